"""Where the clause of a phrase begins."""

from __future__ import annotations

from .....extract.reading import Reading
from .....text import Tag
from .. import words
from ..frame import NOTHING, Frame
from .finite import in_compound, is_finite

_HARD = frozenset(';:—"“”!?')


_REGION = 60
"""How far to the left a subject may reach, in tokens: it bounds the work on one quantity."""


def clause_start(frame: Frame, last: int, *, has_verb: bool = False) -> tuple[int, list[int]]:
    """Where the clause begins, and the commas between there and ``last``."""
    commas: list[int] = []
    index = last - 1
    depth_limit = last - _REGION if last > _REGION else -1
    only_words = not has_verb or _RELATIVES.isdisjoint(frame.vocabulary)
    while index > depth_limit:
        covered = frame.time_at[index] & frame.quantity_at[index]
        if covered == NOTHING and only_words and _is_plain(frame, index):
            index -= 1
        elif frame.time_at[index] != NOTHING:
            time = frame.times[frame.time_at[index]]
            if frame.word_at[time.first] == "that":  # "to tell you that in the last year rents"
                return time.last, commas
            index = time.first - 1
        elif frame.quantity_at[index] != NOTHING:
            counted = frame.quantities[frame.quantity_at[index]]
            if not in_compound(frame, counted) and not (has_verb and _inside_phrase(frame, counted, last)):
                break
            index = counted.first - 1
        elif back := _over_inserted(frame, index, last, has_verb=has_verb):
            index -= back
        elif _begins_after(frame, index, last, has_verb=has_verb):
            break
        else:
            if frame.word_at[index] == ",":
                commas.append(index)
            index -= 1
    return index + 1, commas


def _is_plain(frame: Frame, index: int) -> bool:
    """A word of the phrase itself, as most are: no clause begins behind it, and it closes no aside."""
    if frame.tag_at[index] & _PLAIN != Tag.WORD or frame.word_at[index] in _TURNING:
        return False
    return index not in frame.aside_at


_VERBAL = Tag.VERB | Tag.AUXILIARY
_PLAIN = _VERBAL | Tag.WORD
_GOING_ON = frozenset("and or but plus to by at from with".split())
"""Words that begin something new behind a number."""
_TURNING = _GOING_ON | words.SUBORDINATORS | words.MORE_VERBS
"""Words without a verb's tag that a clause may begin behind."""


def _over_inserted(frame: Frame, index: int, last: int, *, has_verb: bool) -> int:
    """How many tokens of an aside, a bracket or a relative clause end at ``index``; 0 for none."""
    if index in frame.aside_at:
        return 1
    if frame.tokens[index].text == ")":
        return index - _opening(frame, index) + 1
    if not has_verb:
        return 0
    return _over_conceded(frame, index) if frame.word_at[index] == "," else _over_relative(frame, index, last)


def _over_conceded(frame: Frame, index: int) -> int:
    """ "loans of e-books, though still few, tripled": from the comma that closes it to the one before."""
    for at in range(index - 1, max(0, index - _LONGEST_CONCESSION), -1):
        if frame.word_at[at] in _CONCEDING and frame.word_at[at - 1] == ",":
            return index - at + 2
        if frame.tokens[at].text == "," or frame.quantity_at[at] != NOTHING:
            return 0
    return 0


_CONCEDING = frozenset(("though", "although", "albeit", "if"))
_LONGEST_CONCESSION = 10


def _over_relative(frame: Frame, index: int, last: int) -> int:
    """How many tokens of a relative clause inside the subject end at ``index``; 0 for none."""
    if _RELATIVES.isdisjoint(frame.vocabulary):
        return 0
    if _is_relative_verb(frame, index):
        return 2
    if frame.tag_at[index - 1] & Tag.PRONOUN and _is_relative_of_somebody(frame, index):
        return 3
    return 1 if _opens_relative(frame, index, last) else 0


_RELATIVES = frozenset(("who", "which", "that"))
"""Words that open a relative clause inside a subject."""


def _is_relative_verb(frame: Frame, index: int) -> bool:
    """ "the immigrants who landed at the port were": a verb right behind "who" or "which" and its noun."""
    if index < 2 or not _is_relative(frame, index - 1):
        return False
    noun = frame.tag_at[index - 2]
    verb = frame.is_verb(index) or frame.word_at[index].endswith("ed")
    return bool(verb and noun & Tag.WORD and not noun & Tag.CLOSED and frame.free(index - 2))


def _is_relative_of_somebody(frame: Frame, index: int) -> bool:
    """ "the allowance which I propose is": who does it stands between "which" and its verb."""
    noun = frame.tag_at[index - 3] if index > 3 else 0
    named = noun & Tag.WORD and not noun & (Tag.CLOSED | Tag.VERB)
    return bool(named) and frame.word_at[index - 2] in ("which", "that")


