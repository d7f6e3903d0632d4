"""The forms of intake: many files and addresses at once, and what a person settles about one of them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from claims.intake.limits import LIMITS, MEBIBYTE
from claims.models import Source
from claims.models.capture import Capture

FIELD = {"class": "desk-field"}
WIDE = {"class": "desk-field desk-wide"}
MOST_AT_ONCE = 200


class _ManyFiles(forms.FileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Any number of files; each has words in it and is small enough."""

    widget = _ManyFiles

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile[Any]]:
        files = [super(FilesField, self).clean(one, initial) for one in data or ()]
        if len(files) > MOST_AT_ONCE:
            raise forms.ValidationError(_("At most %(most)s files at once."), params={"most": MOST_AT_ONCE})
        for file in files:
            if file.size > LIMITS.file_bytes:
                raise forms.ValidationError(
                    _("%(name)s is larger than %(most)s MiB."),
                    params={"name": file.name, "most": LIMITS.file_bytes // MEBIBYTE},
                )
        return files


class CapturesForm(forms.Form):
    """Files and addresses of one source."""

    source = forms.ModelChoiceField(
        Source.objects.all(),
        required=False,
        widget=forms.Select(FIELD),
        help_text=_("Who published them. It can be settled later, one by one."),
    )
    published = forms.DateField(
        required=False,
        widget=forms.DateInput(FIELD | {"type": "date"}, format="%Y-%m-%d"),
        help_text=_("Only where all of them appeared on one day. Else the day is looked for in each."),
    )
    uploads = FilesField(
        label=_("Files"),
        required=False,
        widget=_ManyFiles({**FIELD}),
        help_text=_(
            "PDF, Word (DOCX), OpenDocument, RTF, HTML, Markdown, mail (EML) or plain text; "
            "CSV and XLSX of figures; records (JSONL)."
        ),
    )
    addresses = forms.CharField(
        required=False,
        widget=forms.Textarea(WIDE | {"rows": 4}),
        help_text=_("Pages to fetch, one address a line."),
    )

    def clean_addresses(self) -> list[str]:
        """The addresses, once each."""
        lines = list(dict.fromkeys(self.cleaned_data["addresses"].split()))
        if len(lines) > MOST_AT_ONCE:
            raise forms.ValidationError(
                _("At most %(most)s addresses at once."), params={"most": MOST_AT_ONCE}
            )
        for line in lines:
            if not line.startswith(("http://", "https://")) or len(line) > 2000:
                raise forms.ValidationError(
                    _("%(line)s is no address of a page."), params={"line": line[:80]}
                )
        return lines

    def clean(self) -> dict[str, Any]:
        """Something is there."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if not self.errors and not cleaned["uploads"] and not cleaned["addresses"]:
            raise forms.ValidationError(_("Choose files, or give addresses."))
        return cleaned


class SettleForm(forms.ModelForm):  # type: ignore[type-arg]  # it takes none at run time
    """What a person knows better than was found out."""

    class Meta:
        model = Capture
        fields = ("source", "published", "said", "title", "language", "charset")
        widgets = {  # noqa: RUF012 - as Django wants it
            "source": forms.Select(FIELD),
            "published": forms.DateInput(FIELD | {"type": "date"}, format="%Y-%m-%d"),
            "said": forms.DateInput(FIELD | {"type": "date"}, format="%Y-%m-%d"),
            "title": forms.TextInput(WIDE),
            "language": forms.TextInput(FIELD),
            "charset": forms.TextInput(FIELD),
        }
