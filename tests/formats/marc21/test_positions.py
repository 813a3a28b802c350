"""What MARC codes: the positions of the control fields, and the numbers and codes of 01X-09X, in both directions."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from bibld.crosswalk.line import line, text_of
from bibld.formats.marc21 import numbers, positions
from bibld.formats.marc21.mapping import CROSSWALK
from bibld.formats.marc21.notation import parse, spell
from bibld.formats.marc21.records import fields_of, record_of
from bibld.model import (
    Admin,
    Area,
    Cartographic,
    Classification,
    Date,
    Genre,
    Identifier,
    Language,
    Note,
    Physical,
    Place,
    Provision,
    Record,
    Subject,
    Term,
    Title,
    from_json,
    identity,
    to_json,
)
from bibld.report import Fault, Loss, Report
from bibld.settings import DEFAULTS
from bibld.vocabulary import genres

BOOK, SERIAL, MAP, VIDEO, MANUSCRIPT = "nam a22", "nas a22", "nem a22", "ngm a22", "ntm a22"


def leader(start: str) -> str:
    return f"LDR 00000{start}00000 a 4500".replace(" ", "#").replace("#", " ", 1)


def read(*notations: str) -> Record:
    return record_of([parse(text) for text in notations], Report())


def written(record: Record, tag: str) -> list[str]:
    fields = fields_of(record, Report(), DEFAULTS)
    return [field.first("") if tag < "010" or tag == "LDR" else field for field in fields if field.where == tag]


def eight(block: str = "s2013####", material: str = "|" * 17, *, start: str = "240430", country: str = "enk") -> str:
    return f"008 {start}{block}{country}{material}eng#d"


# The leader and the numbers


@pytest.mark.parametrize(("start", "kind"), [(BOOK, "i"), ("nim a22", "i"), ("njm a22", "j")])
def test_sound_that_may_be_music_is_what_the_leader_said(start: str, kind: str) -> None:
    """LDR/06 tells music from other sound, and the record does not say which it is."""
    sound = replace(read(leader(start)), type="sound recording")
    assert written(sound, "LDR")[0][6] == kind


def test_a_record_without_a_leader_is_a_marc_record() -> None:
    """What it does not say nobody puts in: no 336-338, and no 040."""
    fields = fields_of(read("001 1", "245 10 $a Victims."), Report(), DEFAULTS)
    assert [field.where for field in fields] == ["LDR", "001", "005", "008", "245"]
    assert fields[0].first("") == "00000nam a2200000uu 4500"


@pytest.mark.parametrize("second", ["LDR 00000casaa2200000#i#4500", "LDR 00 $a cas"])
def test_a_second_leader_says_nothing(second: str) -> None:
    """The first is the record's."""
    record = read(leader(BOOK), second, "001 1", "245 10 $a Victims.")
    assert written(record, "LDR") == ["00000nam a2200000 a 4500"]


def test_a_leader_that_is_too_long_is_made_anew() -> None:
    """What follows its 24 characters is nobody's."""
    record = read("LDR 00000namaa2200000#a#4500xyz", "001 1", "245 10 $a Victims.")
    assert written(record, "LDR") == ["00000nam a2200000 a 4500"]


@pytest.mark.parametrize("status", [" ", "m", "c", "3", "|"])
def test_the_status_is_written_as_it_was_found(status: str) -> None:
    """LDR/05 that is blank or no code is told of by validation, and changed by nobody."""
    assert written(read(leader(f"{status}am a22"), "001 1", "245 10 $a Victims."), "LDR") == [
        f"00000{status}am a2200000 a 4500"
    ]


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("20261124133000.0", "2026-11-24T13:30:00"), ("00000000000000.0", ""), ("20261324133000.0", "20261324133000.0"),
        ("20261124", "20261124"),
    ],
)  # fmt: skip
def test_when_it_was_changed(text: str, changed: str) -> None:
    """Zeros stand where nobody knows; what is no time stays as it is."""
    record = read(leader(BOOK), "001 1", f"005 {text}", "245 10 $a Victims.")
    assert record.admin is not None
    assert record.admin.changed == changed


def test_the_type_of_a_file_stays_where_a_form_is_coded_behind_it() -> None:
    """What 006 and 008 say is brought together, though 347 stands between them."""
    file = "347 ## $a image file $b TIFF $2 rdaft"
    record = read(leader(BOOK), "001 1", "006 m#####o##c########", file, eight(material="#####o###########"))
    assert [physical.formats for physical in record.physicals] == [("image/tiff",)]
    assert [spell(field) for field in fields_of(record, Report(), DEFAULTS) if field.where == "347"] == [file]


@pytest.mark.parametrize(("attr", "text"), [("level", "full"), ("punctuation", "\u00f8")])
def test_a_position_of_the_leader_has_one_character(attr: str, text: str) -> None:
    """Whoever changes a graph may put a word there: the leader has 24 characters all the same, and the word is told."""
    record = read(leader(BOOK), "001 1", "245 10 $a Victims.")
    assert record.admin is not None
    told: list[Loss | Fault] = []
    changed = replace(record, admin=replace(record.admin, **{attr: text}))
    assert len(fields_of(changed, Report(told.append), DEFAULTS)[0].first("")) == 24
    assert [loss.value for loss in told if isinstance(loss, Loss)] == [text]


@pytest.mark.parametrize(
    "fields", [["003 DLC", "003 GPO"], ["038 40 $3 Google $u http://a.example/"], ["042 ## $? lcac"]]
)
def test_what_is_misplaced_goes_back_to_its_place(fields: list[str]) -> None:
    """A second 003, and fields whose tag is damaged: what the rows of their tag do not take is kept whole."""
    record = read(leader(BOOK), "001 1", "245 10 $a Victims.", *fields)
    back = fields_of(record, Report(), DEFAULTS)
    assert [spell(field) for field in back if field.where == fields[0][:3]] == fields


@pytest.mark.parametrize(
    ("created", "day", "lost"), [("2011-05-06", "110506", []), ("some day", "240430", ["some day"]), ("", "240430", [])]
)
def test_the_day_on_file_is_what_the_record_says(created: str, day: str, lost: list[str]) -> None:
    """008/00-05 as it was found stands where the record has been given no other."""
    record = read(leader(BOOK), "001 1", eight(material="#" * 17), "245 10 $a Victims.")
    assert record.admin is not None
    told: list[Loss | Fault] = []
    fields = fields_of(replace(record, admin=replace(record.admin, created=created)), Report(told.append), DEFAULTS)
    (made,) = [field.first("") for field in fields if field.where == "008"]
    assert made == f"{day}s2013    enk{' ' * 17}eng d"
    assert [loss.value for loss in told if isinstance(loss, Loss)] == lost


@pytest.mark.parametrize(
    "said",
    [{"audiences": (Genre("toads", "marctarget"),)}, {"physicals": (Physical(forms=(Genre("on clay", "marcform"),)),)}],
)
def test_a_term_of_which_008_has_no_code_is_told(said: dict[str, Any]) -> None:
    """Be it of a list of codes; one that has a code is said by it."""
    told: list[Loss | Fault] = []
    fields_of(Record(type="text", titles=(Title("Bees"),), **said), Report(told.append), DEFAULTS)
    (term,) = [loss.value for loss in told if isinstance(loss, Loss) and loss.path.endswith(".term")]
    assert term in ("toads", "on clay")
    fields_of(Record(type="text", audiences=(Genre("juvenile", "marctarget"),)), Report(told.append), DEFAULTS)
    assert not [loss for loss in told if isinstance(loss, Loss) and loss.value == "juvenile"]


