"""ISO 2709: every record of a damaged file comes out, and what is written is what was meant."""

from __future__ import annotations

import io
import string
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path

import pymarc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bibld.crosswalk import Field
from bibld.crosswalk.line import line
from bibld.errors import RecordError
from bibld.formats.marc21 import iso2709
from bibld.formats.marc21.damaged import repaired
from bibld.formats.marc21.field import UNKNOWN, Findings, clean, columns
from bibld.formats.marc21.iso2709 import divided, encode, read
from bibld.report import Fault, Loss, Report
from bibld.validation.marc21.tags import FIELDS

SHARED = Path(__file__).resolve().parents[4] / "shared"
LEADER = "00000nam a2200000 a 4500"

# --- records made here


def control(tag: str, text: str) -> Field:
    return Field(tag, (("", text),))


def data(tag: str, indicators: str, *subfields: tuple[str, str]) -> Field:
    return Field(tag, (("ind1", indicators[0]), ("ind2", indicators[1]), *subfields))


def raw(*fields: tuple[str, bytes], label: str = "a") -> bytes:
    """A sound record, from tags and the bytes of fields."""
    directory = b""
    body = b""
    for tag, content in fields:
        directory += b"%s%04d%05d" % (tag.encode(), len(content) + 1, len(body))
        body += content + b"\x1e"
    base = 25 + len(directory)
    return b"%05dnam %s22%05d a 4500%s\x1e%s\x1d" % (base + len(body) + 1, label.encode(), base, directory, body)


def book(number: int, title: bytes = b"10\x1faDuty of Care :\x1fbImproving Support.", label: str = "a") -> bytes:
    return raw(("001", b"%06d" % number), ("245", title), ("500", b"  \x1faA note."), label=label)


def delivered(content: bytes) -> tuple[list[tuple[Field, ...]], list[Fault], Report]:
    faults: list[Fault | Loss] = []
    report = Report(faults.append)
    records = list(read(io.BytesIO(content), report))
    return records, [fault for fault in faults if isinstance(fault, Fault)], report


def only(content: bytes) -> tuple[Field, ...]:
    (record,), _, _ = delivered(content)
    return record


def text_of(record: Sequence[Field], tag: str, code: str) -> str:
    return next(str(field.first(code)) for field in record if field.where == tag)


# --- reading


def test_a_sound_record_is_read_as_it_is() -> None:
    """Leader, control fields and data fields come out in order, and nothing is reported."""
    records, faults, report = delivered(book(127428))
    assert records == [
        (
            Field("LDR", (("", "00120nam a2200061 a 4500"),)),
            control("001", "127428"),
            data("245", "10", ("a", "Duty of Care :"), ("b", "Improving Support.")),
            data("500", "  ", ("a", "A note.")),
        )
    ]
    assert faults == []
    assert (report.position, report.record) == (1, "127428")


FAULTY: dict[str, Callable[[bytes], bytes]] = {
    "length too long": lambda record: b"00999" + record[5:],
    "length too short": lambda record: b"00040" + record[5:],
    "MARC-8 under a": lambda _: book(3, b"10\x1faLe ch\xe3ateau de Gen\xe1eve, M\xe8unchen"),
    "UTF-8 under blank": lambda _: book(4, "10\x1faLe château de Genève".encode(), label=" "),
    "Latin-1 under a": lambda _: book(5, "10\x1faLe château, un été à Genève".encode("latin-1")),
    "a letter in a tag": lambda record: record.replace(b"245", b"24O", 1),
    "letters in a length": lambda record: record[:27] + b"OO" + record[29:],
    "CR LF between": lambda record: b"\r\n" + record,
    "no final field terminator": lambda record: b"%05d" % (len(record) - 1) + record[5:-2] + b"\x1d",
    "base address 0": lambda record: record[:12] + b"00000" + record[17:],
    "blank subfield code": lambda record: record.replace(b"\x1fb", b"\x1f ", 1),
    "blank LDR/10-11": lambda record: record[:10] + b"  " + record[12:],
    "truncated": lambda record: record[:-12],
}


