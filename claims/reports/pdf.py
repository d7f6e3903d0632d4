"""A report or sheet as PDF, set by Typst from data: no word of a briefing is ever taken for markup."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import noto_cjk_sans_otc

from .chart import chart_svg
from .summary import news_of, window_of

_TEMPLATE = Path(__file__).with_name("report.typ")
FONTS = Path(noto_cjk_sans_otc.__file__).parent
"""Noto Sans CJK, for the words that Typst's own fonts have no letters for."""


CLOSING = (
    "The machine shows which figures cannot all be true as printed; it does not say which of them is wrong, "
    "nor why. A person decides. What was not checked is named above."
)


def pdf_of(contents: dict[str, Any]) -> bytes:
    """The pages; equal contents give equal bytes, the day of the document being the report's own."""

    data = {**contents, "news": news_of(contents), "window": window_of(contents), "closing": CLOSING}
    data["sections"] = [_with_pictures(section) for section in contents["sections"]]
    return typeset(data)


def typeset(data: dict[str, Any]) -> bytes:
    """Pages of ``name``, ``as_of``, ``window``, ``news``, ``sections`` and a ``closing`` line."""
    import typst  # only workers that write a report need it

    # The fonts of this machine are left aside: equal contents give equal bytes wherever they are set.
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[FONTS])
    pages = typst.compile(_TEMPLATE.read_bytes(), sys_inputs={"report": json.dumps(data)}, font_paths=fonts)
    assert isinstance(pages, bytes)
    return pages


def _with_pictures(section: dict[str, Any]) -> dict[str, Any]:
    charts = [chart | {"svg": chart_svg(chart)} for chart in section.get("charts", ())]
    return section | {"charts": charts} if charts else section
