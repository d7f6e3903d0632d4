"""Words of a claim that its archived text does not hold where the claim points.

Flags a claim whose quote is not what stands between its offsets in the briefing's text.

    text[start:end] ≠ quote

Why it matters: a number that nobody can find again is no evidence; the text was replaced, the claim corrected
by hand, or the record imported wrongly.

Severity: a contradiction between the claim and its own source.

Silent while the words stand there, however spaced, and when the text is not held.

From: the archivist's rule that every number is traced to its bytes.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding, Severity
from ..reason.neighbourhood import Neighbourhood
from ..reason.verdict import finding
from ..reason.wording import about, quoted

_MOST_SHOWN = 60


def look(near: Neighbourhood) -> Iterator[Finding]:
    """The focus alone."""
    claim = near.focus.claim
    start = claim.span.start - claim.sentence.start
    stands = near.focus.sentence[max(start, 0) : start + len(claim.quote)]
    if not near.focus.sentence or start < 0 or stands.split() == claim.quote.split():
        return
    message = f"{quoted(near.focus)} for {about(near.focus)} does not stand where its briefing is cited."
    arithmetic = f"characters {claim.span.start}…{claim.span.end} of the text read “{stands[:_MOST_SHOWN]}”"
    yield finding(
        "quote_not_in_text",
        Severity.CONTRADICTION,
        (("figure", near.focus),),
        message,
        arithmetic,
        evident=True,
    )