def test_fifteen_records_of_which_two_are_sound_all_come_out() -> None:
    """Thirteen records with a fault each harm neither one another nor the two sound ones."""
    pieces = [book(0)]
    for number, damage in enumerate(FAULTY.values(), 1):
        pieces.append(damage(book(number)))
    pieces.append(book(14))
    records, faults, _ = delivered(b"".join(pieces))
    assert [text_of(record, "001", "") for record in records] == [f"{number:06}" for number in range(15)]
    assert [fault.position for fault in faults] == list(range(2, 15))
    assert all(fault.cause and fault.offset is not None for fault in faults)
    offsets = [sum(map(len, pieces[:number])) for number in range(15)]
    assert all(offsets[fault.position - 1] <= (fault.offset or 0) < offsets[fault.position] for fault in faults)
    sound = [
        data("245", "10", ("a", "Duty of Care :"), ("b", "Improving Support.")),
        data("500", "  ", ("a", "A note.")),
    ]
    for number in (0, 1, 2, 7, 8, 9, 10, 12, 14):
        assert list(records[number][2:]) == sound
    for record in records:
        assert record[0].parts[0][1][9:12] == "a22"
        assert encode(record)
    assert text_of(records[3], "245", "a") == "Le château de Genève, München"
    assert text_of(records[4], "245", "a") == "Le château de Genève"
    assert text_of(records[5], "245", "a") == "Le château, un été à Genève"
    assert records[6][2].where == "24O"
    assert records[11][2].first(UNKNOWN) == "Improving Support."
    assert records[13][2] == sound[0]


def test_what_is_no_subfield_code_is_counted_as_in_any_other_syntax() -> None:
    """A report of several files has it once."""
    _, _, report = delivered(FAULTY["blank subfield code"](book(0)))
    assert report.faults == {("error", "no subfield code"): 1}


@pytest.mark.parametrize("name", FAULTY)
def test_each_fault_is_named(name: str) -> None:
    """Each of the faults alone is reported with the record it was found in, and only there."""
    number = list(FAULTY).index(name) + 1
    _, faults, _ = delivered(FAULTY[name](book(number)) + book(99))
    assert faults
    assert {fault.position for fault in faults} == {1}
    assert {fault.record for fault in faults} <= {f"{number:06}", ""}


def test_a_stray_record_terminator_inside_a_field_divides_nothing() -> None:
    """A 0x1D in the data is a space, and the record stays one."""
    records, faults, _ = delivered(book(1, b"10\x1faDuty\x1dof Care") + book(2))
    assert [text_of(record, "245", "a") for record in records] == ["Duty of Care", "Duty of Care :"]
    assert [fault.path for fault in faults] == ["245$a"]


def test_a_stray_field_terminator_inside_a_field_divides_nothing() -> None:
    """A 0x1E in the data is a space where the directory says that the field goes on."""
    records, _, _ = delivered(book(1, b"10\x1faDuty\x1eof Care"))
    assert text_of(records[0], "245", "a") == "Duty of Care"
    assert text_of(records[0], "500", "a") == "A note."


def test_an_overwritten_field_terminator_joins_nothing() -> None:
    """Where two fields run together, the directory says where the second begins."""
    records, faults, _ = delivered(book(1).replace(b"Support.\x1e", b"Support.x"))
    assert text_of(records[0], "245", "b") == "Improving Support."
    assert text_of(records[0], "500", "a") == "A note."
    assert any("directory" in fault.cause for fault in faults)


def test_the_order_of_the_directory_is_the_order_of_the_fields() -> None:
    """Data in another order than the directory are sound."""
    body = b"  \x1faSecond.\x1e" + b"10\x1faFirst.\x1e"
    record = b"%05dnam a22%05d a 4500" % (50 + len(body), 49) + b"245001100012" + b"500001200000\x1e" + body + b"\x1d"
    records, faults, _ = delivered(record)
    assert [field.where for field in records[0]] == ["LDR", "245", "500"]
    assert text_of(records[0], "245", "a") == "First."
    assert faults == []


def test_rows_in_another_order_that_share_their_data_are_told() -> None:
    """One of them is that of a field as long, which is no less there."""
    body = b"  \x1faSecond.\x1e" + b"  \x1faFourth.\x1e" + b"10\x1faFirst.\x1e"
    rows = b"245001100024" + b"500001200000" + b"500001200000"
    record = b"%05dnam a22%05d a 4500" % (62 + len(body), 61) + rows + b"\x1e" + body + b"\x1d"
    records, faults, _ = delivered(record)
    assert {"First.", "Second.", "Fourth."} == {field.first("a") for field in records[0][1:]}
    assert faults


