"""One sentence → its quantities."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ....extract.number import Number
from ....extract.printed import DECIMAL_COMMA, MALFORMED
from ....extract.reading import Form, Reading
from ....quantity import Direction, Hedge
from ....text import Sentence, Tag, Token
from ..vocabulary import VOCABULARY as WORDS
from .ages import follows_age, is_band, read_age
from .casualties import counts_casualties
from .counted import counted_noun
from .counted_phrase import Counted
from .dates import ends_a_date, is_year
from .elision import fill_elided
from .exclusion import LIST_LEADS, is_list_number, is_name
from .hedges import REACHING, SKIPPED, hedge_after, hedge_before, hedge_of_verb
from .names import is_named, names_several
from .naughts import read_naughts
from .numbers import read_numbers
from .parts import is_noun_of_one
from .points import settle_points
from .pounds import POUND_OF_WEIGHT, settle_pounds
from .ranges import tie
from .ranks import read_ranks
from .rates import OPENERS as RATE_OPENERS
from .rates import read_rate
from .shillings import POUND, add_coins
from .small_change import add_cents
from .specified import may_specify, names_class, specified
from .units import past_country, sign_before, unit_after

_EXACT = Hedge.EXACT
_HUNDRED = Decimal(100)
_RANKED = Tag.RANK | Tag.ORDINAL
_LISTED = frozenset((",", "and", "or", "to", "-", "–", "&"))
_MINUS = frozenset("-−–")
_SIGNS = _MINUS | {"+"}
_SIGNED = _SIGNS | {"minus", "negative"}
_CIRCLE = 360


def read_quantities(sentence: Sentence) -> list[Reading]:
    """The quantities of a sentence in order; empty, at once, when it holds no number."""
    if not sentence.tags & Tag.NUMBER:
        return []
    ranks = read_ranks(sentence) if sentence.tags & _RANKED else []
    naughts = list(read_naughts(sentence)) if sentence.tags & Tag.RANK else []
    readings: list[Reading] = []
    end = 0
    named = -1
    tokens = sentence.tokens
    for number in read_numbers(sentence):
        if number.first < end or (ranks and _is_within(ranks, number.first)):
            continue
        listed = named >= 0 and _goes_on(tokens, named, number.first)
        reading = _read(sentence, number, end)
        before = tokens[number.first - 1].tag if number.first else 0
        called = before & Tag.NAMER or (before & Tag.PLURAL and names_several(tokens, number))
        if reading is not None and not (listed and not reading.unit):
            readings.append(reading)
            end = reading.last
            named = number.last if called and reading.weak else -1
        elif listed or called:
            named = -1 if listed and ends_a_date(tokens, number) else number.last
    if len(readings) > 1:
        readings = tie(readings)
        fill_elided(readings)
    readings = [reading for reading in readings if reading.unit or not reading.weak]
    settle_points(sentence, readings)
    if ranks or naughts:
        readings = sorted(readings + ranks + naughts, key=lambda reading: reading.first)
    return readings


def _is_within(ranks: Sequence[Reading], at: int) -> bool:
    """Whether a token is part of a rank."""
    return any(rank.first <= at < rank.last for rank in ranks)


def _goes_on(tokens: Sequence[Token], named: int, first: int) -> bool:
    """Whether a number continues a list of names: "Articles 10 and 11", "pages 3, 5"."""
    return named < first <= named + 2 and all(token.lower in _LISTED for token in tokens[named:first])


def _read(sentence: Sentence, number: Number, free: int) -> Reading | None:
    """The quantity of one number; tokens before ``free`` belong to the one before it."""
    tokens, words = sentence.tokens, sentence.word_at
    before = number.first - 1
    listed = words[before] in LIST_LEADS and is_list_number(tokens, number)
    if listed or is_name(sentence, number):
        return None
    reading = Reading(sentence, number)
    signed = before >= 0 and tokens[before].text in WORDS.sign_tails and _take_sign(reading, free)
    if words[reading.first - 1] in _SIGNED:
        _plus_or_minus(reading)
    unit = unit_after(tokens, number, money=signed)
    if reading.negative or number.last != reading.last:
        reading.take_number()
    if unit is not None and (unit.money or not signed):
        reading.unit = reading.unit or unit.name
        reading.last = unit.last
        if not signed:
            reading.scale(unit.factor)
    elif signed:
        reading.last = past_country(tokens, reading.last)
    elif not (read_age(reading) or _read_factor(reading) or _count(reading)):
        return None
    _complete(reading, free)
    return None if is_band(reading) else reading


def _complete(reading: Reading, free: int) -> None:
    """Settle what the words around a number and its unit say besides: per what, a share of what, how exactly."""
    if reading.unit in _UNSETTLED:
        _settle_unit(reading)
    if reading.sentence.tag_at[reading.last] & Tag.DIGITS:
        add_cents(reading)
    if reading.sentence.word_at[reading.last] in RATE_OPENERS:
        read_rate(reading)
    number = reading.number
    if number.fraction or number.factor or reading.unit == "times":
        _share(reading)
    _hedge(reading, free)


def _take_sign(reading: Reading, free: int) -> bool:
    """Take in the currency's sign before the number, where no other number has it."""
    sign = sign_before(reading.tokens, reading.first)
    if sign is None or sign[0] < free:
        return False
    reading.first, reading.unit = sign
    return True