@pytest.mark.parametrize(
    ("kind", "coded", "noted"),
    [("text", "juvenile", ["adult."]), ("cartographic", "", ["juvenile.", "adult."])],
)
def test_audiences_of_which_008_says_nothing_are_noted(kind: str, coded: str, noted: list[str]) -> None:
    """Of maps it has no code for them, and of books one."""
    audiences = (Genre("juvenile", "marctarget"), Genre("adult", "marctarget"))
    fields = fields_of(Record(type=kind, titles=(Title("Bees"),), audiences=audiences), Report(), DEFAULTS)
    (made,) = [field.first("") or "" for field in fields if field.where == "008"]
    assert (made[22] == "j") is bool(coded)
    assert [field.first("a") for field in fields if field.where == "521"] == noted


def test_a_language_of_041_alone_is_not_put_into_008() -> None:
    """It may be undetermined there, which is what the record said; one that is given since is put in."""
    record = read(leader(BOOK), "001 1", eight().replace("eng", "und"), "041 0# $a ger", "245 10 $a Opfer.")
    assert record.languages == (Language("ger"),)
    assert written(record, "008")[0][35:38] == "und"
    assert written(replace(record, languages=(Language("eng"),)), "008")[0][35:38] == "eng"


def test_the_language_of_008_is_the_first_and_stands_once() -> None:
    """Also where 041 stands before it."""
    record = read(leader(BOOK), "041 0# $a ger $a eng", eight(), "245 10 $a Opfer.")
    assert record.languages == (Language("eng"), Language("ger"))


@pytest.mark.parametrize(
    ("stated", "coded"),
    [
        ("$a Leeds : $c 1998.", "s1998    "), ("$c [between 1990 and 1994]", "q19901994"), ("$c 1990-", "m19909999"),
        ("$c [n.d.]", "nuuuuuuuu"), ("$a Leeds", "nuuuuuuuu"), ("$c after 1850, before 1900", "|||||||||"),
    ],
)  # fmt: skip
def test_a_008_that_was_not_there_says_what_other_fields_do(stated: str, coded: str) -> None:
    """Its date, where 260 has one that can be coded, and its language: not that they are unknown.
    The number stays as it was.
    """
    record = read(leader(BOOK), "041 0# $a engfre", "245 10 $a Victims.", f"260 ## {stated}")
    assert [text[6:15] + text[35:38] for text in written(record, "008")] == [coded + "eng"]
    assert written(record, "001") == [identity(record)]
    assert not written(record, "046")


def test_a_second_number_goes_back_to_its_place() -> None:
    """001 is not to be repeated: the first is the record's number, and none is lost."""
    record = read(leader(BOOK), "001 1", "001 2", "245 10 $a Victims.")
    assert record.id == "1"
    assert written(record, "001") == ["1", "2"]


@pytest.mark.parametrize(
    ("field", "gone", "rest"),
    [
        ("035 ## $a (OCoLC)1 $z (OCoLC)2 $z (OCoLC)3", "3", ["035 ## $a (OCoLC)1 $z (OCoLC)2"]),
        ("035 ## $a (OCoLC)1 $z (OCoLC)2 $z (OCoLC)3", "1", ["035 ## $z (OCoLC)2 $z (OCoLC)3"]),
        ("020 ## $a 0131103628 : $c £3", "0131103628", []),
        ("035 ## $z (OCoLC)2 $a (OCoLC)1", "2", ["035 ## $a (OCoLC)1"]),
    ],
)
def test_a_field_of_several_numbers_stands_without_one_that_is_gone(field: str, gone: str, rest: list[str]) -> None:
    record = read(leader(BOOK), "001 1", field, "245 10 $a Victims.")
    left = replace(record, identifiers=tuple(number for number in record.identifiers if number.value != gone))
    assert [spell(made) for made in fields_of(left, Report(), DEFAULTS) if made.where == field[:3]] == rest


# The tables


@pytest.mark.parametrize("kind", positions.GENRES)
def test_a_genre_is_on_the_list_of_genres(kind: str) -> None:
    """Each term of the table is one of marcgt's; but for the comic strip, whose code is obsolete."""
    said = {term for codes in positions.GENRES[kind].values() for term in codes.values()} - {"comic strip"}
    assert {term for term in said if genres().code(term) is None} == set()


@pytest.mark.parametrize("kind", positions.GENRES)
def test_a_genre_is_written_where_it_is_read(kind: str) -> None:
    """A term that one code says is written as that code; one that several codes say as none, which would be a guess."""
    for (start, length), codes in positions.GENRES[kind].items():
        for code, term in codes.items():
            text = " " * start + code.ljust(length)
            assert Genre(term, authority="marcgt") in set(positions.genres(kind, text.ljust(40)))
            placed = positions.placed(kind, [term])
            if list(codes.values()).count(term) == 1:
                assert placed[start] == code.ljust(length)
            else:
                assert start not in placed


@pytest.mark.parametrize("code", positions.CARRIERS)
def test_a_007_is_written_from_what_it_says(code: str) -> None:
    """Category and designation give the first two characters again, and the length that this category has."""
    _, length, designations = positions.CARRIERS[code]
    for inner in designations or "|":
        text = (code + inner).ljust(length, "|")
        expected = code.ljust(length, "|") if code in "oqr" else text
        assert list(positions.carrier_codes(list(positions.carriers(text)))) == [expected]


@pytest.mark.parametrize("line", [*numbers.IDENTIFIERS, *numbers.CLASSIFICATIONS], ids=lambda line: line.tag)
def test_a_number_is_read_and_written(line: numbers.Number) -> None:
    """The example of each line gives one number, and stands again; in the form we write where the line writes."""
    record = read(line.eg)
    (value,) = record.identifiers or record.classifications
    assert parse(line.eg) in fields_of(record, Report(), DEFAULTS)
    assert [left.reason for left in record.leftovers] == (["form"] if line.read else [])
    assert value.scheme


# Control fields

DATES = [
    ("s2013    ", BOOK, (Date("2013"),)),
    ("s199u    ", BOOK, (Date("199u"),)),
    ("e20130129", BOOK, (Date("2013-01-29"),)),
    ("e201301  ", BOOK, (Date("2013-01"),)),
    ("t20132012", BOOK, (Date("2013"), Date("2012", kind="copyright"))),
    ("r20131910", BOOK, (Date("2013"), Date("1910", kind="original"))),
    ("p20131998", VIDEO, (Date("2013"), Date("1998", kind="created"))),
    ("q19501959", BOOK, (Date("1950", end="1959", qualifier="questionable"),)),
    ("m20092011", BOOK, (Date("2009", end="2011"),)),
    ("c20139999", SERIAL, (Date("2013", end="9999", encoding="marc"),)),
    ("d19802013", SERIAL, (Date("1980", end="2013"),)),
    ("u1980uuuu", SERIAL, (Date("1980", end="uuuu", encoding="marc"),)),
    ("i18501900", "ntc a22", (Date("1850", end="1900", kind="created"),)),
    ("i18501900", "nac a22", (Date("1850", end="1900"),)),
    ("q18501860", MANUSCRIPT, (Date("1850", end="1860", kind="created", qualifier="questionable"),)),
    ("s1850    ", MANUSCRIPT, (Date("1850", kind="created"),)),
    ("nuuuuuuuu", BOOK, ()),
]


