"""What is measured where a noun carries the number: "an increase of", "a surplus of", "a 3 percent rise in"."""

from __future__ import annotations

from ....extract.draft import Draft
from ....text import Tag
from . import words
from .antecedent import joined, resolved, subject_ahead, without_change
from .complement import complement
from .frame import NOTHING, Frame
from .governor import Governor, finite_left
from .kind import is_count
from .lead import first_modifier
from .phrase import object_words, phrase_before, subject_region, subject_words
from .state import Statement
from .wording import clean

_LINKING = frozenset(
    "is was were be being been represents represented making marking saw seen registered posted recorded reported showed with for at experienced reached see".split()
)


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


_TAIL_OF_NOUN = frozenset("of from for in on under over above".split())


def noun_after(statement: Statement, number: int, governor: Governor) -> tuple[str, str]:
    """ "a 14.2 percent increase in exports"."""
    frame = statement.frame
    at = governor.at + 1
    if frame.lower(governor.at) == "growth" and frame.lower(at) == "rate":
        at += 1
    inside = complement(frame, at, openers=frozenset(("in", "of")))
    if inside:
        return inside.split(" ", 1)[1], "what the change is in"
    found = ""
    first = frame.quantities[number].first
    at = frame.previous(first)
    if at != NOTHING and frame.lower(at) not in (",", "with", "to", "after", "following"):
        found = subject_words(
            frame,
            at
            if frame.tag(at) & (Tag.VERB | Tag.AUXILIARY) or (at in range(first) and frame.lower(at) != "of")
            else first,
        )
    return resolved(statement, number, without_change(found))


def noun_before(statement: Statement, number: int, governor: Governor) -> tuple[str, str]:
    """ "a rise in that deficit of $30", "revenue growth of 14.8 percent"."""
    frame = statement.frame
    reading = frame.quantities[number]
    noun = governor.noun
    inside = complement(frame, noun + 1, openers=frozenset(("in", "of")), most=reading.first - noun - 1)
    if inside and " " in inside and inside.rsplit(" ", 1)[1] not in ("range", "band", "corridor"):
        return resolved(statement, number, inside.split(" ", 1)[1])
    after = complement(frame, reading.last, openers=frozenset(("in",)))
    if after and reading.unit == "percent":
        return after.split(" ", 1)[1], "what the change is in"
    region_first, region_last = subject_region(frame, noun)
    while region_first < noun and (
        frame.lower(region_first).endswith("ing") or frame.tag(region_first) & Tag.DETERMINER
    ):
        region_first += 1
    region_first = first_modifier(frame, region_first, noun)
    modifiers = clean(frame, region_first, noun)
    modifiers = plain_modifiers(modifiers)
    if modifiers and region_last >= noun - 1 and not frame.tag(noun - 1) & Tag.DETERMINER:
        found = f"{modifiers} {frame.lower(noun)}"
        owner = owner_of(statement, region_first)
        return joined(owner, found), "the noun of change with its modifiers"
    at = noun - 1
    while (at >= 0 and frame.tag(at) & (Tag.DETERMINER | Tag.ADJECTIVE | Tag.ADVERB)) or (
        at >= 0 and frame.lower(at) in words.CHANGE_MODIFIERS
    ):
        at -= 1
    if at >= 0 and frame.lower(at) in _LINKING and frame.lower(at - 1) != ",":
        found = subject_words(frame, at)
        if found and frame.lower(at) in ("making", "being", "representing", "marking", "with", "for"):
            found = ""
        found = "" if found.lower() == "there" else found
        return resolved(statement, number, without_change(found) or _things(statement, number))
    return resolved(statement, number, _things(statement, number))


def _things(statement: Statement, number: int) -> str:
    """ "There was an increase of 2,134 post-offices": the things themselves, where nothing was told before."""
    reading = statement.frame.quantities[number]
    if (
        not is_count(reading.unit)
        or reading.last == reading.number.last
        or statement.before(number) is not None
    ):
        return ""
    return " ".join(statement.frame.text(reading.number.last, reading.last).split())


def owner_of(statement: Statement, first: int) -> str:
    """Whose growth: "information security and software posted revenue growth of"."""
    frame = statement.frame
    at = first - 1
    if at <= 0 or not frame.tag(at) & Tag.VERB or frame.lower(at) in words.SEEING:
        return ""  # "They expect growth of": it is not theirs
    owner = subject_words(frame, at)
    return "" if owner.lower() in words.PRONOUNS else owner


