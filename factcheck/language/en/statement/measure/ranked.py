"""What is ranked by: "ranks third in apple output", "first nationwide by area"."""

from __future__ import annotations

from .....text import Tag
from ..frame import NOTHING
from ..governors.governor import Governor
from ..phrases.complement import phrase_end
from ..phrases.wording import clean
from ..state import Statement
from .subject import subject_of


def rank_measure(statement: Statement, number: int, governor: Governor) -> tuple[str, str]:
    """What is ranked by: the subject, else the words behind the rank ("first nationwide in apple output")."""
    frame = statement.frame
    found, why = subject_of(statement, number, governor)
    if found and not found.lower().endswith(("ranking", "among")):
        return found, why
    at = frame.quantities[number].last
    if frame.tag_at[at] & Tag.WORD and not frame.tag_at[at] & Tag.CLOSED and frame.free(at):
        return clean(frame, at, phrase_end(frame, at, 8)), "the words behind the rank"
    for index in range(at, min(len(frame.tokens), at + 14)):
        if frame.word_at[index] in ("in", "by", "for") and frame.time_at[index] == NOTHING:
            named = index + 1 + 2 * (frame.word_at[index + 1] == "terms")
            words_behind = clean(frame, named, phrase_end(frame, named - 1, 8))
            if words_behind:
                return words_behind, "the words behind the rank"
    return found, why
