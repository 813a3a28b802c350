"""What something is about, of MODS in MARC: headings, index terms, areas of the earth, class numbers."""

from __future__ import annotations

import pytest
from of_mods import MEETING, TITLE, is_said, marc_of

CASES: tuple[tuple[str, str], ...] = (
    (TITLE + "<subject authority='lcsh' altRepGroup='1'><topic>Пчелы</topic></subject>"
     "<subject authority='lcsh' altRepGroup='1'><topic>Pchely</topic></subject>", "880 #0 $6 650-01/(N $a Пчелы."),
    (TITLE + f"<subject authority='lcsh'>{MEETING.format('Bee Days (3rd : 1993)')}</subject>", "611 20 $a Bee Days $n (3rd : $d 1993)"),
    (TITLE + "<subject authority='fast'><topic authority='fast' valueURI='fst00829267'>Bees</topic></subject>",
     "650 #7 $a Bees. $2 fast $0 (OCoLC)fst00829267"),
    (TITLE + "<subject authority='mesh'><topic authority='mesh' valueURI='D001516'>Bees</topic></subject>",
     "650 #2 $a Bees. $0 (DNLM)D001516"),
    (TITLE + "<subject authority='wikidata' valueURI='http://www.wikidata.org/entity/Q1'><topic>Bees</topic></subject>",
     "650 #7 $a Bees. $2 wikidata $1 http://www.wikidata.org/entity/Q1"),
    (TITLE + "<subject><name><namePart>Center for the Study of Hives</namePart></name></subject>", "653 #2 $a Center for the Study of Hives"),
    (TITLE + "<subject authority='naf'><name><namePart>Center for the Study of Hives</namePart></name></subject>",
     "610 20 $a Center for the Study of Hives."),
    (TITLE + "<subject authority='naf'><name><namePart>Ek, Bo, 1862-1932</namePart></name></subject>", "600 10 $a Ek, Bo, $d 1862-1932."),
    (TITLE + "<subject><name authority='naf' valueURI='http://a.example/1'><namePart>Ek, Bo, 1862-1932</namePart></name></subject>",
     "600 10 $a Ek, Bo, $d 1862-1932. $0 http://a.example/1"),
    (TITLE + "<subject><name><namePart>Ek, Bo, 1962-</namePart></name></subject>", "653 ## $a Ek, Bo, 1962-"),
    (TITLE + "<subject altRepGroup='a7'><topic>Pchely</topic></subject><subject altRepGroup='a7' script='Cyrl'><topic>Пчелы</topic>"
     "</subject>", "880 #0 $6 653-01/(N $a Пчелы"),
    (TITLE + "<subject><cartographics><scale>1:24,000</scale><coordinates>W 125°--W 120°30'/N 50°--N 49°</coordinates>"
     "</cartographics></subject>", "034 1# $a a $b 24000 $d W1250000 $e W1203000 $f N0500000 $g N0490000"),
    (TITLE + "<subject><cartographics><scale>1:50000</scale><coordinates>W1250000 W1200000 N0500000 N0490000</coordinates>"
     "</cartographics></subject>", "034 1# $a a $b 50000 $d W1250000 $e W1200000 $f N0500000 $g N0490000"),
    (TITLE + "<subject><cartographics><scale>1:24,000</scale><coordinates>W 125°--W 120°30'/N 50°--N 49°</coordinates>"
     "</cartographics></subject>", "255 ## $a Scale 1:24,000 $c (W 125°--W 120°30'/N 50°--N 49°)"),
    (TITLE + "<subject><cartographics><scale>Maßstab 1:24 000</scale><coordinates>W 125°--W 120°30'/N 50°--N 49°</coordinates>"
     "</cartographics></subject>", "034 1# $a a $b 24000 $d W1250000 $e W1203000 $f N0500000 $g N0490000"),
    *(
        (f"{TITLE}<subject><cartographics><scale>{scale}</scale><coordinates>W1250000--W1203000/N0500000--N0490000</coordinates>"
         "</cartographics></subject>", f"034 {coded} $d W1250000 $e W1203000 $f N0500000 $g N0490000")
        for scale, coded in (("Scale [ca.1:24,000]", "1# $a a $b 24000"), ("1:600. 50 ft. to 1 in.", "1# $a a $b 600"),
                             ("Scale 1:24,000 and 1:50,000", "0# $a a"), ("Scale 1:900 (1:900)", "1# $a a $b 900"),
                             *((f"1:{millions}", "0# $a a") for millions in ("2.5 million", "25 Mill.", "2,5 млн", "1M", "50K", "900 and 1:1.5 million")))
    ),
    (TITLE + "<subject><cartographics><scale>Scale 1:24,000</scale><coordinates>W1250000--W1203000/N0500000--N0490000</coordinates>"
     "</cartographics></subject>", "034 1# $a a $b 24000 $d W1250000 $e W1203000 $f N0500000 $g N0490000"),
    (TITLE + "<subject><cartographics><scale>1:24,000</scale><coordinates>W1250000--W1203000/N0500000--N0490000</coordinates>"
     "</cartographics></subject>", "255 ## $a Scale 1:24,000."),
    *(
        (f"{TITLE}<subject><cartographics>{said}</cartographics></subject>", field)
        for said, field in (
            ("<scale>1:24,000 ;</scale><projection>Lambert proj.</projection>", "255 ## $a Scale 1:24,000 ; $b Lambert proj."),
            ("<scale>[ca. 1:9,000].</scale><projection>Lambert proj. ;</projection>", "255 ## $a [ca. 1:9,000] ; $b Lambert proj."),
            ("<scale>Scale not given.</scale>", "255 ## $a Scale not given."),
            ("<coordinates>(W 125°--W 120°/N 50°--N 49°).</coordinates>", "255 ## $c (W 125°--W 120°/N 50°--N 49°)"),
            ("<coordinates>35.96, -83.92</coordinates>", "255 ## $c (35.96, -83.92)"),
            ("<coordinates>Dublin</coordinates>", "255 ## $c Dublin."),
            ("<scale>Scale 1:9,000 ;</scale></cartographics><cartographics><coordinates>(W 125°--W 120°/N 50°--N 49°)</coordinates>",
             "255 ## $a Scale 1:9,000 $c (W 125°--W 120°/N 50°--N 49°)"),
            *(
                ("<scale>1:24,000</scale><projection>Lambert</projection></cartographics><cartographics><scale>1:50,000</scale>", one)
                for one in ("255 ## $a Scale 1:24,000 ; $b Lambert.", "255 ## $a Scale 1:50,000.")
            ),
            ("<coordinates>W1250000--W1203000/N0500000--N0490000</coordinates>",
             "034 0# $a a $d W1250000 $e W1203000 $f N0500000 $g N0490000"),
            ("<coordinates>W1256000--W1203000/N0500000--N0490000</coordinates>", "255 ## $c W1256000--W1203000/N0500000--N0490000."),
            ("<coordinates>E 170º--W 170º/N 50º--S 9º</coordinates>", "034 0# $a a $d E1700000 $e W1700000 $f N0500000 $g S0090000"),
        )
    ),
    (TITLE + "<subject><temporal encoding='iso8601'>1900</temporal></subject><subject><temporal encoding='iso8601'>1950"
     "</temporal></subject>", "045 1# $b d1900 $b d1950"),
    (TITLE + "<subject><hierarchicalGeographic><city>Brest</city><country>France</country><region>Bretagne</region>"
     "</hierarchicalGeographic></subject>", "662 ## $a France $d Brest $g Bretagne."),
    (TITLE + "<subject authority='lcsh'><name type='personal'><namePart>Ek, A.</namePart></name><occupation>Keepers</occupation>"
     "</subject>", "600 10 $a Ek, A. $x Keepers."),
    (TITLE + "<subject><name type='personal'><namePart>Ek, A.</namePart></name><topic>Bees</topic></subject>",
     "600 14 $a Ek, A. $x Bees."),
    (TITLE + "<subject><name type='personal'><namePart>Ek, Bo, 1862-1932</namePart></name><topic>Bees</topic></subject>",
     "600 14 $a Ek, Bo, $d 1862-1932 $x Bees."),
    (TITLE + "<subject usage='primary'><name type='personal'><namePart>Ek, Bo</namePart></name></subject>", "653 11 $a Ek, Bo"),
    (TITLE + "<subject><name><namePart>Ek</namePart></name></subject>", "653 ## $a Ek"),
    (TITLE + "<subject><name type='personal'><namePart>Bo Ek</namePart></name></subject>", "653 #1 $a Bo Ek"),
    (TITLE + "<subject authority='lcsh'><name type='personal'><namePart>Ek, A.</namePart><role><roleTerm>depicted</roleTerm></role>"
     "</name><titleInfo><title>Hive</title></titleInfo></subject>", "600 10 $a Ek, A. $t Hive, $e depicted. $4 dpc"),
    (TITLE + "<classification authority='ddc' edition='abridged 14'>200</classification>", "082 14 $a 200 $2 14"),
    (TITLE + "<classification authority='ddc' edition='22/ger'>200</classification>", "082 04 $a 200 $2 22/ger"),
    (
        TITLE + "<classification authority='ddc' edition='23/eng/20211130'>200</classification>",
        "082 04 $a 200 $2 23/eng/20211130",
    ),
    (TITLE + "<classification authority='ddc' edition='22nd'>200</classification>", "082 04 $a 200 $2 22nd"),
    (TITLE + "<classification authority='ddc' edition='23sdnb'>200</classification>", "082 74 $a 200 $2 23sdnb"),
    (TITLE + "<subject authority='lcsh'><topic>Wax, honey, etc</topic><geographic>Crete</geographic></subject>",
     "650 #0 $a Wax, honey, etc. $z Crete."),
    (TITLE + "<subject authority='lcsh'><topic>Bee War, 86-34 B.C</topic></subject>", "650 #0 $a Bee War, 86-34 B.C."),
    (TITLE + "<subject authority='lcsh'><topic>Tax of ten per cent</topic><geographic>Crete</geographic></subject>",
     "650 #0 $a Tax of ten per cent $z Crete."),
    (TITLE + "<subject authority='mesh' usage='primary'><topic>Bees</topic></subject>", "650 12 $a Bees."),
    (TITLE + "<subject authority='lcsh' altRepGroup='1'><topic>Bees</topic></subject>"
     "<subject altRepGroup='1' script='Hani'><topic>蜂</topic></subject>", "880 #0 $6 650-01/{dollar}1 $a 蜂."),
    (TITLE + "<subject authority='LCSH'><topic>Bees</topic></subject>", "650 #0 $a Bees."),
    (TITLE + "<subject authority='http://id.loc.gov/authorities/subjects'><topic>Bees</topic></subject>", "650 #0 $a Bees."),
    (TITLE + "<subject authority='http://id.loc.gov/authorities/subjects/sh85012656'><topic>Bees</topic></subject>",
     "650 #0 $a Bees. $0 http://id.loc.gov/authorities/subjects/sh85012656"),
    (TITLE + "<subject authority='LCNAF'><name type='personal'><namePart>Ek, Bo</namePart></name></subject>", "600 10 $a Ek, Bo."),
    (TITLE + "<subject authority='lcgft'><genre>Maps</genre></subject>", "655 #7 $a Maps. $2 lcgft"),
    (TITLE + "<subject authority='lcsh'><genre>Maps</genre><geographic>Oslo</geographic></subject>", "655 #0 $a Maps $z Oslo."),
    (TITLE + "<subject><genre>Maps</genre></subject>", "653 #6 $a Maps"),
    (TITLE + "<subject authorityURI='http://id.loc.gov/authorities/subjects' valueURI='http://id.loc.gov/authorities/subjects/sh1'>"
     "<topic>Bees</topic></subject>", "650 #0 $a Bees. $0 http://id.loc.gov/authorities/subjects/sh1"),
    (TITLE + "<subject authorityURI='https://id.loc.gov/authorities/subjects/'><topic>Bees</topic></subject>", "650 #0 $a Bees."),
    (TITLE + "<subject authority='fast' authorityURI='http://id.worldcat.org/fast/void/0.1'><topic>Bees</topic></subject>",
     "650 #7 $a Bees. $2 fast"),
    (TITLE + "<subject><topic valueURI='http://id.worldcat.org/fast/1'>Bees</topic></subject>",
     "650 #7 $a Bees. $2 fast $0 http://id.worldcat.org/fast/1"),
    (TITLE + "<subject valueURI='https://d-nb.info/gnd/1'><name type='personal'><namePart>Ek, A.</namePart></name></subject>",
     "600 17 $a Ek, A. $2 gnd $0 https://d-nb.info/gnd/1"),
    (TITLE + "<subject><geographicCode authority='marcgac'>n-us</geographicCode></subject>", "043 ## $a n-us---"),
    (TITLE + "<subject><topic>Bees</topic><geographic>Europe</geographic></subject>", "653 #0 $a Bees"),
    (TITLE + "<subject><geographic>Europe</geographic><topic>Bees</topic></subject>", "653 #5 $a Europe"),
    (TITLE + "<subject><topic>Bees</topic><geographic>Europe</geographic><genre>Maps</genre></subject>", "653 ## $a Bees--Europe--Maps"),
    (TITLE + "<subject><temporal encoding='w3cdtf' point='start'>1900-01</temporal><temporal point='end' encoding='w3cdtf'>1950"
     "</temporal></subject>", "045 2# $b d190001 $b d1950"),
    (TITLE + "<subject><temporal encoding='edtf'>1900/1950-06</temporal></subject>", "045 2# $b d1900 $b d195006"),
    (TITLE + "<subject><temporal encoding='w3cdtf' point='start'>1900</temporal></subject><subject><temporal encoding='w3cdtf' point='end'>1950"
     "</temporal></subject>", "045 2# $b d1900 $b d1950"),
    (TITLE + "<subject><temporal encoding='w3cdtf' point='start'>-0500</temporal></subject><subject><temporal encoding='w3cdtf' "
     "point='end'>-0400</temporal></subject>", "045 2# $b c0501 $b c0401"),
    (TITLE + "<subject><temporal encoding='w3cdtf' point='start'>1900</temporal></subject><subject><temporal encoding='w3cdtf' point='end'>1850"
     "</temporal></subject>", "653 #4 $a -1850"),
    (TITLE + "<subject><temporal encoding='iso8601' point='start'>19001231</temporal></subject><subject><temporal encoding='iso8601' "
     "point='end'>1901</temporal></subject>", "045 2# $b d19001231 $b d1901"),
    (TITLE + "<subject><temporal encoding='w3cdtf' point='start'>1900</temporal></subject>", "653 #4 $a 1900-"),
    (TITLE + "<subject><temporal encoding='w3cdtf' point='end'>1950</temporal></subject>", "653 #4 $a -1950"),
    (TITLE + "<subject><temporal encoding='w3cdtf' point='start'>1900</temporal></subject><subject><temporal encoding='edtf'>1940/1950"
     "</temporal></subject>", "045 2# $b d1940 $b d1950"),
    (TITLE + "<subject><temporal encoding='iso8601'>1900/1950</temporal></subject>", "045 2# $b d1900 $b d1950"),
    (TITLE + "<subject><temporal encoding='iso8601'>d1900</temporal><temporal encoding='iso8601'>c0044</temporal></subject>",
     "045 1# $b d1900 $b c0044"),
    (TITLE + "<subject><temporal encoding='w3cdtf'>1900/1950</temporal></subject>", "653 #4 $a 1900/1950"),
    (TITLE + "<subject><temporal encoding='edtf'>1900-21/1950-24</temporal></subject>", "653 #4 $a 1900-21/1950-24"),
    (TITLE + "<subject><temporal encoding='edtf'>1900-23</temporal></subject>", "653 #4 $a 1900-23"),
    (TITLE + "<subject><topic>Bees</topic><temporal encoding='edtf'>1900/1950</temporal></subject>", "653 ## $a Bees--1900-1950"),
    (TITLE + "<subject><topic>Bees</topic><temporal encoding='edtf'>1900-05-01/1900-06-02</temporal></subject>",
     "653 ## $a Bees--1900-05-01/1900-06-02"),
    (TITLE + "<subject><temporal encoding='edtf'>1900/1909</temporal></subject>"
     "<subject><temporal encoding='edtf'>1950/1959</temporal></subject>", "653 #4 $a 1950-1959"),
    (TITLE + "<subject><temporal encoding='edtf'>1900-02/1909</temporal></subject>"
     "<subject><temporal encoding='edtf'>1950</temporal></subject>", "653 #4 $a 1900-02/1909"),
    (TITLE + "<subject><temporal encoding='edtf'>190X</temporal></subject>", "653 #4 $a 190X"),
    (TITLE + "<classification authority='lcc'>QA76.73 .C15 1988</classification>", "050 #4 $a QA76.73 $b .C15 1988"),
    (TITLE + "<classification authority='lcc'>QA76.73</classification>", "050 #4 $a QA76.73"),
    (TITLE + "<classification authority='lcc'>QL568 Bees</classification>", "050 #4 $a QL568"),
    (TITLE + "<classification authority='lcc'>QL568 Bees</classification>", "653 #0 $a Bees"),
    (TITLE + "<classification authority='lcc'>MLCS 2006/12345 (Q)</classification>", "050 #4 $a MLCS 2006/12345 (Q)"),
    (TITLE + "<classification authority='lcc'>LAW Stacks</classification>", "050 #4 $a LAW Stacks"),
    (TITLE + "<classification authority='ddc'>595.7 OKAF</classification>", "082 04 $a 595.7 OKAF"),
    (TITLE + "<classification authority='ddc'>595.7 OKAF 2001</classification>", "082 04 $a 595.7 OKAF 2001"),
    (TITLE + "<classification authority='ddc'>595 - Insekten</classification>", "082 04 $a 595"),
    (TITLE + "<classification authority='ddc'>595 - Insekten</classification>", "653 #0 $a Insekten"),
    (TITLE + "<subject><cartographics><coordinates>-117.5, 32.5, -116.0, 33.5</coordinates></cartographics></subject>", "034 0# $a a $d -117.5 $e -116.0 $f 033.5 $g 032.5"),
    (TITLE + "<subject><cartographics><coordinates>-117.5, -116.0, 33.5, -2.5</coordinates></cartographics></subject>", "034 0# $a a $d -117.5 $e -116.0 $f 033.5 $g -002.5"),
    (TITLE + "<subject><cartographics><coordinates>35.15N, 84.87W</coordinates></cartographics></subject>",
     "034 0# $a a $d W084.87 $e W084.87 $f N035.15 $g N035.15"),
    (TITLE + "<subject><cartographics><coordinates>35.15N, 84.87W</coordinates></cartographics></subject>", "255 ## $c (35.15N, 84.87W)"),
    (TITLE + "<subject><cartographics><coordinates>32.71,-117.16</coordinates></cartographics></subject>", "034 0# $a a $d -117.16 $e -117.16 $f 032.71 $g 032.71"),
    (TITLE + "<subject><cartographics><coordinates>5.1, 45.2, 6.3, 46.4</coordinates></cartographics></subject>", "255 ## $c (5.1, 45.2, 6.3, 46.4)"),
    (TITLE + "<subject><cartographics><coordinates>5.1 45.2 6.3 46.4</coordinates></cartographics></subject>", "255 ## $c (5.1 45.2 6.3 46.4)"),
    (TITLE + "<subject><cartographics><coordinates>-117.5 32.5 -116.0 33.5</coordinates></cartographics></subject>", "034 0# $a a $d -117.5 $e -116.0 $f 033.5 $g 032.5"),
    (TITLE + "<subject><cartographics><coordinates>007.0 008.0 050.0 049.0</coordinates></cartographics></subject>", "034 0# $a a $d 007.0 $e 008.0 $f 050.0 $g 049.0"),
    (TITLE + "<classification authority='nlm'>WA 320 T768 1997</classification>", "060 #4 $a WA 320 $b T768 1997"),
    (TITLE + "<classification authority='nlm'>1999 B-886</classification>", "060 #4 $a 1999 B-886"),
    (TITLE + "<classification authority='widocs'>ED.6/2</classification>", "086 ## $a ED.6/2 $2 widocs"),
    *((TITLE + f"<subject authority='{authority}'>{said}</subject>", field) for authority, said, field in (
        ("fast", "<topic>War--Planning</topic>", "650 #7 $a War $x Planning. $2 fast"),
        ("FAST", "<topic>War -- Planning --</topic>", "650 #7 $a War $x Planning. $2 fast"),
        ("fast", "<geographic>Leeds--Hives</geographic>", "651 #7 $a Leeds $z Hives. $2 fast"),
        ("fast", "<temporal>1900--1950</temporal>", "648 #7 $a 1900--1950. $2 fast"),
        ("aat", "<topic>War--Planning</topic>", "650 #7 $a War--Planning. $2 aat"),
        ("lcsh", "<occupation>Keepers</occupation>", "656 #7 $a Keepers. $2 lcsh"),
        ("lcsh", "<topic>Bees</topic><temporal>86-34 B.C</temporal>", "650 #0 $a Bees $y 86-34 B.C."),
        ("lcsh", "<topic>5 per cent</topic>", "650 #0 $a 5 per cent."),
        ("lcsh", "<topic>Bees</topic><hierarchicalGeographic><country>France</country><city>Paris</city></hierarchicalGeographic>",
         "650 #0 $a Bees $z France $z Paris."),
        ("lcsh", "<titleInfo><title>Bees</title></titleInfo><topic>Criticism</topic>", "630 00 $a Bees $x Criticism."),
        *(("lcsh", "<topic>Bees</topic>" + "".join(f"<temporal encoding='w3cdtf' point='{point}'>{year}</temporal>"
                                                   for point, year in zip(("start", "end", "start"), years, strict=False)), f"650 #0 $a Bees {parts}")
          for years, parts in ((("1900", "1950"), "$y 1900-1950."), (("1900",), "$y 1900-"), (("1900", "1950", "1960"), "$y 1900-1950 $y 1960-"),
                               (("1900-05", "1950"), "$y 1900-05/1950."))),
        ("lcsh", "<topic>Bees</topic><temporal encoding='w3cdtf' point='end'>1950</temporal><geographic>Leeds</geographic>", "650 #0 $a Bees $y -1950 $z Leeds."),
    )),
    (TITLE + "<subject><cartographics><scale>1:600. 50 ft. to 1 in.</scale></cartographics></subject>",
     "255 ## $a Scale 1:600. 50 ft. to 1 in."),
    (TITLE + "<subject authority='LCSH'><genre>Maps</genre></subject>", "655 #0 $a Maps."),
    (TITLE + "<subject authority='lcmpt'><genre>soprano voice</genre><topic>Bees</topic></subject>",
     "655 #7 $a soprano voice $x Bees. $2 lcmpt"),
    (TITLE + "<subject authority='fast' xlink:href='(OCoLC)fst12'><topic>Bees</topic></subject>",
     "650 #7 $a Bees. $2 fast $0 (OCoLC)fst12"),
    (TITLE + "<subject xlink:href='http://id.loc.gov/authorities/subjects/sh12'><topic>Bees</topic></subject>",
     "650 #0 $a Bees. $0 http://id.loc.gov/authorities/subjects/sh12"),
    (TITLE + "<classification authority='lcc'>QA76.9.A5 B34 2000</classification>", "050 #4 $a QA76.9.A5 $b B34 2000"),
    (TITLE + "<classification authority='lcc'>QA76 B34</classification>", "050 #4 $a QA76 B34"),
    (TITLE + "<classification>B 12</classification>", "500 ## $a Classification: B 12."),
    (TITLE + "<classification authority='sudocs'>B 12</classification><classification>B 13</classification>",
     "500 ## $a Classification: B 13."),
    (TITLE + "<classification authority='geographic classification'>4311 D5</classification>", "052 ## $a 4311 $b D5"),
    (TITLE + "<subject authority='tgn'><hierarchicalGeographic><country>England</country><city>Leeds</city></hierarchicalGeographic>"
     "<geographic>Headingley</geographic></subject>", "651 #7 $a Headingley. $2 tgn"),
    (TITLE + "<subject authority='tgn'><hierarchicalGeographic><country>England</country><city>Leeds</city></hierarchicalGeographic>"
     "<geographic>Headingley</geographic></subject>", "662 ## $a England $d Leeds. $2 tgn"),
    (TITLE + "<subject authority='naf'><name><namePart>Ohio. Department of Health</namePart></name></subject>",
     "610 10 $a Ohio. $b Department of Health."),
    (TITLE + "<subject authority='fast'><topic>Bees--Diseases</topic></subject>", "650 #7 $a Bees $x Diseases. $2 fast"),
    (TITLE + "<subject><geographic authority='fast'>England -- Leeds</geographic></subject>", "651 #7 $a England $z Leeds. $2 fast"),
)  # fmt: skip


