"""``field__holds="word"``: a text holds a word whatever its capitals, answered by a trigram index.

Django's own ``icontains`` compares texts in capitals, for which an index of the text as it is has no use.
"""

from __future__ import annotations

from typing import Any

from django.db.models import TextField
from django.db.models.lookups import IContains


@TextField.register_lookup
class Holds(IContains):
    """``ILIKE``, with the word's own ``%`` and ``_`` taken literally."""

    lookup_name = "holds"

    def get_rhs_op(self, connection: Any, rhs: str) -> str:  # noqa: ARG002 -- Django asks with it
        return f"ILIKE {rhs}"
