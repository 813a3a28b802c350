"""Other resources of a description from elsewhere, in MARC: 76X-78X, 510."""

from __future__ import annotations

from typing import Any

import pytest
from marc_lines import marc_lines
from msgspec.structs import replace

from bibld.formats.marc21.notation import parse
from bibld.formats.marc21.records import record_of
from bibld.model import (
    Agent,
    Date,
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
    Term,
    Title,
)
from bibld.report import Loss, Report

LINKS = (Link("http://a.example/1"), Link("http://a.example/2"))


@pytest.mark.parametrize(
    ("related", "fields", "told"),
    [
        (Related("preceding", title="Hive", number="v. 5"), ["780 00 $t Hive $g v. 5"], []),
        (
            Related("preceding", title="Hive", number="v. 5", part=Part(text="p. 2")),
            ["780 00 $t Hive $g p. 2"],
            ["related.number"],
        ),
        (Related("series", identifiers=(Identifier("issn", "0378-5955"),)), ["760 0# $x 0378-5955"], []),
        (Related("series", name="Ek, Bo"), ["760 0# $a Ek, Bo"], []),
        (Related("series", label="Series"), [], ["related.label"]),
        (Related("series", label="T"), [], ["related.label"]),
        (Related("isReferencedBy", title="ESTC T1"), ["510 4# $a ESTC T1"], []),
        (Related("isReferencedBy", title="ESTC"), ["510 3# $a ESTC"], []),
        (Related("isReferencedBy", title="ESTC", part=Part(text="T1")), ["510 4# $a ESTC, $c T1"], []),
        (Related("isReferencedBy", note="Hive bibliography, 12"), ["510 4# $a Hive bibliography, 12"], []),
        (Related("isReferencedBy", title="ESTC", identifiers=(Identifier("", "T1"),)), ["510 4# $a ESTC, $c T1"], []),
        (
            Related(
                "isReferencedBy", title="ESTC", identifiers=(Identifier("local", "T1"), Identifier("issn", "0378-5955"))
            ),
            ["510 4# $a ESTC, $c T1, $x 0378-5955"],
            [],
        ),
        (
            Related("isReferencedBy", title="ESTC", identifiers=(Identifier("", "T1"), Identifier("", "T2"))),
            ["510 3# $a ESTC"],
            ["related.identifiers"],
        ),
        (Related("isReferencedBy", identifiers=(Identifier("", "T1"),)), ["787 08 $i Is referenced by: $o T1"], []),
        (Related("isReferencedBy", title="ESTC", label="Cited in"), ["510 3# $a ESTC"], ["related.label"]),
        (Related("isReferencedBy", title="ESTC", label="T"), ["510 3# $a ESTC"], ["related.label"]),
        (Related("isReferencedBy", title="ESTC", label="Indexed by:"), ["510 0# $a ESTC"], []),
        (
            Related("isReferencedBy", title="ESTC", part=Part(details=(Term("volume", "3"),), date="1999")),
            ["510 4# $a ESTC, $c 3, $b 1999"],
            [],
        ),
        (Related("isReferencedBy", name="Ek, Bo"), ["787 08 $i Is referenced by: $a Ek, Bo"], []),
        (Related("isReferencedBy", name="Ek, Bo", part=Part()), ["787 08 $i Is referenced by: $a Ek, Bo"], []),
        (Related("isReferencedBy", name="Ek, Bo", note="Hive"), ["510 3# $a Hive"], ["related.name"]),
        (
            Related("isReferencedBy", identifiers=(Identifier("", "0378-5955"),)),
            ["787 08 $i Is referenced by: $o 0378-5955"],
            [],
        ),
        (
            Related("isReferencedBy", identifiers=(Identifier("issn", "0378-5955", invalid=True),)),
            ["787 08 $i Is referenced by: $o 0378-5955"],
            ["related.identifiers.invalid"],
        ),
        (Related("isReferencedBy", identifiers=(Identifier("issn", "0378-5955"),)), ["510 3# $x 0378-5955"], []),
        (Related("isReferencedBy", uri="http://a.example/1"), ["510 3# $u http://a.example/1"], []),
        (Related("isReferencedBy", part=Part(text="T1")), ["510 4# $c T1"], []),
        (
            Related("isReferencedBy", title="ESTC", part=Part(text="T1"), note="p. 2"),
            ["510 4# $a ESTC, $c T1"],
            ["related.note"],
        ),
        (
            Related("isReferencedBy", title="ESTC", part=Part(text="T1"), identifiers=(Identifier("", "T2"),)),
            ["510 4# $a ESTC, $c T1"],
            ["related.identifiers"],
        ),
        (
            Related("isReferencedBy", title="ESTC", part=Part(extents=(Term("pages", "3-5"),))),
            ["510 4# $a ESTC, $c pages 3-5"],
            [],
        ),
        (
            Related("isReferencedBy", title="ESTC", record=Record(links=LINKS)),
            ["510 3# $a ESTC $u http://a.example/1"],
            ["related.record"],
        ),
        (
            Related("isReferencedBy", title="ESTC", uri="http://a.example/3", record=Record(links=LINKS[:1])),
            ["510 3# $a ESTC $u http://a.example/3"],
            ["related.record"],
        ),
        (Related("isPartOf", title="Hive"), ["787 08 $i Is part of: $t Hive"], []),
        (Related("reviewOf", title="Hive", label="Review of the book"), ["787 08 $i Review of the book: $t Hive"], []),
        (
            Related("reviewOf", title="Hive", record=Record(links=LINKS)),
            ["787 08 $i Review of: $t Hive $o http://a.example/1 $o http://a.example/2"],
            [],
        ),
        (Related("reviewOf", title="Hive", label="See also"), ["787 08 $i See also: $t Hive"], ["related.relation"]),
        (Related("is cited by", title="Hive"), ["787 08 $i Is cited by: $t Hive"], []),
        (
            Related(
                "related",
                title="Hive",
                identifiers=(Identifier("issn", "0378-5955"), Identifier("issn", "1234-5679", qualifier="online")),
            ),
            ["787 0# $t Hive $x 0378-5955 $o 1234-5679 (online)"],
            [],
        ),
        (
            Related(
                "related",
                title="Hive",
                identifiers=(Identifier("issn", "1234-5679", qualifier="online"), Identifier("issn", "0378-5955")),
            ),
            ["787 0# $t Hive $x 0378-5955 $o 1234-5679 (online)"],
            [],
        ),
        (
            Related("related", title="Hive", identifiers=(Identifier("isbn", "9780306406157", qualifier="pbk."),)),
            ["787 0# $t Hive $z 9780306406157 (pbk.)"],
            [],
        ),
        (
            Related(
                "related",
                title="Hive",
                identifiers=(Identifier("isbn", "9780306406157", qualifier="pbk.", source="x"),),
            ),
            ["787 0# $t Hive $z 9780306406157"],
            ["related.identifiers.qualifier", "related.identifiers.source"],
        ),
        (
            Related("related", title="Hive", identifiers=(Identifier("isbn", "9780306406157 (pbk.) : 2 vols"),)),
            ["787 0# $t Hive $z 9780306406157 (pbk.) : 2 vols"],
            [],
        ),
        (
            Related("related", title="Hive", identifiers=(Identifier("local", "(DE-101)12", qualifier="old"),)),
            ["787 0# $t Hive $w (DE-101)12"],
            ["related.identifiers.qualifier"],
        ),
        (
            Related("preceding", title="Hive", identifiers=(Identifier("issue number", "12"),)),
            ["780 00 $t Hive $o 12"],
            ["related.identifiers.scheme"],
        ),
        (
            Related("related", title="Hive", identifiers=(Identifier("issn", "0378-5955", invalid=True),)),
            ["787 0# $t Hive $o 0378-5955"],
            ["related.identifiers.invalid"],
        ),
        (
            Related(
                "related",
                title="Hive",
                identifiers=(
                    Identifier("oclc", "19004434"),
                    Identifier("lccn", "85000001"),
                    Identifier("oclc", "(OCoLC)5"),
                    Identifier("lccn", "(DLC)85000002"),
                ),
            ),
            ["787 0# $t Hive $w (OCoLC)19004434 $w (DLC)85000001 $w (OCoLC)5 $w (DLC)85000002"],
            [],
        ),
        (
            Related(
                "related",
                title="Hive",
                identifiers=(
                    Identifier("local", "(DE-101)12"),
                    Identifier("local", "12"),
                    Identifier("system number", "(http://a.example/)13"),
                ),
            ),
            ["787 0# $t Hive $w (DE-101)12 $o 12 $o 13"],
            ["related.identifiers.source"],
        ),
        (
            Related(
                "related",
                title="Hive",
                identifiers=(
                    Identifier("coden", "JBEEAA"),
                    Identifier("coden", "JBEEAB"),
                    Identifier("ismn", "M-2306-7118-7"),
                ),
            ),
            ["787 0# $t Hive $y JBEEAA $o JBEEAB $o M-2306-7118-7"],
            ["related.identifiers.scheme"],
        ),
        (Related("related", title="Hive", uri="http://a.example/1"), ["787 0# $t Hive $o http://a.example/1"], []),
        (
            Related("related", title="Hive", record=Record(links=LINKS)),
            ["787 0# $t Hive $o http://a.example/1 $o http://a.example/2"],
            [],
        ),
        (
            Related("host", title="Hive", record=Record(links=(Link("http://a.example/1"),))),
            ["773 0# $t Hive $o http://a.example/1"],
            [],
        ),
        (
            Related("host", title="Hive", part=Part(details=(Term("volume", "3"),), extents=(Term("pages", "1-9"),))),
            ["773 0# $t Hive $g 3, 1-9"],
            [],
        ),
        (
            Related(
                "host",
                title="Hive",
                part=Part(details=(Term("volume", "3"),), extents=(Term("pages", "1-9"),), text="3, pages 1-9"),
            ),
            ["773 0# $t Hive $g 3, pages 1-9"],
            [],
        ),
        (
            Related("host", title="Hive", part=Part(details=(Term("volume", "3"),), text="spring")),
            ["773 0# $t Hive $g 3; spring"],
            [],
        ),
        (
            Related("host", title="Hive", part=Part(details=(Term("enumeration", "2:3<1"),), text="Vol. 2, no. 3")),
            ["773 0# $t Hive $g Vol. 2, no. 3 $q 2:3<1"],
            [],
        ),
        (
            Related("host", title="Hive", part=Part(details=(Term("enumeration", "2:3<1"),))),
            ["773 0# $t Hive $q 2:3<1"],
            [],
        ),
        (
            Related("host", title="Hive", part=Part(details=(Term("enumeration", "Bd. 3"),))),
            ["773 0# $t Hive $g Bd. 3"],
            [],
        ),
        (
            Related(
                "preceding", title="Hive", part=Part(details=(Term("enumeration", "2:3<1"),), text="Vol. 2, no. 3")
            ),
            ["780 00 $t Hive $g 2:3<1; Vol. 2, no. 3"],
            [],
        ),
        (Related("series", title="Hive", part=Part(details=(Term("volume", "3"),))), ["490 0# $a Hive ; $v 3"], []),
        (
            Related("series", title="Hive", number="4", part=Part(details=(Term("volume", "3"),))),
            ["490 0# $a Hive ; $v 4"],
            ["related.part"],
        ),
        (
            Related(
                "original",
                title="Hive",
                identifiers=(Identifier("isbn", "9780306406157"), Identifier("local", "12"), Identifier("oclc", "5")),
            ),
            ["534 ## $t Hive. $z 9780306406157 $o 12 $o (OCoLC)5"],
            [],
        ),
        (
            Related("original", title="Hive", identifiers=(Identifier("local", "(DE-101)12"),)),
            ["534 ## $t Hive. $o (DE-101)12"],
            ["related.identifiers.scheme"],
        ),
        (Related("series", title="Hive", label="Series"), ["490 0# $a Hive"], ["related.label"]),
    ],
)
def test_another_resource_stands_in_the_field_for_how_it_is_related(
    related: Related, fields: list[str], told: list[str]
) -> None:
    """With its place and its numbers as that field has them; what it has no place for is told."""
    report = Report()
    made = marc_lines(Record(titles=(Title("T"),), related=(related,)), report)
    assert [field for field in made if field[:3] in ("490", "510", "534", "760", "773", "780", "787")] == fields
    assert [path for _, path, *_ in report.losses] == told


