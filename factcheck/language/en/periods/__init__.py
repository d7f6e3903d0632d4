"""English words for stretches of time, read against the day they were said and the time last talked about.

A table of families (``patterns``) finds the *atoms* ("March 11th", "the fourth quarter of 2016", "the
past fiscal year", "six weeks ago"), each looked for only where a word could open it (``atoms``);
neighbours are then joined ("January to July", "the first half of" + "last year", "the end of" + "June
2018") and resolved, one module a kind of words. Nothing is resolved that the words and their context
do not give: such a mention has no period.
"""

from .mention import Clock, Role, TimeMention
from .reader import read_times
from .telling import is_fiscal_year

__all__ = ["Clock", "Role", "TimeMention", "is_fiscal_year", "read_times"]
