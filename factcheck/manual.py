"""The pages on checks and diagnoses, made of what each module says of itself."""

from __future__ import annotations

from .checks import all_checks
from .diagnoses import all_diagnoses

_CHECKS = """# The checks

What each check flags, its formula, how severe it is and when it stays silent. `factcheck explain NAME` prints
one of these. This page is made of the checks' own words: `python -m factcheck.manual docs`.
"""
_DIAGNOSES = """# The diagnoses

Which single other reading of a claim a finding shows as its likely cause. A diagnosis is shown when the
finding's figures can all be true with that reading; one that repairs several findings names their root. This
page is made of the diagnoses' own words: `python -m factcheck.manual docs`.
"""


def pages() -> dict[str, str]:
    """File name → text, for the docs folder."""
    checks = {slug: module.__doc__ for slug, module in all_checks().items()}
    diagnoses = {slug: module.__doc__ for slug, module in all_diagnoses().items()}
    return {"checks.md": _page(_CHECKS, checks), "diagnoses.md": _page(_DIAGNOSES, diagnoses)}


def _page(opening: str, modules: dict[str, str]) -> str:
    return opening + "".join(f"\n## {slug}\n\n{_body(text)}\n" for slug, text in modules.items())


def _body(text: str) -> str:
    """A docstring as Markdown: its indented formulas are code blocks already."""
    return text.strip()


if __name__ == "__main__":
    import sys
    from pathlib import Path

    for name, text in pages().items():
        (Path(sys.argv[1]) / name).write_text(text, encoding="utf-8")
