"""Numbers that are days, years or times of the day."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ....extract.number import Number
from ....text import Tag, Token
from ..calendar import CLOCK, ERAS

BARS = frozenset("/-–")
"""Marks between the numbers of a date."""
_OPENERS = frozenset("([（【")
_NO_AMOUNT_AFTER = frozenset(")]）】:;,")
_YEAR_LOW, _YEAR_HIGH = Decimal(1500), Decimal(2100)
_YEAR_DIGITS = 4
_MONTH_DAYS = 31
_OLDEST_CLEAR_YEAR = 1800
_AMOUNT_BEFORE = Tag.VERB | Tag.AUXILIARY
_HOUR_DIGITS = 2
_ASKING = frozenset("some about nearly almost over roughly approximately around exactly least most".split())


_MINUTES, _HOURS = 2, 24
"""Digits behind the point, and the bound, of a clock time printed with a point: "on 3 November at 8.30"."""


def is_clock(tokens: Sequence[Token], number: Number) -> bool:
    """As in "9 a.m.", "14:30", "0900 GMT"."""
    first, last = number.first, number.last
    if last < len(tokens) and tokens[last].lower in CLOCK and number.value <= 2400:
        return tokens[last].lower != "hrs" or len(number.digits) > _HOUR_DIGITS  # "0900 hrs", not "4 hrs"
    if first > 2 and tokens[first - 1].lower == "at" and number.places == _MINUTES and number.value < _HOURS:
        return any(token.tag & (Tag.MONTH | Tag.WEEKDAY) for token in tokens[first - 3 : first - 1])
    if first > 1 and tokens[first - 1].text == ":" and tokens[first - 1].end == tokens[first].start:
        return bool(tokens[first - 2].tag & Tag.DIGITS)
    return False


def is_date(tokens: Sequence[Token], number: Number) -> bool:
    """A day beside a month, a year after one."""
    first, last = number.first, number.last
    if first and _is_month(tokens, first - 1):
        if _is_measured(tokens, first, last):
            return False
        return number.value <= _MONTH_DAYS or _starts_with_year(number)
    if first > 1 and tokens[first - 1].text in ".," and _is_month(tokens, first - 2):
        if _is_measured(tokens, first, last):
            return False
        day_named = first > 2 and tokens[first - 1].text == "," and tokens[first - 3].tag & Tag.DIGITS
        return (number.value <= _MONTH_DAYS and not day_named) or _starts_with_year(number)
    if (
        first > 2
        and tokens[first - 1].text == ","
        and tokens[first - 2].tag & Tag.DIGITS
        and is_year_like(number)
    ):
        return _is_month(tokens, first - 3)
    return number.value <= _MONTH_DAYS and last < len(tokens) and _leads_to_month(tokens, last)


def _is_measured(tokens: Sequence[Token], first: int, last: int) -> bool:
    """ "in August, 11% more", "from May to June, 2 percentage points above": a unit follows, so it is no day."""
    if last >= len(tokens):
        return False
    following = tokens[last]
    if following.lower in _PERCENT:
        return True
    return tokens[first - 1].text == "," and bool(following.tag & Tag.SCALE or _names_a_stuff(following))


_PERCENT = frozenset(("%", "percent", "percentage"))
_NO_STUFF = Tag.CAPITAL | Tag.CLOSED | Tag.VERB | Tag.ADVERB | Tag.MONTH | Tag.TIME


def _names_a_stuff(token: Token) -> bool:
    """ "in January, 6 cents more", "in March, 12 people": what is counted stands behind, as nothing does behind a day."""
    return bool(token.tag & Tag.WORD) and not token.tag & _NO_STUFF


def _leads_to_month(tokens: Sequence[Token], at: int) -> bool:
    """As in "12 May", "4th of July", and the days before the last: "23, 24 and 25 January"."""
    limit = min(len(tokens), at + 7)
    while at < limit:
        if _is_month(tokens, at):
            return True
        token = tokens[at]
        days = token.tag & Tag.DIGITS and token.text.isdecimal() and len(token.text) < 3
        if not (days or token.lower in ("of", ",", "and", "-", "–", "to", "or")):
            return False
        at += 1
    return False


def _is_month(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    return bool(token.tag & Tag.MONTH and token.tag & Tag.CAPITAL)


def _starts_with_year(number: Number) -> bool:
    """2020, and 20201 where a footnote mark is glued on."""
    digits = number.digits
    return is_year_like(number) or (len(digits) in (5, 6) and digits[:2] in ("18", "19", "20"))


def is_numeric_date(tokens: Sequence[Token], number: Number) -> bool:
    """Three short numbers with the same bar between them, or a year and its short end."""
    first, last = number.first, number.last
    before = first > 1 and tokens[first - 1].text in BARS and _is_glued(tokens, first - 1)
    after = last + 1 < len(tokens) and tokens[last].text in BARS and _is_glued(tokens, last)
    if before and not tokens[first - 2].tag & Tag.DIGITS:
        before = False
    if after and not tokens[last + 1].tag & Tag.DIGITS:
        after = False
    if before and after:
        return True
    if before:
        again = (
            first > 3
            and tokens[first - 3].text == tokens[first - 1].text
            and tokens[first - 4].tag & Tag.DIGITS
        )
        return bool(again) or _is_year_span(tokens[first - 2].text, tokens[first].text)
    if after:
        again = (
            last + 3 < len(tokens)
            and tokens[last + 2].text == tokens[last].text
            and tokens[last + 3].tag & Tag.DIGITS
        )
        return bool(again) or _is_year_span(tokens[last - 1].text, tokens[last + 1].text)
    return False


def _is_glued(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start


def _is_year_span(start: str, end: str) -> bool:
    """2014-15, 2017/2018."""
    if not (start.isdecimal() and len(start) == 4 and end.isdecimal() and len(end) in (2, 4)):
        return False
    if not _YEAR_LOW <= int(start) <= _YEAR_HIGH:
        return False
    return int(end) == (int(start) + 1) % 100 if len(end) == 2 else _YEAR_LOW <= int(end) <= _YEAR_HIGH


def is_year_like(number: Number) -> bool:
    """Four plain digits in the range of years that texts talk about."""
    if len(number.digits) != _YEAR_DIGITS or number.places or number.grouped:
        return False
    return not (number.scaled or number.spelled) and _YEAR_LOW <= number.value <= _YEAR_HIGH


def ends_a_date(tokens: Sequence[Token], number: Number) -> bool:
    """Whether a year behind a comma ends a list of names: "from 236 in week 3, 2018 to 163 in week 4"."""
    return tokens[number.first - 1].text == "," and is_year_like(number)


def is_year(tokens: Sequence[Token], number: Number, *, counted: bool) -> bool:
    """Whether four digits without a unit of measure name a year.

    With a counted noun after them ("2018 sales", "2019 cases") they are an amount only where the words
    before ask for one: a verb, an opening bracket.
    """
    first, last = number.first, number.last
    if (last < len(tokens) and tokens[last].lower in ERAS) or (first and tokens[first - 1].lower in ERAS):
        return True
    if first > 2 and tokens[first - 1].lower in ("and", "to", "-", "–") and tokens[first - 3].lower in ERAS:
        return True  # "between A.D. 900 and 1180"
    if not is_year_like(number):
        return False
    if counted and _is_added_to(tokens, last):
        return False  # "1870 deaths (98 new)"
    before = tokens[first - 1] if first else None
    if before is None or (last < len(tokens) and tokens[last].lower in _OF_A_YEAR):
        return True
    if not counted and before.lower not in _OF_TIME and _has_its_share(tokens, last):
        return False  # "of these, 1670 (76%) were"
    opened = before.text in _OPENERS and not (last < len(tokens) and tokens[last].text in _NO_AMOUNT_AFTER)
    pair = (tokens[first - 2].lower if first > 1 else "", before.lower)
    asked = (
        before.tag & _AMOUNT_BEFORE or before.lower in _ASKING or pair in _ASKING_PAIRS or _is_past(before)
    )
    if before.lower in ("to", "-", "–") and counted and _continues_amounts(tokens, first):
        return False
    if counted:
        return not (opened or asked) and number.value >= _OLDEST_CLEAR_YEAR
    return not opened


_OF_A_YEAR = frozenset("level levels prices baseline standards".split())
"""What has the year it was at before it: "below 2005 levels"."""


_OF_TIME = frozenset(("in", "during", "since", "until", "by"))
""" "than in 2020 (19.3%)": the bracket is of that year."""


def _has_its_share(tokens: Sequence[Token], last: int) -> bool:
    """Whether a bracket with a percentage alone follows."""
    behind = [token.text for token in tokens[last : last + 4]]
    return len(behind) > 3 and behind[0] == "(" and behind[2:] == ["%", ")"]


def _is_added_to(tokens: Sequence[Token], last: int) -> bool:
    """Whether, behind a noun of up to three words, a bracket says how many are new."""
    for at in range(last + 1, min(last + 4, len(tokens) - 2)):
        if tokens[at].text == "(":
            return bool(tokens[at + 1].tag & Tag.DIGITS) and tokens[at + 2].lower == "new"
    return False


_ASKING_PAIRS = frozenset({("of", "which"), ("of", "whom"), ("total", "of")})


def _is_past(token: Token) -> bool:
    """A lower-case word that looks like a verb in the past: "hired 2019 nurses"."""
    return token.lower.endswith("ed") and not token.tag & Tag.CAPITAL


def _continues_amounts(tokens: Sequence[Token], first: int) -> bool:
    """As in "From 1200 to 1900 homes": the number before is no year, so this one is none."""
    earlier = tokens[first - 2] if first > 1 else None
    if earlier is None or not earlier.tag & Tag.DIGITS:
        return False
    digits = earlier.text.replace(",", "")
    return digits.isdecimal() and not _YEAR_LOW <= int(digits[:9]) <= _YEAR_HIGH


def is_base_of_index(tokens: Sequence[Token], number: Number) -> bool:
    """ "(2015 = 100)": the year an index is based on, and its value there."""
    first, last = number.first, number.last
    value = first > 1 and tokens[first - 1].text == "=" and number.value in _INDEXED
    year = last + 1 < len(tokens) and tokens[last].text == "=" and tokens[last + 1].text in _PRINTED
    return (value and _is_year(tokens[first - 2])) or (year and _is_year(tokens[first]))


_INDEXED, _PRINTED = (100, 10, 1000), ("100", "10", "1000", "1,000")


def _is_year(token: Token) -> bool:
    return len(token.text) == 4 and token.text.isdigit() and token.text[:2] in ("18", "19", "20")