def test_a_directory_whose_numbers_outgrew_their_place_is_read() -> None:
    """A field over 9,999 bytes moves the rows after it; they are found again."""
    long = b"  \x1fa" + b"A word. " * 3000
    records, faults, _ = delivered(raw(("001", b"1"), ("505", long), ("650", b" 0\x1faCare.")) + book(2))
    assert [field.where for field in records[0]] == ["LDR", "001", "505", "650"]
    assert len(text_of(records[0], "505", "a")) == 24000
    assert len(records) == 2
    assert {fault.position for fault in faults} == {1}


def test_a_record_of_220_kilobytes_is_read() -> None:
    """No length that the leader cannot hold keeps a record from being read."""
    fields = [("500", b"  \x1fa" + b"x" * 9000)] * 25
    records, faults, _ = delivered(raw(("001", b"1"), *fields) + book(2))
    assert [len(record) for record in records] == [27, 4]
    assert {fault.position for fault in faults} == {1}


def test_rubbish_without_end_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    """Memory stays flat, and the records after the rubbish are read."""
    monkeypatch.setattr(iso2709, "LONGEST", 1000)
    monkeypatch.setattr(iso2709, "CHUNK", 100)
    records, faults, _ = delivered(book(1) + b"x" * 5000 + b"\x1d" + book(2))
    assert [text_of(record, "001", "") for record in records] == ["000001", "000002"]
    assert any(fault.level == "error" for fault in faults)


@given(st.integers(1, 400))
@settings(max_examples=30)
def test_chunks_may_end_anywhere(size: int) -> None:
    """How the stream is cut into chunks changes nothing."""
    content = book(1) + b"\r\n" + book(2, b"10\x1faDuty\x1dof Care") + book(3)[:-9]

    class Trickle(io.BytesIO):
        def read(self, _: int | None = -1, /) -> bytes:
            return super().read(size)

    assert list(read(Trickle(content), Report())) == delivered(content)[0]


@pytest.mark.parametrize(
    ("marc8", "text"),
    [
        (b"\xe2etude", "étude"),
        (b"\x1b(NaBWGDE\x1b(B", "Абвгде"),
        (b"\x1b(2`ab\x1b(B, 1.", "אבג, 1."),
        (b"H\x1bb2\x1bsO", "H₂O"),
        (b"\x1b$1!0!\x1b(B", "一"),
        (b"&#x4E2D; \xb2", "中 ø"),
        (b"{u4E2D}{u20000} \xb2", "中\U00020000 ø"),
        (b"co\xf2\xe2o", None),
    ],
)
def test_marc8_is_read(marc8: bytes, text: str | None) -> None:
    """Diacritics before letters, other alphabets by escape sequence, references for the rest."""
    record, faults, _ = delivered(book(1, b"10\x1fa" + marc8 + b" \xe2e", label=" "))
    found = text_of(record[0], "245", "a")
    if text is not None:
        assert found == f"{text} é"
    assert unicodedata.is_normalized("NFC", found)
    assert [fault.level for fault in faults] == ["note"]
    assert record[0][0].parts[0][1][9] == "a"


@pytest.mark.parametrize(
    ("text", "label", "expected"),
    [
        ("It&#x2019;s", " ", "It’s"),
        ("It&#x2019;s", "a", "It&#x2019;s"),  # in UTF-8 each character has a code
        ("It&#39;s", " ", "It&#39;s"),
        ("{u4E2D}{u6587} :", " ", "中文 :"),  # so Millennium and Sierra
        ("{u4E2D} :", "a", "{u4E2D} :"),
        ("{u41} {u12345678}", " ", "{u41} {u12345678}"),
        ("{unit} {uabcd} {U4E2D} {u4E2D;", " ", "{unit} {uabcd} {U4E2D} {u4E2D;"),
        ("Café &#x4E2D;", " ", "Café 中"),  # UTF-8 all the same: it was made of MARC-8
    ],
)
def test_a_reference_is_a_character_wherever_the_leader_says_marc8(text: str, label: str, expected: str) -> None:
    """Also where all else is ASCII (MARC 21 Specifications, lossless conversion)."""
    (record,), faults, _ = delivered(book(1, b"10\x1fa" + text.encode(), label=label))
    assert text_of(record, "245", "a") == expected
    assert bool(faults) == (text != expected or "é" in text)


