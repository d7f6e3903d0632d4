"""What is measured where a noun carries the number: "an increase of", "a surplus of", "a 3 percent rise in"."""

from __future__ import annotations

from .....text import Tag
from .. import words
from ..frame import NOTHING, Frame
from ..governors.counted import done_word
from ..governors.governor import Governor, Way
from ..kind import is_count
from ..phrases.complement import complement
from ..phrases.lead import first_modifier
from ..phrases.phrase import subject_region, subject_words
from ..phrases.wording import clean, joined
from ..state import Statement
from .antecedent import resolved, with_head, without_change

_LINKING = words.UNDERGOING | frozenset(
    "is was were be being been represents represented making marking showed with for at gave gives give giving yielded presented presents".split()
)


_NOT_OF_SUBJECT = frozenset("making being representing marking with for".split())


def noun_after(statement: Statement, number: int, governor: Governor) -> tuple[str, str]:
    """ "a 14.2 percent increase in exports"."""
    frame = statement.frame
    at = governor.at + 1
    if frame.word_at[governor.at] == "growth" and frame.word_at[at] == "rate":
        at += 1
    inside = _inside(frame, at)
    first = frame.quantities[number].first
    if inside:
        return joined(inside, _of_those_who_report(frame, first)), "what the change is in"
    found = ""
    at = frame.previous(first)
    if at != NOTHING and frame.word_at[at] not in (",", "with", "to", "after", "following"):
        found = subject_words(
            frame,
            at
            if frame.tag_at[at] & (Tag.VERB | Tag.AUXILIARY)
            or (at in range(first) and frame.word_at[at] != "of")
            else first,
        )
    return resolved(statement, number, without_change(found))


def _of_those_who_report(frame: Frame, first: int) -> str:
    """ "Foreign firms reported a 17 percent growth in exports": in theirs; a ministry reports on others'."""
    at = frame.previous(first)
    while at > 0 and frame.tag_at[at] & Tag.DETERMINER:
        at -= 1
    if at < 1 or frame.word_at[at] not in _REPORTING:
        return ""
    region_first, region_last = subject_region(frame, at)
    heads = [
        index
        for index in range(region_first, region_last)
        if frame.tag_at[index] & Tag.PLURAL and frame.free(index)
    ]
    told = not heads or frame.word_at[heads[0]] in _TELLERS or frame.word_at[region_first] in words.PRONOUNS
    return "" if told else f"of {clean(frame, region_first, region_last)}"


_REPORTING = frozenset("reported posted registered recorded saw witnessed enjoyed experienced".split())
_TELLERS = frozenset(
    "officials authorities reports data figures statistics customs exports imports sales prices".split()
)


def noun_before(statement: Statement, number: int, governor: Governor) -> tuple[str, str]:
    """ "a rise in that deficit of $30", "revenue growth of 14.8 percent"."""
    frame = statement.frame
    reading = frame.quantities[number]
    noun = governor.noun
    inside = _inside(frame, noun + 1, most=reading.first - noun - 1)
    if inside and inside.rsplit(" ", 1)[-1] not in _NOT_CHANGED:
        return resolved(statement, number, inside)
    exceeded = _exceeded(statement, number, noun)
    if exceeded:
        return exceeded, "what the change is over"
    after, named = _behind(statement, number, noun)
    if named:
        return joined(after, _of_those_who_report(frame, noun)), "what the change is in"
    region_first, region_last = subject_region(frame, noun)
    while region_first < noun and (
        frame.word_at[region_first].endswith("ing") or frame.tag_at[region_first] & Tag.DETERMINER
    ):
        region_first += 1
    region_first = first_modifier(frame, region_first, noun)
    modifiers = clean(frame, region_first, noun)
    modifiers = plain_modifiers(modifiers)
    if modifiers and region_last >= noun - 1 and not frame.tag_at[noun - 1] & Tag.DETERMINER:
        found = f"{modifiers} {frame.word_at[noun]}"
        owner = owner_of(statement, region_first)
        return joined(owner, found), "the noun of change with its modifiers"
    at = noun - 1
    while (at >= 0 and frame.tag_at[at] & (Tag.DETERMINER | Tag.ADJECTIVE | Tag.ADVERB)) or (
        at >= 0 and frame.word_at[at] in words.CHANGE_MODIFIERS
    ):
        at -= 1
    if at > 0 and frame.word_at[at] in ("see", "sees"):
        return frame.word_at[noun], "the noun of its change"  # who sees growth ahead does not grow
    if at >= 0 and frame.word_at[at] in _LINKING and frame.word_at[at - 1] != ",":
        found = "" if _tells_of_before(frame, number, at) else subject_words(frame, at)
        if found and frame.word_at[at] in _NOT_OF_SUBJECT:
            found = ""
        found = "" if found.lower() in _NO_OWNERS or _only_places(statement, at) else found
        return resolved(statement, number, without_change(found) or _changed(statement, number, after))
    return resolved(statement, number, _changed(statement, number, after))


_IN = frozenset(("in",))
_IN_OR_OF = frozenset(("in", "of"))
_LONGEST_INSIDE = 10


def _inside(
    frame: Frame, at: int, *, most: int = _LONGEST_INSIDE, openers: frozenset[str] = _IN_OR_OF
) -> str:
    """What a change is in, without the preposition that leads to it; that goes with a place before it."""
    found = complement(frame, at, most=most, openers=openers)
    return found.removeprefix(f"{frame.tokens[at].text} ") if found else ""


