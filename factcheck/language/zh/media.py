"""Newspapers and other media: they report figures of others, and their city is not always where those hold."""

from __future__ import annotations

import re

_OUTLETS = "日报 晚报 早报 晨报 时报 商报 周报 周刊 快报 都市报 电视台 电台 广播 通讯社 新闻网 在线 客户端 新华社 中新社".split()
_OF_THE_NATION = re.compile(
    r"(?<![\u4e00-\u9fff]国)(?:国家[\u4e00-\u9fff]{1,8}?(?:总局|局|委|委员会|中心|署)|国务院[\u4e00-\u9fff]{0,6}|海关总署"
    r"|财政部|商务部|教育部|农业农村部|交通运输部|工业和信息化部|工信部|民政部|公安部|人社部|自然资源部|生态环境部"
    r"|中国人民银行|央行)"
    r"[^，,。;；\d]{0,8}?(?:数据显示|统计|公布|发布|消息|通报|介绍|表示|透露|核算|测算|说|称)"
)


def is_outlet(source: str) -> bool:
    """Whether a folded source's name is that of a newspaper, an agency or a station."""
    return any(word in source for word in _OUTLETS)


def quotes_the_nation(text: str) -> int:
    """Where a folded sentence quotes an office of the nation: 国家统计局昨日公布; -1 where it does not."""
    found = _OF_THE_NATION.search(text)
    return -1 if found is None else found.start()
