"""What a file is, told by its bytes; its name only breaks ties that bytes cannot."""

from __future__ import annotations

import re
import zipfile
from enum import StrEnum
from io import BytesIO

from .charset import wide_charset
from .refusal import RefusedError


class Format(StrEnum):
    """The formats that can be read; the value is the media type."""

    PLAIN = "text/plain"
    MARKDOWN = "text/markdown"
    HTML = "text/html"
    PDF = "application/pdf"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    ODT = "application/vnd.oasis.opendocument.text"
    RTF = "application/rtf"
    MAIL = "message/rfc822"
    XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    CSV = "text/csv"
    RECORD = "application/jsonl"


_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""In the compound file that a DOCX or XLSX becomes when it is given a password."""
_UNREADABLE = (
    (
        _COMPOUND,
        "It is a Word or Excel file of before 2007. Save it as DOCX or XLSX.",
    ),
    (b"\x89PNG", "It is a picture; its words cannot be read."),
    (b"\xff\xd8\xff", "It is a picture; its words cannot be read."),
    (b"GIF8", "It is a picture; its words cannot be read."),
    (b"\x1f\x8b", "It is a gzip archive. Unpack it and offer the files."),
    (b"7z\xbc\xaf\x27\x1c", "It is a 7z archive. Unpack it and offer the files."),
    (b"Rar!", "It is a RAR archive. Unpack it and offer the files."),
    (b"BZh", "It is a bzip2 archive. Unpack it and offer the files."),
    (b"\xfd7zXZ", "It is an xz archive. Unpack it and offer the files."),
    (b"\x7fELF", "It is a program, not a document."),
    (b"MZ\x90", "It is a program, not a document."),
)
_PDF_HEAD = 1024
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_TEXT_HEAD = 4096

_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|div|p|table|article|main|h1)\b",
    re.IGNORECASE | re.DOTALL,
)
_FEED = re.compile(
    rb"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE | re.DOTALL
)
_XML = re.compile(rb"\s*<(?:\?xml\b|!DOCTYPE\b)")
_RECORD = re.compile(rb"\s*\{\s*\"")
_MAIL_FIELD = re.compile(
    rb"^(from|to|date|subject|message-id|received|mime-version|return-path|content-type|delivered-to):",
    re.IGNORECASE | re.MULTILINE,
)
_MAIL_FIELDS_NEEDED = 3
_MARKDOWN_SIGNS = (
    re.compile(r"^#{1,6} \S", re.MULTILINE),
    re.compile(r"\[[^\]\n]+\]\([^)\s]+\)"),
    re.compile(r"\*\*\S[^*\n]*\*\*"),
    re.compile(r"^\|.*\|\s*\n\|[ :|-]+\|\s*$", re.MULTILINE),
    re.compile(r"^```", re.MULTILINE),
)
_MARKDOWN_SIGNS_NEEDED = 2


def format_of(data: bytes, name: str = "") -> Format:
    """The format of a file's bytes. Refused: what no reader reads, with what would help."""
    if not data.strip():
        raise RefusedError("It is empty.")
    if b"%PDF-" in data[:_PDF_HEAD]:
        return Format.PDF
    if data.startswith(b"PK\x03\x04"):
        return _zipped(data)
    if data.startswith(b"{\\rtf"):
        return Format.RTF
    if data.startswith(_COMPOUND) and _ENCRYPTED in data:
        raise RefusedError("It is protected by a password. Save it without one.")
    for start, reason in _UNREADABLE:
        if data.startswith(start):
            raise RefusedError(reason)
    if data.startswith(_WIDE_MARKS) or wide_charset(data) is not None:
        return Format.PLAIN
    if b"\0" in data:
        raise RefusedError("It is neither text nor a document of a kind that is read (it holds NUL bytes).")
    return _text(data, name)


def _zipped(data: bytes) -> Format:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
            if "word/document.xml" in names:
                return Format.DOCX
            if "xl/workbook.xml" in names:
                return Format.XLSX
            if "mimetype" in names and archive.open("mimetype").read(100).startswith(Format.ODT.encode()):
                return Format.ODT
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError) as error:
        raise RefusedError(f"It is a damaged archive: {error}.") from error
    raise RefusedError("It is a zip archive of something else. Unpack it and offer the files.")


def _text(data: bytes, name: str) -> Format:
    head = data[:_TEXT_HEAD].removeprefix(b"\xef\xbb\xbf")
    if _FEED.match(head):
        raise RefusedError("It is a feed, not a briefing. Give its address to the source, to have it polled.")
    if _HTML.match(head):
        return Format.HTML
    if _XML.match(head):
        raise RefusedError("It is XML of a kind that is not read.")
    if _RECORD.match(head):
        return Format.RECORD
    if len({match.lower() for match in _MAIL_FIELD.findall(_mail_header(head))}) >= _MAIL_FIELDS_NEEDED:
        return Format.MAIL
    words = head.decode("utf-8", "replace")
    if sum(sign.search(words) is not None for sign in _MARKDOWN_SIGNS) >= _MARKDOWN_SIGNS_NEEDED:
        return Format.MARKDOWN
    suffix = name.lower().rpartition(".")[2]
    return {"md": Format.MARKDOWN, "markdown": Format.MARKDOWN, "csv": Format.CSV, "tsv": Format.CSV}.get(
        suffix, Format.PLAIN
    )


def _mail_header(head: bytes) -> bytes:
    return re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
