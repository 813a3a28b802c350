"""Notes, imprints and extents: MARC comes back as it was, and MODS says what the field says."""

from __future__ import annotations

import io

import pytest
from marc_lines import marc_lines
from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.formats import Job, get
from bibld.formats._numbering import NO_NUMBER
from bibld.formats.marc21.notation import parse, spell
from bibld.formats.marc21.notes import note
from bibld.formats.marc21.records import fields_of, record_of
from bibld.formats.marc21.scripts import link
from bibld.formats.mods.notation import spell as spell_mods
from bibld.formats.mods.records import record_of as record_of_mods
from bibld.formats.mods.records import written as written_mods
from bibld.labels import title_label
from bibld.model import Note, Physical, Place, Provision, Record, Related, Term, Title
from bibld.report import Report
from bibld.settings import DEFAULTS

LEADER = parse("LDR 00000nam a22000002a 4500")


def record(*fields: str) -> Record:
    return record_of([LEADER, *map(parse, fields)], Report())


def mods(found: Record) -> list[str]:
    return [spell_mods(item.field) for item in written_mods(found, Report(), DEFAULTS)]


@pytest.mark.parametrize(
    "field",
    [
        "250 ## $a 15th ed. / $b editors, Eugene Braunwald ... [et al.].",
        "260 ## $a Paris, $b G. Baillière et cie, $c 1877.",
        "260 ## $a Cambridge, U.K. $a New York : $b Cambridge University Press, $c 2000.",
        "260 ## $a Bern ; $a New York : $b P. Lang $c c1999.",
        "260 ## $a Washington, D.C. : $b U.S. Dept. of Justice",
        "260 ## $a [Dominican Republic : $b s.n.], $c 1997 $e (Santo Domingo : $f Edición Taller)",
        "260 ## $a Lund : $b Bi, $c 1998 ; $e (Malmö : $f Press)",
        "260 0# $a Paris, $b G. Baillière et cie, $c 1877.",
        "260 ## $a Paris : $b Garnier, $c 1877. $x local",
        "260 ## $a London, : $b Printed for J. Knapton.,, $c 1708.",
        "260 ## $a Cambridge, Mass. : $b , $c c1999.",
        '260 ## $a Moskva : $b "Nauka," $c 1987.',
        "300 ## $a 4 p. l., 252 p., $b illus., plates, $c 20 cm.",
        "300 ## $a 47 p. ; $c 23 cm. $x local",
        "260 3# $3 2001- : $a London : $b Home Office",
        "264 31 $3 <2010-> : $a London : $b Home Office",
        "264 #1 $a [Place of publication not identified] : $b [publisher not identified], $c [2013]",
        "264 #4 $c ©2013",
        "300 ## $a viii, 297 p. ; $b ill. ; $c 23 cm.",
        "300 ## $a 1 score (16 p.) ; $c 29 cm. + $e 1 part.",
        "300 ## $3 Diaries $a 24 $f file drawers $g (12 ft.)",
        "310 ## $a Monthly, $b 1990-",
        "336 ## $a texte $2 rdacontent/fre",
        "337 ## $a microform $2 local",
        "340 ## $a paper $c ink $2 rda",
        "344 ## $a digital $b optical $g stereo $2 rda",
        "347 ## $a video file $b DVD video $e region 1",
        "255 ## $a Scale 1:50,000 $c (W 12°--W 11°/N 4°--N 2°).",
        "255 ## $a Scale not given",
        "300 ## $a 1 map $b color $c 30 x 40 cm $e 1 booklet",
        "362 1# $a Began with 1975.",
        "382 01 $a piano $n 1 $a violin $n 1 $s 2 $2 lcmpt",
        "490 0# $a Reports ; $v http://a.example/b/",
        "382 ## $a flute $d piccolo $p oboe $n 2 $a choir $e 1 $v SATB. $t 1 $r 2",
        "385 ## $3 v. 1 $a Preschool children $m Age group",
        "500 ## $a LC set wormed. $5 DLC",
        '500 ## $a "May 1999"',
        "502 ## $b Ph.D. $c Uppsala University $d 2011.",
        "504 ## $a Includes bibliographical references (p. 175-182).",
        "504 ## $a References: p. 9. $b 19",
        "505 00 $g 1. $t Victims / $r A. Smith -- $t Police.",
        "505 1# $a v. 1. Victims.",
        "506 0# $3 Use copy $f Unrestricted online access $2 star $5 MH",
        "510 4# $a ESTC, $c T52996",
        "520 3# $a The committee heard. $c Publisher",
        '520 ## $a "The committee heard."-- $c Provided by publisher.',
        "521 1# $a 009-012.",
        "533 ## $a Microfilm. $b Ann Arbor : $c UMI, $d 1980. $n s1980 $7 s1980miua",
        "533 ## $a Microfilm $b Ann Arbor $c UMI $d 1980",
        "534 ## $p Reprint.",
        "534 ## $p Reprint",
        "534 ## $3 v. 2 $p Reprint. $5 DLC",
        "534 ## $p Reprint of $a Ek, A. $b 2nd ed $c London, 1910",
        "535 1# $a City Archive $b London $c UK",
        "538 ## $a Mode of access: Internet. $u http://a.example/ $5 DLC",
        "541 0# $c Gift $a the Mayor $d 1910 $5 UkLoGLA",
        "546 ## $a In English $b Latin script",
        "583 1# $a digitized $c 2010 $h HathiTrust $l committed to preserve $2 pda $5 MiU",
        "544 1# $d Minutes; $e given by the Mayor; $a City Archive. $7 (dpsfa)Found in a list",
        "588 0# $a Vol. 1, no. 1; title from cover.",
        "588 1# $3 v. 2 $a Vol. 2, no. 4 (2012).",
        "535 2# $a City Archive $5 UkLoGLA",
        "384 1# $3 v. 2 $a D major",
        "751 ## $a London, $e filming place.",
        "773 0# $h 12 p. $q 2:3",
        "773 0# $t Host. $n URL: http://a.example/b/.",
        "787 0# $t Host $n URL: http://a.example/b/",
        "852 0# $a DLC $b Stacks $h HV6250 $i .D88 $t 2 $p 39015 $z lent",
        "866 #0 $8 0 $a v.1-v.3",
        "520 ## $a 蜜蜂。",
        "520 ## $a 蜜蜂。.",
        "520 ## $a 蜜蜂？",
        "520 ## $a 蜜蜂？.",
    ],
)
def test_a_field_comes_back_as_it_was(field: str) -> None:
    """What is read of these is written again as it stood."""
    # The country of 008 and the carrier of 338 belong to the same values.
    others = ("008 240430s2013####fr########|||||||||||||eng#d", "338 ## $a volume $b nc $2 rdacarrier")
    made = link(fields_of(record(others[0], field, others[1]), Report(), DEFAULTS))
    assert spell(parse(field)) in [spell(item) for item in made]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("504 ## $a Includes index.", Note("Includes index", "bibliography")),
        ("504 ## $a Includes index", Note("Includes index", "bibliography", parts=(Term("", "Includes index"),))),
        (
            "502 ## $b Ph.D. $d 2011.",
            Note("Ph.D., 2011", "thesis", parts=(Term("degree", "Ph.D."), Term("year", "2011."))),
        ),
        ("260 ## $a London : $b HMSO, $c 1999.", Provision((Place("London"),), ("HMSO",), "1999", "")),
        (
            "260 ## $a London : $b HMSO, $d 1999.",
            Provision(
                (Place("London"),),
                ("HMSO",),
                "",
                "",
                parts=(Term("place", "London :"), Term("name", "HMSO,"), Term("plate number", "1999.")),
            ),
        ),
        (
            "260 ## $a London  : $b HMSO , $c 1999.",
            Provision(
                (Place("London"),),
                ("HMSO",),
                "1999",
                "",
                parts=(Term("place", "London  :"), Term("name", "HMSO ,"), Term("date", "1999.")),
            ),
        ),
        (
            "264 #1 $a Leeds= : $b Hive, $c 1999.",
            Provision(
                (Place("Leeds="),),
                ("Hive",),
                "1999",
                parts=(Term("place", "Leeds= :"), Term("name", "Hive,"), Term("date", "1999.")),
            ),
        ),
        (
            "260 ## $a Boston, U.S.A., $b Ginn & Company $c [c1899]",
            Provision(
                (Place("Boston, U.S.A."),),
                ("Ginn & Company",),
                "[c1899]",
                "",
                parts=(Term("place", "Boston, U.S.A.,"), Term("name", "Ginn & Company"), Term("date", "[c1899]")),
            ),
        ),
        (
            "300 ## $a 259 p. $b front., plates. $c 19 cm.",
            Physical(
                (Term("", "259 p."),),
                "front., plates.",
                "19 cm.",
                parts=(Term("extent", "259 p."), Term("details", "front., plates."), Term("dimensions", "19 cm.")),
            ),
        ),
        (
            "300 ## $a 1 score ; $c 31 cm + $a 4 parts ; $c 28 cm",
            Physical(
                (Term("", "1 score"), Term("", "4 parts")),
                dimensions="31 cm",
                parts=(
                    Term("extent", "1 score ;"),
                    Term("dimensions", "31 cm +"),
                    Term("extent", "4 parts ;"),
                    Term("dimensions", "28 cm"),
                ),
            ),
        ),
        ("500 ## $a {space}Of bees. {space}", Note("Of bees", parts=(Term("", " Of bees.  "),))),
        ("264 #2 $a London : $b HMSO, $c 1999.", Provision((Place("London"),), ("HMSO",), "1999", "distribution")),
        ("264 #4 $c \xa92013", Provision(date="\xa92013", function="copyright")),
        ("264 #4 $c \xa92013,", Provision(date="\xa92013", function="copyright", parts=(Term("date", "\xa92013,"),))),
        ("300 ## $a 47 p. : $b ill. ; $c 23 cm.", Physical((Term("", "47 p."),), "ill.", "23 cm.")),
    ],
)
def test_parts_are_kept_where_the_text_does_not_say_them(field: str, value: object) -> None:
    """The usual field is a value without parts; any other has them, and needs no leftover."""
    found = record(field)
    assert (*found.notes, *found.provisions, *found.physicals) == (value,)
    assert [left for left in found.leftovers if left.path == field[:3]] == []


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("541 0# $a The Mayor $h £500 $5 UkLoGLA", ""),
        ("541 1# $a The Mayor $h £500", "The Mayor £500"),
        ("583 ## $x Costs £500.", ""),
    ],
)
def test_what_is_not_for_the_public_is_no_text(field: str, text: str) -> None:
    """All of it comes back, and nothing says an empty note."""
    found = record(field)
    (note,) = found.notes
    assert note.text == text
    assert any(f">{text}</note>" in element for element in mods(found)) is bool(text)
    assert not any("<note" in element and not text for element in mods(found))
    assert spell(parse(field)) in map(spell, fields_of(found, Report(), DEFAULTS))


