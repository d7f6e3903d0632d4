"""What a share is a share of."""

from __future__ import annotations

from .....text import Tag
from .. import words
from ..frame import NOTHING
from ..governors.counted import counted_words, predicate
from ..governors.governor import Governor, Way
from ..kind import is_count
from ..phrases.complement import complement, phrase_end
from ..phrases.phrase import subject_words
from ..phrases.wording import clean, joined
from ..state import Statement
from .antecedent import resolved


def whole_before(statement: Statement, number: int) -> str:
    """ "Of the electricity sold, 34 percent went to industry": the whole that opens the sentence."""
    frame = statement.frame
    if frame.word_at[0] not in ("of", "among") or frame.segment_at[frame.quantities[number].first] == 0:
        return ""
    first, last = frame.segments[0]
    if any(frame.quantity_at[index] != NOTHING for index in range(first, last)):
        return ""
    found = clean(frame, first + 1, last)
    return (
        "" if found.lower() in words.PRONOUNS or found.lower() in ("total", "this total", "number") else found
    )


def share_of_whole(statement: Statement, number: int) -> tuple[str, str]:
    """The share of the whole that opens the sentence."""
    frame = statement.frame
    at = frame.quantities[number].last
    said = predicate(frame, at) or complement(
        frame, at, openers=frozenset(("to", "from", "for", "in", "by", "on", "into"))
    )
    return f"share of {whole_before(statement, number)} {said}".strip(), "the whole that opens the sentence"


def percent_of(statement: Statement, number: int) -> str:
    """ "60 percent of cases were reported from": the whole and what is said of the part."""
    frame = statement.frame
    at = frame.quantities[number].last
    end = phrase_end(frame, at, 12)
    whole = clean(frame, at + 1, end)
    before = statement.before_at[number]
    if whole.lower() in ("total", "them", "these", "whole", "all", "those") and before is not None:
        counted = [made for made in statement.made[:number] if made is not None and is_count(made.unit)]
        of_whom = counted[-1] if counted and whole.lower() in ("them", "these", "those") else before
        return f"{of_whom.measure} share of {whole}"
    said = (
        counted_words(frame, frame.quantities[number], Governor(Way.SUBJECT, at), "")
        if end <= at
        else predicate(frame, end)
    )
    return joined(f"share of {whole}".rstrip(), said)


def gapped_share(statement: Statement, number: int) -> str:
    """ "Wheat accounted for 43% of sales and barley for 28%": the verb and the whole left out."""
    frame, reading = statement.frame, statement.frame.quantities[number]
    before = statement.made[number - 1] if number else None
    if reading.unit != "percent" or before is None or statement.governors[number - 1].way is not Way.SHARE:
        return ""
    last = reading.first - 1 if frame.word_at[reading.first - 1] in ("for", "with", "at") else reading.first
    first = last
    while first > before.reading.last and frame.word_at[first - 1] not in (",", "and", ";"):
        if frame.tag_at[first - 1] & Tag.AUXILIARY or frame.is_verb(first - 1):
            return ""
        first -= 1
    part, (_, _, whole) = clean(frame, first, last), before.measure.partition(" share")
    if not part or first <= before.reading.last:
        return ""
    statement.governors[number] = Governor(Way.SHARE, statement.governors[number - 1].at)
    return f"{part} share{whole}"


def share_measure(statement: Statement, number: int, governor: Governor) -> tuple[str, str]:
    """Part and whole of "X accounted for 40 percent of Y"."""
    frame = statement.frame
    reading = frame.quantities[number]
    subject = subject_words(frame, governor.at)
    subject, _ = resolved(statement, number, subject)
    whole = complement(frame, reading.last, openers=frozenset(("of",)))
    if not whole and frame.word_at[governor.at].startswith("contribut"):
        to = complement(frame, reading.last, openers=frozenset(("to",)))
        return f"contribution of {subject} {to}".strip(), "what contributes, and to what"
    if reading.unit not in _SHARED:
        parts = (whole.removeprefix("of "), subject)  # "wind accounted for 3.9 terawatt hours of the output"
        return " of ".join(filter(None, parts)), "an amount that is a part: its whole and its part"
    return " ".join(filter(None, (subject, "share", whole))), "a share: its part and its whole"


_SHARED = frozenset(("percent", "", "pair", "times"))
"""The units of a share; anything else is an amount."""
