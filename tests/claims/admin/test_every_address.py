"""Every address and every action, for every role: the table of ``every_address`` is what the service does."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.db import transaction
from django.http import HttpResponseBase
from django.test import Client, RequestFactory
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from claims.api.service import api
from claims.desk.roles import ROLES
from claims.exports.datasets import ALL as DATASETS
from claims.models import Reason
from tests.claims.api.conftest import program
from tests.claims.desk.record import DeskRecord

from . import every_address as table

__all__ = ["program"]
pytestmark = pytest.mark.django_db
ROLES_TRIED = table.RANKS[:-1]
WITH_ROWS = {
    *(f"claims_{model}" for model in ("briefing", "claim", "finding", "reason", "series", "source")),
    "auth_group",
    "auth_user",
}


def may(role: str, lowest: str) -> bool:
    return table.RANKS.index(role) >= table.RANKS.index(lowest)


def client_of(role: str) -> Client:
    client = Client(raise_request_exception=False)
    if role != "stranger":
        user = User.objects.create_user(role, is_staff=True, is_superuser=role == "superuser")
        user.groups.set(Group.objects.filter(name=role))
        client.force_login(user)
    return client


def patterns(resolver: URLResolver, namespace: str = "") -> Iterator[tuple[str, URLPattern]]:
    for each in resolver.url_patterns:
        if isinstance(each, URLResolver):
            yield from patterns(each, f"{namespace}{each.namespace}:" if each.namespace else namespace)
        elif each.name is not None:
            yield f"{namespace}{each.name}", each


def names() -> dict[str, list[str]]:
    """Every named address and what stands in it, such as ``pk``; the API's calls come from its document."""
    found = {name: list(pattern.pattern.converters) for name, pattern in patterns(get_resolver())}
    return {
        name: inside
        for name, inside in found.items()
        if not name.startswith("api:") or name.startswith("api:openapi")
    }


def of_models() -> dict[str, tuple[str, str]]:
    """The five pages of each model: what looking at them and what sending their form asks for."""
    asked = {}
    for model, (see, add, change, delete) in table.MODELS.items():
        asked[f"admin:{model}_changelist"] = (see, see)
        asked[f"admin:{model}_add"] = (add, add)
        asked[f"admin:{model}_change"] = (see, see if model in table.SHOWN else change)
        asked[f"admin:{model}_history"] = (see, see)
        asked[f"admin:{model}_delete"] = (delete, delete)
    return asked


def address(name: str, inside: list[str], record: DeskRecord) -> str:
    rows = {
        "briefing": record.march.pk,
        "claim": record.contradiction.claims.earliest("pk").pk,
        "finding": record.contradiction.pk,
        "series": record.freight.pk,
        "source": record.march.source_id,
        "reason": Reason.objects.earliest("pk").pk,
        "group": Group.objects.earliest("pk").pk,
        "user": User.objects.earliest("pk").pk,
    }
    model = (name.split("_")[1:2] or [""])[0]
    known = {"batch": "00000000-0000-4000-8000-000000000000", "app_label": "claims"}
    return reverse(name, kwargs={part: known.get(part, rows.get(model, 1)) for part in inside})


def is_refused(role: str, answer: HttpResponseBase) -> bool:
    if role == "stranger":
        return answer.status_code == 302 and reverse("admin:login") in answer.headers["Location"]
    return answer.status_code == 403


def judged(role: str, lowest: str, answer: HttpResponseBase, wanted: int | None = None) -> str:
    """What is wrong with an answer: nothing, mostly. ``wanted`` is the status for those who may."""
    if answer.status_code >= 500:
        return f"breaks with {answer.status_code}"
    if is_refused(role, answer) is may(role, lowest):
        return f"is {answer.status_code} and should be for {lowest} and up"
    if wanted is not None and may(role, lowest) and answer.status_code != wanted:
        return f"is {answer.status_code} and should be {wanted}"
    return ""


def needs_a_row(name: str) -> bool:
    """Whether the page leads away where there is no row, before it asks who looks; tested with the model."""
    model, _, page = name.removeprefix("admin:").rpartition("_")
    return (
        model in table.MODELS
        and model not in WITH_ROWS
        and (page == "history" or (page == "change" and model in table.SHOWN))
    )


