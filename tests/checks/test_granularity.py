from __future__ import annotations

from tests.figures import RelationKind, assert_finds, assert_silent, count, said, share

CHECK = "granularity"
OF = [(RelationKind.SHARE_OF, 2)]


def test_silent_when_some_whole_number_fits_or_the_count_is_large() -> None:
    assert_silent(CHECK, said("2021-03-01", share("42.9", relates=OF), count("28")))
    assert_silent(CHECK, said("2021-03-01", share("43", relates=OF), count("28")))
    assert_silent(CHECK, said("2021-03-01", share("42.7", relates=OF), count("28,431")))


def test_silent_when_the_text_does_not_tie_them() -> None:
    assert_silent(CHECK, said("2021-03-01", share("42.7"), count("28")))


def test_finds_a_share_no_whole_number_gives() -> None:
    found = assert_finds(CHECK, "suspicion", said("2021-03-01", share("41.7", relates=OF), count("28")))
    assert found.arithmetic == "12 ÷ 28 = 42.857 %, the nearest to 41.7 %"