@pytest.mark.parametrize("times", [1, 2, 3])
@pytest.mark.parametrize("label", ["a", " "])
@pytest.mark.parametrize("taken_for", ["latin-1", "cp1252"])
@pytest.mark.parametrize("text", ["Genève et l’été", "Kniga\u0306 i\u0304", "ʻA\u0304rif", "книга"])
def test_what_was_encoded_twice_is_read_as_it_was(text: str, taken_for: str, label: str, times: int) -> None:
    """Half of a letter may have been a control character, and was lost."""
    twice = text
    for _ in range(times):
        twice = "".join(bytes([byte]).decode(taken_for, "ignore") or chr(byte) for byte in twice.encode())
    (record,), faults, _ = delivered(book(1, b"10\x1fa" + twice.encode(), label=label))
    assert text_of(record, "245", "a") == unicodedata.normalize("NFC", text)
    assert [(fault.level, fault.path) for fault in faults] == [("warning", "LDR")]
    assert f"encoded {('twice', '3 times', '4 times')[times - 1]}" in faults[0].cause


@pytest.mark.parametrize(
    "text", ["CAFÉ®", "CAFÉ® É®", "CAFÉ… FIANCÉ…", "KTÜ’de, ODTÜ’de", "Ã©", "Ã© é Ã©", "Ã© Ã© 中", "Â© ŠÂ©"]
)
def test_what_may_have_been_meant_stays(text: str) -> None:
    """One such pair of characters, or others beside them, prove nothing."""
    (record,), faults, _ = delivered(book(1, b"10\x1fa" + text.encode()))
    assert (text_of(record, "245", "a"), faults) == (text, [])


@given(st.binary(max_size=300))
def test_no_bytes_stop_the_reader(content: bytes) -> None:
    """Whatever a file holds, the sound record after it is delivered."""
    records, _, _ = delivered(content + b"\x1d" + book(7))
    assert records[-1][1:] == only(book(7))[1:]


def test_two_halves_in_two_fields_are_no_character() -> None:
    """Bytes of UTF-8 make a character within one field only."""
    records, faults, _ = delivered(raw(("245", b"10\x1faDuty\xd5"), ("500", b"\xb0 \x1faCare")) + book(2))
    assert len(records) == 2
    assert {fault.position for fault in faults} == {1}


def test_a_record_whose_terminator_is_lost_ends_where_the_next_begins() -> None:
    """Also where the base address of the next one is wrong."""
    records, _, _ = delivered(book(1)[:-1] + FAULTY["base address 0"](book(2)) + book(3))
    assert [text_of(record, "001", "") for record in records] == ["000001", "000002", "000003"]


@pytest.mark.parametrize("end", [b"450 ", b"45\x01\x00", b"    "])
def test_a_record_is_cut_off_where_the_next_begins_however_odd_its_leader_is(end: bytes) -> None:
    """Whose length is that up to its terminator, and whose directory ends where it says, is one."""
    odd = book(2)[:20] + end + book(2)[24:]
    records, _, _ = delivered(book(1)[:-20] + odd + book(3))
    assert [text_of(record, "001", "") for record in records] == ["000001", "000002", "000003"]
    assert records[1] == only(odd)


@pytest.mark.parametrize("rubbish", [b"<xml/>\x1e\x1f", b"\x1e", b"12345nam\x1e", b"rubbish\x1e" * 9])
def test_terminators_in_rubbish_harm_no_record(rubbish: bytes) -> None:
    """Rubbish between two records may have terminators, however short it is."""
    records, faults, _ = delivered(book(1) + rubbish + book(2))
    assert records == [only(book(1)), only(book(2))]
    assert {(fault.position, fault.offset) for fault in faults} >= {(2, len(book(1)))}


