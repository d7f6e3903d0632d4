"""What a subject stands for: itself, or what was measured before it."""

from __future__ import annotations

import re

from .....claim import Kind
from .....extract.context import Context
from .....extract.draft import Draft
from .....text import Tag
from ...places import read_places
from ...verbs import LINKING
from .. import words
from ..frame import NOTHING, Frame
from ..governors.governor import Governor, Way
from ..phrases.main_clause import main_subject
from ..phrases.phrase import subject_region, subject_words
from ..phrases.wording import clean, joined
from ..state import Statement
from .definite import named_before
from .tally import counts_places

BEHIND = "the words after it"
"""Why a measure is only what stands behind its number."""


def resolved(statement: Statement, number: int, found: str, tail: str = "") -> tuple[str, str]:
    """A subject that is a noun phrase stands for itself; one that points back takes what it points at."""
    lowered = found.lower()
    if (
        found
        and lowered not in words.PRONOUNS
        and not is_time(lowered)
        and lowered not in words.ANAPHORS
        and f"the {lowered}" not in words.ANAPHORS
    ):
        full = named_before(statement, number, found) if statement.before_at[number] is None else ""
        if full:
            return joined(full, tail), "named in full a moment before"
        part = part_of_whole(statement, number, _of_the_same(statement, number, found))
        statement.stems[number] = part
        return joined(part, tail) if tail else part, "the subject of its clause"
    before = statement.before_at[number]
    if lowered.removeprefix("the ") in _OWN_RATES and before is not None and before.unit != "percent":
        return joined(found, tail), "the subject of its clause"
    antecedent, why = antecedent_of(statement, number)
    statement.stems[number] = antecedent
    if not antecedent and found:
        return joined(found, tail), "the subject of its clause"
    if lowered == "growth" and "inflation" in antecedent.lower():
        return joined(
            found, tail
        ), "the subject of its clause"  # what is said of prices before has a rate already
    if found and lowered not in words.PRONOUNS and lowered.removeprefix("the ") in ("growth rate", "growth"):
        antecedent = (
            f"{antecedent} {lowered.removeprefix('the ')}"
            if "growth" not in antecedent.lower()
            else antecedent
        )
    if antecedent or not tail:
        return joined(antecedent, tail), why
    return tail.removeprefix("of "), BEHIND


_COUNTED_SO = re.compile(r"(?i)(number|amount|quantity|value|cost) (\w+ed\b.*|paid\b.*|sold\b.*)")
_COUNTED_OF = re.compile(
    r"(?i)(?:\w+ ){0,2}(number|amount|quantity|value|cost) of ([\w' -]+?)"
    r"(?: (?:on|in|at|for|from|to|by|of|with|now|\w+ed|paid|sold)\b.*)?\Z"
)


def _of_the_same(statement: Statement, number: int, found: str) -> str:
    """ "the number of claims filed was 26; the number rejected was 5": the number of claims rejected."""
    here = _COUNTED_SO.match(found)
    before = statement.before_at[number] if here is not None else None
    there = _COUNTED_OF.match(before.measure) if before is not None else None
    if here is None or there is None or here[1].lower() != there[1].lower():
        return found
    return f"{here[1]} of {there[2]} {here[2]}"


_OWN_RATES = frozenset(("rate", "ratio"))
"""What no amount before it can stand for."""


def stood_for(statement: Statement, number: int, end: int) -> str:
    """ "those of food", "that on deposits": the head of what was measured before, with its own words behind."""
    frame = statement.frame
    before = statement.before_at[number]
    if before is None or _STANDING_FOR.isdisjoint(frame.vocabulary):
        return ""
    first, last = subject_region(frame, end)
    at = next((k for k in range(max(0, first - 1), last) if frame.word_at[k] in ("that", "those")), NOTHING)
    if at == NOTHING or frame.word_at[at + 1] not in _OF_ANOTHER:
        return ""
    told = f"{frame.word_at[at]} {frame.word_at[at + 1]} {clean(frame, at + 2, last)}"
    named = with_head(statement, number, told)
    return named if named != told else ""


def with_head(statement: Statement, number: int, phrase: str) -> str:
    """A phrase whose "that" or "those" ("those of the canals") takes the head of what was measured before."""
    pronoun, preposition, own = (*phrase.split(" ", 2), "", "")[:3]
    before = statement.before_at[number]
    if before is None or pronoun not in _STANDING_FOR or preposition not in _OF_ANOTHER:
        return phrase
    head = _BEFORE_PREPOSITION.split(before.measure, maxsplit=1)[0]
    return f"{head} {preposition} {own}" if head and own else phrase


