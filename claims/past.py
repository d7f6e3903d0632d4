"""The tables as they were at one moment, for as long as a block of code asks questions of them.

Each change of a row has kept the row as it was (``claims.models.past``). From these, temporary views are made
that bear the tables' own names, and so stand before them for this connection: the same queries then read the
past. Nothing is copied, and the views are gone with the block or with its transaction.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from django.db import connection, models, transaction
from pghistory.core import event_models

from claims.models import Briefing, Capture, Claim, Evidence, Finding, Person, Series, Source

FOLLOWED: tuple[type[models.Model], ...] = (
    Source, Series, Briefing, Claim, Finding, Evidence, Capture, Person,
)  # fmt: skip
"""The tables that change under a report, each with events of its own."""

_FIRST_LINKED_LATER = """
    SELECT claim_id FROM {schema}.claims_link GROUP BY claim_id HAVING min(decided_at) > %(moment)s
"""
"""A claim's first series leaves no event: its links say when it came there."""


@contextmanager
def as_known_on(moment: datetime) -> Iterator[None]:
    """Within the block the followed tables say what they said at this moment.

    Rows that came later and never changed are still to be left out, by the time each says it came.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT quote_ident(current_schema())")
        (schema,) = cursor.fetchone() or ("public",)
        for model in FOLLOWED:
            cursor.execute(_view(model, schema), {"moment": moment})
        yield
        for model in reversed(FOLLOWED):
            cursor.execute(f"DROP VIEW pg_temp.{_quoted(model)}")


def _view(model: type[models.Model], schema: str) -> str:
    """Rows that did not change since, as they are, and the others as the first event since has kept them."""
    (events,) = event_models(tracks_model=model)
    kept, columns = set(_columns(events)), _columns(model)
    table, since = f"{schema}.{_quoted(model)}", f"{schema}.{_quoted(events)}"
    live = ", ".join(_live(model, column) for column in columns)
    former = ", ".join(
        f'former.pgh_obj_id AS "{column}"' if column == "id" else _former(model, column, kept)
        for column in columns
    )
    came = " AND live.recorded_at <= %(moment)s" if model is Evidence else ""
    came_before = " WHERE former.recorded_at <= %(moment)s" if model is Evidence else ""
    return f"""
        CREATE TEMPORARY VIEW {_quoted(model)} AS
        {_linked_later(model, schema)}
        SELECT {live} FROM {table} AS live WHERE NOT EXISTS (
            SELECT FROM {since} AS event
            WHERE event.pgh_obj_id = live.id AND event.pgh_created_at > %(moment)s
        ){came}
        UNION ALL
        SELECT {former} FROM (
            SELECT DISTINCT ON (pgh_obj_id) * FROM {since} WHERE pgh_created_at > %(moment)s
            ORDER BY pgh_obj_id, pgh_id
        ) AS former LEFT JOIN {table} AS live ON live.id = former.pgh_obj_id{came_before}
    """  # noqa: S608 -- made of the models' own names


def _columns(model: type[models.Model]) -> list[str]:
    return [field.column for field in model._meta.concrete_fields if field.column is not None]


def _live(model: type[models.Model], column: str) -> str:
    return _once_linked(f'live."{column}"') if _is_series(model, column) else f'live."{column}"'


def _former(model: type[models.Model], column: str, kept: set[str]) -> str:
    if _is_series(model, column):
        return _once_linked(f'former."{column}"')
    return f'{"former" if column in kept else "live"}."{column}"'


def _is_series(model: type[models.Model], column: str) -> bool:
    return model is Claim and column == "series_id"


def _once_linked(value: str) -> str:
    later = "live.id IN (SELECT claim_id FROM linked_later)"
    return f"CASE WHEN {later} THEN NULL ELSE {value} END AS series_id"


def _linked_later(model: type[models.Model], schema: str) -> str:
    return f"WITH linked_later AS ({_FIRST_LINKED_LATER.format(schema=schema)})" if model is Claim else ""


def _quoted(model: type[models.Model]) -> str:
    return connection.ops.quote_name(model._meta.db_table)
