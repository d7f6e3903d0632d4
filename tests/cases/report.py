"""Counting judgements: precision, recall and fields by construct, and what one run has over another."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from .case import FIELDS
from .judge import Judgement

ALL = "all"
_SHORT = {"direction": "dir", "cumulative": "cumul", "adjustment": "adjust"}
Run = Mapping[str, list[str]]


def table(judgements: Iterable[Judgement]) -> Iterator[str]:
    """Lines of a report: one for each construct and one for all.

    ``right`` is the part of the expected claims with every field right, ``clean`` the part of the cases
    without any miss; the fields are in percent of the claims found.
    """
    counts = _counts(judgements)
    heads = [_SHORT.get(field, field) for field in FIELDS]
    yield (
        f"{'construct':28}{'cases':>6}{'claims':>7}{'prec':>7}{'recall':>7}{'right':>7}{'clean':>7}  "
        + " ".join(f"{head:>7}" for head in heads)
    )
    for construct in [*sorted(counts.keys() - {ALL}), ALL]:
        count = counts[construct]
        found, claims = count["found"], count["claims"]
        yield (
            f"{construct:28}{count['cases']:6}{claims:7}"
            f"{_share(found, found + count['spurious'])}{_share(found, claims)}"
            f"{_share(count['right'], claims)}"
            f"{_share(count['clean'], count['cases'])}  "
            + " ".join(_share(found - count[f"wrong {field}"], found) for field in FIELDS)
        )


def misses(judgement: Judgement) -> Iterator[str]:
    """What is wrong with one case, for people."""
    yield f"{judgement.case.id}: {' '.join(judgement.case.text.split())}"
    for name in judgement.missed:
        yield f"    missed    {name}"
    for name in judgement.spurious:
        yield f"    spurious  {name}"
    for name, wrong in judgement.wrong.items():
        for field, what in wrong.items():
            yield f"    {field:9} {name}: {what}"


def run_of(judgements: Iterable[Judgement]) -> Run:
    """A run as data: every case's misses."""
    return {judgement.case.id: judgement.misses for judgement in judgements}


def save(path: Path, run: Run) -> None:
    path.write_text(json.dumps(run, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def gained_and_lost(earlier: Run, later: Run) -> Iterator[str]:
    """What became right (+) and what went wrong (-) between two runs, by case."""
    gained = lost = 0
    for case in sorted(earlier.keys() & later.keys()):
        before, after = set(earlier[case]), set(later[case])
        gained += len(before - after)
        lost += len(after - before)
        yield from (f"+ {case}  {miss}" for miss in sorted(before - after))
        yield from (f"- {case}  {miss}" for miss in sorted(after - before))
    yield f"{gained} gained, {lost} lost"


def _counts(judgements: Iterable[Judgement]) -> dict[str, Counter[str]]:
    counts: dict[str, Counter[str]] = {ALL: Counter()}
    for judgement in judgements:
        one = Counter(
            cases=1,
            claims=len(judgement.case.claims),
            found=judgement.found,
            spurious=len(judgement.spurious),
            right=judgement.found - len(judgement.wrong),
            clean=not judgement.misses,
        )
        one.update(f"wrong {field}" for wrong in judgement.wrong.values() for field in wrong)
        counts.setdefault(judgement.case.construct, Counter()).update(one)
        counts[ALL].update(one)
    return counts


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:7.1f}" if whole else f"{'-':>7}"
