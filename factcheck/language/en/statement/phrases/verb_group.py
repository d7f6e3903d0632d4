"""From a number back over its verb: auxiliaries, adverbs, asides and adjuncts before the subject."""

from __future__ import annotations

from .....text import Tag
from ...places import Manner
from ..frame import NOTHING, Frame


def before_verb_group(frame: Frame, end: int) -> int:
    """Step left over auxiliaries, adverbs, adjunct times and the verb a particle belongs to ("went up")."""
    index = end
    while index > 0:
        stepped = _over_adjunct(frame, index, end)
        if stepped == index:
            stepped = index - 1 if _is_of_verb_group(frame, index - 1, index == end) else index
        if stepped == index or stepped < 0:
            break
        index = stepped
    return index


def _over_adjunct(frame: Frame, index: int, end: int) -> int:
    """Where the time, the place, the aside or the comparison that ends at ``index`` begins; else ``index``."""
    at = index - 1
    if frame.time_at[at] != NOTHING:
        return frame.times[frame.time_at[at]].first
    if at in frame.aside_at:
        return at
    if frame.word_at[at] == ",":
        return min(over_aside(frame, at), at) if over_aside(frame, at) != at else index
    if frame.quantity_at[at] != NOTHING:
        return index
    if frame.tokens[at].text in _DASHES and (opened := _before_dashes(frame, at)) != NOTHING:
        return opened
    dated = index < end and frame.time_at[index] != NOTHING
    if dated and frame.word_at[at].endswith("ing") and frame.word_at[at - 1] == ",":
        return at - 1  # ", commencing the 1st of July,"
    place = frame.place_at[at]
    if place == NOTHING or frame.places[place].core == frame.places[place].start:
        return index
    start = frame.places[place].start
    adjunct = frame.places[place].manner is Manner.IN and _has_subject_left(frame, start)
    return start if adjunct else index


_VERBAL = Tag.VERB | Tag.AUXILIARY | Tag.MULTIPLE
_DASHES = frozenset("-–—")
_LONGEST_INSERTION = 24


def _before_dashes(frame: Frame, at: int) -> int:
    """Where " – the ferry among them – " opens, whose second dash stands at ``at``; NOTHING where none opens."""
    if not _is_dash(frame, at):
        return NOTHING
    end = at - 1 if frame.tokens[at - 1].text in _DASHES else at
    for index in range(end - 1, max(0, end - _LONGEST_INSERTION), -1):
        if frame.quantity_at[index] != NOTHING or frame.tokens[index].text in ";:":
            return NOTHING
        if frame.tokens[index].text in _DASHES and _is_dash(frame, index):
            return index - 1 if frame.tokens[index - 1].text == "-" else index
    return NOTHING


def _is_dash(frame: Frame, at: int) -> bool:
    """A dash, two hyphens for one, or a hyphen between spaces; not the hyphen of a compound."""
    token, before = frame.tokens[at], frame.tokens[at - 1]
    if token.text != "-" or before.text == "-":
        return True
    after = frame.tokens[min(at + 1, len(frame.tokens) - 1)]
    return before.end < token.start and token.end < after.start


def _is_of_verb_group(frame: Frame, at: int, nearest: bool) -> bool:
    """Whether a token belongs to the verb that follows it."""
    if frame.quantity_at[at] != NOTHING or frame.place_at[at] != NOTHING:
        return False
    tag, lower = frame.tag_at[at], frame.word_at[at]
    if tag & (Tag.AUXILIARY | Tag.ADVERB) or lower in {"to", "not", "have", "has", "had", "also"}:
        return True
    if lower in _RESULTING:
        return frame.word_at[at + 1] == "to" or frame.word_at[at + 1] == "out"
    if not tag & Tag.VERB:
        return nearest and frame.word_at[at - 1] in _LEADING_TO_VERBS and follows_modal(frame, at)
    if lower in _CHAINED:
        return True
    verb_behind = (
        frame.tag_at[at + 1] & _VERBAL
    )  # "total pay was", "paid work doubled": so this one is a noun
    return nearest and not tag & Tag.PLURAL and not verb_behind and not is_modifier(frame, at)


