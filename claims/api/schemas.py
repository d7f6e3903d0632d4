"""What goes in and comes out, as the OpenAPI document describes it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Generic, TypeVar

from ninja import Field, Schema

Id = Annotated[int, Field(ge=1, le=2**63 - 1)]
After = Annotated[int, Field(ge=0, le=2**63 - 1, description="The id of the last item of the page before.")]
Limit = Annotated[int, Field(ge=1, le=200)]
_NO_CONTROLS = r"^[^\u0000-\u001f\u007f]*$"
_NO_NUL = r"^[^\u0000]*$"
Line = Annotated[str, Field(max_length=300, pattern=_NO_CONTROLS)]
Name = Annotated[
    str,
    Field(
        min_length=1,
        max_length=200,
        pattern=r"^[^\u0000-\u001f\u007f]*[^\s\u0000-\u001f\u007f][^\u0000-\u001f\u007f]*$",
    ),
]
Word = Annotated[str, Field(max_length=60, pattern=r"^[a-z0-9_]*$")]
Item = TypeVar("Item")


class Problem(Schema):
    """What is wrong, in one sentence."""

    detail: str


class Invalid(Schema):
    """What is wrong with the request, field by field."""

    detail: list[dict[str, Any]] | str


class Page(Schema, Generic[Item]):
    """Some items in the order of their ids; ``next`` is what to ask ``after`` for more, null at the end."""

    items: list[Item]
    next: int | None


class SourceOut(Schema):
    """Who publishes briefings."""

    id: int
    name: str
    homepage: str


class BriefingOut(Schema):
    """A briefing and how far it was read, without its text."""

    id: int
    source: str
    published: date
    said_at: date
    title: str
    reference: str
    language: str
    state: str = Field(description="received, extracted, linked, checked or failed")
    failure: str
    notice: str
    sha256: str


class BriefingIn(Schema):
    """A text to be taken in. Offsets of its figures will count its characters as given."""

    source: Name
    published: date
    text: Annotated[str, Field(min_length=1, max_length=5_000_000, pattern=_NO_NUL)]
    said: date | None = None
    title: Line = ""
    reference: Line = ""
    language: Annotated[str, Field(pattern=r"^[a-z]{2}(-[A-Za-z]{2,8})?$")] = "en"


class CaptureIn(Schema):
    """A page to be fetched."""

    address: Annotated[str, Field(max_length=2000, pattern=r"^https?://[!-~]+$")]
    source: Name
    published: date | None = None


class CaptureOut(Schema):
    """A file or page and what became of it."""

    id: int
    state: str = Field(description="asked, received, waiting, refused, taken or divided")
    reason: str
    address: str
    file_name: str
    sha256: str
    briefing: int | None


class ClaimOut(Schema):
    """One figure a briefing states. Numbers are decimal strings; an empty bound is none."""

    id: int
    claim: str = Field(description="briefing#number")
    briefing: int
    start: int
    end: int
    quote: str
    value: str
    low: str
    high: str
    unit: str
    kind: str
    status: str
    hedge: str
    direction: str
    measure: str
    place: str
    period_start: str
    period_end: str
    period_label: str
    series: int | None
    source: str
    said_at: str
    speaker: str


class SeriesOut(Schema):
    """One measure with place and unit fixed."""

    id: int
    name: str
    place: str
    unit: str
    aspect: str


class SeriesWithValues(SeriesOut):
    """A series and what was said about it."""

    as_known_on: date | None
    claims: list[ClaimOut]


class FindingOut(Schema):
    """Figures that cannot all be true, and what was decided."""

    id: int
    check: str
    severity: str
    message: str
    arithmetic: str
    said_at: date
    found_at: datetime
    verdict: str
    claims: list[str]
    latest_review: int | None


class ReviewIn(Schema):
    """A decision."""

    verdict: Annotated[str, Field(pattern=r"^(confirmed|flagged|dismissed|reopened)$")]
    reason: Annotated[str, Field(max_length=2000, pattern=_NO_NUL)] = ""
    seen: Annotated[int, Field(ge=0, le=2**63 - 1, description="latest_review as you saw it; 0 for none")] = 0


class ReviewOut(Schema):
    """A decision that was taken."""

    id: int
    finding: int
    verdict: str
    reason: str
    reviewer: str
    decided_at: datetime


class ReportOut(Schema):
    """A report that was made."""

    id: int
    schedule: str
    due_at: datetime
    as_of: datetime
    sha256: str


class ReportWithContents(ReportOut):
    """A report and exactly what it saw."""

    contents: dict[str, Any]
