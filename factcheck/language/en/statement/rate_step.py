"""Steps of a rate that leave their unit out: "The rate was 5.5 percent, up 0.4"."""

from __future__ import annotations

from ....claim import Kind
from ....extract.draft import Draft


def follow_rate(before: Draft, draft: Draft) -> None:
    """A step without a unit behind a percentage of the same measure is in percentage points."""
    if draft.kind is not Kind.CHANGE or not draft.reading.number.places:
        return
    if before.unit == "percent" and before.measure.startswith(draft.measure):
        draft.unit, draft.why["unit"] = "percentage_point", "a step of the percentage before it"
