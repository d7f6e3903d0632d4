"""Neighbouring readings that the words tie together: ranges, moves, conversions, shared units."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ..language import Language
from ..text import Tag, Token
from .reading import Form, Reading

_DASHES = frozenset("-–—\u2010\u2011~～")
_OPENERS = frozenset("([（")
_CODE = 3
"""The length of a currency code: "$10 to 15" leaves the sign to the first."""
_FAR_APART = 5
"""The ends of a printed range are never this many times apart."""
_SPREAD = frozenset((",", "and", "or", "to", "-", "–", "—", "than", "from", "versus", "vs", "against", ";"))


def tie(readings: list[Reading], language: Language) -> list[Reading]:
    """Make ranges of two readings, mark moves and conversions, give bare numbers of a list their unit."""
    result: list[Reading] = []
    for reading in readings:
        if result and _is_range(result[-1], reading):
            _merge(result[-1], reading, language)
        else:
            result.append(reading)
    for left, right in zip(result, result[1:], strict=False):
        _conversion(left, right)
        _move(left, right)
    _spread(result)
    return result


def _between(left: Reading, right: Reading) -> Sequence[Token]:
    return left.tokens[left.last : right.first]


def _is_range(left: Reading, right: Reading) -> bool:
    if (
        left.upper is not None
        or right.upper is not None
        or left.form is not Form.PLAIN
        or right.form is not Form.PLAIN
    ):
        return False
    if left.unit and right.unit and left.unit != right.unit:
        if not right.unit.startswith(left.unit + "_per_"):
            return False
    if left.unit and not right.unit and len(left.unit) != _CODE:
        return False
    gap = _between(left, right)
    if not gap or len(gap) > 3:
        return False
    tokens = left.tokens
    word = gap[0].lower
    opener = tokens[left.first - 1].lower if left.first else ""
    if word in _DASHES and (len(gap) == 1 or gap[1].lower == "to"):
        return _rises(left, right)
    if len(gap) != 1:
        return False
    if word == "to":
        return not _is_by_to(left, right) and (opener != "from" or _is_extent(tokens, left.first - 1))
    return word == "and" and (opener == "between" or _far_opener(tokens, left.first) == "between")


def _is_by_to(left: Reading, right: Reading) -> bool:
    """ "Fell 2.1 points to 43.6 points", "rose by 140,000 to 3.9 million": a change and the level reached."""
    before = left.tokens[left.first - 1] if left.first else None
    if before is None or not (before.lower == "by" or before.tag & (Tag.UP | Tag.DOWN)):
        return False
    return bool(left.unit and right.unit) or abs(right.value) > _FAR_APART * abs(left.value)


def _far_opener(tokens: Sequence[Token], first: int) -> str:
    """ "Between about 3 and 4": the word before the hedge."""
    return tokens[first - 2].lower if first > 1 else ""


def _rises(left: Reading, right: Reading) -> bool:
    """ "3-4 percent" is a range, a score of "3-1" is none; "2-3 million" leaves the scale to the second."""
    return left.value < right.value


def _is_extent(tokens: Sequence[Token], at: int) -> bool:
    """Whether "from 5 to 10" says how far something reaches, and not how it moved."""
    for token in reversed(tokens[max(0, at - 8) : at]):
        if token.tag & (Tag.UP | Tag.DOWN):
            return False
        if token.lower in (
            "went",
            "going",
            "moved",
            "moving",
            "go",
            "goes",
            "changed",
            "changing",
            "revised",
        ):
            return False
        if token.lower in (
            "range",
            "ranges",
            "ranging",
            "ranged",
            "varies",
            "vary",
            "varied",
            "varying",
            "spans",
            "anywhere",
        ):
            return True
    return True


def _merge(left: Reading, right: Reading, language: Language) -> None:
    number, other = left.number, right.number
    if other.scaled and not number.scaled:
        power = right.step / other_step(right)
        if left.value * power <= right.value:
            left.value *= power
            left.step *= power
    if right.unit.startswith(left.unit + "_per_"):
        left.unit = right.unit
    if not left.unit:
        left.unit, left.noun = right.unit, right.noun
        if right.number.value and right.value != right.number.value:
            factor = abs(right.value / right.number.value)
            left.value *= factor
            left.step *= factor
    left.upper = right.value
    left.last = right.last
    left.form = Form.RANGE
    left.flags += right.flags
    tokens = left.tokens
    if left.first and tokens[left.first - 1].lower in ("between", "from"):
        left.first -= 1
    del language


def other_step(right: Reading) -> Decimal:
    """What the last printed digit was worth before its scale word."""
    return Decimal(1).scaleb(-right.number.places)


def _conversion(left: Reading, right: Reading) -> None:
    """ "2.5 trillion yuan ($400 billion)": the bracket opens right after one unit and holds another."""
    gap = _between(left, right)
    if len(gap) == 1 and gap[0].text in _OPENERS and left.unit and right.unit and left.unit != right.unit:
        if not right.noun and not left.noun and right.unit not in ("percent", "percentage_point"):
            right.form, right.partner = Form.CONVERSION, left


def _move(left: Reading, right: Reading) -> None:
    """ "From 5.2 to 6.1", "to 4.4 percent, up from 4.0", "narrowed to 138 from 212"."""
    gap = _between(left, right)
    tokens = left.tokens
    opener = tokens[left.first - 1].lower if left.first else ""
    if len(gap) == 1 and gap[0].lower == "to" and opener == "from":
        left.form, right.form = Form.MOVE_FROM, Form.MOVE_TO
        left.partner, right.partner = right, left
    elif (
        gap
        and gap[-1].lower == "from"
        and len(gap) <= 3
        and left.form is Form.PLAIN
        and right.form is Form.PLAIN
    ):
        if (
            opener == "to"
            or gap[0].tag & (Tag.UP | Tag.DOWN)
            or (len(gap) > 1 and gap[1].tag & (Tag.UP | Tag.DOWN))
        ):
            left.form, right.form = Form.MOVE_TO, Form.MOVE_FROM
            left.partner, right.partner = right, left


def _spread(readings: list[Reading]) -> None:
    """A bare number takes the unit of the next one of its list: "rose 32.3, 18.2 and 17.5 percent"."""
    for left, right in zip(reversed(readings[:-1]), reversed(readings[1:]), strict=True):
        if left.unit or not right.unit:
            continue
        gap = _between(left, right)
        if not gap or len(gap) > 2 or not all(token.lower in _SPREAD for token in gap):
            continue
        if (
            right.number.scaled
            and not left.number.scaled
            and gap[-1].lower in ("or", "to", "-")
            and left.value < right.value / 100
        ):
            power = right.step / other_step(right)
            left.value *= power
            left.step *= power
        left.unit = right.unit
        left.noun = right.noun
    for left, right in zip(readings, readings[1:], strict=False):
        if right.unit or not left.unit or right.partner is not left:
            continue
        right.unit, right.noun = left.unit, left.noun