@pytest.mark.parametrize(("elements", "field"), CASES, ids=[field for _, field in CASES])
def test_a_subject_of_mods_in_marc(elements: str, field: str) -> None:
    is_said(elements, field)


@pytest.mark.parametrize("said", ["QL Zoology", "Q Science > QL Zoology", "QL563-569 Hymenoptera"])
def test_a_class_without_a_certain_number_is_a_keyword_and_its_scheme_is_told(said: str) -> None:
    fields, lost = marc_of(TITLE + f"<classification authority='lcc'>{said.replace('>', '&gt;')}</classification>")
    assert [field for field in fields if field[:2] in ("05", "65")] == [f"653 #0 $a {said}"]
    assert lost == ["classifications.scheme"]


def test_a_place_of_several_keywords_is_one_index_term() -> None:
    """Whether it is a keyword by itself, or what another is about."""
    europe = "<geographic>Europe</geographic>"
    about = f"<subject>{europe}</subject>" + "".join(
        f"<subject><topic>{it}</topic>{europe}</subject>" for it in ("Bees", "Ants")
    )
    made, _ = marc_of(TITLE + about)
    assert [field for field in made if field[:3] == "653"] == ["653 #5 $a Europe", "653 #0 $a Bees", "653 #0 $a Ants"]
    made, _ = marc_of(TITLE + f"<subject><topic>Europe</topic></subject><subject><topic>Bees</topic>{europe}</subject>")
    assert [field for field in made if field[:3] == "653"] == ["653 #0 $a Europe", "653 #0 $a Bees", "653 #5 $a Europe"]


