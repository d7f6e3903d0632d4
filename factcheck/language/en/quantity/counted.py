"""The noun phrase a number counts: "609 city-level enterprise technology centres"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ....text import Tag, Token
from ..vocabulary import VOCABULARY as WORDS
from .ages import AGE_BOUNDS
from .counted_phrase import HYPHENS, LIGHT, NO_NOUN, STOP, TIMES, Counted
from .noun_name import spell_noun
from .states import before_auxiliary, is_inside, participle_told
from .types import type_counted

_GLUE = HYPHENS | {"/"}
"""What may stand inside a word: "EU/EEA countries"."""
_JOINERS = frozenset(("and", "or", "&", "/"))
_DROPPED = frozenset(("more", "additional", "further", "extra", "fewer", "most"))
_COUNTED_UNITS = frozenset(("person", "times", "index_point"))
_LONGEST = 9


def counted_noun(tokens: Sequence[Token], at: int, *, one: bool, spelled: bool, of: bool) -> Counted | None:
    """What is counted after a number that ends before ``at``.

    The phrase runs to the first plural noun that no other plural follows; after "one" to the last word
    before a verb, a preposition or a mark. ``of`` says that a bare "of" may lead to it ("19 of policies").
    None when nothing there can be counted.
    """
    if at >= len(tokens):
        return None
    first = at
    if tokens[at].lower == "of":
        at = _past_determiners(tokens, at + 1)
        if not of and at == first + 1 and not _owns(tokens, at):
            return None  # "one of commerce and one of navigation"
        at = _past_owner(tokens, at)
        if at < len(tokens) and tokens[at].tag & Tag.NUMERAL:
            return None  # "four of the seven judges"
        first, one = at, False
    elif tokens[at].text in HYPHENS and tokens[at].start == tokens[at - 1].end:
        return _hyphenated(tokens, at + 1)
    elif (named := type_counted(tokens, at)) is not None:
        return Counted(*named)
    elif _is_specification(tokens, at):
        return _sized(tokens, at, spelled=spelled)
    elif tokens[at].text == "(":
        return _past_share(tokens, at, spelled=spelled)
    last = _end(tokens, _past_age_class(tokens, at), one=one)
    if last is not None:
        return _phrase(tokens, first, last)
    return None if one else participle_told(tokens, first) or before_auxiliary(tokens, first)


def _phrase(tokens: Sequence[Token], first: int, last: int) -> Counted:
    """The counted phrase on ``tokens[first:last]``, words that only point ("more", "further") left off."""
    while tokens[first].lower in _DROPPED and first + 1 < last and tokens[first + 1].text not in HYPHENS:
        first += 1
    head = WORDS.singular(tokens[last - 1].text)
    name = spell_noun(tokens[first : last - 1], head, tokens[last - 1])
    found = Counted(last, name, person=head.lower() == "person")
    if last - first > 1 and tokens[last - 1].tag & Tag.UNIT and not tokens[last - 1].tag & Tag.CAPITAL:
        phrase = WORDS.units.at(tokens, last - 1)
        found.unit = phrase[1].unit if phrase is not None and phrase[1].unit not in _COUNTED_UNITS else None
    return found


def _sized(tokens: Sequence[Token], at: int, *, spelled: bool) -> Counted | None:
    """What stands behind a size is counted; the size itself is a quantity of its own."""
    inner = counted_noun(tokens, _past_specification(tokens, at), one=False, spelled=spelled, of=False)
    if inner is None or inner.compound:
        return None
    return Counted(at, inner.name, person=inner.person)


def _past_share(tokens: Sequence[Token], at: int, *, spelled: bool) -> Counted | None:
    """ "228 (72%) severe cases": the noun stands behind the share in brackets, which is a quantity of its own."""
    close = at + 1
    while close < len(tokens) and close - at < _LONGEST_SHARE and tokens[close].text != ")":
        close += 1
    if close >= len(tokens) or tokens[close].text != ")" or tokens[close - 1].lower not in _PERCENT:
        return None
    inner = counted_noun(tokens, close + 1, one=False, spelled=spelled, of=False)
    if inner is None or inner.compound or inner.unit is not None:
        return None
    found = Counted(at, inner.name, person=inner.person)
    found.apart = close + 1, inner.last
    return found


_PERCENT = frozenset(("%", "percent", "cent"))
_LONGEST_SHARE = 7
"""Tokens of what may stand in the bracket: "(CFR: 6.2 per cent)"."""


def _owns(tokens: Sequence[Token], at: int) -> bool:
    """As in "Two of Mbeki's deputies": a name with a genitive stands before the noun."""
    return (
        at + 1 < len(tokens) and bool(tokens[at].tag & Tag.CAPITAL) and tokens[at + 1].lower in ("'s", "’s")
    )


def _past_owner(tokens: Sequence[Token], at: int) -> int:
    """Past "Mbeki's", "the club's": what is counted is theirs."""
    for last in range(at, min(at + 3, len(tokens) - 1)):
        if tokens[last + 1].lower in ("'s", "’s"):
            return last + 2
        if not tokens[last].tag & Tag.WORD or tokens[last].tag & (Tag.CLOSED | Tag.PLURAL):
            break
    return at


def _is_specification(tokens: Sequence[Token], at: int) -> bool:
    """A size stands between number and noun: "eight million 250 ml bottles", "two 12-inch guns"."""
    if not tokens[at].tag & Tag.DIGITS or at + 1 >= len(tokens):
        return False
    after = _past_hyphen(tokens, at + 1)
    return after < len(tokens) and (bool(tokens[after].tag & Tag.UNIT) or tokens[after].text in WORDS.symbols)


def _past_age_class(tokens: Sequence[Token], at: int) -> int:
    """Past "under-five" in "130,000 under-five children"."""
    if at + 3 >= len(tokens) or tokens[at].lower not in AGE_BOUNDS or tokens[at + 1].text not in HYPHENS:
        return at
    aged = tokens[at + 2].tag & (Tag.DIGITS | Tag.NUMERAL) and tokens[at + 3].tag & Tag.WORD
    return at + 3 if aged else at


def _past_hyphen(tokens: Sequence[Token], at: int) -> int:
    return at + 1 if tokens[at].text in HYPHENS else at


def _past_specification(tokens: Sequence[Token], at: int) -> int:
    after = _past_hyphen(tokens, at + 1)
    phrase = WORDS.units.at(tokens, after)
    return after + (1 if phrase is None else phrase[0])


def _past_determiners(tokens: Sequence[Token], at: int) -> int:
    while at < len(tokens) and tokens[at].tag & Tag.DETERMINER:
        at += 1
    return at


def _end(tokens: Sequence[Token], start: int, *, one: bool) -> int | None:
    """Where the phrase ends, after its head noun."""
    last = None
    joined = False
    for at in range(start, min(len(tokens), start + _LONGEST)):
        token = tokens[at]
        if _is_word(tokens, at, start):
            if last is not None and not one and not _goes_on(tokens, at):
                break
            if (token.tag & Tag.PLURAL and not _is_glued_on(tokens, at)) or _is_head_of(tokens, at):
                last = at + 1
            elif token.tag & (Tag.VERB | Tag.ADVERB | Tag.UP | Tag.DOWN) and not _modifies(tokens, at):
                break
            elif one:
                last = at + 1
        elif last is not None:
            break
        elif token.lower in _JOINERS and at > start and not joined and not one:
            joined = True
        elif not (
            token.lower in LIGHT
            or (token.text in _GLUE and _joins(tokens, at))
            or (token.text == "," and at > start and not one and _lists_modifiers(tokens, at))
        ):
            break
    return last


_NUMERAL: Final = Tag.NUMERAL


def _lists_modifiers(tokens: Sequence[Token], at: int) -> bool:
    """ "21 northern, eastern and south-eastern districts": one or two more before "and", and the plural right behind."""
    joint = next((k for k in range(at + 2, min(at + 7, len(tokens))) if tokens[k].lower in ("and", "or")), 0)
    if not joint or any(not _may_modify(token) for token in tokens[at + 1 : joint]):
        return False
    head = joint + 2
    while head + 1 < len(tokens) and tokens[head].text in HYPHENS:
        head += 2
    return head < len(tokens) and _may_modify(tokens[joint + 1]) and bool(tokens[head].tag & Tag.PLURAL)


def _may_modify(token: Token) -> bool:
    """A word that is no noun in the plural, no verb and no capitalised name; or the mark between two of them."""
    if token.text == "," or token.text in HYPHENS:
        return True
    return bool(token.tag & Tag.WORD) and not token.tag & _NO_MODIFIER


_NO_MODIFIER = (
    STOP | Tag.PLURAL | Tag.AUXILIARY | Tag.PREPOSITION | Tag.DETERMINER | Tag.TIME | Tag.UP | Tag.DOWN
)


def _is_glued_on(tokens: Sequence[Token], at: int) -> bool:
    """As in "73 measles-related deaths": a plural that a hyphen makes part of an adjective."""
    if at + 3 >= len(tokens) or tokens[at + 1].text not in HYPHENS or tokens[at + 1].start != tokens[at].end:
        return False
    return tokens[at + 2].start == tokens[at + 1].end and tokens[at + 2].lower in _MAKES_ADJECTIVES


_MAKES_ADJECTIVES = frozenset(
    "related associated based led owned linked free only specific affected infected positive wide".split()
)


def _is_head_of(tokens: Sequence[Token], at: int) -> bool:
    """As in "6.3 million head of cattle"."""
    return tokens[at].lower == "head" and at + 1 < len(tokens) and tokens[at + 1].lower == "of"


_NO_PART = LIGHT | TIMES


def _is_word(tokens: Sequence[Token], at: int, start: int) -> bool:
    """A word of the phrase; digits are one only inside a name ("737 Max jets", "N95 masks")."""
    token = tokens[at]
    if token.tag & Tag.WORD:
        if token.tag & _NUMERAL and at == start and _is_a_number(tokens, at):
            return False
        return not token.tag & STOP and token.lower not in _NO_PART and token.lower != "'s"
    if not token.tag & Tag.DIGITS or not token.text.isdecimal() or at + 1 >= len(tokens):
        return False
    after = tokens[at + 1]
    if after.start == token.end and after.tag & Tag.CAPITAL and len(after.text) == 1:
        return True  # "5G base stations"
    if at > start and tokens[at - 1].end == token.start and tokens[at - 1].tag & Tag.WORD:
        return True
    if at > start + 1 and tokens[at - 1].text in HYPHENS and tokens[at - 2].tag & Tag.CAPITAL:
        return tokens[at - 1].end == token.start  # "COVID-19 tests"
    if after.text in HYPHENS and after.start == token.end and is_inside(tokens, at + 1):
        return bool(tokens[at + 2].tag & Tag.CAPITAL) or not tokens[at + 2].text.islower()
    return at > start and bool(after.tag & Tag.CAPITAL and not after.tag & Tag.CLOSED)


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """After a plural, another plural: "sports clubs"."""
    return bool(tokens[at].tag & Tag.PLURAL and not tokens[at].tag & Tag.VERB)


def _modifies(tokens: Sequence[Token], at: int) -> bool:
    """A participle or adverb inside the phrase: "confirmed cases", "newly built homes"."""
    if at + 1 >= len(tokens):
        return False
    following = tokens[at + 1]
    if following.text in HYPHENS and following.start == tokens[at].end:
        return True
    return bool(
        following.tag & Tag.WORD and not following.tag & (STOP | Tag.PREPOSITION) and following.lower != "'s"
    )


def _joins(tokens: Sequence[Token], at: int) -> bool:
    """A hyphen inside a word, or one that a space has slipped in before: "COVID -19"."""
    if is_inside(tokens, at):
        return True
    if not 0 < at < len(tokens) - 1 or tokens[at].end != tokens[at + 1].start:
        return False
    return bool(tokens[at - 1].tag & Tag.CAPITAL and tokens[at + 1].tag & Tag.DIGITS)


def _is_a_number(tokens: Sequence[Token], at: int) -> bool:
    """As in "against 1.5 five years ago": another number begins; not in "12 two-bedroom flats"."""
    return not (is_inside(tokens, at + 1) and tokens[at + 1].text in HYPHENS)


def _hyphenated(tokens: Sequence[Token], at: int) -> Counted | None:
    """The noun glued on by a hyphen: "four-cylinder"; a suspended hyphen ("four-, …") has none."""
    if at >= len(tokens) or tokens[at].start != tokens[at - 1].end or not tokens[at].tag & Tag.WORD:
        return None
    if tokens[at].tag & (NO_NOUN | Tag.ORDINAL):
        return None  # "the Forty-first Congress"
    head = WORDS.singular(tokens[at].text)
    return Counted(at + 1, head, compound=True)
