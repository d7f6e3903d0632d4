"""Every format gives the same text; what is found out beside it; what is refused, and why."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from io import BytesIO

import openpyxl
import pytest
from docx import Document as WordDocument

from claims.intake.attachments import Attachment, attachments_of
from claims.intake.file import read_file
from claims.intake.format import Format
from claims.intake.hints import Hints
from claims.intake.limits import Limits
from claims.intake.reading import Reading
from claims.intake.refusal import RefusedError
from factcheck.briefing import Briefing
from factcheck.extract.claims import extract_claims

from . import briefing_files as files

PICTURE = ("seal.png", "image/png", b"\x89PNG\r\n\x1a\n")


@pytest.mark.parametrize("made", files.FORMATS.values(), ids=files.FORMATS.keys())
def test_a_transcript_reads_the_same_from_every_format(made: Callable[[], bytes]) -> None:
    document = read_file(made())
    assert document.text == files.TEXT
    assert document.title == files.TITLE
    assert document.language == "en"
    assert date(2019, 9, 30) in {candidate.day for candidate in document.dates}


@pytest.mark.parametrize("name", ["html", "pdf", "docx"])
def test_a_transcript_gives_the_same_claims_from_every_format(name: str) -> None:
    def claims(data: bytes) -> list[tuple[object, ...]]:
        briefing = Briefing("b", date(2019, 9, 30), read_file(data).text)
        return [
            (claim.quote, claim.value, claim.unit, claim.measure, claim.period, claim.speaker)
            for claim in extract_claims(briefing)
        ]

    expected = claims(files.as_text())
    assert len(expected) > 8
    assert claims(files.FORMATS[name]()) == expected


def test_the_formats_are_told_by_their_bytes_alone() -> None:
    told = {
        name: Format(read_file(made(), Hints(name="misleading.csv")).media_type)
        for name, made in files.FORMATS.items()
        if name != "text"
    }
    assert told == {
        "markdown": Format.MARKDOWN,
        "html": Format.HTML,
        "pdf": Format.PDF,
        "docx": Format.DOCX,
        "odt": Format.ODT,
        "rtf": Format.RTF,
        "mail": Format.MAIL,
    }


class TestPlainText:
    def test_keeps_every_character(self) -> None:
        assert read_file("a  b\tc\n\n d 46 997 €\n".encode()).text == "a  b\tc\n\n d 46 997 €\n"

    def test_line_ends_become_one_kind(self) -> None:
        assert read_file(b"one 1\r\ntwo 2\rthree 3").text == "one 1\ntwo 2\nthree 3"

    @pytest.mark.parametrize("charset", ["utf-8-sig", "utf-16", "utf-32"])
    def test_a_byte_order_mark_tells_the_charset(self, charset: str) -> None:
        document = read_file("出口增长了百分之三，达到三十亿元".encode(charset))
        assert document.text == "出口增长了百分之三，达到三十亿元"
        assert document.language == "zh"

    @pytest.mark.parametrize("charset", ["utf-16-le", "utf-16-be"])
    def test_wide_characters_are_known_without_a_mark(self, charset: str) -> None:
        words = "Exports of Lumen rose 5 percent, to 3 billion yuan (出口三十亿元)."
        document = read_file(words.encode(charset))
        assert (document.text, document.charset) == (words, charset)

    @pytest.mark.parametrize(
        ("words", "language"),
        [
            ("Die Ausfuhren der Häfen stiegen um fünf Prozent auf 3 Milliarden €, so das Ministerium.", "de"),
            ("Les exportations ont augmenté de 5 % à 3 milliards d’euros, selon le ministère.", "fr"),
            ("The port’s exports – £3bn in the year to March – rose by a fifth, as it was said.", "en"),
        ],
    )
    def test_western_letters_are_told_and_said(self, words: str, language: str) -> None:
        document = read_file(words.encode("cp1252"))
        assert (document.text, document.language, document.charset) == (words, language, "cp1252")
        assert "was inferred" in document.notes[0]

    def test_an_inferred_charset_is_said(self) -> None:
        words = "2018年，全市信息服务业收入达到八百亿元，同比增长百分之十二，其中港口服务收入三十亿元。" * 20
        document = read_file(words.encode("gb18030"))
        assert document.text == words
        assert document.notes == (
            f"The charset {document.charset} was inferred from the bytes; nothing declares it.",
        )

    def test_a_declared_charset_is_used_when_it_fits(self) -> None:
        assert read_file("Übung 5 %".encode("cp1252"), Hints(charset="windows-1252")).text == "Übung 5 %"

    def test_a_transcript_is_not_taken_for_a_mail(self) -> None:
        text = b"From: what I hear, exports rose 5 percent.\n\nDate: unknown."
        assert read_file(text).media_type == Format.PLAIN


class TestDates:
    def test_none_is_made_up(self) -> None:
        document = read_file(b"Exports rose 5 percent in 2018. On 03/04/2019 a report follows.")
        assert document.dates == ()
        assert document.only_date is None

    def test_two_days_are_both_shown_and_neither_chosen(self) -> None:
        document = read_file(b"Updated 3 March 2019\nThe conference was held on March 1st, 2019.")
        assert [(candidate.day.day, candidate.where) for candidate in document.dates] == [
            (3, "line 1 of the text"),
            (1, "line 2 of the text"),
        ]
        assert document.only_date is None

    def test_places_that_agree_leave_one(self) -> None:
        assert read_file(files.as_html()).only_date == date(2019, 9, 30)

    @pytest.mark.parametrize(
        "words",
        ["30 September 2019", "Sept. 30, 2019", "2019-09-30", "2019年9月30日", "the 30th of September 2019"],
    )
    def test_forms(self, words: str) -> None:
        assert read_file(f"Issued {words}.".encode()).only_date == date(2019, 9, 30)

    def test_an_impossible_day_is_none(self) -> None:
        assert read_file(b"Issued 31 February 2019.").dates == ()


class TestHtml:
    def test_menus_and_footers_stay_out_and_their_numbers_are_counted(self) -> None:
        document = read_file(
            files.as_html("<nav><a href='/'>12 sections</a></nav>", "<footer>77 offices</footer>")
        )
        assert document.text == files.TEXT
        assert document.notes == (
            "2 numbers stand on the page outside its article (menus, side columns, footers), not read.",
        )

    def test_scripts_and_hidden_words_are_no_claims(self) -> None:
        hidden = (
            "<script>document.write('Exports were 99 billion yuan.')</script>"
            "<p style='display: none'>Exports were 98 billion yuan.</p>"
            "<p hidden>Exports were 97 billion yuan.</p>"
        )
        document = read_file(files.as_html().replace(b"</article>", hidden.encode() + b"</article>"))
        assert document.text == files.TEXT

    def test_a_page_without_text_is_refused(self) -> None:
        assert_refused(b"<!doctype html><html><body><script>draw()</script></body></html>", "shows no text")

    def test_the_declared_charset_is_obeyed(self) -> None:
        words = "出口增长百分之三，达到三十亿元。"
        page = f"<html><head><meta charset='gbk'></head><body><p>{words}</p></body></html>"
        document = read_file(page.encode("gbk"))
        assert (document.charset, document.language) == ("gbk", "zh")


class TestPdf:
    def test_lines_are_rejoined_and_hyphens_healed(self) -> None:
        words = (
            "The characterization of telecommunications infrastructure, digitalization and the year-on-year "
            "acceleration of interprovincial transportation were considered unsatisfactory. "
        ) * 4
        made = files.pdf_of(
            '#set page(width: 9cm)\n#set text(hyphenate: true, lang: "en")\n#set par(justify: true)\n'
            + words.replace("-", "\\-")
        )
        assert read_file(made).text == words.strip()

    def test_a_paragraph_goes_on_over_the_page(self) -> None:
        words = (
            "Exports rose by 5 percent and imports by 4 percent while the harbours of the north grew. " * 60
        )
        assert read_file(files.pdf_of("#set page(height: 12cm)\n" + words)).text == words.strip()

    def test_running_heads_and_page_numbers_are_left_out_and_counted(self) -> None:
        preamble = '#set page(height: 9cm, numbering: "1", header: [Ministry of Harbours, bulletin 7])'
        paragraphs = [f"Harbour number {n} handled {n * 7} ships." for n in range(40)]
        paragraphs[::5] = [
            f"Ships of {n} harbours of Lumen waited for the tide, which came in late." for n in range(8)
        ]
        document = read_file(files.pdf_of(f"{preamble}\n" + "\n\n".join(paragraphs)))
        assert document.text.split("\n\n") == paragraphs
        assert "running heads, feet and page numbers were left out" in document.notes[-1]

    def test_a_figure_at_a_page_s_edge_is_no_running_head(self) -> None:
        pages = [f"Confirmed cases {count}" for count in (512, 640, 655, 790)]
        assert read_file(files.pdf_of(" #pagebreak() ".join(pages))).text.split("\n\n") == pages

    def test_pictures_of_text_are_refused(self) -> None:
        assert_refused(files.pdf_of("#rect(width: 3cm, height: 3cm)"), "holds no text")

    def test_one_with_a_password_is_refused(self) -> None:
        keys = b"<" + b"41" * 32 + b">"
        locked = (
            b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            b"2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
            b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n"
            b"4 0 obj<</Filter/Standard/V 1/R 2/P -4/O " + keys + b"/U " + keys + b">>endobj\n"
            b"trailer<</Root 1 0 R/Size 5/Encrypt 4 0 R/ID[<41><41>]>>\n%%EOF"
        )
        assert_refused(locked, "protected by a password")

    def test_a_damaged_one_is_refused(self) -> None:
        assert_refused(b"%PDF-1.7\nnothing of a PDF follows", "damaged PDF")

    def test_too_many_pages_are_refused(self) -> None:
        made = files.pdf_of("a #pagebreak() b #pagebreak() c")
        assert_refused(made, "3 pages; at most 2", Limits(pages=2))


class TestDocx:
    def test_deleted_passages_are_not_read_and_inserted_ones_are(self) -> None:
        document = WordDocument()
        paragraph = document.add_paragraph("Exports were ")
        for tag, text, words in (("del", "delText", "30"), ("ins", "t", "31")):
            change = paragraph._p.makeelement(_word(tag), {})
            run = change.makeelement(_word("r"), {})
            piece = run.makeelement(_word(text), {})
            piece.text = words
            run.append(piece)
            change.append(run)
            paragraph._p.append(change)
        paragraph.add_run(" billion yuan.")
        assert read_file(files.saved(document)).text == "Exports were 31 billion yuan."

    def test_merged_cells_are_read_once(self) -> None:
        document = WordDocument()
        table = document.add_table(rows=1, cols=3)
        table.cell(0, 0).merge(table.cell(0, 1)).text = "Exports"
        table.cell(0, 2).text = "5.5"
        assert read_file(files.saved(document)).text == "Exports | 5.5"


class TestMail:
    def test_the_html_part_is_read_where_there_is_no_other(self) -> None:
        document = read_file(files.as_mail(files.as_html(), "html"))
        assert document.text == files.TEXT
        assert document.title == files.TITLE

    def test_a_picture_attached_is_named_with_why_it_is_not_read(self) -> None:
        mail = files.as_mail_with(
            ("seal.png", "image/png", b"\x89PNG\r\n\x1a\n"), ("figures.csv", "text/csv", b"a,b\n")
        )
        document = read_file(mail)
        assert document.text == "Please find the figures attached.\n"
        assert document.notes == (
            "The attachment seal.png was not read. It is a picture; its words cannot be read.",
        )

    def test_attached_files_come_as_they_are(self) -> None:
        release = files.as_docx()
        docx = ("release.docx", Format.DOCX.value, release)
        assert attachments_of(files.as_mail_with(docx, PICTURE)) == [Attachment("release.docx", release)]

    def test_a_mail_that_was_passed_on_comes_with_its_own(self) -> None:
        inner = files.as_mail_with(("figures.csv", "text/csv", b"a,b\n"))
        (passed_on,) = attachments_of(files.as_mail_with(("", "message/rfc822", inner)))
        assert passed_on.name == files.TITLE
        assert [one.name for one in attachments_of(passed_on.data)] == ["figures.csv"]

    def test_invitations_and_signatures_are_no_briefings(self) -> None:
        mail = files.as_mail_with(("invite.ics", "text/calendar", b"BEGIN:VCALENDAR\n"))
        assert attachments_of(mail) == []

    def test_a_mail_that_says_nothing_carries_files(self) -> None:
        mail = files.as_mail_with(("figures.csv", "text/csv", b"a,b\n"), words=None)
        assert read_file(mail).text == ""

    def test_a_mail_of_nothing_is_refused(self) -> None:
        with pytest.raises(RefusedError, match="no text of its own"):
            read_file(files.as_mail_with(PICTURE, words=None))


class TestRefusals:
    @pytest.mark.parametrize(
        ("data", "reason"),
        [
            (b"", "empty"),
            (b" \n\t", "empty"),
            (b"{\\rtf1{\\pict 00ff}}", "It holds no text."),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1old", "before 2007"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
            (b"\x89PNG\r\n", "picture"),
            (b"\x1f\x8b\x08", "gzip"),
            (b"figures\0figures", "NUL"),
            (b"<?xml version='1.0'?><rss><channel/></rss>", "feed"),
            (b"<?xml version='1.0'?><data/>", "XML"),
            (b"PK\x03\x04broken", "damaged archive"),
            (files.zipped({"a.txt": b"a"}), "zip archive of something else"),
            (files.zipped({"word/document.xml": b"<no"}), "damaged"),
        ],
    )
    def test_say_what_is_wrong(self, data: bytes, reason: str) -> None:
        assert_refused(data, reason)

    def test_more_bytes_than_are_read(self) -> None:
        assert_refused(b"a" * 1001, "at most", Limits(file_bytes=1000))

    def test_more_characters_than_are_read(self) -> None:
        assert_refused(b"a" * 1001, "longer than 1,000", Limits(characters=1000))
        assert_refused(files.as_docx(), "longer than 100", Limits(characters=100))


def test_an_empty_workbook_is_no_briefing() -> None:
    out = BytesIO()
    openpyxl.Workbook().save(out)
    assert_refused(out.getvalue(), "holds no row")


def assert_refused(data: bytes, reason: str, limits: Limits | None = None) -> Reading | None:
    with pytest.raises(RefusedError, match=r"^[A-Z].*[.]$") as refused:
        read_file(data, limits=limits or Limits())
    assert reason in str(refused.value)
    return None


def _word(tag: str) -> str:
    return f"{{http://schemas.openxmlformats.org/wordprocessingml/2006/main}}{tag}"
