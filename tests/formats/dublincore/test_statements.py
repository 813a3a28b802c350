"""What follows from a record is said in plain terms beside its nodes, and the record is read back without it."""

from __future__ import annotations

import pytest

from bibld import terms
from bibld.formats.dublincore.graph import record_of, triples
from bibld.formats.dublincore.namespaces import PREFIXES, expand, shorten
from bibld.model import (
    Admin,
    Agent,
    Area,
    Date,
    Genre,
    Identifier,
    Language,
    Note,
    Page,
    Part,
    Place,
    Provision,
    Record,
    Related,
    Subject,
    Term,
    Title,
)
from bibld.report import Report


def said(record: Record, *properties: str) -> list[str]:
    """The texts, or the names, that these properties have anywhere in the graph of a record,
    which is read back the same.
    """
    graph = list(triples(record))
    about: dict[str, list[tuple[str, str]]] = {}
    for subject, prop, term in graph:
        about.setdefault(subject, []).append((prop, term))
    report = Report()
    assert record_of(graph[0][0], lambda node: about.get(node, ()), report) == record
    assert not report.losses
    found = [term for _, prop, term in graph if shorten(prop) in properties]
    return [shorten(term) if term.startswith("<") else _text(term) for term in found]


def _text(term: str) -> str:
    """``"2013"^^xsd:gYear``, ``"Duty of Care"@en``, ``"127428"``."""
    _, _, after = term.rpartition('"')
    return terms.text_of(term) + after.replace(PREFIXES["xsd"], "xsd:")


@pytest.mark.parametrize(
    ("agent", "name", "heading"),
    [
        (Agent("London Assembly", kind="corporate"), "London Assembly", ""),
        (Agent("London Assembly", units=("Police",), kind="corporate"), "London Assembly. Police", ""),
        (Agent("Acme Inc.", units=("Board",), kind="corporate"), "Acme Inc. Board", ""),
        (Agent("Okafor, Anna", dates="1947-", kind="person"), "Okafor, Anna", "Okafor, Anna, 1947-"),
        (
            Agent("Anna", numeration="II", titles=("Queen",), dates="1620-1690", kind="person", entry="forename"),
            "Anna II",
            "Anna II, Queen, 1620-1690",
        ),
        (
            Agent("Congress of Victims", number="3rd", dates="1979", place="Leeds", kind="conference"),
            "Congress of Victims (3rd : 1979 : Leeds)",
            "",
        ),
    ],
)
def test_an_agent_has_its_name_and_its_heading(agent: Agent, name: str, heading: str) -> None:
    """Two of one name are told apart by their headings; a meeting is called by its number, too."""
    record = Record("1", agents=(agent,))
    assert name in said(record, "foaf:name")
    assert said(record, "rdfs:label") == ([heading] if heading else [])


@pytest.mark.parametrize(
    ("subject", "label"),
    [
        (Subject(agent=Agent("Okafor, Anna", dates="1947-", kind="person")), "Okafor, Anna, 1947-"),
        (
            Subject(
                (Term("topic", "Influence"),), Agent("Okafor, Anna", dates="1947-"), Title("Works", kind="uniform")
            ),
            "Okafor, Anna, 1947- Works--Influence",
        ),
        (Subject((Term("topic", "Victims"), Term("geographic", "Leeds")), authority="lcsh"), "Victims--Leeds"),
        (
            Subject(
                (Term("event", "Riot"), Term("event place", "(Leeds :"), Term("event date", "2021)")), authority="fast"
            ),
            "Riot (Leeds : 2021)",
        ),
        (
            Subject((Term("event", "War"), Term("event date", "(1939)"), Term("topic", "Naval")), authority="fast"),
            "War (1939)--Naval",
        ),
        (Subject((Term("geographic", "Ek"), Term("miscellaneous", "West")), authority="gnd"), "Ek (West)"),
        (Subject((Term("geographic", "Ek,"), Term("miscellaneous", "1600")), authority="gnd"), "Ek, 1600"),
        (Subject((Term("topic", "Leeds."), Term("subordinate topic", "Statue")), authority="lcsh"), "Leeds. Statue"),
        (Subject((Term("topic", "Victims"), Term("geographic", "Leeds"))), "Victims (Leeds)"),
        (Subject((Term("topic", "Victims"),)), "Victims"),
    ],
)
def test_a_subject_is_labelled_by_its_whole_heading(subject: Subject, label: str) -> None:
    """Of the subjects of one name, each is somebody else's."""
    assert said(Record("1", subjects=(subject,)), "skos:prefLabel", "dc:subject") == [label, label]


