"""``manage.py ingest``: what it stores, and what it refuses in one line each."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest
from django.core.management import CommandError, call_command
from kombu.exceptions import OperationalError as BrokerError

from claims import pipeline, tasks
from claims.intake import Document
from claims.models import Briefing, Source, State
from claims.waiting import UnderWay

pytestmark = pytest.mark.django_db
TEXT = "Traffic of the harbour was 41.5 thousand tonnes in 2011."
Refusal = Callable[..., str]


@pytest.fixture(autouse=True)
def sent(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The briefings sent to the workers, kept back."""
    kept: list[int] = []
    for task in tasks.TASKS.values():
        monkeypatch.setattr(task, "delay", lambda *briefing_ids: kept.extend(briefing_ids))
    return kept


@pytest.fixture
def refusal() -> Refusal:
    """Runs the command, which has to refuse and store nothing; its error output, stripped."""

    def run(*arguments: object, published: str = "2012-02-01") -> str:
        errors = StringIO()
        with pytest.raises(CommandError) as stopped:
            ingest(f"--published={published}", *arguments, source="Port Authority", stderr=errors)
        assert stopped.value.returncode == 2
        assert not Briefing.objects.exists()
        assert not Source.objects.exists()
        return errors.getvalue().strip() or str(stopped.value)

    return run


def a_file(folder: Path, content: bytes | str, name: str = "briefing.txt") -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def a_line(**changes: object) -> str:
    line = {"id": "b1", "source": "Port Authority", "published": "2012-02-01", "text": TEXT}
    return json.dumps({key: value for key, value in (line | changes).items() if value is not None})


def ingest(*arguments: object, **options: Any) -> None:
    """The command as a shell gives it: ``published=…`` is ``--published=…``."""
    named = [f"--{name}={options.pop(name)}" for name in ("published", "said") if name in options]
    call_command("ingest", *map(str, arguments), *named, **{"verbosity": 0} | options)


class TestTexts:
    def test_a_text_is_stored_and_sent(self, tmp_path: Path, sent: list[int]) -> None:
        path = a_file(tmp_path, TEXT)
        ingest(path, source="Port Authority", published="2012-02-01", said="2012-01-31", title="Traffic")
        briefing = Briefing.objects.get()
        assert (str(briefing.published), str(briefing.said_at)) == ("2012-02-01", "2012-01-31")
        assert (briefing.text, bytes(briefing.original), briefing.title) == (TEXT, TEXT.encode(), "Traffic")
        assert (briefing.source.name, briefing.file_name) == ("Port Authority", "briefing.txt")
        assert sent == [briefing.pk]

    def test_the_same_again_is_known_and_sent_while_unfinished(self, tmp_path: Path, sent: list[int]) -> None:
        path = a_file(tmp_path, TEXT)
        for _ in range(2):
            ingest(path, source="Port Authority", published="2012-02-01")
        assert sent == [Briefing.objects.get().pk] * 2

    def test_a_finished_one_is_not_sent_again(self, tmp_path: Path, sent: list[int]) -> None:
        path = a_file(tmp_path, TEXT)
        ingest(path, source="Port Authority", published="2012-02-01")
        Briefing.objects.update(state=State.FAILED, failure="unreadable")
        ingest(path, source="Port Authority", published="2012-02-01")
        assert len(sent) == 1

    def test_without_a_broker_everything_is_stored(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(tasks.extract, "delay", Mock(side_effect=BrokerError("refused")))
        ingest(a_file(tmp_path, TEXT), source="Port Authority", published="2012-02-01")
        assert Briefing.objects.get().state == State.RECEIVED


class TestBadTexts:
    @pytest.mark.parametrize(
        ("content", "reason"),
        [
            (b"", "It is empty."),
            (b" \n\t \n", "It is empty."),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "It is a picture; its words cannot be read."),
            (
                bytes(range(256)) * 40,
                "It is neither text nor a document of a kind that is read (it holds NUL bytes).",
            ),
            (b"Traffic was 41\0 tonnes.", "It is neither text nor a document of a kind that is read"),
            (b"7" * 5_000_000, "line 1 of the text has more than 1000 digits in a row"),
            (b"1 2 3 4 5\n6 7 8", "the text holds no words"),
            ("Überschuss 41".encode() + b"\xe9\xff, gr\xc3\xb6\xc3", "It is not UTF-8."),
        ],
        ids=["empty", "blank", "picture", "binary", "nul", "digits", "no words", "broken utf-8"],
    )
    def test_one_clear_line_and_nothing_stored(
        self, tmp_path: Path, refusal: Refusal, content: bytes, reason: str
    ) -> None:
        path = a_file(tmp_path, content)
        said = refusal(path)
        assert said.startswith(f"{path}: {reason}")
        assert "\n" not in said

    @pytest.mark.parametrize("words", ["2012-02-30", "01.02.2012", "20120201", "2012-W05-3", "soon", ""])
    def test_a_date_that_is_none(self, tmp_path: Path, refusal: Refusal, words: str) -> None:
        assert "is not a date (YYYY-MM-DD)" in refusal(a_file(tmp_path, TEXT), f"--published={words}")

    def test_a_day_to_come(self, tmp_path: Path, refusal: Refusal) -> None:
        said = refusal(a_file(tmp_path, TEXT), published="2912-02-01")
        assert said.endswith("It cannot have been published on 2912-02-01: that is still to come.")

    def test_no_date_and_no_source(self, tmp_path: Path) -> None:
        path = a_file(tmp_path, TEXT)
        for options, reason in (({"source": "X"}, "--published"), ({"published": "2012-02-01"}, "No source")):
            errors = StringIO()
            with pytest.raises(CommandError):
                ingest(path, stderr=errors, **options)
            assert reason in errors.getvalue()

    def test_a_file_that_is_not_there(self, tmp_path: Path, refusal: Refusal) -> None:
        assert refusal(tmp_path / "gone.txt").endswith("gone.txt: No such file or directory")

    def test_one_bad_file_of_two_stops_both(self, tmp_path: Path, refusal: Refusal) -> None:
        assert "It is empty." in refusal(a_file(tmp_path, TEXT), a_file(tmp_path, "", "empty.txt"))

    def test_unless_it_is_to_keep_going(self, tmp_path: Path) -> None:
        errors = StringIO()
        good, bad = a_file(tmp_path, TEXT), a_file(tmp_path, "", "empty.txt")
        ingest(bad, good, source="X", published="2012-02-01", keep_going=True, stderr=errors)
        assert Briefing.objects.get().text == TEXT
        assert errors.getvalue() == f"{bad}: It is empty.\n"


