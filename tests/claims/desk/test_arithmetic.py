from __future__ import annotations

import pytest

from claims.desk.arithmetic import proof
from claims.models import Claim

from .record import DeskRecord

pytestmark = pytest.mark.django_db


def marked(line: str, record: DeskRecord) -> list[tuple[str, str]]:
    claims = Claim.objects.filter(findings=record.contradiction).order_by("pk")
    return [
        (stretch.text, stretch.mark.title.split("”")[0][1:])
        for stretch in proof(line, claims)
        if stretch.mark
    ]


def test_intervals_lead_back_to_their_words(record: DeskRecord) -> None:
    line = "41.45…41.55 m × 1.0295…1.0305 = 42.673…42.818 m; 52.85…52.95 m was stated"
    assert marked(line, record) == [
        ("41.45…41.55", "41.5 million tonnes"),
        ("1.0295…1.0305", "3.0 percent"),
        ("52.85…52.95", "52.9 million tonnes"),
    ]


def test_part_of_another_number_is_not_an_interval(record: DeskRecord) -> None:
    assert marked("141.45…41.55 and 52.85…52.957", record) == []


def test_the_line_is_never_changed(record: DeskRecord) -> None:
    line = "2.95…3.05 %, 41.45…41.55 and 41.45…41.55"
    claims = Claim.objects.filter(findings=record.contradiction)
    assert "".join(stretch.text for stretch in proof(line, claims)) == line


def test_a_number_says_whose_words_it_comes_from(record: DeskRecord) -> None:
    claims = Claim.objects.filter(findings=record.contradiction)
    (mark,) = [stretch.mark for stretch in proof("41.45…41.55 m", claims) if stretch.mark]
    assert mark.title == "“41.5 million tonnes” – Port Authority, 3 Mar 2012"


def test_every_place_of_a_number_leads_to_its_words(record: DeskRecord) -> None:
    assert len(marked("41.45…41.55 less 41.45…41.55", record)) == 2
