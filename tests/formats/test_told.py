"""Every attribute of the model through every format: what it says is carried, or it is told.

Nothing is lost silently: that is held here for each attribute by itself. A record is made for each, with a word
in it that stands nowhere else, and written; then the word is in what was written, or comes back when that is
read, or is in the report.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from itertools import count, product
from typing import Any, NamedTuple, get_args, get_type_hints

import pytest
from files import file_of, records_of
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import asdict, replace

from bibld import model
from bibld.formats import Job, get, names
from bibld.formats.dublincore.foreign import TABLE as PROPERTIES_OF_OTHERS
from bibld.formats.dublincore.foreign.spaces import SPACES
from bibld.formats.dublincore.namespaces import PREFIXES
from bibld.formats.dublincore.oai_dc import CROSSWALK as OAI_DC
from bibld.formats.page.text import LABELS
from bibld.formats.ris.mapping import CROSSWALK as RIS
from bibld.model import (
    Admin,
    Agent,
    Area,
    Cartographic,
    Classification,
    Conversion,
    Date,
    Genre,
    Identifier,
    Language,
    Link,
    Location,
    Note,
    Part,
    Physical,
    Place,
    Provision,
    Record,
    Related,
    Subject,
    Term,
    Title,
    Value,
    from_json,
    to_json,
)
from bibld.report import Fault, Loss, Report
from bibld.validation.marc21.tags import FIELDS

WORD = "Zqxv"
PERSON = Agent("Doe, Jane", kind="person")

_MARC = get("marcxml")
LOSSY = [name for name in names() if not get(name).lossless and (get(name) is _MARC or get(name).room != _MARC.room)]
"""The formats that hold less than a record, one that was added the other day, too;
of the syntaxes of MARC one stands for all.
"""

USUAL: dict[str, tuple[Value, ...]] = {
    "admin": (Admin(source="DLC"),),
    "agents": (
        Agent("Smith, John", kind="person", roles=("aut",), primary=True),
        Agent("IBM", kind="corporate"),
        Agent("Congress of Dogs", kind="conference", number="3rd", place="Rome"),
        Agent("Doe (Family)", kind="family"),
        Agent("Doe, J.", roles=("edt",)),
    ),
    "areas": (Area("France"),),
    "audiences": (Genre("juvenile"),),
    "cartographics": (Cartographic(scale="Scale 1:5,000"),),
    "characteristics": (Note("mono", "playback"), Note("G major", "key")),
    "classifications": (
        Classification("ddc", "364.6"), Classification("lcc", "QA76", item="B6"), Classification("odd", "1.2")
    ),
    "contents": (Note("One -- Two"),),
    "conversions": (Conversion("A process"),),
    "dates": (
        Date("1999"), Date("1999", end="2001"), Date("199u", encoding="marc"),
        *(Date("1999", kind=kind) for kind in ("created", "copyright", "captured", "valid", "modified", "other")),
    ),
    "editions": (Note("2nd ed."),),
    "frequencies": (Note("Monthly"),),
    "genres": (Genre("Maps"), Genre("Maps", authority="marcgt"), Genre("Novels", authority="lcgft")),
    "identifiers": (
        Identifier("isbn", "9780306406157"), Identifier("issn", "0317-8471"), Identifier("doi", "10.1000/182"),
        Identifier("lccn", "2001000002"), Identifier("oclc", "1234567"), Identifier("local", "abc"),
        Identifier("report number", "NIST-1"), Identifier("uri", "http://example.org/1"), Identifier("odd", "x 1"),
        Identifier("issue number", "4768705"), Identifier("coden", "JACSAT"), Identifier("hdl", "2027/1"),
    ),
    "languages": (Language("eng"), Language("eng", kind="summary")),
    "links": (Link("http://example.org/a"), Link("http://example.org/b", "related", media_type="text/html")),
    "locations": (Location(shelf_mark="QA 76"), Location(organisation="DLC", sublocation="Main")),
    "notes": tuple(
        Note("A note", kind)
        for kind in (
            "", "thesis", "bibliography", "funding", "restriction on access", "use and reproduction", "acquisition",
            "language", "statement of responsibility", "venue", "biographical/historical", "preferred citation", "odd",
        )
    ),
    "parts": (Part(details=(Term("volume", "3"),)), Part(extents=(Term("pages", "3-9"),))),
    "physicals": (
        Physical(extents=(Term("", "40 pages"),)), Physical(media="c", carrier="cr"), Physical(formats=("text/html",)),
        Physical(extents=(Term("pages", "40"),)),
    ),
    "provisions": (
        Provision((Place("Boston"),), ("Ginn",), "1999"),
        *(Provision((Place("Boston"),), ("Ginn",), "1999", function) for function in ("", "production", "copyright")),
    ),
    "related": tuple(
        Related(relation, "A title")
        for relation in (
            "host", "series", "series statement", "original", "preceding", "constituent", "otherVersion", "related",
            "references", "work", "",
        )
    ),
    "subjects": (
        Subject((Term("topic", "Dogs"),), authority="lcsh"),
        Subject((Term("topic", "cats"),)),
        Subject((Term("geographic", "France"), Term("topic", "History")), authority="lcsh"),
        Subject(agent=PERSON, authority="lcsh"),
        Subject(agent=Agent("IBM", kind="corporate", units=("Research",))),
        Subject(agent=PERSON, title=Title("A work", kind="uniform")),
        Subject(title=Title("A work", kind="uniform"), authority="lcsh"),
    ),
    "summaries": (Note("A summary"),),
    "titles": (
        Title("A title"),
        *(Title("Another", kind=kind) for kind in ("uniform", "key", "abbreviated", "translated", "alternative", "odd")),
    ),
}  # fmt: skip
"""Values of each slot, of the sorts that a format may treat in different ways."""

PLAIN = {
    "government": ("national", WORD),
    "issuance": ("serial", "integrating resource", "collection", WORD),
    "manuscript": (True,),
    "type": ("notated music", "mixed material", "three dimensional object", WORD),
}
"""Slots that hold a word or a code, with what may stand there."""

MEANINGFUL = {
    "accessed": "2012-03-04", "changed": "2011-05-06", "created": "110506", "date": "c1987", "dates.qualifier": "approximate",
    "lang": "haw", "language": "fre", "level": "7", "punctuation": "c", "media_type": "application/x-zqxv", "script": "Cyrl", "uri": "http://example.org/zqxv",
}  # fmt: skip
"""What attributes say where a word that means nothing would not be believed."""

INNER: dict[type[Value], Value] = {
    Place: Place("Rome"), Genre: Genre("Reels", "lcgft"), Identifier: Identifier("isbn", "9780306406157"),
    Agent: PERSON, Title: Title("A work", kind="uniform"), Part: Part(text="In it"),
}  # fmt: skip


class Case(NamedTuple):
    """An attribute, by its path; a record that says something there; and what it says."""

    path: str
    record: Record
    said: Any


def marked(value: Value, path: str) -> Iterator[tuple[str, Value, Any]]:
    """A value with each of its attributes marked in turn, those within its values, too."""
    hints = get_type_hints(type(value), vars(model))
    for name, found in asdict(value).items():
        hint, at = hints[name], f"{path}.{name}"
        if hint is str:
            said = MEANINGFUL.get(at) or MEANINGFUL.get(name, WORD)
            yield at, replace(value, **{name: said}), said
            if found and said == WORD:
                yield at, replace(value, **{name: f"{found} {said}"}), said
        elif hint is bool:
            yield at, replace(value, **{name: not found}), not found
        elif hint is int:
            yield at, replace(value, **{name: 2}), 2
        elif hint == tuple[str, ...]:
            yield at, replace(value, **{name: (*found, WORD)}), WORD
        elif hint == tuple[Term, ...]:
            yield at, replace(value, **{name: (*found, Term(found[-1].kind if found else "topic", WORD))}), WORD
            yield at, replace(value, **{name: (*found, Term("odd", WORD))}), WORD
        else:
            inner = next((INNER[kind] for kind in get_args(hint) if kind in INNER), None)
            many = getattr(hint, "__origin__", None) is tuple
            if inner is not None:
                for below, one, said in marked((found[0] if many else found) or inner if found else inner, at):
                    yield below, replace(value, **{name: (one, *found[1:]) if many else one}), said


def holding(slot: str, *values: Value) -> Record:
    """A record that says so."""
    titled = Record(id="r1", type="text", titles=(Title("A title"),))
    if slot == "provisions":
        titled = replace(titled, dates=(Date("1987"),))
    return replace(titled, **{slot: values[0] if slot == "admin" else values})


def cases() -> Iterator[Case]:
    """A record for each attribute of a value, where it is the only one of its slot, the second,
    and of another resource.
    """
    for slot, usual in USUAL.items():
        for value in usual:
            for path, said_so, said in marked(value, slot):
                yield Case(path, holding(slot, said_so), said)
                if slot != "admin":
                    yield Case(path, holding(slot, usual[0], said_so), said)
                if value is usual[0]:
                    for relation in ("host", "series", "original"):
                        other = replace(holding(slot, said_so), id="")
                        related = Related(relation, record=other)
                        yield Case(f"related.record.{path}", holding("related", related), said)

    for slot, said_there in PLAIN.items():
        for said in said_there:
            for kind in ("text", "notated music", "cartographic"):
                yield Case(slot, replace(holding("titles", Title("A title")), **{"type": kind, slot: said}), said)


def told_of(case: Case, told: list[Loss | Fault]) -> bool:
    """Whether a report has what a case says: its words or, of what is no word, its path."""
    if isinstance(case.said, str):
        said = case.said.casefold()
        return any(said in (one.value if isinstance(one, Loss) else one.cause).casefold() for one in told)
    path = case.path.replace(".record", "")
    paths = [one.path.replace(".record", "") for one in told]
    return any(path == found or path.startswith(f"{found}.") for found in paths)


def leaves(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """All that a value says, with its path."""
    if isinstance(value, Value):
        for name, found in asdict(value).items():
            yield from leaves(found, f"{path}.{name}" if path else name)
    elif isinstance(value, tuple):
        for found in value:
            yield from leaves(found, path)
    else:
        yield path, value


def comes_back(case: Case, records: list[Record]) -> bool:
    """Whether what was read says so again; what is kept as a leftover is no answer."""
    path = case.path.replace(".record", "")
    return any(
        (found.replace(".record", ""), said) == (path, case.said)
        for record in records
        for found, said in leaves(replace(record, leftovers=()))
    )


SPELLED = {"approximate": "1999~", "c1987": "©1987", "2012-03-04": "march 4, 2012"}
"""What says the same in the notation of a standard (EDTF, RDA)."""

SORTS = frozenset(("encoding", "entry", "function", "kind", "nonsort", "primary", "relation", "status"))
"""What a value is rather than what it says: a format that has its text alone has not lost a word."""

CASES = tuple(cases())


def lost(name: str, case: Case) -> bool:
    """Whether a format loses in silence what a case says."""
    told: list[Loss | Fault] = []
    out, job = io.BytesIO(), Job(report=Report(told.append))
    get(name).write([case.record], out, job)
    text = out.getvalue().decode().casefold()
    if isinstance(case.said, str) and (case.said.casefold() in text or SPELLED.get(case.said, "\0") in text):
        return False
    return not told_of(case, told) and not comes_back(case, records_of(name, out.getvalue()))


@pytest.mark.parametrize("name", LOSSY)
def test_what_an_attribute_says_is_carried_or_told(name: str) -> None:
    """Also where much the same has been written before, and is remembered."""
    for slot, usual in USUAL.items():
        for value in usual:
            get(name).write([holding(slot, value)] * 3, io.BytesIO(), Job())
    silent = {case.path for case in CASES if case.path.rpartition(".")[2] not in SORTS and lost(name, case)}
    assert not silent


MARKED = re.compile("zq[0-9]+x")


def silent(name: str, text: str, source: str) -> set[str]:
    """The marked words of a text that are neither in what a format makes of it nor in the report."""
    told: list[Loss | Fault] = []
    read = records_of(source, text, Report(told.append))
    return unsaid(name, read, text, told)


def unsaid(name: str, records: list[Record], text: str, told: list[Loss | Fault]) -> set[str]:
    """The marked words of a text that are neither in what a format makes of its records nor ``told``,
    then or before.
    """
    file = file_of(name, *records, report=Report(told.append)).decode()
    said = [file, *(one.value if isinstance(one, Loss) else one.cause for one in told)]
    return {*MARKED.findall(text)}.difference(MARKED.findall("\n".join(said).casefold()))


# Any record of the model

SAYING = tuple(
    (slot, said_so)
    for slot, usual in USUAL.items()
    for value in usual
    for path, said_so, said in marked(value, slot)
    if said == WORD and path.rpartition(".")[2] not in SORTS
)
"""Values with a word, each with its slot."""


@st.composite
def records(draw: st.DrawFn, depth: int = 0) -> Record:
    """Several values, also of resources that it is related to; one from MARC, or from elsewhere."""
    said: dict[str, Any] = {} if depth else {"id": "r1", "type": draw(st.sampled_from(("text", "notated music", "")))}
    for slot, value in draw(st.lists(st.sampled_from(SAYING), min_size=1, max_size=5)):
        said[slot] = value if slot == "admin" else (*said.get(slot, ()), value)
    if draw(st.booleans()):
        said["titles"] = (Title("A title"), *said.get("titles", ()))
    if depth < 2 and draw(st.booleans()):
        relation, title = draw(st.sampled_from(USUAL["related"])).relation, draw(st.sampled_from(("A title", "")))
        other = Related(relation, title, record=draw(records(depth + 1)))
        said["related"] = (*said.get("related", ()), other)
    if not depth and draw(st.booleans()):
        said["admin"] = replace(said.get("admin", Admin()), status="n")
    return Record(**said)


@pytest.mark.parametrize("name", LOSSY)
@given(records())
def test_every_word_of_any_record_is_there_or_told(name: str, record: Record) -> None:
    """One that comes from MARC and was changed, too: what no field says is looked for in it, as in any other."""
    number = count()
    said = re.sub(WORD, lambda _: f"zq{next(number)}x", to_json(record).decode())
    assert not unsaid(name, [from_json(said)], said, [])


# The way in: any Dublin Core

SHAPES = (
    "{}", "{}, Anna", "{}; Other", "http://a.example/{}", "{} (Paris)", "1999 {}", "ISBN {}", "{}, v. 3, no. 2, pp. 1-9",
    "name={}; start=1999;", "{}--Sub", "In: {}", "info:eu-repo/{}", "doi:10.1000/{}", "{} : x / y", "{}/html", "[{}]",
    "Journal of {}, 12(3), 1-9", "A {}. B", "{} 2001-02-03",
)  # fmt: skip
ATTRIBUTES = (
    "",
    "",
    "",
    ' xsi:type="dcterms:LCSH"',
    ' xsi:type="dcterms:W3CDTF"',
    ' xml:lang="de"',
    ' xml:lang="x-odd"',
)
ELEMENTS = [where for where in OAI_DC.by_where if where.partition(":")[0] in ("dc", "dcterms")]


@pytest.mark.parametrize("name", LOSSY)
@given(
    st.lists(
        st.tuples(st.sampled_from(ELEMENTS), st.sampled_from(SHAPES), st.sampled_from(ATTRIBUTES)),
        min_size=1,
        max_size=9,
    )
)
def test_every_word_of_any_dublin_core_is_there_in_any_format_or_told(
    name: str, said: list[tuple[str, str, str]]
) -> None:
    body = "".join(
        f"<{element}{attribute}>{shape.format(f'zq{at}x')}</{element}>"
        for at, (element, shape, attribute) in enumerate(said)
    )
    spaces = " ".join(f'xmlns:{prefix}="{PREFIXES[prefix]}"' for prefix in ("dc", "dcterms"))
    text = f'<dc {spaces} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{body}</dc>'
    assert not silent(name, text, "oai_dc")


# Any graph of others

PROPERTIES = [name for name in PROPERTIES_OF_OTHERS if name != "rdf:type"]
INSIDE = (
    "bibo:volume", "datacite:hasIdentifier", "dcterms:date", "dcterms:isPartOf", "dcterms:title", "event:agent", "event:time",
    "foaf:familyName", "foaf:name", "pro:isHeldBy", "rdfs:label", "schema:affiliation", "schema:givenName", "schema:identifier",
    "skos:altLabel", "vcard:hasName",
)  # fmt: skip
VALUES = st.recursive(
    st.one_of(st.sampled_from(SHAPES).map(lambda shape: f'"{shape}"'), st.just("<http://b.example/{}>")),
    lambda inner: st.lists(st.tuples(st.sampled_from(INSIDE), inner).map(" ".join), min_size=1, max_size=3).map(
        lambda said: f"[ {'; '.join(said)} ]"
    ),
    max_leaves=4,
)


@pytest.mark.parametrize("name", LOSSY)
@example(['schema:publisher [ foaf:name "http://a.example/{}" ]'])
@example(['schema:publisher [ a foaf:Person; foaf:name "Okafor {}, Grace"; schema:affiliation "{}" ]'])
@example(['vivo:relatedBy [ a vivo:Authorship; vivo:rank "{}"; pro:isHeldBy [ foaf:name "{}" ] ]'])
@example(['dcterms:isPartOf [ a bibo:Issue; rdfs:label "{}"; dcterms:isPartOf [ a bibo:Journal; foaf:name "{}" ] ]'])
@example(
    ['dcterms:isPartOf [ a bibo:Issue; dcterms:date "1999 {}"; dcterms:isPartOf [ a bibo:Journal; foaf:name "{}" ] ]']
)
@example(['link:link [ a z:Attachment; foaf:name "{}"; dc:identifier "{}", "http://a.example/b" ]'])
@example(['bibo:authorList [ vcard:hasName <http://b.example/{}>; foaf:name "{}" ]'])
@example(['blt:publication [ event:agent [ foaf:name "http://a.example/{}" ]; event:place [ rdfs:label "{}" ] ]'])
@example(['dcterms:isPartOf [ datacite:hasIdentifier "{}"; foaf:name "{}" ]'])
@example(['dcterms:isPartOf [ a bibo:Issue; frbr:partOf "{}"; dcterms:isPartOf [ a bibo:Journal; foaf:name "{}" ] ]'])
@given(st.lists(st.tuples(st.sampled_from(PROPERTIES), VALUES).map(" ".join), min_size=1, max_size=5))
def test_every_word_of_any_graph_is_there_in_any_format_or_told(name: str, said: list[str]) -> None:
    spaces = "".join(f"@prefix {prefix}: <{space}> .\n" for prefix, space in SPACES.items())
    number = count()
    statements = re.sub(r"\{\}", lambda _: f"zq{next(number)}x", ";\n ".join(said))
    text = f'{spaces}<http://r.example/1> dcterms:title "Bees";\n {statements} .\n'
    assert not silent(name, text, "turtle")


# Any RIS

TAGS = [tag for tag in RIS.by_where if tag != "TY"] + ["DB", "RN", "U1"]
TYPES_OF_REFERENCE = (
    "ADVS BLOG BOOK CASE CHAP CONF CPAPER ELEC ENCYC HEAR JFULL JOUR MAP MPCT MUSIC NEWS ODD PAT RPRT SER SOUND STAT THES VIDEO"
).split()
VALUES_OF_RIS = (
    *SHAPES, "{}, Anna, Jr.", "1999/05/01/{}", "1999///{}", "PMID:{}", "{} ; 4", "{} p.", "12 {}", "12-{}", "{} ed.", "{} min",
    "Paris: {}", "Master's thesis, {}", "file:///{}", "<i>{}</i>",
)  # fmt: skip


@pytest.mark.parametrize("name", LOSSY)
@settings(max_examples=50)
@given(
    st.sampled_from(TYPES_OF_REFERENCE),
    st.lists(st.tuples(st.sampled_from(TAGS), st.sampled_from(VALUES_OF_RIS)).map("  - ".join), min_size=1, max_size=6),
)
def test_every_word_of_any_ris_is_there_in_any_format_or_told(name: str, kind: str, said: list[str]) -> None:
    number = count()
    lines = re.sub(r"\{\}", lambda _: f"zq{next(number)}x", "\n".join(said))
    assert not silent(name, f"TY  - {kind}\n{lines}\nER  - \n", "ris")


# Any page

LINES = (
    *SHAPES, "London: {}, 1999. 47p.", "In: {}, 12(3): 1-9, 1999", "2nd ed. {}: Pub, 2001", "n.d. {}", "12p. {}", "{}, et al.",
    "Internet Resource: Accessed January 3, 2014 at http://a.example/{}", "{} Report no. 12", "Ph.D., {} University, 2011",
)  # fmt: skip
OPENING = "Catalogue\n\nDate: May 6, 2024 Mon\n\nTime: 9:05 am\n\nResults for bees\n\n1 results found\n\n"


@pytest.mark.parametrize("name", LOSSY)
@given(st.lists(st.tuples(st.sampled_from(LABELS), st.sampled_from(LINES)), min_size=1, unique_by=lambda line: line[0]))
def test_every_word_of_any_page_is_there_in_any_format_or_told(name: str, said: list[tuple[str, str]]) -> None:
    lines = sorted(said, key=lambda line: LABELS.index(line[0]))
    text = OPENING + "".join(f"{label}: {line.format(f'zq{at}x')}\n\n" for at, (label, line) in enumerate(lines))
    assert not silent(name, text, "page")


# Any MARC

SUBFIELDS = {
    tag: sorted((rule.once | rule.often) - set("678"))
    for tag, rule in FIELDS.items()
    # 041 is cut into codes of three letters, and 066 is of the file.
    if tag >= "010" and tag not in ("041", "066", "880", "886")
}
INDICATORS = {tag: [*product(*(sorted(one) or ["#"] for one in rule.indicators))] for tag, rule in FIELDS.items()}
VALUES_OF_MARC = ("{}", "{}, Anna", "({})", "http://a.example/{}", "{} ;", "1999 {}", "{} :", "{}.", "[{}]", "({})12")


@st.composite
def marc_fields(draw: st.DrawFn) -> str:
    """A line of .mrk with some of the subfields that its field may have."""
    tag = draw(st.sampled_from([tag for tag, codes in SUBFIELDS.items() if codes]))
    codes = draw(st.lists(st.sampled_from(SUBFIELDS[tag]), min_size=1, max_size=5))
    values = (f"${code}{draw(st.sampled_from(VALUES_OF_MARC))}" for code in codes)
    indicators = "".join(draw(st.sampled_from(INDICATORS[tag]))).replace("#", "\\")
    return f"={tag}  {indicators}{''.join(values)}"


@pytest.mark.parametrize("name", ["json", "mods", "oai_dc", "page", "ris"])
@given(st.lists(marc_fields(), min_size=1, max_size=5))
def test_every_word_of_any_marc_is_there_in_any_format_or_told(name: str, fields: list[str]) -> None:
    number = count()
    said = re.sub(r"\{\}", lambda _: f"zq{next(number)}x", "\n".join(fields))
    head = "=LDR  00000nam a2200000 a 4500\n=001  1\n=008  850101s1899    mau           000 0 eng d\n=245  00$aBees."
    assert not silent(name, f"{head}\n{said}\n\n", "mrk")


@pytest.mark.parametrize("name", ["mods", "oai_dc", "page", "ris"])
def test_a_code_beside_a_topic_is_told(name: str) -> None:
    """MARC 654 $c is a code of a list, and no word of the heading."""
    told: list[Loss | Fault] = []
    hives = Subject((Term("facet", "k"), Term("focus term", "Hive design")), authority="aat")
    get(name).write([Record(titles=(Title("T"),), subjects=(hives,))], io.BytesIO(), Job(Report(told.append)))
    assert ("subjects.terms", "facet k") in [(loss.path, loss.value) for loss in told if isinstance(loss, Loss)]
