"""The sheet before a briefing: the usual figures of the source by the day, and what the next must satisfy."""

from __future__ import annotations

from datetime import date
from typing import Any

import pypdfium2
import pytest

from claims.models import Source
from claims.reports.pdf import typeset
from claims.sheets import sheet_of
from factcheck.interval import Interval
from tests.claims.desk.conftest import As, signed_in
from tests.claims.reports.conftest import taken_in

__all__ = ["signed_in"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def source() -> Source:
    taken_in("In 2017, exports of Lumen were 101.3 billion yuan.", published=date(2018, 1, 20))
    taken_in(
        "In 2018, exports of Lumen were 106.4 billion yuan, an increase of 5.0 percent year on year. "
        "In 2018, imports of Lumen were 61.5 billion yuan.",
        published=date(2019, 1, 20),
    )
    taken_in("In 2018, exports of Lumen were 900.5 billion yuan.", source="Daily", published=date(2019, 2, 1))
    return Source.objects.get(name="Ministry of Trade")


def entries(sheet: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {entry["title"]: entry for section in sheet["sections"] for entry in section["entries"]}


def test_it_tells_what_the_source_usually_states_and_no_more(source: Source) -> None:
    sheet = sheet_of(source, date(2020, 1, 20), [Interval.of(4, 6)])
    (title,) = entries(sheet)
    assert title.startswith("Exports")
    entry = entries(sheet)[title]
    assert entry["lead"] == (
        "Last: “106.4 billion yuan” for 2018, said on 20 January 2019. The next is likely about 2019."
    )
    assert ["it grew 4…6 % from 2018", "between 110.6 and 112.84 bn CNY"] in entry["tables"][0]["rows"]
    assert [row[0] for row in entry["tables"][1]["rows"]] == ["106.4 billion yuan", "101.3 billion yuan"]


def test_what_was_said_later_is_not_known_yet(source: Source) -> None:
    (entry,) = entries(sheet_of(source, date(2019, 1, 20))).values()
    assert "101.3 billion yuan" in entry["lead"]


def test_before_its_first_briefing_there_is_nothing(source: Source) -> None:
    sheet = sheet_of(source, date(2018, 1, 20))
    assert (sheet["sections"], sheet["news"]) == ([], "no figure is stated often enough to be called usual")


def test_page_and_pdf_say_the_same(source: Source, signed_in: As) -> None:
    client = signed_in("reporter")
    page = client.get(f"/admin/claims/source/{source.pk}/sheet/?day=2020-01-20&low=4&high=6")
    assert "between 110.6 and 112.84 bn CNY" in page.content.decode()
    made = client.get(f"/admin/claims/source/{source.pk}/sheet/pdf/?day=2020-01-20&low=4&high=6")
    words = " ".join(
        " ".join(sheet.get_textpage().get_text_range().split())
        for sheet in pypdfium2.PdfDocument(made.content)
    )
    assert "between 110.6 and 112.84 bn CNY" in words
    assert typeset(sheet_of(source, date(2020, 1, 20), [Interval.of(4, 6)])) == made.content


def test_a_growth_with_one_end_is_asked_for_again(source: Source, signed_in: As) -> None:
    page = signed_in("reporter").get(f"/admin/claims/source/{source.pk}/sheet/?low=4")
    assert (page.status_code, "both ends" in page.content.decode()) == (422, True)


def test_who_may_not_see_figures_gets_none(source: Source, signed_in: As) -> None:
    assert signed_in("nobody").get(f"/admin/claims/source/{source.pk}/sheet/pdf/").status_code == 403
