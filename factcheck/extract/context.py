"""What a text has been talking about: carried from sentence to sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from ..briefing import Briefing
from ..period import Period
from ..text import Passage, PassageKind, Sentence
from .draft import Draft


@dataclass(slots=True)
class Context:
    """The state of the discourse before a sentence.

    ``period`` is the time last talked about in this paragraph and ``fiscal`` the last fiscal year of
    the text; ``place`` the place of the paragraph's last claim, ``section_place`` the one its heading
    names, ``topic_place`` the one its turn or title is about, ``home`` the place the source's figures
    are about and ``country`` the one that is or lies in. ``official`` says that the source is an office
    of ``home``. ``measure`` and ``noun`` are the last thing measured and counted.
    """

    briefing: Briefing
    said: date = field(init=False)
    home: str | None = None
    country: str | None = None
    official: bool = False
    fiscal_end: Callable[[int], tuple[int, int] | None] = lambda _year: None
    title_place: str | None = None
    section: str | None = None
    """The heading that ``section_place`` was read from."""
    section_place: str | None = None
    topic_place: str | None = None
    turn_places: Counter[str] = field(default_factory=Counter)
    """How often this speaker named each place."""
    lead_place: str | None = None
    place: str | None = None
    period: Period | None = None
    title_period: Period | None = None
    before: Sentence | None = None
    """The sentence right before in the same passage, where that stated no quantity."""
    period_tense: bool = False
    fiscal: Period | None = None
    as_of: Period | None = None
    of_a_day: bool = False
    """The text is a report of one day: counts without a time are of that day."""
    measure: str = ""
    asked: str = ""
    """What the last question of a transcript asked for: "What was the jobless rate?"."""
    noun: str = ""
    unit: str = ""
    whole: str = ""
    speaker: str | None = None
    heading: str | None = None
    lead: str | None = None
    in_row: bool = False
    in_list: bool = False
    waiting: list[tuple[Sentence, int]] = field(default_factory=list)
    """Sentences without a quantity, and the passage each stands in, not yet read for time and place."""
    passages: int = 0
    heads: dict[str, str] = field(default_factory=dict)
    """The noun a modifier goes with in this text, once it was looked for."""
    recent: list[Draft] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.said = self.briefing.said_at

    def enter(self, passage: Passage) -> None:
        """Begin a passage: a new speaker ends the topic, a new paragraph the place and time in hand."""
        if passage.speaker != self.speaker:
            self.speaker = passage.speaker
            self.topic_place = None
            self.turn_places = Counter()
            self.measure = self.noun = ""
        if passage.heading != self.heading:
            self.period = self.title_period  # a new section
        if passage.kind is PassageKind.FIGURES:  # the cells of a lost table: its rows were no headings
            self.section, self.section_place = passage.heading, None
        self.heading, self.lead = passage.heading, passage.lead
        self.in_row = passage.kind is PassageKind.ROW
        self.in_list = passage.kind in (PassageKind.ROW, PassageKind.BULLET)
        if not self.in_list:  # items and lines of figures go on with what the line above them tells
            self.passages += 1
            self.place = None
            title = self.title_period
            if title is not None and self.period is not None and self.period.end < title.start:
                self.period = title  # what looked back in the paragraph before is over

    def default_place(self, *, points_back: bool = True) -> tuple[str | None, str]:
        """The place of a figure whose sentence names none, and why.

        An office's figures are of its own country unless the words point back to another place.
        """
        if self.place is not None and (points_back or not self.official):
            return self.place, "the place of the sentence before"
        if self.section_place is not None:
            return self.section_place, "the place in the heading above it"
        if self.topic_place is not None:
            return self.topic_place, "the place this passage is about"
        if self.title_place is not None:
            return self.title_place, "the place in the title"
        if self.home is not None and self.official:
            return self.home, "the place of the source"
        if self.lead_place is not None:
            return self.lead_place, "the place the text began with"
        return self.home, "the place in the source's name" if self.home else "not said"
