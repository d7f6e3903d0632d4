"""An identity: parts that add up to a total, as a briefing showed and a reviewer may have confirmed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from .series import SeriesKey


class IdentityState(StrEnum):
    """What is known about an identity."""

    PROPOSED = "proposed"
    """It held once; figures that break it are suspicions."""
    ACCEPTED = "accepted"
    """A reviewer says it always holds; figures that break it are contradictions."""
    REFUSED = "refused"
    """A reviewer says it was chance: it is neither checked nor proposed again."""


@dataclass(frozen=True, slots=True)
class Identity:
    """``whole = Σ parts``, for figures of one period.

    Terms are named by their keys without aspect and length of time (see ``term``): what adds up in a month
    adds up in a year. ``parts`` are in the order of their keys' texts. ``seen_in`` are the claims that
    showed it, the whole's first; they do not belong to its identity.
    """

    whole: SeriesKey
    parts: tuple[SeriesKey, ...]
    state: IdentityState = IdentityState.PROPOSED
    seen_in: tuple[str, ...] = ()

    @property
    def terms(self) -> tuple[SeriesKey, ...]:
        return self.whole, *self.parts

    @property
    def text(self) -> str:
        """A stable spelling: equal identities, equal text, whatever is known about them."""
        return " = ".join((self.whole.text, " + ".join(part.text for part in self.parts)))


def identity(whole: SeriesKey, parts: tuple[SeriesKey, ...], seen_in: tuple[str, ...]) -> Identity:
    """The proposal that these figures always add up so."""
    terms = sorted((term(part) for part in parts), key=lambda key: key.text)
    return Identity(term(whole), tuple(terms), seen_in=seen_in)


def term(key: SeriesKey) -> SeriesKey:
    """The key of the amounts that an identity adds up, however long their time is."""
    return replace(key, aspect="level", cumulative=False)
