"""The measure inside a phrase about it: "the first estimate of wage growth", "the moderation of fee growth"."""

from __future__ import annotations

import re

_ESTIMATE = re.compile(
    r"(?i)^(?:following )?(?:[\w'’.-]+ ){0,4}?(?:estimate|projection|forecast|reading|figure) (?:of|for) (?:the )?(?=\w)"
)
_PICTURE = re.compile(
    r"(?i)^(?:[\w'’-]+ ){0,3}?(?:basis|strengthening|weakening|moderation|acceleration|deceleration|slowdown|recovery|rebound|easing|"
    r"pick-up|upturn|downturn|sluggishness|strength|picture|persistence|rise|fall|decline|increase|deviation) (?:in|of) (?:the )?"
)
_ESTIMATED = re.compile(
    r"(?i)^(?:(?:(?:early|first|flash|initial|latest|preliminary|provisional|advance|second|third) )*estimates? (?:of|for) (?:the )?|estimated )(?=\w)"
)
"""An estimate of vacancies is their number; how firm it is, is told by the status."""
_OF_RATE = re.compile(
    r"(?i)\b(?:growth|inflation|deflation|rates? of (?:change|increase|growth|inflation))\b"
)


def core_of(measure: str) -> str:
    """What a phrase tells of, without the estimate or, of a rate of growth, the movement it names; else the phrase."""
    if "stimate" in measure:
        measure = _ESTIMATED.sub("", measure, count=1)
    lowered = measure.lower()
    if not ("growth" in lowered or "flation" in lowered or "rate" in lowered) or not _OF_RATE.search(measure):
        return measure
    for about in (_ESTIMATE, _PICTURE):
        rest = about.sub("", measure, count=1)
        if rest != measure and _OF_RATE.search(rest):
            return rest
    return measure