class TestRecords:
    def test_every_line_is_a_briefing_of_its_own_source_and_day(
        self, tmp_path: Path, sent: list[int]
    ) -> None:
        lines = [a_line(), "", a_line(id="b2", source="Coast Gazette", title="At sea", said="2012-01-30")]
        ingest(a_file(tmp_path, "\n".join(lines), "record.jsonl"))
        second = Briefing.objects.get(reference="b2")
        assert (second.source.name, second.title, str(second.said_at)) == (
            "Coast Gazette",
            "At sea",
            "2012-01-30",
        )
        assert (second.file_name, bytes(second.original)) == ("record.jsonl:3", lines[2].encode())
        assert len(sent) == 2

    def test_the_source_of_the_command_serves_where_a_line_names_none(self, tmp_path: Path) -> None:
        ingest(a_file(tmp_path, a_line(source=None), "record.jsonl"), source="Harbour Office")
        assert Briefing.objects.get().source.name == "Harbour Office"

    @pytest.mark.parametrize(
        ("line", "reason"),
        [
            ("{", "not a line of JSON"),
            ("[1]", "a briefing is a JSON object"),
            (a_line(text=None), "'text' is missing, empty or not a string"),
            (a_line(published="2012-13-01"), "'published' is not a date (YYYY-MM-DD): '2012-13-01'"),
            (a_line(text="a\0b 12"), "character 2 of the text, '\\x00', is none"),
            (a_line(text="a\ud800b 12"), "character 2 of the text, '\\ud800', is none"),
            (a_line(text="9" * 2000), "line 1 of the text has more than 1000 digits in a row"),
            (a_line(title="x" * 501), "Its title is longer than 500 characters."),
            (a_line(source="a\0b"), "Its source holds characters that nobody can read."),
            (a_line(source=""), "No source is named."),
        ],
    )
    def test_a_bad_line_is_named_with_its_number(self, tmp_path: Path, line: str, reason: str) -> None:
        path = a_file(tmp_path, f"{a_line()}\n{line}\n", "record.jsonl")
        errors = StringIO()
        with pytest.raises(CommandError):
            ingest(path, stderr=errors)
        assert errors.getvalue() == f"{path}:2: {reason}\n"
        assert not Briefing.objects.exists()

    def test_keep_going_stores_the_others(self, tmp_path: Path) -> None:
        errors = StringIO()
        path = a_file(tmp_path, f"{a_line()}\n{{\n{a_line(id='b3', text='Traffic fell.')}\n", "record.jsonl")
        ingest(path, keep_going=True, stderr=errors)
        assert set(Briefing.objects.values_list("reference", flat=True)) == {"b1", "b3"}
        assert errors.getvalue() == f"{path}:2: not a line of JSON\n"

    def test_bytes_that_are_no_text(self, tmp_path: Path) -> None:
        path = a_file(tmp_path, b'{"id": "\xff"}\n', "record.jsonl")
        errors = StringIO()
        with pytest.raises(CommandError):
            ingest(path, stderr=errors)
        assert errors.getvalue() == f"{path}:1: not UTF-8 text, or too long\n"


