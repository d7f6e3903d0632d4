"""The identity of a figure: one measure with place, unit and adjustment fixed."""

from __future__ import annotations

from dataclasses import dataclass

REAL_BY_CUSTOM = frozenset(("gdp", "gnp", "gni", "valueadded"))
"""Heads of measures whose growth every office states in real terms unless it says otherwise."""


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
        """The identity without aspect and unit: what a level and its growth rate have in common.

        Growth that is given in real terms by custom belongs to the levels, which are nominal.
        """
        return self._named("" if self._is_real_by_custom else self.adjustment)

    @property
    def text(self) -> str:
        own = self._named(self.adjustment)
        return "|".join((own, self.unit, self.aspect, "ytd" if self.cumulative else ""))

    @property
    def _is_real_by_custom(self) -> bool:
        by_custom = REAL_BY_CUSTOM.issuperset(self.measure[:1])
        return by_custom and self.adjustment == "real" and self.aspect.startswith("growth")

    def _named(self, adjustment: str) -> str:
        return "|".join((" ".join(self.measure), self.place, adjustment, " ".join(self.scope)))


@dataclass(frozen=True, slots=True)
class Series:
    """A known series. ``id`` is the record's own name for it; ``name`` is for people."""

    id: str
    key: SeriesKey
    name: str
