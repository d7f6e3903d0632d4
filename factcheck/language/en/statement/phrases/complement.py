"""To the right of a number or its noun: the phrases that say more of what is measured."""

from __future__ import annotations

from .....text import Tag
from ..frame import NOTHING, Frame
from .timed import LASTING, lasts, past_part_of_time
from .wording import clean, qualifies

_LOOSE_PREPOSITIONS = frozenset(
    "of in on for with under from to by at between among along per through against into within without over upon above below after before during except excluding via".split()
)


_ENDS_COMPLEMENT = frozenset(
    "which that who while but where when respectively compared comparing as than leaving because if unless until".split()
)


_EACH = frozenset(("a", "an", "each", "every", "per"))


def complement(
    frame: Frame, at: int, *, most: int = 10, openers: frozenset[str] = _LOOSE_PREPOSITIONS
) -> str:
    """Prepositional phrases that start at ``at``: "from customs", "of receipts above expenditures"."""
    if at >= len(frame.tokens) or frame.word_at[at] not in openers or not frame.free(at):
        return ""
    end = phrase_end(frame, at, most)
    return clean_tail(frame, at, end)


def clean_tail(frame: Frame, at: int, end: int) -> str:
    """A phrase that keeps its first preposition; empty when nothing but times and places follows it."""
    rest = clean(frame, at + 1, end)
    if not rest:
        return ""
    if frame.word_at[at] in LASTING and lasts(frame, at):
        return clean(frame, at + _HOW_LONG, end)
    if frame.word_at[at] in ("over", "in") and _is_horizon(frame, at + 1):
        return ""
    if frame.word_at[at] == "during":
        return ""  # "during the holiday": when, whatever it is called
    if frame.tag_at[at + 2] & Tag.ORDINAL and past_part_of_time(frame, at, end):
        return ""
    place = frame.place_at[at]
    kept = frame.time_at[at] == NOTHING and (place == NOTHING or qualifies(frame, place, end))
    return f"{frame.tokens[at].text} {rest}" if kept else rest


_HOW_LONG = 3
"""Tokens of "over three years"."""


def phrase_end(frame: Frame, at: int, most: int) -> int:
    """Where a phrase that starts at ``at`` ends: at a mark, a verb, a quantity or a new clause."""
    index = at
    limit = min(len(frame.tokens), at + most)
    while index < limit:
        tag, lower = frame.tag_at[index], frame.word_at[index]
        if frame.quantity_at[index] != NOTHING:
            while index > at and (
                frame.tag_at[index - 1] & (Tag.PREPOSITION | Tag.CONJUNCTION | Tag.DETERMINER)
            ):
                index -= 1
            break
        if tag & Tag.MARK and lower not in {"-", "'", "/", "&"} and lower != "’":
            break
        if lower in _ENDS_COMPLEMENT or (tag & Tag.AUXILIARY and lower != "being"):
            break
        if lower in _EACH and index > at and frame.tag_at[index + 1] & Tag.TIME:
            break  # "litres of milk a year"
        if lower in {"and", "or"} and (
            frame.tag_at[index + 1] & (Tag.DETERMINER | Tag.PREPOSITION | Tag.PRONOUN | Tag.AUXILIARY)
            or not frame.free(min(index + 1, len(frame.tokens) - 1))
        ):
            break
        if lower in {"and", "or"} and (
            (frame.tag_at[index + 1] & Tag.VERB and not _joins_modifiers(frame, index))
            or _is_doing(frame, index + 1)
            or _begins_gapped(frame, index)
        ):
            break
        index += 1
    return index


def _joins_modifiers(frame: Frame, at: int) -> bool:
    """ "suspected and confirmed cases", "probable and confirmed ones": two qualities before one plural."""
    return (
        frame.word_at[at - 1].endswith(("ed", "ble", "ive"))
        and frame.word_at[at + 1].endswith("ed")
        and bool(frame.tag_at[at + 2] & Tag.PLURAL)
    )


def _begins_gapped(frame: Frame, at: int) -> bool:
    """ "43% of sales and barley for 28%": a new subject whose verb is left out, before its number."""
    for index in range(at + 2, min(len(frame.tokens), at + 6)):
        if frame.quantity_at[index] != NOTHING:
            return frame.word_at[index - 1] == "for"
        if frame.tag_at[index] & (Tag.MARK | Tag.AUXILIARY | Tag.DETERMINER):
            return False
    return False


def _is_doing(frame: Frame, index: int) -> bool:
    """ "and performing a service": a participle with its object, not a noun."""
    return frame.word_at[index].endswith("ing") and bool(frame.tag_at[index + 1] & Tag.DETERMINER)


def _is_horizon(frame: Frame, at: int) -> bool:
    """ "over the medium term" behind a number."""
    words = [frame.word_at[index] for index in range(at, at + 5)]
    return words[0] == "the" and words[1] in ("short", "near", "medium", "long", "longer") and "term" in words


def purpose(frame: Frame, at: int) -> str:
    """ "to pay the award": what an amount is given for; empty where no infinitive with an object follows."""
    if frame.word_at[at] != "to" or not frame.tag_at[at + 2] & (Tag.DETERMINER | Tag.WORD):
        return ""
    if frame.tag_at[at + 1] & Tag.CLOSED or frame.tag_at[at + 2] & (Tag.PREPOSITION | Tag.AUXILIARY):
        return ""
    said = clean(frame, at + 1, phrase_end(frame, at + 1, 9), verbs=True)
    return f"to {said}" if " " in said else ""
