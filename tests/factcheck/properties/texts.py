"""Texts to try the engine on: words of its vocabulary, numbers and any Unicode, in any order."""

from __future__ import annotations

from hypothesis import strategies as st

from factcheck.language.en.vocabulary import VOCABULARY as _PACK
from tests.cases.case import all_cases

_WORDS = sorted(
    {
        *_PACK.numerals,
        *_PACK.scales,
        *_PACK.glued_scales,
        *_PACK.dozens,
        *_PACK.fractions,
        *_PACK.ordinals,
        *_PACK.multiples,
        *_PACK.symbols,
        *_PACK.signs,
    }
)
_PHRASES = """
about|nearly|more than|at least|up to|over|no fewer than|or so|fewer
percent|%|percentage points|basis points
yuan|US$|€|Rs|dollars|tonnes|km²|kWh|barrels per day|people|cases|new homes|per 100,000 people|a year|a day
rose|fell by|to|from|up from|down|increased|a decline of|doubled|threefold
times|between|and|or|of which
including|respectively|year on year|compared with|against|in 2019|in March|last year|on 3 May 2020|as of
by the end of June|in the first half|from January to July|fiscal year ending June 30, 1874|the past five years
Q3 2020|yesterday
Exports|imports of coal|The figure|unemployment rate|in Kenya|Of this|GDP|the share of|ranking|third|No. 4
top five|Question:|Ana Ruiz:|Table 1|- |\n|\n\n|. |; |, | (|) | |\t|"|“|’s|- |– |… |\u00a0|\u2009|−|1.|(a)|[4]
""".replace("\n", "|")
_DIGITS = st.text(alphabet="0123456789.,'  \u00a0\u202f-–/:%$€()", min_size=1, max_size=14)
_PIECES = st.one_of(
    st.sampled_from(_WORDS),
    st.sampled_from(sorted(set(_PHRASES.split("|")))),
    _DIGITS,
    st.integers(0, 10**12).map(str),
    st.decimals(0, 10**9, places=2).map(lambda value: f"{value:,}"),
    st.text(max_size=6),
)

texts = st.tuples(st.lists(_PIECES, max_size=40), st.sampled_from([" ", "", "  ", "\n"])).map(
    lambda both: both[1].join(both[0])
)
"""Mostly words the engine knows, joined by a space, by nothing or by line ends."""

_MARKS = ["\u200f", "\u202b", "\u202e", "\u2066", "\u200d", "\u0301", "\u20e3", "\ufeff"]
_STRANGE = st.sampled_from([*"٠٣٩０５９०५९²³¹⁵½⅔①Ⅳ％＄￥،٫٬", *_MARKS])
strange_texts = st.lists(st.one_of(_PIECES, _STRANGE, st.characters()), max_size=40).map("".join) | st.lists(
    st.one_of(_PIECES, _STRANGE), max_size=30
).map(" ".join)
"""Digits of other scripts, marks that turn the line or combine, and anything else Unicode has."""

_BY_LANGUAGE: dict[str, list[str]] = {"en": [], "zh": []}
for _case in all_cases():
    _BY_LANGUAGE[_case.briefing.language].append(_case.briefing.text)


def torn(language: str) -> st.SearchStrategy[str]:
    """Pieces torn out of the project's own cases and joined anyhow: every rule's words, none whole."""
    places = st.integers(0, 400)
    piece = st.tuples(st.sampled_from(_BY_LANGUAGE[language]), places, places).map(
        lambda cut: cut[0][min(cut[1:]) : max(cut[1:])]
    )
    return st.tuples(
        st.lists(piece, min_size=1, max_size=4), st.sampled_from(["", " ", "\n", ". ", "; "])
    ).map(lambda both: both[1].join(both[0]))
