"""The desk's keys: one act, one key, said once for pages, help and tests."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Key:
    """What a key does; ``act`` is the name templates use for it."""

    act: str
    key: str
    label: str | Promise


KEYS = (
    Key("next", "j", _("next finding")),
    Key("previous", "k", _("previous finding")),
    Key("confirm", "c", _("confirm: the figures cannot all be true")),
    Key("flag", "f", _("flag for a second look")),
    Key("dismiss", "d", _("dismiss, with the reason")),
    Key("note", "n", _("write a note")),
    Key("take", "t", _("take the finding, or let it go")),
    Key("undo", "u", _("undo the last decision")),
    Key("select", "x", _("tick the finding in the queue")),
    Key("queue", "q", _("back to the queue")),
    Key("search", "/", _("search")),
    Key("help", "?", _("these keys")),
)


def by_act() -> dict[str, str]:
    """Act → key, for templates."""
    return {key.act: key.key for key in KEYS}