def asking(lowest: str) -> list[str]:
    """The first role that may, the last that may not, and a stranger: each has all the one before has."""
    at = table.RANKS.index(lowest)
    return [
        role
        for role in dict.fromkeys(("stranger", *table.RANKS[max(0, at - 1) : at + 1]))
        if role != "no one"
    ]


def opens_with(name: str) -> int | None:
    """The status of a page for those who may see it; None where a row may or may not be there."""
    model, _, page = name.removeprefix("admin:").rpartition("_")
    if model in table.MODELS and model not in WITH_ROWS and page in {"change", "history", "delete"}:
        return 302 if model.startswith("claims_") else None
    return table.OTHERWISE.get(name, 200)


def test_every_address_has_a_line() -> None:
    told = {*of_models(), *table.PAGES, *table.POSTS, *table.ELSEWHERE}
    assert set(names()) == told


def test_each_role_has_all_that_the_one_before_it_has() -> None:
    ordered = [ROLES[role] for role in table.RANKS if role in ROLES]
    assert all(lower < higher for lower, higher in pairwise(ordered))
    assert len(ordered) == len(ROLES)


def test_looking(record: DeskRecord) -> None:
    clients, inside, wrong = {role: client_of(role) for role in ROLES_TRIED}, names(), {}
    lowest_of = table.PAGES | {name: see for name, (see, _) in of_models().items()}
    urls = {
        address(name, inside[name], record): (lowest, opens_with(name))
        for name, lowest in lowest_of.items()
        if not needs_a_row(name)
    }
    del urls[reverse("admin:logout")]  # takes a form
    for dataset in DATASETS.values():
        urls[reverse("export", args=[dataset.slug, dataset.formats[0]])] = (table.DATASETS, 200)
    for url, (lowest, status) in urls.items():
        for role in asking(lowest):
            wrong[role, url] = judged(role, lowest, clients[role].get(url), status)
    assert {asked: said for asked, said in wrong.items() if said} == {}


def test_sending(record: DeskRecord) -> None:
    clients, inside, wrong = {role: client_of(role) for role in ROLES_TRIED}, names(), {}
    lowest_of = table.POSTS | {name: send for name, (_, send) in of_models().items()}
    for name, lowest in lowest_of.items():
        if needs_a_row(name):
            continue
        url = address(name, inside[name], record)
        for role in asking(lowest):
            with transaction.atomic():
                wrong[role, url] = judged(role, lowest, clients[role].post(url, {}))
                transaction.set_rollback(True)
    assert {asked: said for asked, said in wrong.items() if said} == {}


def test_every_call_of_the_api_has_a_line() -> None:
    calls = {
        (method, path) for path, methods in api.get_openapi_schema()["paths"].items() for method in methods
    }
    assert calls == set(table.CALLS)


@pytest.mark.parametrize("role", ["stranger", "nobody", *ROLES])
def test_calling(record: DeskRecord, program: Any, role: str) -> None:
    bearer = {} if role == "stranger" else {"Authorization": f"Bearer {program(role).secret}"}
    wrong = {}
    for (method, path), lowest in table.CALLS.items():
        if method != "get":  # a body is judged before the person: see the API's own tests
            continue
        url = path.format(briefing_id=record.march.pk, capture_id=1, series_id=record.freight.pk,
                          finding_id=record.contradiction.pk, report_id=1, review_id=1,
                          source_id=record.march.source_id)  # fmt: skip
        content: dict[str, Any] = (
            {} if method == "get" else {"data": "{}", "content_type": "application/json"}
        )
        answer = getattr(Client(raise_request_exception=False), method)(url, headers=bearer, **content)
        refused = answer.status_code == (401 if role == "stranger" else 403)
        if refused is may(role, lowest) or answer.status_code >= 500:
            wrong[method, path] = answer.status_code
    assert wrong == {}


@pytest.mark.parametrize("role", ROLES_TRIED[1:])
def test_acting_on_ticked_rows(rf: RequestFactory, role: str) -> None:
    request = rf.get("/")
    request.user = User.objects.create_user(role, is_staff=True, is_superuser=role == "superuser")
    request.user.groups.set(Group.objects.filter(name=role))
    offered = {
        f"{model._meta.label} {name}"
        for model, page in admin.site._registry.items()
        for name in page.get_actions(request)
        if name != "delete_selected" and page.has_view_permission(request)
    }
    assert offered == {action for action, lowest in table.ACTIONS.items() if may(role, lowest)}
