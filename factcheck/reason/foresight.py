"""What looking around a claim is likely to ask, so that a record may answer for many at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..claim import Claim
from ..link.gazetteer import parts_of, wholes_of
from ..link.key import LEVEL, RATE
from ..link.partitions import roles
from ..link.record import Record
from ..link.words import head_first
from ..period import Period
from ..series import SeriesKey
from .calendar import Days
from .reach import IDENTITIES_A_SUBJECT, days_in_reach, kin_of, lookalikes_of, naming


@dataclass(frozen=True, slots=True)
class Foreseen:
    """The subjects whose series, and the further series by id, whose claims of ``days`` will be asked for."""

    subjects: tuple[str, ...]
    series: tuple[str, ...]
    days: Days


def foreseen(claim: Claim, key: SeriesKey, record: Record) -> Foreseen | None:
    """What the checks will ask about a claim of this key; None for one they do not look around."""
    if claim.period is None or not key.measure:
        return None
    learned = record.identities(key, IDENTITIES_A_SUBJECT)
    terms = (each.subject for identity in learned for each in identity.terms)
    days = days_in_reach(claim.period.start, claim.period.end)
    elsewhere = _elsewhere(key, claim.period) if key.aspect == LEVEL else ()
    subjects = tuple(dict.fromkeys((key.subject, *_beside(key), *elsewhere, *terms)))
    kin = tuple(series.id for series, _is_sure in kin_of(key, record))
    if key.aspect == LEVEL:
        kin += tuple(series.id for series in (*lookalikes_of(key, record), *naming(key, (RATE,), record)))
    return Foreseen(subjects, tuple(dict.fromkeys(kin)), days)


def _elsewhere(key: SeriesKey, period: Period) -> Iterator[str]:
    """The subjects of the places that its place lies in or that lie in it."""
    around = wholes_of(key.place, period.start, period.end), parts_of(key.place, period.start, period.end)
    return (replace(key, place=place).subject for places in around for place in places)


_COMPANIONS = ("capita", "new")
"""Words that make of a measure the one it is held against: its amount a head, its new cases."""


def _beside(key: SeriesKey) -> Iterator[str]:
    """The subjects of the whole and the parts of the identities it may stand in, and of its companions."""
    own = frozenset(key.measure)
    measures = {own ^ {word} for word in _COMPANIONS}
    for identity, _, rest in roles(key):
        measures |= {words | rest for words in (identity.whole, *(part for _, part in identity.parts))}
    for measure in sorted(map(head_first, measures - {own, frozenset[str]()})):
        yield replace(key, measure=measure).subject
