"""One network of constraints over (series, period), and the smallest sets of claims it cannot hold.

A variable is the amount of a series in a period. A level bounds it; a growth, a multiple or a share
bounds the ratio of two; a change bounds their difference; a total is the sum of its parts. All of these
are linear in the amounts, so a set of claims is inconsistent exactly when its linear bounds have no
solution, and that is decided in exact arithmetic: the conflict is the proof.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Self

from ..interval import Interval, total
from .simplex import Bound, Variable, conflict

ONE = Fraction(1)
_ANY = Interval(None, None)


@dataclass(frozen=True, slots=True)
class Constraint:
    """What one owner (a claim, or an identity that several claims state) says about amounts.

    ``bounds`` hold together or not at all.
    """

    owner: Hashable
    bounds: tuple[Bound, ...]

    @classmethod
    def amount(cls, owner: Hashable, variable: Variable, within: Interval) -> Self:
        """The amount itself lies in ``within``."""
        return cls(owner, (Bound(owner, {variable: ONE}, within),))

    @classmethod
    def ratio(cls, owner: Hashable, above: Variable, below: Variable, within: Interval) -> Self:
        """``above ÷ below`` lies in ``within``, for a ``below`` that is not negative."""
        bounds = [Bound(owner, {below: ONE}, Interval(Fraction(0), None))]
        if within.low is not None:
            bounds.append(Bound(owner, {above: ONE, below: -within.low}, Interval(Fraction(0), None)))
        if within.high is not None:
            bounds.append(Bound(owner, {above: ONE, below: -within.high}, Interval(None, Fraction(0))))
        return cls(owner, tuple(bounds))

    @classmethod
    def difference(cls, owner: Hashable, later: Variable, earlier: Variable, within: Interval) -> Self:
        """``later − earlier`` lies in ``within``."""
        return cls(owner, (Bound(owner, {later: ONE, earlier: -ONE}, within),))

    @classmethod
    def total(cls, owner: Hashable, whole: Variable, parts: Iterable[Variable], slack: Interval) -> Self:
        """``whole − Σ parts`` lies in ``slack``: zero, or what roundings and unnamed parts leave."""
        return cls.signed_total(owner, whole, dict.fromkeys(parts, 1), slack)

    @classmethod
    def signed_total(
        cls, owner: Hashable, whole: Variable, parts: Mapping[Variable, int], slack: Interval
    ) -> Self:
        """``whole − Σ sign × part`` lies in ``slack``."""
        form = defaultdict[Variable, Fraction](Fraction, {whole: ONE})
        for part, sign in parts.items():
            form[part] -= sign
        return cls(owner, (Bound(owner, dict(form), slack),))

    @property
    def variables(self) -> frozenset[Variable]:
        return frozenset(name for bound in self.bounds for name in bound.form)


def can_hold(constraints: Sequence[Constraint]) -> bool:
    """Whether all can hold; by intervals alone where at most one constraint ties amounts together."""
    amounts: dict[Variable, Interval] = {}
    ties = []
    for constraint in constraints:
        if len(constraint.variables) > 1:
            ties.append(constraint)
            continue
        for bound in constraint.bounds:
            ((name, factor),) = bound.form.items()
            shared = bound.within.scaled(1 / factor).intersection(amounts.get(name, _ANY))
            if shared is None:
                return False
            amounts[name] = shared
    if len(ties) > 1:
        return smallest_conflict(constraints) is None
    return all(_reaches(bound, amounts) for tie in ties for bound in tie.bounds)


def _reaches(bound: Bound, amounts: Mapping[Variable, Interval]) -> bool:
    terms = (amounts.get(name, _ANY).scaled(factor) for name, factor in bound.form.items())
    return total(terms).meets(bound.within)


def smallest_conflict(constraints: Sequence[Constraint]) -> list[Constraint] | None:
    """Constraints that cannot hold together though any of them left out would let the others; None when
    all can hold."""
    bounds = [(constraint, bound) for constraint in constraints for bound in constraint.bounds]
    found = conflict([bound for _, bound in bounds])
    if found is None:
        return None
    guilty = {bounds[index][0].owner for index in found}
    return _without_idle([constraint for constraint in constraints if constraint.owner in guilty])


def _without_idle(constraints: list[Constraint]) -> list[Constraint]:
    """The deletion filter: leave out every constraint whose absence does not let the others hold."""
    for constraint in list(constraints):
        rest = [other for other in constraints if other is not constraint]
        if conflict([bound for other in rest for bound in other.bounds]) is not None:
            constraints = rest
    return constraints


def component(constraints: Sequence[Constraint], of: Iterable[Variable]) -> list[Constraint]:
    """The constraints that are tied to these variables, however indirectly."""
    touching: defaultdict[Variable, list[int]] = defaultdict(list)
    for index, constraint in enumerate(constraints):
        for name in constraint.variables:
            touching[name].append(index)
    reached: set[int] = set()
    waiting = list(of)
    seen = set(waiting)
    while waiting:
        for index in touching[waiting.pop()]:
            if index not in reached:
                reached.add(index)
                new = constraints[index].variables - seen
                seen |= new
                waiting += sorted(new, key=repr)
    return [constraint for index, constraint in enumerate(constraints) if index in reached]
