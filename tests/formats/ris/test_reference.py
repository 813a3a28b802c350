"""RIS: the type of a reference, and what it tells."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace
from ris_files import lines, losses, read

from bibld.model import Genre, Identifier, Link, Note, Page, Part, Physical, Record, Related, Term, Title


@pytest.mark.parametrize(
    ("code", "issuance"),
    [("JOUR", "serial component"), ("MGZN", "serial component"), ("CHAP", "monographic component"), ("CPAPER", "")],
)
def test_the_type_tells_of_what_something_is_a_part(code: str, issuance: str) -> None:
    """Where it names a host; proceedings may be a serial or a book."""
    alone, within = read(f"TY  - {code}\nTI  - A\nER  -\nTY  - {code}\nTI  - A\nT2  - B\nER  -")
    assert (alone.issuance, within.issuance) == ("", issuance)
    assert losses(within) == set()
    by_level = {"CHAP": "CHAP", "CPAPER": "GEN"}
    assert lines(replace(within, genres=()))[0] == f"TY  - {by_level.get(code, 'JOUR')}"


@pytest.mark.parametrize("code", ["ANCIENT", "CLSWK", "GRANT", "UNBILL", "MULTI", "AGGR", "EQUA"])
def test_a_type_of_the_list_is_in_words(code: str) -> None:
    """A code is no genre that anybody could read."""
    (record,) = read(f"TY  - {code}\nTI  - Bees\nER  -")
    assert record.genres[0].term != code
    assert lines(record) == [f"TY  - {code}", "TI  - Bees"]
    assert losses(record) == set()


def test_a_whole_periodical_is_a_serial() -> None:
    """Its type says so; of another it is told."""
    (record,) = read("TY  - JFULL\nTI  - Bee Review\nER  -")
    assert record.issuance == "serial"
    assert losses(record) == set()
    assert losses(Record(issuance="serial", type="still image")) == {("issuance", "serial")}


def _article(**host: Any) -> Record:
    """A part of something, as catalogues have it that know one level of part."""
    return Record(type="text", issuance="monographic component", related=(Related("host", title="J", **host),))


@pytest.mark.parametrize(
    ("record", "code"),
    [
        (Record(type="text", links=(Link("http://a.example/"),)), "BOOK"),
        (Record(type="text", links=(Link("http://a.example/"),), page=Page()), "RPRT"),
        (Record(type="text", genres=(Genre("report", authority="local"),)), "RPRT"),
        (Record(type="text", notes=(Note("Quarterly report", kind="report type and period"),)), "RPRT"),
        (Record(type="text", identifiers=(Identifier("strn", "HIVE-TR-74/216"),)), "RPRT"),
        (Record(type="text", links=(Link("http://a.example/", "version"),)), "BOOK"),
        (Record(type="text", genres=(Genre("technical report", authority="marcgt"),)), "RPRT"),
        (Record(genres=(Genre("Data sets", authority="lcgft"),)), "DATA"),
        (Record(type="text", genres=(Genre("Conference papers"),)), "CPAPER"),
        (Record(type="text", genres=(Genre("Book sections"),)), "CHAP"),
        (Record(type="text", genres=(Genre("Working Papers"),)), "RPRT"),
        (Record(type="text", genres=(Genre("Departmental Bulletin Paper"),)), "JOUR"),
        (Record(type="text", genres=(Genre("thesaurus"),)), "BOOK"),
        (Record(type="text", genres=(Genre("press"),)), "BOOK"),
        (Record(type="text", genres=(Genre("Abstracts", authority="lcgft"),)), "BOOK"),
        (Record(type="three dimensional object"), "GEN"),
        (Record(type="three dimensional object", identifiers=(Identifier("isbn", "9780131103627"),)), "BOOK"),
        (Record(genres=(Genre("bookSection", authority="local"), Genre("book", authority="marcgt"))), "CHAP"),
        (Record(issuance="serial", parts=(Part((Term("volume", "12"),)),)), "JFULL"),
        (Record(type="text", issuance="monographic", parts=(Part((Term("volume", "2"),)),)), "BOOK"),
        (Record(type="mixed material", related=(Related("host", title="Papers"),)), "GEN"),
        (Record(type="software, multimedia", content=("cod",)), "DATA"),
        (Record(type="software, multimedia", content=("cod", "txt")), "DATA"),
        (Record(type="three dimensional object", content=("tdf", "cod")), "GEN"),
        (
            Record(type="text", identifiers=(Identifier("isbn", "9780131103627"),), links=(Link("http://a.example/"),)),
            "BOOK",
        ),
        (Record(type="text", related=(Related("host", title="Bee Papers"),)), "GEN"),
        (Record(type="text", related=(Related("host", title="J", part=Part(text="page 4")),)), "JOUR"),
        (
            Record(type="text", related=(Related("host", title="J", identifiers=(Identifier("issn", "1566-5283"),)),)),
            "JOUR",
        ),
        (_article(scope=(Term("control", "nnas"),)), "JOUR"),
        (_article(scope=(Term("control", "nnam"),)), "CHAP"),
        (
            _article(part=Part(text="185 (2018), 24, Seite 18-19"), identifiers=(Identifier("issn", "0000-0019"),)),
            "JOUR",
        ),
        (_article(part=Part(text="Seite 18-19"), identifiers=(Identifier("issn", "0000-0019"),)), "CHAP"),
        (_article(part=Part(text="Roč. 12, č. 3 (2018), s. 18-19")), "JOUR"),
        (_article(part=Part(text="Vol. 12, no. 3, p. 18-19")), "CHAP"),
        (_article(part=Part(text="Vol. 3, ch. 4 (1990), p. 18-19")), "CHAP"),
        (_article(part=Part(text="Vol. 2, no. 3 (2018)"), identifiers=(Identifier("isbn", "9780131103627"),)), "CHAP"),
        (Record(type="cartographic"), "MAP"),
        (Record(type="text", manuscript=True), "MANSCPT"),
        (Record(type="text", manuscript=True, notes=(Note("Thesis (M.A.)--Leeds", kind="thesis"),)), "THES"),
        (Record(type="sound recording-musical"), "SOUND"),
        (Record(type="text", genres=(Genre("thesis", authority="marcgt"),)), "THES"),
        (Record(type="text", genres=(Genre("Doctoral dissertation"),)), "THES"),
        (Record(type="text", issuance="serial", genres=(Genre("Academic theses", authority="lcgft"),)), "JFULL"),
        (Record(type="text", notes=(Note("Originally presented as the author's thesis", kind="thesis"),)), "BOOK"),
        (
            Record(type="text", issuance="monographic", related=(Related("host", title="Hive Library Collection"),)),
            "BOOK",
        ),
        (Record(type="text", issuance="serial", related=(Related("host", title="Hive Library Collection"),)), "JFULL"),
        *(
            (Record(type="text", issuance="monographic", related=(Related("host", part=part, **said),)), code)
            for part, said, code in (
                (Part((Term("enumeration", "2"),)), {"identifiers": (Identifier("local", "(DE-101)1"),)}, "BOOK"),
                (Part((Term("volume", "2"),)), {}, "BOOK"),
                (Part((Term("volume", "2"),)), {"title": "Hive"}, "JOUR"),
                (Part((Term("volume", "2"),)), {"identifiers": (Identifier("issn", "1234-5679"),)}, "JOUR"),
                (Part((Term("volume", "2"),), extents=(Term("pages", "3-5"),)), {}, "JOUR"),
            )
        ),
        (
            Record(
                type="text",
                issuance="monographic",
                related=(Related("host", record=Record(titles=(Title("J"),), parts=(Part((Term("issue", "3"),)),))),),
            ),
            "JOUR",
        ),
        (
            Record(
                type="text", issuance="monographic", related=(Related("host", title="J", part=Part(text="p. 3-9")),)
            ),
            "JOUR",
        ),
        (Record(), "GEN"),
    ],
)
def test_the_type_follows_from_what_a_record_is(record: Record, code: str) -> None:
    """Genre before type, type before numbers and links; a digital copy makes no report of a book."""
    assert lines(record)[0] == f"TY  - {code}"


@pytest.mark.parametrize(
    "term",
    ["dictionary", "encyclopedia", "catalog", "legislation", "law report or digest", "statistics", "atlas", "Maps"],
)
def test_what_a_whole_book_has_in_it_is_not_its_type(term: str) -> None:
    """MARC says of a book that it is a dictionary, or has statistics (008/24), or that an atlas is with it (006);
    RIS has types of the entries and the laws in it, and of maps.
    """
    book = Record(type="text", issuance="monographic", genres=(Genre(term, authority="marcgt"),))
    journal = replace(book, issuance="serial")
    by_number = replace(book, issuance="", identifiers=(Identifier("isbn", "9780131103627"),))
    assert [lines(record)[0] for record in (book, journal, by_number)] == ["TY  - BOOK", "TY  - JFULL", "TY  - BOOK"]
    assert ("genres", f"{term} marcgt") in losses(book)


@pytest.mark.parametrize("term", ["picture", "Pictures", "atlas"])
def test_a_type_that_is_only_near_to_a_genre_does_not_say_it(term: str) -> None:
    """A map is no atlas."""
    assert ("genres", term) in losses(Record(genres=(Genre(term),)))


@pytest.mark.parametrize("code", ["EBOOK", "EJOUR", "ECHAP", "ELEC", "BLOG"])
def test_what_is_read_on_the_network_is_an_online_resource(code: str) -> None:
    """Its type says so, and so says it again; the number of its pages stands beside that."""
    (record,) = read(f"TY  - {code}\nTI  - Bees\nER  -")
    assert record.physicals == (Physical(media="c", carrier="cr"),)
    assert lines(record) == [f"TY  - {code}", "TI  - Bees"]
    assert losses(record) == set()
    (record,) = read("TY  - EBOOK\nSP  - 12\nEP  - 40\nER  -")
    assert record.physicals == (Physical((Term("", "pages 12-40"),), media="c", carrier="cr"),)
    assert lines(record) == ["TY  - EBOOK", "SP  - 12", "EP  - 40"]


@pytest.mark.parametrize(
    ("code", "like"), [("WEB", "ELEC"), ("UNPD", "UNPB"), ("GRNT", "GRANT"), ("BLOG", "BLOG"), ("POD", "POD")]
)
def test_what_endnote_calls_otherwise_is_read_as_what_it_is(code: str, like: str) -> None:
    """And written as it was found; a type that some program has made up is its own (Web, GRNTS)."""
    (record,) = read(f"TY  - {code}\nTI  - Bees\nER  -")
    (same,) = read(f"TY  - {like}\nTI  - Bees\nER  -")
    assert replace(record, leftovers=()) == same
    assert "local" not in {genre.authority for genre in record.genres}
    assert lines(record) == [f"TY  - {code}", "TI  - Bees"]
    assert losses(record) == set()


def test_what_was_seen_at_an_address_is_online() -> None:
    """Whatever it is; the number of its pages stays."""
    text = ["TY  - BOOK", "SP  - 272", "Y2  - 2024/01/02/", "UR  - http://a.example/"]
    (record,) = read("\n".join([*text, "ER  -"]))
    assert record.physicals == (Physical((Term("pages", "272"),), media="c", carrier="cr"),)
    assert lines(record) == text
    assert losses(record) == set()


@pytest.mark.parametrize(
    ("genre", "code"),
    [
        ("phdthesis", "THES"),
        ("techreport", "RPRT"),
        ("inbook", "CHAP"),
        ("inproceedings", "CPAPER"),
        ("webpage", "ELEC"),
    ],
)
def test_a_genre_may_be_a_type_of_another_program(genre: str, code: str) -> None:
    """Of BibTeX, in JabRef's MODS, or of Zotero; on pages of something else they would be articles."""
    host = Related("host", part=Part(extents=(Term("pages", "12"),)))
    assert lines(Record(type="text", genres=(Genre(genre),), related=(host,)))[0] == f"TY  - {code}"


def test_which_thesis_it_is_no_type_says() -> None:
    assert ("genres", "doctoral thesis") in losses(Record(type="text", genres=(Genre("doctoral thesis"),)))
