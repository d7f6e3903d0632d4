"""The service as a whole: it answers, on real servers, with the headers it should."""

from __future__ import annotations

import pytest
from celery import current_app
from django.db import connection
from django.test import Client


@pytest.mark.django_db
def test_the_database_is_postgresql_with_its_extensions() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT extname FROM pg_extension")
        extensions = {name for (name,) in cursor.fetchall()}
    assert {"pg_trgm", "btree_gist", "btree_gin", "unaccent"} <= extensions


@pytest.mark.django_db
def test_health_tells_that_database_and_cache_answer(client: Client) -> None:
    answer = client.get("/healthz", headers={"accept": "application/json"})
    assert answer.status_code == 200
    assert set(answer.json().values()) == {"OK"}


@pytest.mark.django_db
def test_the_first_page_leads_to_the_queue(client: Client) -> None:
    assert client.get("/", follow=True).redirect_chain[0][0] == "/admin/claims/finding/"


@pytest.mark.django_db
def test_only_the_admin_may_evaluate_scripts(client: Client) -> None:
    def scripts(path: str) -> str:
        policy = client.get(path).headers["Content-Security-Policy"]
        return next(part for part in policy.split("; ") if part.startswith("script-src"))

    assert "'unsafe-eval'" in scripts("/admin/login/")
    assert "'unsafe-eval'" not in scripts("/healthz")
    assert "'unsafe-inline'" not in scripts("/admin/login/")


@pytest.mark.django_db(transaction=True)
def test_a_real_worker_answers(worker: None) -> None:
    assert current_app.control.ping(timeout=5.0, limit=1)
