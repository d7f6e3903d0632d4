"""What the extraction of claims asks of English: how a briefing begins, what a passage is about, its statements."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from operator import itemgetter

from ...briefing import Briefing
from ...extract import calendar as cal
from ...extract.calendar import Grain, grain_of
from ...extract.context import Context
from ...period import Period
from ...text import Passage, Sentence, Tag
from ...text.sentence import one_sentence
from .. import language_of
from .periods import Clock, is_fiscal_year, read_times
from .places import (
    WORLD,
    Manner,
    PlaceMention,
    count_names,
    country_of,
    fiscal_end_of,
    is_country,
    is_listed,
    place_of_heading,
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
    """The place a title names, and the fiscal year, half, quarter or month that is over."""
    sentence = one_sentence(title, 0, len(title), language_of("en").lexicon)
    if sentence is None:
        return
    if not (context.official and _VENUE.match(title)):
        _read_place_of_title(sentence, context)
    context.of_a_day = bool(_DAILY.search(title)) or context.said.isoformat() in title
    period = _period_of_title(sentence, context)
    if is_fiscal_year(period):
        context.fiscal = period
    context.period = context.title_period = period


def _read_place_of_title(sentence: Sentence, context: Context) -> None:
    named = read_places(sentence)
    places = [
        each
        for each in named
        if each.name and each.manner in _TITLE_MANNERS and is_listed(sentence.tokens, each.core)
    ]
    if not places:
        return
    name = places[_owns_the_next(places)].name
    own = context.official and context.home != WORLD
    if not own or not (is_country(name) or name == context.home):
        context.title_place = name


def _owns_the_next(places: Sequence[PlaceMention]) -> bool:
    """ "Finland's Oulu sees more trade": of the city, not of the country that it lies in."""
    if len(places) < len(("country", "city")):
        return False
    country, place = places[:2]
    within = country.end == place.start and not is_country(place.name)
    return within and country.manner is place.manner is Manner.OWNER


def _place_of_section(heading: str | None, context: Context) -> str | None:
    """The place whose figures stand under a heading; to an office, no other country is that."""
    place = None if heading is None else place_of_heading(heading, language_of("en").lexicon)
    own = context.official and context.home != WORLD
    return None if place is None or (own and is_country(place)) else place


def _period_of_title(sentence: Sentence, context: Context) -> Period | None:
    """A day says too little, and so does a calendar year that is not the year of a report on it."""
    times = read_times(sentence, Clock(context.said, None, context.fiscal_end))
    over = [time.period for time in times if time.period is not None and time.period.end < context.said]
    fiscal = next((period for period in over if is_fiscal_year(period)), None)
    if fiscal is not None:
        return fiscal
    year = _YEAR.search(sentence.quote) if _YEARLY.search(sentence.quote) else None
    if year is not None and int(year[0]) < context.said.year:
        return cal.year(int(year[0]))
    return next((period for period in over if Grain.MONTH <= grain_of(period) <= Grain.HALF), None)


_VENUE = re.compile(
    r"(?i)(?:\w+ )?(?:address|speech|remarks|keynote|lecture|interview|doorstop)\b.*(?: (?:to|at|with|before|in)\b|,)"
)
"""Where an official spoke is not what the figures are about."""
_DAILY = re.compile(
    r"(?i)\b(?:situation report|sitrep|situation update|daily (?:report|update|bulletin|briefing|statistics))\b"
)
_YEARLY = re.compile(
    r"(?i)\b(?:annual (?:report|review|accounts|figures|statistics|results)|yearly (?:report|review)|yearbook|in figures"
    r"|statistics|year in review|review of the year|(?:review|accounts|results|report) (?:for|of|in)? ?(?:the )?(?:year |FY ?|fiscal )?(?:1[5-9]|20)\d\d|in (?:1[5-9]|20)\d\d$)\b"
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
    """Before its sentences are read: the place its heading names, or a long one keeps returning to."""
    if passage.heading != context.section:
        context.section = passage.heading
        context.section_place = _place_of_section(passage.heading, context)
    if passage.speaker is None and (context.official or passage.end - passage.start < 400):
        return
    counts = context.turn_places
    for sentence in passage.sentences():
        if sentence.tags & Tag.CAPITAL:
            for name in count_names(sentence):
                counts[name] += 1
    place, most = max(counts.items(), key=itemgetter(1), default=("", 0))
    context.topic_place = place if most >= _DOMINANT and most * 2 > counts.total() else None