@pytest.mark.parametrize(("block", "start", "dates"), DATES, ids=[block for block, *_ in DATES])
def test_dates_are_what_008_06_says(block: str, start: str, dates: tuple[Date, ...]) -> None:
    """Each type of date is read as it is defined, and written again from the dates alone."""
    record = read(leader(start), eight(block.replace(" ", "#")))
    assert record.dates == dates
    assert written(record, "008")[0][6:15] == block
    anew = replace(record, leftovers=())
    assert written(anew, "008")[0][6:15] == block


@pytest.mark.parametrize(("block", "date"), [("e20131329", "2013"), ("e2013#1##", "2013"), ("e199u01##", "199u")])
def test_a_month_that_no_year_has_makes_no_date(block: str, date: str) -> None:
    """Nor does one of a year that is not known; 008 stays as it was found."""
    record = read(leader(BOOK), eight(block))
    assert record.dates == (Date(date),)
    assert written(record, "008")[0][6:15] == block.replace("#", " ")


def test_no_date_is_no_date() -> None:
    """Dates before Christ (b) and dates nobody coded (|) give none; 008 stays as it was found."""
    for block in ("b########", "|||||||||", "k########"):
        record = read(leader(BOOK), eight(block))
        assert record.dates == ()
        assert written(record, "008")[0][6:15] == block.replace("#", " ")


def test_the_form_of_a_book_is_print_unless_it_is_said_otherwise() -> None:
    """A blank in 008/23 is print for what is printed, and nothing for a manuscript or a map."""
    blank = "#" * 17
    assert [form.term for item in read(leader(BOOK), eight(material=blank)).physicals for form in item.forms] == [
        "print"
    ]
    assert read(leader(MANUSCRIPT), eight(material=blank)).physicals == ()
    assert read(leader(MAP), eight(material=blank)).physicals == ()


def test_forms_and_qualities_of_several_007() -> None:
    """All that 007 says stands with the description, whichever 007 says it."""
    (physical,) = read(
        leader(SERIAL), "007 cr#bn||||||abp", "007 cr#bn||||||ada", "300 ## $a 1 online resource"
    ).physicals
    assert [form.term for form in physical.forms] == ["electronic resource", "remote"]
    assert physical.qualities == ("preservation", "access")
    assert physical.origins == ("reformatted digital",)


def test_008_keeps_its_place_and_loses_what_is_no_longer_said() -> None:
    """Of a genre, an audience and a level of government that are gone, only their positions change."""
    found = eight(material="a###j####bf101#fb")
    record = read(leader(BOOK), found)
    whole = written(record, "008")[0]
    assert whole == found.removeprefix("008 ").replace("#", " ")
    less = replace(record, genres=(), audiences=(), government="")
    changed = written(less, "008")[0]
    gone = {at for at, (before, after) in enumerate(zip(whole, changed, strict=True)) if before != after}
    assert gone == {22, 27, 28, 29, 33, 34}
    assert read(leader(BOOK), "008 " + changed.replace(" ", "#")).genres == ()


@pytest.mark.parametrize(
    ("audiences", "code"),
    [
        ((), " "), ((Genre("juvenile", "marctarget"),), " "), ((Genre("Bees"),), " "),
        ((Genre("juvenile", "marctarget"), Genre("adult", "marctarget")), "e"),
    ],
)  # fmt: skip
def test_008_has_the_audience_that_no_006_has(audiences: tuple[Genre, ...], code: str) -> None:
    """One in other words is in 521."""
    record = read(leader(BOOK), "006 a####j############", eight(material="#" * 17), "245 10 $a Victims.")
    assert written(replace(record, audiences=audiences), "008")[0][22] == code


def test_codes_of_another_material_are_told() -> None:
    """008/18 of a book is its illustrations, and of a map its relief: what the one had is not in the other."""
    told: list[Loss | Fault] = []
    for material in (eight(material="a" + "#" * 16), eight()):
        fields_of(replace(read(leader(BOOK), material), type="cartographic"), Report(told.append), DEFAULTS)
    assert [loss.value for loss in told if isinstance(loss, Loss) and loss.path == "008/18-34"] == ["a" + " " * 16]


def test_a_frequency_that_is_another_now_is_coded() -> None:
    """How regular it is stays, which nobody has said otherwise."""
    found = eight(material="ar###############")
    record = read(leader(SERIAL), found)
    (annual,) = record.frequencies
    for frequencies, code in (((replace(annual, text="Monthly"),), "m"), ((), "|")):
        assert written(replace(record, frequencies=frequencies), "008")[0][18:20] == f"{code}r"


def test_an_008_that_cannot_be_read_is_not_dated() -> None:
    """The day on which somebody has put the record on file since is told."""
    record, report = read(leader(BOOK), "008 2001s2013####enk"), Report()
    changed = replace(record, admin=replace(record.admin, created="210101"))
    assert "2001s2013    enk" in [field.first("") for field in fields_of(changed, report, DEFAULTS)]
    assert [path for _, path, *_ in report.losses] == ["admin.created"]


def test_a_genre_of_008_needs_no_655() -> None:
    """A genre stands once: in 008 where a code says it, in 655 where none does, in both where both were found."""
    assert written(read(leader(BOOK), eight(material="######b##########")), "655") == []
    both = read(leader(BOOK), eight(material="######b##########"), "655 #7 $a bibliography $2 marcgt")
    assert len(written(both, "655")) == 1


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("240430s2013####enk", (Date("2013"),)),  # cut off after its country
        ("240430m20132014enk#####|000 0#eng", (Date("2013", end="2014"),)),
        ("240430s2013#enk####eng#d", ()),  # a blank stands for several: what is where is not to be told
        ("240430s2013####xqq", ()),
    ],
)
def test_an_008_of_the_wrong_length_is_put_back(text: str, dates: tuple[Date, ...]) -> None:
    """It is reported; nothing is read that may stand in another place than it should."""
    report = Report()
    record = record_of([parse(leader(BOOK)), parse(f"008 {text}")], report)
    assert report.faults
    assert record.dates == dates
    assert bool(record.provisions) == bool(dates)
    assert not record.languages
    assert written(record, "008") == [text.replace("#", " ")]
    assert not written(record, "046")


@pytest.mark.parametrize(
    ("code", "country", "lost"),
    [
        ("enk", "enk", []), ("sw#", "sw", []), ("sw^", "sw", []), ("|||", "", []), ("###", "", []), ("^^^", "", []),
        ("???", "", ["008/15-17"]), ("0  ", "", ["008/15-17"]), ("e-k", "", ["008/15-17"]), ("urc", "urc", []),
    ],
)  # fmt: skip
def test_a_country_is_a_code_in_letters(code: str, country: str, lost: list[str]) -> None:
    """What is none is kept, and no code of the list in MODS; one that is obsolete is one."""
    report = Report()
    text = f"240430s2013####{code}{17 * '#'}eng#d".replace("#", " ")
    record = record_of([parse(leader(BOOK)), line("008", text)], report)
    assert [place.code for provision in record.provisions for place in provision.places] == [country] * bool(country)
    assert [path for _, path, _, _ in report.losses] == lost
    assert written(record, "008") == [text]


