"""What all syntaxes of MARC 21 promise:
the same fields in, the same fields out, and a neighbour that comes to no harm.
"""

from __future__ import annotations

import io
import json
import os
import re
import string
import unicodedata
from pathlib import Path
from typing import cast

import pymarc
import pytest
from hypothesis import given
from hypothesis import strategies as st

import bibld
from bibld.crosswalk import Field
from bibld.crosswalk.line import line
from bibld.errors import StreamError
from bibld.formats import detect_content
from bibld.formats._encoded_twice import ENCODED_TWICE
from bibld.formats.marc21 import marcjson
from bibld.formats.marc21.field import Findings, clean, field_of
from bibld.formats.marc21.notation import spell
from bibld.formats.marc21.records import SYNTAXES, record_of
from bibld.report import Fault, Loss, Report

LEADER = "00000nam a2200000 a 4500"
ALL = pytest.mark.parametrize("name", SYNTAXES)
TEXTS = pytest.mark.parametrize("name", ["marcjson", "marcjsonl", "mrk"])
CASES = sorted(path.parent for path in Path(__file__).parent.glob("cases/*/fields.txt"))
REWRITE = os.environ.get("BIBLD_REWRITE_CASES") == "1"


def control(tag: str, text: str) -> Field:
    return Field(tag, (("", text),))


def data(tag: str, indicators: str, *subfields: tuple[str, str]) -> Field:
    return Field(tag, (("ind1", indicators[0]), ("ind2", indicators[1]), *subfields))


def book(number: int) -> tuple[Field, ...]:
    return (control("LDR", LEADER), control("001", str(number)), data("245", "10", ("a", "Duty of Care")))


def written(name: str, *records: tuple[Field, ...], report: Report | None = None) -> bytes:
    syntax = SYNTAXES[name]
    made = [syntax.write(record, report or Report()) for record in records]
    return syntax.opening + syntax.between.join(made) + syntax.closing


def delivered(name: str, content: bytes) -> tuple[list[tuple[Field, ...]], list[Fault]]:
    faults: list[Fault | Loss] = []
    records = list(SYNTAXES[name].read(io.BytesIO(content), Report(faults.append)))
    return records, [fault for fault in faults if isinstance(fault, Fault)]


def _is_encoded_once(text: str) -> bool:
    """Whether no part of a text is as UTF-8 encoded again: where all of a record is, it is read as what it was."""
    return not ENCODED_TWICE.search(text.encode(errors="replace"))


PLAIN = st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"), max_size=20).map(
    lambda text: unicodedata.normalize("NFC", text)
).filter(_is_encoded_once) | st.sampled_from(
    ["{lcub}", "{acute}e", "$a", "\\", " a ", "=245  10$a", '{"leader":"', "]},{", "#{}", "\u2028", "&#x41;"]
)
CONTROL_FIELDS = st.builds(control, st.integers(1, 9).map("{:03}".format) | st.just("FMT"), PLAIN)
DATA_FIELDS = st.builds(
    lambda tag, indicators, subfields: data(tag, indicators, *subfields),
    st.integers(10, 999).map("{:03}".format),
    st.text(alphabet=string.digits + " ", min_size=2, max_size=2),
    st.lists(
        st.tuples(st.sampled_from(string.ascii_lowercase + string.digits + "${}\\?#"), PLAIN), min_size=1, max_size=4
    ),
)
RECORDS = st.lists(CONTROL_FIELDS | DATA_FIELDS, min_size=1, max_size=5).map(
    lambda fields: (control("LDR", LEADER), *fields)
)


@TEXTS
@given(records=st.lists(RECORDS, min_size=1, max_size=3))
def test_what_is_written_reads_back(name: str, records: list[tuple[Field, ...]]) -> None:
    """The fields of any record, in any script, are the same after writing and reading, and nothing is reported."""
    report = Report()
    content = written(name, *records, report=report)
    assert not report.faults
    assert delivered(name, content) == (records, [])


