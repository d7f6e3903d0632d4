"""Records in which no two figures disagree: one invented history, told by several bodies in many wordings."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from factcheck.briefing import Briefing

MONTHS = ("January February March April May June July August September October November December").split()
QUARTERS = ("first", "second", "third", "fourth")
YEARS = range(2009, 2021)
MONEY = {"Kenya": "shillings", "Portugal": "euros", "Chile": "pesos", "Poland": "zloty", "China": "yuan"}
RISES = ("rose", "increased", "grew", "climbed")
FALLS = ("fell", "declined", "decreased", "dropped")
AGAINST = (
    "year on year",
    "from a year earlier",
    "over the previous year",
    "compared with the same period a year ago",
)


@dataclass(frozen=True)
class Told:
    """A text with its day and source."""

    day: date
    source: str
    text: str
    language: str = "en"


class History:
    """Monthly trade, yearly retail sales, industry and output of some countries, never rounded."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self._monthly: dict[tuple[str, str, int, int], float] = {}
        self._yearly: dict[tuple[str, str, int], float] = {}
        for place in MONEY:
            self._trade(place)
            self._years(place)

    def _trade(self, place: str) -> None:
        for flow in ("exports", "imports"):
            level = self.chance.uniform(2, 9)
            for year in YEARS:
                for month in range(1, 13):
                    level *= self.chance.uniform(0.98, 1.03)
                    self._monthly[place, flow, year, month] = level * self.chance.uniform(0.9, 1.1)

    def _years(self, place: str) -> None:
        software, retail = self.chance.uniform(3, 30), self.chance.uniform(60, 400)
        for year in YEARS:
            software *= self.chance.uniform(0.95, 1.3)
            retail *= self.chance.uniform(0.97, 1.12)
            self._yearly[place, "software", year] = software
            self._yearly[place, "urban", year] = retail * 0.83
            self._yearly[place, "rural", year] = retail * 0.17
            self._yearly[place, "growth", year] = self.chance.uniform(-2, 9)

    def flow(self, place: str, flow: str, year: int, first: int = 1, last: int = 12) -> float:
        return sum(self._monthly[place, flow, year, month] for month in range(first, last + 1))

    def of(self, place: str, what: str, year: int) -> float:
        if what == "retail":
            return self.of(place, "urban", year) + self.of(place, "rural", year)
        return self._yearly[place, what, year]


def consistent_record(seed: int, size: int) -> list[Briefing]:
    """So many briefings in the order of their days."""
    chance = random.Random(seed)
    history = History(chance)
    told: list[Told] = []
    while len(told) < size:
        place, year = chance.choice(list(MONEY)), chance.choice(YEARS[3:])
        told += chance.choice(TELLERS)(history, chance, place, year)
    in_order = sorted(told[:size], key=lambda each: each.day)
    return [
        Briefing(f"g{number}", each.day, each.text, each.source, language=each.language)
        for number, each in enumerate(in_order)
    ]


def moved(chance: random.Random, percent: float) -> str:
    """ "rose 4.1 percent"."""
    return f"{chance.choice(RISES if percent >= 0 else FALLS)} {size(chance, percent)}"


def turned(chance: random.Random, percent: float) -> str:
    """ "up 4.1%"."""
    return f"{'up' if percent >= 0 else 'down'} {size(chance, percent)}"


def size(chance: random.Random, percent: float) -> str:
    return f"{abs(percent):.1f}{chance.choice((' percent', '%', ' per cent'))}"


def gain(later: float, earlier: float) -> float:
    return (later / earlier - 1) * 100


