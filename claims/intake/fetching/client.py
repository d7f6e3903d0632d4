"""One request for one page: guarded at every redirect, ended by size and by the clock."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from urllib.parse import urljoin

from urllib3.response import BaseHTTPResponse

from ..layout import printable
from ..limits import MEBIBYTE
from ..refusal import RefusedError
from .connection import FAILURES, connected, was_too_slow
from .guard import Guard, Target

AGENT = "Factcheck"
USER_AGENT = f"{AGENT}/1 (reads published briefings; honours robots.txt)"
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_CHUNK = 64 * 1024
_NOT_MODIFIED = 304


class UnavailableError(Exception):
    """The page could not be had now; a later try may do better. One whole sentence."""

    def __init__(self, reason: str, status: int | None = None, retry_after: int | None = None) -> None:
        super().__init__(reason)
        self.status = status
        """What the server answered, if it did."""
        self.retry_after = retry_after
        """Seconds the server asked to wait, if it did."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """What one request may cost."""

    body_bytes: int = 50 * MEBIBYTE
    redirects: int = 5
    silence_seconds: float = 15.0
    """Without a byte."""
    seconds: float = 60.0
    """For everything, redirects and all."""


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server said about the last capture, to ask whether it has changed since."""

    etag: str = ""
    last_modified: str = ""

    @property
    def fields(self) -> dict[str, str]:
        given = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in given.items() if value}


NO_VALIDATORS = Validators()


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it came. ``body`` is what the transport carried, uncompressed; the digest is its SHA-256."""

    asked: str
    address: str
    """Where it was found in the end, after redirects."""
    status: int
    headers: Mapping[str, str]
    body: bytes
    at: datetime
    sha256: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "sha256", sha256(self.body).hexdigest())

    @property
    def not_modified(self) -> bool:
        """Whether the server says that nothing has changed since the validators."""
        return self.status == _NOT_MODIFIED

    @property
    def validators(self) -> Validators:
        return Validators(self.headers.get("etag", ""), self.headers.get("last-modified", ""))

    @property
    def charset(self) -> str | None:
        """The charset the server declares, if it does."""
        found = self.headers.get("content-type", "").lower().partition("charset=")[2]
        return found.split(";")[0].strip(" \"'") or None


@dataclass(frozen=True, slots=True)
class Client:
    """Fetches pages. It keeps nothing between requests, and obeys no proxy of the environment."""

    guard: Guard = field(default_factory=Guard)
    allowance: Allowance = field(default_factory=Allowance)

    def fetch(self, address: str, validators: Validators = NO_VALIDATORS) -> Fetched:
        """The page at an address.

        Refused: what may never be fetched. Unavailable: an answer that is no success, a failing network.
        """
        deadline = time.monotonic() + self.allowance.seconds
        at = address
        for _ in range(self.allowance.redirects + 1):
            target = self.guard.target(at)
            answer = self._once(address, target, validators, deadline)
            if answer.status not in _REDIRECTS:
                return _accepted(answer)
            at = urljoin(at, answer.headers.get("location", ""))
        raise RefusedError(f"{address} redirects more than {self.allowance.redirects} times.")

    def _once(self, asked: str, target: Target, validators: Validators, deadline: float) -> Fetched:
        try:
            with self._answer(target, validators, deadline) as response:
                headers = {name.lower(): printable(value) for name, value in response.headers.items()}
                body = b"" if response.status in _REDIRECTS else self._body(response, target, deadline)
                return Fetched(asked, target.address, response.status, headers, body, datetime.now(UTC))
        except FAILURES as error:
            if was_too_slow(error, deadline):
                raise _too_slow(target) from error
            raise UnavailableError(f"{target.host} could not be reached: {said(error)}.") from error

    @contextmanager
    def _answer(self, target: Target, validators: Validators, deadline: float) -> Iterator[BaseHTTPResponse]:
        _left(target, deadline)
        with connected(target, self.allowance.silence_seconds, deadline) as connection:
            connection.request(
                "GET",
                target.path,
                headers={"Host": target.host_header, "User-Agent": USER_AGENT, "Accept-Encoding": "gzip"}
                | validators.fields,
                preload_content=False,
            )
            yield connection.getresponse()

    def _body(self, response: BaseHTTPResponse, target: Target, deadline: float) -> bytes:
        parts, size = [], 0
        while part := response.read1(_CHUNK, decode_content=True):
            size += len(part)
            if size > self.allowance.body_bytes:
                most = self.allowance.body_bytes / MEBIBYTE
                raise RefusedError(f"{target.address} is larger than the {most:g} MiB that are fetched.")
            parts.append(part)
            _left(target, deadline)
        _left(target, deadline)  # a connection closed by the clock looks like the end of the body
        return b"".join(parts)


def _left(target: Target, deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise _too_slow(target)
    return left


def _too_slow(target: Target) -> UnavailableError:
    return UnavailableError(f"{target.host} took too long to answer.")


def _accepted(answer: Fetched) -> Fetched:
    if answer.status == 200 or answer.not_modified:
        return answer
    wait = answer.headers.get("retry-after", "")
    raise UnavailableError(
        f"{answer.address} answered with status {answer.status}.",
        answer.status,
        int(wait) if wait.isdecimal() else None,
    )


def said(error: BaseException) -> str:
    """The innermost reason, on one line."""
    while error.__cause__ is not None or error.__context__ is not None:
        error = error.__cause__ or error.__context__  # type: ignore[assignment]
    return " ".join(str(error).split()) or type(error).__name__
