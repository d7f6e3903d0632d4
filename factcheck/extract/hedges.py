"""The hedge of a number: the phrases around it."""

from __future__ import annotations

from collections.abc import Sequence

from ..language import Language
from ..quantity import Hedge
from ..text import Tag, Token

_SKIPPED = frozenset(("a", "an", "the", "just"))
_MOST_SKIPPED = 2


def hedge_before(tokens: Sequence[Token], first: int, language: Language) -> tuple[int, Hedge] | None:
    """The hedge that ends before ``tokens[first]``, past an article at most: where it starts and what it says."""
    at = first
    for _ in range(_MOST_SKIPPED + 1):
        if not at:
            return None
        if tokens[at - 1].tag & Tag.HEDGE:
            found = language.hedges_before.before(tokens, at)
            if found is not None:
                return at - found[0], found[1]
        if tokens[at - 1].lower not in _SKIPPED:
            return None
        at -= 1
    return None


def hedge_after(tokens: Sequence[Token], last: int, language: Language) -> tuple[int, Hedge] | None:
    """The hedge that starts at ``tokens[last]``: where it ends and what it says."""
    if last >= len(tokens) or not tokens[last].tag & Tag.HEDGE:
        return None
    found = language.hedges_after.at(tokens, last)
    if found is None:
        return None
    if found[0] == 1 and tokens[last].text in "+-" and tokens[last].start != tokens[last - 1].end:
        return None
    return last + found[0], found[1]
