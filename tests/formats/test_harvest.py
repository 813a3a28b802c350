"""A harvest says more than its records, and whatever they are in, it is told."""

from __future__ import annotations

import pytest
from files import records_of

from bibld.report import Fault, Loss, Report

RECORDS = {
    "oai_dc": '<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Bees</dc:title></oai_dc:dc>',
    "mods": '<mods xmlns="http://www.loc.gov/mods/v3"><titleInfo><title>Bees</title></titleInfo></mods>',
    "marcxml": '<record xmlns="http://www.loc.gov/MARC21/slim"><leader>00000nam a2200000 a 4500</leader>'
    '<datafield tag="245" ind1="0" ind2="0"><subfield code="a">Bees</subfield></datafield></record>',
}
DELETED = '<record><header status="deleted"><identifier>oai:a.example:1</identifier></header></record>'


def harvest(name: str, answer: str) -> tuple[list[str], list[tuple[str, str]]]:
    """The titles of a harvest, and what is told of it."""
    told: list[Fault | Loss] = []
    data = f'<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">{answer}</OAI-PMH>'
    records = records_of(name, data, Report(told.append))
    return [record.titles[0].title for record in records], [
        (it.level, it.cause) for it in told if isinstance(it, Fault)
    ]


@pytest.mark.parametrize("name", RECORDS)
def test_a_deletion_and_where_a_list_goes_on_are_told(name: str) -> None:
    """Without either one would take what is there for the whole."""
    record = f"<record><header/><metadata>{RECORDS[name]}</metadata></record>"
    titles, told = harvest(
        name, f"<ListRecords>{record}{DELETED}{record}<resumptionToken>abc</resumptionToken></ListRecords>"
    )
    assert titles == ["Bees", "Bees"]
    assert told == [
        ("note", "oai:a.example:1 is deleted where it came from"),
        ("note", "the list goes on elsewhere: resumptionToken abc"),
    ]


@pytest.mark.parametrize("name", RECORDS)
def test_why_there_is_no_record_is_told(name: str) -> None:
    titles, told = harvest(name, '<error code="badArgument">No such set</error><error code="noSetHierarchy"/>')
    assert titles == []
    assert told[:2] == [
        ("error", "the repository answered badArgument: No such set"),
        ("error", "the repository answered noSetHierarchy"),
    ]
    _, told = harvest(name, '<error code="noRecordsMatch"/>')
    assert told[:1] == [("note", "the repository answered noRecordsMatch")]


@pytest.mark.parametrize("name", RECORDS)
def test_a_list_that_goes_on_nowhere_and_a_deletion_without_a_number_stop_nothing(name: str) -> None:
    """The last part of a list has a token without words."""
    record = f"<record><header/><metadata>{RECORDS[name]}</metadata></record>"
    deleted = '<record><header status="deleted"><identifier/></header></record>'
    titles, told = harvest(name, f"<ListRecords>{record}{deleted}<resumptionToken/></ListRecords>")
    assert titles == ["Bees"]
    assert told == [("note", "a record without a number is deleted where it came from")]


def test_what_another_vocabulary_calls_so_is_no_record() -> None:
    """What is told about a record may have an element of such a name."""
    about = '<about><hive xmlns="http://a.example/"><error>none</error><header/></hive></about>'
    assert harvest("mods", f"<record><header/><metadata>{RECORDS['mods']}</metadata>{about}</record>") == (["Bees"], [])


def test_an_envelope_that_is_of_another_format_has_no_record() -> None:
    """Its header says nothing of what is asked for."""
    assert harvest("mods", f"<record><header/><metadata>{RECORDS['oai_dc']}</metadata></record>") == (
        [],
        [("note", "no <mods> in this XML")],
    )
