"""Sentences of our own and the claims in them, and how well the engine reads them.

``sentences/`` holds the cases as data, one file for each construct. A file gives what it ``covers``, the
day it was ``published`` and its ``language`` (English unless it says so; a case may say another of both) and
its ``cases``. A case has an ``id``, a ``text``, where
needed a ``title`` and the sentences ``before`` it (read, not judged), and the ``claims`` a careful
fact-checker would note; ``[]`` where there is none.

A claim writes every field of the public interface that is not at its default: ``status`` reported,
``hedge`` exact, ``direction``, ``place``, ``period``, ``basis``, ``adjustment`` and ``speaker`` none,
``cumulative`` no. A field left out is expected to *be* at its default. ``a or b`` accepts both, ``any``
is not judged. The same quote and value again is the next place they stand in, else one number said of
several times or places. Periods are labels ("2018", "2018-H1", "2018-Q3", "2018-01", "2018-01-26",
"2018-01/2018-07") or a label of its own with its days ("FY1874 1873-07-01/1874-06-30"); a basis is its
kind with the period where it is named ("named 2017").

    python -m tests.cases --report [CONSTRUCT …]       precision, recall and fields, by construct
    python -m tests.cases --misses [CONSTRUCT …]       every miss with its sentence
    python -m tests.cases --save RUN.json              keep this run
    python -m tests.cases --gained-lost RUN.json       what changed against a kept run
    python -m tests.cases --write-known-misses         restate known_misses.yaml from this run

``known_misses.yaml`` lists what the engine does not read right yet. The test is strict both ways: a miss
that is not listed fails, and so does a listed one that is mended. ``judge.py`` says how fields are compared.

``quantities/`` holds sentences of general news for ``factcheck quantities``; ``quantity_cases.py`` says how
they are written, runs them and restates ``known_quantity_misses.yaml``, which is as strict.
"""
