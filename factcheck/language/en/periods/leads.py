"""The words right before a time: its preposition, the edge of it that is meant, and what they make of it.

Every question walks back over tokens from ``index``, where the mention starts; nothing further left is
looked at, so that the cost of a mention does not grow with its sentence.
"""

from __future__ import annotations

from ....text import Sentence

_EDGES = frozenset("end close beginning start commencement opening middle conclusion expiration".split())
_INTRODUCING = frozenset(
    "by in on at during for of over within through throughout until till year years month months calendar since from than "
    "between against versus vs with to after following before both the per around about late early that "
    "those this level levels figure figures value amount course".split()
)
"""Words that belong to a time when they stand before it."""
_LEVELS = frozenset(
    "that those the its their our level levels figure figures value amount number quantity sum total volume in for at of during seen recorded "
    "registered reported a early late mid revised upwardly downwardly".split()
)
"""Words between what compares and the time of the base: "than the level recorded in"."""
_COMPARING = frozenset(
    "than from against versus vs over above below on exceed exceeds exceeded exceeding beyond".split()
)
_COMPARED = {
    "with": frozenset(("compared", "comparing", "comparison", "par", "line")),
    "to": frozenset(("compared", "comparing", "comparison", "relative", "similar", "equal")),
    "of": frozenset(("ahead", "short")),
}
_RUN_STARTS = frozenset(
    "the at about end start beginning of month its their peak high low trough launch in "
    "last previous brief report update bulletin on onset first case cases was were is been reported detected confirmed declared "
    "declaration outbreak epidemic pandemic crisis conflict emergency disaster response operation campaign hostilities fighting "
    "influx floods rains season".split()
)
"""Words between "since" and the day something began: "since the start of the outbreak on"."""
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


def edge_before(sentence: Sentence, index: int) -> tuple[int, str] | None:
    """ "the end of", "mid-": the token where the words for an edge start, and which edge; None without them."""
    words = sentence.word_at
    if words[index - 1] not in _LEADING_TO_EDGES:
        return None
    if _glued(sentence, index, "-") and words[index - 2] in ("end", "mid"):
        return index - 2, words[index - 2]
    at = _over(sentence, index, _THE, most=1)
    at = _over(sentence, at, _OF, most=1)
    if _glued(sentence, at, "-"):
        at -= 1
    elif not _spaced(sentence, at):
        return None
    edge = words[at - 1]
    return (at - 1, edge) if edge in _EDGES else None


def introduction(sentence: Sentence, index: int) -> int:
    """The token where the prepositions before a time start; ``index`` where there are none."""
    words = sentence.word_at
    at = index
    while (word := words[at - 1]) in _OPENING and _spaced(sentence, at):
        if word in _INTRODUCING:
            at -= 1
            continue
        before = words[at - 2]
        if word == "." and before == "vs":
            at -= 2
        elif at < index and _opens_compound(sentence, at):
            at -= 1
        elif at < index and word == "reported" and before == "as" and words[at] in ("by", "on"):
            at -= 2
        else:
            break
    return at


_COMPOUNDED = frozenset((".", "as", "up", "reported"))
"""Words of compounds that belong to a time: "vs.", "as of", "up to", "as reported by"."""
_OPENING = _INTRODUCING | _COMPOUNDED


def _opens_compound(sentence: Sentence, at: int) -> bool:
    """ "as" of "as of" and "as at", "up" of "up to"."""
    words = sentence.word_at
    compound = words[at - 1], words[at]
    return compound in (("as", "of"), ("as", "at"), ("up", "to"))


def comparison(sentence: Sentence, index: int) -> str:
    """The first word of what compares with a time: "than the level in", "compared with", "over"; else empty."""
    words = sentence.word_at
    at = index
    while True:
        before = at
        while words[before - 1] == "-":
            before -= 1
        if words[before - 1] not in _LEVELS or (before == at and not _spaced(sentence, at)):
            break
        at = before - 1
    if words[at - 1] not in _LEADING_TO_BASES or not _spaced(sentence, at):
        return ""
    word, before_word = words[at - 1], words[at - 2]
    if word == "." and before_word == "vs":
        return before_word
    if word == "excess":
        return before_word if before_word == "in" and words[at] == "of" else ""
    if word in _MULTIPLES:
        return word if words[at] in _THAT_OF else ""
    if word in _COMPARED:
        return before_word if before_word in _COMPARED[word] else ""
    return word if word in _COMPARING and (word, before_word) != ("from", "far") else ""


