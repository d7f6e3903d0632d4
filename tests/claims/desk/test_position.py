from __future__ import annotations

from claims.desk.position import places_of, position_in, sentence_around

TEXT = "First line.\r\nIt rose by 3.5 percent in May. Then it fell.\nEnd"


def test_a_browser_sees_one_character_at_a_lines_end() -> None:
    seen = TEXT.replace("\r\n", "\n")
    assert all(TEXT[position_in(TEXT, at)] == letter for at, letter in enumerate(seen) if letter != "\n")
    assert position_in(TEXT, 10_000) == len(TEXT)


def test_a_sentence_ends_at_its_full_stop_and_not_in_a_number() -> None:
    start = TEXT.index("3.5")
    first, last = sentence_around(TEXT, start, start + 3)
    assert TEXT[first:last] == "It rose by 3.5 percent in May."


def test_the_last_words_of_a_text_are_a_sentence() -> None:
    start = TEXT.index("End")
    first, last = sentence_around(TEXT, start, len(TEXT))
    assert TEXT[first:last] == "End"


def test_words_are_found_over_line_ends_and_whatever_their_capitals() -> None:
    assert places_of("IT  fell", "it\r\nfell") == [(0, 8)]
    assert places_of("it fell", TEXT) == [(TEXT.index("it fell"), TEXT.index("it fell") + 7)]
    assert places_of("line. it", TEXT) == [(6, 15)]
    assert len(places_of("it", TEXT)) == 2
    assert places_of(" ", TEXT) == []
