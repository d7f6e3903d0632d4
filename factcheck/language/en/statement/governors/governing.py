"""What governs a quantity: the words after it, else the word before it."""

from __future__ import annotations

from collections.abc import Callable

from .....extract.reading import Form
from .....quantity import Direction
from .....text import Tag
from ...periods import Role
from ...verbs import BASES
from .. import words
from ..frame import NOTHING, Frame
from .bracket_pair import pair_opening
from .by_mark import after_mark, behind_aside
from .by_of import of_amount
from .by_preposition import at_amount, exceeds_former, exceeds_object, for_amount, moved_by, moved_to
from .by_verb import by_verb
from .comparison import GOVERNING_BEHIND, change_noun_after, compared, compared_inside
from .counted import past_whole
from .extreme import before_a_judgement, before_an_extreme
from .following_base import compares, time_before
from .former_value import is_former_value
from .governor import Governor, Way, counts_things, direction_of, finite_left, is_money, is_verb_itself
from .heading_row import fills_place_row
from .labelled import is_labelled
from .opening_whole import is_clause_of_its_own


def governor_of(frame: Frame, number: int) -> Governor:
    """What governs quantity ``number`` of the sentence."""
    return _after(frame, number) or _before(frame, number)


def _after(frame: Frame, number: int) -> Governor | None:
    """What follows a quantity and governs it: "higher than", "increase"."""
    reading = frame.quantities[number]
    last = reading.last
    inside = compared_inside(frame, reading.number.last, last) if last > reading.number.last else None
    listed = frame.word_at[last] in _JOINTS and _next_stands_at(frame, number, last + 1)
    exceeds = frame.word_at[last] == "in" and frame.word_at[last + 1] == "excess"
    if not listed and not exceeds and frame.word_at[last] not in GOVERNING_BEHIND:
        return inside
    return (
        compared(frame, last)
        or _compared_with_next(frame, number)
        or inside
        or change_noun_after(frame, reading.first, last)
    )


_JOINTS = frozenset(("and", "or", ","))
"""What stands between two quantities that share what governs them."""


def _next_stands_at(frame: Frame, number: int, at: int) -> bool:
    return number + 1 < len(frame.quantities) and frame.quantities[number + 1].first == at


def _compared_with_next(frame: Frame, number: int) -> Governor | None:
    """ "1.4 million tons or 1.0 percent more than last year": both are that much more."""
    reading = frame.quantities[number]
    following = frame.quantities[number + 1] if number + 1 < len(frame.quantities) else None
    if following is None or following.first != reading.last + 1:
        return None
    listed = frame.word_at[reading.last] == "and" and reading.unit == following.unit
    if frame.word_at[reading.last] != "or" and not listed:
        return None
    if not listed and reading.unit == following.unit and is_money(frame, number):
        return None  # "will be $97 million or over $93 million less": a level, and how far it lies lower
    return compared(frame, following.last)


def _before(frame: Frame, number: int) -> Governor:
    reading = frame.quantities[number]
    first = reading.first
    if reading.form is Form.CONVERSION:
        return Governor(Way.LISTED, first)
    apart = _set_apart(frame, number, first)
    if apart is not None:
        return apart
    if first < reading.number.first and frame.word_at[first] in words.LEVEL_VERBS:
        return Governor(Way.LEVEL, first)  # "surpassed 200,000": the verb is its hedge
    dated = time_before(frame, first) if frame.times else None
    if dated is not None and dated.role is Role.BASE and frame.word_at[dated.first] in ("from", "than"):
        return Governor(Way.BASE, dated.first)  # "slowed to 10.8 percent from November's 14.9"
    if frame.tag_at[first - 1] & _BEFORE_WHOLES and _is_whole(frame, number):
        return Governor(Way.WHOLE, first)
    at = before_an_extreme(frame, before_a_judgement(frame, reading))
    multiplied = _multiplied(frame, number, at) if reading.unit == "times" else None
    if multiplied is not None:
        return multiplied
    if at == NOTHING:
        return Governor(Way.SUBJECT if counts_things(frame, number) else Way.PLAIN, first)
    return _by_word(frame, number, at)


