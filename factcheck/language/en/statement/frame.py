"""A sentence with everything found in it laid on its tokens: quantities, times, places, segments."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from ....extract.reading import Reading
from ....text import Sentence, Tag, Token
from ..periods import Role, TimeMention
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


class Frame:
    """One sentence's tokens and what covers each of them.

    ``quantity_at``, ``time_at``, ``place_at`` give for each token the index into ``quantities``,
    ``times``, ``places``, or ``NOTHING``. ``segment_at`` numbers the stretches between commas,
    brackets and the words that open a clause.
    """

    __slots__ = (
        "aside_at",
        "enclosing",
        "found",
        "lowers",
        "main",
        "place_at",
        "places",
        "quantities",
        "quantity_at",
        "segment_at",
        "segments",
        "sentence",
        "subjects",
        "time_at",
        "times",
        "tokens",
    )

    def __init__(
        self,
        sentence: Sentence,
        quantities: Sequence[Reading],
        times: Sequence[TimeMention],
        places: Sequence[PlaceMention],
    ) -> None:
        self.sentence = sentence
        self.subjects: dict[int, tuple[int, int]] = {}
        """Where the subject of what starts at a token stands, once it was asked."""
        self.main: tuple[int, str] | None = None
        """The first finite verb with a subject, and that subject, once looked for."""
        self.tokens: Sequence[Token] = sentence.tokens
        size = len(self.tokens)
        self.lowers = [token.lower for token in self.tokens]
        self.quantities = _amounts(sentence, quantities, times)
        self.quantity_at = [NOTHING] * size
        for number, reading in enumerate(self.quantities):
            for index in range(reading.first, reading.last):
                self.quantity_at[index] = number
        self.found = words.PHRASES.find(self.lowers)
        self.aside_at = _comparisons(self.tokens, self.found.get(words.Topic.BASIS, ()))
        self.times: list[TimeOn] = []
        self.time_at = [NOTHING] * size
        self._lay_times(times)
        self.places = [place for place in places if self.time_at[place.core] == NOTHING]
        self.place_at = [NOTHING] * size
        for number, place in enumerate(self.places):
            for index in range(place.start, place.end):
                if self.quantity_at[index] == NOTHING:
                    self.place_at[index] = number
        self.segment_at = [0] * size
        self.segments: list[tuple[int, int]] = []
        self.enclosing: dict[int, int] = {}
        self._cut()

    def _lay_times(self, times: Sequence[TimeMention]) -> None:
        if not times:
            return
        starts = [token.start for token in self.tokens]
        base = self.sentence.start
        for mention in times:
            first = max(0, bisect_right(starts, base + mention.start) - 1)
            last = bisect_left(starts, base + mention.end)
            core = max(first, bisect_right(starts, base + mention.core) - 1)
            if any(self.quantity_at[index] != NOTHING for index in range(core, last)):
                continue
            while first < core and self.quantity_at[first] != NOTHING:
                first += 1
            number = len(self.times)
            self.times.append(TimeOn(first, last, mention))
            for index in range(first, last):
                self.time_at[index] = number

    # -- segments ------------------------------------------------------------------------

    def _cut(self) -> None:
        """Number the segments; a bracket is one of its own, and the words after it go on with the one before."""
        number = 0
        opened: list[int] = []
        current = 0
        for index, token in enumerate(self.tokens):
            text = token.text
            if text in "([" and len(text) == 1:
                opened.append(current)
                number += 1
                current = number
                self.enclosing[current] = opened[-1]
            elif (
                token.lower in _CLAUSE_WORDS or self.tokens[index - 1].text in _CLAUSE_MARKS
            ) and self._opens(index):
                number += 1
                if opened:
                    self.enclosing[number] = opened[-1]
                current = number
            self.segment_at[index] = current
            if text in ")]" and len(text) == 1 and opened:
                current = opened.pop()
        bounds: dict[int, list[int]] = {}
        for index, segment in enumerate(self.segment_at):
            bounds.setdefault(segment, [index, index + 1])[1] = index + 1
        self.segments = [(bounds[n][0], bounds[n][1]) if n in bounds else (0, 0) for n in range(number + 1)]

    def _opens(self, index: int) -> bool:
        """Whether a new segment begins at a token."""
        if index == 0 or (self.time_at[index] != NOTHING and self.time_at[index] == self.time_at[index - 1]):
            return False
        if self.quantity_at[index] != NOTHING and self.quantity_at[index] == self.quantity_at[index - 1]:
            return False
        before = self.tokens[index - 1].text
        if before in (",", ";", ":", "—", "–") and self.tokens[index - 1].tag & Tag.MARK:
            return self.time_at[index - 1] == NOTHING or self.time_at[index - 1] != self.time_at[index]
        lower = self.tokens[index].lower
        if lower in (
            "while",
            "whereas",
            "whilst",
            "but",
            "when",
            "where",
            "although",
            "compared",
            "which",
            "who",
        ):
            return True
        return (
            lower == "as"
            and index + 1 < len(self.tokens)
            and self.tokens[index + 1].lower in ("compared", "against")
        )

    def segment(self, index: int) -> tuple[int, int]:
        """First and one past the last token of the segment a token lies in."""
        return self.segments[self.segment_at[index]]

    def phrases_in(self, topic: words.Topic, first: int, last: int) -> list[words.Found]:
        """The phrases of a topic that lie in tokens ``[first, last)``."""
        return [each for each in self.found.get(topic, ()) if first <= each.first and each.last <= last]

    # -- small questions -----------------------------------------------------------------

    def lower(self, index: int) -> str:
        return self.lowers[index] if 0 <= index < len(self.lowers) else ""

    def is_verb(self, index: int) -> bool:
        """A full verb: one a list knows, or a participle in small letters."""
        tag = self.tag(index)
        return bool(tag & Tag.VERB) or self.lower(index) in words.MORE_VERBS

    def tag(self, index: int) -> int:
        return self.tokens[index].tag if 0 <= index < len(self.tokens) else 0

    def is_base_time(self, time: TimeOn) -> bool:
        return time.role is not Role.WHEN

    def free(self, index: int) -> bool:
        """Whether no quantity and no time covers a token."""
        return self.quantity_at[index] == NOTHING and self.time_at[index] == NOTHING

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
            elif self._light(index, token):
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
            return True
        return bool(token.tag & Tag.ADVERB) and not token.tag & (
            Tag.UP | Tag.DOWN | Tag.PREPOSITION | Tag.VERB
        )

    def text(self, first: int, last: int) -> str:
        """The words of tokens ``[first, last)`` as printed."""
        if first >= last:
            return ""
        return self.sentence.text[self.tokens[first].start : self.tokens[last - 1].end]


_LIGHT = frozenset(
    "minus further another additional cumulative combined mere whopping staggering modest record still also only just even again together already "
    "respectively now then overall about therefore thus only a an the".split()
)


_CLAUSE_MARKS = frozenset((",", ";", ":", "—", "–"))
_CLAUSE_WORDS = frozenset("while whereas whilst but when where although compared which who as".split())


def _amounts(
    sentence: Sentence, quantities: Sequence[Reading], times: Sequence[TimeMention]
) -> Sequence[Reading]:
    """The quantities without those that only tell a time ("the first seven months")."""
    spans = [(sentence.start + time.core, sentence.start + time.end) for time in times if time.solid]
    if not spans:
        return quantities
    return [
        reading
        for reading in quantities
        if not any(
            start < reading.end and reading.start < end and reading.start >= start - 12
            for start, end in spans
        )
    ]


def _comparisons(tokens: Sequence[Token], found: Sequence[words.Found]) -> frozenset[int]:
    """The tokens of "year on year" and its like, which stand anywhere in a clause."""
    return frozenset(
        index
        for first, last, _ in found
        if (tokens[first].lower in _ASIDE_STARTS and last - first > 1)
        or (last - first == 1 and tokens[first].lower in ("yoy", "mom", "qoq"))
        for index in range(first, last)
    )


_ASIDE_STARTS = frozenset(("year", "y", "yr", "month", "m", "quarter", "q", "on"))
