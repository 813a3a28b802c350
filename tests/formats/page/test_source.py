"""Where a report was found and when, and the journals that articles stand in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bibld.formats._dates import in_words
from bibld.formats.page.source import (
    media_type,
    read_access,
    read_access_date,
    read_citation,
    uris,
    write_access,
    write_citation,
)
from bibld.model import Part, Term

# Source, and the access: its date in ISO 8601 (empty where it is not certain), the addresses, what else was said.
ACCESSES = [
    (
        "Internet Resource: Accessed January 29, 2013 at: http://www.london.gov.uk/report.pdf",
        ("2013-01-29", ("http://www.london.gov.uk/report.pdf",), ""),
    ),
    (
        "Internet Resource: Accessed January 29, 2013 at http://www.london.gov.uk/report.pdf",
        ("2013-01-29", ("http://www.london.gov.uk/report.pdf",), ""),
    ),
    (
        "Internet Resource; Accessed January 29, 2013 at: http://www.london.gov.uk/report.pdf",
        ("2013-01-29", ("http://www.london.gov.uk/report.pdf",), ""),
    ),
    (
        "Internet Resource: Accessed: January 29, 2013 at: http://www.london.gov.uk/report.pdf.",
        ("2013-01-29", ("http://www.london.gov.uk/report.pdf",), ""),
    ),
    (
        "Internet Resource: Accessed 29 January 2013 at: http://www.london.gov.uk/report.pdf",
        ("2013-01-29", ("http://www.london.gov.uk/report.pdf",), ""),
    ),
    (
        "Internet Resource: Accessed Jan. 29, 2013 at: http://www.london.gov.uk/report.pdf",
        ("2013-01-29", ("http://www.london.gov.uk/report.pdf",), ""),
    ),
    (
        "Internet Resource: Accessed 01/29/2013 at: http://www.london.gov.uk/report.pdf",
        ("2013-01-29", ("http://www.london.gov.uk/report.pdf",), ""),
    ),
    (
        "Internet Resource: Accessed 01/02/2013 at: http://www.london.gov.uk/report.pdf",
        ("", ("http://www.london.gov.uk/report.pdf",), ""),
    ),
    (
        "Internet Resource: Accessed February 30, 2013 at: http://www.london.gov.uk/report.pdf",
        ("", ("http://www.london.gov.uk/report.pdf",), ""),
    ),
    (
        "Internet Resource: Accessed Janury 29, 2013 at: http://www.london.gov.uk/report.pdf",
        ("2013-01-29", ("http://www.london.gov.uk/report.pdf",), ""),
    ),
    (
        "Internet Resource: Accessed January 2013 at: http://www.london.gov.uk/report.pdf",
        ("2013-01", ("http://www.london.gov.uk/report.pdf",), ""),
    ),
    (
        "Internet Resource: Accessed January 29 2013 at: http://www.london.gov.uk/report.pdf",
        ("2013-01-29", ("http://www.london.gov.uk/report.pdf",), ""),
    ),
    (
        "Internet Resource: Accessed January 29, 2013 at: www.london.gov.uk/report.pdf",
        ("2013-01-29", ("www.london.gov.uk/report.pdf",), ""),
    ),
    (
        "Internet Resource: Accessed January 29, 2013 at: http://a.org/x and http://b.org/y",
        (
            "2013-01-29",
            (
                "http://a.org/x",
                "http://b.org/y",
            ),
            "",
        ),
    ),
    (
        "Internet Resource: Accessed January 29, 2013 at: http://a.org/a report.pdf",
        ("2013-01-29", ("http://a.org/a report.pdf",), ""),
    ),
    ("Internet Resource: Accessed at: http://a.org/x", ("", ("http://a.org/x",), "")),
    ("Internet Resource: http://a.org/x", ("", ("http://a.org/x",), "")),
    ("Internet Resource", None),
    ("Internet Resource. Accessed January 29, 2013", None),
    ("Accessed January 29, 2013 at: http://a.org/x", ("2013-01-29", ("http://a.org/x",), "")),
    ("Available at: http://a.org/x", ("", ("http://a.org/x",), "")),
    ("Internet Source: Accessed January 29, 2013 at: http://a.org/x", ("2013-01-29", ("http://a.org/x",), "")),
    ("internet resource: accessed January 29, 2013 at: http://a.org/x", ("2013-01-29", ("http://a.org/x",), "")),
    ("Internet Resource: Accessed on January 29, 2013 at: http://a.org/x", ("2013-01-29", ("http://a.org/x",), "")),
    ("Internet Resource: Accessed January 29, 2013 from http://a.org/x", ("2013-01-29", ("http://a.org/x",), "")),
    ("Internet Resource: Accessed August 12, 2014: http://a.org/x", ("2014-08-12", ("http://a.org/x",), "")),
    (
        "Internet Resource: Accessed January 29, 2013 at: https://papers.ssrn.com/sol3/papers.cfm?abstract_id=1",
        ("2013-01-29", ("https://papers.ssrn.com/sol3/papers.cfm?abstract_id=1",), ""),
    ),
    (
        "Internet Resource: Accessed January 29, 2013 at: http://a.org/x (English and French)",
        ("2013-01-29", ("http://a.org/x",), "(English and French)"),
    ),
    (
        "Internet Resource: Working Paper 16082; Accessed January 29, 2013 at: http://www.nber.org/papers/w16082",
        ("2013-01-29", ("http://www.nber.org/papers/w16082",), "Working Paper 16082"),
    ),
    (
        "Internet Resource: Dissertation: Accessed January 29, 2013 at: http://a.org/x",
        ("2013-01-29", ("http://a.org/x",), "Dissertation"),
    ),
    ("Print", None),
    ("Print copy", None),
    ("Hard copy: ILL", None),
    ("Donated by the author", None),
    ("http://a.org/x", ("", ("http://a.org/x",), "")),
    ("Trends and Issues in Crime and Criminal Justice, No. 450", None),
    ("Report prepared for the Ministry of Justice", None),
    ("Hive University, 2012-06", None),
]
# Source, and the citation: title, volume, issue, year, pages.
CITATIONS = [
    (
        "British Journal of Criminology, 45(3), 2005: 221-240",
        ("British Journal of Criminology", "45", "3", "2005", "221-240"),
    ),
    ("British Journal of Criminology 45(3): 221-240", ("British Journal of Criminology", "45", "3", "", "221-240")),
    ("Crime and Justice, Vol. 35, 2006, pp. 1-50", ("Crime and Justice", "35", "", "2006", "1-50")),
    (
        "Criminology & Public Policy, Vol. 7, No. 1, 2008, pp. 21-49",
        ("Criminology & Public Policy", "7", "1", "2008", "21-49"),
    ),
    (
        "Howard Journal of Criminal Justice, 2006, 45(1): 1-20",
        ("Howard Journal of Criminal Justice", "45", "1", "2006", "1-20"),
    ),
    (
        "Journal of Experimental Criminology (2005) 1: 435-450",
        ("Journal of Experimental Criminology", "1", "", "2005", "435-450"),
    ),
    (
        "European Journal of Criminology, volume 2, issue 4, 2005, pages 399-428",
        ("European Journal of Criminology", "2", "4", "2005", "399-428"),
    ),
    ("Deviant Behavior 27 (2006): 1-10.", ("Deviant Behavior", "27", "", "2006", "1-10")),
    ("Policing & Society. Vol. 10, 2000, pp. 1-10.", ("Policing & Society", "10", "", "2000", "1-10")),
    ("Federal Probation, 70(3), December 2006", ("Federal Probation", "70", "3", "2006", "")),
    ("Federal Probation, Vol. 70, No. 3, 2006", ("Federal Probation", "70", "3", "2006", "")),
    (
        "Crime Prevention and Community Safety: An International Journal, 8(2), 2006: 80-100",
        ("Crime Prevention and Community Safety: An International Journal", "8", "2", "2006", "80-100"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), ACCESSES)
def test_an_access_has_a_date_and_addresses(text: str, expected: tuple[str, tuple[str, ...], str] | None) -> None:
    """Seen when, and where; words that are neither are no access, and become a note."""
    access = read_access(text)
    assert (access and (read_access_date(access.date), access.uris, access.said)) == expected
    assert access is None or read_citation(text) is None or access.uris


@pytest.mark.parametrize(("text", "expected"), CITATIONS)
def test_a_citation_has_a_title_a_volume_and_more(text: str, expected: tuple[str, str, str, str, str]) -> None:
    """A journal's title, the volume and issue, the year and the pages, in the orders that occur."""
    found = read_citation(text)
    assert found is not None
    assert found.part is not None
    details = {term.kind: term.value for term in found.part.details}
    pages = found.part.extents[0].value if found.part.extents else ""
    assert (found.title, details["volume"], details.get("issue", ""), found.part.date, pages) == expected
    assert found.part.text == text


