"""dc:relation and dc:source: other resources, and where in them this one stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.writing import Writing
from bibld.formats._headings import traced
from bibld.formats._uri import escape_uri
from bibld.formats.dublincore import judgement
from bibld.formats.dublincore.elements.element import ALL, NONE, Take, fields
from bibld.formats.dublincore.elements.identifier import number
from bibld.formats.dublincore.elements.losses import drop, untold
from bibld.formats.dublincore.judgement import one_line
from bibld.model import Identifier, Note, Part, Record, Related, Term, Title, heading, sentences, title_label

__all__ = ["in_its_source", "take_related", "take_source", "write_relation", "write_source"]


def take_related(relation: str) -> Take:
    """Another resource, by its address, its number or its title, and how it is related."""

    def take(draft: Draft, text: str, lang: str) -> str:
        cited = text.removeprefix(_CITED)
        if cited != text and cited.strip():
            draft.add("related", Related("references", title=one_line(cited), lang=lang))
            return ALL
        if text.startswith(_GRANTED):
            draft.add("notes", _granted(text.strip(), lang))
            return ALL
        if (alternative := _ALTERNATIVE.fullmatch(text.strip())) is not None:
            draft.add("identifiers", judgement.number(alternative[1].lower(), alternative[2]))
            return ALL
        for said in judgement.addresses(text):
            draft.add("related", judgement.related(relation, said, lang))
        return ALL

    return take


_ALTERNATIVE = re.compile(r"info:eu-repo/semantics/altIdentifier/(doi|isbn|issn|pmid|hdl|urn)/(\S+)", re.IGNORECASE)
"""Another number of the resource itself, as OpenAIRE has it in dc:relation."""


def _granted(text: str, lang: str) -> Note:
    """Who paid for it, in which programme, and the number of the grant: ``info:eu-repo/grantAgreement/EC/H2020/654024/``."""
    said = [unquote(part) for part in text.removeprefix(_GRANTED).split("/")]
    if len(said) < 3 or not all(said[:3]):
        return Note(text, kind="funding", lang=lang)
    paid = ", ".join(part for part in (*said[:2], *said[3:]) if part)
    parts = Term("", paid), Term("grant", said[2])
    return Note(f"{paid} {said[2]}", kind="funding", lang=lang, parts=parts)


_GRANTED = "info:eu-repo/grantAgreement/"
"""What OpenAIRE puts before the number of the project that paid for it."""
_CITED = "/*ref*/"
"""What OJS puts before each reference of an article."""


def take_source(draft: Draft, text: str, lang: str) -> str:
    """What a resource was made of, or what it stands in, by its number, too; the same in another language says it again.

    From which repository a description comes says nothing of the resource.
    """
    if _OF_REPOSITORY.match(text):
        return NONE
    for said in judgement.addresses(text):
        related: list[Related] = draft.get("related")
        at = next((at for at, found in enumerate(related) if found.relation == "host"), -1)
        host = related[at] if at >= 0 else Related("host")
        named = judgement.identifier(said)
        if isinstance(named, Identifier) and (named.scheme == "issn" or (at >= 0 and named.scheme != "uri")):
            host = replace(host, identifiers=tuple(dict.fromkeys((*host.identifiers, named))))
        elif judgement.source_relation(said) == "original":
            draft.add("related", judgement.related("original", said, lang))
            continue
        else:
            title, part = judgement.in_host(said) or (said, None)
            if (
                host.title
                and lang != host.lang
                and re.findall(r"\d+", said) == re.findall(r"\d+", _part_text(host.part or Part()))
            ):
                titles = host.record.titles if host.record is not None else ()
                host = replace(host, record=Record(titles=(*titles, Title(title, kind="parallel", lang=lang))))
            elif host.title:
                at, host = -1, Related("host", title=title, part=part, lang=lang)
            else:
                host = replace(host, title=title, part=part, lang=lang)
        if at >= 0:
            draft.replace("related", at, host)
        else:
            draft.add("related", host)
    return ALL


def in_its_source(record: Record) -> Record:
    """A record of an article whose source is named and no more: that is the journal it stands in, and not what it was made of."""
    if not any(map(judgement.is_component, record.genres)):
        return record
    host = next((found for found in record.related if found.relation == "host"), Related("host"))
    named = [found for found in record.related if found == Related("original", title=found.title, lang=found.lang)]
    if host.title or len(named) != 1:
        return record
    (source,) = named
    rest = (found for found in record.related if found is not host and found is not source)
    return replace(record, related=(replace(host, title=source.title, lang=source.lang), *rest))


_OF_REPOSITORY = re.compile(r"(?:repo|inst)(?:name|acron):")
"""As La Referencia has it in dc:source: ``reponame:Repositório Institucional``."""


def _part_text(part: Part) -> str:
    """Where in its host something stands: ``45(3), 2005: 221-240``, or as it is stated."""
    if part.text:
        return part.text
    details = [f"{detail.kind} {detail.value}".strip() for detail in part.details]
    text = ", ".join(said for said in (*details, part.date) if said)
    extents = ", ".join(f"{extent.kind} {extent.value}".strip() for extent in part.extents)
    return ": ".join(said for said in (text, extents) if said)


def _related_texts(writing: Writing, related: Related) -> Iterator[tuple[str, str]]:
    its_name, its_title = related.name, related.title
    if not its_title and related.record is not None and related.record.titles:
        its_title = title_label(related.record.titles[0])
    if not its_name and related.record is not None and related.record.agents:
        its_name = heading(related.record.agents[0])
    title = sentences(part for part in (its_name, its_title) if part)
    part = _part_text(related.part) if related.part is not None else ""
    if related.part is not None and related.part.text:
        words = set(_WORDS.findall(part))
        terms = (*related.part.details, *related.part.extents)
        told = ("details", "extents") if all(words.issuperset(_WORDS.findall(term.value)) for term in terms) else ()
        untold(
            writing,
            "related",
            related.part,
            "text",
            *told,
            *(("date",) if related.part.date in part else ()),
            at="part.",
        )
    title = ", ".join(said for said in (title, part) if said)
    yield (" ; ".join(said for said in (title, related.number) if said)), related.lang
    for identifier in related.identifiers:
        if identifier.invalid:
            drop(writing, "related", "identifiers", identifier)
            continue
        yield number(writing, "related", identifier, "identifiers."), ""
    yield escape_uri(related.uri), ""


_WORDS = re.compile(r"\w+")


def _is_source(related: Related) -> bool:
    return related.relation in ("host", "original")


def write_source(writing: Writing) -> Iterator[Field]:
    """What it stands in, and what it was made of."""
    return _write_related("source", writing, [related for related in writing.record.related if _is_source(related)], [])


def write_relation(writing: Writing) -> Iterator[Field]:
    """Other resources, and the addresses that are not its own."""
    record = writing.record
    links = [(escape_uri(link.uri), "") for link in record.links if link.relation not in ("resource", "")]
    twice = traced(record)
    for at in twice:
        writing.drop("related", "the series is given as it is traced", replace(record.related[at], relation=""))
    found = [related for at, related in enumerate(record.related) if at not in twice and not _is_source(related)]
    return _write_related("relation", writing, found, links)


def _write_related(where: str, writing: Writing, found: list[Related], more: list[tuple[str, str]]) -> Iterator[Field]:
    texts: list[tuple[str, str]] = []
    for related in found:
        said = [*_related_texts(writing, related)]
        known = judgement.source_relation(said[0][0] or "") if _is_source(related) else "related"
        told = ("relation",) if related.relation == known or (related.relation == "series" and related.number) else ()
        untold(writing, "related", related, "title", "name", "number", "part", "identifiers", "uri", *told)
        texts += said
    return fields(where, texts + more)
