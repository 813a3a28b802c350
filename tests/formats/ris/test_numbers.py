"""RIS: the numbers of a resource, and of what it stands in."""

from __future__ import annotations

import pytest
from ris_files import lines, losses, read

from bibld.model import Identifier, Link, Record


@pytest.mark.parametrize("number", ["US1234567", "10123457", "9780131103627"])
def test_the_number_of_a_patent_is_one(number: str) -> None:
    """Whatever other number it looks like."""
    (record,) = read(f"TY  - PAT\nSN  - {number}\nER  -")
    assert record.identifiers == (Identifier("patent number", number),)
    assert f"SN  - {number}" in lines(record)


@pytest.mark.parametrize("scheme", ["report number", "strn"])
def test_a_report_has_its_number_of_whatever_list(scheme: str) -> None:
    """A standard one, too (MARC 027)."""
    said = lines(Record(identifiers=(Identifier(scheme, "HV-12"),)))
    assert [line for line in said if line[:2] in ("TY", "SN")] == ["TY  - RPRT", "SN  - HV-12"]


def test_the_number_of_a_recording_is_that_of_its_publisher() -> None:
    """028, and not that of a report; what kind of sounds it has, its type does not say."""
    (record,) = read("TY  - SOUND\nSN  - HV 1234\nER  -")
    assert (record.identifiers, record.genres) == ((Identifier("publisher number", "HV 1234"),), ())
    assert lines(record) == ["TY  - SOUND", "SN  - HV 1234"]


@pytest.mark.parametrize("tag", ["UR", "L2"])
def test_a_doi_is_no_address_without_that_of_who_leads_to_it(tag: str) -> None:
    """856 $u had no scheme."""
    (record,) = read(f"TY  - JOUR\n{tag}  - doi:10.1000/182\n{tag}  - https://doi.org/10.1000/182\nER  -")
    assert record.identifiers == (Identifier("doi", "10.1000/182"),)
    assert [link.uri for link in record.links] == ["https://doi.org/10.1000/182"]


@pytest.mark.parametrize(
    ("record", "dois"),
    [
        (Record(links=(Link("https://doi.org/10.1000/182"),)), ["DO  - 10.1000/182"]),
        (Record(links=(Link("http://dx.doi.org/10.1000%2F182", relation=""), Link("https://doi.org/10.1000/182"))),
         ["DO  - 10.1000/182"]),
        (Record(links=(Link("https://doi.org/10.1000/182"),), identifiers=(Identifier("doi", "10.1000/ABC"),)),
         ["DO  - 10.1000/ABC"]),
        (Record(links=(Link("https://doi.org/10.1000/1"), Link("https://doi.org/10.1000/2"))), []),
        (Record(links=(Link("https://doi.org/10.1000/182", relation="version"),)), []),
        (Record(links=(Link("https://doi.org/10.1000/182", materials="Volume 2"),)), []),
        (Record(links=(Link("https://example.org/10.1000/182"),)), []),
    ],
)  # fmt: skip
def test_the_address_of_a_doi_says_it_where_no_number_does(record: Record, dois: list[str]) -> None:
    """MARC 856 of reports; that of another version or of a part is not its own, and of two nobody knows which is."""
    assert [line for line in lines(record) if line.startswith("DO")] == dois


def test_words_are_no_number() -> None:
    """A citation manager would look for a DOI that is called None."""
    record = Record(
        identifiers=(Identifier("doi", "None"), Identifier("issn", "n/a"), Identifier("report number", "AB"))
    )
    assert [line for line in lines(record) if line[:2] in ("DO", "SN")] == ["SN  - AB"]
    assert {("identifiers", "doi None"), ("identifiers", "issn n/a")} <= losses(record)


