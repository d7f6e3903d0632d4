"""Claim → SeriesKey: what two claims must share to be figures of one series."""

from __future__ import annotations

from ..claim import BasisKind, Claim, Kind, Status
from ..extract.calendar import Grain, a_year_earlier, containing, grain_of, shifted
from ..period import Period
from ..scope import leaves_out
from ..series import REAL_BY_CUSTOM, SeriesKey
from .places import canonical_place
from .words import MeasureWords, canonical_words, head_first

LEVEL, RATE, CHANGE, GROWTH, RANK = "level", "rate", "change", "growth", "rank"
"""Aspects of a subject: an amount, a standing percentage, a difference, a relative change, a
place in an order."""

_AHEAD = (Status.FORECAST, Status.TARGET)
_PERCENT = ("percent", "percentage_point", "basis_point")


def series_key(claim: Claim) -> SeriesKey:
    """The identity of the figure a claim states, from the claim alone: equal in any record."""
    aspect = aspect_of(claim)
    unit, counted = _unit(claim)
    place = canonical_place(claim.place)
    if unit == "carbon_dioxide_tonne" or (unit == "ton" and place not in _OWN_TONS):
        unit = "tonne"
    moves = aspect in (GROWTH, CHANGE)
    words = canonical_words(_naming(claim, counted), of_growth=moves, place=place)
    return SeriesKey(
        measure=_without_the_unit(_with_limits(words.words, claim), unit),
        place=place,
        unit=unit,
        aspect=_qualified(claim, aspect),
        adjustment=_adjustment(claim, aspect, words),
        scope=_scope(claim),
        cumulative=_runs(claim.period),
    )


def aspect_of(claim: Claim) -> str:
    """Which aspect of its subject a claim states."""
    if claim.kind is Kind.GROWTH:
        return GROWTH
    if claim.kind is Kind.CHANGE or claim.unit in ("percentage_point", "basis_point"):
        return CHANGE
    if claim.kind is Kind.RANK or claim.unit == "rank":
        return RANK
    return RATE if claim.unit == "percent" else LEVEL


def growth_basis(claim: Claim) -> str:
    """What a growth is against; a whole year's growth without a word is against the year before, and so is
    one that names that year."""
    kind = None if claim.basis is None else claim.basis.kind
    if kind is BasisKind.NAMED:
        kind = _named_step(claim) or kind
    one_year = claim.period is not None and 360 <= claim.period.days <= 371
    if one_year and kind in (None, BasisKind.AVERAGE):  # the "average annual growth" of a single year
        return str(BasisKind.YOY)
    return "" if kind is None else str(kind)


_STEPS = {Grain.MONTH: BasisKind.MOM, Grain.QUARTER: BasisKind.QOQ}


def _named_step(claim: Claim) -> BasisKind | None:
    """The usual comparison that a named base comes to: "from 2019" of the year 2020 is year on year."""
    about, base = claim.period, None if claim.basis is None else claim.basis.period
    if about is None or base is None or about.is_instant:
        return None
    if _are_the_same_days(base, a_year_earlier(about)):
        return BasisKind.YOY
    grain = grain_of(about)
    step = _STEPS.get(grain)
    if step is None or not _are_the_same_days(about, containing(about.start, grain)):
        return None
    return step if _are_the_same_days(base, shifted(about, grain, -1)) else None


def _are_the_same_days(one: Period, other: Period) -> bool:
    return (one.start, one.end) == (other.start, other.end)


_OWN_TONS = ("united states", "united kingdom", "")
"""Where a ton may be a short or a long one; everywhere else it is the metric one, spelled so."""
_SAID_BY_UNIT = {
    "kilometre": frozenset(("length", "network")),
    "mile": frozenset(("length", "network")),
    "hectare": frozenset(("area",)),
    "square_metre": frozenset(("area",)),
}
"""Words that say no more than the unit: the length of railways is the railway network is railways in km."""


def _without_the_unit(words: tuple[str, ...], unit: str) -> tuple[str, ...]:
    left = [word for word in words if word not in _SAID_BY_UNIT.get(unit, ())]
    return head_first(left) if left else words


def _naming(claim: Claim, counted: str) -> str:
    """The measure's words; the counted noun speaks where the words leave it out."""
    if not counted or all(word.rstrip("s") in claim.measure.lower() for word in counted.split()):
        return claim.measure
    return f"{counted} {claim.measure}" if claim.measure else counted


def _unit(claim: Claim) -> tuple[str, str]:
    if "_per_" in claim.unit or " per " in claim.unit:  # a rate: "count:test_per_day", "barrel_per_day"
        noun, _, each = claim.unit.replace(" per ", "_per_").partition("_per_")
        counted = noun.startswith("count:")
        return f"{'count' if counted else noun}_per_{each}", noun.removeprefix("count:") if counted else ""
    if claim.unit.startswith("count:"):
        return "count", claim.unit.removeprefix("count:").replace("_", " ")
    if claim.unit == "person":
        return "count", ""
    if claim.unit in _PERCENT:
        return (f"percent:{claim.terms}" if claim.terms else "percent"), ""
    return claim.unit, ""


def _qualified(claim: Claim, aspect: str) -> str:
    parts = [aspect]
    if aspect == GROWTH:
        parts.append(growth_basis(claim))
    if claim.status in _AHEAD:
        parts.append(str(claim.status))
    return ":".join(parts).rstrip(":")


def _adjustment(claim: Claim, aspect: str, words: MeasureWords) -> str:
    adjustment = claim.adjustment or words.adjustment
    if not adjustment and aspect == GROWTH and not claim.terms and _is_given_in_real_terms(words.words):
        return "real"
    if adjustment == "nominal" and aspect in (LEVEL, CHANGE):
        return ""  # an amount of money is one of its day, unless it is said at other prices
    return "" if adjustment == "none" else adjustment.replace(" ", "_").replace("-", "_").lower()


def _is_given_in_real_terms(measure: tuple[str, ...]) -> bool:
    return measure[:1] != () and measure[0] in REAL_BY_CUSTOM and not {"deflator", "price"} & set(measure)


def _with_limits(words: tuple[str, ...], claim: Claim) -> tuple[str, ...]:
    """The measure with what its scope says it is of: passengers that railways carried are railways' own."""
    own = [scope for scope in claim.scope if not leaves_out(scope)]
    limits = [word for scope in own for word in canonical_words(scope, of_growth=True).words]
    return head_first((*words, *limits)) if limits else words


def _scope(claim: Claim) -> tuple[str, ...]:
    """What is left out of what is counted, as far as the measure's own words do not repeat it."""
    said = set(canonical_words(claim.measure).words)
    left_out = filter(leaves_out, claim.scope)
    limits = (" ".join(canonical_words(scope, of_growth=True).words) for scope in left_out)
    return tuple(sorted({limit for limit in limits if limit and not set(limit.split()) <= said}))


def _runs(period: Period | None) -> bool:
    """Whether a year-to-date figure: a whole year's and a day's standing are not, nor is the first quarter's
    or half's, whatever it is called ("January to June")."""
    if period is None or not period.cumulative or not 1 < period.days < 360:
        return False
    named = (containing(period.start, grain) for grain in (Grain.QUARTER, Grain.HALF))
    return not any(_are_the_same_days(period, each) for each in named)
