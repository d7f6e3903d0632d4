"""``field__any_of=[…]``: equal to one of many values, sent as one array.

Django's own ``in`` makes an expression of every value, which for the thousand subjects around the claims of
an archive costs more than the answer.
"""

from __future__ import annotations

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Field, ForeignKey, Lookup
from django.db.models.sql.compiler import SQLCompiler


@ForeignKey.register_lookup
@Field.register_lookup
class AnyOf(Lookup):
    """``= ANY(array)``, which an index answers as it answers ``IN``."""

    lookup_name = "any_of"
    prepare_rhs = False

    def get_db_prep_lookup(
        self,
        value: Any,
        connection: BaseDatabaseWrapper,  # noqa: ARG002
    ) -> tuple[str, tuple[Any, ...]]:
        """All values as one parameter."""
        return "%s", (list(value),)

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> tuple[str, tuple[Any, ...]]:
        """The condition."""
        left, params = self.process_lhs(compiler, connection)
        right, values = self.process_rhs(compiler, connection)
        return f"{left} = ANY({right})", (*params, *values)
