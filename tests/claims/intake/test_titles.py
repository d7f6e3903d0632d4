"""The headline is the title; the way through a site, days, speakers and leftovers of other files are not."""

from __future__ import annotations

import pytest

from claims.intake.file import read_file
from claims.intake.hints import Hints
from claims.intake.limits import LIMITS
from claims.intake.readers import html, mail
from claims.intake.reading import Reading
from claims.intake.titles import titles_of

from . import briefing_files as files

BODY = (
    "The ministry presented the figures of the harbours for the first half of the year on Monday afternoon, "
    "and its spokesman answered the questions of eleven newspapers from home and abroad."
)


@pytest.mark.parametrize(
    "head",
    [
        "Home > Press room >\n\nTrade of the harbours grew in June",
        "Home » News » Releases\nTrade of the harbours grew in June",
        "News | Photos | Services\nTrade of the harbours grew in June",
        "30 June 2019\n\nTrade of the harbours grew in June",
        "Lumen NewsUpdated: June 30, 2019\nTrade of the harbours grew in June",
        "Print\nTrade of the harbours grew in June\nShare",
        "www.harbours.example\nTrade of the harbours grew in June",
        "PRESS RELEASE\nTrade of the harbours grew in June",
    ],
)
def test_the_headline_is_found_below_what_stands_above_it(head: str) -> None:
    assert read_file(f"{head}\n\n{BODY}".encode()).title == "Trade of the harbours grew in June"


@pytest.mark.parametrize("head", ["Ada Brandt:", "Exports rose in June.", "", "30 June 2019", "Home > News"])
def test_without_a_headline_there_is_none(head: str) -> None:
    assert read_file(f"{head}\n\n{BODY}".encode()).title is None


def test_a_chinese_headline() -> None:
    assert titles_of("首页 > 新闻\n上半年全市港口货物吞吐量稳步增长\n\n全市上半年。") == (
        "上半年全市港口货物吞吐量稳步增长",
    )


@pytest.mark.parametrize("left_over", ["Microsoft Word - bulletin7", "untitled", "letterhead.docx"])
def test_a_file_name_is_no_title(left_over: str) -> None:
    assert titles_of(f"Trade in June of this year\n\n{BODY}", left_over) == ("Trade in June of this year",)


def test_a_declared_title_that_the_text_does_not_bear_out_comes_second() -> None:
    said = titles_of(f"Trade in June of this year\n\n{BODY}", "Trade in May of this year")
    assert said == ("Trade in June of this year", "Trade in May of this year")


def page_read(data: bytes) -> Reading:
    return html.read(data, Hints(), LIMITS)


class TestPages:
    def test_the_way_through_the_site_is_no_title(self) -> None:
        way = "<div>Home &gt; Press Room &gt;</div>"
        page = files.as_html(before=way).replace(b"<article>", b"<article>" + way.encode())
        assert page_read(page).title == files.TITLE

    def test_each_heading_stands_alone_and_the_site_is_none(self) -> None:
        page = (
            "<!doctype html><html><head><title>Trade grew in June | Lumen News</title>"
            "<meta property='og:site_name' content='Lumen News'>"
            "<meta property='og:title' content='Lumen News'></head>"
            f"<body><h1>Lumen News</h1><main><h1>Trade grew in June</h1><p>{BODY}</p></main></body></html>"
        )
        assert page_read(page.encode()).titles == ("Trade grew in June",)

    def test_linked_data_names_it(self) -> None:
        page = (
            '<!doctype html><html><head><script type="application/ld+json">'
            '{"@graph": [{"@type": "NewsArticle", "headline": "Trade grew in June"}]}</script></head>'
            f"<body><p>{BODY}</p></body></html>"
        )
        assert page_read(page.encode()).title == "Trade grew in June"


def test_a_mail_is_called_by_its_subject() -> None:
    assert mail.read(files.as_mail(), Hints(), LIMITS).titles == (files.TITLE,)
