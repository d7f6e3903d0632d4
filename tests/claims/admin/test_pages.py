"""What the pages say, what they refuse, and how few queries they ask."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db.backends.postgresql.psycopg_any import NumericRange
from django.urls import reverse

from claims.models import Briefing, Claim, Finding
from tests.claims.desk.conftest import As, reason
from tests.claims.desk.record import DeskRecord, claim

pytestmark = pytest.mark.django_db
Queries = Callable[..., Any]


def claim_page(signed_in: As, of: Claim) -> str:
    return signed_in("reporter").get(reverse("admin:claims_claim_change", args=[of.pk])).content.decode()


def finding_url(finding: Finding) -> str:
    return reverse("admin:claims_finding_change", args=[finding.pk])


def test_a_finding_shows_its_evidence(record: DeskRecord, signed_in: As) -> None:
    page = signed_in("reporter").get(finding_url(record.contradiction)).content.decode()
    for words in (
        '<mark class="desk-words">41.5 million tonnes</mark>',
        '<mark class="desk-words">3.0 percent</mark>',
        "41.45 … 41.55 m × 1.025 … 1.035",
        "41.45 … 41.55 m tonnes",
        "Port Authority",
        "Transposed digits",
        reverse("admin:claims_briefing_original", args=[record.march.pk]),
    ):
        assert words in page
    assert 'data-sheet="decide-dismissed"' not in page, "reporters are shown no decision"


def test_a_claim_says_what_its_words_allow(record: DeskRecord, signed_in: As) -> None:
    """Once where the narrowest and the widest reading are the same; else each of the three."""
    page = claim_page(signed_in, record.march.claims.earliest("pk"))
    assert '<th scope="row">Allows</th><td>41.45 … 41.55 m tonnes</td>' in page
    assert "at the widest" not in page
    wide = NumericRange(41_000_000, 42_000_000, "[]")
    quote = ("41.5 million tonnes", "41500000", "50000")
    loose = claim(record.march, *quote, year=2011, unit="tonne", into=record.freight, hard=wide)
    page = claim_page(signed_in, loose)
    assert '<th scope="row">Allows as printed</th><td>41.45 … 41.55 m tonnes</td>' in page
    assert '<th scope="row">Allows at the widest</th><td>41 … 42 m tonnes</td>' in page


def test_a_briefing_marks_its_figures(record: DeskRecord, signed_in: As) -> None:
    page = signed_in("reporter").get(reverse("admin:claims_briefing_change", args=[record.march.pk]))
    text = page.content.decode()
    assert 'class="desk-mark desk-mark-open"' in text
    assert 'class="desk-mark desk-mark-plain"' in text


def test_the_original_comes_as_it_was(record: DeskRecord, signed_in: As) -> None:
    answer = signed_in("reporter").get(reverse("admin:claims_briefing_original", args=[record.march.pk]))
    assert answer.content == bytes(Briefing.objects.get(pk=record.march.pk).original)
    assert answer.headers["Content-Disposition"].startswith("attachment")


def test_a_series_is_shown_as_it_was_known(record: DeskRecord, signed_in: As) -> None:
    url = reverse("admin:claims_series_change", args=[record.freight.pk])
    client = signed_in("reporter")
    today, then = (client.get(url + query).content.decode() for query in ("", "?known=2012-03-03"))
    assert "44.2 million tonnes" in today
    assert "44.2 million tonnes" not in then
    assert "41.5 million tonnes" in then


@pytest.mark.parametrize(
    ("field", "value", "complaint"),
    [
        ("text", "", "There is no text in it."),
        ("text", " \n ", "There is no text in it."),
        ("text", "a\0b", "Null characters are not allowed."),
        ("published", "2014-02-30", "Enter a valid date."),
        ("source", "0", "Select a valid choice."),
    ],
)
def test_a_briefing_that_cannot_be_is_refused_with_a_line(
    record: DeskRecord, signed_in: As, field: str, value: str, complaint: str
) -> None:
    before = Briefing.objects.count()
    form = {"source": record.march.source_id, "published": "2014-01-05", "language": "en", "text": "Words."}
    answer = signed_in("reporter").post(reverse("admin:claims_briefing_add"), form | {field: value})
    assert answer.status_code == 422
    assert complaint in answer.content.decode()
    assert Briefing.objects.count() == before


def test_the_same_text_leads_to_the_first(record: DeskRecord, signed_in: As) -> None:
    client, url = signed_in("reporter"), reverse("admin:claims_briefing_add")
    form = {"source": record.march.source_id, "published": "2014-01-05", "language": "en", "text": "Words."}
    first, second = (client.post(url, form).headers["Location"] for _ in range(2))
    assert first == second
    assert "This briefing was here already." in client.get(second).content.decode()


@pytest.mark.parametrize(
    ("page", "most"), [("queue", 23), ("finding", 29), ("briefing", 14), ("series", 20), ("overview", 26)]
)
def test_queries_do_not_grow_with_the_record(
    record: DeskRecord,
    signed_in: As,
    django_assert_max_num_queries: Queries,
    page: str,
    most: int,
) -> None:
    urls = {
        "queue": reverse("admin:claims_finding_changelist"),
        "finding": finding_url(record.contradiction),
        "briefing": reverse("admin:claims_briefing_change", args=[record.march.pk]),
        "series": reverse("admin:claims_series_change", args=[record.freight.pk]),
        "overview": reverse("admin:index"),
    }
    client = signed_in("reviewer")
    client.get(urls[page])  # the first visit of all writes down that it was one
    with django_assert_max_num_queries(most) as few:
        assert client.get(urls[page]).status_code == 200
    _more_of_everything(record)
    with django_assert_max_num_queries(len(few)):
        assert client.get(urls[page]).status_code == 200


def _more_of_everything(record: DeskRecord) -> None:
    """Thirty more findings on the same claims, so that a query for each row would show."""
    parts = list(record.contradiction.evidence.order_by("position"))
    for number in range(100, 130):
        finding = Finding.objects.create(
            fingerprint=f"{number:064d}",
            check_slug="restated_value",
            severity="contradiction",
            message="…",
            arithmetic="…",
            said_at=record.contradiction.said_at,
        )
        for part in parts:
            finding.evidence.create(claim=part.claim, position=part.position, role=part.role)


def correction(record: DeskRecord, **changed: str) -> dict[str, str]:
    return {
        "value": "42.9 m",
        "unit": "tonne",
        "kind": "level",
        "direction": "",
        "measure": "freight handled by the harbour",
        "place": "Aldersund",
        "first_day": "2011-01-01",
        "last_day": "2011-12-31",
        "period_label": "2011",
        "status": "reported",
        "why": "transposed",
    } | changed


def finished(briefing: Briefing) -> None:
    """As the pipeline leaves it."""
    for state in ("extracted", "linked", "checked"):
        Briefing.objects.filter(pk=briefing.pk).update(state=state)


def test_a_reviewer_corrects_a_claim(record: DeskRecord, signed_in: As) -> None:
    finished(record.march)
    former = record.march.claims.earliest("pk")
    url = reverse("admin:claims_claim_correct", args=[former.pk])
    client = signed_in("reviewer")
    assert client.get(url).status_code == 200
    answer = client.post(url, correction(record))
    assert answer.headers["Location"] == reverse("admin:claims_briefing_change", args=[record.march.pk])
    corrected = former.superseded_by.get()
    assert (corrected.value, corrected.why["value"]) == (42_900_000, "transposed")
    page = client.get(answer.headers["Location"]).content.decode()
    assert "hx-get" in page
    assert "Both sides are being checked again" in page


@pytest.mark.parametrize(
    ("field", "value"),
    [("value", "much"), ("unit", "Fathoms!"), ("measure", ""), ("last_day", "2010-01-01"), ("place", "a\0b")],
)
def test_a_correction_that_cannot_be_is_refused(
    record: DeskRecord, signed_in: As, field: str, value: str
) -> None:
    finished(record.march)
    former = record.march.claims.earliest("pk")
    url = reverse("admin:claims_claim_correct", args=[former.pk])
    assert signed_in("reviewer").post(url, correction(record, **{field: value})).status_code == 422
    assert not former.superseded_by.exists()


def test_words_are_made_a_claim(record: DeskRecord, signed_in: As) -> None:
    finished(record.march)
    start = record.march.text.index("2.1 million")
    url = reverse("admin:claims_briefing_claim", args=[record.march.pk])
    asked = f"{url}?start={start - 1}&end={start + len('2.1 million people')}"
    client = signed_in("reviewer")
    assert 'value="2.1 m"' in client.get(asked).content.decode()
    client.post(asked, correction(record, value="2.1 m", unit="person"))
    added = record.march.claims.latest("pk")
    assert (added.quote, added.printed.lower) == ("2.1 million people", 2_050_000)


@pytest.mark.parametrize("query", ["", "?start=1", "?start=x&end=2", "?start=9&end=9", "?start=0&end=99999"])
def test_no_words_make_no_claim(record: DeskRecord, signed_in: As, query: str) -> None:
    url = reverse("admin:claims_briefing_claim", args=[record.march.pk])
    expected = 200 if query == "?start=0&end=99999" and len(record.march.text) <= 300 else 404
    assert signed_in("reviewer").get(url + query).status_code == expected


@pytest.mark.parametrize("role", ["nobody", "reporter"])
def test_only_reviewers_correct(record: DeskRecord, signed_in: As, role: str) -> None:
    finished(record.march)
    claim = record.march.claims.earliest("pk")
    client = signed_in(role)
    for name, pk in (
        ("claim_correct", claim.pk),
        ("claim_withdraw", claim.pk),
        ("briefing_claim", record.march.pk),
    ):
        assert client.post(reverse(f"admin:claims_{name}", args=[pk]) + "?start=0&end=4").status_code == 403
    claim.refresh_from_db()
    assert claim.is_current


def test_progress_is_told_until_the_end(record: DeskRecord, signed_in: As) -> None:
    url = reverse("admin:claims_briefing_progress", args=[record.march.pk])
    client = signed_in("reporter")
    assert "HX-Refresh" not in client.get(url).headers
    finished(record.march)
    assert client.get(url).headers["HX-Refresh"] == "true"


def test_the_overview_says_what_waits_and_who_holds_it(record: DeskRecord, signed_in: As) -> None:
    client = signed_in("reviewer")
    client.post(reverse("admin:claims_finding_take", args=[record.revision.pk]))
    form = {"verdict": "confirmed", "reason": reason("The figures differ as printed"), "seen": "0"}
    client.post(reverse("admin:claims_finding_decide", args=[record.suspicion.pk]), form)
    page = client.get(reverse("admin:index"))
    shown = page.context
    assert {each["severity"]: each["count"] for each in shown["waiting"]} == {
        "contradiction": "1",
        "revision": "1",
        "suspicion": "0",
        "note": "0",
    }
    assert [lease["who"] for lease in shown["held"]] == ["reviewer"]
    shares = {check.slug: check.lately.share for check in shown["checks"]}
    assert shares == {"growth_against_levels": "–", "restated_value": "100%"}


def test_who_is_in_no_group_is_told_so(signed_in: As) -> None:
    assert "in no group" in signed_in("nobody").get(reverse("admin:index")).content.decode()
