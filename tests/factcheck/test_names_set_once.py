"""A module of the engine sets each of its names once: a second list of one name would silence the first."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import factcheck

ENGINE = Path(factcheck.__file__).parent
MODULES = sorted(str(path.relative_to(ENGINE)) for path in ENGINE.rglob("*.py"))


def names_set(source: str) -> Iterator[str]:
    """The names that the top level of a module assigns, in order; a bare annotation assigns nothing."""
    for statement in ast.parse(source).body:
        targets: list[ast.expr] = []
        if isinstance(statement, ast.Assign):
            targets = statement.targets
        elif isinstance(statement, ast.AnnAssign) and statement.value is not None:
            targets = [statement.target]
        for target in targets:
            yield from (name.id for name in ast.walk(target) if isinstance(name, ast.Name))


def test_a_second_setting_is_seen() -> None:
    assert list(names_set("A = B = 1\nC: int\nC: int = 2\n(A, D) = 3, 4\n")) == ["A", "B", "C", "A", "D"]


@pytest.mark.parametrize("module", MODULES)
def test_no_name_is_set_twice(module: str) -> None:
    counted = Counter(names_set((ENGINE / module).read_text(encoding="utf-8")))
    assert [name for name, times in counted.items() if times > 1] == []
