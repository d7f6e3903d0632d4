"""The first clause of a sentence: its finite verb and the subject of that verb."""

from __future__ import annotations

from .....text import Tag
from .. import words
from ..frame import NOTHING, Frame
from .phrase import subject_words
from .verb_group import is_modifier


def main_subject(frame: Frame, before: int) -> str:
    """The subject of the first finite verb of the sentence that stands before a token."""
    verb, found = frame.once(_first_subject)
    return found if verb < before else ""


def has_subject(frame: Frame, first: int, end: int) -> bool:
    """Whether the first finite verb of the sentence, with its subject, stands on tokens ``[first, end)``."""
    return first <= frame.once(_first_subject)[0] < end


def _first_subject(frame: Frame) -> tuple[int, str]:
    """The first finite verb that has a subject, and the subject; looked for once a sentence."""
    for index in range(_behind_opening_clause(frame), len(frame.tokens)):
        if frame.word_at[index - 2] in _WHICH and frame.tag_at[index - 3] & Tag.PREPOSITION:
            continue  # "the states for which data are available"
        if frame.free(index) and frame.place_at[index] == NOTHING and _is_finite(frame, index):
            found = subject_words(frame, index)
            if found and found.lower() not in words.PRONOUNS:
                return index, found
    return len(frame.tokens), ""


def _behind_opening_clause(frame: Frame) -> int:
    """ "Since the first boat left in 2011, the line has": behind the comma of a clause that opens the sentence."""
    if frame.word_at[0] not in _SUBORDINATING or "," not in frame.vocabulary:
        return 1
    return frame.lowers.index(",") + 1


_SUBORDINATING = frozenset("since after when while although though because if before".split())
_WHICH = frozenset(("which", "whom"))


def _is_finite(frame: Frame, index: int) -> bool:
    tag, lower = frame.tag_at[index], frame.word_at[index]
    if tag & Tag.AUXILIARY:
        return True
    moves = tag & (Tag.UP | Tag.DOWN) and tag & Tag.VERB and lower not in words.CHANGE_NOUNS
    if moves and not is_modifier(frame, index):
        return True
    if _is_past(frame, index):
        return True
    if lower not in words.LEVEL_VERBS or not frame.is_verb(index) or lower.endswith("ing"):
        return False
    bare = not lower.endswith(
        ("ed", "s")
    )  # "the large amount expended": a noun, unless a plural stands before
    return not (bare and lower in _NOUNS_TOO and not frame.tag_at[index - 1] & (Tag.PLURAL | Tag.PRONOUN))


def _is_past(frame: Frame, index: int) -> bool:
    """ "growth turned positive, rising to": a word in -ed behind a noun, before an adverb, an adjective or an object."""
    if (
        not frame.word_at[index].endswith("ed")
        or frame.tag_at[index] & Tag.CAPITAL
        or is_modifier(frame, index)
    ):
        return False
    before, after = frame.tag_at[index - 1], frame.tag_at[index + 1]
    noun = before & (Tag.WORD | Tag.DIGITS) and not before & (Tag.CLOSED | Tag.ADVERB | Tag.AUXILIARY)
    if noun and index + 1 < len(frame.tokens) and frame.quantity_at[index + 1] != NOTHING:
        return not before & Tag.DIGITS
    return bool(noun) and bool(after & Tag.WORD) and not after & (Tag.PREPOSITION | Tag.AUXILIARY)


_NOUNS_TOO = frozenset("amount total level record average report estimate cost project run range".split())
