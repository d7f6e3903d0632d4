"""Noun phrases around a quantity: where they begin and end, and how they are spelled."""

from __future__ import annotations

from collections.abc import Sequence

from ....extract.reading import Reading
from ....text import Tag, Token
from .verbal import DEMONSTRATIVES, HYPHENS, ORDERING, POSSESSIVES, is_named_number, is_noun

_ATTACHING = frozenset(
    "of in for on at from with among amongst between under against across within by per about to "
    "into over before after".split()
)
_PARTICIPLE = ("ed", "ing", "own", "ept", "uilt", "ound")
_MOST_TOKENS = 40


def phrase_after(tokens: Sequence[Token], first: int, most: int = 10) -> str:
    """The noun phrase that starts at ``first``, its own complements ("of …") included."""
    at = first
    limit = min(len(tokens), first + most)
    nouns = False
    while at < limit:
        token = tokens[at]
        if is_noun(tokens, at):
            nouns = True
        elif (token.tag & Tag.DETERMINER or token.lower in ORDERING) and (
            not nouns or tokens[at - 1].tag & (Tag.PREPOSITION | Tag.DETERMINER)
        ):
            pass
        elif not (nouns and _goes_on(tokens, at)):
            break
        at += 1
    return spell(tokens[first:at])


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """A hyphen, a genitive, "and" between nouns or "of" inside a phrase."""
    if at + 1 >= len(tokens):
        return False
    token, after = tokens[at], tokens[at + 1]
    if token.text in HYPHENS or token.lower in POSSESSIVES or token.text == "&":
        return after.start == token.end or token.lower in POSSESSIVES
    if token.lower in ("of", "in", "among"):
        return bool(after.tag & Tag.DETERMINER) or is_noun(tokens, at + 1)
    return token.lower in ("and", "or") and is_noun(tokens, at + 1)


def noun_chain_after(tokens: Sequence[Token], first: int, most: int = 8) -> int:
    """Where the words that a quantity qualifies end: "electric motor", "fish and timber trade"."""
    at = first
    limit = min(len(tokens), first + most)
    while at < limit:
        if (
            is_noun(tokens, at)
            or (at + 1 < limit and _is_inner_hyphen(tokens, at))
            or (tokens[at].lower in ("and", "or", "&") and at > first and _is_coordinate(tokens, at))
        ):
            at += 1
        else:
            break
    return at


def _is_inner_hyphen(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].text in HYPHENS and tokens[at].end == tokens[at + 1].start


def _is_coordinate(tokens: Sequence[Token], at: int) -> bool:
    """ "fish and sawn timber trade": two words or more go on behind the conjunction."""
    return at + 2 < len(tokens) and is_noun(tokens, at + 1) and is_noun(tokens, at + 2)


class Ground:
    """A sentence's tokens, and for each where the reading begins that it is the number or the unit of, or -1.

    A counted noun is no part of its number: it can be a subject.
    """

    __slots__ = ("start_at", "tokens")

    def __init__(self, readings: Sequence[Reading]) -> None:
        self.tokens = readings[0].tokens
        self.start_at = [-1] * len(self.tokens)
        for reading in readings:
            counts = reading.noun or reading.unit == "person"
            for at in range(reading.first, reading.number.last if counts else reading.last):
                self.start_at[at] = reading.first

    def spell(self, first: int, last: int) -> str:
        """The noun phrase on ``tokens[first:last]`` without its numbers; "" where no noun is left."""
        tokens = self.tokens
        if not any(self.start_at[at] < 0 and is_noun(tokens, at) for at in range(first, last)):
            return ""
        return spell([tokens[at] for at in range(first, last) if self.start_at[at] < 0])


def phrase_before(ground: Ground, end: int, floor: int = 0, *, reduced: bool = True) -> int:
    """Where the noun phrase that ends before ``tokens[end]`` begins, its complements included.

    ``reduced`` lets it reach over a participle: "firms bound by the pact".
    """
    tokens, at = ground.tokens, end
    floor = max(floor, end - _MOST_TOKENS)
    while at > floor:
        token = tokens[at - 1]
        start = ground.start_at[at - 1]
        if start >= 0:
            if start <= floor or not _holds_number(tokens, start):
                return at if at < end else start
            at = start
        elif (
            is_noun(tokens, at - 1)
            or token.text in HYPHENS
            or token.lower in POSSESSIVES
            or (
                token.text == "."
                and tokens[at - 2].tag & Tag.ABBREVIATION
                and tokens[at - 2].end == token.start
            )
            or (
                token.tag & Tag.DETERMINER
                and not token.tag & Tag.PRONOUN
                and token.lower not in DEMONSTRATIVES
            )
            or token.lower in ORDERING
            or (at > 1 and _is_inner_hyphen(tokens, at - 2))
            or (at < end and token.tag & Tag.TIME)
            or (at < end and _is_inner_adverb(tokens, at - 1))
            or ((at < end or token.tag & Tag.DIGITS) and _attaches(tokens, at - 1, floor, reduced))
        ):
            at -= 1
        else:
            break
    return at


