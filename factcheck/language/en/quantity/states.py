"""Counts without a plural noun: "512 confirmed", "9 dead", "700 saiga were counted"."""

from __future__ import annotations

from collections.abc import Sequence

from ....text import Tag, Token
from .casualties import CASUALTIES
from .counted_phrase import HYPHENS, LIGHT, NO_NOUN, STOP, TIMES, Counted
from .noun_name import spell_noun


def is_inside(tokens: Sequence[Token], at: int) -> bool:
    """A hyphen with something glued on both sides."""
    return (
        0 < at < len(tokens) - 1
        and tokens[at - 1].end == tokens[at].start
        and tokens[at].end == tokens[at + 1].start
    )


def participle_told(tokens: Sequence[Token], at: int) -> Counted | None:
    """As in "512 confirmed", "40 new", "9 dead in May": what they are, where nothing else says what is counted."""
    if "." in tokens[at - 1].text:
        return None  # "a 5.9 magnitude quake killed"
    last = at
    while (
        last < len(tokens)
        and last < at + 4
        and tokens[last].tag & Tag.WORD
        and not tokens[last].tag & STOP
        and tokens[last].lower not in TIMES
    ):
        last += 1
        if last < len(tokens) and tokens[last].text in HYPHENS and is_inside(tokens, last):
            last += 1
    ends = (
        last >= len(tokens)
        or tokens[last].text in "()[],;."
        or tokens[last].tag & (Tag.CONJUNCTION | Tag.DIGITS | Tag.PREPOSITION)
    )
    if last == at or not ends:
        return None
    head = tokens[last - 1]
    if head.lower not in _STATES:
        return None
    return Counted(last, spell_noun(tokens[at : last - 1], head.text, head), person=head.lower in CASUALTIES)


def before_auxiliary(tokens: Sequence[Token], at: int) -> Counted | None:
    """A noun without a plural ending, told by the verb after it: "700 saiga were counted"."""
    if not tokens[at - 1].tag & (Tag.DIGITS | Tag.SCALE):
        return None
    if at + 1 >= len(tokens) or not tokens[at + 1].tag & Tag.AUXILIARY or tokens[at + 1].lower == "not":
        return None
    noun = tokens[at]
    if not noun.tag & Tag.WORD or noun.tag & (NO_NOUN | Tag.CAPITAL | Tag.UP | Tag.DOWN | Tag.HEDGE):
        return None
    return (
        None
        if noun.lower.endswith(("ed", "ing")) or noun.lower in LIGHT
        else Counted(at + 1, noun.text, compound=True)
    )


_STATES = frozenset(
    "new dead alive present absent available missing severe critical open male female confirmed suspected "
    "probable infected hospitalized hospitalised discharged recovered injured wounded killed displaced "
    "vaccinated tested detained arrested employed unemployed evacuated quarantined deceased cured interviewed "
    "surveyed screened examined treated rescued admitted reached homeless".split()
)
