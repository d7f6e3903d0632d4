"""How hosts are asked: what their robots.txt allows, one request at a time, with a pause between two."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

from django.conf import settings
from django.core.cache import cache

from claims.intake import RefusedError
from claims.intake.fetching.client import Client, Fetched, Validators
from claims.intake.fetching.guard import Guard
from claims.intake.fetching.robots import Rules, rules_of

_DAY = 24 * 60 * 60


class TooSoonError(Exception):
    """Another request to the same host was made a moment ago; ``seconds`` until the next may be."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"The host is given a pause of {seconds} seconds.")
        self.seconds = seconds


def guard() -> Guard:
    """The guard with the networks this service was told to allow: none unless an operator says so."""
    return Guard(tuple(ipaddress.ip_network(network) for network in settings.FETCH_ALLOWED_NETWORKS))


def ask(address: str, validators: Validators) -> Fetched:
    """The page, asked for as its host wants to be asked. Refused: also what its robots.txt disallows."""
    target = guard().target(address)
    rules = _rules(target.origin)
    if not rules.allow(address):
        raise RefusedError("The host asks machines not to fetch it (robots.txt).")
    pause = max(settings.FETCH_PAUSE_SECONDS, round(rules.delay or 0))
    if pause and not cache.add(f"fetch-pause:{urlsplit(address).hostname}", True, pause):
        raise TooSoonError(pause)
    return Client(guard()).fetch(address, validators)


def _rules(origin: str) -> Rules:
    key = f"robots:{origin}"
    text = cache.get(key)
    if text is None:
        text = rules_of(origin, guard()).text
        cache.set(key, text, _DAY)
    return Rules(text)