@TEXTS
@given(text=st.text(st.characters()).map("Bees{}".format).filter(_is_encoded_once))
def test_any_text_can_be_written(name: str, text: str) -> None:
    """What has no place in a field is replaced or removed, and the report says so."""
    report = Report()
    content = written(name, (control("LDR", LEADER), data("500", "  ", ("a", text))), report=report)
    (found,), faults = delivered(name, content)
    assert clean(found[1].parts[2][1]) == found[1].parts[2][1]
    assert found[1].parts[2][1].split() == clean(text).split()
    assert faults == []
    if not report.faults:
        assert found[1] == data("500", "  ", ("a", clean(text)))


@ALL
@pytest.mark.parametrize("text", ["\x98Das\x9c Buch", "\x98Die\x9c Bienen und \x98der\x9c Honig", "\x98L'\x9cété"])
def test_what_is_not_sorted_by_is_marked(name: str, text: str) -> None:
    """By characters of MARC's own: they are no fault, and stay."""
    record, report = (*book(1), data("500", "  ", ("a", text))), Report()
    (found,), faults = delivered(name, written(name, record, report=report))
    assert (found[1:], faults) == (record[1:], [])
    assert not report.faults


@ALL
@pytest.mark.parametrize("text", ["\x98Das Buch", "Das\x9c Buch", "\x98\x98Das\x9c Buch", "\x98D\x80as\x9c Buch"])
def test_a_mark_without_the_other_is_a_control_character(name: str, text: str) -> None:
    """It is left out with a word, as any other is."""
    report = Report()
    (found,), faults = delivered(name, written(name, (*book(1), data("500", "  ", ("a", text))), report=report))
    assert (found[-1], faults) == (data("500", "  ", ("a", clean(text))), [])
    assert len(report.faults) == 1


def test_pymarc_holds_a_local_field_without_subfields() -> None:
    """Its own control fields are 001-009: it would have no text of any other."""
    record = record_of((*book(1), control("FMT", "BK")), Report())
    marc = bibld.to_pymarc(record)
    assert marc["FMT"]["?"] == "BK"
    assert bibld.from_pymarc(marc).leftovers[-1] == record.leftovers[-1]


def test_what_a_program_has_put_into_pymarc_is_read_as_any_file_is() -> None:
    """A subfield without a code, a mark in a text: nothing of it is lost, and what is wrong is told."""
    marc, report = pymarc.Record(), Report()
    parts = [pymarc.Subfield("a", "Bees \x1fand"), pymarc.Subfield("", "honey"), pymarc.Subfield("c", cast(str, None))]
    marc.add_field(pymarc.Field("245", indicators=pymarc.Indicators("1", "0"), subfields=parts))
    record = bibld.from_pymarc(marc, report=report)
    assert record.leftovers[-1].value == "245 10 $a Bees  and $? honey $c"
    assert sorted(level for level, _ in report.faults) == ["error", "warning"]


