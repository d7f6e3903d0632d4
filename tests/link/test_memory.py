"""The record in memory answers as its protocol says."""

from __future__ import annotations

from datetime import date

from factcheck.claim import Claim
from factcheck.link.key import series_key
from tests.figures import level, recorded, said


def of_years(*years: int) -> list[Claim]:
    return [level(f"{year}.5 m", when=str(year)) for year in years]


def labels(claims: object) -> list[str]:
    return [claim.period.label for claim in claims]  # type: ignore[attr-defined]


def test_claims_come_nearest_in_time_first_and_within_the_limit() -> None:
    record, claims = recorded([said("2020-02-01", *of_years(2011, 2019, 2013, 2015, 2014, 2017))])
    series = claims[0].series or ""
    assert labels(record.claims_of(series, date(2014, 1, 1), date(2014, 12, 31), 9)) == ["2014"]
    near = record.claims_of(series, date(2012, 1, 1), date(2016, 12, 31), 9)
    assert labels(near) == ["2014", "2013", "2015"]
    assert labels(record.claims_of(series, date(2012, 1, 1), date(2018, 12, 31), 2)) == ["2015", "2014"]


def test_without_days_every_claim_of_the_series_is_asked_for() -> None:
    record, claims = recorded([said("2020-02-01", *of_years(2011, 2019), level("7.5 m", when=None))])
    assert len(record.claims_of(claims[0].series or "", None, None, 9)) == 3
    assert record.claims_of("no such series", None, None, 9) == []


def test_series_are_found_by_subject_and_by_shared_words_at_the_place() -> None:
    record, claims = recorded(
        [
            said(
                "2020-02-01",
                level("1.5 m", measure="exports of tea"),
                level("2.5 m", measure="exports of tea", unit="USD"),
                level("2.5 m", measure="exports of tea", place="Sudland"),
            )
        ]
    )
    first = record.similar_series(series_key(level("1 m")), 9)
    assert {series.key.place for series in first} == {"norland"}
    key = first[0].key
    assert len(record.subject_series(key.subject, 9)) == 2
    assert record.claim(claims[0].id) == claims[0]
    assert record.claims_in(claims[0].briefing, 2) == claims[:2]
    assert record.word_count("tea") == 3
