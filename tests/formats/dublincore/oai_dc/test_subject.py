"""Subjects and coverage: headings, names, places and times."""

from __future__ import annotations

import msgspec
import pytest
from fifteen import elements, one, written

from bibld.formats.dublincore import judgement
from bibld.model import Agent, Area, Cartographic, Classification, Record, Subject, Term, Title
from bibld.report import Report


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        *(
            (name, (Term("geographic", name),))
            for name in (
                "London (England)",
                "London (UK)",
                "Washington (D.C.)",
                "Knox County (Tenn.)",
                "Brooklyn (New York, N.Y.)",
                "Leeds, England",
                "Knoxville, TN",
                "Knox County, Tenn.",
            )
        ),
        *(
            (name, (Term("topic", name),))
            for name in (
                "Reading, Italy",
                "Okafor, England",
                "Leeds, England (Map)",
                "Mobile (IT)",
                "Phoenix (Band)",
                "Hive Hall (Leeds, England)",
                "Reading (Italy)",
                "History of Knox County (Tenn.)",
                "Lens (Optics, France)",
            )
        ),
        ("Okafor, Grace (Boston)", (Term("topic", "Okafor, Grace (Boston)"),)),
        ("Nelson, P.R.", (Term("topic", "Nelson, P.R."),)),
        ("Victims of Crimes (London, UK)", (Term("topic", "Victims of Crimes (London, UK)"),)),
        ("Prisons --England", (Term("topic", "Prisons --England"),)),
        ("Prisons--History", (Term("topic", "Prisons"), Term("topic", "History"))),
        (
            "Bees--Southern States--1900",
            (Term("topic", "Bees"), Term("geographic", "Southern States"), Term("temporal", "1900")),
        ),
        ("Bees -- Europe", (Term("topic", "Bees -- Europe"),)),
        ("Prisons--Drama", (Term("topic", "Prisons"), Term("topic", "Drama"))),
        ("1920s", (Term("temporal", "1920s"),)),
    ],
)
def test_a_subject_is_one_term_as_it_stands(text: str, terms: tuple[Term, ...]) -> None:
    """What tells a thing from another of its name is no place that it is about, but what a place lies in tells that it
    is one; dashes part the terms of a heading.
    """
    record = one(f"<dc:subject>{text}</dc:subject>")
    assert record.subjects == (Subject(terms),)
    assert elements(written(record)) == [("subject", text)]


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("Okafor, Grace, 1871-1910", (Subject(agent=Agent("Okafor, Grace, 1871-1910", kind="person")),)),
        ("Okafor, Grace, 1971-", (Subject(agent=Agent("Okafor, Grace, 1971-", kind="person")),)),
        ("Okafor, Grace", (Subject((Term("topic", "Okafor, Grace"),)),)),
        *(
            (text, (Subject(agent=Agent(text, kind="person")),))
            for text in (
                "Okafor, Grace, 1820?-1913",
                "Okafor, Grace, b. 1833",
                "Okafor, Grace, approximately 1810-",
                "Okafor, Grace, 1819-ca. 1890",
                "Okafor, Grace, c. 1810-1890",
                "Okafor, Grace, 1819-circa 1890",
                "Okafor, Grace, 1819 - 1890",
                "Okafor, Grace, 1819 -",
                "Okafor, Grace, 1819-approximately 1890",
                "Okafor, Grace, ca. 1819-1890",
                "Okafor, Grace, -1833",
                "Okafor, Grace, active 1850",
                "Okafor, Grace, fl. 1850-1853",
                "Okafor, Grace, b. ca. 1833",
                "Okafor, Grace, active approximately 1850-1853",
            )
        ),
        ("Okafor, Grace (1871-1910)", (Subject(agent=Agent("Okafor, Grace, 1871-1910", kind="person")),)),
        ("Revolution, French (1789-1799)", (Subject((Term("topic", "Revolution, French (1789-1799)"),)),)),
        ("Revolution, French, 1789-1799", (Subject((Term("topic", "Revolution, French, 1789-1799"),)),)),
        ("Revolution, French, 1789 - 1799", (Subject((Term("topic", "Revolution, French, 1789 - 1799"),)),)),
        ("Germany, East, 1949-1990", (Subject((Term("topic", "Germany, East, 1949-1990"),)),)),
        ("Poetry, English (1801-1870)", (Subject((Term("topic", "Poetry, English (1801-1870)"),)),)),
        ("Sudan, Civil War (1955-1972)", (Subject((Term("topic", "Sudan, Civil War (1955-1972)"),)),)),
        ("Art, Italian, 1400-1500", (Subject((Term("topic", "Art, Italian, 1400-1500"),)),)),
        ("Washington, George, 1732-1799", (Subject(agent=Agent("Washington, George, 1732-1799", kind="person")),)),
        ("Leeds, England, 1833-1899", (Subject((Term("topic", "Leeds, England, 1833-1899"),)),)),
        ("Okafor, Grace, -- 1921-1999.", (Subject(agent=Agent("Okafor, Grace, 1921-1999", kind="person")),)),
        (
            "Okafor, G. -- (Grace), -- 1921-1999",
            (Subject(agent=Agent("Okafor, G. (Grace), 1921-1999", kind="person")),),
        ),
        ("Okafor, Grace, -- 1921-1999", (Subject(agent=Agent("Okafor, Grace, 1921-1999", kind="person")),)),
        (
            "Okafor, Grace, -- Mrs. -- Portraits",
            (Subject((Term("topic", "Okafor, Grace, Mrs."), Term("topic", "Portraits"))),),
        ),
        ("Chicago, Illinois, 1850-1900", (Subject((Term("topic", "Chicago, Illinois, 1850-1900"),)),)),
        ("Okafor, Grace, -1767", (Subject(agent=Agent("Okafor, Grace, -1767", kind="person")),)),
        ("Leeds, England, -1900", (Subject((Term("topic", "Leeds, England, -1900"),)),)),
        ("Art, Italian, -1500", (Subject((Term("topic", "Art, Italian, -1500"),)),)),
        ("Art, Italian, ca. 1400-1450", (Subject((Term("topic", "Art, Italian, ca. 1400-1450"),)),)),
        ("Okafor, Grace 1871-1910", (Subject(agent=Agent("Okafor, Grace, 1871-1910", kind="person")),)),
        (
            "Okafor, G. A. (Grace Ada) 1871-1910",
            (Subject(agent=Agent("Okafor, G. A. (Grace Ada), 1871-1910", kind="person")),),
        ),
        ("Okafor, Grace (Ship) 1871-1910", (Subject((Term("topic", "Okafor, Grace (Ship) 1871-1910"),)),)),
        ("Leeds, England 1833-1899", (Subject((Term("topic", "Leeds, England 1833-1899"),)),)),
        ("Poetry, English 1801-1870", (Subject((Term("topic", "Poetry, English 1801-1870"),)),)),
        ("Okafor, Grace Ann, Jr.", (Subject(agent=Agent("Okafor, Grace Ann, Jr.", kind="person")),)),
        ("Leeds, Jr.", (Subject((Term("topic", "Leeds, Jr."),)),)),
        *(
            (text, (Subject(agent=Agent(text, kind="corporate")),))
            for text in (
                "United States. Congress. Senate",
                "United States. Army. Bee Division, 1st",
                "Tennessee. Governor",
                "Leeds (England). City Council",
                "Tennessee. Dept. of Bees",
            )
        ),
        (
            "United States. Congress. House. -- Resolutions",
            (
                Subject(
                    (Term("topic", "Resolutions"),), agent=Agent("United States. Congress. House.", kind="corporate")
                ),
            ),
        ),
        *(
            (text, (Subject((Term("topic", text),)),))
            for text in ("Tennessee. Knox County", "Tennessee. Police", "Bees. Congress")
        ),
        *(
            (text, (Subject((Term("topic", "Letters"),), agent=Agent(name, kind="person")),))
            for text, name in (
                ("Okafor, Grace, 1871-1910 -- Letters", "Okafor, Grace, 1871-1910"),
                ("Okafor, Grace, 1971---Letters", "Okafor, Grace, 1971-"),
                ("Okafor, Grace, -1767?--Letters", "Okafor, Grace, -1767?"),
                ("Okafor, Grace, d. 1767--Letters", "Okafor, Grace, d. 1767"),
            )
        ),
        (
            "World War, 1939-1945--Letters",
            (Subject((Term("topic", "World War, 1939-1945"), Term("topic", "Letters"))),),
        ),
        *(
            (text, (Subject(agent=Agent(text, kind="conference")),))
            for text in ("Congress on Bees (3rd : 1999 : Leeds)", "Bee Exposition (1897 : Leeds, Yorks.)")
        ),
        (
            "Society of Bees. Meeting (1999 : Leeds)",
            (Subject(agent=Agent("Society of Bees. Meeting (1999 : Leeds)", kind="corporate")),),
        ),
        ("Convention on Bees (1994)", (Subject((Term("topic", "Convention on Bees (1994)"),)),)),
        (
            "Convention on Bees (3rd : 1994)",
            (Subject(agent=Agent("Convention on Bees (3rd : 1994)", kind="conference")),),
        ),
        (
            "England. Sovereign (1558-1603 : Eve I)",
            (Subject((Term("topic", "England. Sovereign (1558-1603 : Eve I)"),)),),
        ),
        ("نحل؛ عسل", (Subject((Term("topic", "نحل"),)), Subject((Term("topic", "عسل"),)))),
        ("蜂；蜜", (Subject((Term("topic", "蜂"),)), Subject((Term("topic", "蜜"),)))),
        ("蜂、蜜", (Subject((Term("topic", "蜂"),)), Subject((Term("topic", "蜜"),)))),
    ],
)
def test_keywords_are_persons_by_their_lives_and_are_parted_in_any_script(
    text: str, subjects: tuple[Subject, ...]
) -> None:
    """What lasts no life is no person, and a comma parts no keywords; what was held somewhere is a meeting."""
    record = one(f"<dc:subject>{text}</dc:subject>")
    assert record.subjects == subjects
    assert elements(written(record)) == [("subject", text)]


