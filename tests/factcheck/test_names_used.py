"""Every name the engine's modules define is named somewhere else too: what nobody names, nobody needs."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import factcheck

ENGINE = Path(factcheck.__file__).parent
ROOT = ENGINE.parent
USERS = ("factcheck", "claims", "config", "benchmarks", "tests")


def names_defined(source: str) -> Iterator[str]:
    """The names of the functions, classes and constants at the top level of a module."""
    for statement in ast.parse(source).body:
        if isinstance(statement, ast.FunctionDef | ast.ClassDef):
            yield statement.name
        elif isinstance(statement, ast.Assign):
            yield from (target.id for target in statement.targets if isinstance(target, ast.Name))
        elif isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            yield statement.target.id


def words_of(sources: Iterator[Path]) -> Counter[str]:
    """How often each word stands in the sources."""
    counted: Counter[str] = Counter()
    for source in sources:
        counted.update(re.findall(r"\w+", source.read_text(encoding="utf-8")))
    return counted


def test_definitions_of_each_sort_are_seen() -> None:
    source = "A = 1\nB: int = 2\ndef c(): d = 1\nclass E: f = 1\n"
    assert list(names_defined(source)) == ["A", "B", "c", "E"]


def test_every_name_is_used() -> None:
    words = words_of(path for user in USERS for path in (ROOT / user).rglob("*.py"))
    modules = list(ENGINE.rglob("*.py"))
    unused = [
        f"{module.relative_to(ROOT)}: {name}"
        for module in modules
        for name in names_defined(module.read_text(encoding="utf-8"))
        if words[name] == 1
    ]
    assert len(modules) > 1
    assert unused == []
