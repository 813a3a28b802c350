"""The record in the middle: values, and their JSON."""

from __future__ import annotations

import msgspec
import pytest

from bibld.indexing import gist_of
from bibld.model import (
    Agent,
    Date,
    Identifier,
    Leftover,
    Link,
    Page,
    Part,
    Provision,
    Record,
    Related,
    Term,
    Title,
    behind_number,
    from_json,
    host_of,
    identity,
    is_creator,
    standard_number,
    to_json,
    year_of,
)

DEFAULTS = [
    (Title("Bees"), "kind"), (Provision(), "function"), (Date("2013"), "kind"), (Link("http://a.example/"), "relation"),
    (Page(), "newline"), (Leftover("marc21", "245", "245 00 $a Bees"), "reason"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "attr"), DEFAULTS, ids=[type(value).__name__ for value, _ in DEFAULTS])
def test_values_that_are_equal_are_written_alike(value: msgspec.Struct, attr: str) -> None:
    """Also where a word that is the default has been put together anew, as a reader does."""
    word = getattr(value, attr)
    again = msgspec.structs.replace(value, **{attr: "".join([*word, ""])})
    assert again == value
    assert msgspec.json.encode(again) == msgspec.json.encode(value)


def test_records_that_are_equal_have_the_same_number() -> None:
    """Wherever their words come from."""
    record = Record(titles=(Title("Bees", kind="".join(["ma", "in"])),))
    assert identity(record) == identity(Record(titles=(Title("Bees"),)))
    assert identity(from_json(to_json(record))) == identity(record)


def test_records_of_which_nothing_was_understood_have_numbers_of_their_own() -> None:
    """They are not one record; of what says something, the number does not depend on what was left of it."""
    left = [(Leftover("mods", "subject", f"<subject><x>{word}</x></subject>"),) for word in ("Bees", "Wasps")]
    assert len({identity(Record(leftovers=leftovers, position=1)) for leftovers in (*left, ())}) == 3
    assert len({identity(Record(titles=(Title("Bees"),), leftovers=leftovers)) for leftovers in (*left, ())}) == 1


@pytest.mark.parametrize(
    ("agent", "made"),
    [
        (Agent("Smith, Anna"), True),
        (Agent("Smith, Anna", roles=("edt",)), False),
        (Agent("Smith, Anna", roles=("edt", "aut")), True),
        (Agent("Rosenwald Collection", scope=(Term("institution", "DLC"),)), False),
        (Agent("Works", scope=(Term("materials", "v. 1"),)), True),
    ],
)
def test_who_made_a_work(agent: Agent, made: bool) -> None:
    """Whoever is named without a role, unless one institution names a collection of its own."""
    assert is_creator(agent) is made


@pytest.mark.parametrize(
    ("dates", "year"),
    [
        ((Date("1999-05-01", kind="captured"), Date("2001", kind="copyright"), Date("2002-03")), "2002"),
        ((Date("1999", kind="captured"), Date("2000", kind="created"), Date("2001", kind="copyright")), "2001"),
        ((Date("1999", kind="captured"), Date("1998", kind="original")), "1999"),
        ((Date("20uu", encoding="marc"), Date("2001", kind="copyright")), "2001"),
        ((Date("20uu", encoding="marc"), Date("1999", end="2001")), "1999"),
        ((Date("20uu", encoding="marc"),), "20uu"),
        ((Date("", end="2001"),), ""),
        ((), ""),
    ],
)
def test_the_year_of_a_record(dates: tuple[Date, ...], year: str) -> None:
    """Of its issue; else of what comes next to it; what is known of it where that is not all."""
    record = Record(dates=dates)
    assert year_of(record) == year
    assert gist_of(record).years[:1] == ([int(year)] if year.isdecimal() else [])


@pytest.mark.parametrize(
    ("hosts", "title"),
    [
        ((), None),
        ((Related("series", "Life"), Related("host", "Data"), Related("host", "Project")), "Data"),
        ((Related("host", "Data"), Related("host", "Hive", identifiers=(Identifier("issn", "0007-0955"),))), "Hive"),
        (
            (
                Related("host", "Book", identifiers=(Identifier("isbn", "9780131103627"),)),
                Related("host", "Hive", part=Part((Term("volume", "2"),))),
            ),
            "Hive",
        ),
        (
            (
                Related("host", identifiers=(Identifier("issn", "0007-0955"),)),
                Related("host", "Hive", identifiers=(Identifier("issn", "0007-0955"),)),
                Related("host", part=Part((Term("issue", "4"),))),
            ),
            "Hive",
        ),
    ],
)
def test_what_a_part_stands_in(hosts: tuple[Related, ...], title: str | None) -> None:
    """Of several hosts that can be cited it is the one in which its place is told, else one with a number that books or
    journals have, and a title.
    """
    host = host_of(Record(related=hosts))
    assert (host.title if host is not None else None) == title


def test_what_a_number_is_of() -> None:
    """Nothing is behind its name, and nothing behind no number."""
    assert behind_number(Identifier("isbn", "ISBN 0131103628 (pbk.)")) == "(pbk.)"
    assert behind_number(Identifier("isbn", "ISBN 0131103628")) == behind_number(Identifier("isbn", "")) == ""
    assert behind_number(Identifier("isbn", "0131103628.")) == ""


@pytest.mark.parametrize(
    ("scheme", "value", "number"),
    [
        ("isbn", "9780131103627 (pbk.)", "9780131103627"), ("isbn", "9780131103627(pbk.)", "9780131103627"),
        ("issn", "0007-0955(print)", "0007-0955"), ("isbn", "0131103628", "0131103628"),
        ("isbn", "(pbk.) 0131103628", "(pbk.) 0131103628"), ("isbn", "013110(pbk.)", "013110(pbk.)"),
        ("local", "9780131103627(pbk.)", "9780131103627(pbk.)"), ("isbn", "ISBN 0131103628", "0131103628"),
        ("isbn", "ISBN-13: 9780131103627 (pbk.)", "9780131103627"), ("issn", "ISSN 0007-0955", "0007-0955"),
        ("issn", "ISBN 0131103628", "ISBN 0131103628"), ("isbn", "9780131103627.", "9780131103627"),
    ],
)  # fmt: skip
def test_a_number_without_what_it_is_of(scheme: str, value: str, number: str) -> None:
    """It begins behind its name, and ends at a blank, at the parenthesis of a qualifier or at a full stop."""
    assert standard_number(Identifier(scheme, value)) == number