@pytest.mark.parametrize(
    ("lines_before", "own", "of_host"),
    [
        (["TY  - CHAP", "T2  - Music", "SN  - 979-0-2600-0043-8"], (), (Identifier("ismn", "979-0-2600-0043-8"),)),
        (["TY  - JOUR", "SN  - 1234-5679", "T2  - Journal"], (), (Identifier("issn", "1234-5679"),)),
        (["TY  - CHAP", "T2  - Book", "SN  - 9780131103627"], (), (Identifier("isbn", "9780131103627"),)),
        (["TY  - JOUR", "T2  - Journal", "SN  - NIST 12"], (Identifier("report number", "NIST 12"),), ()),
    ],
)
def test_the_number_of_a_journal_is_not_that_of_its_article(
    lines_before: list[str], own: tuple[Identifier, ...], of_host: tuple[Identifier, ...]
) -> None:
    """Nor the number of a book that of its chapter."""
    (record,) = read("\n".join([*lines_before, "TI  - A", "ER  - "]))
    (host,) = record.related
    assert (record.identifiers, host.identifiers) == (own, of_host)
    assert host.title


@pytest.mark.parametrize(
    ("value", "numbers"),
    [
        ("1234-5679 (Print)\n2345-678X (Electronic)", (("issn", "1234-5679 (Print)"), ("issn", "2345-678X (Electronic)"))),
        ("12345679, 2345678X", (("issn", "12345679"), ("issn", "2345678X"))),
        ("ISBN 0131103628 (pbk.)", (("isbn", "0131103628 (pbk.)"),)),
        ("ISBN-13: 9780131103627", (("isbn", "9780131103627"),)),
        ("9780131103627 (ISBN-13)", (("isbn", "9780131103627"),)),
        ("ISSN:1234-5679", (("issn", "1234-5679"),)),
        ("eISSN 1234-5679", (("issn", "1234-5679"),)),
        ("Report ISSN 12", (("report number", "Report ISSN 12"),)),
        ("1234-5679 2345-678X", (("issn", "1234-5679"), ("issn", "2345-678X"))),
        ("978 0 13 110362 7; 0-13-110362-8 (pbk., rev.)", (("isbn", "978 0 13 110362 7"), ("isbn", "0-13-110362-8 (pbk., rev.)"))),
        ("HORS 12, 13", (("report number", "HORS 12, 13"),)),
        ("12345678 87654321", (("report number", "12345678 87654321"),)),
        ("978-013110362-7 (ISBN)", (("isbn", "978-013110362-7"),)),
        ("ISSN 1234-5679", (("issn", "1234-5679"),)),
        ("ISSN 1234-5679 (print), ISSN: 2345-678X (online)", (("issn", "1234-5679 (print)"), ("issn", "2345-678X (online)"))),
        ("(ISBN)", (("report number", "(ISBN)"),)),
        ("1234-5679\nSN  - 12345679 (ISSN)\nSN  - 12345679", (("issn", "1234-5679"),)),
        ("HORS 12\nSN  - HORS 1-2\nSN  - HORS 12", (("report number", "HORS 12"), ("report number", "HORS 1-2"))),
        ("978 0 13 110362 7", (("isbn", "978 0 13 110362 7"),)),
        ("ISBN: 0131103628,", (("isbn", "0131103628"),)),
        ("0-13-110362-8.", (("isbn", "0-13-110362-8"),)),
        ("1234-5679;", (("issn", "1234-5679"),)),
        ("HORS 12,", (("report number", "HORS 12"),)),
        ("1234-5679\nDO  - 10.1000/182,", (("issn", "1234-5679"), ("doi", "10.1000/182"))),
    ],
)  # fmt: skip
def test_numbers_in_one_value_are_as_many(value: str, numbers: tuple[tuple[str, str], ...]) -> None:
    """As programs put that of print and that of the network beside each other, if each is one;
    a comma may be in a number.
    """
    (record,) = read(f"TY  - BOOK\nSN  - {value}\nER  -")
    assert record.identifiers == tuple(Identifier(*number) for number in numbers)