@ALL
@pytest.mark.parametrize(
    ("bad", "good", "told"),
    [
        (data("24", "00", ("a", "x")), None, "error: a data field with the tag '24': 'x'; left out"),
        (data("24é", "00", ("a", "x")), None, "error: a data field with the tag '24é': 'x'; left out"),
        (data("24", "00", ("a", "bees " * 20), ("b", "wasps")), None,
         f"error: a data field with the tag '24': '{'bees ' * 20} wasps'; left out"),
        (control("24", "x"), None, "error: a control field with the tag '24': 'x'; left out"),
        (data("245", "00"), None, "warning: 245: an empty field; left out"),
        (data("245", "00", ("ab", "x")), data("245", "00", ("?", "x")),
         "error: 245: 'ab' is no subfield code; its text is kept as $?"),
        (data("245", "00", ("é", "x")), data("245", "00", ("?", "x")),
         "error: 245: 'é' is no subfield code; its text is kept as $?"),
        (data("245", "00", (" ", "x")), data("245", "00", ("?", "x")),
         "error: 245: ' ' is no subfield code; its text is kept as $?"),
        (data("500", "é ", ("a", "x")), data("500", "  ", ("a", "x")),
         "warning: 500: the indicators are 'é' and ' '; written as '  '"),
        (Field("500", (("ind1", []), ("ind2", 1), ("a", "x"))), data("500", " 1", ("a", "x")),
         "warning: 500: the indicators are '[]' and '1'; written as ' 1'"),
        (data("245", "10", ("", "x")), data("245", "10", ("?", "x")),
         "error: 245: a subfield without a code; its text is kept as $?"),
        (Field("001", (("a", "x"),)), control("001", "x"),
         "warning: 001: a control field with subfields; written as one text"),
        (data("001", "00", ("a", "x"), ("b", "y")), control("001", "x y"),
         "warning: 001: a control field with subfields; written as one text"),
        (control("245", "x"), data("245", "  ", ("?", "x")),
         "warning: 245: a data field without subfields; its text is kept as $?"),
        (data("245", "00", ("a", "x \r\n y")), data("245", "00", ("a", "x y")),
         "note: 245$a: line breaks in the data; written as spaces"),
        (data("245", "00", ("a", "x\x1dy")), data("245", "00", ("a", "x y")),
         "warning: 245$a: a control character (U+001D) in the data; replaced by a space"),
        (data("245", "00", ("a", "Bee\x92s")), data("245", "00", ("a", "Bee’s")),
         "warning: 245$a: a control character (U+0092) in the data; read as ’, as Windows-1252 has it"),
        (data("020", "  ", ("c", "12 \x80")), data("020", "  ", ("c", "12 €")),
         "warning: 020$c: a control character (U+0080) in the data; read as €, as Windows-1252 has it"),
        (data("245", "00", ("a", "x\x81y")), data("245", "00", ("a", "x y")),
         "warning: 245$a: a control character (U+0081) in the data; replaced by a space"),
        (data("245", "00", ("a", "\x88The bees")), data("245", "00", ("a", " The bees")),
         "warning: 245$a: a control character (U+0088) in the data; replaced by a space"),
        (data("653", " 0", ("a", "Bees"), ("a", "\x88")), data("653", " 0", ("a", "Bees")),
         "warning: 653$a: a control character (U+0088) in the data; replaced by a space"),
        (data("653", " 0", ("a", "Bees"), ("a", "\x1e")), data("653", " 0", ("a", "Bees")),
         "warning: 653$a: a control character (U+001E) in the data; replaced by a space"),
        (data("245", "00", ("a", "b\x9cufs")), data("245", "00", ("a", "bœufs")),
         "warning: 245$a: a control character (U+009C) in the data; read as œ, as Windows-1252 has it"),
        (data("245", "00", ("a", "x\ud83d")), data("245", "00", ("a", "x\ufffd")),
         "warning: 245$a: half of a character in the data; replaced by U+FFFD"),
        (Field("245", (("ind1", "0"), ("ind2", "0"), ("a", 5), ("b", "x"))), data("245", "00", ("b", "x")),
         "error: 245$a: 5 is no text; left out"),
        (control("LDR", "00000nas a2200000 a 4500"), None,  "warning: LDR: more than one leader: '00000nas a2200000 a 4500'; the first was used"),
    ],
)  # fmt: skip
def test_what_no_reader_takes_is_put_right(name: str, bad: Field, good: Field | None, told: str) -> None:
    """Or left out, and that is told in the same words, whatever the syntax."""
    heard: list[Fault | Loss] = []
    first, number, title = book(1)
    (found,), faults = delivered(name, written(name, (first, number, bad, title), report=Report(heard.append)))
    assert ([*found][1:], faults) == ([number, *filter(None, [good]), title], [])
    assert [f"{fault.level}: {fault}" for fault in heard if isinstance(fault, Fault)] == [told]


