"""What a sentence adds to a figure: status, adjustment, scope, and its place in its own history."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date

from .....claim import Assertion, AssertionKind, Kind
from .....extract.draft import Draft
from .....span import Span
from .....text import Tag
from ...periods import Role
from .. import words
from ..frame import NOTHING, Frame
from ..phrases.insertion import bracket_counts
from .firmness import set_status


def remark(frame: Frame, number: int, draft: Draft, said: date) -> None:
    """Set status, adjustment, scope and assertions of a draft, whose period is set already."""
    first, last = _clause(frame, number)
    if words.Topic.STATUS in frame.found:
        set_status(frame, number, draft, (first, last), said)
    if words.Topic.ADJUSTMENT in frame.found:
        _adjustment(frame, number, draft, first, last)
    if not _LIMITING.isdisjoint(frame.vocabulary):
        _scope(frame, draft, last)
    if frame.once(_asserts):
        _assertions(frame, number, draft)


def remarks(frame: Frame) -> bool:
    """Whether a sentence has any words that remark on a figure."""
    return not (frame.found.keys() <= _NO_REMARKS and _REMARKING.isdisjoint(frame.vocabulary))


_NO_REMARKS = frozenset((words.Topic.BASIS,))
"""Topics of phrases that belong to the figure itself."""


def _clause(frame: Frame, number: int) -> tuple[int, int]:
    """The stretch of segments a quantity's remarks may stand in."""
    reading = frame.quantities[number]
    segment = frame.segment_at[reading.first]
    first, last = frame.segments[segment]
    stops = frame.once(_after_stops)
    return stops[bisect_right(stops, first) - 1], last


def _asserts(frame: Frame) -> bool:
    """Whether a sentence has any words that put a figure into its own history."""
    found = frame.found
    return (
        words.Topic.ASSERTION in found
        or words.Topic.STATUS in found
        or not _EXTREMES.isdisjoint(frame.vocabulary)
    )


def _after_stops(frame: Frame) -> list[int]:
    """Where the sentence and each of its parts behind a colon, or a semicolon and with a verb, begin."""
    if _PART_ENDS.isdisjoint(frame.vocabulary):
        return [0]
    ends = [index for index, word in enumerate(frame.lowers, start=1) if word in _PART_ENDS]
    return [0, *[at for at in ends if frame.word_at[at - 1] == ":" or _has_a_verb(frame, at)]]


_PART_ENDS = frozenset((";", ":"))


def _has_a_verb(frame: Frame, first: int) -> bool:
    """Whether a part says something of its own; "; the third quarter at 4.1 percent" goes on."""
    for index in range(first, len(frame.tokens)):
        if frame.word_at[index] == ";":
            return False
        if frame.tag_at[index] & Tag.AUXILIARY or frame.is_verb(index):
            return True
    return False


def _adjustment(frame: Frame, number: int, draft: Draft, first: int, last: int) -> None:
    """The adjustment said right beside the number; else the one said with the subject."""
    begin = frame.quantities[number - 1].last if number else first
    end = frame.quantities[number + 1].first if number + 1 < len(frame.quantities) else last
    said = [
        (name, at)
        for name, at in _adjustments(frame, number, draft, first, last)
        if not (draft.kind is Kind.LEVEL and name in _OF_PRICES and number and at - begin <= _TERMS)
    ]  # "rose 1.5 percent in real terms to 8,610 euros": the growth is real
    near = [name for name, at in said if begin <= at < end]
    chosen = (
        near
        or [name for name, at in said if at < frame.quantities[0].first]
        or _labelled(frame, draft, first)
    )
    if chosen:
        draft.adjustment = ",".join(dict.fromkeys(chosen))
        draft.why["adjustment"] = "the words beside it" if near else "the words of its clause"


