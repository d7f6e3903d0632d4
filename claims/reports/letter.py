"""A report as a letter: subject, HTML and plain text, with the PDF and the workbook attached."""

from __future__ import annotations

from typing import Any

from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string

from claims.models.report import Delivery

from .chart import chart_lines
from .excerpt import excerpt
from .pdf import pdf_of
from .summary import news_of, window_of
from .workbook import MEDIA_TYPE, workbook_of


def letter_of(delivery: Delivery) -> EmailMultiAlternatives:
    """The whole letter to one reader, ready to be sent; the same each time it is made."""
    contents = delivery.report.contents
    letter = EmailMultiAlternatives(
        subject=subject_of(contents),
        body=text_of(contents),
        to=[delivery.recipient],
        headers={"Message-ID": delivery.message_id, "Auto-Submitted": "auto-generated"},
    )
    letter.attach_alternative(html_of(contents), "text/html")
    name = f"report-{delivery.report_id}"
    letter.attach(f"{name}.pdf", pdf_of(contents), "application/pdf")
    letter.attach(f"{name}.xlsx", workbook_of(contents), MEDIA_TYPE)
    return letter


def subject_of(contents: dict[str, Any]) -> str:
    """ "Weekly: 2 new contradictions, 1 new revision", or that there is nothing new."""
    return " ".join(f"{contents['name']}: {news_of(contents)}".split())


def html_of(contents: dict[str, Any]) -> str:
    """The letter for mail programs: one column, no script, nothing fetched from anywhere."""
    return render_to_string("claims/reports/letter.html", _in_short(contents))


def text_of(contents: dict[str, Any]) -> str:
    """The letter for readers of plain text."""
    return render_to_string("claims/reports/letter.txt", _in_short(contents)).strip() + "\n"


def _in_short(contents: dict[str, Any]) -> dict[str, Any]:
    return context_of({**contents, "sections": [excerpt(section) for section in contents["sections"]]})


def context_of(contents: dict[str, Any]) -> dict[str, Any]:
    """What the templates write from."""
    sections = [
        section | {"charts": [chart | {"lines": chart_lines(chart)} for chart in section.get("charts", ())]}
        for section in contents["sections"]
    ]
    return {
        **contents,
        "sections": sections,
        "news": news_of(contents),
        "window": window_of(contents),
    }
