"""What a token can be, as bits of one integer: cheap to test, cheap to combine.

The first group is the shape of the token, the rest what its language says. A word may be several things
("second": an ordinal and a unit of time; "may": a verb and a month). ``token.tag & (Tag.MONTH | Tag.TIME)``
asks; a sentence's ``tags`` holds the bits of all its tokens. Plain integers: an ``IntFlag`` would cost more
than everything else the tokenizer does. ``Tag`` is this module itself: Python 3.11 remembers where a module
keeps a name, but looks anew each time, some hundred times a sentence, for what a class keeps.
"""

from __future__ import annotations

from typing import Final

# -- shape
DIGITS: Final = 1 << 0
"""A run of digits with its inner points and commas: 123.9, 1,234,567, 30.06.2019."""
WORD: Final = 1 << 1
"""Letters: one word, or one character where a script has no spaces."""
MARK: Final = 1 << 2
"""Punctuation or a symbol, one character."""
CAPITAL: Final = 1 << 3
"""The first letter is a capital."""
UPPER: Final = 1 << 4
"""Two letters or more, all capitals: GDP, US, RMB."""
PLURAL: Final = 1 << 5
"""Looks like a plural noun: cases, people."""
# -- numbers
NUMERAL: Final = 1 << 6
"""A spelled number: three, hundred, dozen."""
SCALE: Final = 1 << 7
"""Multiplies the number before it: million, bn, lakh."""
FRACTION: Final = 1 << 8
"""half, third, quarter and their plurals."""
ORDINAL: Final = 1 << 9
"""first, second, third, …"""
MULTIPLE: Final = 1 << 10
"""double, twice, threefold, tripled: a factor in one word."""
HEDGE: Final = 1 << 11
"""Can start or be a hedge: about, nearly, more, up, at."""
UNIT: Final = 1 << 12
"""Can start a unit's name: percent, tonnes, kilometres, percentage."""
CURRENCY: Final = 1 << 13
"""A currency's sign, code or name, or the country before it: $, US$, RMB, yuan."""
# -- time
MONTH: Final = 1 << 14
WEEKDAY: Final = 1 << 15
TIME: Final = 1 << 16
"""A unit of calendar time: year, quarter, month, decade."""
# -- grammar: the closed classes, and verbs as far as a list knows them
DETERMINER: Final = 1 << 17
PREPOSITION: Final = 1 << 18
CONJUNCTION: Final = 1 << 19
PRONOUN: Final = 1 << 20
AUXILIARY: Final = 1 << 21
VERB: Final = 1 << 22
ADVERB: Final = 1 << 23
ADJECTIVE: Final = 1 << 24
UP: Final = 1 << 25
"""Says that something grew: rose, increase, up, higher."""
DOWN: Final = 1 << 26
"""Says that something shrank: fell, decrease, down, lower."""
END: Final = 1 << 27
"""Can end a sentence: a full stop, or a word written with one ("U.S.")."""
NAMER: Final = 1 << 28
"""A noun whose number names it and counts nothing: Article 5, page 12, Boeing 737, Game 6."""
RANK: Final = 1 << 29
"""Speaks of an order: ranked, place, top, No."""
# -- asked for seldom: from here on an integer takes two digits inside, and a test twice the time
ABBREVIATION: Final = 1 << 30
"""Written with a point that ends no sentence: Inc., No., Sept."""

LEAD: Final = DIGITS | NUMERAL | FRACTION | MULTIPLE | SCALE
"""A number can begin with one of these."""
NUMBER: Final = LEAD | RANK | ORDINAL
"""A sentence without one of these bits states no quantity."""
CLOSED: Final = DETERMINER | PREPOSITION | CONJUNCTION | PRONOUN | AUXILIARY
"""The words a noun phrase does not run across."""