def _is_relative(frame: Frame, index: int) -> bool:
    """ "who", "which", and the "that" of "firms that train"; not of "reports that exports rose"."""
    if frame.word_at[index] != "that":
        return frame.word_at[index] in ("which", "who")
    noun, verb = frame.tag_at[index - 1], frame.tag_at[index + 1]
    told = frame.word_at[index - 1] in _TOLD
    things = noun & Tag.PLURAL and not noun & Tag.VERB and not told
    return bool(things) and not verb & (
        Tag.PLURAL | Tag.DETERMINER | Tag.PRONOUN | Tag.ADJECTIVE | Tag.CAPITAL
    )


_TOLD = frozenset(
    "expectations reports signs estimates forecasts fears hopes claims indications views assumptions".split()
)
"""Plurals whose "that" opens what is told: "expectations that rates were likely"."""


def _opens_relative(frame: Frame, index: int, last: int) -> bool:
    """ "the debt which matures within two years is": "which" with its noun before and a word of doing behind."""
    if index < 1 or index + 2 > last or not _is_relative(frame, index):
        return False
    noun, verb = frame.tag_at[index - 1], frame.tag_at[index + 1]
    named = noun & Tag.WORD and not noun & Tag.CLOSED and frame.free(index - 1)
    return bool(named and verb & Tag.WORD and not verb & (Tag.CLOSED | Tag.AUXILIARY))


def _begins_after(frame: Frame, index: int, last: int, *, has_verb: bool) -> bool:
    """Whether a token parts the clause to its right from what stands before it."""
    token = frame.tokens[index]
    if token.text in _HARD or (token.text in "([." and token.tag & Tag.MARK):
        return True
    if token.lower == ",":
        return _fact_before(frame, index)
    if token.lower in _GOING_ON and _fact_before(frame, index):
        return True
    subordinates = token.lower in words.SUBORDINATORS and frame.place_at[index] == NOTHING
    if subordinates and not _one_of(frame, index):
        return True
    verbal = token.tag & _VERBAL or token.lower in words.MORE_VERBS
    return bool(verbal) and is_finite(frame, index, last, has_verb=has_verb)


_WITHIN = frozenset("within in for over after of with".split())


def _inside_phrase(frame: Frame, counted: Reading, last: int) -> bool:
    """ "the rent in the 21 cities surveyed was": a count behind a preposition is part of its phrase."""
    if not (counted.unit == "person" or counted.unit.startswith("count:")):
        return False
    before = counted.first - 1
    while before > 0 and frame.tag_at[before] & Tag.DETERMINER:
        before -= 1
    if before < 2 or frame.word_at[before] not in ("in", "of", "for", "among", "at", "by"):
        return False
    named = before - 1
    if frame.tokens[named].text == ")":
        named = _opening(frame, named) - 1  # "the product (GDP) of the three areas"
    noun = frame.tag_at[named]
    if not noun & Tag.WORD or noun & (Tag.VERB | Tag.AUXILIARY | Tag.CLOSED):
        return False
    if not frame.free(named) or frame.tag_at[counted.last - 1] & Tag.PREPOSITION:
        return False
    between = range(counted.last, last)
    return not any(
        frame.tag_at[index] & (Tag.MARK | Tag.AUXILIARY | Tag.CONJUNCTION | Tag.PRONOUN) for index in between
    )


def _one_of(frame: Frame, index: int) -> bool:
    """ "as" in "such as", "as well as"; "that" before a noun."""
    lower = frame.word_at[index]
    if lower == "since":  # "since the passage of the act"
        return frame.word_at[index + 1] == "the" and frame.word_at[index + 3] == "of"
    if lower == "that":  # "for that purpose"
        return bool(frame.tag_at[index - 1] & Tag.PREPOSITION)
    if lower == "than":  # "matures within less than two years"
        return frame.word_at[index - 1] in ("less", "more", "fewer") and frame.word_at[index - 2] in _WITHIN
    if lower == "as" and frame.word_at[index + 1].endswith("ed") and frame.word_at[index + 2] in ("by", "in"):
        return True  # "as measured by"
    if lower == "as":
        return frame.word_at[index - 1] in ("such", "well") or frame.word_at[index + 1] == "well"
    return lower == "which" and frame.word_at[index - 1] == "of"


def _fact_before(frame: Frame, index: int) -> bool:
    """Whether a quantity, or its time or place, ends just before a comma or a conjunction."""
    at = index - 1
    while at >= 0:
        if frame.quantity_at[at] != NOTHING:
            return True
        if frame.time_at[at] != NOTHING:
            at = frame.times[frame.time_at[at]].first - 1
        elif frame.place_at[at] != NOTHING:
            at = frame.places[frame.place_at[at]].start - 1
        elif frame.tokens[at].text == ")":
            opening = _opening(frame, at)
            if any(frame.quantity_at[k] != NOTHING for k in range(opening, at)):
                return True
            at = opening - 1
        elif at in frame.aside_at or frame.word_at[at] in (",", "respectively", "and"):
            at -= 1
        else:
            return False
    return False


def _opening(frame: Frame, index: int) -> int:
    at = index
    while at > 0 and frame.tokens[at].text not in "([":
        at -= 1
    return at if frame.tokens[at].text in "([" else index
