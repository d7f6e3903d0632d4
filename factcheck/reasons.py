"""Why each field of a claim is as it is: the words or the rule that decided it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from .claim import Status
from .quantity import Hedge

_QUOTES = '"'


class Reasoned(Protocol):
    """What the reasons are told from: a claim of the engine, or one that was recorded."""

    @property
    def quote(self) -> str: ...
    @property
    def unit(self) -> str: ...
    @property
    def status(self) -> str: ...
    @property
    def hedge(self) -> str: ...
    @property
    def direction(self) -> str | None: ...
    @property
    def scope(self) -> Sequence[str]: ...
    @property
    def speaker(self) -> str | None: ...
    @property
    def why(self) -> Mapping[str, str]: ...


def reasons(claim: Reasoned) -> dict[str, str]:
    """For each field that says anything, what decided it.

    A claim keeps in ``why`` what only the reading knows. The rest is told from the claim itself: the words of
    its unit are those of its quote beside the number and the hedge, a move points where its verb does, and a
    status or a hedge is the usual one where no word says otherwise.
    """
    told = dict(claim.why)
    if claim.status == Status.REPORTED:
        told.setdefault("status", "no word says that it may change")
    if claim.hedge == Hedge.EXACT:
        told.setdefault("hedge", "no word loosens it")
    if claim.unit and "value" in told:
        told.setdefault("unit", _beside_number(claim.quote, told))
    if claim.direction and "kind" in told:
        told.setdefault("direction", told["kind"])
    if claim.scope:
        told.setdefault("scope", "the words that limit it")
    if claim.speaker:
        told.setdefault("speaker", "the name or office that this turn of the talk begins with")
    return told


def _beside_number(quote: str, told: Mapping[str, str]) -> str:
    """The words of the quote that are neither the number nor its hedge, in quotation marks."""
    rest = quote
    for field in ("value", "hedge"):
        rest = rest.replace(told.get(field, "").strip(_QUOTES), " ", 1)
    words = " ".join(rest.split())
    return f'"{words}"' if words else "what stands around the number"
