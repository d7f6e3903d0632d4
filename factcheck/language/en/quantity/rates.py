"""What a quantity is per: "a day", "per share", "/kg", "per 100,000 people"."""

from __future__ import annotations

from collections.abc import Sequence

from ....extract.reading import Reading
from ....text import Tag, Token
from ..vocabulary import VOCABULARY as WORDS
from .units import plain_unit

_EACH = frozenset(("a", "an", "each", "every"))
_WORDED = _EACH | {"per"}
_PER = _WORDED | {"/"}
_THEN = frozenset("earlier ago later before previously prior".split())
_PRICED = frozenset("share head person piece unit copy ticket night plate meal room".split())
HYPHENS = frozenset("-\u2010\u2011")
_ADVERBS = {
    "hourly": "hour",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "quarterly": "quarter",
    "yearly": "year",
    "annually": "year",
}
_LEADS = _PER | HYPHENS | _ADVERBS.keys() | {"for", "in"}
"""What a rate can begin with."""
OPENERS = _LEADS | {"of"}
"""What stands behind an amount that may have a rate, at once or behind its stuff."""
_CODE = 3
_MOST_DIGITS = 9
_MOST_WORDS = 3
_NO_NOUN = Tag.CLOSED | Tag.MARK | Tag.ADVERB | Tag.MULTIPLE
_MOST_OF = 4
"""Words of what is measured out, between a unit and what it is per: "3.2 litres of fresh skimmed milk a day"."""


def read_rate(reading: Reading) -> None:
    """Take in what the reading is per; a bare number has a rate only "per 100,000"."""
    if reading.unit == "percent":
        return
    if reading.tokens[reading.last].lower == "of":
        _read_rate_of(reading)
        return
    rate = rate_after(reading.tokens, reading.last, money=_is_money(reading.unit))
    if rate is not None and (reading.unit or rate[1][0].isdigit()):
        reading.last = rate[0]
        reading.take_rate(rate[1])


def _read_rate_of(reading: Reading) -> None:
    """ "4.1 tonnes of wheat per hectare", "litres of milk a year": the words between stay outside the reading."""
    tokens = reading.tokens
    for at in range(reading.last + 2, min(reading.last + 2 + _MOST_OF, len(tokens) - 1)):
        if tokens[at].lower in _WORDED:
            rate = rate_after(tokens, at)
            if rate is not None and reading.unit and not _is_money(reading.unit):
                reading.take_rate(rate[1])
            return
        if tokens[at].tag & _NO_NOUN or not tokens[at].tag & Tag.WORD:
            return  # "20 mg of the drug twice a day"


def rate_after(tokens: Sequence[Token], at: int, *, money: bool = False) -> tuple[int, str] | None:
    """Where the rate that starts at ``tokens[at]`` ends, and the name of what it is per."""
    if at >= len(tokens) or tokens[at].lower not in _LEADS:
        return None
    word = tokens[at].lower
    if word in _ADVERBS:
        return (at + 1, _ADVERBS[word]) if _ends_phrase(tokens, at + 1) else None
    if at + 1 >= len(tokens):
        return None
    if word in HYPHENS:
        return _hyphenated(tokens, at + 1)
    if word in ("for", "in"):
        return _for_every(tokens, at + 1)
    if word in _EACH:
        return _per_each(tokens, at + 1, money=money)
    return _per(tokens, at)