@pytest.mark.parametrize(
    ("subject", "name", "texts"),
    [
        (Subject((Term("country", "England"), Term("city", "London"))), "coverage", ["England--London"]),
        (Subject((Term("geographic", "Leeds"), Term("miscellaneous", "Yorkshire"))), "coverage", ["Leeds (Yorkshire)"]),
        (
            Subject((Term("miscellaneous", "Yorkshire"), Term("geographic", "Leeds"))),
            "coverage",
            ["Yorkshire", "Leeds"],
        ),
        (Subject((Term("geographic", "Leeds"), Term("identifier", "x1"))), "coverage", ["Leeds"]),
        (Subject((Term("start", "1900"), Term("end", "1910"))), "coverage", ["1900/1910"]),
        (Subject((Term("start", "early"), Term("end", "late"))), "coverage", ["early/late"]),
        (Subject((Term("period", "x4x5"),)), "coverage", ["1940/1959"]),
        (Subject((Term("period", "1940"),)), "coverage", ["1940"]),
        (Subject((Term("date", "2001"), Term("geographic", "London"))), "coverage", ["2001", "London"]),
        (Subject((Term("topic", "A"), Term("country", "England"))), "subject", ["A--England"]),
        (Subject((Term("geographic", "Leeds"),), agent=Agent("Ek, Bo", kind="person")), "subject", ["Ek, Bo--Leeds"]),
        (Subject((Term("geographic", "Leeds"),), title=Title("Bees")), "subject", ["Bees--Leeds"]),
        (Subject((Term("temporal", "1900"), Term("miscellaneous", "Leeds"))), "subject", ["1900--Leeds"]),
        (
            Subject(title=Title("Constitution", parts=(Term("part", "1st Amendment"),))),
            "subject",
            ["Constitution. 1st Amendment"],
        ),
    ],
)
def test_a_subject_of_places_and_times_alone_is_coverage(subject: Subject, name: str, texts: list[str]) -> None:
    """A place within a place is one place, and a span one time; with a topic they are its subdivisions."""
    assert elements(written(Record(subjects=(subject,)))) == [(name, text) for text in texts]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("AT&T; IBM", ["AT&T", "IBM"]),
        ("Black &amp; White", ["Black &amp; White"]),
        ("a &#38; b;c &amp", ["a &#38; b", "c &amp"]),
        (";a;;", ["a"]),
        ("كتب؛ صور", ["كتب", "صور"]),
        ("书；画", ["书", "画"]),
        ("Bees (honey; wild); wasps", ["Bees (honey; wild)", "wasps"]),
        ("Bees (honey; wild", ["Bees (honey", "wild"]),
    ],
)
def test_a_semicolon_parts_what_is_no_reference(text: str, parts: list[str]) -> None:
    """Only what HTML knows is a character's name."""
    assert judgement.several(text) == parts


