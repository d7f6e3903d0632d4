"""What a quantity is about, in general prose: the noun phrases it hangs on, nearest first.

A claim's measure is more exact and is decided with the whole statement; a quantity that is no claim (a
specification, a price tag, a duration) has no statement, but it still qualifies a noun and stands in a
clause with a subject.
"""

from __future__ import annotations

from collections.abc import Sequence

from ....extract.reading import Form, Reading
from ....text import Tag, Token

_VERBISH = Tag.AUXILIARY | Tag.VERB | Tag.UP | Tag.DOWN
_CLAUSES = frozenset("while whereas although though because but when if where as".split())
_RELATIVES = frozenset(("which", "who", "that"))
_WALLS = frozenset((";", ":", "—", "(", "[", '"', "“"))
_HYPHENS = frozenset("-\u2010\u2011")
_OPENERS, _CLOSERS = frozenset("(["), frozenset(")]")
_REACH = 60
_SAYING = frozenset("said says say added told reported".split())
_POINTING = frozenset("it he she they we you i this that these those there".split())
_MOST_WORDS = 10
_ATTRIBUTED = 5
_SHORT = 3


def concept_of(readings: Sequence[Reading], index: int, measure: str) -> str:
    """The phrases ``readings[index]`` is about, joined by semicolons; ``measure``: its claim's."""
    reading = readings[index]
    if reading.form is Form.CONVERSION and reading.partner in readings:
        return concept_of(readings, readings.index(reading.partner), measure)
    nearest = _qualified(reading) or _of_after(reading) or _before_of(reading)
    parts = [nearest] if nearest else []
    if measure and measure.lower() not in _POINTING and not _covers(parts, measure):
        parts.append(measure)
    subject = _subject(readings, index)
    if subject and not _covers(parts, subject):
        parts.append(subject)
    return "; ".join(parts)


def _covers(parts: Sequence[str], phrase: str) -> bool:
    """Whether most of a phrase is said already."""
    said = {word for part in parts for word in part.lower().split()}
    words = set(phrase.lower().split())
    return len(words & said) * 2 > len(words)


def _qualified(reading: Reading) -> str:
    """The nouns right after a measured quantity: "a 6 kW electric motor", "a 7 percent price increase"."""
    if reading.noun or reading.form is Form.RANK:
        return ""
    tokens, at = reading.tokens, reading.last
    if at < len(tokens) and tokens[at].text in _HYPHENS:
        at += 1
    first = at
    while at < len(tokens) and at < first + _ATTRIBUTED and _is_nominal(tokens[at]):
        at += 1
    return _spell(tokens[first:at])


def _of_after(reading: Reading) -> str:
    """What stands behind "of", past a conversion in brackets: "10 tons of ore", "30 percent of adults"."""
    tokens, at = reading.tokens, reading.last
    if at < len(tokens) and tokens[at].text == "(":
        limit = min(len(tokens), at + 8)
        while at < limit and tokens[at].text != ")":
            at += 1
        at += 1
    if at >= len(tokens) or tokens[at].lower != "of":
        return ""
    at += 1
    first = at
    while (
        at < len(tokens)
        and at < first + _MOST_WORDS
        and (_is_nominal(tokens[at]) or tokens[at].tag & Tag.DETERMINER)
    ):
        at += 1
    return _spell(tokens[first:at])


def _before_of(reading: Reading) -> str:
    """As in "A fine of $3 million", "a torque output of 586": the nouns before the preposition."""
    tokens, at = reading.tokens, reading.first - 1
    while at > 0 and tokens[at].tag & Tag.DETERMINER:
        at -= 1
    if at < 1 or tokens[at].lower not in ("of", "at", "for", "on"):
        return ""
    last = at
    while at > 0 and last - at < _MOST_WORDS and _is_nominal(tokens[at - 1]):
        at -= 1
    return _spell(tokens[at:last])


def _is_nominal(token: Token) -> bool:
    """A word that can stand inside a noun phrase."""
    if token.text in _HYPHENS:
        return True
    if not token.tag & Tag.WORD or token.tag & (Tag.CLOSED | Tag.ADVERB | Tag.MONTH):
        return False
    if token.tag & Tag.TIME:
        return False
    return bool(token.tag & Tag.PLURAL) or not token.tag & Tag.VERB or bool(token.tag & Tag.CAPITAL)


def _subject(readings: Sequence[Reading], index: int) -> str:
    """The subject of the clause the quantity stands in: of its own stretch, else of an earlier one."""
    reading = readings[index]
    tokens = reading.tokens
    end = reading.first
    start = _clause_start(tokens, end)
    floor = readings[index - 1].last if index else 0
    for first in (max(start, floor), start, 0):
        found = _noun_phrase(tokens, first, end)
        if found:
            return found
    return ""


def _clause_start(tokens: Sequence[Token], end: int) -> int:
    """After the last wall or word that opens a clause; a relative pronoun stands for what is before it."""
    closed = 0
    for at in range(end - 1, max(-1, end - _REACH), -1):
        word = tokens[at].lower
        if word in _CLOSERS:
            closed += 1
        elif closed and word in _OPENERS:
            closed -= 1
        elif not closed and (tokens[at].text in _WALLS or word in _CLAUSES):
            return at + 1
        if word == "that" and at and tokens[at - 1].lower in _SAYING:
            return at + 1
    return max(0, end - _REACH)


def _noun_phrase(tokens: Sequence[Token], first: int, end: int) -> str:
    """The phrase before the first verb of a stretch; its last part that is no adverbial."""
    verb = next((at for at in range(first, end) if tokens[at].tag & _VERBISH), None)
    if verb is None:
        return ""
    parts: list[list[Token]] = [[]]
    for token in tokens[first:verb]:
        if token.text == ",":
            parts.append([])
        elif token.lower not in _RELATIVES:
            parts[-1].append(token)
    for part in parts:
        if part and not part[0].tag & Tag.PREPOSITION and _has_noun(part) and not _is_time(part):
            return _spell(part[:_MOST_WORDS])
    return ""


def _is_time(part: Sequence[Token]) -> bool:
    """As in "Last month", "a year earlier"."""
    return len(part) <= _SHORT and any(token.tag & Tag.TIME for token in part)


def _has_noun(tokens: Sequence[Token]) -> bool:
    return any(_is_nominal(token) and token.text not in _HYPHENS for token in tokens)


def _spell(tokens: Sequence[Token]) -> str:
    """The words, articles at the ends left off, glued where the text glues them."""
    kept = list(tokens)
    while kept and (
        kept[0].tag & (Tag.DETERMINER | Tag.CONJUNCTION | Tag.PRONOUN) or kept[0].text in _HYPHENS
    ):
        del kept[0]
    while kept and (kept[-1].tag & Tag.CLOSED or kept[-1].text in _HYPHENS):
        del kept[-1]
    words: list[str] = []
    end = -1
    for token in kept:
        if words and token.start == end:
            words[-1] += token.text
        elif not token.tag & Tag.DIGITS:
            words.append(token.text)
        end = token.end
    return " ".join(words)
