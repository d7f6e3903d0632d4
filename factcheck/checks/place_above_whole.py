"""A place's amount that is larger than that of the place it lies in.

Flags an amount of a city, a province, a country or a member of a union that is larger than the same measure's
for the province, the country, the union or the world it lies in; and the amounts of several such places,
stated in one briefing, that together are larger than the whole's.

    lo(part) > hi(whole)            Σ lo(partᵢ) > hi(whole)

Why it matters: a country's and its provinces' figures come in different tables, and a slip in one of them, or
a figure that was given to the wrong place, shows at once when they are laid side by side.

Severity: a contradiction; across briefings a suspicion when the part is larger by less than 7 %, or the two
were said by different sources, who may count differently; always one when the part is more than ten times the
whole and no scale word would mend that.

Silent on averages, prices, rates, indices, balances and amounts a head; on forecasts; on counts below 50; on
names that every body uses of its own figures; on what crosses the borders within the whole (a province's
visitors and migrants, the trade of a union's members); where period, unit or scope differ; where only a
sentence before says the place; for places whose whole is not known or whose name several places have; and
where the text itself calls the one a part of the other (parts_against_total).

From: daily situation reports, whose tables of countries and provinces and whose headline are made apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ..claim import RelationKind
from ..finding import Finding, Severity
from ..interval import total
from ..link.gazetteer import divisions_of, parts_of, wholes_of
from ..link.key import LEVEL
from ..reason.choice import amounts_for, settled
from ..reason.flows import bounds_its_parts
from ..reason.neighbourhood import Neighbourhood
from ..reason.slips import slip_between
from ..reason.statement import Statement
from ..reason.sums import smallest_excess
from ..reason.verdict import Part, finding, in_one_briefing, near_miss
from ..reason.wording import interval, opening, quoted, scale_for, subject, unit_name

_MOST_TIMES = 10
_CROSSES_BORDERS = frozenset(
    """
    export import trade migration migrant immigration immigrant emigration emigrant arrival departure tourist
    tourism visitor visit trip passenger freight cargo transfer remittance inflow outflow inbound outbound
    """.split()
)


def look(near: Neighbourhood) -> Iterator[Finding]:
    """The focus against the places it lies in, against each of its parts, and against several of them."""
    focus = near.focus
    if not _usable(focus) or not focus.key.place:
        return
    assert focus.days is not None
    for whole_place in wholes_of(focus.key.place, *focus.days):
        wholes = _alike(near, near.elsewhere([whole_place]))
        for whole in amounts_for(focus, wholes):
            yield from _judge(near, whole, focus)
        yield from _together(near, [each for each in wholes if _is_mate(each, focus)])
    for part in _alike(near, near.elsewhere(parts_of(focus.key.place, *focus.days))):
        if focus in amounts_for(part, _alike(near, near.statements)):
            yield from _judge(near, focus, part)
    yield from _together(near, [focus])


def _usable(statement: Statement) -> bool:
    crosses_borders = _CROSSES_BORDERS & set(statement.key.measure)
    return bounds_its_parts(statement) and statement.names_its_place and not crosses_borders


def _alike(near: Neighbourhood, statements: Sequence[Statement]) -> list[Statement]:
    """The settled amounts of the focus's days, unit and scope."""
    focus = near.focus
    return [
        each
        for each in settled(statements)
        if each.aspect == LEVEL
        and each.days == focus.days
        and (each.key.unit, each.key.scope) == (focus.key.unit, focus.key.scope)
        and each.key.adjustment == focus.key.adjustment
        and _usable(each)
    ]


def _is_mate(one: Statement, other: Statement) -> bool:
    return one.claim.briefing == other.claim.briefing


def _judge(near: Neighbourhood, whole: Statement, part: Statement) -> Iterator[Finding]:
    if whole.hard.high is None or part.hard.low is None or part.hard.low <= whole.hard.high:
        return
    if any(each.claim.id == whole.claim.id for each in near.related(part, RelationKind.PART_OF)):
        return
    far = part.value > _MOST_TIMES * whole.value and slip_between(whole, part) is None
    apart = not in_one_briefing((whole, part))
    unsure = apart and (near_miss(whole.value, part.value) or whole.source != part.source)
    scale, name = scale_for(whole.value, part.value)
    message = (
        f"{subject(part)} {quoted(part)} is more than that of the whole, {subject(whole)} {quoted(whole)}."
    )
    more, less = interval(part.hard, scale), interval(whole.hard, scale)
    arithmetic = f"part {more}{name} > whole {less}{name} {unit_name(whole)}"
    severity = Severity.SUSPICION if far or unsure else Severity.CONTRADICTION
    parts = (("whole", whole), ("part", part))
    yield finding("place_above_whole", severity, parts, opening(message), arithmetic)


def _together(near: Neighbourhood, wholes: Sequence[Statement]) -> Iterator[Finding]:
    """The fewest parts of a whole, of its own briefing, that are together more than it."""
    for whole in wholes:
        excess = smallest_excess(whole, _parts_beside(near, whole))
        if len(excess) > 1 and near.holds_focus((whole, *excess)):
            yield _too_many(whole, excess)


def _parts_beside(near: Neighbourhood, whole: Statement) -> list[Statement]:
    """Of each part of a whole its smallest amount in the whole's briefing."""
    assert whole.days is not None
    places = frozenset(divisions_of(whole.key.place, *whole.days))
    stated: defaultdict[str, list[Statement]] = defaultdict(list)
    for each in _alike(near, near.mates):
        if each.key.place in places and each.key.measure == whole.key.measure and _is_mate(each, whole):
            stated[each.key.place].append(each)
    return [min(said, key=lambda each: (each.value, each.order)) for said in stated.values()]


def _too_many(whole: Statement, parts: Sequence[Statement]) -> Finding:
    scale, name = scale_for(whole.value, *(part.value for part in parts))
    added = " + ".join(f"{interval(part.hard, scale)}{name}" for part in parts)
    together = interval(total(part.hard for part in parts), scale)
    arithmetic = f"{added} = {together}{name} > whole {interval(whole.hard, scale)}{name} {unit_name(whole)}"
    named = " and ".join(f"{subject(part)} {quoted(part)}" for part in parts)
    message = opening(f"{named} are together more than the whole, {subject(whole)} {quoted(whole)}.")
    roles: list[Part] = [("whole", whole), *(("part", part) for part in parts)]
    return finding("place_above_whole", Severity.CONTRADICTION, roles, message, arithmetic)
