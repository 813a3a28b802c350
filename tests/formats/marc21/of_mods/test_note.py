"""Notes, summaries and conditions of MODS in MARC."""

from __future__ import annotations

import io

import pytest
from of_mods import TITLE, is_said_alone, marc_of, mods_of

from bibld.formats import Job, get

ADDRESS = "xlink:href='http://a.example/1'"

COPYRIGHT = (
    "<accessCondition><copyright xmlns='http://www.cdlib.org/inside/diglib/copyrightMD' {}><rights.holder>{}</rights.holder>{}"
    "</copyright></accessCondition>"
)

CASES: tuple[tuple[str, str], ...] = (
    ("<titleInfo><title>Bees</title></titleInfo><abstract>&lt;p&gt;One &amp;amp; two.&lt;/p&gt;&lt;p&gt;&lt;i&gt;Three&lt;/i&gt;.&lt;/p&gt;"
     "</abstract>", "520 ## $a One & two. Three."),
    (TITLE + "<note>Thesis (Ph. D.)--University of Leeds, 2012.</note>", "502 ## $a Thesis (Ph. D.)--University of Leeds, 2012."),
    (TITLE + "<note>Mode of access: Internet</note>", "538 ## $a Mode of access: Internet."),
    (TITLE + "<note>Modes of access: a survey.</note>", "500 ## $a Modes of access: a survey."),
    (TITLE + "<note>Text in Greek and Latin.</note>", "546 ## $a Text in Greek and Latin."),
    (TITLE + "<note>Gift of Bo Ek (Secretary of the Hive).</note>", "541 ## $a Gift of Bo Ek (Secretary of the Hive)."),
    (TITLE + "<note>Gift of Life Foundation.</note>", "500 ## $a Gift of Life Foundation."),
    (TITLE + "<note>In English, with summaries in French and Greek.</note>", "546 ## $a In English, with summaries in French and Greek."),
    (TITLE + "<note>Literaturverz. S. [110] - 118</note>", "504 ## $a Literaturverz. S. [110] - 118."),
    (TITLE + "<note>In Greek mythology.</note>", "500 ## $a In Greek mythology."),
    (TITLE + "<note>Thesis and antithesis.</note>", "500 ## $a Thesis and antithesis."),
    (TITLE + '<accessCondition type="restriction on access" xlink:href="http://a.example/r">Restricted:</accessCondition>',
     "506 ## $a Restricted: $u http://a.example/r"),
    (TITLE + "<note altRepGroup='a7'>Pchely</note><note altRepGroup='a7' script='Cyrl'>Пчелы</note>", "880 ## $6 500-01/(N $a Пчелы."),
    (TITLE + COPYRIGHT.format("copyright.status='pd_expired'", "", ""), "542 ## $l pd_expired"),
    (TITLE + COPYRIGHT.format("copyright.status='copyrighted' publication.status='published'", "<name>Hive Trust</name>",
                              "<general.note>Ask us.</general.note>"), "542 ## $d Hive Trust $l copyrighted $m published $n Ask us."),
    (TITLE + "<note type='provenance'>From A</note>", "561 ## $a From A."),
    *((f"{TITLE}<note type='{kind}'>Of bees</note>", f"{tag} $a Of bees.") for kind, tag in (
        ("acqinfo", "541 ##"), ("custodhist", "561 ##"), ("prefercite", "524 ##"), ("accessrestrict", "506 ##"), ("userestrict", "540 ##"), ("scopecontent", "520 2#"),
        ("requires", "538 ##"),
    )),
    (TITLE + "<note type='sponsorship'>Of bees</note>", "536 ## $a Of bees"),
    (TITLE + "<note type='numbering peculiarities'>Skips one</note>", "515 ## $a Skips one."),
    (TITLE + "<accessCondition type='use and reproduction'>https://a.example/licenses/by</accessCondition>",
     "540 ## $u https://a.example/licenses/by"),
    (TITLE + "<note type='arrangement'>By date</note>", "351 ## $a By date."),
    (TITLE + "<note displayLabel='Arrangement:'>By date</note>", "351 ## $a By date."),
    (TITLE + "<note displayLabel='Custodial history'>Bo Ek, 1840</note>", "561 ## $a Bo Ek, 1840."),
    (TITLE + "<tableOfContents>One\nTwo</tableOfContents>", "505 0# $a One -- Two."),
    (TITLE + "<tableOfContents>One and\n    two</tableOfContents>", "505 0# $a One and two."),
    (TITLE + "<accessCondition>Free</accessCondition>", "540 ## $a Free."),
    (TITLE + f"<accessCondition type='use and reproduction' {ADDRESS}/>", "540 ## $u http://a.example/1"),
    (TITLE + f"<tableOfContents {ADDRESS}/>", "505 0# $u http://a.example/1"),
    (TITLE + f"<abstract {ADDRESS}/>", "520 ## $u http://a.example/1"),
    (TITLE + f"<note {ADDRESS}/>", "500 ## $a http://a.example/1"),
    (TITLE + "<note type='citation/reference'>ESTC T1</note>", "510 4# $a ESTC T1"),
    (TITLE + "<note type='citation/reference'>Not found in ESTC</note>", "510 3# $a Not found in ESTC."),
    (TITLE + "<note type='date/sequential designation'>Began in 1999.</note>", "362 1# $a Began in 1999."),
    (TITLE + "<note type='date/sequential designation'>Vol. 1 (1981)-</note>", "362 0# $a Vol. 1 (1981)-"),
    (TITLE + "<abstract displayLabel='Summary'>On bees</abstract>", "520 ## $a On bees."),
    (TITLE + "<abstract displayLabel='Abstract:'>On bees</abstract>", "520 3# $a On bees."),
    (TITLE + "<abstract displayLabel='Methods'>Bees were counted</abstract>", "520 ## $a Methods: Bees were counted."),
    (TITLE + "<abstract displayLabel='Methods'>METHODS: counted</abstract>", "520 ## $a METHODS: counted."),
    (TITLE + "<tableOfContents displayLabel='Contents:'>One</tableOfContents>", "505 0# $a One."),
    (TITLE + "<note type='original version'>Paris, 1900</note>", "534 ## $n Paris, 1900."),
    (TITLE + "<note type='restriction'>Staff only</note>", "506 ## $a Staff only."),
    (TITLE + "<note type='Preferred Citation'>Cite as: Bees</note>", "524 ## $a Cite as: Bees."),
    (TITLE + "<note type='Biographical/Historical'>Ek kept bees</note>", "545 ## $a Ek kept bees."),
    (TITLE + "<note type='exhibition'>Shown in Rome</note>", "585 ## $a Shown in Rome."),
    (TITLE + "<abstract type='Scope and contents'>Letters</abstract>", "520 2# $a Letters."),
    (TITLE + "<accessCondition type='restrictions on access'>Closed</accessCondition>", "506 ## $a Closed."),
    (TITLE + "<accessCondition type='restrictionOnAccess'>Shut</accessCondition>", "506 ## $a Shut."),
    (TITLE + "<note type='reproduction'>Microfiche. Leeds : Ek ; York, Pa. : Bo, 2001. 2 microfiches. (Hives). Held by: the press</note>",
     "533 ## $a Microfiche. $b Leeds : $c Ek ; $b York, Pa. : $c Bo, $d 2001. $e 2 microfiches. $f (Hives). $n Held by: the press."),
    (TITLE + "<note type='reproduction'>Microfilm. Leeds : Ek, 1990. 1 reel ; 35 mm.</note>",
     "533 ## $a Microfilm. $b Leeds : $c Ek, $d 1990. $e 1 reel ; 35 mm."),
    (TITLE + "<note type='reproduction'>Photocopy. Leeds : Ek, 1990. 3 v. (xviii, 142 leaves) : music ; 22 cm</note>",
     "533 ## $a Photocopy. $b Leeds : $c Ek, $d 1990. $e 3 v. (xviii, 142 leaves) : music ; 22 cm."),
    (TITLE + "<note type='reproduction'>Photocopy. Leeds : Ek, 1990. ix, 20 leaves : ill. ; 22 cm. (Hives ; 3)</note>",
     "533 ## $a Photocopy. $b Leeds : $c Ek, $d 1990. $e ix, 20 leaves : ill. ; 22 cm. $f (Hives ; 3)."),
    (TITLE + "<note type='reproduction'>Microfilm. Leeds : Ek, 1990. 2 v. in 1</note>",
     "533 ## $a Microfilm. $b Leeds : $c Ek, $d 1990. $e 2 v. in 1."),
    (TITLE + "<note type='reproduction'>Electronic reproduction. [S.l.] : Ek, [2002]</note>",
     "533 ## $a Electronic reproduction. $b [S.l.] : $c Ek, $d [2002]"),
    (TITLE + "<note type='reproduction'>Photocopy. Leeds : Ek, 1990. 1 v. (xx, 142 leaves). (Hives ; 3). Bound.</note>",
     "533 ## $a Photocopy. $b Leeds : $c Ek, $d 1990. $e 1 v. (xx, 142 leaves). $f (Hives ; 3). $n Bound."),
    *((f"{TITLE}<note type='reproduction'>Film. Leeds : Ek, {text}.</note>", f"533 ## $a Film. $b Leeds : $c Ek, $d {fields}.") for text, fields in (
        ("1990", "1990"), ("199-", "199-"), ("1990-1995", "1990-1995"), ("1990-1995. 2 sheets", "1990-1995. $e 2 sheets"),
        ("1990. 1 v. (142 leaves)", "1990. $e 1 v. (142 leaves)"), ("1990. 1 v. (Hives)", "1990. $e 1 v. $f (Hives)"),
        ("1990. Held by: us", "1990. $n Held by: us"), *((f"1990. {extent}", f"1990. $e {extent}") for extent in (
            "12 aperture cards", "4 slides", "1 slide", "1 sheet", "1 online resource", "2 computer disks", "142 pages", "142 p", "No. 1 reel",
            "v, 20 leaves", "1 microopaque")))),
    *((f"{TITLE}<note type='reproduction'>{text}.</note>", f"533 ## $a {text}.") for text in (
        "Film. Leeds : Ek : Bo, 1990", "Film. Leeds; York : Ek, 1990", "Film. Leeds : Ek; Bo, 1990", "Film: a. Leeds : Ek, 1990",
        "Film. Leeds : Ek", "Film. Leeds : Ek, about 1990", "Film. Leeds : " + "Ek " * 400 + "Bo, 1990")),
    *((f"{TITLE}<note type='date/sequential designation'>{text}</note>", f"362 {first}# $a {text}") for text, first in (
        ("Vol. 1 (1990)-", 0), ("Began in 1990-", 1), ("Description based on no. 1-", 1), ("Vol. 1", 1), ("Vol. a-", 1))),
    (TITLE + "<note displayLabel='System requirements:'>DOS.</note>", "538 ## $a DOS."),
    (TITLE + "<note type='funding' displayLabel='Funding'>Ek.</note>", "536 ## $a Ek."),
    (TITLE + "<note type='zing'>12</note>", "500 ## $a Zing: 12."),
    (TITLE + "<abstract displayLabel='Methods'>A.</abstract>", "520 ## $a Methods: A."),
    (TITLE + "<abstract displayLabel='Subject :'>A.</abstract>", "520 0# $a A."),
    (TITLE + "<abstract displayLabel='Scope and contents'>A.</abstract>", "520 2# $a A."),
    (TITLE + "<abstract type='review' displayLabel='Review'>A.</abstract>", "520 1# $a A."),
    (TITLE + "<note type='reproduction'>Microfilm. Leeds, Ek</note>", "533 ## $a Microfilm. Leeds, Ek."),
    (TITLE + "<note>Includes bibliographical references (p. 9) and index</note>",
     "504 ## $a Includes bibliographical references (p. 9) and index."),
    (TITLE + "<note>Includes index</note>", "500 ## $a Includes index."),
    (TITLE + "<note>Made available in DSpace on 2011-05-03.</note>", "500 ## $a Made available in DSpace on 2011-05-03."),
    (TITLE + "<note type='ownership'>Made available in DSpace on 2011-05-03.</note>", "561 ## $a Made available in DSpace on 2011-05-03."),
    (TITLE + "<note type='thesis'>2012</note>", "502 ## $a 2012."),
    (TITLE + f"<note type='system details' {ADDRESS}/>", "538 ## $u http://a.example/1"),
    (TITLE + f"<abstract displayLabel='Online' {ADDRESS}/>", "520 ## $a Online: $u http://a.example/1"),
    (TITLE + f"<accessCondition type='use and reproduction' {ADDRESS}>http://a.example/2</accessCondition>",
     "540 ## $a http://a.example/2 $u http://a.example/1"),
    (TITLE + "<note type='summary' displayLabel='Summary'>Of bees</note>", "520 ## $a Of bees."),
    (TITLE + "<note type='Scope and Contents' displayLabel='Scope and Contents'>Of bees</note>", "520 2# $a Of bees."),
    (TITLE + "<abstract type='Summary'>Of bees</abstract>", "520 ## $a Of bees."),
    (TITLE + "<note displayLabel='Scope and Contents'>Of bees</note>", "520 2# $a Of bees."),
    (TITLE + "<note type='times cited'>12</note>", "500 ## $a Times cited: 12."),
    (TITLE + "<note altRepGroup='a7' script='Latn'>Pchely</note><note altRepGroup='a7' script='Latn'>Пчелы</note>",
     "880 ## $6 500-01/(N $a Пчелы."),
    (TITLE + "<note altRepGroup='a7' script='Latn'>ʻAsal</note><note altRepGroup='a7' script=''>عسل</note>",
     "500 ## $6 880-01 $a ʻAsal."),
    *((f"{TITLE}<accessCondition type='{kind}'>http://a.example/x</accessCondition>", f"{tag} ## $u http://a.example/x")
      for kind, tag in (("restriction on access", "506"), ("use and reproduction", "540"))),
    (TITLE + "<note displayLabel='Ek'>Includes bibliographical references.</note>", "500 ## $a Ek: Includes bibliographical references."),
    (TITLE + "<note displayLabel='Scope and content :'>Of bees.</note>", "520 2# $a Of bees."),
    (TITLE + "<note displayLabel='Instruments and voices'>vf01, ka01</note>", "048 ## $a vf01 $a ka01"),
    (TITLE + "<note displayLabel='Instruments and voices'>a violin</note>", "500 ## $a Instruments and voices: a violin."),
    (TITLE + f"<note type='system details' {ADDRESS}>Mode of access: Web. http://a.example/1</note>",
     "538 ## $a Mode of access: Web. $u http://a.example/1"),
    (TITLE + f"<note type='biographical/historical' {ADDRESS}>Ek kept bees: http://a.example/1</note>",
     "545 ## $a Ek kept bees: $u http://a.example/1"),
    (TITLE + "<note displayLabel='Associated language'>fre</note>", "377 ## $a fre"),
    (TITLE + "<note displayLabel='Associated language'>French</note>", "377 ## $l French"),
    (TITLE + "<note displayLabel='Associated language'>Bee talk</note>", "500 ## $a Associated language: Bee talk."),
    (TITLE + "<note displayLabel='Notation'>French</note>", "500 ## $a Notation: French."),
    (TITLE + "<note displayLabel='Associated place'>Finland, Oulu</note>", "500 ## $a Associated place: Finland, Oulu."),
    (TITLE + "<note displayLabel='Digital file'>audio file</note>", "347 ## $a audio file"),
    (TITLE + "<note displayLabel='Digital file'>audio file, MP3</note>", "500 ## $a Digital file: audio file, MP3."),
    *(
        (TITLE + f"<note displayLabel='{caption}'>Ek, 1840</note>", f"{field} $a Ek, 1840.")
        for caption, field in (
            ("Provenance", "561 ##"), ("Ownership", "561 ##"), ("Acquisition", "541 ##"), ("Language", "546 ##"), ("Performers", "511 0#"),
            ("System requirements", "538 ##"), ("Biographical/historical", "545 ##"), ("Exhibitions", "585 ##"),
            ("Preferred citation", "524 ##"),
        )
    ),
    (TITLE + "<note displayLabel='Funding'>Ek, 1840</note>", "536 ## $a Ek, 1840"),
    (TITLE + "<note displayLabel='Owner'>Ek, 1840</note>", "500 ## $a Owner: Ek, 1840."),
    (TITLE + "<note displayLabel='Key'>D major</note>", "384 ## $a D major"),
    (TITLE + "<note displayLabel='Medium of performance'>lute</note>", "382 ## $a lute"),
    (TITLE + "<note displayLabel='Medium of performance'>solo lute (1), harp (2)</note>",
     "500 ## $a Medium of performance: solo lute (1), harp (2)."),
    (TITLE + "<note displayLabel='Musical incipit'>1, 1, 1, Aria</note>", "500 ## $a Musical incipit: 1, 1, 1, Aria."),
    (TITLE + "<note displayLabel='Number'>op. 4, no. 2</note>", "383 ## $b op. 4, no. 2"),
    (TITLE + "<note displayLabel='Number'>no. 4</note>", "383 ## $a no. 4"),
    (TITLE + "<note displayLabel='Number'>no. 4, op. 2</note>", "500 ## $a Number: no. 4, op. 2."),
    (TITLE + "<note displayLabel='Physical medium'>polychrome</note>", "340 ## $g polychrome"),
    (TITLE + "<note displayLabel='Physical medium'>paper</note>", "340 ## $a paper"),
    (TITLE + "<note displayLabel='Physical medium'>lambent</note>", "500 ## $a Physical medium: lambent."),
    (TITLE + "<note displayLabel='Sound'>33 1/3 rpm</note>", "344 ## $c 33 1/3 rpm"),
    (TITLE + "<note displayLabel='Structured ownership'>inscription, Ek</note>", "500 ## $a Structured ownership: inscription, Ek."),
    (TITLE + "<note displayLabel='Video'>NTSC</note>", "346 ## $b NTSC"),
)  # fmt: skip


