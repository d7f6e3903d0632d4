"""A message to a webhook, signed as the Standard Webhooks specification says.

Its receiver knows a message by ``webhook-id``: one whose answer was lost comes again under the same id.
"""

from __future__ import annotations

import base64
import hmac
import time
from collections.abc import Callable

from claims.captures.manners import guard
from claims.intake import RefusedError
from claims.intake.fetching.posting import post
from claims.models.webhook import Webhook

from .carrying import NotTakenError

_GONE = 410


def carry_message(webhook: Webhook, id_: str, body: bytes, handing_over: Callable[[], None]) -> None:
    """Send it. ``NotTakenError`` where the receiver said no, or may not be reached; else it may have come."""
    if webhook.revoked_at is not None:
        raise NotTakenError("The webhook was revoked.", for_good=True)
    if not webhook.owner.is_active:
        raise NotTakenError("Its owner may not sign in any more.", for_good=True)
    now = int(time.time())
    headers = {
        "Content-Type": "application/json",
        "webhook-id": id_,
        "webhook-timestamp": str(now),
        "webhook-signature": signature(webhook.key, id_, now, body),
    }
    handing_over()
    try:
        answer = post(guard(), webhook.address, body, headers)
    except RefusedError as error:
        raise NotTakenError(str(error)) from error
    if not 200 <= answer.status < 300:
        raise NotTakenError(
            f"It answered with status {answer.status}: {answer.words}", for_good=answer.status == _GONE
        )


def signature(key: bytes, id_: str, timestamp: int, body: bytes) -> str:
    """``v1,`` and the base64 of HMAC-SHA256 over id, time and body, joined by points."""
    signed = b".".join((id_.encode(), str(timestamp).encode(), body))
    return "v1," + base64.b64encode(hmac.digest(key, signed, "sha256")).decode()
