"""Graphs that others have made, read with judgement: each resource that a graph describes becomes a record.

Understood is plain Dublin Core in both namespaces (``dc:``, ``dcterms:``), whether its values are texts or nodes with a
name, and its commonest companions: BIBO, schema.org, PRISM, FOAF, SKOS, MARC relators as properties, lists and
sequences; and what the German National Library, the British Library, Europeana, Project Gutenberg and repositories of
data say in words of their own (RDA, ISBD, GND, EDM, DCAT), with exports of Zotero, VIVO and OpenCitations. ::

    <http://a.example/1> a bibo:Book ; dcterms:title "Duty of Care"@en ; dcterms:creator [ foaf:name "Okafor, Grace" ] .

    table.py         the table: how the values of each property are taken
    resource.py      class, form, language and titles; agents.py, publication.py, subjects.py, descriptions.py,
                     others.py and files.py, what else is said of a resource
    reading.py       one resource being read; gathering.py, what several nodes say of one
    classes.py       what a node is, by its class; spaces.py, namespaces

What a table here does not take stays on the record in the notation of the graph's own table, and is reported. Records
that our own writer made are not read here (see ``graph``): they say more than this.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import Any

from msgspec.structs import replace

from bibld import terms
from bibld.crosswalk import Field
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.slots import MANY
from bibld.formats._places import first_related
from bibld.formats.dublincore import judgement
from bibld.formats.dublincore.elements import ALL, NONE, SOME, settled
from bibld.formats.dublincore.foreign.classes import (
    AGENTS,
    ATTACHED,
    CONCEPTS,
    EVENTS,
    HOLDING,
    ITEMS,
    NO_RESOURCES,
    OF_SERIALS,
    SERIES,
    UNTOLD,
    is_class,
)
from bibld.formats.dublincore.foreign.gathering import gathered
from bibld.formats.dublincore.foreign.reading import TITLES, Graph, Index, Reading, Statement, TakeValue, Value
from bibld.formats.dublincore.foreign.resource import OF_CONTENT, titles
from bibld.formats.dublincore.foreign.spaces import SPACES, name_of
from bibld.formats.dublincore.foreign.table import TABLE
from bibld.formats.dublincore.namespaces import BASE
from bibld.labels import title_label
from bibld.model import Identifier, Part, Record, Related, Term
from bibld.report import Report

__all__ = ["SPACES", "TABLE", "is_resource", "records", "with_added"]


def records(graph: Graph, report: Report, skip: Iterable[str] = ()) -> Iterator[Record]:
    """The records of all resources that a graph describes, in its order; none for those to skip."""
    left_out = set(skip)
    graph = gathered(graph, left_out, report)
    objects = {term for pairs in graph.values() for _, term in pairs}
    resources = [subject for subject, pairs in graph.items() if subject not in left_out and is_resource(pairs)]
    resources = _without_pages(graph, resources)
    led_to = {term for subject in resources for _, term in graph[subject]}
    within = {
        subject
        for subject in resources
        if subject in objects and _is_within(subject, graph[subject], subject in led_to)
    }
    within -= _for_themselves(graph, within, {*resources} - within, objects)
    roots = _without_files(graph, [subject for subject in resources if subject not in within])
    holding = {subject for subject, pairs in graph.items() if subject in objects and _types(pairs) & HOLDING}
    known = frozenset((*roots, *holding))
    index = Index(graph, frozenset(roots))
    reached: set[str] = set()
    for number, root in enumerate(roots, 1):
        report.at(number, "" if root.startswith("_:") else terms.text_of(root))
        reading = Reading(graph, root, report, known, index)
        record = _record(reading)
        reached |= {subject for subject, _, _ in reading.used} | reading.spelt | {root}
        reached |= {term for _, term in graph[root]}
        report.at(number, record.id)
        yield record
    report.at(0)
    for subject, pairs in graph.items():
        if (subject in reached and subject not in holding) or subject in left_out:
            continue
        what = _NAMELESS if subject.startswith("_:") else subject
        where = "what points to it is none either" if subject in objects else "none points to it"
        where = "others are kept in it" if subject in holding else where
        report.fault(
            "warning", f"{what} is no bibliographic resource, and {where}", done="not read", kind="not a resource"
        )
        for prop, term in pairs:
            said = _NAMELESS if term.startswith("_:") else terms.text_of(term)
            report.lose("dropped", name_of(prop), "it is of no bibliographic resource", said, "rdf")


def _for_themselves(graph: Graph, within: set[str], roots: set[str], objects: set[str]) -> set[str]:
    """The nodes without a name that are part of no resource: a work to which only other things lead, the book of
    ``ex:list ex:item [ a bibo:Book ; dcterms:title "Bees" ]``; and of nodes that stand within one another, and in
    nothing else, the first, the article of ``_:a dcterms:isPartOf _:b . _:b dcterms:hasPart _:a``.
    """
    nameless = [subject for subject in graph if subject in within and subject.startswith("_:")]
    first, reached = set[str](), set[str]()
    others = (subject for subject in graph if subject not in within)
    # What resources lead to is theirs, and not that of others; of these, that is asked first to which none leads.
    ranked = sorted(others, key=lambda node: (node not in roots, node in objects)) if nameless else ()
    for start in (*ranked, *nameless):
        if start in within and start not in reached:
            first.add(start)
        waiting = [(start, start not in roots and start not in within)]
        while waiting:
            node, by_others = waiting.pop()
            if node in reached:
                continue
            reached.add(node)
            # That it has a title is not enough to be a work.
            if by_others and node in within and node.startswith("_:") and any(map(is_class, _types(graph[node]))):
                first.add(node)
                by_others = False
            waiting += [(term, by_others) for _, term in graph[node] if term in graph and term not in reached]
    return first


_NAMELESS = "a node without a name"
"""What a parser has called it is another word each time."""


def with_added(
    record: Record, root: str, said: Sequence[Statement], describe: Callable[[str], Sequence[Statement]], report: Report
) -> tuple[Record, set[Statement]]:
    """A record of ours with what others have said of it besides, and the statements of which all was understood."""
    graph: dict[str, Sequence[Statement]] = {root: said}
    ahead = [term for _, term in said]
    while ahead and len(graph) < _MOST_NODES:
        node = ahead.pop()
        if node not in graph and (pairs := describe(node)):
            graph[node] = pairs
            ahead += [term for _, term in pairs]
    reading = Reading(graph, root, report, (root,))
    read: set[Statement] = set()
    for prop, term in said:
        _, found = _taken(reading, TABLE[name_of(prop)], term) if name_of(prop) in TABLE else ((), ())
        if found and all(it == ALL for it in found):
            read.add((prop, term))
    read.update((prop, term) for _, prop, term in reading.used)
    more = reading.draft.record()
    slots: dict[str, Any] = {}
    for slot in MANY:
        known = getattr(record, slot)
        if added := [value for value in getattr(more, slot) if value not in known]:
            slots[slot] = (*known, *added)
    if "agents" in slots and any(agent.primary for agent in record.agents):
        added = slots["agents"][len(record.agents) :]
        slots["agents"] = (*record.agents, *(replace(agent, primary=False) for agent in added))
    return replace(record, **slots), read


_MOST_NODES = 64
"""How many nodes are looked at of what was added to one record."""


def is_resource(pairs: Sequence[tuple[str, str]]) -> bool:
    """Whether a subject is a bibliographic resource: it has a title, or is of a class of such."""
    names = {name_of(prop) for prop, _ in pairs}
    types = _types(pairs)
    if types & EVENTS and any(map(is_class, types)):
        types -= EVENTS
    if types & (NO_RESOURCES | CONCEPTS | AGENTS.keys()):
        return False
    if not names.isdisjoint(TITLES):
        return True
    if not names.isdisjoint(_OF_WORKS) and not names.isdisjoint(_OF_SCHEMA):
        return True
    if types == {"schema:CreativeWork"} and names <= _OF_CRATES:
        return False
    if types & ITEMS or (names & _OF_LISTS and names.isdisjoint(_NAMES)):
        return False
    # A picture without a name is that of a page, a review without one that of a product.
    untitled = ATTACHED if names.isdisjoint(_NAMES) else ()
    return len(pairs) > 1 and any(name not in untitled and is_class(name) for name in types)


def _types(pairs: Sequence[tuple[str, str]]) -> set[str]:
    return {name_of(term) for prop, term in pairs if name_of(prop) == "rdf:type"}


def _is_within(subject: str, pairs: Sequence[tuple[str, str]], of_resource: bool) -> bool:
    """Whether what others point at is read with these: a node without a name, an issue or a volume without a title,
    a work that is cited in words, ``[ a schema:CreativeWork ; schema:text "Ek, Bo. Bees. Leeds, 2001." ]``; where a
    resource does, and not a list alone, also a journal that is a collection and has a name alone, as EPrints has it,
    and a series of which no more is told than what it is called.
    """
    if subject.startswith("_:"):
        return True
    names = {name_of(prop) for prop, _ in pairs}
    types = _types(pairs) - UNTOLD
    cited = {"schema:CreativeWork"} if "schema:text" in names else set[str]()
    named = {"bibo:Collection"} if of_resource and "foaf:name" in names else set[str]()
    if of_resource and types & SERIES and names <= _OF_NAMED:
        return True
    return bool(types) and types <= (OF_SERIALS | cited | named) and names.isdisjoint(_NAMES)


_OF_LISTS = frozenset(("schema:dataFeedElement", "schema:itemListElement"))
"""What leads to each of many works that are listed; a list with a name is one itself."""
_OF_SCHEMA = ("schema:name", "schema:headline")
_OF_NAMED = frozenset((*TITLES, *_OF_SCHEMA, "rdfs:label", "rdf:type"))
_OF_CRATES = frozenset(("rdf:type", "schema:about", "schema:identifier", "dcterms:conformsTo"))
"""What an RO-Crate says of the file in which it is described: that it is about something, and how it does it."""
_OF_WORKS = ("schema:author", "schema:datePublished")
"""What nothing has but a work, of whichever class: ``schema:DataSet`` there is none."""
_NAMES = (*TITLES, *_OF_SCHEMA, "rdfs:label")


def _without_pages(graph: Graph, resources: list[str]) -> list[str]:
    """The resources that are not the page on another, which EPrints has for each, and shops on the web:
    ``[ a schema:WebPage ; schema:mainEntity [ a schema:Book ] ]``.
    """
    known = {*resources}
    topics = {
        subject: term
        for subject in resources
        for prop, term in graph[subject]
        if prop in _ON and term in known and term != subject and _is_page(graph[subject])
    }
    # Of two that say so of each other each is more than a page.
    return [subject for subject in resources if subject not in topics or topics.get(topics[subject]) == subject]


def _is_page(pairs: Sequence[tuple[str, str]]) -> bool:
    """Whether no class says that a node is more than a page."""
    told = (name.partition(":")[2] for name in _types(pairs) - {"foaf:Document"} if is_class(name))
    return all(judgement.RESOURCES.get(name, ("", "", ""))[1] == "web page" for name in told)


_ON = frozenset(
    f"<{iri}>"
    for iri in (f"{SPACES['foaf']}primaryTopic", f"{SPACES['schema']}mainEntity", "https://schema.org/mainEntity")
)
"""What leads from a page to what it is on."""


def _without_files(graph: Graph, roots: list[str]) -> list[str]:
    """The resources that are not the file or the picture of another: ``schema:encoding <http://a.example/1.mp3>``."""
    media = {root for root in roots if any(name_of(term) in ATTACHED for _, term in graph[root])}
    if not media:
        return roots
    media.intersection_update(
        term for pairs in graph.values() for prop, term in pairs if term in media and name_of(prop) in _OF_FILES
    )
    return [root for root in roots if root not in media]


