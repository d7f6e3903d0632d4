"""Identities and their terms."""

from __future__ import annotations

from collections.abc import Sequence

from claims.models import Identity, IdentityTerm
from factcheck import identity as engine
from factcheck.series import SeriesKey


def to_identity(row: Identity) -> engine.Identity:
    """A stored identity as the engine checks it; its terms are loaded already."""
    whole, *parts = (_to_key(term) for term in sorted(row.terms.all(), key=lambda term: term.position))
    return engine.Identity(whole, tuple(parts), engine.IdentityState(row.state))


def identity_terms(row: Identity, identity: engine.Identity) -> Sequence[IdentityTerm]:
    """Unsaved rows for the terms of an identity."""
    return [
        IdentityTerm(
            identity=row,
            position=position,
            key=key.text,
            parts={
                "measure": list(key.measure),
                "place": key.place,
                "unit": key.unit,
                "adjustment": key.adjustment,
                "scope": list(key.scope),
            },
        )
        for position, key in enumerate(identity.terms)
    ]


def _to_key(term: IdentityTerm) -> SeriesKey:
    parts = term.parts
    return SeriesKey(
        measure=tuple(parts["measure"]),
        place=parts["place"],
        unit=parts["unit"],
        aspect="level",
        adjustment=parts["adjustment"],
        scope=tuple(parts["scope"]),
    )
