"""Times that end with the day it was said: 目前, 今年以来, 截至9月."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from ...extract import calendar as cal
from ...period import Period
from .clock import Clock, Time

NOW = "the day it was said"
SINCE = "since the time named"
_A_YEAR_AND_MORE = 400
_NOW = re.compile(
    r"(?:截[至止]到?)?(?:目前|(?<![表出体呈实发])现在|如今|当前|迄今)(?:为止)?|到目前为止|截[至止]到?今[天日]"
)
_AS_OF = ("截至", "截止", "截止到", "截至到")


def this_moment(text: str, at: int, clock: Clock) -> Time | None:
    """目前, 截至今天: the day it was said."""
    match = _NOW.match(text, at)
    return None if match is None else Time(at, match.end(), cal.day(clock.said), NOW, relative=True)


def is_passing(period: Period | None, why: str) -> bool:
    """目前; 2012年以来: a moment, or more than a year until now, that the next sentence does not go on with."""
    return why == NOW or (why == SINCE and period is not None and period.days > _A_YEAR_AND_MORE)


def as_of(text: str, time: Time, clock: Clock) -> Time:
    """截至9月: the last day of it; other times as they are."""
    period = time.period
    if period.days == 1 or period.start > clock.said or not text.endswith(_AS_OF, 0, time.start):
        return time
    return replace(time, period=cal.day(min(period.end, clock.said)))


def begins_a_run(text: str, time: Time) -> bool:
    """自2001年起, 2015年以来: a time from which something holds until now."""
    if text.startswith(("以来", "至今"), time.end):
        return True
    return text[max(0, time.start - 1) : time.start] in ("自", "从") and text.startswith(
        ("起", "来"), time.end
    )


def since(begun: Period, in_hand: Period | None, said: date) -> Period:
    """From a time on: to the end of the time in hand that lies in between, else to the day it was said."""
    reported = in_hand is not None and begun.start <= in_hand.start and in_hand.end <= said
    last = in_hand if in_hand is not None and reported else cal.day(said)
    return replace(cal.run(begun, last), cumulative=True) if last.end > begun.start else begun
