"""Enumerations whose members are found as fast as any attribute of a class."""

from __future__ import annotations

from enum import Enum
from typing import TypeVar

_Enumeration = TypeVar("_Enumeration", bound=type[Enum])


def direct_members(enumeration: _Enumeration) -> _Enumeration:
    """Put the members themselves into the class, as Python does from 3.12 on.

    Python 3.11 finds ``Kind.LEVEL`` through a property written in Python, at six times the cost, and the
    grammar asks for members some hundred times a claim.
    """
    for name, member in enumeration.__members__.items():
        type.__setattr__(enumeration, name, member)
    return enumeration
