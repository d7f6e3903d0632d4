"""Which findings one cause explains."""

from __future__ import annotations

from dataclasses import replace

from factcheck.checks import find
from factcheck.cluster import Cluster
from factcheck.reason.clustering import clusters
from tests.figures import RelationKind, Said, growth, level, recorded, said


def clustered(*briefings: Said) -> list[Cluster]:
    record, claims = recorded(briefings)
    return clusters(find(claims, record), {each.id: each for each in claims})


OF_TOTAL = [(RelationKind.PART_OF, 1)]
TEN_MONTHS = said(
    "2021-11-15",
    level("27,414.3 bn", measure="urban retail sales", when="2021-01/2021-10"),
    level("4,633.0 bn", measure="rural retail sales", when="2021-01/2021-10"),
)
THE_YEAR = said(
    "2022-01-17",
    level("39.46 tn", measure="retail sales", when="2021"),
    level("33.61 bn", measure="urban retail sales", when="2021", relates=OF_TOTAL),
    level("5.85 bn", measure="rural retail sales", when="2021", relates=OF_TOTAL),
)


def test_nothing_found_is_no_cluster() -> None:
    assert clustered(said("2019-02-01", level("123.9 bn")), said("2019-05-01", level("123.9 bn"))) == []


def test_findings_of_two_causes_stay_two_clusters() -> None:
    found = clustered(
        said("2019-02-01", level("2.48 tn"), level("318.25 bn", measure="imports")),
        said("2019-03-01", level("2.48 bn"), level("381.25 bn", measure="imports")),
    )
    assert {each.cause.kind for each in found if each.cause} == {"scale_slip", "transposed_digits"}
    assert [len(each.findings) for each in found] == [1, 1]


def test_a_scale_word_wrong_twice_is_one_cause() -> None:
    (found,) = clustered(TEN_MONTHS, THE_YEAR)
    assert len(found.findings) == 3
    assert found.cause is not None
    assert found.cause.kind == "scale_slip"
    assert found.cause.reads_as == "billion should read trillion"
    assert found.cause.claims == ("b2#2", "b2#3")


def test_the_cause_is_the_same_whatever_came_first() -> None:
    (forwards,) = clustered(TEN_MONTHS, THE_YEAR)
    ten, year = (
        Said(each.day, each.claims, each.source, id_) for each, id_ in ((TEN_MONTHS, "b1"), (THE_YEAR, "b2"))
    )
    assert clustered(year, ten) == [forwards]


def test_a_cluster_keeps_its_name_when_it_grows() -> None:
    urban = replace(TEN_MONTHS, claims=TEN_MONTHS.claims[:1])
    (before,), (grown,) = clustered(urban, THE_YEAR), clustered(TEN_MONTHS, THE_YEAR)
    assert len(before.findings) < len(grown.findings)
    assert before.fingerprint == grown.fingerprint


def test_one_wrong_figure_gathers_what_it_contradicts() -> None:
    (found,) = clustered(
        said("2018-02-01", level("112.4 bn", when="2017")),
        said("2019-03-02", level("118.0 bn", when="2018")),
        said("2019-03-04", level("118.0 m", when="2018"), growth("5.0")),
    )
    assert len(found.findings) == 2
    assert found.cause is not None
    assert found.cause.claims == ("b3#1",)
    assert found.cause.reads_as == "million should read billion"


def test_one_fact_restated_again_and_again_is_one_cluster() -> None:
    (found,) = clustered(
        said("2019-02-01", growth("0.2", when="2018-Q4")),
        said("2019-03-01", growth("0.4", when="2018-Q4")),
        said("2019-05-01", growth("0.7", when="2018-Q4")),
    )
    assert found.cause is not None
    assert found.cause.kind == "restated"


def test_a_finding_that_nothing_explains_is_alone_without_a_cause() -> None:
    found = clustered(said("2019-02-01", level("123.9 bn")), said("2019-05-01", level("150.2 bn")))
    assert [(each.cause, len(each.findings)) for each in found] == [(None, 1)]
