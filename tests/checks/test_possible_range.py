from __future__ import annotations

from tests.figures import RelationKind, assert_finds, assert_silent, growth, level, said, share

CHECK = "possible_range"


def test_silent_on_what_can_be() -> None:
    assert_silent(CHECK, said("2019-01-14", share("100"), growth("155.1", measure="imports")))
    assert_silent(CHECK, said("2019-01-14", growth("-118.0", measure="trade surplus")))
    assert_silent(CHECK, said("2019-01-14", share("157.8", measure="plan")))


def test_finds_a_share_of_more_than_all() -> None:
    tied = share("157.8", measure="general trade", relates=[(RelationKind.SHARE_OF, 2)])
    assert_finds(CHECK, "contradiction", said("2019-01-14", tied, level("30.51 tn", measure="foreign trade")))


def test_finds_a_fall_by_more_than_all() -> None:
    assert_finds(CHECK, "suspicion", said("2019-01-14", growth("-118.0")))
