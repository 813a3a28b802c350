"""Where a resource is on the network, and its files."""

from __future__ import annotations

from bibld import terms
from bibld.formats._uri import is_address
from bibld.formats.dublincore import judgement
from bibld.formats.dublincore.elements import ALL, NONE
from bibld.formats.dublincore.foreign.reading import Reading, TakeValue, Value
from bibld.model import Link

__all__ = ["attachment", "distribution", "file", "link"]


def link(relation: str) -> TakeValue:
    """An address on the network."""

    def take(reading: Reading, value: Value) -> str:
        if not is_address(value.text) or value.told == bool(value.iri):
            return NONE
        reading.draft.add_new("links", Link(value.text, relation=relation))
        return ALL

    return take


_ADDRESSES = ("dcat:downloadURL", "dcat:accessURL", "schema:contentUrl", "schema:downloadUrl", "ep:hasFile")


def distribution(reading: Reading, value: Value) -> str:
    """A node that says where a file is: ``dcat:distribution [ dcat:accessURL <http://a.example/x.csv> ]``."""
    node, addresses = value.term, list[str]()
    for prop, term in reading.properties(node, *_ADDRESSES):
        if is_address(uri := terms.text_of(term)):
            reading.understand(node, prop, term)
            addresses.append(uri)
    if not addresses:
        return NONE
    reading.types(node)
    label = judgement.one_line(value.text) if value.told else ""
    media_type = _media_type(reading, node)
    for uri in dict.fromkeys(addresses):
        reading.draft.add("links", Link(uri, label=label, media_type=media_type))
    return ALL


def attachment(reading: Reading, value: Value) -> str:
    """A file that Zotero has attached, where it has an address on the network."""
    node = value.term
    if not value.told or "z:Attachment" not in reading.types(node):
        return NONE
    uri = ""
    before = len(reading.understood)
    for said in reading.named(node, "dc:identifier"):
        if is_address(said.text):
            uri = said.text
            break
        reading.forget_all(before)
    if not uri:
        return NONE
    reading.use(node, "z:itemType")
    media_type = reading.first(node, "link:type")
    reading.draft.add("links", Link(uri, label=judgement.one_line(value.text), media_type=media_type))
    return ALL


def file(reading: Reading, value: Value) -> bool:
    """Take a file of another format, of which no more is told than where it is and which:
    Project Gutenberg has them so.
    """
    if value.told or not is_address(value.iri) or not (media_type := _media_type(reading, value.term)):
        return False
    reading.types(value.term)
    reading.draft.add("links", Link(value.iri, relation="version", media_type=media_type))
    return True


def _media_type(reading: Reading, node: str) -> str:
    """The internet media type of a file."""
    for prop, term in reading.properties(
        node, "dcat:mediaType", "dcterms:format", "dc:format", "schema:encodingFormat"
    ):
        before = len(reading.understood)
        said = [*reading.values(term)]
        if len(said) == 1 and (found := judgement.media_type(said[0].text)):
            reading.understand(node, prop, term)
            reading.understand_scheme(said[0])
            return found
        reading.forget_all(before)
    return ""