_OF_FILES = frozenset(
    f"schema:{name}" for name in "associatedMedia distribution encoding image logo primaryImageOfPage thumbnail".split()
)


def _record(reading: Reading) -> Record:
    """The record of a resource, with what of it was not understood."""
    _take_properties(reading)
    _take_iri(reading)
    draft = reading.draft
    if not draft.get("titles"):
        _take_label(reading)
    if draft.get("type") is None and (kind := _kind_of_files(draft)):
        draft.add("type", kind)
    kinds = {OF_CONTENT[code] for code in draft.get("content") if code in OF_CONTENT}
    if draft.get("type") is None and len(kinds) == 1:
        draft.add("type", kinds.pop())
    _put_in_host(reading)
    _leave_rest(reading)
    return settled(draft.record())


def _take_properties(reading: Reading) -> None:
    """Take the values of the properties that the table has, in its order."""
    draft, subject = reading.draft, reading.subject
    for name in sorted(reading.by_name.keys() & TABLE.keys(), key=_RANKS.__getitem__):
        take = TABLE[name]
        for prop, term in _main_first(reading, name):
            values, found = _taken(reading, take, term)
            plain = all(value.plain(name.partition(":")[2]) for value in values)
            for value in values if plain else ():
                if value.datatype:
                    reading.understand_scheme(value)
            if not found or not plain or any(said != ALL for said in found):
                taken = any(said != NONE for said in found)
                draft.leave(Field(name_of(prop), _parts(reading, term)), SOME if taken else "no row")
            reading.used.add((subject, prop, term))


