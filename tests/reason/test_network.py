"""The network against an independent oracle, and by hand."""

from __future__ import annotations

import random
from collections.abc import Hashable
from fractions import Fraction

import pytest
from scipy.optimize import linprog

from factcheck.interval import Interval
from factcheck.reason.network import Constraint, can_hold, component, smallest_conflict


def between(low: str | int | None, high: str | int | None) -> Interval:
    return Interval(None if low is None else Fraction(low), None if high is None else Fraction(high))


def owners(constraints: list[Constraint] | None) -> set[object] | None:
    return None if constraints is None else {constraint.owner for constraint in constraints}


def test_levels_and_growth_that_fit_have_no_conflict() -> None:
    said = [
        Constraint.amount("2017", "a", between("95.5", "96.5")),
        Constraint.amount("2018", "b", between("123.85", "123.95")),
        Constraint.ratio("growth", "b", "a", between("1.285", "1.295")),
    ]
    assert smallest_conflict(said) is None


def test_a_chain_of_yearly_growth_is_held_against_both_ends() -> None:
    said = [
        Constraint.amount("2015", 2015, between(99, 101)),
        Constraint.amount("2019", 2019, between(150, 152)),
    ]
    said += [
        Constraint.ratio(f"growth {year}", year, year - 1, between("1.045", "1.055"))
        for year in range(2016, 2020)
    ]
    found = smallest_conflict([*said, Constraint.amount("other", "other", between(0, 1))])
    assert owners(found) == {"2015", "2019", *(f"growth {year}" for year in range(2016, 2020))}


def test_parts_are_held_against_their_total_through_growth() -> None:
    said = [
        Constraint.total("sum", "whole", ["urban", "rural"], between(0, 0)),
        Constraint.amount("urban", "urban", between(30, 31)),
        Constraint.ratio("share", "rural", "whole", between("0.2", "0.25")),
        Constraint.amount("whole", "whole", between(50, 51)),
    ]
    assert owners(smallest_conflict(said)) == {"sum", "urban", "share", "whole"}


def test_two_faults_give_one_smallest_set_at_a_time() -> None:
    said = [
        Constraint.amount("a", "x", between(1, 2)),
        Constraint.amount("b", "x", between(3, 4)),
        Constraint.amount("c", "x", between(5, 6)),
    ]
    found = smallest_conflict(said)
    assert found is not None
    assert len(found) == 2


def test_a_component_holds_what_is_tied_and_no_more() -> None:
    tied = [
        Constraint.difference("d", "b", "a", between(0, 1)),
        Constraint.ratio("r", "c", "b", between(1, 2)),
    ]
    loose = [Constraint.amount("z", "z", between(0, 1))]
    assert component([*tied, *loose], ["a"]) == tied


def oracle_says_possible(constraints: list[Constraint]) -> bool:
    """Linear programming in floating point: the largest slack that all bounds can keep at once."""
    names = sorted({name for constraint in constraints for name in constraint.variables}, key=repr)
    matrix, ends = [], []
    for constraint in constraints:
        for bound in constraint.bounds:
            row = [float(bound.form.get(name, 0)) for name in names]
            size = max(map(abs, row))
            for sign, end in ((1, bound.within.high), (-1, bound.within.low)):
                if end is not None:
                    matrix.append([sign * each / size for each in row])
                    ends.append(sign * float(end) / size)
    answer = linprog(
        [0.0] * len(names), A_ub=matrix, b_ub=ends, bounds=[(None, None)] * len(names), method="highs"
    )
    return bool(answer.status == 0)


SERIES = ("whole", "part", "rest")
KINDS = (
    "level level level growth growth growth change change share share total total"
    " balance of_which at_least multiple order"
).split()
"""What claims say of amounts: everything the checks put into the network, the commonest the most often."""


def rounded(value: float, places: int) -> Interval:
    printed = Fraction(round(value * 10**places), 10**places)
    return Interval(printed - Fraction(1, 2 * 10**places), printed + Fraction(1, 2 * 10**places))


