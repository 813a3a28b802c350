"""Publishers, with what else stands in the element: places, years, bodies."""

from __future__ import annotations

from html import escape

import pytest
from fifteen import elements, one, written
from marc_lines import marc_lines
from msgspec.structs import replace

from bibld.model import Agent, Place, Provision, Record
from bibld.report import Loss, Report


def test_a_publisher_in_several_languages_is_one() -> None:
    """OJS has it so; of an article it is that of its journal (773 $d)."""
    names = ("uk", "Спілка бджолярів"), ("en", "Union of Beekeepers")
    publishers = "".join(f'<dc:publisher xml:lang="{lang}">{name}</dc:publisher>' for lang, name in names)
    record = one(
        f"<dc:type>article</dc:type><dc:source>Бджола; № 3 (2010)</dc:source><dc:date>2010</dc:date>{publishers}"
    )
    found = marc_lines(record)
    assert [text for text in found if text.startswith("264")] == []
    assert "773 0# $t Бджола. $d Спілка бджолярів = Union of Beekeepers $g № 3 (2010)" in found


def test_a_publisher_of_one_name_in_all_languages_is_said_once() -> None:
    """Nothing is parallel to itself."""
    publishers = "".join(f'<dc:publisher xml:lang="{lang}">Hive Press</dc:publisher>' for lang in ("en", "fr"))
    record = one(f"<dc:type>article</dc:type><dc:source>Bees; No. 3 (2010)</dc:source>{publishers}")
    found = marc_lines(record)
    assert "773 0# $t Bees. $d Hive Press $g No. 3 (2010)" in found


@pytest.mark.parametrize("text", ["Hive; unknown", "[s.n.]; Hive", "Hive; 1999"])
def test_what_is_no_publisher_among_several_is_kept(text: str) -> None:
    """And told of as no part of the record."""
    record = one(f"<dc:publisher>{text}</dc:publisher>")
    assert [found.names for found in record.provisions] == [("Hive",)]
    assert "no part" in [left.reason for left in record.leftovers]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Hiveton, Calif. : Hive Press", "Hiveton, Calif. : $b Hive Press"),
        ("[Hiveton, N.Y.]: Hive Press", "[Hiveton, N.Y.] : $b Hive Press"),
        ("Hiveton [England] ; Waxham, PA : Hive Press", "Hiveton [England] ; $a Waxham, PA : $b Hive Press"),
        ("Hiveton, GA (12 Bee St., Hiveton 30000) : Wax", "Hiveton, GA (12 Bee St., Hiveton 30000) : $b Wax"),
        ("Bienenau : [s.n.]", "Bienenau : $b [publisher not identified]"),
        ("Bienenau : Wax & Co., c1950", "Bienenau : $b Wax & Co., $c [1950]"),
        ("[Leeds : Hive Press, 1950]", "[Leeds] : $b [Hive Press], $c [1950]"),
        ("[Leeds: Hive Press, 1950]", "[Leeds] : $b [Hive Press], $c [1950]"),
        ("[Bienenau : Acme, 1950]", "[Bienenau] : $b [Acme], $c [1950]"),
        ("[S.l.: Acme, 1950]", "$b [Acme], $c [1950]"),
        ("[S.l.: s.n., 195-?]", "$b [publisher not identified], $c [between 1950 and 1959]"),
        ("[S.l. : s.n., 195-?]", "$b [publisher not identified], $c [between 1950 and 1959]"),
        ("[Leeds: Acme; London: Wax, 1950]", "[Leeds] : $b [Acme] ; $a [London] : $b [Wax], $c [1950]"),
        ("Kingston, Jamaica, W.I. : Acme", "Kingston, Jamaica, W.I. : $b Acme"),
        ("Hive, W.I. : Acme", "$b Hive, W.I. : Acme"),
        ("[Leeds : Acme: a press, 1950]", "$b [Leeds : Acme: a press, 1950]"),
        # Firms, bodies, a name before the place, and a place of which nothing tells.
        ("Hive, S.A. : Wax", "$b Hive, S.A. : Wax"),
        ("Hive, BV : Wax", "$b Hive, BV : Wax"),
        ("Hive and Wax Ltd : [s.n.]", "$b Hive and Wax Ltd : [s.n.]"),
        ("[Hive: a press]", "$b [Hive: a press]"),
        ("Museum of Bees : Wax, 1950", "$b Museum of Bees : Wax, 1950"),
        ("Wax und die Freunde der Bienen : Hive, 1950", "$b Wax und die Freunde der Bienen : Hive, 1950"),
        ("Wax : Berlin, 1950", "$b Wax : Berlin, 1950"),
        ("Wax : London & New York, 1950", "$b Wax : London & New York, 1950"),
        ("Wax : Paris (France), 1950", "$b Wax : Paris (France), 1950"),
        ("Bienenau : Wax", "$b Bienenau : Wax"),
    ],
)
def test_a_place_is_told_by_what_it_lies_in_or_by_the_year_behind_its_publisher(text: str, statement: str) -> None:
    """And brackets around a whole statement are around each of its parts."""
    record = one(f"<dc:publisher>{text.replace('&', '&amp;')}</dc:publisher>")
    found = marc_lines(record)
    unknown = "$a [Place of publication not identified] : " if statement.startswith("$b") else "$a "
    undated = "" if "$c" in statement else ", $c [date of publication not identified]"
    stated = f"264 #1 {unknown}{statement}"
    assert [said.removesuffix(".") for said in found if said.startswith("264 #1")] == [stated + undated]


