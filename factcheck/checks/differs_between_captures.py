"""One page that gave a figure otherwise when it was captured again.

Flags two claims of the same series and period from two captures of one page, under the same day of
publication, whose printed intervals have no number in common.

    lo₁…hi₁ ∩ lo₂…hi₂ = ∅

Why it matters: a page that keeps its date and changes a figure was edited after it was read; readers of the
earlier capture have no way to know.

Severity: a revision; the message says whether the later text calls the figure revised.

Silent when the page carries another day (then it is a restatement, see restated_value); on captures of
different pages; when a capture gives the figure two values itself; for targets, conversions and ranges' ends.

From: what archives of pages are kept for.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding, Severity
from ..reason.agreement import stand_together
from ..reason.neighbourhood import Neighbourhood
from ..reason.statement import Statement
from ..reason.verdict import finding, says_revised
from ..reason.wording import about, day, interval, scale_for, unit_name


def look(near: Neighbourhood) -> Iterator[Finding]:
    """The focus against the captures of its page just before and just after it."""
    focus = near.focus
    if near.is_contested(focus) or focus.days is None:
        return
    others = [
        each for each in near.same_fact() if focus.is_same_page_as(each) and not near.is_contested(each)
    ]
    before = max((each for each in others if _at(each) < _at(focus)), key=_at, default=None)
    after = min((each for each in others if _at(each) > _at(focus)), key=_at, default=None)
    for earlier, later in ((before, focus), (focus, after)):
        if earlier is not None and later is not None and not stand_together(earlier, later):
            yield _finding(earlier, later)


def _at(statement: Statement) -> float:
    return statement.captured.timestamp() if statement.captured else 0.0


def _finding(earlier: Statement, later: Statement) -> Finding:
    parts = (("earlier capture", earlier), ("later capture", later))
    notice = "the later text calls it revised" if says_revised(later) else "no notice of a revision was found"
    message = (
        f"The page {later.page} gave {about(earlier)} as “{_words(earlier)}” when it was captured on"
        f" {_day(earlier)} and as “{_words(later)}” on {_day(later)}; {notice}."
    )
    scale, name = scale_for(earlier.value, later.value)
    one, other = interval(earlier.hard, scale), interval(later.hard, scale)
    arithmetic = f"{one}{name} and {other}{name} {unit_name(earlier)} have no value in common"
    return finding("differs_between_captures", Severity.REVISION, parts, message, arithmetic)


def _words(statement: Statement) -> str:
    return " ".join(statement.claim.quote.split())


def _day(statement: Statement) -> str:
    return day(statement.captured.date()) if statement.captured else "another day"
