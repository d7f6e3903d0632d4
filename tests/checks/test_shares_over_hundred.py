from __future__ import annotations

from factcheck.claim import Claim
from factcheck.span import Span
from tests.figures import RelationKind, findings, level, said, share

CHECK = "shares_over_hundred"
TOGETHER = Span(100, 190)


def stated(*percents: str) -> tuple[Claim, ...]:
    tie = [(RelationKind.SHARE_OF, 1)]
    shares = (
        share(each, measure=f"sort {n}", sentence=TOGETHER, relates=tie) for n, each in enumerate(percents)
    )
    return level("40.2 bn", sentence=TOGETHER), *shares


def test_silent_when_the_shares_make_all_or_less() -> None:
    assert not findings(said("2019-01-14", *stated("33.4", "33.3", "33.4")), check=CHECK)
    assert not findings(said("2019-01-14", *stated("60.0", "30.0")), check=CHECK)
    assert not findings(said("2019-01-14", *stated("99.0")), check=CHECK)


def test_finds_shares_that_are_more_than_all() -> None:
    (found,) = findings(said("2019-01-14", *stated("60.5", "30.2", "20.1")), check=CHECK)
    assert found.severity == "suspicion"
    assert found.arithmetic.endswith("= 110.65…110.95 % > 100 %")