def _labelled(frame: Frame, draft: Draft, first: int) -> list[str]:
    """ "Seasonally adjusted: the rate fell to": what stands before the colon, and in its bracket, holds behind it."""
    if not first or frame.word_at[first - 1] != ":":
        return []
    segment = frame.segment_at[first - 1]
    bracketed = segment in frame.enclosing
    if bracketed != (frame.segment_at[draft.reading.first] in frame.enclosing):
        return []
    begin = frame.segments[segment][0] if bracketed else 0
    if not bracketed and frame.quantities[0].first < first:
        return []
    return [found.meaning for found in frame.phrases_in(words.Topic.ADJUSTMENT, begin, first)]


def _in_another_bracket(frame: Frame, draft: Draft, at: int) -> bool:
    """ "rose by 1.1% (calendar adjusted: 0.8%)": said of the number that stands in the bracket with it."""
    segment = frame.segment_at[at]
    if segment not in frame.enclosing or segment == frame.segment_at[draft.reading.first]:
        return False
    return bracket_counts(frame, frame.segments[segment][0])


_OF_PRICES = ("real", "nominal")
_TERMS = 1
"""Tokens between a growth and the terms it is in."""


def _adjustments(frame: Frame, number: int, draft: Draft, first: int, last: int) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    for start, end, meaning in frame.phrases_in(words.Topic.ADJUSTMENT, first, last):
        if (
            meaning == "real"
            and end == start + 1
            and not (_before_noun(frame, end) and _of_measure(frame, start, draft))
        ):
            continue
        if frame.enclosing and _in_another_bracket(frame, draft, start):
            continue
        if _of_neighbour(frame, number, start, end):
            continue
        name = _terms(frame, start, end) if meaning == "currency_terms" else meaning
        found.append((name, start))
    return found


def _of_neighbour(frame: Frame, number: int, start: int, end: int) -> bool:
    """ "5.1 percent in nominal terms, or 3.2 percent in real terms", "nominal wages rose 5.1 and real wages 3.2 percent".

    What follows a number and ends at a joint is said of that number, what qualifies the next one of the next.
    """
    quantities = frame.quantities
    if number and frame.word_at[end] in _JOINTS and quantities[number - 1].last <= start:
        between = range(quantities[number - 1].last, start)
        if start < quantities[number].first and not any(frame.tag_at[index] & _PARTING for index in between):
            return True
    if number + 1 >= len(quantities) or start < quantities[number].last:
        return False
    before_next = frame.tag_at[end : quantities[number + 1].first]
    return all(tag & Tag.WORD and not tag & _NO_NOUN for tag in before_next)


_NO_NOUN = Tag.CLOSED | Tag.VERB
_JOINTS = frozenset((",", ";", ")", "and", "or", "while", "but"))
_PARTING = Tag.MARK | Tag.CONJUNCTION


def _of_measure(frame: Frame, index: int, draft: Draft) -> bool:
    """ "real GDP" of the measure, "a real growth of"; not "real estate"."""
    following = frame.word_at[index + 1]
    return following not in ("estate", "property", "time", "world", "life") and (
        _in_measure(frame, index, draft)
        or following in words.CHANGE_NOUNS
        or following in ("terms", "gdp", "income", "wages")
    )


def _in_measure(frame: Frame, index: int, draft: Draft) -> bool:
    return frame.word_at[index] in draft.measure.lower().split()


def _terms(frame: Frame, first: int, last: int) -> str:
    text = frame.text(first, last).lower()
    for needle, name in (
        ("dollar", "dollar_terms"),
        ("yuan", "yuan_terms"),
        ("rmb", "yuan_terms"),
        ("renminbi", "yuan_terms"),
        ("euro", "euro_terms"),
    ):
        if needle in text:
            return name
    return "local_currency"


def _before_noun(frame: Frame, index: int) -> bool:
    return bool(frame.tag_at[index] & Tag.WORD) and not frame.tag_at[index] & Tag.CLOSED


_LIMITING = frozenset(("excluding", "except", "exclusive"))
"""Words that limit what is counted."""
_STOPS = frozenset((",", ";", ")", "."))
_STOPS_IN_BRACKET = frozenset((";", ")"))