HOST = Related(
    "host",
    record=Record(
        titles=(Title("Journal of bees"), Title("J. bees", kind="abbreviated")),
        agents=(Agent("Smith, Anna", kind="person"),),
        languages=(Language("eng"),),
        physicals=(Physical((Term("", "3 volumes"),)),),
        notes=(Note("Ceased in 1999"),),
        identifiers=(
            Identifier("oclc", "ocm00012345"), Identifier("lccn", "n 12"), Identifier("issn", "0378-5955"),
            Identifier("issn", "2434-561X"), Identifier("doi", "https://doi.org/10.1/x"),
        ),
    ),
)  # fmt: skip


def test_another_resource_stands_as_a_linking_entry_has_it() -> None:
    """Its note, its extent and its numbers; 773 has no language, and one ISSN."""
    report = Report()
    (field,) = [
        field for field in marc_lines(Record(titles=(Title("Bees"),), related=(HOST,)), report) if field[:2] == "77"
    ]
    assert field == (
        "773 0# $a Smith, Anna. $t Journal of bees. $p J. bees $h 3 volumes. $n Ceased in 1999 $x 0378-5955"
        " $w (OCoLC)12345 $w (DLC)n 12 $o 2434-561X $o 10.1/x"
    )
    assert {path for _, path, _, _ in report.losses} == {"related.identifiers.scheme", "related.record.languages"}


