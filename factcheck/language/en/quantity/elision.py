"""Bare numbers whose unit stands with the number before them."""

from __future__ import annotations

from ....extract.reading import Form, Reading
from ....text import Tag
from .counted import counted_noun
from .hedges import DURATIONS

_AS_LEVEL = frozenset(("at", "to", "by", "index"))
_CODE = 3
_CENTS = 2
_HUNDRED = 100
_NEAR = 12
_BRACKET = 2


def fill_elided(readings: list[Reading]) -> None:
    """Give a bare number the unit it leaves out.

    "Of the 1,017 claims filed, 483 have been settled": the counted noun of the number before it.
    "$195,067,489.76 from customs, 121,586,072.51 from internal revenue": the currency before it. A base or
    target of a move has the unit of its partner.
    """
    counted: Reading | None = None
    money = ""
    before: Reading | None = None
    told: Reading | None = (
        None  # the last that is no length of time: "14.7 percent in the three months to May"
    )
    parallel = False
    for index, reading in enumerate(readings):
        following = readings[index + 1] if index + 1 < len(readings) else None
        if reading.unit:
            _correct(reading, told, following, money)
        elif parallel and _is_plain_move(reading):
            reading.unit = "percent"  # "up 7.1 percent; imports 14.1 trillion, up 12.9"
        elif before is not None and before.unit == "percent" and _leaves_out_verb(before, reading):
            reading.unit = "percent"
        elif before is not None and before.unit == "percent" and _counts_the_share(before, reading):
            pass
        elif not _takes_noun_ahead(reading, following):
            _fill(reading, before, counted, money)
        if reading.unit == "percent":
            parallel = parallel or _is_moved(reading)
        elif reading.unit.startswith("count:") or reading.unit == "person":
            counted = counted if _ends_bracket(reading, before) else reading
        elif len(reading.unit) == _CODE and reading.unit.isupper() and reading.form is not Form.CONVERSION:
            money = reading.unit
        before = reading
        told = told if reading.unit in DURATIONS else reading


def _ends_bracket(reading: Reading, before: Reading | None) -> bool:
    """ "(39 fires and 1 death), Rukwa (33)": what a bracket counts behind another count leads nothing."""
    tokens = reading.tokens
    if before is None or not before.unit or not before.first or tokens[before.first - 1].text != "(":
        return False
    return reading.last < len(tokens) and tokens[reading.last].text == ")"


def _correct(reading: Reading, before: Reading | None, following: Reading | None, money: str) -> None:
    """Points after a percentage are its own, bare cents those of the currency before them."""
    if reading.unit == "index_point":
        if before is not None and before.unit in _RELATIVE and _are_of_percent(reading, following):
            reading.unit = "percentage_point"  # "65.7 percent, 5.9 points lower than"
    elif reading.unit == "USD" and _is_bare_cent(reading):
        if before is not None and before.unit[:_CODE] in _OF_CENTS:
            money = before.unit[:_CODE]  # "1.92 euros a litre, 11 cents more than in May"
        elif not money and following is not None and reading.form is not Form.CONVERSION:
            money = following.unit[:_CODE]  # "rose 4 cents to A$1.52"
        if money in _OF_CENTS:
            reading.unit = money


_OF_CENTS = frozenset("EUR AUD CAD NZD HKD SGD ZAR KES".split())


def _is_bare_cent(reading: Reading) -> bool:
    """Whether the unit is the word "cent" with no country: of whatever currency the sentence speaks."""
    words = [token.lower for token in reading.tokens[reading.number.last : reading.last]]
    return words in (["cent"], ["cents"])


_RELATIVE = ("percent", "percentage_point")


def _are_of_percent(reading: Reading, following: Reading | None) -> bool:
    """Whether index points after a percentage are its own; an index is "up 17 points, or 0.2%"."""
    if reading.value >= _HUNDRED:
        return False
    tokens = reading.tokens
    if tokens[reading.number.last].text in "-‐‑" or (
        reading.first and tokens[reading.first - 1].lower == "at"
    ):
        return False
    gap = [] if following is None else [token.lower for token in tokens[reading.last : following.first]]
    return not (gap in ([",", "or"], ["or"], ["("]) and following is not None and following.unit == "percent")