@pytest.mark.parametrize(
    ("lines", "media"),
    [
        (["337 ## $a video $a computer $2 rdamedia"], ["v", "c"]),
        (["337 ## $a video $b v $2 rdamedia", "337 ## $3 copy 2 $a video $b v $2 rdamedia"], ["v"]),
        (["337 ## $a video $b v $2 rdamedia"] * 2, ["v"]),
        (["337 ## $a Video $b v", "337 ## $a computer $b c $2 rdamedia"], ["v", "c"]),
        (["337 ## $a video $b v $2 rdamedia", "337 ## $2 rdamedia", "337 ## $a video $b v $2 rdamedia"], ["v"]),
    ],
)
def test_every_term_of_a_medium_is_read_and_every_field_stands_again(lines: list[str], media: list[str]) -> None:
    """A field may name several, and several fields the same."""
    record = record_of([parse(leader(BOOK)), *map(parse, lines)], Report())
    assert [physical.media for physical in record.physicals] == media
    assert [spell(field) for field in fields_of(record, Report(), DEFAULTS) if field.where == "337"] == lines


def test_a_carrier_that_is_gone_takes_its_field_along() -> None:
    """Also one that was kept as it was found."""
    fields = ["338 ## $a Volume $b nc", "338 ## $a Videodisc $b vd"]
    record = read(leader(BOOK), *fields)
    assert written(replace(record, physicals=record.physicals[1:]), "338") == [parse(fields[1])]


@pytest.mark.parametrize(
    ("lines", "formats"),
    [
        ([], [("image/tiff", "application/pdf")]),
        (["338 ## $a volume $b nc $2 rdacarrier", "338 ## $a online resource $b cr $2 rdacarrier"],
         [(), ("image/tiff", "application/pdf")]),
        (["338 ## $a volume $b nc $2 rdacarrier"], [("image/tiff", "application/pdf")]),
    ],
)  # fmt: skip
def test_a_file_is_of_what_a_computer_reads(lines: list[str], formats: list[tuple[str, ...]]) -> None:
    """Where the record has that; each file is said as often as it was."""
    files = [*["347 ## $a image file $b TIFF $2 rdaft"] * 2, "347 ## $a text file $b PDF $2 rdaft"]
    record = read(leader(BOOK), *lines, *files)
    assert [physical.formats for physical in record.physicals] == formats
    assert [spell(field) for field in written(record, "347")] == files


@pytest.mark.parametrize(
    "text",
    [
        "336 ## $a text $p Bees $b txt $2 rdacontent",
        "337 ## $a computer $c Bees $b c $2 rdamedia",
        "338 ## $a volume $f Bees",
    ],
)
def test_a_subfield_that_a_type_of_content_or_carrier_does_not_have_is_told(text: str) -> None:
    """The field is kept as it was found, and a format that keeps no field of MARC has lost it."""
    report = Report()
    record_of([parse(leader(BOOK)), parse(text)], report)
    assert [path[:3] for outcome, path, _, _ in report.losses if outcome == "kept" and "$" in path] == [text[:3]]


VIDEO, DISC = "337 ## $a video $b v $2 rdamedia", "338 ## $a videodisc $b vd $2 rdacarrier"
AUDIO, RECORD = "337 ## $a audio $b s $2 rdamedia", "338 ## $a audio disc $b sd $2 rdacarrier"
PRINT, VOLUME = "337 ## $a unmediated $b n $2 rdamedia", "338 ## $a volume $b nc $2 rdacarrier"
FILM, REEL = "337 ## $a projected $b g $2 rdamedia", "338 ## $a film reel $b mr $2 rdacarrier"


@pytest.mark.parametrize(
    ("lines", "pairs"),
    [
        ([VIDEO, PRINT, AUDIO, DISC, RECORD, VOLUME], ["v vd", "n nc", "s sd"]),
        ([VIDEO, PRINT, DISC, RECORD, VOLUME], ["v vd", "n nc", " sd"]),
        ([PRINT, FILM, REEL], ["n ", "g mr"]),
        ([DISC, VOLUME, PRINT], [" vd", "n nc"]),
        ([PRINT, "338 ## $a slate $2 local"], ["n slate"]),
        (["337 ## $a unspecified $b z $2 rdamedia", VOLUME], ["z nc"]),
        ([PRINT, "338 ## $a unspecified $b zu $2 rdacarrier"], ["n zu"]),
        (["300 ## $a 1 volume", "300 ## $a 1 videodisc", PRINT, VIDEO, VOLUME, DISC], ["n nc", "v vd"]),
    ],
)
def test_a_carrier_is_of_its_medium(lines: list[str], pairs: list[str]) -> None:
    """Which the first letter of its code tells; the fields come back in the order they were in."""
    record = record_of([parse(leader(BOOK)), *map(parse, lines)], Report())
    assert [f"{item.media} {item.carrier}" for item in record.physicals] == pairs
    fields = [spell(field) for field in fields_of(record, Report(), DEFAULTS) if field.where.startswith("3")]
    assert fields == lines


@pytest.mark.parametrize(
    ("code", "told"), [("N/A", True), ("ENG", True), ("|||", False), ("###", False), ("und", False)]
)
def test_what_is_no_code_is_no_language(code: str, told: bool) -> None:
    """It is told unless nothing is meant, and stands again; the language is that of 041."""
    report = Report()
    lines = [leader(BOOK), f"008 240430s2013####enk{'|' * 17}{code}#d", "041 0# $a wel"]
    record = record_of([*map(parse, lines)], report)
    assert [language.code for language in record.languages] == ["wel"]
    assert any("008/35-37" in path for _, path, _, _ in report.losses) is told
    assert written(record, "008") == [lines[1].removeprefix("008 ").replace("#", " ")]


@pytest.mark.parametrize(
    ("coded", "dates", "told"),
    [
        ("s####1999", (), True),
        ("r####1850", (), True),
        ("r18732010", (), True),
        ("r20101873", (Date("2010"), Date("1873", kind="original")), False),
        ("t####2000", (Date("2000", kind="copyright"),), False),
        ("p####1999", (Date("1999", kind="created"),), False),
        ("m####1999", (Date(end="1999"),), False),
        ("n####1999", (), False),
    ],
)
def test_a_second_date_alone_is_read_or_told(coded: str, dates: tuple[Date, ...], told: bool) -> None:
    """That of copyright or of a production is one; of a reprint it says nothing of when this appeared, and is not the
    later one.
    """
    report = Report()
    lines = [leader(BOOK), f"008 240430{coded}enk{'|' * 17}eng#d"]
    record = record_of([*map(parse, lines)], report)
    assert record.dates == dates
    assert any("-14" in path for _, path, _, _ in report.losses) is told
    assert written(record, "008") == [lines[1].removeprefix("008 ").replace("#", " ")]


@pytest.mark.parametrize(
    ("coded", "dates", "told"),
    [
        ("s9999####", (), True),
        ("m99999999", (), True),
        ("t99992000", (Date("2000", kind="copyright"),), True),
        ("m19809999", (Date("1980", end="9999", encoding="marc"),), False),
        ("s9998####", (Date("9998"),), False),
        ("s999u####", (Date("999u"),), False),
        ("s1999####", (Date("1999"),), False),
        ("r20001999", (Date("2000"), Date("1999", kind="original")), False),
    ],
)
def test_a_first_date_of_9999_is_none(coded: str, dates: tuple[Date, ...], told: bool) -> None:
    """Catalogues have it where no date is known; in 008/11-14 it says that there is no end."""
    report = Report()
    lines = [leader(BOOK), f"008 240430{coded}enk{'|' * 17}eng#d"]
    record = record_of([*map(parse, lines)], report)
    assert record.dates == dates
    assert any("008/07-10" in path for _, path, _, _ in report.losses) is told
    assert written(record, "008") == [lines[1].removeprefix("008 ").replace("#", " ")]