def test_a_parallel_title_is_told_by_its_sign() -> None:
    """Which MODS has no place for: the title is the one before it; MARC has the sign again."""
    found = record("245 00 $a Der Dolch = $b The dagger / $c by Anna.")
    (title,) = found.titles
    assert title_label(title) == "Der Dolch = The dagger"
    assert any("<title>Der Dolch</title>" in element for element in mods(found))


def test_an_edition_in_another_script_stands_with_its_publication() -> None:
    """And not beside the same in Latin."""
    fields = ["250 ## $6 880-01 $a Shohan.", "260 ## $6 880-02 $a Tōkyō : $b Hakuro, $c 1998.",
              "880 ## $6 250-01/$1 $a 初版.", "880 ## $6 260-02/$1 $a 東京 : $b 白露, $c 1998."]  # fmt: skip
    latin, other = (element for element in mods(record(*fields)) if "<originInfo" in element)
    assert "Shohan" in latin
    assert "初版" not in latin
    assert "<edition>初版</edition>" in other


def test_an_address_is_no_number() -> None:
    """Where to order what has no stock number."""
    report = Report()
    found = record("037 ## $b LC, Jakarta Office $c $8.00")
    assert not any("<identifier" in spell_mods(item.field) for item in written_mods(found, report, DEFAULTS))
    assert {(path, reason) for _, path, reason, _ in report.losses} == {("identifiers", NO_NUMBER)}
    assert any(">PB-363547 NTIS<" in element for element in mods(record("037 ## $a PB-363547 $b NTIS")))


