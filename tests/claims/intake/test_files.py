"""Files of a command line: what a mail carries comes behind the mail."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from claims.intake.document import Document
from claims.intake.files import Files
from claims.intake.refusal import RefusedError

from . import briefing_files as files

DAY = date(2019, 9, 30)


def told(path: Path) -> list[tuple[str, Document | RefusedError]]:
    return [(name.rpartition("/")[2], each) for name, each in Files((str(path),)).documents()]


def test_a_mail_and_what_it_carries_are_dated_by_the_mail(tmp_path: Path) -> None:
    mail = tmp_path / "mail.eml"
    mail.write_bytes(files.as_mail_with(("note.txt", "text/plain", b"Exports rose 5 percent.")))
    (whole, first), (part, second) = told(mail)
    assert (whole, part) == ("mail.eml", "mail.eml:note.txt")
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert (second.text, second.published, second.media_type) == (
        "Exports rose 5 percent.",
        DAY,
        "text/plain",
    )


def test_what_is_of_another_day_than_its_mail_is_asked_about(tmp_path: Path) -> None:
    mail = tmp_path / "mail.eml"
    old = b"Updated: 3 March 2011\n\nExports rose 5 percent."
    mail.write_bytes(files.as_mail_with(("note.txt", "text/plain", old), words=None))
    ((name, refused),) = told(mail)
    assert name == "mail.eml:note.txt"
    assert "names several days" in str(refused)


def test_mails_passed_on_for_ever_are_not_followed(tmp_path: Path) -> None:
    inner = files.as_mail_with(("note.txt", "text/plain", b"Exports rose 5 percent."))
    for _ in range(5):
        inner = files.as_mail_with(("", "message/rfc822", inner))
    (tmp_path / "mail.eml").write_bytes(inner)
    names = [name for name, _ in told(tmp_path / "mail.eml")]
    assert [name.count(":") for name in names] == [0, 1, 2, 3]