@pytest.mark.parametrize("kind", ["z", "y", "w"])
def test_the_008_of_another_format_than_the_bibliographic_is_put_back(kind: str) -> None:
    """Of an authority record 008/15-17 is no country, and 35-37 no language; the day of entry is in the same place."""
    line = "008 880430n|#acannaabn##########|a#aaa####ab"
    record = read(f"LDR 00000n{kind}##a2200000n##4500", line, "245 00 $a T.")
    assert not any((record.provisions, record.dates, record.languages, record.genres, record.audiences))
    assert record.admin == Admin(created="880430", status="n", level="n", punctuation=" ")
    assert written(record, "008") == [line[4:].replace("#", " ")]


@pytest.mark.parametrize(
    "line",
    ["008 m f 1993 dk dan", "008 19    s2013####enk|||||||||||||||||eng##", "008 s2015#xx############000#0#eng#d"],
)
def test_what_is_no_day_is_no_day_of_entry(line: str) -> None:
    """Denmark's fields, read as one text, a year that somebody has begun, what systems leave of a 008: it is told, and
    put back.
    """
    report = Report()
    record = record_of([parse(text) for text in (leader(BOOK), line, "245 00 $a T.")], report)
    assert record.admin is not None
    assert not record.admin.created
    assert any(path == "008/00-05" for _, path, _, _ in report.losses)
    assert written(record, "008") == [line[4:].replace("#", " ")]


def test_an_008_without_its_last_blanks_is_read() -> None:
    """The language in its place shows that only blanks at the end were cut off."""
    record = read(leader(BOOK), "008 240430s2013####enk|||||||||||||||||eng")
    assert record.dates == (Date("2013"),)
    assert record.languages == (Language("eng"),)
    assert written(record, "008") == ["240430s2013    enk|||||||||||||||||eng"]


def test_a_manuscript_has_a_type_of_its_own() -> None:
    """LDR/06 t is text written by hand, and is written for it again."""
    record = read(leader(MANUSCRIPT))
    assert (record.type, record.manuscript) == ("text", True)
    assert written(replace(record, leftovers=()), "LDR")[0][6] == "t"


def test_the_date_of_mixed_materials_is_that_of_their_creation() -> None:
    """It is 008's, also where the leader was not kept:
    then its codes are those of a book, and it has those that are told.
    """
    line = "000724s1996    deu     a           eng  "
    record = read(leader("cpm a22"), f"008 {line.replace(' ', '#')}")
    assert record.dates == (Date("1996", kind="created"),)
    assert written(from_json(to_json(record)), "008") == [line]
    left = tuple(left for left in record.leftovers if left.path != "LDR")
    assert written(replace(record, leftovers=left), "008") == ["000724s1996    deu|||||a|||||||||||eng  "]
    assert written(replace(record, leftovers=()), "008")[0][6:15] == "s1996    "


@pytest.mark.parametrize("field", ["041 ## $a engmal", "041 0# $a eng $a mal", "041 1# $h mal $a eng"])
def test_a_language_that_041_alone_has_stays_there(field: str) -> None:
    """008 goes back as it was, on whatever way."""
    line = "000726n1940    ii           l000 0 und  "
    record = read(leader(BOOK), f"008 {line.replace(' ', '#')}", field)
    assert record.languages[0] == Language("eng") or field.startswith("041 1")
    assert written(record, "008") == written(from_json(to_json(record)), "008") == [line]


def test_sound_of_which_nobody_says_what_it_is_is_no_text() -> None:
    """It is written as sound that is not music, as the Library of Congress does from Dublin Core;
    the report says so.
    """
    report = Report()
    fields = fields_of(Record(id="1", type="sound recording"), report, DEFAULTS)
    assert fields[0].first("")[6] == "i"
    assert ("dropped", "type") in {loss[:2] for loss in report.losses}


@pytest.mark.parametrize("number", ["   00529970 ", "127428", "   "])
def test_blanks_around_a_number_are_none_of_it(number: str) -> None:
    """The Library of Congress writes its numbers so; they go back so, and are found without."""
    record = record_of([line("LDR", "00000nam a2200000   4500"), line("001", number)], Report())
    assert record.id == number.strip()
    assert written(record, "001") == [number]
    assert written(replace(record, leftovers=()), "001") == [identity(record)]


# Data fields

