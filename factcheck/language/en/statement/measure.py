"""The noun phrase a number measures, in the text's own words without dates, places and numbers."""

from __future__ import annotations

from ....text import Tag
from ..places import Manner
from ..verbs import FINITE, LINKING
from . import words
from .frame import NOTHING, Frame

_TRADE = frozenset(
    "trade export exports import imports surplus deficit shipments investment flows commerce balance remittances exported imported".split()
)
_HARD = frozenset(';:—"“”!?')
_LOOSE_PREPOSITIONS = frozenset(
    "of in on for with under from to by at between among along per through against into within without over upon above below after before during except excluding via".split()
)
_REGION = 60
"""How far to the left a subject may reach, in tokens: it bounds the work on one quantity."""


def subject_words(frame: Frame, end: int) -> str:
    """The subject of what starts at token ``end``: the phrase that stands to its left in its clause."""
    first, last = subject_region(frame, end)
    if first < last and frame.tag(last - 1) & Tag.PRONOUN and frame.lower(last - 1) in words.PRONOUNS:
        return frame.lower(last - 1)
    return clean(frame, first, last)


def subject_region(frame: Frame, end: int) -> tuple[int, int]:
    """Tokens of the subject left of ``end``, places and times still among them; looked for once."""
    region = frame.subjects.get(end)
    if region is None:
        region = frame.subjects[end] = _subject_region(frame, end)
    return region


def _subject_region(frame: Frame, end: int) -> tuple[int, int]:
    for _ in range(_NESTED):
        last = _before_verb_group(frame, end)
        first, commas = _clause_start(frame, last, has_verb=end < len(frame.tokens))
        deeper = _beyond(frame, first, last)
        if deeper == NOTHING:
            break
        end = deeper
    first, last = _without_adverbials(frame, first, last, commas)
    first = _at_article(frame, first, last)
    first = _behind_keeping(frame, first, last)
    while (
        first + 1 < last
        and frame.lower(first) in _PARTICIPLE_OPENERS
        and frame.tag(first + 1) & Tag.DETERMINER
    ):
        first += 1  # "making the aggregate of the exports"
    return first, last


_ARTICLES = frozenset("the a an our its their his her this these those".split())


def _at_article(frame: Frame, first: int, last: int) -> int:
    """Where the phrase itself begins: at an article right behind another phrase.

    As in "during the year the number", "in the Treasury a surplus": no comma parts the two.
    """
    adverbial = bool(frame.tag(first) & Tag.PREPOSITION) or frame.lower(first) in _PARTICIPLE_OPENERS
    for index in range(last - 1, first, -1):
        if frame.lower(index) not in _ARTICLES or not frame.free(index):
            continue
        tag = frame.tag(index - 1)
        if frame.time_at[index - 1] != NOTHING or _tells(frame, index - 1, first):
            return index
        if (
            adverbial
            and tag & Tag.WORD
            and not tag & (Tag.CLOSED | Tag.VERB | Tag.ADVERB | Tag.ADJECTIVE)
            and frame.lower(index - 1) != "'s"
        ):
            return index
    return first


def _behind_keeping(frame: Frame, first: int, last: int) -> int:
    """ "the aim of keeping inflation rates below": what is kept is measured."""
    for index in range(last - 2, first, -1):
        if frame.lower(index) in words.BRINGING and frame.lower(index).endswith("ing"):
            return index + 1
    return first


def _tells(frame: Frame, index: int, first: int) -> bool:
    """ "the Secretary estimates the total receipts": a verb with its own subject before an article."""
    if index <= first or frame.tag(index - 1) & (Tag.DETERMINER | Tag.ADJECTIVE | Tag.PREPOSITION):
        return False
    return frame.lower(index) in _TELLING


_TELLING = frozenset(
    "estimates estimated puts sees expects expected projects projected values valued reports reported shows showed gives gave".split()
)


_NESTED = 5
"""How many verbs may stand between a number and its subject: "is projected to have grown by"."""


