"""Words of measures as data: what is one thing under two names, and what must never be confused.

English for now. Canonical forms are singular and lower case.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SYNONYMS: dict[str, str] = {
    "labour": "labor",
    "earned": "revenue",
    "earning": "revenue",
    "income": "revenue",
    "receipt": "revenue",
    "turnover": "revenue",
    "expense": "expenditure",
    "spending": "expenditure",
    "outlay": "expenditure",
    "disbursement": "expenditure",
    "company": "enterprise",
    "firm": "enterprise",
    "business": "enterprise",
    "corporation": "enterprise",
    "exported": "export",
    "harvested": "harvest",
    "imported": "import",
    "fatality": "death",
    "died": "death",
    "dead": "death",
    "recovery": "recovered",
    "worker": "employee",
    "inhabitant": "population",
    "resident": "population",
    "output": "production",
    "manufacture": "manufacturing",
    "auto": "car",
    "automobile": "car",
    "shipped": "delivered",
    "sent": "delivered",
    "sending": "delivered",
    "shipping": "delivered",
    "delivering": "delivered",
    "distributing": "delivered",
    "distributed": "delivered",
    "directed": "delivered",
    "provided": "delivered",
    "unemployed": "unemployment",
    "jobless": "unemployment",
    "deficiency": "deficit",
    "shortfall": "deficit",
    "metro": "subway",
    "centre": "center",
    "percentage": "share",
    "proportion": "share",
    "additional": "new",
    "newly": "new",
    "extra": "new",
    "salary": "wage",
    "gain": "growth",
    "inflation": "cpi",
    "infection": "case",
    "infected": "case",
    "2019-ncov": "covid-19",
    "ncov": "covid-19",
    "covid": "covid-19",
    "employed": "employment",
    "job": "employment",
    "created": "new",
    "added": "new",
    "outward": "outbound",
    "sold": "sales",
    "sale": "sales",
    "produced": "production",
    "consumed": "consumption",
    "invested": "investment",
    "generated": "generation",
    "electricity": "power",
    "mileage": "length",
    "rail": "railway",
    "railroad": "railway",
    "external": "foreign",
    "merchandise": "goods",
    "lending": "loan",
    "permanent": "population",
}
"""One word under several names."""

LIGHT: frozenset[str] = _words(
    """
    a an the of in on at by for from to with and or as per its their his her our this that these those
    which who whom whose it's such same also both all each any other some is are was were be been being
    has have had having will would shall may might can could do does did now then so far up down
    total overall value amount number figure level sum quantity aggregate entire whole combined size scale
    annual yearly monthly quarterly daily weekly accumulated cumulative current last next previous past
    year month quarter week day date period time end
    counted tallied logged notified documented detected
    reported recorded registered posted stood reaching reach reached remained hit rose fell
    performed done completed conducted carried out run made held received handled transported
    approximately about around nearly almost over under
    industry sector field rate
    national nationwide state globally global world worldwide
    more less than including included compared
    latest estimate estimated projection projected forecast provisional preliminary revised flash final
    according data statistic statistics official
    there here home leaving source given above resulted resulting result conducting performing carrying
    remaining remained continued continuing closer close away moving thereby namely thus
    every single eurostat measured further ever already still just again together yet only well so-called
    show shown headline into administered collected during within throughout
    """
)
"""Words that do not tell one measure from another."""

GROWTH_WORDS: frozenset[str] = _words(
    "growth rate increase increased rise decrease decline drop pace change growing grew gain expansion"
)
"""Words that only say that a growth or change is one: they name no measure."""

HEADS: tuple[str, ...] = tuple(
    (
        "surplus deficit balance trade export import revenue expenditure profit tax debt gdp gnp gni cpi "
        "ppi hicp inflation valueadded sales production investment consumption price wage employment "
        "unemployment population case death test dose loan deposit m1 m2 m3 reserve interest rank index "
        "share capacity length area"
    ).split()
)
"""What is measured, in the order of telling: the first of them among a measure's words is its head."""

BARE: frozenset[str] = _words(
    "revenue expenditure balance surplus deficit profit sales production price payment debt tax sum case "
    "loan deposit investment income cost fund appropriation capacity area length person people report service"
)
"""Words that many bodies use of their own figures: alone they name no series across documents."""

ADJUSTMENTS: dict[str, str] = {
    "real": "real",
    "nominal": "nominal",
    "seasonally": "seasonally_adjusted",
    "adjusted": "",
    "constant": "real",
    "comparable": "real",
}
"""Words that state how a figure was adjusted; they are kept in the key's own field."""

DESCRIPTIONS: tuple[str, ...] = (
    " featuring ",
    " represented by ",
    " such as ",
    " including ",
    " which ",
    " that is ",
    " as measured by ",
    " according to ",
    " recorded by ",
    " reported by ",
    " registered by ",
    " counted by ",
    " compared with ",
    " compared to ",
    " as given above",
)
"""Where a measure stops naming and starts describing."""
