"""One Chinese sentence → its quantities."""

from __future__ import annotations

import re
from bisect import bisect_right
from decimal import Decimal

from ...extract.number import Number
from ...extract.reading import Form, Reading
from ...quantity import Hedge
from ...text import Sentence
from .coins import with_coins
from .counted import noun_after, persons_in, without_what_befell
from .durations import length_of
from .exclusion import is_amount, is_plus
from .folding import fold
from .hedges import hedge_after, hedge_before
from .neighbours import shared_unit, tied
from .numerals import DIGITS, Numeral, numeral_at
from .units import PERSON, Unit, unit_at

_MAY_START = re.compile(f"[0-9千百十第翻{''.join(DIGITS)}]")
_HALF = "一半"
_DOUBLED = re.compile(r"翻([一二两三四五])?(?:了)?([一二两三四五])?番")
_RANK = re.compile(r"第([一二三四五六七八九十百\d]{1,8})(?:[位名]|大(?!会)|(?=[,，、。;；)）]|$))?")
_RANKED = (
    "居",
    "列",
    "排",
    "位",
    "排名",
    "位次",
    "名列",
    "获",
    "升至",
    "升到",
    "跃居",
    "进位至",
    "全国",
    "世界",
    "全球",
    "前",
)
_NAMED_AFTER = (
    "五规划",
    "届",
    "次会议",
    "号文",
    "号线",
    "号令",
    "中全会",
    "路",
    "楼",
    "期",
    "版",
    "页",
    "章",
    "条款",
)
_MOVED_RANK = ("前移", "后移", "上升", "下降", "提升", "前进", "后退", "跃升", "进")


def read_quantities(sentence: Sentence) -> list[Reading]:
    """The quantities of a sentence in order; empty, at once, when no character of it is a numeral."""
    text = fold(sentence.quote)
    readings: list[Reading] = []
    free = at = 0
    while match := _MAY_START.search(text, at):
        at = match.start()
        found = _at(sentence, text, at, free)
        if found is None:
            at = _past(text, at)
            continue
        reading, at = found
        free = at
        if reading is not None:
            readings.append(reading)
    return tied(readings, text, sentence.start)


def _past(text: str, at: int) -> int:
    """The next place to look: a run of digits is taken whole, whatever it was."""
    if not text[at].isdecimal():
        return at + 1
    while at < len(text) and (
        text[at].isdecimal() or (text[at] in ".," and text[at + 1 : at + 2].isdecimal())
    ):
        at += 1
    return at


def _at(sentence: Sentence, text: str, at: int, free: int) -> tuple[Reading | None, int] | None:
    """The quantity at ``at`` and where it ends; (None, end) for what must be passed over whole."""
    if text[at] == "第":
        return _rank(sentence, text, at, free)
    if text[at] == "翻":
        return _doubled(sentence, text, at)
    if text.startswith(_HALF, at):
        half = Numeral(at, at + 2, Decimal(50), Decimal(10), _HALF, spelled=True, fraction=True)
        return _reading(sentence, text, half, None, free), at + 2
    numeral = numeral_at(text, at)
    if numeral is None:
        return None
    unit = None if numeral.fraction else unit_at(text, numeral.end)
    if unit is not None and text[unit.end - 1] == "度" and "电" not in text[:at]:
        unit = None  # degrees of an angle, a temperature, a tide
    if not numeral.fraction and (unit is None or unit.counter == "个"):
        unit = shared_unit(text, numeral, unit) or unit
    if unit is not None and unit.time:
        return _lasting(sentence, text, numeral, unit, free)
    if unit is not None and unit.name == "CNY":
        numeral, unit = with_coins(text, numeral, unit)
    if not is_amount(text, numeral, unit):
        return None, numeral.end
    reading = _reading(sentence, text, numeral, unit, free)
    return reading, reading.end - sentence.start


def _lasting(
    sentence: Sentence, text: str, numeral: Numeral, unit: Unit, free: int
) -> tuple[Reading | None, int] | None:
    """连续16年 counts, 天数29.9天 measures; other years, months and days are dates or lengths of time."""
    length = length_of(text, numeral.start, text[numeral.end : unit.end])
    if length:
        reading = _reading(sentence, text, numeral, Unit(length, Decimal(1), unit.end), free)
        return reading, reading.end - sentence.start
    if not text.endswith("连续", 0, numeral.start) or text[numeral.end : unit.end] not in (
        "年",
        "个月",
        "个季度",
    ):
        return None, unit.end
    reading = _reading(sentence, text, numeral, None, free)
    reading.unit = {"年": "count:year", "个月": "count:month"}.get(
        text[numeral.end : unit.end], "count:quarter"
    )
    reading.last = _token(sentence, sentence.start + unit.end - 1) + 1
    return reading, unit.end