@pytest.mark.parametrize(
    ("leader", "language", "said"),
    [("a", "eng", "eng"), ("a", "zxx", ""), ("a", "mul", ""), ("a", "und", ""), ("c", "ita", ""), ("j", "por", ""), ("i", "por", "por")],
)  # fmt: skip
def test_which_language_a_title_is_in(leader: str, language: str, said: str) -> None:
    """That of the text; of music 008 has the language that is sung."""
    fields = [
        f"LDR 00000n{leader}m a22000002a 4500",
        f"008 240430s2013####enk|||||o||||l|||#0|{language}#d",
        "245 10 $a Arias.",
    ]
    (title,) = record_of(map(parse, fields), Report()).titles
    assert title.lang == said


@pytest.mark.parametrize(
    ("field", "said"), [("041 07 $a fkv $2 iso639-3", "fkv"), ("041 ## $a FIN", "FIN"), ("041 ## $a silent", "")]
)
def test_no_title_is_in_a_language_that_is_none(field: str, said: str) -> None:
    """A code of another list is one; in the place of a code any word may stand."""
    (title,) = record(field, "245 00 $a Bees.").titles
    assert title.lang == said


@pytest.mark.parametrize(
    ("field", "stated"),
    [
        ("260 ## $a [Paris, $b Crapelet, $c 1810]", ("[Paris]", "[Crapelet]", "[1810]")),
        ("260 ## $a [Lima : $b s.n.], $c 1997.", ("[Lima]", "[s.n.]", "1997")),
        ("260 ## $a Edo : $b Akita ... [and 4 others, $c 1819?]", ("Edo", "Akita ... [and 4 others]", "[1819?]")),
        ("264 #1 $a [Lima] : $b Integra, $c [1999]", ("[Lima]", "Integra", "[1999]")),
        ("260 ## $a [Bangkok : $b IFNGO, $c 1998-", ("[Bangkok", "IFNGO", "1998-")),  # nobody knows where it ends
        ("260 ## $a Lima] : $b Integra, $c [1999.", ("Lima]", "Integra", "[1999")),
    ],
)
def test_what_is_supplied_stands_in_brackets_of_its_own(field: str, stated: tuple[str, str, str]) -> None:
    """One pair around several elements is around each of them; the field comes back as it was."""
    found = record(field)
    (provision,) = found.provisions
    assert (provision.places[0].name, provision.names[0], provision.date) == stated
    assert spell(parse(field)) in map(spell, fields_of(found, Report(), DEFAULTS))


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("300 ## $a xii, 47 p. : $b ill. ; $c 23 cm.", "<extent>xii, 47 p. : ill. ; 23 cm.</extent>"),
        ("300 ## $a 24 $f file drawers", '<extent unit="file drawers">24</extent>'),
        (
            "300 ## $3 Diaries $a 24 $f file drawers $g (12 ft.) $a 3 $f boxes",
            '<extent unit="file drawers">Diaries 24 (12 ft.)</extent>',
        ),
        ("300 ## $a 24 $f file drawers $g (12 ft.) $a 3 $f boxes", '<extent unit="boxes">3</extent>'),
        ("300 ## $a 12 $f items $a (0.5 $f linear feet)", "<extent>(0.5 linear feet)</extent>"),
        ("300 ## $a 55 $f feet $a (35 $f cartons + $e 1 $f box)", "<extent>(35 cartons + 1 box)</extent>"),
        ("300 ## $a 55 $f feet $a (35 $f cartons, $a 1 $f box)", "<extent>(35 cartons, 1 box)</extent>"),
        ("300 ## $a 35 $f cartons + $a 1 $f box", '<extent unit="cartons">35</extent>'),
        ("300 ## $a (35 $f cartons $a 1 $f box", '<extent unit="box">1</extent>'),  # whose parenthesis is not closed
        ("300 ## $a 2 $f boxes $f (of wood)", "<extent>2 boxes (of wood)</extent>"),
        ("300 ## $a About 200 $f items $a (2 linear feet)", '<extent unit="items">About 200</extent>'),
        ("300 ## $a About 200 $f items $a (2 linear feet)", "<extent>(2 linear feet)</extent>"),
        ("300 ## $a 11 $f items $a 1 folder ; $c 28 cm.", "<extent>1 folder ; 28 cm.</extent>"),
        ("300 ## $a 11 $f items $a 1 folder $c 28 cm", "<extent>1 folder ; 28 cm</extent>"),
        ("300 ## $3 Poems $a 1 $f page ; $c 28 cm.", "<extent>Poems 1 page ; 28 cm.</extent>"),
        (
            "130 0# $a Treaty of Asunción $d (1991). $k Protocols, etc., $d 1994. $l Greek.",
            "<title>Treaty of Asunción (1991). Protocols, etc., 1994. Greek</title>",
        ),
        ("730 0# $a Swan lake. $m Selections.", "<title>Swan lake. Selections</title>"),
        ("111 1# $a Nashville. $q Exposition, $d 1897.", "<namePart>Nashville. Exposition (1897)</namePart>"),
        ("260 ## $a London : $b HMSO, $c 1999.", "<originInfo>"),
        ("260 ## $a London : $b HMSO, $c 1999 $f (CTD)", '<originInfo eventType="manufacture">'),
        ("264 #2 $a London : $b HMSO, $c 1999.", '<dateOther type="distribution">1999</dateOther>'),
        ("264 #4 $c ©2013", "<copyrightDate>©2013</copyrightDate>"),
        ("338 ## $a aperture $2 local", '<form type="carrier">aperture</form>'),
        ("256 ## $a Computer data (2 files).", "<form>Computer data (2 files)</form>"),
        ("351 ## $a Four series. $b By date", '<note type="arrangement">Four series. By date</note>'),
        ("362 0# $a Vol. 1-", '<note type="date/sequential designation">Vol. 1-</note>'),
        ("505 2# $a v. 1.", '<tableOfContents displayLabel="Partial contents">v. 1</tableOfContents>'),
        ("506 ## $a By appointment.", '<accessCondition type="restriction on access">By appointment</accessCondition>'),
        ("520 1# $a Good.", '<abstract displayLabel="Review">Good</abstract>'),
        ("521 1# $a 9-12.", '<targetAudience displayLabel="Interest age level">9-12</targetAudience>'),
        ("588 ## $a Cover.", '<note displayLabel="Source of description">Cover</note>'),
        ("384 ## $a D major", '<note displayLabel="Key">D major</note>'),
        ("852 ## $a DLC $b Stacks $t 2", '<itemIdentifier type="copy number">2</itemIdentifier>'),
        ("534 ## $p Originally issued: $c London, 1910", '<relatedItem type="original"'),
        ("510 4# $a ESTC, $c T52996", '<relatedItem type="isReferencedBy"'),
    ],
)
def test_mods_says_it_in_its_own_place(field: str, said: str) -> None:
    """Each field is in the element that the Library of Congress maps it to."""
    assert any(said in element for element in mods(record(field)))


