"""Sentences that assert nothing: orders, rules, suppositions, wishes."""

from __future__ import annotations

from .....text import Tag
from ..frame import NOTHING, Frame

_ORDERS = frozenset(
    "use keep take mix store enter call add see write send bring avoid drink eat wash wear press select choose apply "
    "allow follow fill put place pour stir wait return check read visit dial insert remove repeat consider".split()
)
_SUPPOSITIONS = frozenset("suppose imagine assume assuming supposing".split())
_OUGHT = frozenset("should must may shall need needs ought".split())
_LIMITS = frozenset("exceed least most more less fewer longer limited up".split())


def asserts(frame: Frame, at: int) -> bool:
    """Whether the sentence says that something is so, as far as the number at token ``at`` goes."""
    return frame.once(_states) and not (_rules(frame, at) or _is_purpose(frame, at))


def is_plain(frame: Frame) -> bool:
    """Whether a sentence neither orders nor supposes nor says what ought to be or is to come: it asserts all."""
    return _NOT_YET.isdisjoint(frame.vocabulary) and frame.once(_states)


_ATTAINING = frozenset("reaching achieving attaining exceeding surpassing".split())
_NOT_YET = _OUGHT | _ATTAINING
_NEAR = 5


def _is_purpose(frame: Frame, at: int) -> bool:
    """ "laid the groundwork for reaching 5 trillion": what is to come, and no figure of today."""
    return any(
        frame.word_at[index] in _ATTAINING and frame.word_at[index - 1] in ("for", "toward", "towards")
        for index in range(max(1, at - _NEAR), at + 1)
    )


def _states(frame: Frame) -> bool:
    """Whether a sentence neither orders nor supposes."""
    return not (_orders(frame) or _supposes(frame))


def _orders(frame: Frame) -> bool:
    """ "Keep a distance of 2 metres": a bare verb opens the sentence and its object follows."""
    if frame.word_at[0] not in _ORDERS or not frame.tag_at[0] & Tag.CAPITAL:
        return False
    following = frame.tag_at[1]
    return (
        frame.quantity_at[1] != NOTHING
        if len(frame.tokens) > 1 and following & Tag.DIGITS
        else bool(following & (Tag.DETERMINER | Tag.NUMERAL))
        or frame.word_at[1] in ("a", "an", "the", "your", "all", "it", "by", "this")
    )


def _supposes(frame: Frame) -> bool:
    """ "Suppose …", "If inflation were 10 percent, …", "I wish that …", "For example, a tax of …"."""
    first, second = frame.word_at[0], frame.word_at[1]
    if first in _SUPPOSITIONS or second == "wish":
        return True
    if first == "for" and second in ("example", "instance"):
        return frame.word_at[2] == "," and frame.word_at[3] in ("a", "an")
    if first != "if":
        return False
    return any(frame.word_at[index] in ("were", "would", "could") for index in range(1, len(frame.tokens)))


def _rules(frame: Frame, at: int) -> bool:
    """ "Entries should not exceed 500 words", "must be at least 300": what is allowed, not what is."""
    for index in range(max(0, at - 6), at):
        if frame.word_at[index] in _OUGHT and frame.word_at[index + 1] in ("not", "be"):
            return any(frame.word_at[k] in _LIMITS for k in range(index + 2, at + 3))
    return False
