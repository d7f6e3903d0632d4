"""docker-compose.yml, held against the Compose specification's own schema and against the house rules.

No Docker engine is needed: the schema comes with check-jsonschema. What only an engine could show, that
the images build and start, is not shown here.
"""

from __future__ import annotations

import json
import re
from importlib import resources
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from django.core.management import get_commands

CHECKOUT = Path(__file__).resolve().parents[2]
OURS = {"web", "worker", "beat", "migrate"}
SECRETS = {"SECRET_KEY", "POSTGRES_PASSWORD", "REDIS_PASSWORD"}


@pytest.fixture(scope="module")
def text() -> str:
    return (CHECKOUT / "docker-compose.yml").read_text()


@pytest.fixture(scope="module")
def services(text: str) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = yaml.safe_load(text)["services"]
    return found


def test_it_follows_the_compose_specification(text: str) -> None:
    folder = resources.files("check_jsonschema") / "builtin_schemas" / "vendor"
    schema = json.loads((folder / "compose-spec.json").read_text())
    jsonschema.validators.validator_for(schema)(schema).validate(yaml.safe_load(text))


def test_every_part_is_there(services: dict[str, dict[str, Any]]) -> None:
    assert set(services) == OURS | {"database", "broker"}


def test_no_part_runs_as_root(services: dict[str, dict[str, Any]]) -> None:
    assert services["database"]["user"] == "postgres"
    assert services["broker"]["user"] == "valkey"
    image = (CHECKOUT / "Dockerfile").read_text().rpartition("FROM")[2]
    assert re.search(r"^USER factcheck$", image, re.MULTILINE)
    assert not any("user" in services[name] for name in OURS)


def test_every_part_that_stays_tells_its_health(services: dict[str, dict[str, Any]]) -> None:
    assert {name for name, service in services.items() if "healthcheck" not in service} == {"migrate"}


def test_secrets_have_no_default(text: str) -> None:
    for secret in SECRETS:
        uses = re.findall(rf"\$\{{{secret}([^}}]*)\}}", text)
        assert uses
        assert all(use.startswith(":?") for use in uses)
    example = (CHECKOUT / ".env.example").read_text()
    assert all(re.search(rf"^{secret}=$", example, re.MULTILINE) for secret in SECRETS)


def test_only_the_web_is_published_and_only_to_this_machine(services: dict[str, dict[str, Any]]) -> None:
    assert {name for name, service in services.items() if "ports" in service} == {"web"}
    assert services["web"]["ports"] == ["${FACTCHECK_ADDRESS:-127.0.0.1:8000}:8000"]


def test_data_is_kept_in_volumes(text: str, services: dict[str, dict[str, Any]]) -> None:
    mounted = {
        volume.split(":")[0] for name in ("database", "broker") for volume in services[name]["volumes"]
    }
    assert mounted == set(yaml.safe_load(text)["volumes"])


def test_nothing_starts_before_the_tables_are_ready(services: dict[str, dict[str, Any]]) -> None:
    for name in OURS - {"migrate"}:
        assert services[name]["depends_on"]["migrate"] == {"condition": "service_completed_successfully"}


def test_every_variable_given_is_one_that_the_settings_read(services: dict[str, dict[str, Any]]) -> None:
    settings = (CHECKOUT / "config" / "settings.py").read_text()
    assert [name for name in services["web"]["environment"] if f'"{name}"' not in settings] == []


def test_the_commands_exist(services: dict[str, dict[str, Any]]) -> None:
    known = set(get_commands())
    for service in (services[name] for name in OURS):
        for words in (service.get("command"), service.get("healthcheck", {}).get("test", [])[1:]):
            if words and words[:2] == ["python", "manage.py"]:
                assert words[2] in known
