"""The form that adds a briefing: pasted text or a text file, its source and its dates."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.validators import ProhibitNullCharactersValidator
from django.utils.translation import gettext_lazy as _

from claims.intake import Document
from claims.models import Source

FIELD = {"class": "desk-field"}
WIDE = {"class": "desk-field desk-wide"}
LARGEST = 5 * 1024 * 1024
LANGUAGES = (("en", _("English")),)


class BriefingForm(forms.Form):
    """What a reporter fills in; ``document`` is what intake takes."""

    source = forms.ModelChoiceField(Source.objects.all(), label=_("Source"), widget=forms.Select(FIELD))
    title = forms.CharField(label=_("Title"), max_length=500, required=False, widget=forms.TextInput(WIDE))
    published = forms.DateField(
        label=_("Published"),
        widget=forms.DateInput(FIELD | {"type": "date"}, format="%Y-%m-%d"),
        help_text=_("The day it appeared; “last year” and “in June” are counted from it."),
    )
    said = forms.DateField(
        label=_("Said"),
        required=False,
        widget=forms.DateInput(FIELD | {"type": "date"}, format="%Y-%m-%d"),
        help_text=_("The day its words were spoken, where that is another day."),
    )
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES, widget=forms.Select(FIELD))
    text = forms.CharField(
        label=_("Text"),
        required=False,
        strip=False,
        widget=forms.Textarea(WIDE | {"rows": 12}),
        validators=[ProhibitNullCharactersValidator()],
    )
    file = forms.FileField(
        label=_("File"),
        required=False,
        widget=forms.FileInput(FIELD | {"accept": ".txt,.md,text/plain"}),
        help_text=_("A text file in UTF-8, instead of pasted text; it is archived as it is."),
    )

    def clean_file(self) -> Any:
        """The file as its name, bytes and text."""
        file = self.cleaned_data["file"]
        if not file:
            return None
        if file.size > LARGEST:
            raise forms.ValidationError(_("The file is larger than 5 MB."))
        original = file.read()
        try:
            text = original.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise forms.ValidationError(
                _("The file is not text in UTF-8 (byte %(position)s)."), params={"position": error.start + 1}
            ) from None
        if "\0" in text:
            raise forms.ValidationError(_("The file holds NUL characters: it is not text."))
        return file.name, original, text

    def clean(self) -> dict[str, Any]:
        """Exactly one of text and file, and words in it."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if self.errors:
            return cleaned
        pasted, file = cleaned["text"], cleaned["file"]
        if pasted and file:
            raise forms.ValidationError(_("Give the text or a file, not both."))
        if not (file[2] if file else pasted).strip():
            raise forms.ValidationError(_("There is no text in it."))
        return cleaned

    @property
    def document(self) -> Document:
        """What was filled in, once valid. Pasted text is archived as the bytes of its UTF-8."""
        filled = self.cleaned_data
        pasted = filled["text"].replace("\r\n", "\n")
        name, original, text = filled["file"] or ("", pasted.encode(), pasted)
        return Document(
            original=original,
            text=text,
            source=filled["source"].name,
            published=filled["published"],
            said=filled["said"],
            title=filled["title"],
            language=filled["language"],
            file_name=name,
        )
