"""A test that commits leaves nothing behind, and takes nothing away that others count on."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group, Permission
from django.db import connection

from claims.models import Briefing, Claim, Reason
from tests.claims.rows import stored_briefing, stored_claim
from tests.pristine import restore

pytestmark = pytest.mark.django_db(transaction=True)


def granted() -> set[tuple[object, ...]]:
    return set(Group.objects.values_list("pk", "name", "permissions"))


def test_what_was_written_is_gone_and_what_was_there_is_back() -> None:
    before = granted()
    stored_claim(stored_briefing())
    Permission.objects.filter(codename="add_review").delete()
    Reason.objects.all().delete()
    restore()
    assert not Briefing.objects.exists()
    assert not Claim.objects.exists()
    assert granted() == before
    assert Reason.objects.exists()


def test_triggers_guard_the_history_again_after_it() -> None:
    restore()
    with connection.cursor() as cursor:
        cursor.execute("SHOW session_replication_role")
        assert cursor.fetchone() == ("origin",)
