"""JSON-LD as its parser can read it: in which nothing stands that it would pass over in silence.

Contexts are not fetched; schema.org's is known. A key that no context explains is one of a namespace of its own.
"""

from __future__ import annotations

import json
import re
from functools import partial
from typing import Any

from bibld import terms
from bibld.errors import StoreError
from bibld.formats._uri import escape_uri
from bibld.formats.dublincore.namespaces import BASE, PREFIXES
from bibld.report import Report

__all__ = ["HEAD", "explained", "is_json", "mend", "mended"]

_CONTEXTS = {
    "schema.org": {
        "@vocab": "http://schema.org/",
        "url": {"@type": "@id"},
        "sameAs": {"@type": "@id"},
        "id": "@id",
        "type": "@type",
    },
}
"""The contexts that documents name by their address: nothing is fetched."""
_UNEXPLAINED = {"@vocab": BASE, **PREFIXES}
"""What stands before any context: what no context explains is kept under its own name."""
HEAD = json.dumps({"@context": PREFIXES}, indent=1)[:-2]
"""What a document of ours begins with."""


def mended(data: bytes, report: Report) -> bytes:
    """A document of JSON-LD in which nothing is left to mend; one that is no JSON stays, and the parser says what is wrong."""
    if data.startswith(HEAD.encode()) and _is_sound(data):
        return data
    found: list[dict[str, Any]] = []
    try:
        document = json.loads(data, object_hook=partial(mend, found=found))
    except (ValueError, RecursionError):
        return data
    for fault in found:
        report.fault("warning", **fault)
    ours = isinstance(document, dict) and document.get("@context") == PREFIXES
    if ours and not found:
        return data  # nothing to mend, and nothing to explain
    for node in document if isinstance(document, list) else [document]:
        if isinstance(node, dict):
            node["@context"] = explained(node.get("@context", []))
    return json.dumps(document).encode()


def _is_sound(data: bytes) -> bool:
    """Whether there is nothing to mend in a document that begins as ours do; nothing of it is kept for that."""
    found: list[dict[str, Any]] = []

    def look(node: dict[str, Any]) -> dict[str, Any] | None:
        if not _MENDED.isdisjoint(node):
            mend(node, found)
        return None if "@id" in node or "@value" in node else node

    try:
        document = json.loads(data, object_hook=look)
    except (ValueError, RecursionError):
        return False
    return not found and isinstance(document, dict) and document.get("@context") == PREFIXES


_MENDED = frozenset(("@context", "@id", "@language"))


def is_json(data: bytes) -> bool:
    """Whether all of a document is JSON."""
    try:
        json.loads(data)
    except (ValueError, RecursionError):
        return False
    return True


def explained(context: Any) -> list[Any]:
    """A context with what stands before any."""
    return [_UNEXPLAINED, *(context if isinstance(context, list) else [context])]


def mend(node: dict[str, Any], found: list[dict[str, Any]]) -> dict[str, Any]:
    """An object of JSON-LD with its IRI and its language tag spelt as such, and its contexts known; with what was wrong."""
    if "@context" in node:
        node["@context"] = _known(node["@context"], found)
    iri, tag = node.get("@id"), node.get("@language")
    if isinstance(iri, str) and not iri.startswith("_:") and (sound := escape_uri(iri)) != iri:
        found.append({"cause": f"{iri} is no IRI", "done": f"read as {sound}", "kind": "IRI"})
        node["@id"] = sound
    if isinstance(tag, str) and not _is_tag(tag):
        del node["@language"]
        done = "read without it"
        if _is_tag(usual := tag.replace("_", "-")):
            node["@language"] = usual
            done = f"read as {usual}"
        cause = f"{node.get('@value', '')}: {tag} is no language tag"
        found.append({"cause": cause, "done": done, "kind": "language"})
    return node


def _known(context: Any, found: list[dict[str, Any]]) -> Any:
    """A context with those it names by their address in their place."""
    if isinstance(context, list):
        return [_known(item, found) for item in context]
    if not isinstance(context, str):
        return context
    name = re.sub(r"^https?://(?:www\.)?|/$", "", context.strip())
    if name not in _CONTEXTS:
        cause, done = f"the context {context} is not fetched", "what only it explains is kept as it stands"
        found.append({"cause": cause, "done": done, "kind": "context"})
    return _CONTEXTS.get(name, {})


def _is_tag(text: str) -> bool:
    """Whether a text is a language tag (RFC 5646): ``en-US``, not ``en_US``."""
    try:
        return bool(terms.literal("", lang=text))
    except StoreError:
        return False
