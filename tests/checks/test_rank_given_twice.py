from __future__ import annotations

from factcheck.claim import Claim, Kind
from tests.figures import assert_finds, assert_silent, level, said

CHECK = "rank_given_twice"


def rank(number: str, place: str = "Norport", when: str = "2018") -> Claim:
    return level(number, unit="rank", kind=Kind.RANK, measure="innovation index", place=place, when=when)


def test_silent_when_ranks_agree_or_are_of_other_years() -> None:
    assert_silent(CHECK, said("2019-02-01", rank("3")), said("2019-05-01", rank("3")))
    assert_silent(CHECK, said("2018-02-01", rank("3", when="2017")), said("2019-05-01", rank("4")))


def test_finds_two_ranks_of_one_place() -> None:
    assert_finds(CHECK, "contradiction", said("2019-02-01", rank("3"), rank("4")))
    assert_finds(CHECK, "suspicion", said("2019-02-01", rank("3")), said("2019-05-01", rank("4")))


def test_finds_one_rank_of_two_places() -> None:
    assert_finds(CHECK, "suspicion", said("2019-02-01", rank("3"), rank("3", place="Sudport")))
