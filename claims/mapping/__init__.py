"""Rows ↔ engine values: the one place that knows both.

Engine ids are strings: a briefing is ``str(pk)``, a series ``str(pk)``, a claim ``<briefing>#<number>``.
"""

from .briefing import page_of, to_briefing
from .claim import claim_id, claim_row, parts_of, to_claim, to_claims
from .finding import finding_fields, to_finding
from .identity import identity_terms, to_identity
from .series import aspect_words, series_row, to_key, to_series

__all__ = [
    "aspect_words",
    "claim_id",
    "claim_row",
    "finding_fields",
    "identity_terms",
    "page_of",
    "parts_of",
    "series_row",
    "to_briefing",
    "to_claim",
    "to_claims",
    "to_finding",
    "to_identity",
    "to_key",
    "to_series",
]
