"""What is asked before a rule is tried only spares time: tried everywhere, the rules read all cases alike."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.language.en.statement import reader
from factcheck.language.en.statement.governors import governing
from factcheck.language.en.statement.phrases import clause, hollow, phrase, wording
from factcheck.language.en.statement.time import basis, nearest_time, time_of_base
from tests.cases.case import Case, all_cases
from tests.cases.engine import rows_of


class _Everything(frozenset[str]):
    """A set that says of every word that it is among its own."""

    def __contains__(self, _word: object) -> bool:
        return True

    def isdisjoint(self, _words: object) -> bool:
        return False


def _english() -> list[Case]:
    return [case for case in all_cases() if case.briefing.language == "en"]


@pytest.fixture
def every_rule_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    def yes(*_: object) -> bool:
        return True

    def no(*_: object) -> bool:
        return False

    triggers: list[tuple[Any, str, Any]] = [
        (governing, "GOVERNING_BEHIND", _Everything()),
        (governing, "_BEFORE_WHOLES", -1),
        (reader, "remarks", yes),
        (reader, "is_plain", no),
        (reader, "tells_of_several", yes),
        (wording, "_is_plain", no),
        (clause, "_is_plain", no),
        (phrase, "_ends_plain_opening", no),
        (hollow, "_may_be_empty", yes),
        (basis, "_DATING_BASES", _Everything()),
        (nearest_time, "_UNTIMED", frozenset()),
        (time_of_base, "_LEADING_TO_BASES", _Everything()),
    ]
    for module, name, trigger in triggers:
        monkeypatch.setattr(module, name, trigger)


def test_a_rule_that_is_not_tried_would_have_said_nothing(request: pytest.FixtureRequest) -> None:
    cases = _english()
    read = [rows_of(case) for case in cases]
    request.getfixturevalue("every_rule_is_tried")
    for case, rows in zip(cases, read, strict=True):
        assert rows_of(case) == rows, str(case)