@pytest.mark.parametrize(
    ("text", "place", "name"),
    [
        ("Hiveton : Acme,", "Hiveton", "Acme"),
        ("[Hive Nova] : Acme & Sons,", "[Hive Nova]", "Acme & Sons"),
        ("Acme: a press,", "", "Acme: a press,"),
        ("Acme : London,", "", "Acme : London,"),
        ("Bee Institute : Acme,", "", "Bee Institute : Acme,"),
    ],
)
def test_the_comma_before_a_year_is_of_a_statement_of_publication(text: str, place: str, name: str) -> None:
    """As programs have it that make a publisher of 260 $a and $b alone: no place was known (264 $a)."""
    record = one(f"<dc:publisher>{escape(text)}</dc:publisher><dc:date>1950</dc:date>")
    (provision,) = record.provisions
    assert (*(found.name for found in provision.places), *provision.names) == tuple(filter(None, (place, name)))
    assert ("publisher", text) in elements(written(record))


@pytest.mark.parametrize(
    ("text", "place", "name"),
    [
        ("Apiario Batavorum : apud Roe", "Apiario Batavorum", "apud Roe"),
        ("En Colmena : en la imprenta de Ek", "En Colmena", "en la imprenta de Ek"),
        ("Apiario Batavorum : Roe", "", "Apiario Batavorum : Roe"),
        ("Academia apium : apud Roe", "", "Academia apium : apud Roe"),
    ],
)
def test_old_books_say_by_whom_behind_the_place_in_its_own_words(text: str, place: str, name: str) -> None:
    (provision,) = one(f"<dc:publisher>{text}</dc:publisher>").provisions
    assert (*(found.name for found in provision.places), *provision.names) == tuple(filter(None, (place, name)))


@pytest.mark.parametrize(
    ("text", "place", "name"),
    [
        ("Leeds, Acme & co.,", "Leeds", "Acme & co."),
        ("Salem, Mass., The author,", "Salem, Mass.", "The author"),
        ("London, Acme, 1838-41.", "London", "Acme"),
        ("London and Leeds, Acme, Roe, and Ek,", "London and Leeds", "Acme, Roe, and Ek"),
        ("Leeds, Acme, 1850", "Leeds", "Acme"),
        ("Leeds, Acme", "", "Leeds, Acme"),
        ("Salem, Mass. Acme,", "", "Salem, Mass. Acme,"),
        ("Victoria, Department of Bees,", "", "Victoria, Department of Bees,"),
        ("Roe, Jane,", "", "Roe, Jane,"),
        ("Holt, Ek and Roe,", "", "Holt, Ek and Roe,"),  # persons, and no city in Michigan
        ("Holt, Mich., Ek and Roe,", "Holt, Mich.", "Ek and Roe"),
        ("Troy, E. Roe,", "Troy", "E. Roe"),
        ("Troy, E. J.,", "", "Troy, E. J.,"),
        ("Leeds, London [etc.] Acme,", "", "Leeds, London [etc.] Acme,"),
        ("Leeds, Acme [etc.], 1850", "Leeds", "Acme [etc.]"),
        ("Leeds, O.,", "", "Leeds, O.,"),
        ("Leeds, J. B.,", "", "Leeds, J. B.,"),
        ("Leeds, England,", "", "Leeds, England,"),
    ],
)
def test_a_statement_may_have_commas_alone(text: str, place: str, name: str) -> None:
    """As they were before ISBD; a year or the comma before it tells that it is one (264 $a and $b)."""
    record = one(f"<dc:publisher>{escape(text)}</dc:publisher><dc:date>1850</dc:date>")
    (provision,) = record.provisions
    assert (*(found.name for found in provision.places), *provision.names) == tuple(filter(None, (place, name)))
    assert ("publisher", text) in elements(written(record))


