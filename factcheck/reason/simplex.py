"""Whether linear bounds can hold together, decided in exact fractions.

The general simplex of Dutertre and de Moura ("A fast linear-arithmetic solver for DPLL(T)", 2006): every
bound is one on a linear form; a row whose form cannot reach its bound while all forms it is built of stand
at theirs names a smallest set of bounds without a solution.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ..interval import Interval

Variable = Hashable
Form = Mapping[Variable, Fraction]


@dataclass(frozen=True, slots=True)
class Bound:
    """``form`` lies in ``within``; ``owner`` is who says so."""

    owner: Hashable
    form: Form
    within: Interval


def conflict(bounds: Sequence[Bound]) -> list[int] | None:
    """The indexes of bounds that cannot all hold, none of them idle; None when all can hold."""
    return _Tableau(bounds).solve()


class _Tableau:
    """Basic forms as rows over the non-basic columns, with values that satisfy every column's bound.

    Columns 0…n−1 are the variables (unbounded), n…n+m−1 the forms.
    """

    def __init__(self, bounds: Sequence[Bound]) -> None:
        names = sorted({name for bound in bounds for name in bound.form}, key=repr)
        place = {name: index for index, name in enumerate(names)}
        self._first_form = len(names)
        free = Interval(None, None)
        self._within = [free] * len(names) + [bound.within for bound in bounds]
        self._value = [Fraction(0)] * len(self._within)
        self._rows = {
            self._first_form + index: {place[name]: factor for name, factor in bound.form.items() if factor}
            for index, bound in enumerate(bounds)
        }

    def solve(self) -> list[int] | None:
        while True:
            broken = self._first_broken()
            if broken is None:
                return None
            within, value, row = self._within[broken], self._value[broken], self._rows[broken]
            rises = within.low is not None and value < within.low
            target = within.low if rises else within.high
            assert target is not None
            column = self._column_that_helps(row, rises=rises)
            if column is None:
                used = [broken, *row]
                return sorted(index - self._first_form for index in used if index >= self._first_form)
            self._pivot(broken, column, target)

    def _first_broken(self) -> int | None:
        """The basic form with the lowest index out of its bounds: Bland's rule, so that it ends."""
        return min(
            (index for index in self._rows if self._value[index] not in self._within[index]), default=None
        )

    def _column_that_helps(self, row: Mapping[int, Fraction], *, rises: bool) -> int | None:
        for column in sorted(row):
            within, value = self._within[column], self._value[column]
            upwards = (row[column] > 0) == rises
            end = within.high if upwards else within.low
            if end is None or (value < end if upwards else value > end):
                return column
        return None

    def _pivot(self, leaving: int, entering: int, target: Fraction) -> None:
        """Move ``leaving`` to its bound by moving ``entering``, and exchange their parts."""
        row = self._rows.pop(leaving)
        factor = row.pop(entering)
        step = (target - self._value[leaving]) / factor
        self._value[leaving] = target
        self._value[entering] += step
        for index, other in self._rows.items():
            if entering in other:
                self._value[index] += other[entering] * step
        solved = {column: -share / factor for column, share in row.items()}
        solved[leaving] = 1 / factor
        for other in self._rows.values():
            share = other.pop(entering, None)
            if share is not None:
                _add(other, solved, share)
        self._rows[entering] = solved


def _add(row: dict[int, Fraction], other: Mapping[int, Fraction], times: Fraction) -> None:
    for column, share in other.items():
        total = row.get(column, Fraction(0)) + share * times
        if total:
            row[column] = total
        else:
            row.pop(column, None)
