"""How firm a figure is: reported, preliminary, revised, estimated, foreseen, or aimed at."""

from __future__ import annotations

from datetime import date

from .....claim import Assertion, AssertionKind, Status
from .....extract.draft import Draft
from .....period import Period
from .....span import Span
from .....text import Tag
from .. import words
from ..frame import NOTHING, Frame
from ..governors.former_value import is_former_value
from ..measure.of_noun import AIMS, HELD_AGAINST

_STATUS_ORDER = ("target", "forecast", "preliminary", "revised", "estimate")


def set_status(frame: Frame, number: int, draft: Draft, clause: tuple[int, int], said: date) -> None:
    """Whether a figure is reported, or preliminary, estimated, foreseen or aimed at.

    By the words before it in the tokens of its clause, or by the source named right behind it.
    """
    if frame.word_at[draft.reading.last] in AIMS and draft.why.get("measure") == HELD_AGAINST:
        draft.status, draft.why["status"] = Status.TARGET, f'"{frame.word_at[draft.reading.last]}"'
        return
    found = _said_before(frame, number, draft, *clause) | _source_behind(frame, number, draft)
    for meaning in _STATUS_ORDER:
        if meaning in found:
            start, end = found[meaning]
            told = _verb_of(frame, end) if frame.word_at[start] in _FORESIGHTS else end
            if meaning in ("target", "forecast") and _past_after(frame, start, told, draft.reading.first):
                continue
            draft.status = Status(meaning)
            draft.why["status"] = f'"{frame.text(start, end)}"'
            if draft.status is Status.REVISED and _is_to_come(draft.period, said):
                draft.status = Status.FORECAST
                span = Span(frame.tokens[start].start, frame.tokens[end - 1].end)
                draft.assertions = (Assertion(AssertionKind.REVISED, span),)
            return


def _is_to_come(period: Period | None, said: date) -> bool:
    """ "was revised to 4.7 percent for next year": what is revised of days to come is a forecast."""
    return period is not None and (period.end - said).days > period.days // _LAST_STRETCH


_LAST_STRETCH = 8
"""The part of a period that may be left where it is spoken of as it is."""


def _said_before(
    frame: Frame, number: int, draft: Draft, first: int, last: int
) -> dict[str, tuple[int, int]]:
    """The last words of each meaning before a number, or the verb right behind its noun."""
    return {
        meaning: (start, end)
        for start, end, meaning in frame.phrases_in(words.Topic.STATUS, first, last)
        if _counts(frame, start, meaning)
        and _sourced(frame, start) in (NOTHING, number)
        and start >= _own_clause(frame, number)
        and not _told_of_another(frame, number, start)
        and (
            start < draft.reading.number.first
            or (meaning == "forecast" and _after_subject(frame, draft, start))
        )
    }


def _own_clause(frame: Frame, number: int) -> int:
    """Where a number's clause begins if it has a verb of its own: "…, and 840 doses had been given"."""
    reading = frame.quantities[number]
    which, _end = frame.segment(reading.first)
    if (
        which
        and frame.word_at[which] in ("which", "who", "where")
        and frame.word_at[which + 1] in _AT_PRESENT
    ):
        return which  # "will lease 38 acres in the Gulf, which already produces 29 percent"
    if which and frame.word_at[which] == "(" and is_former_value(frame, number):
        return which  # "corrected to 0.9 percent (previously 1.6 percent)"
    mark = reading.first - 1
    opens = frame.word_at[mark] == "and" and (
        frame.word_at[mark - 1] == "," or frame.quantity_at[mark - 1] != NOTHING
    )
    said = frame.word_at[reading.last] in ("was", "were", "had", "has", "have", "is", "are")
    return mark if opens and said else 0


def _told_of_another(frame: Frame, number: int, start: int) -> bool:
    """ "the surplus, which was put at $3, is $4": what stands in a relative clause with a figure is of that one."""
    if not number:
        return False
    first, last = frame.segment(start)
    behind = last <= frame.quantities[number].first
    relative = behind and frame.word_at[first] in ("which", "who")
    return relative and any(first <= each.first < last for each in frame.quantities[:number])


_AT_PRESENT = frozenset("already currently now is are was were has have had still".split())


def _source_behind(frame: Frame, number: int, draft: Draft) -> dict[str, tuple[int, int]]:
    """ "was 3.8 percent, according to a flash estimate", "rose 3.8 percent (revised)"."""
    return {
        meaning: (start, end)
        for start, end, meaning in frame.phrases_in(
            words.Topic.STATUS, draft.reading.last, draft.reading.last + _NEAR
        )
        if meaning in _FIRMNESS
        and (_sourced(frame, start) == number or _fills_bracket(frame, draft.reading.last, start, end))
    }


def _fills_bracket(frame: Frame, opening: int, first: int, last: int) -> bool:
    """Whether words are all that the bracket at ``opening`` holds."""
    return first == opening + 1 and frame.word_at[opening] == "(" and frame.word_at[last] == ")"


