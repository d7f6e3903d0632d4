"""``Idempotency-Key``: a request that is sent again, its answer being lost, is done once."""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import IntegrityError, transaction
from django.http import HttpRequest
from ninja.errors import HttpError
from ninja.responses import Status

from claims.models.api_token import ApiAnswer

from .auth import token_of

HEADER = "Idempotency-Key"
_LONGEST = 200
Answer = tuple[int, dict[str, Any]]


def once(request: HttpRequest, do: Callable[[], Answer], *content: bytes) -> Status[Any]:
    """The answer of ``do``, or the one this key was given before.

    What is done and the note of it are one transaction: a second request with the key waits for the first.
    """
    key = request.headers.get(HEADER, "")
    if not key:
        return Status(*do())
    if len(key) > _LONGEST or not key.isprintable():
        raise HttpError(400, f"{HEADER} is at most {_LONGEST} printable characters.")
    asked = sha256(b"\n".join((str(request.method).encode(), request.path.encode(), *content))).hexdigest()
    with transaction.atomic():
        try:
            with transaction.atomic():
                note = ApiAnswer.objects.create(token=token_of(request), key=key, request=asked)
        except IntegrityError:
            return Status(*_former(request, key, asked))
        status, body = do()
        note.status, note.body = status, json.loads(json.dumps(body, cls=DjangoJSONEncoder))
        note.save(update_fields=["status", "body"])
    return Status(status, body)


def _former(request: HttpRequest, key: str, asked: str) -> Answer:
    former = ApiAnswer.objects.get(token=token_of(request), key=key)
    if former.request != asked:
        raise HttpError(409, f"This {HEADER} was used for another request.")
    return former.status, former.body