_STANDING_FOR = frozenset(("that", "those"))
"""Words that can stand for what was measured."""
_OF_ANOTHER = ("of", "in", "on", "for", "to", "from", "by", "among")
_BEFORE_PREPOSITION = re.compile(r" (?:of|in|on|for|to|from|by|with|among) ")


def followed_by(statement: Statement, number: int, governor: Governor) -> str:
    """ "A made up 15 percent of it, followed by B with 13 and C with 12": the same of B and of C."""
    frame, before = statement.frame, statement.before_at[number]
    if before is None or governor.way is not Way.PLAIN:
        return ""
    at = frame.previous(frame.quantities[number].first, over_places=False)
    if frame.word_at[at] not in ("with", "at"):
        return ""
    first = before.reading.last
    led = [index for index in range(first, at) if frame.word_at[index] == "followed"]
    goes_on = before.why.get("measure") == FOLLOWED and frame.word_at[first] in (",", "and")
    if not led and not goes_on:
        return ""
    start = led[-1] + 2 if led else first + 1
    name = " ".join(frame.text(start, at).split()).removeprefix("and ").removeprefix("the ")
    _, share, whole = before.measure.partition(" share")
    if share or before.kind is not Kind.SHARE or frame.place_at[start] != NOTHING:
        return f"{name}{share}{whole}" if share else before.measure
    return name


FOLLOWED = "the same of what follows in the order"
"""Why a figure measures what the one before it does."""


def part_of_whole(statement: Statement, number: int, found: str) -> str:
    """ "of which there were of specie": a part of what was measured before."""
    frame = statement.frame
    first, last = frame.segment(frame.quantities[number].first)
    if "which" not in frame.lowers[first:last]:
        return found
    which = next(
        (k for k in range(first, last) if frame.word_at[k] == "which" and frame.word_at[k - 1] == "of"),
        NOTHING,
    )
    if which == NOTHING or which > frame.quantities[number].first:
        return found
    whole = statement.before_at[number]
    for lead in ("of which ", "which ", "there were ", "there was ", "of ", "in "):
        lowered_found = found.lower()
        if lowered_found.startswith(lead):
            found = found[len(lead) :]
    if whole is None or not whole.measure:
        return found
    if found.lower() in _QUALIFIERS:
        opening, _, rest = whole.measure.partition(" ")
        return f"{found} {rest if opening.lower() in _OF_A_WHOLE else whole.measure}"
    return f"{whole.measure} {found}" if found.lower().startswith(_PART_OPENERS) else found


_QUALIFIERS = frozenset("urban rural domestic foreign public private online offline".split())
"""Words that name a part only together with the whole: "of which urban 35 billion"."""
_OF_A_WHOLE = _QUALIFIERS | {"total"}
_PART_OPENERS = ("of ", "from ", "in ", "for ", "by ", "to ", "on ")


def _personal(frame: Frame) -> bool:
    """Whether a sentence speaks of "it", "they" or "this"."""
    return any(token.lower in ("it", "they", "this", "its", "these") for token in frame.tokens[:8])


def antecedent_of(statement: Statement, number: int) -> tuple[str, str]:
    """What a pronoun or an empty subject points at, and why."""
    before = _told_before(statement, number)
    if before is not None and before.unit.split(" ")[-1].removeprefix("count:") in words.EMPTY_COUNTS:
        before = None  # "the budget has three parts: $40 million for roads"
    if before is not None and before.measure:
        told = statement.made.index(before)
        moved = told == number - 1 and statement.frame.word_at[statement.governors[number].at] in (
            "up",
            "down",
        )
        whole = "" if moved else statement.stems.get(told, "")  # "of buses 31,000, up 2 percent": of buses
        return whole or before.measure, "goes on from the claim before it in the sentence"
    own = (
        main_subject(statement.frame, statement.frame.quantities[number].first)
        if statement.frame.tokens
        else ""
    )
    own = own or _subject_around(statement.frame, statement.frame.quantities[number].first)
    if own and own.lower() not in words.ANAPHORS and f"the {own.lower()}" not in words.ANAPHORS:
        return own, "the subject of the sentence"
    if _sums_up(statement):
        return "", "points back to figures of several things"
    topic = subject_before(statement.context) if _personal(statement.frame) else ""
    if topic:
        return topic, "the subject of the sentence before"
    if statement.context.measure:
        return statement.context.measure, "points back to the sentence before"
    if statement.context.asked and _personal(statement.frame):
        return statement.context.asked, "what was asked for"
    heading = statement.context.heading or ""
    if heading and statement.context.in_list and not any(map(str.isdigit, heading)):
        return heading, "the heading above it"
    return "", "not said"


