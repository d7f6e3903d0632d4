"""Units that stand with one number of a list and are meant by all: "32.3, 18.2 and 17.5 percent"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ....extract.reading import Reading
from ....text import Token

_THESE = frozenset("the these those its their our all".split())
_ALIKE = 20
_LONGEST_POSSESSOR = 5
_SPREAD = frozenset(
    ("±", ",", "and", "or", "to", "-", "–", "—", "than", "from", "versus", "vs", "against", ";")
)


def between(left: Reading, right: Reading) -> Sequence[Token]:
    """The tokens between two readings."""
    return left.tokens[left.last : right.first]


def take_unit(left: Reading, right: Reading) -> None:
    """Give ``left`` the unit of ``right``, and the factor that unit multiplies by ("50 to 60 cents")."""
    left.unit, left.noun = right.unit, right.noun
    if right.number.value and abs(right.value) != right.number.value:
        left.scale(abs(right.value) / right.number.value)


def other_step(right: Reading) -> Decimal:
    """What the last printed digit was worth before its scale word."""
    return Decimal(1).scaleb(-right.number.places)


def spread_units(readings: list[Reading]) -> None:
    """A bare number takes the unit of the next one of its list: "rose 32.3, 18.2 and 17.5 percent"."""
    for left, right in zip(reversed(readings[:-1]), reversed(readings[1:]), strict=True):
        if left.unit:
            if "_per_" in right.unit:
                _share_rate(left, right)
            continue
        if not right.unit or (left.partner is not None and left.partner.unit):
            continue
        gap = between(left, right)
        if not gap or (left.weak and not left.number.spelled):
            continue
        if (right.unit == "percent" and _has_its_own_percentage(left, right, gap)) or _counts_apart(
            left, right, gap
        ):
            continue
        if _is_part(gap):
            left.unit, left.noun = right.unit, right.noun
        elif len(gap) <= 2 and all(token.lower in _SPREAD for token in gap):
            share_scale(left, right)
            take_unit(left, right)


def _share_rate(left: Reading, right: Reading) -> None:
    """ "from $3,400 to $4,200 a year": both are a year's."""
    moved = left.first > 0 and left.tokens[left.first - 1].lower == "from"
    gap = between(left, right)
    if moved and len(gap) == 1 and gap[0].lower == "to" and right.unit.startswith(f"{left.unit}_per_"):
        left.unit = right.unit


def _has_its_own_percentage(left: Reading, right: Reading, gap: Sequence[Token]) -> bool:
    """Whether a percentage only says more of the number before it."""
    if left.number.grouped or left.number.scaled or (right.number.fraction and not left.number.spelled):
        return True  # "at 12,310, 9 percent above", "totalled 412, one in four of them"
    if gap[-1].lower == "or" and _is_said_again(left, right):
        return True  # "fell by 184 or 12.5 percent": how many, and what part they are
    return _in_bracket(left, right)  # "(41, 64%)"


def _counts_apart(left: Reading, right: Reading, gap: Sequence[Token]) -> bool:
    """Whether the next number is another one about the first, or counts its own things."""
    if left.number.scaled and not right.number.scaled and gap[0].text == ",":
        return True  # "reached 1.2 million, 3 times the number of 2018"
    if right.unit == "times" and gap[0].text == "," and left.value > right.value:
        return True  # "rose to 310, three times that of 2016"
    return gap[0].text == ";" and bool(right.noun)  # "a total of 23,324; 1,480 navy pensioners"


def _is_said_again(left: Reading, right: Reading) -> bool:
    """Whether two numbers are no choice between neighbours: a whole number, and a smaller one with decimals."""
    return right.number.places > 0 == left.number.places and left.value > right.value


def _in_bracket(left: Reading, right: Reading) -> bool:
    """Whether a whole number and a percentage are all that a bracket holds, "n=" aside."""
    tokens = left.tokens
    opens = left.first > 0 and tokens[left.first - 1].text in "(="
    closes = right.last < len(tokens) and tokens[right.last].text == ")"
    return opens and closes and not left.number.places and tokens[left.last].text in ",;"


def _is_part(gap: Sequence[Token]) -> bool:
    """As in "14 of the 44 laboratories", "3 out of 20 samples", "29 of the country's 36 states"."""
    words = [token.lower for token in gap]
    if words[:1] == ["out"]:
        words = words[1:]
    if words[:1] != ["of"] or len(words) > _LONGEST_POSSESSOR:
        return False
    return len(words) == 1 or (len(words) == 2 and words[1] in _THESE) or words[-1] in ("'s", "’s", "'", "’")


def share_scale(left: Reading, right: Reading) -> None:
    """ "4.2, 10.1 and 3.3 billion dollars", "from 5 to 8 million": numbers alike in size leave the scale to the last."""
    if not right.number.scaled or left.number.scaled or left.number.spelled:
        return
    power = right.step / other_step(right)
    if right.value <= left.value * power * _ALIKE and left.value * power <= right.value * _ALIKE:
        left.value *= power
        left.step *= power
