"""What is measured where a noun and "of" carry the number: "a surplus of", "the sum of", "close to the target of"."""

from __future__ import annotations

import re

from .....extract.draft import Draft
from .....text import Tag
from .. import words
from ..frame import NOTHING, Frame
from ..governors.counted import predicate
from ..governors.governor import Governor, finite_left, is_money
from ..kind import is_growth_measure
from ..phrases.complement import complement, phrase_end
from ..phrases.main_clause import main_subject
from ..phrases.phrase import phrase_before, subject_words
from ..phrases.wording import clean, joined
from ..state import Statement
from .antecedent import resolved, subject_ahead
from .doing import sum_given
from .objects import object_words

_YARDSTICKS = words.YARDSTICKS - {"value", "benchmark", "requirement", "reference", "minimum"}
"""Heads that name no level of their own: a target has the measure of what is held against it."""


_EMPTY_HEADS = frozenset(
    (
        "total",
        "sum",
        "amount",
        "aggregate",
        "average",
        "number",
        "value",
        "record",
        "high",
        "low",
        "level",
        "rate",
        "figure",
        "new record",
        "historic high",
        "record high",
        "all-time high",
        "minimum",
        "maximum",
        "some",
        "worth",
    )
)


_BEARING = re.compile(r"(?i)^(?:.* )?bear(?:s|ing)? interest$")
_GIVEN = frozenset("sum amount total aggregate".split())
_SUMS = frozenset("total sum high low record peak".split())


_TAIL_OF_NOUN = frozenset("of from for in on under over above".split())


def of_noun(statement: Statement, number: int, governor: Governor, draft: Draft) -> tuple[str, str]:
    """ "a trade surplus of $323 billion", "a total of", "a balance of … of receipts above expenditures"."""
    frame = statement.frame
    reading = frame.quantities[number]
    first, last = phrase_before(frame, governor.at)
    first = _at_sum(frame, first, last)
    found = clean(frame, first, last)
    head = found.lower().split(" ")[-1] if found else ""
    at = next((index for index in range(first, last) if frame.word_at[index] == "at"), NOTHING)
    if at > first and head in ("rate", "pace", "level", "speed"):
        subject = _BEARING.sub(r"interest", subject_words(frame, at))
        return f"{subject} {clean(frame, at, last)}", "the subject of its verb and the pace"
    valued = _valued(statement, first, last) if is_money(frame, number) else ""
    if valued:
        return valued, "what is of that value"
    tail = complement(frame, reading.last, openers=_TAIL_OF_NOUN)
    if reading.unit == "percent" and tail.startswith("of "):
        tail = f"share {tail}" if "share" not in found else tail
    large = head in _GIVEN and len(found.split()) == len(("enormous", "amount"))
    if head in ("rate", "rates", "pace") and len(found.split()) <= 2 and not _names_itself(found):
        named, why = _rate_of(statement, number, first)
    elif not found or found.lower() in _EMPTY_HEADS or head in _SUMS or large:
        named, why = _sum_of(statement, number, first, tail)
    elif head in _YARDSTICKS and reading.unit == "percent":
        return yardstick(statement, number, draft, found)
    else:
        named, why = "", ""
    return (named, why) if named else resolved(statement, number, found, tail)


def _valued(statement: Statement, first: int, last: int) -> str:
    """ "rations of the value of $25,000", "bonds to the value of $3 million": the things before it."""
    frame = statement.frame
    if frame.word_at[last - 1] not in _VALUES or last - 2 < 1:
        return ""
    article = next(
        (at for at in range(last - 2, max(first - 3, 0), -1) if frame.word_at[at] == "the"), NOTHING
    )
    if article == NOTHING or frame.word_at[article - 1] not in ("of", "to", "at"):
        return ""
    return subject_words(frame, article - 1)


_VALUES = frozenset(("value", "cost"))


def _sum_of(statement: Statement, number: int, first: int, tail: str) -> tuple[str, str]:
    """What "the sum of", "a new record of" is of: an apposition, what was done with it, the subject of its verb."""
    last = statement.frame.quantities[number].last
    called = _called(statement.frame, last)
    if called:
        return called, "what it is said to be"
    done = predicate(statement.frame, last) if statement.frame.tag_at[last] & Tag.AUXILIARY else ""
    if done:  # "the sum of $3,000 was spent on roads"
        return done, "what is said of it"
    if (
        statement.frame.word_at[statement.frame.previous(statement.frame.quantities[number].first) - 1]
        in _GIVEN
    ):
        given, why = sum_given(statement, number, first)
        if " " in given:
            return given, why
    verb, why = by_its_verb(statement, number, first)
    return (joined(verb, tail), why) if verb else ("", "")


def _rate_of(statement: Statement, number: int, first: int) -> tuple[str, str]:
    """What "a rate of" is the rate of."""
    ahead = subject_ahead(statement, number)
    if ahead:
        return ahead, "the subject of the clause it opens"
    return by_its_verb(statement, number, first)


