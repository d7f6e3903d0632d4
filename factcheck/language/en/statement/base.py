"""Earlier values: "from 5.2 percent", "compared with", "after"."""

from __future__ import annotations

from ....claim import Kind, RelationKind
from ....extract.draft import Draft
from ....extract.reading import Form
from .state import Statement


def as_base(statement: Statement, number: int, draft: Draft, measure: str) -> str:
    """An earlier value is of the same kind and measure as the value that moved away from it."""
    main = main_of(statement, number, draft)
    if main is None:
        if statement.context.measure and not measure:
            return statement.context.measure
        return measure
    if main.unit == draft.unit or draft.unit == "":
        draft.kind, draft.direction = main.kind, main.direction
        draft.unit = draft.unit or main.unit
    elif draft.kind is Kind.CHANGE:
        draft.kind, draft.direction = Kind.LEVEL, None
    draft.relations.append((RelationKind.BASE_OF, main))
    draft.why["kind"] = "an earlier value of the claim before it"
    return main.measure


def main_of(statement: Statement, number: int, draft: Draft) -> Draft | None:
    """The value that moved away from this base: the last level in its unit, or what follows "from … to"."""
    candidates = [
        made
        for made in statement.made[:number]
        if made is not None and made.reading.form is not Form.CONVERSION
    ]
    levels = [made for made in candidates if draft.unit in ("", made.unit) and made.kind is not Kind.CHANGE]
    if levels:
        return levels[-1]
    return None