def _set_apart(frame: Frame, number: int, first: int) -> Governor | None:
    """What a bracket, a colon or a row of places makes of a number."""
    if frame.enclosing and is_former_value(frame, number):
        return Governor(Way.BASE, frame.quantities[number - 1].last)
    if first and frame.tag_at[first - 1] & Tag.MARK:
        marked = _behind_mark(frame, number, first - 1)
        if marked is not None:
            return marked
    alone = len(frame.quantities) == 1 and fills_place_row(frame, frame.quantities[0])
    return Governor(Way.LABEL, first - 1) if alone else None


_BEFORE_WHOLES = Tag.PREPOSITION | Tag.DETERMINER


def _behind_mark(frame: Frame, number: int, mark: int) -> Governor | None:
    """ "cases (41, 64%)", "Deaths: 9", "(3.5 percent)": what the bracket or the colon before it makes of it."""
    pair = pair_opening(frame, number)
    if pair != NOTHING:
        return Governor(Way.BRACKET, pair)
    if is_labelled(frame, number):
        return Governor(Way.LABEL, mark)
    if frame.tokens[mark].text in "([":
        return _behind_verb(frame, number) or Governor(Way.BRACKET, mark)
    return None


def _behind_verb(frame: Frame, number: int) -> Governor | None:
    """ "Investment also increased (3.5 percent)": how much, in brackets behind the verb."""
    reading = frame.quantities[number]
    verb = reading.first - 2
    percent = reading.unit == "percent" and frame.word_at[reading.last] == ")"
    if (
        not percent
        or verb < 1
        or not frame.tag_at[verb] & Tag.VERB
        or frame.word_at[verb] in words.CHANGE_NOUNS
    ):
        return None
    direction = direction_of(frame.tag_at[verb], frame.word_at[verb])
    return None if direction is None else Governor(Way.MOVED_BY, verb, direction=direction)


def _multiplied(frame: Frame, number: int, at: int) -> Governor | None:
    """ "increased its output of steel more than ten-fold": the verb acts on an object before the factor."""
    reading = frame.quantities[number]
    if at == NOTHING:
        return None
    if frame.word_at[at] in BASES and is_verb_itself(reading):
        return Governor(Way.PLAIN, at, subject_end=at + 1)  # "paid work doubled"
    if not frame.word_at[reading.last - 1].endswith("fold"):
        return None
    found = finite_left(frame, reading.first)
    direction = None if found == NOTHING else direction_of(frame.tag_at[found], frame.word_at[found])
    if direction is None or found < frame.segment(reading.first)[0]:
        return None
    return Governor(Way.MOVED_BY, found, direction=direction)


def _is_whole(frame: Frame, number: int) -> bool:
    """ "Of the 309 confirmed cases, …", "Among the 12 provinces, …" at the head of a clause."""
    first = frame.quantities[number].first
    at = first - 1
    while (
        at >= 0 and frame.tag_at[at] & Tag.DETERMINER and frame.word_at[at] not in ("which", "whom", "whose")
    ):
        at -= 1
    if (
        at > 0
        and frame.word_at[at] == "of"
        and frame.word_at[at - 1] == ","
        and not counts_things(frame, number)
    ):
        return False  # "an excess, to be provided for, of $6,078"
    return (
        at >= 0
        and frame.word_at[at] in {"of", "among", "out"}
        and (at == 0 or frame.tokens[at - 1].tag & Tag.MARK != 0)
    )


