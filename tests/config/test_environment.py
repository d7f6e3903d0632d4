"""Variables are read without raising, and what is wrong with them is kept for the checks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from config.environment import Environment

Reader = Callable[[Environment], Any]

GOOD: list[tuple[Reader, str, Any]] = [
    (lambda env: env.text("X", "unset"), "", "unset"),
    (lambda env: env.text("X"), " padded ", "padded"),
    (lambda env: env.names("X"), "a.example, b.example,", ["a.example", "b.example"]),
    (lambda env: env.names("X", ["localhost"]), "", ["localhost"]),
    (lambda env: env.flag("X", default=False), "Yes", True),
    (lambda env: env.flag("X", default=True), "off", False),
    (lambda env: env.number("X", 7), "12", 12),
    (lambda env: env.choice("X", "a", ["a", "b"]), "b", "b"),
    (lambda env: env.redis("X"), "rediss://:pw@broker:6379/", "rediss://:pw@broker:6379"),
    (lambda env: env.database("X")["PORT"], "postgres://u:p@h:5433/n", 5433),
]

BAD: list[tuple[Reader, str, Any, str]] = [
    (lambda env: env.flag("X", default=False), "perhaps", False, "one of 1, true"),
    (lambda env: env.number("X", 7), "-1", 7, "a whole number"),
    (lambda env: env.number("X", 7), "ten", 7, "a whole number"),
    (lambda env: env.choice("X", "a", ["a", "b"]), "c", "a", "one of a, b"),
    (lambda env: env.redis("X"), "redis://broker:6379/3", "", "without a database number"),
    (lambda env: env.redis("X"), "broker:6379", "", "redis://host:6379"),
    (lambda env: env.database("X"), "mysql://u@h/n", {}, "postgres://user:password@host:5432/name"),
    (lambda env: env.database("X"), "postgres://u@h:port/n", {}, "postgres://user:password@host:5432/name"),
    (lambda env: env.database("X"), "postgres://u@h", {}, "postgres://user:password@host:5432/name"),
]


@pytest.mark.parametrize(("read", "value", "expected"), GOOD)
def test_good_variables_are_read(
    monkeypatch: pytest.MonkeyPatch, read: Reader, value: str, expected: Any
) -> None:
    monkeypatch.setenv("X", value)
    environment = Environment()
    assert read(environment) == expected
    assert environment.problems == {}


@pytest.mark.parametrize(("read", "value", "default", "said"), BAD)
def test_bad_variables_give_their_default_and_are_kept(
    monkeypatch: pytest.MonkeyPatch, read: Reader, value: str, default: Any, said: str
) -> None:
    monkeypatch.setenv("X", value)
    environment = Environment()
    assert read(environment) == default
    assert said in environment.problems["X"]
