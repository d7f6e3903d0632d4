from __future__ import annotations

import pytest

from claims.desk.explanations import explanations
from claims.desk.unknown import not_checked
from claims.models import Claim, Finding, Link
from factcheck.link.decision import Outcome

from .record import DeskRecord, series

pytestmark = pytest.mark.django_db


def sides(finding: Finding) -> list[Claim]:
    return list(finding.claims.select_related("briefing__source").order_by("pk"))


def tried(finding: Finding, claims: list[Claim] | None = None) -> dict[str, str]:
    found = explanations(finding, claims if claims is not None else sides(finding))
    return {each.title: each.result for each in found}


def test_each_explanation_is_tried_on_the_claims(record: DeskRecord) -> None:
    assert tried(record.revision) == {
        "A revision that was announced": "out",
        "Rounding": "out",
        "A target or estimate beside an outcome": "out",
        "Another price basis or adjustment": "unknown",
        "Another scope": "unknown",
        "A fiscal year": "out",
        "Another compiler of the figure": "out",
    }
    assert tried(record.suspicion)["Another compiler of the figure"] == "possible"


@pytest.mark.parametrize(
    ("field", "value", "title"),
    [
        ("status", "revised", "A revision that was announced"),
        ("status", "planned", "A target or estimate beside an outcome"),
        ("adjustment", "real", "Another price basis or adjustment"),
        ("scope", ["without transit"], "Another scope"),
    ],
)
def test_what_one_side_alone_says_may_explain_it(
    record: DeskRecord, field: str, value: object, title: str
) -> None:
    claims = sides(record.revision)
    setattr(claims[1], field, value)
    assert tried(record.revision, claims)[title] == "possible"


def test_rounding_is_possible_where_the_widest_readings_meet(record: DeskRecord) -> None:
    claims = sides(record.revision)
    claims[1].hard = claims[0].hard
    assert tried(record.revision, claims)["Rounding"] == "possible"


def test_what_was_not_checked_is_said_with_the_reason(record: DeskRecord) -> None:
    claims = sides(record.revision)
    assert not_checked(claims) == []
    claims[0].period, claims[0].place, claims[0].confidence = None, "", 0.5
    claims[1].briefing.notice = "The table was not read."
    other = series("Freight of another harbour", "tonne")
    Link.objects.create(
        claim=claims[1], series=other, outcome=Outcome.POSSIBLE, score=0.6, reason="same words"
    )
    lines = "\n".join(not_checked(claims))
    for words in ("names no period", "no place is named", "certainty of 50%", "another harbour", "not read"):
        assert words in lines