@pytest.mark.parametrize(
    ("said", "number", "links"),
    [
        ("M3  - 10.1000/182", ("doi", "10.1000/182"), []),
        ("DO  - DOI 10.1000/182", ("doi", "10.1000/182"), []),
        ("DO  - https://doi.org/10.1000/182?src=b", ("doi", "10.1000/182"), []),
        ("M3  - doi:10.1000/182", ("doi", "10.1000/182"), []),
        ("L3  - 10.1000/182", ("doi", "10.1000/182"), []),
        ("UR  - https://doi.org/10.1000/182", ("doi", "10.1000/182"), ["https://doi.org/10.1000/182"]),
        ("UR  - http://dx.doi.org/10.1000%2F182", ("doi", "10.1000/182"), ["http://dx.doi.org/10.1000%2F182"]),
        (
            "DO  - 10.1000/ABC\nUR  - https://doi.org/10.1000/abc",
            ("doi", "10.1000/ABC"),
            ["https://doi.org/10.1000/abc"],
        ),
        ("UR  - https://doi.org/10.1000/1?src=b", ("doi", "10.1000/1"), ["https://doi.org/10.1000/1?src=b"]),
        ("UR  - https://doi.org/10.1000/1#sec2", ("doi", "10.1000/1"), ["https://doi.org/10.1000/1#sec2"]),
        ("M3  - 10.1000/2\nDO  - 10.1000/1", ("doi", "10.1000/1"), []),
        ("L3  - 10.1000/2\nDO  - 10.1000/1", ("doi", "10.1000/1"), []),
        ("AN  - PMID:12345678", ("pmid", "12345678"), []),
        ("AN  - WOS:A1996VK12300012", ("wos", "A1996VK12300012"), []),
        ("C2  - PMID: 12345678", ("pmid", "12345678"), []),
        ("AN  - arXiv:2001.01234", ("arxiv", "2001.01234"), []),
        ("AN  - arXiv:hep-th/9901001v2", ("arxiv", "hep-th/9901001v2"), []),
    ],
)
def test_a_number_says_itself_what_it_is(said: str, number: tuple[str, str], links: list[str]) -> None:
    """A DOI by its form, in whatever tag publishers have it, those of PubMed and arXiv by their names."""
    (record,) = read(f"TY  - JOUR\n{said}\nER  -")
    assert (record.identifiers, [link.uri for link in record.links]) == ((Identifier(*number),), links)


def test_a_number_is_written_once() -> None:
    """With hyphens or without; what it is of is told of each."""
    numbers = (Identifier("isbn", "9780131103627 (pbk.)"), Identifier("isbn", "978-0-13-110362-7"))
    assert lines(Record(identifiers=numbers))[1:] == ["SN  - 9780131103627"]
    assert losses(Record(identifiers=numbers)) == {("identifiers.qualifier", "(pbk.)")}


def test_thousands_of_numbers_are_read_in_time() -> None:
    """Each is looked up, and not compared with all others."""
    numbers = "\n".join(f"SN  - HORS {number // 2}" for number in range(10_000))
    (record,) = read(f"TY  - RPRT\n{numbers}\nER  -")
    assert len(record.identifiers) == 5_000


@pytest.mark.parametrize(
    ("number", "read_so"), [("LBL-12345", True), ("TR 99-3", True), ("TR 99-3 (revised)", False), ("17", False), ("Copyright 1999", False), ("PDF", False), ("A", False), ("NO. 5", False), ("MAY 2009", False), ("DECC-12", True),
     ("AB/9", True), ("AB.9", True), ("NORD-5", True),
     *((f"{word} 5", False) for word in "NR NUM VOL PT ISBN ISSN JAN FEB MARCH APR JUN JUL AUG SEPT OCT NOV DEC".split())],
)  # fmt: skip
def test_the_number_of_a_report_may_be_in_m1(number: str, read_so: bool) -> None:
    """It is written where that is otherwise; what may be another stays with RIS."""
    (record,) = read(f"TY  - RPRT\nM1  - {number}\nER  -")
    assert record.identifiers == ((Identifier("report number", number),) if read_so else ())
    assert lines(record)[1:] == [f"SN  - {number}" if read_so else f"M1  - {number}"]
