"""The tables of what MARC 21 has agree with themselves, with each other, and with the crosswalk."""

from __future__ import annotations

import pytest

from bibld.crosswalk import Field
from bibld.formats.marc21.mapping import TABLE
from bibld.formats.marc21.notation import parse
from bibld.formats.marc21.positions import material
from bibld.validation.marc21 import MARC
from bibld.validation.marc21.positions import Position, of_006, of_007, of_008
from bibld.validation.marc21.record import Marc
from bibld.validation.marc21.tags import FIELDS, OBSOLETE

KINDS = [
    ("008", kind, of_008(material(kind, level))) for kind, level in (*((kind, "m") for kind in "aegcmp"), ("a", "s"))
]
KINDS += [("007", kind, of_007(kind)) for kind in "acdfghkmoqrstvz"]


_OF_CODES = ("006-codes", "007-codes", "008-codes", "008-groups", "008-undefined", "008-obsolete")


def coded(kind: str, text: str, tag: str = "008") -> list[tuple[str, str]]:
    """What the rules for codes find in a record of one fixed field; its leader is of this type and level."""
    fields = [Field("LDR", (("", f"00000n{kind} a2200000   4500"),)), Field(tag, (("", text.replace("#", " ")),))]
    rules = [rule for rule in MARC.rules if rule.name in _OF_CODES]
    found = [pair for rule in rules for pair in rule.check(Marc(fields))]
    return [(str(path), cause.partition("; it is")[0]) for path, cause in found]


@pytest.mark.parametrize(("tag", "kind", "positions"), KINDS)
def test_no_position_stands_twice(tag: str, kind: str, positions: tuple[Position, ...]) -> None:
    """Each material has positions of its own, and no code is both in use and obsolete."""
    places = [at for position in positions for at in range(position.start, position.end)]
    assert len(places) == len(set(places)) > 0
    assert all(18 <= at <= 39 and at not in (35, 36, 37) for at in places) or tag == "007"
    for position in positions:
        codes = position.codes + position.obsolete
        assert position.whole is not None or len(set(codes)) == len(codes), (kind, position)


@pytest.mark.parametrize(
    ("kind", "text", "found"),
    [
        ("am", "#####q#####000#0#", []),
        ("am", "q####q#####000#0#", [("008/18-21", "'q' is no code for illustrations")]),
        (
            "am",
            "a|||#q#####000#0#",
            [("008/18-21", "illustrations has fill characters and others; they stand for the whole: 'a|||'")],
        ),
        (
            "am",
            "#b##|#bb###000#0#",
            [
                ("008/18-21", "illustrations has a blank before a code: ' b  '"),
                ("008/24-27", "nature of contents has a code twice: 'bb  '"),
            ],
        ),
        ("am", "||||#q#####00010#", [("008/32", "'1' is an obsolete code for main entry in body of entry")]),
        (
            "pm",
            "x###|####x#######",
            [
                ("008/18-22", "'x   |' where nothing is defined"),
                ("008/24-34", "'   x       ' where nothing is defined"),
            ],
        ),
        ("cm", "sya###a#####zz#|#", [("008/30-31", "literary text has a code twice: 'zz'")]),
        ("as", "ar#p#######0###b0", []),
        ("ax", "ar#p#######0###b0", []),  # of what it is nobody knows
        ("as", "ay#p#######0###b0", [("008/19", "'y' is no code for regularity")]),
        ("em", "ag##bd#a##l##1###", []),
        ("em", "ag##xx#a##l##1###", [("008/22-23", "'xx' is no code for projection")]),
        ("em", "ag##|||a##l##1###", []),
        ("cm", "sya##############", []),
        ("cm", "xxa##############", [("008/18-19", "'xx' is no code for form of composition")]),
        ("gm", "047#g##########vl", []),
        ("gm", "4h7#g##########vl", [("008/18-20", "'4h7' is no code for running time")]),
        ("mm", "#####q##d########", []),
        ("mm", "#####q##x########", [("008/26", "'x' is no code for type of computer file")]),
        ("pm", "#####t###########", [("008/23", "'t' is an obsolete code for form of item")]),
    ],
)
def test_codes_of_each_material(kind: str, text: str, found: list[tuple[str, str]]) -> None:
    """008/18-34 is read as the type of record and its level say."""
    assert coded(kind, f"261124s2013####enk{text}eng#d") == found


def test_006_has_the_codes_of_008() -> None:
    """They stand 17 places to the left, and 006/00 says of which material."""
    assert of_006("e") == of_008(material("e"))[2:]
    assert coded("am", "eag##bd#a##l##1###", "006") == []
    assert coded("am", "eag##xx#a##l##1###", "006") == [("006/05-06", "'xx' is no code for projection")]
    assert coded("am", "a#b##||||||||||#||", "006") == [
        ("006/01-04", "illustrations has a blank before a code: ' b  '")
    ]
    assert coded("am", "xag##xx#a##l##1###", "006") == []  # no form of material: another rule's business


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("cr#cnu---unuuu", []),
        ("cr#cnu---xnuuu", [("007/09", "'x' is no code for file formats")]),
        ("cr#cnu012|||||", []),
        ("sd#fsngnnmmned", []),
        ("sd#fsngnnmmnex", [("007/13", "'x' is no code for original capture")]),
        ("sd#fangnnmmned", [("007/04", "'a' is an obsolete code for playback channels")]),
        ("he#bmb022bbca", []),
        ("he_bmb---bbca", [("007/02", "'_' where nothing is defined")]),
        ("vd#cvaizq", []),
        ("ru#cc5cbagg", []),
        ("ru#cc5cbaxx", [("007/09-10", "'xx' is no code for data type")]),
        ("cr", []),
        ("vd#", []),  # too short, which another rule says
    ],
)
def test_codes_of_each_carrier(text: str, found: list[tuple[str, str]]) -> None:
    """A 007 is read as its first character says."""
    assert coded("am", text, "007") == found


def test_the_table_of_fields_is_in_order() -> None:
    """A tag stands in one of the lists, and a subfield in one of its columns."""
    assert list(FIELDS) == sorted(FIELDS)
    assert not OBSOLETE.intersection(FIELDS)
    for tag, rule in FIELDS.items():
        assert not rule.once & rule.often, tag
        assert not rule.obsolete & (rule.once | rule.often), tag
        assert not any(now & then for now, then in zip(rule.indicators, rule.obsolete_indicators, strict=True)), tag


# What is written as it was found, though MARC 21 has it otherwise.
_MALFORMED = {
    ("342 0# $a Polyconic $g 0.9996 $h 0", "indicator"),  # nobody says by which method, and MARC has no code for that
    ("656 #4 $a Police officers.", "indicator"),  # found with a source that is not specified
    ("657 #4 $a Budgeting.", "indicator"),
}


@pytest.mark.parametrize("line", sorted({row.eg for row in TABLE if getattr(row, "only", "") != "read"}))
def test_what_the_crosswalk_writes_is_defined(line: str) -> None:
    """Every example that is written is a field of MARC 21, with its indicators and subfields."""
    rules = [rule for rule in MARC.rules if rule.name in _OF_FIELDS]
    record = Marc([parse(line)])
    found = {(line, rule.name) for rule in rules for _ in rule.check(record)}
    assert found == {known for known in _MALFORMED if known[0] == line}


_OF_FIELDS = (
    "006-codes", "007-codes", "008-codes", "coded-form", "country-code", "indicator", "language-code", "lccn",
    "repeated-subfield", "undefined-field", "undefined-subfield",
)  # fmt: skip
