"""The measure of a quantity: the way it is governed decides where to look."""

from __future__ import annotations

import re

from .....extract.draft import Draft
from .....extract.reading import Form
from .....text import Tag
from ...morphology import plural
from .. import words
from ..frame import NOTHING
from ..governors.counted import SAYING, counted_words
from ..governors.governor import Governor, Way
from ..governors.labelled import whole_label
from ..kind import is_count
from ..phrases.main_clause import main_subject
from ..phrases.phrase import subject_words
from ..phrases.wording import joined
from ..state import Statement
from .account import FEWEST, label_of
from .agents import only_tells
from .antecedent import opens_clause, subject_ahead
from .beside import BESIDES, told_beside
from .bracketed import in_bracket
from .bullet import of_item
from .change_noun import compared_measure, noun_after, noun_before
from .counting import bracket_measure, counted_measure, elliptical, noun_of
from .doing import acts, attributive, does, does_besides, done_to, rate_qualified, reaches_people, worth_of
from .earning import earned, of_its_earning
from .existence import done_there
from .heading import HEADED, under_heading
from .moved_noun import raised_to
from .multiplied import MULTIPLIED, multiplied
from .of_noun import HELD_AGAINST, OWNING, held_against, of_noun
from .part import of_another, part_measure, part_phrase
from .ranked import rank_measure
from .share import gapped_share, share_measure
from .subject import subject_of

_BY_VERB = frozenset((Way.MOVED_BY, Way.LEVEL))
_STANDING = frozenset((Way.PLAIN, Way.LEVEL))
_MOVING = frozenset((Way.MOVED_BY, Way.COMPARED, Way.NOUN_AFTER, Way.BASE))
_ELLIPTICAL_WAYS = frozenset((Way.SUBJECT, Way.PLAIN, Way.LISTED, Way.OBJECT))


def measure_of(statement: Statement, number: int, governor: Governor, draft: Draft) -> tuple[str, str]:
    """What a quantity measures and why: its own words, else the subject of its sentence."""
    frame = statement.frame
    first = frame.quantities[number].first
    labelled = governor.way is Way.LABEL
    label = label_of(frame, number) if len(frame.quantities) >= FEWEST else ""
    label = label or (whole_label(frame, governor) if labelled else "")
    if label:
        return label, "its label in an account"
    held = held_against(statement, number) if frame.word_at[first - 1] in OWNING else ""
    if held:
        return held, HELD_AGAINST
    if opens_clause(frame, number):
        ahead = subject_ahead(statement, number)
        if ahead and ahead.lower() not in words.PRONOUNS:
            return ahead, "the subject of the clause it opens"
    found, why = measure_by_way(statement, number, governor, draft)
    headed = under_heading(statement, governor, found) if labelled else ""
    if headed:
        return headed, HEADED
    if found and found.lower() not in words.PRONOUNS:
        return of_its_earning(statement, number, earned(statement, governor, draft, found)), why
    if not found and governor.noun != NOTHING and frame.word_at[governor.noun] == "growth":
        return "growth", "the noun of its change"  # "expects growth of 1.4 percent"
    ahead = subject_ahead(statement, number) or main_subject(frame, len(frame.tokens))
    if ahead and ahead.lower() not in words.ANAPHORS and f"the {ahead.lower()}" not in words.ANAPHORS:
        return ahead, "the subject of its sentence"
    if found and statement.context.measure:
        return statement.context.measure, "points back to the sentence before"
    return found or ahead, why


def measure_by_way(statement: Statement, number: int, governor: Governor, draft: Draft) -> tuple[str, str]:
    """The measure as the governor says where to look."""
    frame, reading = statement.frame, statement.frame.quantities[number]
    if "added" in frame.vocabulary or frame.word_at[reading.first - 1] in BESIDES:
        beside = told_beside(statement, number)
        if beside:
            return beside, "what is told beside it"
    bracketed = in_bracket(statement, number, governor, draft) if frame.enclosing else None
    if bracketed is not None:
        return bracketed
    counted = _counted(statement, number, governor, draft)
    if counted is not None:
        return counted
    of_counted = _of_counted(statement, number) if reading.unit == "percent" else ""
    if of_counted:
        return of_counted, "a part of what is counted behind it"
    return _by_noun(statement, number, governor, draft) or _by_verb(statement, number, governor)


def _by_noun(statement: Statement, number: int, governor: Governor, draft: Draft) -> tuple[str, str] | None:
    """The measure where a share, a comparison or a noun carries the number; None where a verb does."""
    way = governor.way
    if way is Way.SHARE:
        return share_measure(statement, number, governor)
    gapped = gapped_share(statement, number) if way is Way.PLAIN else ""
    if gapped:
        return gapped, "a share as the one before it"
    if way is Way.NOUN_AFTER:
        return noun_after(statement, number, governor)
    if way in _BY_VERB and governor.noun != NOTHING:
        return noun_before(statement, number, governor)
    if way is Way.OF_NOUN:
        return of_noun(statement, number, governor, draft)
    if way is Way.COMPARED:
        return compared_measure(statement, number)
    return None


