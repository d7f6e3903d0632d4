"""What a counted thing did or is: "tests performed", "cases in critical condition"."""

from __future__ import annotations

import re

from .....extract.reading import Reading
from .....text import Tag
from .. import words
from ..frame import NOTHING, Frame
from ..phrases.complement import clean_tail, phrase_end
from ..phrases.wording import clean, joined
from .governor import Governor, Way

_EMPTY_VERBS = (
    words.BE
    | words.HAVE
    | frozenset(
        "do does did get got remaining excluding excluded comprehending embracing embraced being adding include includes including included there out with contain contains contained containing comprise comprises comprised "
        "comprising number numbers numbered numbering possess possesses possessed".split()
    )
)


_POINTING = re.compile(
    r"\Aof (?:(?:them|whom)(?: |\Z)|(?:these|those|which)(?: (?=by |in |on |with |for |at )|\Z))"
)
"""What a part's phrase begins with that only points at the whole: "six of them by visitors"."""
_PAST_PARTICIPLES = words.IRREGULAR_PARTICIPLES


def counted_words(frame: Frame, reading: Reading, governor: Governor, noun: str) -> str:
    """The counted noun with its modifiers and what is said of it; ``noun`` in the text's words."""
    at, tail = _modifiers_after(frame, past_whole(frame, end_of_noun(reading)))
    if (
        not tail
        and frame.word_at[at] == "and"
        and frame.tag_at[at + 1] & Tag.PLURAL
        and frame.tag_at[at + 2] & Tag.AUXILIARY
    ):
        tail, at = f"and {frame.word_at[at + 1]}", at + 2  # "12 million men and women were"
    if governor.way is Way.OBJECT and frame.word_at[governor.at] not in SAYING:
        return joined(noun, tail, done_word(frame, governor.at))
    if (
        governor.way is not Way.SHARE
        and frame.tag_at[at] & Tag.AUXILIARY
        and is_whole_of_part(frame, reading)
    ):
        return joined(noun, tail)
    return joined(noun, tail, predicate(frame, at))


def end_of_noun(reading: Reading) -> int:
    """One past the counted noun, wherever it stands."""
    return reading.last if reading.noun_apart is None else reading.noun_apart[1]


def end_of_counted(frame: Frame, reading: Reading) -> int:
    """One past the counted noun with its modifiers: where its verb stands."""
    return _modifiers_after(frame, past_whole(frame, end_of_noun(reading)))[0]


def past_whole(frame: Frame, at: int) -> int:
    """Over "of the 18 patients" behind "12": both are patients, and the verb is of the twelve."""
    if frame.word_at[at] != "of":
        return at
    behind = at + 1
    while frame.tag_at[behind] & Tag.DETERMINER:
        behind += 1
    whole = frame.quantity_at[behind] if behind < len(frame.tokens) else NOTHING
    return at if whole == NOTHING else max(at, frame.quantities[whole].last)


def is_whole_of_part(frame: Frame, reading: Reading) -> bool:
    """ "12 of the 18 patients were men": what is said is said of the twelve."""
    at = reading.first - 1
    while frame.tag_at[at] & Tag.DETERMINER:
        at -= 1
    return at > 0 and frame.word_at[at] == "of" and frame.quantity_at[at - 1] != NOTHING


def done_word(frame: Frame, verb: int) -> str:
    """The verb as what was done to its object: "gave" → given; empty for verbs that say nothing."""
    lower = frame.word_at[verb]
    if lower in _EMPTY_VERBS or not (frame.is_verb(verb) or lower.endswith(("ed", "ing"))):
        return ""
    return words.PARTICIPLES.get(lower) or _past_of(frame.tokens[verb].text)


def _past_of(word: str) -> str:
    """ "carrying", "carries" as what was done: carried. A verb in another form stays."""
    if word.endswith("s"):
        return _past_of_present(word)
    stem = word.removesuffix("ing")
    if stem == word or len(stem) < _SHORTEST_STEM or stem.endswith("th"):
        return word  # "something"
    if stem.endswith("y") and stem[-2] not in "aeiou":
        return stem[:-1] + "ied"
    return stem + "ed"


_SHORTEST_STEM = 3


def _past_of_present(word: str) -> str:
    """ "manages", "carries", "employs": managed, carried, employed; "plans" is planned."""
    stem = word[:-1]
    if len(stem) < _SHORTEST_STEM or stem.endswith("s"):
        return word
    if stem.endswith("ie"):
        return stem[:-2] + "ied"
    if stem.endswith("e"):
        return stem + "d"
    return stem + (stem[-1] if _DOUBLING.fullmatch(stem) else "") + "ed"


