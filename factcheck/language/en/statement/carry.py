"""What a sentence leaves for the next ones."""

from __future__ import annotations

from collections.abc import Sequence

from ....claim import RelationKind, Status
from ....extract.context import Context
from ....extract.draft import Draft
from ....period import Period
from ....text import Sentence, Tag
from ..periods import Clock, Role, is_fiscal_year, read_times
from ..places import read_places
from . import words
from .carried_place import carry_place, is_in_brackets
from .frame import Frame, Scene, TimeOn
from .kind import AMOUNTS, is_count
from .time.tense import Tense, tense_of
from .time.time_of_base import SAYING, dates_what_was_said, times_of_bases
from .time.when import PERFECT
from .told_aside import is_told_aside

_REMEMBERED = 12


def is_as_of(frame: Scene, time: TimeOn) -> bool:
    """ "Data as reported by 20 January": the day all figures of a report stand for."""
    if time.mention.period is None or not time.mention.period.is_instant:
        return False
    lead = [frame.word_at[index] for index in range(max(0, time.first - 4), time.last)]
    return "as" in lead and any(word in lead for word in ("of", "at", "by", "on"))


_WAITING = 3
"""Sentences without a date that are remembered while none with a quantity follows."""
_DATED = Tag.DIGITS | Tag.MONTH


def wait(sentence: Sentence, context: Context) -> None:
    """Keep a sentence that states no quantity: the next that does may need its time or place."""
    if sentence.tokens[-1].text == "?":
        context.asked = _asked(sentence) or context.asked
    waiting = context.waiting
    waiting.append((sentence, context.passages))
    undated = [each for each in waiting if not each[0].tags & _DATED]
    if len(undated) > _WAITING:
        waiting.remove(undated[0])
    if len(waiting) > _WAITING * 4:
        del waiting[0]


def _asked(sentence: Sentence) -> str:
    """ "What was the surveyed jobless rate in June?": the noun phrase behind the verb."""
    tokens = sentence.tokens
    asking = [at for at in range(len(tokens) - 2) if tokens[at].lower in ("what", "how")]
    if not asking or tokens[asking[-1] + 1].lower not in ("is", "was", "are", "were"):
        return ""
    first = asking[-1] + 2
    first += bool(tokens[first].tag & Tag.DETERMINER)
    last = first
    while (
        not tokens[last].tag & (Tag.MARK | Tag.AUXILIARY | Tag.TIME)
        and tokens[last].lower not in _AFTER_ASKED
    ):
        last += 1
    return sentence.text[tokens[first].start : tokens[last - 1].end] if last > first else ""


_AFTER_ASKED = frozenset("in at on last this now so for during".split())


def catch_up(context: Context) -> None:
    """Read the sentences kept; a place carries within its passage, and from before the first claim as the text's."""
    waiting, context.waiting = context.waiting, []
    context.before = None
    for sentence, passage in waiting:
        same = passage == context.passages
        context.before = sentence if same else None
        clock = Clock(context.said, context.period, context.fiscal_end, context.fiscal)
        times = read_times(sentence, clock) if sentence.tags & _TIMELY else []
        asked = (same or not context.recent) and sentence.tags & Tag.CAPITAL
        places = read_places(sentence) if asked else []
        if times or places or context.period is not None:
            in_hand = context.place
            carry(Scene(sentence, (), times, places), (), context)
            context.place = context.place if same else in_hand


_TIMELY = Tag.DIGITS | Tag.TIME | Tag.MONTH


def carry(frame: Scene, drafts: Sequence[Draft], context: Context) -> None:
    """Leave for the next sentences what this one talked about."""
    before = context.period
    _carry_time(frame, drafts, context)
    carry_place(frame, context)
    if drafts:
        _carry_claims(frame, drafts, context)
    if (
        before is not None
        and context.period is not before
        and is_told_aside(frame, drafts, before, context.period)
    ):
        context.period = before


