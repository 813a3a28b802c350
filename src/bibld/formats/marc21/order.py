"""The order of a record's fields: what it was, where it is not that of their tags, and how they come back in it.

Fields come by rank (control fields, then tags; 6XX as they stand), and those of one tag by their rows. Where that would
not be the order in which they were found, a leftover has the places of all, or the fields of the tag are kept as they
were found::

    245 00 $a Bees / 100 1# $a Ek, Bo.   (as found)   →   Leftover("marc21", "order", "LDR 001 245 100")
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import chain, compress, pairwise
from typing import Any

from bibld.crosswalk.draft import PUT_BACK, Draft
from bibld.crosswalk.line import MARK, Line, text_of
from bibld.crosswalk.memory import Worked
from bibld.crosswalk.writing import Written, as_found
from bibld.formats.marc21 import chains, notes
from bibld.formats.marc21.carriers import codes_33x, is_other_file
from bibld.formats.marc21.scripts import IN_SCRIPT, spell
from bibld.model import Leftover, Record, kept_at

__all__ = ["ORDER", "in_order", "keep_turns", "order_of"]

ORDER = "order"
"""The path of the leftover that has the places of a record's fields,
where these are not in the order of their ranks.
"""


def keep_turns(taken: Sequence[Line], tags: Sequence[str], draft: Draft) -> None:
    """Keep the fields of some tags as they were found, where theirs would come back in another order than they have."""
    for tag, is_in_turn in _TURNS.items():
        if tags.count(tag) > 1:
            _keep_turn([field for field in taken if field.where == tag], is_in_turn, draft)


def _keep_turn(
    fields: Sequence[Line], is_in_turn: Callable[[Sequence[Line], Sequence[bool]], bool], draft: Draft
) -> None:
    """Fields of a tag that would come back in another order than they have are all kept, in theirs.

    ``is_in_turn`` tells of the fields, and whether each is kept already.
    """
    tag, notations = fields[0].where, [*map(spell, fields)]
    kept: dict[str, list[str]] = {}
    for left in draft.leftovers:
        if left.path == tag:
            kept.setdefault(left.value, []).append(left.reason)
    are_kept = [found in kept for found in notations]
    stand = f"{tag} turn" not in draft.noted
    if stand and [*kept] == [*dict.fromkeys(compress(notations, are_kept))] and is_in_turn(fields, are_kept):
        return
    draft.leftovers[:] = [left for left in draft.leftovers if left.path != tag]
    for found in notations:
        reason = reasons.pop(0) if (reasons := kept.get(found)) else "form"
        draft.leftovers.append(Leftover("marc21", tag, found, reason))


def _are_terms_in_turn(terms: Sequence[Line], are_kept: Sequence[bool]) -> bool:
    """Index terms come back as those that are kept, then subjects, then places."""
    turns = [0 if is_kept else 1 + (text_of(term)[1] == "5") for term, is_kept in zip(terms, are_kept, strict=True)]
    return turns == sorted(turns)


def _are_types_in_turn(types: Sequence[Line], _are_kept: Sequence[bool]) -> bool:
    """Types of content, media and carrier come back with their like."""
    said = [codes for field in types if (codes := codes_33x(field))]
    order = {code: at for at, code in enumerate(dict.fromkeys(chain.from_iterable(said)))}
    turns = [order[codes[0]] for codes in said]
    return turns == sorted(turns)


def _never_in_turn(_fields: Sequence[Line], _are_kept: Sequence[bool]) -> bool:
    """What stands once in a record is written once: of several each is needed."""
    return False


_TURNS = {
    "038": _never_in_turn,
    "040": _never_in_turn,
    "042": _never_in_turn,
    "336": _are_types_in_turn,
    "337": _are_types_in_turn,
    "338": _are_types_in_turn,
    "653": _are_terms_in_turn,
    chains.TAG: _never_in_turn,
}


def order_of(taken: Sequence[Line], tags: Sequence[str], leftovers: Sequence[Leftover]) -> str:
    """The places of a record's fields, where these are not in the order of their ranks; else nothing."""
    ranks = [*map(_RANKS.__getitem__, tags)]
    # By far the commonest: the tags are in order, and none of their fields could have another place than its tag's.
    if ranks == sorted(ranks) and not any(map(_is_displaced, leftovers)):
        whole = "".join(map(text_of, taken))
        if IN_SCRIPT not in whole and _OTHERS.isdisjoint(tags) and (_TITLED not in whole or _ADDED.isdisjoint(tags)):
            return ""
    places = _stand(taken, leftovers)
    ranks = [_RANKS[place] for place in places]
    return "" if ranks == sorted(ranks) else " ".join(places)


