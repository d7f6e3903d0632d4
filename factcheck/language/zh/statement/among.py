"""Where the figures of parts stand: 总费用9亿元，其中：政府支出2亿元；个人支出3亿元."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..clause import Clause

AMONG = "其中"


def parts_told(text: str, clauses: Sequence[Clause]) -> Iterator[tuple[int, int]]:
    """Half-open offsets of what each 其中 of a folded sentence rules.

    Behind a colon, or where it opens the sentence, all that follows is of parts; else its own item is,
    and a semicolon begins another whole: 出口9亿元，其中汽车2亿元；进口7亿元.
    """
    if AMONG not in text:
        return
    for clause in clauses:
        if text.startswith(AMONG, clause.start):
            listed = clause.opens or text.startswith(":", clause.end)
            ends = -1 if listed else text.find(";", clause.end)
            yield clause.start, len(text) if ends < 0 else ends
