"""What a name's $e and $4 say of what its bearer did."""

from __future__ import annotations

import io

import pytest

from bibld.formats.dublincore.codecs import ROLE
from bibld.formats.marc21.notation import parse, spell
from bibld.formats.marc21.records import fields_of, record_of
from bibld.formats.mods import xml
from bibld.formats.mods.name import make_name, take_name
from bibld.formats.mods.parts import attribute, text_of
from bibld.report import Report
from bibld.settings import DEFAULTS

LOC = "http://id.loc.gov/vocabulary/relators/"
RDA = "http://rdaregistry.info/Elements/w/P10065"


@pytest.mark.parametrize(
    ("subfields", "roles", "terms"),
    [
        (f"$4 {RDA}", (RDA,), [("", RDA)]),
        (f"$e artist. $4 art $4 {RDA}", ("art", RDA), [("artist", f"{LOC}art"), ("art", f"{LOC}art"), ("", RDA)]),
        (f"$4 {LOC}art", ("art",), [("artist", f"{LOC}art"), ("art", f"{LOC}art")]),
    ],
)
def test_a_relation_of_another_list_is_its_iri(
    subfields: str, roles: tuple[str, ...], terms: list[tuple[str, str]]
) -> None:
    """$4 has a code or a URI: the graph has it as that of a relator, and MODS as ``valueURI`` without a word."""
    field = f"700 1# $a Doe, Ann {subfields}"
    report = Report()
    record = record_of([parse(field)], report)
    assert record.agents[0].roles == roles
    assert not report.losses
    assert field in [*map(spell, fields_of(record, report, DEFAULTS))]
    element = make_name(record.agents[0])
    said = [term for code, value in element.parts if code == "role" for _, term in value]
    assert [(text_of(term), attribute(term, "valueURI")) for term in said] == terms
    (through,) = next(xml.read(io.BytesIO(xml.write([element], root=True).encode()), Report()))[1:]
    assert take_name(through)[0].roles == roles
    assert all(ROLE.read(ROLE.write(role)) == role for role in roles)
    assert ROLE.write(RDA) == f"<{RDA}>"


@pytest.mark.parametrize("code", ["xyz", f"{LOC}xyz"])
def test_what_is_no_code_of_a_relator_is_no_role(code: str) -> None:
    """It is told, and the field is written as found."""
    report = Report()
    field = f"700 1# $a Doe, Ann $4 {code}"
    record = record_of([parse(field)], report)
    assert record.agents[0].roles == ()
    assert [loss[:2] for loss in report.losses] == [("kept", "700$4")]
    assert field in [*map(spell, fields_of(record, report, DEFAULTS))]


@pytest.mark.parametrize(
    ("subfields", "roles"),
    [
        ("$e tr.", ("trl",)),
        ("$e Ed.", ("edt",)),
        ("$e comp. $4 com", ("com",)),
        ("$e illus.", ("ill",)),
        ("$e joint comp.", ("com",)),
        ("$e joint author", ("aut",)),
        ("$e author of screenplay, etc.", ("aus",)),
        ("$e Supposed author.", ("att",)),
        ("$e jt. ed.", ("edt",)),
        ("$e joint owner of bees", ("joint owner of bees",)),
        ("$e säveltäjä, $e sanoittaja.", ("cmp", "lyr")),
        ("$e VerfasserIn $4 aut", ("aut",)),
        ("$e traducteur.", ("trl",)),
        ("$e mehiläishoitaja.", ("mehiläishoitaja",)),
        ("$e red.", ("red.",)),
        ("$e red., $e org.", ("red.", "org.")),
        ("$e red. $4 edt", ("red.", "edt")),
        ("$e aut", ("aut",)),
    ],
)
def test_what_aacr_designates_is_a_role_with_a_code(subfields: str, roles: tuple[str, ...]) -> None:
    """AACR2 21.0D1 abbreviates it, and before that it said what was done jointly; others say it in a language of their
    own. The field is written as found.
    """
    field = f"700 1# $a Doe, Ann, {subfields}"
    record = record_of([parse(field)], Report())
    assert record.agents[0].roles == roles
    assert field in [*map(spell, fields_of(record, Report(), DEFAULTS))]
