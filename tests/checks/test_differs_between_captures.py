from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from factcheck.claim import Claim
from tests.figures import Said, assert_finds, assert_silent, findings, level, said

CHECK = "differs_between_captures"
PAGE = "https://trade.lumen.example/2018"


def captured(on: str, *claims: Claim, day: str = "2019-01-20", page: str = PAGE) -> Said:
    return replace(said(day, *claims), page=page, captured=datetime.fromisoformat(on).replace(tzinfo=UTC))


def test_silent() -> None:
    same, other = level("5.1 bn"), level("5.3 bn")
    assert_silent(CHECK, captured("2019-03-03", same), captured("2019-09-09", level("5.10 bn")))
    assert_silent(CHECK, captured("2019-03-03", same), captured("2019-09-09", other, page=f"{PAGE}?p=2"))
    assert_silent(CHECK, captured("2019-03-03", same), captured("2019-09-09", other, day="2019-09-09"))
    assert_silent(CHECK, captured("2019-03-03", same), captured("2019-09-09", level("5.3 bn", when="2017")))
    assert_silent(CHECK, said("2019-01-20", same), said("2019-01-20", other))


def test_finds_what_changed_under_one_day_and_leaves_it_to_no_other_check() -> None:
    captures = captured("2019-03-03", level("5.1 bn")), captured("2019-09-09", level("5.3 bn"))
    found = assert_finds(CHECK, "revision", *captures)
    assert found.message.endswith(
        "when it was captured on 3 March 2019 and as “5.3 bn” on 9 September 2019;"
        " no notice of a revision was found."
    )
    assert PAGE in found.message
    assert not findings(*captures, check="restated_value")


def test_of_many_captures_each_change_is_told_once() -> None:
    values = ("5.1 bn", "5.1 bn", "5.3 bn", "5.3 bn", "5.2 bn")
    captures = [captured(f"2019-03-0{number}", level(value)) for number, value in enumerate(values, start=1)]
    assert len(findings(*captures, check=CHECK)) == 2
