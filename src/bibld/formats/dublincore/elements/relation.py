"""dc:relation and dc:source: other resources, and where in them this one stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.writing import Writing
from bibld.formats._headings import SERIES, entered, traced, traced_once
from bibld.formats._markup import unmarked
from bibld.formats._notes import GRANTED, granted
from bibld.formats._places import (
    ENUMERATION,
    counted,
    first_related,
)
from bibld.formats._uri import escape_uri, is_address
from bibld.formats.dublincore import judgement
from bibld.formats.dublincore.elements.element import ALL, NONE, Take, fields
from bibld.formats.dublincore.elements.host import cited_titles, is_of_part, is_source, with_numbers
from bibld.formats.dublincore.elements.identifier import alternative, number, number_of_scheme, take_identifier
from bibld.formats.dublincore.elements.losses import drop, untold
from bibld.formats.dublincore.elements.placed import captioned
from bibld.formats.dublincore.judgement import one_line, unfolded
from bibld.labels import heading, sentences, title_label
from bibld.model import (
    Agent,
    Genre,
    Identifier,
    Link,
    Note,
    Part,
    Record,
    Related,
    Term,
    Title,
    as_description,
    is_of_resource,
)

__all__ = [
    "take_related",
    "take_source",
    "write_relation",
    "write_source",
]


def take_related(relation: str) -> Take:
    """Another resource, by its address, its number or its title, and how it is related.

    An article stands in what has its volume behind it, unless it is known already in what. EPrints names here the page
    of the resource, too, and its DOI, which is in its citation. A number alone names nothing; what is too long for a
    title is a note, such as the words of a letter, which archives have here, and so is in what other form it is to be
    had (MARC 530), of which crosswalks make a relation.
    """

    def take(draft: Draft, text: str, lang: str) -> str:
        text = unmarked(text)
        if judgement.is_nothing(text.strip()) or _NUMBER_ALONE.fullmatch(text.strip()):
            return NONE
        if _IN_ANOTHER_FORM.match(text.lstrip()):
            draft.add("notes", Note(unfolded(text), kind="additional physical form", lang=lang))
            return ALL
        cited = text.removeprefix(_CITED)
        if cited != text and cited.strip():
            draft.add("related", Related("references", title=one_line(cited), lang=lang))
            return ALL
        if relation == "related" and (told := captioned(one_line(text))) is not None:
            return told[0](draft, told[1], lang)
        if text.startswith(GRANTED):
            draft.add("notes", granted(text.strip(), lang))
            return ALL
        if (own := alternative(text.strip())) is not None:
            draft.add_new("links" if isinstance(own, Link) else "identifiers", own)
            return ALL
        if (numbered := _NUMBERED.fullmatch(text.strip())) is not None:
            made = number_of_scheme(numbered["scheme"].lower(), numbered["number"])
            is_cited = numbered["kind"].lower() == "reference" and relation == "related"  # else the element says how
            kind = "references" if is_cited else relation
            another = Related(kind, uri=made.uri) if isinstance(made, Link) else Related(kind, identifiers=(made,))
            draft.add("related", another)
            return ALL
        if relation == "related" and (own := _of_itself(one_line(text), draft)) is not None:
            draft.add_new("links" if isinstance(own, Link) else "identifiers", own)
            return ALL
        if relation == "related" and text.startswith(_IN):
            return take_source(draft, text, lang)
        found = _placed(one_line(text), relation, draft)
        if found is not None:
            draft.add("related", Related("host", title=found[0], part=found[1], lang=lang))
            return ALL
        for said in judgement.numbers_of_others(one_line(text)) or judgement.addresses(text):
            if relation == "related" and judgement.is_long(said) and not judgement.is_uri(said):
                draft.add("notes", Note(unfolded(text), lang=lang))
            elif relation == "related" and judgement.is_in_archive(said):
                draft.add("notes", Note(said, kind="original location", lang=lang))
            else:
                draft.add("related", judgement.related(relation, said, lang))
        return ALL

    return take


def _of_itself(text: str, draft: Draft) -> Identifier | Link | None:
    """The DOI of the resource, which its own citation has, or the page below which its files have numbers: that of
    ``http://a.example/123/1/thesis.pdf`` is ``http://a.example/123/``, and so is that of ``oai:a.example:123``. What is
    known to be of a part of a book is of this one. OJS and OMP have here the files behind their page, EPrints the file
    that is its identifier.
    """
    if judgement.is_page_of(text, draft.get("id") or ""):
        return Link(text)
    if (page := judgement.page_before(text)) and any(link.uri == page for link in draft.get("links")):
        return Link(text)
    if text.endswith("/") and is_address(text):
        files = (link.uri for link in draft.get("links") if link.uri.startswith(text))
        return Link(text) if any(_FILE.fullmatch(uri, len(text)) for uri in files) else None
    found = judgement.identifier(text)
    if isinstance(found, Link):
        linked = judgement.of_a_part(found)
        return linked if linked != found or any(link.uri == found.uri for link in draft.get("links")) else None
    if not isinstance(found, Identifier) or found.scheme != "doi":
        return None
    if found in draft.get("identifiers"):
        return found
    cited = (note.text for note in draft.get("notes") if note.kind == "preferred citation")
    whole = re.compile(rf"{re.escape(found.value)}(?![\w/-]|\.\w)")
    return found if any(map(whole.search, cited)) else None


_FILE = re.compile(r"\d+/[^/]+", re.ASCII)
_NUMBER_ALONE = re.compile(r"-?\d+|; ?[^\s;\d]*+\d[^\s;]*")
"""Some repositories have negative ones for their departments; and DSpace has one in a series that is not named:
``;12-B``.
"""

_PAGES_ALONE = re.compile(
    r"(?![0-9]{4}-[0-9]{4}$)"  # not 1566-5283: the number of a journal
    r"(?:pp?\. ?)?[0-9]+(?: ?[-–] ?[0-9]+)?"  # 100-112; p. 12
)
"""As DSpace has them beside the journal and the volume of an article, each in an element."""


def _placed(text: str, relation: str, draft: Draft) -> tuple[str, Part] | None:
    """What it stands in and where in it, if a text says both:
    that it does, the element says, an issue, the volume of an article, or the pages of one or of a chapter.
    """
    if relation == "host":
        return judgement.in_volume(text) or judgement.in_host(text)
    if relation != "related":
        return None
    if (found := judgement.in_issue(text)) is not None:
        return found
    in_volume, in_pages = judgement.in_volume(text), judgement.in_pages(text)
    if (in_volume is None and in_pages is None) or _has_host(draft):
        return None
    genres: list[Genre] = draft.get("genres")
    if in_volume is not None and any(map(judgement.is_component, genres)):
        return in_volume
    return in_pages if any(map(is_of_part, genres)) else None


def _has_host(draft: Draft) -> bool:
    """Whether in what something stands is known already."""
    return any(found.relation == "host" and found.title for found in draft.get("related"))


_NUMBERED = re.compile(
    r"info:eu-repo/semantics/(?P<kind>reference|dataset)/(?P<scheme>[a-z]+)/(?P<number>\S+)", re.IGNORECASE | re.ASCII
)
"""The number of another resource as OpenAIRE has it: ``info:eu-repo/semantics/reference/issn/1566-5283``."""


_IN_ANOTHER_FORM = re.compile(
    r"(?:Also (?:available|issued|published)|(?:Available|Issued|Published) also) (?!\w+:)\w"  # Also issued online
    r"|Online version (?:is )?available(?!(?: \w+)?:)"  # not Online version available at:
    r"|Available (?:online|via|on the) |A digital (?:copy|reproduction|version) is available ",  # Available online
    re.IGNORECASE,
)
"""How notes of it begin (MARC 530), and not ``Also available at: http://a.example/1``, which is a link."""
_SUPPLEMENT = "Supplement to: "
"""What PANGAEA puts before the article of which these are the data."""
_IN = "In: "
"""What catalogues put before what something stands in."""
_CITED = "/*ref*/"
"""What OJS puts before each reference of an article."""


