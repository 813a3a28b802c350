"""Form, carrier and extent of MODS in MARC."""

from __future__ import annotations

import pytest
from files import records_of
from marc_lines import marc_lines
from of_mods import TITLE, is_said, marc_of

from bibld.formats.marc21.notation import spell
from bibld.formats.marc21.records import fields_of
from bibld.report import Report
from bibld.settings import DEFAULTS

EXTENT = TITLE + "<physicalDescription><extent>{}</extent></physicalDescription>"

CASES: tuple[tuple[str, str], ...] = (
    (TITLE + "<physicalDescription altRepGroup='a7'><extent>sto stranits</extent></physicalDescription><physicalDescription "
     "altRepGroup='a7'><extent>сто страниц</extent></physicalDescription>", "880 ## $6 300-01/(N $a сто страниц"),
    (TITLE + "<physicalDescription><form>paper</form></physicalDescription>", "340 ## $a paper"),
    (TITLE + "<physicalDescription><form type='technique' authority='aat'>etching</form></physicalDescription>",
     "340 ## $d etching $2 aat"),
    (TITLE + "<physicalDescription><form authority='aat'>etchings</form></physicalDescription>", "655 #7 $a etchings. $2 aat"),
    (TITLE + "<physicalDescription><note>worn</note></physicalDescription>", "500 ## $a worn."),
    (TITLE + "<physicalDescription><note>worn</note><note displayLabel='Size of original'>17 x 14 in.</note></physicalDescription>",
     "500 ## $a Size of original: 17 x 14 in."),
    (TITLE + "<physicalDescription><extent>3 boxes</extent><note type='arrangement'>By date</note></physicalDescription>",
     "351 ## $a By date."),
    *((f"{TITLE}<physicalDescription><extent>1 score ; 42 cm</extent><extent>various pagings ; 30 cm</extent></physicalDescription>", field)
      for field in ("300 ## $a 1 score ; $c 42 cm", "300 ## $a various pagings ; $c 30 cm")),
    (TITLE + "<physicalDescription><extent>1234 bytes</extent></physicalDescription>", "347 ## $c 1234 bytes"),
    (TITLE + "<physicalDescription><extent>1,5 Mo</extent></physicalDescription>", "347 ## $c 1,5 Mo"),
    (TITLE + "<physicalDescription><extent>12 octets</extent></physicalDescription>", "347 ## $c 12 octets"),
    (TITLE + "<physicalDescription><extent>5 mo</extent></physicalDescription>", "300 ## $a 5 mo"),
    (TITLE + "<physicalDescription><extent>2 octavos</extent></physicalDescription>", "300 ## $a 2 octavos"),
    *((f"{TITLE}<physicalDescription><extent>{text}</extent></physicalDescription>", f"347 ## ${code} {text}")
      for text, code in (("800 dpi", "d"), ("1200 x 800 pixels", "d"), ("640×480 px", "d"), ("12 megapixels", "d"),
                         ("128 kbit/s", "f"), ("1.5 Mbps", "f"), ("192 kb per second", "f"))),
    (TITLE + "<physicalDescription><internetMediaType>image/jpg</internetMediaType></physicalDescription>",
     "347 ## $a image file $b JPEG $2 rdaft"),
    (TITLE + "<physicalDescription><internetMediaType>image/pjpeg</internetMediaType></physicalDescription>",
     "347 ## $a image file $b JPEG $2 rdaft"),
    *(
        (TITLE + f"<physicalDescription><internetMediaType>{kind}</internetMediaType></physicalDescription>", f"347 ## $a {said} $2 rdaft")
        for kind, said in (
            ("image/JPEG", "image file $b JPEG"), ("pdf", "text file $b PDF"), ("epub", "text file $b EPUB"), ("audio/mpeg3", "audio file $b MP3"), ("audio/wav", "audio file $b WAV"),
        )
    ),
    (TITLE + "<physicalDescription><extent>01:23:45</extent></physicalDescription>", "306 ## $a 012345"),
    (TITLE + "<physicalDescription><extent>PT83M5S</extent></physicalDescription>", "306 ## $a 012305"),
    (TITLE + "<physicalDescription><extent>47 min.</extent></physicalDescription>", "306 ## $a 004700"),
    (TITLE + "<physicalDescription><extent>1 hour, 12 minutes</extent></physicalDescription>", "306 ## $a 011200"),
    (TITLE + "<physicalDescription><extent>3 min., 20 sec.</extent></physicalDescription>", "306 ## $a 000320"),
    (TITLE + "<physicalDescription><extent>306 s.</extent></physicalDescription>", "300 ## $a 306 s."),
    (TITLE + "<physicalDescription><form>photographs</form></physicalDescription>", "655 #4 $a photographs."),
    (TITLE + "<physicalDescription><extent>1 photograph</extent><extent>8 x 10 in.</extent></physicalDescription>",
     "300 ## $a 1 photograph ; $c 8 x 10 in."),
    (TITLE + "<physicalDescription><form authority='http://vocab.getty.edu/aat/300046300'>photographs</form></physicalDescription>",
     "655 #7 $a photographs. $2 aat $0 http://vocab.getty.edu/aat/300046300"),
    (TITLE + "<physicalDescription><extent>1 score (24 p.) + 4 parts ; 30 cm</extent></physicalDescription>", "300 ## $a 1 score (24 p.) + 4 parts ; $c 30 cm"),
    (TITLE + "<physicalDescription><extent>1 score ; 30 cm + 1 CD ; 12 cm</extent></physicalDescription>", "300 ## $a 1 score ; $c 30 cm + $e 1 CD ; 12 cm"),
    (TITLE + "<physicalDescription><extent>12 p. + 1 CD (12 min. ; 12 cm)</extent></physicalDescription>", "300 ## $a 12 p. + $e 1 CD (12 min. ; 12 cm)"),
    # a statement without marks between its parts
    (EXTENT.format("2 p. l., 304 p. illus., fold. maps. 19 cm."), "300 ## $a 2 p. l., 304 p. : $b illus., fold. maps ; $c 19 cm."),
    (EXTENT.format("2 v. in 1. 19 x 12 cm."), "300 ## $a 2 v. in 1. ; $c 19 x 12 cm."),
    (EXTENT.format("xv, 60 p. col. front."), "300 ## $a xv, 60 p. : $b col. front."),
    (EXTENT.format("304 p. : ill. 19 cm"), "300 ## $a 304 p. : $b ill. ; $c 19 cm"),
    (EXTENT.format("60 p. : 21 cm"), "300 ## $a 60 p. ; $c 21 cm"),
    (EXTENT.format("1 sheet, folded to 8 x 9 in."), "300 ## $a 1 sheet, folded to 8 x 9 in."),
    (EXTENT.format("handwritten, 8 x 9 in."), "300 ## $a handwritten, 8 x 9 in."),
    (EXTENT.format("1 letter, 8 x 9 in."), "300 ## $a 1 letter ; $c 8 x 9 in."),
    (EXTENT.format("12 linear ft."), "300 ## $a 12 linear ft."),
    (EXTENT.format("3 boxes; 4 ft."), "300 ## $a 3 boxes; 4 ft."),
    (EXTENT.format("1 backdrop; 10 x 12 ft."), "300 ## $a 1 backdrop ; $c 10 x 12 ft."),
    *(
        (EXTENT.format(whole), f"300 ## $a {whole}")  # several figures, or one that is said to be another's
        for whole in (
            "1 sheet 24 cm x 36 cm", "1 painting, 24 by 36 in.", "5 linear ft. 3 in.", "1 map 30 x 40 cm on sheet 50 x 60 cm",
            "1 map, 1 in. to 4 miles, 30 cm", "1 vase, height 10 cm", "304 p. ill. 24 cm (pbk.)", "1 globe at 23°",
        )
    ),
    (EXTENT.format("1 box (0.5 linear ft.) 30 x 40 cm"), "300 ## $a 1 box (0.5 linear ft.) ; $c 30 x 40 cm"),
    (EXTENT.format("340 S. 8°"), "300 ## $a 340 S. ; $c 8°"),
    (EXTENT.format("1 print b&amp;w 8 x 10 in."), "300 ## $a 1 print b&w ; $c 8 x 10 in."),
    (TITLE + "<physicalDescription><note>Torn.</note><note>Bound in leather</note><note>Gilt</note></physicalDescription>",
     "500 ## $a Torn. Bound in leather. Gilt."),
    (TITLE + "<physicalDescription><extent>1 score ; 42 cm</extent><extent>18 parts ; 30 cm</extent></physicalDescription>",
     "300 ## $a 18 parts ; $c 30 cm"),
    (TITLE + "<physicalDescription><extent>12 p. : ill.</extent><extent>24 cm</extent></physicalDescription>",
     "300 ## $a 12 p. : $b ill. ; $c 24 cm"),
    (TITLE + "<physicalDescription><extent>1 photograph : b&amp;w</extent><extent>8 x 10 in.</extent></physicalDescription>",
     "300 ## $a 1 photograph : $b b&w ; $c 8 x 10 in."),
    (TITLE + "<physicalDescription><form authority='rdacarrier'>online resource</form><extent>28 pages ; 29 cm</extent>"
     "<extent>1 online resource</extent></physicalDescription>", "300 ## $a 28 pages ; $c 29 cm"),
    (TITLE + "<physicalDescription><extent>24 boxes</extent><extent>3 maps ; 30 cm</extent></physicalDescription>",
     "300 ## $a 24 boxes $a 3 maps ; $c 30 cm"),
    (TITLE + "<physicalDescription><extent>12 Bl.</extent><extent>4°</extent></physicalDescription>", "300 ## $a 12 Bl. ; $c 4°"),
    (TITLE + "<physicalDescription><form authority='marcform'>electronic</form><form>Computer data.</form></physicalDescription>",
     "256 ## $a Computer data."),
    (TITLE + "<physicalDescription><form>Computer programs (2 files)</form></physicalDescription>", "256 ## $a Computer programs (2 files)."),
    (TITLE + "<physicalDescription><form>Computer printout</form></physicalDescription>", "340 ## $a Computer printout"),
    (TITLE + "<physicalDescription><form type='material'>Computer data</form></physicalDescription>", "340 ## $a Computer data"),
    (TITLE + "<physicalDescription><form authority='zing'>Computer data</form><form>paper</form></physicalDescription>",
     "340 ## $a Computer data $2 zing"),
    (TITLE + "<physicalDescription><form>Large Computer data</form><form>paper</form></physicalDescription>", "340 ## $a Large Computer data"),
    (TITLE + "<physicalDescription><extent>Computer data on 1 disk</extent></physicalDescription>", "300 ## $a Computer data on 1 disk"),
    (TITLE + "<physicalDescription><note>Computer programs in BASIC</note></physicalDescription>", "500 ## $a Computer programs in BASIC."),
    *((f"{TITLE}<physicalDescription><form>{thing}</form></physicalDescription>", f"655 #4 $a {thing}.") for thing in (
        "advertisement album albums brochure cartoon certificate clipping diaries diary drawing ephemera flyer invoice leaflet "
        "ledger newsletter painting pamphlet playbill portrait Postcard postcards poster program receipt report scrapbook telegram"
    ).split()),
    *((f"{TITLE}<physicalDescription><form>{thing}</form></physicalDescription>", f"655 #4 $a {thing}.")
      for thing in ("annual reports", "newspaper clipping", "oral history", "oral histories", "sheet music")),
    *((f"{TITLE}<physicalDescription><form authority='{listed}'>Bees</form></physicalDescription>", f"655 #7 $a Bees. $2 {listed}")
      for listed in ("aat", "gmgpc", "gsafd", "lcgft", "lctgm", "rbgenr", "tgm", "tgm2")),
    (TITLE + "<physicalDescription><extent>1 map (iv + 9 p.) : ill. (a ; b) ; 9 cm</extent></physicalDescription>",
     "300 ## $a 1 map (iv + 9 p.) : $b ill. (a ; b) ; $c 9 cm"),
    ("<titleInfo altRepGroup='1'><title>Uli</title></titleInfo><titleInfo altRepGroup='1' script='Cyrl'><title>Ульи</title></titleInfo>"
     "<physicalDescription altRepGroup='1'><form authority='marccategory'>electronic resource</form><form authority='marcsmd'>remote</form>"
     "</physicalDescription>"
     "<physicalDescription altRepGroup='1' script='Cyrl'><form authority='gmd'>electronic</form></physicalDescription>"
     "<location><url>http://a.example/1</url></location>", "300 ## $a 1 online resource"),
    (TITLE + "<physicalDescription><extent>20 x 25 cm (8 x 10 in.)</extent></physicalDescription>", "300 ## $c 20 x 25 cm (8 x 10 in.)"),
    (TITLE + "<physicalDescription><extent>5 ft.</extent></physicalDescription>", "300 ## $a 5 ft."),
    (TITLE + "<physicalDescription><extent>32 Seiten; 4°</extent></physicalDescription>", "300 ## $a 32 Seiten ; $c 4°"),
    (TITLE + "<physicalDescription><extent>1 map; 24 cm x 36 cm</extent></physicalDescription>", "300 ## $a 1 map; 24 cm x 36 cm"),
    *(
        (TITLE + f"<physicalDescription><form>{form}</form></physicalDescription>", f"655 #4 $a {form}.")
        for form in (
            "Booklets", "Broadsides", "Calendars", "Directories", "Minutes", "Correspondence", "Music", "Newspaper clippings",
            "Oral histories",
        )
    ),
    (TITLE + "<physicalDescription><form>ivory</form></physicalDescription>", "340 ## $a ivory"),
    (TITLE + "<physicalDescription><form>Image/TIFF</form></physicalDescription>", "347 ## $a image file $b TIFF $2 rdaft"),
    (TITLE + "<physicalDescription><form>image/photograph</form></physicalDescription>", "340 ## $a image/photograph"),
)  # fmt: skip