def _take_iri(reading: Reading) -> None:
    """The IRI of the resource, as a number of its own."""
    draft = reading.draft
    iri = terms.text_of(reading.subject) if reading.subject.startswith("<") else ""
    if iri.startswith(BASE):
        if within := iri.removeprefix(BASE):
            draft.report.lose("dropped", "rdf:about", "an address within a file that nobody knows", within, "rdf")
    elif iri:
        found_id = judgement.identifier(iri)
        draft.add_new("identifiers", found_id if isinstance(found_id, Identifier) else Identifier("uri", iri))


def _take_label(reading: Reading) -> None:
    """Take the first label of a resource that has no title for its title."""
    labels = [pair for name in ("rdfs:label", "skos:prefLabel", "foaf:name") for pair in reading.by_name.get(name, ())]
    for prop, term in labels[:1]:
        if {*_taken(reading, titles(""), term)[1]} - {NONE}:
            reading.used.add((reading.subject, prop, term))


def _leave_rest(reading: Reading) -> None:
    """Leave what was not understood of the resource, and of the nodes in it; a label that is its title was."""
    draft, subject = reading.draft, reading.subject
    named = {term for name in TITLES for _, term in reading.by_name.get(name, ())}
    reading.used.update((subject, prop, term) for prop, term in reading.by_name.get("rdfs:label", ()) if term in named)
    for prop, term in reading.graph.get(subject, ()):
        if (subject, prop, term) not in reading.used:
            draft.leave(Field(name_of(prop), _parts(reading, term)), "no row")
        elif term in reading.graph:
            _leave_unsaid(reading, prop, term)
    while reading.deeper:
        term, prop = reading.deeper.popitem()
        if isinstance(said := _spelt(reading, term, prop), tuple):
            draft.leave(Field(name_of(prop), (("", term), *said)), "no row")


