"""The noun phrase left of a verb or a number: its subject, its object, and where they begin."""

from __future__ import annotations

from .....text import Tag
from ...verbs import FINITE
from .. import words
from ..frame import NOTHING, Frame
from .adverbials import without_adverbials
from .beyond import beyond
from .clause import clause_start
from .hollow import before_nothing, names_nothing
from .lead import (
    before_infinitive,
    before_there,
    behind_awaiting,
    behind_conjunct,
    behind_foreseeing,
    behind_lead,
    without_exception,
)
from .opening import plain_opening
from .relative import RELATIVES, explained_noun, phrase_that_ends, relative_noun
from .verb_group import before_verb_group
from .wording import clean


def subject_words(frame: Frame, end: int) -> str:
    """The subject of what starts at token ``end``: the phrase that stands to its left in its clause."""
    first, last = subject_region(frame, end)
    if first < last and frame.tag_at[last - 1] & Tag.PRONOUN and frame.word_at[last - 1] in words.PRONOUNS:
        return frame.word_at[last - 1]
    if names_nothing(frame, first, last):
        return ""
    found = clean(frame, first, last)
    pronoun, apostrophe, _ = found.lower().replace("’", "'").partition("'")
    return pronoun if apostrophe and pronoun in words.PRONOUNS and " " not in found else found


def subject_region(frame: Frame, end: int) -> tuple[int, int]:
    """Tokens of the subject left of ``end``, places and times still among them; looked for once."""
    region = frame.subjects.get(end)
    if region is None:
        region = frame.subjects[end] = _subject_region(frame, end)
    return region


def _subject_region(frame: Frame, end: int) -> tuple[int, int]:
    if _ends_plain_opening(frame, end):
        return 0, end
    for _ in range(_NESTED):
        last = before_verb_group(frame, end)
        if last < end and _ends_plain_opening(frame, last):
            return 0, last
        first, commas = clause_start(frame, last, has_verb=end < len(frame.tokens))
        if frame.tag_at[first - 1] & Tag.AUXILIARY:
            first, commas = _behind_predicate(frame, _behind_and(frame, first, last), last, commas)
        last = before_infinitive(frame, first, last)
        awaited = behind_awaiting(frame, first, last) if frame.word_at[last] == "to" else first
        if awaited > first:
            return awaited, last
        named = _antecedent(frame, first, last, end) if frame.word_at[first - 1] in RELATIVES else NOTHING
        if named != NOTHING:
            return phrase_that_ends(frame, named)
        deeper = beyond(frame, first, last)
        if deeper == NOTHING and end < len(frame.tokens) and names_nothing(frame, first, last):
            deeper = before_nothing(frame, first, last)
        if deeper == NOTHING:
            break
        end = deeper
    return _trimmed(frame, first, before_there(frame, first, last), commas)


def _ends_plain_opening(frame: Frame, end: int) -> bool:
    """ "The deficit widened": only the plain words of one noun phrase stand before ``end``, so that nothing of
    it is to be looked for."""
    if not 0 < end <= frame.once(plain_opening) or frame.word_at[end] == "to":
        return False
    return not names_nothing(frame, 0, end)


def _antecedent(frame: Frame, first: int, last: int, end: int) -> int:
    """Where the noun phrase ends that the relative pronoun before ``first`` stands for; NOTHING for none."""
    named = relative_noun(frame, first, last)
    if named == NOTHING and end < len(frame.tokens):
        return explained_noun(frame, first, end)
    return named


def _trimmed(frame: Frame, first: int, last: int, commas: list[int]) -> tuple[int, int]:
    """The subject among the words of its clause, without what stands before and behind it."""
    if commas:
        last, commas = without_exception(frame, last, commas)
        first, last = without_adverbials(frame, first, last, commas)
    first = behind_conjunct(frame, behind_lead(frame, first, last), last)
    if _is_all_participle(frame, first, last):
        return last, last
    if frame.word_at[first] == "of" and frame.word_at[first + 1] == "which":
        part = first + 2 < last and not frame.word_at[last].startswith("account")
        first += 2 if part else 0  # "…, of which exports stood at": the part is the subject
    first = _at_article(frame, first, last)
    first = _behind_keeping(frame, first, last)
    return _past_opening(frame, first, last), last