@given(st.data())
@settings(max_examples=300)
def test_no_damage_reaches_the_neighbours(draws: st.DataObject) -> None:
    """Any few bytes of a record may change: those before and after it come out unharmed."""
    damaged = bytearray(book(2, "10\x1faLe château".encode()))
    for _ in range(draws.draw(st.integers(1, 4))):
        at = draws.draw(st.integers(0, len(damaged) - 2))
        damaged[at] = draws.draw(st.integers(0, 255).filter(lambda byte: byte != 0x1D))
    records, faults, _ = delivered(book(1) + bytes(damaged) + book(3))
    assert records[0] == only(book(1))
    assert records[-1] == only(book(3))
    assert all(fault.position == 2 for fault in faults)
    for record in records:
        assert all(clean(str(value)) == value for field in record for _, value in field.parts)
        assert encode(record)


# --- writing

PLAIN = st.text(st.characters(exclude_categories=["Cc", "Cs"])).map(lambda text: unicodedata.normalize("NFC", text))
CODES = st.sampled_from(string.ascii_lowercase + string.digits)
INDICATORS = st.text(alphabet=string.digits + " ", min_size=2, max_size=2)
DATA_TAGS = st.integers(10, 999).map("{:03}".format)
CONTROL_FIELDS = st.builds(control, st.integers(1, 9).map("{:03}".format) | st.just("FMT"), PLAIN)
DATA_FIELDS = st.builds(
    lambda tag, indicators, subfields: data(tag, indicators, *subfields),
    DATA_TAGS,
    INDICATORS,
    st.lists(st.tuples(CODES, PLAIN), min_size=1),
)
# Of any tag and text that a record can be laid out of, though it might not be read again.
LOOSE = st.text("a \x1f\x1f0\x85\u0301\u00e9|\x02", max_size=8)
LOOSE_FIELDS = st.builds(line, st.sampled_from(["001", "009", "010", "245", "FMT", "0AB", "24"]), LOOSE)
RECORDS = st.lists(CONTROL_FIELDS | DATA_FIELDS, min_size=1).map(lambda fields: [control("LDR", LEADER), *fields])


@given(RECORDS)
def test_what_is_written_reads_back(fields: list[Field]) -> None:
    """The fields of any record, in any script, are the same after writing and reading."""
    record = encode(fields)
    records, faults, _ = delivered(record)
    assert [list(found[1:]) for found in records] == [fields[1:]]
    assert faults == []
    assert int(record[:5]) == len(record)
    assert record[9:12] == b"a22"
    assert record[20:24] == b"4500"


@given(st.lists(CONTROL_FIELDS | DATA_FIELDS | LOOSE_FIELDS, min_size=1))
def test_what_counts_as_sound_reads_back(fields: list[Field]) -> None:
    """A record that is written without being read again would have read back."""
    lines = iso2709._as_lines([control("LDR", LEADER), *fields])
    tags, texts = columns(lines)
    record = iso2709._lay_out(tags, texts)
    if iso2709._is_sound(record, tags):
        assert iso2709._reads_back(record, lines)


def test_a_sound_record_is_equal_to_its_fields_alone() -> None:
    found = iso2709._sound(book(1)[:-1])
    assert found is not None
    assert found == [*found]
    assert found not in ([*found][:-1], None)


def test_a_part_of_a_sound_record_is_none() -> None:
    """What has been taken out of one is looked at like anything else that is to be written."""
    (record,), _, _ = delivered(book(1))
    assert encode(record)
    with pytest.raises(RecordError, match="without fields"):
        encode(record[:1])


@given(RECORDS)
def test_the_short_way_and_the_long_way_agree(fields: list[Field]) -> None:
    """A sound record is the same record to the code that repairs damaged ones, and nothing to repair."""
    record = encode(fields)[:-1]
    findings = Findings()
    assert iso2709._sound(record) == repaired(record, True, findings)
    assert findings == []


@given(st.lists(st.tuples(CODES, st.text(st.characters(exclude_characters="\r\n"))), min_size=1))
def test_any_text_can_be_written(subfields: list[tuple[str, str]]) -> None:
    """Control characters and halves of characters become what may stand in data, and the report says so;
    line ends are an editor's, and a note tells of them. A subfield that had nothing else is left out.
    """
    report = Report()
    fields = [control("LDR", LEADER), data("500", "  ", ("a", "Bees"), *subfields)]
    found = only(encode(fields, report))
    tidy = [(code, text) for code, value in subfields if (text := clean(value)).strip() or text == value]
    assert found[1] == data("500", "  ", ("a", "Bees"), *tidy)
    dirty = any(unicodedata.category(character) in ("Cc", "Cs") for _, value in subfields for character in value)
    assert bool(report.warnings) == dirty