def test_a_publisher_who_is_an_agent_too_is_the_same() -> None:
    """``710 2# $a Acme Press, Ltd.`` beside ``260 $b Acme Press``: one node, and no creator."""
    press = Agent("Acme Press, Ltd", kind="corporate")
    record = Record("1", agents=(Agent("Ek, Anna"), press), provisions=(Provision(names=("Acme Press",)),))
    (publisher,) = said(record, "dcterms:publisher")
    assert "acme-press-ltd" in publisher
    assert publisher not in said(record, "dcterms:creator", "dcterms:contributor")


@pytest.mark.parametrize(
    "same_as",
    [
        ("http://a.example/2", "(DE-588)4", "http://a.example/1", "fst01"),
        ("(DE-588)4",),
        ("b", "a"),
        ("http://a.example/a|b",),
        (),
    ],
)
def test_what_a_subject_equals_is_an_iri_and_its_control_numbers_are_text(same_as: tuple[str, ...]) -> None:
    """The order of both comes back, whatever it is."""
    record = Record("1", subjects=(Subject((Term("topic", "Victims"),), authority="fast", same_as=same_as),))
    iris = [found for found in same_as if found in ("http://a.example/1", "http://a.example/2")]
    assert said(record, "skos:exactMatch") == [f"<{iri}>" for iri in sorted(iris)]
    assert said(record, "dcterms:identifier") == ["1", *sorted({*same_as} - {*iris})]


_WIKIDATA, _ORCID = "http://www.wikidata.org/entity/Q1", "https://orcid.org/0000-0000-0000-0001"
_NAMES = "http://id.loc.gov/authorities/names/n1"


@pytest.mark.parametrize(
    ("record", "statements"),
    [
        (
            Record("1", agents=(Agent("Okafor, Anna", same_as=(_ORCID, "(DE-588)4", _NAMES, _WIKIDATA)),)),
            [
                "owl:sameAs",
                "owl:sameAs",
                "mads:isIdentifiedByAuthority",
                "dcterms:identifier",
            ],
        ),
        (Record("1", titles=(Title("Works", same_as=(_NAMES,)),)), ["mads:isIdentifiedByAuthority"]),
        (Record("1", genres=(Genre("Reports", same_as=("http://a.example/1", "fst01")),)), ["skos:exactMatch", "dcterms:identifier"]),
        (Record("1", notes=(Note("Free", "use and reproduction", "http://a.example/by"),)), ["rdfs:seeAlso"]),
    ],
)  # fmt: skip
def test_only_a_concept_is_a_match_of_concepts(record: Record, statements: list[str]) -> None:
    """An agent is the same thing as another IRI's, or identified by a heading for it; a note has an address."""
    properties = ("owl:sameAs", "mads:isIdentifiedByAuthority", "skos:exactMatch", "rdfs:seeAlso", "dcterms:identifier")
    found = [prop for prop in properties for text in said(record, prop) if text != "1"]
    assert found == statements