def follows_modal(frame: Frame, at: int) -> bool:
    """ "debt will now peak at": what a modal leads to is its verb, whatever else the word can be."""
    while frame.word_at[at - 1] in _BETWEEN:
        at -= 1
    if frame.word_at[at - 1] not in _MODALS or frame.time_at[at - 1] != NOTHING:  # "in May sales reached"
        return False
    return not frame.tag_at[at] & (Tag.DETERMINER | Tag.CAPITAL)


_MODALS = frozenset("will would shall should may might can could must cannot".split())
_BETWEEN = frozenset("now then not soon also still only never probably eventually therefore again".split())
_LEADING_TO_VERBS = _MODALS | _BETWEEN
_CHAINED = frozenset(
    "went goes go came comes was continued began expected projected estimated forecast reported said seen".split()
)
_RESULTING = frozenset("turns turned out proves proved appears appeared seems seemed".split())
"""Verbs that lead to the one that states: "turns out to be", "proved to have been"."""


def over_aside(frame: Frame, comma: int) -> int:
    """Before the aside that a comma closes (", as given above, were"), or the comma itself."""
    wide = _wide_aside(frame, comma)
    if wide != NOTHING:
        return wide
    for index in range(comma - 1, max(-1, comma - 16), -1):
        if frame.quantity_at[index] != NOTHING or frame.tokens[index].text in ";:":
            return comma
        if frame.word_at[index] == ",":
            lower = frame.word_at[index + 1]
            opens = frame.tag_at[index + 1] & (
                Tag.PREPOSITION | Tag.PRONOUN | Tag.CONJUNCTION
            ) or lower.endswith(("ing", "ed"))
            opens = (
                opens
                or lower in ("as", "which", "who", "including", "imports", "exports")
                or frame.word_at[comma - 1] in ("together", "combined", "alone", "inclusive")
            )
            return index if opens and index > 0 else comma
    return comma


def _wide_aside(frame: Frame, comma: int) -> int:
    """Where ", including the appropriation of $700 for mails," opens: such an aside may hold numbers."""
    if _OPENING_ASIDES.isdisjoint(frame.vocabulary):
        return NOTHING
    for index in range(comma - 1, max(0, comma - 45), -1):
        if frame.tokens[index].text in ";:":
            return NOTHING
        opens = frame.word_at[index] == "," or frame.tokens[index].text in _DASHES
        amount = frame.word_at[index + 1] == "with" and frame.quantity_at[index + 2] != NOTHING
        if opens and (frame.word_at[index + 1] in _INSERTING or amount):
            goes_on = frame.word_at[index + 1] == "while" and frame.word_at[comma + 1] in ("up", "down")
            return NOTHING if goes_on else index  # ", while exports hit 65 units, up 4 percent"
        if frame.word_at[index] == "," and frame.word_at[index + 1] in ("and", "while", "but"):
            return NOTHING
    return NOTHING


_INSERTING = frozenset(
    "including excluding exclusive inclusive besides independent comprising embracing which who while although though albeit less".split()
)
_OPENING_ASIDES = _INSERTING | {"with"}
"""A sentence without one of these has no wide aside."""


def _has_subject_left(frame: Frame, index: int) -> bool:
    return index > 0 and bool(frame.tag_at[index - 1] & Tag.WORD)


def is_modifier(frame: Frame, at: int) -> bool:
    """A word listed as a verb that stands as a noun or adjective: after an article, before a noun."""
    before = frame.tag_at[at - 1] if at else 0
    if frame.word_at[at - 1] in ("which", "who", "whom"):
        return False
    return bool(before & (Tag.DETERMINER | Tag.ADJECTIVE)) or frame.word_at[at - 1] in ("'s", "-", "of")
