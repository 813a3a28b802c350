"""JSON-LD as its parser can read it: in which nothing stands that it would pass over in silence.

Contexts are not fetched; those of schema.org, RO-Crate and CodeMeta are known.
A key that no context explains is one of a namespace of its own.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from bibld import terms
from bibld.errors import StoreError
from bibld.formats._uri import escape_uri
from bibld.formats.dublincore.broken import BreakError, Triple
from bibld.formats.dublincore.namespaces import BASE, PREFIXES
from bibld.report import Report

__all__ = [
    "HEAD",
    "UNSAID",
    "Fault",
    "Statements",
    "accounted",
    "cause",
    "defined",
    "explained",
    "is_json",
    "is_ours",
    "locate",
    "mend",
    "mended",
    "tell",
    "whole",
]

Fault = dict[str, Any]
"""What was wrong, as a report takes it; with the text that it is about, and the name of the node that has it."""
Terms = Mapping[str, Mapping[str, Any]]
"""The names that contexts define, each with what they say of it."""

_SCHEMA: dict[str, Any] = {
    "@vocab": "http://schema.org/",
    "url": {"@type": "@id"},
    "sameAs": {"@type": "@id"},
    "id": "@id",
    "type": "@type",
}
_CRATE = _SCHEMA | {
    "File": "http://schema.org/MediaObject",
    "Journal": "http://schema.org/Periodical",
    "conformsTo": f"{PREFIXES['dcterms']}conformsTo",
    "ComputationalWorkflow": "https://bioschemas.org/ComputationalWorkflow",
    "FormalParameter": "https://bioschemas.org/FormalParameter",
    **{name: f"http://pcdm.org/models#{name}" for name in ("hasMember", "hasFile")},
    "RepositoryCollection": "http://pcdm.org/models#Collection",
    "RepositoryObject": "http://pcdm.org/models#Object",
}
"""What the context of RO-Crate says: schema.org's names, and a few of its own (https://w3id.org/ro/crate/1.1)."""
_CODEMETA = _SCHEMA | {
    name: f"https://codemeta.github.io/terms/{name}"
    for name in "buildInstructions contIntegration continuousIntegration developmentStatus embargoDate embargoEndDate funding hasSourceCode "
    "isSourceCodeOf issueTracker maintainer readme referencePublication softwareSuggestions".split()
}
"""And that of CodeMeta, for software (https://codemeta.github.io/terms/)."""
_CONTEXTS = {
    "schema.org": _SCHEMA,
    **{f"w3id.org/ro/crate/{version}/context": _CRATE for version in ("1.0", "1.1", "1.2")},
    **dict.fromkeys(
        ("doi.org/10.5063/schema/codemeta-2.0", "w3id.org/codemeta/3.0", "w3id.org/codemeta/3.1"), _CODEMETA
    ),
}
"""The contexts that documents name by their address: nothing is fetched."""
_NONE: dict[str, Any] = {}
_UNEXPLAINED = {"@vocab": BASE, "o": "http://omeka.org/s/vocabs/o#", **PREFIXES}
"""What stands before any context: what no context explains is kept under its own name."""
_EOL = "\n"
UNSAID = "JSON-LD makes no statement of it"
HEAD = json.dumps({"@context": PREFIXES}, indent=1)[:-2]
"""What a document of ours begins with."""
_HEAD = HEAD.encode()


def mended(data: bytes, report: Report) -> tuple[bytes, Any]:
    """A document of JSON-LD in which nothing is left to mend, and that document, unless it is one of ours.

    One that is no JSON breaks there.
    """
    if is_ours(data):
        return data, None
    found: list[Fault] = []
    try:
        document = json.loads(data, object_pairs_hook=lambda pairs: whole(pairs, found))
    except (ValueError, RecursionError) as error:
        raise BreakError(cause(error)) from error
    try:
        document = mend(document, found)
    except RecursionError:
        _tell_too_deep(report)
        return data, None
    locate(found, data)
    tell(found, report)
    for node in _listed(document):
        if isinstance(node, dict):
            node["@context"] = explained(node.get("@context", []))
    return json.dumps(document).encode(), document


