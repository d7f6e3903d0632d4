"""Run the cases and report; see the package's documentation."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from . import __doc__ as documentation
from . import known, report
from .engine import judged


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m tests.cases",
        description=documentation,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "constructs", nargs="*", metavar="CONSTRUCT", help="files of sentences/ (default: all)"
    )
    parser.add_argument("--report", action="store_true", help="precision, recall and fields (the default)")
    parser.add_argument("--misses", action="store_true", help="every miss with its sentence")
    parser.add_argument("--save", type=Path, metavar="RUN.json", help="keep this run")
    parser.add_argument("--gained-lost", type=Path, metavar="RUN.json", help="compare with a kept run")
    parser.add_argument("--write-known-misses", action="store_true", help="restate known_misses.yaml")
    options = parser.parse_args()
    judgements = list(judged(tuple(options.constructs)))
    if not judgements:
        parser.error(f"no such construct: {' '.join(options.constructs)}")
    run = report.run_of(judgements)
    lines: list[str] = []
    if options.misses:
        lines += [line for each in judgements if each.misses for line in report.misses(each)]
    if options.gained_lost:
        earlier = json.loads(options.gained_lost.read_text(encoding="utf-8"))
        lines += report.gained_and_lost(earlier, run)
    if options.save:
        report.save(options.save, run)
    if options.write_known_misses:
        if options.constructs:
            parser.error("--write-known-misses restates all constructs: name none")
        known.write(run)
    if options.report or not lines:
        lines += report.table(judgements)
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
