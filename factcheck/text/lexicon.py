"""The words of one language with what they can be, looked up once for each token."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from . import tag as Tag
from .line import Line
from .turn import Turn, nobody

_REMEMBERED = 60_000
_LONGEST_REMEMBERED = 40
_ENDS = frozenset(".!?…。！？")


def no_dateline(_text: str, start: int, _end: int) -> int:
    """For languages whose datelines are not known."""
    return start


class Lexicon:
    """Word → ``Tag`` bits, for one language.

    ``words`` maps words in lower case to their bits. ``guess`` says what a word that is not listed looks
    like by its form (a plural, an adverb). Results are remembered by spelling, so a form is analysed once
    however often it occurs; the memory is bounded. ``turn_at`` says whether a line opens a speaker's turn,
    ``named_at`` whether it does so where others have spoken before; ``past_dateline`` where the words of
    ``text[start:end]`` begin after the dateline of a news item.
    """

    __slots__ = ("_guess", "named_at", "past_dateline", "remembered", "turn_at", "words")

    def __init__(
        self,
        words: Mapping[str, int],
        guess: Callable[[str, str], int],
        turn_at: Callable[[Line], Turn | None] = nobody,
        named_at: Callable[[Line], Turn | None] = nobody,
        past_dateline: Callable[[str, int, int], int] = no_dateline,
    ) -> None:
        self.words = words
        self.turn_at = turn_at
        self.named_at = named_at
        self.past_dateline = past_dateline
        self._guess = guess
        self.remembered: dict[str, tuple[str, int]] = {}
        """Spelling → lower case and bits, of the words met so far: read by the tokenizer's inner loop."""

    def entry(self, text: str) -> tuple[str, int]:
        """The token in lower case and its bits."""
        return self.remembered.get(text) or self.analyse(text)

    def analyse(self, text: str) -> tuple[str, int]:
        """The same of a token that is not remembered; numbers, of which no two are alike, never are."""
        if text[0].isdecimal():
            return text, Tag.DIGITS
        analysed = self._word_or_mark(text)
        if len(text) <= _LONGEST_REMEMBERED:
            if len(self.remembered) >= _REMEMBERED:
                self.remembered.clear()
            self.remembered[text] = analysed
        return analysed

    def _word_or_mark(self, text: str) -> tuple[str, int]:
        first = text[0]
        lower = text.lower().replace("’", "'")
        listed = self.words.get(lower, 0)
        if not first.isalnum() and lower[-1] != "s":
            return lower, Tag.MARK | listed | (Tag.END if first in _ENDS else 0)
        shape = Tag.WORD | (Tag.END if lower[-1] == "." else 0)
        if first.isupper():
            shape |= Tag.CAPITAL
            if len(text) > 1 and text.isupper():
                shape |= Tag.UPPER
        elif not text.islower() and first.isalpha():
            shape |= Tag.CAPITAL  # iPhone, eBay
        return lower, shape | (listed or self._guess(text, lower))
