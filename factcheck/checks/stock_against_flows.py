"""A stock that is not what it was before, plus what came in, less what went out.

Flags a stock at two moments and the flows of exactly the time between them, when they do not add up.

    stock at the end   must meet   stock at the start + Σ inflows − Σ outflows

Known are population (births, deaths, migration), active cases (new, recovered, died), and every stock whose
movements are named by its own words: patients admitted and discharged, debt issued and repaid, companies
founded and dissolved, jobs created and lost, names added to a roll and dropped from it.

Why it matters: the two stocks are printed in two years' reports, the flows in one; nobody adds them up.

Severity: a contradiction when one briefing states all of them and itself says that nothing else moved the
stock ("…, leaving 1,134 patients"); else a suspicion, since a correction or a reclassification may have
moved it too.

Silent when a flow that the account needs is not stated in the briefing of the later stock, when that briefing
names a further movement whose sense is not known, or one movement with two values; when the flows cover other
days than those between the stocks; for other places, units and scopes; when the sum misses by more than a
third and no scale word would mend it; and on forecasts.

From: registers of population, companies and patients, debt reports, the rolls of post offices and pensions.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..finding import Finding, Severity
from ..link.key import LEVEL
from ..link.stocks import StockAccount, accounts_of, moves
from ..reason.calendar import Days, days_from
from ..reason.choice import nearest, settled
from ..reason.neighbourhood import Neighbourhood
from ..reason.statement import Statement
from ..reason.sums import exact_sum, one_slip_away, signed_sum, sum_line
from ..reason.verdict import PLAUSIBLE_ERROR, Part, finding, in_one_briefing, near_miss
from ..reason.wording import opening, quoted, subject

_CLOSES = re.compile(
    r"\b(?:leav(?:ing|es)|left|bring(?:ing|s)|brought|tak(?:ing|es)|mak(?:ing|es)|giv(?:ing|es)"
    r"|so that|so there|thus|hence|therefore|consequently|result(?:ing|ed)? in)\b[^.;]{0,80}$"
    r"|(?:因此|由此|从而|这样|于是)[^。；]{0,30}$",
    re.IGNORECASE,
)
"""Words before a figure by which it is what the movements told before have led to."""
_LONGEST = 366
_MOST_STOCKS = 12


@dataclass(frozen=True)
class _Account:
    """A stock at the end of a time and all the flows of that time, as one briefing states them."""

    closing: Statement
    flows: tuple[tuple[int, Statement], ...]

    @property
    def eve(self) -> Days:
        """The day before the flows begin, when the stock was last what it was before."""
        days = self.flows[0][1].days
        assert days is not None
        return days_from(days[0], -1), days_from(days[0], -1)


def look(near: Neighbourhood) -> Iterator[Finding]:
    """The accounts of the focus's briefing, and those of later stocks of its series, the focus among them."""
    focus = near.focus
    if focus.aspect != LEVEL or focus.days is None or focus.looks_ahead:
        return
    accounts = list(near.once_a_briefing(_complete_accounts))
    for later in _later_stocks(near):
        told = near.once_in_the_briefing_of(later, _complete_accounts)
        accounts += [each for each in told if each.closing.claim.id == later.claim.id]
    for account in accounts:
        before = _opening(near, account)
        if before is not None and near.holds_focus(
            (account.closing, before, *(each for _, each in account.flows))
        ):
            yield from _judge(account, before)


def _later_stocks(near: Neighbourhood) -> list[Statement]:
    """The focus's stock at the next moments within a year, in other briefings.

    Those briefings are opened for their flows, so only where the record knows any.
    """
    focus = near.focus
    if not (_is_stock(focus) and _is_moved(near)):
        return []
    assert focus.days is not None
    latest = days_from(focus.days[0], _LONGEST)
    later = [
        (each.days, each.order, each)
        for each in settled(near.statements)
        if each.key == focus.key
        and _is_stock(each)
        and each.days is not None
        and focus.days < each.days <= (latest, latest)
        and each.claim.briefing != focus.claim.briefing
    ]
    return [each for _, _, each in sorted(later)[:_MOST_STOCKS]]


def _is_moved(near: Neighbourhood) -> bool:
    """Whether what moves the focus's stock has names of its own, or the record has series of them."""
    stock = near.focus.key.measure
    return bool(accounts_of(stock)) or any(
        moves(stock, key.measure) for key in near.keys_naming(stock, LEVEL)
    )


def _opening(near: Neighbourhood, account: _Account) -> Statement | None:
    """The same stock the day before the flows begin: of the briefing itself, else its source's last."""
    closing = account.closing
    known = {each.claim.id: each for each in (*near.mates, *near.of(closing.key))}
    stated = [
        each for each in settled(known.values()) if each.days == account.eve and _is_one_stock(each, closing)
    ]
    return nearest(closing, stated)


