"""One diagnosis a file, walked from the package: which single other reading would repair a finding.

A diagnosis is a module named for the slip it suspects. Its docstring is its documentation. One that can be
guessed from a claim alone has ``readings(statement)``, which yields what it may have been meant to say: a
reading counts when the figures of the finding can all be true with it; one that repairs several findings is
their root cause. The others are told by the check that knows how a claim is meant (``reading.told``).
"""

from __future__ import annotations

import importlib
import pkgutil
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache
from itertools import chain
from typing import Protocol, cast

from ..finding import Diagnosis, Finding, Severity
from ..reason.proof import can_hold, is_about_amounts
from ..reason.statement import Statement
from . import another_figure, scale_slip
from .reading import Reading

MOST_FINDINGS = 80
"""Findings that are diagnosed at once, at most; the rest are shown without."""
_MOST_SHOWN = 3


class DiagnosisModule(Protocol):
    """What a module of this package offers."""

    __name__: str
    __doc__: str
    RANK: int
    """Diagnoses of a lower rank are tried, and shown, first."""


class GuessedModule(DiagnosisModule, Protocol):
    """One whose readings follow from the claim alone."""

    LIKELIEST_FIRST: bool
    """Whether of several readings that fit the first is meant; else a reading must be the only one."""

    def readings(self, statement: Statement) -> Iterator[Reading]:
        """What the statement may have been meant to say."""


@cache
def all_diagnoses() -> dict[str, DiagnosisModule]:
    """Every diagnosis by its slug, the likeliest slips first."""
    slugs = [module.name for module in pkgutil.iter_modules(__path__) if module.name != "reading"]
    modules = {slug: cast("DiagnosisModule", importlib.import_module(f"{__name__}.{slug}")) for slug in slugs}
    return dict(sorted(modules.items(), key=lambda item: (item[1].RANK, item[0])))


def _guessed() -> Iterator[GuessedModule]:
    """The diagnoses that are tried on every claim of a finding."""
    return (cast("GuessedModule", each) for each in all_diagnoses().values() if hasattr(each, "readings"))


@dataclass(frozen=True, slots=True)
class _Repair:
    """A reading of one statement or several, and the fingerprints of the findings it repairs."""

    reading: Reading
    repairs: tuple[str, ...]


def diagnosed(findings: Sequence[Finding], statements: Mapping[str, Statement]) -> list[Finding]:
    """The findings, each with the readings that repair it; those that repair the most findings first."""
    considered = [each for each in findings if each.severity is not Severity.NOTE][:MOST_FINDINGS]
    about: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in considered:
        for claim in dict.fromkeys(finding.claims):
            about[claim].append(finding)
    repairs: defaultdict[str, list[_Repair]] = defaultdict(list)
    for claim, concerned in sorted(about.items()):
        for repair in _repairs(statements[claim], concerned, statements):
            for fingerprint in repair.repairs:
                repairs[fingerprint].append(repair)
    for finding in considered:
        repairs[finding.fingerprint] += _joint_repairs(finding, statements)
    times = Counter(map(_figure, statements.values()))
    said = {claim: times[_figure(statements[claim])] for claim in about}
    shown = [_with_diagnoses(each, repairs.get(each.fingerprint, []), said) for each in findings]
    equal: defaultdict[_Value, list[Statement]] = defaultdict(list)
    for statement in statements.values():
        equal[statement.value, statement.key.unit].append(statement)
    return [_with_other_facts(each, statements, equal) for each in shown]


_Value = tuple[Fraction, str]


def _with_other_facts(
    finding: Finding, statements: Mapping[str, Statement], equal: Mapping[_Value, Sequence[Statement]]
) -> Finding:
    """The finding naming the other facts that its numbers belong to."""
    if finding.severity is Severity.NOTE or not is_about_amounts(finding.check):
        return finding
    said = [statements[claim] for claim in dict.fromkeys(finding.claims)]
    others = (
        another_figure.belonging_elsewhere(finding, each, equal[each.value, each.key.unit]) for each in said
    )
    return replace(finding, diagnoses=(*finding.diagnoses, *chain.from_iterable(others)))


def _figure(statement: Statement) -> tuple[object, ...]:
    return statement.key, statement.days, statement.value


def _repairs(
    statement: Statement, findings: Sequence[Finding], statements: Mapping[str, Statement]
) -> Iterator[_Repair]:
    """The readings of one statement that help; of each kind the one that repairs the most."""
    for module in _guessed():
        tried = [
            _Repair(
                reading,
                tuple(each.fingerprint for each in findings if _is_repaired(each, reading, statements)),
            )
            for reading in module.readings(statement)
        ]
        most = max((len(repair.repairs) for repair in tried), default=0)
        best = [repair for repair in tried if most and len(repair.repairs) == most]
        if len(best) == 1 or (best and module.LIKELIEST_FIRST):
            yield best[0]


def _joint_repairs(finding: Finding, statements: Mapping[str, Statement]) -> Iterator[_Repair]:
    """The first reading of several of the finding's statements at once that helps."""
    said = [statements[claim] for claim in dict.fromkeys(finding.claims)]
    for reading in scale_slip.joint_readings(said):
        if _is_repaired(finding, reading, statements):
            yield _Repair(reading, (finding.fingerprint,))
            return


def _is_repaired(finding: Finding, reading: Reading, statements: Mapping[str, Statement]) -> bool:
    """Whether the finding's figures can all be true when the claims are read so, all else as said."""
    instead = reading.instead
    parts = [
        (role, instead.get(claim, statements[claim]))
        for role, claim in zip(finding.roles, finding.claims, strict=True)
    ]
    return can_hold(finding.check, parts) is True


def _with_diagnoses(finding: Finding, repairs: Sequence[_Repair], said: Mapping[str, int]) -> Finding:
    """The finding with its likeliest readings: what repairs most, then of the figure that was said least."""
    if not repairs:
        return finding

    def likelihood(repair: _Repair) -> tuple[int, ...]:
        reading = repair.reading
        return -len(repair.repairs), reading.rank, said[reading.claim], len(reading.also)

    ranked = sorted(repairs, key=likelihood)
    made = tuple(
        Diagnosis(
            kind=repair.reading.kind,
            claim=repair.reading.claim,
            reads_as=repair.reading.reads_as,
            reconciles=len(repair.repairs),
            value=repair.reading.statement.claim.value,
            also=tuple(each.claim.id for each in repair.reading.also),
            power=repair.reading.power,
        )
        for repair in ranked[:_MOST_SHOWN]
    )
    return replace(finding, diagnoses=(*finding.diagnoses, *made))