def _is_moved(reading: Reading) -> bool:
    """Whether "up" or "down" stands right before a number."""
    return reading.first > 0 and reading.tokens[reading.first - 1].lower in ("up", "down")


def _is_plain_move(reading: Reading) -> bool:
    """A bare number behind "up" or "down" that nothing follows it could count."""
    number, tokens = reading.number, reading.tokens
    if number.grouped or number.scaled or number.spelled or not _is_moved(reading):
        return False
    return number.last >= len(tokens) or bool(tokens[number.last].tag & Tag.MARK)


def _leaves_out_verb(before: Reading, reading: Reading) -> bool:
    """As in "Exports rose 7.1 percent, imports 12.9": nothing but what else moved stands before the number."""
    number, tokens = reading.number, reading.tokens
    if not number.places or number.grouped or number.scaled or number.value >= _HUNDRED:
        return False
    at = reading.first - 1
    if not tokens[at].tag & Tag.PLURAL or at - before.last > _NEAR:
        return False
    while at > before.last and tokens[at].tag & Tag.WORD and not tokens[at].tag & _NO_SUBJECT:
        at -= 1
    if tokens[at].lower not in _CLAUSE_MARKS or reading.first - at > _SUBJECT:
        return False
    return number.last >= len(tokens) or bool(tokens[number.last].tag & Tag.MARK)


_SUBJECT = 4
"""Tokens of a short subject with the mark before it."""
_CLAUSE_MARKS = frozenset((",", ";", "and", "while"))
_NO_SUBJECT = Tag.CLOSED | Tag.CAPITAL | Tag.ADVERB | Tag.UP | Tag.DOWN | Tag.UNIT | Tag.DIGITS


def _takes_noun_ahead(reading: Reading, following: Reading | None) -> bool:
    """ "12 provincial and 30 national laboratories": the noun of both stands behind the second."""
    if following is None:
        return False
    gap = reading.tokens[reading.last : following.first]
    if len(gap) != _QUALITY_AND_JOINT or gap[1].lower not in _JOINTS or gap[0].tag & _NO_QUALITY:
        return False
    quality, _, head = following.noun.rpartition(" ")
    if not quality or not following.unit.startswith("count:") or reading.number.fraction:
        return False
    reading.noun = f"{gap[0].text} {head}"
    reading.unit = f"count:{reading.noun}"
    reading.last += 1
    return True


_QUALITY_AND_JOINT = 2
_JOINTS = frozenset(("and", "or", ",", "&"))
_NO_QUALITY = (
    Tag.CLOSED
    | Tag.VERB
    | Tag.ADVERB
    | Tag.MARK
    | Tag.PLURAL
    | Tag.DIGITS
    | Tag.UNIT
    | Tag.CAPITAL
    | Tag.SCALE
)


def _fill(reading: Reading, before: Reading | None, counted: Reading | None, money: str) -> None:
    partner = reading.partner
    number = reading.number
    if number.grouped and partner is not None and partner.unit == "percent":
        return  # "126,000, or 5.2 %, down from 127,800": no percentage is that large
    if partner is not None and partner.unit and reading.form in (Form.MOVE_FROM, Form.MOVE_TO):
        reading.unit, reading.noun = partner.unit, partner.noun
        return
    if before is not None and before.unit == "index_point" and _is_level_reached(before, reading):
        reading.unit = before.unit
        return
    if before is not None and before.unit and (_is_moved_from(before, reading) or _is_more(before, reading)):
        reading.unit, reading.noun = before.unit, before.noun
        return
    if reading.weak and not number.spelled:
        return
    if before is not None and before.unit and _is_earlier_year(before, reading):
        reading.unit, reading.noun = before.unit, before.noun
        return
    if money and number.grouped and (number.places == _CENTS or _opens_conversion(reading)):
        reading.unit = money
        return
    if counted is None or (number.places and not number.scaled) or _is_of_stuff(reading):
        return
    if _stands_alone(reading):
        reading.unit, reading.noun = counted.unit, counted.noun


def _counts_the_share(share: Reading, reading: Reading) -> bool:
    """As in "12 percent of pupils, or 96,000,": how many the share before it is; whether it was that."""
    tokens, at, joint = reading.tokens, share.last, reading.number.first - 1
    joint -= tokens[joint].lower != "or"
    if tokens[joint].lower != "or" or tokens[at].lower != "of":
        return False
    whole = counted_noun(tokens, at, one=False, spelled=False, of=True)
    if whole is None or whole.last not in (joint, joint - 1):
        return False
    reading.noun, reading.noun_apart = whole.name, (at + 1, whole.last)
    reading.unit = "person" if whole.person else f"count:{whole.name}"
    return True


