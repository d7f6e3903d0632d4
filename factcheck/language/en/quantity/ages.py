"""Ages that are printed without their unit: "over the age of 40", "he turned 35", "Ms Ruiz, 65, said"."""

from __future__ import annotations

from collections.abc import Sequence

from ....extract.reading import Reading
from ....remembered import remembered
from ....text import Tag, Token

OLDEST, _YOUNGEST = 120, 15
AGE_BOUNDS = frozenset(("under", "over"))
"""What a hyphen ties to an age, to name who has not reached it or is past it."""
_AGED = frozenset(("aged", "ages"))
_PERSONS = 3
"""Tokens before an age that somebody has: "of whom 40 were under"."""
_SOMEONE = frozenset(("he", "she", "who", "i"))
_BEING = frozenset(("is", "was", "be", "turned", "turns", "am", "turning"))
_LEADS = _BEING | {"of", "age", ",", "around", "about", "at", "to"}
_STANDING = _BEING | {"around", "about", "at", "to"}
_NO_NOUN = Tag.CLOSED | Tag.VERB


def read_age(reading: Reading) -> bool:
    """Give the reading its unit when the words around it make it someone's age."""
    tokens, number = reading.tokens, reading.number
    first, last = number.first, number.last
    if first < 2 or tokens[first - 1].lower not in _LEADS:
        return False
    if number.places or not 0 < number.value < OLDEST or (number.spelled and not follows_age(reading)):
        return False
    if follows_age(reading):
        reading.unit = "year_of_age"
        return True
    after = tokens[last] if last < len(tokens) else None
    if after is not None and after.tag & (Tag.WORD | Tag.DIGITS) and not after.tag & _NO_NOUN:
        return False
    if not (
        follows_age(reading) or _is_apposition(reading) or _is_someones(reading) or _is_measured(reading)
    ):
        return False
    reading.unit = "year_of_age"
    return True


def follows_age(reading: Reading) -> bool:
    """As in "the age of 7 years"."""
    tokens, first = reading.tokens, reading.number.first
    if first and tokens[first - 1].lower == "age" and not tokens[first - 1].tag & Tag.CAPITAL:
        return True  # "at age 20"
    return first > 1 and tokens[first - 1].lower == "of" and tokens[first - 2].lower == "age"


def _is_apposition(reading: Reading) -> bool:
    """As in "Ms Ruiz, 65, said": between commas after a name."""
    tokens, number = reading.tokens, reading.number
    if tokens[number.first - 1].text != "," or number.last >= len(tokens):
        return False
    name = tokens[number.first - 2].tag
    if tokens[number.last].text == ".":  # "said harbour master Jo Lund, 57."
        given = tokens[number.first - 3].tag if number.first > 2 else 0
        return bool(name & given & Tag.CAPITAL and number.value > _YOUNGEST)
    if tokens[number.last].text != ",":
        return False
    named = bool(name & Tag.CAPITAL and not name & Tag.MONTH) or _is_someone(reading)
    return named and number.value > _YOUNGEST


def _is_someone(reading: Reading) -> bool:
    """As in "the goalkeeper, 31, has kept": a doer, and a verb or "who" after the comma."""
    tokens, number = reading.tokens, reading.number
    noun = tokens[number.first - 2].lower
    if not noun.endswith(_DOERS) or noun in _NO_DOERS or number.last + 1 >= len(tokens):
        return False
    after = tokens[number.last + 1]
    return bool(after.tag & (Tag.AUXILIARY | Tag.VERB)) or after.lower == "who"


_DOERS = ("er", "or", "ist", "ian", "man", "woman", "boy", "girl", "wife", "son")
_NO_DOERS = frozenset(
    "number order quarter corner river tower counter letter paper power water summer winter sector floor factor "
    "vector minor major error center other another weather register cover layer chapter border cluster reason "
    "season lesson prison comparison poison person list".split()
)


