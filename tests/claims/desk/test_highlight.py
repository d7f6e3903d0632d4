from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims.desk.highlight import Mark, stretches


def mark(start: int, end: int, target: str = "a") -> Mark:
    return Mark(start, end, target, "plain", anchor=f"words-{target}")


def shown(text: str, *marks: Mark, offset: int = 0) -> list[tuple[str, str]]:
    return [
        (stretch.text, "".join(sorted(found.target for found in stretch.marks)))
        for stretch in stretches(text, marks, offset)
    ]


def test_a_text_without_marks_is_one_stretch() -> None:
    assert shown("quiet") == [("quiet", "")]


def test_marks_cut_the_text() -> None:
    assert shown("up 3 percent", mark(3, 4)) == [("up ", ""), ("3", "a"), (" percent", "")]


def test_marks_that_share_words_show_together() -> None:
    assert shown("3 to 4", mark(0, 6), mark(5, 6, "b")) == [("3 to ", "a"), ("4", "ab")]


def test_every_mark_is_where_links_to_it_lead() -> None:
    cut = list(stretches("3 to 4", [mark(0, 6), mark(0, 6, "b")]))
    assert set(cut[0].anchors) == {"words-a", "words-b"}


def test_marks_beyond_a_window_are_cut_at_its_ends() -> None:
    assert shown("dle", mark(0, 4), mark(90, 99, "b"), offset=3) == [("d", "a"), ("le", "")]


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # a busy machine is no fault
@given(
    text=st.text(min_size=1, max_size=30),
    spans=st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=8),
    offset=st.integers(0, 10),
)
def test_nothing_is_lost_whatever_overlaps(text: str, spans: list[tuple[int, int]], offset: int) -> None:
    marks = [mark(min(span), max(span), str(number)) for number, span in enumerate(spans)]
    assert "".join(stretch.text for stretch in stretches(text, marks, offset)) == text