@pytest.mark.parametrize(("elements", "field"), CASES, ids=[field for _, field in CASES])
def test_a_note_of_mods_in_marc(elements: str, field: str) -> None:
    is_said_alone(elements, field)


def test_a_provenance_of_files_is_a_general_note_and_its_type_is_told() -> None:
    fields, lost = marc_of(TITLE + "<note type='provenance'>Made available in DSpace on 2011-05-03.</note>")
    assert [field for field in fields if field[0] == "5"] == ["500 ## $a Made available in DSpace on 2011-05-03."]
    assert lost == ["notes.kind"]


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ("type='thesis' displayLabel='Degree'", "502 ## $a By date."),
        ("type='thesis' displayLabel='Arrangement'", "502 ## $a By date."),
        ("type='thesis' displayLabel='Provenance'", "502 ## $a By date."),
    ],
)
def test_a_note_of_a_type_has_no_other_for_its_caption_and_the_caption_is_told(said: str, field: str) -> None:
    fields, lost = marc_of(f"{TITLE}<note {said}>By date</note>")
    assert [found for found in fields if found[0] in "35"] == [field]
    assert lost == ["notes.label"]


DEGREE = "<extension><d:degree xmlns:d='http://www.ndltd.org/standards/metadata/etdms/1.0/'>{}</d:degree></extension>"


