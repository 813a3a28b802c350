"""Graphs that others have made: who published a resource, where and when.

The German National Library has RDA and ISBD for it, the British Library events.
"""

from __future__ import annotations

import pytest
from foreign_graphs import ROOT, is_understood, read_turtle

from bibld.model import Date, Place, Provision

YEAR = "<http://reference.data.gov.uk/id/year/2013>"

CASES: tuple[tuple[str, str, object], ...] = (
    (
        'dcterms:dateSubmitted "2012-05" ; dcterms:dateAccepted "2012-11" ; dcterms:available "2013-01"',
        "dates",
        (Date("2013-01", kind="available"), Date("2012-11", kind="accepted"), Date("2012-05", kind="submitted")),
    ),
    (
        "library:placeOfPublication <http://id.loc.gov/vocabulary/countries/enk>",
        "provisions",
        (Provision(places=(Place(code="enk"),), function="publication"),),
    ),
    (
        'library:placeOfPublication <http://id.loc.gov/vocabulary/countries/enk> ; dcterms:publisher "Apis"',
        "provisions",
        (Provision(places=(Place(code="enk"),), names=("Apis",), function="publication"),),
    ),
    (
        'rdau:P60333 "Leeds : Apis, 2013" ; dcterms:publisher "Apis" ; dcterms:issued "2013" ; library:placeOfPublication "Leeds"',
        "dates",
        (Date("2013", kind="issued"),),
    ),
    (
        'blt:publication [ a blt:PublicationEvent ; event:agent [ rdfs:label "Apis" ] ; event:place [ rdfs:label "Leeds" ] ; event:time <http://reference.data.gov.uk/id/year/2013> ]',
        "dates",
        (Date("2013", kind="issued"),),
    ),
    (
        'blt:publication [ a blt:PublicationEvent ; event:agent [ rdfs:label "Apis" ] ; event:time <https://reference.data.gov.uk/id/year/2013> ] ; dcterms:publisher "Apis"',
        "dates",
        (Date("2013", kind="issued"),),
    ),
    (
        'schema:publication [ a schema:PublicationEvent ; schema:organizer "Apis" ; schema:startDate "2013" ; schema:description "Apis, 2013" ]',
        "dates",
        (Date("2013", kind="issued"),),
    ),
    (
        'schema:publication [ a schema:PublicationEvent ; schema:publishedBy "Apis" ; schema:location "Leeds" ]',
        "provisions",
        (Provision(places=(Place("Leeds"),), names=("Apis",), function="publication"),),
    ),
    (
        'schema:publication [ schema:startDate "2013" ] ; dcterms:issued "2013"',
        "dates",
        (Date("2013", kind="issued"),),
    ),
    (
        'vivo:dateTimeValue [ a vivo:DateTimeValue ; vivo:dateTime "2013-01-01T00:00:00" ; vivo:dateTimePrecision vivo:yearPrecision ]',
        "dates",
        (Date("2013", kind="issued"),),
    ),
    (
        'vivo:dateTimeValue [ a vivo:DateTimeValue ; vivo:dateTime "2013" ; vivo:dateTimePrecision vivo:yearPrecision ]',
        "dates",
        (Date("2013", kind="issued"),),
    ),
    ('rdau:P60163 "Leipzig" ; dc:publisher "Apis"', "provisions", (Provision((Place("Leipzig"),), ("Apis",)),)),
    ('mrel:pup "Sinn al-Fīl, Bayrūt"', "provisions", (Provision((Place("Sinn al-Fīl, Bayrūt"),)),)),
    (
        'rdau:P60163 "Leipzig" ; dc:publisher "Apis" ; dcterms:issued "2013" ; rdau:P60333 "Leipzig : Apis, 2013"',
        "provisions",
        (Provision((Place("Leipzig"),), ("Apis",), "2013"),),
    ),
    (
        'dcterms:issued "2013" ; rdau:publicationStatement "Leipzig : Apis, 2013"',
        "provisions",
        (Provision((Place("Leipzig"),), ("Apis",), "2013"),),
    ),
    (
        'isbd:P1016 "Leeds" ; isbd:P1017 "Apis" ; isbd:P1018 "1927" ; dcterms:publisher "Apis" ; dcterms:issued "1927"',
        "provisions",
        (Provision((Place("Leeds"),), ("Apis",), "1927"),),
    ),
    (
        'dcterms:publisher "Lyon : Abeille , cop. 1993" ; dcterms:date "cop. 1993" ; rdagr1:placeOfPublication "Lyon" ; '
        'rdagr1:publishersName "Abeille"',
        "provisions",
        (Provision((Place("Lyon"),), ("Abeille",)),),
    ),
    (
        'rdagr1:placeOfPublication "Leeds" ; dcterms:publisher "Apis" ; rdagr1:dateOfPublication "1927" ; dcterms:issued "1927"',
        "provisions",
        (Provision((Place("Leeds"),), ("Apis",), "1927"),),
    ),
    (
        'rdagr1:placeOfPublication "Leeds" ; dc:publisher "Leeds : Apis"',
        "provisions",
        (Provision((Place("Leeds"),), ("Apis",)),),
    ),
    (
        'rdagr1:placeOfPublication "Hekla" ; dc:publisher "Hekla : Apis"',
        "provisions",
        (Provision((Place("Hekla"),), ("Apis",)),),
    ),
    (
        'blt:publication [ a blt:PublicationEvent ; rdfs:label "London, Apis, 2013" ; event:place [ rdfs:label "London" ] ; '
        f'event:agent [ foaf:name "Apis" ] ; event:time {YEAR} ]',
        "provisions",
        (Provision((Place("London"),), ("Apis",), "2013"),),
    ),
    (
        'rdagr1:placeOfPublication "Leeds" ; dc:publisher "York : Apis"',
        "provisions",
        (Provision((Place("Leeds"),)), Provision((Place("York"),), ("Apis",))),
    ),
    (
        'rdam:P30279 "Leeds" ; rdam:P30176 "Apis" ; rdam:P30011 "1927" ; rdam:P30133 "2nd ed."',
        "provisions",
        (Provision((Place("Leeds"),), ("Apis",), "1927"),),
    ),
    (
        "library:placeOfPublication <http://id.loc.gov/vocabulary/countries/enk> , [ a schema:Place ; schema:name 'Leeds' ]",
        "provisions",
        (Provision((Place(code="enk"), Place("Leeds"))),),
    ),
    (
        'dcterms:publisher [ foaf:name "Apis" ; dcndl:location "東京" ]',
        "provisions",
        (Provision((Place("東京"),), ("Apis",)),),
    ),
    (
        'blt:publication [ a blt:PublicationEvent ; event:place [ rdfs:label "London" ] ; '
        f'event:agent [ a foaf:Agent ; foaf:name "Apis" ] ; event:time {YEAR} ] . {YEAR} rdfs:label "2013"',
        "provisions",
        (Provision((Place("London"),), ("Apis",), "2013"),),
    ),
    (f"blt:publication [ event:time {YEAR} ]", "provisions", (Provision(date="2013"),)),
    (
        'schema:publisher [ schema:name "Apis" ; schema:address [ schema:addressLocality "London" ] ]',
        "provisions",
        (Provision((Place("London"),), ("Apis",)),),
    ),
    (
        'schema:publication [ a schema:PublicationEvent ; schema:startDate "1999" ; schema:location [ schema:name "Leeds" ] ; '
        'schema:organizer [ schema:name "Apis" ] ; schema:description "Leeds : Apis, 1999" ]',
        "provisions",
        (Provision((Place("Leeds"),), ("Apis",), "1999"),),
    ),
)


