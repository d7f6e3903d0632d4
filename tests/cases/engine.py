"""The engine's claims of a case, as the rows that ``factcheck extract`` prints."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from factcheck.extract.claims import extract_claims
from factcheck.rendering import claim_row

from .case import Case, all_cases
from .judge import Judgement, judge


def rows_of(case: Case) -> list[dict[str, Any]]:
    """Every claim of the case's briefing."""
    return [claim_row(claim, case.briefing.text) for claim in extract_claims(case.briefing)]


def judged(constructs: tuple[str, ...] = ()) -> Iterator[Judgement]:
    """Run the cases, one by one."""
    for case in all_cases(constructs):
        yield judge(case, rows_of(case))
