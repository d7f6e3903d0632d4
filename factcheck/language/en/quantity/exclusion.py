"""Numbers that are no amounts: dates, clock times, names, list and article numbers, footnote marks."""

from __future__ import annotations

from collections.abc import Sequence

from ....extract.number import Number
from ....extract.reading import Reading
from ....text import Sentence, Tag, Token
from ..calendar import CLOCK, ERAS
from ..vocabulary import VOCABULARY as WORDS

_SUFFIXES = frozenset(("st", "nd", "rd", "th"))
_JOINS = frozenset("-–—\u2010\u2011/.")
_BARS = frozenset("/-–")
_OPENERS = frozenset("([（【")
_CLOSERS = frozenset(")]）】")
_YEAR_LOW, _YEAR_HIGH = 1500, 2100
_MONTH_DAYS = 31
_LONG_LIST = 100
_AFTER_NAME = 2
_OLDEST_CLEAR_YEAR = 1800
_AMOUNT_BEFORE = Tag.VERB | Tag.AUXILIARY
_ASKING = frozenset("some about nearly almost over roughly approximately around exactly least most".split())
_NO_ONE = frozenset("no any every each some another".split())
_NO_NAME = Tag.CLOSED | Tag.MONTH | Tag.HEDGE | Tag.ADVERB | Tag.WEEKDAY | Tag.NUMERAL | Tag.CURRENCY
_AGED = frozenset(("aged", "ages", "age"))


# -- by the shape around the digits -------------------------------------------------------------


def is_name(sentence: Sentence, number: Number) -> bool:
    """Whether the shape around the digits makes them a name, a date or a time, whatever unit follows."""
    tokens = sentence.tokens
    if number.spelled:
        return _is_title(tokens, number) or _is_inner_part(tokens, number) or _is_no_one(tokens, number)
    first, last = number.first, number.last
    if first and tokens[first - 1].end == tokens[first].start and _glued_before(tokens, number):
        return True
    if last < len(tokens) and tokens[last].start == tokens[last - 1].end and _glued_after(tokens, number):
        return True
    if _is_clock(tokens, number) or _is_lettered(tokens, number) or _is_serial(tokens, number):
        return True
    if number.places or number.scaled or number.grouped:
        return False
    return bool(sentence.tags & Tag.MONTH and _is_date(tokens, number)) or _is_numeric_date(tokens, number)


def _is_title(tokens: Sequence[Token], number: Number) -> bool:
    """``Five-Year Plan``: capitals on both sides of a hyphen make a name."""
    last = number.last
    if (
        last + 1 >= len(tokens)
        or tokens[last].text not in _JOINS
        or tokens[last].start != tokens[last - 1].end
    ):
        return False
    return bool(tokens[number.first].tag & tokens[last + 1].tag & Tag.CAPITAL)


def _is_no_one(tokens: Sequence[Token], number: Number) -> bool:
    """As in "no one", "every one": a pronoun."""
    return number.value == 1 and number.first > 0 and tokens[number.first - 1].lower in _NO_ONE


def _is_inner_part(tokens: Sequence[Token], number: Number) -> bool:
    """``all-four-wheel``: a number word glued to a word before it."""
    first = number.first
    if first < 2 or tokens[first - 1].text not in _JOINS or tokens[first - 1].end != tokens[first].start:
        return False
    earlier = tokens[first - 2]
    if earlier.end != tokens[first - 1].start or tokens[first - 1].text in "—–":
        return False
    return bool(earlier.tag & Tag.WORD and not earlier.tag & (Tag.NUMERAL | Tag.HEDGE))


def _glued_before(tokens: Sequence[Token], number: Number) -> bool:
    """``N95``, ``COVID-19``, ``ill1``, ``#5``, ``ID.3``: something else reaches into the number."""
    first = number.first
    before = tokens[first - 1]
    if (
        before.text == "/"
        and first > 1
        and tokens[first - 2].tag & Tag.DIGITS
        and tokens[first - 2].end == before.start
    ):
        return True
    if before.text in "°′'" and first > 1 and tokens[first - 2].tag & Tag.DIGITS:
        return True
    if before.tag & Tag.WORD:
        return not (before.tag & (Tag.HEDGE | Tag.MONTH) or _is_sign(tokens, number))
    if before.text in "#@&_\\":
        return True
    if before.text in _OPENERS and first > 1:
        return tokens[first - 2].end == before.start and bool(tokens[first - 2].tag & Tag.DIGITS)  # "25(5)"
    if before.text not in _JOINS or first < 2 or tokens[first - 2].end != before.start:
        return False
    if before.text == ".":
        return True
    earlier = tokens[first - 2]
    if earlier.tag & Tag.WORD:
        return not earlier.tag & (Tag.HEDGE | Tag.MONTH | Tag.NUMERAL | Tag.SCALE)
    return first > 2 and _is_code(tokens, first - 2)


