"""Which measures add up to which, as data: identities of accounts and complete divisions of a whole."""

from __future__ import annotations

from dataclasses import dataclass

from ..series import SeriesKey


@dataclass(frozen=True, slots=True)
class Identity:
    """``whole = Σ sign × part``, where all share the rest of their words.

    Each term is the set of words that names it; ``parts`` carry +1 or −1.
    """

    whole: frozenset[str]
    parts: tuple[tuple[int, frozenset[str]], ...]
    head: str
    """The word a term's key starts with, where the rest does not name it."""


def _of(whole: str, *parts: tuple[int, str], head: str = "") -> Identity:
    named = tuple((sign, frozenset(words.split())) for sign, words in parts)
    return Identity(frozenset(whole.split()), named, head)


IDENTITIES: tuple[Identity, ...] = (
    _of("trade", (1, "export"), (1, "import")),
    _of("trade surplus", (1, "export"), (-1, "import")),
    _of("trade deficit", (1, "import"), (-1, "export")),
    _of("surplus", (1, "revenue"), (-1, "expenditure")),
    _of("deficit", (1, "expenditure"), (-1, "revenue")),
    _of("", (1, "urban"), (1, "rural")),
    _of("", (1, "male"), (1, "female")),
    _of("", (1, "primary"), (1, "secondary"), (1, "tertiary")),
    _of("", (1, "online"), (1, "offline")),
    _of("", (1, "inbound"), (1, "outbound")),
    _of("", (1, "domestic"), (1, "foreign")),
)
"""``""`` is the whole that carries none of its parts' words: retail sales = urban + rural retail sales."""

_HEADS = frozenset(("export", "import", "trade", "surplus", "deficit", "revenue", "expenditure"))


def roles(key: SeriesKey) -> list[tuple[Identity, int, frozenset[str]]]:
    """The identities a measure may stand in: as the whole (−1) or as a part by index, and its other words."""
    words = frozenset(key.measure)
    if not words:
        return []
    found = []
    for identity in IDENTITIES:
        marks = frozenset().union(*(part for _, part in identity.parts)) | identity.whole
        accounts = _HEADS if identity.whole else frozenset()
        for index, own in enumerate((identity.whole, *(part for _, part in identity.parts)), start=-1):
            rest = words - own
            if own <= words and not rest & (marks | accounts):
                found.append((identity, index, rest))
    return found
