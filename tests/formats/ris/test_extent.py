"""RIS: how many pages it has, how long it lasts, how much there is."""

from __future__ import annotations

import pytest
from ris_files import lines, losses, read

from bibld.model import Physical, Record, Term


@pytest.mark.parametrize(
    ("tags", "extents", "reasons"),
    [
        ("BOOK|SP  - 12-40", ["pages 12-40"], []),
        ("BOOK|SP  - pages 12–40", ["pages 12-40"], []),
        ("BOOK|SP  - 12-40|EP  - 50", ["pages 12-40"], ["second"]),
        ("BOOK|SP  - 12|SP  - 13", ["12"], ["second"]),
        ("BOOK|EP  - 40", [], ["malformed"]),
        ("BOOK|SP  - No|EP  - Specified", [], ["malformed", "malformed"]),
        ("EBOOK|SP  - 12", ["12"], []),
        ("EBOOK|SP  - 12|EP  - 40", ["pages 12-40"], []),
        ("VIDEO|SP  - 119 min|EP  - 120", ["119 min"], ["no row"]),
        ("VIDEO|SP  - 119 min|EP  - 120 min", ["119 min"], ["no row"]),
        ("BOOK|SP  - 12-40 and more|EP  - 50", ["pages 12-40 and more-50"], []),
        ("SOUND|SP  - 119", [], ["no row"]),
        ("MUSIC|SP  - 119", ["119"], []),
        ("CHAP|SP  - 12|SP  - 13", [], ["second"]),
    ],
)
def test_pages_of_what_stands_alone_are_its_extent_where_they_can_be(
    tags: str, extents: list[str], reasons: list[str]
) -> None:
    """What else is said of them stays with RIS."""
    (record,) = read("TY  - " + tags.replace("|", "\n") + "\nER  -")
    assert [term.value for physical in record.physicals for term in physical.extents] == extents
    assert len(record.physicals) <= 1
    assert [left.reason for left in record.leftovers] == reasons


def test_a_number_of_items_is_none_of_pages() -> None:
    """MARC has what is counted beside it: ``300 ## $a 120 $f items``."""
    items = Physical((Term("", "120"),), parts=(Term("extent", "120"), Term("unit", "items")))
    assert "SP  - 120" not in lines(Record(physicals=(items,)))
    assert ("physicals.extents", "120") in losses(Record(physicals=(items,)))


@pytest.mark.parametrize(
    ("kind", "extent", "said"),
    [
        ("text", "xii, 272 p.", ["SP  - xii, 272"]),
        ("text", "xii + 272 p.", ["SP  - xii + 272"]),
        *(
            ("text", f"319 {unit}", ["SP  - 319"])
            for unit in (
                "pages p p. S. S Seiten s. sid. sidor sider sivua str. stran stron pagine páginas pàgines oldal с. стр. страниц страница"
                " страницы σ. σελ. էջ էջ."
            ).split()
        ),
        *(
            ("text", f"1 {online} (vii, 175 p.)", ["SP  - vii, 175"])
            for online in ("ressource en ligne|Online-Ressource|onlineresurs|verkkoaineisto|recurso en línea").split(
                "|"
            )
        ),
        *(
            ("text", f"205 p., {plates}", ["SP  - 205"])
            for plates in (
                "[8] folded leaves of plates|xii leaves of col. plates|1 leaf of color plates|2 pages of coloured plates"
                "|2 p. of colored plates|2 p. of colour plates|2 p. of folded plates|2 p. de pl."
            ).split("|")
        ),
        ("text", "205, [3] с.", ["SP  - 205, [3]"]),
        ("text", "205 с.", ["SP  - 205"]),
        ("text", "xii, 205 p., [8] p. of plates", ["SP  - xii, 205"]),
        ("text", "205 pages, 8 unnumbered leaves of plates (1 folded)", ["SP  - 205"]),
        ("text", "1 online resource (vii, 175 pages)", ["SP  - vii, 175"]),
        ("text", "1 online resource (2 volumes)", []),
        ("text", "[8] leaves of plates", []),
        ("text", "12 p. of plates", []),
        ("text", "12 sheets", []),
        ("sound recording-musical", "2 s.", []),  # its sides
        *(
            ("sound recording-musical", lasts, [f"SP  - {lasts}"])
            for lasts in ("52 min.", "52min", "52 minutes", "1:02:03", "01:02:03")
        ),
        ("moving image", "45 s.", []),
    ],
)
def test_pages_are_counted_in_many_languages(kind: str, extent: str, said: list[str]) -> None:
    """As the library says it that has catalogued the book (MARC 300 $a)."""
    record = Record(type=kind, physicals=(Physical((Term("", extent),)),))
    assert [line for line in lines(record) if line[:2] == "SP"] == said


