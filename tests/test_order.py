"""The findings that stand in the end do not depend on the order in which briefings came in.

``assert_finds`` proves it of every check's own cases; here records in which many checks meet are told in
random orders: a history without a fault, with some of its printed figures changed.
"""

from __future__ import annotations

import random
import re
from dataclasses import replace

import pytest

from factcheck.briefing import Briefing
from factcheck.figures import claims_in
from tests.arrival import checked_on_arrival, checked_whole, told
from tests.consistent import consistent_record

_ORDERS = 2


@pytest.mark.parametrize("seed", range(4))
def test_a_record_gives_the_same_findings_in_whatever_order_it_arrives(seed: int) -> None:
    chance = random.Random(seed)
    briefings = [_spoiled(each, chance) for each in consistent_record(seed, 40)]
    arrivals = [(each, list(claims_in(each))) for each in briefings]
    expected = {key: told(each) for key, each in checked_whole(arrivals).items()}
    assert expected
    for _ in range(_ORDERS):
        ordered = chance.sample(arrivals, len(arrivals))
        for checked in (checked_whole(ordered), checked_on_arrival(ordered)):
            assert {key: told(each) for key, each in checked.items()} == expected


def _spoiled(briefing: Briefing, chance: random.Random) -> Briefing:
    """The briefing with one of its figures printed wrong, more often than not."""
    printed = list(re.finditer(r"\d+\.(\d+)", briefing.text))
    if not printed or chance.random() < 0.4:
        return briefing
    number = chance.choice(printed)
    wrong = float(number[0]) * chance.choice((0.97, 1.04, 1.2, 10))
    text = briefing.text[: number.start()] + f"{wrong:.{len(number[1])}f}" + briefing.text[number.end() :]
    return replace(briefing, text=text)