def _behind(statement: Statement, number: int, noun: int) -> tuple[str, bool]:
    """What follows the number, and whether the change is in that: "an increase of $5 in tolls, and of $3 in fees"."""
    frame, reading = statement.frame, statement.frame.quantities[number]
    after = _inside(frame, reading.last, openers=_IN)
    if not after:
        return "", False
    if frame.word_at[reading.last + 1] in ("that", "those"):
        after = with_head(statement, number, f"{frame.text(reading.last + 1, reading.last + 3)} {after}")
    behind_another = bool(number) and noun < frame.quantities[number - 1].first
    return after, reading.unit == "percent" or behind_another


def _tells_of_before(frame: Frame, number: int, verb: int) -> bool:
    """ "… live in towns, which was a rise of 300": "which" is all that was told before it."""
    return number > 0 and frame.word_at[verb - 1] == "which" and frame.word_at[verb - 2] == ","


_NOT_CHANGED = frozenset("range band corridor favor favour comparison addition".split())
"""What stands behind "in" without having changed: "a reduction in favor of the last year"."""


def _exceeded(statement: Statement, number: int, noun: int) -> str:
    """ "an excess over expenditures of $1 and an increase over the receipts of last year of $5": of the receipts.

    Only where another figure stands before, which may be of something else.
    """
    frame, before = statement.frame, statement.before_at[number]
    if (
        before is None
        or frame.word_at[noun + 1] not in ("over", "upon", "on")
        or frame.word_at[noun + 2] != "the"
    ):
        return ""
    end = frame.quantities[number].first - 1
    found = clean(frame, noun + 3, next((k for k in range(noun + 3, end) if frame.word_at[k] == "of"), end))
    return "" if frame.time_at[noun + 3] != NOTHING or found.lower() in _POINTING_BACK else found


def _only_places(statement: Statement, at: int) -> bool:
    """ "… new cases; the Americas and Africa reported increases of": who reports is not what is measured."""
    frame = statement.frame
    first, last = subject_region(frame, at)
    named = range(first, last)
    return bool(named) and all(
        frame.place_at[index] != NOTHING or frame.word_at[index] in ("and", ",", "the", "both")
        for index in named
    )


_POINTING_BACK = words.YARDSTICKS | frozenset(
    ("", "number", "amount", "total", "figure", "sum", "same", "year", "rate", "level")
)


_NO_OWNERS = frozenset("there we i they".split())
"""Subjects that have a change told of them, and do not change."""


def _changed(statement: Statement, number: int, inside: str) -> str:
    """ "There was a decrease of £310 in the stamp duties": behind an amount, what it is in."""
    things = _things(statement, number)
    amount = not is_count(statement.frame.quantities[number].unit)
    return things or (inside if amount else "")


def _things(statement: Statement, number: int) -> str:
    """ "There was an increase of 310 lighthouses": the things themselves, where nothing was told before."""
    reading, before = statement.frame.quantities[number], statement.before_at[number]
    if (
        not is_count(reading.unit)
        or reading.last == reading.number.last
        or (before is not None and before.unit == reading.unit)
    ):
        return ""
    return " ".join(statement.frame.text(reading.number.last, reading.last).split())


def owner_of(statement: Statement, first: int) -> str:
    """Whose growth: "information security and software posted revenue growth of"."""
    frame = statement.frame
    at = first - 1
    if at <= 0 or not frame.tag_at[at] & Tag.VERB or frame.word_at[at] in words.SEEING:
        return ""  # "They expect growth of": it is not theirs
    owner = subject_words(frame, at)
    return "" if owner.lower() in words.PRONOUNS else owner


def compared_measure(statement: Statement, number: int) -> tuple[str, str]:
    """ "The total receipts were $24 million less than": the subject of the verb before the number."""
    frame = statement.frame
    unit, joint = frame.quantities[number].unit, frame.word_at[frame.quantities[number].first - 1]
    for earlier in range(number - 1, -1, -1):
        made = statement.made[earlier]
        if made is None or statement.governors[earlier].way is not Way.COMPARED or joint != "and":
            continue
        if made.unit == unit:
            return made.measure, "compared as the figure before it"
    noun = _noun_compared(frame, frame.quantities[number].last)
    if noun:
        return noun, "the noun behind its comparative"
    at = frame.previous(frame.quantities[number].first)
    if at != NOTHING and frame.tag_at[at] & (Tag.VERB | Tag.AUXILIARY):
        return resolved(statement, number, subject_words(frame, at))
    return resolved(statement, number, "")


def _noun_compared(frame: Frame, at: int) -> str:
    """ "moved 6.2 % less freight than": what there was less of, and what was done to it."""
    if frame.word_at[at] not in ("more", "less", "fewer"):
        return ""
    end = at + 1
    while (
        frame.tag_at[end] & Tag.WORD
        and not frame.tag_at[end] & (Tag.CLOSED | Tag.AUXILIARY)
        and frame.free(end)
    ):
        end += 1
    noun = clean(frame, at + 1, end)
    verb = frame.previous(frame.quantities[frame.quantity_at[at - 1]].first)
    done = done_word(frame, verb) if noun and verb != NOTHING else ""
    return f"{noun} {done}".strip()


def plain_modifiers(modifiers: str) -> str:
    """What a noun of change measures, without the words that only qualify the change."""
    kept = [
        word
        for word in modifiers.split()
        if word.lower() not in words.CHANGE_MODIFIERS | {"-"} and not word.lower().startswith("year-on")
    ]
    return " ".join(kept)
