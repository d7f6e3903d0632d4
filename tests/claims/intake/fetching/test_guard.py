"""No private address is ever connected to, however it is written or resolved."""

from __future__ import annotations

import pytest

from claims.intake.fetching.guard import Guard
from claims.intake.refusal import RefusedError


def guard_where(*numbers: str) -> Guard:
    return Guard(resolve=lambda host, port: list(numbers))


PRIVATE = [
    "127.0.0.1", "127.8.9.10", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1",
    "169.254.169.254", "100.64.0.1", "100.127.255.254", "192.0.0.8", "192.0.2.1", "198.18.0.1",
    "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255", "::1",
    "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12:3456::1", "fec0::1", "ff02::1", "2001:db8::1",
    "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::127.0.0.1", "::10.0.0.1",
    "2002:7f00:1::", "2002:a00:1::", "64:ff9b::7f00:1", "64:ff9b::a00:1", "64:ff9b:1::a00:1",
    "2001:0:7f00:1::",
]  # fmt: skip


@pytest.mark.parametrize("number", PRIVATE)
def test_a_name_with_a_private_number_is_refused(number: str) -> None:
    with pytest.raises(RefusedError, match="inside a private network"):
        guard_where(number).target("http://press.lumen.example/")


@pytest.mark.parametrize("number", ["93.184.216.34", "8.8.8.8", "2606:4700::6810:84e5"])
def test_public_numbers_pass_and_are_pinned(number: str) -> None:
    target = guard_where(number).target("https://press.lumen.example/a?b=c#d")
    assert (target.number, target.host, target.port, target.path) == (
        number,
        "press.lumen.example",
        443,
        "/a?b=c",
    )


def test_one_private_number_among_public_ones_refuses_the_name() -> None:
    with pytest.raises(RefusedError):
        guard_where("8.8.8.8", "127.0.0.1").target("http://press.lumen.example/")


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost",
        "2130706433",
        "0x7f000001",
        "017700000001",
        "127.1",
        "[::1]",
        "[::ffff:7f00:1]",
    ],
)
def test_every_spelling_of_this_machine_is_refused_by_the_system_s_own_resolver(host: str) -> None:
    with pytest.raises(RefusedError):
        Guard().target(f"http://{host}/")


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "ftp://press.lumen.example/",
        "gopher://press.lumen.example/",
        "javascript:alert(1)",
        "//press.lumen.example/",
        "press.lumen.example",
        "http://",
        "http:///path",
        "http://user:word@press.lumen.example/",
        "http://press.lumen.example:99999/",
        "http://press.lumen.example/a\r\nHost: other",
        "http://press.lumen.example/a b",
        "http://press.lumen.example/" + "a" * 2000,
        "",
    ],
)
def test_other_addresses_are_refused(address: str) -> None:
    with pytest.raises(RefusedError, match=r"^[A-Z].*[.]$"):
        guard_where("8.8.8.8").target(address)


def test_names_of_other_scripts_are_asked_for_in_ascii() -> None:
    assert guard_where("8.8.8.8").target("http://bücher.example/").host == "xn--bcher-kva.example"
