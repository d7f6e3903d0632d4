"""Who speaks in transcripts of press offices."""

from __future__ import annotations

from factcheck.language import language_of
from factcheck.text import Role, read_passages


def turns(text: str) -> list[tuple[str | None, Role | None]]:
    return [(each.speaker, each.role) for each in read_passages(text, language_of("en").lexicon)]


def test_addresses_and_headings_are_nobody() -> None:
    assert turns("Fellow citizens of the Senate:\n\nWe met.") == [(None, None), (None, None)]
    assert turns("SUBJECT IN FOCUS: Cholera in towns\n\nIt spread.") == [(None, None), (None, None)]


def test_names_in_capitals_after_a_title() -> None:
    assert turns("MS. OKORO: Good morning.") == [("MS. OKORO", None)]
    assert turns("THE PRESIDENT: Good morning.") == [("THE PRESIDENT", None)]


def test_a_question_without_a_colon() -> None:
    text = "MS. OKORO: Good morning.\n\nQ    Madam, how many ships sank?\n\nMS. OKORO: Four ships sank."
    assert turns(text) == [("MS. OKORO", None), ("Q", Role.ASKS), ("MS. OKORO", Role.ANSWERS)]


def test_capitals_before_a_colon_ask_where_a_question_follows() -> None:
    text = "MS. OKORO: Hello.\n\nKBC: Imports fell by 3 percent. Why? Thank you.\n\nMS. OKORO: They did."
    assert turns(text) == [("MS. OKORO", None), ("KBC", Role.ASKS), ("MS. OKORO", Role.ANSWERS)]
    assert turns("HARWICK DAILY: How many ships sank?") == [("HARWICK DAILY", Role.ASKS)]


def test_capitals_before_a_colon_state_otherwise() -> None:
    assert turns("GDP: Output rose by 3 percent.") == [(None, None)]
    assert turns("NOTE: Was it counted twice?") == [(None, None)]
