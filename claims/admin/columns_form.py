"""What the columns of a table of figures mean: chosen column by column, tried on its rows, then kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from claims.captures.columns import header_of, remembered
from claims.intake import RefusedError
from claims.intake.file import read_file
from claims.intake.hints import Hints
from claims.intake.sandbox import TABLES
from claims.models import Capture
from factcheck.briefing import Briefing
from factcheck.claim import Claim
from factcheck.columns import ROLES, UnusableColumnsError, columns_from
from factcheck.figures import CELL_END, UnusableRowError, claims_of
from factcheck.language import UnknownLanguageError

from .capture_form import FIELD

ROWS_SHOWN = 20
ERRORS_SHOWN = 100
_ROLE_WORDS = {
    "value": gettext_lazy("Value"),
    "unit": gettext_lazy("Unit"),
    "measure": gettext_lazy("What is measured"),
    "place": gettext_lazy("Place"),
    "period": gettext_lazy("Period"),
    "kind": gettext_lazy("Kind"),
    "basis": gettext_lazy("Growth against"),
    "status": gettext_lazy("Status"),
    "adjustment": gettext_lazy("Adjustment"),
}
_HELP = {
    "unit": gettext_lazy("“billion yuan”, “%”, “tonnes”; nothing where the value's cell says it."),
    "kind": gettext_lazy("level, growth, share, change, …; a percentage has to be told."),
    "basis": gettext_lazy("yoy, qoq or mom."),
    "status": gettext_lazy("reported, preliminary, revised, forecast, target."),
}


@dataclass(frozen=True, slots=True)
class Preview:
    """The first rows as claims, every row that is none, and how many there are of each."""

    claims: Sequence[dict[str, str]]
    errors: Sequence[tuple[int, str]]
    read: int
    wrong: int


class ColumnsForm(forms.Form):
    """For each role a column of the table, or words that hold for every row."""

    def __init__(self, text: str, capture: Capture, data: Any = None) -> None:
        self.text = text
        cells = [cell.strip() for cell in header_of(text).split(CELL_END)]
        choices = [("0", _("— no column —"))]
        choices += [(str(n), cell or _("column %(n)s") % {"n": n}) for n, cell in enumerate(cells, start=1)]
        super().__init__(data, initial=_initial(capture, text, cells))
        for role in ROLES:
            self.fields[f"{role}_column"] = forms.ChoiceField(
                label=_ROLE_WORDS[role], choices=choices, required=False, widget=forms.Select(FIELD)
            )
            if role != "value":
                self.fields[f"{role}_fixed"] = forms.CharField(
                    label=_("%(role)s of every row") % {"role": _ROLE_WORDS[role]},
                    required=False,
                    max_length=200,
                    widget=forms.TextInput(FIELD),
                )

    def rows(self) -> list[dict[str, Any]]:
        """The fields by role, for the page."""
        names = set(self.fields)
        return [
            {
                "column": self[f"{role}_column"],
                "fixed": self[f"{role}_fixed"] if f"{role}_fixed" in names else None,
                "help": _HELP.get(role, ""),
            }
            for role in ROLES
        ]

    def clean(self) -> dict[str, Any]:
        """They make a table of figures."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if not self.errors:
            try:
                columns_from(self.columns())
            except UnusableColumnsError as error:
                raise forms.ValidationError(str(error)) from error
        return cleaned

    def columns(self) -> dict[str, Any]:
        """As the record keeps them. A column comes before words for every row."""
        said: dict[str, dict[str, Any]] = {}
        for role in ROLES:
            number = int(self.cleaned_data.get(f"{role}_column") or 0)
            fixed = (self.cleaned_data.get(f"{role}_fixed") or "").strip()
            if number:
                said[role] = {"number": number}
            elif fixed:
                said[role] = {"fixed": fixed}
        before = len(self.text) - len(self.text.lstrip("\n"))
        return {"first_row": before + 2, "columns": said}


def columns_form(capture: Capture, data: Any) -> ColumnsForm | None:
    """The form for a table of figures that waits; None for what is none, or cannot be read at all."""
    if capture.reading.get("media_type") not in TABLES:
        return None
    try:
        hints = Hints(name=capture.file_name, charset=capture.charset or None)
        return ColumnsForm(read_file(bytes(capture.body or b""), hints).text, capture, data)
    except RefusedError:
        return None


def preview_of(form: ColumnsForm, capture: Capture) -> Preview:
    """What the table says by these columns."""
    day = capture.published or capture.asked_at.date()
    briefing = Briefing("", day, form.text, language=capture.language or "en")
    try:
        rows = list(claims_of(briefing, columns_from(form.columns())))
    except UnknownLanguageError:
        return Preview((), ((0, _("There is no grammar for this language.")),), 0, 1)
    claims = [(row, each) for row, each in rows if isinstance(each, Claim)]
    errors = [(row, str(each)) for row, each in rows if isinstance(each, UnusableRowError)]
    return Preview(
        [_shown(row, claim) for row, claim in claims[:ROWS_SHOWN]],
        errors[:ERRORS_SHOWN],
        len(claims),
        len(errors),
    )


def _shown(row: int, claim: Claim) -> dict[str, str]:
    return {
        "row": str(row),
        "measure": claim.measure,
        "place": claim.place or "",
        "period": claim.period.label if claim.period else "",
        "value": f"{claim.value:f}",
        "unit": claim.unit,
        "kind": f"{claim.kind}, {claim.direction}" if claim.direction else str(claim.kind),
    }


def _initial(capture: Capture, text: str, cells: Sequence[str]) -> dict[str, str]:
    """What was said before of a table like it; else columns that are called as what they mean."""
    known = capture.columns or remembered(capture.source, text)
    if known:
        initial = {}
        for role, said in known.get("columns", {}).items():
            initial[f"{role}_column"] = str(said.get("number", 0))
            initial[f"{role}_fixed"] = said.get("fixed", "")
        return initial
    named = {cell.lower(): n for n, cell in reversed(list(enumerate(cells, start=1)))}
    also = {"measure": "indicator", "place": "region", "period": "year"}
    found = {role: named.get(role) or named.get(also.get(role, "")) for role in ROLES}
    return {f"{role}_column": str(number) for role, number in found.items() if number}