def _by_verb(statement: Statement, number: int, governor: Governor) -> tuple[str, str]:
    """The measure where a verb or nothing carries the number."""
    frame, reading, way = statement.frame, statement.frame.quantities[number], governor.way
    there = way in _STANDING and "there" in frame.vocabulary
    existing = done_there(statement, number, governor) if there else ""
    if existing:
        return existing, "what was done there"
    item = of_item(statement, number, governor) if statement.context.in_list else ""
    if item:
        return item, "what the item of the list is for"
    acted_on = multiplied(statement, number) if reading.form is Form.FACTOR else ""
    if acted_on:
        return acted_on, MULTIPLIED
    amount = reading.unit not in _RELATIVE
    if amount:
        qualified = attributive(statement, number)
    else:
        qualified = rate_qualified(statement, number) if reading.unit == "percent" else ""
    if not qualified and frame.word_at[reading.last] == "worth":
        qualified = worth_of(statement, number)
    if qualified:
        return qualified, "the noun it qualifies"
    pointing = frame.word_at[governor.at + 1] in {"it", "them"}
    if way is Way.LEVEL and amount and not pointing and does(statement, governor.at):
        part = Governor(Way.PLAIN, governor.at + 1, subject_end=governor.at + 1)
        if statement.before_at[number] is not None and part_phrase(statement, part):
            return part_measure(statement, number, part)  # "in cash $48, and in notes funded $10"
        return done_to(statement, number, governor)
    return subject_of(statement, number, governor)


_RELATIVE = frozenset(("", "percent", "rank", "times"))
"""Units of no amount."""


def _counted(statement: Statement, number: int, governor: Governor, draft: Draft) -> tuple[str, str] | None:
    """What is counted or stands in brackets; None for other quantities."""
    reading = statement.frame.quantities[number]
    way = governor.way
    if reading.form is Form.RANK:
        return rank_measure(statement, number, governor)
    if reading.form is Form.PROPORTION and way in (Way.SUBJECT, Way.PLAIN) and _of_whom(statement, number):
        noun = _of_whom(statement, number)
        return counted_words(
            statement.frame, reading, Governor(Way.SUBJECT, reading.first), noun
        ), "who the share is of"
    if way is Way.COMPARED and reading.first <= governor.at < reading.last and is_count(reading.unit):
        verb = statement.frame.previous(reading.first)
        return counted_words(
            statement.frame, reading, Governor(Way.OBJECT, verb), plural(reading.noun)
        ), "what is counted"
    if way is Way.BRACKET:
        return bracket_measure(statement, number, governor, draft)
    rated = "_per_" in reading.unit
    if rated or (way is Way.OF_NOUN and _is_headcount(statement, number, governor)):
        level = _level_named(statement, number, governor, draft)
        if level is not None:
            return level
    if is_count(reading.unit) and way not in _MOVING:
        return _with_its_noun(statement, number, governor)
    if not is_count(draft.unit) or reading.unit:
        return None
    acting = way is Way.LEVEL and acts(statement.frame, governor.at)
    if way in _ELLIPTICAL_WAYS or acting:
        verb = governor.at if acting and does_besides(statement.frame, governor.at) else NOTHING
        return elliptical(statement, number, verb), "what was counted before, with what is said of it here"
    return None


def _level_named(
    statement: Statement, number: int, governor: Governor, draft: Draft
) -> tuple[str, str] | None:
    """ "an incidence of 45.9 cases per 100,000", "a passenger flow of 3 million people": the noun is the measure."""
    if governor.way is Way.OF_NOUN:
        found, why = of_noun(statement, number, governor, draft)
        return (found, why) if found else None
    subject = _level_subject(statement, governor)
    return (subject, "the subject of its clause") if _RATE.search(subject) else None


def _is_headcount(statement: Statement, number: int, governor: Governor) -> bool:
    """ "ridership of 40,000 people": of a level with a name, in people; not "a total of 40,000 people"."""
    head = statement.frame.word_at[governor.at - 1]
    people = statement.frame.quantities[number].unit == "person"
    return people and head in words.HEADCOUNTS and head not in words.TRANSPARENT


_RATE = re.compile(r"(?i)\b(?:rates?|ratio|incidence|prevalence|density|burden|frequency)\b")


