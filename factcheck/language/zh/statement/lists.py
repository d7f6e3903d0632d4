"""Lists: one measure a number after 分别, and the two ends of a range."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ....claim import RelationKind
from ....extract.draft import Draft
from ....quantity import Hedge
from .. import words
from ..clause import Clause
from ..measure import measure_of, trim
from .standing import taken_by_clause
from .state import Statement

_LIST = re.compile(r"[、和及与]|以及")


def spread(statement: Statement) -> None:
    """甲和乙收入分别达到365亿元和29亿元: one measure a number, the shared head given to each."""
    for clause in statement.clauses:
        at = statement.text.find("分别", clause.start, clause.end)
        start = statement.sentence.start
        listed = [draft for draft in statement.made if at >= 0 and at < draft.start - start < clause.end]
        if listed:
            _spread_over(listed, _items(statement.text, clause, at))


def _items(text: str, clause: Clause, at: int) -> list[str]:
    subject = measure_of(text, clause.start, at, taken_by_clause(clause))
    return [trim(item) for item in _LIST.split(subject) if trim(item)]


def _spread_over(listed: Sequence[Draft], items: Sequence[str]) -> None:
    if len(items) != len(listed):
        return
    head = words.ends_with(items[-1], words.SHARED_HEADS)
    for draft, item in zip(listed, items, strict=True):
        complete = not head or words.ends_with(item, words.SHARED_HEADS)
        draft.measure = item if complete else item + head
        draft.why["measure"] = "its place in the list before 分别"


def with_range_ends(made: Sequence[Draft]) -> list[Draft]:
    """The drafts, each range as two: at least, and at most."""
    done: list[Draft] = []
    for draft in made:
        done.append(draft)
        if draft.reading.upper is not None:
            twin = draft.as_upper_end()
            draft.hedge, twin.hedge = Hedge.AT_LEAST, Hedge.AT_MOST
            twin.relations.append((RelationKind.RANGE_WITH, draft))
            draft.relations.append((RelationKind.RANGE_WITH, twin))
            done.append(twin)
    return done
