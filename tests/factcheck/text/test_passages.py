"""Layout → passages: what belongs together, under which heading, said by whom."""

from __future__ import annotations

import pytest

from factcheck.language import language_of
from factcheck.text import Passage, PassageKind, Role, read_passages

_LEXICON = language_of("en").lexicon


def passages(text: str) -> list[Passage]:
    return list(read_passages(text, _LEXICON))


def test_every_passage_is_the_text_at_its_offsets() -> None:
    text = "  A Heading\n\nFirst line of a paragraph that the page broke\nin two.\r\n\r\n• one\n• two\n"
    for passage in passages(text):
        assert passage.quote == text[passage.start : passage.end]
        for sentence in passage.sentences():
            assert all(token.text == text[token.start : token.end] for token in sentence.tokens)


def test_a_line_the_page_broke_goes_on() -> None:
    (only,) = passages(
        "Output of the northern yards rose last year by a third and\nis expected to rise again."
    )
    assert only.kind is PassageKind.PARAGRAPH


def test_a_heading_names_what_stands_under_it() -> None:
    heading, paragraph = passages("Labour market\n\nThe jobless rate was 4.1 percent in May.")
    assert heading.kind is PassageKind.HEADING
    assert paragraph.heading == "Labour market"


def test_a_heading_may_hold_a_year() -> None:
    heading, _ = passages("Foreign trade in 2019\n\nExports rose.")
    assert heading.kind is PassageKind.HEADING


def test_bullets_leave_out_their_marks_and_know_their_lead() -> None:
    lead, *items = passages("The depot holds:\n• 40 tents\n• 12 pumps\n")
    assert lead.quote == "The depot holds:"
    assert [(item.kind, item.quote, item.lead) for item in items] == [
        (PassageKind.BULLET, "40 tents", "The depot holds:"),
        (PassageKind.BULLET, "12 pumps", "The depot holds:"),
    ]


def test_a_bullet_may_stand_on_a_line_of_its_own() -> None:
    (item,) = passages("•\nForty tents were sent\n")
    assert (item.kind, item.quote) == (PassageKind.BULLET, "Forty tents were sent")


def test_list_numbers_are_no_words() -> None:
    (item,) = passages("3. Prices rose.")
    assert item.quote == "Prices rose."


def test_a_line_without_words_is_figures() -> None:
    assert [passage.kind for passage in passages("5 917\n\n1 203\n")] == [PassageKind.FIGURES] * 2


@pytest.mark.parametrize(
    "line", ["Of these, 12 were new: three in May.", "In short: yes", "NOTE IN BRIEF: none"]
)
def test_silent_on_colons_that_end_no_name(line: str) -> None:
    assert all(passage.speaker is None for passage in passages(line))


def test_turns_of_a_transcript() -> None:
    question, answer = passages("Harwick Daily:\n\nHow many came?\n\nAda Brandt:\n\nNine thousand came.")
    assert (question.speaker, question.role) == ("Harwick Daily", Role.ASKS)
    assert (answer.speaker, answer.role) == ("Ada Brandt", Role.ANSWERS)


def test_a_turn_may_begin_on_the_speakers_line_after_a_time_stamp() -> None:
    (turn,) = passages("[00:12:40] Ada Brandt: We paved 40 kilometres of road.")
    assert (turn.speaker, turn.quote) == ("Ada Brandt", "We paved 40 kilometres of road.")


@pytest.mark.parametrize(
    "path", ["Home > News > Releases", "Home » News » Trade in May", "Start›Statistics›Prices"]
)
def test_a_path_through_a_site_heads_nothing(path: str) -> None:
    navigation, paragraph = passages(f"{path}\n\nExports rose by 5 percent.")
    assert navigation.kind is PassageKind.PARAGRAPH
    assert paragraph.heading is None


def test_a_bullet_without_a_word_is_a_line_of_figures() -> None:
    assert [each.kind for each in passages("- 5\n- 5 ships\n")] == [PassageKind.FIGURES, PassageKind.BULLET]
