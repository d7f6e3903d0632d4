"""Every field of a claim names the words or the rule that decided it."""

from __future__ import annotations

from datetime import date

from factcheck.briefing import Briefing
from factcheck.claim import Claim
from factcheck.extract.claims import extract_claims
from factcheck.reasons import reasons
from factcheck.rendering import claim_row
from tests.cases.case import all_cases

_DAY = date(2021, 5, 4)
_SAID = (
    *("value", "unit", "hedge", "kind", "status", "direction", "measure", "place", "period"),
    *("basis", "adjustment", "terms", "scope", "speaker"),
)
"""The fields of a claim as printed that its text decides."""


def unreasoned(claim: Claim, text: str) -> list[str]:
    row, told = claim_row(claim, text), reasons(claim)
    return [field for field in _SAID if row[field] not in (None, "", []) and not told.get(field)]


def read(text: str, language: str = "en") -> list[dict[str, str]]:
    return [reasons(claim) for claim in extract_claims(Briefing("b", _DAY, text, language=language))]


def test_no_field_of_any_case_lacks_its_reason() -> None:
    missing = [
        (claim.id, claim.quote, fields)
        for case in all_cases()
        for claim in extract_claims(case.briefing)
        if (fields := unreasoned(claim, case.briefing.text))
    ]
    assert missing == []


def test_number_unit_and_hedge_are_told_by_their_words() -> None:
    [told] = read("The harbour of Tarvas handled well over 12.4 million tonnes in 2020.")
    assert (told["value"], told["unit"], told["hedge"]) == ('"12.4 million"', '"tonnes"', '"well over"')
    assert told["status"] == "no word says that it may change"


def test_a_hedge_between_number_and_noun_or_behind_both_is_told() -> None:
    [told] = read("The ministry closed 40 or so clinics last year.")
    assert (told["hedge"], told["unit"]) == ('"or so"', '"clinics"')


def test_a_ceiling_made_by_a_negation_names_both_words() -> None:
    [told] = read("Spending will not exceed 38,000 euros in 2022.")
    assert told["hedge"] == '"not exceed"'


def test_chinese_words_are_told_as_printed() -> None:
    [told] = read("去年全省粮食产量约1.2亿吨。", "zh")
    assert (told["value"], told["unit"], told["hedge"]) == ('"1.2亿"', '"吨"', '"约"')
