"""The words of one language with what they can be, looked up once for each token."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from . import tag as Tag
from .line import Line
from .turn import Turn, nobody

Entry = tuple[str, str, int]
"""A token as spelled, in lower case, and its bits."""
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
        self.remembered: dict[str, Entry] = {}
        """The words met so far, as the tokenizer cuts them: read by its inner loop."""

    def entry(self, piece: str) -> Entry:
        """What is known of a token, which may have a blank behind it."""
        return self.remembered.get(piece) or self.analyse(piece)

    def analyse(self, piece: str) -> Entry:
        """The same of one that is not remembered; numbers, of which no two are alike, never are."""
        if piece[0].isdecimal():
            return piece, piece, Tag.DIGITS
        text = piece.rstrip(" ")
        analysed = text, *self._word_or_mark(text)
        if len(text) <= _LONGEST_REMEMBERED:
            if len(self.remembered) >= _REMEMBERED:
                self.remembered.clear()
            self.remembered[piece] = analysed
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
