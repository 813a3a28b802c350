"""What the graph says of records: their own nodes, the shared ones they point at, and what each was sealed with.

::

    known = nodes.known(store, ["<https://bibld.org/record/1>"])
    known["<https://bibld.org/record/1#title-1>"]    [("<https://bibld.org/terms#mainTitle>", '"Bees"'), …]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bibld.formats.dublincore.anew import Known
from bibld.formats.dublincore.graph import RECORD, record_iri, record_of
from bibld.formats.dublincore.namespaces import expand
from bibld.model import Record
from bibld.queries import query
from bibld.report import Report
from bibld.settings import Settings
from bibld.store import Store
from bibld.terms import literal, text_of

__all__ = [
    "GONE",
    "batches",
    "deletion",
    "digests",
    "every",
    "index_of",
    "known",
    "node_of",
    "record_in",
    "records",
    "records_in",
    "roots",
]

GONE = "gone"
"""In the place of a digest, of a record that was removed."""

_FETCH = 200
"""How many records are fetched at a time."""
_DESCRIBED = 1000
"""How many nodes are asked about at a time."""
_LAYERS = 8
"""How many shared nodes stand above each other at most: a committee below a body below a state."""

_TYPE = expand("rdf:type")
_LEAVES = frozenset(
    (_TYPE, *(expand(name) for name in ("foaf:page", "prov:used", "dcterms:format", "dcterms:medium", "dcterms:type")))
)
_NOWHERE = ("", 0)
_FOREIGN = ("<http://id.loc.gov/", "<https://www.iana.org/")


def node_of(subject: str) -> str:
    """The node that another stands in: ``<…/record/1#title>`` → ``<…/record/1>``."""
    return f"{subject.partition('#')[0]}>" if "#" in subject else subject


def index_of(root: str) -> str:
    """The node of what stands beside a record."""
    return f"{root[:-1]}#index>"


def batches(items: Sequence[str], size: int = _FETCH) -> Iterator[Sequence[str]]:
    """So many items at a time."""
    for at in range(0, len(items), size):
        yield items[at : at + size]


def every(store: Store) -> list[str]:
    """The IRIs of every record, those of one page together and in their order, then by IRI:
    sorted here, since a store looks up each IRI that it compares.
    """
    places: dict[str, tuple[str, int]] = {}
    for row in store.select(query("places")):
        position = text_of(row["position"])
        place = row["page"], int(position) if position.isdecimal() else 0
        places[row["record"]] = min(place, places.get(row["record"], place))
    found = {row["record"] for row in store.select(query("all"))}
    return sorted(found, key=lambda iri: (places.get(iri, _NOWHERE), iri))


def roots(store: Store, number: str, settings: Settings) -> list[str]:
    """The IRIs of the records of this number."""
    iri = record_iri(number, settings)
    return [row["record"] for row in store.select(query("find", id=literal(number), iri=iri))]


def digests(store: Store, roots: Iterable[str]) -> dict[str, str]:
    """The digests of those that are here: "" of a record that was cut off, and :data:`GONE` of one that was removed."""
    said: dict[str, str] = {}
    for row in store.select(query("digests", records=" ".join(roots))):
        digest = text_of(row["digest"]) if "digest" in row else GONE if "gone" in row else ""
        said[row["record"]] = said.get(row["record"]) or digest
    return said


def records(store: Store, roots: Sequence[str]) -> list[Record]:
    """These records, as the graph has them."""
    found = known(store, roots)
    return [record_in(found, root) for root in roots]


def record_in(known: Known, root: str) -> Record:
    """A record out of what is known of it."""
    return record_of(root, lambda subject: known.get(subject, ()), Report())


def records_in(known: Known, roots: Iterable[str]) -> list[str]:
    """Those of these that are records."""
    return [root for root in roots if (_TYPE, RECORD) in known.get(root, ())]


def known(store: Store, roots: Sequence[str]) -> dict[str, list[tuple[str, str]]]:
    """All that is said of these records, of their own nodes and of the shared ones they point at."""
    found: dict[str, list[tuple[str, str]]] = {}
    wanted = list(roots)
    while wanted:
        for subject in wanted:
            found[subject] = []
        ahead: dict[str, None] = {}
        for batch in batches(wanted, _DESCRIBED):
            for node, prop, value in _described(store, batch, found):
                found.setdefault(node, []).append((prop, value))
                if value.startswith("<") and prop not in _LEAVES:
                    ahead[value] = None
        wanted = [subject for subject in ahead if subject not in found and not subject.startswith(_FOREIGN)]
    return {subject: said for subject, said in found.items() if said}


def _described(store: Store, subjects: Sequence[str], known: Known) -> list[tuple[str, str, str]]:
    """What is said of these subjects, and of the blank nodes in them, which an update of somebody's has put there.

    Those that are known already came in another answer, and are others, whatever they are called.
    """
    found = _rows(store, "describe", subjects)
    if not any(value.startswith("_:") for _, _, value in found):
        return found
    found = _rows(store, "describe_blank", subjects)
    more = ""
    while any(node.startswith("_:") and node + more in known for node, _, _ in found):
        more += "x"
    return [(_called(node, more), prop, _called(value, more)) for node, prop, value in found]


def _called(term: str, more: str) -> str:
    """A term, with more to its name where it is a blank node."""
    return term + more if term.startswith("_:") else term


def _rows(store: Store, asked: str, subjects: Sequence[str]) -> list[tuple[str, str, str]]:
    return [(row["s"], row["p"], row["o"]) for row in store.select(query(asked, subjects=" ".join(subjects)))]


def deletion(root: str, known: Known, settings: Settings) -> str:
    """The update that removes a record, then shared nodes that nothing points at, then those only these pointed at."""
    own = [subject for subject in known if node_of(subject) == root]
    base = f"<{settings.base.rstrip('/')}/"
    shared = {name for name in known if name.startswith(base) and "/record/" not in name and node_of(name) in known}
    pairs = " ".join(f"({node_of(subject)} {subject})" for subject in sorted(shared))
    updates = [query("delete", subjects=" ".join(own))]
    if any(subject.startswith("_:") for subject in known):
        updates.insert(0, query("delete_blank", subjects=" ".join(own), listed=", ".join(own)))
    # As often as shared nodes stand above each other.
    layer = shared
    while layer and len(updates) <= _LAYERS:
        updates.append(query("sweep", pairs=pairs))
        layer = {o for subject in layer for _, o in known[subject] if o in shared and node_of(o) != node_of(subject)}
    return ";\n".join(updates)