def is_ours(data: bytes) -> bool:
    """Whether a document begins as ours do, and there is nothing to mend in it; nothing of it is kept for that."""
    if not data.startswith(_HEAD):
        return False
    found: list[Fault] = []
    strange: set[str] = set()

    def look(pairs: list[tuple[str, Any]]) -> dict[str, Any] | None:
        node = whole(pairs, found)
        if node != PREFIXES:
            strange.update(key for key in node if not _is_our_key(key))
        mend({key: node[key] for key in _MENDED if key in node}, found)
        return None if "@id" in node or "@value" in node else node

    try:
        document = json.loads(data, object_pairs_hook=look)
    except (ValueError, RecursionError):
        return False
    return not found and not strange and isinstance(document, dict) and document.get("@context") == PREFIXES


_MENDED = ("@context", "@id", "@language")
_KEYS = frozenset(("@context", "@graph", "@id", "@type", "@value", "@language"))


@lru_cache(maxsize=1024)
def _is_our_key(key: str) -> bool:
    """Whether documents of ours have such keys: what they have besides is looked at with all the rest."""
    return key in _KEYS or (key.partition(":")[0] in PREFIXES and escape_uri(key) == key)


def cause(error: Exception, line: int = 1) -> str:
    """What the reader of JSON says, with its line counted from the start of the file;
    what it read begins in this one.
    """
    if isinstance(error, json.JSONDecodeError):
        said = "more stands behind the end of the document" if error.msg == "Extra data" else error.msg
        at = error.pos if error.doc[error.pos : error.pos + 1].strip() else len(error.doc[: error.pos].rstrip())
        return f"line {line + error.doc.count(_EOL, 0, at)}: {said.removesuffix(' at').removesuffix(' starting')}"
    if isinstance(error, UnicodeDecodeError):
        return "bytes that are no UTF-8"
    return f"line {line}: {error if isinstance(error, ValueError) else 'too deep to be read'}"


def locate(found: Iterable[Fault], data: bytes, line: int = 1) -> None:
    """Say of each in which line it is: where its text stands next, or else at first; the data begin in this one."""
    at, missed = -1, 0
    for fault in found:
        place = _place(str(fault.pop("text")), data, at + 1) if missed < _MISSED else -1
        missed += place < 0
        if place >= 0:
            line += data.count(b"\n", max(at, 0), place) - data.count(b"\n", place, max(at, place))
            at = place
            fault["cause"] = f"line {line}: {fault['cause']}"


def _place(text: str, data: bytes, at: int) -> int:
    r"""Where a text stands in JSON, which may spell it in several ways: ``http:\/\/a.example``;
    -1 where it does not.
    """
    spelt = dict.fromkeys(json.dumps(text, ensure_ascii=ascii_).encode("utf-8", "replace") for ascii_ in (False, True))
    spelt |= dict.fromkeys(one.replace(b"/", b"\\/") for one in [*spelt])
    places = (data.find(one, begin) for begin in dict.fromkeys((at, 0)) for one in spelt)
    return next((place for place in places if place >= 0), -1)


_MISSED = 100
"""So many texts may not be found before none is looked for any more."""


def tell(found: Iterable[Fault], report: Report) -> None:
    """Report what was put right."""
    for fault in found:
        report.at(0, fault.pop("record", ""))
        report.fault("warning", **fault)
    report.at(0)


def is_json(data: bytes) -> bool:
    """Whether all of a document is JSON."""
    try:
        json.loads(data)
    except (ValueError, RecursionError):
        return False
    return True


def whole(pairs: list[tuple[str, Any]], found: list[Fault]) -> dict[str, Any]:
    """An object with all that its names have, where one stands more than once: of that JSON has the last alone."""
    node = dict(pairs)
    if len(node) == len(pairs):
        return node
    node = {}
    for key, said in pairs:
        if key not in node:
            node[key] = said
            continue
        first, done = node[key], "all that it has is read"
        if key.startswith("@") and key not in _SEVERAL:
            done = f"not read: {said}"
        else:
            node[key] = [*_listed(first), *_listed(said)]
        found.append({"cause": f'"{key}" stands twice in an object', "done": done, "kind": "name twice"})
        name = node.get("@id", "")
        found[-1] |= {"text": name or key, "record": name} if isinstance(name, str) else {"text": key}
    return node


_SEVERAL = frozenset(("@type", "@graph", "@included"))
"""Keywords that may have several values."""


def explained(context: Any) -> list[Any]:
    """A context with what stands before any."""
    return [_UNEXPLAINED, *_listed(context)]


