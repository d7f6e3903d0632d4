"""The hedge of a number: the phrases around it."""

from __future__ import annotations

from collections.abc import Sequence

from ....extract.reading import Reading
from ....quantity import Hedge
from ....text import Tag, Token
from ..vocabulary import VOCABULARY as WORDS

SKIPPED = frozenset(("a", "an", "just"))
"""Words that stand between a hedge and its number."""
_MOST_SKIPPED = 2
_SMALL = 12


def hedge_before(reading: Reading) -> tuple[int, Hedge] | None:
    """The hedge that ends before the reading, past an article at most: where it starts and what it says."""
    tokens, at = reading.tokens, reading.first
    furthest = at - _MOST_SKIPPED
    while at > 0:
        before = tokens[at - 1]
        if before.tag & Tag.HEDGE:
            found = WORDS.hedges_before.before(tokens, at)
            if found is not None and not _is_of_another(reading, at, found[0]):
                return at - found[0], found[1]
        if at == furthest or before.lower not in SKIPPED:
            return None
        at -= 1
    return None


def hedge_of_verb(reading: Reading) -> Hedge | None:
    """As in "nearly reached 13 trillion": the adverb stands before the verb, one of ``REACHING``."""
    return Hedge.NEARLY if reading.sentence.word_at[reading.first - 2] in _NEARLY else None


REACHING = frozenset("reach reaches reached reaching hit hits hitting touched topped".split())
_NEARLY = ("nearly", "almost")


def _is_of_another(reading: Reading, at: int, length: int) -> bool:
    """Whether the words of a hedge before ``at`` say something else: where, or since when ("than a year ago")."""
    tokens = reading.tokens
    if tokens[at - 1].lower == "to" and length > 1 and at > length and _moved_up(tokens[at - length - 1]):
        return True
    if tokens[at - 1].lower == "than" and reading.unit in DURATIONS and _compares(tokens, at - length):
        return reading.last < len(tokens) and tokens[reading.last].lower in ("ago", "earlier", "before")
    if tokens[at - 1].lower == "than" and _behind_percent(tokens, at - length):
        return True
    if at != reading.first or length != 1 or (at > 1 and tokens[at - 2].lower == "or"):
        return False  # "0.75 litres, or about five glasses"
    return _is_preposition(tokens[at - 1], reading)


def _moved_up(word: Token) -> bool:
    """As in "has been revised up to 1.6%": "up" goes with the verb."""
    return word.lower in _MOVED_UP


_MOVED_UP = frozenset(
    "revised revise revises adjusted adjust moved move moves go goes went edged edging ticked crept inched went going gone pushed came rounded "
    "scaled bumped upgraded pick picks picking picked marked climbed shot jumped".split()
)


def _compares(tokens: Sequence[Token], at: int) -> bool:
    """Whether "more than" at ``tokens[at]`` stands behind an amount: "9 percent more than four years ago"."""
    if tokens[at].lower not in ("more", "less", "longer"):
        return True
    return at > 0 and (bool(tokens[at - 1].tag & (Tag.UNIT | Tag.PLURAL)) or tokens[at - 1].text == "%")


def _behind_percent(tokens: Sequence[Token], at: int) -> bool:
    """Whether a comparative at ``tokens[at]`` is that of a percentage: "9 percent less than 43 million"."""
    return at > 0 and tokens[at - 1].lower in _PERCENT


_PERCENT = frozenset(("%", "percent", "cent"))


def _is_preposition(word: Token, reading: Reading) -> bool:
    """Before a small spelled count these words say where: "under two governments"; "over" may say how long."""
    number = reading.number
    if word.lower == "over" and reading.unit in DURATIONS:
        return _spans(reading)
    if not word.tag & Tag.PREPOSITION or not number.spelled or number.scaled or number.fraction:
        return False
    return reading.unit.startswith("count:") and number.value <= _SMALL


def _spans(reading: Reading) -> bool:
    """As in "spend it on roads over five years": a noun or an amount stands before "over", and no verb."""
    at = reading.first - 2
    if at < 1:
        return False
    before = reading.tokens[at].tag
    return bool(before & (Tag.PLURAL | Tag.SCALE | Tag.DIGITS | Tag.UNIT)) and not before & (
        Tag.VERB | Tag.AUXILIARY
    )


DURATIONS = frozenset("second minute hour day week month quarter year decade century".split())


_OF_NUMBERS = Tag.DIGITS | Tag.CURRENCY


def hedge_after(tokens: Sequence[Token], last: int) -> tuple[int, Hedge] | None:
    """The hedge that starts at ``tokens[last]``, a word of one: where it ends and what it says."""
    found = WORDS.hedges_after.at(tokens, last)
    if found is None:
        return None
    if found[0] == 1 and tokens[last].text in "+-" and tokens[last].start != tokens[last - 1].end:
        return None
    following = tokens[last + found[0]] if last + found[0] < len(tokens) else None
    if following is not None and following.lower == "than":
        return None  # "gloves and more than 4,000 gowns": the words open the next hedge
    if tokens[last].lower == "or" and following is not None and following.tag & _OF_NUMBERS:
        return None  # "$97 million or over $93 million less": the words open the next hedge
    if tokens[last].lower == "at" and following is not None and following.tag & Tag.PLURAL:
        return None  # "for $9 at most shops"
    if (
        tokens[last].lower == "plus"
        and following is not None
        and not following.tag & (Tag.MARK | Tag.PREPOSITION)
    ):
        return None  # "costs of 900 dollars plus interest"
    return last + found[0], found[1]
