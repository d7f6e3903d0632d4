from __future__ import annotations

from tests.figures import RelationKind, assert_finds, assert_silent, count, level, said

CHECK = "part_above_whole"


def test_silent_on_a_part_that_leaves_room() -> None:
    assert_silent(
        CHECK,
        said("2021-01-18", level("41.2 bn", measure="retail sales")),
        said("2021-01-25", level("34.6 bn", measure="urban retail sales")),
    )


def test_silent_on_another_year_place_or_unit() -> None:
    whole = level("41.2 bn", measure="retail sales")
    for part in (
        level("44.6 bn", measure="urban retail sales", when="2019"),
        level("44.6 bn", measure="urban retail sales", place="Sudland"),
        level("44.6 bn", measure="urban retail sales", unit="USD"),
    ):
        assert_silent(CHECK, said("2021-01-18", whole), said("2021-01-25", part))


def test_silent_on_means_of_which_one_part_lies_above_the_whole() -> None:
    for measure in ("disposable income per capita", "average wage", "consumption expenditure of residents"):
        assert_silent(
            CHECK,
            said("2021-01-18", level("35,128", measure=measure)),
            said("2021-01-25", level("47,412", measure=f"urban {measure}")),
        )


def test_silent_on_a_few_of_whom_a_sentence_tells() -> None:
    assert_silent(
        CHECK,
        said("2021-01-18", count("1", measure="new cases"), count("2", measure="male new cases")),
    )


def test_silent_where_all_parts_are_stated_or_the_text_ties_the_two() -> None:
    assert_silent(
        CHECK,
        said("2021-01-18", level("41.2 bn", measure="retail sales")),
        said(
            "2021-01-25",
            level("44.6 bn", measure="urban retail sales"),
            level("4.1 bn", measure="rural retail sales"),
        ),
    )
    of_it = [(RelationKind.PART_OF, 1)]
    assert_silent(
        CHECK,
        said(
            "2021-01-18",
            level("41.2 bn", measure="retail sales"),
            level("44.6 bn", measure="urban retail sales", relates=of_it),
        ),
    )


def test_finds_urban_sales_above_those_of_the_country() -> None:
    found = assert_finds(
        CHECK,
        "contradiction",
        said("2021-01-18", level("41.2 bn", measure="retail sales")),
        said("2021-01-25", level("44.6 bn", measure="urban retail sales")),
    )
    assert found.arithmetic == "part 44.55…44.65 bn > whole 41.15…41.25 bn CNY"


def test_finds_exports_above_all_trade() -> None:
    assert_finds(
        CHECK,
        "contradiction",
        said("2021-01-18", level("30.5 bn", measure="foreign trade"), level("33.4 bn", measure="exports")),
    )


def test_finds_more_women_than_people_in_a_count() -> None:
    assert_finds(
        CHECK,
        "contradiction",
        said("2021-01-18", count("12,480", noun="student", measure="students")),
        said("2021-01-25", count("14,280", noun="student", measure="female students")),
    )


def test_a_small_excess_across_briefings_is_a_suspicion() -> None:
    assert_finds(
        CHECK,
        "suspicion",
        said("2021-01-18", level("41.2 bn", measure="retail sales")),
        said("2021-01-25", level("42.1 bn", measure="urban retail sales")),
    )
