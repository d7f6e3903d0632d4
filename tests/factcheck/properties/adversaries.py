"""Texts made to be slow to read: each is repeated up to the length wanted."""

from __future__ import annotations

ADVERSARIES = {
    "prose": "In 2019 exports of Kenya rose 4.1 percent to 12.4 billion dollars, up from 11 billion.\n\n",
    "digits": "1234567890",
    "separators": "1,234,567,",
    "points": "1.2.3.4.",
    "spaced groups": "123 456 ",
    "brackets": "(",
    "bracketed numbers": "(12 [34 {56 ",
    "hedges": "about nearly more than at least up to ",
    "number words": "hundred and twenty-three thousand ",
    "scales": "million billion ",
    "commas": "12, 13, 14 and ",
    "respectively": "3, 4 and 5 percent, respectively, ",
    "ranges": "from 3 to 4 to 5 to ",
    "minus signs": "--−–-",
    "capitals": "Republic Of The United ",
    "apostrophes": "''’’s",
    "currency signs": "$€£¥",
    "no spaces": "a",
    "spaces": " ",
    "new lines": "\n",
    "colons": "Ana Ruiz: ",
    "dates": "on 3 May 2020 and 4 June 2021 to ",
    "combining marks": "e\u0301\u0302",
    "bullets": "\n- 5 ",
    "table": "\n12 | 13 | 14",
    "of which": "of which 5 of which ",
    "full stops": "U.S. No. 4. ",
}