@pytest.mark.parametrize(
    "field",
    [
        "260 ## $a London : $b HMSO, $c 1999.",
        "300 ## $a xii, 47 p. : $b ill. ; $c 23 cm + $e 1 map",
        "384 ## $a D major",
        "520 1# $a Good.",
        "588 ## $a Cover.",
        "588 1# $a Vol. 2, no. 4 (2012).",
        "535 2# $a City Archive.",
        "384 1# $a D major",
        "044 ## $a xx-",
        "044 ## $b e-gx--- $2 marcgac",
    ],
)
def test_a_field_comes_back_through_mods(field: str) -> None:
    """MARC to MODS to MARC: the element leads back to the field."""
    elements = [item.field for item in written_mods(record(field), Report(), DEFAULTS)]
    back = record_of_mods([Field(*element) for element in elements], Report())
    assert parse(field) in list(fields_of(back, Report(), DEFAULTS))


def test_an_imprint_of_old_has_no_commas_in_its_values() -> None:
    """What stood before a publisher before ISBD divides; a publisher without a letter is none."""
    assert record("260 ## $a Boston, $b Little, Brown, $c 1923.").provisions[0].places == (Place("Boston"),)
    assert record("260 ## $a Boston : $b , $c 1923.").provisions[0].names == ()
    assert record("260 ## $a London, : $b Knapton, $c 1708.").provisions[0].places == (Place("London"),)
    (physical,) = record("300 ## $a 43 p., $b 16 illus., $c 24 cm.").physicals
    assert (physical.extents[0].value, physical.details) == ("43 p.", "16 illus.")