@pytest.mark.parametrize("element", ["dc:coverage", "dcterms:spatial", "dcterms:temporal"])
@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("name=Great Depression; start=1929; end=1939;", {"subjects": ("Great Depression, 1929-1939",)}),
        ("start=1929; end=1939", {"subjects": ("1929-1939",)}),
        ("start=1929", {"subjects": ("1929-",)}),
        ("end=1939", {"subjects": ("-1939",)}),
        ("name=Delft; northlimit=52; eastlimit=4", {"areas": ("Delft",), "cartographics": ("name=Delft; northlimit=52; eastlimit=4",)}),
        ("east=4.3; north=52", {"cartographics": ("E004.300000 E004.300000 N052.000000 N052.000000",)}),
        ("northlimit=-13.5; southlimit=-35.5; westlimit=112.5; eastlimit=129",
         {"cartographics": ("E112.500000 E129.000000 S013.500000 S035.500000",)}),
        ("east=4.3; north=52; units=Signed decimal degrees", {"cartographics": ("E004.300000 E004.300000 N052.000000 N052.000000",)}),
        ("east=4.3; north=52; units=other", {"cartographics": ("east=4.3; north=52; units=other",)}),
        ("east=4.3; north=95", {"cartographics": ("east=4.3; north=95",)}),
        ("North -13.5, South -35.5, East 129, West 112.5. Australia",
         {"areas": ("Australia",), "cartographics": ("E112.500000 E129.000000 S013.500000 S035.500000",)}),
        ("North 95,South 1.5,East 3,West 2", {"cartographics": ("North 95,South 1.5,East 3,West 2",)}),
        ("Lat. 52.0; Long. 4.3", {"cartographics": ("E004.300000 E004.300000 N052.000000 N052.000000",)}),
        ("LATITUDE: -13.5 * LONGITUDE: 129.0 * DATE/TIME START: 1988-02-01T00:00:00",
         {"cartographics": ("E129.000000 E129.000000 S013.500000 S013.500000",), "subjects": ("1988-02-01",)}),
        ("SOUTH-BOUND LATITUDE: 1.0 * WEST-BOUND LONGITUDE: 2.0 * NORTH-BOUND LATITUDE: 1.5 * EAST-BOUND LONGITUDE: 3.0"
         " * DATE/TIME START: 1988-02-01T00:00:00 * DATE/TIME END: 1988-03-02T12:00:00",
         {"cartographics": ("E002.000000 E003.000000 N001.500000 N001.000000",), "subjects": ("1988-02-01/1988-03-02T12:00:00",)}),
    ],
)  # fmt: skip
def test_a_time_or_place_in_components_is_one(element: str, text: str, slots: dict[str, tuple[str, ...]]) -> None:
    """DCMI's notation names its parts; it is no list of places."""
    record = one(f"<{element}>{text}</{element}>")
    assert {
        "subjects": tuple(term.value for subject in record.subjects for term in subject.terms),
        "areas": tuple(area.name for area in record.areas),
        "cartographics": tuple(found.coordinates for found in record.cartographics),
    } == {"subjects": (), "areas": (), "cartographics": (), **slots}
    assert element != "dc:coverage" or elements(written(record)) == [("coverage", text)]


