from __future__ import annotations

from claims.desk.excerpt import READ, window

SENTENCE = "It rose by 3 percent."


def around(before: str, after: str, reach: int = 20) -> str:
    text = before + SENTENCE + after
    shown = window(text, len(before), len(before) + len(SENTENCE), reach=reach)
    marks = "…" if shown.cut_before else "", "…" if shown.cut_after else ""
    return marks[0] + text[shown.start : shown.end] + marks[1]


def test_a_short_text_is_shown_whole() -> None:
    assert around("Before. ", " After.") == f"Before. {SENTENCE} After."


def test_a_paragraph_ends_the_window() -> None:
    assert around("Elsewhere.\nBefore. ", " After.\nElsewhere.") == f"Before. {SENTENCE} After."


def test_a_long_paragraph_is_cut_between_words() -> None:
    assert around("one two three four five six ", " one two three four five six") == (
        f"…four five six {SENTENCE} one two three four…"
    )


def test_words_without_spaces_leave_the_sentence_alone() -> None:
    assert around("x" * 50, "y" * 50) == f"…{SENTENCE}…"


def test_positions_count_from_the_documents_beginning() -> None:
    shown = window("Before. " + SENTENCE, 108, 108 + len(SENTENCE), offset=100)
    assert (shown.start, shown.end) == (100, 108 + len(SENTENCE))


def test_what_was_read_of_a_long_text_is_cut_between_words() -> None:
    text = "before " * 80 + SENTENCE + " after" * 80
    start = text.index(SENTENCE)
    read = text[start - READ : start + len(SENTENCE) + READ]
    shown = window(read, start, start + len(SENTENCE), offset=start - READ)
    assert set(text[shown.start : shown.end].replace(SENTENCE, "").split()) == {"before", "after"}
    assert (shown.cut_before, shown.cut_after) == (True, True)
