"""A sentence that is read for its quantities: its scene, the phrases around them, and its segments."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import compress
from typing import Any, TypeVar

from ....extract.reading import Reading
from ....text import Sentence, Tag, Token
from ..periods import TimeMention
from ..places import PlaceMention
from . import words
from .scene import NOTHING, Scene, TimeOn

_Answer = TypeVar("_Answer")
__all__ = ["NOTHING", "Frame", "Scene", "TimeOn"]


class Frame(Scene):
    """A sentence that is read for what its quantities say: its phrases and its segments as well.

    ``segment_at`` numbers the stretches between commas, brackets and the words that open a clause.
    """

    __slots__ = ("_answers", "aside_at", "enclosing", "found", "segment_at", "segments", "subjects")

    def __init__(
        self,
        sentence: Sentence,
        quantities: Sequence[Reading],
        times: Sequence[TimeMention],
        places: Sequence[PlaceMention],
    ) -> None:
        super().__init__(sentence, quantities, times, places)
        self.subjects: dict[int, tuple[int, int]] = {}
        """Where the subject of what starts at a token stands, once it was asked."""
        self._answers: dict[object, Any] = {}
        self.found = words.PHRASES.find(self.lowers)
        self.aside_at = _comparisons(self.tokens, self.found.get(words.Topic.BASIS, ()))
        self.segment_at = [0] * len(self.tokens)
        self.segments: list[tuple[int, int]] = []
        self.enclosing: dict[int, int] = {}
        self._cut()

    def once(self, question: Callable[[Frame], _Answer]) -> _Answer:
        """The answer to a question about the whole sentence, sought once however many quantities ask.

        Whatever walks a whole sentence goes through here: walked for every quantity, a sentence of
        hundreds of numbers would cost the square of them.
        """
        if question not in self._answers:
            self._answers[question] = question(self)
        answer: _Answer = self._answers[question]
        return answer

    # -- segments ------------------------------------------------------------------------

    def _cut(self) -> None:
        """Number the segments; a bracket is one of its own, and the words after it go on with the one before."""
        firsts, lasts = [0], [0]
        opened: list[int] = []
        laid: list[tuple[int, int, int]] = []
        current = begun = 0
        for index in _cuts(self.lowers):
            word = self.lowers[index]
            bracket = word in _OPENERS
            if bracket or self._opens(index):
                laid.append((current, begun, index))
                if bracket:
                    opened.append(current)
                current, begun = len(firsts), index
                firsts.append(index)
                lasts.append(index)
                if opened:
                    self.enclosing[current] = opened[-1]
            if word in _CLOSERS and opened:
                laid.append((current, begun, index + 1))
                current, begun = opened.pop(), index + 1
        laid.append((current, begun, len(self.lowers)))
        for number, first, last in laid:
            if first < last:
                self.segment_at[first:last] = [number] * (last - first)
                lasts[number] = last
        self.segments = list(zip(firsts, lasts, strict=True))

    def _opens(self, index: int) -> bool:
        """Whether a new segment begins at a token."""
        if index == 0 or (self.time_at[index] != NOTHING and self.time_at[index] == self.time_at[index - 1]):
            return False
        if self.quantity_at[index] != NOTHING and self.quantity_at[index] == self.quantity_at[index - 1]:
            return False
        if self._is_around_an_aside(index - 1):
            return False
        before = self.tokens[index - 1].text
        if before in {",", ";", ":", "—", "–"} and self.tokens[index - 1].tag & Tag.MARK:
            return self.time_at[index - 1] == NOTHING or self.time_at[index - 1] != self.time_at[index]
        lower = self.tokens[index].lower
        if lower in {
            "while",
            "whereas",
            "whilst",
            "but",
            "when",
            "where",
            "although",
            "compared",
            "comparing",
            "which",
            "who",
        }:
            return True
        if lower == "followed":
            return self.word_at[index + 1] == "by"
        return (
            lower == "as"
            and index + 1 < len(self.tokens)
            and self.tokens[index + 1].lower in ("compared", "against")
        )

    def _is_around_an_aside(self, comma: int) -> bool:
        """ "by 0.3%, quarter on quarter, in the spring": what two commas set off is part of its segment."""
        if self.tokens[comma].text != ",":
            return False
        first = comma + 1 if comma + 1 in self.aside_at else comma - 1
        if first not in self.aside_at:
            return False
        while first - 1 in self.aside_at:
            first -= 1
        last = first
        while last + 1 in self.aside_at:
            last += 1
        set_off = self.tokens[first - 1].text == "," and last + 1 < len(self.tokens)
        return first > 0 and set_off and self.tokens[last + 1].text == ","

    def segment(self, index: int) -> tuple[int, int]:
        """First and one past the last token of the segment a token lies in."""
        return self.segments[self.segment_at[index]]

    def phrases_in(self, topic: words.Topic, first: int, last: int) -> list[words.Found]:
        """The phrases of a topic that lie in tokens ``[first, last)``."""
        found = self.found.get(topic)
        return [] if found is None else [each for each in found if first <= each.first and each.last <= last]

    # -- small questions -----------------------------------------------------------------

    def previous(self, index: int, *, over_places: bool = True) -> int:
        """The nearest token before ``index`` that is no time, no adjunct place and no adverb; NOTHING at the start."""
        index -= 1
        while index >= 0:
            token = self.tokens[index]
            if self.time_at[index] != NOTHING:
                index = self.times[self.time_at[index]].first - 1
            elif index in self.aside_at:
                index -= 1
            elif (
                over_places
                and self.place_at[index] != NOTHING
                and self.places[self.place_at[index]].core != self.places[self.place_at[index]].start
            ):
                index = self.places[self.place_at[index]].start - 1
            elif (token.tag & Tag.ADVERB or token.lower in _LIGHT) and self._light(index, token):
                index -= 1
            else:
                return index
        return NOTHING

    def _light(self, index: int, token: Token) -> bool:
        """Words that stand between a governor and its number without a say."""
        if self.quantity_at[index] != NOTHING:
            return False
        lower = token.lower
        if lower in _LIGHT:
            return lower != "remaining" or self.word_at[index - 1] in ("the", "its", "their")
        return bool(token.tag & Tag.ADVERB) and not token.tag & (
            Tag.UP | Tag.DOWN | Tag.PREPOSITION | Tag.VERB
        )


_LIGHT = frozenset(
    "minus remaining further another additional cumulative combined record still also only just even again together already "
    "respectively now then overall about therefore thus only a an the".split()
)


_OPENERS = frozenset("([")
_CLOSERS = frozenset(")]")
_CLAUSE_MARKS = frozenset((",", ";", ":", "—", "–"))
_CLAUSE_WORDS = frozenset(
    "while whereas whilst but when where although compared comparing followed which who as".split()
)
_PARTING = _OPENERS | _CLOSERS | _CLAUSE_MARKS | _CLAUSE_WORDS


def _cuts(lowers: Sequence[str]) -> list[int]:
    """Where segments may begin or end: at brackets, at words that open a clause, and behind marks."""
    parting = compress(range(len(lowers)), map(_PARTING.__contains__, lowers))
    return sorted({index + (lowers[index] in _CLAUSE_MARKS) for index in parting} - {len(lowers)})


def _comparisons(tokens: Sequence[Token], found: Sequence[words.Found]) -> frozenset[int]:
    """The tokens of "year on year" and its like, which stand anywhere in a clause."""
    if not found:
        return _NO_TOKENS
    return frozenset(
        index
        for first, last, _ in found
        if (tokens[first].lower in _ASIDE_STARTS and last - first > 1)
        or (last - first == 1 and tokens[first].lower in ("yoy", "mom", "qoq"))
        for index in range(first, last)
    )


_NO_TOKENS: frozenset[int] = frozenset()
_ASIDE_STARTS = frozenset(("year", "y", "yr", "month", "m", "quarter", "q", "on"))