def _is_inner_adverb(tokens: Sequence[Token], at: int) -> bool:
    """As in "a combined capacity", between an article and a noun; "the Daily Post", in a name."""
    if not at or not tokens[at].tag & Tag.ADVERB:
        return False
    named = tokens[at].tag & Tag.CAPITAL and at + 1 < len(tokens) and tokens[at + 1].tag & Tag.CAPITAL
    return bool(named or tokens[at - 1].tag & Tag.DETERMINER)


def _holds_number(tokens: Sequence[Token], start: int) -> bool:
    """Whether a number stands inside a phrase: "a market worth 2 billion", "the five launches"."""
    if not start:
        return True
    before = tokens[start - 1]
    if before.tag & (Tag.DETERMINER | Tag.PREPOSITION) or before.lower == "worth":
        return True
    return is_noun(tokens, start - 1)


def past_time(tokens: Sequence[Token], end: int) -> int:
    """Where a phrase ends when times stand behind it: "Norvia | on Monday", "profit | for the year to 2 May"."""
    at = _past_one_time(tokens, end)
    while at < end:
        end, at = at, _past_one_time(tokens, at)
    return at


def _past_one_time(tokens: Sequence[Token], end: int) -> int:
    at = end
    while at and tokens[at - 1].tag & (Tag.WEEKDAY | Tag.MONTH | Tag.TIME | Tag.DIGITS | Tag.ADVERB):
        if at > 1 and _is_inner_hyphen(tokens, at - 2):
            break  # "the start-up"
        at -= 1
    if at == end or not any(
        token.tag & (Tag.WEEKDAY | Tag.MONTH | Tag.TIME | Tag.ADVERB) or _is_year(token)
        for token in tokens[at:end]
    ):
        return end
    while at and (tokens[at - 1].lower in ORDERING or tokens[at - 1].tag & Tag.DETERMINER):
        at -= 1
    if at and tokens[at - 1].lower in _TIMING:
        at -= 1
    return at


_TIMING = frozenset("on in during for over to until through".split())
"""Prepositions of a time behind a noun."""


def _is_year(token: Token) -> bool:
    return len(token.text) == 4 and token.text[:2] in ("18", "19", "20") and token.text.isdecimal()


def _attaches(tokens: Sequence[Token], at: int, floor: int, reduced: bool) -> bool:
    """A word that ties what follows it to a noun before it: "revenue from", "women aged", "S&P", "oils and"."""
    token = tokens[at]
    if at <= floor:
        return False
    before = at - 1
    nominal = is_noun(tokens, before) or bool(tokens[before].tag & Tag.DIGITS)
    if token.lower in ("and", "or", "&") or token.text == "/":
        return nominal
    if token.lower in _ATTACHING or token.lower == "worth":
        return nominal or (reduced and _is_reduced(tokens, before))
    if token.tag & Tag.DIGITS:
        return (
            nominal
            or bool(tokens[before].tag & (Tag.PREPOSITION | Tag.DETERMINER))
            or _is_reduced(tokens, before)
        )
    return reduced and _is_reduced(tokens, at)


def _is_reduced(tokens: Sequence[Token], at: int) -> bool:
    """A participle right behind the noun it qualifies: "members bound by", "women aged 25"."""
    return (
        at > 0
        and tokens[at].lower.endswith(_PARTICIPLE)
        and not tokens[at].tag & (Tag.CAPITAL | Tag.CLOSED)
        and is_noun(tokens, at - 1)
        and at + 1 < len(tokens)
        and bool(tokens[at + 1].tag & (Tag.PREPOSITION | Tag.DIGITS))
    )


def spell(tokens: Sequence[Token]) -> str:
    """The words, glued where the text glues them; articles at the ends and bare digits left off."""
    kept = list(tokens)
    while kept and (
        kept[0].tag & (Tag.DETERMINER | Tag.CONJUNCTION | Tag.PRONOUN | Tag.PREPOSITION)
        or kept[0].text in HYPHENS
        or kept[0].lower in POSSESSIVES
    ):
        del kept[0]
    while kept and (kept[-1].tag & Tag.CLOSED or kept[-1].text in HYPHENS or kept[-1].lower in POSSESSIVES):
        del kept[-1]
    words: list[str] = []
    end = -1
    numbered = False
    for at, token in enumerate(kept):
        bare = token.tag & Tag.DIGITS and token.start != end and not is_named_number(kept, at)
        if (numbered and token.tag & (Tag.SCALE | Tag.UNIT | Tag.CURRENCY)) or token.tag & Tag.NUMERAL:
            bare = True
        if numbered and token.text == "s" and token.start == end:
            bare = True  # "under-25s"
        if words and token.start == end and not bare:
            words[-1] += token.text
        elif not bare:
            words.append(token.text)
        numbered = bool(bare)
        end = token.end
    return " ".join(words)
