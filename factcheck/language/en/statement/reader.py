"""One sentence → drafts: the passes over its quantities, in the order their answers are needed."""

from __future__ import annotations

from collections.abc import Sequence

from ....claim import Kind, RelationKind
from ....extract.context import Context
from ....extract.draft import Draft
from ....extract.reading import Reading
from ....quantity import Direction, Hedge
from ....text import Sentence, Tag
from ..periods import Clock, read_times
from ..places import PlaceMention, read_places
from .assertion.limits import figures
from .assertion.mood import asserts, is_plain
from .assertion.remarks import remark, remarks
from .assertion.section import adjust_by_heading
from .assertion.worth import is_claim
from .base import report_beginnings, take_end
from .carry import carry, catch_up, wait
from .figure import make_draft
from .frame import Frame
from .measure.account import settle
from .measure.agents import name_agents
from .measure.contributions import name_contributions
from .measure.tally import settle_parts
from .several.distribution import distribute, tells_of_several
from .several.respectively import spread
from .several.shared_predicate import share_predicates
from .state import Statement
from .time.arrivals import limit_to_arrivals


def _places(sentence: Sentence, context: Context) -> list[PlaceMention]:
    """The places a sentence names. To the United States, "Indian" treaties and agents are not India's."""
    if not sentence.tags & Tag.CAPITAL:
        return []
    found = read_places(sentence)
    if context.country != "United States":
        return found
    return [place for place in found if sentence.tokens[place.core].lower != "indian"]


def read_statements(sentence: Sentence, quantities: Sequence[Reading], context: Context) -> list[Draft]:
    """The claims a sentence makes, as drafts in the order of its quantities; updates ``context``.

    A sentence without a quantity is only kept: what it tells of time and place is read when a sentence
    with one follows.
    """
    if not quantities:
        wait(sentence, context)
        return []
    catch_up(context)
    settle(quantities)
    settle_parts(quantities)
    quantities = figures(sentence, quantities)
    clock = Clock(context.said, context.period, context.fiscal_end, context.fiscal)
    times = read_times(sentence, clock)
    places = _places(sentence, context)
    frame = Frame(sentence, quantities, times, places)
    drafts = claims_of(Statement(frame, context)) if frame.quantities else []
    carry(frame, drafts, context)
    return drafts


def make_all(statement: Statement) -> None:
    """A draft for every quantity the frame holds, claim or not."""
    for number in range(len(statement.made)):
        make_draft(statement, number)
    if len(statement.made) > 1:
        if statement.moves:
            take_end(statement)
        spread(statement.frame, statement.governors, statement.made)
        share_predicates(statement)
    name_contributions(statement)
    name_agents(statement)
    limit_to_arrivals(statement)


def claims_of(statement: Statement) -> list[Draft]:
    """The claims among them, each end of a range one."""
    make_all(statement)
    done: list[Draft] = []
    frame, heading = statement.frame, statement.context.heading
    plain, remarked, several = is_plain(frame), remarks(frame), tells_of_several(frame)
    for number, draft in enumerate(statement.made):
        if draft is None or not is_claim(frame, draft, statement.governors[number]):
            continue
        if not plain and not asserts(frame, draft.reading.number.first):
            continue
        if remarked:
            remark(frame, number, draft, statement.context.said)
        if heading is not None:
            adjust_by_heading(heading, draft)
        done.append(draft)
        if draft.reading.upper is not None:
            done.append(upper_end(draft))
        elif several:
            done.extend(distribute(statement, draft))
    if statement.moves:
        report_beginnings(statement)
    return done


def upper_end(draft: Draft) -> Draft:
    """The claim of a range's other end; each end of growth carries the sign printed with it."""
    twin = draft.as_upper_end()
    if twin.kind in (Kind.GROWTH, Kind.CHANGE) and draft.reading.value < 0:
        twin.direction = Direction.DOWN if twin.value < 0 else Direction.UP
        if twin.value < 0:
            twin.value = -twin.value
            twin.bounds = type(twin.bounds)(-twin.bounds.printed, -twin.bounds.soft, -twin.bounds.hard)
    draft.hedge, twin.hedge = Hedge.AT_LEAST, Hedge.AT_MOST
    twin.relations.append((RelationKind.RANGE_WITH, draft))
    draft.relations.append((RelationKind.RANGE_WITH, twin))
    draft.why["hedge"] = twin.why["hedge"] = "an end of a range"
    return twin


def describe(sentence: Sentence, quantities: Sequence[Reading], context: Context) -> list[Draft]:
    """Drafts of the quantities, claims or not: what is measured and which way it went."""
    if not quantities:
        return []
    clock = Clock(context.said, context.period, context.fiscal_end, context.fiscal)
    times = read_times(sentence, clock)
    places = _places(sentence, context)
    frame = Frame(sentence, quantities, times, places)
    statement = Statement(frame, context)
    make_all(statement)
    return [draft for draft in statement.made if draft is not None]
