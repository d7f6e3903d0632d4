"""A phrase as the name of a measure: its words without times, places, numbers, articles and asides."""

from __future__ import annotations

from .....text import Tag
from ...change import PASTS
from ...verbs import FINITE, LINKING
from ..frame import NOTHING, Frame
from .partner import is_partner
from .tenor import is_tenor
from .timed import HORIZONS, LASTING, lasts, past_horizon, past_part_of_time, past_pointing_time

_CUT_AT = frozenset(
    "featuring amounting totaling totalling aggregating numbering including covering involving excluding comprising representing represented which that who whose where when such together since followed".split()
)


_DROPPED_LEADS = frozenset(
    "besides still then well the a an this that these those its their his her our your my such some any all each every both there and or but of in into on for with by to from as "
    "latest since thus hence therefore subsequently consequently accordingly additionally heretofore thereby altogether formerly hitherto thereafter likewise "
    "at also so now again while another about other said same however meanwhile only just over above below".split()
)


_DROPPED_TAILS = frozenset(
    "still well the a an of in on for with by to from as at and or but its their than , - ' ( ) “ ” \" been have has had be was were is are not also inclusive compared".split()
)


def clean(frame: Frame, first: int, last: int, *, verbs: bool = False) -> str:
    """The words of a phrase without its times, places, numbers, articles and asides.

    ``verbs`` keeps a verb that opens it: what is said of a thing, not the thing.
    """
    kept = _kept(frame, first, last)
    if not verbs:
        kept = _without_verbs(frame, kept)
    while kept and (
        frame.word_at[kept[0]] in _DROPPED_LEADS
        or frame.tag_at[kept[0]] & Tag.MARK
        or frame.word_at[kept[0]] == "'s"
    ):
        kept.pop(0)
    while (
        kept
        and (frame.word_at[kept[-1]] in _DROPPED_TAILS or frame.tag_at[kept[-1]] & (Tag.MARK | Tag.AUXILIARY))
        and frame.tokens[kept[-1]].text != ")"
    ):
        kept.pop()
    found = join(frame, kept)
    return found if found[:1].isalpha() or any(map(str.isalpha, found)) else ""


def _without_verbs(frame: Frame, kept: list[int]) -> list[int]:
    """The phrase after a verb that opens it ("envisage growth") and before one that links it ("remained weak")."""
    while len(kept) > 1 and frame.word_at[kept[0]] in FINITE and not frame.tag_at[kept[1]] & Tag.PREPOSITION:
        kept = kept[1:]
    for place in range(1, len(kept)):
        index = kept[place]
        ends = frame.word_at[index] in LINKING or (
            frame.tag_at[index] & _MOVING and _moved(frame, kept, place)
        )
        if ends and not frame.tag_at[kept[place - 1]] & Tag.CLOSED:
            return kept[:place]
    return kept


_MOVING = Tag.UP | Tag.DOWN


def _moved(frame: Frame, kept: list[int], place: int) -> bool:
    """ "fee growth increased further", "credit to residents rose": a past verb of change that ends its clause."""
    index = kept[place]
    verb, word = frame.tag_at[index] & Tag.VERB, frame.word_at[index]
    past = word in PASTS or (verb and word.endswith("ed"))
    if not past or frame.word_at[index - 1] == "value":
        return False  # "value added"
    return (
        place + 1 == len(kept)
        or bool(frame.tag_at[kept[place + 1]] & (Tag.ADVERB | Tag.UP))
        or frame.word_at[kept[place + 1]] in ("further", "somewhat", "again")
    )


def _kept(frame: Frame, first: int, last: int) -> list[int]:
    """The tokens of a phrase that name what is measured."""
    kept: list[int] = []
    index = first
    while index < last:
        if _is_plain(frame, index):
            kept.append(index)
            index += 1
            continue
        beyond = _past_adjunct(frame, index, last, kept)
        if beyond > index:
            index = beyond
            continue
        token = frame.tokens[index]
        cut = token.lower in _CUT_AT and (token.lower not in _CUT_IF_RELATIVE or _relative(frame, index))
        cut = cut or (token.lower == "as" and frame.word_at[index + 1].endswith("ed"))
        cut = cut or (token.text in "-–—" and _inserts(frame, index))
        cut = cut or (token.lower in _THEN and _goes_elsewhere(frame, index + 1))
        if kept and (cut or (token.lower == "," and _aside(frame, index, last))):
            break
        kept.append(index)
        index += 1
    return kept


def _is_plain(frame: Frame, index: int) -> bool:
    """A word of the phrase itself, as most are: no adjunct begins there, and it cuts nothing off."""
    tag = frame.tag_at[index]
    if not tag & Tag.WORD or tag & Tag.PREPOSITION or frame.word_at[index] in _CUT_OR_AS:
        return False
    covered = frame.time_at[index] & frame.quantity_at[index] & frame.place_at[index]
    if covered != NOTHING:  # whose bits are all set: only three of it leave it
        return False
    return frame.word_at[index + 2] not in HORIZONS and index not in frame.aside_at


_THEN = ("before", "after")


def _goes_elsewhere(frame: Frame, index: int) -> bool:
    """ "a peak of 68 percent of GDP before falling to": what was measured moves on."""
    return bool(frame.tag_at[index] & _MOVING) and frame.word_at[index].endswith("ing")


_CUT_OR_AS = _CUT_AT | {"as"}


