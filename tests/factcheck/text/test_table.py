from __future__ import annotations

import pytest

from factcheck.language import language_of
from factcheck.text import PassageKind, read_passages
from factcheck.text.table import Table


def tables(text: str) -> list[Table]:
    passages = read_passages(text, language_of("en").lexicon)
    return [passage.table for passage in passages if passage.table is not None]


@pytest.mark.parametrize(
    "text",
    [
        "Exports rose.  Imports fell.  The rest was flat.",
        "Train | Departs | Arrives\nIC 512 | 09:14 | 11:40",
        "Region | 2020 | 2021\nTyrol | - | ..",
        "1. Summary ........ 3\n2. Prices ......... 14",
    ],
)
def test_silent_where_no_cell_holds_a_figure(text: str) -> None:
    assert tables(text) == []


def test_finds_caption_header_and_rows() -> None:
    text = "Calls by type\nType    2020   2021\nFerries   1,204   1,311\nTankers     310     287\n\nThe end."
    (table,) = tables(text)

    assert table.caption is not None
    assert table.caption.of(text) == "Calls by type"
    assert [cell.of(text) for cell in table.header] == ["Type", "2020", "2021"]
    assert [[cell.of(text) for cell in row] for row in table.rows] == [
        ["Ferries", "1,204", "1,311"],
        ["Tankers", "310", "287"],
    ]


def test_finds_a_table_with_bars_at_its_ends_and_a_rule() -> None:
    text = "| Fruit | Tonnes |\n|---|---|\n| Plums | 12 |"
    (table,) = tables(text)

    assert [cell.of(text) for cell in table.header] == ["Fruit", "Tonnes"]
    assert [cell.of(text) for cell in table.cells()] == ["Plums", "12"]


def test_a_header_may_leave_out_the_labels_cell() -> None:
    text = "        2020   2021\nPlums   12   14"
    (table,) = tables(text)

    assert [cell.of(text) for cell in table.header] == ["", "2020", "2021"]


def test_the_lines_around_a_table_read_as_before() -> None:
    text = "Prices rose by 2 percent.\n\nPlums | 12\nPears | 14\n\nWages fell by 1 percent."
    passages = list(read_passages(text, language_of("en").lexicon))

    assert [passage.kind for passage in passages] == [
        PassageKind.PARAGRAPH,
        PassageKind.TABLE,
        PassageKind.PARAGRAPH,
    ]
