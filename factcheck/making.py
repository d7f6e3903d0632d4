"""Frozen values of many fields, made as cheaply as open ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field, fields, make_dataclass
from typing import Any, ParamSpec, TypeVar

_Fields = ParamSpec("_Fields")
_Value = TypeVar("_Value")


def maker_of(frozen: Callable[_Fields, _Value]) -> Callable[_Fields, _Value]:
    """What makes values of a frozen dataclass with slots, for the one place that makes them by the thousand.

    ``frozen`` itself puts every field in its place past its own guard, by a call each. Here an open twin
    with the same slots takes them as they come, and becomes the frozen class when all are in.
    """

    def close(value: Any) -> None:
        value.__class__ = frozen

    open_fields = [
        (each.name, each.type, field(default=each.default, default_factory=each.default_factory))
        for each in fields(frozen)  # type: ignore[arg-type]
    ]
    twin: Any = make_dataclass(
        f"Open{frozen.__name__}", open_fields, slots=True, namespace={"__post_init__": close}
    )
    return twin  # type: ignore[no-any-return]
