"""Closed sets of named words for the inside of the engine, as cheap to ask for as any attribute.

A type checker sees a ``StrEnum``. At run time the members are strings that know their class: until
Python 3.12 the metaclass of ``enum`` answers every ``Way.LEVEL`` through a method of its own, at six times
the cost of an attribute, and hashes a member in Python; the grammar asks a hundred times a sentence. What
is printed, stored or looked up by value (``Kind``, ``Status``, …) stays an ``Enum``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__all__ = ["Enumerated"]

if TYPE_CHECKING:
    from enum import StrEnum as Enumerated
else:

    class Enumerated(str):
        """Base of such a set: every name in capitals becomes a member."""

        def __init_subclass__(cls) -> None:
            for name, word in [item for item in vars(cls).items() if item[0].isupper()]:
                member = cls(word)
                member.name, member.value = name, word
                setattr(cls, name, member)

        def __repr__(self) -> str:
            return f"<{type(self).__name__}.{self.name}: {str(self)!r}>"

        def __str__(self) -> str:
            return str.__str__(self)
