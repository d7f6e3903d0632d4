"""What a sentence leaves for the next ones."""

from __future__ import annotations

from collections.abc import Sequence

from ....claim import Kind, Status
from ....extract.context import Context
from ....extract.draft import Draft
from ..periods import Role
from ..places import Manner
from .frame import Frame, TimeOn
from .kind import is_count
from .tense import Tense, tense_of

_REMEMBERED = 12


def is_as_of(frame: Frame, time: TimeOn) -> bool:
    """ "Data as reported by 20 January": the day all figures of a report stand for."""
    if time.mention.period is None or not time.mention.period.is_instant:
        return False
    lead = [frame.lower(index) for index in range(max(0, time.first - 4), time.last)]
    return "as" in lead and any(word in lead for word in ("of", "at", "by", "on"))


def carry(frame: Frame, drafts: Sequence[Draft], context: Context) -> None:
    """Leave for the next sentences what this one talked about."""
    told = [time for time in frame.times if time.role is Role.WHEN and time.mention.period is not None]
    if told:
        context.period = (
            told[0].mention.period if not drafts else (drafts[-1].period or told[0].mention.period)
        )
        for time in told:
            period = time.mention.period
            if period is not None and period.label.startswith("FY"):
                context.fiscal = period
    elif not drafts and tense_of(frame) in (Tense.PRESENT, Tense.RUNNING, Tense.NOW, Tense.FUTURE):
        context.period = None
    for place in frame.places:
        if place.manner in (Manner.OWNER, Manner.IN) and place.name:
            if context.lead_place is None:
                context.lead_place = place.name
            context.place = place.name or context.place
            break
    for time in told:
        if is_as_of(frame, time) and not drafts:
            context.as_of = time.mention.period
    if drafts:
        context.recent.extend(drafts)
        del context.recent[:-_REMEMBERED]
        last = drafts[-1]
        main = next((draft for draft in drafts if draft.kind in (Kind.LEVEL, Kind.COUNT)), drafts[0])
        context.measure = main.measure or context.measure
        context.place = last.place if last.place != context.home or context.place is None else context.place
        if is_count(main.unit):
            context.unit = main.unit
            reading = main.reading
            context.noun = " ".join(frame.text(reading.number.last, reading.last).split()) or context.noun
        if last.status is Status.REPORTED and drafts[0].period is not None:
            context.period = drafts[0].period
