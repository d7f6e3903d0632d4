"""Values that are cheap to make are frozen like any others."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest

from factcheck.cheaply_made import cheaply_made


@cheaply_made
@dataclass(frozen=True, slots=True)
class Catch:
    port: str
    tonnes: int = 0
    notes: list[str] = field(default_factory=list)
    _weighed: list[int] = field(default_factory=list, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.tonnes < 0:
            raise ValueError("no catch")


def test_no_field_of_a_whole_value_can_be_set() -> None:
    catch = Catch("Brevik", 12)
    with pytest.raises(FrozenInstanceError):
        catch.tonnes = 13  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del catch.port
    assert type(catch) is Catch


def test_fields_are_given_by_place_by_name_and_by_default() -> None:
    assert Catch("Brevik", tonnes=3) == Catch(port="Brevik", tonnes=3, notes=[])
    assert Catch("Brevik").tonnes == 0
    assert Catch("Brevik").notes is not Catch("Brevik").notes
    assert Catch("Brevik")._weighed == []


def test_a_field_without_a_default_must_be_given() -> None:
    with pytest.raises(TypeError, match="port"):
        Catch()  # type: ignore[call-arg]


def test_what_is_checked_of_any_value_is_checked() -> None:
    with pytest.raises(ValueError, match="no catch"):
        Catch("Brevik", -1)


def test_copies_replacements_and_pickles_are_equal() -> None:
    catch = Catch("Brevik", 12, ["cod"])
    assert copy.copy(catch) == catch
    assert copy.deepcopy(catch) == catch
    assert pickle.loads(pickle.dumps(catch)) == catch
    assert replace(catch, tonnes=13) == Catch("Brevik", 13, ["cod"])
    assert repr(catch) == "Catch(port='Brevik', tonnes=12, notes=['cod'])"
