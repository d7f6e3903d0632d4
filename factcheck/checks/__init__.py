"""One check a file, walked from the package: what cannot all be true around a claim.

A check is a module named for what it flags. Its docstring is its documentation, and its
``look(near)`` yields the findings in which the neighbourhood's focus takes part.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Protocol, cast

from ..claim import Claim
from ..diagnoses import diagnosed
from ..finding import Finding
from ..link.record import Record
from ..reason.clustering import rooted
from ..reason.neighbourhood import Neighbourhood
from ..reason.retelling import is_retold, with_other_tellings
from ..reason.surveyor import Surveyor


class Check(Protocol):
    """What a module of this package offers."""

    __name__: str
    __doc__: str

    def look(self, near: Neighbourhood) -> Iterator[Finding]:
        """The findings of this check in which ``near.focus`` takes part."""


@cache
def all_checks() -> dict[str, Check]:
    """Every check by its slug, in order of the alphabet."""
    slugs = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return {slug: cast("Check", importlib.import_module(f"{__name__}.{slug}")) for slug in slugs}


def find(claims: Iterable[Claim], record: Record) -> list[Finding]:
    """The findings the given claims take part in or stand beside in one chain, in a stable order, each once.

    What another briefing tells again is told once (``reason.retelling``).

    The claims are linked (``series`` set) and recorded; what else is looked at is their
    neighbourhood, so the work does not grow with the record.
    """
    surveyor = Surveyor(record)
    found: dict[str, Finding] = {}
    for claim in claims:
        near = surveyor.around(claim)
        for check in all_checks().values():
            for finding in check.look(near):
                if finding.fingerprint not in found and not is_retold(finding, check.look, surveyor):
                    found[finding.fingerprint] = with_other_tellings(finding, surveyor)
    in_order = sorted(found.values(), key=lambda finding: (finding.claims, finding.check))
    seen = surveyor.seen
    made = diagnosed(in_order, seen)
    return rooted(made, {claim: seen[claim].claim for finding in made for claim in finding.claims})
