"""What the desk shows at its fullest: long texts with many figures, long words, and nothing at all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.contrib.auth.models import User
from django.db.backends.postgresql.psycopg_any import DateRange

from claims.desk.reply import ask
from claims.models import Briefing, Claim, Cluster, Finding, Review, Series, Source
from claims.models.report import Report, ReportSchedule
from claims.reports.making import make

from ..rows import stored_briefing
from .record import claim, finding, series

OFFICE = (
    "The Office for the Registration of Harbours, Waterways, Locks and Movable Bridges of Greater Aldersund"
)
MONTHS = 400
ONE_WORD = "binnenschifffahrtsgüterumschlagsstatistikverordnungsnovelle"
LONG_QUESTION = "Which of the figures holds, and what changed in how it is counted? " * 12


@dataclass(frozen=True, slots=True)
class Crowd:
    """The rows tests ask for by name."""

    finding: Finding
    briefing: Briefing
    series: Series
    report: Report
    empty_source: Source


def month(number: int) -> tuple[date, date]:
    """The month so many months after January 1980, half-open."""
    first = date(1980 + number // 12, number % 12 + 1, 1)
    return first, date(first.year + first.month // 12, first.month % 12 + 1, 1)


def sentence(number: int) -> str:
    """What the office says of a month."""
    return (
        f"In month {number} the quays between the old customs hall and the eastern mole, those let to others "
        f"included and those under repair left out, handled {amount(number)}, the head of the office said."
    )


def amount(number: int) -> str:
    """A month's freight, as printed."""
    return f"{1000 + 7 * number}.{number % 10} thousand tonnes"


def told(numbers: range, freight: Series) -> Briefing:
    """One long briefing with a figure for each of these months."""
    paragraphs = [
        " ".join(sentence(number) for number in numbers[at : at + 5]) for at in range(0, len(numbers), 5)
    ]
    published = month(numbers[-1] + 1)[0]
    briefing = stored_briefing("\n\n".join(paragraphs), source=OFFICE, published=published)
    Briefing.objects.filter(pk=briefing.pk).update(title=f"{ONE_WORD.capitalize()}: {sentence(0)}"[:300])
    for number in numbers:
        first, after = month(number)
        claim(
            briefing, amount(number), f"{1000 + 7 * number}{number % 10}00", "50", year=first.year,
            unit="tonne", into=freight, period=DateRange(first, after), period_label=f"{first:%Y-%m}",
            measure=f"freight handled by the quays under the {ONE_WORD}",
        )  # fmt: skip
    return briefing


def crowd() -> Crowd:
    """Store it all."""
    freight = series(f"Freight handled by the quays under the {ONE_WORD}, Greater Aldersund", "tonne")
    half = MONTHS // 2
    told(range(half), freight)
    briefing = told(range(half, MONTHS), freight)
    claims = list(Claim.objects.filter(briefing=briefing).order_by("number"))
    found = [_finding(number, claims[number : number + 2]) for number in range(30)]
    crowded = _finding(99, claims[-12:])
    _one_cause([crowded, *found[:15]])
    _much_said(crowded)
    return Crowd(crowded, briefing, freight, _report(), Source.objects.named("A source with nothing yet"))


def _finding(number: int, claims: list[Claim]) -> Finding:
    words = " and ".join(f"“{each.quote}”" for each in claims)
    parts = [(f"figure {position + 1}", each) for position, each in enumerate(claims)]
    return finding(
        1000 + number, "contradiction", "restated_value",
        f"Freight under the {ONE_WORD} is stated as {words}; no notice of a revision was found.",
        *parts, arithmetic=" + ".join(["4,499.95…4,500.05"] * len(claims)) + " kt have no value in common",
        diagnoses=[_reading(each) for each in claims[:6]],
    )  # fmt: skip


def _reading(each: Claim) -> dict[str, object]:
    reads_as = f"{each.quote}, read as millions"
    return {"kind": "scale_slip", "claim": each.engine_id, "reads_as": reads_as, "reconciles": 3}


def _one_cause(findings: list[Finding]) -> None:
    cause = Cluster.objects.create(
        fingerprint="crowd", kind="scale_slip", reads_as="“thousand” should read “million”"
    )
    Finding.objects.filter(pk__in=[each.pk for each in findings]).update(cluster=cause)


def _much_said(crowded: Finding) -> None:
    """Questions, notes and decisions, as of a matter that took months."""
    somebody = User.objects.create_user("somebody", first_name="Maximiliane-Friederike", last_name=ONE_WORD)
    for number in range(4):
        ask(crowded, somebody, f"{OFFICE}, desk {number}", LONG_QUESTION, date(1990, 3, 1 + number))
        crowded.notes.create(author=somebody, text=LONG_QUESTION)
        Review.objects.create(
            finding=crowded, reviewer=somebody, verdict="flagged", reason=LONG_QUESTION[:200]
        )


def _report() -> Report:
    """All of it, to a reader with a long address."""
    schedule = ReportSchedule.objects.create(
        name=f"Weekly of {OFFICE}", crontab="0 7 * * mon", recipients=[f"{ONE_WORD}@aldersund.example"]
    )
    return make(schedule.pk, datetime(2030, 1, 7, 7, tzinfo=UTC))
