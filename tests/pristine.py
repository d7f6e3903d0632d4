"""The database as the migrations leave it, and back to that after a test that commits.

Django empties every table and then fills content types, permissions and groups anew, which takes longer
than most tests. Here the few rows of a new database are kept beside it and put back as they were, keys and
all; only tables that a test has written to are touched.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from contextlib import contextmanager
from unittest import mock

from django.db import connection, transaction
from django.test import TransactionTestCase

KEPT = "pristine"
"""The schema that holds the rows of a new database."""


@contextmanager
def quick_restore() -> Iterator[None]:
    """Within it, tests that commit leave a new database behind. Called when the database is new."""
    if not _may_pass_over_triggers():  # somebody's own server: Django's slower way is right everywhere
        yield
        return
    keep()
    connection.close()

    def restored(_case: TransactionTestCase) -> None:
        restore()

    with mock.patch.object(TransactionTestCase, "_fixture_teardown", restored):
        yield


def keep() -> None:
    """Copy the rows there are."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"CREATE SCHEMA {KEPT}")
        for table in _filled(_tables("public")):
            cursor.execute(f'CREATE TABLE {KEPT}."{table}" AS TABLE "{table}"')


def restore() -> None:
    """Empty what was filled since, and bring back what was kept."""
    with transaction.atomic(), connection.cursor() as cursor:
        # No trigger fires: the append-only tables let go, and the order of the tables does not matter.
        cursor.execute("SET LOCAL session_replication_role = replica")
        kept = _tables(KEPT)
        for table in _filled(_tables("public")) | kept:
            cursor.execute(f'DELETE FROM "{table}"')
        for table in kept:
            cursor.execute(f'INSERT INTO "{table}" SELECT * FROM {KEPT}."{table}"')


def _may_pass_over_triggers() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('is_superuser')")
        return bool(cursor.fetchone() == ("on",))


def _tables(schema: str) -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = %s", [schema])
        return {name for (name,) in cursor.fetchall()}


def _filled(tables: Set[str]) -> set[str]:
    asked = " UNION ALL ".join(
        f"SELECT '{table}' WHERE EXISTS (SELECT FROM \"{table}\")" for table in sorted(tables)
    )
    with connection.cursor() as cursor:
        cursor.execute(asked)
        return {name for (name,) in cursor.fetchall()}
