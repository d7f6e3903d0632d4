"""One subject list, one number list: "trade with A, B and C rose 7, 5 and 11 percent, respectively"."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from .....claim import Kind
from .....extract.draft import Draft
from .....extract.reading import Reading
from .....quantity import Hedge
from .....text import Tag
from ...places import Manner
from ..frame import NOTHING, Frame
from ..governors.governor import Governor, Way, finite_left
from ..kind import MOVES
from ..phrases.partner import is_partner
from ..phrases.phrase import subject_region
from ..phrases.wording import clean
from ..place.nearest_place import spell
from .list_with_asides import follow_lists, is_aside, past_aside
from .times_of_list import IN_ORDER, spread_times, spread_times_before


def spread(frame: Frame, governors: Sequence[Governor], made: Sequence[Draft | None]) -> None:
    """Give each number of a list its own part of the subject, its own time or its own place."""
    stated = not _IN_TURN.isdisjoint(frame.vocabulary)
    for run in _runs(frame, stated=stated):
        _spread_run(frame, governors, run, made, stated=stated)
        if stated:
            follow_lists(frame, made, run)


def _spread_run(
    frame: Frame,
    governors: Sequence[Governor],
    run: Sequence[int],
    made: Sequence[Draft | None],
    *,
    stated: bool,
) -> None:
    """Spread one list; ``stated`` says that the sentence gives its members in turn."""
    drafts = [made[number] for number in run]
    if stated:
        _share_hedge(drafts)
    if stated and _spread_claims(run, made):
        return
    if spread_times(frame, run, drafts) or (stated and _spread_places(frame, run, drafts)):
        return
    if stated and spread_times_before(frame, run, drafts):
        return
    if stated and _spread_places_before(frame, governors[run[0]], run, drafts):
        return
    _spread_subject(frame, governors[run[0]], run, drafts, stated=stated)


_IN_TURN = frozenset(("respectively", "respective"))


def _runs(frame: Frame, *, stated: bool) -> list[list[int]]:
    """Numbers listed one after another with nothing but commas and "and" between, and brackets where in turn."""
    runs: list[list[int]] = []
    current = [0]
    for number in range(1, len(frame.quantities)):
        if stated and is_aside(frame, number):
            continue
        before = frame.quantities[current[-1]]
        end = past_aside(frame, current[-1]) if stated else before.last
        if _goes_on(frame, before, end, frame.quantities[number]):
            current.append(number)
        else:
            if len(current) > 1:
                runs.append(current)
            current = [number]
    if len(current) > 1:
        runs.append(current)
    return runs


def _goes_on(frame: Frame, before: Reading, end: int, reading: Reading) -> bool:
    """Whether a number goes on with the list of the number before it, which ends with its bracket at ``end``."""
    near = 0 < reading.first - end <= _WIDEST and before.unit in (reading.unit, "")
    return near and _BETWEEN.issuperset(frame.lowers[end : reading.first])


def _share_hedge(drafts: Sequence[Draft | None]) -> None:
    """ "passed 20,000, 30,000 and 40,000 respectively": the verb that loosens the first number does so for each."""
    first = drafts[0]
    if first is None or first.hedge is Hedge.EXACT:
        return
    for draft in drafts[1:]:
        if draft is not None and draft.hedge is Hedge.EXACT:
            draft.hedge = draft.reading.hedge = first.hedge
            draft.bounds = draft.reading.bounds()
            draft.why["hedge"] = "as the first of its list"


_BETWEEN = frozenset((",", "and", "or", "by", "to", "at"))
_WIDEST = 3
"""Tokens between two numbers of one list."""


def _spread_claims(run: Sequence[int], made: Sequence[Draft | None]) -> bool:
    """ "40 plants and 25 bridges were built, up 3 and 5 percent respectively": each is of the figure in its place."""
    size = len(run)
    if run[0] < size:
        return False
    pairs = [(made[number - size], made[number]) for number in run]
    told = [(earlier, draft) for earlier, draft in pairs if earlier is not None and draft is not None]
    moves = all(draft.kind in _TOLD_OF and earlier.kind is not draft.kind for earlier, draft in told)
    facts = {(earlier.measure, earlier.period) for earlier, _ in told}
    if len(told) < size or not moves or len(facts) < size:
        return False
    for earlier, draft in told:
        draft.measure, draft.place, draft.period = earlier.measure, earlier.place, earlier.period
        draft.why["measure"] = draft.why["place"] = draft.why["period"] = (
            "the figure in the same place of the list"
        )
        last = told[-1][1]
        if draft.basis is None and last.kind is draft.kind:
            draft.basis, draft.basis_period = last.basis, last.basis_period
            draft.why["basis"] = "as for the last of the list"
    return True


_TOLD_OF = (*MOVES, Kind.RANK)
"""Kinds that say more of a figure told before."""


def _spread_places(frame: Frame, run: Sequence[int], drafts: Sequence[Draft | None]) -> bool:
    start = frame.quantities[run[-1]].last
    following = [
        place
        for place in frame.places
        if start <= place.start <= start + 12 and place.manner is not Manner.AMONG
    ]
    if len(following) != len(run):
        return False
    for draft, place in zip(drafts, following, strict=True):
        if draft is not None:
            draft.place = spell(place)
            draft.why["place"] = IN_ORDER
    return True


def _spread_places_before(
    frame: Frame, governor: Governor, run: Sequence[int], drafts: Sequence[Draft | None]
) -> bool:
    """ "Rents rose in Turku, Tampere and Oulu by 3, 4 and 5 percent, respectively": a place for each number."""
    first = frame.quantities[run[0]].first
    listed = [place for place in frame.places if governor.at < place.start < first]
    if len(listed) != len(run):
        return False
    for left, right in itertools.pairwise(listed):
        if not _JOINING.issuperset(frame.lowers[left.end : right.start]):
            return False
    for draft, place in zip(drafts, listed, strict=True):
        if draft is not None:
            draft.place, draft.why["place"] = place.name, IN_ORDER
    return True


_JOINING = frozenset(", and in the of province city municipality state region".split())


def _spread_subject(
    frame: Frame, governor: Governor, run: Sequence[int], drafts: Sequence[Draft | None], *, stated: bool
) -> None:
    items = _items(frame, *subject_region(frame, governor.at))
    if stated and len(items) != len(run) and governor.noun != NOTHING:
        verb = finite_left(frame, governor.noun)  # "mills and mines saw respective growth of 5 and 7 percent"
        items = _items(frame, *subject_region(frame, verb)) if verb != NOTHING else items
    if len(items) != len(run):
        return
    if governor.way in (Way.PLAIN, Way.OBJECT, Way.SUBJECT) and not (stated or _all_places(frame, items)):
        return
    lead = _lead(frame, *items[0])
    for index, (draft, (start, end)) in enumerate(zip(drafts, items, strict=True)):
        if draft is None:
            continue
        words = clean(frame, start, end) or frame.text(start, end)
        place = next((frame.place_at[k] for k in range(start, end) if frame.place_at[k] != NOTHING), NOTHING)
        if place != NOTHING and not is_partner(frame, place) and (not lead or _locates(lead)):
            if lead:
                draft.measure = lead.rpartition(" ")[0]
            draft.place = spell(frame.places[place])
            draft.why["place"] = IN_ORDER
            continue
        if place != NOTHING and lead and not words:
            words = frame.places[place].name
        words = _with_head(frame, items, index, words)
        draft.measure = words if index == 0 or not lead else f"{lead} {words}"
        draft.why["measure"] = IN_ORDER
        if (
            index
            and drafts[0] is not None
            and draft.unit == drafts[0].unit
            and draft.kind is not drafts[0].kind
        ):
            draft.kind, draft.direction = drafts[0].kind, drafts[0].direction
            draft.value, draft.bounds = draft.reading.value, draft.reading.bounds()


def _all_places(frame: Frame, items: Sequence[tuple[int, int]]) -> bool:
    """ "Latvia, Lithuania and Estonia registered 13, 38 and 18": each number is one place's."""
    return all(frame.place_at[end - 1] != NOTHING for _, end in items)


