"""What a quantity is about: the noun it qualifies, and the subject of its clause.

A claim's measure is more exact and is decided with the whole statement; a quantity that is no claim (a
specification, a price tag, a duration) has no statement, but it still qualifies a noun and stands in a
clause with a subject. Where the quantity is itself what its clause is about ("300 residents were …",
"there are 40 boats"), its unit says all there is, and the concept is empty.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ....extract.reading import Form, Reading
from ....text import Tag
from ..statement.words import CHANGE_NOUNS
from .attachment import bound_to, is_count, is_time, nearest, place_of_count
from .clause import clause_of
from .phrase import Ground
from .verbal import is_verb

_POINTING = frozenset("it he she they we you i this that these those there".split())
_OPENING = frozenset((",", ";", ":", "—", "that", "and", "but", "while", "(", '"', "“"))
_COMPLEMENT = re.compile(r" (?:of|in|for|to|on|from|by|over|against) ")


def concept_of(readings: Sequence[Reading], index: int, measure: str) -> str:
    """The phrases ``readings[index]`` is about, nearest first, joined by semicolons; ``measure``: its claim's."""
    reading = readings[index]
    if reading.form is Form.CONVERSION and reading.partner in readings:
        return concept_of(readings, readings.index(reading.partner), measure)
    counted = is_count(reading)
    if counted and _is_one_of(reading):
        return ""
    ground = Ground(readings)
    parts = nearest(ground, readings, index)
    if _continues(readings, index) and not parts:
        return _join(bound_to(reading), concept_of(readings, index - 1, measure))
    clause = clause_of(ground, reading.first)
    if _is_subject(ground, reading) or (clause is not None and clause.existing):
        return _join(*parts) or (place_of_count(reading) if counted else "")
    if not parts and _is_reached(readings, index):
        return concept_of(readings, index - 1, measure)
    if not parts and _is_listed(readings, index):
        return bound_to(reading) or concept_of(readings, index - 1, measure)
    subject = clause.subject if clause is not None else ""
    if subject and not _covers(parts, subject):
        parts.append(subject)
    if reading.first and reading.tokens[reading.first - 1].lower == "including":
        parts = [part for part in (bound_to(reading),) if part] or parts
    if not parts:
        unsaid = clause is not None and clause.pointing
        parts = [part for part in (bound_to(reading), "" if counted or unsaid else measure) if part][:1]
    return _join(*parts)


def _join(*parts: str) -> str:
    return "; ".join(part for part in parts if part and part.lower() not in _POINTING)


def names_change(concept: str) -> bool:
    """Whether the noun a quantity hangs on is a change: "drop in earnings", "rent rise"."""
    nearest = concept.partition(";")[0].lower()
    head = _COMPLEMENT.split(nearest, maxsplit=1)[0].split()
    return bool(head) and head[-1] in CHANGE_NOUNS


def _covers(parts: Sequence[str], phrase: str) -> bool:
    """Whether most of a phrase is said already."""
    said = {word for part in parts for word in part.lower().split()}
    words = set(phrase.lower().split())
    return len(words & said) * 2 > len(words)


def _is_one_of(reading: Reading) -> bool:
    """As in "one of the tallest mills": it picks one out and measures nothing."""
    number = reading.number
    if not number.spelled or reading.value != 1 or number.last >= len(reading.tokens):
        return False
    return reading.tokens[number.last].lower == "of"


def _continues(readings: Sequence[Reading], index: int) -> bool:
    """Whether it goes on with the reading before: "$7.4 million, down 2.5%", "3 days and 5 hours", "6 or 7"."""
    if not index:
        return False
    reading, before = readings[index], readings[index - 1]
    gap = [token.lower for token in reading.tokens[before.last : reading.first]]
    if not gap or len(gap) > 4:
        return False
    if " ".join(gap).lstrip("), ") in _GOING_ON:
        return is_count(reading) == is_count(before) or gap[0] != "("
    if gap[0] == "," and gap[-1] in ("up", "down", "by"):
        return not _CONTINUING.isdisjoint(gap)
    return is_time(reading) and is_time(before) and all(word in (",", "and") for word in gap)


_GOING_ON = frozenset(
    ("(", "or", "up from", "down from", "against", "versus", "compared with", "compared to")
)
"""What stands between a figure and one that says the same, or is set beside it."""
_CONTINUING = frozenset("up down upward upwards downward downwards higher lower".split())


def _is_reached(readings: Sequence[Reading], index: int) -> bool:
    """Whether it is where the change before it led: "raised its rate by a quarter to 2.5 percent"."""
    if not index:
        return False
    gap = readings[index].tokens[readings[index - 1].last : readings[index].first]
    return len(gap) == 1 and gap[0].lower == "to"


def _is_listed(readings: Sequence[Reading], index: int) -> bool:
    """Whether only a conjunction parts it from the reading before: "5.6 billion and 40 million"."""
    if not index or is_count(readings[index]) != is_count(readings[index - 1]):
        return False
    gap = readings[index].tokens[readings[index - 1].last : readings[index].first]
    return bool(gap) and all(token.lower in (")", "and", "or", ",", ";") for token in gap)


def _is_subject(ground: Ground, reading: Reading) -> bool:
    """Whether the quantity itself is what its clause is about: it opens the clause and a verb follows."""
    tokens = ground.tokens
    at = reading.first
    while at and tokens[at - 1].tag & Tag.DETERMINER and tokens[at - 1].lower != "that":
        at -= 1
    if at and is_verb(tokens, at - 1):
        if tokens[at - 1].lower not in _SAYING:
            return False
    elif at and tokens[at - 1].lower not in _OPENING:
        return False
    for after in range(reading.last, min(len(tokens), reading.last + 8)):
        if is_verb(tokens, after) or tokens[after].lower in ("which", "that", "who"):
            return True
        if tokens[after].text in ",;" or ground.start_at[after] >= 0:
            return False
    return False


_SAYING = frozenset("said says say estimated estimates estimate reported reports".split())