def test_a_note_that_was_changed_is_written_as_it_now_is() -> None:
    """Parts that no longer make the text are not written."""
    note = Note("Changed", "thesis", parts=(Term("degree", "Ph.D."),))
    assert parse("502 ## $a Changed.") in list(fields_of(Record(notes=(note,)), Report(), DEFAULTS))


def test_a_note_of_another_kind_is_a_general_note_and_the_report_says_so() -> None:
    """No field of MARC's is for it."""
    report = Report()
    written = list(fields_of(Record(notes=(Note("Odd", "oddity"),)), report, DEFAULTS))
    assert parse("500 ## $a Odd.") in written
    assert any("notes.kind" in key for key in report.losses)


def test_a_statement_that_says_nothing_is_no_element() -> None:
    """The schema wants something inside originInfo: in a related item too."""
    inside = Record(titles=(Title("Letters"),), provisions=(Provision(),))
    assert not any("originInfo" in element for element in mods(Record(related=(Related("host", record=inside),))))


@pytest.mark.parametrize(
    ("edition", "text"),
    [
        ("2. uppl.", "2. uppl."),
        ("2., verb. Aufl.", "2., verb. Aufl."),
        ("Nouv. e\u0301d.", "Nouv. e\u0301d."),
        ("[2. vyd.", "[2. vyd."),
        ("3-е изд., испр. и доп.", "3-е изд., испр. и доп."),
        ("Second edition.", "Second edition"),
        ("2e druk.", "2e druk"),
    ],
)
def test_the_full_stop_of_an_edition_s_last_word_stays(edition: str, text: str) -> None:
    """Editions are abbreviated in every language; that of a whole word closes the field."""
    line = f"250 ## $a {edition}"
    found = record(line)
    assert [note.text for note in found.editions] == [text]
    assert not found.leftovers
    assert parse(line) in list(fields_of(found, Report(), DEFAULTS))