def _locates(lead: str) -> bool:
    """ "Rents in" Turku, Tampere and Oulu: the list says where, not what."""
    return lead.rpartition(" ")[2].lower() in ("in", "of", "at", "for")


def _items(frame: Frame, first: int, last: int) -> list[tuple[int, int]]:
    """The members of "A, B and C"."""
    items: list[tuple[int, int]] = []
    start = first
    for index in range(first, last):
        if frame.word_at[index] in (",", "and", "&") and frame.time_at[index] == NOTHING:
            if index > start:
                items.append((start, index))
            start = index + 1
    if last > start:
        items.append((start, last))
    return items


def _with_head(frame: Frame, items: Sequence[tuple[int, int]], index: int, words: str) -> str:
    """ "the primary, secondary and tertiary industries": the noun at the end is meant each time."""
    start, end = items[-1]
    last = [frame.tokens[k] for k in range(start, end)]
    own = [frame.tokens[k] for k in range(*items[index])]
    if index == len(items) - 1 or len(last) < 2 or not last[-1].tag & Tag.PLURAL or own[-1].tag & Tag.PLURAL:
        return words
    if own[-1].tag & Tag.CAPITAL or not all(len(range(*item)) <= 2 for item in items[1:]):
        return words
    return f"{words} {last[-1].text}"


def _lead(frame: Frame, first: int, last: int) -> str:
    """What the first member has before its own name: "trade with" the United States."""
    for index in range(last - 1, first, -1):
        inside = frame.place_at[index] != NOTHING and index != frame.places[frame.place_at[index]].start
        if frame.tag_at[index] & Tag.PREPOSITION and not inside:
            return f"{clean(frame, first, index)} {frame.word_at[index]}".strip()
    return ""