def _by_word(frame: Frame, number: int, at: int) -> Governor:
    """By the word before the number."""
    word = frame.word_at[at]
    if frame.quantity_at[at] != NOTHING:
        return Governor(Way.LISTED, at)
    if word in _LISTING:
        if _is_part_of_those(frame, number):
            return Governor(Way.SUBJECT, frame.quantities[number].first)
        return behind_aside(frame, number, at) or _own_subject(frame, number) or after_mark(frame, number, at)
    by_preposition = _PREPOSITIONS.get(word)
    if by_preposition is not None:
        return by_preposition(frame, number, at)
    if exceeds_former(frame, at):
        return Governor(Way.MOVED_BY, at - 1, direction=Direction.UP)
    exceeding = exceeds_object(frame, number, at)
    if exceeding != NOTHING:
        return Governor(Way.MOVED_BY, exceeding, direction=Direction.UP)
    based = word in words.BASE_WORDS and not _counts_from(frame, number, at)
    if based or (word in {"with", "over", "on"} and compares(frame, at)):
        return Governor(Way.BASE, at)
    acts = frame.is_verb(at - 1) or frame.word_at[at - 1].endswith("ed")
    if (word in {"out", "off", "together", "back"} and acts) or (
        word == "in" and frame.word_at[at - 1] in words.BRINGING
    ):
        at -= 1
    return by_verb(frame, number, at, frame.word_at[at], frame.tag_at[at])


_LISTING = frozenset((",", ";", "and", "or", "&", "-", "–", "so"))


def _is_part_of_those(frame: Frame, number: int) -> bool:
    """ "hired 420 inspectors, 60 of them women": some of those counted before, with a predicate of their own."""
    at = frame.quantities[number].last
    return number > 0 and frame.word_at[at] == "of" and frame.word_at[at + 1] in ("them", "whom")


def _own_subject(frame: Frame, number: int) -> Governor | None:
    """ "gave 5,100 doses, and 30 patients were sent home": a verb of its own, after an object."""
    reading = frame.quantities[number]
    if number and reading.unit in _BARE_UNITS and is_clause_of_its_own(frame, number):
        return Governor(Way.SUBJECT, reading.first)
    if not number or not counts_things(frame, number):
        return None
    verb = past_whole(frame, reading.last)
    if frame.word_at[verb] == "(":
        verb = frame.segment(verb)[1]
    while frame.tag_at[verb] & Tag.ADVERB or frame.word_at[verb] in ("no", "longer"):
        verb += 1
    if frame.word_at[reading.first - 1] == ";" and frame.word_at[verb] == "and":
        verb += 2  # "; 12 men and women were"
    if not frame.tag_at[verb] & Tag.AUXILIARY:
        led_in = number == 1 and frame.tag_at[0] & Tag.PREPOSITION and frame.word_at[reading.first - 1] == ","
        return Governor(Way.SUBJECT, reading.first) if led_in and _verb_ahead(frame, reading.last) else None
    before = frame.quantities[number - 1]
    parted = (
        frame.word_at[reading.first - 1] == ";"
        or _before(frame, number - 1).way in _HAS_A_VERB
        or any(frame.is_verb(index) and frame.free(index) for index in range(before.last, reading.first))
    )
    return Governor(Way.SUBJECT, reading.first) if parted else None


def _verb_ahead(frame: Frame, at: int) -> bool:
    """ "In addition to the 15, two cases of the disease have been": a verb before anything parts them."""
    for index in range(at, min(at + _NOUN_PHRASE, len(frame.tokens))):
        if frame.tag_at[index] & Tag.AUXILIARY:
            return True
        if frame.tag_at[index] & Tag.MARK or frame.quantity_at[index] != NOTHING:
            return False
    return False


_BARE_UNITS = ("", "percent")
_NOUN_PHRASE = 9
_HAS_A_VERB = (Way.OBJECT, Way.LEVEL, Way.MOVED_BY)


def _counts_from(frame: Frame, number: int, at: int) -> bool:
    """ "reported from four countries": counted things with "from" are no earlier value, unless something moved."""
    if frame.word_at[at] != "from" or not counts_things(frame, number):
        return False
    found = finite_left(frame, at)
    return found == NOTHING or direction_of(frame.tag_at[found], frame.word_at[found]) is None


_PREPOSITIONS: dict[str, Callable[[Frame, int, int], Governor]] = {
    "by": lambda frame, _number, at: moved_by(frame, at),
    "to": moved_to,
    "at": at_amount,
    "around": at_amount,
    "about": at_amount,
    "of": of_amount,
    "for": for_amount,
}