def test_of_each_control_character_in_a_text_is_told_what_became_of_it() -> None:
    """What is read for one says nothing of the others."""
    heard: list[Fault | Loss] = []
    title = data("245", "00", ("a", "\x88The \x89bee\x92s\x81and wasp\x92s"))
    written("marc21", (*book(1)[:2], title), report=Report(heard.append))
    assert [fault.done for fault in heard if isinstance(fault, Fault)] == [
        "replaced by a space",
        "replaced by a space",
        "read as ’, as Windows-1252 has it",
        "replaced by a space",
    ]


@ALL
@pytest.mark.parametrize(
    ("leader", "meant", "cause"),
    [
        ("nas a2200000uu 4500", "nas a22", "the leader has 19 characters"),
        ("nas a22", "nas a22", "the leader has 7 characters"),
        ("714nas a2200000uu 4500", "nas a22", "the leader has 22 characters"),
        ("00000nam a2200000éu 4500", "nam a22", "the leader is '00000nam a2200000éu 4500'"),
    ],
)
def test_a_leader_is_put_right(name: str, leader: str, meant: str, cause: str) -> None:
    heard: list[Fault | Loss] = []
    content = written(name, (control("LDR", leader), *book(1)[1:]), report=Report(heard.append))
    (found,), _ = delivered(name, content)
    assert found[0].first("")[5:].startswith(meant)
    assert [fault.cause for fault in heard if isinstance(fault, Fault)] == [cause]


@ALL
@pytest.mark.parametrize(
    ("leader", "end"),
    [
        ("00000nas  22      a4500", " a 4500"),
        ("00000nas a22000004500", "   4500"),
        ("00000nas a2200000 x 4200", " x 4500"),
        ("00000nas a2200000x 4200", "x  4500"),
        ("00000nas a2200000 a 45", " a 4500"),
        ("00000nas0 2200229   450", "   4500"),
        ("nas a2200000ua4500", "ua 4500"),
        ("00000nas 2200000 a 4500", " a 4500"),
        ("00000nas 2200000 4500", "   4500"),
        ("00000nas a2204500", "   4500"),
        ("00000nasa2200000 a 4500", " a 4500"),
        ("00000nas2200000 a 4500", " a 4500"),
        ("00000nas a2200000a 4500", " a 4500"),
        ("00000nas a2200000n 4500", " n 4500"),
        ("00000nas a2200000i4500", " i 4500"),
        ("00000nas a2200000 a 4500", " a 4500"),
    ],
)
def test_a_leader_ends_with_4500(name: str, leader: str, end: str) -> None:
    """Of one that is too short its last signs are those of its end: no 4 is a level of multipart resource, and what
    can only be a form of description is one.
    """
    (found,), _ = delivered(name, written(name, (control("LDR", leader), *book(1)[1:]), report=Report(lambda _: None)))
    assert str(found[0].first(""))[17:] == end


@ALL
@given(junk=st.binary(max_size=60))
def test_no_bytes_stop_a_reader(name: str, junk: bytes) -> None:
    """Whatever a file begins with, it is read or refused in words."""
    try:
        delivered(name, junk + written(name, book(1)))
    except StreamError as error:
        assert str(error)  # noqa: PT017 - either outcome is right


@TEXTS
@given(draws=st.data())
def test_no_damage_reaches_the_neighbours(name: str, draws: st.DataObject) -> None:
    """A few bytes of a record may change, but for those that divide records: the others come out unharmed."""
    syntax = SYNTAXES[name]
    damaged = bytearray(syntax.write((*book(2), data("500", " 1", ("a", "Le château"), ("b", "{x}"))), Report()))
    ends = len(damaged) - (2 if name == "mrk" else 0)
    for _ in range(draws.draw(st.integers(1, 4))):
        damaged[draws.draw(st.integers(0, ends - 1))] = draws.draw(st.integers(1, 255))
    pieces = [syntax.write(book(1), Report()), bytes(damaged), syntax.write(book(3), Report())]
    records, _ = delivered(name, syntax.opening + syntax.between.join(pieces) + syntax.closing)
    assert records[0] == book(1)
    assert records[-1] == book(3)
    assert all(clean(str(value)) == value for record in records for field in record for _, value in field.parts)


