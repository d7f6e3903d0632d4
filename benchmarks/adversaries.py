"""What texts made to be slow cost a byte, beside releases of the kind that offices print.

    python benchmarks/adversaries.py [--size 100000]

No text may cost more than three times what the median release costs for each of its bytes. Beside it stands
how much closer together than a release's its claims are, and what one of them costs, since a text that is
nothing but figures has more claims a byte. Times are processor seconds, so that other work on the machine
does not count.
"""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.prose import release
from factcheck.briefing import Briefing
from factcheck.extract.claims import iterate_claims
from factcheck.garbage import collect_seldom
from tests.factcheck.properties.adversaries import ADVERSARIES, CHINESE

_DAY = date(2023, 1, 15)
_MOST = 3.0
_RELEASES = 5


@dataclass(frozen=True, slots=True)
class Cost:
    """Processor seconds and claims, of every byte of a text."""

    seconds: float
    claims: float

    @property
    def of_a_claim(self) -> float:
        """Seconds a claim; 0 where there is none."""
        return self.seconds / self.claims if self.claims else 0.0


def main() -> int:
    """Print what each text costs, the dearest first; 1 when one costs too much."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--size", type=int, default=100_000, help="characters of each text")
    size = parser.parse_args().size
    collect_seldom()
    for language, unit in (("en", ADVERSARIES["prose"]), ("zh", CHINESE["chinese prose"])):
        _cost(unit * 10, language)  # vocabularies are loaded once, not for one text
    releases = [_cost(release(size, seed), "en") for seed in range(_RELEASES)]
    usual = Cost(median(each.seconds for each in releases), median(each.claims for each in releases))
    print(f"release {usual.seconds * 1e6:>8.2f} microseconds a byte, {usual.of_a_claim * 1e6:.0f} a claim")
    costs = {name: _cost(_repeated(unit, size), "en") for name, unit in ADVERSARIES.items()}
    costs |= {name: _cost(_repeated(unit, size), "zh") for name, unit in CHINESE.items()}
    for name, cost in sorted(costs.items(), key=lambda item: -item[1].seconds):
        print(f"  {cost.seconds / usual.seconds:>6.2f} × {name:<26} {_beside(cost, usual)}")
    return _judged(list(costs.values()), usual)


def _beside(cost: Cost, usual: Cost) -> str:
    """How close the claims stand and what one costs, in a release's."""
    if cost.of_a_claim == 0.0:
        return "no claim"
    closer, dearer = cost.claims / usual.claims, cost.of_a_claim / usual.of_a_claim
    return f"{closer:>6.2f} × the claims, each {dearer:>6.2f} × the cost"


def _judged(costs: list[Cost], usual: Cost) -> int:
    """Print whether all are cheap enough; 1 where one is not."""
    dearest = max(cost.seconds for cost in costs) / usual.seconds
    missed = [cost for cost in costs if cost.seconds > _MOST * usual.seconds]
    verdict = f"MISSED by {len(missed)} of {len(costs)}" if missed else "met"
    print(f"dearest: {dearest:.2f} × a release (at most {_MOST}: {verdict})")
    if missed:
        claim = max(cost.of_a_claim for cost in missed) / usual.of_a_claim
        print(f"dearest claim of those: {claim:.2f} × one of a release")
    return 1 if missed else 0


def _repeated(unit: str, size: int) -> str:
    return (unit * (size // len(unit) + 1))[:size]


def _cost(text: str, language: str) -> Cost:
    """Of every byte, the better of two runs."""
    best, claims = float("inf"), 0
    for _ in range(2):
        begun = time.process_time()
        claims = sum(1 for _ in iterate_claims(Briefing("adversary", _DAY, text, language=language)))
        best = min(best, time.process_time() - begun)
    size = len(text.encode())
    return Cost(best / size, claims / size)


if __name__ == "__main__":
    sys.exit(main())
