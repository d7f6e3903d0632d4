"""Which words of a sentence are verbs and which can stand in a noun phrase, by their neighbours."""

from __future__ import annotations

from collections.abc import Sequence

from ....text import Tag, Token
from ..verbs import FINITE, PARTICIPLES, PAST

HYPHENS = frozenset("-\u2010\u2011")
POSSESSIVES = frozenset(("'s", "’s", "'", "’"))
_BARE_FORM = frozenset("will would can could may might must shall should do does did not n't".split())
_SUBJECTS = frozenset("i you he she it we they".split())
_MOVED = Tag.UP | Tag.DOWN
_WORDY = Tag.UP | Tag.DOWN | Tag.VERB
_NO_NOUN = Tag.CLOSED | Tag.MONTH | Tag.WEEKDAY | Tag.ADVERB | Tag.TIME | Tag.SCALE | Tag.NUMERAL
ORDERING = frozenset("last next past previous coming following top first second third fourth".split())
"""Adjectives of order: they stand before a number or a time, and alone they name nothing."""
_COMPARED = frozenset(
    "than higher lower more less fewer up down upward downward upwards downwards stronger weaker firmer softer "
    "cheaper dearer costlier".split()
)
DEMONSTRATIVES = frozenset("this that these those".split())
_AFTER_VERB = (
    Tag.PREPOSITION | Tag.DETERMINER | Tag.DIGITS | Tag.NUMERAL | Tag.HEDGE | Tag.PRONOUN | Tag.CURRENCY
)


_AMOUNTS = Tag.DIGITS | Tag.NUMERAL | Tag.HEDGE | Tag.CURRENCY | Tag.DETERMINER
_OPENERS = frozenset("the a an its their his her our".split())
_PAST = frozenset("fell rose grew shrank sank slid went came stood won lost began was were had".split())
_CONTROLLING = frozenset(
    "plans aims hopes intends expects wants needs seeks continues offers promises vows threatens pledges "
    "tries means refuses agrees starts stands moves looks".split()
)
_MEASURING = frozenset(
    "cost costs weigh weighs weighed measure measures measured strike strikes struck hit hits last lasts lasted take "
    "takes took hold holds held seat seats seated cover covers covered span spans spanned win wins won lose loses "
    "lost score scores scored beat beats run runs ran walk walks sell sells sold fetch fetches fetched spend spends "
    "spent pay pays paid earn earns earned draw draws drew attract attracts burn burns burned kill kills killed "
    "carry carries carried spin spins fly flies flew eat eats ate make makes made need needs needed use uses used "
    "serve serves served see sees saw add adds added total totals totalled yield yields produce produces stretch "
    "stretches reach reaches reached gain gains gained stay stays stayed average averages averaged".split()
)
"""Verbs that numbers follow, most of which are nouns as well."""
_NEVER_NOUNS = frozenset(
    "weighs weighed measured lasted held seats seated covered spanned won lost scored ran walked sold fetched spends "
    "spent pays paid earns earned drew attracts attracted carries carried flew ate makes made served saw adds added "
    "totalled produces produced reached gained stayed".split()
)