def _is_one_stock(earlier: Statement, closing: Statement) -> bool:
    """Whether both are of one series, told by one source; the outcome of a briefing's own account may be
    named by fewer words than the stock it began with."""
    if earlier.key == closing.key:
        return earlier.source == closing.source
    one, other = set(earlier.key.measure), set(closing.key.measure)
    return (
        in_one_briefing((earlier, closing))
        and _kind_of_thing(earlier) == _kind_of_thing(closing)
        and (one < other or other < one)
        and _is_stock(earlier)
        and _says_so(closing)
    )


def _is_stock(statement: Statement) -> bool:
    return (
        statement.aspect == LEVEL
        and statement.days is not None
        and statement.days[0] == statement.days[1]
        and not statement.looks_ahead
        and bool(statement.key.measure)
        and not statement.is_part_of_one
    )


def _complete_accounts(said: Sequence[Statement]) -> list[_Account]:
    """Every stock of a briefing with the flows that end on its day, where none is missing."""
    amounts = [each for each in settled(said) if each.aspect == LEVEL and each.days and each.key.measure]
    flows: defaultdict[tuple[object, ...], defaultdict[Days, list[Statement]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for each in amounts:
        assert each.days is not None
        if each.days[0] < each.days[1] or "new" in each.key.measure:
            flows[_kind_of_thing(each), each.days[1]][each.days].append(each)
    return [
        _Account(stock, found)
        for stock in amounts
        if _is_stock(stock) and stock.days is not None
        for stretch in flows[_kind_of_thing(stock), stock.days[1]].values()
        if (found := _all_flows(stock, stretch))
    ]


def _kind_of_thing(statement: Statement) -> tuple[object, ...]:
    key = statement.key
    return key.place, key.unit, key.scope, key.adjustment


def _all_flows(stock: Statement, stretch: Sequence[Statement]) -> tuple[tuple[int, Statement], ...]:
    """The flows of one stretch of time that make the stock's account complete; empty when it is not."""
    known = accounts_of(stock.key.measure)
    if known:
        return next(filter(None, (_named_flows(each, stretch) for each in known)), ())
    found: dict[tuple[str, ...], tuple[int, Statement]] = {}
    for each in stretch:
        if not set(each.key.measure) & set(stock.key.measure):
            continue
        sign = moves(stock.key.measure, each.key.measure)
        if not sign or found.setdefault(each.key.measure, (sign, each))[1].value != each.value:
            return ()
    return tuple(found.values()) if {sign for sign, _ in found.values()} == {1, -1} else ()


def _named_flows(account: StockAccount, stretch: Sequence[Statement]) -> tuple[tuple[int, Statement], ...]:
    """A statement for each flow of the account; empty when one is missing or has two values."""
    found = []
    for flow in account.flows:
        stated = [each for each in stretch if flow.is_called(each.key.measure)]
        if len({each.value for each in stated}) != 1:
            return ()
        found.append((flow.sign, stated[0]))
    return tuple(found)


def _judge(account: _Account, before: Statement) -> Iterator[Finding]:
    closing = account.closing
    parts = [before, *(flow for _, flow in account.flows)]
    signs = [1, *(sign for sign, _ in account.flows)]
    if signed_sum([each.hard for each in parts], signs).meets(closing.hard):
        return
    close = near_miss(exact_sum(parts, signs), closing.value, PLAUSIBLE_ERROR)
    if not (close or one_slip_away(closing, parts, signs)):
        return
    complete = in_one_briefing((closing, *parts)) and _says_so(closing)
    named = ", ".join(f"{subject(flow)} {quoted(flow)}" for _, flow in account.flows)
    message = opening(
        f"{subject(before)} {quoted(before)} and the movements since ({named})"
        f" do not make {subject(closing)} {quoted(closing)}."
    )
    roles: list[Part] = [("later stock", closing), ("earlier stock", before)]
    roles += [("inflow" if sign > 0 else "outflow", flow) for sign, flow in account.flows]
    severity = Severity.CONTRADICTION if complete else Severity.SUSPICION
    arithmetic = sum_line(closing, parts, signs)
    yield finding("stock_against_flows", severity, roles, message, arithmetic, evident=complete)


def _says_so(closing: Statement) -> bool:
    """Whether the words before the later stock make it the outcome of the movements."""
    start = closing.claim.span.start - closing.claim.sentence.start
    return bool(_CLOSES.search(closing.sentence[: max(start, 0)]))