def test_what_is_told_of_a_place_besides_is_kept() -> None:
    """The middle of a box, and how deep it was."""
    box = (
        "SOUTH-BOUND LATITUDE: 1.0 * WEST-BOUND LONGITUDE: 2.0 * NORTH-BOUND LATITUDE: 2.0 * EAST-BOUND LONGITUDE: 3.0"
    )
    middle, depth = "MEDIAN LATITUDE: 1.4 * MEDIAN LONGITUDE: 2.6", "MINIMUM DEPTH, water: 3.0 m"
    for text in (f"{middle} * {box}", f"{box} * {depth}"):
        record = one(f"<dc:coverage>{text}</dc:coverage>")
        assert record.cartographics == (Cartographic(coordinates="E002.000000 E003.000000 N002.000000 N001.000000"),)
        assert [left.reason for left in record.leftovers] == ["no part"]
    for text, kept in (("north=52; east=4.3", 0), ("start=1929; depth=3", 1)):
        assert [left.reason for left in one(f"<dc:coverage>{text}</dc:coverage>").leftovers].count("no part") == kept


def test_a_place_in_code_alone_is_written_by_its_name() -> None:
    report = Report()
    assert elements(written(Record(areas=(Area("", "e-uk-en"),)), report=report)) == [("coverage", "England")]
    assert report.losses == {}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Scale 1:24,000", Cartographic("Scale 1:24,000")),
        ("Scale not given.", Cartographic("Scale not given")),
        ("Scales differ", Cartographic("Scales differ")),
        ("Scale 1:63,360. 1 inch to 1 mile", Cartographic("Scale 1:63,360. 1 inch to 1 mile")),
        ("Scale of the economy", None),
        ("Échelle : 1:1 000 000", Cartographic("Échelle : 1:1 000 000")),
        ("Scale ca. 1:24,000 (W 1°10'--W 0°50'/N 52°30'--N 52°10')",
         Cartographic("Scale ca. 1:24,000", coordinates="(W 1°10'--W 0°50'/N 52°30'--N 52°10')")),
        ("Scale 1:24,000 (W 1⁰10ʹ--W 0⁰50ʹ/N 52⁰30ʹ--N 52⁰10ʹ)",
         Cartographic("Scale 1:24,000", coordinates="(W 1⁰10ʹ--W 0⁰50ʹ/N 52⁰30ʹ--N 52⁰10ʹ)")),
        ("Scale 1:24,000 (E 1˚10'--E 1˚50'/N 52˚30'--N 52˚10')",
         Cartographic("Scale 1:24,000", coordinates="(E 1˚10'--E 1˚50'/N 52˚30'--N 52˚10')")),
        ("Scale 1:24,000 ; polyconic proj. (W 1⁰10ʹ--W 0⁰50ʹ/N 52⁰30ʹ--N 52⁰10ʹ)",
         Cartographic("Scale 1:24,000", "polyconic proj.", "(W 1⁰10ʹ--W 0⁰50ʹ/N 52⁰30ʹ--N 52⁰10ʹ)")),
        ("Scale 1:24,000 ; conic projection", Cartographic("Scale 1:24,000", "conic projection")),
        ("Scale 1:24,000 ; Leeds", None),
        ("Scale 1:24,000 (East of Leeds)", None),
        ("Scale 1:24,000 was the first of them", None),
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["coverage", "description", "format"])
def test_the_scale_of_a_map_is_no_place_and_sums_up_nothing(name: str, text: str, value: Cartographic | None) -> None:
    """If it is all that a text says; it comes back without a loss."""
    record, report = one(f"<dc:{name}>{text}</dc:{name}>"), Report()
    assert record.cartographics == ((value,) if value is not None else ())
    assert (elements(written(record, report=report)), dict(report.losses)) == ([(name, text)], {})