@pytest.mark.parametrize(
    ("of_degree", "beside", "noted"),
    [
        ("<d:name>Ph.D.</d:name><d:level>Doctoral</d:level><d:grantor>University of Leeds</d:grantor>", "",
         ["502 ## $b Ph.D. $c University of Leeds"]),
        ("<d:level>Doctoral</d:level><d:discipline>Bees</d:discipline>", "", ["502 ## $b Doctoral"]),
        ("<d:level>2</d:level><d:grantor>University of Leeds</d:grantor>", "", ["502 ## $c University of Leeds"]),
        ("<d:name/><d:level>Doctoral</d:level><d:grantor>University\n  of Leeds</d:grantor><d:grantor> </d:grantor>", "",
         ["502 ## $b Doctoral $c University of Leeds"]),
        ("<d:name>M.S.</d:name><d:grantor>A</d:grantor><d:grantor>B</d:grantor>", "", ["502 ## $b M.S."]),
        ("<d:discipline>Bees</d:discipline>", "", []),
        ("<d:name>Ph.D.</d:name>", "<note type='thesis'>Diss., Leeds</note>", ["502 ## $a Diss., Leeds."]),
    ],
)  # fmt: skip
def test_a_degree_in_an_extension_is_that_of_a_thesis(of_degree: str, beside: str, noted: list[str]) -> None:
    """The extension, which says more, is reported, and stays in MODS as it was found, where nothing else says it."""
    elements = TITLE + beside + DEGREE.format(of_degree)
    fields, lost = marc_of(elements)
    assert [field for field in fields if field[0] == "5"] == noted
    assert "mods:extension" in lost
    document = f'<mods xmlns="http://www.loc.gov/mods/v3">{elements}</mods>'
    (record,) = get("mods").read(io.BytesIO(document.encode()), Job())
    text = mods_of(record)
    assert text.count("<extension>") == 1
    assert text.count("<note") == beside.count("<note")
    (again,) = get("mods").read(io.BytesIO(text.encode()), Job())
    assert again.notes == record.notes


