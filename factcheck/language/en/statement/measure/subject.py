"""What is measured where a verb carries the number."""

from __future__ import annotations

from .....claim import Kind
from .....text import Tag
from ...verbs import FINITE
from .. import words
from ..frame import NOTHING, Frame
from ..governors.counted import counted_words, predicate
from ..governors.governor import Governor, Way, is_money
from ..kind import is_count
from ..phrases.main_clause import main_subject
from ..phrases.participle import before_participle, goes_on, hovers
from ..phrases.phrase import subject_region, subject_words
from ..phrases.relative import phrase_that_ends
from ..phrases.wording import clean, joined
from ..state import Statement
from ..time.when import whole_of
from .antecedent import FOLLOWED, followed_by, resolved, stood_for
from .moved_noun import moved_noun
from .objects import acted_on
from .part import part_measure, part_phrase
from .share import percent_of, share_of_whole, whole_before
from .tail import brought_in, tail_of


def subject_of(statement: Statement, number: int, governor: Governor) -> tuple[str, str]:
    """The measure where a verb carries the number: its subject, or what the subject points at."""
    frame = statement.frame
    reading = frame.quantities[number]
    if governor.way is Way.SUBJECT and not is_count(reading.unit):
        return _own_predicate(statement, number), "what is said of it"
    special = (
        _pointed_at(statement, number, governor)
        or _of_itself(statement, number, governor)
        or _part_or_share(statement, number, governor)
    )
    if special is not None:
        return special
    found = _found(statement, number, governor)
    tail = _tail_or_share(statement, number, governor, found)
    brought = brought_in(statement, number, governor, tail) if tail[:3] == "in " else ""
    if brought:
        return brought, "what was brought in"
    if not tail and reading.unit != "percent" and _has_a_verb(frame, number):
        tail = counted_words(frame, reading, Governor(Way.SUBJECT, reading.first), "")
        before = statement.before_at[number]
        unnamed = not found or found.lower() in words.PRONOUNS
        if tail and unnamed and (before is None or before.unit != reading.unit or _is_done(before.measure)):
            return tail, "what is said of it"
    return resolved(statement, number, found, tail)


def _has_a_verb(frame: Frame, number: int) -> bool:
    """ "$20 million was set aside", at the head of a sentence "$3 million went to schools": it is the subject."""
    reading = frame.quantities[number]
    if frame.tag_at[reading.last] & Tag.AUXILIARY:
        return True
    return not reading.first and frame.word_at[reading.last] in FINITE and is_money(frame, number)


def _found(statement: Statement, number: int, governor: Governor) -> str:
    """The subject to the left; empty for what goes on from a number or a subject before it."""
    frame = statement.frame
    if governor.way is Way.LISTED or _is_existence(frame, governor):
        return ""
    moved = moved_noun(frame, governor, frame.quantities[number].first)
    if moved:
        return moved
    if hovers(frame, governor.at):
        return with_whole(statement, clean(frame, *phrase_that_ends(frame, governor.at)), governor)
    if _up_behind_phrase(statement, number, governor):
        return ""
    if goes_on(frame, governor.at):
        return "" if statement.before_at[number] is not None else before_participle(frame, governor.at)
    return with_whole(statement, subject_words(frame, governor.subject_end), governor)


def _is_existence(frame: Frame, governor: Governor) -> bool:
    """ "When we began there were 43,100": nothing before the verb is its subject."""
    return (
        governor.way is Way.LEVEL
        and frame.word_at[governor.at - 1] == "there"
        and frame.word_at[governor.at] in words.BE
    )


def _up_behind_phrase(statement: Statement, number: int, governor: Governor) -> bool:
    """ "received 498 visits during the holiday, up 10 percent": what stands between is said of the number before.

    So it is in "4,200 ships called at the port, up 31 percent".
    """
    frame, at = statement.frame, governor.at
    if frame.word_at[at] not in {"up", "down"} or frame.word_at[at - 1] != ",":
        return False
    counted = _counted_before(statement, number)
    if counted is None:
        return False
    behind = frame.quantities[counted].last
    is_subject = statement.governors[counted].way is Way.SUBJECT
    told = any(frame.tag_at[index] & Tag.AUXILIARY or frame.is_verb(index) for index in range(behind, at - 1))
    if told and not is_subject and frame.word_at[behind] not in _HELD_IN:
        return False
    return _PARTING_WORDS.isdisjoint(frame.lowers[behind : at - 1])


_HELD_IN = frozenset(("during", "over", "in", "at"))
_PARTING_WORDS = frozenset((",", ";", "and", "while"))
_LENGTHS = frozenset(("day", "week", "month", "hour", "year"))


def _counted_before(statement: Statement, number: int) -> int | None:
    """The number of the last figure before that is neither growth nor a length of time."""
    for earlier in range(number - 1, -1, -1):
        made = statement.made[earlier]
        if made is not None and made.kind is not Kind.GROWTH and made.unit not in _LENGTHS:
            return earlier
    return None


def _pointed_at(statement: Statement, number: int, governor: Governor) -> tuple[str, str] | None:
    """What a verb acts on, what follows in an order, what "that" stands for."""
    target = acted_on(statement, number, governor)
    if target:
        return target, "what the verb acts on"
    after = followed_by(statement, number, governor)
    if after:
        return after, FOLLOWED
    other = stood_for(statement, number, governor.subject_end)
    return (other, '"that" and "those" stand for what was measured before') if other else None