def is_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is the verb of a clause: a listed one where no noun can stand, or a past form.

    "The cut", "a 7 percent increase" and "sales reports" are nouns; "sales rose", "she jumped for" are not.
    """
    token = tokens[at]
    tag = token.tag
    if tag & Tag.AUXILIARY:
        return True
    if not tag & Tag.WORD or tag & Tag.CLOSED or token.lower in _COMPARED:
        return False
    before = tokens[at - 1] if at else None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if _is_compounded(before, token, after):
        return False
    if _is_led(tokens, at, after):
        return True
    if _is_between_phrases(tokens, at):
        return True
    if _is_after_modifier(tokens, at):
        return False
    return token.lower in FINITE or token.lower in PAST or _is_by_form(before, token, after)


def _is_compounded(before: Token | None, token: Token, after: Token | None) -> bool:
    """A part of a word with hyphens: "cut-glass", "state-owned"."""
    if after is not None and after.text in HYPHENS and after.start == token.end:
        return True
    return before is not None and before.text in HYPHENS and before.end == token.start


def _is_between_phrases(tokens: Sequence[Token], at: int) -> bool:
    """A word between a noun and an article, or a verb of measuring before a number: "the throw beat the mark"."""
    if not at or at + 1 >= len(tokens):
        return False
    token, before, after = tokens[at], tokens[at - 1], tokens[at + 1]
    if token.tag & (Tag.CAPITAL | Tag.CLOSED | Tag.ADVERB | Tag.TIME | Tag.UNIT | Tag.NUMERAL | Tag.SCALE):
        return False
    named = before.tag & Tag.WORD and not before.tag & (Tag.CLOSED | Tag.ADJECTIVE | Tag.ADVERB)
    named = named or before.lower == "there"
    if named and after.lower in _OPENERS:
        return not (after.lower in ("a", "an") and at + 2 < len(tokens) and tokens[at + 2].tag & Tag.TIME)
    follows = bool(named) or before.text in (")", "%", ",") or bool(before.tag & (Tag.DIGITS | Tag.ADVERB))
    if token.lower in _MEASURING:
        follows = follows or (token.lower in _NEVER_NOUNS and before.lower in ("and", "but"))
        return follows and bool(after.tag & _AMOUNTS) and after.lower != "of"
    plans = token.lower in _CONTROLLING and after.lower == "to"
    return bool(plans and named and not before.tag & Tag.PLURAL)


def _is_led(tokens: Sequence[Token], at: int, after: Token | None) -> bool:
    """Whether an auxiliary, a pronoun or "to" before a word makes it a verb: "would save", "it costs"."""
    token, lead = tokens[at], _lead(tokens, at)
    if lead is None or token.tag & (Tag.CAPITAL | Tag.ADJECTIVE | Tag.ADVERB):
        return False
    if lead.lower == "to" and token.tag & Tag.PLURAL:
        return False  # "a cut applies to orders above"
    if lead.lower in _BARE_FORM or lead.tag & Tag.PRONOUN or token.tag & _WORDY:
        return True
    if token.lower in PARTICIPLES and lead.tag & Tag.AUXILIARY:
        return True
    if lead.lower == "to" and not token.tag & Tag.PLURAL and after is not None and after.tag & _AFTER_VERB:
        return True  # "need to move ten families"
    return token.lower.endswith(("ed", "ing")) or (after is not None and bool(after.tag & Tag.PREPOSITION))


def _lead(tokens: Sequence[Token], at: int) -> Token | None:
    """The "to", auxiliary or pronoun before a word, an adverb between them left aside."""
    while at and tokens[at - 1].tag & Tag.ADVERB and not tokens[at - 1].tag & Tag.AUXILIARY:
        at -= 1
    if not at:
        return None
    before = tokens[at - 1]
    if before.lower in ("that", "who", "which"):
        return before if before.lower != "that" and tokens[at].tag & Tag.WORD else None
    subject = before.tag & Tag.PRONOUN and before.lower in _SUBJECTS
    return before if before.lower == "to" or subject or before.tag & Tag.AUXILIARY else None


def _is_counted_one(before: Token, token: Token) -> bool:
    """As in "a 5-4 vote": a base form right behind digits is a noun."""
    return bool(before.tag & Tag.DIGITS and token.tag & Tag.VERB and not token.tag & Tag.PLURAL)


def _is_by_form(before: Token | None, token: Token, after: Token | None) -> bool:
    if token.tag & Tag.CAPITAL:
        return False
    if after is not None and after.lower == "that" and token.tag & Tag.PLURAL:
        return True  # "he hopes that"
    if token.tag & _WORDY:
        return not _is_nominal_use(before, token, after)
    return _is_past(before, token, after)


def _is_after_modifier(tokens: Sequence[Token], at: int) -> bool:
    """Whether only a noun or an adjective can follow: "the cut", "its rise", "a 5 percent drop"."""
    if not at:
        return False
    token, before = tokens[at], tokens[at - 1]
    measured = (
        before.text == "%"
        or (before.lower == "cent" and at > 1 and tokens[at - 2].lower == "per")
        or _is_counted_one(before, token)
        or (before.tag & Tag.UNIT and at > 1 and tokens[at - 2].tag & (Tag.DIGITS | Tag.NUMERAL | Tag.UNIT))
    )
    if measured and (token.lower in _PAST or (at + 1 < len(tokens) and tokens[at + 1].lower == "by")):
        return False  # "rain of 90 millimetres fell"
    if token.lower.endswith("ed") and (measured or before.lower in DEMONSTRATIVES):
        return False  # "the 90 decibels reached during", "this turned into"
    if before.lower == "that" and token.lower in FINITE:
        return False  # "a crew that gave up"
    if before.lower in POSSESSIVES or measured:
        return True
    return bool(before.tag & (Tag.DETERMINER | Tag.ADJECTIVE) and not before.tag & Tag.PRONOUN)


def _is_nominal_use(before: Token | None, token: Token, after: Token | None) -> bool:
    """A listed verb that is a noun or qualifies one: "price cuts of", "in reported cases"."""
    if before is not None and before.tag & Tag.PREPOSITION and before.lower != "to":
        return not token.lower.endswith("ing")
    if after is None:
        return before is not None and not before.tag & Tag.PLURAL and not token.lower.endswith("ed")
    if after.lower in ("of", "'s", "’s") and not token.lower.endswith(("ed", "ing")):
        return True
    if after.tag & Tag.MARK and not token.tag & _MOVED and not token.lower.endswith(("ed", "ing", "s")):
        return before is not None and bool(before.tag & Tag.WORD)  # "her bank account,"
    return bool(after.tag & (Tag.AUXILIARY | _WORDY)) and not after.tag & (Tag.ADVERB | Tag.PREPOSITION)


def _goes_on(before: Token, token: Token, after: Token) -> bool:
    """A participle after a comma: ", amounting to"."""
    return before.text == "," and token.lower.endswith("ing") and bool(after.tag & _AFTER_VERB)


def _is_past(before: Token | None, token: Token, after: Token | None) -> bool:
    """A word that no list knows, in -ed after a noun and before what a verb takes: "Ruiz jumped for"."""
    if before is None or after is None:
        return False
    if _goes_on(before, token, after):
        return True
    if not token.lower.endswith("ed") or len(token.lower) < 5:
        return False
    if before.lower in ("and", "or", "but"):
        return bool(after.tag & _AMOUNTS)
    if before.tag & Tag.CLOSED or not (before.tag & (Tag.WORD | Tag.DIGITS) or before.text in (",", ")")):
        return False
    return bool(after.tag & _AFTER_VERB)


def is_noun(tokens: Sequence[Token], at: int) -> bool:
    """A word that can stand inside a noun phrase; digits only inside a name ("V10", "Route 66")."""
    token = tokens[at]
    if token.tag & Tag.DIGITS:
        return is_named_number(tokens, at)
    if not token.tag & Tag.WORD or token.tag & _NO_NOUN or token.lower in _COMPARED | ORDERING:
        return False
    return not is_verb(tokens, at)


def is_named_number(tokens: Sequence[Token], at: int) -> bool:
    """Digits that are part of a name: "S&P 500", "V-6", "Fortune 100"; a year after a noun is none."""
    if not at or not tokens[at].text.isdecimal():
        return False
    before = tokens[at - 1]
    if before.text in HYPHENS and before.end == tokens[at].start and at > 1:
        return bool(tokens[at - 2].tag & Tag.CAPITAL)
    if not before.tag & Tag.CAPITAL or before.tag & (Tag.CLOSED | Tag.MONTH):
        return False
    return before.end == tokens[at].start or len(tokens[at].text) < 4