def test_a_scale_may_end_in_an_abbreviation() -> None:
    """``255 ## $a Scale 1:24,000. 1 cm = 240 m.``"""
    record, report = Record(cartographics=(Cartographic("Scale 1:24,000. 1 cm = 240 m."),)), Report()
    assert elements(written(record, report=report)) == [("coverage", "Scale 1:24,000. 1 cm = 240 m")]
    assert report.losses == {}


@pytest.mark.parametrize("coordinates", ["", "(W 1°10'--W 0°50'/N 52°30'--N 52°10')"])
def test_that_no_scale_is_given_covers_nothing(coordinates: str) -> None:
    report = Report()
    made = written(Record(cartographics=(Cartographic("Scale not given", coordinates=coordinates),)), report=report)
    assert elements(made) == [("coverage", coordinates)] * bool(coordinates)
    assert [path for _, path, _, _ in report.losses] == ["cartographics.scale"]


@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [
        ("World War, 1939-1945", "subjects", Subject((Term("topic", "World War, 1939-1945"),))),
        ("Middle Ages, 600-1500", "subjects", Subject((Term("topic", "Middle Ages, 600-1500"),))),
        ("1939-1945", "subjects", Subject((Term("temporal", "1939-1945"),))),
        ("12.1998", "subjects", Subject((Term("topic", "12.1998"),))),
        ("Germany, 1945-1990", "areas", Area("Germany, 1945-1990")),
        ("Broad Street", "areas", Area("Broad Street")),
        ("Route 66", "areas", Area("Route 66")),
        *(
            (text, "cartographics", Cartographic(coordinates=text))
            for text in (
                "53.8,-1.5",
                "(53.8,-1.5)",
                "POINT(-1.5 53.8)",
                "MULTIPOLYGON(((14 50,15 50,15 51,14 50)))",
                "-1.54908",
                "53.8N, 1.5W",
                "N53.80 W1.54",
            )
        ),
        ("3.5", "areas", Area("3.5")),
        ("181.54908", "areas", Area("181.54908")),
        ("Point (Leeds)", "areas", Area("Point (Leeds)")),
        ("51°30'N 0°7'W", "cartographics", Cartographic(coordinates="51°30'N 0°7'W")),
        (
            "E 7⁰33ʹ--E 7⁰43ʹ/N 52⁰01ʹ--N 51⁰57ʹ",
            "cartographics",
            Cartographic(coordinates="E 7⁰33ʹ--E 7⁰43ʹ/N 52⁰01ʹ--N 51⁰57ʹ"),
        ),
        ("N° 12", "areas", Area("N° 12")),
    ],
)
def test_coverage_with_years_is_what_happened_then(text: str, slot: str, value: object) -> None:
    """It is no place, and figures of one are none by its name; what is not known else is one."""
    record = one(f"<dc:coverage>{text}</dc:coverage>")
    assert msgspec.structs.replace(record, leftovers=()) == Record(**{slot: (value,)})
    assert elements(written(record)) == [("coverage", text)]


