"""Numbers as a reviewer reads them: exact, scaled, grouped in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

ELLIPSIS = "…"
SIGNS = {
    "percent": "%",
    "percentage_point": gettext_lazy("points"),
    "rank": gettext_lazy("rank"),
    "times": gettext_lazy("times"),
    "person": gettext_lazy("people"),
}


def figure(value: Decimal | None, unit: str) -> str:
    """``123900000000, "CNY"`` → ``123.9 bn CNY``. Scaling never rounds; None is the empty text."""
    if value is None:
        return ""
    if value == 1 and unit not in SIGNS and not unit.isupper():
        return f"1 {unit.removeprefix('count:').replace('_', ' ')}"
    return _with_unit(*_scaled(value), unit)


def interval(low: Decimal | None, high: Decimal | None, unit: str) -> str:
    """``[123.85 … 123.95] bn CNY``; ``≥ 35 bn CNY`` and ``≤ 3 bn CNY`` where one side is open."""
    if low is None and high is None:
        return _("any amount")
    if low is None or high is None:
        sign, bound = ("≥", low) if high is None else ("≤", high)
        return f"{sign} {figure(bound, unit)}"
    if low == high:
        return figure(low, unit)
    power = _power(max(abs(low), abs(high)))
    return _with_unit(f"{_number(low, power)} {ELLIPSIS} {_number(high, power)}", power, unit)


def percent(share: float) -> str:
    """``0.98`` → ``98%``, as the reader's language writes it."""
    return _("%(number)s%%") % {"number": number_format(round(100 * share), use_l10n=True)}


def scale_of(values: Iterable[Decimal]) -> int:
    """The power of ten that suits them all: that of the largest."""
    return _power(max((abs(value) for value in values), default=Decimal(0)))


def unit_at(power: int, unit: str) -> str:
    """``9, "CNY"`` → ``bn CNY``: what an axis is labelled with."""
    return _with_unit("", power, unit)


def unit_name(unit: str) -> str:
    """``percentage_point`` → ``points``; ``square_metre`` → ``square metres``; ``CNY`` stays."""
    if unit in SIGNS or unit.isupper():
        return str(SIGNS.get(unit, unit))
    head, per, rest = unit.removeprefix("count:").replace("_", " ").partition(" per ")
    return f"{plural(head)}{per}{rest}"


def plural(noun: str) -> str:
    """``company`` → ``companies``: English's regular plural, as the engine's units are English nouns."""
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun if noun.endswith("s") else f"{noun}es"
    if noun.endswith("y") and not noun.endswith(("ay", "ey", "oy", "uy")):
        return f"{noun[:-1]}ies"
    return f"{noun}s"


def _scaled(value: Decimal) -> tuple[str, int]:
    power = _power(abs(value))
    return _number(value, power), power


def _power(magnitude: Decimal) -> int:
    return next((power for power in (12, 9, 6) if magnitude >= 10**power), 0)


def _number(value: Decimal, power: int) -> str:
    plain = f"{value.scaleb(-power):f}"
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    return number_format(plain, use_l10n=True, force_grouping=True)


def _with_unit(number: str, power: int, unit: str) -> str:
    scale = {
        12: pgettext("10¹²", "tn"),
        9: pgettext("10⁹", "bn"),
        6: pgettext("10⁶", "m"),
    }.get(power)
    return " ".join(part for part in (number, scale, unit_name(unit)) if part)
