"""Django's SMTP backend, which also says when a letter is handed over.

Until the text of the letter goes out, a broken line means that nothing was sent; from then on only the
server's answer tells.
"""

from __future__ import annotations

import smtplib
from collections.abc import Callable
from functools import partial
from typing import Any

from django.core.mail.backends.smtp import EmailBackend as DjangoBackend


class _Telling:
    """Mixed into a client of ``smtplib``: calls ``handing_over`` when the server is ready for the text."""

    handing_over: Callable[[], object]

    def data(self, msg: Any) -> Any:
        self.handing_over()
        return super().data(msg)  # type: ignore[misc]


class _SMTP(_Telling, smtplib.SMTP):
    def __init__(self, *args: Any, handing_over: Callable[[], object], **kwargs: Any) -> None:
        self.handing_over = handing_over
        super().__init__(*args, **kwargs)


class _SMTPOverTLS(_Telling, smtplib.SMTP_SSL):
    def __init__(self, *args: Any, handing_over: Callable[[], object], **kwargs: Any) -> None:
        self.handing_over = handing_over
        super().__init__(*args, **kwargs)


class EmailBackend(DjangoBackend):
    """``handing_over`` is called once a letter's recipients are accepted, just before its text is sent."""

    tells_when_handing_over = True

    def __init__(self, *args: Any, handing_over: Callable[[], object] = lambda: None, **kwargs: Any) -> None:
        self._handing_over = handing_over
        super().__init__(*args, **kwargs)

    @property
    def connection_class(self) -> Any:
        return partial(_SMTPOverTLS if self.use_ssl else _SMTP, handing_over=self._handing_over)
