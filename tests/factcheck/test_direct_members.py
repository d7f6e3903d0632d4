"""Members of an enumeration stay what they were."""

from __future__ import annotations

import pickle

import pytest

from factcheck.claim import Kind


def test_a_member_is_found_by_name_value_and_attribute() -> None:
    assert Kind.LEVEL is Kind["LEVEL"] is Kind("level")
    assert vars(Kind)["LEVEL"] is Kind.LEVEL
    assert pickle.loads(pickle.dumps(Kind.LEVEL)) is Kind.LEVEL
    assert next(iter(Kind)) is Kind.LEVEL


def test_a_member_is_not_assigned_anew() -> None:
    with pytest.raises(AttributeError):
        Kind.LEVEL = Kind.COUNT  # type: ignore[misc]
