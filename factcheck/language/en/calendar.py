"""The words of the English calendar."""

from __future__ import annotations

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sep sept",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = (
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri".split()
)
TIMES = (
    "year years month months quarter quarters half week weeks day days hour hours minute minutes second seconds "
    "decade decades century centuries fortnight semester season weekend weekends night nights"
).split()
CLOCK = frozenset(
    (
        "am",
        "pm",
        "a.m",
        "p.m",
        "a.m.",
        "p.m.",
        "gmt",
        "utc",
        "est",
        "edt",
        "pst",
        "pdt",
        "cet",
        "cest",
        "bst",
        "hrs",
        "o'clock",
        "noon",
    )
)
ERAS = frozenset(("ad", "bc", "a.d.", "b.c.", "bce", "ce"))
