"""Faults in how MARC is written: what its readers put right, and MARCXML against its schema."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from faults import Checked, names, seeded

from bibld.formats import Job, get
from bibld.model import Record
from bibld.settings import Settings
from bibld.validation import validate
from bibld.validation.rules import READING


def test_a_large_record_in_marcxml(marc: Checked, report_lines: list[str]) -> None:
    """MARCXML may hold what ISO 2709 cannot, and validation says so."""
    long = [f"520 ## $a {'Of many words. ' * 600}" for _ in range(12)]
    assert names(marc([*report_lines, *long], xml=True)) == ["record-size"]


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [("4500<", "45  <", "LDR/20-23"), ("nam a22", "nam a11", "LDR/10-11"), ("nam a22", "nam x22", "LDR/09")],
)
def test_what_the_reader_of_marcxml_puts_right(
    marc: Checked, report_lines: list[str], tmp_path: Path, old: str, new: str, path: str
) -> None:
    """A leader is looked at before the reader has put its constants right."""
    marc(report_lines, seeded(report_lines, "^001 .*", "001 9"), xml=True)
    file = tmp_path / "records.marcxml"
    head, second, rest = file.read_text(encoding="utf-8").rpartition("<leader>")
    assert old in rest
    file.write_text(head + second + rest.replace(old, new), encoding="utf-8")
    found = list(validate(file))
    assert [(fault.position, fault.record, fault.path, fault.level) for fault in found] == [(2, "9", path, "warning")]
    assert names(found) == ["leader-fixed"]


@pytest.mark.parametrize(
    ("old", "new", "path", "cause"),
    [
        ("</record>", "<holdings>KB</holdings></record>", "holdings", "no element of MARCXML: KB"),
        ("<subfield", "see <subfield", "020", "text that is in no field or subfield: see"),
        ('tag="245"', 'tag="245" lang="en"', "245@lang", "MARC has no place for this attribute: en"),
        ("<record>", "and<record>", "collection", "text that is in no record: and"),
        ("<record>", "<Record>KB</Record><record>", "Record", "no element of MARCXML: KB"),
    ],
)
def test_what_is_no_part_of_marcxml_is_told(
    marc: Checked, report_lines: list[str], tmp_path: Path, old: str, new: str, path: str, cause: str
) -> None:
    """The reader drops it, and a file that has it is not as it should be."""
    marc(report_lines, xml=True)
    file = tmp_path / "records.marcxml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    found = list(validate(file))
    assert [(fault.path, fault.cause, fault.level) for fault in found] == [(path, cause, "error")]
    assert names(found) == ["structure"]


@pytest.mark.parametrize(
    ("old", "new", "path", "cause"),
    [
        (r"<datafield tag=.245.", '<datafield xmlns="urn:x" tag="245"', "245",
         "<datafield> is in the namespace urn:x, and its record in the namespace http://www.loc.gov/MARC21/slim"),
        (r'<subfield (code="a">London )', r'<subfield xmlns="" \1', "110",
         "<subfield> of no namespace in <datafield>, which holds <subfield>"),
        (r'<subfield code="a">London([^<]*)</subfield>', r'<field code="a">London\1</field>', "110",
         "<field> in <datafield>, which holds <subfield>"),
        (r"(<leader>.*?</leader>\s*)(<controlfield .*?</controlfield>)", r"\2\1", "LDR",
         "<leader> stands after <controlfield>, and should stand before it"),
        (r"(<controlfield tag=.008.*?</controlfield>)(.*?)(?=<datafield tag=.245)", r"\2\1", "008",
         "<controlfield> stands after <datafield>, and should stand before it"),
        ('<controlfield tag="005"', '<controlfield ind1=" " tag="005"', "005", "<controlfield> has no attribute ind1"),
        ("<leader>0", "<leader>x", "LDR", "LDR/00-04 and 12-16 are digits or blank: 'x0000nam a22000002i 4500'"),
        ("(<leader>.{12})0", r"\1x", "LDR", "LDR/00-04 and 12-16 are digits or blank: '00000nam a22x00002i 4500'"),
        ('<controlfield tag="005"', '<controlfield ind2=" " tag="005"', "005", "<controlfield> has no attribute ind2"),
        ('(<controlfield tag=")005', r"\g<1>010", "010",
         "<controlfield> with the tag 010, which is that of a <datafield>"),
    ],
)  # fmt: skip
def test_marcxml_is_as_its_schema_has_it(
    marc: Checked, report_lines: list[str], tmp_path: Path, old: str, new: str, path: str, cause: str
) -> None:
    """The reader takes it all the same, and is told to look at each record for what it need not tell."""
    marc(report_lines, xml=True)
    file = tmp_path / "records.marcxml"
    text, found = re.subn(old, new, file.read_text(encoding="utf-8"), count=1, flags=re.DOTALL)
    assert found
    file.write_text(text, encoding="utf-8")
    told = [fault for fault in validate(file) if fault.rule == "marcxml-schema"]
    assert [(fault.path, fault.cause.partition(": ")[2], fault.level) for fault in told] == [(path, cause, "error")]


MARCXML = """\
<collection xmlns="http://www.loc.gov/MARC21/slim">
<record>
<leader>00000cas a22000003a 4500</leader>
<controlfield tag="001">7</controlfield>
<controlfield tag="003">XX-Xx</controlfield>
<controlfield tag="008">850101c19849999nyuar p       0   a0eng d</controlfield>
<datafield tag="022" ind1="0" ind2=" "><subfield code="a">0028-0836</subfield></datafield>
<datafield tag="022" ind1="0" ind2=" ">
<subfield code="a">0028-0837</subfield></datafield>
<datafield tag="040" ind1=" " ind2=" "><subfield code="a">XX-Xx</subfield><subfield code="c">XX-Xx</subfield></datafield>
<datafield tag="245" ind1="0" ind2="0"><subfield code="a">Weather.</subfield></datafield>
<datafield tag="362" ind1="0" ind2=" "><subfield code="a">Vol. 1 (1984)-</subfield></datafield>
</record>
</collection>
"""


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("", "", [("022$a", 2, "line 8")]),
        ('<datafield tag="022" ind1="0" ind2=" "><', '<datafield tag="" ind1="0" ind2=" "><', [("022$a", 0, "line 8")]),
        (
            '<subfield code="a">0028-0836</subfield>',
            "",
            [("022$a", 0, "line 2")],
        ),  # which of the two is left, nobody knows
        ('tag="003"', 'tag="009"', [("003", 0, "line 2"), ("009", 0, "line 5"), ("022$a", 2, "line 8")]),
        ("<leader>", "&nbsp;<leader>", [("022$a", 2, "line 8")]),  # each record is parsed by itself
        ("</collection>", "", [("022$a", 2, "line 8")]),
        ("<record>", "\n" * 70_000 + "<record>", [("022$a", 2, "line 70008")]),
        (
            "0028-0837</subfield>",
            "0028-0836</subfield><subfield xmlns=''/>",
            [("022$?", 2, "line 8"), ("022$?", 2, "line 8"), ("022", 0, "line 9")],
        ),
    ],
)
def test_in_marcxml_it_is_told_in_which_line(
    tmp_path: Path, old: str, new: str, found: list[tuple[str, int, str]]
) -> None:
    """A finding is in the line of its field; what is missing is in that of the record."""
    file = tmp_path / "records.marcxml"
    file.write_text(MARCXML.replace(old, new), encoding="utf-8")
    told = [fault for fault in validate(file) if fault.rule not in READING]
    assert [(fault.path, fault.occurrence, fault.cause.partition(":")[0]) for fault in told] == found


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (' xmlns="[^"]*"', ""),
        (' xmlns="[^"]*"', ' xmlns="urn:x"'),
        ("(<record>)", r"\1<!-- of Leeds -->"),
        ("(<datafield [^>]*>)", r"\1<!-- of Leeds -->"),
        ('(<controlfield tag=")005', r"\g<1>00A"),
        ("<leader>00000", "<leader>     "),
        ("<leader>[^<]*", "<leader>00000nam"),
        ('<controlfield tag="005"', "<controlfield"),
    ],
)
def test_marcxml_that_the_schema_allows_is_no_fault_of_it(
    marc: Checked, report_lines: list[str], tmp_path: Path, old: str, new: str
) -> None:
    """Comments, local control fields and lengths that are left blank are; what is in another namespace is not of this
    schema, and what is left out the reader tells.
    """
    marc(report_lines, xml=True)
    file = tmp_path / "records.marcxml"
    text, found = re.subn(old, new, file.read_text(encoding="utf-8"), count=1)
    assert found
    file.write_text(text, encoding="utf-8")
    assert "marcxml-schema" not in [fault.rule for fault in validate(file)]


@pytest.mark.parametrize(
    "tag",
    [
        *(f'<{name} id="a"' for name in ("record", "leader", "controlfield", "datafield", "subfield")),
        '<record type="Holdings"',
    ],
)
def test_an_attribute_of_the_schema_is_no_fault_of_marcxml(
    marc: Checked, report_lines: list[str], tmp_path: Path, tag: str
) -> None:
    """It gives each of its elements an id, and a record what it is of, though MARC has no place for that."""
    marc(report_lines, xml=True)
    file = tmp_path / "records.marcxml"
    file.write_text(file.read_text(encoding="utf-8").replace(tag.partition(" ")[0], tag, 1), encoding="utf-8")
    assert list(validate(file)) == []


@pytest.mark.parametrize(
    ("leader", "paths"),
    [
        ("00000nam a22000002i 4500", []),
        ("     nam a2200   2i 4500", []),
        ("00000nam a00000002i 0000", []),
        ("     nam a       2i     ", []),
        ("00000nam x22000002i 4500", ["LDR/09"]),
        ("00000nam a11000002i 4500", ["LDR/10-11"]),
        ("00000nam a22000002i 450 ", ["LDR/20-23"]),
    ],
)
@pytest.mark.parametrize("suffix", ["marcjson", "ndj", "mrk"])
def test_what_the_readers_of_json_and_mrk_put_right(
    report: Record, profile: Settings, tmp_path: Path, suffix: str, leader: str, paths: list[str]
) -> None:
    """There zeros and blanks stand for what only ISO 2709 needs; anything else is wrong."""
    card = get({"ndj": "marcjsonl"}.get(suffix, suffix))
    out = io.BytesIO()
    second = msgspec.structs.replace(report, id="9", locations=())
    card.write([report, second], out, Job(settings=profile))
    text = out.getvalue()
    written = leader.replace(" ", "\\") if suffix == "mrk" else leader
    head, found, rest = text.rpartition(b"00000nam")
    assert found
    path = tmp_path / f"records.{suffix}"
    path.write_bytes(head + written.encode() + rest[16:])
    found = [fault for fault in validate(path, card.name) if fault.rule != "encoding"]
    assert [(fault.position, fault.path, fault.rule) for fault in found] == [(2, at, "leader-fixed") for at in paths]


def test_a_count_of_decomposed_letters_is_right(marc: Checked, report_lines: list[str], tmp_path: Path) -> None:
    """It counts their marks; that bibld joins them, and counts anew, is no fault of the file."""
    record = seeded(seeded(report_lines, "eng#d", "gre#d"), r"^245 10 \$a Duty", "245 14 $a Hexx Duty")
    marc(record)
    path = tmp_path / "records.mrc"
    path.write_bytes(path.read_bytes().replace(b"Hexx", b"He\xcc\x84"))
    assert list(validate(path)) == []


def test_marc8_is_no_fault(marc: Checked, report_lines: list[str], tmp_path: Path) -> None:
    """A record that says it is in MARC-8, and is, has nothing wrong with it."""
    assert marc([*report_lines, "500 ## $a Cafxes and chateauxx."]) == []
    path = tmp_path / "records.mrc"
    data = path.read_bytes().replace(b"Cafxe", b"Caf\xe2e").replace(b"chateauxx", b"ch\xe3ateaux")
    path.write_bytes(data[:9] + b" " + data[10:])
    assert list(validate(path)) == []


def test_what_the_reader_of_iso_2709_reports(marc: Checked, report_lines: list[str], tmp_path: Path) -> None:
    """What the reader had to put right is said with the rest, and has a rule's name too."""
    marc(report_lines)
    good = (tmp_path / "records.mrc").read_bytes()
    other = good.replace(b"127428", b"127429")
    damaged = b"00099" + good[5:]
    constants = other[:20] + b"450 " + other[24:]
    path = tmp_path / "damaged.mrc"
    path.write_bytes(damaged + b"\r\n" + constants + other.replace(b"127429", b"127430").replace(b"Duty", b"D\x07ty"))
    found = list(validate(path))
    assert [(fault.position, fault.level) for fault in found] == [
        (1, "error"),
        (2, "note"),
        (2, "warning"),
        (3, "warning"),
    ]
    assert [name for fault in found for name in names([fault])] == [
        "record-structure",
        "between-records",
        "leader-constants",
        "control-character",
    ]


@pytest.mark.parametrize(
    ("cut", "rules"),
    [
        (lambda data: data[:12] + b"00000" + data[17:], ["record-structure"]),
        (lambda data: data[:27] + b"0099" + data[31:], ["record-structure"]),
        (lambda data: data[:-2] + b"\x1d", ["record-structure"]),
        (lambda data: data[:-1], ["record-structure"]),
        (lambda data: data[:9] + b" " + data[10:].replace(b"Duty", b"D\xc3\xa5y"), ["encoding-label"]),
        (lambda data: data.replace(b"Duty", b"D\xe5ty"), ["encoding-label"]),
    ],
)
def test_what_no_system_should_take_is_an_error(
    marc: Checked, report_lines: list[str], tmp_path: Path, cut: Callable[[bytes], bytes], rules: list[str]
) -> None:
    """Though it is read: lengths, addresses and terminators that are wrong, and text that is not what LDR/09 says."""
    marc(report_lines)
    path = tmp_path / "records.mrc"
    path.write_bytes(cut(path.read_bytes()))
    found = list(validate(path))
    assert names(found) == rules
    assert {fault.level for fault in found} == {"error"}
