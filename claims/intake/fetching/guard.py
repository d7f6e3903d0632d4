"""Which addresses may be fetched: public ones, decided on the number that is then connected to.

A name is resolved once, every number it resolves to must be public, and the connection goes to one of these
numbers. So a name that changes its mind between the check and the connection reaches nothing.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from urllib.parse import SplitResult, urlsplit

from ..refusal import RefusedError

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network
Resolve = Callable[[str, int], Sequence[str]]

_PORTS = {"http": 80, "https": 443}
LONGEST = 2_000
"""Characters of an address."""
_NOT_PUBLIC = (ipaddress.IPv4Network("192.0.0.0/24"), ipaddress.IPv4Network("192.88.99.0/24"))
"""Assigned to protocols and relays; the standard library counts parts of them as public."""


def resolve_by_system(host: str, port: int) -> list[str]:
    """The numbers the system's resolver gives for a name, in its order."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise RefusedError(f"The name {host} is not known.") from error
    return [str(entry[4][0]) for entry in found]


@dataclass(frozen=True, slots=True)
class Target:
    """Where one request goes: the address as written, and the number the connection is made to."""

    address: str
    scheme: str
    host: str
    port: int
    path: str
    number: str

    @property
    def host_header(self) -> str:
        """The name for the ``Host`` field; IPv6 numbers in brackets, a usual port left out."""
        name = f"[{self.host}]" if ":" in self.host else self.host
        return name if self.port == _PORTS[self.scheme] else f"{name}:{self.port}"

    @property
    def origin(self) -> str:
        return f"{self.scheme}://{self.host_header}"


@dataclass(frozen=True, slots=True)
class Guard:
    """Decides where a request may go. ``allowed`` networks may be private: a test's, or one's own."""

    allowed: tuple[Network, ...] = ()
    resolve: Resolve = field(default=resolve_by_system)

    def target(self, address: str) -> Target:
        """Where a request for this address goes, or a refusal."""
        parts, host, port = _parts(address)
        numbers = self.resolve(host, port)
        if not numbers:
            raise RefusedError(f"The name {host} is not known.")
        for number in numbers:
            if not self._may(ipaddress.ip_address(number.partition("%")[0])):
                raise RefusedError(f"{host} is an address inside a private network; such are not fetched.")
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        return Target(address, parts.scheme.lower(), host, port, path, numbers[0])

    def is_allowed(self, target: Target) -> bool:
        """Whether the target is in a network that was named, not merely public."""
        number = ipaddress.ip_address(target.number.partition("%")[0])
        return any(number.version == network.version and number in network for network in self.allowed)

    def _may(self, number: IPAddress) -> bool:
        if any(number.version == network.version and number in network for network in self.allowed):
            return True
        return all(_is_public(one) for one in (number, *_embedded(number)))


def _parts(address: str) -> tuple[SplitResult, str, int]:
    if len(address) > LONGEST or any(char.isspace() or not char.isprintable() for char in address):
        raise RefusedError("That is no address of a page.")
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise RefusedError("That is no address of a page.") from error
    if parts.scheme.lower() not in _PORTS:
        raise RefusedError("Only addresses that begin with http:// or https:// are fetched.")
    if not host or parts.username is not None or parts.password is not None:
        raise RefusedError(
            "That is no address of a page: it needs a host, and no name or password before it."
        )
    try:
        host = host if host.isascii() else host.encode("idna").decode()
    except UnicodeError as error:
        raise RefusedError("That is no address of a page.") from error
    return parts, host, port or _PORTS[parts.scheme.lower()]


def _is_public(number: IPAddress) -> bool:
    special = number.is_multicast or number.is_reserved or number.is_unspecified or number.is_link_local
    if isinstance(number, ipaddress.IPv6Address):
        return number.is_global and not special and not number.is_site_local
    return number.is_global and not special and not any(number in network for network in _NOT_PUBLIC)


def _embedded(number: IPAddress) -> list[IPAddress]:
    """The IPv4 number an IPv6 number leads to, where it does; other such forms are reserved as a whole."""
    if isinstance(number, ipaddress.IPv4Address):
        return []
    return [one for one in (number.ipv4_mapped, number.sixtofour) if one is not None]
