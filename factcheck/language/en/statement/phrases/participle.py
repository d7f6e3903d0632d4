"""A participle that goes on with its subject: ", amounting together to", "rates hovering at"."""

from __future__ import annotations

from .....text import Tag
from ..frame import Frame
from .clause import clause_start
from .hollow import names_nothing
from .main_clause import has_subject, main_subject
from .phrase import phrase_before
from .wording import clean

_HOVERING = frozenset("hovering standing staying remaining ranging fluctuating".split())


def hovers(frame: Frame, at: int) -> bool:
    """ "rates hovering at": a noun right before the participle."""
    before = frame.tag_at[at - 1]
    noun = before & Tag.WORD and not before & (Tag.CLOSED | Tag.ADVERB | Tag.VERB)
    return frame.word_at[at] in _HOVERING and bool(noun)


def goes_on(frame: Frame, at: int) -> bool:
    """A participle after a comma goes on with the subject before it: ", amounting together to"."""
    if not frame.word_at[at].endswith("ing"):
        return False
    index = at - 1
    while index >= 0 and frame.tag_at[index] & (Tag.ADVERB | Tag.CONJUNCTION):
        index -= 1
    return index >= 0 and frame.word_at[index] in (",", "before", "after", "when", "while")


def before_participle(frame: Frame, at: int) -> str:
    """ "The amount expended for pensions, amounting to": what stands before the comma, unless it has a verb."""
    comma = at - 1
    while comma > 0 and frame.word_at[comma] != ",":
        comma -= 1
    first, _ = clause_start(frame, comma)
    if has_subject(frame, first, comma):
        return main_subject(frame, comma)  # "rents grew strongly, rising by"
    opens = first == 0 or frame.word_at[first - 1] in (",", ";", "and", "that", "while", "but")
    region = phrase_before(frame, comma)
    named = clean(frame, *region) if opens and not names_nothing(frame, *region) else ""
    return named or main_subject(frame, at) or clean(frame, *phrase_before(frame, comma))
