"""One invented transcript of ours, as a file of every format."""

from __future__ import annotations

import zipfile
from email import message_from_bytes, policy
from email.message import EmailMessage
from html import escape
from io import BytesIO
from itertools import groupby

import typst
from docx import Document

TITLE = "Press briefing on the harbours of Lumen"
QUESTION = "My question is about the harbours of Lumen. How large is their trade?"
ANSWER = (
    "In 2018, the revenue of the port services industry reached 87.6 billion yuan in Lumen, an increase of "
    "12% year on year. Cargo handled by the two northern harbours surpassed 35 million tonnes, and the sales "
    "of imported goods came to nearly 4 billion yuan, 61.3% more than a year earlier."
)
CLOSING = "The number of registered vessels rose to 1,310, up from 1,200 a year earlier."
TABLE = (
    ("Indicator", "2017", "2018"),
    ("Exports (billion yuan)", "95.1", "101.4"),
    ("Vessels", "1,200", "1,310"),
)
ITEMS = ("Exports were 3.1 billion yuan in March.", "Imports were 2.2 billion yuan in March.")

BLOCKS: tuple[tuple[str, str], ...] = (
    ("heading", TITLE),
    ("paragraph", "Updated: 30 September 2019"),
    ("speaker", "Lumen Daily:"),
    ("paragraph", QUESTION),
    ("speaker", "Ada Brandt:"),
    ("paragraph", ANSWER),
    *(("row", " | ".join(row)) for row in TABLE),
    ("paragraph", CLOSING),
    *(("item", item) for item in ITEMS),
)

TEXT = "\n\n".join(
    "\n".join(("- " if kind == "item" else "") + words for _, words in blocks)
    if kind in {"row", "item"}
    else "\n\n".join(words for _, words in blocks)
    for kind, blocks in ((kind, list(blocks)) for kind, blocks in groupby(BLOCKS, key=lambda block: block[0]))
)


def as_text() -> bytes:
    return TEXT.encode()


def as_markdown() -> bytes:
    lines = [f"# {TITLE}", ""]
    for kind, words in BLOCKS[1:]:
        if kind == "row":
            lines.append(f"| {words} |")
            if words.startswith("Indicator"):
                lines.append("| --- | --- | --- |")
            continue
        if lines[-1].startswith("|"):
            lines.append("")
        lines += [f"- {words}"] if kind == "item" else [f"**{words}**" if kind == "speaker" else words, ""]
    return "\n".join(lines).encode()


def as_html(before: str = "", after: str = "") -> bytes:
    parts = []
    for kind, words in BLOCKS:
        words = escape(words)
        match kind:
            case "heading":
                parts.append(f"<h1>{words}</h1>")
            case "speaker":
                parts.append(f"<p><strong>{words}</strong></p>")
            case "row":
                cells = "".join(f"<td>{cell}</td>" for cell in words.split(" | "))
                parts.append(
                    f"<table><tr>{cells}</tr>" if words.startswith("Indicator") else f"<tr>{cells}</tr>"
                )
                if words.startswith("Vessels"):
                    parts.append("</table>")
            case "item":
                parts.append(f"<ul><li>{words}</li>" if words == ITEMS[0] else f"<li>{words}</li></ul>")
            case _:
                parts.append(f"<p>{words}</p>")
    return (
        f"<!doctype html><html lang='en'><head><title>{TITLE}</title>"
        "<meta property='article:published_time' content='2019-09-30T10:00:00+08:00'></head>"
        f"<body>{before}<article>{''.join(parts)}</article>{after}</body></html>"
    ).encode()


def as_pdf(preamble: str = "") -> bytes:
    parts = [preamble, "#set par(justify: true)", '#set text(hyphenate: true, lang: "en")']
    for kind, words in BLOCKS:
        words = words.replace("-", "\\-")
        match kind:
            case "heading":
                parts.append(f"= {words}\n")
            case "speaker":
                parts.append(f"#strong[{words}]\n")
            case "row":
                cells = "".join(f"[{cell}]," for cell in words.split(" | "))
                parts.append(f"#table(columns: 3, {cells}" if words.startswith("Indicator") else cells)
                if words.startswith("Vessels"):
                    parts.append(")\n")
            case "item":
                parts.append(f"- {words}")
            case _:
                parts.append(f"{words}\n")
    return pdf_of("\n".join(parts))