class History:
    """A true history of a whole and its two parts, and what may be said of one period, or of two."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.periods = chance.randint(3, 12)
        self.truth: dict[tuple[str, int], float] = {}
        for t in range(self.periods):
            part, rest = chance.uniform(50, 400), chance.uniform(50, 400)
            self.truth |= {("part", t): part, ("rest", t): rest, ("whole", t): part + rest}

    def said(self, owner: object) -> Constraint:
        """Some claim about it."""
        name, (t, before) = self.chance.choice(SERIES), self.chance.sample(range(self.periods), 2)
        told: Constraint = getattr(self, self.chance.choice(KINDS))(owner, (name, t), (name, before))
        return told

    def level(self, owner: object, now: tuple[str, int], _: object) -> Constraint:
        return Constraint.amount(owner, now, rounded(self.truth[now], self.chance.randint(0, 2)))

    def at_least(self, owner: object, now: tuple[str, int], _: object) -> Constraint:
        return Constraint.amount(owner, now, Interval(rounded(self.truth[now], 0).low, None))

    def growth(self, owner: object, now: tuple[str, int], then: tuple[str, int]) -> Constraint:
        return Constraint.ratio(owner, now, then, rounded(self.truth[now] / self.truth[then], 3))

    def multiple(self, owner: object, now: tuple[str, int], then: tuple[str, int]) -> Constraint:
        at_most = rounded(self.truth[now] / self.truth[then], 1).high
        return Constraint.ratio(owner, now, then, Interval(None, at_most))

    def change(self, owner: object, now: tuple[str, int], then: tuple[str, int]) -> Constraint:
        return Constraint.difference(owner, now, then, rounded(self.truth[now] - self.truth[then], 1))

    def order(self, owner: object, now: tuple[str, int], then: tuple[str, int]) -> Constraint:
        less, more = sorted((now, then), key=self.truth.__getitem__)
        return Constraint.difference(owner, more, less, between(0, None))

    def share(self, owner: object, now: tuple[str, int], _: object) -> Constraint:
        part, whole = ("part", now[1]), ("whole", now[1])
        return Constraint.ratio(owner, part, whole, rounded(self.truth[part] / self.truth[whole], 3))

    def total(self, owner: object, now: tuple[str, int], _: object) -> Constraint:
        parts = [("part", now[1]), ("rest", now[1])]
        return Constraint.total(owner, ("whole", now[1]), parts, Interval.point(0))

    def balance(self, owner: object, now: tuple[str, int], _: object) -> Constraint:
        terms: dict[Hashable, int] = {("whole", now[1]): 1, ("part", now[1]): -1}
        return Constraint.signed_total(owner, ("rest", now[1]), terms, Interval.point(0))

    def of_which(self, owner: object, now: tuple[str, int], _: object) -> Constraint:
        return Constraint.total(owner, ("whole", now[1]), [("part", now[1])], between(0, None))


def random_record(chance: random.Random) -> list[Constraint]:
    """Claims about a true history, rounded as printed, in half of the cases with one planted error."""
    history = History(chance)
    made = [history.said(n) for n in range(chance.randint(4, 30))]
    if chance.random() < 0.5:
        now = "whole", chance.randrange(history.periods)
        wrong = history.truth[now] * chance.choice([0.1, 0.9, 1.1, 10])
        made.append(Constraint.amount("planted", now, rounded(wrong, 1)))
    return made


@pytest.mark.parametrize("block", range(20))
def test_the_network_agrees_with_linear_programming(block: int) -> None:
    """100 records a block, 2,000 in all: the same answer, and every conflict infeasible and minimal."""
    chance = random.Random(block)
    conflicts = 0
    for _ in range(100):
        record = random_record(chance)
        found = smallest_conflict(record)
        assert (found is None) == oracle_says_possible(record)
        assert can_hold(record) == (found is None)
        if found is not None:
            conflicts += 1
            assert not oracle_says_possible(found)
            assert not can_hold(found)
            for left_out in found:
                rest = [each for each in found if each is not left_out]
                assert oracle_says_possible(rest)
                assert can_hold(rest)
    assert 5 < conflicts < 95
