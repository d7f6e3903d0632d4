"""Findings → clusters: which of them one cause explains."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from ..claim import Claim
from ..cluster import Cause, Cluster
from ..finding import Diagnosis, Finding, Severity
from .scales import slip_in_words

READING, SCALE_WORD, RESTATED, FIGURE = "reading", "scale word", "restated", "figure"
"""What a cause may be, the one preferred first where several explain as much: one other reading of claims,
a scale word wrong throughout a briefing, a fact restated again and again, one figure at odds with others."""
_ORDER = (READING, SCALE_WORD, RESTATED, FIGURE)
_KEEPS_ITS_VALUE = ("base_revised",)
"""Diagnoses that name the claim; the value is what each finding implies, and differs by rounding."""
_NO_CAUSE = ("revision",)
"""Diagnoses that say what a finding is, and no more: a fact's restatements have a cause of their own."""
_GRAVEST_FIRST = list(Severity)
_Name = tuple[str, tuple[Hashable, ...]]
"""A sort of cause and what tells it from others of its sort."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Something that may be behind a finding: ``name`` is the same for every finding it may be behind."""

    sort: str
    name: tuple[Hashable, ...]
    diagnosis: Diagnosis | None = None


def clusters(findings: Iterable[Finding], claims: Mapping[str, Claim]) -> list[Cluster]:
    """Every finding in the one cluster of the cause that explains the most findings beside it.

    ``claims`` holds every claim that the findings cite. The gravest cluster comes first. The answer for
    one finding depends only on the findings that cite its briefings' claims or the same fact, and on
    those that cite theirs: who adds findings has to cluster these anew and no others.
    """
    by_print = {each.fingerprint: each for each in findings}
    candidates = {key: list(_candidates(each, claims)) for key, each in sorted(by_print.items())}
    explained = _explained(candidates, by_print)
    chosen: defaultdict[_Name, list[str]] = defaultdict(list)
    reasons: dict[_Name, list[_Candidate]] = defaultdict(list)
    for key, options in candidates.items():
        best = min(
            (each for each in options if key in explained[each.sort, each.name]),
            key=lambda each: (-len(explained[each.sort, each.name]), _ORDER.index(each.sort)),
            default=None,
        )
        name: _Name = ("", (key,)) if best is None else (best.sort, best.name)
        chosen[name].append(key)
        if best is not None:
            reasons[name].append(best)
    made = [
        _cluster(name, [by_print[key] for key in keys], reasons[name], claims)
        for name, keys in chosen.items()
    ]
    return sorted(made, key=lambda each: (*_gravity(by_print[each.findings[0]]), each.fingerprint))


def rooted(findings: Sequence[Finding], claims: Mapping[str, Claim]) -> list[Finding]:
    """The findings in their order; those that share a cause with others have its first claim as root."""
    roots = {
        key: cluster.cause.claims[0]
        for cluster in clusters(findings, claims)
        if cluster.cause is not None and len(cluster.findings) > 1
        for key in cluster.findings
    }
    return [replace(each, root=roots.get(each.fingerprint)) for each in findings]


def _candidates(finding: Finding, claims: Mapping[str, Claim]) -> Iterator[_Candidate]:
    for each in (one for one in finding.diagnoses if one.kind not in _NO_CAUSE):
        value = None if each.kind in _KEEPS_ITS_VALUE else each.value
        places = tuple(_place(claims[claim]) for claim in each.claims)
        yield _Candidate(READING, (each.kind, places, str(value)), each)
        briefings = {claims[claim].briefing for claim in each.claims}
        if each.power is not None and len(briefings) == 1:
            yield _Candidate(SCALE_WORD, (*briefings, each.power), each)
    if finding.check == "restated_value":
        yield _Candidate(RESTATED, min(_fact(claims[claim]) for claim in finding.claims))
    if finding.severity is Severity.CONTRADICTION:
        for claim in dict.fromkeys(finding.claims):
            yield _Candidate(FIGURE, (_place(claims[claim]),))


def _explained(
    candidates: Mapping[str, Sequence[_Candidate]], findings: Mapping[str, Finding]
) -> dict[_Name, frozenset[str]]:
    """What each candidate explains. A wrong scale word explains a finding when reading all claims it is
    thought to concern otherwise is what the finding's own diagnosis asks for, no more and no less."""
    behind: defaultdict[_Name, dict[str, _Candidate]] = defaultdict(dict)
    for key, options in candidates.items():
        for each in options:
            behind[each.sort, each.name].setdefault(key, each)
    explained = {}
    for name, found in behind.items():
        concerned = {claim for each in found.values() if each.diagnosis for claim in each.diagnosis.claims}
        explained[name] = frozenset(
            key
            for key, each in found.items()
            if name[0] != SCALE_WORD
            or each.diagnosis is None
            or set(each.diagnosis.claims) == concerned & set(findings[key].claims)
        )
    return explained


def _cluster(
    name: _Name, findings: Sequence[Finding], reasons: Sequence[_Candidate], claims: Mapping[str, Claim]
) -> Cluster:
    ordered = tuple(each.fingerprint for each in sorted(findings, key=_gravity))
    fingerprint = sha256(repr(name).encode()).hexdigest()
    return Cluster(fingerprint, _cause(name[0], findings, reasons, claims), ordered)


def _cause(
    sort: str, findings: Sequence[Finding], reasons: Sequence[_Candidate], claims: Mapping[str, Claim]
) -> Cause | None:
    if sort in (RESTATED, FIGURE) and len(findings) == 1:
        return None
    if sort == RESTATED:
        cited = tuple(dict.fromkeys(claim for each in findings for claim in each.claims))
        return Cause(RESTATED, cited, "one figure, restated")
    if sort == FIGURE:
        shared = set.intersection(*(set(each.claims) for each in findings))
        ordered = tuple(claim for claim in findings[0].claims if claim in shared)
        return Cause(FIGURE, ordered[:1], f"“{claims[ordered[0]].quote}” fits none of the others")
    read = [each.diagnosis for each in reasons if each.diagnosis is not None]
    if not read:
        return None
    concerned = {claim for each in read for claim in each.claims}
    ordered = tuple(sorted(concerned, key=lambda claim: _place(claims[claim])))
    first = read[0]
    reads_as = first.reads_as if first.power is None else slip_in_words(claims[first.claim], first.power)
    return Cause(first.kind, ordered, reads_as, first.power)


def _gravity(finding: Finding) -> tuple[int, str, str]:
    return _GRAVEST_FIRST.index(finding.severity), finding.check, finding.fingerprint


def _place(claim: Claim) -> tuple[str, int, int]:
    """Where a claim stands: the same after it is read anew."""
    return claim.briefing, claim.span.start, claim.span.end


def _fact(claim: Claim) -> tuple[str, str, str]:
    period = claim.period
    days = (f"{period.start}", f"{period.end}") if period else ("", "")
    return claim.series or "", *days
