"""What is archived is what came in, or the overview and the health command say otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from claims.archive import look_again
from claims.desk.health import health
from claims.models import ArchiveCheck, Briefing, Claim

from .rows import stored_briefing, stored_claim

pytestmark = pytest.mark.django_db


@contextmanager
def behind_its_back() -> Iterator[None]:
    """What somebody could do who has the database's own password: no rule holds."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET session_replication_role = replica")
        cursor.execute("ALTER TABLE claims_briefing DROP CONSTRAINT briefing_original_has_its_digest")
        cursor.execute("ALTER TABLE claims_briefing DROP CONSTRAINT briefing_text_has_its_digest")
        yield
        cursor.execute("SET session_replication_role = DEFAULT")


def archive_sign() -> bool | None:
    return {sign.label: sign.well for sign in health()}["Archive"]


def test_an_untouched_archive_is_well(claim: Claim) -> None:
    assert look_again() == 0
    assert archive_sign() is True
    call_command("health", "archive")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"original": b"Nothing of the kind."}, "archived bytes"),
        ({"text": "Revenue of the harbour reached 99.9 million crowns in 2011. Traffic doubled."}, "text"),
    ],
)
def test_what_was_rewritten_is_told(claim: Claim, change: dict[str, object], words: str) -> None:
    with behind_its_back():
        Briefing.objects.filter(pk=claim.briefing_id).update(**change)
    assert look_again() == 1
    assert words in ArchiveCheck.objects.get().problem
    assert archive_sign() is False
    with pytest.raises(CommandError, match="damaged"):
        call_command("health", "archive")


def test_a_claim_whose_words_were_rewritten_is_told(claim: Claim) -> None:
    with behind_its_back():
        Claim.objects.filter(pk=claim.pk).update(quote="14.5 million crowns")
    assert look_again() == 1
    assert "quotes words" in ArchiveCheck.objects.get().problem


def test_those_looked_at_longest_ago_come_first(claim: Claim) -> None:
    second = stored_briefing("Revenue of the harbour reached 43 million crowns in 2012.")
    stored_claim(second, "43 million crowns")
    assert look_again(1) == look_again(1) == 0
    assert ArchiveCheck.objects.count() == 2
