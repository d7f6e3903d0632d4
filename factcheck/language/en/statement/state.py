"""A sentence on its way to drafts: what its quantities have been read as so far."""

from __future__ import annotations

from ....extract.context import Context
from ....extract.draft import Draft
from ....extract.reading import Form
from .frame import Frame
from .governors.governing import governor_of
from .governors.governor import Governor, Way


class Statement:
    """The state shared by the passes over one sentence.

    ``governors`` and ``made`` run beside ``frame.quantities``, and so does ``before_at``, which tells the draft
    before each, which it may go on from: every quantity gets one, in order. ``nouns`` holds what headless counts
    count, ``wholes`` the numbers parts are taken from, ``stems`` what was measured without the part a tail adds ("from customs").
    ``moves`` says whether one of the quantities is where a move began ("from 5 to 8").
    """

    __slots__ = ("before_at", "context", "frame", "governors", "made", "moves", "nouns", "stems", "wholes")

    def __init__(self, frame: Frame, context: Context) -> None:
        self.frame = frame
        self.context = context
        self.governors: list[Governor] = []
        self.wholes: list[int] = []
        self.moves = False
        for number, reading in enumerate(frame.quantities):
            governor = governor_of(frame, number)
            self.governors.append(governor)
            if governor.way is Way.WHOLE:
                self.wholes.append(number)
            if reading.form is Form.MOVE_FROM:
                self.moves = True
        self.made: list[Draft | None] = [None] * len(frame.quantities)
        self.before_at: list[Draft | None] = [None] * (len(frame.quantities) + 1)
        self.nouns: dict[int, str] = {}
        self.stems: dict[int, str] = {}

    def make(self, number: int, draft: Draft) -> None:
        """Keep the draft of a quantity."""
        self.made[number] = self.before_at[number + 1] = draft

    def end_before(self, number: int) -> int:
        """One past the last token of the quantity before."""
        return self.frame.quantities[number - 1].last if number else 0