@pytest.mark.parametrize(("elements", "field"), CASES, ids=[field for _, field in CASES])
def test_a_physical_description_of_mods_in_marc(elements: str, field: str) -> None:
    is_said(elements, field)


def test_files_with_an_element_each_are_online_once() -> None:
    """An extent beside them is said instead."""
    file = "<physicalDescription><internetMediaType>application/pdf</internetMediaType></physicalDescription>"
    address = "<location><url usage='primary'>http://a.example/1</url></location>"
    for extent, field in (("", "300 ## $a 1 online resource"), ("<extent>12 p.</extent>", "300 ## $a 12 p.")):
        fields, _ = marc_of(f"{TITLE}{file}{file}<physicalDescription>{extent}</physicalDescription>{address}")
        assert [found for found in fields if found.startswith("300")] == [field]


def test_each_carrier_that_one_description_names_is_one() -> None:
    """No material (340): a score, and the disc that goes with it."""
    forms = (("media", "unmediated"), ("media", "audio"), ("carrier", "volume"), ("carrier", "audio disc"))
    elements = "".join(f'<form authority="rda{kind}">{term}</form>' for kind, term in forms)
    document = (
        f'<mods xmlns="http://www.loc.gov/mods/v3">{TITLE}<physicalDescription>{elements}</physicalDescription></mods>'
    )
    (record,) = records_of("mods", document)
    fields = [spell(field) for field in fields_of(record, Report(), DEFAULTS) if field.where[:2] in ("33", "34")]
    assert [field for field in fields if not field.startswith("336")] == [
        "337 ## $a unmediated $b n $2 rdamedia", "337 ## $a audio $b s $2 rdamedia",
        "338 ## $a volume $b nc $2 rdacarrier", "338 ## $a audio disc $b sd $2 rdacarrier",
    ]  # fmt: skip


