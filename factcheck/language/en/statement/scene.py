"""A sentence with what was found in it laid on its tokens: quantities, times, places."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from ....extract.reading import Reading
from ....text import Sentence, Tag, Token
from ..periods import TimeMention
from ..places import PlaceMention
from . import words

NOTHING: Final = -1


class TimeOn:
    """A mention of time on tokens ``[first, last)``; ``first`` takes in its preposition."""

    __slots__ = ("first", "last", "mention", "role")

    def __init__(self, first: int, last: int, mention: TimeMention) -> None:
        self.first = first
        self.last = last
        self.mention = mention
        self.role = mention.role


_UNCOVERED = frozenset((NOTHING,))


class Scene:
    """One sentence with its quantities, times and places laid on its tokens.

    ``word_at`` and ``tag_at`` tell the words, ``quantity_at``, ``time_at``, ``place_at`` for each token the
    index into ``quantities``, ``times``, ``places``, or ``NOTHING``.
    """

    __slots__ = (
        "lowers",
        "place_at",
        "places",
        "quantities",
        "quantity_at",
        "sentence",
        "tag_at",
        "time_at",
        "times",
        "tokens",
        "vocabulary",
        "word_at",
    )

    def __init__(
        self,
        sentence: Sentence,
        quantities: Sequence[Reading],
        times: Sequence[TimeMention],
        places: Sequence[PlaceMention],
    ) -> None:
        self.sentence = sentence
        self.tokens: Sequence[Token] = sentence.tokens
        size = len(self.tokens)
        self.lowers = sentence.lowers
        self.vocabulary = sentence.vocabulary
        self.word_at = sentence.word_at
        """The word at an index in lower case; empty outside the sentence."""
        self.tag_at = sentence.tag_at
        """The bits of the tag at an index; none outside the sentence."""
        self.quantities = _amounts(sentence, quantities, times)
        self.quantity_at = [NOTHING] * size
        for number, reading in enumerate(self.quantities):
            first, last = reading.first, reading.last
            self.quantity_at[first:last] = [number] * (last - first)
        self.times: list[TimeOn] = []
        self.time_at = [NOTHING] * size
        self._lay_times(times)
        self.places = places and [place for place in places if self.time_at[place.core] == NOTHING]
        self.place_at = [NOTHING] * size
        for number, place in enumerate(self.places):
            for index in range(place.start, place.end):
                if self.quantity_at[index] == NOTHING:
                    self.place_at[index] = number

    def _lay_times(self, times: Sequence[TimeMention]) -> None:
        if not times:
            return
        starts = [token.start for token in self.tokens]
        base = self.sentence.start
        for mention in times:
            first = bisect_right(starts, base + mention.start) - 1
            last = bisect_left(starts, base + mention.end)
            core = bisect_right(starts, base + mention.core) - 1
            if not _UNCOVERED.issuperset(self.quantity_at[core:last]):
                continue
            while first < core and self.quantity_at[first] != NOTHING:
                first += 1
            number = len(self.times)
            self.times.append(TimeOn(first, last, mention))
            self.time_at[first:last] = [number] * (last - first)

    def is_verb(self, index: int) -> bool:
        """A full verb: one a list knows, or a participle in small letters."""
        return bool(self.tag_at[index] & Tag.VERB) or self.word_at[index] in words.MORE_VERBS

    def free(self, index: int) -> bool:
        """Whether no quantity and no time covers a token."""
        return self.quantity_at[index] == NOTHING and self.time_at[index] == NOTHING

    def text(self, first: int, last: int) -> str:
        """The words of tokens ``[first, last)`` as printed."""
        if first >= last:
            return ""
        return self.sentence.text[self.tokens[first].start : self.tokens[last - 1].end]


def _amounts(
    sentence: Sentence, quantities: Sequence[Reading], times: Sequence[TimeMention]
) -> Sequence[Reading]:
    """The quantities without those that only tell a time ("the first seven months")."""
    solid = [time for time in times if time.solid] if times else ()
    if not solid:
        return quantities
    spans = [(sentence.start + time.core, sentence.start + time.end) for time in solid]
    return [
        reading
        for reading in quantities
        if not any(
            start < reading.end and reading.start < end and reading.start >= start - 12
            for start, end in spans
        )
    ]