def mend(value: Any, found: list[Fault], names: Terms = _NONE) -> Any:
    """What stands in a document with its IRIs and language tags spelt as such, and its contexts
    known; with what was wrong.

    ``names`` are those that the contexts around it define.
    """
    if isinstance(value, list):
        return [mend(item, found, names) for item in value]
    if not isinstance(value, dict):
        return value
    if "@context" in value:
        value["@context"] = _known(value["@context"], found)
        names = {**names, **defined(value["@context"])}
    if "@value" in value and (beside := [key for key in value if not key.startswith("@") and key not in names]):
        # A text has no properties: what no context explains is none (Omeka has the numbers of its own there).
        value = {**value, "@context": [*_listed(value.get("@context", [])), dict.fromkeys(beside)]}
    node: dict[str, Any] = {}
    before = len(found)
    for key, said in value.items():
        if key in ("@id", "@type"):
            node[key] = _sound(said, found, names)
        elif key == "@language" and isinstance(said, str):
            if tag := _tag(said, value.get("@value", ""), found):
                node[key] = tag
        elif key == "@context":
            node[key] = said
        elif key.startswith("@"):
            node[key] = mend(said, found, names)
        else:
            node[_sound(key, found, names)] = _mend_of_term(said, names.get(key, {}), found, names)
    if found[before:] and (name := _name_of(node, names)):
        for fault in found[before:]:
            fault.setdefault("record", name)
    return node


def _listed(said: Any) -> list[Any]:
    return said if isinstance(said, list) else [said]


def _name_of(node: Mapping[str, Any], names: Terms) -> str:
    said = (it for key, it in node.items() if key == "@id" or names.get(key, _NONE).get("@id") == "@id")
    return next((it for it in said if isinstance(it, str)), "")


def _mend_of_term(said: Any, definition: Mapping[str, Any], found: list[Fault], names: Terms) -> Any:
    """What a key is said to have, as a context says what kind that is of."""
    kind, containers = definition.get("@type"), _containers(definition)
    if kind == "@json":
        return said
    if kind in ("@id", "@vocab") or definition.get("@id") in ("@id", "@type"):
        return _sound(said, found, names)
    if isinstance(said, dict) and "@language" in containers:
        spoken: dict[str, list[Any]] = {}
        for key, it in said.items():
            tag = key if key == "@none" else _tag(key, it, found) or "@none"
            spoken.setdefault(tag, []).extend(_listed(it))
        return spoken
    if isinstance(said, dict) and containers & {"@id", "@type"}:
        return {_sound(key, found, names): mend(it, found, names) for key, it in said.items()}
    return mend(said, found, names)


def _sound(said: Any, found: list[Fault], names: Terms = _NONE) -> Any:
    """A text that should be an IRI, as one; so each of a list of them."""
    if isinstance(said, list):
        return [_sound(item, found, names) for item in said]
    if not isinstance(said, str):
        return mend(said, found, names)
    if said in names or said.startswith(("_:", "@")) or (sound := escape_uri(said)) == said:
        return said
    found.append({"cause": f"{said} is no IRI", "done": f"read as {sound}", "kind": "IRI", "text": said})
    return sound


def _tag(tag: str, text: object, found: list[Fault]) -> str:
    """A language tag as RFC 5646 has it; nothing where it is none."""
    if _is_tag(tag):
        return tag
    usual = tag.replace("_", "-")
    usual = usual if _is_tag(usual) else ""
    done = f"read as {usual}" if usual else "read without it"
    found.append({"cause": f"{text}: {tag} is no language tag", "done": done, "kind": "language", "text": tag})
    return usual


def _known(context: Any, found: list[Fault]) -> Any:
    """A context with those it names by their address in their place, and its IRIs spelt as such."""
    if isinstance(context, list):
        return [_known(item, found) for item in context]
    if isinstance(context, dict):
        known = {name: _known_term(said, found) for name, said in context.items() if name != "@import"}
        return {**_known(context["@import"], found), **known} if "@import" in context else known
    if not isinstance(context, str):
        return context
    name = re.sub(r"^https?://(?:www\.)?|/$", "", context.strip())
    if name not in _CONTEXTS:
        cause, done = f"the context {context} is not fetched", "what only it explains is kept as it stands"
        found.append({"cause": cause, "done": done, "kind": "context", "text": context})
    return _CONTEXTS.get(name, {})


