from __future__ import annotations

import json
from datetime import date
from io import StringIO
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command

from claims.models import Finding, Verdict
from claims.pipeline import review

from ..rows import run, stored_briefing

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("simple_reading")]


@pytest.fixture
def two_figures() -> Finding:
    """One finding, on two briefings."""
    for month, tonnes in ((2, "41.5"), (3, "4.15")):
        text = f"Traffic of the harbour was {tonnes} thousand tonnes in 2011."
        run(stored_briefing(text, published=date(2012, month, 1)))
    return Finding.objects.get()


def printed(**options: Any) -> str:
    output = StringIO()
    call_command("findings", stdout=output, **options)
    return output.getvalue()


def test_an_empty_queue_says_so() -> None:
    assert "Nothing waits for a decision." in printed()


def test_the_table_shows_the_sentence_the_proof_and_the_sources(two_figures: Finding) -> None:
    table = printed()
    words = " ".join(table.replace("│", " ").split())
    for part in (two_figures.fingerprint[:12], two_figures.severity, "41,450…41,550", "Port Authority"):
        assert part in words
    assert "1 finding." in table


def test_json_has_the_shape_of_the_engines_own(two_figures: Finding) -> None:
    read = json.loads(printed(format="json"))
    [finding] = read["findings"]
    assert finding["fingerprint"] == two_figures.fingerprint
    assert finding["claims"] == [claim["id"] for claim in read["claims"]]
    assert [claim["quote"] for claim in read["claims"]] == ["41.5 thousand tonnes", "4.15 thousand tonnes"]
    assert read["claims"][0]["low"] == "41450"
    assert len(finding["roles"]) == 2


def test_a_decided_finding_is_shown_only_on_demand(two_figures: Finding, reviewer: User) -> None:
    review(two_figures, Verdict.DISMISSED, reviewer, "a misprint")
    assert json.loads(printed(format="json"))["findings"] == []
    [finding] = json.loads(printed(format="json", all=True))["findings"]
    assert finding["verdict"] == "dismissed"


def test_one_severity_alone(two_figures: Finding) -> None:
    assert json.loads(printed(format="json", severity="note"))["findings"] == []
    assert len(json.loads(printed(format="json", severity=two_figures.severity))["findings"]) == 1
