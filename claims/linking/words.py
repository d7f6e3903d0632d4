"""What the rulings in force say of two keys: one series, different facts, or nothing."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Self

from django.db.models import Q

from claims.mapping import to_key
from claims.models import Ruling, Series
from factcheck.series import SeriesKey

from .roots import joins_subjects, tied


class Words:
    """The rulings that concern the series of one subject, and those joined to them."""

    def __init__(self, rulings: Sequence[Ruling]) -> None:
        self._joining = [ruling for ruling in rulings if ruling.joins]
        self._parting = [ruling for ruling in rulings if not ruling.joins]
        self._into = {
            ruling.one.subject: ruling.other.subject
            for ruling in reversed(self._joining)
            if joins_subjects(ruling)
        }

    @classmethod
    def about(cls, subject: str) -> Self:
        """Those in force; most subjects have none, which is one question."""
        own = _concerning([subject])
        if not own:
            return cls(())
        subjects, joining = tied([subject])
        return cls([*joining, *(each for each in _concerning(subjects) if not each.joins)])

    def on(self, one: SeriesKey, other: SeriesKey) -> bool | None:
        """True, a reviewer made them one; False, called them different facts; None, nobody said.

        Keys without unit and aspect ask about their subjects.
        """
        if any(self._concerns(ruling, one, other) for ruling in self._parting):
            return False
        if any(_names(ruling) == {one.text, other.text} for ruling in self._joining):
            return True
        joined = one.subject != other.subject and self._root(one.subject) == self._root(other.subject)
        return True if joined and _kind(one) == _kind(other) else None

    def _root(self, subject: str) -> str:
        seen = {subject}
        while (following := self._into.get(subject)) is not None and following not in seen:
            seen.add(subject := following)
        return subject

    def _concerns(self, ruling: Ruling, one: SeriesKey, other: SeriesKey) -> bool:
        """Whether a ruling on two series is one on these two: on their subjects, or on them alone."""
        if ruling.one.subject == ruling.other.subject:
            return _names(ruling) == {one.text, other.text}
        ruled_on = {self._root(ruling.one.subject), self._root(ruling.other.subject)}
        return ruled_on == {self._root(one.subject), self._root(other.subject)}


def subjects_ruled_on(series: Collection[int]) -> set[str]:
    """The subjects of those among these series that a ruling in force is about: few are."""
    if not series:
        return set()
    on_one = Ruling.objects.in_force().filter(one__in=series).values_list("one__subject", flat=True)
    on_other = Ruling.objects.in_force().filter(other__in=series).values_list("other__subject", flat=True)
    return set(on_one.union(on_other))


def _names(ruling: Ruling) -> set[str]:
    return {to_key(ruling.one).text, to_key(ruling.other).text}


def _kind(key: SeriesKey) -> tuple[str, str, bool]:
    return key.unit, key.aspect, key.cumulative


def _concerning(subjects: Sequence[str] | frozenset[str]) -> list[Ruling]:
    members = Series.objects.of_subject(*subjects).values("pk")
    rulings = Ruling.objects.in_force().filter(Q(one__in=members) | Q(other__in=members))
    return list(rulings.select_related("one", "other").order_by("pk"))
