from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.briefing import Briefing
from factcheck.claim import Kind
from factcheck.extract.claims import extract_claims
from factcheck.extract.described import describe_quantities

from .texts import texts, torn

DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))
TITLES = st.none() | texts


@settings(max_examples=500, deadline=None)
@given(texts, DAYS, TITLES)
def test_every_claim_quotes_the_text_in_order_and_says_the_same_again(
    text: str, published: date, title: str | None
) -> None:
    briefing = Briefing("b", published, text, title=title)
    claims = extract_claims(briefing)

    assert [claim.span.of(text) for claim in claims] == [claim.quote for claim in claims]
    assert all(claim.sentence.covers(claim.span) for claim in claims)
    assert [claim.id for claim in claims] == [f"b#{number}" for number in range(1, len(claims) + 1)]
    starts = [claim.span.start for claim in claims]
    assert all(before <= after for before, after in pairwise(starts))
    assert claims == extract_claims(briefing)


@settings(max_examples=300, deadline=None)
@given(texts, DAYS)
def test_every_claim_is_whole(text: str, published: date) -> None:
    claims = extract_claims(Briefing("b", published, text))
    ids = {claim.id for claim in claims}

    for claim in claims:
        assert {relation.claim for relation in claim.relations} <= ids - {claim.id}
        assert claim.unit or claim.measure
        assert claim.kind not in (Kind.GROWTH, Kind.CHANGE) or claim.value >= 0
        assert 0 <= claim.confidence <= 1
        assert claim.bounds.printed.low is not None or claim.bounds.printed.high is not None


@pytest.mark.parametrize("language", ["en", "zh"])
@settings(max_examples=400, deadline=None)
@given(st.data(), DAYS)
def test_texts_cut_off_anywhere_are_read(language: str, data: st.DataObject, published: date) -> None:
    text = data.draw(torn(language))
    briefing = Briefing("b", published, text, title=data.draw(st.none() | torn(language)), language=language)

    for claim in extract_claims(briefing):
        assert claim.span.of(text) == claim.quote
    for quantity, _ in describe_quantities(briefing):
        assert quantity.span.of(text) == quantity.quote


@pytest.mark.parametrize(
    "text",
    [
        "Of the 130,000 under",
        "Sales fell 4 percent in the year to May",
        "ranking .5",
        "It costs 12 euros from",
    ],
)
def test_a_text_that_ends_early_is_read(text: str) -> None:
    extract_claims(Briefing("b", date(1, 1, 1), text))


def test_a_chinese_bracket_that_never_closes_is_read() -> None:
    extract_claims(Briefing("b", date(2021, 5, 4), "新增确诊病例5例（均在江苏", language="zh"))