FACETS = (
    "<name type='corporate' valueURI='http://id.worldcat.org/fast/1'><namePart>Hive</namePart></name>"
    "<topic valueURI='http://id.worldcat.org/fast/2'{0}>Bees</topic><geographic authority='{1}' valueURI='http://id.worldcat.org/fast/3'>"
    "Leeds</geographic>"
)


@pytest.mark.parametrize(
    ("subject", "fields"),
    [
        ("<subject authority='fast'>" + FACETS.format("", "fast"),
         ["610 27 $a Hive. $2 fast $0 http://id.worldcat.org/fast/1", "650 #7 $a Bees. $2 fast $0 http://id.worldcat.org/fast/2",
          "651 #7 $a Leeds. $2 fast $0 http://id.worldcat.org/fast/3"]),
        ("<subject>" + FACETS.format(" authority='fast'", "fast"),
         ["610 27 $a Hive. $2 fast $0 http://id.worldcat.org/fast/1", "650 #7 $a Bees. $2 fast $0 http://id.worldcat.org/fast/2",
          "651 #7 $a Leeds. $2 fast $0 http://id.worldcat.org/fast/3"]),
        ("<subject authority='fast'>" + FACETS.format("", "tgn"),
         ["610 27 $a Hive. $2 fast $0 http://id.worldcat.org/fast/1", "650 #7 $a Bees. $2 fast $0 http://id.worldcat.org/fast/2",
          "651 #7 $a Leeds. $2 tgn $0 http://id.worldcat.org/fast/3"]),
        ("<subject authority='fast'>" + FACETS.format("", "naf"), ["610 27 $a Hive $x Bees $z Leeds. $2 fast"]),
        ("<subject authority='fast'><topic valueURI='http://id.worldcat.org/fast/2'>Bees</topic><topic>Wax</topic>",
         ["650 #7 $a Bees $x Wax. $2 fast"]),
        ("<subject authority='lcsh'><topic valueURI='http://a.example/1'>Bees</topic><topic valueURI='http://a.example/2'>Wax</topic>",
         ["650 #0 $a Bees $x Wax."]),
    ],
)  # fmt: skip
def test_headings_of_a_faceted_list_stand_each_by_itself(subject: str, fields: list[str]) -> None:
    """Each has a URI; of other lists parts of a heading may have some, too."""
    made, _ = marc_of(f"{TITLE}{subject}</subject>")
    assert [field for field in made if field[0] == "6"] == fields