def _beyond(frame: Frame, first: int, last: int) -> int:
    """Where to look on when what was found is no subject: a passive verb's rest, or a relative clause.

    "is thought by many to reach" goes on left of "is"; "the links which are eligible increased"
    goes on left of "which".
    """
    before = frame.tag(first - 1) if first else 0
    head = first
    while head < last and (frame.time_at[head] != NOTHING or frame.tag(head) & Tag.ADVERB):
        head += 1
    if head < last and before & Tag.AUXILIARY:
        lower = frame.lower(head)
        if frame.lower(first - 1) in _MODALS and not frame.tag(head) & Tag.CAPITAL:
            return first - 1
        if (
            lower.endswith("ed")
            or lower in _PREDICATES
            or (frame.is_verb(head) and lower.endswith(("n", "t", "d")))
        ):
            return first - 1
    if (
        (
            first >= last
            and first > 1
            and frame.lower(first - 1) in ("which", "that", "who")
            and frame.tag(first - 2) & Tag.WORD
        )
        and not frame.tag(first - 2) & (Tag.VERB | Tag.PREPOSITION)
        and frame.free(first - 2)
    ):
        return first - 1
    return NOTHING


def _participle_with_object(frame: Frame, first: int, end: int) -> bool:
    """ "beating the official target of": the participle's object is measured."""
    return (
        frame.lower(first).endswith("ing") and first + 1 < end and bool(frame.tag(first + 1) & Tag.DETERMINER)
    )


_PARTICIPLE_OPENERS = frozenset(
    "making leaving showing exhibiting resulting bringing being giving producing causing taking yielding creating in to".split()
)
_MODALS = frozenset("will would shall may might can could should must".split())
_PREDICATES = frozenset(
    "likely set due eligible foreseen able unlikely bound ready thought said seen".split()
)


def object_words(frame: Frame, verb: int, end: int) -> str:
    """What a verb of change acts on: "increase the key interest rates by 25 basis points"."""
    if not (frame.is_verb(verb) or frame.lower(verb) in words.BRINGING):
        return ""
    first = verb + 1
    if first >= end or not frame.tag(first) & (Tag.DETERMINER | Tag.ADJECTIVE | Tag.WORD):
        return ""
    if frame.tag(first) & (Tag.PREPOSITION | Tag.ADVERB | Tag.CONJUNCTION) or not frame.free(first):
        return ""
    if any(
        frame.tag(index) & Tag.AUXILIARY or frame.lower(index) in (",", ";") for index in range(first, end)
    ):
        return ""
    return clean(frame, first, end)


def main_subject(frame: Frame, before: int) -> str:
    """The subject of the first finite verb of the sentence that stands before a token."""
    if frame.main is None:
        frame.main = _first_subject(frame)
    verb, found = frame.main
    return found if verb < before else ""


def _first_subject(frame: Frame) -> tuple[int, str]:
    """The first finite verb that has a subject, and the subject; looked for once a sentence."""
    for index in range(1, len(frame.tokens)):
        if frame.free(index) and frame.place_at[index] == NOTHING and _is_finite(frame, index):
            found = subject_words(frame, index)
            if found and found.lower() not in words.PRONOUNS:
                return index, found
    return len(frame.tokens), ""


def _is_finite(frame: Frame, index: int) -> bool:
    tag, lower = frame.tag(index), frame.lower(index)
    if tag & Tag.AUXILIARY:
        return True
    moves = tag & (Tag.UP | Tag.DOWN) and tag & Tag.VERB and lower not in words.CHANGE_NOUNS
    if moves and not _is_modifier(frame, index):
        return True
    return lower in words.LEVEL_VERBS and frame.is_verb(index) and not lower.endswith("ing")


def phrase_before(frame: Frame, end: int) -> tuple[int, int]:
    """Tokens of the noun phrase that ends at ``end``, whatever its last word is."""
    first, commas = _clause_start(frame, end)
    deeper = _beyond(frame, first, end) if first and frame.lower(first - 1) == "be" else NOTHING
    if deeper != NOTHING:  # "a deficiency to be appropriated of"
        end = _before_verb_group(frame, deeper)
        first, commas = _clause_start(frame, end)
    first, end = _without_adverbials(frame, first, end, commas)
    first = _at_article(frame, first, end)
    while first < end and (
        frame.lower(first) in _PARTICIPLE_OPENERS or _participle_with_object(frame, first, end)
    ):
        first += 1
    return first, end


