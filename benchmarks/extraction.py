"""How fast figures are read: sentences and megabytes a second on one core, memory, and cost by length.

    python benchmarks/extraction.py [--megabytes 1] [--longest 10] [--beside FOLDER] [--record FILE …]

The text is made up from a fixed seed (``benchmarks/prose.py``). Times are processor seconds, so that
other work on the machine does not count. ``--beside FOLDER`` also runs two public extractors on the same
sentences, each in an environment of its own under FOLDER, which is made when it is missing (it needs a
package index). ``--record FILE`` also reads records as they are: of a whole briefing's sentences most have no
figure, while of those made up two thirds have.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
import venv
from collections import deque
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.prose import release
from factcheck.briefing import Briefing
from factcheck.briefings import read_briefings
from factcheck.extract.claims import iterate_claims
from factcheck.extract.quantities import readings_of
from factcheck.garbage import collect_seldom
from factcheck.language import language_of
from factcheck.text import read_passages

_DAY = date(2023, 1, 15)
_SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
_ENOUGH = 1_000_000
"""Characters that take a few seconds to read."""
_LEAST_SPEED, _MOST_MEMORY, _MOST_RATIO = 4_000, 120, 1.3
_OTHERS = {
    "quantulum3": (("quantulum3",), "from quantulum3 import parser\nread = parser.parse"),
    "Recognizers": (
        ("recognizers-text-suite", "emoji<2", "setuptools<81"),
        (
            "from recognizers_number_with_unit import recognize_currency, recognize_dimension\n"
            "from recognizers_number import recognize_number, recognize_percentage\n"
            "every = recognize_currency, recognize_dimension, recognize_number, recognize_percentage\n"
            "def read(text):\n"
            "    for recognize in every:\n"
            "        recognize(text, 'en-us')"
        ),
    ),
}
_SAMPLE = 300
"""Sentences for the other extractors, which read some dozens a second."""


def main() -> int:
    """Print the tables; 1 when a target is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--megabytes", type=float, default=1, help="length of the text for the speeds")
    parser.add_argument(
        "--longest", type=float, default=10, help="megabytes of the longest text for the cost by length"
    )
    parser.add_argument(
        "--beside", metavar="FOLDER", type=Path, help="run other extractors too, installed under FOLDER"
    )
    parser.add_argument(
        "--record", metavar="FILE", nargs="+", default=(), help="read these files too, as they are"
    )
    parser.add_argument("--memory-of", metavar="CHARACTERS", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    collect_seldom()
    if options.memory_of:
        print(_memory(options.memory_of))
        return 0
    text = release(int(options.megabytes * 1_000_000))
    met = [_speeds(text), _memory_use(len(text)), _cost_by_length(options.longest)]
    for name in options.record:
        _record(name)
    if options.beside:
        _beside(options.beside, text)
    return 0 if all(met) else 1


# -- speed -----------------------------------------------------------------------------------------


def _speeds(text: str) -> bool:
    pack = language_of("en")
    sentences = _sentences(text, "en")
    stages: dict[str, Callable[[str], Iterator[object]]] = {
        "sentences and tokens": lambda text: (
            s for p in read_passages(text, pack.lexicon) for s in p.sentences()
        ),
        "quantities": lambda text: (reading.quantity() for reading in readings_of(text, pack)),
        "claims": _claims,
    }
    print(f"{len(text) / 1e6:.1f} MB, {sentences:,} sentences, one core")
    speed = 0.0
    for name, stage in stages.items():
        seconds = _seconds(stage, text)
        speed = sentences / seconds
        print(f"  {name:<22} {speed:>9,.0f} sentences/s {len(text) / seconds / 1e6:>7.2f} MB/s")
    return _judge("claims, sentences/s", speed, at_least=_LEAST_SPEED)


def _claims(text: str) -> Iterator[object]:
    return iterate_claims(Briefing("benchmark", _DAY, text))


def _seconds(stage: Callable[[str], Iterator[object]], text: str, runs: int = 2) -> float:
    """Processor seconds of the best run; results are dropped as they come."""
    best = float("inf")
    for _ in range(runs):
        begun = time.process_time()
        deque(stage(text), maxlen=0)
        best = min(best, time.process_time() - begun)
    return best


def _record(name: str) -> None:
    """How fast a file of briefings is read, and how many of its sentences state figures."""
    briefings = list(read_briefings(name))
    sentences = sum(_sentences(briefing.text, briefing.language) for briefing in briefings)
    telling = {(claim.briefing, claim.sentence) for each in briefings for claim in iterate_claims(each)}
    seconds = min(_seconds_of(briefings) for _ in range(2))
    print(
        f"  {Path(name).name:<28} {sentences:>7,} sentences, {len(telling) / sentences:>4.0%} with figures, "
        f"claims {sentences / seconds:>7,.0f} sentences/s"
    )


def _sentences(text: str, language: str) -> int:
    return sum(
        1 for passage in read_passages(text, language_of(language).lexicon) for _ in passage.sentences()
    )


def _seconds_of(briefings: list[Briefing]) -> float:
    begun = time.process_time()
    for briefing in briefings:
        deque(iterate_claims(briefing), maxlen=0)
    return time.process_time() - begun


# -- memory ----------------------------------------------------------------------------------------


def _memory_use(characters: int) -> bool:
    """The peak of a process of its own that reads the text and keeps no claim."""
    run = subprocess.run(
        [sys.executable, __file__, "--memory-of", str(characters)], capture_output=True, text=True, check=True
    )
    return _judge("peak memory, MB", float(run.stdout), at_most=_MOST_MEMORY)


def _memory(characters: int) -> float:
    deque(_claims(release(characters)), maxlen=0)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


# -- cost by length --------------------------------------------------------------------------------


def _cost_by_length(longest: float) -> bool:
    sizes = [size for size in _SIZES if size <= longest * 1_000_000]
    costs = {size: _cost_of_one(size) for size in sizes}
    again = _cost_of_one(sizes[0])  # before and after the longest, since a machine slows down and recovers
    costs[sizes[0]] = (costs[sizes[0]] + again) / 2
    for size, cost in costs.items():
        print(f"  one document of {size / 1000:>6,.0f} kB {cost * 1e6:>8.3f} s/MB")
    first, last = sizes[0], sizes[-1]
    return _judge(
        f"cost of {last / 1e6:g} MB to {first / 1000:g} kB", costs[last] / costs[first], at_most=_MOST_RATIO
    )


def _cost_of_one(size: int) -> float:
    """Processor seconds a character, over as many documents of a size as take a while to read.

    They are different ones: a short text read over and over is read from warm caches, the processor's
    and ours, and what it costs then says nothing of its length.
    """
    documents = [release(size, seed) for seed in range(max(1, _ENOUGH // size))]
    begun = time.process_time()
    for document in documents:
        deque(_claims(document), maxlen=0)
    return (time.process_time() - begun) / sum(map(len, documents))


def _judge(name: str, value: float, *, at_least: float | None = None, at_most: float | None = None) -> bool:
    met = (at_least is None or value >= at_least) and (at_most is None or value <= at_most)
    target = f"at least {at_least:,}" if at_least is not None else f"at most {at_most:,}"
    print(f"{name}: {value:,.2f} ({target}: {'met' if met else 'MISSED'})")
    return met


# -- beside others ---------------------------------------------------------------------------------


def _beside(folder: Path, text: str) -> None:
    pack = language_of("en")
    sentences = [s.quote for p in read_passages(text, pack.lexicon) for s in p.sentences()][:_SAMPLE]
    for name, (packages, code) in _OTHERS.items():
        python = _environment(folder / name.lower(), packages)
        program = (
            f"import json, sys, time\n{code}\nsentences = json.load(sys.stdin)\nread(sentences[0])\n"
            "begun = time.process_time()\nfor sentence in sentences: read(sentence)\n"
            "print(len(sentences) / (time.process_time() - begun))"
        )
        run = subprocess.run(
            [python, "-W", "ignore", "-c", program],
            check=False,
            input=json.dumps(sentences),
            capture_output=True,
            text=True,
        )
        if run.returncode:
            print(f"  {name:<22} failed: {run.stderr.strip().splitlines()[-1]}")
        else:
            print(f"  {name:<22} {float(run.stdout.split()[-1]):>9,.0f} sentences/s (quantities only)")


def _environment(folder: Path, packages: tuple[str, ...]) -> str:
    python = folder / "bin" / "python"
    if not python.exists():
        venv.create(folder, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "-q", *packages], check=True)
    return str(python)


if __name__ == "__main__":
    sys.exit(main())