@TEXTS
def test_a_broken_record_is_told_with_its_place(name: str) -> None:
    """Position, byte and cause; and the records beside it are read."""
    syntax = SYNTAXES[name]
    first, last = (syntax.write(book(number), Report()) for number in (1, 3))
    broken = b"=LDR\n=24\n\n" if name == "mrk" else b'{"leader":"00000nam","fields":[{"001":"2"},{"245"'
    head = syntax.opening + first + syntax.between
    records, faults = delivered(name, head + broken + syntax.between + last + syntax.closing)
    assert records == [book(1), book(3)]
    left_out = next(fault for fault in faults if fault.done.startswith("left out"))
    assert (left_out.level, left_out.position, left_out.offset) == ("error", 2, len(head))


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_a_file_with_an_oddity_gives_the_fields_that_were_meant(folder: Path) -> None:
    """Fields and faults are those that were judged to be right; the format is told by the content."""
    source = next(path for path in folder.iterdir() if path.name not in ("fields.txt", "faults.txt"))
    content = source.read_bytes()
    card = detect_content(content)
    assert card is not None
    records, faults = delivered(card.name, content)
    spelled = "\n\n".join("\n".join(map(spell, record)) for record in records) + "\n"
    told = "".join(f"{fault.level}: {fault}\n" for fault in faults)
    if REWRITE:
        (folder / "fields.txt").write_text(spelled, encoding="utf-8")
        (folder / "faults.txt").write_text(told, encoding="utf-8")
    assert spelled == (folder / "fields.txt").read_text(encoding="utf-8")
    assert told == (folder / "faults.txt").read_text(encoding="utf-8")


def test_there_are_cases() -> None:
    """The folder was found."""
    assert len(CASES) >= 10


def test_a_tag_that_came_out_as_zeros_begins_no_record() -> None:
    """=000 is a leader only where none is called so."""
    record = (control("LDR", LEADER), control("000", "19940309"), control("000", "x"), data("245", "10", ("a", "Duty")))
    assert delivered("mrk", written("mrk", record, book(2))) == ([record, book(2)], [])


@given(
    tag=st.sampled_from(["001", "245", "650", "LKR"]),
    text=st.text(st.sampled_from("\x1f\x1f\x1fab14 #~.é\u0301\x1d\x85$?"), max_size=12),
)
def test_a_field_taken_as_it_stands_is_what_a_closer_look_gives(tag: str, text: str) -> None:
    """The pattern of a plain field lets nothing through that would be put right."""
    closer, short = Findings(), Findings()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bibld.formats.marc21.field._PLAIN", re.compile("(?!)"))
        expected = field_of(tag, text, closer)
    assert (field_of(tag, text, short), short) == (expected, closer)


@pytest.mark.parametrize(
    ("before", "between", "behind", "told"),
    [
        ("[", ",", "", ["the file ends before its array does"]),
        ("[", ",", ",", ["the file ends before its array does"]),
        ("[", ",[[[[[[", "]", ["the file ends before its arrays do"]),
        ("[", ",", "]", []),
        ("[", "][", "]", []),
        ("", "\n", "\n", []),
        ("[", ",", ',{"leader":', ["not well-formed: Expecting value"]),
        ("", '{leader:"x"} of care', "", ["not well-formed: Expecting property name enclosed in double quotes"]),
    ],
)
def test_an_array_of_json_that_does_not_end_is_told(before: str, between: str, behind: str, told: list[str]) -> None:
    """The file was cut off between two records, and may have had more; where it was within one, that says it."""
    one, two = (SYNTAXES["marcjson"].write(book(number), Report()).decode() for number in (1, 2))
    content = f"{before}{one}{between}{two}{behind}".encode()
    records, faults = delivered("marcjson", content)
    assert records == [book(1), book(2)]
    assert [fault.cause for fault in faults] == told
    assert {fault.level for fault in faults} <= {"error"}


