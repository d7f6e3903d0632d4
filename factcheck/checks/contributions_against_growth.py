"""Contributions to growth that do not add up to it.

Flags what consumption, investment and net exports (or the three sectors) are said to contribute to the growth
of GDP, when all of them are stated in one briefing and together miss the growth, or, as shares of it, 100
percent.

    Σ contributionᵢ   must meet   growth          (percentage points)
    Σ shareᵢ          must meet   100 %           (shares of the growth)

Why it matters: the contributions are what the story of a year is told with, and they are rounded one by one.

Severity: a contradiction within one briefing; a revision when the growth was said in another one and differs
by less than 1.5 points; else a suspicion.

Silent when a contribution is missing or has two values, when others are stated beside them (inventories,
public and private consumption), for other periods and places, and for forecasts.

From: national accounts by expenditure and by sector.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from ..finding import Finding, Severity
from ..interval import Interval, total
from ..link.key import CHANGE, GROWTH, RATE, growth_basis
from ..reason.choice import nearest
from ..reason.neighbourhood import Neighbourhood
from ..reason.statement import Statement
from ..reason.verdict import PLAUSIBLE_POINTS, finding, in_one_briefing
from ..reason.wording import interval, quoted

_MARK = "contribution"
_WHOLE = ("gdp",)
_DIVISIONS: tuple[tuple[tuple[frozenset[str], ...], ...], ...] = (
    (
        (frozenset(("consumption",)),),
        (frozenset(("investment",)), frozenset(("capital", "formation"))),
        (frozenset(("net", "export")),),
    ),
    ((frozenset(("primary",)),), (frozenset(("secondary",)),), (frozenset(("tertiary",)),)),
)
"""Complete divisions of GDP: the terms, each under its names."""
_PARTIAL = frozenset("private household government public fixed business residential".split())
_HUNDRED = Interval.point(100)


def look(near: Neighbourhood) -> Iterator[Finding]:
    """The contributions of a briefing and the growth they should make, the focus among them: of the focus's
    own briefing, and where it is the growth, of every other one that tells what makes it."""
    focus = near.focus
    if focus.days is None or focus.looks_ahead:
        return
    for told in _tellings(near):
        for division in _DIVISIONS:
            for aspect in (CHANGE, RATE):
                said = [each for each in told if _contributes(each, focus, aspect)]
                terms = [_only([each for each in said if _is_called(each, names)]) for names in division]
                found = [each for each in terms if each is not None]
                if len(found) < len(division) or not _are_all(found, said):
                    continue
                if aspect == RATE and near.holds_focus(found):
                    yield from _shares(found)
                elif aspect == CHANGE:
                    yield from _points(near, told, found)


def _tellings(near: Neighbourhood) -> Iterator[Sequence[Statement]]:
    """The statements of each briefing that may tell what the focus's growth is made of."""
    yield near.mates
    if near.focus.aspect == GROWTH and near.focus.key.measure == _WHOLE:
        own = near.focus.claim.briefing
        others = {each.claim.briefing: each for each in near.naming((_MARK,), CHANGE, RATE)}
        for briefing in sorted(others.keys() - {own}):
            yield near.mates_of(others[briefing])


def _contributes(statement: Statement, focus: Statement, aspect: str) -> bool:
    same_place = statement.key.place == focus.key.place or not (statement.key.place and focus.key.place)
    return (
        _MARK in statement.key.measure
        and statement.aspect == aspect
        and statement.days == focus.days
        and same_place
        and not statement.looks_ahead
    )


def _is_called(statement: Statement, names: Sequence[frozenset[str]]) -> bool:
    return any(words <= set(statement.key.measure) for words in names)


def _only(statements: Sequence[Statement]) -> Statement | None:
    """The statement of a term; None where there is none, or several disagree on it."""
    values = {each.value for each in statements}
    return statements[0] if len(values) == 1 else None


def _are_all(terms: Sequence[Statement], said: Sequence[Statement]) -> bool:
    """Whether no term is a part of one, and no other contribution is stated."""
    measures = {each.key.measure for each in terms}
    others = [each for each in said if each.key.measure not in measures]
    return not others and not any(_PARTIAL & set(each.key.measure) for each in terms)


def _points(near: Neighbourhood, told: Sequence[Statement], terms: Sequence[Statement]) -> Iterator[Finding]:
    growth = nearest(terms[0], _growth_of_the_whole(near, told, terms[0]))
    if growth is None or not near.holds_focus((growth, *terms)):
        return
    together = total(each.hard for each in terms)
    if together.meets(growth.hard):
        return
    close = abs(sum(each.value for each in terms) - growth.value) <= PLAUSIBLE_POINTS
    severity = Severity.REVISION if close else Severity.SUSPICION
    if in_one_briefing((growth, *terms)):
        severity = Severity.CONTRADICTION
    message = f"The contributions {_named(terms)} do not make the growth {quoted(growth)}."
    arithmetic = f"{_added(terms)} = {interval(together)} points; {interval(growth.hard)} % was stated"
    parts = (("growth", growth), *(("contribution", each) for each in terms))
    yield finding("contributions_against_growth", severity, parts, message, arithmetic)


def _growth_of_the_whole(near: Neighbourhood, told: Sequence[Statement], term: Statement) -> list[Statement]:
    """The growth of GDP in the term's days, year on year or without a word on what it is against."""
    own = [each for each in told if each.key.measure == _WHOLE]
    recorded = near.with_words(_WHOLE) if near.focus.key.place else []
    return [
        each
        for each in {each.claim.id: each for each in chain(own, recorded)}.values()
        if each.aspect == GROWTH
        and each.days == term.days
        and growth_basis(each.claim) in ("", "yoy")
        and each.key.adjustment in ("", "real")
        and (each.key.place == term.key.place or not (each.key.place and term.key.place))
        and not each.looks_ahead
    ]


def _shares(terms: Sequence[Statement]) -> Iterator[Finding]:
    together = total(each.hard for each in terms)
    if together.meets(_HUNDRED):
        return
    message = f"The contributions to growth {_named(terms)} do not make all of it."
    arithmetic = f"{_added(terms)} = {interval(together)} %, not 100 %"
    parts = [("contribution", each) for each in terms]
    yield finding("contributions_against_growth", Severity.CONTRADICTION, parts, message, arithmetic)


def _named(terms: Sequence[Statement]) -> str:
    return ", ".join(quoted(each) for each in terms)


def _added(terms: Sequence[Statement]) -> str:
    return " + ".join(interval(each.hard) for each in terms)
