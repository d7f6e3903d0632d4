"""Answers that are kept, for questions about one word that every figure of a text asks again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

_Answer = TypeVar("_Answer")


def remembered(most: int) -> Callable[[Callable[[str], _Answer]], Callable[[str], _Answer]]:
    """Keep at most so many answers of a pure function of one string; then forget them all and begin anew.

    ``functools.lru_cache`` keeps the latest answers and counts its hits; for a function of a line or two that
    costs more than it spares.
    """

    def keeping(function: Callable[[str], _Answer]) -> Callable[[str], _Answer]:
        return _Answers(function, most).__getitem__

    return keeping


class _Answers(dict[str, _Answer], Generic[_Answer]):
    """The answers of a function by what it was asked."""

    __slots__ = ("_function", "_most")

    def __init__(self, function: Callable[[str], _Answer], most: int) -> None:
        super().__init__()
        self._function = function
        self._most = most

    def __missing__(self, word: str) -> _Answer:
        if len(self) >= self._most:
            self.clear()
        answer = self[word] = self._function(word)
        return answer
