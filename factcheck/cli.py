"""The ``factcheck`` command: the engine alone, without database, broker or network.

Each subcommand is one module of ``factcheck.commands`` with ``add_arguments`` and ``run``; the
package is walked, so that adding a command means adding a file.
"""

from __future__ import annotations

import argparse
import importlib
import os
import pkgutil
import sys
from collections.abc import Sequence
from types import ModuleType

from . import __version__, commands
from .briefings import UnusableInputError
from .garbage import collect_seldom

DONE, FOUND, UNUSABLE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one subcommand. 0: done; 1: ``check`` found a contradiction; 2: unusable input."""
    collect_seldom()
    given = sys.argv[1:] if arguments is None else list(arguments)
    options = _parser(given[:1]).parse_args(given)
    try:
        status: int = options.run(options)
        sys.stdout.flush()
    except UnusableInputError as error:
        print(f"factcheck: {error}", file=sys.stderr)  # noqa: T201 - the command line speaks here
        return UNUSABLE
    except BrokenPipeError:  # the reader of a pipe (head, less) left: nothing to say to anybody
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    return status


def _parser(asked: Sequence[str]) -> argparse.ArgumentParser:
    """The parser of the subcommand asked for; of all of them where none is."""
    parser = argparse.ArgumentParser(prog="factcheck", description=commands.__doc__)
    parser.add_argument("--version", action="version", version=__version__)
    subparsers = parser.add_subparsers(required=True, metavar="COMMAND")
    for module in _modules(asked):
        summary = (module.__doc__ or "").strip().splitlines()[0]
        name = module.__name__.rpartition(".")[2]
        subparser = subparsers.add_parser(name, help=summary, description=module.__doc__)
        module.add_arguments(subparser)
        subparser.set_defaults(run=module.run)
    return parser


def _modules(asked: Sequence[str]) -> list[ModuleType]:
    names = sorted(module.name for module in pkgutil.iter_modules(commands.__path__))
    names = [name for name in names if name in asked] or names
    return [importlib.import_module(f"{commands.__name__}.{name}") for name in names]
