"""What stands before and behind a subject without being it: "In 2018,", "According to the ministry,"."""

from __future__ import annotations

from .....text import Tag
from ...verbs import LINKING
from .. import words
from ..frame import NOTHING, Frame


def without_adverbials(frame: Frame, first: int, last: int, commas: list[int]) -> tuple[int, int]:
    """Drop "In 2018," and "According to the ministry," before the subject, and an apposition after it."""
    if not commas:
        return first, last
    pieces = [each for each in _pieces(first, last, commas) if not _links(frame, *each)] or [(first, last)]
    while len(pieces) > 1 and (_adverbial(frame, *pieces[0])):
        pieces.pop(0)
    if len(pieces) > 1 and not _has_words(frame, *pieces[-1]):
        return pieces[0]  # "the total value, exports and imports together, was"
    return pieces[0] if len(pieces) == 1 else _with_tail(frame, pieces)


def _pieces(first: int, last: int, commas: list[int]) -> list[tuple[int, int]]:
    """What stands between the commas."""
    starts = [first, *(comma + 1 for comma in sorted(commas))]
    return list(zip(starts, [*sorted(commas), last], strict=True))


def _links(frame: Frame, first: int, last: int) -> bool:
    """Whether words between commas only link their clause to the one before."""
    return last - first <= _LONGEST_ASIDE and " ".join(frame.lowers[first:last]) in _ASIDES


def _with_tail(frame: Frame, pieces: list[tuple[int, int]]) -> tuple[int, int]:
    """The subject among pieces of which the last may be an apposition, an insertion or the end of a list."""
    tail, before = pieces[-1], pieces[-2]
    last = tail[1]
    if _qualifies_subject(frame, tail[0], last) and _is_noun_phrase(frame, *before):
        dated = frame.time_at[tail[0] - 2] != NOTHING
        return (before[0], last) if dated else before
    if _is_done(frame, tail[0]) and not frame.tag_at[tail[0] + 1] & Tag.DETERMINER:
        if not _is_done(frame, before[0]):
            return before  # "the receipts, ascertained to October, are"
        return min(tail[0] + 1, last), last  # "the mill, based in Oslo, posted profits": its object
    if any(frame.word_at[index] in ("and", "or", "&") for index in range(*tail)):
        if any(
            frame.is_verb(index)
            and frame.tag_at[index] & (Tag.UP | Tag.DOWN)
            and frame.tag_at[index + 1] & (Tag.DETERMINER | Tag.PREPOSITION)
            for index in range(pieces[0][0], tail[0])
        ):
            return tail  # another clause, no list
        return pieces[0][0], last
    return (pieces[0][0], last) if frame.word_at[tail[0]] in ("and", "or") else tail


def _is_done(frame: Frame, index: int) -> bool:
    """Whether a participle stands there: "ascertained", "led", and no name that ends like one."""
    lower = frame.word_at[index]
    done = lower.endswith("ed") or lower in words.IRREGULAR_PARTICIPLES
    return done and not frame.tag_at[index] & Tag.CAPITAL


_ASIDES = frozenset(
    (
        *("by contrast", "in contrast", "by comparison", "in comparison", "on the other hand", "in turn"),
        *(
            "for example",
            "for instance",
            "for its part",
            "for their part",
            "in particular",
            "in the meantime",
        ),
        *(
            "however",
            "meanwhile",
            "too",
            "as well",
            "in fact",
            "by the way",
            "at the same time",
            "as a result",
        ),
    )
)
_LONGEST_ASIDE = 4


def _qualifies_subject(frame: Frame, first: int, last: int) -> bool:
    """ "The receipts, upon the basis of warrants, were": a phrase between the subject and its verb."""
    return (
        frame.word_at[first] in _QUALIFYING and frame.free(first) and bool(frame.tag_at[last] & Tag.AUXILIARY)
    )


def _is_noun_phrase(frame: Frame, first: int, last: int) -> bool:
    """Whether nothing links or opens the words as a clause or an adjunct of their own."""
    if frame.tag_at[first] & (Tag.PREPOSITION | Tag.VERB):
        return False
    return not any(frame.word_at[index] in LINKING for index in range(first, last))


_QUALIFYING = frozenset("on upon from in for under at after to".split())


_OPINION = 4


def _adverbial(frame: Frame, first: int, last: int) -> bool:
    if first >= last or not _has_words(frame, first, last):
        return True
    tag, lower = frame.tag_at[first], frame.word_at[first]
    if lower in ("exports", "imports") or (tag & Tag.ADVERB and frame.tag_at[first + 1] & Tag.DETERMINER):
        return False  # "now the circulation"
    if lower in ("i", "we") and last - first <= _OPINION:
        return True  # "I believe,"
    return bool(
        tag & (Tag.PREPOSITION | Tag.ADVERB | Tag.CONJUNCTION)
        or lower.endswith("ing")
        or lower
        in (
            "according",
            "turning",
            "however",
            "therefore",
            "moreover",
            "meanwhile",
            "and",
            "but",
            "so",
            "again",
            "first",
            "second",
            "third",
            "finally",
            "ladies",
            "thus",
            "hence",
        )
        or frame.time_at[first] != NOTHING
        or (frame.place_at[first] != NOTHING and frame.places[frame.place_at[first]].end >= last)
    )


def _has_words(frame: Frame, first: int, last: int) -> bool:
    return any(frame.tag_at[index] & Tag.WORD and frame.free(index) for index in range(first, last))
