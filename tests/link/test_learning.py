"""Parts that add up to a total: learned where they do, and not where figures meet by chance."""

from __future__ import annotations

from random import Random

from factcheck.identity import Identity, IdentityState
from factcheck.link.learning import identities_in
from tests.figures import Claim, RelationKind, count, growth, level, recorded, said


def learned(*claims: Claim) -> list[Identity]:
    _, linked = recorded([said("2019-02-01", *claims)])
    return identities_in(linked)


def test_nothing_is_learned_from_figures_that_do_not_add_up() -> None:
    assert not learned(
        level("412.37 bn", measure="tunnel tolls"),
        level("301.18 bn", measure="bridge tolls"),
        level("98.44 bn", measure="ferry tolls"),
    )


def test_nothing_is_learned_from_rounded_figures_that_meet() -> None:
    assert not learned(
        level("5 bn", measure="tunnel tolls"),
        level("3 bn", measure="bridge tolls"),
        level("2 bn", measure="ferry tolls"),
    )


def test_nothing_is_learned_across_periods_places_and_units() -> None:
    whole, first = level("412.37 bn", measure="tolls"), level("301.18 bn", measure="bridge tolls")
    assert not learned(whole, first, level("111.19 bn", measure="ferry tolls", when="2017"))
    assert not learned(whole, first, level("111.19 bn", measure="ferry tolls", place="Sudland"))
    assert not learned(whole, first, level("111.19 bn", "USD", measure="ferry tolls"))
    assert not learned(whole, first, growth("111.19", measure="ferry tolls"))


def test_what_every_body_adds_up_is_known_without_learning() -> None:
    assert not learned(
        level("30.514 tn", measure="foreign trade"), level("16.422 tn"), level("14.092 tn", measure="imports")
    )
    assert not learned(
        level("16.422 tn"), level("14.092 tn", measure="imports"), level("2.330 tn", measure="trade surplus")
    )


def test_parts_after_their_total() -> None:
    (found,) = learned(
        level("412.37 bn", measure="tolls"),
        level("301.18 bn", measure="bridge tolls"),
        level("111.19 bn", measure="ferry tolls"),
    )
    assert found.whole.measure == ("toll",)
    assert [part.measure for part in found.parts] == [("bridge", "toll"), ("ferry", "toll")]
    assert found.state is IdentityState.PROPOSED
    assert found.seen_in == ("b1#1", "b1#2", "b1#3")


def test_parts_before_their_total() -> None:
    (found,) = learned(
        count("104,885", measure="widows"),
        count("99,804", measure="orphans"),
        count("204,689", measure="pensioners"),
    )
    assert len(found.parts) == 2


def test_parts_that_the_text_names_as_such_stand_anywhere() -> None:
    of_total = [(RelationKind.PART_OF, 1)]
    (found,) = learned(
        level("412.37 bn", measure="tolls"),
        level("87.65 bn", measure="fines"),
        level("301.18 bn", measure="bridges", relates=of_total),
        level("55.41 bn", measure="tunnels", relates=of_total),
        level("43.11 bn", measure="fees"),
        level("55.78 bn", measure="ferries", relates=of_total),
    )
    assert len(found.parts) == 3


def test_a_months_parts_are_the_same_identity_as_a_years() -> None:
    year, months = (
        learned(
            level("412.37 bn", measure="tolls", when=when),
            level("301.18 bn", measure="bridge tolls", when=when),
            level("111.19 bn", measure="ferry tolls", when=when),
        )
        for when in ("2018", "2018-05")
    )
    assert year[0].text == months[0].text


def test_figures_that_meet_by_chance_are_rarely_learned() -> None:
    """Of four hundred briefings with a dozen figures of four digits each, at most one in a hundred."""
    draw = Random(4)
    chance = sum(
        bool(
            learned(
                *(count(f"{draw.randint(1000, 9999):,}", measure=f"{word} deliveries") for word in _WORDS)
            )
        )
        for _ in range(400)
    )
    assert chance <= 4


_WORDS = "apple barley cotton date elder fig grape hazel iris jute kale lemon".split()