def _sums_up(statement: Statement) -> bool:
    """ "These figures give a total of": of all that was told in the sentence before, and that was not one thing."""
    frame, recent = statement.frame, statement.context.recent
    if frame.word_at[0] != "these" or frame.word_at[1] not in _SUMS or not recent:
        return False
    return len({draft.measure for draft in recent if draft.sentence is recent[-1].sentence}) > 1


_SUMS = frozenset("figures sums amounts items numbers totals receipts expenditures".split())


def _told_before(statement: Statement, number: int) -> Draft | None:
    """The figure before it; no duration, which measures nothing ("the seven-day holiday, up 3 percent").

    Nor the places in which what it tells of is: "140,000 people in 27 provinces, 15,000 more".
    """
    for made in reversed(statement.made[:number]):
        if made is not None and made.unit not in words.DURATIONS and not _only_where(statement, made):
            return made
    return statement.before_at[number]


def _only_where(statement: Statement, made: Draft) -> bool:
    """ "in 27 provinces": behind another figure, it only says how far that one reaches."""
    if not counts_places(made.unit) or made is statement.made[0]:
        return False
    return statement.frame.word_at[made.reading.first - 1] in _WITHIN


_WITHIN = ("in", "across", "from", "over", "throughout")


def _subject_around(frame: Frame, at: int) -> str:
    """ "The growth of loans, while remaining strong at 10 percent, slowed": the subject ahead of its aside."""
    found = main_subject(frame, len(frame.tokens))
    stands = found and frame.sentence.quote.find(found) in range(
        frame.tokens[at].start - frame.sentence.start
    )
    return found if stands else ""


def subject_before(context: Context) -> str:
    """What the sentence right before is about: "The budget was approved. It amounts to …"."""
    if context.before is None:
        return ""
    frame = Frame(context.before, (), (), read_places(context.before))
    return main_subject(frame, len(frame.tokens))


def subject_ahead(statement: Statement, number: int) -> str:
    """ "At 3.1%, growth of wages was above plan": what the clause after it is about."""
    frame = statement.frame
    at = frame.quantities[number].last
    at += frame.word_at[at] in words.CHANGE_NOUNS
    while at < len(frame.tokens) and (frame.time_at[at] != NOTHING or at in frame.aside_at):
        at += 1
    if frame.word_at[at] != ",":
        return ""
    for index in range(at + 1, min(len(frame.tokens), at + 25)):
        moves = frame.tag_at[index] & (Tag.UP | Tag.DOWN) and frame.word_at[index] not in words.CHANGE_NOUNS
        verb = moves or frame.tag_at[index] & Tag.AUXILIARY or frame.word_at[index] in LINKING
        if verb and frame.free(index):
            return subject_words(frame, index)
    return ""


def opens_clause(frame: Frame, number: int) -> bool:
    """ "At 3.1%, growth of wages", "After a 2.4 percent fall in May, sales": a number of the clause behind the comma."""
    first, opener = frame.quantities[number].first, frame.word_at[0]
    if opener in ("at", "with"):
        return first == 1
    if number or opener not in ("after", "following"):
        return False
    return all(
        frame.tag_at[index] & _SAYS_HOW or frame.word_at[index] in words.CHANGE_NOUNS
        for index in range(1, first)
        if frame.word_at[index] != "of"
    )


_SAYS_HOW = Tag.DETERMINER | Tag.ADJECTIVE | Tag.ADVERB
"""Words of "a sharp fall of 2.4 percent" that do not say what fell."""


def is_time(found: str) -> bool:
    """ "the fourth straight year": a time measures nothing."""
    return found.rsplit(" ", 1)[-1].rstrip("s") in words.DURATIONS


def without_change(found: str) -> str:
    """A subject that only says there was a change names nothing."""
    return "" if found.lower() in words.CHANGE_NOUNS else found