def _called(frame: Frame, at: int) -> str:
    """ "the sum of $65,000, being the amount received from sales": the apposition names the sum."""
    if frame.word_at[at] != ",":
        return ""
    done = frame.word_at[at + 1].endswith("ed") or frame.word_at[at + 1] in words.IRREGULAR_PARTICIPLES
    if done and frame.tag_at[at + 2] & Tag.PREPOSITION:  # "the sum of $63, received from fines"
        return clean(frame, at + 1, phrase_end(frame, at + 1, 10), verbs=True)
    if frame.word_at[at + 1] == "the" and frame.word_at[at + 2] in _GIVEN:
        return clean(frame, at + 1, phrase_end(frame, at + 1, 12))  # "the sum of $9, the amount of grants"
    if (frame.word_at[at + 1], frame.word_at[at + 2]) != ("being", "the"):
        return ""
    return clean(frame, at + 2, phrase_end(frame, at + 2, 14))


def _at_sum(frame: Frame, first: int, last: int) -> int:
    """Where the phrase begins whose head is no measure of its own.

    "close to the reference value of 4 percent", "payments have been made to the large amount of": at the article.
    """
    head = frame.word_at[last - 1]
    if head in words.YARDSTICKS:
        return next(
            (index for index in range(last - 1, first, -1) if frame.tag_at[index] & Tag.DETERMINER), first
        )
    named = head == "rate" and frame.word_at[last - 2] == "interest"
    if head not in _GIVEN and head != "figure" and not named:
        return first
    at = last - 2
    while at > first and frame.tag_at[at] & Tag.WORD and not frame.tag_at[at] & Tag.CLOSED:
        at -= 1
    led = frame.word_at[at] in ("the", "a", "an") and frame.word_at[at - 1] in (
        "to",
        "by",
        "in",
        "at",
        "with",
    )
    return at if at > first and led else first


def _names_itself(found: str) -> bool:
    """ "a recovery rate": of recovery; "an annual rate", "a growth rate" are of something said before."""
    first = found.lower().split()[0]
    return " " in found and first not in words.CHANGE_MODIFIERS and first not in _UNNAMED_RATES


_UNNAMED_RATES = frozenset(
    "growth annualized annualised faster slower higher lower same quarterly monthly double-digit".split()
)


HELD_AGAINST = "the measure held against it"
"""Why a target has the measure, and so the kind, of what is compared with it."""


def yardstick(statement: Statement, number: int, draft: Draft, found: str) -> tuple[str, str]:
    """ "beating the target of 6.5 percent": of the kind and measure of what is held against it."""
    before = statement.before_at[number]
    if before is None and found.lower() in AIMS:
        aimed = _aimed_at(statement, number)
        return (aimed, HELD_AGAINST) if aimed else resolved(statement, number, found)
    if before is None or before.unit != draft.unit:
        return resolved(statement, number, found)
    return before.measure, HELD_AGAINST


def held_against(statement: Statement, number: int) -> str:
    """ "inflation runs at 1.3 percent, still short of the 2.5 percent target": of what is held against the target."""
    frame, reading = statement.frame, statement.frame.quantities[number]
    aim = reading.last + (frame.word_at[reading.last] in {"inflation", "growth", "official"})
    if frame.word_at[aim] not in AIMS:
        return ""
    before = statement.before_at[number]
    if before is not None:
        return before.measure if before.unit == reading.unit else ""
    return _aimed_at(statement, number)


def _aimed_at(statement: Statement, number: int) -> str:
    """ "Inflation is above the bank's 2 percent target": the rate that the target is set for; else empty."""
    subject = main_subject(statement.frame, statement.frame.quantities[number].first)
    return subject if is_growth_measure(subject.lower()) else ""


OWNING = frozenset("the its our their a 's ’s".split())
"""What stands before a number that is somebody's aim."""
AIMS = frozenset("target targets goal objective aim".split())


def by_its_verb(statement: Statement, number: int, first: int) -> tuple[str, str]:
    """ "reached a new record of", "falls short by the sum of": what the verb before the noun is about."""
    frame = statement.frame
    start, _ = frame.segment(first)
    verb = finite_left(frame, first)
    if frame.word_at[first - 1] == "by" and verb < start:
        clause, end = clause_before(frame, start, first - 1)
        subject = main_subject(frame, end) if clause == start else ""
        return subject or clean(frame, clause, end), "the clause before it"
    if verb == NOTHING:
        return "", ""
    acted_on = (
        object_words(frame, verb, first_after(statement, verb, first))
        if frame.tag_at[verb] & (Tag.UP | Tag.DOWN) and frame.word_at[verb + 1] != "short"
        else ""
    )
    if acted_on:
        return acted_on, "what the verb acts on"
    found, _ = resolved(statement, number, subject_words(frame, verb))
    return found, "the subject of its verb"


def first_after(statement: Statement, verb: int, end: int) -> int:
    """Where the object of a verb ends: at the first number or "by" and "to" behind it."""
    frame = statement.frame
    for index in range(verb + 1, end):
        if frame.quantity_at[index] != NOTHING or frame.word_at[index] in ("by", "to", "from"):
            return index
    return end


def clause_before(frame: Frame, start: int, end: int) -> tuple[int, int]:
    """The words of a clause up to ``end``, after the word that opens it ("showing that …")."""
    first = start
    for index in range(start, end):
        prepositional = frame.tag_at[index - 1] & Tag.PREPOSITION or frame.word_at[index + 1] == "to"
        if frame.word_at[index] in words.SUBORDINATORS and not prepositional:
            first = index + 1
    return first, end
