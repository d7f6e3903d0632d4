"""The noun phrase a number counts: "609 city-level enterprise technology centres"."""

from __future__ import annotations

from collections.abc import Sequence

from ..language import Language
from ..text import Tag, Token

_HYPHENS = frozenset("-\u2010\u2011")
_LONGEST = 8
_STOP = Tag.CLOSED | Tag.DIGITS | Tag.SCALE


class Counted:
    """The counted noun phrase on ``tokens[first:last]``; ``name`` in the text's words, head in the singular."""

    __slots__ = ("first", "last", "name", "person")

    def __init__(self, first: int, last: int, name: str, *, person: bool) -> None:
        self.first = first
        self.last = last
        self.name = name
        self.person = person


def counted_noun(
    tokens: Sequence[Token], at: int, language: Language, *, one: bool = False
) -> Counted | None:
    """What is counted after a number that ends before ``at``.

    The phrase runs to the first plural noun that no other plural follows; with ``one`` (a single thing)
    to the last word before a verb, a preposition or a mark. None when nothing there can be counted.
    """
    first = at
    if at < len(tokens) and tokens[at].lower == "of":
        at += 1
        while at < len(tokens) and tokens[at].tag & Tag.DETERMINER:
            at += 1
        first = at
    end = _end(tokens, at, one=one)
    if end is None:
        return None
    words = [token.text for token in tokens[first:end]]
    head = language.singular(words[-1])
    name = _spell(tokens[first : end - 1], head, tokens[end - 1])
    return Counted(first, end, name, person=head.lower() == "person")


def _end(tokens: Sequence[Token], at: int, *, one: bool) -> int | None:
    end = None
    limit = min(len(tokens), at + _LONGEST)
    start = at
    joined = False
    while at < limit:
        token = tokens[at]
        if token.tag & Tag.WORD and not token.tag & _STOP:
            if end is not None and not _goes_on(tokens, at):
                break
            if token.tag & Tag.PLURAL:
                end = at + 1
            elif token.tag & (Tag.VERB | Tag.ADVERB) and not _modifies(tokens, at):
                break
            elif one:
                end = at + 1
        elif end is not None:
            break
        elif token.lower in ("other", "more", "new", "such") and token.tag & Tag.WORD:
            pass
        elif token.lower in ("and", "or", "&") and at > start and not joined and not one:
            joined = True
        elif not (token.text in _HYPHENS and _is_inside(tokens, at)):
            break
        at += 1
    return end


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """After a plural: another plural ("sports clubs") or the rest of a name ("Sales Managers")."""
    return bool(tokens[at].tag & Tag.PLURAL and not tokens[at].tag & Tag.VERB)


def _modifies(tokens: Sequence[Token], at: int) -> bool:
    """A participle or adverb inside the phrase: "confirmed cases", "newly built homes"."""
    if at + 1 >= len(tokens):
        return False
    following = tokens[at + 1]
    if following.text in _HYPHENS and following.start == tokens[at].end:
        return True
    return bool(following.tag & Tag.WORD and not following.tag & (_STOP | Tag.PREPOSITION))


def _is_inside(tokens: Sequence[Token], at: int) -> bool:
    """A hyphen with a word glued on both sides."""
    return (
        0 < at < len(tokens) - 1
        and tokens[at - 1].end == tokens[at].start
        and tokens[at].end == tokens[at + 1].start
    )


def _spell(modifiers: Sequence[Token], head: str, last: Token) -> str:
    """The words with single spaces, glued where the text glues them."""
    parts: list[str] = []
    end = -1
    for token in modifiers:
        if parts and token.start != end:
            parts.append(" ")
        parts.append(token.text)
        end = token.end
    if parts and last.start != end:
        parts.append(" ")
    return "".join(parts) + head
