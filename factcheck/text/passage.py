"""A stretch of a briefing that reads as one: a paragraph, a heading, a bullet, a line of figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from ..cheaply_made import cheaply_made
from ..direct_members import direct_members
from ..span import Span
from .lexicon import Lexicon
from .sentence import Sentence, one_sentence, sentences_of
from .table import Table
from .turn import Role

_LONGEST_KEPT = 30_000
"""Characters of a passage whose sentences are kept while it is read: several stages ask for them."""


@direct_members
class PassageKind(StrEnum):
    """What a passage is by its layout."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    BULLET = "bullet"
    ROW = "row"
    """A short line of a flattened table or a fact box: "Confirmed 512 (40 new)"."""
    TABLE = "table"
    """Rows of cells; the passage's ``table`` knows them."""
    FIGURES = "figures"
    """A line without a word: a cell whose meaning stands elsewhere."""


@cheaply_made
@dataclass(frozen=True, slots=True)
class Passage:
    """Half-open offsets ``[start, end)`` into ``text``, the whole briefing as given.

    ``heading`` is the last heading before it, ``lead`` the line that introduces a bullet list ("Of
    these:"); ``speaker`` and ``role`` hold in transcripts until the next speaker. List markers, bullets
    and the speaker's name stand before ``start``.
    """

    text: str
    start: int
    end: int
    kind: PassageKind
    lexicon: Lexicon
    heading: str | None = None
    lead: str | None = None
    speaker: str | None = None
    role: Role | None = None
    table: Table | None = None

    _read: list[Sentence] = field(default_factory=list, init=False, repr=False, compare=False)

    def sentences(self) -> Iterator[Sentence]:
        """The sentences; every cell of a table is one.

        Those of a paragraph of usual length are read once and kept with it; a paragraph of megabytes is
        read anew on every call.
        """
        if self.end - self.start > _LONGEST_KEPT:
            return self._sentences()
        if not self._read:
            self._read.extend(self._sentences())
        return iter(self._read)

    def _sentences(self) -> Iterator[Sentence]:
        if self.table is None:
            return sentences_of(self.text, self.start, self.end, self.lexicon)
        cells = map(self.sentence_at, self.table.cells())
        return (sentence for sentence in cells if sentence is not None)

    def sentence_at(self, span: Span) -> Sentence | None:
        """The words of a span as one sentence; None where it is empty."""
        return one_sentence(self.text, span.start, span.end, self.lexicon)

    @property
    def quote(self) -> str:
        """The passage's own words."""
        return self.text[self.start : self.end]
