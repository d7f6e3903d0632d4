"""How fast an archive is taken in, with one worker and with two, and whether memory grows with it.

    python -m benchmarks.archive [BRIEFINGS] [WORKERS …]      (default: 2000 1 2)

For each number of workers a database of its own is made, and ``manage.py ingest`` streams as many generated
briefings through Celery into it. Printed: briefings a second, and at each tenth of the way the resident
memory of the command and of the largest worker process, in MiB. Then the rates' ratio to the first.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import psycopg

from config.servers.throwaway import throwaway_servers

CHECKOUT = Path(__file__).resolve().parents[1]
MEASURES = "exports imports revenue output sales loans deposits wages stocks orders".split()
GOODS = "steel tea jute coal cotton grain timber oil gas paper glass cement wool copper salt sugar".split()
PLACES = "Tianjin Poland Kenya Peru Norway Ghana Chile Japan Malta Egypt".split()
FIRST_DAY = date(1990, 1, 15)
MISPRINTED = 0.02
_MEBI = 1024


def briefings(number: int) -> Iterator[dict[str, str]]:
    """Each states two figures of one month; months follow one another, so that series grow long.

    A month of a series is stated several times, with the same figure; of a hundred figures two are misprints.
    """
    chance = random.Random(1)
    for at in range(number):
        measure, goods, place = chance.choice(MEASURES), chance.choice(GOODS), chance.choice(PLACES)
        day = FIRST_DAY + timedelta(days=at * 12_000 // number)
        value = _figure(chance, 10_000, 99_999, measure, goods, place, f"{day:%Y %m}") / 100
        firms = _figure(chance, 101, 999, goods, f"{day}")
        text = (
            f"In {day:%B %Y}, {measure} of {goods} in {place} reached {value:.2f} million dollars. "
            f"The number of firms in the trade of {goods} was {firms} on {day:%-d %B %Y}."
        )
        source = f"Office {at % 50}"
        yield {"id": f"b{at}", "source": source, "published": f"{day + timedelta(days=40)}", "text": text}


def _figure(chance: random.Random, least: int, most: int, *what: str) -> int:
    """The figure of this, the same each time, but for misprints."""
    true = random.Random("|".join(what)).randint(least, most)
    return true if chance.random() >= MISPRINTED else chance.randint(least, most)


def main(number: int, workers: list[int]) -> None:
    """Print a table for each number of workers, then what more of them bring."""
    rates = {each: _measured(number, each) for each in workers}
    first = workers[0]
    for each in workers[1:]:
        print(f"{each} workers do {rates[each] / rates[first]:.2f} times what {first} does")


def _measured(number: int, workers: int) -> float:
    with throwaway_servers(os.environ) as servers, tempfile.TemporaryDirectory() as folder:
        record = Path(folder) / "record.jsonl"
        with record.open("w") as lines:
            lines.writelines(json.dumps(each) + "\n" for each in briefings(number))
        _manage("migrate", "--verbosity", "0").wait()
        begun = time.monotonic()
        command = _manage(
            "ingest", str(record), "--keep-going", "--workers", str(workers), "--verbosity", "0"
        )
        print(f"{number:,} briefings, {workers} worker(s)\n  done  command  worker  seconds")
        first, at = _watch(command.pid, number, begun, servers.database)
        assert command.wait() == 0
        rate = (number - first) / (time.monotonic() - at)
        print(f"  {rate:.1f} briefings a second once the workers had started\n", flush=True)
        return rate


def _manage(*arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "manage.py", *arguments], cwd=CHECKOUT)


def _watch(pid: int, number: int, begun: float, database: dict[str, Any]) -> tuple[int, float]:
    """A line at each tenth of the way. How many were finished when it was first seen to move, and when."""
    tenth, first = 0, (0, begun)
    while Path(f"/proc/{pid}").exists() and _state(pid) != "Z":
        done = _finished(database)
        if done and not first[0]:
            first = done, time.monotonic()
        if done * 10 // number > tenth:
            tenth = done * 10 // number
            families = [_resident(child) for child in _descendants(pid)]
            memory = f"{_resident(pid):6.0f}   {max(families, default=0):6.0f}"
            print(f"  {tenth * 10:3d} %  {memory}   {time.monotonic() - begun:6.0f}", flush=True)
        time.sleep(2)
    return first


def _finished(database: dict[str, Any]) -> int:
    names = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}
    where = {ours: database[theirs] for ours, theirs in names.items() if database.get(theirs)}
    try:
        with psycopg.connect(**where) as connection:
            row = connection.execute(
                "SELECT count(*) FROM claims_briefing WHERE state IN ('checked', 'failed')"
            ).fetchone()
    except psycopg.OperationalError:
        return 0
    return int(row[0]) if row else 0


def _descendants(pid: int) -> list[int]:
    children = Path(f"/proc/{pid}/task/{pid}/children")
    own = [int(child) for child in children.read_text().split()] if children.exists() else []
    return [*own, *(each for child in own for each in _descendants(child))]


def _resident(pid: int) -> float:
    return _field(pid, "VmRSS") / _MEBI


def _field(pid: int, name: str) -> int:
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith(f"{name}:")), 0)


def _state(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return "Z"


if __name__ == "__main__":
    numbers = [int(argument) for argument in sys.argv[1:]]
    main(numbers[0] if numbers else 2_000, numbers[1:] or [1, 2])
