"""How often each check was right, month by month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection
from django.utils import timezone

from .background import LATELY, Tally
from .check_title import check_title
from .names import check_slugs

MONTHS = 6
A_MONTH = 500
"""A month's share is told by so many of its latest decisions."""

TALLIES = """
    SELECT known.slug, span.place, count(*), count(*) FILTER (WHERE decided.verdict = 'confirmed')
    FROM unnest(%s::text[]) AS known (slug)
    CROSS JOIN unnest(%s::timestamptz[], %s::timestamptz[], %s::bigint[]) WITH ORDINALITY
        AS span (begins, ends, most, place)
    CROSS JOIN LATERAL (
        SELECT verdict FROM claims_finding
        WHERE "check" = known.slug AND verdict IN ('confirmed', 'dismissed')
            AND decided_at >= coalesce(span.begins, '-infinity')
            AND decided_at < coalesce(span.ends, 'infinity')
        ORDER BY decided_at DESC LIMIT span.most
    ) AS decided
    GROUP BY known.slug, span.place
"""

_Span = tuple[date | None, date | None, int]
"""Its first day, the day after its last, and how many decisions tell of it; None is without end."""


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A check, its latest decisions together, and those of each month, the earliest first."""

    title: str
    slug: str
    lately: Tally
    months: list[Tally]


def months() -> list[date]:
    """The first days of the latest months, this one last."""
    today = timezone.localdate()
    latest = today.year * 12 + today.month - 1
    return [date(count // 12, count % 12 + 1, 1) for count in range(latest - MONTHS + 1, latest + 1)]


def check_rows() -> list[CheckRow]:
    """Every check that has found anything; one query, whose cost does not grow with the record."""
    slugs, shown = check_slugs(), months()
    ends = [*shown[1:], None]
    spans = [(begins, end, A_MONTH) for begins, end in zip(shown, ends, strict=True)]
    told = _tallies(slugs, [(None, None, LATELY), *spans])
    return [
        CheckRow(check_title(slug), slug, told[slug, 0], [told[slug, at + 1] for at in range(len(shown))])
        for slug in slugs
    ]


def _tallies(slugs: list[str], spans: Sequence[_Span]) -> Mapping[tuple[str, int], Tally]:
    """(check, place of the span) → how it did in the span, by its latest decisions there."""
    found: dict[tuple[str, int], Tally] = defaultdict(lambda: Tally("", 0, 0))
    begins, ends, most = zip(*spans, strict=True)
    with connection.cursor() as cursor:
        cursor.execute(TALLIES, [slugs, list(map(_midnight, begins)), list(map(_midnight, ends)), list(most)])
        for slug, place, decided, confirmed in cursor.fetchall():
            found[slug, place - 1] = Tally("", decided, confirmed)
    return found


def _midnight(day: date | None) -> datetime | None:
    return None if day is None else timezone.make_aware(datetime.combine(day, datetime.min.time()))
