"""What a check flags, its formula and when it stays silent; the list of checks without a name."""

from __future__ import annotations

import argparse
import sys

from ..briefings import UnusableInputError
from ..checks import all_checks


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The check's slug, optional."""
    parser.add_argument("check", nargs="?", help="the check's name, as findings give it")


def run(options: argparse.Namespace) -> int:
    """Print one check's documentation, or every check's first line."""
    checks = all_checks()
    if options.check is None:
        width = max(map(len, checks))
        for slug, module in checks.items():
            sys.stdout.write(f"{slug:{width}}  {module.__doc__.strip().splitlines()[0]}\n")
        return 0
    if options.check not in checks:
        raise UnusableInputError(f"no check is called {options.check!r}; without a name, explain lists them")
    sys.stdout.write(f"{options.check}\n\n{checks[options.check].__doc__.strip()}\n")
    return 0
