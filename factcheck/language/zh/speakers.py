"""Who speaks in a Chinese transcript, and whether they ask or answer."""

from __future__ import annotations

import re

from ...text.line import Line
from ...text.turn import Label, Role, Turn, asks, label_of
from .folding import fold
from .personal_names import is_personal_name

_LONGEST_LABEL = 24
_ASKERS = re.compile(r"问|.*(?:记者|提问|网友|电视台|日报|晚报|时报|周刊|通讯社|新华社|中新社)")
_HOSTS = re.compile(r".{0,8}主持人[\u4e00-\u9fff]{0,4}")
_ANSWERERS = re.compile(r"答|.*发言人[\u4e00-\u9fff]{0,4}")
_OFFICES = re.compile(
    r"[\u4e00-\u9fff、]*(?:部长|局长|司长|主任|行长|主席|总理|省长|市长|秘书长|会长|院长|总经济师|总统计师|负责人)[\u4e00-\u9fff]{0,4}"
)
_REPORTING = ("说", "表示", "指出", "介绍", "强调", "认为", "称", "宣布", "问道")
"""Verbs of saying: "发言人表示：" is a sentence of somebody who reports."""
_BRACKETED = re.compile(r"[【\[［]([^】\]］\n]{1,24})[】\]］][:：]?\s*")
_OUTLET = re.compile(r"[A-Z]{2,6}")


def _bracketed(line: Line) -> Label | None:
    """【新闻发言人 李林】, [记者]: how live transcripts name who speaks."""
    match = _BRACKETED.match(line.text, line.start, line.end)
    return None if match is None else Label(match[1].strip(), match.end())


def turn_at(line: Line) -> Turn | None:
    """The turn a line opens: "记者：", "新华社记者：", "国家统计局新闻发言人张三：", "部长李四：", "答："."""
    label = _bracketed(line) or label_of(line)
    if label is None or len(label.words) > _LONGEST_LABEL:
        return None
    words = fold(label.words).replace(" ", "")
    if words.endswith(_REPORTING):
        return None
    if _HOSTS.fullmatch(words):
        return Turn(label.words, label.end, Role.ASKS if asks(line, label.end) else Role.HOSTS)
    if _ASKERS.fullmatch(words) or (_OUTLET.fullmatch(words) and asks(line, label.end)):
        return Turn(label.words, label.end, Role.ASKS)
    if _ANSWERERS.fullmatch(words):
        return Turn(label.words, label.end, Role.ANSWERS)
    if _OFFICES.fullmatch(words):
        return Turn(label.words, label.end, None)
    return None


def named_at(line: Line) -> Turn | None:
    """The turn that a bare name opens in a transcript, where others have spoken: "李林："."""
    label = _bracketed(line) or label_of(line)
    if label is None or not is_personal_name(fold(label.words).replace(" ", "")):
        return None
    return Turn(label.words, label.end, Role.ASKS if asks(line, label.end) else None)
