"""The record that the desk's benchmark fills fits the tables as they are."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.db import connection

from claims.models import Cluster, Finding

FILL = Path(__file__).resolve().parents[3] / "benchmarks/desk.sql"


@pytest.mark.django_db
def test_its_record_fits_the_tables() -> None:
    rita = User.objects.create_user("rita")
    with connection.cursor() as cursor:
        for table in ("source", "series", "briefing", "claim", "cluster", "finding"):
            cursor.execute(f"ALTER SEQUENCE claims_{table}_id_seq RESTART WITH 1")
        cursor.execute(FILL.read_text().format(claims=40, findings=60, a_briefing=20, reviewer=rita.pk))
    found = Finding.objects.all()
    assert found.count() == 60
    assert not found.filter(sources=[]).exists()
    assert Cluster.objects.filter(findings__isnull=False).exists()
