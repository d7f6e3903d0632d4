"""Briefing → claims: every figure it states with what it measures, where, when and against what."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ..briefing import Briefing
from ..claim import Basis, Claim, Relation, Status
from ..language import language_of
from ..quantity import Hedge
from ..remembered import remembered
from ..span import Span
from ..text import Passage, PassageKind, Role, Sentence, read_passages
from .averages import set_spans
from .context import Context
from .draft import Draft
from .pieces import MOST_TOLD, pieces_of
from .quantities import read_quantities, without_scores
from .reading import Reading
from .terms import set_terms

Statements = Callable[[Sentence, Sequence[Reading], Context], list[Draft]]


def extract_claims(briefing: Briefing) -> list[Claim]:
    """The claims of a briefing in the order of its text. Raises ``UnknownLanguageError``."""
    return list(iterate_claims(briefing))


def iterate_claims(briefing: Briefing) -> Iterator[Claim]:
    """The same, one at a time."""
    pack = language_of(briefing.language)
    grammar = pack.grammar()
    context = grammar.context_for(briefing)
    number = 0
    for passage in read_passages(briefing.text, pack.lexicon):
        context.enter(passage)
        if passage.kind is PassageKind.FIGURES:
            continue
        if passage.table is not None:
            cells = list(grammar.read_table(passage, passage.table, context))
            for claim in _numbered(cells, briefing, passage, number):
                number += 1
                yield claim
            continue
        grammar.survey(passage, context)
        asks = passage.role is Role.ASKS
        for sentence in passage.sentences():
            readings = without_scores(read_quantities(sentence, pack))
            if len(readings) > MOST_TOLD:
                drafts = [
                    draft
                    for piece, told in pieces_of(sentence, readings)
                    for draft in grammar.read_statements(piece, told, context)
                ]
            else:
                drafts = grammar.read_statements(sentence, readings, context)
            if not drafts or asks or _is_question(sentence):
                continue
            set_terms(drafts)
            set_spans(drafts)
            yield from _numbered(drafts, briefing, passage, number)
            number += len(drafts)


_CLOSERS = frozenset("\"'”")


def _is_question(sentence: Sentence) -> bool:
    """Whether a question mark ends it, quotation marks left aside."""
    last = len(sentence.tokens) - 1
    while last > 0 and sentence.tokens[last].text in _CLOSERS:
        last -= 1
    return sentence.tokens[last].text == "?"


def _numbered(drafts: Sequence[Draft], briefing: Briefing, passage: Passage, number: int) -> list[Claim]:
    for place, draft in enumerate(drafts, start=number + 1):
        draft.id = f"{briefing.id}#{place}"
    return [_claim(draft, briefing, passage) for draft in drafts]


def _claim(draft: Draft, briefing: Briefing, passage: Passage) -> Claim:
    """The claim a draft has become; its fields by place, since naming two dozen costs more."""
    return Claim(
        draft.id,
        briefing.id,
        Span(draft.start, draft.end),
        briefing.text[draft.start : draft.end],
        draft.sentence.span,
        draft.value,
        draft.reading.number.digits,
        draft.bounds,
        draft.unit,
        draft.kind,
        draft.measure,
        _status(draft, briefing),
        draft.hedge,
        draft.direction,
        draft.place,
        draft.period,
        None if draft.basis is None else Basis(draft.basis, draft.basis_period),
        draft.adjustment,
        draft.scope,
        draft.terms,
        passage.speaker,
        _relations(draft) if draft.relations else (),
        draft.assertions,
        draft.flags,
        _confidence(draft),
        _why(draft),
    )


def _why(draft: Draft) -> dict[str, str]:
    """What decided its fields; the words of the number and of its hedge besides, and none for a default."""
    reading, number = draft.reading, draft.reading.number
    why = {"value": f'"{reading.words(number.first, number.last)}"'}
    if draft.hedge is not _EXACT and reading.hedged_by:
        why["hedge"] = f'"{reading.hedged_by}"'
    why |= draft.why
    return why


_EXACT = Hedge.EXACT


def _relations(draft: Draft) -> tuple[Relation, ...]:
    """Its ties to other claims; a number that is no claim has no id."""
    return tuple([Relation(kind, other.id) for kind, other in draft.relations if other.id])


def _status(draft: Draft, briefing: Briefing) -> Status:
    """As worded; but what is estimated of a time that is not over yet is foreseen."""
    period = draft.period
    if draft.status is not _ESTIMATE or period is None or period.cumulative:
        return draft.status
    return Status.FORECAST if period.end > briefing.published else _ESTIMATE


_ESTIMATE = Status.ESTIMATE


def _confidence(draft: Draft) -> float:
    """Lower where a field came from context, or was not said at all."""
    why = draft.why
    hundredths = 98 if draft.measure else 68
    if _is_unsure(why.get("period", "")):
        hundredths -= 5
    if _is_unsure(why.get("place", "")):
        hundredths -= 3
    if _is_unsure(why.get("measure", "")):
        hundredths -= 5
    if draft.flags:
        hundredths -= 10
    return hundredths / 100


@remembered(4096)
def _is_unsure(why: str) -> bool:
    """Whether a field was taken from context, or not said at all."""
    return "before" in why or "not said" in why