def test_what_something_equals_was_once_a_match_of_concepts() -> None:
    """Graphs of earlier versions are read as they were meant, in their order."""
    agent = Agent("Okafor, Anna", kind="person", same_as=("http://a.example/2", "(DE-588)4", "http://a.example/1"))
    note = Note("Free", "use and reproduction", "http://a.example/by")
    record = Record("1", titles=(Title("Works", link="1", same_as=(_NAMES,)),), agents=(agent,), notes=(note,))
    names = ("owl:sameAs", "mads:isIdentifiedByAuthority", "rdfs:seeAlso")
    about: dict[str, list[tuple[str, str]]] = {}
    for subject, prop, term in triples(record):
        before = expand("skos:exactMatch") if shorten(prop) in names else prop
        about.setdefault(subject, []).append((before, term.replace("owl:sameAs", "skos:exactMatch")))
    report = Report()
    assert record_of(next(triples(record))[0], lambda node: about.get(node, ()), report) == record
    assert not report.losses


@pytest.mark.parametrize(
    ("note", "texts"),
    [
        (Note("Crown copyright", "use and reproduction"), ["dc:rights Crown copyright"]),
        (Note("For readers", "restriction on access", "http://a.example/who"), ["dc:rights For readers"]),
        (
            Note("Free to use", "use and reproduction", "http://a.example/by", lang="eng"),
            ["dc:rights Free to use@en", "dcterms:rights <http://a.example/by>"],
        ),
        (
            Note("Free to use", "use and reproduction", "http://a.example/licence/by"),
            ["dc:rights Free to use", "dcterms:license <http://a.example/licence/by>"],
        ),
        (
            Note("https://a.example/licenses/by", "access condition"),
            ["dc:rights https://a.example/licenses/by", "dcterms:license <https://a.example/licenses/by>"],
        ),
        (Note("A gift", "acquisition"), ["dcterms:description A gift"]),
    ],
)
def test_who_may_use_it_is_said_as_rights(note: Note, texts: list[str]) -> None:
    """Not as a description; where its terms are, they are a licence or a statement of rights."""
    record = Record("1", notes=(note,))
    properties = ("dc:rights", "dcterms:license", "dcterms:rights", "dcterms:description")
    assert [f"{prop} {text}" for prop in properties for text in said(record, prop)] == texts


_CARE = Record(titles=(Title("Journal of care", nonsort=1, lang="eng"), Title("J. care", kind="abbreviated")))


@pytest.mark.parametrize(
    ("related", "titles"),
    [
        (Related("host", title="Journal of care", lang="eng"), ["Journal of care@en"]),
        (Related("host", record=Record(titles=(Title("Journal of care"),))), ["Journal of care", "Journal of care"]),
        (Related("host", record=_CARE), ["Journal of care@en", "Journal of care@en"]),
        (Related("host", title="J. care", record=_CARE), ["Journal of care@en", "J. care"]),
        (Related("series", record=Record(titles=(Title("Care", kind="uniform", nonsort=1),))), ["Care", "Care"]),
        (Related("constituent", record=Record(titles=(Title("A map", kind="uncontrolled"),))), ["A map", "A map"]),
        (Related("host", uri="http://a.example/"), []),
    ],
)
def test_what_is_related_has_its_title(related: Related, titles: list[str]) -> None:
    """``dcterms:isPartOf/dcterms:title`` answers, whoever describes the whole."""
    assert said(Record("1", related=(related,)), "dcterms:title") == titles


@pytest.mark.parametrize(
    ("titles", "title", "others"),
    [
        ((Title("Works", kind="uniform"), Title("Duty of care")), "Duty of care", ["Works"]),
        ((Title("Works", kind="uniform", lang="eng"),), "Works@en", ["Works@en"]),
        ((Title("J. care", kind="key"), Title("Care", kind="alternative")), "Care", ["Care", "J. care"]),
        ((Title("J. care", kind="key"),), "J. care", ["J. care"]),
    ],
)
def test_whatever_has_a_title_has_one_that_it_is_known_by(
    titles: tuple[Title, ...], title: str, others: list[str]
) -> None:
    """Where no main title is said, it is the one that stands in MARC 245."""
    record = Record("1", titles=titles)
    assert said(record, "dcterms:title") == [title]
    assert sorted(said(record, "dcterms:alternative")) == others