def _is_of_stuff(reading: Reading) -> bool:
    """As in "five millions of said stock": what the millions are of follows."""
    tokens, last = reading.tokens, reading.last
    if not reading.number.scaled or last + 1 >= len(tokens) or tokens[last].lower != "of":
        return False
    return tokens[last + 1].lower not in ("them", "these", "those", "which", "whom", "the")


def _is_level_reached(before: Reading, reading: Reading) -> bool:
    """As in "Rose 64 points to 4,577.1": the level is in the points of the change."""
    gap = reading.tokens[before.last : reading.first]
    return len(gap) == 1 and gap[0].lower == "to"


def _is_moved_from(before: Reading, reading: Reading) -> bool:
    """As in "from 8 to 9 litres to 7": the range is the base of a move."""
    tokens = reading.tokens
    gap = tokens[before.last : reading.first]
    begins = tokens[before.first].lower == "from" or (
        before.first and tokens[before.first - 1].lower == "from"
    )
    return bool(begins) and before.form is Form.RANGE and len(gap) == 1 and gap[0].lower == "to"


def _is_more(before: Reading, reading: Reading) -> bool:
    """As in "920 million dollars, 60 million more than": how far the amount before it lies from another."""
    tokens, last = reading.tokens, reading.last
    if before.unit in _UNLIKE or before.form is not Form.PLAIN or last + 1 >= len(tokens):
        return False
    gap = [token.text for token in tokens[before.last : reading.first]]
    return (
        gap in ([","], ["-"], ["–"], ["—"])
        and tokens[last].lower in _MORE
        and tokens[last + 1].lower == "than"
    )


_UNLIKE = ("percent", "percentage_point", "times", "rank")
_MORE = frozenset("more less fewer higher lower".split())


def _is_earlier_year(before: Reading, reading: Reading) -> bool:
    """As in "412,300 in 2021 (2020: 398,100)": the same figure of the year the bracket names."""
    tokens, first = reading.tokens, reading.number.first
    return (
        first - before.last < _NEAR
        and first > _BRACKET
        and tokens[first - 1].text == ":"
        and bool(tokens[first - 2].tag & Tag.DIGITS)
        and tokens[first - 3].text == "("
    )


def _opens_conversion(reading: Reading) -> bool:
    """As in "1,900,000 yen ($17,600) and 1,650,000 ($15,300)": a bracket with money follows."""
    tokens, last = reading.tokens, reading.last
    return last + 1 < len(tokens) and tokens[last].text == "(" and bool(tokens[last + 1].tag & Tag.CURRENCY)


_BALANCES = frozenset("balance surplus deficit gap difference excess shortfall".split())


def _is_of_a_balance(reading: Reading) -> bool:
    """As in "4,100 births and 5,300 deaths, a natural balance of -1,200": it counts neither."""
    tokens, first = reading.tokens, reading.first
    return first > 1 and tokens[first - 1].lower == "of" and tokens[first - 2].lower in _BALANCES


_POINTING = frozenset(("which", "whom", "them", "these", "those"))


def _stands_alone(reading: Reading) -> bool:
    """Whether the number is the subject or object itself: a verb, a preposition or a mark follows it."""
    tokens, first, last = reading.tokens, reading.number.first, reading.last
    before = tokens[first - 1].lower if first else ""
    if before in _AS_LEVEL or _is_of_a_balance(reading):
        return False
    if last >= len(tokens):
        return not reading.weak
    after = tokens[last]
    if after.tag & (Tag.AUXILIARY | Tag.VERB):
        return True
    pointing = after.lower == "of" and last + 1 < len(tokens) and tokens[last + 1].lower in _POINTING
    if pointing and reading.value != 1:
        return True  # "eleven centres – nine of which are open"
    if reading.weak:
        return after.lower in ("in", "from", "were", "was", "are", "is") and before in (",", "and", ";", "(")
    return bool(after.tag & (Tag.PREPOSITION | Tag.CONJUNCTION | Tag.MARK))
