"""The desk's keys: one act, one key, said once for pages, help and tests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser, User
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from claims.models import Preference


@dataclass(frozen=True, slots=True)
class Key:
    """What a key does; ``act`` is the name templates use for it."""

    act: str
    key: str
    label: str | Promise


KEYS = (
    Key("next", "j", gettext_lazy("next finding")),
    Key("previous", "k", gettext_lazy("previous finding")),
    Key("confirm", "c", gettext_lazy("confirm: the figures cannot all be true")),
    Key("flag", "f", gettext_lazy("flag for a second look")),
    Key("dismiss", "d", gettext_lazy("dismiss, with the reason")),
    Key("note", "n", gettext_lazy("write a note")),
    Key("take", "t", gettext_lazy("take the finding, or let it go")),
    Key("undo", "u", gettext_lazy("undo the last decision")),
    Key("select", "x", gettext_lazy("tick the finding in the queue")),
    Key("bulk", "b", gettext_lazy("decide on the ticked findings")),
    Key("queue", "q", gettext_lazy("back to the queue; there, clear its filters")),
    Key("search", "/", gettext_lazy("search")),
    Key("help", "?", gettext_lazy("these keys")),
)


ACTS = frozenset(key.act for key in KEYS)
USUAL = {key.act: key.key for key in KEYS}


def keys_of(person: User | AnonymousUser) -> dict[str, str]:
    """Act → key, with what the person has set otherwise."""
    own = Preference.objects.filter(pk=person.pk or 0).values_list("keys", flat=True).first() or {}
    return USUAL | {act: key for act, key in own.items() if act in ACTS}


def key_lines(keys: Mapping[str, str]) -> list[Key]:
    """Every key with its label, for the help and the form that sets them."""
    return [Key(key.act, keys[key.act], key.label) for key in KEYS]


def wrong_with(keys: Mapping[str, str]) -> dict[str, str]:
    """Act → what is wrong with its key; empty where every act has a key of its own."""
    taken = Counter(keys.values())
    wrong = {}
    for act, key in keys.items():
        if not is_key(key):
            wrong[act] = _("One visible character, no digit.")
        elif taken[key] > 1:
            wrong[act] = _("Another act has this key.")
    return wrong


def is_key(text: str) -> bool:
    """One character that a keyboard gives alone; digits choose reasons."""
    return len(text) == 1 and text.isprintable() and not text.isspace() and not text.isdigit()


def set_keys(person: User, keys: Mapping[str, str]) -> None:
    """Keep what differs from the usual; the usual keys may still change with a release."""
    own = {act: key for act, key in keys.items() if act in ACTS and key != USUAL[act]}
    Preference.objects.update_or_create(pk=person.pk, defaults={"keys": own})
