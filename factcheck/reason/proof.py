"""What a finding's claims say about amounts, as constraints that can be decided anew.

A proof that fails here never becomes a finding, and another reading of a claim is tried here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

from ..interval import Interval
from ..link.key import CHANGE, GROWTH
from ..link.partitions import roles
from . import network
from .network import Constraint
from .rates import factor
from .statement import Statement

Parts = Sequence[tuple[str, Statement]]
_LONGER = Interval.of(1, 24)
"""How many times the amount of a part of it a period's amount may be: two years of months."""
_NOTHING, _ROOM = Interval.point(0), Interval(Fraction(0), None)


def can_hold(check: str, parts: Parts) -> bool | None:
    """Whether the parts of a check's finding can all be true; None for checks that are not about amounts."""
    made = _MAKERS.get(check)
    constraints = made(parts) if made else None
    return None if constraints is None else network.can_hold(constraints)


def is_about_amounts(check: str) -> bool:
    """Whether the check's parts are amounts that another reading may repair."""
    return check in _MAKERS


def _over_time(parts: Parts) -> list[Constraint] | None:
    """Amounts, growth and changes of one subject over its periods."""
    constraints = []
    for role, each in parts:
        if each.aspect == GROWTH:
            ratio = factor(each)
            if ratio is None:
                return None
            constraints.append(Constraint.ratio(role + each.claim.id, each.days, each.base, ratio))
        elif each.aspect == CHANGE:
            constraints.append(Constraint.difference(role + each.claim.id, each.days, each.base, each.hard))
        else:
            constraints.append(Constraint.amount(role + each.claim.id, each.days, each.hard))
    return constraints


def _one_amount(parts: Parts) -> list[Constraint]:
    """One figure, or the two ends of one range."""
    return [
        Constraint.amount(each.claim.id, "the upper end" if "upper" in role else "the figure", each.hard)
        for role, each in parts
    ]


def _amounts(parts: Parts) -> list[Constraint]:
    """Each part as an amount of its own, named by its claim."""
    return [Constraint.amount(each.claim.id, each.claim.id, each.hard) for _, each in parts]


def _id(parts: Parts, role: str) -> str:
    return next(each.claim.id for name, each in parts if name == role)


def _new(parts: Parts) -> list[Constraint]:
    whole = _id(parts, "count")
    terms = [_id(parts, "new"), _id(parts, "count of the day before")]
    return [*_amounts(parts), Constraint.total("sum", whole, terms, _NOTHING)]


def _identity(parts: Parts) -> list[Constraint] | None:
    whole = next(each for role, each in parts if role == "whole")
    terms = [each for role, each in parts if role == "part"]
    for identity, place, _ in roles(whole.key):
        signed = [
            (each.claim.id, sign)
            for each in terms
            for sign, words in identity.parts
            if words <= set(each.key.measure)
        ]
        if place == -1 and len(signed) == len(terms) == len(identity.parts):
            return [*_amounts(parts), Constraint.signed_total("sum", whole.claim.id, dict(signed), _NOTHING)]
    return None


def _within(whole: str, part: str, slack: Interval) -> Callable[[Parts], list[Constraint]]:
    """The parts of one role and the whole of another, with so much left over."""

    def make(parts: Parts) -> list[Constraint]:
        terms = [each.claim.id for role, each in parts if role.startswith(part)]
        return [*_amounts(parts), Constraint.total("sum", _id(parts, whole), terms, slack)]

    return make


def _longer(parts: Parts) -> list[Constraint]:
    """A period's amount is that of its part or more, and not beyond all proportion."""
    whole, part = _id(parts, "whole period"), _id(parts, "part of it")
    return [*_amounts(parts), Constraint.ratio("longer", whole, part, _LONGER)]


def _two_parts(parts: Parts) -> list[Constraint]:
    terms = [_id(parts, "first part"), _id(parts, "second part")]
    return [*_amounts(parts), Constraint.total("sum", _id(parts, "whole period"), terms, _NOTHING)]


def _share(parts: Parts) -> list[Constraint]:
    said = dict(parts)
    share = said.pop("share")
    ratio = Constraint.ratio(
        share.claim.id, said["part"].claim.id, said["whole"].claim.id, share.hard.scaled(Fraction(1, 100))
    )
    return [*_amounts(list(said.items())), ratio]


_MAKERS: dict[str, Callable[[Parts], list[Constraint] | None]] = {
    "restated_value": _one_amount,
    "growth_against_levels": _over_time,
    "change_against_levels": _over_time,
    "chain_of_figures": _over_time,
    "new_against_totals": _new,
    "identity_of_accounts": _identity,
    "enumeration_misses_total": _within("whole", "part", _NOTHING),
    "parts_against_learned_total": _within("whole", "part", _NOTHING),
    "part_above_whole": _within("whole", "part", _ROOM),
    "parts_against_total": _within("whole", "part", _ROOM),
    "year_less_than_part": _longer,
    "periods_against_whole": _two_parts,
    "share_against_levels": _share,
    "share_of_named_whole": _share,
}
"""How each check's parts hang together. A check without an entry gets no other readings tried."""
