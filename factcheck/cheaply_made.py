"""Frozen values of many fields that cost no more to make than any others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, Field, fields
from typing import Any, TypeVar

_Value = TypeVar("_Value")


def cheaply_made(value: type[_Value]) -> type[_Value]:
    """Let the instances of a frozen dataclass with slots be filled first, and frozen when they are whole.

    What ``dataclass`` writes for a frozen class sets every field through ``object.__setattr__``, at five
    times the cost of an assignment. Here an instance belongs to a class of the same slots, which nothing
    guards, while its fields are set. Signature, equality, hash, copies and pickles stay as they are. A field
    that nobody gives (``init=False``) has a ``default_factory``.
    """
    unguarded = type(value.__name__, (), {"__slots__": value.__slots__})  # type: ignore[attr-defined]
    scope: dict[str, Any] = {"_unguarded": unguarded, "_class_of": object.__setattr__, "_MISSING": MISSING}
    for each in fields(value):  # type: ignore[arg-type]
        scope |= {f"_default_{each.name}": each.default, f"_make_{each.name}": each.default_factory}
    source = "\n    ".join(_lines(fields(value), hasattr(value, "__post_init__")))  # type: ignore[arg-type]
    exec(source, scope)  # noqa: S102 - as dataclass does: our own names and no one else's
    made = scope["__init__"]
    made.__qualname__ = f"{value.__qualname__}.__init__"
    made.__annotations__ = value.__init__.__annotations__
    value.__init__ = made  # type: ignore[method-assign]
    return value


def _lines(each_field: tuple[Field[Any], ...], is_checked: bool) -> Iterator[str]:
    """The lines of ``__init__``."""
    yield f"def __init__(self, {', '.join(_parameter(each) for each in each_field if each.init)}):"
    yield "_kind = self.__class__"
    yield "_class_of(self, '__class__', _unguarded)"
    for each in each_field:
        if not each.init:
            yield f"self.{each.name} = _make_{each.name}()"
        elif each.default_factory is not MISSING:
            yield f"self.{each.name} = _make_{each.name}() if {each.name} is _MISSING else {each.name}"
        else:
            yield f"self.{each.name} = {each.name}"
    yield "self.__class__ = _kind"
    if is_checked:
        yield "self.__post_init__()"


def _parameter(of: Field[Any]) -> str:
    if of.default_factory is not MISSING:
        return f"{of.name}=_MISSING"
    return of.name if of.default is MISSING else f"{of.name}=_default_{of.name}"