_UNSETTLED = frozenset((POUND, POUND_OF_WEIGHT, "degree", "year"))


def _settle_unit(reading: Reading) -> None:
    """What the words around an amount make of its unit."""
    if reading.unit == POUND_OF_WEIGHT:
        settle_pounds(reading)
    if reading.unit == POUND:
        add_coins(reading)
    if reading.unit == "degree" and reading.value > _CIRCLE:
        reading.unit, reading.noun = "count:degree", "degree"  # no angle: what universities award
    if reading.unit == "year" and follows_age(reading):
        reading.unit = "year_of_age"


def _is_percentage(reading: Reading) -> bool:
    """ "at negative 28.3 percent"; not "tested negative 3 times"."""
    at = reading.number.last
    return at < len(reading.tokens) and reading.tokens[at].lower in _PERCENT_SIGNS


_PERCENT_SIGNS = frozenset(("%", "％", "percent", "per"))


def _plus_or_minus(reading: Reading) -> None:
    """A sign before the number: a word, or a mark glued to it with white space, a bracket or nothing before."""
    tokens, first = reading.tokens, reading.first
    sign = tokens[first - 1]
    worded = sign.lower == "minus" or (sign.lower == "negative" and _is_percentage(reading))
    if worded and first > 1 and not tokens[first - 2].tag & (Tag.DIGITS | Tag.UNIT):
        reading.first, reading.negative, reading.direction = first - 1, True, Direction.DOWN
        return
    if sign.text not in _SIGNS or sign.end != tokens[first].start:
        return
    if first > 1 and tokens[first - 2].end == sign.start and tokens[first - 2].text not in "([":
        return
    reading.first = first - 1
    reading.negative = sign.text != "+"
    reading.direction = Direction.DOWN if reading.negative else Direction.UP


def _count(reading: Reading) -> bool:
    """Read the counted noun; False when the number is no amount at all."""
    tokens, number = reading.tokens, reading.number
    counted = None if number.factor or number.fraction else _counted(tokens, number)
    if counted is None and may_specify(number):
        counted = specified(tokens, number.first, number.last)
        if counted is not None and not is_named(tokens, number, counted=False):
            _take_count(reading, counted)
            return True
    if counted is not None and counted.compound and number.spelled and names_class(number, counted):
        return False  # "two-way", "one-sided": a class of things, and no count of them
    plainly = counted is not None and not counted.compound
    if counted is not None and counted.unit is not None:
        reading.unit, reading.last = counted.unit, counted.last
        return True  # "517 rushing yards", "50 previous years"
    if reading.negative and reading.first and tokens[reading.first - 1].tag & Tag.CAPITAL:
        return False  # "COVID -19"
    if number.flags and MALFORMED in number.flags and number.digits.count(".") > 1 and not number.scaled:
        return False  # a version, a date
    if DECIMAL_COMMA in number.flags and not number.scaled:
        return False  # "on 23,24 and 25 May"
    named = is_named(tokens, number, counted=plainly) or (not plainly and names_several(tokens, number))
    if named or is_year(tokens, number, counted=plainly):
        reading.weak = True
        return _may_share_unit(tokens, number)
    if counted is None:
        _stand_bare(reading)
    else:
        _take_count(reading, counted)
    return True


def _stand_bare(reading: Reading) -> None:
    """A number with nothing behind it: persons where the verb says so; a word alone may be no amount."""
    tokens, number = reading.tokens, reading.number
    if counts_casualties(tokens, number):
        reading.unit = "person"
        return
    worded = number.spelled and not (number.scaled or number.factor or number.fraction)
    reading.weak = (worded and number.value < _SPELLED_OUT) or _is_joined(tokens, number.last)