@pytest.mark.parametrize("maker", [" ; $e (Malmö : $f Press)", " : $f Press", ", $g (2001 printing)"])
def test_the_mark_before_who_made_it_is_none_of_the_date(maker: str) -> None:
    """As libraries of the North had it under AACR2: the statement goes on behind a semicolon."""
    (provision,) = record(f"260 ## $a Lund : $b Bi, $c [1998]{maker}").provisions
    assert (provision.names, provision.date) == (("Bi",), "[1998]")


def test_the_mark_at_the_end_of_a_note_is_no_loss() -> None:
    """What is a part of a note in MARC is told in MODS as lost only where it says more than the text."""
    lines = (
        "500 ## $a Unpublished",
        "250 ## $a 6th ed., $b adapted to the law.",
        "520 ## $a Of bees",
        "588 0# $a Cover.",
        "505 0# $a 1. Bees",
        "351 ## $a Four series.",
    )
    saying_more = ("504 ## $a Bibliography. $b 19", "351 ## $a Four series. $b By date")
    for line in (*lines, *saying_more):
        report = Report()
        written_mods(record(line), report, DEFAULTS)
        assert report.losses.total() == (line in saying_more)


@pytest.mark.parametrize("name", ["oai_dc", "page", "ris"])
def test_the_marks_of_a_statement_are_no_loss(name: str) -> None:
    """An imprint and an extent as found are their places, names, dates and sizes; what stands besides is told."""
    plain = record("260 ## $a Boston, $b Ginn, $c 1899.", "300 ## $a 406 p., $c 24 cm.")
    more = record("260 ## $a Boston, $b Ginn, $c 1899 $e (Salem)")
    for found, lost in ((plain, False), (more, True)):
        job = Job()
        get(name).write([found], io.BytesIO(), job)
        told = {path for _, path, _, _ in job.report.losses if path in ("provisions.parts", "physicals.parts")}
        assert bool(told) == lost


