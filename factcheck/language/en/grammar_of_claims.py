"""What the extraction of claims asks of English: how a briefing begins, what a passage is about, its statements."""

from __future__ import annotations

import re
from datetime import date

from ...briefing import Briefing
from ...extract.calendar import Grain, grain_of
from ...extract.context import Context
from ...period import Period
from ...text import Passage
from ...text.sentence import one_sentence
from .. import language_of
from .periods import Clock, read_times
from .places import (
    WORLD,
    Manner,
    count_names,
    fiscal_end_of,
    is_country,
    is_listed,
    place_of_source,
    read_places,
)
from .quantity.concept import concept_of, names_change
from .statement.reader import describe, read_statements
from .table import read_table

__all__ = [
    "concept_of",
    "context_for",
    "describe",
    "names_change",
    "period_named",
    "read_statements",
    "read_table",
    "survey",
]

_DOMINANT = 4
"""Mentions that make a place the topic of a turn, if they are more than all others together."""


def context_for(briefing: Briefing) -> Context:
    """The state before the first word: whose figures these are, and how that place counts its years."""
    found = place_of_source(briefing.source, briefing.title or "")
    home, official = found if found is not None else (None, False)
    context = Context(briefing, home=home, official=official, fiscal_end=fiscal_end_of(home))
    if briefing.title:
        _read_title(briefing.title, context)
    return context


def _read_title(title: str, context: Context) -> None:
    """The place a title names, and the month, quarter or half; a day or a bare year says too little."""
    sentence = one_sentence(title, 0, len(title), language_of("en").lexicon)
    if sentence is None:
        return
    named = read_places(sentence.tokens)
    places = [
        each.name
        for each in named
        if each.name and each.manner in _TITLE_MANNERS and is_listed(sentence.tokens, each.core)
    ]
    worldwide = context.home == WORLD
    own = context.official and not worldwide
    if places and (not own or not (is_country(places[0]) or places[0] == context.home)):
        context.title_place = places[0]
    context.of_a_day = bool(_DAILY.search(title)) or context.said.isoformat() in title
    for time in read_times(sentence, Clock(context.said, None, context.fiscal_end)):
        period = time.period
        about = period is not None and Grain.MONTH <= grain_of(period) <= Grain.HALF
        if period is not None and about and period.end < context.said:
            context.period = context.title_period = period
            return


_DAILY = re.compile(
    r"(?i)\b(?:situation report|sitrep|situation update|daily (?:report|update|bulletin|briefing|statistics))\b"
)
_TITLE_MANNERS = (Manner.OWNER, Manner.IN, Manner.BARE)


def period_named(words: str, said: date) -> Period | None:
    """The period that words on their own name ("March 2018"); None for those that need a text around them."""
    sentence = one_sentence(words, 0, len(words), language_of("en").lexicon)
    times = [] if sentence is None else read_times(sentence, Clock(said))
    whole = len(times) == 1 and (times[0].core, times[0].end) == (0, len(words))
    return times[0].period if whole and any(char.isdecimal() for char in words) else None


def survey(passage: Passage, context: Context) -> None:
    """Before its sentences are read: the place a long passage keeps returning to is its topic."""
    if passage.speaker is None and (context.official or passage.end - passage.start < 400):
        return
    counts = context.turn_places
    counts.update(name for sentence in passage.sentences() for name in count_names(sentence.tokens))
    top = counts.most_common(1)
    if top and top[0][1] >= _DOMINANT and top[0][1] * 2 > counts.total():
        context.topic_place = top[0][0]
    else:
        context.topic_place = None