@pytest.mark.parametrize(
    ("title", "place", "pages", "text"),
    [
        ("Bees", {"volume": "5", "issue": "2"}, "1-9", "Bees, 5(2), 2005: 1-9"),
        ("Bees", {"volume": "5"}, "", "Bees, 5, 2005"),
        ("Bees", {"issue": "2"}, "", "Bees, no. 2, 2005"),
        ("Bees", {}, "1-9", "Bees, 2005: 1-9"),
    ],
)
def test_a_citation_that_was_never_written_is_made(title: str, place: dict[str, str], pages: str, text: str) -> None:
    """Of a host from MARC, say; what is counted otherwise than in pages has no place in it."""
    details = tuple(Term(kind, value) for kind, value in place.items())
    extents = (Term("size", "24 cm"), *([Term("pages", pages)] if pages else ()))
    assert write_citation(title, Part(details, extents, "2005")) == text
    assert write_citation("", Part((), extents)) == pages


@pytest.mark.parametrize("text", [text for text, expected in ACCESSES if expected is None])
def test_words_are_no_citation(text: str) -> None:
    """Without a volume, and an issue or pages besides, nothing is a citation."""
    assert read_citation(text) is None


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("January 29, 2013", "2013-01-29"), ("29 January 2013", "2013-01-29"), ("Jan. 29, 2013", "2013-01-29"),
        ("January 29th, 2013", "2013-01-29"), ("2013-01-29", "2013-01-29"), ("2013-01", "2013-01"), ("January 2013", "2013-01"),
        ("29/01/2013", "2013-01-29"), ("01/29/2013", "2013-01-29"), ("29.1.2013", "2013-01-29"), ("05/05/2013", "2013-05-05"),
        ("01/02/2013", ""), ("2013", ""), ("February 30, 2013", ""), ("13/13/2013", ""), ("January 1, 2, 2013", ""), ("", ""),
        ("May or June 2013", ""), ("January 29", ""), ("January 29, 0000", ""),
    ],
)  # fmt: skip
def test_a_date_of_access_is_taken_where_it_is_certain(text: str, iso: str) -> None:
    """Figures that may be day or month are not guessed at, and a day that is none is no date."""
    assert read_access_date(text) == iso


