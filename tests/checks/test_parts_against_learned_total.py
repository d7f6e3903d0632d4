"""Parts that made a total in one briefing and do not make it in another."""

from __future__ import annotations

from dataclasses import replace

from factcheck.checks import find
from factcheck.finding import Finding, Severity
from factcheck.identity import IdentityState
from factcheck.link.key import series_key
from tests.figures import Claim, Said, assert_finds, assert_silent, level, recorded, said

CHECK = "parts_against_learned_total"


def tolls(when: str, total: str, bridges: str, ferries: str) -> tuple[Claim, ...]:
    return (
        level(total, measure="tolls", when=when),
        level(bridges, measure="bridge tolls", when=when),
        level(ferries, measure="ferry tolls", when=when),
    )


SHOWN = said("2019-02-01", *tolls("2018", "412.37 bn", "301.18 bn", "111.19 bn"))


def judged(state: IdentityState, *briefings: Said) -> list[Finding]:
    """The findings after a reviewer decided about every identity of the first claim's series."""
    record, claims = recorded(briefings)
    for identity in record.identities(series_key(claims[0]), limit=9):
        record.learn(replace(identity, state=state))
    return [each for each in find(claims, record) if each.check == CHECK]


def test_silent_while_the_parts_make_the_total() -> None:
    assert_silent(CHECK, SHOWN, said("2020-02-01", *tolls("2019", "420.02 bn", "305.91 bn", "114.11 bn")))
    assert_silent(CHECK, SHOWN)


def test_silent_without_the_briefing_that_shows_it() -> None:
    assert_silent(CHECK, said("2020-02-01", *tolls("2019", "420.02 bn", "305.91 bn", "141.11 bn")))


def test_silent_when_a_term_is_missing_or_of_another_period() -> None:
    whole, bridges, _ = tolls("2019", "420.02 bn", "305.91 bn", "141.11 bn")
    _, _, ferries = tolls("2020", "420.02 bn", "305.91 bn", "141.11 bn")
    assert_silent(CHECK, SHOWN, said("2020-02-01", whole, bridges))
    assert_silent(CHECK, SHOWN, said("2020-02-01", whole, bridges, ferries))


def test_silent_when_the_sum_is_far_off() -> None:
    assert_silent(CHECK, SHOWN, said("2020-02-01", *tolls("2019", "420.02 bn", "205.91 bn", "14.11 bn")))


def test_finds_a_term_that_does_not_fit_as_a_suspicion() -> None:
    found = assert_finds(
        CHECK,
        Severity.SUSPICION,
        SHOWN,
        said("2020-02-01", *tolls("2019", "420.02 bn", "305.91 bn", "141.11 bn")),
    )
    assert "made that total before" in found.message
    assert "transposed_digits" in {each.kind for each in found.diagnoses}


def test_finds_a_scale_word() -> None:
    assert_finds(
        CHECK,
        Severity.SUSPICION,
        SHOWN,
        said("2020-02-01", *tolls("2019", "420.02 bn", "305.91 m", "114.11 m")),
    )


def test_an_accepted_identity_makes_contradictions_and_a_refused_one_is_silent() -> None:
    wrong = said("2020-02-01", *tolls("2019", "420.02 bn", "305.91 bn", "141.11 bn"))
    assert [each.severity for each in judged(IdentityState.ACCEPTED, SHOWN, wrong)] == [
        Severity.CONTRADICTION
    ]
    assert judged(IdentityState.REFUSED, SHOWN, wrong) == []