def test_a_series_that_is_traced_is_one() -> None:
    """As it is stated (490 1) it is no second series beside its heading (830); alone it is the only one."""
    stated = Related("series statement", title="Home report", number="65")
    traced = Related("series", record=Record(titles=(Title("Home Office report", kind="uniform"),)), number="65")
    assert len(said(Record("1", related=(stated, traced)), "dcterms:isPartOf")) == 1
    assert len(said(Record("1", related=(stated,)), "dcterms:isPartOf")) == 1


@pytest.mark.parametrize(
    ("area", "labels"),
    [
        (Area(code="n-us---"), ["United States@en"]),
        (Area("United States", "n-us---"), ["United States"]),
        (Area("Utopia"), ["Utopia"]),
        (Area(code="us-ny", authority="iso3166"), []),
    ],
)
def test_a_place_has_the_name_that_the_list_has(area: Area, labels: list[str]) -> None:
    """In the list's language, so that it is not read as the name that somebody stated."""
    assert said(Record("1", areas=(area,)), "skos:prefLabel") == labels


@pytest.mark.parametrize(
    ("text", "code", "tag"),
    [
        ("Ural v sobytii\u0361akh", "rus", "ru-Latn"),
        ("Урал в событиях", "rus", "ru"),
        ("IBM в России", "rus", "ru"),
        ("1985", "rus", "ru"),
        ("ʻAjāʼib al-hind", "ara", "ar-Latn"),
        ("Kokka to shūkyō", "jpn", "ja-Latn"),
        ("国家と宗教", "jpn", "ja"),
        ("Duty of Care", "eng", "en"),
        ("Istorija", "srp", "sr"),
    ],
)
def test_a_romanised_text_is_tagged_as_romanised(text: str, code: str, tag: str) -> None:
    """It is of the same language; no script is added to what is read."""
    record = Record("1", titles=(Title(text, lang=code),))
    assert said(record, "dcterms:title") == [f"{text}@{tag}"]


@pytest.mark.parametrize(
    ("created", "found", "day"),
    [
        ("020805", ["020805"], ["2002-08-05^^<xsd:date>"]),
        ("680101", ["680101"], ["1968-01-01^^<xsd:date>"]),
        ("671231", ["671231"], ["2067-12-31^^<xsd:date>"]),
        ("020230", ["020230"], []),
        ("2002-08-05", [], ["2002-08-05^^<xsd:date>"]),
    ],
)
def test_a_description_is_of_a_day(created: str, found: list[str], day: list[str]) -> None:
    """What MARC has in six figures is said as a day, too, where it is one."""
    record = Record("1", admin=Admin(created=created))
    assert (said(record, "bibld:entered"), said(record, "dcterms:created")) == (found, day)
    inside = Record("1", related=(Related("host", record=record),))
    assert (said(inside, "bibld:entered"), said(inside, "dcterms:created")) == (found, day)


@pytest.mark.parametrize(
    ("date", "time", "moment"),
    [
        ("January 29, 2013", "1:05 pm", ["2013-01-29T13:05:00^^<xsd:dateTime>"]),
        ("May 6, 2024 Mon", "9:20 AM", ["2024-05-06T09:20:00^^<xsd:dateTime>"]),
        ("May 6, 2024", "12:07 am", ["2024-05-06T00:07:00^^<xsd:dateTime>"]),
        ("May 6, 2024", "12:07 pm", ["2024-05-06T12:07:00^^<xsd:dateTime>"]),
        ("May 6, 2024", "21:05:33", ["2024-05-06T21:05:00^^<xsd:dateTime>"]),
        ("May 6, 2024", "25:00", ["2024-05-06^^<xsd:date>"]),
        ("May 6, 2024", "9:61", ["2024-05-06^^<xsd:date>"]),
        ("May 6, 2024", "", ["2024-05-06^^<xsd:date>"]),
        ("May 32, 2024", "9:20 am", []),
        ("6 May 2024", "9:20 am", []),
    ],
)
def test_a_page_tells_when_a_description_was_made(date: str, time: str, moment: list[str]) -> None:
    record = Record("1", page=Page(date=date, time=time))
    assert said(record, "dcterms:modified") == moment


