"""What is counted: the noun with its number, the noun left out, the noun in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .....extract.draft import Draft
from .....extract.reading import Reading
from .....text import Tag
from ...morphology import plural
from .. import words
from ..frame import NOTHING, Frame
from ..governors.bracket_pair import PAIRED, pair_opening
from ..governors.counted import counted_words, is_whole_of_part
from ..governors.governor import Governor, Way
from ..governors.opening_whole import noun_of_whole
from ..kind import is_count
from ..phrases.main_clause import main_subject
from ..phrases.phrase import subject_words
from ..phrases.wording import clean, joined
from ..relation import parted_from
from ..state import Statement
from .antecedent import FOLLOWED, resolved, subject_before
from .headless import head_for, is_headless, last_word, unit_of
from .tally import OF_PLACES, counts_places, is_tally


def counted_measure(statement: Statement, number: int, governor: Governor) -> str:
    """The counted noun with what is said of it."""
    reading = statement.frame.quantities[number]
    if number in statement.nouns:
        return statement.nouns[number]
    counted = counted_words(statement.frame, reading, governor, noun_of(statement, reading))
    return joined(counted, _done_before(statement, number))


def _done_before(statement: Statement, number: int) -> str:
    """ "There have been captured during the year 324 ships": the participle that stands before its subject."""
    frame = statement.frame
    first, _ = frame.segment(frame.quantities[number].first)
    been = first + 2 if frame.word_at[first + 2] == "been" else first + 1
    opens = frame.word_at[first] == "there" and frame.tag_at[been] & Tag.AUXILIARY
    done = frame.word_at[been + 1]
    return done if opens and (done.endswith("ed") or done in words.IRREGULAR_PARTICIPLES) else ""


def elliptical(statement: Statement, number: int, verb: int = NOTHING) -> str:
    """ "12 are in critical condition", "and damaging 90 more": the noun stands with the number before.

    ``verb`` is what was done to them, where a verb before the number says so.
    """
    reading = statement.frame.quantities[number]
    whole = parted_from(statement, number) if statement.frame.word_at[reading.first - 1] == "whom" else None
    noun = "" if whole is None else noun_of(statement, whole.reading)
    for earlier in range(number - 1, -1, -1):
        former = statement.frame.quantities[earlier]
        if former.noun and not noun:
            noun = statement.frame.text(former.number.last, former.last)
            break
    before = statement.before_at[number]
    if not noun and before is not None and is_count(before.unit) and before.unit.startswith("count:"):
        noun = plural(before.unit.removeprefix("count:"))
    made = statement.made[number]
    named = made.unit.removeprefix("count:") if made is not None and made.unit.startswith("count:") else ""
    noun = noun or noun_of_whole(statement.frame, reading) or statement.context.noun
    noun = noun or (plural(named) if named else "")
    noun = _OF_THE.sub("", " ".join(noun.split()))
    governor = Governor(Way.SUBJECT, reading.first) if verb == NOTHING else Governor(Way.OBJECT, verb)
    return counted_words(statement.frame, reading, governor, noun)


_OF_THE = re.compile(r"^of (?:the |these |those |its |their |our )?")


def bracket_measure(statement: Statement, number: int, governor: Governor, draft: Draft) -> tuple[str, str]:
    """What a number in brackets measures: its own noun, or what stands before the bracket."""
    frame = statement.frame
    reading = frame.quantities[number]
    if pair_opening(frame, number) != NOTHING:
        return _paired(statement, number, governor, draft)
    if is_tally(frame, number, governor.at) and not (
        is_count(reading.unit) and not counts_places(reading.unit)
    ):
        counted = next((made for made in _counted_before(statement, number)), None)
        subject = main_subject(frame, governor.at)
        if not subject and frame.word_at[0] in _GOING_ON:
            subject = statement.context.measure
        return (counted.measure if counted else _MOST_OF.sub("", subject)), OF_PLACES
    if is_count(reading.unit):
        noun = counted_measure(statement, number, Governor(Way.SUBJECT, reading.first))
        return fuller(statement, number, noun), "what is counted"
    before = statement.before_at[number]
    if before is not None and before.reading.last == governor.at and is_whole_of_part(frame, before.reading):
        before = statement.before_at[statement.made.index(before)] or before  # "12 of the 18 patients (67%)"
        return before.measure, "the part before the bracket"
    inner = clean(frame, reading.last, _item_end(frame, reading.last))
    if not reading.unit and before is not None and is_count(before.unit):
        draft.unit = before.unit
        return joined(inner.rstrip(")"), before.measure), "what is counted before the bracket"
    found = ""
    if before is None or before.reading.last != governor.at:
        found = subject_words(frame, governor.at)
    counted = next(_counted_before(statement, number), before)
    if found.lower() in _MOST and counted is not None:
        return counted.measure, "most of what was counted before"
    if found.lower().partition(" ")[0] == "followed" and before is not None:
        return before.measure, FOLLOWED
    return _extreme(statement, number, found) or resolved(statement, number, found)


_GOING_ON = frozenset((",", ";", "and", "these", "those", "they"))
"""What opens a piece of a long list, or a sentence about what was counted in the one before."""


def _extreme(statement: Statement, number: int, found: str) -> tuple[str, str] | None:
    """ "the largest decreases were in Malta (-2.2%)", "and the highest in Rome (9%)": of what was told before."""
    before = statement.before_at[number]
    if _only_a_change(found):
        topic = subject_before(statement.context) or statement.context.measure
        return (topic, "what moved, as told before") if topic else None
    if found.lower() in words.SUPERLATIVES and before is not None:
        return _other_extreme(before.measure, found), "an extreme of what was measured before"
    return None


def _only_a_change(found: str) -> bool:
    """ "the largest decreases were registered in Malta (-2.2%)": a change of what was told before."""
    *modifiers, head = found.lower().split() or [""]
    return head in words.CHANGE_NOUNS and all(
        word in words.SUPERLATIVES or word in words.CHANGE_MODIFIERS or word in ("most", "only")
        for word in modifiers
    )


def _other_extreme(measure: str, extreme: str) -> str:
    """ "the lowest rates were in Oslo (4%) and the highest in Rome (9%)": the highest rates."""
    first, _, rest = measure.partition(" ")
    return f"{extreme} {rest}" if first.lower() in words.SUPERLATIVES and rest else measure


def _paired(statement: Statement, number: int, governor: Governor, draft: Draft) -> tuple[str, str]:
    """ "Most were female (n=41; 64%)": both numbers are of the words or the count before their bracket."""
    before = statement.before_at[number]
    if before is not None and (before.reading.last == governor.at or before.reading.first > governor.at):
        return before.measure, PAIRED
    found = subject_words(statement.frame, governor.at)
    things = _CURVE.sub("", found)
    if things != found:
        draft.unit = ""  # "the epidemic curve of measles cases (n=76)" is of cases
        return things, PAIRED
    counted = next(_counted_before(statement, number), before)
    if found.lower() in _MOST and counted is not None:
        return counted.measure, PAIRED
    return resolved(statement, number, found)[0], PAIRED


_MOST_OF = re.compile(r"(?i)^(?:the )?(?:most|(?:highest|largest|greatest|lowest|fewest)(?: numbers? of)?) ")
""" "The highest numbers of cases were reported by Romania (1 995)": each had cases, and only one the most."""
_MOST = frozenset("majority minority most rest remainder half bulk".split())
"""Words that name a part of what was told right before: "with the majority (59%) in the east"."""


def _item_end(frame: Frame, at: int) -> int:
    """Where the words of a number in a bracket end: "(9 female/13 male)"."""
    end = frame.segments[frame.segment_at[at - 1]][1]
    return next((index for index in range(at, end) if frame.tokens[index].text in "/)"), end)


_CURVE = re.compile(r"(?i)^.*\b(?:curve|distribution|map|number|timeline|characteristics|overview) of ")


def _counted_before(statement: Statement, number: int) -> Iterator[Draft]:
    """What the sentence counted last, countries and provinces aside."""
    for made in reversed(statement.made[:number]):
        if made is not None and is_count(made.unit) and not counts_places(made.unit):
            yield made


def fuller(statement: Statement, number: int, noun: str) -> str:
    """ "cases" in a bracket are the confirmed cases the sentence counts."""
    for made in statement.made[:number]:
        if made is not None and is_count(made.unit) and made.measure.lower() != noun.lower():
            head = noun.lower().split(" ")[-1].rstrip("s")
            full = " ".join(statement.frame.text(made.reading.number.last, made.reading.last).split())
            if full.lower().rstrip("s").endswith(head) and len(full) > len(noun):
                return full
    return noun


def noun_of(statement: Statement, reading: Reading) -> str:
    """The counted noun as printed."""
    if reading.noun_apart is not None:
        return " ".join(statement.frame.text(*reading.noun_apart).split())
    if reading.last <= reading.number.last:
        for former in statement.frame.quantities:
            if former is not reading and former.noun == reading.noun and former.last > former.number.last:
                return _OF_THE.sub(
                    "", " ".join(statement.frame.text(former.number.last, former.last).split())
                )
        return reading.noun
    if reading.upper is not None and reading.noun:
        return plural(reading.noun)
    noun = " ".join(statement.frame.text(reading.number.last, reading.last).split())
    return _OF_THE.sub("", noun or reading.noun)


def set_head(statement: Statement, number: int, draft: Draft) -> None:
    """Give a count without a noun the noun it is short of."""
    reading = draft.reading
    if not is_headless(statement.frame, reading):
        return
    before = statement.before_at[number]
    modifier = " ".join(statement.frame.text(reading.number.last, reading.last).split())
    bracketed = statement.governors[number].way is Way.BRACKET
    if bracketed and before is not None and is_count(before.unit):
        base = statement.nouns.get(statement.made.index(before)) or noun_of(statement, before.reading)
        base = base or plural(before.unit.removeprefix("count:"))
        statement.nouns[number], draft.unit = f"{modifier} {base}", before.unit
    else:
        beside = next((statement.nouns[k] for k in range(number - 1, -1, -1) if k in statement.nouns), "")
        head = last_word(beside) or head_for(modifier, statement.context)
        if not head:
            return
        statement.nouns[number] = f"{modifier} {head}"
        draft.unit = unit_of(statement.nouns[number])
    draft.why["unit"] = "the noun its adjective goes with"