def _is_sign(tokens: Sequence[Token], number: Number) -> bool:
    """A currency's letters glued to an amount: ``EUR50m``, ``RM79``; short ones need more than "R2"."""
    text = tokens[number.first - 1].text
    if text not in WORDS.signs:
        return text.lower() in WORDS.currencies.words
    if len(text) > 2 or text in ("RM", "Rs", "Rp"):
        return True
    last = number.last
    scaled = (
        last < len(tokens)
        and tokens[last].start == tokens[last - 1].end
        and tokens[last].text in WORDS.glued_scales
    )
    return scaled or number.grouped or number.scaled or number.places == 2 or number.value >= 100


def _is_code(tokens: Sequence[Token], at: int) -> bool:
    """Whether the digits at ``at`` belong to a code themselves: "ISO 3888-2", "555-0199"."""
    before = tokens[at - 1]
    if before.tag & Tag.WORD and before.tag & Tag.UPPER and not before.tag & (Tag.CURRENCY | Tag.CLOSED):
        return before.text not in WORDS.signs
    return before.text == "-" and before.end == tokens[at].start and bool(tokens[at - 2].tag & Tag.DIGITS)


def _glued_after(tokens: Sequence[Token], number: Number) -> bool:
    """``13th``, ``9:30``, ``77updated``, ``2019nCoV``: an ordinal, a clock, or letters that are no unit."""
    after = tokens[number.last]
    if after.text == "°" and number.last + 1 < len(tokens) and tokens[number.last + 1].tag & Tag.DIGITS:
        return True  # a coordinate
    if after.text == "/" and not number.fraction and _is_glued_number(tokens, number.last):
        return True  # "odds of 5/2", "24/7"
    if after.text == ":":
        following = tokens[number.last + 1] if number.last + 1 < len(tokens) else None
        return following is not None and bool(following.tag & Tag.DIGITS) and following.start == after.end
    if not after.tag & Tag.WORD or after.lower == "'s":
        return False
    if after.lower in _SUFFIXES:
        return True
    if after.lower == "s":
        before = tokens[number.first - 1] if number.first else None
        if before is not None and before.tag & Tag.CAPITAL and before.tag & Tag.NAMER:
            return True  # "Model 3s"
        return not number.places and (number.value >= 100 or number.value % 10 == 0)  # "the 1990s", "60s"
    if after.tag & (Tag.UNIT | Tag.SCALE | Tag.CURRENCY | Tag.HEDGE) or after.text in WORDS.symbols:
        return False
    if after.text in WORDS.glued_scales or after.text in WORDS.signs or after.text in WORDS.small_signs:
        return False
    return after.lower not in CLOCK and not _joined_symbol(tokens, number.last)


def _joined_symbol(tokens: Sequence[Token], at: int) -> bool:
    """``32m2`` and ``10kV/cm`` start with a symbol; ``8bnyuan`` does not."""
    return WORDS.units.at(tokens, at) is not None


def _is_lettered(tokens: Sequence[Token], number: Number) -> bool:
    """As in "Room 12B", "Group of 77", "Article 5A": the name's own letter is no scale."""
    first, last = number.first, number.last
    if not first:
        return False
    before = tokens[first - 1]
    if before.lower == "of" and first > 1:
        return tokens[first - 2].text == "Group"
    if not (before.tag & Tag.NAMER and before.tag & Tag.CAPITAL) or last >= len(tokens):
        return False
    return (
        tokens[last].start == tokens[last - 1].end
        and len(tokens[last].text) == 1
        and tokens[last].text.isalpha()
    )


def _is_serial(tokens: Sequence[Token], number: Number) -> bool:
    """As in "0044", "0130 00": a leading nought counts nothing, but for the short misprint "07 new"."""
    digits = number.digits
    if digits[0] != "0" or len(digits) < 2 or not digits.isdecimal():
        return False
    return len(digits) > 2 or (number.first > 0 and bool(tokens[number.first - 1].tag & Tag.DIGITS))


# -- clock and calendar ---------------------------------------------------------------------------


def _is_glued_number(tokens: Sequence[Token], mark: int) -> bool:
    after = tokens[mark + 1] if mark + 1 < len(tokens) else None
    return after is not None and bool(after.tag & Tag.DIGITS) and after.start == tokens[mark].end


def _is_clock(tokens: Sequence[Token], number: Number) -> bool:
    first, last = number.first, number.last
    if last < len(tokens) and tokens[last].lower in CLOCK and number.value <= 2400:
        return True
    if first > 1 and tokens[first - 1].text == ":" and tokens[first - 1].end == tokens[first].start:
        return bool(tokens[first - 2].tag & Tag.DIGITS)
    return False


def _is_date(tokens: Sequence[Token], number: Number) -> bool:
    """A day beside a month, a year after one."""
    first, last = number.first, number.last
    if first and _is_month(tokens, first - 1):
        return number.value <= _MONTH_DAYS or _starts_with_year(number)
    if first > 1 and tokens[first - 1].text in ".," and _is_month(tokens, first - 2):
        return number.value <= _MONTH_DAYS or _starts_with_year(number)
    if (
        first > 2
        and tokens[first - 1].text == ","
        and tokens[first - 2].tag & Tag.DIGITS
        and is_year_like(number)
    ):
        return _is_month(tokens, first - 3)
    return number.value <= _MONTH_DAYS and last < len(tokens) and _leads_to_month(tokens, last)


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


