"""Variables of the environment, read so that a bad one is reported with the others and not as a traceback."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import Any, TypeVar
from urllib.parse import urlsplit

import environ

Value = TypeVar("Value")

TRUE = ("1", "true", "yes", "on")
FALSE = ("0", "false", "no", "off")


class Environment:
    """Reads variables; what cannot be read is kept in ``problems`` and the default is used.

    ``config.checks`` refuses to start while there are problems, so a default never hides one.
    """

    def __init__(self) -> None:
        self.problems: dict[str, str] = {}
        """What is wrong, by the variable's name."""

    def text(self, name: str, default: str = "") -> str:
        """The variable, or ``default`` where it is unset or empty."""
        return os.environ.get(name, "").strip() or default

    def names(self, name: str, default: Sequence[str] = ()) -> list[str]:
        """A comma-separated list."""
        given = [part.strip() for part in self.text(name).split(",")]
        return [part for part in given if part] or list(default)

    def flag(self, name: str, default: bool) -> bool:
        """True or false."""
        return self._read(name, default, _flag, f"one of {', '.join(TRUE + FALSE)}")

    def number(self, name: str, default: int) -> int:
        """A whole number, zero or more."""
        return self._read(name, default, _number, "a whole number, 0 or more")

    def choice(self, name: str, default: str, choices: Sequence[str]) -> str:
        """One of a few words."""
        return self._read(
            name, default, lambda value: choices[choices.index(value)], f"one of {', '.join(choices)}"
        )

    def database(self, name: str) -> dict[str, Any]:
        """An entry for ``DATABASES`` from a PostgreSQL address; empty where it cannot be read."""
        nothing: dict[str, Any] = {}
        return self._read(name, nothing, _postgresql, "postgres://user:password@host:5432/name")

    def redis(self, name: str) -> str:
        """A Redis address without a database number, as we use several of them."""
        return self._read(name, "", _redis, "redis://host:6379, without a database number")

    def _read(self, name: str, default: Value, read: Callable[[str], Value], expected: str) -> Value:
        value = self.text(name)
        if not value:
            return default
        try:
            return read(value)
        except (ValueError, TypeError):
            self.problems[name] = f"it should be {expected}"
            return default


def _flag(value: str) -> bool:
    if value.lower() not in TRUE + FALSE:
        raise ValueError(value)
    return value.lower() in TRUE


def _number(value: str) -> int:
    if not value.isdecimal():
        raise ValueError(value)
    return int(value)


def _postgresql(value: str) -> dict[str, Any]:
    if not value.startswith(("postgres://", "postgresql://")):
        raise ValueError(value)
    read: dict[str, Any] = environ.Env.db_url_config(value)
    if not read["NAME"]:
        raise ValueError(value)
    return read


def _redis(value: str) -> str:
    address = urlsplit(value)
    if address.scheme not in ("redis", "rediss") or not address.hostname or address.path.strip("/"):
        raise ValueError(value)
    return value.rstrip("/")
