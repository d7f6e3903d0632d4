"""Phrases that loosen or bound the number after or before them."""

from __future__ import annotations

from ...quantity import Hedge

_BEFORE = {
    Hedge.ABOUT: (
        "about; around; approximately; approx; approx .; approximate; roughly; some; circa; ca .; ~; ≈; ∼; an estimated; "
        "estimated; estimated at; in the region of; in the order of; of the order of; on the order of; "
        "somewhere around; something like; close on; or so; barely; hovering around; averaging around; "
        ", say; , say ,; perhaps; maybe; an approximate; rounded to"
    ),
    Hedge.NEARLY: (
        "nearly; almost; just under; just below; just short of; a little under; a little less than; slightly under; "
        "slightly below; slightly less than; close to; approaching; not quite; just shy of; shy of; "
        "a little below; little short of; below , but close to ,; below but close to; well nigh; verging on; nearing; neared; approached"
    ),
    Hedge.OVER: (
        "over the age of; above the age of; over; more than; above; exceeding; exceeded; exceeds; exceed; surpassed; surpassing; surpasses; surpass; "
        "topped; topping; in excess of; upwards of; upward of; north of; greater than; just over; just above; "
        "slightly more than; slightly over; slightly above; a little over; a little more than; little over; little more than; but little over; but little more than; well over; well above; "
        "higher than; larger than; beyond; better than; >; more even than; broke through; breaking through; "
        "far more than; somewhat more than; rather more than; over than; much more than"
    ),
    Hedge.UNDER: (
        "under the age of; below the age of; under; below; less than; fewer than; lower than; smaller than; well under; well below; <; far less than; "
        "rather less than; much less than; far below; sub -; sub"
    ),
    Hedge.AT_LEAST: (
        "at least; greater than or equal to; more than or equal to; equal to or greater than; equal to or more than; no less than; not less than; no fewer than; not fewer than; a minimum of; minimum of; "
        "at a minimum; ≥; as little as; as few as; no lower than; not lower than; not below"
    ),
    Hedge.AT_MOST: (
        "at most; less than or equal to; smaller than or equal to; equal to or less than; up to; no more than; not more than; a maximum of; maximum of; not exceeding; not to exceed; "
        "as much as; as many as; as high as; ≤; no greater than; no higher than; no larger than; not over; not above; "
        "capped at"
    ),
}

_AFTER = {
    Hedge.ABOUT: "or so; or thereabouts; odd; - odd; ish; approximately; or more or less; more or less",
    Hedge.AT_LEAST: "or more; or above; and above; and over; or over; and more; or higher; at least; plus; - plus; +; and up; or greater",
    Hedge.AT_MOST: "or less; or fewer; or below; and below; or under; at most; and under; or lower; at the most; maximum",
}


def _table(by_hedge: dict[Hedge, str]) -> dict[str, Hedge]:
    return {phrase.strip(): hedge for hedge, phrases in by_hedge.items() for phrase in phrases.split(";")}


BEFORE = _table(_BEFORE)
AFTER = _table(_AFTER)