def _is_all_participle(frame: Frame, first: int, last: int) -> bool:
    """ "before rising to hover at", "while remaining very strong at", ", edging down 2 percent": no subject."""
    if first < last and frame.word_at[first] in _STAYING:
        return True
    if last - first == 1:
        edging = frame.word_at[last] in {"up", "down"} and frame.word_at[first].endswith("ing")
        return edging and frame.word_at[first - 1] not in ("and", "while")  # "and manufacturing up 3 percent"
    leads = last - first == 2 and frame.tag_at[first] & Tag.PREPOSITION
    return bool(leads) and frame.word_at[first + 1].endswith("ing")


def _past_opening(frame: Frame, first: int, last: int) -> int:
    """Past a dash and a participle before an article: "--making the aggregate of the exports"."""
    while first < last and frame.word_at[first] in _DASHES:
        first += 1
    while (
        first + 1 < last
        and frame.word_at[first] in _PARTICIPLE_OPENERS
        and frame.tag_at[first + 1] & Tag.DETERMINER
    ):
        first += 1
    return first


_DASHES = frozenset("-–—")


def _behind_and(frame: Frame, first: int, last: int) -> int:
    """ "the effects should subside and rents should fall": behind "and" another subject has its own auxiliary."""
    if not frame.tag_at[last] & Tag.AUXILIARY or "and" not in frame.lowers[first:last]:
        return first
    at = first + frame.lowers[first:last].index("and")
    told = frame.tag_at[first] & (Tag.VERB | Tag.ADVERB) or frame.word_at[first].endswith("ly")
    return at + 1 if told and not names_nothing(frame, at + 1, last) and at + 1 < last else first


def _behind_predicate(frame: Frame, first: int, last: int, commas: list[int]) -> tuple[int, list[int]]:
    """ "have been lifted out of poverty, and the ratio has": a clause with a verb ends at the comma."""
    if not commas:
        return first, commas
    comma = max(commas)
    if frame.word_at[comma + 1] == "with":
        return comma + 2, []  # "credit has grown, with the rate now exceeding 8%"
    if not any(frame.tag_at[index] & Tag.WORD and frame.free(index) for index in range(comma + 1, last)):
        return first, commas
    leads_in = frame.word_at[comma + 1] in ("and", "but", "while", "so") or bool(
        frame.tag_at[comma + 1] & (Tag.DETERMINER | Tag.WORD)
    )
    inserted = frame.tag_at[comma + 1] & (Tag.PREPOSITION | Tag.PRONOUN) or frame.word_at[comma + 1].endswith(
        "ed"
    )
    return (comma + 1, []) if leads_in and not inserted else (first, commas)


_ARTICLES = frozenset("the a an our its their his her this these those".split())


def _at_article(frame: Frame, first: int, last: int) -> int:
    """Where the phrase itself begins: at an article right behind another phrase.

    As in "during the year the number", "in the Treasury a surplus": no comma parts the two.
    """
    if _ARTICLES.isdisjoint(frame.lowers[first + 1 : last]):
        return first
    adverbial = bool(frame.tag_at[first] & Tag.PREPOSITION) or frame.word_at[first] in _PARTICIPLE_OPENERS
    adverbial = adverbial or (
        frame.word_at[first].endswith("ing") and bool(frame.tag_at[first + 1] & Tag.CLOSED)
    )
    for index in range(last - 1, first, -1):
        if frame.word_at[index] not in _ARTICLES or not frame.free(index):
            continue
        tag = frame.tag_at[index - 1]
        if frame.time_at[index - 1] != NOTHING or _tells(frame, index - 1, first):
            return index
        if (
            adverbial
            and tag & Tag.WORD
            and not tag & (Tag.CLOSED | Tag.VERB | Tag.ADVERB | Tag.ADJECTIVE)
            and frame.word_at[index - 1] != "'s"
        ):
            return index
    return first


