"""A part of another resource, of a description from elsewhere, in MARC: 773, and LDR/07."""

from __future__ import annotations

import pytest
from marc_lines import marc_lines
from msgspec.structs import replace

from bibld.formats.marc21.notation import parse
from bibld.formats.marc21.records import record_of
from bibld.model import Date, Genre, Identifier, Note, Part, Physical, Place, Provision, Record, Related, Term, Title
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


TITLE = Title("Bees")
ISSN, ISBN, DOI = Identifier("issn", "0378-5955"), Identifier("isbn", "9780131103627"), Identifier("doi", "10.1000/1")
HIVE = Related("host", title="Hive")
OF_JOURNAL, OF_BOOK = replace(HIVE, identifiers=(ISSN,)), replace(HIVE, identifiers=(ISBN,))
ARTICLE, CHAPTER, BOOK = (Genre("article"),), (Genre("chapter"),), (Genre("book"),)
VOLUME, ISSUE, ON_PAGES = Term("volume", "3"), Term("issue", "2"), Term("pages", "1-9")
IN_2005 = (Date("2005"),)
BY_P = Provision(names=("P",), date="2005")
BEES = Provision(names=("Bees",), lang="eng")
NOT_IDENTIFIED = "264 #1 $a [Place of publication not identified] : $b [publisher not identified]"