@pytest.mark.parametrize("left", ['"}]}}]}', ' of care"}]}}]}', '"', '": ['])
@pytest.mark.parametrize("ends", [False, True])
def test_what_is_left_of_a_record_of_json_costs_none_behind_it(left: str, ends: bool) -> None:
    """A quotation mark in it makes a text of all up to the next one, which is in that record: also where what is read
    at a time ends there.
    """
    first, second, third = (written("marcjsonl", book(number)).decode() for number in (1, 2, 3))
    blanks = " " * (marcjson.CHUNK - len(first + left) - 3) if ends else ""
    records, faults = delivered("marcjsonl", "".join((first, blanks, left, "\n", second, third)).encode())
    assert records == [book(1), book(2), book(3)]
    assert {fault.level for fault in faults} == {"error"}


def test_what_is_too_deep_in_json_costs_none_beside_it() -> None:
    """Nor does a deep one in which the next seems to begin."""
    first, second = (written("marcjsonl", book(number)).decode() for number in (1, 2))
    deep = '{"a":' * 200_000 + "1" + "}" * 200_000
    records, faults = delivered("marcjsonl", f"{first}{deep}\n{second}".encode())
    assert records == [book(1), book(2)]
    assert "nested too deeply" in str(faults[0])
    assert {fault.level for fault in faults} == {"error"}


@pytest.mark.parametrize("subfields", ['"x"', "5"])
def test_subfields_in_json_that_are_no_list_cost_their_field(subfields: str) -> None:
    field = f'{{"245":{{"ind1":"0","ind2":"0","subfields":{subfields}}}}}'
    (found,), faults = delivered("marcjson", f'{{"leader":"{LEADER}","fields":[{{"001":"1"}},{field}]}}'.encode())
    assert found == book(1)[:2]
    assert [fault.cause for fault in faults] == [f"no list of parts: {subfields}", "an empty field"]


def test_a_number_of_json_may_be_longer_than_python_reads_one() -> None:
    content = f'{{"leader":"{LEADER}","fields":[{{"001":"1"}},{{"001":{"9" * 5_000}}}]}}'
    (found,), _ = delivered("marcjson", content.encode())
    assert [field.first("") for field in found[1:]] == ["1", "9" * 5_000]


def test_a_leader_among_the_fields_of_json_is_one() -> None:
    """Where there is no other; of two the first is used, and that is told."""
    one, another = ({"LDR": LEADER}, {"LDR": "00000nas a2200000 a 4500"})
    told = []
    for record in ({"fields": [one, {"001": "1"}]}, {"leader": LEADER, "fields": [another, {"001": "1"}]}):
        (found,), faults = delivered("marcjson", json.dumps(record).encode())
        assert found == book(1)[:2]
        told.append([str(fault) for fault in faults])
    assert told == [
        [],
        ["record 1 (1): byte 0: LDR: more than one leader: '00000nas a2200000 a 4500'; the first was used"],
    ]


MRK = written("mrk", (*book(1), data("500", "  ", ("a", "A note on 245."))), book(2)).decode()
UNUSUAL = {
    "doubly spaced": MRK.replace("\n", "\n\n"),
    "an empty line": MRK.replace("\n=500", "\n\n=500"),
    "no sign": MRK.replace("=245", "245").replace("=001", "001"),
    "no sign, and a blank": MRK.replace("=245  ", "245 "),
    "a blank before the sign": MRK.replace("=245", " =245").replace("=001", " =001"),
    "a tab": MRK.replace("=245  ", "=245\t").replace("=001  ", "=001\t"),
    "bars": MRK.replace("$", "|"),
    "double crosses": MRK.replace("$", "ǂ"),
    "a leader without a sign": MRK.replace("=LDR", "LDR", 1),
}


@pytest.mark.parametrize("name", UNUSUAL)
def test_lines_of_mrk_that_are_not_quite_as_they_should_be_are_fields(name: str) -> None:
    """What an editor does to them joins no two fields, and parts no record."""
    records, faults = delivered("mrk", UNUSUAL[name].encode())
    assert records == delivered("mrk", MRK.encode())[0]
    assert {fault.level for fault in faults} == {"warning"}