@pytest.mark.parametrize("bare", [b"BK", b"A text", "Été".encode(), b""])
def test_a_local_field_without_subfields_is_written_with_one(bare: bytes) -> None:
    """Strict readers, such as Perl's, stop where there is none; ours has it back as it stood, from either form."""
    found = only(raw(("001", b"1"), ("BAS", bare), ("CAT", b"  \x1faX")))
    assert found[2] == control("BAS", bare.decode())
    written = encode(found)
    assert b"\x1e  \x1f?" + bare + b"\x1e" in written
    assert (only(written)[1:], encode(only(written))) == (found[1:], written)
    marc = next(pymarc.MARCReader(written))
    assert marc is not None
    assert marc["BAS"]["?"] == bare.decode()


def test_lengths_are_counted_in_bytes() -> None:
    """A letter that takes two bytes counts twice."""
    record = encode([control("LDR", LEADER), data("245", "00", ("a", "é" * 100))])
    assert record[24:36] == b"245020500000"


def test_a_record_without_leader_gets_a_plain_one() -> None:
    """What the leader does not say is put down as unknown, with a warning."""
    report = Report()
    assert encode([control("001", "1")], report)[5:20] == b"nam a2200037uu "
    assert report.warnings == 1


@pytest.mark.parametrize(
    "fields",
    [
        [control("001", LEADER), data("245", "00", ("a", "Bees"))],
        [
            control("LDR", LEADER),
            control("001", "1"),
            data("24", "00", ("a", "Bees")),
            data("2450", "00", ("a", "Bees")),
        ],
        [control("LDR", LEADER), control("001", "1"), data("24-", "00", ("a", "Bees"))],
        [control("LDR", LEADER), data("245", "00", ("é", "Bees"))],
        [control("LDR", LEADER), data("245", "00", ("ab", "Bees"))],
        [control("LDR", LEADER), data("245", "00", ("a", "Bees\x1fbWasps"))],
        [control("LDR", LEADER), data("245", "é0", ("a", "Bees"))],
        [control("LDR", LEADER), data("245", "00", ("a", "Bees\x02"))],
        [control("LDR", LEADER), data("245", "00", ("a", "Bees\x85 é"))],
        [control("LDR", LEADER), control("245", "Bees")],
        [control("LDR", f"{LEADER[:6]}\x7f{LEADER[7:]}"), data("245", "00", ("a", "Bees"))],
        [control("LDR", LEADER[:20]), data("245", "00", ("a", "Bees"))],
    ],
)
def test_what_no_reader_would_take_is_put_right_and_told(fields: list[Field]) -> None:
    """Of a record that could be laid out as it is, too: what is written has nothing to be put right."""
    report = Report()
    (record,), faults, _ = delivered(encode(fields, report))
    assert report.faults
    assert not faults
    assert [field.where for field in record[1:]] == [field.where for field in fields if field.where in ("001", "245")]


@pytest.mark.parametrize(
    ("fields", "cause"),
    [
        ([data("245", "00", ("a", "x " * 5000))], "10,005 bytes"),
        ([control("BAS", "x" * 9998)], "10,003 bytes"),
        ([data("520", "  ", ("a", "x" * 10000))], "no place to divide"),
        ([data("500", "  ", ("a", "A word. " * 1200))] * 11, "105,"),
        ([], "without fields"),
    ],
)
def test_what_no_record_can_hold_is_refused(fields: list[Field], cause: str) -> None:
    """A record that cannot be written raises, and says where and why."""
    report = Report()
    report.at(3, "127428")
    with pytest.raises(RecordError, match=cause) as caught:
        encode([control("LDR", LEADER), *fields], report)
    assert caught.value.position == 3
    assert caught.value.record_id == "127428"


def test_a_long_note_is_divided_at_a_sentence() -> None:
    """A note over 9,999 bytes becomes several, cut after a full stop, and the report says so."""
    note = data("520", "3 ", ("a", "Dr. J. Söderström reported on care in 3 towns. " * 500))
    report = Report()
    record = only(encode([control("LDR", LEADER), note], report))
    assert len(record) == 4
    for field in record[1:]:
        assert field.parts[0] == ("ind1", "3")
        assert str(field.parts[2][1]).startswith("Dr. J. Söderström")
        assert str(field.parts[2][1]).rstrip().endswith("towns.")
    assert sum(report.faults.values()) == 1
    assert report.clean


