"""How two claims of different briefings relate, from their texts on: see the top of ``pairs/*.yaml``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from _pytest.mark import ParameterSet

from factcheck.briefing import Briefing
from factcheck.checks import find
from factcheck.claim import Claim
from factcheck.commands.check import recorded
from factcheck.finding import Finding, Severity
from factcheck.span import Span

_FILES = sorted((Path(__file__).parent / "pairs").glob("*.yaml"))
PAIRS = [pair for file in _FILES for pair in yaml.safe_load(file.read_text(encoding="utf-8"))]
_JOINS = ("conflict", "revision")


def _briefing(id: str, side: dict[str, Any]) -> tuple[Briefing, Span]:
    """A briefing and where its text marks the claim in question."""
    before, _, rest = side["text"].partition("[[")
    marked, _, after = rest.partition("]]")
    language = side.get("language", "en")
    briefing = Briefing(id, side["said"], before + marked + after, side["by"], language=language)
    return briefing, Span(len(before), len(before) + len(marked))


def _claim_at(claims: list[Claim], briefing: Briefing, marked: Span) -> Claim:
    at = [each for each in claims if each.briefing == briefing.id and each.span.overlaps(marked)]
    assert at, f"no claim is read at “{marked.of(briefing.text)}”"
    return max(at, key=lambda each: min(each.span.end, marked.end) - max(each.span.start, marked.start))


def _is_one_fact(one: Claim, other: Claim) -> bool:
    if one.period is None or other.period is None:
        return False
    same_days = (one.period.start, one.period.end) == (other.period.start, other.period.end)
    return one.series == other.series and same_days


def _alarms(findings: list[Finding]) -> list[str]:
    return [each.message for each in findings if each.severity is not Severity.NOTE]


def _cases() -> list[ParameterSet]:
    return [
        pytest.param(pair, id=pair["id"], marks=pytest.mark.xfail(reason=pair["missed"], strict=True))
        if "missed" in pair
        else pytest.param(pair, id=pair["id"])
        for pair in PAIRS
    ]


@pytest.mark.parametrize("pair", _cases())
def test_a_pair_comes_out_as_it_must(pair: dict[str, Any]) -> None:
    sides = [_briefing(name, pair[name]) for name in ("a", "b")]
    record, claims = recorded([briefing for briefing, _ in sides])
    one, other = (_claim_at(claims, briefing, marked) for briefing, marked in sides)
    findings = find(claims, record)
    expected = pair["expect"]
    if expected in _JOINS:
        joining = [each for each in findings if {one.id, other.id} <= set(each.claims)]
        assert joining, "no finding holds both"
        explained = {each.severity for each in joining} <= {Severity.REVISION, Severity.NOTE}
        assert explained or expected != "revision"
        return
    assert not _alarms(findings)
    if expected == "same":
        assert _is_one_fact(one, other), (one.series, one.period, other.series, other.period)
    if expected == "different":
        assert not _is_one_fact(one, other)


def test_no_pair_is_named_twice() -> None:
    names = [pair["id"] for pair in PAIRS]
    assert len(names) == len(set(names))