def test_the_uri_of_a_name_is_not_that_of_a_heading_in_which_more_follows() -> None:
    fields, lost = marc_of(
        TITLE
        + "<subject authority='lcsh'><name type='personal' valueURI='http://a.example/1'><namePart>Ek, A.</namePart></name>"
        "<topic valueURI='http://a.example/2'>Travel</topic></subject>"
    )
    assert "600 10 $a Ek, A. $x Travel." in fields
    assert {"subjects.agent.same_as", "subjects.terms.identifier"} <= {*lost}


@pytest.mark.parametrize(
    ("topic", "field", "told"),
    [
        ("", "630 00 $a Bees. $0 http://a.example/1", []),
        ("<topic>Wax</topic>", "630 00 $a Bees $x Wax.", ["subjects.title.same_as"]),
    ],
)
def test_the_uri_of_a_title_is_that_of_a_heading_of_no_more(topic: str, field: str, told: list[str]) -> None:
    """As that of a name is."""
    title = "<titleInfo valueURI='http://a.example/1'><title>Bees</title></titleInfo>"
    fields, lost = marc_of(f"{TITLE}<subject authority='lcsh'>{title}{topic}</subject>")
    assert field in fields
    assert lost == told


@pytest.mark.parametrize(
    ("said", "told"), [("lang='swe'", "lang"), ("displayLabel='Depicted'", "label"), ("usage='primary'", "level")]
)
def test_a_place_in_its_hierarchy_stands_whatever_is_said_of_it(said: str, told: str) -> None:
    """What 662 has no place for is told, and takes nothing else with it."""
    fields, lost = marc_of(
        f"{TITLE}<subject {said}><hierarchicalGeographic><area>Gotland</area></hierarchicalGeographic></subject>"
    )
    assert "662 ## $g Gotland." in fields
    assert lost == [f"subjects.{told}"]


