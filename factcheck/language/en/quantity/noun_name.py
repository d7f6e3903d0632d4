"""How a counted noun is spelled in a unit: the words of the text, without the capitals of a heading."""

from __future__ import annotations

from collections.abc import Sequence

from ....text import Tag, Token


def spell_noun(modifiers: Sequence[Token], head: str, last: Token) -> str:
    """The words with single spaces, glued where the text glues them; ``head`` stands for the ``last`` token."""
    titled = _is_titled(last)
    parts: list[str] = []
    end = -1
    for token in modifiers:
        if parts and token.start != end:
            parts.append(" ")
        parts.append(token.text.lower() if _is_common(token, titled=titled) else token.text)
        end = token.end
    if parts and last.start != end:
        parts.append(" ")
    return "".join(parts) + (head.lower() if titled else head)


def _is_titled(token: Token) -> bool:
    """Whether a plural noun is written as in a heading: "Enrolled Students"; an abbreviation is not ("NGOs")."""
    return bool(token.tag & Tag.CAPITAL) and not token.tag & Tag.UPPER and token.text[1:].islower()


def _is_common(token: Token, *, titled: bool) -> bool:
    """Whether a capital is only the heading's, or only opens a phrase: no name ends as a participle does."""
    if not token.tag & Tag.CAPITAL or token.tag & Tag.UPPER or not token.text[1:].islower():
        return False
    return titled or token.lower.endswith(("ed", "ing"))
