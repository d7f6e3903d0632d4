"""Briefings → claims: the engine reads each text, its claims become rows.

Read again with the same outcome, nothing changes. With another outcome the former rows are retired and new
ones supersede them; rows that a person corrected stay, and nothing is read over them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Max
from django.utils import timezone

from claims.linking.rechecks import ask_again_beside
from claims.mapping import claim_row, to_briefing
from claims.models import Briefing, Claim, Misreading, State
from factcheck import __version__
from factcheck.claim import Claim as EngineClaim
from factcheck.columns import columns_from
from factcheck.extract import claims as reading
from factcheck.figures import UnusableRowError, claims_of
from factcheck.language import UnknownLanguageError

from .step import step

_BATCH = 500
_ROWS_SHOWN = 20
_CONTENT = tuple(
    field.attname
    for field in Claim._meta.concrete_fields
    if field.attname
    not in {
        "id", "number", "relations", "series_id", "extraction_version", "recorded_at", "recorded_by_id",
        "supersedes_id", "retired_at", "retired_because",
    }
)  # fmt: skip


def extract(*briefing_ids: int) -> list[int]:
    """Read the claims of received briefings; the ids of those that waited for that."""
    with step(briefing_ids, State.RECEIVED, State.EXTRACTED) as briefings:
        _store([(briefing, _read(briefing)) for briefing in briefings])
        return [briefing.pk for briefing in briefings]


def _read(briefing: Briefing) -> list[EngineClaim]:
    """The claims of the text; none, with a notice, of a language the engine has no pack for."""
    claims: list[EngineClaim] = []
    try:
        claims, notice = _claims(briefing)
    except UnknownLanguageError:
        notice = f"No grammar for the language “{briefing.language}”: none of its figures was read."
    if notice != briefing.notice:
        briefing.notice = notice
        briefing.save(update_fields=["notice"])
    return claims


def _claims(briefing: Briefing) -> tuple[list[EngineClaim], str]:
    """The claims of the words, or of the rows of a table of figures, and what of it was not read."""
    if not briefing.columns:
        return reading.extract_claims(to_briefing(briefing)), ""
    rows = list(claims_of(to_briefing(briefing), columns_from(briefing.columns)))
    wrong = [f"row {row}: {each}" for row, each in rows if isinstance(each, UnusableRowError)]
    shown = " ".join(wrong[:_ROWS_SHOWN])
    notice = f"{len(wrong)} of its {len(rows)} rows were not read. {shown}" if wrong else ""
    return [each for _, each in rows if not isinstance(each, UnusableRowError)], notice


def _store(read: Sequence[tuple[Briefing, Sequence[EngineClaim]]]) -> None:
    """Write what was read of these briefings and does not stand so yet."""
    written = _Written([briefing.pk for briefing, _ in read])
    new: list[Claim] = []
    for briefing, claims in read:
        settled = written.settled[briefing.pk]
        heard = [claim for claim in claims if not _overlaps(claim, settled)]
        rows = _rows(briefing, heard, written.highest.get(briefing.pk, 0))
        by_engine = written.by_engine[briefing.pk]
        if [*map(_content, rows)] != [*map(_content, by_engine)]:
            _supersede(briefing, by_engine, rows)
            new += rows
    Claim.objects.bulk_create(new, batch_size=_BATCH)


class _Written:
    """What stands of briefings that were read before, by their keys."""

    def __init__(self, briefings: Sequence[int]) -> None:
        self.by_engine: defaultdict[int, list[Claim]] = defaultdict(list)
        self.settled: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        """Spans that a person has had the word on."""
        claims = Claim.objects.filter(briefing__in=briefings)
        highest = claims.order_by().values_list("briefing").annotate(Max("number"))
        self.highest: dict[int, int] = dict(highest)
        if self.highest:
            for row in claims.current().select_related("series").order_by("briefing_id", "number"):
                if row.recorded_by_id is None:
                    self.by_engine[row.briefing_id].append(row)
                else:
                    self.settled[row.briefing_id].append((row.start, row.end))
        for misread in Misreading.objects.filter(briefing__in=briefings):
            self.settled[misread.briefing_id].append((misread.start, misread.end))


def _rows(briefing: Briefing, claims: Sequence[EngineClaim], highest: int) -> list[Claim]:
    """Unsaved rows, numbered on from the highest number the briefing has had."""
    numbers = {claim.id: number for number, claim in enumerate(claims, start=highest + 1)}
    return [claim_row(claim, briefing.pk, numbers, __version__) for claim in claims]


def _supersede(briefing: Briefing, former: Sequence[Claim], rows: Iterable[Claim]) -> None:
    """Retire the former rows; a new row at the same place names the one it replaces."""
    if not former:
        return
    Claim.objects.filter(pk__in=[row.pk for row in former]).update(
        retired_at=timezone.now(), retired_because=f"read again by version {__version__}"
    )
    at_place: defaultdict[tuple[int, int], list[Claim]] = defaultdict(list)
    for row in former:
        at_place[row.start, row.end].append(row)
    for row in rows:
        if replaced := at_place[row.start, row.end]:
            row.supersedes = replaced.pop(0)
    gone = [row for left in at_place.values() for row in left]
    ask_again_beside(gone, f"“{briefing}” was read again by version {__version__}")


def _overlaps(claim: EngineClaim, settled: Iterable[tuple[int, int]]) -> bool:
    """Whether a person has had the word on these words: corrected or added a claim, or said there is none."""
    return any(claim.span.start < end and start < claim.span.end for start, end in settled)


def _content(row: Claim) -> tuple[Any, ...]:
    """What the row says: equal for the same reading, whatever its number."""
    relations = [(each["kind"], each["number"] - row.number) for each in row.relations]
    return (*(getattr(row, name) for name in _CONTENT), relations)