def _is_measured(reading: Reading) -> bool:
    """As in "life expectancy in the valley is 73", "the average age was 41"."""
    tokens, first = reading.tokens, reading.number.first
    if tokens[first - 1].lower not in _STANDING:
        return False
    for at in range(first - 1, max(-1, first - _REACH), -1):
        if tokens[at].lower in ("age", "expectancy"):
            return tokens[at].lower == "expectancy" or not at or tokens[at - 1].lower in _AGES
        if tokens[at].tag & (Tag.MARK | Tag.CONJUNCTION):
            return False
    return False


_AGES = frozenset("average median mean the retirement minimum maximum voting pension drinking legal".split())
_REACH = 14


def _is_someones(reading: Reading) -> bool:
    """As in "she will be 35"."""
    tokens, first = reading.tokens, reading.number.first
    if tokens[first - 1].lower not in _BEING:
        return False
    return any(token.lower in _SOMEONE for token in tokens[max(0, first - 4) : first])


def _is_age_of_persons(reading: Reading) -> bool:
    """As in "of whom 2.5 million were under 25"."""
    tokens, number = reading.tokens, reading.number
    if reading.unit or number.value >= OLDEST or number.places or number.first < _PERSONS:
        return False
    if tokens[number.first - 1].lower in ("under", "over") and tokens[number.first - 2].lower in _OF_PERSONS:
        return number.last >= len(tokens) or not _is_noun(tokens[number.last])
    if tokens[number.first - 1].lower not in ("under", "over") or tokens[number.first - 2].lower not in (
        "were",
        "was",
        "are",
    ):
        return False
    return any(token.lower in ("whom", "who", "women", "men") for token in tokens[: number.first])


def _is_noun(token: Token) -> bool:
    return bool(token.tag & Tag.WORD) and not token.tag & (_NO_NOUN | Tag.UP | Tag.DOWN | Tag.AUXILIARY)


_OF_PERSONS = frozenset(
    "them persons people patients women men adults residents those anyone everyone".split()
)
"""As in "most of them over 65,", "for people under 18."."""


_BOUNDED = tuple(
    {age, bound} for age in ("age", "aged", "ages") for bound in ("under", "over", "below", "above")
)
"""The two words before a bound of age: "children under age 5", "children aged under five"."""


def _between_ages(tokens: Sequence[Token], first: int) -> bool:
    """As in "between the ages of 18 and 34"."""
    if tokens[first - 1].lower == "and" and first > 2 and tokens[first - 2].tag & Tag.DIGITS:
        first -= 2
    return first > 1 and tokens[first - 1].lower == "of" and tokens[first - 2].lower == "ages"


@remembered(4096)
def _is_of_years(unit: str) -> bool:
    return unit.startswith("year")


def is_band(reading: Reading) -> bool:
    """An age band only says who is meant: "men aged 25 to 54", "people aged 60 and over"."""
    tokens, first = reading.tokens, reading.number.first
    if not first or (reading.unit and not _is_of_years(reading.unit)):
        return False
    if first > 1 and {tokens[first - 1].lower, tokens[first - 2].lower} in _BOUNDED:
        return True
    if _between_ages(tokens, first) or _is_age_of_persons(reading):
        return True
    before = tokens[first - 1].lower
    if before in _TO_THE_OTHER_END:
        return first > 2 and bool(tokens[first - 2].tag & Tag.DIGITS) and _follows_aged(tokens, first - 2)
    return before in _AGED or (before in _BOUNDS and _follows_aged(tokens, first))


def _follows_aged(tokens: Sequence[Token], first: int) -> bool:
    """As in "aged 25", "aged from 16", "ages over 60"."""
    at = first - 1
    at -= at > 0 and tokens[at].lower in _BOUNDS
    return tokens[at].lower in _AGED


_TO_THE_OTHER_END = frozenset(("to", "-", "–", "and"))
_BOUNDS = frozenset("from between under over".split())
