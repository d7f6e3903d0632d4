"""What the tests of this folder ask: the claims of a text."""

from __future__ import annotations

from datetime import date

from factcheck.briefing import Briefing
from factcheck.claim import Claim
from factcheck.extract.claims import extract_claims


def claims(
    text: str, *, published: str = "2019-03-01", source: str = "", title: str | None = None
) -> list[Claim]:
    return extract_claims(Briefing("b", date.fromisoformat(published), text, source=source, title=title))


def claim(
    text: str, quote: str, *, published: str = "2019-03-01", source: str = "", title: str | None = None
) -> Claim:
    """The one claim whose quote holds ``quote``."""
    found = [
        each for each in claims(text, published=published, source=source, title=title) if quote in each.quote
    ]
    assert len(found) == 1, [each.quote for each in found]
    return found[0]
