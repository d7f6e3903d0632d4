"""The secret key of the local mode: made once for this machine, kept beside its data."""

from __future__ import annotations

import os
import secrets
from pathlib import Path


def local_secret_key(folder: Path) -> str:
    """The key in ``folder``; made at the first call, readable by its owner only.

    Two processes may come here at once: each writes a file of its own, and the first link wins.
    """
    kept = folder / "secret-key"
    if not kept.exists():
        folder.mkdir(parents=True, exist_ok=True)
        draft = folder / f".secret-key-{os.getpid()}"
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(50))
        try:
            kept.hardlink_to(draft)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return kept.read_text()
