"""Whether four digits are a year: both neighbours must let them be one ("in 2018,", not "2018 cases")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from ....text import Sentence, Tag, Token
from .patterns import AMOUNT

_LEADING = frozenset(
    "both in of since from by to until till for during than with year years over through and or before after vs "
    "versus compared the late early mid ended began entered closed finished started end around against "
    "throughout as at last between spring summer autumn winter fall crop calendar season on".split()
)
"""Words a year can follow."""
_LEADING_MARKS = frozenset(",;:–—")
_GLUED_MARKS = frozenset('("“/')
"""Marks a year can follow with nothing between."""
_EDGES = frozenset(("mid", "end", "early", "late"))
_TRAILING = frozenset(
    "and or to than was were is are had has have alone when while after as by at with from for in on under "
    "of level levels figure figures compared the through up down which that against versus it they we budget "
    "harvest crop data report census over deficit surplus growth output production total average target "
    "forecast projection result profit turnover revenue catch season inflation reached rose fell amounted "
    "totaled totalled stood saw grew increased decreased declined came will would expenditures receipts "
    "because before since but however there this its their should may might can could relative only also being shall "
    "exceed exceeds exceeded exceeding surpass surpassed show shows showed gave gives amount amounts averaged aggregate "
    "aggregated yielded resulted remained included".split()
)
"""Words that can follow a year."""
_OWNERS = frozenset("'s ’s ' ’ its their our his her my your".split())
_OF_A_YEAR = frozenset(
    "budget harvest crop deficit surplus growth output production result results profit profits turnover revenue "
    "revenues catch expenditure expenditures receipts exports imports sales accounts income earnings yield inflation "
    "forecast forecasts".split()
)
"""What is told by the year: figures and what is counted up once a year."""
_TRAILING_MARKS = frozenset(',.;:)]—–"”')
_IN_BEFORE = re.compile(
    r"(?i)(?:^|[.;:,(–—]\s*|\b(?:that|and|while|back|only)\s+)(?:in|during|since|throughout|for)\s+$"
    r"|\b(?:in|since|during|(?:end|start|beginning|close|middle) of)\s+$|(?:^|[.;,]\s*)by\s+$"
)
_COUNTED_AFTER = re.compile(
    rf"{AMOUNT}|\s+(?:tons?|tonnes?|dollars?|euros?|yuan|people|persons|miles|acres|kilomet\w+|hectares|points?)\b"
)
_REACH = 24
_LONGEST_SPAN = 150


def is_a_year(sentence: Sentence, index: int) -> bool:
    """Whether the four digits at a token are a year.

    "In 2019" at the head of a sentence, and "in 2019" before a name or a singular, are one whatever follows.
    """
    if _is_named_by(sentence, index):
        return True
    if not _leads(sentence, index):
        return False
    if _trails(sentence, index + 1) or _ends_years(sentence, index) or _has_an_aside(sentence, index):
        return True
    text = sentence.quote
    start, end = (at - sentence.start for at in (sentence.tokens[index].start, sentence.tokens[index].end))
    return bool(
        _IN_BEFORE.search(text, max(0, start - _REACH), start) and not _COUNTED_AFTER.match(text, end)
    )


def _is_named_by(sentence: Sentence, index: int) -> bool:
    """ "Ukraine's 2019 wheat harvest", "its 2020 accounts", "the 2019 olive harvest": the year of what follows."""
    tokens = sentence.tokens
    if not index or index + 1 >= len(tokens) or not tokens[index + 1].tag & Tag.WORD:
        return False
    before = tokens[index - 1].lower
    if tokens[index - 1].end == tokens[index].start or _counts(tokens, index + 1):
        return False
    if before in _OWNERS:
        return not tokens[index + 1].tag & Tag.PLURAL or tokens[index + 1].lower in _OF_A_YEAR
    return before == "the" and any(
        token.lower in _OF_A_YEAR for token in _words(tokens[index + 1 : index + 1 + _PHRASE])
    )


def _counts(tokens: Sequence[Token], index: int) -> bool:
    """Whether a unit or a scale stands at a token; not in "year-average", which is a word of its own."""
    if not tokens[index].tag & (Tag.UNIT | Tag.SCALE):
        return False
    return index + 1 >= len(tokens) or tokens[index + 1].text != "-"


def _words(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens up to the first that is no word of a noun phrase and no hyphen in one."""
    return takewhile(
        lambda token: (bool(token.tag & Tag.WORD) and not token.tag & Tag.CLOSED) or token.text == "-", tokens
    )


_PHRASE = 7
"""Tokens of the phrase a year opens: "the 2023 year-average GDP growth forecast"."""


def _ends_years(sentence: Sentence, index: int) -> bool:
    """ "from 2013 to 2015 our province", "Between 2013 and 2015 rents": the second of two years."""
    tokens = sentence.tokens
    if index < 3 or (tokens[index - 3].lower, tokens[index - 1].lower) not in _PAIRING:
        return False
    if tokens[index - 1].lower == "and" and index > 3 and tokens[index - 4].text != ",":
        return False  # "drew between 1900 and 2000 guests"
    first, last = sentence.tokens[index - 2].text, sentence.tokens[index].text
    ascending = first.isdigit() and len(first) == len(last) and 0 < int(last) - int(first) <= _LONGEST_SPAN
    end = sentence.tokens[index].end - sentence.start
    return ascending and not _COUNTED_AFTER.match(sentence.quote, end)


_PAIRING = frozenset((("from", "to"), ("between", "and")))


def _has_an_aside(sentence: Sentence, index: int) -> bool:
    """ "4.1 percent for 2019 (down from 4.2)": behind "of" or "with" a bracket may count a part instead."""
    opens = index + 1 < len(sentence.tokens) and sentence.tokens[index + 1].text == "("
    return opens and index > 0 and sentence.tokens[index - 1].lower in _DATING


_DATING = frozenset("in for during since until till".split())


def _leads(sentence: Sentence, index: int) -> bool:
    """Whether what stands before a token can stand before a year."""
    if not index:
        return True
    before, token = sentence.tokens[index - 1], sentence.tokens[index]
    if before.text in _LEADING_MARKS:
        return True
    if before.end == token.start:
        edge = before.text == "-" and index > 1 and sentence.tokens[index - 2].lower in _EDGES
        return edge or before.text in _GLUED_MARKS
    if before.lower == ".":  # "vs. 2018"
        return index > 1 and sentence.tokens[index - 2].lower == "vs"
    if before.lower in ("below", "above"):
        return _is_held_against(sentence, index)
    return before.lower in _LEADING


def _is_held_against(sentence: Sentence, index: int) -> bool:
    """ "32 percent below 2005", "is below 2005 levels": not "climbed above 1900"."""
    if index > 1 and sentence.tokens[index - 2].lower in _PERCENT:
        return True
    return index + 1 < len(sentence.tokens) and sentence.tokens[index + 1].lower in ("level", "levels")


_PERCENT = frozenset(("percent", "cent", "%"))


def _trails(sentence: Sentence, index: int) -> bool:
    """Whether what stands at a token can stand behind a year."""
    if index >= len(sentence.tokens):
        return True
    after = sentence.tokens[index]
    return after.text in _TRAILING_MARKS or after.lower.partition("'")[0] in _TRAILING
