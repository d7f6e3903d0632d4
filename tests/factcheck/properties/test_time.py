"""No text costs more for being long: time grows with the characters, whatever they are."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date

import pytest

from factcheck.briefing import Briefing
from factcheck.extract.claims import extract_claims

from .adversaries import ADVERSARIES, CHINESE

# Four times the text may cost four times the time. Quadratic work costs sixteen times; the limit
# between them leaves room for a machine with other work. A text too quick to time is linear enough.
_DAY = date(2021, 1, 1)
_SMALL, _TIMES, _LIMIT, _TOO_QUICK = 5_000, 4, 10.0, 0.02


@pytest.mark.parametrize("name", [*ADVERSARIES, *CHINESE])
def test_time_grows_with_the_text(name: str) -> None:
    unit = ADVERSARIES.get(name) or CHINESE[name]
    language = "zh" if name in CHINESE else "en"
    small = (unit * (_SMALL // len(unit) + 1))[:_SMALL]
    large = (unit * (_SMALL * _TIMES // len(unit) + 1))[: _SMALL * _TIMES]

    once = max(_quickest(lambda: extract_claims(Briefing("b", _DAY, small, language=language))), _TOO_QUICK)

    assert _quickest(lambda: extract_claims(Briefing("b", _DAY, large, language=language))) / once < _LIMIT


def _quickest(work: Callable[[], object]) -> float:
    """Processor seconds, the best of two runs: what other processes do does not count."""
    best = float("inf")
    for _ in range(2):
        begun = time.process_time()
        work()
        best = min(best, time.process_time() - begun)
    return best
