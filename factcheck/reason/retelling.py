"""Findings in a text that another source publishes again: they are told once and name both.

Other words for the same figures are evidence of their own, and have findings of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from ..finding import Finding
from .neighbourhood import Neighbourhood, Surveyor
from .statement import Statement
from .wording import day

Look = Callable[[Neighbourhood], Iterable[Finding]]
_MOST_NAMED = 4


def is_retold(finding: Finding, look: Look, surveyor: Surveyor) -> bool:
    """Whether the same check finds the same figures in an earlier briefing than the finding's last one."""
    latest = _of_the_last_briefing(finding, surveyor)
    for twins in _tellings(latest, surveyor):
        if twins[0].order >= latest[0].order:
            continue
        instead = {one.claim.id: other.claim.id for one, other in zip(latest, twins, strict=True)}
        told = {instead.get(claim, claim) for claim in finding.claims}
        if any(set(each.claims) == told for each in look(surveyor.around(twins[0].claim))):
            return True
    return False


def with_other_sources(finding: Finding, surveyor: Surveyor) -> Finding:
    """The finding naming the other sources that later state its figures too."""
    latest = _of_the_last_briefing(finding, surveyor)
    others = sorted(
        (twins[0] for twins in _tellings(latest, surveyor) if twins[0].source != latest[0].source),
        key=lambda each: each.order,
    )
    if not others:
        return finding
    named = [f"{each.source or 'another source'} ({day(each.said)})" for each in others[:_MOST_NAMED]]
    more = f" and {len(others) - _MOST_NAMED} more" if len(others) > _MOST_NAMED else ""
    return replace(finding, message=f"{finding.message} So says {', '.join(named)}{more} too.")


def _of_the_last_briefing(finding: Finding, surveyor: Surveyor) -> list[Statement]:
    """The finding's statements in the briefing that was said last."""
    said = [surveyor.seen[claim] for claim in dict.fromkeys(finding.claims)]
    last = max(said, key=lambda each: each.order).claim.briefing
    return [each for each in said if each.claim.briefing == last]


def _tellings(statements: list[Statement], surveyor: Surveyor) -> Iterator[list[Statement]]:
    """The same figures in every other briefing that states them all."""
    same = [{each.claim.briefing: each for each in _twins(one, surveyor)} for one in statements]
    for briefing in sorted(set.intersection(*(set(each) for each in same))):
        yield [each[briefing] for each in same]


def _twins(statement: Statement, surveyor: Surveyor) -> Iterator[Statement]:
    """The same sentence's same number in other briefings: a text that is published again."""
    sentence = _plain(statement.sentence)
    for each in surveyor.about(statement.key, statement.claim):
        if (
            each.claim.briefing != statement.claim.briefing
            and each.key == statement.key
            and each.days == statement.days
            and (each.value, each.claim.hedge) == (statement.value, statement.claim.hedge)
            and _plain(each.sentence) == sentence
        ):
            yield each


def _plain(sentence: str) -> str:
    return " ".join(sentence.split()).casefold()
