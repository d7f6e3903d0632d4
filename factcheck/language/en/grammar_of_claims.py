"""What the extraction of claims asks of English: how a briefing begins, what a passage is about, its statements."""

from __future__ import annotations

import re
from datetime import date
from operator import itemgetter

from ...briefing import Briefing
from ...extract import calendar as cal
from ...extract.calendar import Grain, grain_of
from ...extract.context import Context
from ...period import Period
from ...text import Passage, Tag
from ...text.sentence import one_sentence
from .. import language_of
from .periods import Clock, is_fiscal_year, read_times
from .places import (
    WORLD,
    Manner,
    count_names,
    country_of,
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
    country = country_of(home) or home
    context = Context(briefing, home=home, country=country, official=official, fiscal_end=fiscal_end_of(home))
    if briefing.title:
        _read_title(briefing.title, context)
    return context


def _read_title(title: str, context: Context) -> None:
    """The place a title names, and the fiscal year, half, quarter or month that is over; a day says too
    little, and so does a calendar year that is not the year of a report on it."""
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
    if _YEARLY.search(title) and (year := _YEAR.search(title)) and int(year[0]) < context.said.year:
        context.period = context.title_period = cal.year(int(year[0]))
        return
    for time in read_times(sentence, Clock(context.said, None, context.fiscal_end)):
        period = time.period
        if period is None or period.end >= context.said:
            continue
        if is_fiscal_year(period):
            context.fiscal = period
        elif not Grain.MONTH <= grain_of(period) <= Grain.HALF:
            continue
        context.period = context.title_period = period
        return


_DAILY = re.compile(
    r"(?i)\b(?:situation report|sitrep|situation update|daily (?:report|update|bulletin|briefing|statistics))\b"
)
_YEARLY = re.compile(
    r"(?i)\b(?:annual (?:report|review|accounts|figures|statistics|results)|yearly (?:report|review)|yearbook|in figures"
    r"|statistics|year in review|review of the year|(?:review|accounts|results|report) (?:for|of|in)? ?(?:the )?(?:year |FY ?|fiscal )?(?:19|20)\d\d|in (?:19|20)\d\d$)\b"
)
"""A report of a year: a year in its title is what its figures are about."""
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b(?![-/–]\d)")
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
    for sentence in passage.sentences():
        if sentence.tags & Tag.CAPITAL:
            for name in count_names(sentence.tokens):
                counts[name] += 1
    place, most = max(counts.items(), key=itemgetter(1), default=("", 0))
    context.topic_place = place if most >= _DOMINANT and most * 2 > counts.total() else None
