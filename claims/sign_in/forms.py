"""A code as people type it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

LONGEST = 32


class CodeForm(forms.Form):
    """One code; blanks and dashes are for the eye."""

    code = forms.CharField(
        label=_("Code"),
        max_length=LONGEST,
        widget=forms.TextInput(
            {"class": "desk-field", "autocomplete": "one-time-code", "autocapitalize": "off"}
        ),
    )

    def clean_code(self) -> str:
        typed: Any = self.cleaned_data["code"]
        return str(typed).replace(" ", "").replace("-", "").lower()
