"""What a log line of an exception says, and what it keeps to itself."""

from __future__ import annotations

import logging
import logging.config
import sys

import pytest

from config.logs import logging_config


@pytest.mark.parametrize("style", ["console", "json"])
def test_an_exception_is_told_without_the_values_around_it(style: str) -> None:
    formatter = logging.config.DictConfigurator(
        {"version": 1} | logging_config(style, "INFO")
    ).configure_formatter(logging_config(style, "INFO")["formatters"]["line"])
    password = "hunter" + "2"
    try:
        raise ValueError("no figure")
    except ValueError:
        record = logging.LogRecord("claims", logging.ERROR, __file__, 1, "failed", (), sys.exc_info())
    line = formatter.format(record)
    assert "ValueError: no figure" in line
    assert password not in line
