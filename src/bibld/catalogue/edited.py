"""A SPARQL Update of anybody's: which records it touches, and what is to be said of them again afterwards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from bibld.catalogue.nodes import batches, index_of, known, node_of, record_in, records_in
from bibld.errors import QueryError
from bibld.formats.dublincore.anew import Known, anew, reordered
from bibld.formats.dublincore.graph import following
from bibld.formats.dublincore.namespaces import expand
from bibld.media_types import NTRIPLES
from bibld.queries import query
from bibld.settings import Settings
from bibld.store import Store
from bibld.store.touched import templates

__all__ = ["Before", "before", "said_anew", "touched"]

_REMEMBERED = 20_000
"""Of how many records an update touches it is remembered what follows from their nodes: some 10 kB each."""

_ORDER = expand("bibld:order")


class Before(NamedTuple):
    """Of a record, before an update:
    what followed from its nodes, and what was said of those whose values have an order.
    """

    followed: set[str]
    ordered: dict[str, list[tuple[str, str]]]


_NOTHING = Before(set(), {})


def touched(store: Store, sparql: str, base: str | None) -> list[str] | None:
    """What may be a record that an update touches, itself or through what it shares; None where it cannot be told."""
    asked = templates(sparql)
    if asked is None:
        return None
    ahead: set[str] = set()
    try:
        for construct in asked:
            # Before they are decoded: a text may hold what ends a line for Python alone (U+0085, U+2028).
            data = b"".join(store.results(construct, NTRIPLES, base=base)).splitlines()
            lines = [line.decode() for line in data]
            nodes = {line.split(" ", 1)[0] for line in lines}
            # What points at a blank node cannot be asked, if the update does not say it.
            if not {node for node in nodes if node.startswith("_:")} <= {line[:-2].split(" ", 2)[2] for line in lines}:
                return None
            ahead |= {node_of(node) for node in nodes if node.startswith("<")}
    except QueryError:
        return None  # if the update is at fault, it says so itself
    seen: set[str] = set()
    while ahead:
        seen |= ahead
        below = [node for node in ahead if "/record/" not in node]
        ahead = set()
        for batch in batches(below):
            rows = store.select(query("above", nodes=" ".join(batch)))
            ahead |= {node_of(row["other"]) for row in rows if row["other"].startswith("<")}
        ahead -= seen
    return sorted(seen)


def before(store: Store, roots: Sequence[str], settings: Settings) -> dict[str, Before]:
    """What is to be remembered of each of these that is a record; nothing, of more than are remembered."""
    found: dict[str, Before] = {}
    if len(roots) > _REMEMBERED:
        return found
    for batch in batches(roots):
        said = known(store, batch)
        for root in records_in(said, batch):
            found[root] = Before(following(record_in(said, root), settings, root), {})
        for node, pairs in said.items():
            if (root := node_of(node)) in found and any(prop == _ORDER for prop, _ in pairs):
                found[root].ordered[node] = pairs
    return found


def said_anew(store: Store, roots: Sequence[str], before: Mapping[str, Before], settings: Settings) -> Known | None:
    """Say of records that somebody has changed what follows from their nodes now, and no longer what did before.

    Gives what is known of them, if nothing was to be said.
    """
    said = _in_order(store, roots, before)
    within: dict[str, list[tuple[str, str]]] = {root: [] for root in roots}
    for node, pairs in said.items():
        if node not in within and (root := node_of(node)) in within and node != index_of(root):
            within[root] += pairs
    changes = [
        anew(root, said, within[root], before.get(root, _NOTHING).followed, settings)
        for root in records_in(said, roots)
    ]
    gone, more = (list(chain.from_iterable(lines)) for lines in zip(*changes, strict=True)) if changes else ([], [])
    if gone or more:
        store.replace(f"DELETE DATA {{ {' '.join(gone)} }}", "\n".join(dict.fromkeys(more)).encode())
        return None
    return said


def _in_order(store: Store, roots: Sequence[str], before: Mapping[str, Before]) -> Known:
    """What is known of records that somebody has changed, when the values that stayed are in the order they had."""
    said = known(store, roots)
    gone, more = list[str](), list[str]()
    for root in roots:
        for node, was in before.get(root, _NOTHING).ordered.items():
            for lines, pairs in zip((gone, more), reordered(was, said.get(node, ())), strict=True):
                lines += (f"{node} {prop} {value} ." for prop, value in pairs)
    if not gone:
        return said
    store.replace(f"DELETE DATA {{ {' '.join(gone)} }}", "\n".join(more).encode())
    return known(store, roots)
