"""A report as a letter: subject, HTML and plain text, with the PDF and the workbook attached."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string

from claims.models.report import Delivery
from factcheck.finding import Severity

from .chart import chart_lines
from .pdf import pdf_of
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


def news_of(contents: dict[str, Any]) -> str:
    """How many of each severity are new, in words."""
    counted = [
        f"{count} new {severity}{'' if count == 1 else 's'}"
        for severity in Severity  # in this order; the stored contents keep none
        if (count := contents["new"].get(severity.value, 0))
    ]
    return ", ".join(counted) or "nothing new"


def html_of(contents: dict[str, Any]) -> str:
    """The letter for mail programs: one column, no script, nothing fetched from anywhere."""
    return render_to_string("claims/reports/letter.html", context_of(contents))


def text_of(contents: dict[str, Any]) -> str:
    """The letter for readers of plain text."""
    return render_to_string("claims/reports/letter.txt", context_of(contents)).strip() + "\n"


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


def window_of(contents: dict[str, Any]) -> str:
    """ "from 1 March 2019 07:00 to 8 March 2019 07:00 (Europe/Prague)"."""
    zone = ZoneInfo(contents["time_zone"])
    since, as_of = (datetime.fromisoformat(contents[name]) for name in ("since", "as_of"))
    until = f"{as_of.astimezone(zone):%-d %B %Y %H:%M} ({contents['time_zone']})"
    if since.year == 1:
        return f"everything known on {until}"
    return f"what became known from {since.astimezone(zone):%-d %B %Y %H:%M} to {until}"