def test_a_note_has_a_name_for_each_subfield() -> None:
    """Of two of one name (here $3 and $b) one would be taken for the other."""
    with pytest.raises(ValueError, match="544: two subfields of one name"):
        note("544", "other archival materials", {"b": "materials"}, eg="544 ## $a Archive.")


@pytest.mark.parametrize(
    ("statements", "kinds"),
    [
        (("264 #0 $a Leeds : $b Ek, $c 2014.",), ["created"]),
        (("264 #0 $a Leeds : $b Ek, $c 2014.", "264 #4 $c ©2014"), ["created"]),
        (("264 #0 $a Leeds : $b Ek, $c 2014.", "264 #1 $a York : $b Bi, $c 2014."), ["issued"]),
        (("264 #0 $a Leeds : $b Ek, $c 2014.", "264 #2 $a York : $b Bi, $c 2014."), ["issued"]),
        (("264 #3 $a Leeds : $b Ek, $c 2014.",), ["issued"]),
        (("260 ## $a Leeds : $b Ek, $c 2014.",), ["issued"]),
        (("046 ## $a s $c 2014-05", "264 #0 $a Leeds : $b Ek, $c 2014."), ["created", "issued"]),
    ],
)
def test_what_is_said_to_be_produced_alone_has_in_008_when_it_was_made(statements: list[str], kinds: list[str]) -> None:
    """Whatever the type of record: 008 has one place for the date of each (MARC 21 Bibliographic, 008/06-14)."""
    lines = ("008 990101s2014####xxk###########000#0#eng#d", "245 00 $a T.", *statements)
    found = record(*lines)
    assert [date.kind for date in found.dates] == kinds
    written = marc_lines(found)
    assert set(lines) <= set(written)
    assert sum(line.startswith(("008", "046")) for line in written) == 1 + any("046" in line for line in lines)
    new = [spell(field) for field in fields_of(replace(found, leftovers=()), Report(), DEFAULTS)]
    assert any(line.startswith("008") and line[10:].startswith("s2014####") for line in new)


def test_a_date_of_issue_beside_that_of_a_manuscript_is_no_other() -> None:
    """Of a manuscript 008 has when it was made, whatever is stated; 046 $c is what it says."""
    fields = (
        "008 990101s2014####xxk###########000#0#eng#d",
        "046 ## $a s $c 2014",
        "264 #0 $a Leeds : $b Ek, $c 2014.",
    )
    found = record_of([parse("LDR 00000ntm a22000002a 4500"), *map(parse, fields)], Report())
    assert [(date.value, date.kind) for date in found.dates] == [("2014", "created"), ("2014", "issued")]
