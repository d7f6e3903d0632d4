"""One word, number or mark of a text."""

from __future__ import annotations


class Token:
    """A token with its place: ``text[start:end]`` of the briefing is ``self.text``.

    ``lower`` is the text in lower case with typographic apostrophes made plain, for comparing with
    vocabulary; ``tag`` holds ``Tag`` bits. Treat as immutable (not enforced: it would cost a third of
    the reading time).
    """

    __slots__ = ("end", "lower", "start", "tag", "text")

    def __init__(self, start: int, end: int, text: str, lower: str, tag: int) -> None:
        self.start = start
        self.end = end
        self.text = text
        self.lower = lower
        self.tag = tag

    def __repr__(self) -> str:
        return f"Token({self.start}, {self.text!r}, {self.tag:#x})"
