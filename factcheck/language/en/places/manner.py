"""How a place stands in its sentence: by the words right before and right behind it."""

from __future__ import annotations

from collections.abc import Sequence

from ....text import Tag, Token
from .mention import Manner

_IN = frozenset(("in", "across", "throughout", "within", "inside", "at", "around", "over", "of"))
_OUTSIDE = frozenset(("outside", "except", "excluding"))
PARTNERS = frozenset(("with", "to", "into", "toward", "towards", "between", "for", "against"))
"""Prepositions before the other side of a flow."""
_OWED = frozenset(("due", "owed", "owing"))
"""What stands before whom an amount goes to: "a balance due the Union"."""
_KINDS = frozenset("state city province county region republic municipality island territory kingdom".split())
_RANKING = frozenset(
    "largest highest lowest biggest smallest most top ranked ranking ranks rank "
    "best class leading kind lead st nd rd th".split()
)
"""Words of rank; the last of them of "3rd"."""
_NUMBERING = ("no", "number")


_REPORTED = frozenset("reported notified recorded registered confirmed detected".split())
"""What a country does to cases of its own: "12 cases were reported by Bulgaria"."""


def ranked(tokens: Sequence[Token], start: int, manner: Manner) -> Manner:
    """A place after a rank is what the rank is taken over."""
    before = tokens[max(0, start - 3) : start]
    if any(token.lower in _RANKING or token.tag & Tag.ORDINAL for token in before):
        return Manner.AMONG
    numbered = (
        start
        and before[-1].tag & (Tag.DIGITS | Tag.NUMERAL)
        and any(token.lower in _NUMBERING for token in before)
    )
    return Manner.AMONG if numbered else manner  # "is No. 7 in the world"


def manner_of(tokens: Sequence[Token], index: int, end: int) -> tuple[int, Manner]:
    """Where the mention begins with its preposition, and what that says."""
    start = index
    while start and tokens[start - 1].lower in ("the", "all", "whole", "entire", "both"):
        start -= 1
    before = tokens[start - 1].lower if start else ""
    if (
        before == "of"
        and start > 2
        and tokens[start - 2].lower in _KINDS
        and tokens[start - 3].lower == "the"
    ):
        start -= 2
        while start and tokens[start - 1].lower == "the":
            start -= 1
        before = tokens[start - 1].lower if start else ""
    if before == "of" and start > 1 and tokens[start - 2].lower in _OUTSIDE:
        return start - 2, Manner.OUTSIDE
    if before in _OUTSIDE:
        return start - 1, Manner.OUTSIDE
    if before in _IN or (before == "by" and start > 1 and tokens[start - 2].lower in _REPORTED):
        return start - 1, ranked(tokens, start - 1, Manner.IN)
    if before == "from":
        return start - 1, Manner.FROM
    if before in PARTNERS or before in _OWED:
        return start - 1, Manner.WITH
    if _is_label(tokens, index, end):
        return index, Manner.IN
    owns = _before_noun(tokens, end) or _before_verb(tokens, end)
    return index, Manner.OWNER if owns else Manner.BARE


def _is_label(tokens: Sequence[Token], index: int, end: int) -> bool:
    """ "Uganda: 14 cases; Kenya: 3 cases": the place of everything behind its colon."""
    opens = not index or tokens[index - 1].text in ";:•"
    return opens and end < len(tokens) and tokens[end].text == ":"


def _before_verb(tokens: Sequence[Token], end: int) -> bool:
    """ "Michigan has received": the place acts."""
    return (
        end < len(tokens)
        and bool(tokens[end].tag & (Tag.AUXILIARY | Tag.VERB))
        and not tokens[end].tag & Tag.CAPITAL
    )


def _before_noun(tokens: Sequence[Token], end: int) -> bool:
    """ "euro area GDP": a noun follows at once."""
    if end >= len(tokens):
        return False
    following = tokens[end]
    return (
        bool(following.tag & Tag.WORD) and not following.tag & (Tag.CLOSED | Tag.VERB | Tag.ADVERB)
    ) or following.lower == "'s"