def _inserts(frame: Frame, index: int) -> bool:
    """A dash that opens an insertion: "branches--roads and docks", "rents – with fees"."""
    token, after = frame.tokens[index], frame.tokens[min(index + 1, len(frame.tokens) - 1)]
    return token.text == after.text == "-" or (token.text != "-" and after.start > token.end)


_CUT_IF_RELATIVE = frozenset(("such", "that", "together", "followed"))


def _past_adjunct(frame: Frame, index: int, last: int, kept: list[int]) -> int:
    """One past the time, place, comparison, number or bracket at ``index``, or ``index`` where there is none.

    A bracket that only holds an abbreviation ("(M3)") and the preposition before a place that qualifies
    a noun are kept.
    """
    if frame.time_at[index] != NOTHING:
        return max(index + 1, frame.times[frame.time_at[index]].last)
    if index in frame.aside_at or _closes_time(frame, index):
        return index + 1
    if beyond := _past_phrase(frame, index, last, opens=not kept):
        return beyond
    place = frame.place_at[index]
    if place != NOTHING and not keeps_place(frame, place):
        if qualifies(frame, place, last):
            kept.append(frame.places[place].start)
        return max(index + 1, frame.places[place].end)
    if frame.quantity_at[index] != NOTHING:
        return index if is_tenor(frame, index) else index + 1
    if frame.tokens[index].text != "(":
        return index
    close = _closing(frame, index, last)
    abbreviated = close == index + 2 and frame.tag_at[index + 1] & (Tag.UPPER | Tag.CAPITAL)
    if abbreviated or (close == index + 3 and frame.tag_at[index + 2] & Tag.DIGITS):
        kept.extend(range(index, close + 1))
    return close + 1


def _past_phrase(frame: Frame, index: int, last: int, *, opens: bool) -> int:
    """One past a phrase at ``index`` that says when or where; 0 where none begins."""
    if opens and (frame.word_at[index], frame.word_at[index + 1]) in _ADVERBIALS:
        return index + 2
    if frame.tag_at[index] & Tag.PREPOSITION:
        if frame.word_at[index] in LASTING and lasts(frame, index):
            return index + 3
        if frame.tag_at[index + 2] & Tag.ORDINAL and (beyond := past_part_of_time(frame, index, last)):
            return beyond
        if beyond := past_pointing_time(frame, index, last):
            return beyond
    return past_horizon(frame, index) if frame.word_at[index + 2] in HORIZONS else 0


def _closes_time(frame: Frame, index: int) -> bool:
    """ "the receipts for the year ended in June, from all sources": the comma is the time's."""
    timed = frame.word_at[index] == "," and frame.time_at[index - 1] != NOTHING
    return timed and bool(frame.tag_at[index + 1] & Tag.PREPOSITION)


_ADVERBIALS = {("on", "hand"), ("at", "hand"), ("at", "present"), ("in", "hand")}
"""Phrases that, before a thing, say where it is kept: "keep on hand coin"."""


def qualifies(frame: Frame, number: int, last: int) -> bool:
    """ "of world output": the place goes, its preposition leads to the noun behind it."""
    place = frame.places[number]
    if place.start == place.core or place.end >= last or not frame.free(place.end):
        return False
    tag = frame.tag_at[place.end]
    noun = tag & Tag.WORD and not tag & (Tag.CLOSED | Tag.VERB | Tag.ADVERB)
    return bool(noun) and frame.word_at[place.start] in ("of", "in", "from", "for", "to")


def _relative(frame: Frame, index: int) -> bool:
    if frame.word_at[index] == "followed":
        return frame.word_at[index + 1] == "by"  # "contacts followed up" stay together
    return (
        frame.word_at[index] == "together"
        or frame.word_at[index + 1] == "as"
        or bool(frame.tag_at[index + 1] & (Tag.VERB | Tag.AUXILIARY | Tag.PRONOUN))
    )


def _aside(frame: Frame, index: int, last: int) -> bool:
    """A comma after which no list goes on."""
    return not any(frame.word_at[at] in ("and", "or", "&") for at in range(index, last)) or frame.word_at[
        index + 1
    ] in ("which", "including", "excluding", "exclusive", "such", "on", "as", "namely")


def _closing(frame: Frame, index: int, last: int) -> int:
    at = index
    while at < last - 1 and frame.tokens[at].text != ")":
        at += 1
    return at


def join(frame: Frame, kept: list[int]) -> str:
    """Tokens as words with single spaces, glued where the text glues them."""
    if not kept:
        return ""
    if kept[-1] - kept[0] < len(kept):  # nothing is left out between them
        printed = frame.text(kept[0], kept[-1] + 1)
        if "," not in printed and ")" not in printed and "'" not in printed:
            return " ".join(printed.split()).strip(" ;:")
    parts: list[str] = []
    end = -1
    for index in kept:
        token = frame.tokens[index]
        if token.text == "," and (not parts or parts[-1] == ","):
            continue
        if parts and token.start != end and token.text not in ",)'":
            parts.append(" ")
        parts.append(token.text)
        end = token.end
    return "".join(parts).strip(" ,;:")


def keeps_place(frame: Frame, number: int) -> bool:
    """Whether a place stays among the words of a measure."""
    return is_partner(frame, number)


def joined(*parts: str) -> str:
    """Parts of a measure in a row, none of them twice."""
    kept: list[str] = []
    for part in parts:
        if part and part.lower() not in " ".join(kept).lower():
            kept.append(part)
    return " ".join(kept)
