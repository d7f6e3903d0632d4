"""Places in a sentence of English: countries and their adjectives, provinces, cities, "nationwide", "the world".

Names come from the ISO tables of countries and their parts, plus a short list of our own (``names``); a
capitalised name that no table holds is a place where a cue word ("Hubei Province") or a preposition of
place ("in Wuhan") says so (``named``). How a place stands in its sentence is ``manner``'s to say.
"""

from .fiscal import fiscal_end_of
from .heading import place_of_heading
from .mention import WORLD, Manner, PlaceMention
from .names import country_of, is_country, is_listed
from .reader import count_names, read_places
from .source import place_of_source

__all__ = [
    "WORLD",
    "Manner",
    "PlaceMention",
    "count_names",
    "country_of",
    "fiscal_end_of",
    "is_country",
    "is_listed",
    "place_of_heading",
    "place_of_source",
    "read_places",
]