@pytest.mark.parametrize(
    ("dates", "stated", "issued"),
    [
        ((), "1963.", ["1963^^<xsd:gYear>"]),
        ((), "1693 [i.e. 1963]", ["1963^^<xsd:gYear>"]),
        ((), "5723 [1963]", ["1963^^<xsd:gYear>"]),
        ((), "[19--?]", []),
        ((Date("2013"),), "1963.", ["2013^^<xsd:gYear>"]),
        ((Date("2013", kind="copyright"),), "1963.", ["1963^^<xsd:gYear>"]),
        ((Date("2013"),), "", ["2013^^<xsd:gYear>"]),
        ((Date("uuuu"),), "", []),
        ((Date("19uu"),), "1963", ["1963^^<xsd:gYear>"]),
        ((Date("200u", end="9999"),), "", []),
        ((Date("199X", encoding="edtf"),), "", ["199X"]),
        ((Date("1990", end="1999"),), "", ["1990^^<xsd:gYear>"]),
        ((Date("1850", end="1860", qualifier="questionable"),), "", ["1850/1860"]),
        ((Date("1850", end="9999", qualifier="questionable"),), "", ["1850^^<xsd:gYear>"]),
        ((Date("1658", end="1659", kind="created", qualifier="questionable"),), "[1658 or 9]", []),
        ((Date("1658", kind="created"),), "1672", ["1672^^<xsd:gYear>"]),
    ],
)
def test_when_it_was_issued_is_what_is_coded_or_else_stated(
    dates: tuple[Date, ...], stated: str, issued: list[str]
) -> None:
    """A date of which not all figures are known is none of W3CDTF, and stands in its node alone;
    what was made was not issued.
    """
    assert said(Record("1", dates=dates, provisions=(Provision(date=stated),)), "dcterms:issued") == issued


@pytest.mark.parametrize(
    ("date", "when"),
    [
        (Date("20130129", kind="captured", encoding="iso8601"), "2013-01-29^^<xsd:date>"),
        (Date("20130129", end="20130131", kind="captured", encoding="iso8601"), "2013-01-29/2013-01-31"),
        (Date("1850", end="1860", kind="created"), "1850/1860"),
        (Date("1850", end="19uu", kind="created", encoding="marc"), "1850^^<xsd:gYear>"),
    ],
)
def test_another_date_is_said_with_its_end(date: Date, when: str) -> None:
    """Of an archive or of a recording no year alone is the date."""
    assert said(Record("1", dates=(date,)), "dcterms:created" if date.kind == "created" else "dcterms:date")[0] == when


@pytest.mark.parametrize(
    ("subject", "prop"),
    [
        (Subject((Term("geographic", "Leeds"), Term("topic", "History")), authority="lcsh"), "dcterms:spatial"),
        (Subject((Term("country", "England"), Term("city", "Leeds"))), "dcterms:spatial"),
        (Subject((Term("temporal", "1900-1999"),), authority="fast"), "dcterms:temporal"),
        (Subject((Term("topic", "Victims"), Term("geographic", "Leeds"))), ""),
        (Subject((Term("geographic", "Leeds"),), Agent("Okafor, Anna")), ""),
        (Subject((Term("temporal", "To 1500"),), title=Title("Beowulf", kind="uniform")), ""),
    ],
)
def test_a_subject_that_begins_with_a_place_or_a_time_is_covered(subject: Subject, prop: str) -> None:
    """By the same concept; a place or a time that narrows another subject is no coverage."""
    record = Record("1", subjects=(subject,))
    found = {code: said(record, code) for code in ("dcterms:spatial", "dcterms:temporal")}
    assert found == {code: said(record, "dcterms:subject") if code == prop else [] for code in found}