class TestFolders:
    def test_every_file_in_it_and_below_by_name(self, tmp_path: Path) -> None:
        (tmp_path / "deep").mkdir()
        a_file(tmp_path, f"2 March 2012\n{TEXT}", "b.txt")
        a_file(tmp_path, a_line(text="Traffic doubled."), "a.jsonl")
        a_file(tmp_path / "deep", f"3 March 2012\n{TEXT}", "c.txt")
        a_file(tmp_path, "secret", ".hidden")
        ingest(tmp_path, source="Port Authority")
        said = Briefing.objects.order_by("pk").values_list("file_name", "published")
        assert list(said) == [
            ("a.jsonl:1", date(2012, 2, 1)),
            ("b.txt", date(2012, 3, 2)),
            ("c.txt", date(2012, 3, 3)),
        ]

    def test_one_pass_names_what_is_refused_and_stores_the_rest(self, tmp_path: Path) -> None:
        a_file(tmp_path, "4 and 5 May", "a.txt")
        a_file(tmp_path, f"2 March 2012\n{TEXT}", "b.txt")
        errors = StringIO()
        ingest(tmp_path, "--keep-going", source="Port Authority", stderr=errors)
        assert Briefing.objects.get().file_name == "b.txt"
        assert "names no day" in errors.getvalue()


class TestInterruption:
    def test_the_same_command_goes_on_where_it_was_interrupted(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sent: list[int]
    ) -> None:
        lines = [a_line(id=f"b{number}", text=f"Traffic grew by {number} tonnes.") for number in range(5)]
        path = a_file(tmp_path, "\n".join(lines), "record.jsonl")
        whole = pipeline.ingest_all

        def until_the_third(documents: Sequence[Document]) -> list[tuple[Briefing, bool]]:
            if documents[0].reference == "b2":
                raise KeyboardInterrupt
            return whole(documents)

        monkeypatch.setattr("claims.management.commands.ingest.TOGETHER", 2)
        monkeypatch.setattr(pipeline, "ingest_all", until_the_third)
        errors = StringIO()
        with pytest.raises(SystemExit) as ended:
            ingest(path, stderr=errors)
        assert ended.value.code == 130
        assert "goes on from here" in errors.getvalue()
        assert Briefing.objects.count() == len(sent) == 2

        monkeypatch.setattr(pipeline, "ingest_all", whole)
        ingest(path)
        assert Briefing.objects.count() == 5
        assert set(sent) == set(Briefing.objects.values_list("pk", flat=True))


class TestWaiting:
    @pytest.mark.usefixtures("simple_reading")
    def test_it_waits_and_says_what_came_of_it(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(tasks, "send_together", send_at_once)
        monkeypatch.setattr("claims.management.commands.ingest.send_together", send_at_once)
        path = a_file(tmp_path, "\n".join((a_line(), a_line(id="b2", text="poison"))), "record.jsonl")
        errors = StringIO()
        with pytest.raises(SystemExit) as ended:
            call_command("ingest", str(path), wait=True, stderr=errors)
        assert ended.value.code == 1
        assert "2 read, 1 failed; 1 claims, 0 findings" in capsys.readouterr().err
        assert "UnreadableError" in errors.getvalue()

    @pytest.mark.usefixtures("simple_reading")
    def test_no_more_are_under_way_than_may_be(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """The workers get their next only when half of what they have is done."""
        kept: list[int] = []
        ahead: list[int] = []

        def keep(briefing_ids: Sequence[int], state: State) -> bool:
            kept.extend(briefing_ids)
            ahead.append(Briefing.objects.unfinished().count())
            return True

        def work(_seconds: float) -> None:
            monkeypatch.setattr("claims.waiting.time.sleep", lambda _: work(0))
            send_at_once([kept.pop(0)], State.RECEIVED)

        monkeypatch.setattr("claims.management.commands.ingest.send_together", keep)
        monkeypatch.setattr("claims.management.commands.ingest.TOGETHER", 2)
        monkeypatch.setattr("claims.waiting.time.sleep", work)
        monkeypatch.setattr(UnderWay.__init__, "__defaults__", (4,))
        lines = [a_line(id=f"b{number}", text=f"{TEXT} {number}") for number in range(9)]
        ingest(a_file(tmp_path, "\n".join(lines), "record.jsonl"), wait=True)
        assert Briefing.objects.unfinished().count() == 0
        assert max(ahead) <= 4


def send_at_once(briefing_ids: Sequence[int], state: State) -> bool:
    """The worker, without a broker."""
    tasks.TASKS[state].apply(tuple(briefing_ids))
    following = {State.RECEIVED: State.EXTRACTED, State.EXTRACTED: State.LINKED}
    if state in following:
        send_at_once(briefing_ids, following[state])
    return True