def _is_numeric_date(tokens: Sequence[Token], number: Number) -> bool:
    """Three short numbers with the same bar between them, or a year and its short end."""
    first, last = number.first, number.last
    before = first > 1 and tokens[first - 1].text in _BARS and _is_glued(tokens, first - 1)
    after = last + 1 < len(tokens) and tokens[last].text in _BARS and _is_glued(tokens, last)
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
    if number.places or number.grouped or number.scaled or number.spelled:
        return False
    return _YEAR_LOW <= number.value <= _YEAR_HIGH


def is_year(tokens: Sequence[Token], number: Number, *, counted: bool) -> bool:
    """Whether four digits without a unit of measure name a year.

    With a counted noun after them ("2018 sales", "2019 cases") they are an amount only where the words
    before ask for one: a verb, an opening bracket.
    """
    first, last = number.first, number.last
    if (last < len(tokens) and tokens[last].lower in ERAS) or (first and tokens[first - 1].lower in ERAS):
        return True
    if not is_year_like(number):
        return False
    before = tokens[first - 1] if first else None
    if before is None:
        return True
    opened = before.text in _OPENERS and not (last < len(tokens) and tokens[last].text in _CLOSERS)
    asked = before.tag & _AMOUNT_BEFORE or before.lower in _ASKING or _is_past(before)
    if before.lower in ("to", "-", "–") and counted and _continues_amounts(tokens, first):
        return False
    if counted:
        return not (opened or asked) and number.value >= _OLDEST_CLEAR_YEAR
    return not opened


def _is_past(token: Token) -> bool:
    """A lower-case word that looks like a verb in the past: "hired 2019 nurses"."""
    return token.lower.endswith("ed") and not token.tag & Tag.CAPITAL


def _continues_amounts(tokens: Sequence[Token], first: int) -> bool:
    """As in "From 1000 to 2000 homes": the number before is no year, so this one is none."""
    earlier = tokens[first - 2] if first > 1 else None
    if earlier is None or not earlier.tag & Tag.DIGITS:
        return False
    digits = earlier.text.replace(",", "")
    return digits.isdecimal() and not _YEAR_LOW <= int(digits[:9]) <= _YEAR_HIGH


# -- names ---------------------------------------------------------------------------------------


def is_named(tokens: Sequence[Token], number: Number, *, counted: bool) -> bool:
    """Whether a number without a unit belongs to a name: Article 5, Boeing 737, 360 Security Technology."""
    if number.scaled or number.places or (number.grouped and number.value >= 10000):
        return False
    first, last = number.first, number.last
    before = tokens[first - 1] if first else None
    if before is not None and before.tag & Tag.NAMER and not number.grouped:
        return not counted or bool(before.tag & Tag.CAPITAL)
    if first > 1 and tokens[first - 1].text == "." and tokens[first - 2].lower in ("no", "nos"):
        return True
    if before is not None and before.text[0].islower() and before.tag & Tag.CAPITAL and not number.grouped:
        return True  # "iPhone 11"
    if number.spelled or counted or number.grouped:
        return False
    if before is not None and _is_proper(tokens, first - 1):
        return True
    after = tokens[last] if last < len(tokens) else None
    return after is not None and bool(
        after.tag & Tag.CAPITAL and not after.tag & (Tag.CLOSED | Tag.UNIT | Tag.MONTH)
    )


def _is_proper(tokens: Sequence[Token], at: int) -> bool:
    """A word that is capitalised for being a name, not for opening the sentence."""
    token = tokens[at]
    if not token.tag & Tag.CAPITAL or token.tag & _NO_NAME:
        return False
    return at > 0 or not token.tag & Tag.VERB


# -- lists and bands -----------------------------------------------------------------------------


def is_list_number(tokens: Sequence[Token], number: Number) -> bool:
    """A small number alone in brackets: "(2) respiratory rate", "[14]"."""
    first, last = number.first, number.last
    if (
        not first
        or last >= len(tokens)
        or tokens[first - 1].text not in _OPENERS
        or tokens[last].text not in _CLOSERS
    ):
        return False
    if number.spelled or number.scaled or number.grouped or number.places or number.value >= _LONG_LIST:
        return False
    if tokens[first - 1].text == "[" or first < _AFTER_NAME:
        return True
    return not tokens[first - 2].tag & Tag.CAPITAL  # "Hamburg (14)" counts something


def is_band(reading: Reading) -> bool:
    """An age band only says who is meant: "men aged 25 to 54", "people aged 60 and over"."""
    tokens, first = reading.tokens, reading.number.first
    if reading.unit and not reading.unit.startswith("year"):
        return False
    if not first:
        return False
    if tokens[first - 1].lower in _AGED:
        return tokens[first - 1].lower != "age"
    between = first > 2 and tokens[first - 1].lower in ("to", "-", "–", "and")
    return (
        between and tokens[first - 3].lower in ("aged", "ages") and bool(tokens[first - 2].tag & Tag.DIGITS)
    )
