"""The secret key of the local mode."""

from __future__ import annotations

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from config.secret_key import local_secret_key


def test_it_is_long_private_and_kept(tmp_path: Path) -> None:
    key = local_secret_key(tmp_path / "var")
    assert len(key) >= 50
    assert local_secret_key(tmp_path / "var") == key
    assert stat.S_IMODE((tmp_path / "var" / "secret-key").stat().st_mode) == 0o600
    assert [file.name for file in (tmp_path / "var").iterdir()] == ["secret-key"]


def test_processes_that_come_at_once_agree(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(lambda _: local_secret_key(tmp_path), range(16)))) == 1


def test_no_two_machines_have_the_same(tmp_path: Path) -> None:
    assert local_secret_key(tmp_path / "one") != local_secret_key(tmp_path / "other")