def test_the_code_of_a_script_may_begin_with_its_sign_in_mrk() -> None:
    """066 $c and 880 $6 have $1 for Chinese, Japanese and Korean; many print it as it is. Another $1 is a URI's."""
    linked = data("880", "1 ", ("6", "700-01/$1"), ("a", "蜂谷"), ("1", "http://viaf.org/viaf/1"))
    meant = written("mrk", (*book(1), data("066", "  ", ("c", "$1")), linked)).decode()
    records, faults = delivered("mrk", meant.replace("{dollar}", "$").encode())
    assert records == delivered("mrk", meant.encode())[0]
    assert [(fault.level, fault.path) for fault in faults] == [("note", "066"), ("note", "880")]
    assert delivered("mrk", written("mrk", (*book(1), data("066", "  ", ("c", "(N")))))[1] == []


def test_a_character_may_be_named_by_its_code_in_marc8() -> None:
    """Of ASCII, too; what stands for none is kept as it is."""
    (first, _), faults = delivered("mrk", MRK.replace("note on", "{7C} {41} {E1}e {FF}").encode())
    assert first[-1].first("a") == "A | A è {FF} 245."
    assert [fault.cause for fault in faults] == ["{FF} names no character"]


def test_what_cannot_be_decoded_in_mrk_is_told_with_its_field() -> None:
    """As in ISO 2709."""
    _, (_, fault) = delivered("mrk", MRK.encode().replace(b"A note", b"\xc3\xa9 \xed\xa0\xbd"))
    assert (fault.path, fault.cause) == ("500", "bytes that are no UTF-8: eda0bd")


def test_the_rest_of_another_record_of_mrk_is_not_of_the_one_before() -> None:
    """Its fields begin far before those of that one end."""
    sound = written("mrk", (*book(1), data("650", " 0", ("a", "Bees."))))
    records, faults = delivered("mrk", sound + b"=300  \\\\$a2 p.\n=650  \\0$aWasps.\n\n" + written("mrk", book(2)))
    assert [record[-1] for record in records] == [
        delivered("mrk", sound)[0][0][-1],
        data("650", " 0", ("a", "Wasps.")),
        book(2)[-1],
    ]
    assert [str(fault) for fault in faults] == [f"record 2: byte {len(sound)}: LDR: no leader; read without"]