def in_order(made: Sequence[Written], record: Record) -> list[Written]:
    """Fields by rank, else as the table has them, or as they were found;
    what was left over goes where its tag belongs.
    """
    places = [_written_place(item) for item in made]
    turn = _in_turn(made, [*map(_RANKS.__getitem__, places)])
    ordered = [made[at] for at in turn]
    order = next(kept_at(record, "marc21", ORDER), "")
    return as_found(ordered, [places[at] for at in turn], order.split()) if order else ordered


def _in_turn(made: Sequence[Written], ranks: Sequence[str]) -> list[int]:
    """The order of fields by rank; where several rows write one slot, its values stay in their turn."""
    order = sorted(range(len(made)), key=ranks.__getitem__)
    for before, after in pairwise(order):
        first, second = made[before], made[after]
        if first.at > second.at >= 0 and first.slot == second.slot and ranks[before] == ranks[after]:
            begins: dict[tuple[str, str], int] = {}
            for at in order:
                begins.setdefault((ranks[at], made[at].slot), len(begins))
            return sorted(order, key=lambda at: (begins[ranks[at], made[at].slot], made[at].at))
    return order


def _place(field: Any) -> str:
    """A field's tag, and what parts it from others of its tag: ``880-245`` in another script, ``700t`` for a work."""
    where, text = field  # a Line: what a table of lines reads and writes
    is_second = _SECOND.get(where)
    place = f"{where}t" if is_second is not None and is_second(field) else where
    return f"880-{place}" if IN_SCRIPT in text else place


def _is_displaced(left: Leftover) -> bool:
    """Whether the field of a leftover has no place among the others of its tag."""
    return left.reason in PUT_BACK


def _stand(taken: Sequence[Line], leftovers: Iterable[Leftover]) -> list[str]:
    """The places of a record's fields;
    one that no row takes comes after the others of its tag, and says so: ``035?``.
    """
    places = [_place(field) for field in taken]
    kept: dict[str, list[str]] = {}
    for left in leftovers:
        if _is_displaced(left):
            kept.setdefault(left.path, []).append(left.value)
    standing: dict[str, list[int]] = {tag: [] for tag in kept}
    for at, field in enumerate(taken):
        if field.where in standing:
            standing[field.where].append(at)
    for tag, notations in kept.items():
        found, known = standing[tag], Counter(notations)
        for at in reversed(found):  # of two that are alike, the second is the one that says nothing more
            notation = "" if len(found) == len(notations) else spell(taken[at])
            if not notation or known[notation] > 0:
                known[notation] -= 1
                places[at] += "?"
    return places


def _written_place(item: Written) -> str:
    place = _place(item.field)
    return f"{place}?" if item.slot == "leftovers" else place


_ADDED = frozenset(("700", "710", "711"))
_TITLED = f"{MARK}t"
_SECOND: dict[str, Callable[[Line], bool]] = {
    **dict.fromkeys(_ADDED, lambda field: _TITLED in text_of(field) and bool(field.first("t"))),
    "730": lambda field: text_of(field)[1] == "2" or f"{MARK}i" in text_of(field),
    "740": lambda field: text_of(field)[1] == "2",
    "347": lambda field: not is_other_file(field),
    "510": lambda field: not notes.cites_nothing(field),
    "534": lambda field: not notes.is_caption(field),
    chains.TAG: chains.is_form,
}
"""For tags whose fields go to two slots of a record, which are those of the second."""

_OTHERS = _SECOND.keys() - _ADDED


def _rank(place: str) -> str:
    """The rank of a place: control fields come first; subjects are in no order of tags, and what comes after them is.

    That is genres, and 653, whose words are also those of places: no turn of one slot tells where it stood.
    """
    if place == "LDR":
        return "0"
    if place.startswith("00"):
        return f"1{place}"
    return f"2{place}" if place[0] != "6" or place in _APART or not place.isdigit() else "26"


_APART = frozenset(("653", "655"))
_RANKS = Worked(2048, _rank)