def test_what_is_said_of_a_copyright_and_has_no_subfield_is_told() -> None:
    """It is no condition of use in words, either."""
    fields, lost = marc_of(
        TITLE + COPYRIGHT.format("copyright.status='unknown'", "", "<services>Hive Library</services>")
    )
    assert [field for field in fields if field[0] == "5"] == ["542 ## $l unknown"]
    assert "accessCondition/services" in lost


def test_a_statement_of_copyright_may_stand_in_lines_of_its_own() -> None:
    """What is blank in an element is no text of it."""
    copyright_md = COPYRIGHT.format(
        "copyright.status='copyrighted'", "<name>Hive Trust</name>", "<general.note>Ask</general.note>"
    )
    for layout in (copyright_md, copyright_md.replace("><", ">\n  <")):
        fields, lost = marc_of(TITLE + layout)
        assert [field for field in fields if field[0] == "5"] == ["542 ## $d Hive Trust $l copyrighted $n Ask"]
        assert lost == []


def test_what_is_said_of_a_copyright_beside_words_or_a_link_is_told_and_these_stand() -> None:
    """Ask first, says the archive; or a page of the network does."""
    copyright_md = COPYRIGHT.format("copyright.status='copyrighted'", "", "").removeprefix("<accessCondition>")
    for start, field in (
        ("<accessCondition>Ask first.", "540 ## $a Ask first."),
        (f"<accessCondition {ADDRESS}>", "540 ## $u http://a.example/1"),
    ):
        fields, lost = marc_of(TITLE + start + copyright_md)
        assert [found for found in fields if found[0] == "5"] == [field]
        assert any(path.startswith("accessCondition/") for path in lost)


