"""No word stands outside what is translated: in any template, rendered by a test or not, and in scripts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import claims

from .test_localisable import WORDS, Texts

HOME = Path(claims.__file__).parent
SPOKEN = ("admin", "claims/desk", "claims/errors", "claims/sign_in", "unfold")
TEMPLATES = sorted(path for place in SPOKEN for path in (HOME / "templates" / place).rglob("*.html"))
SCRIPTS = sorted((HOME / "static").rglob("*.js"))
NO_WORDS = ("blocktranslate", "comment", "block bodyclass")
"""Tags between which stands what is translated, or never read."""
PASSED_OVER = re.compile("|".join(rf"{{% {tag}.*?{{% end{tag.split()[0]} %}}" for tag in NO_WORDS), re.DOTALL)
LOGIC = re.compile(r"{[%{#].*?[%}#]}", re.DOTALL)
NAMES = {"Factcheck", "PDF", "XLSX", "SHA"}
SENTENCE = re.compile(r"""(["'`])[A-Z][a-z]+(?: [a-z]+)+[.…]?\1""")


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: str(path.relative_to(HOME)))
def test_every_word_of_a_template_is_translated(template: Path) -> None:
    page = Texts()
    page.depth = 1  # a fragment stands inside the page's main part
    page.feed(LOGIC.sub("", PASSED_OVER.sub("", template.read_text())))
    words = {word for text in page.texts for word in WORDS.findall(text)}
    assert words - NAMES - icons(template) == set()


def icons(template: Path) -> set[str]:
    """The signs of the admin's font, which are spelled as words."""
    return {
        word
        for sign in re.findall(r"material-symbols-outlined[^>]*>\s*(\w+)\s*<", template.read_text())
        for word in WORDS.findall(sign)
    }


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_scripts_say_nothing_of_their_own(script: Path) -> None:
    assert SENTENCE.findall(re.sub(r"//.*", "", script.read_text())) == []
