"""The secret key of the local mode: made once for this machine, kept beside its data."""

from __future__ import annotations

import os
import secrets
import tempfile
from contextlib import suppress
from pathlib import Path


def local_secret_key(folder: Path) -> str:
    """The key in ``folder``; made at the first call, readable by its owner only."""
    kept = folder / "secret-key"
    if not kept.exists():
        folder.mkdir(parents=True, exist_ok=True)
        make(kept)
    return kept.read_text()


def make(kept: Path) -> None:
    """Write a draft and link the name to it: of two that come at once the first wins, and no half is read."""
    descriptor, draft = tempfile.mkstemp(dir=kept.parent)
    with os.fdopen(descriptor, "w") as opened:
        opened.write(secrets.token_urlsafe(50))
    with suppress(FileExistsError):
        kept.hardlink_to(draft)
    Path(draft).unlink()
