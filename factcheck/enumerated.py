"""Closed sets of named words for the inside of the engine, as cheap to ask for as any attribute.

A type checker sees a ``StrEnum``. At run time the members are strings that know their class, and the set is
the object that holds them: until Python 3.12 the metaclass of ``enum`` answers every ``Way.LEVEL`` through a
method of its own, and hashes a member in Python; the grammar asks a hundred times a sentence. What
is printed, stored or looked up by value (``Kind``, ``Status``, …) stays an ``Enum``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__all__ = ["Enumerated"]

if TYPE_CHECKING:
    from enum import StrEnum as Enumerated
else:

    class _Naming(type):
        """Makes of a class of words the object whose slots hold them.

        The interpreter remembers where an object keeps a slot, and of what a class keeps it looks up anew
        at every mention, at ten times the cost.
        """

        def __new__(cls, name, bases, body):
            words = {key: word for key, word in body.items() if key.isupper()}
            kind = super().__new__(cls, name, bases, {key: body[key] for key in body.keys() - words.keys()})
            if not words:
                return kind
            members = type(name, (), {"__slots__": tuple(words), "__doc__": kind.__doc__})()
            for key, word in words.items():
                member = kind(word)
                member.name, member.value = key, word
                setattr(members, key, member)
            return members

    class Enumerated(str, metaclass=_Naming):
        """Base of such a set: every name in capitals becomes a member."""

        def __repr__(self) -> str:
            return f"<{type(self).__name__}.{self.name}: {str(self)!r}>"

        def __str__(self) -> str:
            return str.__str__(self)
