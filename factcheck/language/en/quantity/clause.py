"""The clause a quantity stands in: the verb that governs it, and the subject of that verb."""

from __future__ import annotations

from collections.abc import Sequence

from ....text import Tag, Token
from .phrase import Ground, past_time, phrase_before
from .verbal import HYPHENS, is_noun, is_verb

_WALLS = frozenset((";", ":", "—", '"', "“", "”"))
_OPENERS, _CLOSERS = frozenset("(["), frozenset(")]")
_RELATIVES = frozenset(("which", "who", "that"))
_CONDITIONS = frozenset(("if", "unless"))
_POINTING = frozenset("it he she they we you i this these those".split())
_THIRD = frozenset("it he she they".split())
_SAYING = frozenset("said says say told announced reported reports estimates believes".split())
_EXISTING = frozenset(("there",))
_MEASURING = frozenset(
    "ranging measuring averaging totalling totaling valued worth priced including weighing up down costing "
    "representing equivalent".split()
)
_CHAIN = Tag.AUXILIARY | Tag.ADVERB | Tag.ADJECTIVE
_REACH = 60


class Clause:
    """The verb group on ``tokens[first:verb + 1]`` that governs a place, and its ``subject``.

    ``subject`` is "" where the verb has a pronoun that nothing in the sentence explains, or none at all;
    ``pointing`` says that it was such a pronoun.
    """

    __slots__ = ("existing", "first", "pointing", "subject", "verb")

    def __init__(
        self, verb: int, first: int, subject: str, *, pointing: bool = False, existing: bool = False
    ) -> None:
        self.verb = verb
        self.first = first
        self.subject = subject
        self.pointing = pointing
        self.existing = existing


def clause_of(ground: Ground, end: int) -> Clause | None:
    """The clause that governs what stands at ``tokens[end]``; None where no verb stands before it."""
    verb = _verb_before(ground.tokens, end)
    while verb is not None:
        found = _clause(ground, verb)
        if found is not None:
            return found
        verb = _verb_before(ground.tokens, verb)
    return None


def _verb_before(tokens: Sequence[Token], end: int) -> int | None:
    """The nearest verb to the left, not inside brackets of its own."""
    closed = 0
    for at in range(end - 1, max(-1, end - _REACH), -1):
        word = tokens[at].lower
        if word in _CLOSERS:
            closed += 1
        elif closed and word in _OPENERS:
            closed -= 1
        elif not closed and (is_verb(tokens, at) or _measures(tokens, at)):
            return at
        elif not closed and word in _RELATIVES and at and at + 1 < len(tokens) and is_noun(tokens, at - 1):
            return at + 1 if at + 1 < end else None
    return None


def _measures(tokens: Sequence[Token], at: int) -> bool:
    """A participle or particle that goes on with the noun before it: ", ranging from", "shares down"."""
    if tokens[at].lower not in _MEASURING or not at:
        return False
    return tokens[at - 1].text == "," or (tokens[at].lower in ("up", "down") and is_noun(tokens, at - 1))


def _clause(ground: Ground, verb: int) -> Clause | None:
    """The clause of one verb; None where the verb goes on with the subject of an earlier one."""
    tokens = ground.tokens
    first = _group_start(tokens, verb)
    if not first:
        return Clause(verb, first, "")
    before = tokens[first - 1]
    if first == verb and tokens[verb].lower in _MEASURING and before.text == ",":
        return _named(ground, verb, first, first - 1)
    if tokens[first].lower == "to" or (
        tokens[first].lower.endswith("ing") and not is_noun(tokens, first - 1)
    ):
        return None
    if before.lower in _RELATIVES:
        return _relative(ground, verb, first)
    if before.lower in _EXISTING and tokens[first].tag & Tag.AUXILIARY:
        return Clause(verb, first, "", existing=True)
    if before.lower in _POINTING:
        return _pointing(ground, verb, first)
    if before.lower in ("and", "or", "but", "then"):
        return None
    if before.text in (",", ")", "—"):
        opener = _parenthesis_start(tokens, first - 1)
        return None if opener is None else _named(ground, verb, first, opener)
    end = first - 1 if before.lower in _EXISTING else first
    return _named(ground, verb, first, past_time(tokens, end))


def _group_start(tokens: Sequence[Token], verb: int) -> int:
    """Where a chain such as "are expected to have increased" begins."""
    at = verb
    while at:
        token = tokens[at - 1]
        if at > 1 and tokens[at - 2].text in HYPHENS and tokens[at - 2].end == token.start:
            break  # "the start-up raised"
        before_to = tokens[at].lower == "to"
        if (
            token.lower == "to"
            or token.tag & _CHAIN
            or token.lower == "n't"
            or (
                is_verb(tokens, at - 1)
                and (before_to or tokens[at].tag & (Tag.AUXILIARY | Tag.VERB | Tag.ADVERB))
            )
        ):
            at -= 1
        elif before_to and at > 1 and tokens[at - 2].tag & Tag.AUXILIARY:
            at -= 1  # "is poised to"
        else:
            break
    return at


def _named(ground: Ground, verb: int, first: int, end: int) -> Clause | None:
    tokens = ground.tokens
    if end and tokens[end - 1].text in _CLOSERS:
        opener = _parenthesis_start(tokens, end - 1)
        end = end if opener is None else opener
    start = phrase_before(ground, end)
    subject = ground.spell(start, end)
    return Clause(verb, first, subject) if subject else None


def _relative(ground: Ground, verb: int, first: int) -> Clause | None:
    """As in "ferry shares, which were up": the noun before the relative pronoun."""
    tokens, end = ground.tokens, first - 1
    if tokens[end - 1].lower in _SAYING:
        return None
    if end and tokens[end - 1].text == ",":
        end -= 1
    return _named(ground, verb, first, end)


def _pointing(ground: Ground, verb: int, first: int) -> Clause:
    """A pronoun stands for the subject of the clause before, unless that one only sets a condition."""
    tokens, pronoun = ground.tokens, first - 1
    if tokens[0].lower not in _CONDITIONS and tokens[pronoun].lower in _THIRD:
        if tokens[pronoun].lower == "they":
            several = _plural_before(ground, pronoun)
            if several:
                return Clause(verb, first, several)
        earlier = clause_of(ground, pronoun)
        if earlier is not None and not earlier.pointing:
            return Clause(verb, first, earlier.subject)
    return Clause(verb, first, "", pointing=True)


def _plural_before(ground: Ground, pronoun: int) -> str:
    """The nearest plural noun before "they", with what qualifies it."""
    tokens = ground.tokens
    for at in range(pronoun - 1, max(-1, pronoun - _REACH // 2), -1):
        if tokens[at].tag & Tag.PLURAL and is_noun(tokens, at) and ground.start_at[at] < 0:
            start = phrase_before(ground, at + 1)
            return ground.spell(start, at + 1)
    return ""


def _parenthesis_start(tokens: Sequence[Token], closer: int) -> int | None:
    """Where an insertion between commas or in brackets begins, looked at from its end."""
    opener = "," if tokens[closer].text == "," else "("
    for at in range(closer - 1, max(0, closer - _REACH // 2), -1):
        if tokens[at].text == opener:
            return at if is_noun(tokens, at - 1) or tokens[at - 1].text in _CLOSERS else None
        if tokens[at].text in _WALLS:
            return None
    return None
