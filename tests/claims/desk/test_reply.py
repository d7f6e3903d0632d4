from __future__ import annotations

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.db import DatabaseError, IntegrityError, transaction
from django.urls import reverse

from claims.desk.reply import AnsweredError, ask, draft, record_answer
from claims.models import Question

from .conftest import As
from .record import DeskRecord

pytestmark = pytest.mark.django_db
DUE = date(2030, 1, 1)


def asked(record: DeskRecord) -> Question:
    return ask(record.revision, User.objects.create_user("rita"), "Port Authority", "Which holds?", DUE)


def test_the_draft_is_neutral_and_names_every_side(record: DeskRecord) -> None:
    text = draft(record.revision.claims.order_by("pk"))
    assert "41.5 million tonnes" in text
    assert "44.2 million tonnes" in text
    assert "an error of ours" in text


def test_an_answer_is_written_once(record: DeskRecord) -> None:
    question = asked(record)
    record_answer(question.pk, question.asked_by, "The second, since transit was added.")
    with pytest.raises(AnsweredError):
        record_answer(question.pk, question.asked_by, "No, the first.")
    question.refresh_from_db()
    assert question.answer == "The second, since transit was added."


def test_the_database_lets_nobody_change_what_was_asked(record: DeskRecord) -> None:
    question = asked(record)
    with pytest.raises(DatabaseError, match="Cannot update"), transaction.atomic():
        Question.objects.filter(pk=question.pk).update(text="Something else")
    with pytest.raises(DatabaseError, match="Cannot delete"), transaction.atomic():
        question.delete()
    with pytest.raises(IntegrityError), transaction.atomic():
        Question.objects.filter(pk=question.pk).update(answer="By whom?")


def test_a_question_goes_out_and_its_answer_comes_in(record: DeskRecord, signed_in: As) -> None:
    client, pk = signed_in("reviewer"), record.revision.pk
    page = reverse("admin:claims_finding_change", args=[pk])
    form = {"recipient": "Port Authority", "text": "Which holds?", "due": "2030-01-01"}
    client.post(reverse("admin:claims_finding_ask", args=[pk]), form | {"due": "soon"})
    assert not Question.objects.exists()
    client.post(reverse("admin:claims_finding_ask", args=[pk]), form)
    question = Question.objects.get()
    answer = reverse("admin:claims_finding_answer", args=[pk, question.pk])
    client.post(answer, {"answer": " "})
    client.post(answer, {"answer": "The second."})
    assert "The second." in client.get(page).content.decode()
    elsewhere = reverse("admin:claims_finding_answer", args=[record.suspicion.pk, question.pk])
    assert client.post(elsewhere, {"answer": "x"}).status_code == 404


def test_only_reviewers_ask(record: DeskRecord, signed_in: As) -> None:
    url = reverse("admin:claims_finding_ask", args=[record.revision.pk])
    form = {"recipient": "Port Authority", "text": "Which holds?", "due": "2030-01-01"}
    assert signed_in("reporter").post(url, form).status_code == 403
    assert not Question.objects.exists()
