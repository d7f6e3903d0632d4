from __future__ import annotations

from tests.figures import Said, assert_finds, assert_silent, growth, level, said

CHECK = "chain_of_figures"


def rates(*numbers: str) -> list[Said]:
    return [said(f"{2017 + n}-02-01", growth(number, when=str(2016 + n))) for n, number in enumerate(numbers)]


FIRST = said("2016-02-01", level("105.2 bn", when="2015"))


def test_silent_when_the_chain_leads_there() -> None:
    assert_silent(
        CHECK, FIRST, *rates("5.0", "6.0", "7.0", "8.0"), said("2020-02-01", level("135.3 bn", when="2019"))
    )


def test_silent_when_a_link_is_missing() -> None:
    broken = [each for n, each in enumerate(rates("5.0", "6.0", "7.0", "8.0")) if n != 2]
    assert_silent(CHECK, FIRST, *broken, said("2020-02-01", level("195.3 bn", when="2019")))


def test_finds_the_whole_chain() -> None:
    last = said("2020-02-01", level("165.3 bn", when="2019"))
    found = assert_finds(CHECK, "contradiction", FIRST, *rates("5.0", "6.0", "7.0", "8.0"), last)
    assert len(found.claims) == 6
    assert "105.15…105.25 bn × 1.0495…1.0505 ×" in found.arithmetic


def test_a_small_gap_at_the_end_is_a_revision() -> None:
    last = said("2020-02-01", level("141.3 bn", when="2019"))
    assert_finds(CHECK, "revision", FIRST, *rates("5.0", "6.0", "7.0", "8.0"), last)