@pytest.mark.parametrize("text", ["8", "19", "1035966"])
def test_a_number_that_is_no_year_is_no_place(text: str) -> None:
    """Cairn has one to tell its records apart; it is kept."""
    record = one(f"<dc:coverage>{text}</dc:coverage>")
    assert (record.areas, record.subjects) == ((), ())
    assert elements(written(record)) == [("coverage", text)]


@pytest.mark.parametrize("name", ["dc:coverage", "dcterms:spatial", "dc:subject"])
def test_a_number_of_a_list_that_is_not_known_is_no_name(name: str) -> None:
    """It is kept: ``7011781`` is London in the Getty thesaurus."""
    record = one(f'<{name} xsi:type="dcterms:TGN">7011781</{name}>')
    assert (record.areas, record.subjects) == ((), ())
    assert [left.reason for left in record.leftovers] == ["malformed"]


@pytest.mark.parametrize(
    ("scheme", "text", "slot", "value"),
    [
        ("dcterms:LCSH", "QH426-470", "classifications", Classification("lcc", "QH426-470")),
        ("dcterms:LCSH", "QH426 .B5", "classifications", Classification("lcc", "QH426 .B5")),
        ("dcterms:LCSH", "R", "subjects", Subject((Term("topic", "R"),))),
        *(
            ("dcterms:LCSH", name, "subjects", Subject((Term("topic", name),), authority="lcsh"))
            for name in ("MP3", "G20", "B 52", "U2", "BMW 2002", "TV", "AI")
        ),
        ("dcterms:LCSH", "Bees", "subjects", Subject((Term("topic", "Bees"),), authority="lcsh")),
        ("dcterms:LCSH", "1950-1959", "subjects", Subject((Term("temporal", "1950-1959"),), authority="lcsh")),
        *(
            ("dcterms:LCSH", name, "subjects", Subject((Term("topic", name),), authority="lcsh"))
            for name in ("Prisons", "Research institutes", "African American universities and colleges")
        ),
        (
            "dcterms:LCSH",
            "Police--England",
            "subjects",
            Subject((Term("topic", "Police"), Term("geographic", "England")), authority="lcsh"),
        ),
        (
            "dcterms:LCSH",
            "Choirs--England--1931-1940.",
            "subjects",
            Subject(
                (Term("topic", "Choirs"), Term("geographic", "England"), Term("temporal", "1931-1940.")),
                authority="lcsh",
            ),
        ),
        ("dcterms:LCSH", "Reading", "subjects", Subject((Term("topic", "Reading"),))),
        (
            "dcterms:LCSH",
            "Reading (Primary)",
            "subjects",
            Subject((Term("topic", "Reading (Primary)"),), authority="lcsh"),
        ),
        *(
            ("dcterms:LCSH", name, "subjects", Subject((Term("geographic", name),), authority="lcsh"))
            for name in ("Reading (England)", "Leeds (England)", "Springfield (Ill.)", "Tropics")
        ),
        (
            "dcterms:LCSH",
            "Church of England",
            "subjects",
            Subject(agent=Agent("Church of England", "corporate"), authority="lcsh"),
        ),
        ("dcterms:MESH", "Universities", "subjects", Subject((Term("topic", "Universities"),), authority="mesh")),
        (
            "dcterms:MESH",
            "Hospitals, University",
            "subjects",
            Subject((Term("topic", "Hospitals, University"),), authority="mesh"),
        ),
        ("http://purl.org/dc/terms/LCSH", "Bees", "subjects", Subject((Term("topic", "Bees"),), authority="lcsh")),
        ("dcterms:MeSH", "Bees", "subjects", Subject((Term("topic", "Bees"),), authority="mesh")),
        ("dcterms:MESH", "D12.776", "subjects", Subject((Term("topic", "D12.776"),), authority="mesh")),
        ("dcterms:LCC", "Medicine", "subjects", Subject((Term("topic", "Medicine"),))),
        ("dcterms:LCC", "R", "classifications", Classification("lcc", "R")),
        ("dcterms:DDC", "Religion", "subjects", Subject((Term("topic", "Religion"),))),
        ("dcterms:DDC", "B SMITH", "classifications", Classification("ddc", "B SMITH")),
        ("dcterms:DDC", "364.6", "classifications", Classification("ddc", "364.6")),
        ("xMetaDiss:RVK", "ZO 4480", "classifications", Classification("rvk", "ZO 4480")),
    ],
)
def test_a_class_is_told_from_a_heading_by_its_form(scheme: str, text: str, slot: str, value: object) -> None:
    """The Directory of Open Access Journals has numbers among headings, and others captions among numbers."""
    record = one(f'<dc:subject xsi:type="{scheme}">{text}</dc:subject>')
    assert msgspec.structs.replace(record, leftovers=()) == Record(**{slot: (value,)})