_SPELLED_OUT = 100_000
"""A number in words as large as this is an amount, as in "reached two million"; smaller ones are often pronouns."""


def _read_factor(reading: Reading) -> bool:
    """As in "by a factor of 10"."""
    tokens, first = reading.tokens, reading.number.first
    if first < 2 or tokens[first - 1].lower != "of" or tokens[first - 2].lower != "factor":
        return False
    reading.unit, reading.form = "times", Form.FACTOR
    return True


def _take_count(reading: Reading, counted: Counted) -> None:
    reading.last = max(reading.last, counted.last)
    if counted.hedge is not None:
        reading.hedge, reading.hedged_by = counted.hedge, counted.hedged_by
    reading.noun, reading.noun_apart = counted.name, counted.apart
    reading.unit = "person" if counted.person else f"count:{counted.name}"


def _counted(tokens: Sequence[Token], number: Number) -> Counted | None:
    """The counted noun; "one" counts only what it stands before, or "one of the …"."""
    one = number.value == 1 and number.upper is None
    many = number.upper is not None or number.digits.endswith("s")  # "thousands of", "dozens of"
    many = many or (number.scaled and tokens[number.last - 1].lower in _MANY)  # "nine millions of bonds"
    hedged = number.last < len(tokens) and tokens[number.last].tag & Tag.HEDGE
    between = hedge_after(tokens, number.last) if hedged else None
    at = number.last if between is None else between[0]
    counted = counted_noun(tokens, at, one=one, spelled=number.spelled, of=many or not number.spelled)
    if counted is not None and between is not None:
        counted.hedge = between[1]  # "900 or so residents", "450+ stops"
        counted.hedged_by = " ".join(token.text for token in tokens[number.last : at])
    return counted


_MANY = frozenset(("thousands", "millions", "billions"))


def _is_joined(tokens: Sequence[Token], at: int) -> bool:
    """Whether a dash glues more digits on: a range if they have a unit, else a score or an address."""
    if at + 1 >= len(tokens) or tokens[at].text not in _MINUS or not tokens[at + 1].tag & Tag.DIGITS:
        return False
    return tokens[at].start == tokens[at - 1].end and tokens[at + 1].start == tokens[at].end


def _may_share_unit(tokens: Sequence[Token], number: Number) -> bool:
    """A bare number that looks like a year is kept until it is known whether a range gives it a unit."""
    at = number.last
    if number.first and tokens[number.first - 1].lower == "since":
        return False  # "taking the number since 2010 to 4,100"
    return at < len(tokens) and (tokens[at].text in "-–—" or tokens[at].lower in ("to", "and"))


def _share(reading: Reading) -> None:
    """A fraction of something is a share in percent; "a quarter of a mile" is an amount."""
    number = reading.number
    if number.fraction and (
        not reading.unit or reading.unit.startswith("count:") or reading.unit == "person"
    ):
        reading.scale(_HUNDRED)
        reading.unit, reading.form = "percent", Form.PROPORTION
        reading.last, reading.noun = number.last, _noun_of_one(reading)
    elif number.factor:
        reading.unit = "times"
    elif reading.unit == "times":
        reading.form = Form.FACTOR


def _noun_of_one(reading: Reading) -> str:
    """The noun inside "one child in five"; empty for other parts."""
    at = reading.number.first + 1
    inside = reading.number.spelled and at + 1 < reading.number.last and reading.tokens[at - 1].lower == "one"
    return reading.tokens[at].lower if inside and is_noun_of_one(reading.tokens, at) else ""


def _hedge(reading: Reading, free: int) -> None:
    tags, at = reading.sentence.tag_at, reading.first - 1
    word = reading.sentence.word_at[at]
    before = hedge_before(reading) if tags[at] & Tag.HEDGE or word in SKIPPED else None
    if before is not None and before[0] >= free:
        reading.hedged_by = reading.words(before[0], reading.first)
        reading.first, reading.hedge = before
        return
    if reading.hedge is not _EXACT:
        return
    of_verb = hedge_of_verb(reading) if word in REACHING else None
    if of_verb is not None:
        reading.hedge, reading.hedged_by = of_verb, reading.words(reading.first - 2, reading.first)
    after = hedge_after(reading.tokens, reading.last) if tags[reading.last] & Tag.HEDGE else None
    if after is not None:
        reading.hedged_by = reading.words(reading.last, after[0])
        reading.last, reading.hedge = after
