"""Answers are asked for once, and no more of them are kept than was said."""

from __future__ import annotations

from factcheck.remembered import remembered


def test_a_word_is_asked_about_once() -> None:
    asked: list[str] = []

    @remembered(8)
    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    assert [length(word) for word in ("fjord", "sound", "fjord")] == [5, 5, 5]
    assert asked == ["fjord", "sound"]


def test_no_more_answers_are_kept_than_was_said() -> None:
    asked: list[str] = []

    @remembered(2)
    def shouted(word: str) -> str:
        asked.append(word)
        return word.upper()

    assert [shouted(word) for word in ("a", "b", "c", "a")] == ["A", "B", "C", "A"]
    assert asked == ["a", "b", "c", "a"]
