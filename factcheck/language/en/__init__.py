"""English."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from ...text.lexicon import Lexicon
from ...text.tag import Tag
from ..pack import Language
from ..phrases import Phrases
from . import calendar, change, grammar, hedges, numerals
from .morphology import guess, singular
from .units import currencies, units


def _pack() -> Language:
    unit_phrases, symbols = units()
    names, signs, subunits = currencies()
    tags: defaultdict[str, int] = defaultdict(int)

    def mark(tag: int, words: Iterable[str]) -> None:
        for word in words:
            tags[word.lower()] |= tag

    mark(Tag.DETERMINER, grammar.DETERMINERS)
    mark(Tag.PREPOSITION, grammar.PREPOSITIONS)
    mark(Tag.CONJUNCTION, grammar.CONJUNCTIONS)
    mark(Tag.PRONOUN, grammar.PRONOUNS)
    mark(Tag.AUXILIARY, grammar.AUXILIARIES)
    mark(Tag.VERB, grammar.VERBS)
    mark(Tag.ADVERB, grammar.ADVERBS)
    mark(Tag.ADJECTIVE, grammar.ADJECTIVES)
    mark(Tag.ABBREVIATION, grammar.ABBREVIATIONS)
    mark(Tag.NAMER, grammar.NAMERS)
    mark(Tag.UP, change.UP)
    mark(Tag.DOWN, change.DOWN)
    mark(Tag.VERB, change.UP_VERBS | change.DOWN_VERBS)
    mark(Tag.MONTH, calendar.MONTHS)
    mark(Tag.WEEKDAY, calendar.WEEKDAYS)
    mark(Tag.TIME, calendar.TIMES)
    mark(Tag.NUMERAL, numerals.NUMERALS)
    mark(Tag.NUMERAL, numerals.DOZENS)
    mark(Tag.NUMERAL | Tag.PLURAL, (f"{word}s" for word in ("hundred", "dozen", "score")))
    mark(Tag.SCALE, numerals.SCALES)
    mark(
        Tag.NUMERAL | Tag.PLURAL,
        (f"{word}s" for word in ("thousand", "million", "billion", "trillion", "lakh", "crore")),
    )
    mark(Tag.FRACTION, numerals.FRACTIONS)
    mark(Tag.FRACTION, (f"{word}s" for word in numerals.FRACTIONS))
    mark(Tag.FRACTION, ("halves", *numerals.GLYPHS))
    mark(Tag.ORDINAL, numerals.ORDINALS)
    mark(Tag.MULTIPLE, numerals.MULTIPLES)
    before, after = Phrases(hedges.BEFORE), Phrases(hedges.AFTER)
    mark(Tag.HEDGE, before.words | after.words)
    phrases, money, cents = Phrases(unit_phrases), Phrases(names), Phrases(subunits)
    mark(Tag.UNIT, phrases.first_words)
    mark(Tag.CURRENCY, money.first_words)
    mark(Tag.CURRENCY, cents.first_words)
    mark(Tag.CURRENCY, (sign for sign in signs if len(sign) == 1 and not sign.isalpha()))
    _add_plurals(tags)
    return Language(
        code="en",
        lexicon=Lexicon(dict(tags), guess),
        numerals=numerals.NUMERALS,
        scales=numerals.SCALES,
        glued_scales=numerals.GLUED_SCALES,
        dozens=numerals.DOZENS,
        fractions=numerals.FRACTIONS,
        ordinals=numerals.ORDINALS,
        multiples=numerals.MULTIPLES,
        hedges_before=before,
        hedges_after=after,
        units=phrases,
        symbols=symbols,
        currencies=money,
        signs=signs,
        subunits=cents,
        singular=singular,
    )


def _add_plurals(tags: dict[str, int]) -> None:
    """A listed word gets no guess: keep what its form says where it may be a noun."""
    closed = Tag.CLOSED | Tag.NUMERAL
    for word, tag in tags.items():
        if not tag & closed:
            tags[word] = tag | guess(word, word)


LANGUAGE = _pack()