@pytest.mark.parametrize(
    ("said", "slot", "value"),
    [
        ("TGN Lima", "subjects", Subject((Term("geographic", "Lima"),), authority="tgn")),
        ("ISO3166 PE", "areas", Area(code="PE", authority="iso3166")),
    ],
)
def test_a_place_is_of_the_list_that_its_scheme_is(said: str, slot: str, value: object) -> None:
    """Its name in the Getty thesaurus, its code by ISO 3166."""
    scheme, _, text = said.partition(" ")
    record = one(f'<dcterms:spatial xsi:type="dcterms:{scheme}">{text}</dcterms:spatial>')
    assert msgspec.structs.replace(record, leftovers=()) == Record(**{slot: (value,)})


@pytest.mark.parametrize(
    ("text", "is_person"),
    [
        ("Okafor, Grace B.", True),
        ("Ek-Holm, Bo J. K.", True),
        ("Ek-Holm, B. J.", True),
        ("Ek-Holm, P. R.", True),
        *((text, False) for text in (
            "Portraits, Group", "Leeds, D.C.", "Hepatitis, Type B.", "Okafor, Grace", "Leeds, Yorks.", "Bees, Honey A", "Lighting, L.E.D.", "Ford, Model T.",
            "Leeds Rifles, Battery B.", "Hepatitis, Viral B.",
            "Hiveton, N. C.", "Beekeeping, U. S.", "Leeds, B. J.", "Lighting, L. E. D.", "Bee wars, B. J.")),
    ],
)  # fmt: skip
def test_a_keyword_with_an_initial_behind_a_forename_is_a_person(text: str, is_person: bool) -> None:
    """What is of some type or class has a letter there, too."""
    (subject,) = one(f"<dc:subject>{text}</dc:subject>").subjects
    assert subject.agent == (Agent(text, kind="person") if is_person else None)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Hiveton (England)", "geographic"),
        ("Hiveton County (Tenn.)", "geographic"),
        ("Hive River Valley (Wash.)", "geographic"),
        ("Hive Hill (England : Parish)", "geographic"),
        ("Hive Community (England : Association)", "topic"),
        ("Hive Hill (England)", "topic"),
        ("Hive Hill (England : Imaginary place)", "topic"),
        ("Hive of Woods County (Wash.)", "geographic"),
        ("Museo de Abejas (Mexico)", "topic"),
        ("Hives (Boxes)", "topic"),
    ],
)
def test_a_heading_is_a_place_by_what_it_lies_in(text: str, kind: str) -> None:
    """As the list has places that no gazetteer does (MARC 651); of several words it may be a body there."""
    (subject,) = one(f'<dc:subject xsi:type="dcterms:LCSH">{text}--History</dc:subject>').subjects
    assert (subject.terms[0], subject.authority) == (Term(kind, text), "lcsh")


