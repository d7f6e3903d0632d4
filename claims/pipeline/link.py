"""Claims → series: the engine decides, and says why; a key met for the first time founds a series."""

from __future__ import annotations

from django.db import IntegrityError, transaction

from claims.mapping import series_row, to_claim
from claims.models import Briefing, Claim, Link, Series, State
from claims.record import DatabaseRecord
from factcheck.link import Link as Decision
from factcheck.link import Outcome
from factcheck.link import link as decide
from factcheck.series import SeriesKey

from .step import step


def link(briefing_id: int) -> bool:
    """Put a read briefing's claims into series; False when it does not wait for that."""
    with step(briefing_id, State.EXTRACTED, State.LINKED) as briefing:
        if briefing is None:
            return False
        record = DatabaseRecord()
        rows = list(Claim.objects.current().filter(briefing=briefing).order_by("number"))
        said = _said_by_people(briefing)
        links = [each for row in rows if row.pk not in said for each in _link(row, record)]
        for row in rows:
            row.series_id = said.get(row.pk, row.series_id)
        Claim.objects.bulk_update(rows, ["series"], batch_size=500)
        Link.objects.bulk_create(links, ignore_conflicts=True, batch_size=500)
        return True


def _said_by_people(briefing: Briefing) -> dict[int, int]:
    """Claim → series where a person said so, of it or of one it supersedes; the latest word counts."""
    links = Link.objects.filter(
        claim__briefing=briefing, decided_by__isnull=False, outcome=Outcome.LINKED.value
    ).order_by("pk")
    words = dict(links.values_list("claim", "series"))
    if not words:
        return {}
    corrections = briefing.claims.filter(supersedes__isnull=False).order_by("pk")
    for pk, former in corrections.values_list("pk", "supersedes"):
        if former in words:
            words.setdefault(pk, words[former])
    return words


def _link(row: Claim, record: DatabaseRecord) -> list[Link]:
    decision = decide(to_claim(row), record)
    if decision.outcome is Outcome.LINKED and decision.series is not None:
        row.series_id = int(decision.series.id)
        return [_says(row, row.series_id, decision.outcome, decision)]
    own, is_new = series_of_key(decision.key, row.measure)
    if is_new:
        record.has_new_series(decision.key)
    row.series = own
    links = [
        Link(
            claim=row,
            series=own,
            outcome=Outcome.NEW.value if is_new else Outcome.LINKED.value,
            score=1.0,
            reason=decision.reason if is_new and decision.series is None else "a series of its own key",
        )
    ]
    if decision.series is not None:
        links.append(_says(row, int(decision.series.id), Outcome.POSSIBLE, decision))
    return links


def _says(row: Claim, series_id: int, outcome: Outcome, decision: Decision) -> Link:
    return Link(
        claim=row, series_id=series_id, outcome=outcome.value, score=decision.score, reason=decision.reason
    )


def series_of_key(key: SeriesKey, called: str = "") -> tuple[Series, bool]:
    """The series with this key, made when it is new; of two workers that make it at once, one does."""
    known = Series.objects.with_key(key.text)
    if (series := known.first()) is not None:
        return series, False
    try:
        with transaction.atomic():
            series = series_row(key, called)
            series.save(force_insert=True)
    except IntegrityError:  # the other worker was faster, and has committed: the index waits for that
        return known.get(), False
    return series, True
