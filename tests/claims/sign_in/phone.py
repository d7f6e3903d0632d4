"""An authenticator, as a phone has one."""

from __future__ import annotations

import base64
import time
from dataclasses import dataclass, field

from django_otp.oath import TOTP

STEP = 30


@dataclass
class Phone:
    """Knows the secret that the page shows, and never shows one code twice."""

    secret: str
    ahead: int = field(default=0)

    def code(self) -> str:
        """The next code. Each stands for a later half minute, of which the service allows one."""
        key = base64.b32decode(self.secret.replace(" ", ""))
        totp = TOTP(key, step=STEP)
        totp.time = time.time() + STEP * self.ahead
        self.ahead += 1
        return f"{totp.token():06d}"