def test_a_carrier_in_the_words_of_another_language_is_no_material() -> None:
    """It is the carrier (338), as catalogues in French have it."""
    forms = '<form authority="rdamedia">informatique</form><form authority="rdacarrier">ressource en ligne</form>'
    document = (
        f'<mods xmlns="http://www.loc.gov/mods/v3">{TITLE}<physicalDescription>{forms}</physicalDescription></mods>'
    )
    (record,) = records_of("mods", document)
    fields = marc_lines(record)
    assert {"337 ## $a informatique", "338 ## $a ressource en ligne"} <= {*fields}
    assert not any(field.startswith("340") for field in fields)


@pytest.mark.parametrize(
    ("said", "extent"),
    [
        ("<extent>1 Online-Ressource (12 Seiten)</extent>", "1 Online-Ressource (12 Seiten)"),
        ("<extent>1 ressource en ligne</extent>", "1 ressource en ligne"),
        ("<form>Online-Ressource</form><extent>12 Seiten</extent>", "1 online resource (12 Seiten)"),
        ("<form>Verkkoaineisto</form>", "1 online resource"),
        ("<form>[Verkkoaineisto]</form>", "1 online resource"),
    ],
)
def test_an_online_resource_is_one_in_whatever_language(said: str, extent: str) -> None:
    """Its carrier is told (007, 338): in English alone it was."""
    fields, lost = marc_of(f"{TITLE}<physicalDescription>{said}</physicalDescription>")
    assert {"007 cr||||||||||||", f"300 ## $a {extent}"} <= {*fields}
    assert not any(field.startswith("340") for field in fields)
    assert lost == []