def _kind_of_files(draft: Draft) -> str:
    """The type of resource as its files tell it, where nothing else does."""
    formats = [name for physical in draft.get("physicals") for name in physical.formats]
    kind = judgement.kind_of_files(formats)
    return "" if kind == "still image" and draft.get("genres") else kind  # of a text there may be images


def _taken(reading: Reading, take: TakeValue, term: str) -> tuple[list[Value], list[str]]:
    """What a term says, and what was made of each; nodes of which nothing was made are not understood."""
    before = len(reading.understood)
    values = list(reading.values(term))
    found = [take(reading, value) for value in values]
    if NONE in found:
        reading.forget(before)
    return values, found


_RANKS = {name: rank for rank, name in enumerate(TABLE)}
"""In which order the properties are taken that a resource has: of hundreds, some ten."""


def _main_first(reading: Reading, name: str) -> list[tuple[str, str]]:
    """The statements of a property; of several titles, its own and its host's, that in the resource's language
    first, of authors the first.
    """
    found = reading.by_name[name]
    if name == "vivo:relatedBy":
        return sorted(found, key=lambda statement: _rank(reading, statement[1]))
    return reading.in_its_language(found) if name.endswith((":title", ":name", ":source")) else found


def _rank(reading: Reading, node: str) -> int:
    """Which of the authors one is, in an authorship of VIVO."""
    said = next((terms.text_of(term) for _, term in reading.properties(node, "vivo:rank") if term.startswith('"')), "")
    return int(said) if _IS_RANK.fullmatch(said) is not None else 0


_IS_RANK = re.compile(r"\d{1,9}", re.ASCII)


