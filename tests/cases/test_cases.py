from __future__ import annotations

import pytest

from .case import Case, all_cases
from .engine import rows_of
from .judge import judge
from .known import known_misses

CASES = list(all_cases())
KNOWN = known_misses()


@pytest.mark.parametrize("case", CASES, ids=[case.id for case in CASES])
def test_the_engine_reads_the_case_as_listed(case: Case) -> None:
    misses = judge(case, rows_of(case)).misses

    assert sorted(misses) == KNOWN.get(case.id, []), "mend the engine, or restate known_misses.yaml"


def test_known_misses_name_cases_that_exist() -> None:
    assert not KNOWN.keys() - {case.id for case in CASES}


def test_a_quarter_of_the_cases_is_silent() -> None:
    assert len(CASES) >= 600
    assert sum(not case.claims for case in CASES) >= len(CASES) / 4