@pytest.mark.parametrize("text", ["Bee Rebellion, Pa., 1794", "Swarming, Great (1939-1945)"])
def test_what_happened_is_no_person(text: str) -> None:
    """The years behind it are as those of a life, but for that they are too few."""
    (subject,) = one(f'<dc:subject xsi:type="dcterms:LCSH">{text}</dc:subject>').subjects
    assert subject.agent is None
    (lived,) = one('<dc:subject xsi:type="dcterms:LCSH">Roe, Jane, 1794-1850</dc:subject>').subjects
    assert lived.agent == Agent("Roe, Jane", kind="person", dates="1794-1850")


@pytest.mark.parametrize(
    "text", ["Bees Health aspects", "Older hives Services for England", "Older bees Government policy"]
)
def test_a_heading_without_dashes_is_no_body(text: str) -> None:
    """Some programs part its terms by blanks; a body has no such words in small letters."""
    (subject,) = one(f'<dc:subject xsi:type="dcterms:LCSH">{text}</dc:subject>').subjects
    assert subject.agent is None


@pytest.mark.parametrize(
    "name",
    [
        "Services for Bees Association",
        "Bee Society of Hive County (Wash.)",
        "Hive-Stiftung (Germany)",
        "Institut royal des abeilles de Leeds",
        "Université libre de Leeds",
        "Société nationale de Leeds",
    ],
)
def test_a_heading_is_a_body_by_its_words(name: str) -> None:
    """In other languages than English, names of bodies have words in small letters."""
    (subject,) = one(f'<dc:subject xsi:type="dcterms:LCSH">{name}</dc:subject>').subjects
    assert subject.agent == Agent(name, kind="corporate")
