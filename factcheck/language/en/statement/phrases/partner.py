"""Places that are part of what is measured: "trade with Japan", "exports to Chile"."""

from __future__ import annotations

from ...places import Manner
from ..frame import Frame

_TRADE = frozenset(
    "trade export exports import imports surplus deficit shipments investment flows commerce balance remittances exported imported".split()
)


_COMING = frozenset(
    "people persons refugees migrants workers tourists visitors guests students asylum seekers arrivals".split()
)
_ENTERING = frozenset(
    "entered arrived came come crossed sought fled visited stayed enter arrive visit applied".split()
)


_MOVEMENTS = frozenset(
    "arrivals returns departures evacuees returnees refugees deportees influx exodus".split()
)
"""Those who came from a place are elsewhere now: "arrivals from South Sudan"."""


def _moves(frame: Frame, at: int) -> bool:
    """Whether those who are from a place have gone to another: "people from Ukraine have entered the country"."""
    return not _ENTERING.isdisjoint(frame.lowers[at : at + 3])


def is_partner(frame: Frame, number: int) -> bool:
    """ "trade with Japan", "exports to Chile": the place is part of the measure."""
    place = frame.places[number]
    if place.manner not in (Manner.WITH, Manner.FROM):
        return False
    opener = frame.word_at[place.start]
    if opener in {"with", "between", "for", "against"}:
        return True
    if place.start == place.core and number and frame.places[number - 1].manner is place.manner:
        return is_partner(frame, number - 1)  # "with the EU, the United States and Japan"
    if opener == "from" and frame.word_at[place.start - 1] in _COMING and _moves(frame, place.end):
        return True
    if opener == "from" and frame.word_at[place.start - 1] in _MOVEMENTS:
        return True
    first, _last = frame.segment(place.start)
    return any(frame.word_at[index] in _TRADE for index in range(max(first, place.start - 14), place.start))