def _known_term(said: Any, found: list[Fault]) -> Any:
    if isinstance(said, dict):
        scoped = {"@context": _known(said["@context"], found)} if "@context" in said else {}
        sound = {key: _sound(it, found) if key in ("@id", "@type", "@reverse") else it for key, it in said.items()}
        return {**sound, **scoped}
    return _sound(said, found) if isinstance(said, str) else said


def defined(context: Any) -> dict[str, Mapping[str, Any]]:
    """What a context says of each name."""
    if isinstance(context, list):
        return {name: it for one in context for name, it in defined(one).items()}
    terms_ = context.items() if isinstance(context, dict) else ()
    return {name: it if isinstance(it, dict) else {"@id": it} for name, it in terms_ if not name.startswith("@")}


def _containers(definition: Mapping[str, Any]) -> set[str]:
    found = definition.get("@container") or ()
    return {found} if isinstance(found, str) else {*found}


def _tell_too_deep(report: Report) -> None:
    cause = "values within one another too deep to follow"
    report.fault("warning", cause, done="what is in them may be missing", kind="depth")


# --- what the parser makes no statement of


def accounted(document: Any, triples: Iterable[Triple], report: Report) -> Iterator[Triple]:
    """The triples of a document; what of it none of them says is reported."""
    said = Statements()
    for triple in triples:
        said.add(triple)
        yield triple
    report.at(0)
    try:
        for key, value in said.lacks(document):
            report.lose("dropped", key, UNSAID, value, "rdf")
    except RecursionError:
        _tell_too_deep(report)


class Statements:
    """What triples say, so that it can be asked what of a document they do not."""

    def __init__(self, triples: Iterable[Triple] = ()) -> None:
        self.properties: set[str] = set()
        self.texts: set[str] = set()
        for triple in triples:
            self.add(triple)

    def add(self, triple: Triple) -> None:
        """Take note of a triple."""
        subject, prop, value = triple
        self.properties.add(_last(prop[1:-1]))
        for term in (subject, value):
            text = terms.text_of(term)
            self.texts.add(text)
            if not term.startswith('"'):
                self.texts.add(_last(text))

    def lacks(self, value: Any, names: Terms = _NONE, key: str = "") -> Iterator[tuple[str, Any]]:
        """What they do not say of what stands in a document: the key, and what it has.

        JSON-LD leaves out what a context says is nothing, what no IRI can be made of, and indexes.
        """
        if isinstance(value, list):
            for item in value:
                yield from self.lacks(item, names, key)
        elif isinstance(value, dict):
            names = {**names, **defined(value.get("@context"))}
            for name, said in value.items():
                if said not in (None, [], {}, "") and not (name == "@type" and "@value" in value):
                    yield from self._lacks_of(name, said, names, key)
        elif isinstance(value, str) and value.strip() and self.texts.isdisjoint((value, _last(value))):
            yield key, value

    def _lacks_of(self, name: str, said: Any, names: Terms, key: str) -> Iterator[tuple[str, Any]]:
        definition = names.get(name, {"@id": name})
        iri = definition.get("@id", definition.get("@reverse", name))
        if isinstance(iri, str) and iri.startswith("@"):
            if iri not in _ASIDE:
                yield from self.lacks(said, names, key) if iri in _WITHIN else [(name, said)]
        elif not isinstance(iri, str) or _last(iri) not in self.properties:
            yield name, said
        elif definition.get("@type") != "@json":
            maps = _containers(definition) - {"@list", "@set"}
            if maps and isinstance(said, dict):
                if "@index" in maps:
                    yield from ((name, index) for index in said)
                said = [*said.values()]
            yield from self.lacks(said, names, name)


_ASIDE = frozenset(("@context", "@language", "@direction"))
_WITHIN = frozenset(("@id", "@type", "@value", "@graph", "@list", "@set", "@reverse", "@included", "@nest"))


def _last(text: str) -> str:
    """What stands behind the last mark of an IRI:
    ``title`` in ``http://purl.org/dc/terms/title`` and in ``dcterms:title``.
    """
    return re.split(r"[/#:]", text.rstrip("/#:"))[-1]


def _is_tag(text: str) -> bool:
    """Whether a text is a language tag (RFC 5646): ``en-US``, not ``en_US``."""
    try:
        return bool(terms.literal("", lang=text))
    except StoreError:
        return False