HIVE, IN_CYRILLIC = (Title("Hive"),), Title("Пчёлы", script="Cyrl")


@pytest.mark.parametrize(
    ("relation", "described", "field", "told"),
    [
        ("otherFormat", Record(titles=(Title("Hive", kind="key"),)), "776 0# $t Hive", []),
        ("reviewOf", Record(titles=(IN_CYRILLIC, Title("Pchely"))), "787 08 $i Review of: $t Pchely", ["related.titles"]),
        ("otherFormat", Record(titles=(*HIVE, Title("Bees", lang="lat"))), "776 0# $t Hive", ["related.titles"]),
        (
            "otherFormat",
            Record(titles=(*HIVE, replace(IN_CYRILLIC, kind="uniform"))),
            "776 0# $t Hive",
            ["related.titles"],
        ),
        ("reviewOf", Record(titles=(Title("Hive", kind="uniform"),)), "787 08 $i Review of: $t Hive", []),
        (
            "otherFormat",
            Record(titles=HIVE, dates=(Date("1999", kind="modified"), Date("198u"))),
            "776 0# $t Hive. $d [between 1980 and 1989]",
            ["related.record.dates"],
        ),
        ("otherFormat", Record(titles=HIVE, dates=(Date("spring"),)), "776 0# $t Hive. $d spring", []),
        (
            "otherFormat",
            Record(titles=HIVE, dates=(Date("1949"),), provisions=(Provision(date="[1949]"),)),
            "776 0# $t Hive. $d [1949]",
            [],
        ),
        (
            "otherFormat",
            Record(titles=HIVE, physicals=(Physical(note="worn"),)),
            "776 0# $t Hive",
            ["related.record.physicals.note"],
        ),
        (
            "otherFormat",
            Record(titles=HIVE, related=(Related("constituent", title="Wings"),)),
            "776 0# $t Hive",
            ["related.related"],
        ),
        (
            "otherFormat",
            Record(titles=HIVE, related=(Related("series", number="12"),)),
            "776 0# $t Hive",
            ["related.related"],
        ),
        (
            "otherFormat",
            Record(titles=HIVE, related=(Related("host", title="Life", number="12", part=Part(text="p. 3")),)),
            "776 0# $t Hive. $k Life ; 12",
            ["related.related"],
        ),
        (
            "otherFormat",
            Record(titles=HIVE, related=(Related("series", title="Life", note="T", part=Part(text="v. 3")),)),
            "776 0# $t Hive. $k Life ; v. 3",
            ["related.related"],
        ),
        ("otherVersion", Record(titles=HIVE), "775 0# $t Hive", []),
        (
            "otherVersion",
            Record(titles=HIVE, provisions=(Provision((Place("Leeds", code="GBR", authority="iso3166"),)),)),
            "775 0# $t Hive. $d Leeds",
            ["related.record.provisions.places.authority", "related.record.provisions.places.code"],
        ),
        (
            "otherVersion",
            Record(titles=HIVE, provisions=(Provision((Place("Leeds", code="enk"),)), Provision((Place("York"),)))),
            "775 0# $t Hive. $d Leeds $f enk",
            ["related.provisions"],
        ),
        (
            "otherVersion",
            Record(titles=HIVE, provisions=(Provision((Place("Leeds"),)), Provision((Place("T"),)))),
            "775 0# $t Hive. $d Leeds",
            ["related.provisions"],
        ),
        ("otherVersion", Record(titles=HIVE, provisions=(Provision((Place(code="enk"),)),)), "775 0# $t Hive $f enk", []),
        (
            "original",
            Record(titles=HIVE, locations=(Location(organisation="Library", note="upstairs"),)),
            "534 ## $t Hive.",
            ["related.record.locations"],
        ),
        ("series", Record(agents=(Agent("Ek, Bo"),), languages=(Language("eng"),)), "760 0# $a Ek, Bo", ["related.record.languages"]),
    ],
)  # fmt: skip
def test_another_resource_that_is_described_has_a_heading(
    relation: str, described: Record, field: str, told: list[str]
) -> None:
    """Beside one that is not described."""
    report = Report()
    related = (Related(relation, record=described), Related("succeeding", title="Wasps"))
    made = marc_lines(Record(titles=(Title("T"),), related=related), report)
    assert [line for line in made if line[:3] in ("534", "760", "775", "776", "785", "787")] == sorted(
        (field, "785 00 $t Wasps")
    )
    assert sorted(path for _, path, *_ in report.losses) == told