_DOUBLING = re.compile(r"(?i)[^aeiou]+[aeiou][bdgmnprt]")
"""One short syllable: "plan", "ship", "drop"."""


def _modifiers_after(frame: Frame, at: int) -> tuple[int, str]:
    """Phrases after the noun, up to its verb: "of guidance on running ferries"."""
    parts: list[str] = []
    while at < len(frame.tokens):
        if frame.word_at[at] == "(":
            while at < len(frame.tokens) and frame.tokens[at].text != ")":
                at += 1
            at += 1
            continue
        if frame.word_at[at] == "including":
            at = _past_including(frame, at)
            continue
        if frame.time_at[at] != NOTHING:
            at = max(at + 1, frame.times[frame.time_at[at]].last)
            continue
        if frame.place_at[at] != NOTHING:
            at = max(at + 1, frame.places[frame.place_at[at]].end)
            continue
        if (
            not frame.tag_at[at] & Tag.PREPOSITION
            or frame.word_at[at] in ("than", "compared", "following")
            or (frame.word_at[at] == "from" and not _names_a_cause(frame, at))
            or (frame.word_at[at] == "to" and _is_infinitive(frame, at + 1))
            or "basis" in (frame.word_at[at + 1], frame.word_at[at + 2])
            or not frame.free(at)
        ):
            break
        end = phrase_end(frame, at, 9)
        end = _before_verb(frame, at + 1, end)
        if end <= at + 1:
            break
        tail = clean_tail(frame, at, end)
        said = _POINTING.sub("", tail)
        if said:
            parts.append(said)
        at = end
    return at, " ".join(parts)


def _is_infinitive(frame: Frame, at: int) -> bool:
    """ "sent to 40 firms to understand the demand": why it was done, not of what."""
    word = frame.tag_at[at] & Tag.WORD and not frame.tag_at[at] & (Tag.CLOSED | Tag.CAPITAL | Tag.PLURAL)
    return bool(word) and bool(frame.tag_at[at + 1] & Tag.DETERMINER)


def _names_a_cause(frame: Frame, at: int) -> bool:
    """ "14 deaths from cholera": of what, and not from where."""
    of_death = frame.word_at[at - 1] in ("death", "deaths", "fatality", "fatalities", "casualties")
    return of_death and not frame.tag_at[at + 1] & (Tag.CAPITAL | Tag.DETERMINER | Tag.DIGITS)


def _past_including(frame: Frame, at: int) -> int:
    """Over "including X and Y" to the verb."""
    index = at + 1
    while index < len(frame.tokens) and not frame.tag_at[index] & (Tag.AUXILIARY | Tag.MARK):
        if frame.is_verb(index) and not frame.tag_at[index] & (Tag.CAPITAL | Tag.PLURAL):
            break
        index += 1
    return max(index, at + 1)


def _before_verb(frame: Frame, first: int, end: int) -> int:
    for index in range(first, end):
        tag = frame.tag_at[index]
        if (
            tag & Tag.VERB
            and not tag & (Tag.CAPITAL | Tag.PLURAL | Tag.ADVERB | Tag.PREPOSITION)
            and not frame.tag_at[index - 1] & (Tag.DETERMINER | Tag.ADJECTIVE)
            and index > first
            and not frame.word_at[index].endswith("ing")
        ):
            return index
    return end


