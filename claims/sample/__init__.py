"""A small record to look at: ten short briefings of three sources that do not exist, on one city.

They agree, restate, contradict and slip in a scale word, and they name facts that look alike and are not.
To be found in them: a stated growth that two levels cannot have, a figure restated a year later, and billions
that became millions in a newspaper. Everything else is to stay silent.
"""

from pathlib import Path

RECORD = Path(__file__).with_name("record.jsonl")