_MULTIPLES = frozenset(("times", "double", "triple", "twice", "treble", "quadruple"))
_THAT_OF = frozenset(("that", "those", "the"))
""" "3.2 times that of 2016", "twice the 2016 level": what the multiple is of; "three times in 2016" is no such."""
_LEADING_TO_BASES = _COMPARING | _COMPARED.keys() | _MULTIPLES | {".", "excess"}
_LEADING_TO_SINCE = _RUN_STARTS | {"since"}


def follows_since(sentence: Sentence, index: int) -> bool:
    """ "since", "since the beginning of", "since the last report ("."""
    words = sentence.word_at
    index -= words[index - 1] == "("
    if words[index - 1] not in _LEADING_TO_SINCE:
        return False
    at = _over(sentence, index, _RUN_STARTS)
    return words[at - 1] == "since" and _spaced(sentence, at)


def dates_an_origin(sentence: Sentence, index: int) -> bool:
    """ "debts dating back to", "a bridge that dates from": when something began that the figure is not of."""
    words = sentence.word_at
    word, before = words[index - 1], words[index - 2]
    return (word == "to" and before == "back") or (word == "from" and before in _DATING)


def bounds_its_noun(sentence: Sentence, index: int) -> bool:
    """ "the fair that ended on": the first or last day of what the relative pronoun stands for."""
    words = sentence.word_at
    verb, pronoun = words[index - 2], words[index - 3]
    return verb in _BOUNDING and pronoun in ("that", "which")


_BOUNDING = frozenset("began begins started starts ended ends opened opens closed closes".split())
_DATING = frozenset(("dating", "dates", "dated", "date"))


def follows_between(sentence: Sentence, index: int) -> bool:
    """ "between", "between the"."""
    words = sentence.word_at
    at = _over(sentence, index, _THE, most=1)
    return words[at - 1] == "between" and _spaced(sentence, at)


_LEADING_TO_PAPERS = (
    _PAPERS | _ISSUING | frozenset("the on approved dated , congress parliament exercise".split())
)


def dates_a_paper(sentence: Sentence, index: int) -> bool:
    """ "the act of Congress approved", "the report published on": the date is a paper's."""
    words = sentence.word_at
    if words[index - 1] not in _LEADING_TO_PAPERS:
        return False
    at = _over(sentence, index, _THE, most=1)
    at = _over(sentence, at, _ON, most=1)
    if not _spaced(sentence, at):
        return False
    if words[at - 1] in ("approved", "dated"):
        return True
    while words[at - 1] in _ISSUING or (words[at - 1] == "on" and words[at - 2] in ("published", "issued")):
        at -= 1
    by = at - 1 if words[at - 1] == "," else at
    if words[by - 1] in ("congress", "parliament") and words[by - 2] in ("of", "by"):
        at = by - 2
    return words[at - 1] in _PAPERS or (words[at - 1] == "exercise" and words[at - 2] == "projection")


def names_a_figure(sentence: Sentence, index: int) -> bool:
    """ "the figure of", "twice that": words a time of comparison follows."""
    words = sentence.word_at
    at = _over(sentence, index, _OF_OR_FROM, most=1)
    return words[at - 1] in _FIGURES and _spaced(sentence, at)


# -- walking back --------------------------------------------------------------------------

_THE, _OF, _ON, _OF_OR_FROM = (frozenset(words.split()) for words in ("the", "of", "on", "of from"))


def _spaced(sentence: Sentence, index: int) -> bool:
    """Whether white space stands between the token at ``index`` and the one before."""
    tokens = sentence.tokens
    return index > 0 and tokens[index - 1].end < tokens[index].start


def _glued(sentence: Sentence, index: int, mark: str) -> bool:
    """Whether a mark stands right before the token at ``index``, and right behind a word."""
    tokens = sentence.tokens
    return index > 1 and tokens[index - 1].text == mark and tokens[index - 1].end == tokens[index].start


def _over(sentence: Sentence, index: int, run: frozenset[str], most: int = 60) -> int:
    """Where a run of at most so many of these words, white space behind each, that ends at ``index`` begins."""
    words = sentence.word_at
    while most and words[index - 1] in run and _spaced(sentence, index):
        index -= 1
        most -= 1
    return index
