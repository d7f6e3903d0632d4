from __future__ import annotations

from datetime import date
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.briefing import Briefing
from factcheck.claim import Kind
from factcheck.extract.claims import extract_claims

from .texts import texts

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
