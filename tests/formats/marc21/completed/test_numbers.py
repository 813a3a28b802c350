"""Numbers and codes of a description from elsewhere, in MARC."""

from __future__ import annotations

import pytest
from marc_lines import marc_lines
from msgspec.structs import replace

from bibld.model import Area, Classification, Identifier, Language, Record, Related, Title
from bibld.report import Fault, Loss, Report

FRENCH = Language("fre")
OF_AN_AGENCY = "national bibliographic agency control number"


@pytest.mark.parametrize(
    ("record", "field"),
    [
        (Record(identifiers=(Identifier("lccn", "7288624"),)), "010 ## $a 7288624"),  # which year it is of, nobody says
        (Record(identifiers=(Identifier("isbn", "Album 037"),)), "020 ## $a Album 037"),
        (Record(identifiers=(Identifier("isbn", "978‐0‐13‐110362‐7"),)), "020 ## $a 9780131103627"),
        (Record(identifiers=(Identifier(OF_AN_AGENCY, "12", source="Uk"),)), "016 7# $a 12 $2 Uk"),
        (Record(languages=(FRENCH, Language("en"))), "041 ## $a fre $a eng"),
        (Record(languages=(FRENCH, Language("en-US"))), "041 ## $a fre $a eng"),
        (Record(languages=(FRENCH, Language("tag"))), "041 ## $a fre $a tag"),
        (Record(areas=(Area(code="n-us", authority="local"),)), "043 ## $b n-us $2 local"),
        (Record(classifications=(Classification("lcc", "QA76 .B3", item="C4"),)), "050 #4 $a QA76 .B3 $b C4"),
        (
            Record(related=(Related("series", title="Hive", identifiers=(Identifier("issn", "1234-5679 (print)"),)),)),
            "490 0# $a Hive, $x 1234-5679 (print)",
        ),
        (
            Record(related=(Related("series", title="Hive", identifiers=(Identifier("issn", "1234-5679 : 5 EUR"),)),)),
            "490 0# $a Hive, $x 1234-5679 : 5 EUR",
        ),
        (
            Record(related=(Related("related", title="Hive", identifiers=(Identifier("isbn", "9780306406158"),)),)),
            "787 0# $t Hive $z 9780306406158",
        ),
    ],
)
def test_a_number_or_a_code_stands_in_its_field(record: Record, field: str) -> None:
    """As MARC has it where that is certain, else as it was told; and nothing is lost by it."""
    report = Report()
    made = marc_lines(replace(record, titles=(Title("T"),)), report)
    assert [line for line in made if line[:3] in ("010", "016", "020", "024", "041", "043", "050", "490", "787")] == [
        field
    ]
    assert not report.losses


def test_what_is_no_issn_is_not_valid_wherever_it_is_told() -> None:
    """Also in the description of another resource."""
    described = Record(titles=(Title("Hive"),), identifiers=(Identifier("issn", "0378-5956"),))
    report = Report()
    fields = marc_lines(Record(titles=(Title("T"),), related=(Related("otherFormat", record=described),)), report)
    assert "776 0# $t Hive $o 0378-5956" in fields
    assert [path for _, path, *_ in report.losses] == ["related.identifiers.invalid"]


def test_a_code_that_is_none_of_an_area_is_told_as_it_was() -> None:
    """Without anything to fill it."""
    told: list[Loss | Fault] = []
    marc_lines(Record(titles=(Title("T"),), areas=(Area(code="q-qq"),)), Report(told.append))
    assert [loss.value for loss in told if isinstance(loss, Loss)] == ["q-qq"]
