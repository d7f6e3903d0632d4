"""What the decisions in force say of two keys: one series, different facts, or nothing."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Self

from django.db.models import Q

from claims.mapping import to_key
from claims.models import Series, SeriesDecision
from factcheck.series import SeriesKey

from .roots import joins_subjects, tied


class Words:
    """The decisions that concern the series of one subject, and those joined to them."""

    def __init__(self, decisions: Sequence[SeriesDecision]) -> None:
        self._joining = [decision for decision in decisions if decision.joins]
        self._parting = [decision for decision in decisions if not decision.joins]
        self._into = {
            decision.one.subject: decision.other.subject
            for decision in reversed(self._joining)
            if joins_subjects(decision)
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
        if any(self._concerns(decision, one, other) for decision in self._parting):
            return False
        if any(_names(decision) == {one.text, other.text} for decision in self._joining):
            return True
        joined = one.subject != other.subject and self._root(one.subject) == self._root(other.subject)
        return True if joined and _kind(one) == _kind(other) else None

    def _root(self, subject: str) -> str:
        seen = {subject}
        while (following := self._into.get(subject)) is not None and following not in seen:
            seen.add(subject := following)
        return subject

    def _concerns(self, decision: SeriesDecision, one: SeriesKey, other: SeriesKey) -> bool:
        """Whether a decision on two series is one on these two: on their subjects, or on them alone."""
        if decision.one.subject == decision.other.subject:
            return _names(decision) == {one.text, other.text}
        decided_on = {self._root(decision.one.subject), self._root(decision.other.subject)}
        return decided_on == {self._root(one.subject), self._root(other.subject)}


def subjects_decided_on(series: Collection[int]) -> set[str]:
    """The subjects of those among these series that a decision in force is about: few are."""
    if not series:
        return set()
    on_one = SeriesDecision.objects.in_force().filter(one__in=series).values_list("one__subject", flat=True)
    on_other = (
        SeriesDecision.objects.in_force().filter(other__in=series).values_list("other__subject", flat=True)
    )
    return set(on_one.union(on_other))


def _names(decision: SeriesDecision) -> set[str]:
    return {to_key(decision.one).text, to_key(decision.other).text}


def _kind(key: SeriesKey) -> tuple[str, str, bool]:
    return key.unit, key.aspect, key.cumulative


def _concerning(subjects: Sequence[str] | frozenset[str]) -> list[SeriesDecision]:
    members = Series.objects.of_subject(*subjects).values("pk")
    everybodys = SeriesDecision.objects.in_force().filter(source__isnull=True)
    decisions = everybodys.filter(Q(one__in=members) | Q(other__in=members))
    return list(decisions.select_related("one", "other").order_by("pk"))
