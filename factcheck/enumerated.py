"""Closed sets of named words for the inside of the engine, as cheap to ask for as any attribute.

A type checker sees a ``StrEnum``. At run time such a set is an object like a module, and its members are
strings that know their names: until Python 3.12 the interpreter remembers where a module keeps a name and
looks anew each time for what a class keeps, at ten times the cost (``enum``: forty times), and the grammar
asks a hundred times a figure. What is printed, stored or looked up by value (``Kind``, ``Status``, …) stays
an ``Enum``.
"""

from __future__ import annotations

from types import ModuleType
from typing import TYPE_CHECKING, Any

__all__ = ["Enumerated"]

if TYPE_CHECKING:
    from enum import StrEnum as Enumerated
else:

    class _Member(str):
        """A word of a set, with the names of both in the engine."""

        set_name: str
        name: str

        @property
        def value(self) -> str:
            return str(self)

        def __repr__(self) -> str:
            return f"<{self.set_name}.{self.name}: {str(self)!r}>"

        def __str__(self) -> str:
            return str.__str__(self)

    class _Closing(type):
        """Makes of a class statement the set of what it names."""

        def __new__(cls, name: str, bases: tuple[Any, ...], body: dict[str, Any]) -> Any:
            if not bases:
                return super().__new__(cls, name, bases, body)
            members = ModuleType(name, body.get("__doc__"))
            for key in filter(str.isupper, body):
                member = _Member(body[key])
                member.set_name, member.name = name, key
                setattr(members, key, member)
            return members

    class Enumerated(metaclass=_Closing):
        """Base of such a set: every name in capitals becomes a member."""