def _behind_keeping(frame: Frame, first: int, last: int) -> int:
    """ "the aim of keeping inflation rates below": what is kept is measured."""
    if words.BRINGING.isdisjoint(frame.lowers[first:last]):
        return first
    for index in range(last - 2, first - 1, -1):
        if frame.word_at[index] in words.BRINGING and frame.word_at[index].endswith("ing"):
            return index + 1
    return first


def _tells(frame: Frame, index: int, first: int) -> bool:
    """ "the Secretary estimates the total receipts": a verb with its own subject before an article."""
    before = frame.tag_at[index - 1] & (Tag.DETERMINER | Tag.ADJECTIVE | Tag.PREPOSITION)
    if index < first or (before and frame.word_at[index - 1] not in ("which", "that")):
        return False
    lower = frame.word_at[index]
    if lower in _TELLING or lower in FINITE:
        return True
    return lower.endswith(("ed", "es", "ts")) and (frame.is_verb(index) or lower.endswith("ed"))


_TELLING = frozenset(
    "estimates estimated puts sees expects expected projects projected values valued reports reported shows showed gives gave".split()
)


_NESTED = 5
"""How many verbs may stand between a number and its subject: "is projected to have grown by"."""


def _participle_with_object(frame: Frame, first: int, end: int) -> bool:
    """ "beating the official target of": the participle's object is measured."""
    return (
        frame.word_at[first].endswith("ing")
        and first + 1 < end
        and bool(frame.tag_at[first + 1] & Tag.DETERMINER)
    )


_PARTICIPLE_OPENERS = frozenset(
    "making leaving showing exhibiting resulting bringing being giving producing causing taking yielding creating in to".split()
)


_LEAVING = frozenset(("leaving", "making", "showing", "giving", "exhibiting", "producing"))


_STAYING = frozenset("remaining staying standing being reaching hovering fluctuating".split())


def _is_predicate_of(frame: Frame, first: int, end: int) -> bool:
    """ "has been made for the payment of", "is equal to a saving of": the noun is measured; not the "extent" of it."""
    leads = frame.tag_at[first + 1] & Tag.PREPOSITION and frame.tag_at[first + 2] & Tag.DETERMINER
    return bool(leads) and frame.word_at[end - 1] not in _SUMS


_SUMS = frozenset("extent sum amount cost price rate value tune total".split())


def phrase_before(frame: Frame, end: int) -> tuple[int, int]:
    """Tokens of the noun phrase that ends at ``end``, whatever its last word is."""
    first, commas = clause_start(frame, end)
    deeper = beyond(frame, first, end) if first and frame.word_at[first - 1] == "be" else NOTHING
    if deeper != NOTHING:  # "a deficiency to be appropriated of"
        end = before_verb_group(frame, deeper)
        first, commas = clause_start(frame, end)
    first, end = without_adverbials(frame, first, end, commas)
    if frame.tag_at[first - 1] & Tag.AUXILIARY and _is_predicate_of(frame, first, end):
        first += 2
    first = behind_foreseeing(frame, _at_article(frame, first, end), end)
    leaving = [
        k + 2 for k in range(first, end - 2) if frame.word_at[k] == "and" and frame.word_at[k + 1] in _LEAVING
    ]
    first = max([first, *leaving])  # "compared with May and leaving an excess of"
    while first < end and (
        frame.word_at[first] in _PARTICIPLE_OPENERS
        or (frame.word_at[first] in ("thus", "thereby") and frame.word_at[first + 1] in _LEAVING)
        or _participle_with_object(frame, first, end)
    ):
        first += 1
    return first, end