def _per(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """As in "per share", "/kg", "per 1,000 live births"."""
    word, below = tokens[at].lower, at + 1
    following = tokens[below]
    if word == "/" and (tokens[at].start != tokens[at - 1].end or following.start != tokens[at].end):
        return None
    if following.tag & Tag.DIGITS:
        return _per_many(tokens, below + 1, following.text.replace(",", ""))
    if following.lower in WORDS.scales or following.lower in _TENS:
        return _per_spelled(tokens, below)
    unit = plain_unit(tokens, below, glued=True)
    if unit is not None and not unit.money:
        squared = unit.last < len(tokens) and _is_square(tokens, unit.last)
        return (unit.last + 1, f"{unit.name}_squared") if squared else (unit.last, unit.name)
    if word == "/" or not following.tag & Tag.WORD or following.tag & Tag.CLOSED:
        return None
    return below + 1, _LATIN.get(following.lower) or WORDS.singular(following.lower)


_LATIN = {"annum": "year", "mensem": "month", "diem": "day"}


def _ends_phrase(tokens: Sequence[Token], at: int) -> bool:
    """Whether no noun follows: "40 dollars daily," is a rate, "40 dollars daily rent" is none."""
    return at >= len(tokens) or bool(tokens[at].tag & (Tag.CLOSED | Tag.MARK | Tag.TIME))


def _for_every(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """As in "for every 100,000 people", "21.7 in every 100,000"."""
    if at + 1 >= len(tokens) or tokens[at].lower != "every" or not tokens[at + 1].tag & Tag.DIGITS:
        return None
    return _per_many(tokens, at + 2, tokens[at + 1].text.replace(",", ""))


def _hyphenated(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """As in "a $20-a-month plan", "a $5-per-share dividend"."""
    if at + 2 >= len(tokens) or tokens[at].lower not in ("a", "an", "per"):
        return None
    noun = tokens[at + 2]
    if tokens[at + 1].text not in HYPHENS or not noun.tag & Tag.WORD or noun.tag & Tag.CLOSED:
        return None
    return at + 3, noun.lower


def _is_square(tokens: Sequence[Token], at: int) -> bool:
    """As in "metres per second squared", "m/s2", "m/s²"."""
    token = tokens[at]
    return token.lower == "squared" or (token.text in ("2", "²") and token.start == tokens[at - 1].end)


def _is_money(unit: str) -> bool:
    return len(unit) == _CODE and unit.isupper()


def _per_each(tokens: Sequence[Token], at: int, *, money: bool) -> tuple[int, str] | None:
    """As in "a day", "every single week", a price "a barrel"; not "350 lots a week before"."""
    while at < len(tokens) and tokens[at].lower in ("single", "one"):
        at += 1
    if at >= len(tokens) or tokens[at].tag & Tag.PLURAL:
        return None
    if at + 1 < len(tokens) and tokens[at + 1].lower in _THEN:
        return None
    noun = tokens[at]
    if noun.tag & Tag.TIME or (money and noun.lower in _PRICED):
        return at + 1, noun.lower
    if money and noun.tag & Tag.UNIT:
        unit = plain_unit(tokens, at, glued=False)
        return (unit.last, unit.name) if unit is not None else None
    return None


def _leads_to_plural(tokens: Sequence[Token], at: int) -> bool:
    """Whether a plural follows, so that the word before it is no verb: "live births"."""
    return at < len(tokens) and bool(tokens[at].tag & Tag.PLURAL)


_TENS = {"ten": 10, "hundred": 100}


def _per_spelled(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """As in "per thousand live births", "per hundred thousand people": as if it were printed in digits."""
    many, last = 1, at
    while last < len(tokens) and (word := tokens[last].lower) in _TENS.keys() | WORDS.scales.keys():
        many *= _TENS.get(word) or 10 ** WORDS.scales[word]
        last += 1
    return _per_many(tokens, last, str(many))


def _per_many(tokens: Sequence[Token], last: int, digits: str) -> tuple[int, str] | None:
    """As in "per 100,000 people", "per 1,000 live births": ``1000_live_births``; the number ends at ``last``."""
    end = last
    if not digits.isdecimal() or len(digits) > _MOST_DIGITS:
        return None
    words = [digits]
    unit = plain_unit(tokens, last, glued=False) if last < len(tokens) else None
    if unit is not None and not unit.money and unit.name != "person":
        return unit.last, f"{digits}_{unit.name}"
    while last < len(tokens) and len(words) <= _MOST_WORDS and tokens[last].tag & Tag.WORD:
        token = tokens[last]
        if token.tag & Tag.CLOSED or (token.tag & Tag.VERB and not _leads_to_plural(tokens, last + 1)):
            break
        words.append(token.lower)
        last += 1
        if token.tag & Tag.PLURAL:
            return last, "_".join(words)
    return end, digits
