"""Members of the engine's inner enumerations are strings that know their class."""

from __future__ import annotations

from factcheck.enumerated import Enumerated


class Colour(Enumerated):
    RED = "red"
    """As blood."""
    NONE = ""


def test_a_member_is_one_object_of_its_class() -> None:
    assert Colour.RED is Colour.RED
    assert type(Colour.RED) is type(Colour.NONE)
    assert isinstance(Colour.RED, str)


def test_a_member_is_its_word() -> None:
    assert {"red": 1}[Colour.RED] == 1
    assert Colour.RED.value == "red"
    assert f"{Colour.RED}" == "red"
    assert not Colour.NONE


def test_a_member_names_itself() -> None:
    assert Colour.RED.name == "RED"
    assert repr(Colour.RED) == "<Colour.RED: 'red'>"
