"""Millions without a unit: those of the amount told before ("excise duties 96.1 million")."""

from __future__ import annotations

from ....claim import Kind
from ....extract.draft import Draft
from ....extract.reading import Reading
from . import words
from .frame import Frame
from .kind import is_count
from .state import Statement

_RELATIVE = frozenset(("percent", "percentage_point", "basis_point", "times", "rank", "index_point", ""))
_PEOPLED = frozenset("population inhabitants membership audience circulation ridership readership".split())


def share_unit_of_scaled(statement: Statement, number: int, draft: Draft) -> None:
    """Give "96.1 million" the unit of the amount before it, in the sentence or in the one it points back to."""
    reading = draft.reading
    bare = reading.last == reading.number.last and reading.number.scaled and not draft.unit
    if (
        not bare
        or draft.kind not in (Kind.LEVEL, Kind.CHANGE)
        or not _PEOPLED.isdisjoint(draft.measure.lower().split())
    ):
        return
    unit = _unit_before(statement, number) or _unit_of_money(statement, draft)
    if unit and unit != _unit_converted_to(statement, number):
        draft.unit, draft.why["unit"] = unit, "the unit of the amount before it"


def _unit_converted_to(statement: Statement, number: int) -> str:
    """The unit of a bracket right behind the number: "640.4 billion ($800m)" is in anything but dollars."""
    frame, quantities = statement.frame, statement.frame.quantities
    if number + 1 >= len(quantities) or frame.word_at[quantities[number].last] != "(":
        return ""
    following = quantities[number + 1]
    return following.unit if following.first == quantities[number].last + 1 else ""


_MONEYED = frozenset(
    "profit profits loss losses sales revenue revenues turnover earnings income costs expenditure spending result "
    "investment investments surplus deficit debt ebitda dividend".split()
)


def _unit_of_money(statement: Statement, draft: Draft) -> str:
    """ "a profit of 21.4 million" after sales in euros: sums that can be nothing but money."""
    reading = draft.reading
    named = {*draft.measure.lower().split(), statement.frame.word_at[reading.first - 2]}
    if _MONEYED.isdisjoint(named):
        return ""
    recent = reversed(statement.context.recent)
    return next((each.unit for each in recent if len(each.unit) == _CODE and each.unit.isupper()), "")


_CODE = 3


def _is_inserted(frame: Frame, reading: Reading) -> bool:
    """Whether it is all that a bracket holds: a conversion lends its unit to nothing outside."""
    return frame.word_at[reading.first - 1] == "(" and frame.word_at[reading.last] == ")"


def _unit_before(statement: Statement, number: int) -> str:
    for earlier in range(number - 1, -1, -1):
        made = statement.made[earlier]
        if made is None or _is_inserted(statement.frame, made.reading):
            continue
        if made.unit not in _RELATIVE and made.unit not in words.DURATIONS:
            return "" if is_count(made.unit) or "_per_" in made.unit else made.unit
    frame, recent = statement.frame, statement.context.recent
    points_back = frame.word_at[0] == "of" and frame.word_at[1] in (
        "this",
        "that",
        "these",
        "those",
        "the",
        "which",
    )
    if not points_back or not recent:
        return ""
    amounts = [each.unit for each in recent if each.unit not in _RELATIVE]
    return amounts[-1] if amounts and not is_count(amounts[-1]) else ""
