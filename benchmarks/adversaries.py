"""How long texts made to be slow take: seconds per megabyte of 100 kB each, beside plain prose.

python benchmarks/adversaries.py [--size 100000]

None should take longer than three times a release's prose, where every sentence states figures.
"""

from __future__ import annotations

import argparse
import sys
import time
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from factcheck.briefing import Briefing
from factcheck.extract.claims import extract_claims
from tests.factcheck.properties.adversaries import ADVERSARIES

_WORST = 3.0


def main() -> int:
    """Print the table; 1 when a text is slower than allowed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--size", type=int, default=100_000, help="characters of each text")
    size = parser.parse_args().size
    taken = {name: _seconds((unit * (size // len(unit) + 1))[:size]) for name, unit in ADVERSARIES.items()}
    prose = taken["prose"]
    for name, seconds in sorted(taken.items(), key=lambda item: -item[1]):
        print(f"{name:20} {seconds * 1e6 / size:8.2f} s/MB  {seconds / prose:6.2f} x prose")
    return int(max(taken.values()) > _WORST * prose)


def _seconds(text: str) -> float:
    best = float("inf")
    for _ in range(2):
        begun = time.process_time()
        extract_claims(Briefing("b", date(2020, 1, 1), text))
        best = min(best, time.process_time() - begun)
    return best


if __name__ == "__main__":
    sys.exit(main())
