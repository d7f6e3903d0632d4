"""The words right before a time: its preposition, the edge of it that is meant, and what they make of it.

Every question walks back over tokens from ``index``, where the mention starts; nothing further left is
looked at, so that the cost of a mention does not grow with its sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from ....text import Token

_EDGES = frozenset("end close beginning start commencement opening middle conclusion expiration".split())
_INTRODUCING = frozenset(
    "by in on at during for of over within through throughout until till year years month months calendar since from than "
    "between against versus vs with to after following before both the per around about late early that "
    "those this level levels figure figures value amount course".split()
)
"""Words that belong to a time when they stand before it."""
_LEVELS = frozenset(
    "that those the level levels figure figures value amount number quantity sum total volume in for at of during seen recorded "
    "registered reported a early late mid revised upwardly downwardly".split()
)
"""Words between what compares and the time of the base: "than the level recorded in"."""
_COMPARING = frozenset(
    "than from against versus vs over above below on exceed exceeds exceeded exceeding beyond".split()
)
_COMPARED = {
    "with": frozenset(("compared", "comparison", "par", "line")),
    "to": frozenset(("compared", "comparison", "relative", "similar", "equal")),
}
_RUN_STARTS = frozenset(
    "the at about end start beginning of month its their peak high low trough launch in "
    "last previous brief report update bulletin".split()
)
_PAPERS = frozenset(
    "act acts treaty treaties law laws convention resolution message decree letter order proclamation "
    "agreement statute constitution projection projections report communication note war wars panic "
    "revolution crisis loan loans rebellion expedition campaign".split()
)
_ISSUING = frozenset("of approved passed dated signed published issued concluded".split())
_FIGURES = frozenset(
    "figure level number amount value rate that those double triple twice times half".split()
)


_LEADING_TO_EDGES = _EDGES | {"the", "of", "-"}


def edge_before(tokens: Sequence[Token], index: int) -> tuple[int, str] | None:
    """ "the end of", "mid-": the token where the words for an edge start, and which edge; None without them."""
    if _word(tokens, index) not in _LEADING_TO_EDGES:
        return None
    if _glued(tokens, index, "-") and _word(tokens, index - 1) in ("end", "mid"):
        return index - 2, _word(tokens, index - 1)
    at = _over(tokens, index, _THE, most=1)
    at = _over(tokens, at, _OF, most=1)
    if _glued(tokens, at, "-"):
        at -= 1
    elif not _spaced(tokens, at):
        return None
    edge = _word(tokens, at)
    return (at - 1, edge) if edge in _EDGES else None


def introduction(tokens: Sequence[Token], index: int) -> int:
    """The token where the prepositions before a time start; ``index`` where there are none."""
    at = index
    while _spaced(tokens, at):
        word = tokens[at - 1].lower
        if word in _INTRODUCING:
            at -= 1
            continue
        if word not in _COMPOUNDED:
            break
        before = _word(tokens, at - 1)
        if word == "." and before == "vs":
            at -= 2
        elif at < index and _opens_compound(tokens, at):
            at -= 1
        elif at < index and word == "reported" and before == "as" and _word(tokens, at + 1) in ("by", "on"):
            at -= 2
        else:
            break
    return at


_COMPOUNDED = frozenset((".", "as", "up", "reported"))
"""Words of compounds that belong to a time: "vs.", "as of", "up to", "as reported by"."""


def _opens_compound(tokens: Sequence[Token], at: int) -> bool:
    """ "as" of "as of" and "as at", "up" of "up to"."""
    compound = _word(tokens, at), tokens[at].lower
    return compound in (("as", "of"), ("as", "at"), ("up", "to"))


def comparison(tokens: Sequence[Token], index: int) -> str:
    """The first word of what compares with a time: "than the level in", "compared with", "over"; else empty."""
    at = index
    while True:
        before = at
        while _word(tokens, before) == "-":
            before -= 1
        if _word(tokens, before) not in _LEVELS or (before == at and not _spaced(tokens, at)):
            break
        at = before - 1
    if not _spaced(tokens, at):
        return ""
    word, before_word = _word(tokens, at), _word(tokens, at - 1)
    if word == "." and before_word == "vs":
        return before_word
    if word == "excess":
        return before_word if before_word == "in" and _word(tokens, at + 1) == "of" else ""
    if word in _COMPARED:
        return before_word if before_word in _COMPARED[word] else ""
    return word if word in _COMPARING and (word, before_word) != ("from", "far") else ""


_LEADING_TO_SINCE = _RUN_STARTS | {"since"}


def follows_since(tokens: Sequence[Token], index: int) -> bool:
    """ "since", "since the beginning of", "since the last report ("."""
    index -= _word(tokens, index) == "("
    if _word(tokens, index) not in _LEADING_TO_SINCE:
        return False
    at = _over(tokens, index, _RUN_STARTS)
    return _word(tokens, at) == "since" and _spaced(tokens, at)


def dates_an_origin(tokens: Sequence[Token], index: int) -> bool:
    """ "debts dating back to", "a bridge that dates from": when something began that the figure is not of."""
    word, before = _word(tokens, index), _word(tokens, index - 1)
    return (word == "to" and before == "back") or (word == "from" and before in _DATING)


def bounds_its_noun(tokens: Sequence[Token], index: int) -> bool:
    """ "the fair that ended on": the first or last day of what the relative pronoun stands for."""
    verb, pronoun = _word(tokens, index - 1), _word(tokens, index - 2)
    return verb in _BOUNDING and pronoun in ("that", "which")


_BOUNDING = frozenset("began begins started starts ended ends opened opens closed closes".split())
_DATING = frozenset(("dating", "dates", "dated", "date"))


def follows_between(tokens: Sequence[Token], index: int) -> bool:
    """ "between", "between the"."""
    at = _over(tokens, index, _THE, most=1)
    return _word(tokens, at) == "between" and _spaced(tokens, at)


_LEADING_TO_PAPERS = (
    _PAPERS | _ISSUING | frozenset("the on approved dated , congress parliament exercise".split())
)


def dates_a_paper(tokens: Sequence[Token], index: int) -> bool:
    """ "the act of Congress approved", "the report published on": the date is a paper's."""
    if _word(tokens, index) not in _LEADING_TO_PAPERS:
        return False
    at = _over(tokens, index, _THE, most=1)
    at = _over(tokens, at, _ON, most=1)
    if not _spaced(tokens, at):
        return False
    if _word(tokens, at) in ("approved", "dated"):
        return True
    while _word(tokens, at) in _ISSUING or (
        _word(tokens, at) == "on" and _word(tokens, at - 1) in ("published", "issued")
    ):
        at -= 1
    by = at - 1 if _word(tokens, at) == "," else at
    if _word(tokens, by) in ("congress", "parliament") and _word(tokens, by - 1) in ("of", "by"):
        at = by - 2
    return _word(tokens, at) in _PAPERS or (
        _word(tokens, at) == "exercise" and _word(tokens, at - 1) == "projection"
    )


