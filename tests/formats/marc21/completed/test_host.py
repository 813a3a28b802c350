"""A part of another resource, of a description from elsewhere, in MARC: 773, and LDR/07."""

from __future__ import annotations

import pytest
from marc_lines import marc_lines
from msgspec.structs import replace

from bibld.formats.marc21.notation import parse
from bibld.formats.marc21.records import record_of
from bibld.model import Genre, Identifier, Part, Provision, Record, Related, Term, Title
from bibld.report import Report


def test_the_place_in_another_resource_is_no_heading_of_it() -> None:
    """A graph says where an article stands with the article, and all else with its journal."""
    journal = Record(titles=(Title("Hive"),), provisions=(Provision(names=("P",)),), parts=(Part(text="on bees"),))
    host = Related("host", part=Part((Term("volume", "7"),)), note="Free.", record=journal)
    report = Report()
    assert "773 0# $t Hive. $d P $g 7. $n Free." in marc_lines(Record(titles=(Title("Bees"),), related=(host,)), report)
    assert {path for _, path, _, _ in report.losses} == {"related.record.parts"}


JOURNAL = Related("host", title="Journal of bees", identifiers=(Identifier("issn", "0378-5955"),))
PLACE = Part((Term("volume", "45"), Term("issue", "3")), (Term("pages", "221-240"),), date="2005")
PAGES = Part(extents=(Term("pages", "221-240"),))


@pytest.mark.parametrize(
    ("host", "level", "field"),
    [
        (JOURNAL, "b", "773 0# $t Journal of bees $g 45, 3 (2005), 221-240 $x 0378-5955"),
        (replace(JOURNAL, record=Record(issuance="monographic")), "a",
         "773 0# $t Journal of bees $g 45, 3 (2005), 221-240 $x 0378-5955"),
        (Related("host", title="Annals of bees"), "b", "773 0# $t Annals of bees $g 45, 3 (2005), 221-240"),
        (Related("host", title="On bees", part=PAGES), "a", "773 0# $t On bees $g Pages 221-240"),
        (Related("host", part=PAGES), "m", "773 0# $g Pages 221-240"),
        (Related("host", title="Films of bees", part=Part(extents=(Term("frames", "12-13"),))), "m",
         "773 0# $t Films of bees $g Frames 12-13"),
        (Related("host", title="Photographs of bees", part=Part((Term("box", "4"),))), "m",
         "773 0# $t Photographs of bees $g Box 4"),
    ],
)  # fmt: skip
def test_a_part_says_in_what_and_where_it_stands(host: Related, level: str, field: str) -> None:
    """LDR/07 is that of a part where it is known of what; such a part has no publisher that is not identified.

    What is on some pages of what has a title is its part: of a serial, if volume and issue are told.
    """
    parts = (PLACE,) if host.part is None else ()
    found = marc_lines(Record(titles=(Title("Dances"),), related=(host,), parts=parts))
    assert (found[0][4:][7], field in found) == (level, True)
    assert any(line.startswith("264") for line in found) == (level == "m")


@pytest.mark.parametrize(
    ("genre", "level"),
    [
        *((genre, "b") for genre in (
            "abstract|article|electronic article|in press|journal article|magazine article|newspaper article|research article"
            "|review article|reviewed article|scientific article|scholarly article|Original Research Article"
        ).split("|")),
        *((genre, "a") for genre in (
            "book chapter|book part|book section|chapter|conference paper|dictionary entry|electronic chapter"
            "|encyclopedia article"
        ).split("|")),
        ("essay", "m"),
    ],
)  # fmt: skip
def test_what_it_is_may_tell_in_what_a_part_stands(genre: str, level: str) -> None:
    """A serial, a book, or nobody knows."""
    host = Related("host", title="Hive")
    record = Record(titles=(Title("Bees"),), genres=(Genre(genre),), related=(host,))
    assert marc_lines(record)[0][4:][7] == level
    captioned = replace(record, related=(replace(host, label="Offprint of"),))
    assert marc_lines(captioned)[0][4:][7] == "m"


@pytest.mark.parametrize("imprint", ["Leeds : Hive, 1983.", "Hive, [1983?]", "Hive, 1983-06-05"])
def test_a_part_is_of_the_year_of_its_host(imprint: str) -> None:
    """However the imprint of that has it."""
    host = Related("host", title="On bees", imprint=imprint)
    found = marc_lines(Record(titles=(Title("Dances"),), genres=(Genre("chapter"),), related=(host,)))
    assert [field[4:][6:15] for field in found if field.startswith("008")] == ["s1983####"]


@pytest.mark.parametrize(
    ("details", "place"),
    [
        ((Term("issue", "3"), Term("volume", "45")), "45, 3"),
        ((Term("", "New series"), Term("issue", "3"), Term("volume", "45")), "New series, 45, 3"),
        ((Term("box", "4"), Term("folder", "5")), "Box 4, Folder 5"),
    ],
)
def test_the_volume_stands_before_its_issue(details: tuple[Term, ...], place: str) -> None:
    """Where each is without a caption their order tells which is which, and MODS has them in any."""
    host = Related("host", title="Bees", part=Part(details))
    assert f"773 0# $t Bees $g {place}" in marc_lines(Record(titles=(Title("Hive"),), related=(host,)))


@pytest.mark.parametrize("short", ["J. bees.", "J. bees", "J bees"])
def test_the_abbreviated_title_of_a_host_keeps_its_stop(short: str) -> None:
    """It closes the last word, and not the subfield; the title itself is said beside it."""
    report = Report()
    host = Related("host", title="Journal of bees", record=Record(titles=(Title(short, kind="abbreviated"),)))
    record = Record(titles=(Title("Hive"),), related=(replace(host, part=Part((Term("volume", "45"),))),))
    assert f"773 0# $t Journal of bees $p {short} $g 45" in marc_lines(record, report)
    assert report.losses == {}
    read = record_of([parse(f"773 0# $t Journal of bees $p {short}")], report)
    assert (read.related, read.leftovers) == ((host,), ())
