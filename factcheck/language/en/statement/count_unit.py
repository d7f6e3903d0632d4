"""Units of bare numbers by what they measure: "the number of links", "confirmed cases had reached 80,778"."""

from __future__ import annotations

import re

from ....claim import Kind
from ....extract.draft import Draft
from ....text import Tag
from ..morphology import singular
from . import words
from .frame import Frame
from .governors.bracket_pair import PAIRED
from .governors.governor import Governor, Way
from .kind import is_count
from .measure.tally import OF_PLACES

_NUMBER_OF = re.compile(
    r"(?i)(?:(?:seasonally adjusted|unadjusted|total|overall|cumulative|average|daily|weekly|monthly|yearly|annual|whole|entire|aggregate|present|actual|gross|net|highest|largest|greatest|lowest|smallest) )*numbers? of (\w[\w-]*(?: \w[\w-]*){0,2})"
)


_MADE_OF = re.compile(
    r"(?i)(?:total |overall |annual |domestic )*(?:production|output|sales|deliveries|registrations|purchases|arrivals|number|stock)"
    r"(?: and (?:production|output|sales|deliveries|purchases))? of (?:new |used |electric )*([a-z-]{3,})\b"
)


_POPULATION = re.compile(r"(?i)(?:[\w-]+ ){0,4}(?:population|workforce|labou?r force)(?: (?:of|in|at)\b|$)")


_DEATH_TOLL = re.compile(r"(?i)(?:[\w-]+ ){0,4}death toll\b")


_HEAD = re.compile(
    r"(?i)(?:(?:[\w-]+ )?averages? of |total |overall |cumulative |official )*((?:[\w-]+ ){0,2}|(?:[\w-]+ (?:and|or) ){1,2}[\w-]+ )([a-z-]{3,}s|people)(?= (?:of|in|on|for|with|who|that|at|by|from|to|[a-z]{3,}ed)\b|$)"
)


_NOT_NOUNS = frozenset(
    "which that of in who with by from to on at under for per as during reported registered employed and or including".split()
)


def count_by_number(draft: Draft) -> None:
    """A bare level of "the number of links" counts links."""
    if not draft.unit and draft.kind is Kind.INDEX:
        draft.unit, draft.why["unit"] = "index_point", "an index is measured"
    elided = is_count(draft.unit) and draft.reading.last == draft.reading.number.last
    if draft.unit and not elided:
        return
    found = _NUMBER_OF.match(draft.measure)
    noun = singular_noun(found[1]) if found is not None else ""
    if noun:
        draft.unit = "person" if noun == "person" else f"count:{noun}"
        draft.why["unit"] = "the number of what it measures"
        if draft.kind is Kind.LEVEL:
            draft.kind = Kind.COUNT


_SCORING = ("score", "scores", "scored", "scoring")
_COUNTABLE = (Kind.LEVEL, Kind.COUNT, Kind.CHANGE)
_COUNTING = (Way.LEVEL, Way.MOVED_BY, Way.BASE, Way.COMPARED, Way.OF_NOUN, Way.LABEL)


def count_by_subject(draft: Draft, governor: Governor) -> None:
    """ "the confirmed cases had reached 80,778": a bare level or change of a plural counts it."""
    if draft.unit or draft.kind not in _COUNTABLE or draft.value != draft.value.to_integral_value():
        return
    told = draft.why.get("measure") in (OF_PLACES, PAIRED)
    if governor.way not in _COUNTING and not told:
        return
    if governor.way is Way.LEVEL and draft.reading.tokens[governor.at].lower in _SCORING:
        return  # "students scored 498": not so many students
    noun = counted_by(draft.measure)
    if not noun or noun.split()[0] in words.PRONOUNS:
        return
    opens = draft.measure.split()[0] in [token.text for token in draft.sentence.tokens[:2]]
    if opens and noun[1:2].islower():
        noun = noun[0].lower() + noun[1:]
    draft.unit = "person" if noun in ("person", "people") else f"count:{noun}"
    draft.why["unit"] = "a plural measured"
    if draft.kind is Kind.LEVEL:
        draft.kind = Kind.COUNT


def count_by_verb(frame: Frame, governor: Governor, before: Draft | None, draft: Draft) -> None:
    """ "… numbered 56,815 men; it has been reduced to 48,081": what moves to a bare number is still counted."""
    if draft.unit or governor.way is not Way.LEVEL or before is None or not is_count(before.unit):
        return
    moves = frame.tag_at[governor.at] & (Tag.UP | Tag.DOWN) or frame.word_at[governor.at] in words.BRINGING
    if not moves or draft.kind is not Kind.LEVEL:
        return
    draft.unit, draft.why["unit"] = before.unit, "the unit of the claim before it"


def counted_by(measure: str) -> str:
    """What a number of this measure counts: "sales of bicycles" and "bicycle sales" count bicycles."""
    if _POPULATION.match(measure):
        return "person"
    if _DEATH_TOLL.match(measure):
        return "death"
    made_of = _MADE_OF.match(measure)
    if made_of is not None:
        return (
            ""
            if made_of[1].lower() in words.AMOUNTS or singular(made_of[1]) == made_of[1]
            else singular(made_of[1])
        )
    numbers = re.match(r"(?i)([a-z-]{3,}) numbers\b", measure)
    if numbers is not None:
        return singular(numbers[1].lower())
    head = _HEAD.match(measure)
    if head is None or head[2].lower() in words.AMOUNTS or singular(head[2]) == head[2]:
        return ""
    return singular_noun((head[1] or "").strip() + " " + head[2])


def singular_noun(phrase: str) -> str:
    """The phrase up to its plural head, in the singular."""
    kept: list[str] = []
    for word in phrase.split():
        if kept and word.endswith(("ed", "ing")) and singular(kept[-1]) != kept[-1]:
            break  # "letters mailed", "districts reporting cases"
        if word not in _NOT_NOUNS:
            kept.append(word)
        elif kept and singular(kept[-1]) != kept[-1]:
            break  # "cases reported"; in "newly reported cases" the noun is still to come
        else:
            kept = [each for each in kept if not each.endswith("ly")]
    if kept == ["people"]:
        return "person"
    kept[-1:] = [singular(kept[-1])] if kept else []
    return " ".join(kept)
