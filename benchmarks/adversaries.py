"""What texts made to be slow cost a byte, beside releases of the kind that offices print.

    python benchmarks/adversaries.py [--size 100000]

No text may cost more than three times what the releases beside it cost, for each of its bytes. Beside that
stands how much closer together than a release's its claims are, and what one of them costs, since a text that
is nothing but figures has more claims a byte. Times are processor seconds, so that other work on the machine
does not count; each text is read between two releases, since processors change their pace.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import cycle
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


@dataclass(frozen=True, slots=True)
class Pair:
    """What a text cost, and what a release read right before and after it did."""

    text: Cost
    release: Cost

    @property
    def ratio(self) -> float:
        """Of their seconds a byte."""
        return self.text.seconds / self.release.seconds


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
    releases = cycle([release(size, seed) for seed in range(_RELEASES)])
    texts = [(name, unit, "en") for name, unit in ADVERSARIES.items()]
    texts += [(name, unit, "zh") for name, unit in CHINESE.items()]
    pairs = {name: _pair(_repeated(unit, size), language, releases) for name, unit, language in texts}
    usual = median(each.release.seconds for each in pairs.values())
    print(f"release {usual * 1e6:>8.2f} microseconds a byte, the median of {len(pairs)}")
    for name, pair in sorted(pairs.items(), key=lambda item: -item[1].ratio):
        print(f"  {pair.ratio:>6.2f} × {name:<26} {_beside(pair)}")
    return _judged(list(pairs.values()))


def _pair(text: str, language: str, releases: Iterator[str]) -> Pair:
    """A text between two releases: a machine that changes its pace changes it for both."""
    before, cost, after = _cost(next(releases), "en"), _cost(text, language), _cost(next(releases), "en")
    both = Cost((before.seconds + after.seconds) / 2, (before.claims + after.claims) / 2)
    return Pair(cost, both)


def _beside(pair: Pair) -> str:
    """How close the claims stand and what one costs, in a release's."""
    if pair.text.of_a_claim == 0.0:
        return "no claim"
    closer = pair.text.claims / pair.release.claims
    dearer = pair.text.of_a_claim / pair.release.of_a_claim
    return f"{closer:>6.2f} × the claims, each {dearer:>6.2f} × the cost"


def _judged(pairs: list[Pair]) -> int:
    """Print whether all are cheap enough; 1 where one is not."""
    missed = [pair for pair in pairs if pair.ratio > _MOST]
    verdict = f"MISSED by {len(missed)} of {len(pairs)}" if missed else "met"
    print(f"dearest: {max(pair.ratio for pair in pairs):.2f} × a release (at most {_MOST}: {verdict})")
    if missed:
        claim = max(pair.text.of_a_claim / pair.release.of_a_claim for pair in missed)
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