def test_a_hierarchy_of_places_has_one_country_one_state_and_one_city() -> None:
    """Neither of these is repeatable in 662; which level another is, is told."""
    levels = "<country>Sverige</country><state>Svealand</state><province>Dalarna</province><city>Mora</city><city>Orsa</city>"
    fields, lost = marc_of(f"{TITLE}<subject><hierarchicalGeographic>{levels}</hierarchicalGeographic></subject>")
    assert "662 ## $a Sverige $b Svealand $d Mora $g Dalarna $g Orsa." in fields
    assert lost == ["subjects.terms.kind"]
    levels = "<city>Mora</city><city>Orsa</city><country>Sverige</country>"
    fields, lost = marc_of(f"{TITLE}<subject><hierarchicalGeographic>{levels}</hierarchicalGeographic></subject>")
    assert "662 ## $a Sverige $d Mora $g Orsa." in fields
    assert lost == ["subjects.terms.kind"]


@pytest.mark.parametrize(
    ("level", "code"),
    [
        ("continent", "g"), ("country", "a"), ("province", "b"), ("region", "g"), ("state", "b"), ("territory", "b"),
        ("county", "c"), ("city", "d"), ("citySection", "f"), ("island", "g"), ("area", "g"), ("extraterrestrialArea", "h"),
    ],
)  # fmt: skip
def test_a_level_of_places_is_one_of_662(level: str, code: str) -> None:
    """It has not all of MODS': which of these it was, is told."""
    place = f"<hierarchicalGeographic><{level}>Ekland</{level}></hierarchicalGeographic>"
    fields, lost = marc_of(f"{TITLE}<subject>{place}</subject>")
    assert [field for field in fields if field[:3] == "662"] == [f"662 ## ${code} Ekland."]
    told = level in ("continent", "province", "region", "territory", "island")
    assert lost == (["subjects.terms.kind"] if told else [])