def take_source(draft: Draft, text: str, lang: str) -> str:
    """What a resource was made of, or what it stands in, by its title or a number; said again (in another language,
    say) it is one.

    Its own citation says what it stands in, if it has its title; else it is kept as one. The repository that a
    description comes from says nothing of the resource, and is not taken; where a thesis was accepted is a note, and so
    is where the original is kept. A number alone names nothing.
    """
    text = unmarked(text)
    if _OF_REPOSITORY.match(text) or judgement.is_nothing(text.strip()) or _NUMBER_ALONE.fullmatch(text.strip()):
        return NONE
    if _PAGES_ALONE.fullmatch(text.strip()) and any(map(is_of_part, draft.get("genres"))):
        return NONE
    if _OF_THESIS.fullmatch(one_line(text)):
        draft.add("notes", Note(one_line(text), kind="thesis", lang=lang))
        return ALL
    if _THESES.fullmatch(one_line(text)):
        draft.add("related", Related("series", title=one_line(text), lang=lang))
        return ALL
    for said in judgement.addresses(text):
        _take_one_source(draft, said, lang)
    return ALL


def _take_one_source(draft: Draft, said: str, lang: str) -> None:
    if said.startswith(_SUPPLEMENT):
        draft.add("related", judgement.related("related", said, lang))
        return
    titles = cited_titles(draft.get("titles"))
    if (cited := judgement.cited_in(said, titles)) is not None:
        title, part, address = cited
        if address:
            take_identifier(draft, address, "")
        _take_host(draft, title, part, lang)
        return
    is_part = any(map(is_of_part, draft.get("genres")))
    is_whole = bool(draft.get("genres")) and not is_part
    # Of a book it may be the citation of what was copied, which another published; and what an article has as its
    # source is a journal. HAL's citation of a book has no title, but how many pages there are.
    is_own = judgement.cites_itself(said, titles) and (is_part or _names_publisher(said, titles, draft))
    if is_own or judgement.is_own_citation(said) or (is_whole and judgement.counts_pages(said)):
        draft.add("notes", Note(judgement.without_blanks(said), kind="preferred citation", lang=lang))
        return
    if not is_part and judgement.is_kept_in(said):
        draft.add("notes", Note(said, kind="original location", lang=lang))
        return
    relation = "host" if said.startswith(_IN) else "original"
    said = said.removeprefix(_IN)
    stated, issn = judgement.without_issn(said)
    if isinstance(named := judgement.identifier(said), Identifier):
        at, host = first_related(draft, "host")
        if named.scheme == "issn" or (at >= 0 and named.scheme not in ("uri", "urn")):
            draft.put("related", at, with_numbers(host, named))
            return
    if issn is None and (
        judgement.source_relation(said) == "original"
        or (is_whole and judgement.cites_another(said) and not judgement.cites_itself(said, titles))
    ):
        draft.add("related", judgement.related(relation, said, lang))
    else:
        title, place = judgement.in_host(stated, of_article=is_part) or (said, None)
        _take_host(draft, title, place, lang, *filter(None, (issn,)))


