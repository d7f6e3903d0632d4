"""Scores of games, votes and splits: "won 3-1", "a 7-3 lead", "a 5-4 vote"; a pair, and no amount of anything."""

from __future__ import annotations

from ....extract.reading import Form, Reading
from ....text import Tag

_DASHES = frozenset("-–\u2010\u2011")
_HIGHEST = 250
_WON = frozenset(
    "won win wins winning beat beats beating lost lose loses losing drew draw draws drawn led lead leads leading "
    "trailed trailing defeated defeat edged thrashed ahead behind ended finished tied prevailed triumphed fell".split()
)
_RESULTS = frozenset(
    "win wins loss losses lead victory victories defeat defeats draw draws tie record deficit vote decision advantage "
    "majority score scoreline result split ruling start run triumph comeback rout thrashing shutout".split()
)
_OVER = frozenset(("over", "against", "to", "at", "in", "on", "after", "with", ",", ".", ";"))


def is_score(left: Reading, right: Reading) -> bool:
    """Whether two bare numbers with a dash between them are a score, told by the words around them."""
    tokens = left.tokens
    gap = tokens[left.last : right.number.first]
    if len(gap) != 1 or gap[0].text not in _DASHES or gap[0].end != tokens[right.number.first].start:
        return False
    if not (_is_small(left) and _is_small(right)) or left.unit or right.number.last < right.last - 1:
        return False
    after = tokens[right.number.last].lower if right.number.last < len(tokens) else "."
    if after in _RESULTS:
        return True
    if right.unit:
        return False
    before = [token.lower for token in tokens[max(0, left.first - 6) : left.first]]
    return (after in _OVER or bool(tokens[right.number.last].tag & Tag.MARK)) and not _WON.isdisjoint(before)


def _is_small(reading: Reading) -> bool:
    number = reading.number
    plain = not (number.places or number.spelled or number.scaled or number.grouped or number.fraction)
    return plain and number.value <= _HIGHEST


def join_score(left: Reading, right: Reading) -> None:
    """Make one reading of both numbers, in the order they are printed."""
    left.upper = right.number.value
    left.last = right.number.last
    left.unit = left.noun = ""
    left.form = Form.SCORE
    left.weak = False