@pytest.mark.parametrize(
    ("terms", "labels", "temporal"),
    [
        ((Term("period", "x4x4"),), ["1940/1949"], ["1940/1949"]),
        ((Term("start", "1864"), Term("end", "1970")), ["1864/1970"], ["1864/1970"]),
        ((Term("date", "1972"),), ["1972"], ["1972^^<xsd:gYear>"]),
    ],
)
def test_a_coded_time_is_said_in_years(terms: tuple[Term, ...], labels: list[str], temporal: list[str]) -> None:
    """It is no keyword, in letters that nobody reads."""
    record = Record("1", subjects=(Subject(terms, level="primary"),))
    assert said(record, "skos:prefLabel") == labels
    assert said(record, "dcterms:temporal") == temporal
    assert said(record, "dc:subject") == []
    assert len(said(record, "bibld:primarySubject")) == 1


@pytest.mark.parametrize(
    ("function", "by", "at"),
    [
        ("publication", "dcterms:publisher", "mrel:pup"),
        ("", "dcterms:publisher", "mrel:pup"),
        ("distribution", "mrel:dst", "mrel:dbp"),
        ("manufacture", "mrel:mfr", "mrel:mfp"),
        ("production", "mrel:prn", "mrel:prp"),
        ("copyright", "", ""),
    ],
)
def test_a_statement_names_whom_it_is_of(function: str, by: str, at: str) -> None:
    """A distributor is no publisher, and where it is nobody has published."""
    record = Record("1", provisions=(Provision((Place("Leeds"),), ("Acme Ltd",), function=function),))
    properties = "dcterms:publisher mrel:pup mrel:dst mrel:dbp mrel:mfr mrel:mfp mrel:prn mrel:prp".split()
    assert [prop for prop in properties if said(record, prop)] == [prop for prop in (by, at) if prop]


@pytest.mark.parametrize("function", ["", "publication", "manufacture"])
def test_who_distributes_by_his_own_words_is_no_publisher(function: str) -> None:
    """As MARC 260 has him among publishers: ``$b Acme Ltd ; $b Distributed by Hive Books``."""
    names = ("Acme Ltd", "Distributed by Hive Books")
    record = Record("1", provisions=(Provision((Place("Leeds"),), names, function=function),))
    counted = [len(said(record, prop)) for prop in ("dcterms:publisher", "mrel:dst", "mrel:mfr")]
    assert counted == ([0, 0, 2] if function == "manufacture" else [1, 1, 0])
    assert said(record, "mrel:dbp") == []


@pytest.mark.parametrize(("kind", "codes"), [("", ["eng"]), ("text", ["eng"]), ("summary", [])])
def test_the_language_of_the_text_is_that_of_the_resource(kind: str, codes: list[str]) -> None:
    """Of two languages, each says what it is of."""
    record = Record("1", languages=(Language("wel", kind="original"), Language("eng", kind=kind)))
    root = next(triples(record))[0]
    found = [term for subject, prop, term in triples(record) if (subject, shorten(prop)) == (root, "dcterms:language")]
    assert found == [f"<http://id.loc.gov/vocabulary/iso639-2/{code}>" for code in codes]


@pytest.mark.parametrize(
    "name", ["Unknown", "[Unidentified artist]", "Anonymous", "Authors, Various", "Unknown architects", ""]
)
def test_nobody_is_nobody_else(name: str) -> None:
    """Of whom nobody knows the name each record has its own; it may have an IRI, and then it is shared."""
    agents = [Agent(name, kind="person", roles=roles) for roles in (("aut",), ("ill",))]
    found = [node for agent in agents for node in said(Record("1", agents=(agent,)), "bibld:agent")]
    assert all("/record/1#agent-" in node for node in found)
    assert said(Record("1", agents=(agents[0],)), "bibld:name", "foaf:name") == ([name, name] if name else [])
    known = Agent("", kind="person", same_as=(_ORCID,))
    assert "/agent/" in said(Record("1", agents=(known,)), "bibld:agent")[0]


