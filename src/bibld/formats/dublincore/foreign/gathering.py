"""What several nodes say of one resource, as said of that: Europeana's aggregations and proxies, the manifestations of
SPAR, the expressions of the National Library of France, and what Zotero says of an item beside what that is. ::

    <urn:x:2> a ore:Aggregation ; edm:aggregatedCHO <urn:x:1> ; edm:isShownAt <http://a.example/1> .
    <urn:x:1> frbr:embodiment [ a fabio:Manifestation ; prism:startingPage "1" ] .
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from bibld.formats.dublincore.foreign.reading import TITLES, Graph
from bibld.formats.dublincore.foreign.spaces import SPACES, name_of
from bibld.report import Report

__all__ = ["gathered"]

_AGGREGATED = f"<{SPACES['edm']}aggregatedCHO>"
_ABOUT = frozenset((_AGGREGATED, f"<{SPACES['ore']}proxyFor>", f"<{SPACES['resource']}resource>"))
"""What leads from a node to the resource that it tells of."""
_WITH = frozenset((f"<{SPACES['frbr']}embodiment>", f"<{SPACES['rdarel']}expressionManifested>"))
"""And this from the resource to the node."""
_OF_THESE = frozenset(("ore:Aggregation", "edm:EuropeanaAggregation", "ore:Proxy", "z:UserItem"))
"""The classes of nodes that are no resources."""
_MADE_BY = frozenset(("dc:creator", "dcterms:creator"))
"""Of an aggregation that is Europeana."""


def gathered(graph: Graph, left_out: Set[str], report: Report) -> Graph:
    """The graph with what such nodes tell of a resource as said of that; those to leave out stay as they are."""
    found = {node: (prop, of) for node, prop, of in _tellers(graph) if left_out.isdisjoint((node, of))}
    if not found:
        return graph
    # What others tell of, too, is not of this resource alone.
    pointed_at = {
        term
        for subject, pairs in graph.items()
        for _, term in pairs
        if term in found and subject not in found and subject != found[term][1]
    }
    about = {node: said for node, said in found.items() if said[1] not in found and node not in pointed_at}
    together = {subject: dict.fromkeys(pairs) for subject, pairs in graph.items() if subject not in about}
    for node, (link, of) in about.items():
        together[of].pop((link, node), None)
        for prop, term in graph[node]:
            if link == _AGGREGATED and name_of(prop) in _MADE_BY:
                report.lose("dropped", name_of(prop), "who aggregates a resource has not made it", term, "rdf")
            elif (prop, term) != (link, of) and name_of(term) not in _OF_THESE:
                together[of].setdefault((prop, term))
        if not node.startswith("_:"):
            report.lose(
                "dropped", name_of(link), "what it says of another resource is read with that", node[1:-1], "rdf"
            )
    return {subject: list(pairs) for subject, pairs in together.items()}


def _tellers(graph: Graph) -> Iterator[tuple[str, str, str]]:
    """The nodes that tell of another, with the property that says so, and that other."""
    for subject, pairs in graph.items():
        for prop, term in pairs:
            if term == subject or term not in graph:
                continue
            if prop in _ABOUT:
                yield subject, prop, term
            elif prop in _WITH and not any(name_of(its) in TITLES for its, _ in graph[term]):
                yield term, prop, subject