def _before_verb_group(frame: Frame, end: int) -> int:
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
    if frame.lower(at) == ",":
        return min(_over_aside(frame, at), at) if _over_aside(frame, at) != at else index
    if frame.quantity_at[at] != NOTHING:
        return index
    dated = index < end and frame.time_at[index] != NOTHING
    if dated and frame.lower(at).endswith("ing") and frame.lower(at - 1) == ",":
        return at - 1  # ", commencing the 1st of July,"
    place = frame.place_at[at]
    if place == NOTHING or frame.places[place].core == frame.places[place].start:
        return index
    start = frame.places[place].start
    adjunct = frame.places[place].manner is Manner.IN and _has_subject_left(frame, start)
    return start if adjunct else index


def _is_of_verb_group(frame: Frame, at: int, nearest: bool) -> bool:
    """Whether a token belongs to the verb that follows it."""
    if frame.quantity_at[at] != NOTHING or frame.place_at[at] != NOTHING:
        return False
    tag, lower = frame.tag(at), frame.lower(at)
    if tag & (Tag.AUXILIARY | Tag.ADVERB) or lower in ("to", "not", "have", "has", "had", "also"):
        return True
    if not tag & Tag.VERB:
        return False
    if lower in _CHAINED:
        return True
    return (
        nearest and not tag & Tag.PLURAL and not frame.tag(at + 1) & Tag.VERB and not _is_modifier(frame, at)
    )


_CHAINED = frozenset(
    "went came was continued began expected projected estimated forecast reported said seen".split()
)


def _over_aside(frame: Frame, comma: int) -> int:
    """Before the aside that a comma closes (", as given above, were"), or the comma itself."""
    wide = _wide_aside(frame, comma)
    if wide != NOTHING:
        return wide
    for index in range(comma - 1, max(-1, comma - 16), -1):
        if frame.quantity_at[index] != NOTHING or frame.tokens[index].text in ";:":
            return comma
        if frame.lower(index) == ",":
            lower = frame.lower(index + 1)
            opens = frame.tag(index + 1) & (
                Tag.PREPOSITION | Tag.PRONOUN | Tag.CONJUNCTION
            ) or lower.endswith(("ing", "ed"))
            opens = (
                opens
                or lower in ("as", "which", "who", "including", "imports", "exports")
                or frame.lower(comma - 1) in ("together", "combined", "alone", "inclusive")
            )
            return index if opens and index > 0 else comma
    return comma


def _wide_aside(frame: Frame, comma: int) -> int:
    """Where ", including the appropriation of $700 for mails," opens: such an aside may hold numbers."""
    for index in range(comma - 1, max(0, comma - 45), -1):
        if frame.tokens[index].text in ";:":
            return NOTHING
        if frame.lower(index) == "," and frame.lower(index + 1) in _INSERTING:
            return index
        if frame.lower(index) == "," and frame.lower(index + 1) in ("and", "while", "but"):
            return NOTHING
    return NOTHING


_INSERTING = frozenset(
    "including excluding exclusive inclusive besides independent comprising embracing".split()
)


def _has_subject_left(frame: Frame, index: int) -> bool:
    return index > 0 and bool(frame.tag(index - 1) & Tag.WORD)


def _is_modifier(frame: Frame, at: int) -> bool:
    """A word listed as a verb that stands as a noun or adjective: after an article, before a noun."""
    before = frame.tag(at - 1) if at else 0
    return bool(before & (Tag.DETERMINER | Tag.ADJECTIVE)) or frame.lower(at - 1) in ("'s", "-", "of")


def _clause_start(frame: Frame, last: int, *, has_verb: bool = False) -> tuple[int, list[int]]:
    """Where the clause begins, and the commas between there and ``last``."""
    commas: list[int] = []
    index = last - 1
    depth_limit = max(-1, last - _REGION)
    while index > depth_limit:
        if frame.time_at[index] != NOTHING:
            index = frame.times[frame.time_at[index]].first - 1
            continue
        if frame.quantity_at[index] != NOTHING:
            return index + 1, commas
        if index in frame.aside_at:
            index -= 1
            continue
        token = frame.tokens[index]
        lower, tag = token.lower, token.tag
        if token.text == ")":
            index = _opening(frame, index) - 1
            continue
        if (
            token.text in _HARD
            or (token.text in "([" and tag & Tag.MARK)
            or (token.text == "." and tag & Tag.MARK)
        ):
            return index + 1, commas
        if lower == ",":
            if _fact_before(frame, index):
                return index + 1, commas
            commas.append(index)
        elif (
            (
                lower in ("and", "or", "but", "plus", "to", "by", "at", "from", "with")
                and _fact_before(frame, index)
            )
            or (
                lower in words.SUBORDINATORS
                and frame.place_at[index] == NOTHING
                and not _one_of(frame, index)
            )
            or _finite(frame, index, last, has_verb=has_verb)
        ):
            return index + 1, commas
        index -= 1
    return index + 1, commas


