"""What an English word looks like by its form."""

from __future__ import annotations

from ...text import tag as Tag

PLURALS = {
    "people": "person",
    "persons": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "feet": "foot",
    "teeth": "tooth",
    "mice": "mouse",
    "geese": "goose",
    "oxen": "ox",
    "lives": "life",
    "wives": "wife",
    "knives": "knife",
    "halves": "half",
    "shelves": "shelf",
    "wolves": "wolf",
    "leaves": "leaf",
    "thieves": "thief",
    "criteria": "criterion",
    "phenomena": "phenomenon",
    "bacteria": "bacterium",
    "data": "data",
    "media": "medium",
    "crises": "crisis",
    "analyses": "analysis",
    "bases": "base",
    "diagnoses": "diagnosis",
    "hypotheses": "hypothesis",
    "oases": "oasis",
    "indices": "index",
    "appendices": "appendix",
    "matrices": "matrix",
    "vertebrae": "vertebra",
    "larvae": "larva",
    "antennae": "antenna",
    "formulae": "formula",
    "nebulae": "nebula",
    "algae": "alga",
    "nuclei": "nucleus",
    "fungi": "fungus",
    "alumni": "alumnus",
    "stimuli": "stimulus",
    "strata": "stratum",
    "memoranda": "memorandum",
    "referenda": "referendum",
    "calves": "calf",
    "loaves": "loaf",
    "scarves": "scarf",
    "hooves": "hoof",
    "vertices": "vertex",
    "species": "species",
    "series": "series",
    "aircraft": "aircraft",
    "spacecraft": "spacecraft",
    "livestock": "livestock",
    "cattle": "cattle",
    "fish": "fish",
    "deer": "deer",
    "moose": "moose",
    "elk": "elk",
    "lynx": "lynx",
    "reindeer": "reindeer",
    "bison": "bison",
    "salmon": "salmon",
    "trout": "trout",
    "offspring": "offspring",
    "sheep": "sheep",
    "headquarters": "headquarters",
    "police": "police",
    "personnel": "personnel",
    "staff": "staff",
    "viruses": "virus",
    "buses": "bus",
    "campuses": "campus",
    "gases": "gas",
    "houses": "house",
    "heroes": "hero",
    "potatoes": "potato",
    "tomatoes": "tomato",
    "vetoes": "veto",
    "movies": "movie",
    "calories": "calorie",
    "ties": "tie",
    "pies": "pie",
    "lies": "lie",
    "cookies": "cookie",
    "selfies": "selfie",
    "zombies": "zombie",
}
_NOT_PLURAL = frozenset(
    "is was has this his us its as yes gas bus plus thus less news economics politics physics always perhaps "
    "overseas across toward besides sometimes process business access success progress congress press class mass loss "
    "express cross glass address illness stress virus status census consensus campus bonus basis crisis analysis "
    "surplus corpus focus apparatus prospectus various previous serious religious famous numerous enormous".split()
)
_ADVERB_EXCEPTIONS = frozenset(
    "family supply early daily weekly monthly yearly quarterly assembly italy july reply anomaly only".split()
)


def guess(text: str, lower: str) -> int:
    """Tag bits of a word that no list knows."""
    if lower in PLURALS or _compound(lower):
        return Tag.PLURAL
    if len(lower) > 4 and lower.endswith("ly") and lower not in _ADVERB_EXCEPTIONS:
        return Tag.ADVERB
    if (
        len(lower) > 3
        and lower.endswith("s")
        and not lower.endswith(("ss", "us", "is", "ous"))
        and lower not in _NOT_PLURAL
    ):
        return Tag.PLURAL if not text.isupper() else 0
    if len(text) > 2 and text[:-1].isupper() and text[-1] == "s":
        return Tag.PLURAL
    return 0


_PERSONS = (("children", "child"), ("people", "person"), ("men", "man"))
_NO_MEN = frozenset(
    "specimen regimen acumen omen abdomen semen stamen cyclamen yemen bitumen ramen amen lumen stamen examen".split()
)


def _compound(lower: str) -> str | None:
    """The singular of "grandchildren", "policemen", "townspeople"; None where it is no such word."""
    if lower in _NO_MEN:
        return None
    for plural_end, singular_end in _PERSONS:
        if lower.endswith(plural_end) and len(lower) > len(plural_end) + 1:
            return lower.removesuffix(plural_end) + singular_end
    return None


def singular(noun: str) -> str:
    """A noun's singular; the case of its letters stays as printed."""
    lower = noun.lower()
    listed = PLURALS.get(lower) or _compound(lower)
    if listed is not None:
        return listed if noun[:1].islower() else noun[:1] + listed[1:]
    if lower in _NOT_PLURAL or lower.endswith(("ss", "us", "is")) or len(lower) < 3:
        return noun
    if lower.endswith("ies") and len(lower) > 4:
        return noun[:-3] + "y"
    if lower.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return noun[:-2]
    if lower.endswith("s"):
        return noun[:-1]
    return noun


def plural(noun: str) -> str:
    """A regular plural, for making the phrases of the unit table."""
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    return noun + "s"