@pytest.mark.parametrize(
    ("record", "coded", "fields", "told"),
    [
        (Record(titles=(TITLE,), related=(OF_BOOK,)), "a nuuuu xx#", ["773 0# $t Hive $z 9780131103627"], []),
        (Record(titles=(TITLE,), related=(Related("host", part=Part(extents=(ON_PAGES,)), record=Record(titles=(Title("Hive"),))),)),
         "a nuuuu xx#", ["773 0# $t Hive $g Pages 1-9"], []),
        (Record(titles=(TITLE,), related=(Related("host", part=Part(extents=(ON_PAGES,)), record=Record(provisions=(Provision(names=("P",)),))),)),
         "m nuuuu xx#", ["773 0# $d P $g Pages 1-9"], []),
        (Record(titles=(TITLE,), related=(Related("host", identifiers=(DOI,), part=Part(extents=(ON_PAGES,))),)),
         "m nuuuu xx#", ["773 0# $g Pages 1-9 $o 10.1000/1"], ["related.identifiers.scheme"]),
        (Record(titles=(TITLE,), related=(replace(HIVE, part=Part((VOLUME,), (ON_PAGES,))),)),
         "a nuuuu xx#", ["773 0# $t Hive $g 3, 1-9"], []),
        (Record(titles=(TITLE,), related=(replace(HIVE, part=Part((ISSUE,), (ON_PAGES,))),)),
         "a nuuuu xx#", ["773 0# $t Hive $g 2, 1-9"], []),
        (Record(titles=(TITLE,), related=(replace(HIVE, part=Part(text="p. 3-9")),)), "a nuuuu xx#", ["773 0# $t Hive $g p. 3-9"], []),
        (Record(titles=(TITLE,), related=(replace(HIVE, part=Part(extents=(Term("pages", "some"),))),)),
         "m nuuuu xx#", ["773 0# $t Hive $g Some"], []),
        (Record(titles=(TITLE,), related=(replace(HIVE, part=Part((VOLUME, ISSUE))),), identifiers=(replace(ISBN, invalid=True),)),
         "b nuuuu xx#", ["020 ## $z 9780131103627", "773 0# $t Hive $g 3, 2"], []),
        (Record(titles=(TITLE,), related=(replace(HIVE, part=Part((VOLUME, ISSUE))),), identifiers=(DOI,)),
         "b nuuuu xx#", ["024 7# $a 10.1000/1 $2 doi", "773 0# $t Hive $g 3, 2"], []),
        (Record(titles=(TITLE,), issuance="serial", related=(replace(HIVE, record=Record(issuance="monographic")),)),
         "s nuuuu xx#", ["773 0# $t Hive"], ["related.record.issuance"]),
        (Record(titles=(TITLE,), issuance="serial", genres=ARTICLE, related=(OF_BOOK,)),
         "a nuuuu xx#", ["773 0# $t Hive $z 9780131103627"], []),
        (Record(titles=(TITLE,), related=(replace(HIVE, record=Record(issuance="continuing", genres=(Genre("periodical", authority="marcgt"),))),)),
         "b nuuuu xx#", ["773 0# $t Hive"], []),
        (Record(titles=(TITLE,), related=(replace(HIVE, record=Record(issuance="continuing", genres=(Genre("newspaper"),))),)),
         "b nuuuu xx#", ["773 0# $t Hive"], ["related.record.genres"]),
        (Record(titles=(TITLE,), related=(replace(HIVE, record=Record(issuance="monographic", genres=(Genre("periodical", authority="marcgt"),))),)),
         "a nuuuu xx#", ["773 0# $t Hive"], ["related.record.genres"]),
        (Record(titles=(TITLE,), related=(HIVE, Related("other", record=Record(titles=(Title("Ants"),), summaries=(Note("s"),))))),
         "m nuuuu xx#", ["773 0# $t Hive", "787 08 $i Other: $t Ants"], ["related.record.summaries"]),
        (Record(titles=(TITLE,), related=(HIVE,), parts=(Part(extents=(Term("words", "900"),)), Part(date="2005"))),
         "m nuuuu xx#", ["773 0# $t Hive $g (2005); word 900"], []),
        (Record(titles=(TITLE,), related=(HIVE,), parts=(Part((VOLUME,)), Part(text="free"))),
         "m nuuuu xx#", ["773 0# $t Hive $g 3; free"], []),
        (Record(titles=(TITLE,), related=(replace(HIVE, part=Part((VOLUME,), (ON_PAGES,))),), parts=(Part((ISSUE,), (ON_PAGES,)),)),
         "b nuuuu xx#", ["773 0# $t Hive $g 3, 2, 1-9"], []),
        (Record(titles=(TITLE,), related=(replace(HIVE, part=Part((VOLUME,))),), parts=(Part((Term("volume", "4"),)),)),
         "m nuuuu xx#", ["773 0# $t Hive $g 3"], ["parts"]),
        (Record(titles=(TITLE,), related=(replace(HIVE, part=Part((VOLUME,), date="2005")),), parts=(Part((), (ON_PAGES,), date="2006"),)),
         "m nuuuu xx#", ["773 0# $t Hive $g 3 (2005)"], ["parts"]),
        (Record(titles=(TITLE,), related=(replace(HIVE, part=Part((VOLUME,))),), parts=(Part((), (ON_PAGES,), date="2006"),)),
         "a s2006 xx#", ["773 0# $t Hive $g 3 (2006), 1-9"], []),
        (Record(titles=(TITLE,), related=(replace(HIVE, part=Part((VOLUME,), date="2005")),), parts=(Part((), (ON_PAGES,)),)),
         "a s2005 xx#", ["773 0# $t Hive $g 3 (2005), 1-9"], []),
        (Record(titles=(TITLE,), genres=ARTICLE, related=(HIVE,), identifiers=(ISSN, DOI)),
         "b nuuuu xx#", ["024 7# $a 10.1000/1 $2 doi", "773 0# $t Hive $x 0378-5955"], []),
        (Record(titles=(TITLE,), genres=ARTICLE), "m nuuuu xx#", [], []),
        (Record(titles=(TITLE,), genres=BOOK, parts=(Part((), (Term("words", "900"),)),)), "m nuuuu xx#", [], ["parts"]),
        (Record(titles=(TITLE,), genres=BOOK, physicals=(Physical(dimensions="24 cm"),), parts=(Part((), (Term("pages", "280"),)),)),
         "m nuuuu xx#", ["300 ## $a 280 pages ; $c 24 cm"], []),
        (Record(titles=(TITLE,), genres=BOOK, related=(replace(HIVE, record=Record(issuance="monographic")),), parts=(Part((), (Term("pages", "280"),)),)),
         "a nuuuu xx#", ["300 ## $a 280 pages", "773 0# $t Hive"], []),
        (Record(titles=(Title("Hive", kind="abbreviated"), TITLE), related=(Related("host", part=Part(text="Bees, 2005")),)),
         "m nuuuu xx#", ["210 00 $a Hive", "524 ## $a Bees, 2005."], []),
        (Record(titles=(TITLE,), related=(replace(HIVE, part=Part(text="Bees, 2005")),)),
         "m nuuuu xx#", ["773 0# $t Hive $g Bees, 2005"], []),
        (Record(titles=(TITLE,), parts=(Part((VOLUME,), text="Bees, 2005"),)), "m nuuuu xx#", [], ["parts"]),
        (Record(titles=(), parts=(Part(text="Ek, 2005"),)), "m nuuuu xx#", ["245 00 $a [Untitled]."], ["parts"]),
        (Record(titles=(Title("B.", kind="abbreviated"), TITLE), parts=(Part((VOLUME,)),)),
         "m nuuuu xx#", ["210 00 $a B.", "245 00 $a Bees. $n Volume 3."], []),
        (Record(titles=(replace(TITLE, parts=(Term("number", "1"),)),), parts=(Part((VOLUME,)),)),
         "m nuuuu xx#", ["245 00 $a Bees. $n 1."], ["parts"]),
        (Record(titles=(TITLE,), parts=(Part((VOLUME,), date="2005"),)), "m nuuuu xx#", [], ["parts"]),
        (Record(titles=(TITLE,), parts=(Part((Term("number", "7"),)),)), "m nuuuu xx#", ["245 00 $a Bees. $n Number 7."], []),
        (Record(titles=(TITLE,), genres=ARTICLE, parts=(Part((VOLUME,)),)), "m nuuuu xx#", [], ["parts"]),
        (Record(titles=(Title("A bee"),), parts=(Part((Term("volume", "A"),)),)),
         "m nuuuu xx#", ["245 00 $a A bee. $n A."], []),
        (Record(titles=(TITLE,), genres=ARTICLE, related=(OF_JOURNAL,), dates=(Date("1999", kind="created"),)),
         "b s1999 xx#", ["773 0# $t Hive $x 0378-5955"], []),
        (Record(titles=(TITLE,), genres=ARTICLE, related=(OF_JOURNAL,), dates=(Date("19uu", encoding="marc"),)),
         "b s19uu xx#", ["773 0# $t Hive $x 0378-5955"], []),
        (Record(titles=(TITLE,), genres=CHAPTER, related=(replace(HIVE, imprint="P, 1983"),), dates=(Date("1950", kind="created"),)),
         "a s1950 xx#", ["773 0# $t Hive. $d P, 1983"], []),
        (Record(titles=(TITLE,), genres=ARTICLE, related=(replace(OF_JOURNAL, imprint="P, 1990-"),), dates=IN_2005),
         "b s2005 xx#", ["773 0# $t Hive. $d P, 1990- $g (2005) $x 0378-5955"], []),
        (Record(titles=(TITLE,), genres=ARTICLE, related=(replace(OF_JOURNAL, record=Record(dates=(Date("2004"),))),), dates=IN_2005),
         "b s2005 xx#", ["773 0# $t Hive $x 0378-5955"], ["related.record.provisions", "related.record.dates"]),
        (Record(titles=(TITLE,), genres=CHAPTER, related=(HIVE,), dates=IN_2005), "a s2005 xx#", ["773 0# $t Hive. $d 2005"], []),
        (Record(titles=(TITLE,), genres=CHAPTER, related=(replace(HIVE, imprint="P"),), dates=IN_2005, provisions=(Provision(names=("Q",)),)),
         "a s2005 xx#", ["264 #1 $b Q.", "773 0# $t Hive. $d P"], []),
        (Record(titles=(TITLE,), genres=CHAPTER, related=(replace(HIVE, imprint="P"),), dates=IN_2005),
         "a s2005 xx#", ["773 0# $t Hive. $d P, 2005"], []),
        (Record(titles=(TITLE,), genres=ARTICLE, related=(replace(OF_JOURNAL, part=Part((VOLUME,), date="2004")),), dates=IN_2005),
         "b s2005 xx#", ["773 0# $t Hive $g 3 (2004) $x 0378-5955"], []),
        (Record(titles=(TITLE,), genres=ARTICLE, related=(replace(OF_JOURNAL, part=Part((VOLUME,), text="spring")),), dates=IN_2005),
         "b s2005 xx#", ["773 0# $t Hive $g 3; spring $x 0378-5955"], []),
        (Record(titles=(TITLE,), genres=ARTICLE, related=(replace(OF_JOURNAL, imprint="P, 2005"),), dates=IN_2005),
         "b s2005 xx#", ["773 0# $t Hive. $d P, 2005 $x 0378-5955"], []),
        (Record(titles=(TITLE,), genres=ARTICLE, related=(replace(OF_JOURNAL, part=Part((Term("volume", "2005"),))),), dates=IN_2005),
         "b s2005 xx#", ["773 0# $t Hive $g 2005 $x 0378-5955"], []),
        (Record(titles=(TITLE,), related=(replace(HIVE, part=Part((Term("box", "4"),), date="1983")),)),
         "m nuuuu xx#", ["773 0# $t Hive $g Box 4 (1983)"], []),
        (Record(titles=(TITLE,), related=(replace(HIVE, imprint="Ek, 1983"),), provisions=(Provision(names=("P",)),)),
         "m nuuuu xx#", ["264 #1 $a [Place of publication not identified] : $b P, $c [date of publication not identified]", "773 0# $t Hive. $d Ek, 1983"], []),
        (Record(titles=(TITLE,), genres=ARTICLE, related=(replace(OF_JOURNAL, record=Record(provisions=(Provision(names=("Q",)),))),), provisions=(BY_P,)),
         "b s2005 xx#", ["264 #1 $b P, $c 2005.", "773 0# $t Hive $g (2005) $x 0378-5955"], ["related.record.provisions"]),
        (Record(titles=(TITLE,), genres=ARTICLE, related=(replace(OF_JOURNAL, part=Part((VOLUME,), date="2003")),), provisions=(BY_P,)),
         "b s2005 xx#", ["264 #1 $b P, $c 2005.", "773 0# $t Hive $g 3 (2003) $x 0378-5955"], []),
        (Record(titles=(TITLE,), genres=ARTICLE, related=(OF_JOURNAL,), provisions=(Provision((Place("Leeds", "sw"),), ("P",), "2005"),)),
         "b s2005 sw#", ["773 0# $t Hive. $d Leeds : P $g (2005) $x 0378-5955"], []),
        (Record(titles=(TITLE,), genres=ARTICLE, related=(replace(OF_JOURNAL, record=Record(provisions=(Provision(names=("Q",)),))),), provisions=(Provision(names=("CCSD",)),)),
         "b nuuuu xx#", ["264 #1 $b CCSD.", "773 0# $t Hive $x 0378-5955"], ["related.record.provisions"]),
        (Record(titles=(TITLE,), genres=ARTICLE, related=(OF_JOURNAL,), provisions=(Provision(names=("Bees", "R"), lang="eng"), Provision(names=("Bienen", "Q"), lang="ger"))),
         "b nuuuu xx#", ["264 #1 $b Bienen : $b Q.", "773 0# $t Hive. $d Bees ; R $x 0378-5955"], ["provisions.lang"]),
        (Record(titles=(TITLE,), related=(Related("host", part=Part(extents=(ON_PAGES,)), record=Record(titles=(Title("Hive"),), provisions=(Provision((Place("Leeds"),)),))),)),
         "a nuuuu enk", ["773 0# $t Hive. $d Leeds $g Pages 1-9"], []),
        (Record(titles=(TITLE,), related=(Related("host", part=Part(extents=(ON_PAGES,)), record=Record(provisions=(Provision((Place("Leeds"),)),))),)),
         "m nuuuu xx#", ["773 0# $d Leeds $g Pages 1-9"], []),
        (Record(titles=(TITLE,), genres=ARTICLE, related=(replace(OF_JOURNAL, record=Record(titles=(Title("H.", kind="abbreviated"),))),), provisions=(BY_P,)),
         "b s2005 xx#", ["773 0# $t Hive. $p H. $d P $g (2005) $x 0378-5955"], []),
        (Record(titles=(TITLE,), genres=ARTICLE, related=(OF_JOURNAL,), provisions=(Provision(names=("P",), link="1"), Provision(names=("П",), script="Cyrl", link="1"))),
         "b nuuuu xx#", ["264 #1 $6 880-01 $b P.", "773 0# $t Hive $x 0378-5955", "880 #1 $6 264-01/(N $b П."], []),
        (Record(titles=(TITLE,), genres=BOOK, related=(OF_BOOK,), parts=(Part((), (Term("pages", "280"),)),)),
         "a nuuuu xx#", ["773 0# $t Hive $g Page 280 $z 9780131103627"], []),
        (Record(titles=(TITLE,), related=(HIVE,), parts=(Part(extents=(Term("frames", "12-13"),)), Part((VOLUME,)))),
         "m nuuuu xx#", ["773 0# $t Hive $g 3; frames 12-13"], []),
        (Record(titles=(Title("Пчёлы", script="Cyrl", link="1"), Title("Bees", link="1")), parts=(Part((VOLUME,)),)),
         "m nuuuu xx#", ["245 00 $6 880-01 $a Bees. $n Volume 3.", "880 00 $6 245-01/(N $a Пчёлы."], []),
        *((Record(titles=(TITLE,), genres=ARTICLE, related=(OF_JOURNAL,), provisions=(replace(BY_P, **said),)),
           "b s2005 xx#", [field, "773 0# $t Hive $g (2005) $x 0378-5955"], told)
          for said, field, told in (
              ({"label": "By"}, "264 #1 $b P, $c 2005.", ["provisions.label"]),
              ({"parts": (Term("name", "P,"), Term("date", "2005"))}, "264 #1 $b P, $c 2005", []),
              ({"function": "distribution"}, "264 #2 $b P, $c 2005.", []),
          )),
        *((Record(titles=(TITLE,), genres=ARTICLE, related=(OF_JOURNAL,), provisions=(BEES, other)),
           f"b nuuuu {country}", [field, "773 0# $t Hive. $d Bees $x 0378-5955"], told)
          for other, country, field, told in (
              (Provision((Place("Bern"),), ("Bienen",), lang="ger"), "sz#", "264 #1 $a Bern : $b Bienen.", ["provisions.lang"]),
              (Provision(names=("Bienen", "Q"), lang="ger"), "xx#", "264 #1 $b Bienen : $b Q.", ["provisions.lang"]),
              (Provision(names=("Bienen",)), "xx#", "264 #1 $b Bienen.", []),
              (Provision(names=("Wasps",), lang="eng"), "xx#", "264 #1 $b Wasps.", ["provisions.lang"]),
          )),
    ],
)  # fmt: skip
def test_what_is_told_of_a_part_and_its_host(record: Record, coded: str, fields: list[str], told: list[str]) -> None:
    """In LDR/07, 008/06-10 and 15-17, and in the fields of the part and of its host, or in the report."""
    report = Report()
    leader, *made = marc_lines(record, report)
    control = next(field[4:] for field in made if field.startswith("008"))
    assert f"{leader[4:][7]} {control[6:11]} {control[15:18]}" == coded
    assert [
        field
        for field in made
        if field != "245 00 $a Bees."
        and not field.startswith(NOT_IDENTIFIED)
        and field[:3] in ("020", "022", "024", "088", "210", "245", "264", "300", "524", "773", "787", "880")
    ] == fields
    assert [path for _, path, *_ in report.losses] == told