def names_a_figure(tokens: Sequence[Token], index: int) -> bool:
    """ "the figure of", "twice that": words a time of comparison follows."""
    at = _over(tokens, index, _OF_OR_FROM, most=1)
    return _word(tokens, at) in _FIGURES and _spaced(tokens, at)


# -- walking back --------------------------------------------------------------------------

_THE, _OF, _ON, _OF_OR_FROM = (frozenset(words.split()) for words in ("the", "of", "on", "of from"))


def _word(tokens: Sequence[Token], index: int) -> str:
    """The token before ``index`` in lower case; empty at the start."""
    return tokens[index - 1].lower if index > 0 else ""


def _spaced(tokens: Sequence[Token], index: int) -> bool:
    """Whether white space stands between the token at ``index`` and the one before."""
    return index > 0 and tokens[index - 1].end < tokens[index].start


def _glued(tokens: Sequence[Token], index: int, mark: str) -> bool:
    """Whether a mark stands right before the token at ``index``, and right behind a word."""
    return index > 1 and tokens[index - 1].text == mark and tokens[index - 1].end == tokens[index].start


def _over(tokens: Sequence[Token], index: int, words: frozenset[str], most: int = 60) -> int:
    """Where a run of at most so many of these words, white space behind each, that ends at ``index`` begins."""
    while most and _word(tokens, index) in words and _spaced(tokens, index):
        index -= 1
        most -= 1
    return index