def _take_host(draft: Draft, title: str, part: Part | None, lang: str, *numbers: Identifier) -> None:
    """What something stands in, which may be another way to say what is known, and where in it."""
    at, host = first_related(draft, "host")
    made = None
    if host.title or not host.uri:  # else it may be a collection that holds this, and not this
        made = _again(host if host.title else replace(host, title=title, lang=lang), title, part, lang)
    if made is None:
        at, made = -1, Related("host", title=title, part=part, lang=lang)
    draft.put("related", at, with_numbers(made, *numbers))


def _names_publisher(text: str, titles: tuple[str, ...], draft: Draft) -> bool:
    """Whether a citation has the publisher of the resource in it, as its own has: behind a title, and not before."""
    folded = text.casefold()  # of many names few are in it, and only those need a pattern
    names = (name for provision in draft.get("provisions") for name in provision.names if name.casefold() in folded)
    patterns = (re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE) for name in names)
    return any(pattern.search(text, min(map(len, titles))) for pattern in patterns)


def _again(host: Related, title: str, part: Part | None, lang: str) -> Related | None:
    """A host of which the same is said again: at the same place in it, under its title or one in another language.

    ``Revista; v. 3 n. 2 (2011)`` says no more than ``Revista; Vol. 3 No. 2 (2011); 12-34``, and ``Revista; Vol. 3 No. 2
    (2011): Juni 2011`` is the same issue.
    """
    numbers = {judgement.numbered(host.title), judgement.numbered(title)}
    if numbers == {"volume", "issue"} and lang == host.lang:
        return replace(host, title=f"{host.title}, {title}")
    if title == host.title:
        less, more = sorted((part or Part(), host.part or Part()), key=_how_much)
        is_same = (less.details, less.extents) == (more.details, more.extents) and less.date in ("", more.date)
        if not (less.details and is_same) and _figures(less) != _figures(more)[: len(_figures(less))]:
            return None
        return replace(host, part=more if more != Part() else None)
    # Where the place was not told from the title, its numbers are in that.
    figures, others = (_figures(one or Part(text=said)) for one, said in ((host.part, host.title), (part, title)))
    if figures == others and judgement.place(title) is not None and judgement.place(host.title) is not None:
        return host  # Cilt: 5, Sayı: 2 and Volume: 5, Issue: 2, of what another element names
    if lang == host.lang or figures != others:
        return None
    titles = host.record.titles if host.record is not None else ()
    named = Title(title, kind="parallel", lang=lang)
    return host if named in titles else replace(host, record=Record(titles=(*titles, named)))


