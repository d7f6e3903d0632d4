"""The sheet as plain data: a section a subject, an entry a series, with its last figures and its bounds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from claims.mapping import to_claim, to_key
from claims.models import Claim, Series, Source
from claims.reports.words import table
from factcheck.interval import Interval
from factcheck.outlook import USUAL_BANDS, Bound, Outlook, outlook
from factcheck.reason.statement import Statement
from factcheck.reason.wording import interval, scale_for, unit_name

from .usual import usual_series

_LAST_SHOWN = 3
_MOST_CLAIMS = 400
CLOSING = (
    "Nothing here is a forecast. A figure outside these bounds contradicts what was said before, as it was "
    "printed; it may have been revised, or be about something else. A person decides."
)


def sheet_of(source: Source, day: date, bands: Sequence[Interval] = USUAL_BANDS) -> dict[str, Any]:
    """The sheet for what this source will say on this day, by all it said before."""
    series, more = usual_series(source, day)
    said = _statements(source, series, day)
    growths = _growths(series, said)
    entries = [
        _entry(one, outlook(said[one.pk], growths[one.subject], bands), said[one.pk])
        for one in series
        if said[one.pk]
    ]
    return {
        "name": f"Before the briefing: {source.name}",
        "as_of": day.isoformat(),
        "window": f"For {day:%-d %B %Y}, by what was said before that day",
        "news": _counted(len(entries), more),
        "sections": [{"title": "Figures it usually states", "entries": entries}] if entries else [],
        "closing": CLOSING,
    }


def _counted(shown: int, more: int) -> str:
    if not shown:
        return "no figure is stated often enough to be called usual"
    words = f"{shown} figure{'' if shown == 1 else 's'} it usually states"
    return f"{words}; {more} more are stated as often and left out" if more else words


def _statements(source: Source, series: Sequence[Series], day: date) -> dict[int, list[Statement]]:
    """Series → what the source said of it before the day, in the order it was said."""
    keys = {one.pk: to_key(one) for one in series}
    rows = Claim.objects.current().filter(series__in=keys, briefing__source=source, briefing__said_at__lt=day)
    rows = rows.select_related("briefing").defer("briefing__original", "briefing__text")
    said: dict[int, list[Statement]] = defaultdict(list)
    for row in rows.order_by("-briefing__said_at", "-pk")[: _MOST_CLAIMS * max(1, len(keys))]:
        if row.series_id is not None:
            statement = Statement(to_claim(row), keys[row.series_id], row.briefing.said_at, source.name)
            said[row.series_id].insert(0, statement)
    return said


def _growths(series: Sequence[Series], said: dict[int, list[Statement]]) -> dict[str, list[Statement]]:
    """Subject → what was said of its growth on the year before."""
    growths: dict[str, list[Statement]] = defaultdict(list)
    for one in series:
        if one.aspect == "growth:yoy":
            growths[one.subject] += said[one.pk]
    return growths


def _entry(series: Series, ahead: Outlook, said: Sequence[Statement]) -> dict[str, Any]:
    latest = list(reversed(said))[:_LAST_SHOWN]
    following = f" The next is likely about {ahead.next.label}." if ahead.next else ""
    return {
        "series": series.pk,
        "title": series.name,
        "lead": f"Last: {_said(ahead.last)}.{following}",
        "tables": [
            table(("If", "it lies"), [(bound.when, _allowed(bound, ahead.last)) for bound in ahead.bounds]),
            *([table(("Said before", "of", "on"), map(_row, latest))] if len(latest) > 1 else ()),
        ],
    }


def _said(last: Statement) -> str:
    of = f" for {last.claim.period.label}" if last.claim.period else ""
    return f"“{_words(last)}”{of}, said on {last.said:%-d %B %Y}"


def _row(statement: Statement) -> tuple[str, str, str]:
    period = statement.claim.period.label if statement.claim.period else "not stated"
    return _words(statement), period, statement.said.isoformat()


def _words(statement: Statement) -> str:
    return " ".join(statement.claim.quote.split())


def _allowed(bound: Bound, last: Statement) -> str:
    """ "between 104.47 and 106.58 bn CNY"."""
    scale, name = scale_for(bound.allows.low, bound.allows.high)
    low, high = bound.allows.low, bound.allows.high
    unit = unit_name(last)
    words = interval(bound.allows, scale)
    ends = words.split("…")
    if low is not None and high is not None and len(ends) == 2:
        words = f"between {ends[0]} and {ends[1]}"
    return f"{words}{name} {unit}"