def test_a_summary_of_a_type_has_no_other_caption_and_that_is_told() -> None:
    """What its indicator has systems show is the type."""
    fields, lost = marc_of(f"{TITLE}<abstract type='review' displayLabel='Abstract'>Of bees</abstract>")
    assert [field for field in fields if field[0] == "5"] == ["520 1# $a Of bees."]
    assert lost == ["summaries.label"]
    _, lost = marc_of(
        f"{TITLE}<abstract type='review' displayLabel='Critique'>Of bees</abstract><genre>Critique</genre>"
    )
    assert lost == ["summaries.label"]  # though its word stands elsewhere (655)


@pytest.mark.parametrize("said", ["displayLabel='Provenance:'", "type='ownership' displayLabel='Provenance'"])
def test_a_caption_that_names_the_type_of_a_note_is_told_by_its_field(said: str) -> None:
    fields, lost = marc_of(TITLE + f"<note {said}>Ek, 1840</note>")
    assert [field for field in fields if field[0] == "5"] == ["561 ## $a Ek, 1840."]
    assert lost == []


@pytest.mark.parametrize(
    ("element", "field"),
    [("<abstract displayLabel='{}'>Of bees</abstract>", "520 ## $a Of bees."),
     ("<tableOfContents displayLabel='{}'>Of bees</tableOfContents>", "505 0# $a Of bees.")],
)  # fmt: skip
def test_a_caption_that_is_shown_before_its_field_is_known_in_any_case(element: str, field: str) -> None:
    caption = "summary:" if "abstract" in element else "CONTENTS"
    fields, lost = marc_of(TITLE + element.format(caption))
    assert [found for found in fields if found[0] == "5"] == [field]
    assert lost == []