CODED = [
    ("041 0# $a engfre $b ger", Record(languages=(Language("eng"), Language("fre"), Language("ger", kind="summary")))),
    ("041 0# $a engfremch $b gerulg", Record(languages=(Language("engfremch"), Language("gerulg", kind="summary")))),
    ("041 0# $a fin{space} $b eng", Record(languages=(Language("fin"), Language("eng", kind="summary")))),
    ("041 0# $a fraqaa", Record(languages=(Language("fra"), Language("qaa")))),
    ("041 07 $a cmn $2 iso639-3", Record(languages=(Language("cmn", authority="iso639-3"),))),
    ("043 ## $a n-us--- $c us", Record(areas=(Area(code="n-us---"), Area(code="us", authority="iso3166")))),
    ("045 2# $b c0044 $b d0014", Record(subjects=(Subject((Term("start", "-0043"), Term("end", "0014"))),))),
    ("045 1# $b d1972 $b d1975", Record(subjects=(Subject((Term("date", "1972"),)), Subject((Term("date", "1975"),))))),
    ("045 0# $b c00uu", Record(subjects=(Subject((Term("date", "c00uu"),)),))),
    ("045 0# $b c0000", Record(subjects=(Subject((Term("date", "c0000"),)),))),
    ("045 ## $a x-x-", Record(subjects=(Subject((Term("period", "x-x-"),)),))),
    ("046 ## $k 20130129 $2 edtf", Record(dates=(Date("20130129", kind="created", encoding="edtf"),))),
    ("046 ## $a s $c 20130129", Record(dates=(Date("20130129", encoding="iso8601"),))),
    ("046 ## $k 1990 $o 1850 $p 1860", Record(dates=(Date("1990", kind="created"), Date("1850", end="1860", kind="aggregated content")))),
    ("046 ## $k 201301 $l 201302", Record(dates=(Date("201301", end="201302", kind="created", encoding="iso8601"),))),
    ("046 ## $l 2013", Record(dates=(Date("", end="2013", kind="created"),))),
    ("046 ## $k 1990 $l 199u $2 iso8601", Record(dates=(Date("1990", end="199u", kind="created", encoding="iso8601"),))),
    ("046 ## $k 1990 $l 199u", Record(dates=(Date("1990", end="199u", kind="created", encoding="marc"),))),
    ("046 ## $m 1990-05 $n 199u", Record(dates=(Date("1990-05", end="199u", kind="valid"),))),
    ("046 ## $k 2013 $l 201402", Record(dates=(Date("2013", end="201402", kind="created", encoding="iso8601"),))),
    ("046 ## $a m $e 1999", Record(dates=(Date("", end="1999"),))),
    ("046 ## $a s $b 51", Record(dates=(Date("-0050", kind="created", encoding="edtf"),))),
    ("046 ## $a s $b 1", Record(dates=(Date("0000", kind="created", encoding="edtf"),))),
    ("046 ## $a k $b 1000 $d 500", Record(dates=(Date("-0999", end="-0499", kind="created", encoding="edtf"),))),
    ("046 ## $a q $b 250 $e 100",
     Record(dates=(Date("-0249", end="0100", kind="created", qualifier="questionable", encoding="edtf"),))),
    ("033 21 $a 201301-- $a 201302--", Record(dates=(Date("2013-01", end="2013-02", kind="broadcast"),))),
    ("033 22 $a 2013---- $a 20130129", Record(dates=(Date("2013", end="2013-01-29", kind="found"),))),
    ("033 10 $a 2013---- $a 2014----", Record(dates=(Date("2013", kind="captured"), Date("2014", kind="captured")))),
    ("033 20 $a 2013---- $a 2014---- $a 2015----",
     Record(dates=(Date("2013", kind="captured"), Date("2014", kind="captured"), Date("2015", kind="captured")))),
    ("033 00 $a 20130129", Record(dates=(Date("20130129", kind="captured", encoding="iso8601"),))),
    ("033 01 $a 201301292312+0100", Record(dates=(Date("20130129T2312+0100", kind="broadcast", encoding="iso8601"),))),
    ("033 20 $a 201301292312 $a 201301300130",
     Record(dates=(Date("20130129T2312", end="20130130T0130", kind="captured", encoding="iso8601"),))),
    ("033 00 $a 2013012923", Record(dates=(Date("2013012923", kind="captured", encoding="iso8601"),))),
    ("033 00 $a 2013--12", Record(dates=(Date("2013--12", kind="captured", encoding="iso8601"),))),
    ("034 1# $a a $c 1000", Record()),  # neither a scale by itself nor a place
    ("034 0# $a a $d W1250000 $e W1200000 $f N0500000 $g N0490000",
     Record(cartographics=(Cartographic(coordinates="W1250000 W1200000 N0500000 N0490000"),))),
    ("041 0# $a eng{space}{space}{space}fre", Record(languages=(Language("eng"), Language("fre")))),
    ("044 ## $b e-gx--- $2 marcgac",
     Record(provisions=(Provision((Place(code="e-gx---", authority="marcgac"),), function="publication"),))),
    ("047 #7 $a art-song $2 local", Record(genres=(Genre("art-song", authority="local", kind="musical composition"),))),
    ("047 ## $a df $a mr", Record(genres=(Genre("df-mr", authority="marcmuscomp", kind="musical composition"),))),
    ("048 ## $b va01 $a oa", Record(characteristics=(Note("va01, oa", "instruments and voices", parts=(Term("soloist", "va01"), Term("", "oa"))),))),
    ("052 ## $a 4362 $b C6 $b L8", Record(classifications=(
        Classification("geographic classification", "4362", "C6"), Classification("geographic classification", "4362", "L8")))),
    ("020 ## $a 0131103628 $q paperback $z 0131101633",
     Record(identifiers=(Identifier("isbn", "0131103628", "paperback"), Identifier("isbn", "0131101633", invalid=True)))),
    ("022 0# $a 0007-0955 $l 0007-0955 $z 0007-0956 $2 1",
     Record(identifiers=(Identifier("issn", "0007-0955", source="1"), Identifier("issn-l", "0007-0955"),
                         Identifier("issn", "0007-0956", invalid=True)))),
    ("035 ## $a (OCoLC)814782 $z (OCoLC)1",
     Record(identifiers=(Identifier("oclc", "814782"), Identifier("oclc", "1", invalid=True)))),
    ("037 ## $b NTIS", Record(identifiers=(Identifier("stock number", "", source="NTIS"),))),
    ("072 #7 $a HIS $x 037030 $2 bisacsh", Record(classifications=(Classification("bisacsh", "HIS037030"),))),
    ("080 ## $a 94 $x (410) $x \"19\" $2 1998", Record(classifications=(Classification("udc", '94(410)"19"', edition="1998"),))),
    ("050 00 $a PR1 $a PR2 $b .D8", Record(classifications=(Classification("lcc", "PR1"), Classification("lcc", "PR2", ".D8")))),
    ("082 00 $a 520/.92 $a B $2 20", Record(classifications=(Classification("ddc", "520/.92", "B", "20"),))),
    ("082 74 $a 780 $a 430 $q DE-101 $2 23sdnb", Record(classifications=(
        Classification("ddc", "780", edition="23sdnb", assigner="DE-101"), Classification("ddc", "430", edition="23sdnb", assigner="DE-101")))),
    ("082 74 $a 830 $a B $2 23sdnb", Record(classifications=(Classification("ddc", "830", edition="23sdnb"), Classification("ddc", "B", edition="23sdnb")))),
    ("084 ## $a 07 $a K $q DE-101 $2 sdnb", Record(classifications=(
        Classification("sdnb", "07", assigner="DE-101"), Classification("sdnb", "K", assigner="DE-101")))),
    ("084 ## $a Hc $a Vpd $2 kssb/8", Record(classifications=(Classification("kssb/8", "Hc"), Classification("kssb/8", "Vpd")))),
    ("083 7# $2 23sdnb $a 780 $a 430", Record(classifications=(Classification("ddc", "780", edition="23sdnb"), Classification("ddc", "430", edition="23sdnb")))),
    ("015 ## $a GBB378105 $z GBB378106 $2 bnb", Record(identifiers=(
        Identifier("national bibliography number", "GBB378105", source="bnb"),
        Identifier("national bibliography number", "GBB378106", invalid=True, source="bnb")))),
]  # fmt: skip


@pytest.mark.parametrize(("notation", "said"), CODED, ids=[notation for notation, _ in CODED])
def test_a_coded_field_is_read_whole_and_written_again(notation: str, said: Record) -> None:
    """Every part is a value; a field that says several stands again as it was found."""
    record = read(notation)
    assert replace(record, leftovers=(), titles=(), admin=None) == said
    assert parse(notation) in fields_of(record, Report(), DEFAULTS)


def test_a_country_of_044_comes_after_that_of_008() -> None:
    """The first place named has the country of 008; the others have places of their own."""
    record = read(leader(BOOK), eight(), "044 ## $a enk $a fr $c gb", "264 #1 $a London : $b GLA, $c 2013.")
    assert record.provisions[0].places == (
        Place("London", "enk"),
        Place(code="fr"),
        Place(code="gb", authority="iso3166"),
    )


@pytest.mark.parametrize(
    ("country", "stated", "places"),
    [
        ("xx#", "London", (Place("London"), Place(code="xx"))),
        ("vp#", "London ; $a Paris", (Place("London"), Place("Paris"), Place(code="vp"))),
        ("xx#", "[S.l.]", (Place("[S.l.]", "xx"),)),
        ("xx#", "[Place of publication not identified]", (Place("[Place of publication not identified]", "xx"),)),
    ],
)
def test_no_country_is_none_of_a_place_that_is_named(country: str, stated: str, places: tuple[Place, ...]) -> None:
    """That it is not known, or that there are several, is said of another place; 008 and 264 come back."""
    fields = [leader(BOOK), eight(country=country), f"264 #1 $a {stated} : $b GLA, $c 2013."]
    record = read(*fields)
    assert record.provisions[0].places == places
    assert [parse(field) for field in fields[1:]] == [
        field for field in fields_of(record, Report(), DEFAULTS) if field.where in ("008", "264")
    ]


@pytest.mark.parametrize(
    ("field", "left"),
    [
        ("020 ## $a 0131103628 $z 0131101633", "020 ## $a 0131103628"),
        ("020 ## $a 0131103628 $q paperback $z 0131101633", "020 ## $a 0131103628 $q paperback"),
        ("035 ## $z (OCoLC)1 $a (OCoLC)2 $z (OCoLC)3", "035 ## $z (OCoLC)1 $a (OCoLC)2"),
    ],
)
def test_a_number_that_is_gone_takes_its_field_along(field: str, left: str) -> None:
    """A field as found stands only while all its numbers are in the record; those that are stand as they were."""
    record = read(field)
    less = replace(record, identifiers=record.identifiers[:-1])
    assert written(less, field[:3]) == [parse(left)]


