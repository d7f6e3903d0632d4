"""Pounds that are money: a profit of so many pounds, though flour is weighed in them too."""

from __future__ import annotations

from ....extract.reading import Reading
from ..vocabulary import VOCABULARY as WORDS
from .shillings import POUND

POUND_OF_WEIGHT = "pound"
_MONEY = frozenset(
    "profit profits revenue revenues turnover earnings income loss losses debt debts deficit surplus cost costs costing "
    "budget budgets fine fines fined pay pays paid paying payout wage wages salary salaries bonus dividend dividends bill "
    "bills fee fees loan loans grant grants funding compensation damages investment investments invest invested investing "
    "spend spends spent spending borrow borrowed borrowing rent rents pension pensions cash money savings donated "
    "fundraising overdraft mortgage mortgages subsidy subsidies bailout earn earns earned owe owes owed worth valued".split()
)
"""What is told in money, and the verbs that take it."""
_TRADING = frozenset("bought sold buy sell hired rented auctioned traded sale".split())
"""What is done "for" a sum of money."""
_WEIGHING = frozenset(
    "weigh weighs weighed weighing weight lift lifts lifted harvest harvested recalled".split()
)
_REACH = 14
"""Tokens before the number among which money is spoken of."""
_WALLS = frozenset(";:")


def settle_pounds(reading: Reading) -> None:
    """Make money of pounds read as a weight, by what they are of or by the words that lead to them."""
    if _are_money(reading):
        reading.unit = POUND


def _are_money(reading: Reading) -> bool:
    if reading.sentence.word_at[reading.last] == "of":
        return _are_of_money(reading)
    return _converts(reading) or _are_of_money(reading) or _leads_from_money(reading)


def _are_of_money(reading: Reading) -> bool:
    """ "40 million pounds of debt", "500 pounds in legal fees", "60 pounds costs"."""
    words, at = reading.sentence.word_at, reading.last
    return words[at] in _MONEY or (
        words[at] in ("of", "in") and not _MONEY.isdisjoint(words[at + 1 : at + 3])
    )


def _converts(reading: Reading) -> bool:
    """ "6.1 million pounds ($10.2 million)": another currency's sign behind it."""
    tokens, at = reading.tokens, reading.last
    return at + 1 < len(tokens) and tokens[at].text == "(" and tokens[at + 1].text in WORDS.sign_heads


def _leads_from_money(reading: Reading) -> bool:
    """ "profit fell to 12.3 million pounds", "sold for 300 pounds"; not "hams weighing 300 pounds"."""
    words, first = reading.sentence.word_at, reading.first
    leads = _MONEY | _TRADING if words[first - 1] == "for" else _MONEY
    for at in range(first - 1, max(-1, first - 1 - _REACH), -1):
        word = words[at]
        if word in _WEIGHING or word in _WALLS:
            return False
        if word in leads:
            return True
    return False
