"""The currency a growth is computed in, read from the amounts its sentence states.

"Sales rose 4 percent to 52 billion pesos" and "sales rose 6 percent to $3 billion" are
two true facts of one year.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..claim import Kind, RelationKind
from ..link.places import canonical_place, own_currency
from ..link.words import canonical_words
from ..remembered import remembered
from .draft import Draft

_GROWTH = Kind.GROWTH
_CODE = 3
"""The length of a currency's code."""
_RESERVES = ("USD", "EUR")
"""What foreign terms are where the place's own money is not known: a city's, a region's."""


def set_terms(drafts: Sequence[Draft]) -> None:
    """Give every growth of a sentence, or of its pieces, the currency it is in, where that is foreign."""
    if len(drafts) < 2:
        return
    growths = [draft for draft in drafts if draft.kind is _GROWTH]
    if not growths:
        return
    amounts = [draft for draft in drafts if _is_currency(draft.unit) and not _converts(draft)]
    for growth in growths if amounts else ():
        told = [each for each in amounts if each.sentence is growth.sentence]
        growth.terms = _foreign_terms(growth, told)
        if growth.terms:
            growth.why["terms"] = "the amount beside it, in money that is not the place's own"


def _foreign_terms(growth: Draft, amounts: Sequence[Draft]) -> str | None:
    currency = _currency_of(growth, amounts)
    if not currency:
        return None
    own = own_currency(canonical_place(growth.place))
    foreign = currency != own if own else currency in _RESERVES
    return currency if foreign else None


def _currency_of(growth: Draft, amounts: Sequence[Draft]) -> str:
    """Of the amount it belongs to, else of the amount of its own measure, else the sentence's only one."""
    tied = [other for kind, other in growth.relations if kind is RelationKind.GROWTH_OF]
    own = [each for each in amounts if each in tied] or _of_one_measure(growth, amounts)
    if own:
        return own[0].unit
    units = {each.unit for each in amounts}
    return units.pop() if len(units) == 1 else ""


def _of_one_measure(growth: Draft, amounts: Sequence[Draft]) -> list[Draft]:
    words = canonical_words(growth.measure, of_growth=True).words
    return [each for each in amounts if canonical_words(each.measure).words == words]


@remembered(4096)
def _is_currency(unit: str) -> bool:
    """Whether a unit is the code of a currency."""
    return len(unit) == _CODE and unit.isupper()


def _converts(draft: Draft) -> bool:
    return bool(draft.relations) and draft.related(RelationKind.CONVERSION_OF) is not None
