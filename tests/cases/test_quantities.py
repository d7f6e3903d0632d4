from __future__ import annotations

import pytest

from .quantity_cases import QuantityCase, all_cases, known_misses, misses_of

CASES = list(all_cases())
KNOWN = known_misses()


@pytest.mark.parametrize("case", CASES, ids=[f"{case.kind}: {case.text[:40]}" for case in CASES])
def test_the_quantities_are_read_as_listed(case: QuantityCase) -> None:
    assert misses_of(case) == KNOWN.get(case.text, [])


def test_known_misses_name_sentences_that_exist() -> None:
    assert not KNOWN.keys() - {case.text for case in CASES}


def test_there_are_sentences_enough() -> None:
    assert len(CASES) >= 200
