"""Every listed word of English with what it can be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from ...text import tag as Tag
from ...text.lexicon import Lexicon
from . import calendar, change, grammar, numerals, verbs
from .datelines import past_dateline
from .morphology import guess
from .speakers import turn_at
from .vocabulary import VOCABULARY as VOCABULARY


def lexicon() -> Lexicon:
    """The lexicon the tokenizer looks words up in."""
    tags: defaultdict[str, int] = defaultdict(int)
    for tag, words in _listed():
        for word in words:
            tags[word.lower()] |= tag
    for word, tag in tags.items():
        if not tag & (Tag.CLOSED | Tag.NUMERAL):  # a listed word gets no guess: keep what its form says
            tags[word] = tag | guess(word, word)
    return Lexicon(dict(tags), guess, turn_at, past_dateline=past_dateline)


def _listed() -> Iterable[tuple[int, Iterable[str]]]:
    yield Tag.DETERMINER, grammar.DETERMINERS
    yield Tag.PREPOSITION, grammar.PREPOSITIONS
    yield Tag.CONJUNCTION, grammar.CONJUNCTIONS
    yield Tag.PRONOUN, grammar.PRONOUNS
    yield Tag.AUXILIARY, grammar.AUXILIARIES
    yield Tag.VERB, grammar.VERBS
    yield Tag.VERB, verbs.forms()
    yield Tag.ADVERB, grammar.ADVERBS
    yield Tag.ADJECTIVE, grammar.ADJECTIVES
    yield Tag.ABBREVIATION, grammar.ABBREVIATIONS
    yield Tag.NAMER, grammar.NAMERS
    yield Tag.UP, change.UP
    yield Tag.DOWN, change.DOWN
    yield Tag.VERB, change.UP_VERBS | change.DOWN_VERBS
    yield Tag.MONTH, calendar.MONTHS
    yield Tag.WEEKDAY, calendar.WEEKDAYS
    yield Tag.TIME, calendar.TIMES
    yield Tag.NUMERAL, numerals.NUMERALS
    yield Tag.NUMERAL, numerals.DOZENS
    yield Tag.NUMERAL | Tag.PLURAL, numerals.MAGNITUDES
    yield Tag.SCALE, numerals.SCALES
    yield Tag.FRACTION, numerals.FRACTIONS
    yield Tag.FRACTION, (f"{word}s" for word in numerals.FRACTIONS)
    yield Tag.FRACTION, ("halves", *numerals.GLYPHS)
    yield Tag.ORDINAL, numerals.ORDINALS
    yield Tag.MULTIPLE, numerals.MULTIPLES
    yield Tag.RANK, grammar.RANKERS
    yield Tag.HEDGE, VOCABULARY.hedges_before.words | VOCABULARY.hedges_after.words
    yield Tag.UNIT, VOCABULARY.units.first_words
    yield Tag.CURRENCY, VOCABULARY.currencies.first_words
    yield Tag.CURRENCY, VOCABULARY.subunits.first_words
    yield Tag.CURRENCY, (sign for sign in VOCABULARY.signs if len(sign) == 1 and not sign.isalpha())
