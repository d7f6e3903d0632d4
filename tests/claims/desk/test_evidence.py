from __future__ import annotations

import pytest

from claims.desk.evidence import passages

from .record import SEPTEMBER, DeskRecord, claim, finding

pytestmark = pytest.mark.django_db


def words(passage: object) -> list[str]:
    """What is marked as a claim's own words."""
    shown = passage.stretches  # type: ignore[attr-defined]
    return [stretch.text for stretch in shown if stretch.mark and stretch.mark.state == "words"]


def test_each_sentence_is_a_passage_of_its_own(record: DeskRecord) -> None:
    assert [words(passage) for passage in passages(record.contradiction.pk)] == [
        ["41.5 million tonnes"],
        ["3.0 percent"],
        ["52.9 million tonnes"],
    ]


def test_two_claims_of_one_sentence_are_shown_in_it_once(record: DeskRecord) -> None:
    briefing = record.revision.claims.latest("pk").briefing
    assert briefing.text == SEPTEMBER
    year = claim(briefing, "2012", "2012", "0", year=2012, unit="count:year", into=record.freight)
    rate = record.contradiction.claims.get(quote="3.0 percent")
    found = finding(
        9, "contradiction", "growth_against_levels", "They differ.", ("growth", rate), ("year", year)
    )
    (passage,) = passages(found.pk)
    assert words(passage) == ["3.0 percent", "2012"]
    assert passage.roles == "Growth, Year"
    assert [side.claim for side in passage.sides] == [rate, year]
