"""The API against its own document, by schemathesis, on a live server."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import cast

import pytest
from ninja.throttling import AuthRateThrottle
from pytest_django.live_server_helper import LiveServer

from claims.api.service import api
from tests.claims.reports.conftest import contradiction

from .conftest import ProgramOf

__all__ = ["contradiction"]
CHECKS = (
    "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance,"
    "response_headers_conformance,ignored_auth"
)


@pytest.mark.usefixtures("contradiction")
def test_every_answer_is_as_the_document_says(
    live_server: LiveServer, program: ProgramOf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    caller = program("editor")
    (throttle,) = cast("list[AuthRateThrottle]", api.throttle)
    monkeypatch.setattr(throttle, "num_requests", 10**9)  # or most answers would be to wait
    document = tmp_path / "openapi.json"
    document.write_text(json.dumps(api.get_openapi_schema()))
    command = [
        str(Path(sys.executable).with_name("schemathesis")), "run", str(document), "--url", live_server.url,
        "--header", f"Authorization: Bearer {caller.secret}",
        "--checks", CHECKS,
        "--max-examples", "10", "--seed", "1", "--phases", "examples,coverage,fuzzing", "--no-color",
    ]  # fmt: skip
    run = subprocess.run(command, capture_output=True, text=True, timeout=400, check=False)
    assert run.returncode == 0, run.stdout[-8000:]
