"""What makes a stock larger or smaller, as data: the words of what comes in and of what goes out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product

COMES_IN = frozenset(
    """
    new opened established founded formed incorporated admitted hired recruited enrolled joined issued
    borrowed incurred contracted deposited injected bought purchased acquired filed commissioned launched
    arrived entered born started
    """.split()
)
GOES_OUT = frozenset(
    """
    lost closed discontinued deregistered dissolved abolished liquidated discharged released dropped removed
    struck repaid redeemed retired amortized extinguished withdrawn destroyed scrapped decommissioned disposed
    decided settled resolved departed expired cancelled canceled recovered death ended
    """.split()
)
"""Marks of a movement: what is named by the stock's own words and one of these moves it."""


@dataclass(frozen=True, slots=True)
class Flow:
    """A movement under its names, each a set of a measure's words; ``sign`` is what it does to the stock."""

    sign: int
    names: tuple[frozenset[str], ...]

    def is_called(self, measure: Iterable[str]) -> bool:
        """Whether a measure names it; that people are counted is said by the unit."""
        return frozenset(measure) - {"population"} in self.names


@dataclass(frozen=True, slots=True)
class StockAccount:
    """``stock at the end = stock at the start + Σ sign × flow``; nothing else moves the stock."""

    stock: frozenset[str]
    flows: tuple[Flow, ...]


def _flow(sign: int, *names: str) -> Flow:
    return Flow(sign, tuple(frozenset(name.split()) for name in names))


_BIRTHS = _flow(1, "birth", "birth live", "born", "born children")
_DEATHS = _flow(-1, "death")
_NATURAL = ((_BIRTHS, _DEATHS), (_flow(1, "natural", "increase natural", "natural surplus"),))
_MIGRATION = (
    (_flow(1, "net immigration", "net migration", "migration surplus"),),
    (_flow(-1, "net emigration", "migration deficit"),),
    (
        _flow(1, "immigration", "immigrant", "immigrated"),
        _flow(-1, "emigration", "emigrant", "emigrated"),
    ),
)
ACCOUNTS: tuple[StockAccount, ...] = (
    *(
        StockAccount(frozenset(("population",)), (*natural, *migration))
        for natural, migration in product(_NATURAL, _MIGRATION)
    ),
    StockAccount(
        frozenset(("case", "active")),
        (_flow(1, "case new"), _flow(-1, "recovered", "new recovered"), _flow(-1, "death", "death new")),
    ),
)
"""Stocks whose movements have names of their own."""


def accounts_of(stock: Iterable[str]) -> list[StockAccount]:
    """The accounts known for a stock of this measure; any of them is enough."""
    words = frozenset(stock)
    return [each for each in ACCOUNTS if each.stock == words]


def moves(stock: Iterable[str], flow: Iterable[str]) -> int:
    """What a movement, named by the stock's own words and a mark, does to it: 1, −1, or 0 for no movement."""
    named, words = frozenset(stock), frozenset(flow)
    comes, goes = words & COMES_IN, words & GOES_OUT
    own = words - comes - goes
    if not own or not own <= named or bool(comes) == bool(goes):
        return 0
    return 1 if comes else -1
