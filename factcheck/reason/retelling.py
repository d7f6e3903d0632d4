"""Findings whose figures are stated again, in a text published once more or by another source in other
words: they are told once and name who says so too.

A finding is told where it shows most gravely, and of equal tellings where it was said first. When such a
telling comes in late, that it is the finding known before shows from the fingerprints of its other tellings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice

from ..finding import Finding, Severity
from .neighbourhood import Neighbourhood
from .statement import Statement
from .surveyor import Surveyor
from .verdict import fingerprint
from .wording import day

Look = Callable[[Neighbourhood], Iterable[Finding]]
_GRAVEST_FIRST = list(Severity)
_MOST_NAMED = 4
_MOST_TELLINGS = 12


def is_retold(finding: Finding, look: Look, surveyor: Surveyor) -> bool:
    """Whether the same check finds the same figures more gravely, or as gravely and earlier, with another
    briefing's words for those of the finding's last one."""
    latest = _of_the_last_briefing(finding, surveyor)
    rank = _GRAVEST_FIRST.index(finding.severity), latest[0].order
    for twins in _tellings(latest, surveyor):
        instead = {one.claim.id: other.claim.id for one, other in zip(latest, twins, strict=True)}
        told = {instead.get(claim, claim) for claim in finding.claims}
        for each in look(surveyor.around(twins[0].claim)):
            order = _GRAVEST_FIRST.index(each.severity), twins[0].order
            if set(each.claims) == told and order < rank:
                return True
    return False


def with_other_tellings(finding: Finding, surveyor: Surveyor) -> Finding:
    """The finding with the fingerprints it has in other tellings, naming the other sources of them."""
    return _with_other_sources(replace(finding, tellings=_other_prints(finding, surveyor)), surveyor)


def _other_prints(finding: Finding, surveyor: Surveyor) -> tuple[str, ...]:
    """The finding's fingerprints where another briefing's words stand for those of one of its briefings."""
    said = [surveyor.seen[claim] for claim in dict.fromkeys(finding.claims)]
    found: dict[str, None] = {}
    for briefing in dict.fromkeys(each.claim.briefing for each in said):
        own = [each for each in said if each.claim.briefing == briefing]
        for twins in islice(_tellings(own, surveyor), _MOST_TELLINGS):
            instead = {one.claim.id: other for one, other in zip(own, twins, strict=True)}
            statements = [instead.get(claim, surveyor.seen[claim]) for claim in finding.claims]
            if len({each.claim.id for each in statements}) == len(said):
                found[fingerprint(finding.check, statements)] = None
    return tuple(found)


def _with_other_sources(finding: Finding, surveyor: Surveyor) -> Finding:
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
    """The same number for the same fact in the same words of any briefing, or in those of another source."""
    sentence = _plain(statement.sentence)
    for each in surveyor.about(statement.key, statement.claim):
        if (
            each.claim.briefing != statement.claim.briefing
            and each.key == statement.key
            and each.days == statement.days
            and (each.value, each.claim.hedge) == (statement.value, statement.claim.hedge)
            and (each.source != statement.source or _plain(each.sentence) == sentence)
        ):
            yield each


def _plain(sentence: str) -> str:
    return " ".join(sentence.split()).casefold()