def test_an_identifier_of_no_known_scheme_is_not_lost() -> None:
    """024 takes it, with its scheme in words; in a record that was MARC, the report says what was dropped."""
    number = Identifier("own number", "1")
    assert parse("024 8# $a 1 $q own number") in fields_of(Record(identifiers=(number,)), Report(), DEFAULTS)
    report = Report()
    was_marc = replace(read("024 8# $a 1"), identifiers=(number,))
    assert parse("024 8# $a 1") in fields_of(was_marc, report, DEFAULTS)
    assert any("identifiers.scheme" in str(key) for key in report.losses)


@pytest.mark.parametrize(
    ("field", "path"),
    [
        ("041 0# $a eng $2 odd", "041$2"),  # which the second indicator has to tell of
        ("041 07 $a eng $2 rfc3066 $2 odd", "041$2"),
        ("034 1# $a a $b 50000 $x 5", "034$x"),
        ("034 1# $a a $b 50000 $b 60000", "034$b"),
        ("047 ## $a ct $2 odd", "047$2"),
        ("047 #7 $a art-song $2 local $2 odd", "047$2"),
        ("046 ## $k 2012 $l 2013 $k 2014", "046$k"),
        ("046 ## $a s $b 51 $c 1990", "046$b"),  # of one edition or the other
        ("046 ## $k 2012 $2 edtf $2 odd", "046$2"),
        ("046 ## $k 2012 $2 temper", "046$2"),
        ("066 ## $c (N $x odd", "066$x"),
        ("883 0# $8 1\\p $a odd", "883$8"),
    ],
)
def test_what_a_coded_field_says_and_nothing_takes_is_told(field: str, path: str) -> None:
    """Also on the way from MARC to MARC, which keeps it: no form passes it by."""
    report = Report()
    record = record_of([parse(field)], report)
    assert [loss[:2] for loss in report.losses] == [("kept", path)]
    assert written(record, field[:3]) == [parse(field)]
    assert not any(date.encoding for date in record.dates) or "edtf" in field
    again = CROSSWALK.carries([field[:3]], [text_of(parse(field))], report)
    assert again is (field[:3] != "041")
    assert report.losses["kept", path, "no rule takes this part", "marc21"] == 1 + again


def test_words_in_046_are_no_date() -> None:
    """An 040 that was keyed as 046: it is kept for MARC, and nothing else says that the date is DLC."""
    field = parse("046 ## $a DLC $c DLC")
    record = record_of([parse(leader(BOOK)), field], Report())
    assert not record.dates
    assert written(record, "046") == [field]


@pytest.mark.parametrize(
    "dates",
    [
        "$a r $b 250", "$a s $b 51 $d 40", "$a s $b 51 $e 100", "$a q $b 250 $d 100 $e 100", "$a m $b 51 $e 9999",
        "$a m $b 1000 $d 5uu", "$a m $b 51 $e 1uu", "$a m $b 1uu $e 100",
    ],
)  # fmt: skip
def test_of_years_before_christ_046_says_when_something_began_and_ended(dates: str) -> None:
    """Neither two editions, nor what goes on, nor what is not known: these are kept for MARC."""
    field = parse(f"046 ## {dates}")
    record = record_of([parse(leader(BOOK)), field], Report())
    assert not record.dates
    assert written(record, "046") == [field]


@pytest.mark.parametrize(
    ("date", "field", "told"),
    [
        (Date("2013-01", end="2013-02", kind="broadcast"), "033 21 $a 201301-- $a 201302--", 0),
        (Date("20130129", kind="found", encoding="iso8601"), "033 02 $a 20130129", 0),
        (Date("2013", end="..", kind="captured"), "033 00 $a 2013----", 1),
    ],
)
def test_the_date_of_an_event_is_written_anew_where_no_field_as_found_has_it(date: Date, field: str, told: int) -> None:
    """That it goes on is told: 033 has no such span."""
    report = Report()
    record = replace(read(leader(BOOK)), dates=(date,))
    assert [spell(made) for made in fields_of(record, report, DEFAULTS) if made.where == "033"] == [field]
    assert len(report.losses) == told


def test_a_doubt_that_008_tells_needs_no_046() -> None:
    """A date that is questionable by 008/06, with no second one, and that the statement brackets only."""
    record = record_of(
        [
            parse(leader(BOOK)),
            parse("008 000228q1998####er#a####|#####000#0#est##"),
            parse("260 ## $a [Tartu] : $b Kunstimuuseum, $c [1998]"),
        ],
        Report(),
    )
    assert record.dates == (Date("1998", qualifier="questionable"),)
    assert not written(record, "046")


def test_a_doubt_that_046_tells_is_not_told_as_lost() -> None:
    """Of years before Christ 008 has none."""
    report = Report()
    field = parse("046 ## $a q $b 250 $d 100")
    record = record_of([parse("245 00 $a Bees."), field], report)
    assert field in fields_of(record, report, DEFAULTS)
    assert not report.losses


@pytest.mark.parametrize(
    ("terms", "field", "lost"),
    [
        ("start 1900 end 1950, start 1960 end 1965", "045 2# $b d1900 $b d1950", [("subjects", "d1960/d1965")]),
        ("start 1900 end 1950, date 1920", "045 0# $b d1920", [("subjects", "d1900/d1950")]),
        ("period w5w9", "045 ## $a w5w9", []),
    ],
)
def test_of_one_span_or_of_single_dates_045_says_what_it_covers(
    terms: str, field: str, lost: list[tuple[str, str]]
) -> None:
    """It stands once: what else there is in code is told."""
    texts = (its.split() for its in terms.split(", "))
    times = tuple(Subject(tuple(map(Term, its[::2], its[1::2]))) for its in texts)
    heard: list[Any] = []
    made = fields_of(replace(read("245 00 $a Bees."), leftovers=(), subjects=times), Report(heard.append), DEFAULTS)
    assert [found for found in made if found.where in ("045", "648", "653")] == [parse(field)]
    assert [(loss.path, loss.value) for loss in heard] == lost


def test_what_began_and_ended_in_one_year_says_so_where_marc_did() -> None:
    field = "046 ## $m 1987 $n 1987"
    assert written(replace(read(leader(BOOK), field), leftovers=()), "046") == [parse(field)]


BEFORE_CHRIST = Date("-0249", end="-0099", kind="created", encoding="edtf")


@pytest.mark.parametrize(
    ("record", "coded", "fields"),
    [
        (Record(dates=(Date("2013"), Date("2001", end="2005", kind="valid"))), "s2013    ", ["046 ## $m 2001 $n 2005"]),
        (Record(dates=(BEFORE_CHRIST,), issuance="collection"), "b        ", ["046 ## $a i $b 250 $d 100"]),
        (Record(dates=(BEFORE_CHRIST, Date("1999")), manuscript=True, type="text"), "b        ",
         ["046 ## $a m $b 250 $d 100", "046 ## $a s $c 1999"]),
    ],
)  # fmt: skip
def test_the_dates_008_cannot_hold_stand_in_046(record: Record, coded: str, fields: list[str]) -> None:
    """A second date of another kind is not dropped, and one of a year before Christ is in the subfields for that."""
    assert written(record, "046") == list(map(parse, fields))
    assert written(record, "008")[0][6:15] == coded