def pdf_of(source: str) -> bytes:
    """A PDF of Typst source."""
    made = typst.compile(source.encode())
    assert isinstance(made, bytes)
    return made


def as_docx() -> bytes:
    document = Document()
    table = None
    for kind, words in BLOCKS:
        if kind == "row":
            table = table or document.add_table(rows=0, cols=3)
            for cell, figure in zip(table.add_row().cells, words.split(" | "), strict=True):
                cell.text = figure
        elif kind == "heading":
            document.add_heading(words)
        elif kind == "item":
            number = document.add_paragraph(style="List Bullet")
            number.paragraph_format.element.get_or_add_pPr().get_or_add_numPr()
            number.add_run(words)
        else:
            document.add_paragraph().add_run(words).bold = kind == "speaker"
    return saved(document)


def saved(document: object) -> bytes:
    """The bytes of a python-docx document or an openpyxl workbook."""
    out = BytesIO()
    document.save(out)  # type: ignore[attr-defined]
    return out.getvalue()


def as_odt() -> bytes:
    parts = []
    for kind, words in BLOCKS:
        words = escape(words)
        match kind:
            case "row":
                cells = "".join(
                    f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>"
                    for cell in words.split(" | ")
                )
                row = f"<table:table-row>{cells}</table:table-row>"
                parts.append(f"<table:table>{row}" if words.startswith("Indicator") else row)
                if words.startswith("Vessels"):
                    parts.append("</table:table>")
            case "item":
                item = f"<text:list-item><text:p>{words}</text:p></text:list-item>"
                parts.append(f"<text:list>{item}" if words == ITEMS[0] else f"{item}</text:list>")
            case "heading":
                parts.append(f"<text:h>{words}</text:h>")
            case _:
                parts.append(f"<text:p>{words}</text:p>")
    names = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"'
        for short in ("office", "text", "table")
    )
    content = (
        f"<office:document-content {names}><office:body><office:text>{''.join(parts)}"
        "</office:text></office:body></office:document-content>"
    )
    return zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": content.encode()})


def zipped(members: dict[str, bytes]) -> bytes:
    """A deflated zip archive of these members."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def as_rtf() -> bytes:
    parts = ["{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times;}}{\\info{\\author Ada}}"]
    for kind, words in BLOCKS:
        match kind:
            case "row":
                cells = "".join(f"{cell}\\cell " for cell in words.split(" | "))
                parts.append(f"\\trowd\\cellx3000\\cellx6000\\cellx9000 {cells}\\row\n")
            case "item":
                parts.append(f"- {words}\\par\n")
            case _:
                parts.append(f"{{\\b {words}}}\\par\n" if kind != "paragraph" else f"{words}\\par\n")
    return "".join([*parts, "}"]).encode("ascii")


def as_mail(body: bytes = TEXT.encode(), kind: str = "plain") -> bytes:
    head = (
        "From: Press Office <press@lumen.example>\r\nTo: list@lumen.example\r\n"
        f"Subject: {TITLE}\r\nDate: Mon, 30 Sep 2019 10:00:00 +0800\r\nMIME-Version: 1.0\r\n"
        f"Content-Type: text/{kind}; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    )
    return head.encode() + body


def as_mail_with(
    *attached: tuple[str, str, bytes], words: str | None = "Please find the figures attached."
) -> bytes:
    """A mail of the same day that carries files: (name, media type, bytes)."""
    mail = EmailMessage(policy=policy.SMTP)
    mail["From"], mail["To"], mail["Subject"] = "press@lumen.example", "list@lumen.example", TITLE
    mail["Date"] = "Mon, 30 Sep 2019 10:00:00 +0800"
    if words is not None:
        mail.set_content(words)
    for name, kind, data in attached:
        if kind == "message/rfc822":
            mail.add_attachment(message_from_bytes(data, policy=policy.default))
        else:
            main, sub = kind.split("/")
            mail.add_attachment(data, maintype=main, subtype=sub, filename=name)
    return mail.as_bytes()


FORMATS = {
    "text": as_text,
    "markdown": as_markdown,
    "html": as_html,
    "pdf": as_pdf,
    "docx": as_docx,
    "odt": as_odt,
    "rtf": as_rtf,
    "mail": as_mail,
}