def _with_its_noun(statement: Statement, number: int, governor: Governor) -> tuple[str, str] | None:
    """What a number with a noun of its own counts; None where the noun is only that of the number before."""
    total = _total_of(statement, number, governor)
    if total:
        return total, "the total of what was counted before"
    if governor.way is Way.LEVEL and acts(statement.frame, governor.at) and does(statement, governor.at):
        governor = Governor(Way.OBJECT, governor.at)  # "handled 31 tonnes and 4 containers"
    elif reaches_people(statement, number, governor):
        governor = Governor(Way.OBJECT, governor.at)
    raised = raised_to(statement.frame, governor, statement.frame.quantities[number].first)
    if raised:
        return raised, "the number that was brought to it"
    if _brought(statement, number, governor):
        return None  # "adding 40 jobs, bringing the workforce to 900": the noun is not said again
    counted = counted_measure(statement, number, governor)
    if governor.way is Way.PLAIN and of_another(statement, governor):
        return part_measure(statement, number, governor)
    subject = _level_subject(statement, governor)
    if not subject:
        return counted, "what is counted"
    head = subject.rsplit(" ", 1)[-1].lower()
    if head in words.HEADCOUNTS and head not in words.TRANSPARENT:
        return subject, "the level that is counted in it"
    return joined(subject, "" if counted in _BARE_NOUNS else counted), "the level and what it counts"


def _brought(statement: Statement, number: int, governor: Governor) -> bool:
    reading, frame = statement.frame.quantities[number], statement.frame
    bare = reading.last == reading.number.last
    return bare and governor.way is Way.LEVEL and frame.word_at[governor.at] in words.BRINGING


def _of_whom(statement: Statement, number: int) -> str:
    """ "one in five children": the noun of a proportion, with its number or right behind it."""
    frame, reading = statement.frame, statement.frame.quantities[number]
    if reading.noun:
        return noun_of(statement, reading)
    plural_behind = frame.tag_at[reading.last] & Tag.PLURAL and frame.free(reading.last)
    return frame.word_at[reading.last] if plural_behind else ""


def _total_of(statement: Statement, number: int, governor: Governor) -> str:
    """ "46 towns were taken off the list, making a total of 218": the same things."""
    reading, before = statement.frame.quantities[number], statement.before_at[number]
    bare = reading.last == reading.number.last and governor.way is Way.OF_NOUN
    if not bare or before is None or before.unit != reading.unit:
        return ""
    return before.measure if statement.frame.word_at[governor.at - 1] in words.TRANSPARENT else ""


_BARE_NOUNS = ("units", "unit", "pieces", "items", "people", "persons")
"""What is counted where the subject says of what: "sales fell to 40 units"."""


def _level_subject(statement: Statement, governor: Governor) -> str:
    """ "The incidence was 41 cases": the level that is counted in something; empty for "there were 41 cases"."""
    frame = statement.frame
    if governor.way is Way.PLAIN and governor.subject_end > governor.at:
        return subject_words(
            frame, governor.subject_end
        )  # "and the volume of traffic by air 21 million journeys"
    lower = frame.word_at[governor.at]
    if frame.word_at[governor.at - 1] == "there":
        return ""  # "there are now 329 million citizens"
    moved = frame.tag_at[governor.at] & (Tag.UP | Tag.DOWN | Tag.MULTIPLE) and governor.noun == NOTHING
    if governor.way is not Way.LEVEL or not (moved or lower in words.BE or lower in words.LEVEL_VERBS):
        return ""
    found = subject_words(frame, governor.subject_end)
    lowered = found.lower()
    if lower in SAYING or (lower in words.TELLING and only_tells(found)):
        return ""  # "The agency recorded 14 cases"
    pointing = lowered in words.PRONOUNS or lowered in words.ANAPHORS or f"the {lowered}" in words.ANAPHORS
    return "" if pointing or lowered.split(" ")[0] in words.PRONOUNS else found


def _of_counted(statement: Statement, number: int) -> str:
    """ "86 percent of the 1,204 beds were occupied": the part is of what the next number counts."""
    frame = statement.frame
    reading = frame.quantities[number]
    following = frame.quantities[number + 1] if number + 1 < len(frame.quantities) else None
    if following is None or frame.word_at[reading.last] != "of":
        return ""
    if frame.word_at[following.first - 1] != "of" and frame.tag_at[following.first - 1] & Tag.PREPOSITION:
        return ""  # "95 percent of people in 10 provinces"
    owned = frame.word_at[following.first - 1] in ("'s", "’s")
    if not is_count(following.unit) or following.first - reading.last > (_OF_OWNER if owned else _OF_THE):
        return ""
    noun = " ".join(frame.text(following.number.last, following.last).split())
    if statement.governors[number].way is Way.SHARE:
        subject = subject_words(frame, statement.governors[number].at)
        return f"{subject} share of {noun}".strip()
    return counted_words(frame, following, Governor(Way.SHARE, following.first), noun)


_OF_THE, _OF_OWNER = 3, 6
