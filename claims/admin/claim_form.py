"""The form that says a claim otherwise, or adds one that reading missed."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django import forms
from django.core.validators import ProhibitNullCharactersValidator, RegexValidator
from django.db.backends.postgresql.psycopg_any import NumericRange
from django.utils.functional import lazy
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from claims.desk.amount import amount, typed
from claims.models import Claim
from claims.models.enumeration import choices_of
from claims.pipeline.correct import days
from factcheck.claim import Kind, Status
from factcheck.quantity import Direction

FIELD = {"class": "desk-field"}
WIDE = {"class": "desk-field desk-wide"}
DATE = FIELD | {"type": "date"}
UNIT = RegexValidator(r"^(?:[A-Z]{3}|[a-z_]+|count:[^\x00]{1,80})$", _("Not a unit."))
EXAMPLE = lazy(lambda: typed(Decimal("123.9e9")), str)()
"""A value as it may be typed, in the reader's language."""
NO_NUL = ProhibitNullCharactersValidator()


class AmountField(forms.CharField):
    """A number with an optional scale: ``123.9 bn``."""

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value)
        if not text:
            return None
        number = amount(text)
        if number is None:
            raise forms.ValidationError(
                _("Not a number; write %(example)s or 123900000000."), params={"example": EXAMPLE}
            )
        return number


class ClaimForm(forms.Form):
    """The parts of a claim that a person may say otherwise."""

    value = AmountField(
        label=_("Value"),
        widget=forms.TextInput(FIELD),
        help_text=format_lazy(_("As {example}, without sign or unit."), example=EXAMPLE),
    )
    unit = forms.CharField(
        label=_("Unit"),
        max_length=100,
        widget=forms.TextInput(FIELD),
        validators=[UNIT],
        help_text=_("A currency's code, percent, percentage_point, tonne, person, count:enterprise …"),
    )
    kind = forms.ChoiceField(label=_("Kind"), choices=choices_of(Kind), widget=forms.Select(FIELD))
    direction = forms.ChoiceField(
        label=_("Direction"),
        choices=[("", "–"), *choices_of(Direction)],
        required=False,
        widget=forms.Select(FIELD),
    )
    measure = forms.CharField(
        label=_("Measure"), max_length=500, widget=forms.TextInput(WIDE), validators=[NO_NUL]
    )
    place = forms.CharField(
        label=_("Place"), max_length=200, required=False, widget=forms.TextInput(FIELD), validators=[NO_NUL]
    )
    first_day = forms.DateField(
        label=_("First day"), required=False, widget=forms.DateInput(DATE, format="%Y-%m-%d")
    )
    last_day = forms.DateField(
        label=_("Last day"), required=False, widget=forms.DateInput(DATE, format="%Y-%m-%d")
    )
    period_label = forms.CharField(
        label=_("Period's name"),
        max_length=80,
        required=False,
        widget=forms.TextInput(FIELD),
        validators=[NO_NUL],
        help_text=_("As 2018, 2019-H1, 2019-03; the days where left empty."),
    )
    status = forms.ChoiceField(label=_("Status"), choices=choices_of(Status), widget=forms.Select(FIELD))
    why = forms.CharField(
        label=_("Why"), max_length=500, required=False, widget=forms.TextInput(WIDE), validators=[NO_NUL]
    )

    def clean(self) -> dict[str, Any]:
        """A period runs forward and has a first day if it has a last one."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        first, last = cleaned.get("first_day"), cleaned.get("last_day")
        if last and not first:
            self.add_error("first_day", _("Give the first day too."))
        elif first and last and first > last:
            self.add_error("last_day", _("It ends before it begins."))
        return cleaned

    @property
    def parts(self) -> dict[str, Any]:
        """What was filled in, as a claim's fields."""
        filled = self.cleaned_data
        same = ("value", "unit", "kind", "direction", "measure", "place", "status")
        first, last = filled["first_day"], filled["last_day"]
        label = filled["period_label"] or _called(first, last)
        return {name: filled[name] for name in same} | {"period": days(first, last), "period_label": label}

    def changes(self, claim: Claim) -> dict[str, Any]:
        """Those parts that differ from the claim's."""
        return {name: value for name, value in self.parts.items() if getattr(claim, name) != value}


def filled_from(claim: Claim) -> dict[str, Any]:
    """The form's initial values for a claim as it stands."""
    same = ("unit", "kind", "direction", "measure", "place", "period_label", "status")
    first = last = None
    if claim.period is not None:
        first, last = claim.period.lower, claim.period.upper - timedelta(days=1)
    return {name: getattr(claim, name) for name in same} | {
        "value": typed(claim.value),
        "first_day": first,
        "last_day": last,
    }


def interval_around(value: Decimal) -> NumericRange:
    """Half a unit of the last digit either way, for a number that a person typed."""
    exponent = value.normalize().as_tuple().exponent
    half = Decimal(1).scaleb(int(exponent)) / 2
    return NumericRange(value - half, value + half, "[]")


def _called(first: date | None, last: date | None) -> str:
    if first is None:
        return ""
    if last is None or last == first:
        return first.isoformat()
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}/{last.year}"
    return f"{first.isoformat()}/{last.isoformat()}"