def test_a_place_of_a_list_is_a_heading_also_beside_its_code() -> None:
    """Without a list it is only what the code says, in words."""
    of_list = (
        "<geographic authority='lcsh'>France</geographic><geographicCode authority='marcgac'>e-fr</geographicCode>"
    )
    alone = "<geographic>Spain</geographic><geographicCode authority='marcgac'>e-sp</geographicCode>"
    fields, lost = marc_of(f"{TITLE}<subject>{of_list}</subject><subject>{alone}</subject>")
    assert [field for field in fields if field[:2] == "65"] == ["651 #0 $a France.", "653 #5 $a Spain"]
    assert "043 ## $a e-fr--- $a e-sp---" in fields
    assert lost == []


def test_a_time_in_other_figures_is_a_subject_in_words() -> None:
    """And no code of 045."""
    fields, lost = marc_of(f"{TITLE}<subject><temporal encoding='w3cdtf'>۱۳۸۵</temporal></subject>")
    assert [field for field in fields if field[:3] in ("045", "648", "653")] == ["653 #4 $a ۱۳۸۵"]
    assert not lost


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ("Bridges--Oregon--Salem", "650 #0 $a Bridges $z Oregon $z Salem."),
        ("United States -- History -- Civil War, 1861-1865.", "651 #0 $a United States $x History $y Civil War, 1861-1865."),
        ("Knox County (Tenn.)--Social conditions--20th century",
         "651 #0 $a Knox County (Tenn.) $x Social conditions $y 20th century."),
        ("Latin America--History", "651 #0 $a Latin America $x History."),
        ("Bridges--Arctic regions", "650 #0 $a Bridges $z Arctic regions."),
        *((text, f"650 #0 $a {text}.") for text in (
            "Bees--Maps", "Bees--History--Maps", "Bees--Salem", "Ek, Bo--History", "United States. Army--History",
            "Trinity Church (Mass.)--History", "Reading--Finland", "--Finland", "Presidents--United States--Drama",
            "Alabama--Census, 1870", "Mercury--Mars", "1900--1950")),
    ],
)  # fmt: skip
def test_a_heading_of_lcsh_in_one_text_is_parted_where_each_part_is_certain(said: str, field: str) -> None:
    """A form may be a topic, a name a thing and a city one, too; of another list nothing is known."""
    fields, lost = marc_of(f"{TITLE}<subject authority='lcsh'><topic>{said}</topic></subject>")
    assert field in fields
    assert not lost
    fields, _ = marc_of(f"{TITLE}<subject authority='local'><topic>{said}</topic></subject>")
    assert f"650 #7 $a {said.removesuffix('.')}. $2 local" in fields


