"""Words that say that something grew or shrank."""

from __future__ import annotations


def _forms(verbs: str) -> set[str]:
    """Regular forms of the verbs of a list; irregular ones are listed themselves."""
    words: set[str] = set()
    for verb in verbs.split():
        words.add(verb)
        if verb.endswith("e"):
            words |= {verb + "s", verb + "d", verb[:-1] + "ing"}
        elif verb.endswith("y") and verb[-2] not in "aeiou":
            words |= {verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"}
        else:
            ending = "es" if verb.endswith(("s", "sh", "ch", "x")) else "s"
            words |= {verb + ending, verb + "ed", verb + "ing"}
    return words


UP_VERBS = _forms(
    "increase climb jump surge soar advance gain expand rally rebound accelerate strengthen widen swell rocket "
    "leap add recover improve appreciate lift boost raise spike skyrocket escalate mount elevate edge_up hike "
    "balloon pick_up inflate enlarge enhance augment lengthen"
) | set(
    "firmed firming rose rise rises risen rising grew grow grows grown growing leapt shot_up sped went_up going_up upped upping".split()
)
UP_NOUNS = set("growth increment uptick upturn upswing rebound boost expansion gains appreciation".split())
UP_OTHER = set("up higher upward upwards".split())

DOWN_VERBS = _forms(
    "decrease decline drop reduce contract plunge plummet slump tumble slide slow decelerate narrow ease dip "
    "shrink slash weaken lose sink retreat deteriorate diminish lower cut slip depreciate dwindle recede subside "
    "moderate crash collapse erode shed drain trim downgrade soften edge_down shorten lessen dive"
) | set(
    "fell fall falls fallen falling shrank shrunk slid sank sunk lost losing slipped slipping dipped dipping dropped "
    "dropping plummeted trimmed trimming cut cutting dove shedding went_down going_down".split()
)
DOWN_NOUNS = set(
    "diminution reduction contraction shrinkage downturn slowdown deterioration depreciation declines".split()
)
DOWN_OTHER = set("down lower downward downwards".split())

PASTS = frozenset("rose grew fell shrank slid sank leapt dove".split())
"""Irregular pasts: verbs wherever they stand, as "rise", "fall" and "drop" are not."""

UP = UP_VERBS | UP_NOUNS | UP_OTHER
DOWN = DOWN_VERBS | DOWN_NOUNS | DOWN_OTHER
