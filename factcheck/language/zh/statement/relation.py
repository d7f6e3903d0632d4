"""How the figures of one sentence hang together: parts, growth of a level, a base and its end, ranges."""

from __future__ import annotations

from collections.abc import Sequence

from ....claim import Kind, RelationKind
from ....extract.draft import Draft
from ....quantity import Hedge
from .kind import MOVED_AWAY
from .scene import Scene
from .standing import Standing

_MOVES = (Kind.GROWTH, Kind.CHANGE)


def relate(draft: Draft, scene: Scene, standing: Standing) -> None:
    """Tie a draft to the whole after 其中, to the level it moved, or to the value it moved from."""
    whole = scene.whole
    part = whole is not None and whole.unit == draft.unit and scene.is_part(standing.start)
    if whole is not None and part and draft.kind not in _MOVES:
        draft.relations.append((RelationKind.PART_OF, whole))
    before = scene.made[-1] if scene.made else None
    if before is None or before.measure != draft.measure:
        return
    if draft.kind in _MOVES and before.kind not in _MOVES:
        draft.relations.append((RelationKind.GROWTH_OF, before))
    elif before.unit == draft.unit and before.why["kind"].startswith(MOVED_AWAY):
        before.relations.append((RelationKind.BASE_OF, draft))


def with_range_ends(drafts: Sequence[Draft]) -> list[Draft]:
    """5%至6%: a range is two claims, at least and at most."""
    done: list[Draft] = []
    for draft in drafts:
        done.append(draft)
        if draft.reading.upper is not None:
            twin = draft.as_upper_end()
            draft.hedge, twin.hedge = Hedge.AT_LEAST, Hedge.AT_MOST
            draft.why["hedge"] = twin.why["hedge"] = "an end of a range"
            twin.relations.append((RelationKind.RANGE_WITH, draft))
            draft.relations.append((RelationKind.RANGE_WITH, twin))
            done.append(twin)
    return done