def _rank(sentence: Sentence, text: str, at: int, free: int) -> tuple[Reading | None, int] | None:
    match = _RANK.match(text, at)
    if match is None:
        return None
    ranked = text[match.end() - 1] in "位名" or text.endswith(_RANKED, max(0, at - 3), at)
    if not ranked or (text[match.end() - 1] not in "位名大" and _is_han(text[match.end() : match.end() + 1])):
        return None, match.end()  # 第一方阵, 第三季度
    if text.startswith(_NAMED_AFTER, match.end()):
        return None, match.end()
    numeral = numeral_at(text, match.start(1))
    if numeral is None:
        return None
    reading = _reading(sentence, text, numeral, None, free)
    reading.first = _token(sentence, sentence.start + at)
    reading.last = _token(sentence, sentence.start + match.end() - 1) + 1
    reading.unit, reading.form, reading.hedge = "rank", Form.RANK, Hedge.EXACT
    return reading, match.end()


def _is_han(char: str) -> bool:
    """Whether a word goes on; 的, 并, 和 begin another."""
    return "\u4e00" <= char <= "\u9fff" and char not in "的并且和与及或"


def _doubled(sentence: Sentence, text: str, at: int) -> tuple[Reading | None, int] | None:
    """翻一番: doubled; 翻两番: twice doubled."""
    match = _DOUBLED.match(text, at)
    if match is None:
        return None
    times = DIGITS[match[1] or match[2] or "一"]
    numeral = Numeral(at, match.end(), Decimal(2**times), Decimal(1), match.group(), spelled=True)
    reading = _reading(sentence, text, numeral, None, at)
    reading.number.factor, reading.form, reading.unit = True, Form.FACTOR, "times"
    return reading, match.end()


def _reading(sentence: Sentence, text: str, numeral: Numeral, unit: Unit | None, free: int) -> Reading:
    start = sentence.start
    first, last = _token(sentence, start + numeral.start), _token(sentence, start + numeral.end - 1) + 1
    number = Number(first, last, numeral.value, numeral.step, numeral.digits)
    number.spelled, number.scaled = numeral.spelled, numeral.scaled or _has_fraction(numeral.value)
    number.places = len(numeral.digits.partition(".")[2]) if "." in numeral.digits else 0
    reading = Reading(sentence, number)
    end = numeral.end
    if numeral.fraction:
        reading.unit, reading.form = "percent", Form.PROPORTION
    elif unit is not None:
        end = _take_unit(reading, text, unit, numeral.start)
    elif numeral.scaled:
        loosened = hedge_after(text, end)
        _take_noun(reading, text, end if loosened is None else loosened[0])
    if numeral.upper is not None:
        reading.upper, reading.form = numeral.upper * (unit.factor if unit is not None else 1), Form.RANGE
    _hedge(reading, text, numeral, end, free)
    _sign(reading, text, numeral.start)
    return reading


def _sign(reading: Reading, text: str, at: int) -> None:
    """同比-3.3%: a minus with no number or letter before it; 同比+3.3%."""
    before = text[at - 2 : at - 1]
    plus = is_plus(text, at)
    minus = text[at - 1 : at] in ("-", "−", "－") and at > 0 and not (before.isdecimal() or before.isascii())
    if not plus and not minus:
        return
    if minus:
        reading.negative, reading.value = True, -reading.value
    reading.first = min(reading.first, _token(reading.sentence, reading.sentence.start + at - 1))


def _take_noun(reading: Reading, text: str, end: int) -> None:
    """634万贫困人口: a noun right behind a scaled number is what it counts."""
    noun = persons_in(noun_after(text, end))
    if noun:
        reading.noun, reading.unit = noun, PERSON


def _take_unit(reading: Reading, text: str, unit: Unit, start: int) -> int:
    """Set the unit of a number that begins at ``start``; where its words end."""
    reading.unit = unit.name
    reading.scale(unit.factor)
    end = unit.end
    if text.startswith("口", end) and unit.counter == "人":
        end += 1
    if unit.counter == "位" and text.endswith(_MOVED_RANK, 0, _past_filler(text, start)):
        reading.unit = "rank"
    elif unit.counter in ("名", "位") or (unit.counter and unit.name != PERSON):
        noun = noun_after(text, end)
        reading.noun = noun
        counted = without_what_befell(noun)
        if counted and unit.name != PERSON:
            reading.unit = f"count:{counted}"
    reading.last = _token(reading.sentence, reading.sentence.start + end - 1) + 1
    return end


def _past_filler(text: str, start: int) -> int:
    """前移了3位: where the verb before a number ends."""
    return start - 1 if text[start - 1 : start] == "了" else start


def _hedge(reading: Reading, text: str, numeral: Numeral, end: int, free: int) -> None:
    sentence = reading.sentence
    before = hedge_before(text, numeral.start, free)
    after = hedge_after(text, end)
    if before is not None:
        reading.first = _token(sentence, sentence.start + before[0])
        reading.hedge, reading.hedged_by = before[1:]
    elif after is not None:
        reading.last = _token(sentence, sentence.start + after[0] - 1) + 1
        reading.hedge, reading.hedged_by = after[1], text[end : after[0]]
    elif numeral.over or numeral.roughly:
        reading.hedge = Hedge.OVER if numeral.over else Hedge.ABOUT
        reading.hedged_by = text[numeral.start : numeral.end]


def _token(sentence: Sentence, offset: int) -> int:
    """The token that holds the character at ``offset``."""
    return max(0, bisect_right(sentence.tokens, offset, key=lambda token: token.start) - 1)


def _has_fraction(value: Decimal) -> bool:
    return value != value.to_integral_value()
