"""Values made by a maker are those their frozen class makes."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Mapping
from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest

from factcheck.making import maker_of


@dataclass(frozen=True, slots=True)
class Parcel:
    sender: str
    weight: int = 3
    labels: tuple[str, ...] = ()
    notes: Mapping[str, str] = field(default_factory=dict, compare=False)


make_parcel = maker_of(Parcel)


def test_a_made_value_equals_and_hashes_as_one_its_class_makes() -> None:
    made = make_parcel(sender="Brevik", weight=4)
    assert type(made) is Parcel
    assert made == Parcel("Brevik", 4)
    assert hash(made) == hash(Parcel("Brevik", 4))
    assert repr(made) == repr(Parcel("Brevik", 4))


def test_a_made_value_is_frozen() -> None:
    made = make_parcel("Brevik")
    with pytest.raises(FrozenInstanceError):
        made.weight = 5  # type: ignore[misc]


def test_a_made_value_is_copied_replaced_and_pickled() -> None:
    made = make_parcel("Brevik", labels=("fragile",))
    assert copy.copy(made) == made
    assert replace(made, weight=7) == Parcel("Brevik", 7, ("fragile",))
    assert pickle.loads(pickle.dumps(made)) == made


def test_what_is_left_out_has_its_default_and_no_two_share_a_mapping() -> None:
    one, other = make_parcel("Brevik"), make_parcel("Kowal")
    assert one.weight == 3
    assert one.notes == {}
    assert one.notes is not other.notes