def _leave_unsaid(reading: Reading, prop: str, term: str) -> None:
    """Leave what was not understood of a node that was, and of the nodes in it: the members of a list, say."""
    waiting, seen = [term], set[str]()
    while waiting:
        node = waiting.pop()
        if node in seen or node in reading.roots or node not in reading.graph:
            continue
        seen.add(node)
        said = reading.left_of(node)
        waiting += [it for inner, it in said if (node, inner, it) in reading.used]
        if any((node, inner, it) not in reading.used for inner, it in said):
            reading.draft.leave(Field(name_of(prop), _parts(reading, node)), "no part")


def _put_in_host(reading: Reading) -> None:
    """Volume, issue and pages belong to the host, if there is one; else they say which part the resource is."""
    pages, starts, ends = (
        [term.value for term in reading.extents if term.kind == kind] for kind in ("pages", "start", "end")
    )
    spans = ["-".join(found) if found[1] else found[0] for found in zip_longest(starts, ends, fillvalue="")]
    pages += [span for span in spans if not any(_is_span(page, span) for page in pages)]
    extents = [Term("pages", page) for page in pages]
    if not (reading.details or extents or reading.issued or reading.host):
        return
    details = sorted(reading.details, key=lambda term: term.kind != "volume")
    part = Part(tuple(details), tuple(extents), reading.issued)
    at, host = first_related(reading.draft, "host")
    if at < 0 and not reading.host:
        reading.draft.add("parts", part)
        return
    title, known = reading.host.get("title", ""), host.title
    if host.record is not None and host.record.titles:
        known = title_label(host.record.titles[0])
    if known and title and title.casefold() != known.casefold():  # this one is another
        at, host = -1, Related("host")
    elif known:
        title = host.title
    numbers = tuple(dict.fromkeys((*host.identifiers, *reading.host.get("identifiers", ()))))
    host = replace(host, title=title, identifiers=numbers, part=_joined(part, host.part))
    reading.draft.put("related", at, host)


def _is_span(pages: str, span: str) -> bool:
    """Whether pages in one text say those from the first to the last: ``360–8`` is ``360-368``."""
    if (said := _ENDS.fullmatch(pages)) is None:
        return False
    begin, end = said[1], said[2] or said[1]
    end = begin[: -len(end)] + end if len(end) < len(begin) else end
    first, _, last = span.partition("-")
    return first in ("", begin) and last in ("", end)


_ENDS = re.compile(r"(\w+)(?: ?[-‐-―] ?(\w+))?")


def _joined(part: Part, found: Part | None) -> Part | None:
    """Where something stands in its host by its properties; beside it the words of a citation that say more."""
    if found is None or part == Part():
        return part if part != Part() else found
    said = {
        number
        for term in (*part.details, *part.extents, Term("", part.date))
        for number in _FIGURES.findall(term.value)
    }
    return part if said.issuperset(_FIGURES.findall(found.text)) else replace(part, text=found.text)


_FIGURES = re.compile(r"\b[^\W\d]*+\d\w*")


def _parts(reading: Reading, term: str) -> tuple[tuple[str, Any], ...]:
    """A term for a leftover:
    a blank node by all that it says, an IRI with what is said of it and was not understood.
    """
    said = _spelt(reading, term, "")
    if isinstance(said, tuple):
        return said
    rest: list[tuple[str, Any]] = []
    for inner, it in () if term in reading.roots else reading.left_of(term):
        if (term, inner, it) not in reading.used:
            reading.understand(term, inner, it)
            rest.append((name_of(inner), _spelt(reading, it, inner)))
    return (("", said), *rest)


_DEEPEST = 8
"""How many nodes may stand within one another in a leftover; what is deeper stands in one of its own."""


def _spelt(reading: Reading, term: str, prop: str, depth: int = 0) -> Any:
    """A term as it is spelt in a leftover: a blank node by all that it says, but once; where it
    comes again, by its label.

    In a loop of nodes, all that each of them says would otherwise be said on every way there is through it. What the
    record says in full is left out.
    """
    if not term.startswith("_:") or term in reading.spelt:
        return term
    if depth > _DEEPEST:
        reading.deeper[term] = prop
        return term
    reading.spelt.add(term)
    inner = []
    for prop, it in reading.left_of(term):
        reading.understand(term, prop, it)
        if (term, prop, it) not in reading.carried:
            inner.append((name_of(prop), _spelt(reading, it, prop, depth + 1)))
    return tuple(inner) or "[]"  # its label, if the file gives it none, is another each time the file is read
