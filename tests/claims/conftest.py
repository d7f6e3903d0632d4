"""One row of each kind, as the pipeline would store it."""

from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import User

from claims.models import Briefing, Claim, Finding

from .reading import read_simply
from .rows import stored_briefing, stored_claim, stored_finding


@pytest.fixture
def reviewer(db: None) -> User:
    return get_user_model().objects.create_user("rita")


@pytest.fixture
def briefing(db: None) -> Briefing:
    return stored_briefing()


@pytest.fixture
def claim(briefing: Briefing) -> Claim:
    return stored_claim(briefing)


@pytest.fixture
def finding(claim: Claim) -> Finding:
    return stored_finding(claim)


@pytest.fixture
def simple_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine reads only what ``reading`` describes."""
    monkeypatch.setattr("factcheck.extract.claims.extract_claims", read_simply, raising=False)