def test_marks_at_the_end_of_an_extent_and_an_edition_are_none() -> None:
    """They are made anew, before what follows."""
    fields, _ = marc_of(
        f"{TITLE}<originInfo><edition>2nd ed. /</edition></originInfo><physicalDescription><extent>128 v. :</extent>"
        "</physicalDescription>"
    )
    assert {"250 ## $a 2nd ed.", "300 ## $a 128 v."} <= {*fields}


FILE = "<form authority='marccategory'>electronic resource</form>"


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("", "|"), ("<extent>1 CD-ROM</extent>", "q"), ("<extent>2 computer optical discs</extent>", "q"),
        ("<extent>1 online resource</extent>", "o"), ("<form authority='rdacarrier'>computer chip cartridge</form>", "q"),
        (FILE + "<form authority='marcsmd'>remote</form>", "o"),
        (FILE + "<form authority='marcsmd'>optical disc</form>", "q"),
        ("<extent>1 CD-ROM</extent><extent>1 online resource</extent>", "|"), ("<extent>12 files</extent>", "|"),
    ],
)  # fmt: skip
def test_how_one_comes_to_a_computer_file_is_coded_where_it_is_certain(said: str, code: str) -> None:
    """008/23: there is no code for what is electronic alone, as for other material."""
    made, lost = marc_of(
        f"{TITLE}<typeOfResource>software, multimedia</typeOfResource>"
        f"<physicalDescription><form authority='marcform'>electronic</form>{said}</physicalDescription>"
    )
    assert [field[4:][23] for field in made if field.startswith("008")] == [code]
    assert lost == []