def _figures(part: Part) -> list[str]:
    """The numbers that say where in its host something stands."""
    return re.findall(r"\d+", _part_text(part))


def _how_much(part: Part) -> tuple[int, int]:
    """How much is said of a place: in how many numbers, and in how many words besides."""
    return len(_figures(part)), len(part.text)


_OF_THESIS = re.compile(
    r"[^\W\d_](?>.*?\. ).+, (?:19|20)\d\d\. "  # Zoologie. Université de Lyon, 2012.
    r"[^\W\d_]+\. "  # Français.
    r"⟨NNT : [^⟨⟩]*⟩(?: ⟨[^⟨⟩]*⟩)?"  # ⟨NNT : 2012LEED0001⟩
)
"""What a thesis is, as HAL has it, with the number of French theses."""
_THESES = re.compile(
    r"(?:[A-Z][\w'’]*[,:]? |(?:&|and|in|of|the) ){0,9}(?:Theses|Dissertations|ETDs)"  # Theses, Dissertations
    r"(?:,? (?:&|and)(?: [A-Z][\w'’]*){1,3}|, [A-Z][\w'’]*){0,2}"  # , and Capstones
    r"(?: in(?: [A-Z][\w'’]*| and| &){1,6})?"  # in Natural Resources
    r"(?: ?,? \(?\d{4} ?[-–—].{0,20})?"  # 1911 - February 2014
)
"""A series of theses, which Digital Commons has here, and is nothing that was copied: ``Theses and Dissertations``."""
_OF_REPOSITORY = re.compile(r"(?:repo|inst)(?:name|acron):|Reposit[oó]rio institucional\b", re.IGNORECASE)
"""As La Referencia has it in dc:source:
``reponame:Repositório Institucional``, ``Repositorio Institucional - UNAP``.
"""


def _part_text(part: Part) -> str:
    """Where in its host something stands: ``45(3), 2005: 221-240``, or as it is stated."""
    if part.text:
        return part.text
    details = [
        detail.value
        if detail.kind == ENUMERATION or _CALLED.match(detail.value)
        else f"{detail.kind} {detail.value}".strip()
        for detail in part.details
    ]
    text = ", ".join(said for said in (*details, part.date) if said)
    extents = ", ".join(map(_extent_text, part.extents))
    return ": ".join(said for said in (text, extents) if said)


_CALLED = re.compile(r"[^\W\d_]{2,}\.? ?\d|[^\W\d_]\. ?\d")
"""A number with what it is called before it, which the kind says no better: ``Bd. 2``, ``t. 3``."""


def _extent_text(extent: Term) -> str:
    """How much of its host it is, or which of its pages:
    ``12 pages``, ``pages 221-240``, ``page 300`` where it is of one.
    """
    if extent.value.endswith(f" {extent.kind}"):
        return extent.value
    first, _, last = extent.value.partition("-")
    if extent.kind in ("page", "pages") and first and last:
        return f"page {first}" if first == last else f"pages {extent.value}"
    return f"{extent.kind} {extent.value}".strip()