@pytest.mark.parametrize(("said", "slot", "value"), CASES)
def test_a_publication_is_known_by_its_property(said: str, slot: str, value: object) -> None:
    is_understood(said, slot, value)


@pytest.mark.parametrize("property_", ["dcterms:issued", "schema:datePublished"])
def test_a_moment_without_a_time_zone_is_of_its_day(property_: str) -> None:
    """Programs make one of a day; another time than midnight is kept."""
    at = [
        read_turtle(f'{ROOT} dcterms:title "T" ; {property_} "2015-03-01T{time}"^^xsd:dateTime .')[0]
        for time in ("00:00:00", "12:00:00.5")
    ]
    assert [record.dates for record in at] == [(Date("2015-03-01"),)] * 2
    assert [record.provisions for record in at] == [(Provision(date="2015-03-01"),)] * 2
    assert [len(record.leftovers) for record in at] == [0, 1]


@pytest.mark.parametrize(
    ("precision", "date"), [("year", "2013"), ("yearMonth", "2013-02"), ("yearMonthDay", "2013-02-01")]
)
def test_a_moment_is_as_precise_as_it_is_said_to_be(precision: str, date: str) -> None:
    """VIVO has midnight for any year."""
    moment = f'[ a vivo:DateTimeValue ; vivo:dateTime "2013-02-01T00:00:00" ; vivo:dateTimePrecision vivo:{precision}Precision ]'
    (record,) = read_turtle(f'{ROOT} dcterms:title "T" ; vivo:dateTimeValue {moment} .')
    assert record.dates == (Date(date),)
    assert record.leftovers == ()
