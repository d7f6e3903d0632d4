"""The currency a growth is computed in, read from the amounts its sentence states.

"Sales rose 4 percent to 52 billion pesos" and "sales rose 6 percent to $3 billion" are
two true facts of one year.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..claim import Claim, Kind, RelationKind
from .places import canonical_place, own_currency
from .words import canonical_words

_GROWTH = Kind.GROWTH
_CODE = 3
"""The length of a currency's code."""
_RESERVES = ("USD", "EUR")
"""What foreign terms are where the place's own money is not known: a city's, a region's."""


def with_terms(claims: Iterable[Claim]) -> list[Claim]:
    """One briefing's claims, every growth with the currency it is in where that is a foreign one."""
    listed = list(claims)
    if _GROWTH not in [claim.kind for claim in listed]:
        return listed
    amounts: defaultdict[tuple[int, int], list[Claim]] = defaultdict(list)
    for claim in listed:
        if _is_currency(claim.unit) and not _converts(claim):
            amounts[claim.sentence.start, claim.sentence.end].append(claim)
    return [_with_own_terms(claim, amounts[claim.sentence.start, claim.sentence.end]) for claim in listed]


def _with_own_terms(claim: Claim, amounts: Sequence[Claim]) -> Claim:
    if claim.kind is not _GROWTH or claim.terms is not None or not amounts:
        return claim
    currency = _currency_of(claim, amounts)
    if not currency:
        return claim
    own = own_currency(canonical_place(claim.place))
    foreign = currency != own if own else currency in _RESERVES
    return replace(claim, terms=currency) if foreign else claim


def _currency_of(claim: Claim, amounts: Sequence[Claim]) -> str:
    """Of the amount it belongs to, else of the amount of its own measure, else the sentence's only one."""
    tied = {each.claim for each in claim.relations if each.kind is RelationKind.GROWTH_OF}
    own = [each for each in amounts if each.id in tied] or _of_one_measure(claim, amounts)
    if own:
        return own[0].unit
    units = {each.unit for each in amounts}
    return units.pop() if len(units) == 1 else ""


def _of_one_measure(growth: Claim, amounts: Sequence[Claim]) -> list[Claim]:
    words = canonical_words(growth.measure, of_growth=True).words
    return [each for each in amounts if canonical_words(each.measure).words == words]


def _is_currency(unit: str) -> bool:
    return len(unit) == _CODE and unit.isupper()


def _converts(claim: Claim) -> bool:
    return bool(claim.relations) and any(each.kind is RelationKind.CONVERSION_OF for each in claim.relations)