def _cited(related: Related) -> Related:
    """Another resource as it is cited: its full description gives its name, title, numbers and the place in it, where
    these do not stand beside it; the rest stays a description.
    """
    related = counted(related) if related.relation in SERIES else related
    record = related.record
    if record is None:
        return related
    said: dict[str, Any] = {}
    rest: dict[str, Any] = {"leftovers": ()}
    if not related.title and record.titles:
        title, *others = record.titles
        said["title"] = title_label(title)
        rest["titles"] = (
            tuple(others) if title == Title(title.title, title.subtitle, nonsort=title.nonsort) else record.titles
        )
    if not related.name and (agent := entered(record.agents)) is not None:
        said["name"] = heading(agent)
        whole = agent == Agent(agent.name)
        rest["agents"] = tuple(other for other in record.agents if other is not agent) if whole else record.agents
    if related.part is None and len(record.parts) == 1:
        said["part"], rest["parts"] = record.parts[0], ()
    links = [link for link in record.links if link.uri and link.relation != "related"]
    if record.identifiers or links:
        addresses = (Identifier("uri", link.uri) for link in links)
        said["identifiers"] = tuple(dict.fromkeys((*related.identifiers, *record.identifiers, *addresses)))
        # What else is said of an address is a description.
        rest["identifiers"], rest["links"] = (), tuple(link for link in record.links if not _is_bare(link))
    elif _is_number(record) and not (related.title or related.identifiers or related.uri):
        said["identifiers"], rest["id"] = (Identifier("local", record.id),), ""
    record = replace(record, **rest)
    return replace(related, **said, record=as_description(record))


def _is_number(record: Record) -> bool:
    """Whether a description is a number and nothing else."""
    return record.id != "" and replace(record, leftovers=()) == Record(record.id)


def _is_bare(link: Link) -> bool:
    """Whether a link of another resource says nothing but where it is."""
    return link in (Link(link.uri), Link(link.uri, relation="resource"))


def _related_texts(writing: Writing, related: Related) -> Iterator[tuple[str, str]]:
    title = sentences(part for part in (related.name, related.title) if part)
    part = _part_text(related.part) if related.part is not None else ""
    if related.part is not None and related.part.text:
        words = set(_WORDS.findall(part))
        terms = (*related.part.details, *related.part.extents)
        told = ("details", "extents") if all(words.issuperset(_WORDS.findall(term.value)) for term in terms) else ()
        untold(writing, "related", related.part, "text", *told, *(("date",) if related.part.date in part else ()),
               at="part.")  # fmt: skip
    if not title and part.isdecimal():  # 18, of something with no name here
        drop(writing, "related", "part", related.part)
        part = ""
    title = ", ".join(said for said in (title, part) if said)
    yield (" ; ".join(said for said in (title, related.number) if said)), related.lang
    for identifier in related.identifiers:
        if identifier.invalid:
            drop(writing, "related", "identifiers", identifier)
            continue
        yield number(writing, "related", identifier, "identifiers."), ""
    yield escape_uri(related.uri), ""


_WORDS = re.compile(r"\w+")


def write_source(writing: Writing) -> Iterator[Field]:
    """What it stands in, and what it was made of."""
    return _write_related("source", writing, [related for related in writing.record.related if is_source(related)], [])


def write_relation(writing: Writing) -> Iterator[Field]:
    """Other resources, and the addresses that are not its own."""
    record = writing.record
    links = [(escape_uri(link.uri), "") for link in record.links if not is_of_resource(link)]
    related, twice = [*record.related], traced(record)
    for at, traced_at in twice.items():
        related[traced_at], rest = traced_once(related[traced_at], replace(related[at], relation=""))
        writing.drop("related", "the series is given as it is traced", rest)
    found = [item for at, item in enumerate(related) if at not in twice and not is_source(item)]
    return _write_related("relation", writing, found, links)


def _write_related(where: str, writing: Writing, found: list[Related], more: list[tuple[str, str]]) -> Iterator[Field]:
    texts: list[tuple[str, str]] = []
    for related in map(_cited, found):
        said = [*_related_texts(writing, related)]
        known = judgement.source_relation(said[0][0] or "") if is_source(related) else "related"
        told = ("relation",) if related.relation == known or (related.relation == "series" and related.number) else ()
        untold(writing, "related", related, "title", "name", "number", "part", "identifiers", "uri", *told)
        texts += said
    return fields(where, texts + more)
