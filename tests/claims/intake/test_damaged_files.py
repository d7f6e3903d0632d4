"""Files of every format, damaged at random: each is read, or refused with a reason."""

from __future__ import annotations

import json
from importlib import import_module

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims.intake.child import answer
from claims.intake.format import format_of
from claims.intake.hints import Hints
from claims.intake.limits import Limits
from claims.intake.readers import plain
from claims.intake.reading import Reading
from claims.intake.refusal import RefusedError
from claims.intake.sandbox import READERS, reading_from

from . import briefing_files as files

MADE = {name: made() for name, made in files.FORMATS.items() if name != "pdf"}  # that reader is C: below
SMALL = Limits(characters=1_000_000, unpacked_bytes=5_000_000, seconds=10)
NO_PAGE_PRINTS = ("\0", "\x1b", "\ufeff")


@st.composite
def damaged(draw: st.DrawFn, data: bytes) -> bytes:
    """A few bytes overwritten, cut out or put in, or the end lost."""
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, max(0, len(data) - 1)))
        put = draw(st.binary(max_size=6))
        data = data[:at] + put + data[at + draw(st.sampled_from([0, len(put), len(put) + 1, 400])) :]
    return data[: draw(st.sampled_from([len(data), len(data) // 2, 20]))] if draw(st.booleans()) else data


def read_here(data: bytes) -> Reading | str:
    """As the door reads it, but in this process: what would end the child's ends the test."""
    try:
        kind = format_of(data)
        if kind in READERS:
            module = import_module(f"claims.intake.readers.{READERS[kind]}")
            said = json.loads(answer(module.read, data, Hints(), SMALL))
            return reading_from(said["read"]) if "read" in said else str(said["refused"])
        return plain.read(data, Hints(), SMALL)
    except RefusedError as refusal:
        return str(refusal)


@pytest.mark.parametrize("name", MADE)
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_damage_is_read_or_refused(name: str, data: st.DataObject) -> None:
    read = read_here(data.draw(damaged(MADE[name])))
    if isinstance(read, str):
        assert read.endswith(".")
        return
    for words in (read.text, *read.titles, *read.notes, *(one.words for one in read.dates)):
        words.encode()  # no half of a character
        assert not any(each in words for each in NO_PAGE_PRINTS)


@pytest.mark.parametrize(
    "header", ["Subject: Trade \x1b[0m in \0 June", "Subject: =?utf-8?q?Trade_=00in_June?="]
)
def test_a_title_holds_nothing_that_no_page_prints(header: str) -> None:
    read = read_here(files.as_mail().replace(f"Subject: {files.TITLE}".encode(), header.encode()))
    assert isinstance(read, str) or "\0" not in str(read.title)