@pytest.mark.parametrize(
    ("term", "made"),
    [
        ("videodisc", ["007 vd|||||||"]),
        ("remote", ["007 cr||||||||||||"]),
        ("map", ["007 aj||||||"]),
        ("braille", []),  # a text, or something tactile
        ("remote-sensing image", []),
        ("kit", []),
    ],
)
def test_a_designation_is_coded_alone_where_it_is_of_one_category(term: str, made: list[str]) -> None:
    """Stylesheets of the Library of Congress before MODS 3.4 have no ``marccategory``, and ``smd`` for ``marcsmd``."""
    for listed in ("smd", "marcsmd"):
        fields, lost = marc_of(
            f"{TITLE}<physicalDescription><form authority='{listed}'>{term}</form></physicalDescription>"
        )
        assert [field for field in fields if field[:3] in ("007", "340")] == made
        assert lost == ([] if made else ["physicals.forms.term", "physicals.forms.authority"])


@pytest.mark.parametrize(
    ("terms", "made"),
    [
        (("Text", "Computermedien", "Online-Ressource"), ["txt", "c", "cr"]),
        (("unbewegtes Bild", "ohne Hilfsmittel zu benutzen", "Blatt"), ["sti", "n", "nb"]),
        (("text", "bez média", "svazek"), ["txt", "n", "nc"]),
    ],
)
def test_terms_of_rda_are_known_in_german_and_czech(terms: tuple[str, str, str], made: list[str]) -> None:
    """The Library of Congress' stylesheet has the terms, and leaves out their codes."""
    content, medium, carrier = terms
    elements = (
        f"{TITLE}<genre authority='rdacontent'>{content}</genre><physicalDescription><form type='media' "
        f"authority='rdamedia'>{medium}</form><form type='carrier' authority='rdacarrier'>{carrier}</form>"
        "</physicalDescription>"
    )
    _, lost = marc_of(elements)
    (record,) = records_of("mods", f'<mods xmlns="http://www.loc.gov/mods/v3">{elements}</mods>')
    assert [*record.content, record.physicals[0].media, record.physicals[0].carrier] == made
    assert not lost


def test_a_german_word_of_no_list_is_no_term_of_rda() -> None:
    fields, _ = marc_of(f"{TITLE}<physicalDescription><form>Band</form></physicalDescription><genre>Noten</genre>")
    assert {"340 ## $a Band", "655 #4 $a Noten."} <= {*fields}