def _counts(frame: Frame, start: int, meaning: str) -> bool:
    """Whether a word of status is meant as one."""
    if frame.quantity_at[start] != NOTHING and meaning != "estimate":
        return False
    if start > 0 and frame.tag_at[start] & Tag.CAPITAL:
        return False  # "the Five-Year Plan": a name
    if frame.word_at[start] in ("plan", "plans"):
        return frame.word_at[start + 1] in _PLANNING or bool(frame.tag_at[start + 1] & Tag.AUXILIARY)
    if meaning == "estimate" and (frame.word_at[start - 1] == "not" or _is_exceeded(frame, start)):
        return False  # "including sums not estimated for"
    if meaning != "forecast":
        return True
    if frame.word_at[start] == "is" and frame.word_at[start - 1] == "that":
        return False  # "that is to say"
    before = frame.word_at[start - 1]
    if before in _BEFORE_EXPECTED or (before.endswith("ly") and frame.word_at[start - 2] == "as"):
        return False  # "as largely expected", "more than expected": it came out
    modal = frame.word_at[start] in _MODALS
    following = frame.word_at[start + 1]
    if modal and following in _SAYING:
        return False  # "he might recall that 3,400 waited"
    return not (
        modal and (following == "end" or (following == "be" and frame.word_at[start + 2] in _PERCEIVED))
    )


def _is_exceeded(frame: Frame, at: int) -> bool:
    """ "an increase on the estimate of", "exceeded my estimate by": the estimate is what the figure is held against."""
    before = frame.word_at[at - 2]
    held = before in _HELD_AGAINST or before.startswith("exceed")
    return held and bool(frame.tag_at[at - 1] & Tag.DETERMINER)


_HELD_AGAINST = frozenset(("on", "over", "upon", "above", "below"))


_PLANNING = frozenset(
    "to for calls call envisages envisage foresees foresee aims aim provides targets sets".split()
)
"""What follows a plan that aims at something: other plans are bought or drawn up."""
_MODALS = frozenset("will would shall may might could should".split())
_PERCEIVED = frozenset(
    "seen observed noted found perceived remembered recollected noticed asserted said".split()
)
"""What a reader will do, not the figure: "it will be seen that"."""


_SAYING = frozenset(
    "recall remember ask note say add mention remind tell observe know recollect stress point emphasise emphasize".split()
)


_BEFORE_EXPECTED = frozenset("as than generally widely previously initially originally broadly".split())


def _after_subject(frame: Frame, draft: Draft, at: int) -> bool:
    """ "Some 4,000 nurses will march": the verb stands right behind the number's noun."""
    reading = draft.reading
    if not (reading.last <= at <= reading.last + _NOUN_PHRASE and frame.free(at)):
        return False
    between = range(reading.last, at)
    if at <= reading.last + 2:
        return not any(frame.tag_at[index] & Tag.CONJUNCTION for index in between)
    if frame.word_at[reading.last] != "of":
        return False  # only "80 percent of the electricity will" is so long
    stops = Tag.CONJUNCTION | Tag.MARK | Tag.AUXILIARY
    return not any(frame.tag_at[index] & stops and frame.word_at[index] != "'s" for index in between)


_NOUN_PHRASE = 9
_FORESIGHTS = frozenset("forecast forecasts projection projections outlook".split())


def _verb_of(frame: Frame, end: int) -> int:
    """ "The forecast for growth was raised to": one past the verb of a noun of foreseeing; ``end`` without one."""
    for index in range(end, end + _NOUN_PHRASE):
        if frame.word_at[index] in _PAST:
            return index + 1
        if frame.tag_at[index] & (Tag.MARK | Tag.CONJUNCTION | Tag.AUXILIARY):
            return end
    return end


def _past_after(frame: Frame, start: int, end: int, at: int) -> bool:
    """A new clause in the past stands between the word of forecasting and the number."""
    for index in range(end, at):
        lower = frame.word_at[index]
        if lower in {"while", "whereas"} or (
            lower == "but" and frame.word_at[index + 1] not in {"close", "not", "near"}
        ):
            return True
        passive = frame.word_at[index - 1] in {"be", "been"}  # "will be increased to"
        if lower in _PAST and not passive and frame.word_at[end - 1] != "was":
            return True
        if frame.word_at[start] in _MODALS and lower in {"which", "that", "who"} and _is_so(frame, index, at):
            return True
    return False


def _is_so(frame: Frame, first: int, last: int) -> bool:
    """Whether a clause that opens at ``first`` says that something is or has been."""
    for index in range(first, last):
        if frame.tag_at[index] & Tag.AUXILIARY:
            return frame.word_at[index] not in _MODALS and frame.word_at[index] != "be"
    return False


_PAST = frozenset("was were rose fell increased reached grew".split())


_NEAR = 30
"""Tokens behind a number within which its source is named."""
_FIRMNESS = ("preliminary", "estimate", "revised")
_SOURCE = 6
"""Tokens between "according to" and the word that says how firm its figures are."""


def _sourced(frame: Frame, at: int) -> int:
    """ "was 3.8 percent in August according to a flash estimate, after 4.0": the number the source is named for."""
    for index in range(at - 1, max(-1, at - _SOURCE), -1):
        if frame.word_at[index] in ("according", "by"):
            return _number_right_before(frame, index)
        if frame.tag_at[index] & (Tag.MARK | Tag.AUXILIARY) and frame.word_at[index] not in ("'", "’", "-"):
            return NOTHING
    return NOTHING


def _number_right_before(frame: Frame, index: int) -> int:
    """The number that only its time, its place and commas part from a token, or the only one of the sentence."""
    if len(frame.quantities) == 1 and frame.quantities[0].last <= index:
        return 0
    index -= 1
    while index >= 0 and frame.quantity_at[index] == NOTHING:
        passed = (
            frame.time_at[index] != NOTHING or frame.place_at[index] != NOTHING or index in frame.aside_at
        )
        if not passed and frame.word_at[index] not in (",", ")", "("):
            return NOTHING
        index -= 1
    return frame.quantity_at[index] if index >= 0 else NOTHING
