"""The record in the middle: values, and their JSON."""

from __future__ import annotations

import re

import msgspec
import pytest

from bibld.indexing import gist_of
from bibld.model import (
    Agent,
    Date,
    Leftover,
    Link,
    Page,
    Physical,
    Provision,
    Record,
    Term,
    Title,
    extent_labels,
    from_json,
    heading,
    identity,
    is_creator,
    title_label,
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
    ("title", "label"),
    [
        (Title("The C book", subtitle="an introduction"), "The C book: an introduction"),
        (Title("Der Dolch =", subtitle="The dagger"), "Der Dolch = The dagger"),
        (Title("Der Dolch", subtitle="The dagger", medium="[sound recording] ="), "Der Dolch = The dagger"),
        (Title("Bible", parts=(Term("name", "N.T."), Term("language", "Latin"))), "Bible. N.T. Latin"),
        (Title("Code of rules", parts=(Term("number", "29"), Term("name", "Labour"))), "Code of rules. 29, Labour"),
        (Title("Argued cases", kind="other", parts=(Term("date", "<2012->"),)), "Argued cases, <2012->"),
        (Title("Health reports", subtitle="(Online)", kind="key"), "Health reports (Online)"),
        (
            Title(
                "Sonatas",
                kind="uniform",
                parts=(
                    Term("medium of performance", "violin, continuo"),
                    Term("number", "BWV 1021"),
                    Term("key", "G major"),
                    Term("name", "Largo"),
                ),
            ),
            "Sonatas, violin, continuo, BWV 1021, G major. Largo",
        ),
        (
            Title("Symphonies", kind="uniform", parts=(Term("number", "no. 5, op. 67"), Term("key", "C minor"))),
            "Symphonies, no. 5, op. 67, C minor",
        ),
        (Title("Iliad", kind="uniform", parts=(Term("number", "Book 1"),)), "Iliad. Book 1"),
        (Title("Messiah", kind="uniform", parts=(Term("arrangement", "arranged"),)), "Messiah; arranged"),
        (Title("Treaty", parts=(Term("treaty date", "(1991)"), Term("language", "Greek"))), "Treaty (1991). Greek"),
    ],
)
def test_a_title_in_words(title: Title, label: str) -> None:
    """With its parts and subtitle, and no mark twice."""
    assert title_label(title) == label


@pytest.mark.parametrize(
    ("statement", "labels"),
    [
        ("extent 24 | unit linear feet | extent (51 boxes)", ["24 linear feet (51 boxes)"]),
        ("extent 3 | unit VHS cassettes : | details sound", ["3 VHS cassettes"]),
        ("extent a diary | extent 1 | unit volume | unit size (46 pages)", ["a diary", "1 volume (46 pages)"]),
        ("extent 2 | unit boxes | extent 3 | unit maps", ["2 boxes", "3 maps"]),
        ("extent 1 box | extent (2 reels)", ["1 box", "(2 reels)"]),
    ],
)
def test_what_is_counted_stands_behind_its_number(statement: str, labels: list[str]) -> None:
    """``300 ## $a 24 $f linear feet $a (51 boxes)``; in our own words it is the kind of the extent."""
    said = [re.match("(unit size|[a-z]+) (.+)", part) for part in statement.split(" | ")]
    parts = tuple(Term(found[1], found[2]) for found in said if found is not None)
    extents = tuple(Term("", part.value) for part in parts if part.kind == "extent")
    assert extent_labels(Physical(extents, parts=parts)) == labels
    assert extent_labels(Physical((Term("pages", "47"),), parts=parts[1:2])) == ["47 pages"]


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
    ("agent", "said"),
    [
        (Agent("Ek, Bo", "person", titles=("Sir",), dates="1900-"), "Ek, Bo, Sir, 1900-"),
        (
            Agent("Acme Church", "corporate", units=("Council",), number="3rd", dates="1884", place="Leeds"),
            "Acme Church. Council (3rd : 1884 : Leeds)",
        ),
        (Agent("Acme Library", "corporate", units=("Mss.",), number="Codex A"), "Acme Library. Mss. (Codex A)"),
        (Agent("Days", "conference", number="3rd", units=("Jury",)), "Days (3rd). Jury"),
    ],
)
def test_a_heading_in_words(agent: Agent, said: str) -> None:
    """What was held stands in parentheses, of a body as of a meeting."""
    assert heading(agent) == said
