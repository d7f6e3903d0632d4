"""The sample record through the real engine: what is to be found in it, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterable

import pytest
from django.db import transaction
from django.db.models import Count

from claims.intake import Document
from claims.intake.record_file import read_record
from claims.models import Briefing, Cluster, Finding, State
from claims.pipeline import ingest
from claims.sample import RECORD

from .rows import run

pytestmark = pytest.mark.django_db

EXPECTED = {
    ("growth_against_levels", "contradiction", ("105 billion yuan", "123.9 billion yuan", "29 percent")),
    ("restated_value", "revision", ("123.9 billion yuan", "121.7 billion yuan")),
    ("restated_value", "contradiction", ("exceeded 35 billion yuan", "35.2 million yuan")),
    ("restated_value", "contradiction", ("164.6 billion yuan", "164.6 million yuan")),
    ("growth_against_levels", "suspicion", ("164.6 million yuan", "12.5 percent", "146.3 billion yuan")),
}
ONE_CAUSE = ("scale_slip", "million should read billion", 2)
"""What one wrong word explains: its kind, what the word should be, and how many findings."""


def documents() -> list[Document]:
    with RECORD.open("rb") as lines:
        read = [document for _, document in read_record(lines, "record.jsonl")]
    return [document for document in read if isinstance(document, Document)]


def findings_after(documents: Iterable[Document]) -> set[tuple[str, str, tuple[str, ...]]]:
    """What holds when the documents come in this order, in a record of their own."""
    with transaction.atomic():
        for document in documents:
            run(ingest(document)[0])
        assert set(Briefing.objects.values_list("state", flat=True)) == {State.CHECKED}
        explained = Cluster.objects.annotate(explains=Count("findings")).values_list(
            "kind", "reads_as", "explains"
        )
        assert list(explained) == [ONE_CAUSE]
        found = {
            (finding.check_slug, finding.severity, tuple(each.claim.quote for each in finding.evidence.all()))
            for finding in Finding.objects.holding()
        }
        transaction.set_rollback(True)
    return found


def test_every_line_is_a_briefing() -> None:
    assert len(documents()) == len(RECORD.read_text().splitlines()) >= 8
    assert len({document.source for document in documents()}) == 3


def test_what_it_holds_is_found_and_nothing_else() -> None:
    assert findings_after(documents()) == EXPECTED


def test_the_other_order_finds_the_same() -> None:
    assert findings_after(reversed(documents())) == EXPECTED


def test_its_sources_say_that_they_are_none() -> None:
    rows = [json.loads(line) for line in RECORD.read_text().splitlines()]
    assert all(row["source"].endswith("(sample)") for row in rows)
