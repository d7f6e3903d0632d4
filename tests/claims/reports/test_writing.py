"""The letter, the PDF and the workbook: complete, the same each time, no word taken for markup."""

from __future__ import annotations

from datetime import datetime, timezone
from io import BytesIO
from types import SimpleNamespace
from typing import Any

import openpyxl
import pypdfium2
import pytest

from claims.reports.chart import chart_lines, chart_svg
from claims.reports.letter import html_of, subject_of, text_of
from claims.reports.pdf import pdf_of
from claims.reports.workbook import workbook_of

HOSTILE = '=HYPERLINK("http://lumen.example") #eval("1") <script>alert(1)</script> *bold* $x$ \\ & "q"'
CLAIM = {
    "role": "level", "id": "1#1", "quote": "100 billion yuan", "sentence": HOSTILE, "measure": "exports",
    "place": "Lumen", "period": "2018", "value": "100000000000", "unit": "CNY", "source": "Ministry",
    "said_at": "2019-01-20", "briefing": "", "speaker": "Ada Brandt",
}  # fmt: skip
FINDING = {
    "id": 7, "check": "growth_vs_levels", "severity": "contradiction", "message": "The growth does not fit.",
    "arithmetic": "1 ≠ 2", "said_at": "2019-01-20", "verdict": "", "claims": [CLAIM],
    "readings": [{"kind": "scale_slip", "claim": "1#1", "reads_as": "million",
                  "phrase": "“100 billion yuan” reads million",
                  "reconciles": 2}],
}  # fmt: skip
CHART = {
    "title": "exports, Lumen, 2018",
    "unit": "CNY",
    "points": [{"said_at": "2019-01-20", "value": "100.5"}, {"said_at": "2019-06-01", "value": "103"}],
    "table": {"header": ["Said on"], "rows": [["2019-01-20"], ["2019-06-01"]]},
}


def contents(**sections: Any) -> dict[str, Any]:
    return {
        "name": "Weekly",
        "time_zone": "Europe/Prague",
        "since": "2019-02-25T06:00:00+00:00",
        "as_of": "2019-03-04T06:00:00+00:00",
        "new": {"note": 0, "revision": 2, "contradiction": 1},
        "sections": [{"title": title, **section} for title, section in sections.items()],
    }


@pytest.fixture
def full() -> dict[str, Any]:
    table = {"header": ["Reason", "Number"], "rows": [[HOSTILE, 3], ["-2+3", 0]]}
    return contents(
        News={"findings": [FINDING]}, Restated={"charts": [CHART]}, Tables={"tables": [table, table]}
    )


class TestLetter:
    def test_the_subject_counts_what_is_new(self, full: dict[str, Any]) -> None:
        assert subject_of(full) == "Weekly: 1 new contradiction, 2 new revisions"
        assert subject_of(full | {"new": {"contradiction": 0}, "name": "Wee\nkly"}) == "Wee kly: nothing new"

    def test_the_html_shows_words_as_words(self, full: dict[str, Any]) -> None:
        page = html_of(full)
        assert "<script>" not in page
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
        assert "What became known from 25 February 2019 07:00 to 4 March 2019 07:00 (Europe/Prague)" in page
        assert "http" not in page.replace("http://lumen.example", "")

    def test_the_text_has_all_the_html_has(self, full: dict[str, Any]) -> None:
        text = text_of(full)
        for words in (
            HOSTILE,
            "The growth does not fit.",
            "1 ≠ 2",
            "Ministry, 2019-01-20, Ada Brandt",
            "100.5",
            "-2+3 | 0",
        ):
            assert words in text


class TestCrowded:
    """More than a letter holds, and than a page does."""

    @pytest.fixture
    def crowded(self) -> dict[str, Any]:
        chart = CHART | {"points": CHART["points"] * 20}  # type: ignore[operator]
        table = {
            "header": ["Day", "What"],
            "rows": [[f"2019-01-{n % 28 + 1:02}", "word " * 30] for n in range(80)],
        }
        return contents(
            News={"findings": [FINDING] * 100}, Restated={"charts": [chart] * 30}, Tables={"tables": [table]}
        )

    def test_a_letter_is_short_and_says_what_is_left_out(self, crowded: dict[str, Any]) -> None:
        page, text = html_of(crowded), text_of(crowded)
        assert len(page.encode()) < 100_000  # beyond that, mail programs cut
        for left_out in ("90 findings more", "24 figures more", "68 lines more"):
            assert left_out in page
            assert left_out in text

    def test_the_attachments_hold_everything(self, crowded: dict[str, Any]) -> None:
        book = openpyxl.load_workbook(BytesIO(workbook_of(crowded)))
        assert [sheet.max_row for sheet in book.worksheets] == [101, 61, 81]
        assert [cell.value for cell in book["Restated"][2]] == ["exports, Lumen, 2018", "CNY", "2019-01-20"]

    def test_nothing_is_set_below_the_foot_of_a_page(self) -> None:
        rows = [[f"2019-01-{n % 28 + 1:02}", "word " * 30] for n in range(80)]
        chart = CHART | {"table": {"header": ["Day", "What"], "rows": rows}}
        for page in pypdfium2.PdfDocument(pdf_of(contents(Restated={"charts": [chart]}))):
            words = page.get_textpage()
            lowest = min(words.get_rect(n)[1] for n in range(words.count_rects()))
            assert lowest > 30  # the foot itself