def _one_of(frame: Frame, index: int) -> bool:
    """ "as" in "such as", "as well as"; "that" before a noun."""
    lower = frame.lower(index)
    if lower == "that":  # "for that purpose"
        return bool(frame.tag(index - 1) & Tag.PREPOSITION)
    if lower == "as":
        return frame.lower(index - 1) in ("such", "well") or frame.lower(index + 1) == "well"
    return lower == "which" and frame.lower(index - 1) == "of"


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
        elif at in frame.aside_at or frame.lower(at) in (",", "respectively", "and"):
            at -= 1
        else:
            return False
    return False


def _opening(frame: Frame, index: int) -> int:
    at = index
    while at > 0 and frame.tokens[at].text not in "([":
        at -= 1
    return at if frame.tokens[at].text in "([" else index


def _finite(frame: Frame, index: int, last: int, *, has_verb: bool = False) -> bool:
    """Whether a token is a finite verb that ends the phrase to its right."""
    tag, lower = frame.tag(index), frame.lower(index)
    if tag & Tag.AUXILIARY:
        return True
    if index + 1 >= last:
        return False  # the last word before a verb or a number is a noun, whatever else it may be
    if not frame.is_verb(index) or tag & Tag.CAPITAL or lower in ("according", "thanks", "due", "owing"):
        return False
    if lower.endswith("ing") or frame.lower(index - 1) in words.BE or _is_modifier(frame, index):
        return False
    if lower.endswith("ed"):
        return index + 1 < last and _finite_participle(frame, index, has_verb=has_verb)
    if index == 0 or tag & (Tag.PLURAL | Tag.ADVERB | Tag.UP | Tag.DOWN) or frame.lower(index + 1) == "of":
        return False
    return bool(frame.tag(index + 1) & (Tag.DETERMINER | Tag.WORD))


def _finite_participle(frame: Frame, index: int, *, has_verb: bool) -> bool:
    """Whether a word in -ed is the verb of its clause, not a modifier or the rest of a relative clause."""
    following, before = frame.tag(index + 1), frame.tag(index - 1)
    if following & Tag.PREPOSITION or frame.lower(index + 1) == "by":
        return False
    if before & (Tag.PRONOUN | Tag.AUXILIARY):
        return True
    if has_verb and not following & Tag.DETERMINER:
        return False  # "industrial added value": the clause has its verb already
    return index > 0 and bool(before & Tag.WORD) and not before & (Tag.CLOSED | Tag.ADVERB | Tag.ADJECTIVE)


def _without_adverbials(frame: Frame, first: int, last: int, commas: list[int]) -> tuple[int, int]:
    """Drop "In 2018," and "According to the ministry," before the subject, and an apposition after it."""
    if not commas:
        return first, last
    pieces: list[tuple[int, int]] = []
    start = first
    for comma in sorted(commas):
        pieces.append((start, comma))
        start = comma + 1
    pieces.append((start, last))
    while len(pieces) > 1 and (_adverbial(frame, *pieces[0])):
        pieces.pop(0)
    if len(pieces) > 1 and not _has_words(frame, *pieces[-1]):
        return pieces[0]  # "the total value, exports and imports together, was"
    if len(pieces) == 1:
        return pieces[0]
    tail = pieces[-1]
    if frame.lower(tail[0]).endswith("ed") and not frame.tag(tail[0]) & Tag.CAPITAL:
        return pieces[-2]  # "the receipts, ascertained to October, are"
    if any(frame.lower(index) in ("and", "or", "&") for index in range(*tail)):
        if any(
            frame.is_verb(index)
            and frame.tag(index) & (Tag.UP | Tag.DOWN)
            and frame.tag(index + 1) & (Tag.DETERMINER | Tag.PREPOSITION)
            for index in range(pieces[0][0], tail[0])
        ):
            return tail  # another clause, no list
        return pieces[0][0], last
    if frame.lower(tail[0]) in ("and", "or"):
        return pieces[0][0], last
    return tail


