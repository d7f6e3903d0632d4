"""Every text of a page goes through translation: in a language that marks its texts, none is unmarked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from claims.desk.background import check_says
from claims.models import Briefing, Claim, Finding, Link, Question, Reason, Series, Source
from factcheck.checks import all_checks
from tests.claims.desk.conftest import As
from tests.claims.desk.record import DeskRecord

pytestmark = pytest.mark.django_db
MARKED = re.compile(r"⟦[^⟦⟧]*⟧")
WORDS = re.compile(r"\b[A-Za-z]{3,}\b")
NAMED = ("title", "aria-label", "placeholder", "alt")
ENGLISH_DATE = re.compile(r"\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{4}\b")
ENGLISH_DECIMALS = re.compile(r"(?<![\d.])\d+\.\d+(?![\d.])")
UNTRANSLATED = {
    "SHA",
    "utf-8",
    "Factcheck",
    "tonnes",
    "tonne",
    "people",
    "person",
    "kbd",
    "Jan",
    "Feb",
    "Mar",
}
"""Names, units (English nouns of the engine), and what stands in dates."""


class Texts(HTMLParser):
    """The texts of a page's main part that a person reads or hears."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.depth = 0
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.depth += tag == "main"
        self.silent += tag in {"script", "style", "textarea", "kbd", "option", "mark", "blockquote"}
        if self.depth:
            self.texts += [value for name, value in attrs if name in NAMED and value]

    def handle_endtag(self, tag: str) -> None:
        self.depth -= tag == "main"
        self.silent -= tag in {"script", "style", "textarea", "kbd", "option", "mark", "blockquote"}

    def handle_data(self, data: str) -> None:
        if self.depth and not self.silent and data.strip():
            self.texts.append(data.strip())


@pytest.fixture
def marking(monkeypatch: pytest.MonkeyPatch) -> None:
    """A language whose every text is the English one between ⟦ and ⟧."""
    for name, spoken in {
        "gettext": lambda message: f"⟦{message}⟧" if message else "",
        "pgettext": lambda _context, message: f"⟦{message}⟧",
        "ngettext": lambda one, many, count: f"⟦{one if count == 1 else many}⟧",
        "npgettext": lambda _context, one, many, count: f"⟦{one if count == 1 else many}⟧",
    }.items():
        monkeypatch.setattr(
            translation._trans,  # type: ignore[attr-defined]  # what all of them ask
            name,
            spoken,
            raising=False,
        )


def data() -> list[str]:
    """What the record says in its own words, the longest first."""
    kept: list[str] = []
    for model, fields in (
        (Source, ("name",)),
        (Briefing, ("text", "title")),
        (Claim, ("quote", "measure", "place", "speaker", "period_label")),
        (Series, ("name", "aspect", "unit")),
        (Finding, ("message", "arithmetic", "closed_because")),
        (Link, ("reason",)),
        (Question, ("text", "recipient")),
        (Reason, ("label",)),
    ):
        for row in model._default_manager.values_list(*fields):
            kept += [str(value) for value in row if value]
    measures = {
        word for words in Series.objects.values_list("measure", flat=True) for word in [" ".join(words)]
    }
    why = {str(text) for claim in Claim.objects.all() for text in claim.why.values()}
    roles = {"earlier level", "growth", "later level", "earlier figure", "later figure", "same head word"}
    names = {"reviewer", "42.9 million tonnes", "test"}
    says = {paragraph for slug in all_checks() for paragraph in check_says(slug)}
    return sorted({*kept, *says, *measures, *why, *roles, *names}, key=len, reverse=True)


def unmarked(client: Client, url: str, known: list[str]) -> Iterator[str]:
    page = Texts()
    answer = client.get(url)
    assert answer.status_code == 200, url
    page.feed(answer.content.decode())
    for text in page.texts:
        rest = text
        while (shorter := MARKED.sub(" ", rest)) != rest:
            rest = shorter
        for words in known:
            rest = re.sub(re.escape(words), " ", rest, flags=re.IGNORECASE)
        left = [word for word in WORDS.findall(rest) if word not in UNTRANSLATED]
        if left and not any(text.strip(" …") in words for words in known):
            yield text


def addresses(record: DeskRecord) -> list[str]:
    claim = record.contradiction.claims.earliest("pk")
    return [
        reverse("admin:index"),
        reverse("admin:claims_finding_changelist"),
        reverse("admin:claims_keys"),
        reverse("admin:claims_finding_change", args=[record.contradiction.pk]),
        reverse("admin:claims_briefing_change", args=[record.march.pk]),
        reverse("admin:claims_briefing_add"),
        reverse("admin:claims_claim_change", args=[claim.pk]),
        reverse("admin:claims_claim_correct", args=[claim.pk]),
        reverse("admin:claims_series_change", args=[record.freight.pk]),
        reverse("admin:claims_series_merge", args=[record.freight.pk]),
        reverse("admin:claims_series_split", args=[record.freight.pk]),
        reverse("admin:claims_source_change", args=[record.march.source_id]),
    ]


def test_no_text_is_left_untranslated(record: DeskRecord, signed_in: As, marking: None) -> None:
    client, known = signed_in("reviewer"), data()
    left = {url: sorted(set(unmarked(client, url, known))) for url in addresses(record)}
    assert [f"{url}: {text}" for url, texts in left.items() for text in texts] == []


@pytest.mark.parametrize(
    ("language", "day", "allows"),
    [("de", "3. März 2012", "41,45 … 41,55 m"), ("zh-hans", "2012年3月3日", "41.45 … 41.55 m")],
)
def test_dates_and_numbers_are_written_as_the_language_does(
    record: DeskRecord, signed_in: As, language: str, day: str, allows: str
) -> None:
    client, known = signed_in("editor"), data()
    with translation.override(language):
        page = client.get(
            reverse("admin:claims_finding_change", args=[record.contradiction.pk])
        ).content.decode()
        left = {url: sorted(set(english(client, url, known, language))) for url in addresses(record)}
    assert (f'lang="{language}"' in page, day in page, allows in page) == (True, True, True)
    assert {url: texts for url, texts in left.items() if texts} == {}


def english(client: Client, url: str, known: list[str], language: str) -> Iterator[str]:
    """The texts of a page that write dates, or numbers where that differs, as English does."""
    page = Texts()
    page.feed(client.get(url).content.decode())
    for text in page.texts:
        rest = text
        for words in known:
            rest = rest.replace(words, " ")
        if ENGLISH_DATE.search(rest) or (language == "de" and ENGLISH_DECIMALS.search(rest)):
            yield text