def _of_itself(statement: Statement, number: int, governor: Governor) -> tuple[str, str] | None:
    """ "3,200 acres of forest were sold off": the words behind the amount, and its own verb."""
    frame, reading = statement.frame, statement.frame.quantities[number]
    plain = governor.way is Way.PLAIN and statement.before_at[number] is None
    if not plain or reading.unit in ("percent", "") or frame.word_at[reading.last] != "of":
        return None
    led_in = (
        frame.tag_at[0] & Tag.PREPOSITION
        and frame.word_at[reading.first - 1] == ","
        and reading.first < _LEAD
    )
    if (subject_words(frame, governor.subject_end) and not led_in) or not _is_subject(frame, number):
        return None
    said = counted_words(frame, reading, Governor(Way.SUBJECT, reading.first), "")
    return said.removeprefix("of "), "what it is of"


_LEAD = 14
"""Tokens of a phrase that leads in a sentence: "During the 13th Plan period, 545 acres of land were"."""


def _is_subject(frame: Frame, number: int) -> bool:
    """ "3,200 acres of forest were sold off": a verb follows before anything parts them."""
    for index in range(
        frame.quantities[number].last, min(len(frame.tokens), frame.quantities[number].last + 9)
    ):
        if frame.tag_at[index] & Tag.AUXILIARY:
            return True
        if frame.tag_at[index] & Tag.MARK or frame.quantity_at[index] != NOTHING:
            return False
    return False


def _own_predicate(statement: Statement, number: int) -> str:
    """ "40 acres sold for cash, 30 taken for homesteads": what is said of this amount of the list."""
    reading = statement.frame.quantities[number]
    said = counted_words(statement.frame, reading, Governor(Way.SUBJECT, reading.first), "")
    if statement.frame.word_at[reading.last] == "of":
        return joined(_counted_last(statement, number), said)
    parted = statement.frame.word_at[reading.first - 1] == ";"
    stem = "" if parted else statement.stems.get(number - 1, "")
    return said if _is_done(stem) else joined(stem, said)


def _counted_last(statement: Statement, number: int) -> str:
    """ "has 310 schools, a third of them private": what was counted last, which "them" stands for."""
    counted = (made for made in reversed(statement.made[:number]) if made is not None and is_count(made.unit))
    return next((made.measure for made in counted), "")


def _is_done(measure: str) -> bool:
    """ "sold for cash": nothing but what was done."""
    first = measure.partition(" ")[0]
    return first.endswith("ed") or first in words.IRREGULAR_PARTICIPLES


def _tail_or_share(statement: Statement, number: int, governor: Governor, found: str) -> str:
    """The phrase behind the number; behind a percentage only what it is a share of."""
    frame = statement.frame
    reading = frame.quantities[number]
    if reading.unit == "percent" and frame.word_at[reading.last] != "of":
        return ""
    tail = tail_of(statement, number, governor)
    of_whole = governor.way is Way.LEVEL and reading.unit == "percent" and tail.startswith("of ")
    named = "share" in found or found.endswith(("rate", "ratio"))
    return f"share {tail}" if of_whole and not named else tail


_VERBLESS = frozenset((Way.PLAIN, Way.SUBJECT))
_PARTING = _VERBLESS | {Way.LISTED}


def _part_or_share(statement: Statement, number: int, governor: Governor) -> tuple[str, str] | None:
    """ "60 percent of cases", "of the cases, 60 percent", "in cash, $9": a part, not a subject."""
    frame = statement.frame
    reading = frame.quantities[number]
    way = governor.way
    if reading.unit == "percent":
        of_them = frame.word_at[reading.last + 1] in {"them", "these", "those", "whom"}
        leads = (
            way in _VERBLESS
            or (way in (Way.LISTED, Way.OBJECT) and number > 0 and _own_clause(frame, number))
            or (way is Way.LISTED and of_them)
            or frame.word_at[governor.at] in {"including", "excluding"}
        )
        if leads and frame.word_at[reading.last] == "of":
            return percent_of(statement, number), "what it is a share of"
        if way in _PARTING and whole_before(statement, number):
            return share_of_whole(statement, number)
        whole = whole_of(statement, number)
        if whole is not None and way in _PARTING:
            return (
                f"{whole.measure} {predicate(frame, reading.last)}".strip(),
                "a part of the whole named before it",
            )
    if way is Way.PLAIN and not goes_on(frame, governor.at) and part_phrase(statement, governor):
        return part_measure(statement, number, governor)
    return None


def _own_clause(frame: Frame, number: int) -> bool:
    """ "40 decrees, and 96 percent of residents have a doctor": a percentage among others with a verb of its own."""
    listed = frame.word_at[frame.quantities[number].first - 1] in ("and", ",", ";")
    return listed and frame.quantities[number - 1].unit != "percent" and _is_subject(frame, number)


def with_whole(statement: Statement, found: str, governor: Governor) -> str:
    """ "…, with the trade volume standing at": the volume of what the sentence is about."""
    frame = statement.frame
    if "with" not in frame.vocabulary:
        return found
    first, _ = subject_region(frame, governor.subject_end)
    opened = first - 1 if frame.word_at[first - 1] == "with" else first
    if frame.word_at[opened] != "with" or frame.word_at[opened - 1] in ("line", "accordance", "keeping"):
        return found
    if not found or found.lower().split()[-1] not in words.TRANSPARENT - {"rate"}:
        return found
    main = main_subject(frame, first)
    return f"{found} of {main}" if main and main.lower() not in found.lower() else found