def test_an_isbn_has_no_hyphens() -> None:
    """So that it is found however it stands in the record."""
    assert said(Record("1", identifiers=(Identifier("isbn", "978-0-13-110362-7"),)), "bibo:isbn") == ["9780131103627"]
    host = Related("host", title="Bees", identifiers=(Identifier("issn", "1566-5283"), Identifier("x", "1")))
    assert said(Record("1", related=(host,)), "bibo:issn") == ["1566-5283"]
    print_ = Related("otherFormat", identifiers=(Identifier("isbn", "978-0-13-110362-7"),))
    assert said(Record("1", related=(print_,)), "bibo:isbn") == ["9780131103627"]


def test_where_an_article_stands_is_said_of_it() -> None:
    """``bibo:volume`` answers, and so does how it is to be cited."""
    part = Part((Term("volume", "12"), Term("issue", "3")), (Term("pages", "5-9"),))
    article = Record("1", related=(Related("host", title="Bees", part=part),))
    assert said(article, "bibo:volume", "bibo:issue", "bibo:pages") == ["12", "3", "5-9"]
    cited = Record("1", notes=(Note("Ek. Bees.", kind="preferred citation"),))
    assert said(cited, "dcterms:bibliographicCitation", "dcterms:description") == ["Ek. Bees."]


_DCMI = "<http://purl.org/dc/dcmitype/"
_MARC = "<http://id.loc.gov/vocabulary/marcgt/"


@pytest.mark.parametrize(
    ("record", "types"),
    [
        (Record(type="cartographic"), ["bibo:Map", f"{_DCMI}Image>"]),
        (Record(type="still image"), ["bibo:Image", f"{_DCMI}StillImage>"]),
        (Record(type="sound recording-musical"), ["bibo:AudioDocument", f"{_DCMI}Sound>"]),
        (Record(type="moving image"), ["bibo:AudioVisualDocument", f"{_DCMI}MovingImage>"]),
        (Record(type="text", issuance="collection"), ["bibo:Document", f"{_DCMI}Text>", f"{_DCMI}Collection>"]),
        (Record(type="mixed material", issuance="collection"), ["bibo:Document", f"{_DCMI}Collection>"]),
        (Record(type="own"), ["bibo:Document"]),
        (Record(genres=(Genre("thesis", authority="marcgt"),)), ["bibo:Thesis", f"{_MARC}the>"]),
        (Record(notes=(Note("Inaug.-Diss.--Leeds", kind="thesis"),)), ["bibo:Thesis", "bibld:Note"]),
        (Record(notes=(Note("Based on the author's thesis", kind="thesis"),)), ["bibo:Document", "bibld:Note"]),
        (Record(genres=(Genre("book", authority="marcgt"),)), ["bibo:Book", f"{_MARC}boo>"]),
        (
            Record(genres=(Genre("periodical", authority="marcgt"),), issuance="serial component"),
            ["bibo:Document", f"{_MARC}per>"],
        ),
        (Record(type="text", genres=(Genre("map", authority="marcgt"),)), ["bibo:Document", f"{_MARC}map>", f"{_DCMI}Text>"]),
        (Record(genres=(Genre("bibliography", authority="marcgt"),)), ["bibo:Document", "bibld:Genre", "skos:Concept"]),
    ],
)  # fmt: skip
def test_what_kind_of_thing_it_is(record: Record, types: list[str]) -> None:
    """By the DCMI types and BIBO's classes; that it has a bibliography in it says nothing of what it is."""
    assert [found for found in said(record, "rdf:type", "dcterms:type") if found != "bibld:Record"] == types


def test_a_note_is_a_description_behind_its_caption() -> None:
    notes = (Note("008-010", "audience", label="Interest age level"), Note("Bound", label="Held by:"), Note("Worn"))
    record = Record("1", titles=(Title("Bees"),), notes=notes)
    assert said(record, "dcterms:description") == ["Interest age level: 008-010", "Held by: Bound", "Worn"]