class TestPdf:
    def test_the_pages_hold_the_words_as_words(self, full: dict[str, Any]) -> None:
        pages = pypdfium2.PdfDocument(pdf_of(full))
        words = " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in pages)
        assert '#eval("1")' in words
        assert "The growth does not fit." in words
        assert "exports, Lumen, 2018" in words

    def test_equal_contents_give_equal_bytes(self, full: dict[str, Any]) -> None:
        assert pdf_of(full) == pdf_of(full)

    def test_chinese_words_are_set_in_letters_of_their_own(self, full: dict[str, Any]) -> None:
        """Whatever fonts the machine has: no box stands for a letter, in text, sum and chart alike."""
        words = "同比增长三成，达到一千亿元。"
        claim = CLAIM | {"sentence": words, "quote": words, "source": "天津市统计局", "speaker": "陈志敏"}
        finding = FINDING | {"claims": [claim], "arithmetic": f"{words} ≠ 1…2 ÷ 3"}
        made = pdf_of(contents(News={"findings": [finding]}, Charts={"charts": [CHART | {"title": words}]}))
        page = pypdfium2.PdfDocument(made)[0]
        assert "".join(page.get_textpage().get_text_range().split()).count(words) == 4
        fonts = {
            font.get_base_name()
            for each in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT])
            if (font := each.get_font()) is not None
        }
        assert any("NotoSansCJK" in name for name in fonts)


class TestWorkbook:
    def test_every_table_has_its_sheet(self, full: dict[str, Any]) -> None:
        book = openpyxl.load_workbook(BytesIO(workbook_of(full)))
        assert book.sheetnames == ["Findings", "Restated", "Tables 1", "Tables 2"]
        assert [cell.value for cell in book["Findings"][2]][:2] == [7, "contradiction"]

    def test_a_cell_that_looks_like_a_formula_is_words(self, full: dict[str, Any]) -> None:
        sheet = openpyxl.load_workbook(BytesIO(workbook_of(full)))["Tables 1"]
        assert [(cell.data_type, cell.value) for cell in sheet[2]] == [("s", HOSTILE), ("n", 3)]
        assert sheet["A3"].data_type == "s"

    def test_equal_contents_give_equal_bytes_whenever_they_are_written(
        self, full: dict[str, Any], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        written = workbook_of(full)
        later = SimpleNamespace(now=lambda tz: datetime(2031, 1, 1, tzinfo=tz))
        clock = SimpleNamespace(datetime=later, timezone=timezone)
        monkeypatch.setattr("openpyxl.writer.excel.datetime", clock)
        assert workbook_of(full) == written


class TestChart:
    def test_the_picture_says_what_it_shows(self) -> None:
        picture = chart_svg(CHART | {"title": 'a "quoted" <title>'})
        assert "aria-label='a \"quoted\" &lt;title&gt;'" in picture
        assert picture.count("<circle") == 2
        assert ">100.5</text>" in picture

    def test_large_values_are_short_and_stand_clear_of_the_line(self) -> None:
        points = [
            {"said_at": "2019-01-20", "value": "123900000000"},
            {"said_at": "2019-06-01", "value": "121700000000"},
        ]
        picture = chart_svg(CHART | {"points": points})
        assert ">123.9 bn</text>" in picture
        assert 'y="87.0" text-anchor="end">121.7 bn</text>' in picture  # below its point, at 72

    def test_a_letter_tells_it_in_words(self) -> None:
        assert [line["value"] for line in chart_lines(CHART)] == ["100.5", "103"]

    def test_one_value_alone_or_twice_is_no_trouble(self) -> None:
        assert chart_svg(CHART | {"points": CHART["points"][:1]})  # type: ignore[index]
        assert chart_svg(CHART | {"points": CHART["points"][:1] * 2})  # type: ignore[index]