@pytest.mark.parametrize(
    "said",
    [
        "W80°--E100°/N487°--S42°",
        "W80°70'--E100°/N48°--S42°",
        "E17°--E11°/N18°--N14°",
        "E11°--E17°/N14°--N18°",
        "W190°--E9°/N9°--S9°",
    ],
)
def test_no_area_is_coded_that_is_none_on_earth(said: str) -> None:
    """034 is to compute with; as stated it is in 255."""
    fields, _ = marc_of(f"{TITLE}<subject><cartographics><coordinates>{said}</coordinates></cartographics></subject>")
    assert f"255 ## $c ({said})" in fields
    assert not any(field.startswith("034") for field in fields)


@pytest.mark.parametrize(
    ("beside", "field"),
    [
        ("<name type='personal'><namePart>Ek, Bo</namePart></name>", "600 17 $a Ek, Bo $v Photographs. $2 lcgft"),
        ("<titleInfo><title>Bees</title></titleInfo>", "630 07 $a Bees $v Photographs. $2 lcgft"),
        ("<occupation>Beekeepers</occupation>", "653 ## $a Photographs--Beekeepers"),
    ],
)
def test_a_form_beside_what_no_genre_has_is_no_genre(beside: str, field: str) -> None:
    """655 has subdivisions, and no name, title or occupation."""
    fields, _ = marc_of(f"{TITLE}<subject authority='lcgft'><genre>Photographs</genre>{beside}</subject>")
    assert [found for found in fields if found[0] == "6"] == [field]


def test_a_list_without_a_code_is_not_named() -> None:
    fields, lost = marc_of(f"{TITLE}<subject authority='Local list'><topic>Hives</topic></subject>")
    assert [field for field in fields if field[0] == "6"] == ["653 #0 $a Hives"]
    assert lost == ["subjects.authority"]


def test_a_scale_that_is_told_twice_is_stated_once() -> None:
    """Of MARC it is told by 034 and by 255."""
    scale = "<subject><cartographics><scale>1:20000</scale></cartographics></subject>"
    fields, _ = marc_of(TITLE + scale + scale)
    assert [field for field in fields if field.startswith("255")] == ["255 ## $a Scale 1:20000."]


def test_a_class_number_without_a_scheme_is_said_by_the_same_with_one() -> None:
    """Older stylesheets of the Library of Congress have each of 086 again, with an empty ``authority``."""
    fields, lost = marc_of(
        f"{TITLE}<classification authority='sudocs'>B 12</classification><classification authority=''>B 12</classification>"
    )
    assert [field for field in fields if field[:2] in ("08", "50")] == ["086 0# $a B 12"]
    assert not lost