def test_a_language_is_said_where_a_linking_entry_has_one() -> None:
    """775 $e, in which no full stop stands."""
    version = Related("otherVersion", record=Record(titles=(Title("Abeilles"),), languages=(Language("fre"),)))
    assert "775 0# $t Abeilles $e fre" in marc_lines(Record(titles=(Title("Bees"),), related=(version,)))


PRINT, ONLINE = Identifier("issn", "1234-5679", qualifier="print"), Identifier("issn", "0378-5955", qualifier="online")


@pytest.mark.parametrize(
    ("numbers", "subfields", "told"),
    [
        ((PRINT,), "$x 1234-5679", ["print"]),
        ((PRINT, ONLINE), "$x 1234-5679 $o 0378-5955 (online)", ["print"]),
        ((ONLINE, PRINT), "$x 1234-5679 $o 0378-5955 (online)", ["print"]),
        ((ONLINE, replace(PRINT, qualifier="")), "$x 1234-5679 $o 0378-5955 (online)", []),
        ((Identifier("issn", "1234-5679 (print)"),), "$x 1234-5679", ["print"]),
        ((Identifier("isbn", "9780131103627", qualifier="pbk."),), "$z 9780131103627 (pbk.)", []),
        ((Identifier("isbn", "9780131103627"), PRINT), "$x 1234-5679 $z 9780131103627", ["print"]),
        (
            (Identifier("issn", "0378-5955", invalid=True), PRINT),
            "$x 1234-5679 $o 0378-5955",
            ["issn 0378-5955", "print"],
        ),
    ],
)
def test_a_linking_entry_has_the_issn_of_print(
    numbers: tuple[Identifier, ...], subfields: str, told: list[str]
) -> None:
    """Without its qualifier, which is told; that of another form stands with its own beside it."""
    found: list[Any] = []
    record = Record(titles=(Title("Hive"),), related=(Related("host", title="Bees", identifiers=numbers),))
    fields = marc_lines(record, Report(found.append))
    assert f"773 0# $t Bees {subfields}" in fields
    assert [loss.value for loss in found if isinstance(loss, Loss)] == told


def test_the_uri_of_another_resource_is_a_number_of_it() -> None:
    """$4 is how it is related; what it is, $o."""
    translation = Related("translation", title="Abeilles", uri="http://a.example/fr")
    fields = marc_lines(Record(titles=(Title("Bees"),), related=(translation,)))
    assert "767 0# $t Abeilles $o http://a.example/fr" in fields


def test_how_a_resource_is_related_is_not_its_uri() -> None:
    """76X-78X $4 comes back, and nothing takes it for the address of the resource."""
    field = "775 08 $i Adapted as: $t Bees. $4 http://rdaregistry.info/Elements/w/P10142"
    record = record_of([parse(field)], Report())
    assert record.related[0].uri == ""
    assert field in marc_lines(record)


def test_a_linking_entry_is_in_the_order_of_marc() -> None:
    """Its description stands behind its title and imprint, and comes back so."""
    field = "776 0# $a Ek, A. $s Works. $t Bees. $d Leeds, 1900. $h 3 v. $k Life ; 12. $n A note $x 0378-5955"
    record = record_of([parse(field)], Report())
    assert (record.related[0].title, record.related[0].imprint, record.leftovers) == ("Bees", "Leeds, 1900", ())
    assert field in marc_lines(record)
