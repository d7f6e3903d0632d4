"""Files made to harm their reader: refused within the limits, and the process that asked goes on."""

from __future__ import annotations

import time
import zlib
from contextlib import suppress

import pytest

from claims.intake.file import read_file
from claims.intake.limits import MEBIBYTE, Limits
from claims.intake.refusal import RefusedError

from . import briefing_files as files

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
QUICK = Limits(seconds=10, memory_bytes=512 * MEBIBYTE)


def refusal(data: bytes, limits: Limits = QUICK) -> str:
    begun = time.monotonic()
    with pytest.raises(RefusedError) as refused:
        read_file(data, limits=limits)
    assert time.monotonic() - begun < limits.seconds + 5
    return str(refused.value)


def docx_with(body: bytes, **members: bytes) -> bytes:
    return files.zipped({"word/document.xml": body, "[Content_Types].xml": b"<Types/>"} | members)


class TestArchives:
    def test_a_zip_bomb_in_a_document(self) -> None:
        body = b"<w:document>" + b" " * (200 * MEBIBYTE) + b"</w:document>"
        assert "zip bomb" in refusal(docx_with(body))

    def test_many_parts_that_together_unpack_to_too_much(self) -> None:
        limits = Limits(unpacked_bytes=4 * MEBIBYTE, unpacked_ratio=10**6)
        parts = {f"word/{number}.xml": b" " * MEBIBYTE for number in range(6)}
        assert "unpacks to more than is read" in refusal(docx_with(b"<d/>", **parts), limits)

    def test_a_table_of_contents_that_lies_about_sizes(self) -> None:
        packed = docx_with(b"<d/>", **{"word/big.xml": b" " * (8 * MEBIBYTE)})
        lying = packed.replace((8 * MEBIBYTE).to_bytes(4, "little"), (100).to_bytes(4, "little"))
        assert lying != packed
        assert refusal(lying)

    def test_too_many_parts(self) -> None:
        parts = {f"word/{number}.xml": b"" for number in range(101)}
        assert "packed parts" in refusal(docx_with(b"<d/>", **parts), Limits(archive_members=100))


class TestXml:
    def test_an_entity_that_grows_without_bound(self) -> None:
        entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
        body = f'<!DOCTYPE d [<!ENTITY e0 "ha">{entities}]><d>&e11;</d>'
        assert refusal(docx_with(body.encode()))

    def test_an_entity_that_names_a_file_of_ours(self) -> None:
        body = b'<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/hostname">]><d>&e;</d>'
        assert "document type" in refusal(docx_with(body))

    def test_an_opendocument_entity(self) -> None:
        body = b'<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/hostname">]><d>&e;</d>'
        members = {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": body}
        assert "document type" in refusal(files.zipped(members))

    def test_nesting_without_end(self) -> None:
        depth = 10_000
        body = f'<w:document xmlns:w="{WORD}">' + "<w:sdt>" * depth + "</w:sdt>" * depth + "</w:document>"
        assert "Its XML is damaged" in refusal(docx_with(body.encode()))


class TestPages:
    def test_deeply_nested_html_is_read_or_refused_in_time(self) -> None:
        page = (
            b"<!doctype html><html><body>"
            + b"<div>" * 200_000
            + b"<p>Exports rose 5 percent.</p></body></html>"
        )
        begun = time.monotonic()
        with suppress(RefusedError):
            assert read_file(page, limits=QUICK).text == "Exports rose 5 percent."
        assert time.monotonic() - begun < QUICK.seconds + 5

    def test_mail_parts_within_parts(self) -> None:
        head = b"From: a@lumen.example\nTo: b@lumen.example\nSubject: x\nMIME-Version: 1.0\n"
        nested = b"".join(
            b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (level, level)
            for level in range(2000)
        )
        assert refusal(head + nested + b"Content-Type: text/plain\n\nExports rose 5 percent.")


class TestRtf:
    def test_groups_without_end_and_pictures_of_any_size(self) -> None:
        nested = b"{\\rtf1 " + b"{\\b " * 200_000 + b"Exports rose 5 percent." + b"}" * 200_001
        assert read_file(nested, limits=QUICK).text == "Exports rose 5 percent."
        picture = b"{\\rtf1 {\\pict " + b"00ff" * MEBIBYTE + b"}{\\object\\objdata 414243}}"
        assert refusal(picture) == "It holds no text."


class TestPdf:
    def test_a_stream_that_unpacks_to_too_much(self) -> None:
        assert refusal(pdf_with_content(zlib.compress(b"0 0 m " * (100 * MEBIBYTE), 9)))

    def test_a_page_tree_that_runs_in_a_ring(self) -> None:
        assert refusal(
            b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            b"2 0 obj<</Type/Pages/Count 1000000000/Kids[2 0 R 2 0 R]>>endobj\n"
            b"trailer<</Root 1 0 R/Size 3>>\n%%EOF"
        )


class TestLimits:
    def test_reading_ends_at_its_deadline(self) -> None:
        assert "longer than 0.01 seconds" in refusal(files.as_docx(), Limits(seconds=0.01))

    def test_memory_ends_at_its_limit(self) -> None:
        page = pdf_with_content(zlib.compress(b" " * (100 * MEBIBYTE)))
        assert "memory" in refusal(page, Limits(memory_bytes=64 * MEBIBYTE))

    def test_the_next_file_is_read_as_ever(self) -> None:
        refusal(files.as_docx(), Limits(seconds=0.01))
        assert read_file(files.as_docx()).text == files.TEXT


def pdf_with_content(packed: bytes) -> bytes:
    objects = (
        "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        "2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R>>endobj\n"
        f"4 0 obj<</Length {len(packed)}/Filter/FlateDecode>>stream\n"
    )
    trailer = b"\nendstream endobj\ntrailer<</Root 1 0 R/Size 5>>\n%%EOF"
    return b"%PDF-1.4\n" + objects.encode() + packed + trailer
