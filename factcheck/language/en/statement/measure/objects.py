"""What a verb acts on: "raised its benchmark rate to 5 percent" measures the rate, not who raised it."""

from __future__ import annotations

from .....text import Tag
from .. import words
from ..frame import NOTHING, Frame
from ..governors.governor import Governor, Way
from ..kind import is_count
from ..phrases.hollow import names_nothing
from ..phrases.wording import clean
from ..state import Statement


def object_words(frame: Frame, verb: int, end: int) -> str:
    """What a verb of change acts on: "increase the key interest rates by 25 basis points", "revised up its outlook"."""
    if not _acts(frame, verb) and not (frame.word_at[verb] in _PARTICLES and _acts(frame, verb - 1)):
        return ""
    first = verb + 1
    if first >= end or not frame.tag_at[first] & (Tag.DETERMINER | Tag.ADJECTIVE | Tag.WORD):
        return ""
    if frame.tag_at[first] & (Tag.PREPOSITION | Tag.ADVERB | Tag.CONJUNCTION) or not frame.free(first):
        return ""
    if any(
        frame.tag_at[index] & Tag.AUXILIARY or frame.word_at[index] in (",", ";")
        for index in range(first, end)
    ):
        return ""
    return "" if names_nothing(frame, first, end) else clean(frame, first, end)


def _acts(frame: Frame, at: int) -> bool:
    """Whether a word is a verb that can act on something."""
    return frame.is_verb(at) or frame.word_at[at] in words.BRINGING


_PARTICLES = ("up", "down")


_POINTING = frozenset(("it", "them", "this", "these", "that"))


def _leads_on(statement: Statement, number: int, at: int) -> bool:
    """ "put it at 5 percent", and "raise that to 85 percent" behind another percentage."""
    word = statement.frame.word_at[at]
    before = statement.before_at[number]
    unit = statement.context.unit if before is None else before.unit
    return word == "at" or (word == "to" and unit in ("", statement.frame.quantities[number].unit))


def acted_on(statement: Statement, number: int, governor: Governor) -> str:
    """ "raised its benchmark rate to 5 percent": the object is measured, not who raised it."""
    frame = statement.frame
    at = governor.at
    if governor.way not in _BY_VERB or governor.noun != NOTHING:
        return ""
    if frame.quantities[number].first <= at + 1 + (frame.word_at[at + 1] in _LEADING):
        return ""  # nothing stands between them: "fell 3 percent", "widened by 4"
    if frame.word_at[at + 1] == "short":
        return ""  # "will not fall short of"
    if frame.quantities[number].first == at + 3 and frame.word_at[at + 1] in ("a", "an"):
        return ""  # "fell a sharp 12 percent": only the number is judged
    if governor.subject_end > at:  # "… rose 5 percent, and rents by 6": its verb stands in another clause
        return ""
    if frame.word_at[at + 1] in _POINTING and _leads_on(statement, number, at + 2):
        before = statement.before_at[number]
        other = before is None or before.unit != frame.quantities[number].unit
        acted = _object_before(frame, at) if other and frame.word_at[at + 1] == "it" else ""
        return acted or (before.measure if before is not None else statement.context.measure)
    acts = frame.word_at[at] in words.BRINGING or frame.word_at[at] in words.SEEING
    if not acts and not frame.tag_at[at] & (Tag.UP | Tag.DOWN | Tag.MULTIPLE):
        return ""
    counted = _counted_object(frame, at, number)
    if counted:
        return counted
    acted = object_words(frame, at, _object_end(frame, at, number))
    before = statement.before_at[number]
    tally = (
        frame.word_at[at] in words.BRINGING
        and frame.word_at[at + 1] == "the"
        and frame.word_at[at + 2] in _TALLIES
    )
    if (
        tally
        and frame.word_at[_past_time(frame, at + 3)] == "to"
        and before is not None
        and is_count(before.unit)
    ):
        return before.measure  # "two cases were confirmed, which brings the total to 17"
    return acted


def _past_time(frame: Frame, at: int) -> int:
    """Behind the time that stands at a token ("the total since 2010 to"), or the token itself."""
    return at if frame.time_at[at] == NOTHING else frame.times[frame.time_at[at]].last


_TALLIES = ("total", "tally", "number", "count", "toll", "figure")


_BY_VERB = frozenset((Way.MOVED_BY, Way.LEVEL))


def _object_end(frame: Frame, at: int, number: int) -> int:
    """Where the object of the verb at a token ends: before its number, or before what leads to that."""
    end = frame.quantities[number].first
    for earlier in frame.quantities[:number]:
        if earlier.first > at:
            end = min(end, earlier.first)
    for index in range(at + 1, end - 1):
        if frame.word_at[index] == "," and frame.word_at[index + 1] == "which":
            end = index  # "reduce the ratio, which is 2 percent, to 1"
            break
    while end > at + 1 and (_leads_to(frame, end - 1) or not frame.free(end - 1)):
        end -= 1
    return end


def _object_before(frame: Frame, at: int) -> str:
    """ "will cut the cost of insulin, capping it at": what the verb before acts on."""
    for index in range(at - 1, max(0, at - _EARLIER), -1):
        if frame.tag_at[index] & Tag.VERB and frame.tag_at[index + 1] & Tag.DETERMINER:
            end = next((k for k in range(index + 1, at) if frame.word_at[k] in ("for", ",", "by", "to")), at)
            return object_words(frame, index, end)
    return ""


_EARLIER = 20
"""How far back a verb may stand whose object "it" is."""


def _counted_object(frame: Frame, at: int, number: int) -> str:
    """ "raised the 12 regional quotas by 3 percent": the things counted are what was raised."""
    if not number or frame.quantities[number - 1].first <= at:
        return ""
    earlier = next(each for each in frame.quantities if each.first > at)
    if not is_count(earlier.unit) or not frame.is_verb(at):
        return ""
    if any(not frame.tag_at[index] & Tag.DETERMINER for index in range(at + 1, earlier.first)):
        return ""
    return frame.text(earlier.number.last, earlier.last)


def _leads_to(frame: Frame, index: int) -> bool:
    """The words between an object and its number: "by", "to", "at rates of"."""
    lower = frame.word_at[index]
    if lower in {"rate", "rates", "level", "levels"}:
        return frame.word_at[index - 1] in {"at", "to"}
    if lower in words.STATES and frame.word_at[index + 1] in _KEEPING_AT:
        return True  # "left its key rate unchanged at"
    return lower in _LEADING or lower.endswith("ly")


_KEEPING_AT = frozenset(("at", "near", "around", "about", "above", "below"))
_LEADING = frozenset("by to from at of a an another further additional total back again".split())
