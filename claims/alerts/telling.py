"""A message as a letter, and as the JSON a webhook gets."""

from __future__ import annotations

import json
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse

from claims.models import Dispatch
from factcheck.finding import Severity

EVENT = "findings.found"


def letter_of(message: Dispatch) -> EmailMultiAlternatives:
    """The letter to the subscriber; the same each time it is made."""
    context = context_of(message)
    letter = EmailMultiAlternatives(
        subject=" ".join(f"Factcheck: {context['news']} ({context['about']})".split())[:200],
        body=render_to_string("claims/alerts/letter.txt", context).strip() + "\n",
        to=[message.recipient],
        headers={"Message-ID": message.message_id, "Auto-Submitted": "auto-generated"} | _way_out(context),
    )
    letter.attach_alternative(render_to_string("claims/alerts/letter.html", context), "text/html")
    return letter


def body_of(message: Dispatch) -> bytes:
    """What a webhook is sent; the same bytes each time."""
    said = {
        "type": EVENT,
        "timestamp": message.made_at.isoformat(),
        "data": {
            "about": message.contents["about"],
            "findings": [
                finding | {"url": url_of(finding["id"])} for finding in message.contents["findings"]
            ],
        },
    }
    return json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def context_of(message: Dispatch) -> dict[str, Any]:
    """What the templates write from."""
    findings = [one | {"url": url_of(one["id"])} for one in message.contents["findings"]]
    return {
        "about": message.contents["about"],
        "news": news_of(findings),
        "findings": findings,
        "subscriptions_url": _address("admin:claims_subscription_changelist"),
    }


def news_of(findings: list[dict[str, Any]]) -> str:
    """ "1 new contradiction, 2 new notes"."""
    severities = [one["severity"] for one in findings]
    counted = ((severities.count(severity.value), severity.value) for severity in Severity)
    return ", ".join(f"{count} new {name}{'' if count == 1 else 's'}" for count, name in counted if count)


def url_of(finding: int) -> str:
    """Where the finding is looked at; empty where the service does not know its own address."""
    return _address("admin:claims_finding_change", finding)


def _address(page: str, *args: int) -> str:
    return settings.SITE_URL + reverse(page, args=args) if settings.SITE_URL else ""


def _way_out(context: dict[str, Any]) -> dict[str, str]:
    """What mail programs make an "unsubscribe" of: the page where subscriptions are switched off."""
    url = context["subscriptions_url"]
    return {"List-Unsubscribe": f"<{url}>"} if url else {}