def _adverbial(frame: Frame, first: int, last: int) -> bool:
    if first >= last or not _has_words(frame, first, last):
        return True
    tag, lower = frame.tag(first), frame.lower(first)
    if lower in ("exports", "imports"):
        return False
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
    return any(frame.tag(index) & Tag.WORD and frame.free(index) for index in range(first, last))


# -- making it plain ---------------------------------------------------------------------

_CUT_AT = frozenset(
    "featuring including covering involving excluding comprising representing represented which that who whose where when such together".split()
)
_DROPPED_LEADS = frozenset(
    "still well the a an this that these those its their his her our your my such some any all each every both there and or but of in on for with by to from as "
    "at also so now again while another about other said same however meanwhile only just over".split()
)
_DROPPED_TAILS = frozenset(
    "still well the a an of in on for with by to from as at and or but its their than , - ' ( ) “ ” \" been have has had be was were is are not also".split()
)


def clean(frame: Frame, first: int, last: int, *, verbs: bool = False) -> str:
    """The words of a phrase without its times, places, numbers, articles and asides.

    ``verbs`` keeps a verb that opens it: what is said of a thing, not the thing.
    """
    kept = _kept(frame, first, last)
    if not verbs:
        kept = _without_verbs(frame, kept)
    while kept and (
        frame.lower(kept[0]) in _DROPPED_LEADS
        or frame.tag(kept[0]) & Tag.MARK
        or frame.lower(kept[0]) == "'s"
    ):
        kept.pop(0)
    while (
        kept
        and (frame.lower(kept[-1]) in _DROPPED_TAILS or frame.tag(kept[-1]) & (Tag.MARK | Tag.AUXILIARY))
        and frame.tokens[kept[-1]].text != ")"
    ):
        kept.pop()
    return join(frame, kept)


def _without_verbs(frame: Frame, kept: list[int]) -> list[int]:
    """The phrase after a verb that opens it ("envisage growth") and before one that links it ("remained weak")."""
    while len(kept) > 1 and frame.lower(kept[0]) in FINITE and not frame.tag(kept[1]) & Tag.PREPOSITION:
        kept = kept[1:]
    for place, index in enumerate(kept):
        if place and frame.lower(index) in LINKING and not frame.tag(kept[place - 1]) & Tag.CLOSED:
            return kept[:place]
    return kept


def _kept(frame: Frame, first: int, last: int) -> list[int]:
    """The tokens of a phrase that name what is measured."""
    kept: list[int] = []
    index = first
    while index < last:
        beyond = _past_adjunct(frame, index, last, kept)
        if beyond > index:
            index = beyond
            continue
        token = frame.tokens[index]
        cut = token.lower in _CUT_AT and (token.lower not in _CUT_IF_RELATIVE or _relative(frame, index))
        if kept and (cut or (token.lower == "," and _aside(frame, index, last))):
            break
        kept.append(index)
        index += 1
    return kept


_CUT_IF_RELATIVE = frozenset(("such", "that", "together"))


def _past_adjunct(frame: Frame, index: int, last: int, kept: list[int]) -> int:
    """One past the time, place, comparison, number or bracket at ``index``, or ``index`` where there is none.

    A bracket that only holds an abbreviation ("(M3)") and the preposition before a place that qualifies
    a noun are kept.
    """
    if frame.time_at[index] != NOTHING:
        return max(index + 1, frame.times[frame.time_at[index]].last)
    if index in frame.aside_at:
        return index + 1
    place = frame.place_at[index]
    if place != NOTHING and not keeps_place(frame, place):
        if _qualifies(frame, place, last):
            kept.append(frame.places[place].start)
        return max(index + 1, frame.places[place].end)
    if frame.quantity_at[index] != NOTHING:
        return index + 1
    if frame.tokens[index].text != "(":
        return index
    close = _closing(frame, index, last)
    abbreviated = close == index + 2 and frame.tag(index + 1) & (Tag.UPPER | Tag.CAPITAL)
    if abbreviated or (close == index + 3 and frame.tag(index + 2) & Tag.DIGITS):
        kept.extend(range(index, close + 1))
    return close + 1


