"""The kind a figure takes from the one before it, where its own words leave it out."""

from __future__ import annotations

import re

from ....claim import Kind
from ....extract.draft import Draft
from ....extract.reading import Form
from ....text import Tag
from ..periods import Role
from .frame import NOTHING, Frame
from .governors.governor import Governor, Way
from .kind import AMOUNTS, SHARE_MEASURE, set_kind


def follow_growth(frame: Frame, governor: Governor, before: Draft, draft: Draft, since: int) -> None:
    """ "Nominal wages grew 4.5%, and real wages 4.9%": the verb left out is the one of the growth ``before``.

    ``since`` is where the words between the two begin: behind the figure that stands right before.
    """
    if before.kind is not _GROWS:
        return
    if governor.way is Way.LEVEL and draft.kind is Kind.SHARE and _LENDING.match(draft.measure.lower()):
        set_kind(draft, Kind.GROWTH, before.direction, "as the growth of lending before it")
    if governor.way is not Way.PLAIN:
        return
    if draft.reading.form is Form.PROPORTION or frame.word_at[draft.reading.last] == "of":
        return
    if draft.kind is not Kind.SHARE or draft.unit != "percent" or SHARE_MEASURE.search(draft.measure.lower()):
        return
    if _against_a_time(frame, draft.reading.last):
        set_kind(draft, Kind.GROWTH, before.direction, FROM_ANOTHER_TIME)
        return
    last, first = since, draft.reading.first
    first -= frame.word_at[first - 1] == frame.word_at[before.reading.first - 1] == "at"  # "A at 5%, B at 6%"
    between = [index for index in range(last, first) if frame.time_at[index] == NOTHING]
    listed = any(frame.word_at[index] in _JOINING for index in between)
    if listed and not any(_says(frame, index) for index in between):
        set_kind(draft, Kind.GROWTH, before.direction, "moves as the figure before it does")


_GROWS = Kind.GROWTH
_JOINING = frozenset(("and", "while", ";", ",", "("))
FROM_ANOTHER_TIME = "moves as the figure before it does, from another time"
"""Why a figure is growth that is of the measure before it."""


def follow_step(governor: Governor, before: Draft, draft: Draft) -> None:
    """ "fell by 9,000 (0.3%)", "rose 3% (+$0.92)": a bracket right behind tells the same step in another way."""
    if before.reading.last != governor.at:
        return
    if before.kind is Kind.CHANGE and draft.kind is Kind.SHARE and draft.unit == "percent":
        set_kind(draft, Kind.GROWTH, before.direction, "the same step in percent")
    elif before.kind is Kind.GROWTH and draft.kind is Kind.SHARE and _ends_or_adjusts(draft):
        set_kind(draft, Kind.GROWTH, before.direction, "the same growth in other terms")
    elif before.kind is Kind.GROWTH and draft.kind in AMOUNTS and draft.reading.direction is not None:
        set_kind(draft, Kind.CHANGE, draft.reading.direction, "the same step as an amount")


def follow_places(frame: Frame, governor: Governor, before: Draft, draft: Draft) -> None:
    """ "Henan grew 5 percent, followed by Hubei (4.1 percent)": the growth of the next in the order."""
    if before.kind is not Kind.GROWTH or draft.kind is not Kind.SHARE:
        return
    named = governor.at > 0 and frame.place_at[governor.at - 1] != NOTHING
    if not named or draft.unit != before.unit or frame.word_at[draft.reading.last] != ")":
        return
    led = "followed" in frame.lowers[before.reading.last : governor.at]
    if led or before.why["kind"] == OF_ANOTHER_PLACE:
        set_kind(draft, Kind.GROWTH, before.direction, OF_ANOTHER_PLACE)


OF_ANOTHER_PLACE = "moves as the figure before it does, in the next place of the order"
"""Why a figure is growth of the measure before it, elsewhere."""


def _ends_or_adjusts(draft: Draft) -> bool:
    """ "rose 5.1 percent (3.2 percent in real terms)": the bracket closes, or says how it is adjusted."""
    following = draft.reading.tokens[draft.reading.last : draft.reading.last + _TERMS]
    words_said = [token.lower for token in following]
    return bool(words_said) and (words_said[0] in _ADJUSTED or words_said[1:] == ["real"])


_TERMS = 2
_ADJUSTED = frozenset((")", "adjusted", "adjusting", "excluding", "inflation-adjusted"))


def follow_change(frame: Frame, earlier: Governor, before: Draft, draft: Draft) -> None:
    """ "a falling off in fees of £6, and dues of £3": the noun of change before the first is that of both."""
    if before.kind is not Kind.CHANGE or earlier.noun == NOTHING:
        return
    if frame.word_at[earlier.noun + 1] != "in" or before.unit != draft.unit:
        return
    first = before.reading.last
    between = range(first, draft.reading.first)
    joint = first + (frame.word_at[first] == ",")
    goes_on = joint > first or frame.word_at[joint] == "and"
    own = frame.tag_at[joint + (frame.word_at[joint] == "and")] & Tag.DETERMINER
    if goes_on and not own and not any(_says(frame, index) for index in between):
        set_kind(draft, Kind.CHANGE, before.direction, "of the change named before the list")


_LENDING = re.compile(
    r"(?:\w+ ){0,3}(?:lending|credit|borrowing|deposits|loans)(?: (?:to|for) (?:the )?[\w -]+)?$"
)
"""What has a growth rate and no share: "growth of loans fell to 2%, while mortgage lending stayed at 3"."""


def _says(frame: Frame, index: int) -> bool:
    """A verb, or "with", which opens a phrase that may say something else."""
    return (
        bool(frame.tag_at[index] & Tag.AUXILIARY)
        or frame.is_verb(index)
        or frame.word_at[index] in _OTHERWISE
    )


_OTHERWISE = ("with", "from", "at", "to", "than", "compared", "against", "which", "accounting", "including")


def _against_a_time(frame: Frame, at: int) -> bool:
    """ "and 0.4 percent from July": a time that is compared with stands right behind the number."""
    time = frame.time_at[at] if at < len(frame.tokens) else NOTHING
    return time != NOTHING and frame.times[time].role is Role.BASE