def _scope(frame: Frame, draft: Draft, last: int) -> None:
    """ "excluding rural households", "exclusive of payments on the debt", in the words of the text."""
    _first, _ = frame.segment(draft.reading.first)
    begin = max(0, draft.reading.first - 25)
    if _LIMITING.isdisjoint(frame.lowers[begin:last]):
        return
    for index in range(begin, last):
        if frame.word_at[index] in _LIMITING and frame.free(index):
            end = index + 1
            stops = _STOPS_IN_BRACKET if frame.segment_at[index] in frame.enclosing else _STOPS
            while end < min(len(frame.tokens), index + 14) and not _ends_scope(frame, end, stops):
                end += 1
            draft.scope = (*draft.scope, " ".join(frame.text(index, end).split()))
            draft.why["scope"] = f'"{frame.word_at[index]}"'
            return


def _ends_scope(frame: Frame, at: int, stops: frozenset[str]) -> bool:
    """A mark, a figure, or the verb of the clause: "the rate excluding food fell to"."""
    if frame.tokens[at].text in stops or frame.quantity_at[at] != NOTHING or frame.tag_at[at] & Tag.AUXILIARY:
        return True
    spaced = frame.tokens[at].text in "-–—" and frame.tokens[at - 1].end < frame.tokens[at].start
    moves = frame.tag_at[at] & (Tag.UP | Tag.DOWN) and frame.tag_at[at] & Tag.VERB
    return spaced or (bool(moves) and frame.word_at[at] not in words.CHANGE_NOUNS)


def _assertions(frame: Frame, number: int, draft: Draft) -> None:
    made: list[Assertion] = []
    reading = draft.reading
    end = frame.quantities[number + 1].first if number + 1 < len(frame.quantities) else len(frame.tokens)
    begin = max(frame.quantities[number - 1].last if number else 0, frame.segment(reading.first)[0])
    for start, last, meaning in frame.phrases_in(words.Topic.ASSERTION, begin, end):
        if meaning == "unchanged" and draft.kind == Kind.CHANGE:
            continue
        if start < reading.first - 8:
            continue
        since = next(
            (time.mention.period for time in frame.times if time.first >= start and time.role is Role.SINCE),
            None,
        )
        span = Span(frame.tokens[start].start, frame.tokens[last - 1].end)
        made.append(Assertion(AssertionKind(meaning), span, since))
    made.extend(_extremes_since(frame, reading.last, end, made))
    made.extend(_revised_behind(frame, reading.last))
    if made:
        draft.assertions = (*draft.assertions, *made)


def _revised_behind(frame: Frame, first: int) -> list[Assertion]:
    """ ", revised slightly upwards from the June projections": of every figure that stands before it."""
    for start, last, meaning in frame.phrases_in(words.Topic.STATUS, first, len(frame.tokens)):
        opened, closed = frame.segment(start)
        aside = meaning == "revised" and start == opened
        if aside and all(frame.quantity_at[index] == NOTHING for index in range(opened, closed)):
            span = Span(frame.tokens[start].start, frame.tokens[last - 1].end)
            return [Assertion(AssertionKind.REVISED, span)]
    return []


_EXTREMES = frozenset(("highest", "lowest"))
_REMARKING = _LIMITING | _EXTREMES


def _extremes_since(frame: Frame, first: int, last: int, made: list[Assertion]) -> list[Assertion]:
    """ "the smallest in the region since 2004": an extreme and, further on, since when."""
    found: list[Assertion] = []
    if _EXTREMES.isdisjoint(frame.lowers[first:last]):
        return found
    for index in range(first, last):
        start = frame.tokens[index].start
        if frame.word_at[index] not in _EXTREMES or any(
            each.span.start <= start < each.span.end for each in made
        ):
            continue
        since = next((time for time in frame.times if time.first > index and time.role is Role.SINCE), None)
        if since is not None:
            highest = frame.word_at[index] == "highest"
            kind = AssertionKind.HIGHEST_SINCE if highest else AssertionKind.LOWEST_SINCE
            span = Span(start, frame.tokens[since.last - 1].end)
            found.append(Assertion(kind, span, since.mention.period))
    return found
