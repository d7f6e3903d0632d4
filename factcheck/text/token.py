"""One word, number or mark of a text."""

from __future__ import annotations


class Token:
    """A token with its place: ``text[start:end]`` of the briefing is ``self.text``.

    ``lower`` is the text in lower case with typographic apostrophes made plain, for comparing with
    vocabulary; ``tag`` holds ``Tag`` bits. Treat as immutable (not enforced: it would cost a third of
    the reading time). It is made empty and filled by whoever makes it, for the same reason.
    """

    __slots__ = ("end", "lower", "start", "tag", "text")

    start: int
    end: int
    text: str
    lower: str
    tag: int

    def __repr__(self) -> str:
        return f"Token({self.start}, {self.text!r}, {self.tag:#x})"
