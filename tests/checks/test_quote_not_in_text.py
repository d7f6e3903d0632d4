from __future__ import annotations

from dataclasses import replace
from datetime import date

from factcheck.briefing import Briefing
from factcheck.checks import find
from factcheck.claim import Claim
from factcheck.finding import Finding
from factcheck.link.memory import MemoryRecord
from factcheck.span import Span
from tests.figures import assert_silent, level, said

CHECK = "quote_not_in_text"
TEXT = "In 2018 exports reached 123.9 billion crowns."


def found(text: str, quote: str, start: int) -> list[Finding]:
    claim = replace(
        level("123.9 bn"),
        id="a#1",
        briefing="a",
        quote=quote,
        span=Span(start, start + len(quote)),
        sentence=Span(0, len(text)),
    )
    return checked(text, claim)


def checked(text: str, claim: Claim) -> list[Finding]:
    record = MemoryRecord()
    claims = record.add(Briefing("a", date(2019, 2, 1), text, "Statistics Office of Norland"), [claim])
    return [each for each in find(claims, record) if each.check == CHECK]


def test_silent_while_the_words_stand_there() -> None:
    assert not found(TEXT, "123.9 billion crowns", 24)
    assert not found(TEXT.replace("9 billion", "9\nbillion"), "123.9 billion crowns", 24)


def test_silent_when_the_text_is_not_held() -> None:
    assert_silent(CHECK, said("2019-02-01", level("123.9 bn")))


def test_finds_a_number_that_the_text_does_not_hold() -> None:
    (only,) = found(TEXT, "132.9 billion crowns", 24)
    assert only.severity == "contradiction"
    assert "“123.9 billion crowns”" in only.arithmetic


def test_finds_a_quote_from_another_place() -> None:
    (only,) = found(TEXT, "123.9 billion crowns", 8)
    assert only.claims == ("a#1",)