def _carry_time(frame: Scene, drafts: Sequence[Draft], context: Context) -> None:
    """The time told; a sentence in the present that tells none ends the one before."""
    told = _told_times(frame) if frame.times else []
    if not told:
        ends = context.period is not None and not drafts
        if ends and tense_of(frame) in _NOT_PAST and not _judges(frame):
            context.period = None
        return
    first = told[0].mention.period
    if drafts:
        context.period = _told_last(drafts, first, context.period)
    else:
        context.period = first
    for time in told:
        period = time.mention.period
        if is_fiscal_year(period):
            context.fiscal = period
        if not drafts and is_as_of(frame, time):
            context.as_of = period


def _told_times(frame: Scene) -> list[TimeOn]:
    told = [time for time in frame.times if time.role is Role.WHEN and time.mention.period is not None]
    if not isinstance(frame, Frame):
        return told
    of_bases = frame.once(times_of_bases)
    return [time for time in told if time not in of_bases and not _dates_saying(frame, time)]


def _dates_saying(frame: Frame, time: TimeOn) -> bool:
    """ "As announced last week, the fair will": the text goes on about no week."""
    return frame.word_at[time.first - 1] in SAYING and dates_what_was_said(frame, time)


_NOT_PAST = frozenset((Tense.PRESENT, Tense.RUNNING, Tense.NOW, Tense.FUTURE))


def _judges(frame: Scene) -> bool:
    """ "This is the highest since 1998", "It was the fourth rise in a row": said of the figure right before."""
    return (
        frame.word_at[0] in ("this", "that", "it")
        and frame.word_at[1] in words.BE
        and frame.word_at[2] == "the"
    )


def _told_last(drafts: Sequence[Draft], first: Period | None, before: Period | None) -> Period | None:
    """The time drafts leave in hand: that of the last figure, or of those before what they moved away from.

    No day on which a mere remainder stood, or that none of them is of.
    """
    last = drafts[-1].period
    if is_former(drafts[-1]):
        others = [draft.period for draft in drafts if not is_former(draft)]
        told = next((period for period in reversed(others) if period is not None), None)
        return told or (before if first == last else first)
    if last is not None:
        return None if last.is_instant and drafts[0].period is None else last
    return None if first is None or first.is_instant else first


def is_former(draft: Draft) -> bool:
    """Whether a figure is an earlier value that another one moved away from."""
    return bool(draft.relations) and draft.related(RelationKind.BASE_OF) is not None


def _carry_claims(frame: Scene, drafts: Sequence[Draft], context: Context) -> None:
    context.recent.extend(drafts)
    del context.recent[:-_REMEMBERED]
    last, main = _last_whole(frame, drafts), _first_amount(drafts)
    context.measure = main.measure or context.measure
    tallied = len(frame.places) > 1 and is_in_brackets(frame, last.reading.first)
    if not tallied and (last.place != context.home or context.place is None):
        context.place = last.place
    if is_count(main.unit):
        context.unit = main.unit
        reading = main.reading
        context.noun = " ".join(frame.text(reading.number.last, reading.last).split()) or context.noun
    daily = context.of_a_day or context.as_of is not None
    dated = drafts[0].period is not None and (daily or not _by_perfect(drafts[0]))
    if dated and last.status is Status.REPORTED:
        opened = len(drafts) > 1 and frame.word_at[0] in (
            "after",
            "following",
        )  # "After a fall of 2 in May, …"
        context.period = drafts[opened].period


def _last_whole(frame: Scene, drafts: Sequence[Draft]) -> Draft:
    """The last draft that is no part of a figure told before it: where the part is, the rest need not be."""
    for draft in reversed(drafts):
        if is_in_brackets(frame, draft.reading.first):
            continue
        if not draft.relations or draft.related(RelationKind.PART_OF) is None:
            return draft
    return drafts[-1]


def _first_amount(drafts: Sequence[Draft]) -> Draft:
    """The first draft that says how much there is, else the first of all."""
    for draft in drafts:
        if draft.kind in AMOUNTS:
            return draft
    return drafts[0]


def _by_perfect(draft: Draft) -> bool:
    """Whether only the perfect dates a figure: "have been opened" says nothing of what the next one was."""
    return draft.why.get("period", "").startswith(PERFECT)