def predicate(frame: Frame, at: int) -> str:
    """The verb of a counted subject with what completes it, auxiliaries left out."""
    index, linked = _past_auxiliaries(frame, at)
    if index >= len(frame.tokens) or not frame.free(index) or frame.tag_at[index] & Tag.MARK:
        return ""
    if (
        index
        and frame.word_at[index - 1] in words.HAVE
        and frame.tag_at[index] & (Tag.DETERMINER | Tag.ADJECTIVE)
    ):
        return f"have {clean(frame, index, phrase_end(frame, index, 7))}"
    word = frame.word_at[index]
    verb = frame.is_verb(index) or word.endswith(("ed", "ing")) or word in _PAST_PARTICIPLES
    verb = verb or (word.endswith("ly") and _is_done(frame, index + 1))
    if not linked and _holds_a_number(frame, index):
        return ""  # "4,100 persons belonging to 880 families are"
    verb = verb or (word in _BEHIND_NOUNS and bool(frame.tag_at[index + 1] & Tag.PREPOSITION))
    if (not linked and not verb) or frame.tag_at[index] & (Tag.CONJUNCTION | Tag.DETERMINER | Tag.PRONOUN):
        return ""
    end = _whole_phrases(frame, index, phrase_end(frame, index, _LONGEST_PREDICATE))
    if frame.word_at[end] == "as" and frame.word_at[end + 1] not in (
        "of",
        "at",
        "compared",
        "against",
        "a",
        "the",
    ):
        end = phrase_end(frame, end + 1, 5)  # "reported as severely ill"
    if frame.word_at[end] == "to" and frame.word_at[end + 1] in ("have", "be") and word in _SAID:
        return predicate(frame, end + 1)  # "were reported to have died"
    if word in ("reported", "confirmed", "recorded", "registered"):
        end = _stop_at_place(frame, index, end)
    text = clean(frame, index, end, verbs=True)
    if frame.word_at[index] in ("in", "on", "under", "at") and text:
        return f"{frame.tokens[index].text} {text}"
    return text


_LONGEST_PREDICATE = 7
_LONGEST_WHOLE = 10


def _whole_phrases(frame: Frame, first: int, end: int) -> int:
    """To the end of the phrase that the longest predicate is cut in; where that goes on too far, before its last part."""
    goes_on = frame.tag_at[end] & Tag.WORD and not frame.tag_at[end] & (Tag.CLOSED | Tag.AUXILIARY)
    if end - first < _LONGEST_PREDICATE or not goes_on or not frame.free(end):
        return end
    whole = phrase_end(frame, first, _LONGEST_WHOLE)
    if whole - first < _LONGEST_WHOLE:
        return whole
    opens = [index for index in range(first + 1, whole) if frame.tag_at[index] & Tag.PREPOSITION]
    return opens[-1] if opens else end


_BEHIND_NOUNS = frozenset("eligible available liable exempt able unable capable fit ready subject".split())
"""Adjectives that stand behind their noun: "4,000 pupils eligible for a grant"."""


def _is_done(frame: Frame, index: int) -> bool:
    """A past participle: "90 badly damaged" is not what "90 damaged" says."""
    return frame.word_at[index].endswith("ed") or frame.word_at[index] in _PAST_PARTICIPLES


def _holds_a_number(frame: Frame, at: int) -> bool:
    """Whether a participle and its preposition lead to another number, of which it tells."""
    if not frame.word_at[at].endswith("ing") or not frame.tag_at[at + 1] & Tag.PREPOSITION:
        return False
    behind = at + 2
    while frame.tag_at[behind] & Tag.DETERMINER:
        behind += 1
    return behind < len(frame.tokens) and frame.quantity_at[behind] != NOTHING


def _past_auxiliaries(frame: Frame, at: int) -> tuple[int, bool]:
    """Where the verb stands behind times, auxiliaries and adverbs, and whether it has an auxiliary."""
    index = at
    linked = False
    while index < len(frame.tokens):
        tag, lower = frame.tag_at[index], frame.word_at[index]
        if frame.time_at[index] != NOTHING:
            index = max(index + 1, frame.times[frame.time_at[index]].last)
        elif (
            tag & (Tag.AUXILIARY | Tag.ADVERB)
            and not tag & Tag.PREPOSITION
            and lower != "respectively"
            and frame.free(index)
            and not (lower[-2:] == "ly" and _is_of_what_was_done(frame, index, linked))
        ):
            linked = linked or bool(tag & Tag.AUXILIARY)
            index += 1
        else:
            break
    return index, linked


def _is_of_what_was_done(frame: Frame, adverb: int, linked: bool) -> bool:
    """ "were badly damaged" says more than "damaged"; "have reportedly been" only parts the auxiliaries."""
    between = linked and frame.tag_at[adverb + 1] & Tag.AUXILIARY
    return not between and (linked or _is_done(frame, adverb + 1))


SAYING = frozenset(
    "said says say stated states announced announces indicated indicates estimates estimated "
    "expect expects anticipate anticipates forecast forecasts foresee foresees".split()
)
"""Whoever says "more than 40 houses collapsed", or expects it, does nothing to the houses."""
_SAID = frozenset("reported known believed said thought understood found considered suspected".split())


def _stop_at_place(frame: Frame, first: int, end: int) -> int:
    for index in range(first, end):
        if frame.place_at[index] != NOTHING:
            return index
    return end
