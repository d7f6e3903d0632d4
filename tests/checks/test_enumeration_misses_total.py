from __future__ import annotations

from random import Random

from tests.figures import Claim, assert_finds, assert_silent, count, findings, level, said

CHECK = "enumeration_misses_total"


def tolls(total: str, *parts: str) -> tuple[Claim, ...]:
    names = ("bridge tolls", "ferry tolls", "tunnel tolls", "harbour tolls")
    return (
        level(total, unit="USD", measure="tolls"),
        *(level(part, unit="USD", measure=name) for part, name in zip(parts, names, strict=False)),
    )


def test_silent_when_the_parts_make_the_total() -> None:
    assert_silent(CHECK, said("2019-02-01", *tolls("8,315,247", "5,620,801", "2,694,446")))


def test_silent_when_cutting_off_explains_the_gap() -> None:
    assert_silent(CHECK, said("2019-02-01", *tolls("8,315,249", "5,620,801", "2,694,446")))


def test_silent_when_the_gap_may_be_chance() -> None:
    assert_silent(CHECK, said("2019-02-01", *tolls("8,331,247", "5,620,801", "2,694,446")))
    assert_silent(CHECK, said("2019-02-01", *tolls("1,042", "762", "278")))


def test_silent_when_other_neighbours_make_the_total() -> None:
    assert_silent(CHECK, said("2019-02-01", *tolls("8,315,247", "5,620,801", "2,694,446", "21")))


def test_silent_when_the_gap_is_one_of_the_amounts() -> None:
    assert_silent(CHECK, said("2019-02-01", *tolls("8,315,247", "5,620,801", "12,330", "2,694,455")))


def test_silent_on_figures_of_other_days_and_units() -> None:
    whole, bridges, ferries = tolls("8,315,268", "5,620,801", "2,694,446")
    assert_silent(CHECK, said("2019-02-01", whole, bridges), said("2019-02-02", ferries))
    other = level("2,694,446", measure="ferry tolls")
    assert_silent(CHECK, said("2019-02-01", whole, bridges, other))


def test_silent_on_figures_drawn_by_chance() -> None:
    draw = Random(11)
    for _ in range(60):
        drawn = [count(f"{draw.randint(10_000, 99_999):,}", measure=f"{word} sent") for word in _WORDS]
        assert_silent(CHECK, said("2019-02-01", *drawn))


_WORDS = "apples barley cotton dates elder figs grapes hazel irises jute kale lemons".split()


def test_finds_a_total_that_its_parts_miss_by_next_to_nothing() -> None:
    found = assert_finds(
        CHECK, "suspicion", said("2019-02-01", *tolls("8,315,268", "5,620,801", "2,694,446"))
    )
    assert "miss it by 21 USD" in found.message
    assert found.claims == ("b1#1", "b1#2", "b1#3")


def test_finds_parts_before_their_total_and_the_digit_that_is_wrong() -> None:
    whole, *parts = tolls("695,791,630", "153,922,008", "19,846,051", "499,298,600", "22,729,971")
    found = assert_finds(CHECK, "suspicion", said("2019-02-01", *parts, whole))
    assert "wrong_digit" in {each.kind for each in found.diagnoses}


def test_two_sums_that_one_figure_breaks_are_one_cluster() -> None:
    net, ordinary, other = tolls("259,795,543.34", "251,480,339.27", "8,315,204.16")
    rest = level("91,204,118.02", unit="USD", measure="balance in hand")
    available = level("350,999,661.45", unit="USD", measure="available money")
    found = findings(said("2019-02-01", ordinary, other, net, rest, available), check=CHECK)
    assert len(found) == 2
    assert {each.root for each in found} == {"b1#3"}