def month_of_trade(history: History, chance: random.Random, place: str, year: int) -> Iterator[Told]:
    month = chance.randint(1, 12)
    now = [history.flow(place, each, year, month, month) for each in ("exports", "imports")]
    then = [history.flow(place, each, year - 1, month, month) for each in ("exports", "imports")]
    one, other = (gain(*pair) for pair in zip(now, then, strict=True))
    name, against = MONTHS[month - 1], chance.choice(AGAINST)
    day = date(year + month // 12, month % 12 + 1, chance.randint(8, 26))
    texts = (
        (
            f"In {name} {year}, {place}'s exports {moved(chance, one)} {against} to {now[0]:.2f}"
            f" billion U.S. dollars,"
            f" while imports {moved(chance, other)} to {now[1]:.2f} billion U.S. dollars."
        ),
        (
            f"Exports of {place} stood at {now[0]:.1f} billion dollars in {name} {year},"
            f" {turned(chance, one)} {against};"
            f" imports were {now[1]:.1f} billion dollars, {turned(chance, other)}."
        ),
    )
    yield Told(day, f"Customs Service of {place}", chance.choice(texts))


def year_so_far(history: History, chance: random.Random, place: str, year: int) -> Iterator[Told]:
    month = chance.randint(2, 11)
    total, before = (history.flow(place, "exports", each, 1, month) for each in (year, year - 1))
    name, change = MONTHS[month - 1], gain(total, before)
    opening = chance.choice((f"From January to {name}", f"Between January and {name} {year}"))
    text = (
        f"{opening}, {place}'s exports totalled {total:.1f} billion dollars,"
        f" {turned(chance, change)} over the previous year."
    )
    yield Told(date(year, month + 1, chance.randint(8, 26)), f"Customs Service of {place}", text)


def quarter_of_trade(history: History, chance: random.Random, place: str, year: int) -> Iterator[Told]:
    quarter = chance.randint(1, 3)
    now, then = (
        history.flow(place, "exports", each, 3 * quarter - 2, 3 * quarter) for each in (year, year - 1)
    )
    text = (
        f"In the {QUARTERS[quarter - 1]} quarter of {year}, {place}'s exports were {now:.1f} billion dollars,"
        f" {turned(chance, gain(now, then))} {chance.choice(AGAINST)}."
    )
    yield Told(date(year, 3 * quarter + 1, chance.randint(8, 26)), f"Customs Service of {place}", text)


def year_of_trade(history: History, chance: random.Random, place: str, year: int) -> Iterator[Told]:
    out, back = (history.flow(place, each, year) for each in ("exports", "imports"))
    out_then, back_then = (history.flow(place, each, year - 1) for each in ("exports", "imports"))
    balance = "surplus" if out > back else "deficit"
    both = gain(out + back, out_then + back_then)
    three_before = history.flow(place, "exports", year - 3)
    average = ((out / three_before) ** (1 / 3) - 1) * 100
    kind = "increase" if average >= 0 else "decrease"
    texts = (
        (
            f"{place}'s total foreign trade was {out + back:.1f} billion dollars in {year},"
            f" {turned(chance, both)} from"
            f" {year - 1}. Of that, exports {moved(chance, gain(out, out_then))} to {out:.1f}"
            f" billion dollars, while"
            f" imports {moved(chance, gain(back, back_then))} to {back:.1f} billion dollars. The"
            f" trade {balance} was"
            f" {abs(out - back):.1f} billion dollars."
        ),
        (
            f"Last year, {place}'s exports of goods reached {out:.2f} billion dollars and imports"
            f" {back:.2f} billion"
            f" dollars, making a trade {balance} of {abs(out - back):.2f} billion dollars."
        ),
        (
            f"{place}'s exports went from {three_before:.1f} billion dollars in {year - 3} to"
            f" {out:.1f} billion dollars in"
            f" {year}, an average annual {kind} of {size(chance, average)}."
        ),
        (
            f"Compared with {year - 3}, {place}'s exports in {year} were"
            f" {size(chance, gain(out, three_before))}"
            f" {'higher' if out >= three_before else 'lower'}."
        ),
    )
    source = chance.choice((f"Customs Service of {place}", f"{place} Courier"))
    yield Told(date(year + 1, 1, chance.randint(8, 26)), source, chance.choice(texts))
    chinese = (
        f"据海关统计，{year}年，我国货物贸易进出口总值{(out + back) * 10:.1f}亿美元，同比"
        f"{'增长' if both >= 0 else '下降'}{abs(both):.1f}%。其中"
        f"，出口{out * 10:.1f}亿美元；进口{back * 10:.1f}亿美元。"
    )
    if place == "China":
        yield Told(date(year + 1, 1, 14), "海关总署", chinese, "zh")


def year_of_retail(history: History, chance: random.Random, place: str, year: int) -> Iterator[Told]:
    now, then = (history.of(place, "retail", each) for each in (year, year - 1))
    urban, rural, money = history.of(place, "urban", year), history.of(place, "rural", year), MONEY[place]
    texts = (
        (
            f"In {year}, {place}'s retail sales of consumer goods reached {now:.1f} billion {money},"
            f" {turned(chance, gain(now, then))} from the previous year. Urban retail sales were"
            f" {urban:.1f} billion"
            f" {money} and rural retail sales {rural:.1f} billion {money}."
        ),
        (
            f"Retail sales in {place} went from {then:.1f} billion {money} in {year - 1} to"
            f" {now:.1f} billion {money}"
            f" in {year}."
        ),
    )
    day = date(year + 1, 1, chance.randint(8, 26))
    yield Told(day, f"Statistics Office of {place}", chance.choice(texts))


def year_of_industry(history: History, chance: random.Random, place: str, year: int) -> Iterator[Told]:
    now, then = (history.of(place, "software", each) for each in (year, year - 1))
    money, change = MONEY[place], gain(now, then)
    texts = (
        (
            f"In {year}, the revenue of the software industry in {place} reached {now:.1f} billion {money},"
            f" {turned(chance, change)} year on year."
        ),
        (
            f"The software industry of {place} earned {now:.1f} billion {money} in {year},"
            f" against {then:.1f} billion"
            f" {money} in {year - 1}."
        ),
        (
            f"{place}'s software industry revenue {moved(chance, change)} in {year} to {now:.2f}"
            f" billion {money}."
        ),
    )
    source = chance.choice((f"Statistics Office of {place}", f"{place} Courier"))
    yield Told(date(year + 1, 2, chance.randint(8, 26)), source, chance.choice(texts))


def year_of_output(history: History, chance: random.Random, place: str, year: int) -> Iterator[Told]:
    growth, before = (history.of(place, "growth", each) for each in (year, year - 1))
    texts = (
        f"{place}'s gross domestic product {moved(chance, growth)} in {year}.",
        (
            f"The economy of {place} {moved(chance, growth)} in {year}, after it"
            f" {moved(chance, before)} in {year - 1}."
        ),
        f"Real GDP in {place} {moved(chance, growth)} in {year}.",
    )
    source = chance.choice((f"Statistics Office of {place}", f"Central Bank of {place}"))
    yield Told(date(year + 1, 3, chance.randint(8, 26)), source, chance.choice(texts))


Teller = Callable[[History, random.Random, str, int], Iterator[Told]]
TELLERS: tuple[Teller, ...] = (
    month_of_trade,
    year_so_far,
    quarter_of_trade,
    year_of_trade,
    year_of_retail,
    year_of_industry,
    year_of_output,
)
