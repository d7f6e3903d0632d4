"""What the person sees while they wait: one line a step, and a count that moves on a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

console = Console(highlight=False, soft_wrap=True)


@contextmanager
def step(doing: str) -> Iterator[None]:
    """Say what is being done; with a turning wheel where the terminal can show one."""
    if console.is_terminal:
        with console.status(doing):
            yield
    else:
        console.print(doing)
        yield


@contextmanager
def counting(doing: str, total: int) -> Iterator[Progress]:
    """A bar from 0 to ``total``; call ``advance_to`` with it."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal) as progress:
        progress.add_task(doing, total=total)
        yield progress


def advance_to(progress: Progress, done: int) -> None:
    """Show that ``done`` of the total are ready."""
    progress.update(progress.task_ids[0], completed=done)
