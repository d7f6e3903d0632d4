"""One amount converted into another currency at two different rates.

Flags an amount that a text gives in two currencies ("30.5 trillion yuan (about $4.5 trillion)") when
another statement of the same fact in the second currency has other digits.

    amount₁ ÷ conversion  against  amount₁ ÷ other statement

Why it matters: the difference is no error: one was converted at the day's rate, the other added up at
the rates of each month. It must not be counted as a contradiction, and should be known.

Severity: a note when the two lie within 10 % of each other; further apart it is left to restated_value.

Silent when the two conversions agree as printed, or the text does not show the first as a conversion.

From: customs statistics, published in the national currency and in dollars with their own growth rates.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnoses.currency_convention import converted
from ..finding import Finding, Severity
from ..reason.conversion import is_conversion, rate_explains
from ..reason.neighbourhood import Neighbourhood
from ..reason.statement import Statement
from ..reason.verdict import finding
from ..reason.wording import about, interval, opening, quoted, scale_for, unit_name


def look(near: Neighbourhood) -> Iterator[Finding]:
    """Pairs of the focus and another statement of its fact, one of which is a conversion."""
    for other in near.same_fact():
        if rate_explains(near.focus, other) and not near.focus.as_printed.meets(other.as_printed):
            yield _note(*sorted((near.focus, other), key=lambda statement: statement.order))


def _note(earlier: Statement, later: Statement) -> Finding:
    scale, name = scale_for(earlier.value, later.value)
    message = (
        f"{opening(about(earlier))}, is given as {quoted(earlier)} and as {quoted(later)};"
        " one of them is a conversion, which explains the difference."
    )
    arithmetic = (
        f"{interval(earlier.as_printed, scale)}{name} and {interval(later.as_printed, scale)}{name}"
        f" {unit_name(earlier)}, converted at rates that differ by"
        f" {abs(float(later.value / earlier.value) - 1):.1%}"
    )
    parts = (("one conversion", earlier), ("other conversion", later))
    conversion = next((each for each in (earlier, later) if is_conversion(each)), earlier)
    return finding("dual_currency", Severity.NOTE, parts, message, arithmetic, converted(conversion))
