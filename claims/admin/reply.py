"""Putting a question to somebody about a finding, and keeping their answer."""

from __future__ import annotations

from typing import cast

from django import forms
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.core.validators import ProhibitNullCharactersValidator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from claims.desk.reply import AnsweredError, ask, record_answer
from claims.models import Finding, Question

from .finding_actions import back
from .page import DECIDED

ASK = "claims.add_question"
NO_NUL = ProhibitNullCharactersValidator()


class QuestionForm(forms.Form):
    """A question as it was sent."""

    recipient = forms.CharField(max_length=200, validators=[NO_NUL])
    text = forms.CharField(max_length=10_000, validators=[NO_NUL])
    due = forms.DateField()


class AnswerForm(forms.Form):
    """An answer as it came."""

    answer = forms.CharField(max_length=20_000, validators=[NO_NUL])


def ask_view(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep a question; one without recipient, words or a day is not kept, and the page says so."""
    person = _permitted(request)
    finding = get_object_or_404(Finding, pk=pk)
    form = QuestionForm(request.POST)
    if form.is_valid():
        ask(finding, person, **form.cleaned_data)
        said = _("Kept. Send the question by your own means; its answer goes here.")
    else:
        said = _("Not kept: a question needs a recipient, words and a day.")
    request.session[DECIDED] = {"said": said}
    return back(request, pk)


def answer_view(request: HttpRequest, pk: int, question: int) -> HttpResponse:
    """Keep the answer to a question of this finding."""
    person = _permitted(request)
    get_object_or_404(Question, pk=question, finding=pk)
    form = AnswerForm(request.POST)
    said = _("Not kept: the answer has no words.")
    if form.is_valid():
        try:
            record_answer(question, person, form.cleaned_data["answer"])
            said = _("The answer is kept as evidence.")
        except AnsweredError:
            said = _("Somebody kept an answer meanwhile; yours was not written.")
    request.session[DECIDED] = {"said": said}
    return back(request, pk)


def _permitted(request: HttpRequest) -> User:
    if not request.user.has_perm(ASK):
        raise PermissionDenied
    return cast("User", request.user)
