"""The crosswalk page: for each place in the record, what each format calls it. Made from the tables themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bibld.crosswalk import Pair, PartRule
from bibld.crosswalk.engine import Crosswalk
from bibld.crosswalk.rule import Rule
from bibld.crosswalk.slots import EMPTY, reason_for

__all__ = ["overview"]


def overview(crosswalks: Iterable[tuple[str, Crosswalk]]) -> str:
    """The table as Markdown, below what is to be known of it: a line a slot and attribute, a column a format.

    ``| titles.subtitle | Title | 245 $b | titleInfo | bibld:title bibld:subtitle |``
    """
    columns = list(crosswalks)
    cells: dict[str, dict[str, list[str]]] = {}
    for name, crosswalk in columns:
        for path, place in _places(crosswalk):
            found = cells.setdefault(path, {}).setdefault(name, [])
            if place not in found:
                found.append(place)
    lines = [*_LEGEND, f"| record | {' | '.join(name for name, _ in columns)} |", f"|---|{'---|' * len(columns)}"]
    slots = list(EMPTY)
    for path in sorted(cells, key=lambda path: (slots.index(path.partition(".")[0]), path)):
        row = (", ".join(cells[path].get(name, ())) or _reason(crosswalk, path) for name, crosswalk in columns)
        lines.append(f"| {path} | {' | '.join(text.replace('|', chr(92) + '|') for text in row)} |")
    return "\n".join(lines) + "\n"


_LEGEND = (
    "What stands where: a line without a dot is a value as a whole, a line with one is a part of it.",
    "In italics: why a format does not say it. Empty: the format says it with the whole, or not apart from it.",
    "",
)


def _reason(crosswalk: Crosswalk, path: str) -> str:
    slot, _, attr = path.partition(".")
    rules = crosswalk.by_slot.get(slot)
    # A reason that is of an attribute in any slot (*.lang) is one where the parts are told apart:
    # a function may have a place.
    if rules and slot not in crosswalk.paired and all(isinstance(rule, Rule) for rule in rules):
        reason = reason_for(crosswalk.lossy, slot, attr)
    else:
        reason = crosswalk.lossy.get(path) or crosswalk.lossy.get(slot, "")
    return f"*{reason}*" if reason else ""


def _places(crosswalk: Crosswalk) -> Iterator[tuple[str, str]]:
    for entry in crosswalk.order:
        if isinstance(entry, Pair):
            for slot in entry.slots:
                yield slot, " ".join(where or "(no label)" for where in entry.where)
            continue
        row = entry.row
        yield row.slot, row.where
        for path, code in _attributes(getattr(row, "parts", ())):
            if path:
                yield f"{row.slot}.{path}", f"{row.where} {code}".rstrip()


def _attributes(parts: Iterable[PartRule], prefix: str = "") -> Iterator[tuple[str, str]]:
    for part in parts:
        if part.kind == "under":
            yield from _attributes(part.parts, f"{prefix}{part.attr}.")
        elif part.kind == "within":
            for path, code in _attributes(part.parts, prefix):
                yield path, f"{part.code} {code}".rstrip()
        elif part.kind == "run":
            yield f"{prefix}{part.attr}", " ".join(_shown(code) for code in part.kinds)
        elif part.attr:
            yield f"{prefix}{part.attr}", _shown(part.code)


def _shown(code: str) -> str:
    return f"${code}" if len(code) == 1 else code