@pytest.mark.parametrize(
    ("dates", "value"),
    [((Date("1999"), Date("1999", kind="manufacture")), "1999"),
     ((Date("1999"), Date("2001", end="2002", kind="manufacture")), "2001/2002"),
     ((Date("1999"), Date("2000", kind="manufacture")), "")],
)  # fmt: skip
def test_a_date_of_an_event_is_told_as_lost_where_no_statement_of_such_has_it(
    dates: tuple[Date, ...], value: str
) -> None:
    """It is in that of the manufacture (264 #3), and not in that of the publication."""
    stated = (Provision(date="1999."), Provision(function="manufacture", date="2000."))
    heard: list[Any] = []
    record = replace(read(leader(BOOK), "245 00 $a Bees."), dates=dates, provisions=stated)
    fields_of(record, Report(heard.append), DEFAULTS)
    assert [(loss.path, loss.value) for loss in heard] == ([("dates", value)] if value else [])


@pytest.mark.parametrize(
    ("stated", "codes"), [("sw^", ["sw"]), ("no#", ["no"]), ("xr-", ["xr"]), ("###", []), ("---", []), ("zz#", [])]
)
def test_a_blank_that_a_system_shows_is_none_of_the_country(stated: str, codes: list[str]) -> None:
    """``sw^`` is Sweden, ``no#`` Norway and ``xr-`` the Czech Republic, in MODS too, and they come back;
    what then is no code is kept.
    """
    fields = [parse("LDR 00000nam#a2200000#a#4500"), line("008", f"890208s1988    {stated}|||||||||||||||||swe||")]
    record = record_of(fields, Report())
    assert [place.code for provision in record.provisions for place in provision.places] == codes
    assert fields[1] in list(fields_of(record, Report(), DEFAULTS))


@pytest.mark.parametrize(
    ("sign", "said"), [("#", "#"), ("^", "^"), ("-", "-"), ("\\", "\\"), ("\xa0", "a no-break space")], ids=ascii
)
def test_blanks_that_a_system_shows_say_nothing(sign: str, said: str) -> None:
    """``-----nam-a22------a-4500`` is of the full level, and ``008/23 -`` of something printed, as blanks are;
    the leader is written with blanks, and 008 as it was.
    """
    fields = [line("LDR", f"00000nam{sign}a2200000{sign}a{sign}4500")]
    fields += [line("008", "020515s1974    xr a   e b    000 1 cze  ".replace(" ", sign))]
    told: list[str] = []
    record = record_of(fields, Report(lambda fault: told.append(str(fault))))
    assert told == [f"LDR: {said} where a blank is meant; read as blanks"]
    assert record.admin is not None
    assert record.admin.level == " "
    assert [form.term for physical in record.physicals for form in physical.forms] == ["print"]
    leader, *others = fields_of(record, Report(), DEFAULTS)
    assert spell(leader) == "LDR 00000nam#a2200000#a#4500"
    assert fields[1] in others


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("100 ## $a 20130129d2013    m  y0engy50      ba", "200 1# $a Duty of care $f a committee"), True),
        (("100 1# $a Ek, Bo", "200 1# $a Duty of care"), False),
        (("100 ## $a 20130129d2013", "200 1# $a Duty of care", "245 00 $a Duty of care."), False),
        (("100 ## $a 20130129d2013", "500 ## $a Duty of care"), False),
        (("110 2# $a 20130129d2013", "200 1# $a Duty of care"), False),
        (("100 ## $6 880-01", "200 1# $a Duty of care"), False),
    ],
)
def test_a_record_of_unimarc_is_told(lines: tuple[str, ...], told: bool) -> None:
    """Its 100 is no name, nor its 300 an extent: nothing is read of it, and all is kept; it gets no 008."""
    heard: list[str] = []
    fields = [parse(text) for text in (leader(BOOK), "001 1", *lines)]
    found = record_of(fields, Report(lambda found: heard.append(str(found))))
    assert ("200: a record of UNIMARC; its fields are kept as they are" in heard) is told
    assert (found.id, found.type) == ("1", "text")
    assert not told or (found.titles, found.agents, found.notes) == ((), (), ())
    again = fields_of(found, Report(), DEFAULTS)
    assert {*map(spell, fields[2:])} <= {*map(spell, again)}
    assert any(field.where == "008" for field in again) is not told


def test_a_008_in_a_record_of_unimarc_gets_none_beside_it() -> None:
    """It is kept as the other fields are; each time the record was read and written one more stood before it."""
    lines = ("008 990413s1999    fr ||||||||||||||||fre d", "100 ## $a 20130129d2013", "200 1# $a Duty of care")
    fields = [parse(text) for text in (leader(BOOK), "001 1", *lines)]
    again = fields_of(record_of(fields, Report()), Report(), DEFAULTS)
    assert [spell(field) for field in again if field.where == "008"] == [spell(fields[2])]


@pytest.mark.parametrize(
    ("kind", "lines", "told"),
    [
        ("z", ("100 1# $a Ek, Bo", "500 1# $w r $i Pseudonym: $a Bi, Bo"), "an authority record"),
        ("w", ("153 ## $a 638.1 $j Bees",), "a record of a classification"),
        ("z", ("100 1# $a Ek, Bo", "245 10 $a Bees."), ""),
        ("y", ("852 ## $a DLC",), ""),
        ("a", ("100 1# $a Ek, Bo",), ""),
    ],
)
def test_a_record_of_another_format_of_marc_is_told(kind: str, lines: tuple[str, ...], told: str) -> None:
    """A heading is nobody who made something, and what is seen from it no note: all is kept.
    What says where something is held says it in a description, too.
    """
    heard: list[str] = []
    fields = [parse(text) for text in (f"LDR 00000n{kind}##a2200000n##4500", "001 1", *lines)]
    found = record_of(fields, Report(lambda found: heard.append(str(found))))
    assert [text for text in heard if "LDR/06" in text] == (
        [f"LDR/06: {told}; its fields are kept as they are"] if told else []
    )
    assert bool(found.agents or found.locations) is not bool(told)
    again = fields_of(found, Report(), DEFAULTS)
    assert {*map(spell, fields[2:])} <= {*map(spell, again)}
    assert any(field.where == "008" for field in again) is not bool(told)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("00000nam-a2200000-a-4500", "00000nam a2200000 a 4500"), ("00000nam-a22000001a 4500", "00000nam-a22000001a 4500"),
        ("940120s1992----xr |||||||||||001|||cze||", "940120s1992----xr |||||||||||001|||cze||"),
        ("150127r19991990ilu---            kneng d", "150127r19991990ilu---            kneng d"),
        ("860101r19861980nyu---|g|||||||||||v|eng||", "860101r19861980nyu---|g|||||||||||v|eng||"),
        ("250101s19--    xx |||||||||||000|||eng||", "250101s19--    xx |||||||||||000|||eng||"),
        ("940120s1992####xr#|||||||||||001|||cze||", "940120s1992    xr |||||||||||001|||cze||"),
    ],
)  # fmt: skip
def test_a_hyphen_is_a_blank_where_there_is_none_else(text: str, meant: str) -> None:
    """A hyphen beside blanks is what it is: a running time that is not known, a date cut short."""
    assert positions.printed(text) == meant


def test_an_008_of_hyphens_alone_says_nothing() -> None:
    """Nobody has filled it in: it is of nothing printed."""
    record = record_of([line("LDR", "00000nas-a2200000z--4500"), line("008", f"130127s{'-' * 28}kor-d")], Report())
    assert not record.physicals
    assert record.languages == (Language("kor"),)