@given(st.dates())
def test_a_date_of_access_is_written_as_it_is_read(day: object) -> None:
    """ISO to words and back."""
    assert read_access_date(in_words(str(day))) == str(day)


def test_an_access_is_written_as_it_is_read() -> None:
    """The field of something seen online, there and back."""
    text = write_access("2013-01-29", "http://www.example.org/report.pdf")
    assert text == "Internet Resource: Accessed January 29, 2013 at: http://www.example.org/report.pdf"
    assert read_access(text) == ("January 29, 2013", ("http://www.example.org/report.pdf",), "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("http://a.org/x", ["http://a.org/x"]),
        ("http://a.org/x http://b.org/y", ["http://a.org/x", "http://b.org/y"]),
        ("http://a.org/x; https://b.org/y", ["http://a.org/x", "https://b.org/y"]),
        ("http://a.org/x and http://b.org/y", ["http://a.org/x", "http://b.org/y"]),
        ("http://a.org/?u=http://b.org/y", ["http://a.org/?u=http://b.org/y"]),
        ("http://a.org/a report.pdf", ["http://a.org/a report.pdf"]),
        ("www.a.org http://b.org/y", ["www.a.org", "http://b.org/y"]),
        ("", []),
    ],
)
def test_addresses_are_parted_where_each_has_its_scheme(text: str, expected: list[str]) -> None:
    """A space alone may be part of a file's name."""
    assert uris(text) == expected


@pytest.mark.parametrize(
    ("uri", "kind"),
    [
        ("http://a.org/b.pdf", "application/pdf"), ("http://a.org/b.PDF?x=1#y", "application/pdf"), ("http://a.org/b.htm", "text/html"),
        ("http://a.org/b.doc", "application/msword"), ("http://a.org/b.epub", "application/epub+zip"), ("http://a.org/b", ""), ("http://a.org/?f=b.pdf", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_suffix_tells_the_media_type(uri: str, kind: str) -> None:
    """Only the path's suffix does, not what stands in a query."""
    assert media_type(uri) == kind


@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    """Whatever stands in the field, nothing fails."""
    access = read_access(text)
    assert access is None or access.uris
    read_citation(text)
    read_access_date(text)


@pytest.mark.parametrize(
    "part", ["a", "1", "at: ", ",", "; ", "Accessed ", "http://", "http://a.org/b; ", "1(1) ", "www."]
)
def test_a_very_long_field_takes_no_time(part: str) -> None:
    """30,000 characters are read at once: no pattern is tried in all ways."""
    text = part * (30_000 // len(part)) + "!"
    read_access(text)
    read_citation(text)
    assert uris(text)