@pytest.mark.parametrize(
    ("sentence", "between"),
    [
        *((f"All about bees{mark}", " ") for mark in ".!?…"),
        *((f"All about {bees}{mark}", " ") for bees in ("(bees)", "[bees]") for mark in ".!?"),
        *((f"All about bees.{closed}", " ") for closed in "\"'”’»)]"),
        *((f"蜜蜂的一切{mark}", "") for mark in "。！？"),
        ("All about bees", " -- "),
    ],
)
def test_a_note_is_divided_where_a_sentence_ends(sentence: str, between: str) -> None:
    """In quotation or brackets, too, and in contents between two titles."""
    note = data("505", "0 ", ("a", between.join([sentence] * 1_100)))
    first, *others = divided(note, Report())
    assert others
    assert {str(field.parts[2][1]).removesuffix(" --")[-len(sentence) :] for field in (first, *others)} == {sentence}


def test_a_mark_that_there_is_no_room_for_ends_no_piece() -> None:
    """The sentence before it does; and blanks alone make none."""
    long, short = "蜂" * 3_000, "蜂" * 330
    pieces = divided(data("520", "  ", ("a", f"{long}。{short}。{short}")), Report())
    assert [piece.parts[2][1] for piece in pieces] == [f"{long}。", f"{short}。{short}"]
    assert len(divided(data("520", "  ", ("a", "x" * 9_994 + "  ")), Report())) == 1


def test_notes_that_may_be_repeated_are_divided() -> None:
    """Those in free text, which go on in the next."""
    text = "All about bees. " * 1_000
    for tag in (
        "500 501 502 504 505 508 511 515 516 518 520 521 522 524 525 530 532 538 540 545 546 547 550 555 556 561 580 581 "
        "585 586 588"
    ).split():
        assert len(divided(data(tag, "  ", ("a", text)), Report())) == 2
        assert FIELDS[tag].repeatable
    for tag in ("245", "506", "541", "590"):
        with pytest.raises(RecordError):
            divided(data(tag, "  ", ("a", text)), Report())


WORDS = st.lists(
    st.sampled_from(["care", "Söder", "文字。文字", "J.", "of.", "Tab -- ", "  ", "(a).", "x" * 300, "e\u0301"]),
    min_size=1,
)


@given(st.lists(st.tuples(CODES, WORDS.map(lambda words: " ".join(words * 120))), min_size=1, max_size=4))
@settings(max_examples=50)
def test_dividing_loses_nothing_but_white_space(subfields: list[tuple[str, str]]) -> None:
    """Every part fits, no word is cut, and all characters are there, in order, under their codes."""
    field = data("505", "0 ", *subfields)
    pieces = divided(field, Report())
    for piece in pieces:
        assert sum(len(value.encode()) + 2 for code, value in piece.parts[2:]) + 3 <= 9999
        assert piece.parts[:2] == field.parts[:2]

    def letters(fields: list[Field]) -> list[tuple[str, str]]:
        return [(code, word) for field in fields for code, value in field.parts[2:] for word in value.split()]

    assert letters(pieces) == letters([field]) or "文" in str(field)
    assert "".join(word for _, word in letters(pieces)) == "".join(word for _, word in letters([field]))


# --- real files


@pytest.mark.skipif(not (SHARED / "corpora").is_dir(), reason="the shared corpora are not beside this checkout")
@pytest.mark.parametrize("folder", ["damaged", "marc21"])
def test_real_files_are_read_and_written(folder: str) -> None:
    """Every record of every file comes out, and can be written, or is too large for ISO 2709."""
    too_large: list[str] = []
    for path in sorted((SHARED / "corpora" / folder).iterdir()):
        if path.suffix in (".xml", ".json"):
            continue
        with path.open("rb") as stream:
            for record in read(stream, Report()):
                try:
                    again = only(encode(record))
                except RecordError as error:
                    too_large.append(error.message)
                else:
                    assert len(again) >= len(record), path.name
    assert all("ISO 2709 allows" in message for message in too_large)
