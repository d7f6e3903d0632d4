from __future__ import annotations

from datetime import date

import pytest
from django.utils import timezone

from claims import pipeline
from claims.models import Briefing, Review, State
from claims.models.report import ReportSchedule
from tests.claims.rows import a_document, run


def taken_in(text: str, *, source: str = "Ministry of Trade", published: date) -> Briefing:
    """A briefing, read, linked and checked."""
    briefing, _ = pipeline.ingest(a_document(text, source, published))
    run(briefing)
    return briefing


@pytest.fixture
def contradiction(transactional_db: None) -> None:
    """Two briefings whose figures cannot all be true."""
    taken_in("In 2017, exports of Lumen were 101.3 billion yuan.", published=date(2018, 1, 20))
    taken_in(
        "In 2018, exports of Lumen were 152.7 billion yuan, an increase of 5.0 percent year on year.",
        published=date(2019, 1, 20),
    )


@pytest.fixture
def schedule(transactional_db: None) -> ReportSchedule:
    return ReportSchedule.objects.create(
        name="Weekly", crontab="0 7 * * mon", time_zone="Europe/Prague", recipients=["desk@lumen.example"]
    )


__all__ = ["Review", "State", "taken_in", "timezone"]
