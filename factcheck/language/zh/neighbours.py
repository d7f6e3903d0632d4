"""Numbers that stand together: a unit printed once for all of a list, two that make a range."""

from __future__ import annotations

from ...extract.reading import Form, Reading
from .numerals import BIG, Numeral, numeral_at
from .units import Unit, unit_at

_LONGEST_LIST = 8
_BETWEEN = ("以及", "、", "和", "与", "及")


def shared_unit(text: str, numeral: Numeral, own: Unit | None) -> Unit | None:
    """0.1个和1.2个百分点, 3、4和5吨, 70、95亿元: the unit and the scale printed once, after the last of a list."""
    at = own.end if own is not None else numeral.end
    for _ in range(_LONGEST_LIST):
        mark = next((mark for mark in _BETWEEN if text.startswith(mark, at)), "")
        following = numeral_at(text, at + len(mark)) if mark and text[at + len(mark) :] else None
        if following is None:
            return None
        unit = unit_at(text, following.end)
        if unit is not None and unit.counter != "个":
            scale = 1 if numeral.scaled else BIG.get(text[following.end - 1], 1)
            shares = not unit.time and not unit.counter
            return Unit(unit.name, unit.factor * scale, own.end if own else numeral.end) if shares else None
        at = unit.end if unit is not None else following.end
    return None


def tied(readings: list[Reading], text: str, start: int) -> list[Reading]:
    """3%至4%, 3至4万人: two numbers with 至, 到 or a dash between them are one range."""
    result: list[Reading] = []
    for reading in readings:
        former = result[-1] if result else None
        if former is None or former.upper is not None or not _is_range(former, reading, text, start):
            result.append(reading)
            continue
        former.upper, former.form, former.last = reading.value, Form.RANGE, reading.last
        former.step = min(former.step, reading.step)
        former.unit = reading.unit or former.unit
    return result


def _is_range(former: Reading, reading: Reading, text: str, start: int) -> bool:
    between = text[former.end - start : reading.start - start]
    if between not in ("-", "—", "–", "~", "至", "到") or former.value >= reading.value:
        return False
    before = text[max(0, former.start - start - 1) : former.start - start]
    return former.unit == reading.unit and before not in ("从", "由")
