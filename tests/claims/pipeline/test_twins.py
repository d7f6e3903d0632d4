"""One text that two sources publish gives one finding, which names both."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest
from django.db import transaction

from claims.models import Finding

from ..rows import run, stored_briefing

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("simple_reading")]
FIRST = ("Traffic of the harbour was 41.53 thousand tonnes in 2011.", "Port Authority", date(2012, 1, 1))
WRONG = "Traffic of the harbour was 41.53 million tonnes in 2011."
TWINS = ((WRONG, "Port Authority", date(2012, 2, 1)), (WRONG, "Harbour News", date(2012, 2, 2)))


def found_after(order: tuple[int, ...]) -> list[tuple[str, str]]:
    """What holds when the texts come in this order, in a record of their own."""
    texts = (FIRST, *TWINS)
    with transaction.atomic():
        briefings = [
            stored_briefing(text, source=source, published=published) for text, source, published in texts
        ]
        run(*(briefings[place] for place in order))
        found = list(Finding.objects.holding().values_list("check_slug", "message"))
        transaction.set_rollback(True)
    return found


def test_a_text_of_two_sources_is_one_finding_that_names_both() -> None:
    ((check, message),) = found_after((0, 1, 2))
    assert check == "restated_value"
    assert "Harbour News" in message


@pytest.mark.parametrize("order", list(permutations(range(3)))[1:])
def test_whichever_comes_first(order: tuple[int, ...]) -> None:
    ((_check, message),) = found_after(order)
    assert "Harbour News" in message
