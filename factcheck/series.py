"""The identity of a figure: one measure with place, unit and adjustment fixed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SeriesKey:
    """What two claims must share to be figures of one series, in canonical form.

    ``measure`` holds canonical words, head first; ``aspect`` keeps a level, its growth and its
    share apart (``level``, ``growth:yoy``, ``share``, …) while they share a ``subject``.
    ``text`` is a stable spelling of the whole key: equal keys, equal text, in any process.
    """

    measure: tuple[str, ...]
    place: str
    unit: str
    aspect: str
    adjustment: str = ""
    scope: tuple[str, ...] = ()
    cumulative: bool = False

    @property
    def subject(self) -> str:
        """The identity without aspect and unit: what a level and its growth rate have in common."""
        return "|".join((" ".join(self.measure), self.place, self.adjustment, " ".join(self.scope)))

    @property
    def text(self) -> str:
        return "|".join((self.subject, self.unit, self.aspect, "ytd" if self.cumulative else ""))


@dataclass(frozen=True, slots=True)
class Series:
    """A known series. ``id`` is the record's own name for it; ``name`` is for people."""

    id: str
    key: SeriesKey
    name: str
