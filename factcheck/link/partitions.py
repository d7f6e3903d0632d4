"""Which measures add up to which everywhere, as data: accounts, and complete divisions of a whole.

What adds up in one record only is learned: see ``learning``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import permutations

from ..series import SeriesKey


@dataclass(frozen=True, slots=True)
class Account:
    """``whole = Σ sign × part``, where all share the rest of their words.

    Each term is the set of words that names it; ``parts`` carry +1 or −1.
    """

    whole: frozenset[str]
    parts: tuple[tuple[int, frozenset[str]], ...]
    head: str
    """The word a term's key starts with, where the rest does not name it."""


def _of(whole: str, *parts: tuple[int, str], head: str = "") -> Account:
    named = tuple((sign, frozenset(words.split())) for sign, words in parts)
    return Account(frozenset(whole.split()), named, head)


ACCOUNTS: tuple[Account, ...] = (
    _of("trade", (1, "export"), (1, "import")),
    _of("trade surplus", (1, "export"), (-1, "import")),
    _of("trade deficit", (1, "import"), (-1, "export")),
    _of("surplus", (1, "revenue"), (-1, "expenditure")),
    _of("deficit", (1, "expenditure"), (-1, "revenue")),
    _of("force labor", (1, "employment"), (1, "unemployment")),
    _of("gdp", (1, "primary valueadded"), (1, "secondary valueadded"), (1, "tertiary valueadded")),
    _of(
        "agriculture forestry livestock fishery",
        (1, "agriculture"),
        (1, "forestry"),
        (1, "livestock"),
        (1, "fishery"),
        (1, "service agriculture forestry livestock fishery"),
    ),
    _of("", (1, "urban"), (1, "rural")),
    _of("", (1, "male"), (1, "female")),
    _of("", (1, "primary"), (1, "secondary"), (1, "tertiary")),
    _of("", (1, "online"), (1, "offline")),
    _of("", (1, "inbound"), (1, "outbound")),
    _of("", (1, "domestic"), (1, "foreign")),
)
"""``""`` is the whole that carries none of its parts' words: retail sales = urban + rural retail sales."""

_HEADS = frozenset(("export", "import", "trade", "surplus", "deficit", "revenue", "expenditure"))


def roles(key: SeriesKey) -> list[tuple[Account, int, frozenset[str]]]:
    """The identities a measure may stand in: as the whole (−1) or as a part by index, and its other words."""
    words = frozenset(key.measure)
    if not words:
        return []
    found = []
    for identity in ACCOUNTS:
        marks = frozenset().union(*(part for _, part in identity.parts)) | identity.whole
        accounts = _HEADS if identity.whole else frozenset()
        for index, own in enumerate((identity.whole, *(part for _, part in identity.parts)), start=-1):
            rest = words - own
            if own <= words and not rest & (marks | accounts):
                found.append((identity, index, rest))
    return found


def is_an_account(whole: Iterable[str], parts: Sequence[Iterable[str]]) -> bool:
    """Whether some account says that these parts, given by their measures' words, make the whole: also
    exports = imports + surplus, since surplus = exports − imports."""
    return any(
        _name_the_same_rest([(made, frozenset(whole)), *zip(of, map(frozenset, order), strict=True)])
        for made, of in _SUMS
        if len(of) == len(parts)
        for order in permutations(parts)
    )


def _name_the_same_rest(terms: Sequence[tuple[frozenset[str], frozenset[str]]]) -> bool:
    """Whether every measure has its term's words, and all have the same others."""
    return all(words <= measure for words, measure in terms) and len({m - w for w, m in terms}) == 1


def _as_sum(account: Account) -> tuple[frozenset[str], tuple[frozenset[str], ...]]:
    """The account without a minus sign: what is made, and of what."""
    added = tuple(words for sign, words in account.parts if sign > 0)
    taken = tuple(words for sign, words in account.parts if sign < 0)
    return (added[0], (account.whole, *taken)) if taken else (account.whole, added)


_SUMS = tuple(map(_as_sum, ACCOUNTS))
