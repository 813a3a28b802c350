"""What is told by a line's form alone is what reading and writing the line comes to."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bibld.crosswalk import GIVEN, REPEATED, Row, Shape, many, mark, one, row, run, shape
from bibld.crosswalk.codecs import CODE, lookup
from bibld.crosswalk.engine import Crosswalk
from bibld.crosswalk.form import VALUE, Forms, forms, subfields
from bibld.crosswalk.line import LONG_CODES, MARK, Line, line
from bibld.crosswalk.slots import EMPTY
from bibld.formats.marc21.mapping import CROSSWALK
from bibld.formats.marc21.records import fields_of, record_of
from bibld.formats.marc21.scripts import link
from bibld.model import Genre, Note, Subject
from bibld.report import Report
from bibld.settings import Settings

REST = (
    line("LDR", "00000cam a2200000 i 4500"),
    line("001", "127428"),
    line("005", "20261124133000.0"),
    line("008", "240430s2013    enk     o    |||||0|eng d"),
)
SETTINGS = Settings(time="2026-11-24T13:30:00")
FORMED = [where for where, entries in CROSSWALK.by_where.items() if any(forms(where, entries))]


def settled(fields: list[Line]) -> list[Line]:
    """Without the date of writing; what of the leader is computed anew does not count."""
    leader = fields[0].text
    return [
        line("LDR", f"00000{leader[5:12]}00000{leader[17:]}"),
        *(field for field in fields[1:] if field.where != "005"),
    ]


SAID = (
    "Bees", "The bees :", "a study /", "Ek, Bo,", "(Leeds)", "(3rd :", "[1999]", "1999.", "Wax, etc.", "12 p. ; 23 cm.", "Hive. -",
    "\"Nauka,\"", " x ", "Überfall", "土壤。", "الجدار", "http://a.example/b c", "0-13-110362-8", "(OCoLC)814782", "aut", "eng",
)  # fmt: skip
"""Texts as catalogues have them, with the marks that stand at their ends, and codes."""


def drawn(form: str) -> str:
    """A form to draw lines from: any text is one of a few, or some letters; to draw each letter takes most of the time.

    Where it looks ahead, it is left out: that is asked of what is drawn.
    """
    some = "|".join(map(re.escape, SAID))
    within = r"(?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*"  # parentheses in it, three deep
    form = re.sub(rf"\(\?[=!]{within}\)", "", form)
    return form.replace(VALUE, f"(?:{some}|[^{MARK}]{{0,2}}[0-9A-Za-zéЖ土][^{MARK}]{{0,2}})")


@pytest.mark.parametrize("where", FORMED)
def test_a_line_of_a_form_is_written_as_it_stands(where: str) -> None:
    """Read and written by the table, it is the same line, and nothing is reported: the form has told the truth."""
    letters = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Mn", "Mc", "Me"))
    told = Forms(where, CROSSWALK.by_where[where])
    patterns = [re.compile(drawn(form.pattern)) for form in forms(where, CROSSWALK.by_where[where])]
    marked = letters | st.sampled_from(f"\x1f{''.join(LONG_CODES)}")

    @settings(max_examples=15)
    @given(st.one_of([st.from_regex(pattern, fullmatch=True, alphabet=marked) for pattern in patterns]))
    def check(text: str) -> None:
        assume(told.of(text))
        others = [field for field in REST if field.where != where]
        fields = sorted([*others, line(where, text)], key=lambda field: (field.where != "LDR", field.where))
        said: list[object] = []
        report = Report(said.append)
        again = fields_of(record_of(fields, report), report, SETTINGS)
        assert said == []
        assert settled([*again]) == settled(link(fields))

    check()


@pytest.mark.parametrize("where", FORMED)
def test_a_form_never_looks_twice(where: str) -> None:
    """What repeats is possessive, and gives nothing back: a line of a thousand subfields is looked at once."""
    for form in forms(where, CROSSWALK.by_where[where]):
        assert re.findall(r"\)[*+?](?!\+)", form.pattern) == []


@pytest.mark.parametrize("where", [where for where in FORMED if where >= "010"])
def test_a_mark_is_no_indicator(where: str) -> None:
    told = Forms(where, CROSSWALK.by_where[where]).of
    found = [
        f"{one}{two}\x1fa{rest}"
        for one in "\x1f 17"
        for two in "\x1f 07"
        for rest in ("x", "x\x1f2y")
        if MARK in one + two
    ]
    assert not any(map(told, found))


def entries(*table: Row | Shape) -> tuple[str, list[Any]]:
    """What a table of one place says of it."""
    crosswalk = Crosswalk("test", table, lossy=dict.fromkeys(EMPTY, "not here"), fill=FILL, lines=True)
    return "500", crosswalk.by_where["500"]


FILL = (("ind1", " "), ("ind2", " "))
GENRE = row("500", "genres", Genre, one("a", "term"), one("2", "authority", CODE), eg="500 ## $a x")


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("  \x1faposters", True),
        ("  \x1faposters\x1f2aat", True),
        ("1 \x1faposters", False),  # the row has no indicator
        ("  \x1f2aat\x1faposters", False),  # in another order: it has to be read
        ("  \x1f2aat\x1faposters\x1f2lcsh", False),
        ("  \x1f2aat", False),  # without what must be there
        ("  \x1faposters\x1fahandbills", False),  # twice what may stand once
        ("  \x1faposters\x1fbred", False),  # what nothing takes
        ("  \x1fa", False),
        ("  ", False),
        ("", False),
    ],
)
def test_the_form_of_a_row_follows_from_its_parts(text: str, taken: bool) -> None:
    assert bool(Forms(*entries(GENRE)).of(text)) is taken


def test_what_may_be_repeated_stands_anywhere() -> None:
    note = row("500", "notes", Note, one("a", "text"), one("b", "kind"), many("0", "parts"), eg="500 ## $a x")
    assert Forms(*entries(note)).of("  \x1f01\x1fax\x1f02\x1f03\x1fby\x1f04")


def test_a_run_s_leading_code_comes_first() -> None:
    subject = row(
        "500", "subjects", Subject, run("terms", {"a": "topic", "z": "geographic"}, lead="a"), eg="500 ## $a x"
    )
    assert Forms(*entries(subject)).of("  \x1faposters\x1fzLondon\x1fzSouthwark")
    assert not Forms(*entries(subject)).of("  \x1fzLondon\x1faposters")


def test_the_first_row_that_reads_a_line_is_the_one_whose_form_counts() -> None:
    """The lines that an earlier row would read, and not take whole, are of no form of a later one."""
    strict = row("500", "genres", Genre, mark("ind2", "7"), one("a", "term"), when={"kind": "s"}, eg="500 #7 $a x")
    parts = (one("a", "term"), one("b", "label"))
    kinds = lookup({"7": "w", "0": "y"})
    wide = row("500", "genres", Genre, one("ind2", "kind", kinds), *parts, when={"kind": ("w", "y")}, eg="500 #0 $a x")
    only = lookup({"0": "y"})
    other = row("500", "genres", Genre, one("ind2", "kind", only), *parts, when={"kind": "y"}, eg="500 #0 $a x")
    told = Forms(*entries(strict, wide))
    assert told.of(" 7\x1faposters")
    assert told.of(" 0\x1faposters\x1fbred")
    assert not told.of(" 7\x1faposters\x1fbred")
    told = Forms(*entries(strict, other))
    assert told.of(" 0\x1faposters\x1fbred")


def test_a_row_that_is_asked_first_and_takes_as_much_leaves_the_form_to_the_next() -> None:
    """It has the same parts, and is for the lines that say one of them: 246 with a caption, and any other."""
    label, term, more = one("i", "label"), one("a", "term"), one("q", "transliteration")
    either, cover = one("ind2", "kind", lookup({"4": "w", "0": "y"})), one("ind2", "kind", lookup({"4": "w"}))
    captioned = {"kind": ("w", "y"), "label": GIVEN}
    first = row("500", "genres", Genre, either, label, term, when=captioned, eg="500 #4 $i x $a y")
    other = row("500", "genres", Genre, cover, label, term, when={"kind": "w"}, eg="500 #4 $a y")
    wider = row("500", "genres", Genre, cover, label, term, more, when={"kind": "w"}, eg="500 #4 $a y $q z")
    assert Forms(*entries(first, other)).of(" 4\x1faposters")
    assert not Forms(*entries(first, wider)).of(" 4\x1faposters")


def test_a_shape_for_some_lines_leaves_their_form_to_the_rows_after_it() -> None:
    take, make = (lambda _: (None, [])), (lambda _: None)
    twice = shape("500", "genres", take, make, has={"a": REPEATED}, whole=True, eg="500 ## $a x $a y")
    titled = shape("500", "genres", take, make, has={"t": GIVEN}, whole=True, eg="500 ## $t x")
    asking = shape("500", "genres", take, make, reads=lambda _: True, whole=True, eg="500 ## $a x")
    assert any(forms(*entries(twice, titled, GENRE)))
    assert not any(forms(*entries(asking, GENRE)))


def test_codes_of_a_list_are_a_form_of_their_own() -> None:
    """To make a long list ready takes time, and most lines have no code in them."""
    codes = CODE._replace(takes_all=False, codes=lambda: ("edt", "ill"))
    table = entries(row("500", "notes", Note, one("a", "text"), many("4", "parts", codes), eg="500 ## $a x"))
    assert [form.sign for form in forms(*table)] == ["", "\x1f4"]
    told = Forms(*table)
    assert told.of("  \x1faposters")
    assert told.of("  \x1f4ill\x1faposters\x1f4edt")
    assert not told.of("  \x1faposters\x1f4edt\x1f4ed")
    assert not told.of("  \x1faposters\x1f4edited")


def test_what_a_shape_asks_for_is_in_its_form() -> None:
    take, make = (lambda _: (None, [])), (lambda _: None)
    asked = {"ind1": "3", "t": GIVEN, "b": REPEATED}
    told = Forms(*entries(shape("500", "genres", take, make, has=asked, form=f"..{subfields('bt')}", eg="500 ## $a x")))
    assert told.of("3 \x1fbx\x1ftx\x1fbx")
    assert not any(map(told.of, ("1 \x1fbx\x1ftx\x1fbx", "3 \x1fbx\x1fbx", "3 \x1fbx\x1ftx")))


def test_the_forms_of_subfields() -> None:
    assert re.fullmatch(subfields("ab"), "\x1fax\x1fby\x1faz")
    assert not re.fullmatch(subfields("ab"), "")
    assert re.fullmatch(subfields("ab", "*"), "")
    assert not re.fullmatch(subfields("ab", "?"), "\x1fax\x1fby")
    assert re.fullmatch(subfields(["link"]), "\x1f\x0101")
    assert subfields("") == ""


@pytest.mark.parametrize("sign", ["#", "\\", "^", "-"])
def test_a_leader_with_a_sign_for_a_blank_is_of_no_form(sign: str) -> None:
    """It is not written as it stands, and that is said."""
    told = Forms("LDR", CROSSWALK.by_where["LDR"])
    assert told.of("00000nam a2200000 a 4500")
    assert not told.of(f"00000nam a2200000 a{sign}4500")
