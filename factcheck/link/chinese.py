"""Chinese names of measures as the words the key keeps, so that both languages meet in one series."""

from __future__ import annotations

import re

from ..language.zh.folding import fold

TERMS: dict[str, str] = {
    "国内生产总值": "gdp",
    "地区生产总值": "gdp",
    "生产总值": "gdp",
    "国民总收入": "gni",
    "人均": "capita",
    "货物进出口总额": "trade",
    "进出口总额": "trade",
    "进出口总值": "trade",
    "进出口": "trade",
    "外贸": "trade",
    "对外贸易": "trade",
    "货物贸易": "trade",
    "贸易顺差": "trade surplus",
    "贸易逆差": "trade deficit",
    "顺差": "trade surplus",
    "出口": "export",
    "进口": "import",
    "收入": "revenue",
    "营收": "revenue",
    "支出": "expenditure",
    "利润": "profit",
    "税收": "tax",
    "赤字": "deficit",
    "增加值": "valueadded",
    "第一产业": "primary",
    "第二产业": "secondary",
    "第三产业": "tertiary",
    "服务业增加值": "tertiary valueadded",
    "产值": "production",
    "产量": "production",
    "生产能力": "production capacity",
    "总产": "production",
    "粮食": "grain",
    "棉花": "cotton",
    "钢铁": "steel",
    "粗钢": "crude steel",
    "钢": "steel",
    "煤炭": "coal",
    "煤": "coal",
    "原油": "oil",
    "天然气": "gas",
    "发电量": "power generation",
    "用电量": "power consumption",
    "机床": "machine tool",
    "现价总量": "at current prices",
    "社会消费品零售总额": "retail sales",
    "社零总额": "retail sales",
    "社零": "retail sales",
    "消费品零售额": "retail sales",
    "零售": "retail",
    "固定资产投资": "fixed asset investment",
    "投资": "investment",
    "规模以上": "designated",
    "规上": "designated",
    "工业": "industrial",
    "服务业": "service",
    "服务": "service",
    "农林牧渔": "agriculture forestry livestock fishery",
    "农业": "agriculture",
    "林业": "forestry",
    "畜牧业": "livestock",
    "牧业": "livestock",
    "渔业": "fishery",
    "制造业": "manufacturing",
    "软件": "software",
    "产品": "product",
    "信息技术": "it",
    "大数据": "big data",
    "云计算": "cloud computing",
    "居民消费价格指数": "cpi",
    "居民消费价格": "cpi",
    "消费价格指数": "cpi",
    "工业生产者出厂价格指数": "ppi",
    "工业生产者出厂价格": "ppi",
    "采购经理指数": "pmi",
    "消费价格": "cpi",
    "物价": "price",
    "城镇调查失业率": "surveyed urban unemployment",
    "调查失业率": "surveyed unemployment",
    "登记失业率": "registered unemployment",
    "失业": "unemployment",
    "城镇新增就业": "new urban employment",
    "新增城镇就业": "new urban employment",
    "就业": "employment",
    "贫困人口": "poor population",
    "人口": "population",
    "城镇": "urban",
    "城市": "urban",
    "农村": "rural",
    "乡村": "rural",
    "可支配收入": "disposable revenue",
    "高速铁路": "high speed railway",
    "高铁": "high speed railway",
    "铁路": "railway",
    "高速公路": "expressway",
    "公路": "road",
    "运营里程": "length",
    "营业里程": "length",
    "里程": "length",
    "机场": "airport",
    "旅客": "passenger",
    "货运": "freight",
    "科技": "science technology",
    "创新": "innovation",
    "环境": "environment",
    "综合": "comprehensive",
    "指数": "index",
    "技术": "technology",
    "中心": "center",
    "企业": "enterprise",
    "市级": "city level",
    "实际使用外资": "fdi",
    "实际利用外资": "fdi",
    "利用外资": "fdi",
    "外商直接投资": "fdi",
    "外汇储备": "foreign exchange reserve",
    "货币供应量": "money supply",
    "广义货币": "m2",
    "狭义货币": "m1",
    "贷款": "loan",
    "存款": "deposit",
    "债务": "debt",
    "财政": "fiscal",
    "中央": "central",
    "地方": "local",
    "确诊病例": "confirmed case",
    "病例": "case",
    "死亡": "death",
    "新增": "new",
    "消费": "consumption",
    "贡献率": "contribution",
    "贡献": "contribution",
    "拉动": "contribution",
    "经济增长": "economic growth",
    "资本形成": "capital formation",
    "净出口": "net export",
    "最终消费": "final consumption",
    "比重": "share",
    "比例": "share",
    "排名": "rank",
    "专利": "patent",
    "高技术": "high technology",
    "高新技术": "high technology",
    "网上": "online",
    "跨境电商": "cross border e-commerce",
    "电子商务": "e-commerce",
}
"""Traditional spellings are folded before; the longest term is taken where several begin alike."""

LIGHT = frozenset(
    (
        "总额 总值 余额 总量 总数 总 额 值 量 率 业务 业 产业 行业 领域 实现 达到 达 完成 超过 全国 "
        "全市 全年 国家 我国 我市 规模 水平 的 和 与 及 其中 增加 增长 同比 共 累计 报告 共有 数 "
        "目前 位居 位列"
    ).split()
)
"""Terms that do not tell one measure from another."""

_HAN = re.compile(r"[\u4e00-\u9fff]+")
_KNOWN = re.compile("|".join(sorted(map(re.escape, {*TERMS, *LIGHT}), key=len, reverse=True)))


def in_canonical_words(text: str) -> str:
    """Every run of Chinese as canonical words; what the data does not know stays as it is, by itself."""
    return _HAN.sub(lambda run: f" {_words(fold(run.group()))} ", text)


def _words(run: str) -> str:
    found: list[str] = []
    end = 0
    for match in _KNOWN.finditer(run):
        found.append(run[end : match.start()])
        found.append(TERMS.get(match.group(), ""))
        end = match.end()
    found.append(run[end:])
    return " ".join(filter(None, found))
