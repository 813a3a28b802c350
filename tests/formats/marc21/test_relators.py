"""What a name's $e and $4 say of what its bearer did."""

from __future__ import annotations

import pytest

from bibld.formats.marc21.notation import parse, spell
from bibld.formats.marc21.records import fields_of, record_of
from bibld.report import Report
from bibld.settings import DEFAULTS


@pytest.mark.parametrize(
    ("subfields", "roles"),
    [("$e tr.", ("trl",)), ("$e Ed.", ("edt",)), ("$e comp. $4 com", ("com",)), ("$e joint comp.", ("joint comp",))],
)
def test_what_aacr2_abbreviates_is_a_role_with_a_code(subfields: str, roles: tuple[str, ...]) -> None:
    """AACR2 21.0D1; the field is written as it was found."""
    field = f"700 1# $a Doe, Ann, {subfields}"
    record = record_of([parse(field)], Report())
    assert record.agents[0].roles == roles
    assert field in [*map(spell, fields_of(record, Report(), DEFAULTS))]