def test_a_general_note_has_its_caption_in_words_of_whatever_kind_it_is() -> None:
    """What the kind is called is no caption, and is told as lost."""
    fields, lost = marc_of(TITLE + "<note type='handNote' displayLabel='Writing'>change of hand</note>")
    assert "500 ## $a Writing: change of hand." in fields
    assert set(lost) == {"notes.kind"}


@pytest.mark.parametrize(
    "note", ["<note type='thesis'>Uppsala, 2011</note>", "<note>Thesis (M.A.)--Uppsala, 2011</note>"]
)
def test_a_note_on_a_thesis_makes_it_one(note: str) -> None:
    """008/24, and no 655 that says it again."""
    fields, _ = marc_of(f"{TITLE}<typeOfResource>text</typeOfResource>{note}")
    assert [field[4:][24] for field in fields if field.startswith("008")] == ["m"]
    assert not any(field.startswith("655") for field in fields)


@pytest.mark.parametrize(
    ("kind", "said", "codes"),
    [
        ("text", "<note>Bibliography: p. 9.</note><genre authority='marcgt'>dictionary</genre>", "bd##"),
        ("", "<note>Bibliography: p. 9.</note><genre authority='marcgt'>dictionary</genre>", "bd##"),
        ("cartographic", "<note>Bibliography: p. 9.</note><genre authority='marcgt'>dictionary</genre>", "||||"),
        (
            "text",
            "<note type='bibliography'>Includes an index.</note><genre authority='marcgt'>dictionary</genre>",
            "d###",
        ),
        (
            "text",
            "<note type='language'>Bibliography in Latin.</note><genre authority='marcgt'>dictionary</genre>",
            "d###",
        ),
        ("text", "<note>Bibliography: p. 9.</note><genre>dictionary</genre>", "||||"),
        ("text", "<note type='thesis'>Uppsala, 2011</note><genre authority='marcgt'>thesis</genre>", "m###"),
    ],
)
def test_what_is_said_of_contents_is_coded_where_that_is_certain(kind: str, said: str, codes: str) -> None:
    """An index is no bibliography, nor are all words on one; and of maps 008 has no such place."""
    kind = f"<typeOfResource>{kind}</typeOfResource>" if kind else ""
    fields, _ = marc_of(f"{TITLE}{kind}{said}")
    assert [field[4:][24:28] for field in fields if field.startswith("008")] == [codes]
    assert not any("bibliography" in field for field in fields if field.startswith("655"))


@pytest.mark.parametrize(
    ("genre", "codes"), [("catalog", "bc##"), ("legislation", "bl##"), ("thesis", "bm##"), ("fiction", "||||")]
)
def test_a_bibliography_is_coded_beside_other_contents(genre: str, codes: str) -> None:
    """008/24-27, in the order of the alphabet, as 504 says it."""
    note = '<note type="bibliography">Includes bibliographical references.</note>'
    fields, lost = marc_of(
        f'{TITLE}<typeOfResource>text</typeOfResource><genre authority="marcgt">{genre}</genre>{note}'
    )
    assert [field[4:][24:28] for field in fields if field.startswith("008")] == [codes]
    assert "504 ## $a Includes bibliographical references." in fields
    assert lost == []


def test_a_bibliography_in_a_serial_is_not_what_all_of_it_is() -> None:
    """008/24 of a serial is the nature of the entire work."""
    fields, _ = marc_of(
        f"{TITLE}<typeOfResource>text</typeOfResource><originInfo><issuance>serial</issuance></originInfo>"
        '<genre authority="marcgt">legislation</genre><note>Includes bibliographical references.</note>'
    )
    assert [field[4:][24:28] for field in fields if field.startswith("008")] == ["l###"]
