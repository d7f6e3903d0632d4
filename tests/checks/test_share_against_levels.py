from __future__ import annotations

from factcheck.span import Span
from tests.figures import Claim, RelationKind, assert_finds, assert_silent, level, said, share

CHECK = "share_against_levels"
TOGETHER = Span(100, 190)


def stated(part: str, percent: str, whole: str = "30.51 tn", **fields: str) -> tuple[Claim, ...]:
    return (
        level(part, measure="general trade", sentence=TOGETHER, **fields),
        share(percent, measure="general trade", sentence=TOGETHER, relates=[(RelationKind.SHARE_OF, 3)]),
        level(whole, measure="foreign trade", sentence=TOGETHER),
    )


def test_silent_when_the_quotient_fits() -> None:
    assert_silent(CHECK, said("2019-01-14", *stated("17.64 tn", "57.8")))


def test_silent_on_another_unit_period_or_several_candidates() -> None:
    assert_silent(CHECK, said("2019-01-14", *stated("17.64 tn", "47.8", unit="USD")))
    assert_silent(CHECK, said("2019-01-14", *stated("17.64 tn", "47.8", when="2017")))
    other = level("9.20 tn", measure="processing trade", sentence=TOGETHER)
    assert_silent(CHECK, said("2019-01-14", *stated("17.64 tn", "47.8"), other))


def test_finds_a_share_that_the_quotient_misses() -> None:
    found = assert_finds(CHECK, "contradiction", said("2019-01-14", *stated("17.64 tn", "58.7")))
    assert "= 57.791…57.843 %; 58.65…58.75 % was stated" in found.arithmetic


def test_a_share_of_another_size_is_a_suspicion() -> None:
    assert_finds(CHECK, "suspicion", said("2019-01-14", *stated("17.64 tn", "7.8")))