def test_what_was_not_taken_of_a_publisher_that_is_another_now_is_told() -> None:
    """A day that there is none of stays with the element as long as the record says the rest of it."""
    record, report = one("<dc:publisher>London : Bee Press, April 31, 1815</dc:publisher>"), Report()
    assert b"April 31, 1815</dc:publisher>" in written(record, report=report)
    assert report.losses == {}
    written(replace(record, provisions=(Provision(names=("Hive",)),)), report=report)
    assert [path for _, path, *_ in report.losses] == ["publisher"]


@pytest.mark.parametrize(
    ("texts", "stated"),
    [
        (["Leeds : Acme", "Leeds : Wax", "Leeds : Hive"], [("Leeds", "Acme Wax Hive")]),
        (["Leeds : Acme", "Paris : Acme"], [("Leeds Paris", "Acme Acme")]),
        (["Leeds : Acme", "Wien ; Paris : Wax"], [("Leeds", "Acme"), ("Wien Paris", "Wax")]),
        (["Leeds : Acme", "Wien ; Paris : Wax", "Paris : Acme"], [("Leeds", "Acme"), ("Wien Paris", "Wax"), ("Paris", "Acme")]),
    ],
)  # fmt: skip
def test_several_statements_are_one_as_long_as_it_shows_who_published_where(
    texts: list[str], stated: list[tuple[str, str]]
) -> None:
    record = one("".join(f"<dc:publisher>{text}</dc:publisher>" for text in texts))
    said = [(" ".join(place.name for place in found.places), " ".join(found.names)) for found in record.provisions]
    assert said == stated
    assert elements(written(record)) == [("publisher", text) for text in texts]


def test_a_name_in_several_languages_comes_back_in_each() -> None:
    record = one("".join(f'<dc:publisher xml:lang="{lang}">Apis</dc:publisher>' for lang in ("en", "fr")))
    assert [(found.names, found.lang) for found in record.provisions] == [(("Apis",), "eng"), (("Apis",), "fre")]


@pytest.mark.parametrize(
    ("content", "days", "kept"),
    [
        ("<dc:publisher>Acme (Paris)</dc:publisher>", [], 0),
        ("<dc:publisher>Leeds : Acme, 1950, c1948</dc:publisher>", [], 1),
        ("<dc:publisher>London, Acme, 1950-52.</dc:publisher>", ["1950"], 0),
        ("<dc:date>1950</dc:date><dc:publisher>London, Acme, 1950-52.</dc:publisher>", ["1950"], 1),
        ("<dc:date>1815-04-15</dc:date><dc:publisher>Leeds : Acme, April 15, 1815</dc:publisher>", ["1815-04-15"], 0),
        ("<dc:date>1815-05-02</dc:date><dc:publisher>Leeds : Acme, April 15, 1815</dc:publisher>", ["1815-05-02"], 1),
        ("<dc:publisher>Leeds : Acme, 1815</dc:publisher><dc:publisher>Leeds : Wax, April 15, 1815</dc:publisher>"
         "<dc:publisher>Leeds : Hive, May 2, 1815</dc:publisher>", ["1815"], 1),
    ],
)  # fmt: skip
def test_of_what_stands_behind_a_publisher_it_is_kept_what_nothing_else_says(
    content: str, days: list[str], kept: int
) -> None:
    """A place is carried; of two years and of another day than that of issue nothing is."""
    record = one(content)
    assert [date.value for date in record.dates] == days
    assert [left.reason for left in record.leftovers].count("no part") == kept


@pytest.mark.parametrize(
    ("agent", "names", "told"),
    [
        (Agent("Wax", kind="corporate", roles=("pbl",)), ["Acme", "Wax"], {"agents.kind": "corporate"}),
        (
            Agent("Acme", kind="corporate", units=("Maps", "Plans"), place="Leeds", roles=("pbl",)),
            ["Acme"],
            {"agents.kind": "corporate", "agents.units": "Maps; Plans", "agents.place": "Leeds"},
        ),
    ],
)
def test_who_is_known_as_a_publisher_stands_beside_the_imprint(
    agent: Agent, names: list[str], told: dict[str, str]
) -> None:
    """If that does not have the name, shorter perhaps; what it leaves out is told."""
    heard: list[Loss] = []
    data = written(Record(agents=(agent,), provisions=(Provision(names=("Acme",)),)), report=Report(heard.append))
    assert elements(data) == [("publisher", name) for name in names]
    assert {loss.path: loss.value for loss in heard if loss.path.startswith("agents.")} == told


def test_a_place_may_have_a_caption() -> None:
    """As the repositories of Italy have it: it was the name of a publisher."""
    stated = one("<dc:publisher>place:Bologna</dc:publisher><dc:publisher>Casa delle api</dc:publisher>").provisions
    assert stated == (Provision((Place("Bologna"),), ("Casa delle api",)),)
