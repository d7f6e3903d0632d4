"""The forms of the verbs in ``verbs.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from importlib.resources import files

_DATA = tomllib.loads(files(__package__).joinpath("verbs.toml").read_text("utf-8"))


def bases() -> frozenset[str]:
    """Every base form: what no singular noun has for its verb."""
    return frozenset(_DATA["regular"].split()) | {
        pair.split()[0] for pair in " ".join(_DATA["irregular"].split()).split(", ")
    }


def forms() -> frozenset[str]:
    """Every finite form: base, third person and past; of a verb whose base is a noun as well only the past."""
    return frozenset(_regular()) | frozenset(_irregular()) | frozenset(_DATA["pasts"].split())


def _regular() -> Iterator[str]:
    for base in _DATA["regular"].split():
        yield from (base, _third(base), _past(base))


def _irregular() -> Iterator[str]:
    for pair in " ".join(_DATA["irregular"].split()).split(", "):
        base, past = pair.split()
        yield from (base, _third(base), past)


def _third(base: str) -> str:
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "ch", "sh", "o")) else "s")


_DOUBLED = frozenset("incur occur omit prefer refer submit transmit".split())
_STRESSLESS = "fulfil"


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ied"
    if base in _DOUBLED or base == _STRESSLESS:
        return base + base[-1] + "ed"
    return base + "ed"


def _told_by_form() -> Iterator[str]:
    for base in _DATA["regular"].split():
        yield from (base, _third(base))
    yield from _irregular()


FINITE = frozenset(_told_by_form()) - {
    "mean",
    "means",
    "lie",
    "lies",
    "embrace",
    "find",
    "finds",
    "feed",
    "feeds",
}
"""Forms that are no noun and no adjective; a past in -ed may be either ("estimated revenue")."""
THIRD = frozenset(map(_third, bases()))
"""What it does, in the present: "pays", "provides"."""
BASES = bases() | {"spend", "pay", "work", "use", "need", "want", "hold", "show", "report", "save"}
PAST = frozenset(
    "wore ate drove flew rode chose threw froze broke stole woke swam sang drank bit hid shook blew knew drew taught "
    "fought slept swept dealt sent spent fed led fled met sat told heard dug stuck swung clung forgot got ran forgave "
    "mistook withdrew overtook sprang tore swore bore wrote arose strove hung bled lent shone sped wept".split()
)
"""Irregular pasts that are no noun, besides those of the list above."""
PARTICIPLES = frozenset(
    "gone been done seen taken given fallen risen grown shown known driven written broken spoken stolen worn torn "
    "eaten beaten flown thrown drawn sunk shrunk become come run hit cut put set sold held paid made won lost built "
    "begun sung drunk rung sworn chosen frozen forgotten hidden shaken woken ridden bitten got gotten left".split()
)
"""Irregular participles: verbs behind an auxiliary."""
_LINKS = "remain continue seem appear become stay"
LINKING = frozenset(form for base in _LINKS.split() for form in (base, _third(base), _past(base))) | {
    "became",
    "turned",
    "proved",
}
"""Verbs between a subject and what is said of it."""