def test_the_plates_beside_its_pages_are_told_to_be_lost() -> None:
    """The pages alone are in SP."""
    plates = "205 p., [8] p. of plates"
    assert ("physicals.extents", plates) in losses(Record(physicals=(Physical((Term("", plates),)),)))
    assert not losses(Record(physicals=(Physical((Term("", "205 p."),)),)))


def test_what_is_said_beside_the_pages_is_told() -> None:
    """Another extent, what a form is made of, and the parts of an extent."""
    extents = (Term("", "205 p."), Term("", "1 map"))
    record = Record(physicals=(Physical(extents, dimensions="24 cm"),))
    assert "SP  - 205" in lines(record)
    assert losses(record) == {("physicals.extents", "1 map"), ("physicals.dimensions", "24 cm")}


def test_the_pages_of_a_book_are_its_extent() -> None:
    """It stands in nothing, whatever its first page."""
    pages = (
        "TY  - BOOK\nSP  - 12\nEP  - 40\nER  -",
        "TY  - BOOK\nSP  - 272 p.\nER  -",
        "TY  - BOOK\nSP  - xii, 272\nER  -",
        "TY  - BOOK\nSP  - 272 pages\nER  -",
        "TY  - BOOK\nSP  - 272pp\nER  -",
        "TY  - BOOK\nSP  - xii + 272\nER  -",
        "TY  - BOOK\nSP  - 12-40 and more\nER  -",
    )
    records = [record for text in pages for record in read(text)]
    assert [record.physicals[0].extents for record in records] == [
        (Term("", "pages 12-40"),), (Term("pages", "272"),), (Term("", "xii, 272 pages"),),
        (Term("pages", "272"),), (Term("pages", "272"),), (Term("", "xii + 272 pages"),), (Term("", "12-40 and more"),),
    ]  # fmt: skip
    assert all(record.related == () for record in records)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("xii, 272 p. : ill. ; 24 cm", Physical((Term("", "xii, 272 p."),), details="ill.", dimensions="24 cm")),
        ("272 p. ; 24 cm + 1 map", Physical((Term("pages", "272"),), dimensions="24 cm", accompanying="1 map")),
        ("1 score (24 p.) + 4 parts ; 30 cm", Physical((Term("", "1 score (24 p.) + 4 parts"),), dimensions="30 cm")),
    ],
)
def test_a_statement_of_extent_has_its_parts(said: str, expected: Physical) -> None:
    """As in MODS and Dublin Core."""
    (record,) = read(f"TY  - BOOK\nTI  - Bees\nSP  - {said}\nER  -")
    assert record.physicals == (expected,)


def test_a_recording_has_no_pages() -> None:
    """It lasts so many minutes; a number alone may be of anything, and stays with RIS."""
    lasts, counts = read("TY  - VIDEO\nSP  - 119 min\nER  -\nTY  - VIDEO\nSP  - 119\nER  -")
    assert lasts.physicals == (Physical((Term("", "119 min"),)),)
    assert (counts.physicals, [left.value for left in counts.leftovers]) == ((), ["SP  - 119"])
