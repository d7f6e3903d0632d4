"""A whole and the amounts that should make it: their sum, a slip that mends it, the line that shows it."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ..interval import Interval, total
from .statement import Statement
from .wording import interval, scale_for, unit_name

_SCALE_SLIPS = (3, -3, 4, -4, 6, -6, 8, -8)


def signed_sum(values: Sequence[Interval], signs: Sequence[int]) -> Interval:
    """What the values may come to, each added or taken away."""
    return total(value.scaled(sign) for value, sign in zip(values, signs, strict=True))


def exact_sum(parts: Sequence[Statement], signs: Sequence[int]) -> Fraction:
    """The same of the numbers as printed."""
    return sum((part.value * sign for part, sign in zip(parts, signs, strict=True)), Fraction(0))


def one_slip_away(whole: Statement, parts: Sequence[Statement], signs: Sequence[int]) -> bool:
    """Whether another scale word on one side, or on one part, would make the sum right."""
    values = [part.hard for part in parts]
    for power in _SCALE_SLIPS:
        factor = Fraction(10) ** power
        if signed_sum(values, signs).scaled(factor).meets(whole.hard):
            return True
        for index, value in enumerate(values):
            repaired = [*values[:index], value.scaled(factor), *values[index + 1 :]]
            if signed_sum(repaired, signs).meets(whole.hard):
                return True
    return False


def smallest_excess(whole: Statement, parts: Sequence[Statement]) -> list[Statement]:
    """The fewest, largest parts that are together more than the whole; none where all of them are not."""
    chosen: list[Statement] = []
    for part in sorted(parts, key=lambda part: (-part.value, part.order)):
        chosen.append(part)
        low = total(each.hard for each in chosen).low
        if low is not None and whole.hard.high is not None and low > whole.hard.high:
            return chosen
    return []


def sum_line(whole: Statement, parts: Sequence[Statement], signs: Sequence[int]) -> str:
    """``16.42 tn + 14.09 tn = 30.51 tn CNY; 30.15 tn was stated``."""
    scale, name = _scale_that_shows(abs(exact_sum(parts, signs) - whole.value), whole, *parts)
    terms = "".join(
        f"{' + ' if sign > 0 else ' − '}{interval(part.hard, scale)}{name}"
        for part, sign in zip(parts, signs, strict=True)
    ).removeprefix(" + ")
    made = signed_sum([part.hard for part in parts], signs)
    return (
        f"{terms} = {interval(made, scale)}{name} {unit_name(whole)};"
        f" {interval(whole.hard, scale)}{name} was stated"
    )


def _scale_that_shows(gap: Fraction, *terms: Statement) -> tuple[int, str]:
    """The scale to print the terms at; none where it would hide the gap between them."""
    scale, name = scale_for(*(each.value for each in terms))
    return (1, "") if gap and gap * _VISIBLE < scale else (scale, name)


_VISIBLE = 1000
