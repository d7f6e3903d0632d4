"""Words of measures as data: what is one thing under two names, and what must never be confused.

English for now. Canonical forms are singular and lower case.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PHRASES: tuple[tuple[str, str], ...] = (
    # longest first where one holds another; the right side is what the key keeps
    ("imports and exports of goods", "trade"),
    ("exports and imports of goods", "trade"),
    ("imports and exports together", ""),
    ("exports and imports together", ""),
    ("imports and exports", "trade"),
    ("exports and imports", "trade"),
    ("import and export", "trade"),
    ("export and import", "trade"),
    ("foreign trade in goods", "trade"),
    ("foreign trade", "trade"),
    ("external trade", "trade"),
    ("merchandise trade", "trade"),
    ("trade in goods", "trade"),
    ("goods trade", "trade"),
    ("trade balance", "trade surplus"),
    ("balance of trade", "trade surplus"),
    ("value added", "valueadded"),
    ("added value", "valueadded"),
    ("gross domestic product", "gdp"),
    ("gross national product", "gnp"),
    ("gross national income", "gni"),
    ("consumer price index", "cpi"),
    ("consumer prices index", "cpi"),
    ("producer price index", "ppi"),
    ("harmonised index of consumer prices", "hicp"),
    ("harmonized index of consumer prices", "hicp"),
    ("purchasing managers index", "pmi"),
    ("foreign direct investment", "fdi"),
    ("information technology", "it"),
    ("information and communications technology", "ict"),
    ("research and development", "r&d"),
    ("broad money m3", "m3"),
    ("broad money m2", "m2"),
    ("monetary aggregate m3", "m3"),
    ("monetary aggregate m2", "m2"),
    ("broad monetary aggregate m3", "m3"),
    ("money supply m2", "m2"),
    ("m2 money supply", "m2"),
    ("retail sales of consumer goods", "retail sales"),
    ("per head", "per capita"),
    ("per person", "per capita"),
    ("laboratory confirmed", "confirmed"),
    ("lab confirmed", "confirmed"),
    ("jobless rate", "unemployment rate"),
    ("rate of unemployment", "unemployment rate"),
    ("rate of inflation", "inflation"),
    ("inflation rate", "inflation"),
    ("hicp inflation", "hicp"),
    ("cpi inflation", "cpi"),
    ("inflation as measured by the hicp", "hicp"),
    ("inflation measured by the hicp", "hicp"),
    ("moving average", "average"),
    ("average annual", "annual"),
    ("annual average", "annual"),
    ("broad m3", "m3"),
    ("national debt", "public debt"),
    ("post office", "postal"),
)
"""Set phrases and the words that stand for them, tried in this order."""

SYNONYMS: dict[str, str] = {
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
    "imported": "import",
    "fatality": "death",
    "died": "death",
    "dead": "death",
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
    reported recorded registered posted stood reaching reach reached remained hit rose fell
    performed done completed conducted carried out run made held received
    approximately about around nearly almost over under
    industry sector field rate
    national nationwide state globally global world worldwide
    more less than including included compared
    latest estimate estimated projection projected forecast provisional preliminary revised flash final
    according data statistic statistics official
    there here home leaving source given above resulted resulting result conducting performing carrying
    remaining remained continued continuing closer close away moving thereby namely thus
    every single eurostat measured further ever already still just again together yet only well so-called
    show shown
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

CONTRASTS: tuple[frozenset[str], ...] = tuple(
    _words(group)
    for group in (
        "export import trade surplus deficit balance",
        "urban rural",
        "male female men women boy girl",
        "primary secondary tertiary",
        "gross net",
        "public private state-owned",
        "birth death",
        "confirmed suspected probable new recovered cured severe critical death hospitalized active",
        "inflow outflow",
        "domestic foreign overseas",
        "north south east west northern southern eastern western central",
        "mobile fixed",
        "retail wholesale",
        "passenger freight cargo",
        "inbound outbound",
        "long-term short-term",
        "core headline",
        "general",
        "customs internal",
        "online offline",
        "surgical n95",
        "first second third fourth",
        "oil gas coal",
        "capita",
        "outside excluding except without",
        "m1 m2 m3",
        "service product goods good",
    )
)
"""Words that make another fact of a name: one of them more or less, and two measures differ."""

OPPOSITES: tuple[frozenset[str], ...] = tuple(
    _words(group)
    for group in (
        "revenue expenditure profit surplus deficit debt tax",
        "cpi ppi hicp gdp gnp gni pmi",
        "employment unemployment",
        "share growth",
        "average median",
        "buy sell",
    )
)
"""Words that make another fact of it where each name says another one of them."""

DESCRIPTIONS: tuple[str, ...] = (
    " featuring ",
    " represented by ",
    " such as ",
    " including ",
    " which ",
    " that is ",
    " as measured by ",
    " according to ",
    " compared with ",
    " compared to ",
    " as given above",
)
"""Where a measure stops naming and starts describing."""
