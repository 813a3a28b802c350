"""Numbers and literals by themselves: what is right, and the cause where something is not."""

from __future__ import annotations

import pytest

from bibld.validation import standard_numbers as numbers


@pytest.mark.parametrize(
    ("datatype", "text", "cause"),
    [
        ("gYear", "2013", ""), ("gYear", "-0249", ""), ("gYear", "2013Z", ""), ("gYear", "199", "it is no gYear"),
        ("gYear", "20135", "its year has more than four figures"), ("gYearMonth", "2013-01", ""),
        ("gYearMonth", "2013-13", "it is no gYearMonth"), ("date", "2013-01-29+01:00", ""), ("date", "-0249-05-01", ""),
        ("date", "2013-02-30", "there is no such day"), ("dateTime", "2013-01-29T10:00:00.5Z", ""),
        ("dateTime", "2013-01-29T25:00:00Z", "it is no dateTime"), ("integer", "-12", ""), ("integer", "1.5", "it is no integer"),
        ("decimal", ".5", ""), ("boolean", "maybe", "it is no boolean"), ("anyURI", "x y", ""),
    ],
)  # fmt: skip
def test_a_literal_is_of_its_datatype(datatype: str, text: str, cause: str) -> None:
    """Of datatypes that are not known nothing is said."""
    assert numbers.xsd(datatype, text) == cause


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("0000-0002-1825-0097", ""), ("0000 0001 2281 955X", ""), ("0000000218250097", ""), ("1825-0097", "it is not sixteen digits"),
        ("0000-0002-1825-0098", "its check digit is 8, and should be 7"),
    ],
)  # fmt: skip
def test_an_isni_has_its_check_digit(text: str, cause: str) -> None:
    """So has an ORCID."""
    assert numbers.isni(text) == cause
