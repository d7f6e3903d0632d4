"""A free port on this machine, and on no other address."""

from __future__ import annotations

import socket

import pytest

from config.up.address import HOST, NoFreePort, free_socket


def test_a_taken_port_is_passed_over() -> None:
    with socket.create_server((HOST, 0)) as taken:
        port = taken.getsockname()[1]
        with free_socket(port) as found:
            assert found.getsockname()[1] > port


def test_a_port_taken_on_every_address_is_passed_over() -> None:
    with socket.create_server(("", 0)) as taken, free_socket(taken.getsockname()[1]) as found:
        assert found.getsockname()[1] != taken.getsockname()[1]


def test_only_this_machine_can_connect() -> None:
    with free_socket(20000) as found:
        assert found.getsockname()[0] == "127.0.0.1"


def test_no_free_port_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("config.up.address.TRIES", 1)
    with socket.create_server((HOST, 0)) as taken, pytest.raises(NoFreePort, match="--port"):
        free_socket(taken.getsockname()[1])