def of_noun(statement: Statement, number: int, governor: Governor, draft: Draft) -> tuple[str, str]:
    """ "a trade surplus of $323 billion", "a total of", "a balance of … of receipts above expenditures"."""
    frame = statement.frame
    reading = frame.quantities[number]
    first, last = phrase_before(frame, governor.at)
    if (
        frame.lower(last - 1) in _EMPTY_HEADS
        and frame.lower(last - 2) == "the"
        and frame.lower(last - 3) == "to"
    ):
        first = last - 2  # "payments have been made to the amount of"
    first = _at_yardstick(frame, first, last)
    found = clean(frame, first, last)
    head = found.lower().split(" ")[-1] if found else ""
    at = next((index for index in range(first, last) if frame.lower(index) == "at"), NOTHING)
    if at > first and head in ("rate", "pace", "level", "speed"):
        return (
            f"{subject_words(frame, at)} {clean(frame, at, last)}",
            "the subject of its verb and the pace",
        )
    tail = complement(frame, reading.last, openers=_TAIL_OF_NOUN)
    if reading.unit == "percent" and tail.startswith("of "):
        tail = f"share {tail}" if "share" not in found else tail
    if (
        not found
        or found.lower() in _EMPTY_HEADS
        or head in ("total", "sum", "high", "low", "record", "peak")
    ):
        verb, why = by_its_verb(statement, number, first)
        if verb:
            return joined(verb, tail), why
    if head in _YARDSTICKS and reading.unit == "percent":
        return yardstick(statement, number, draft, found)
    if head in ("rate", "rates", "pace") and len(found.split()) <= 2 and not _names_itself(found):
        ahead = subject_ahead(statement, number)
        if ahead:
            return ahead, "the subject of the clause it opens"
        verb, why = by_its_verb(statement, number, first)
        if verb:
            return verb, why
    return resolved(statement, number, found, tail)


def _at_yardstick(frame: Frame, first: int, last: int) -> int:
    """ "close to the reference value of 4 percent": the phrase begins at the article of what is held against."""
    if frame.lower(last - 1) not in words.YARDSTICKS:
        return first
    return next((index for index in range(last - 1, first, -1) if frame.tag(index) & Tag.DETERMINER), first)


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
    before = statement.before(number)
    if before is None or before.unit != draft.unit:
        return resolved(statement, number, found)
    return before.measure, HELD_AGAINST


def by_its_verb(statement: Statement, number: int, first: int) -> tuple[str, str]:
    """ "reached a new record of", "falls short by the sum of": what the verb before the noun is about."""
    frame = statement.frame
    start, _ = frame.segment(first)
    verb = finite_left(frame, first)
    if frame.lower(first - 1) == "by" and verb < start:
        return clean(frame, *clause_before(frame, start, first - 1)), "the clause before it"
    if verb == NOTHING:
        return "", ""
    acted_on = (
        object_words(frame, verb, first_after(statement, verb, first))
        if frame.tag(verb) & (Tag.UP | Tag.DOWN)
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
        if frame.quantity_at[index] != NOTHING or frame.lower(index) in ("by", "to", "from"):
            return index
    return end


def compared_measure(statement: Statement, number: int) -> tuple[str, str]:
    """ "The total receipts were $24 million less than": the subject of the verb before the number."""
    frame = statement.frame
    at = frame.previous(frame.quantities[number].first)
    if at != NOTHING and frame.tag(at) & (Tag.VERB | Tag.AUXILIARY):
        return resolved(statement, number, subject_words(frame, at))
    return resolved(statement, number, "")


def plain_modifiers(modifiers: str) -> str:
    """What a noun of change measures, without the words that only qualify the change."""
    kept = [
        word
        for word in modifiers.split()
        if word.lower() not in words.CHANGE_MODIFIERS | {"-"} and not word.lower().startswith("year-on")
    ]
    return " ".join(kept)


def clause_before(frame: Frame, start: int, end: int) -> tuple[int, int]:
    """The words of a clause up to ``end``, after the word that opens it ("showing that …")."""
    first = start
    for index in range(start, end):
        if frame.lower(index) in words.SUBORDINATORS:
            first = index + 1
    return first, end
