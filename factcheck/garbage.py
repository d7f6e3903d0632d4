"""How often a program of the engine looks for circles of unused objects."""

from __future__ import annotations

import gc

_YOUNG = 10_000
"""New objects between two looks; Python's own 700 are fewer than one sentence can leave behind."""


def collect_seldom() -> None:
    """Let the process look for unreachable circles less often; for programs that read text, at their start.

    Reading makes many small objects, few of them in circles (two ends of a range name each other): the rest
    go when nothing names them any more. Python's looks for circles among them cost up to a tenth of the
    time. It is the program that decides this, not the library, since it holds for the whole process.
    """
    gc.set_threshold(_YOUNG, *gc.get_threshold()[1:])
