"""The place a figure is about, from its sentence and then from the text before."""

from __future__ import annotations

from .....extract.draft import Draft
from .....text import Tag
from ...places import WORLD, Manner, PlaceMention
from ...places.names import is_country
from ..frame import Frame
from ..governors.governor import Governor, Way
from ..measure.listed_item import LISTED_ITEM
from ..measure.tally import OF_PLACES, name_before
from ..relation import of_which, parted_from
from ..state import Statement
from ..time.when import referent, whole_of
from .authority import country_of_authority
from .fitting_place import first_of_two, only_place
from .joint_places import joint_places, spell_joint
from .nearest_place import place_of, spell


def set_place(statement: Statement, number: int, governor: Governor, draft: Draft) -> None:
    """Set the place of a draft and what decided it."""
    context = statement.context
    found = place_of(statement.frame, number, governor) if statement.frame.places else None
    refers = governor.way is Way.WHOLE and found is None
    whole = referent(statement, number, draft) if refers else None
    if governor.way is Way.BRACKET:
        draft.bracketed = True
        told = draft.why.get("measure")
        named = found is None and told != LISTED_ITEM  # "decreases in Footwear (-1.7%)": what fell, no place
        if told == OF_PLACES or (named and name_before(statement.frame, governor.at)):
            draft.place, draft.why["place"] = (
                name_before(statement.frame, governor.at),
                "named before its bracket",
            )
            return
    if found is not None and found.manner is Manner.WHOLE and context.country not in (None, WORLD):
        draft.place, draft.why["place"] = context.country, "the whole country of the source"
    elif found is not None and found.manner is Manner.WHOLE:
        draft.place, draft.why["place"] = context.default_place()
    elif found is not None and found.manner is Manner.THIS:
        draft.place, draft.why["place"] = this_place(statement, found)
    elif found is not None:
        joint = joint_places(statement.frame, number, found)
        draft.place = spell(found) if len(joint) == 1 else spell_joint(joint)
        draft.why["place"] = f'"{statement.frame.text(joint[0].start, joint[-1].end)}"'
    elif whole is not None and whole.place is not None:
        draft.place, draft.why["place"] = whole.place, "the place of the figure it refers to"
    else:
        _set_unnamed(statement, number, draft)
    if draft.place is None:
        last_place(statement, number, draft)


def _set_unnamed(statement: Statement, number: int, draft: Draft) -> None:
    """Where the sentence names no place: that of the whole, of the office that tells it, of the text before."""
    part = whole_of(statement, number) if statement.wholes else None
    part = part or _parted(statement, number, draft)
    if part is not None and part.place is not None:
        draft.place, draft.why["place"] = part.place, "the place of the whole it is a part of"
    elif country := statement.frame.once(country_of_authority):
        draft.place, draft.why["place"] = country, "the country whose office gives it"
    else:
        before = statement.context.default_place(points_back=points_back(statement.frame))
        draft.place, draft.why["place"] = before


def _parted(statement: Statement, number: int, draft: Draft) -> Draft | None:
    """ "tested 412 samples in Lagos, of which 19": the claim it is a part of."""
    before = statement.before_at[number]
    if before is None or not of_which(statement.frame, before.reading.last, draft.reading.last):
        return None
    return parted_from(statement, number)


_NAMED = (Manner.OWNER, Manner.IN, Manner.BARE)


def last_place(statement: Statement, number: int, draft: Draft) -> None:
    """Where nothing else says it: the place of the claim before, or the only one the sentence names."""
    before = statement.before_at[number]
    if before is not None and before.place is not None:
        draft.place, draft.why["place"] = before.place, "the place of the claim before it in the sentence"
    elif (first := first_of_two(statement.frame)) is not None:
        draft.place, draft.why["place"] = spell(first), "the first of the two the trade is between"
    elif (only := only_place(statement.frame, draft.reading.last, draft.measure)) is not None:
        draft.place, draft.why["place"] = spell(only), "the only place its sentence names"


def this_place(statement: Statement, mention: PlaceMention) -> tuple[str | None, str]:
    """ "the country" is the source's; "the province" the one named before it."""
    noun = mention.name
    home = statement.context.country
    if home == WORLD:
        home = None  # "the country" of a report on one is not the world
    if noun not in ("country", "nation") or home is None:
        named = [
            each for each in statement.frame.places if each.core < mention.core and each.manner in _NAMED
        ]
        if named:
            return named[-1].name, f'"the {noun}": named before it'
    if home is not None and (
        noun in ("country", "nation") or (noun == "island" and statement.context.official)
    ):
        return home, f'"the {noun}": the source\'s'
    office = _place_of_office(statement.frame, mention.core) if noun in _DIVISIONS else ""
    if office:
        return office, f'"the {noun}": the one whose office is named before it'
    place, why = statement.context.default_place()
    if noun in _DIVISIONS and place is not None and is_country(place):
        return None, "not said"  # "the province" is no country
    return place, f'"the {noun}": {why}'


_DIVISIONS = ("province", "city", "municipality", "county", "district", "prefecture")
_OF_OFFICES = frozenset(("Provincial", "Municipal", "Prefectural"))


def _place_of_office(frame: Frame, before: int) -> str:
    """ "According to the Hunan Provincial Bureau of Statistics, the province": whose bureau it is."""
    for index in range(before - 1, 0, -1):
        if frame.tokens[index].text not in _OF_OFFICES:
            continue
        first = index
        while first and frame.tag_at[first - 1] & Tag.CAPITAL and not frame.tag_at[first - 1] & Tag.CLOSED:
            first -= 1
        return frame.text(first, index)
    return ""


def points_back(frame: Frame) -> bool:
    """Whether a sentence begins by pointing at what was said before ("Of these", "Its exports", "This was")."""
    if frame.word_at[0] in {"of", "among"} or (
        frame.word_at[0] == "this" and frame.tag_at[1] & Tag.AUXILIARY
    ):
        return True
    return not _POINTING.isdisjoint(frame.lowers[:3])


_POINTING = frozenset(("its", "their", "these", "those", "them"))
