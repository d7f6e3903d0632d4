"""A history told truly by many raises no alarm, and one figure of it told wrongly does."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from factcheck.briefing import Briefing
from factcheck.checks import find
from factcheck.commands.check import recorded
from factcheck.finding import Finding, Severity
from tests.consistent import consistent_record


def alarms(briefings: list[Briefing]) -> list[Finding]:
    record, claims = recorded(briefings)
    assert len(claims) > len(briefings)
    return [each for each in find(claims, record) if each.severity is not Severity.NOTE]


@pytest.mark.parametrize("seed", [1, 2])
def test_a_true_history_in_many_wordings_raises_no_alarm(seed: int) -> None:
    found = alarms(consistent_record(seed, 300))
    assert [(each.message, each.arithmetic) for each in found] == []


def test_one_figure_told_wrongly_is_found() -> None:
    briefings = consistent_record(1, 120)
    at, wrong = next(
        (at, each) for at, each in enumerate(briefings) if "Urban retail sales were" in each.text
    )
    text = re.sub(r"(Urban retail sales were \d+\.\d) billion", r"\1 million", wrong.text)
    assert text != wrong.text
    found = alarms([*briefings[:at], replace(wrong, text=text), *briefings[at + 1 :]])
    assert found
    assert all(any(claim.startswith(f"{wrong.id}#") for claim in each.claims) for each in found)
    assert any(each.kind == "scale_slip" for each in found[0].diagnoses)