def _qualifies(frame: Frame, number: int, last: int) -> bool:
    """ "of world output": the place goes, its preposition leads to the noun behind it."""
    place = frame.places[number]
    if place.start == place.core or place.end >= last or not frame.free(place.end):
        return False
    tag = frame.tag(place.end)
    noun = tag & Tag.WORD and not tag & (Tag.CLOSED | Tag.VERB | Tag.ADVERB)
    return bool(noun) and frame.lower(place.start) in ("of", "in", "from", "for")


def _relative(frame: Frame, index: int) -> bool:
    return (
        frame.lower(index) == "together"
        or frame.lower(index + 1) == "as"
        or bool(frame.tag(index + 1) & (Tag.VERB | Tag.AUXILIARY | Tag.PRONOUN))
    )


def _aside(frame: Frame, index: int, last: int) -> bool:
    """A comma after which no list goes on."""
    return not any(frame.lower(at) in ("and", "or", "&") for at in range(index, last)) or frame.lower(
        index + 1
    ) in ("which", "including", "excluding", "exclusive", "such", "on", "as", "namely")


def _closing(frame: Frame, index: int, last: int) -> int:
    at = index
    while at < last - 1 and frame.tokens[at].text != ")":
        at += 1
    return at


def join(frame: Frame, kept: list[int]) -> str:
    """Tokens as words with single spaces, glued where the text glues them."""
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


def is_partner(frame: Frame, number: int) -> bool:
    """ "trade with Japan", "exports to Chile": the place is part of the measure."""
    place = frame.places[number]
    if place.manner not in (Manner.WITH, Manner.FROM):
        return False
    opener = frame.lower(place.start)
    if opener in ("with", "between", "for", "against"):
        return True
    if place.start == place.core and number and frame.places[number - 1].manner is place.manner:
        return is_partner(frame, number - 1)  # "with the EU, the United States and Japan"
    first, _last = frame.segment(place.start)
    return any(frame.lower(index) in _TRADE for index in range(max(first, place.start - 14), place.start))


def keeps_place(frame: Frame, number: int) -> bool:
    """Whether a place stays among the words of a measure."""
    return is_partner(frame, number)


# -- to the right of a quantity ----------------------------------------------------------

_ENDS_COMPLEMENT = frozenset(
    "which that who while but where when respectively compared as than leaving because".split()
)


def complement(
    frame: Frame, at: int, *, most: int = 10, openers: frozenset[str] = _LOOSE_PREPOSITIONS
) -> str:
    """Prepositional phrases that start at ``at``: "from customs", "of receipts above expenditures"."""
    if at >= len(frame.tokens) or frame.lower(at) not in openers or not frame.free(at):
        return ""
    end = phrase_end(frame, at, most)
    return clean_tail(frame, at, end)


def clean_tail(frame: Frame, at: int, end: int) -> str:
    """A phrase that keeps its first preposition; empty when nothing but times and places follows it."""
    rest = clean(frame, at + 1, end)
    if not rest:
        return ""
    place = frame.place_at[at]
    kept = frame.time_at[at] == NOTHING and (place == NOTHING or _qualifies(frame, place, end))
    return f"{frame.tokens[at].text} {rest}" if kept else rest


def phrase_end(frame: Frame, at: int, most: int) -> int:
    """Where a phrase that starts at ``at`` ends: at a mark, a verb, a quantity or a new clause."""
    index = at
    limit = min(len(frame.tokens), at + most)
    while index < limit:
        tag, lower = frame.tag(index), frame.lower(index)
        if frame.quantity_at[index] != NOTHING:
            while index > at and (
                frame.tag(index - 1) & (Tag.PREPOSITION | Tag.CONJUNCTION | Tag.DETERMINER)
            ):
                index -= 1
            break
        if tag & Tag.MARK and lower not in ("-", "'", "/", "&") and lower != "’":
            break
        if lower in _ENDS_COMPLEMENT or (tag & Tag.AUXILIARY and lower != "being"):
            break
        if lower in ("and", "or") and (
            frame.tag(index + 1) & (Tag.DETERMINER | Tag.PREPOSITION | Tag.PRONOUN | Tag.AUXILIARY)
            or not frame.free(min(index + 1, len(frame.tokens) - 1))
        ):
            break
        if lower in ("and", "or") and frame.tag(index + 1) & Tag.VERB:
            break
        index += 1
    return index
