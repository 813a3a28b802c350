"""Publishers, with what else stands in the element: places, years, bodies."""

from __future__ import annotations

from html import escape

import pytest
from fifteen import elements, one, written
from marc_lines import marc_lines
from msgspec.structs import replace

from bibld.model import Provision
from bibld.report import Report


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
        ("Leeds, Acme & co.,", "Leeds", "Acme & co."),
        ("Salem, Mass., The author,", "Salem, Mass.", "The author"),
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
