"""Briefing → claims: the engine reads the text, its claims become rows.

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
from claims.models import Briefing, Claim, State
from factcheck import __version__
from factcheck import extract as reading
from factcheck.claim import Claim as EngineClaim
from factcheck.figures import UnusableRowError, claims_of, columns_from
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


def extract(briefing_id: int) -> bool:
    """Read a received briefing's claims; False when it does not wait for that."""
    with step(briefing_id, State.RECEIVED, State.EXTRACTED) as briefing:
        if briefing is None:
            return False
        _store(briefing, _read(briefing))
        return True


def _read(briefing: Briefing) -> list[EngineClaim]:
    """The claims of the text; none, with a notice, of a language the engine has no pack for."""
    try:
        claims, briefing.notice = _claims(briefing)
    except UnknownLanguageError:
        briefing.notice = f"No grammar for the language “{briefing.language}”: none of its figures was read."
        return []
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


def _store(briefing: Briefing, read: Sequence[EngineClaim]) -> None:
    rows_now = Claim.objects.current().filter(briefing=briefing).select_related("series")
    standing = list(rows_now.order_by("number"))
    by_engine = [row for row in standing if row.recorded_by_id is None]
    corrected = [row for row in standing if row.recorded_by_id is not None]
    settled = [(row.start, row.end) for row in corrected]
    settled += briefing.misreadings.values_list("start", "end")
    highest = briefing.claims.aggregate(highest=Max("number"))["highest"] or 0
    rows = _rows(briefing, [claim for claim in read if not _overlaps(claim, settled)], highest)
    if [*map(_content, rows)] == [*map(_content, by_engine)]:
        return
    _supersede(briefing, by_engine, rows)
    Claim.objects.bulk_create(rows, batch_size=_BATCH)


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