@pytest.mark.parametrize("size", [100, 1 << 24])
def test_lines_of_mrk_may_end_in_cr_alone(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """However much of them is read at a time; one within a text ends none."""
    monkeypatch.setattr("bibld.formats.marc21.mrk.LONGEST", size)
    expected = delivered("mrk", MRK.encode())
    assert delivered("mrk", MRK.replace("\n", "\r").encode()) == expected
    between = MRK.replace("\n\n", "\n\nrubbish\n\n", 1).replace("\n", "\r")
    assert delivered("mrk", between.encode())[0] == expected[0]
    (first, _), faults = delivered("mrk", MRK.replace("A note", "A\rnote\r=").encode())
    assert (first[-1].first("a"), len(faults)) == ("A note = on 245.", 1)


def test_records_of_json_may_be_in_an_object() -> None:
    """As interfaces give them."""
    wrapped = b'{ "records" : ' + written("marcjson", book(1), book(2)) + b"}\n"
    assert detect_content(wrapped) is not None
    assert delivered("marcjson", wrapped) == ([book(1), book(2)], [])
    cut_off = delivered("marcjson", wrapped[:-40])
    assert (cut_off[0], len(cut_off[1])) == ([book(1)], 1)


ABOUT = b'"id": "a1b2", "snapshotId": "c3", "recordType": "MARC_BIB", '


def test_records_of_json_may_be_in_what_folio_keeps_about_them() -> None:
    """A page of them, or one a line; the record as an object, or as JSON in a text."""
    one, two = (written("marcjson", book(number)).strip(b"[]\n") for number in (1, 2))
    first = b'{%b"parsedRecord": {"content": %b}}' % (ABOUT, one)
    second = b'{%b"parsedRecord": {"content": %b}, "deleted": false}' % (ABOUT, json.dumps(two.decode()).encode())
    page = b'{"sourceRecords": [%b, %b], "totalRecords": 2}' % (first, second)
    total_first = b'{"totalRecords": 2, "sourceRecords": [%b, %b]}' % (first, second)
    bare = b'[{"id": "a1b2", "instanceId": "c3", "content": %b}, %b]' % (one, second)
    for content in (page, total_first, first + b"\n" + second + b"\n", bare):
        found = detect_content(content)
        assert found is not None
        assert found.name == "marcjson"
        records, faults = delivered("marcjson", content)
        assert records == [book(1), book(2)]
        assert [(fault.level, fault.position) for fault in faults] == [("note", 1), ("note", 2)]
        assert faults[0].cause.startswith("what FOLIO says about the record (id, ")
    for nothing in (b'{"content": "{"}', b'"content"', b"{}"):
        records, faults = delivered("marcjson", b'{%b"parsedRecord": %b}\n%b' % (ABOUT, nothing, first))
        assert (records, [fault.position for fault in faults if fault.level == "error"]) == ([book(1)], [1])


def test_a_dollar_is_one_where_bars_are_the_delimiters() -> None:
    """It needs no name there; and in a control field a bar is none."""
    text = MRK.replace("$a", "|a").replace("on 245.", "of | $5 and $a.").replace("=001  1", "=001  a|1")
    records, _ = delivered("mrk", text.encode())
    assert records[0][-1].first("a") == "A note of | $5 and $a."
    assert records[0][1] == control("001", "a|1")


@pytest.mark.parametrize(
    "line", ["007 films", "245 pages $5", "100  men", "1984  ", "100 20$ bills", "007  is back", "001  was it"]
)
def test_what_only_looks_a_little_like_a_field_of_mrk_is_none(line: str) -> None:
    """It is what came behind a line break."""
    (first, _), faults = delivered("mrk", MRK.replace("on 245.", f"on\n{line}").encode())
    assert [field.where for field in first] == ["LDR", "001", "245", "500"]
    assert faults


def test_a_record_of_mrk_without_a_leader_is_not_of_the_one_before() -> None:
    """A record has one control number, and one title."""
    for lost in (["=LDR  " + LEADER], ["=LDR  " + LEADER, "=001  2"]):
        second = "\n".join(line for line in written("mrk", book(2)).decode().split("\n") if line not in lost)
        records, _ = delivered("mrk", written("mrk", book(1)) + second.encode() + written("mrk", book(3)))
        assert (len(records), records[0], records[2]) == (3, book(1), book(3))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("  \x1f‡a (OCoLC)127428", "  \x1fa(OCoLC)127428"),
        ("  \x1fǂa(OCoLC)127428\x1fz 127429", "  \x1fa(OCoLC)127428\x1fz 127429"),
        ("  \x1fa‡a (OCoLC)127428", None),
        ("  \x1f‡ 1300", "  \x1f?‡ 1300"),
        ("  \x1f‡\x1fa127428", "  \x1f?‡\x1fa127428"),
        ("  \x1f†a 127428", "  \x1f?†a 127428"),
        ("  \x1f‡A 127428", "  \x1f?‡A 127428"),
        ("  \x1f$a 127428", None),
    ],
)
def test_a_sign_that_is_shown_for_the_delimiter_stands_behind_it(text: str, meant: str | None) -> None:
    """As where a number was pasted from a screen: its code is behind the sign."""
    findings = Findings()
    assert field_of("035", text, findings) == line("035", meant or text)
    pasted = [finding.cause for finding in findings if "behind the delimiter" in finding.cause]
    assert pasted == ([f"{text[3]} behind the delimiter"] if meant and "?" not in meant else [])
