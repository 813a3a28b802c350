"""What MODS says in its own way, in MARC: an element, and the fields it becomes (``docs/mods.md``)."""

from __future__ import annotations

import io

import pytest

from bibld.formats import Job, get
from bibld.formats.marc21.notation import spell
from bibld.formats.marc21.records import fields_of
from bibld.model import Admin, Record, Term, Title
from bibld.report import Fault, Loss, Report
from bibld.settings import DEFAULTS, Settings

TITLE = "<titleInfo><title>Bees</title></titleInfo>"
MADE = ("LDR", "001", "005", "040", "336", "337", "338", "884")
"""What every such record has, whatever it says."""


def marc_of(elements: str, profile: Settings = DEFAULTS) -> tuple[list[str], list[str]]:
    """The fields that are made of a record with these elements, and the paths of what is reported as lost."""
    document = f'<mods xmlns="http://www.loc.gov/mods/v3" xmlns:xlink="http://www.w3.org/1999/xlink">{elements}</mods>'
    job = Job()
    (record,) = get("mods").read(io.BytesIO(document.encode()), job)
    fields = [spell(field) for field in fields_of(record, job.report, profile) if field.where not in MADE]
    return fields, [path for _, path, _, _ in job.report.losses]


UNIFORM_OF = "<titleInfo type='uniform'{}><title>{}</title></titleInfo>"
MEETING = "<name type='conference'><namePart>{}</namePart></name>"
WORKS = "<titleInfo type='uniform' nameTitleGroup='1'><title>Works</title></titleInfo>"
HOSTED = TITLE + "<relatedItem type='host'>{}</relatedItem>"

UNTITLED = (
    "<relatedItem type='{}'><originInfo><place><placeTerm type='text'>Leeds</placeTerm></place><publisher>P</publisher>"
    "<dateIssued>1880</dateIssued></originInfo><physicalDescription><extent>9 p.</extent></physicalDescription>"
    "<note>In two volumes</note><identifier type='isbn'>9780131103627</identifier></relatedItem>"
)

WORK = "<relatedItem type='{}'>{}<name type='personal'><namePart>Ek, Bo</namePart>{}</name></relatedItem>"

SERIES_PARTED = "<relatedItem type='series'><titleInfo><title>Life</title>{}</titleInfo></relatedItem>"

SERIES_IN_SCRIPTS = (
    "<relatedItem type='series'><titleInfo altRepGroup='01' script='Latn'><title>Uli</title><partNumber>3</partNumber></titleInfo>"
    "<titleInfo altRepGroup='01' script='Cyrl'><title>Ульи</title><partNumber>3</partNumber></titleInfo></relatedItem>"
)

CONSTITUENT_IN_SCRIPTS = (
    "<relatedItem type='constituent'><titleInfo altRepGroup='1'><title>Pchely</title></titleInfo><titleInfo altRepGroup='1' script='Cyrl'>"
    "<title>Пчелы</title></titleInfo><name altRepGroup='2'><namePart>Ek, A.</namePart></name><name altRepGroup='2' script='Cyrl'>"
    "<namePart>Ек, А.</namePart></name><identifier type='issn'>0378-5955</identifier></relatedItem>"
)

WITH_ISSN = "<relatedItem type='{}'><titleInfo><title>Hive</title></titleInfo><identifier type='issn'>{}</identifier></relatedItem>"

EXTENT = TITLE + "<physicalDescription><extent>{}</extent></physicalDescription>"
IMPRINT = TITLE + (
    "<originInfo><place><placeTerm type='text'>{}</placeTerm></place><publisher>{}</publisher><dateIssued>1999</dateIssued></originInfo>"
)
LANGUAGE = "<language{}><languageTerm type='code'>{}</languageTerm></language>"
ADDRESS = "xlink:href='http://a.example/1'"
CITED = "<relatedItem type='isReferencedBy'{}><titleInfo><title>ESTC</title></titleInfo>{}</relatedItem>"

COPYRIGHT = (
    "<accessCondition><copyright xmlns='http://www.cdlib.org/inside/diglib/copyrightMD' {}><rights.holder>{}</rights.holder>{}"
    "</copyright></accessCondition>"
)

OF_EDTF = "<dateIssued encoding='edtf'>{}</dateIssued>"
OF_ACME = "<name type='corporate'><namePart>Acme Press</namePart><role><roleTerm>publisher</roleTerm></role></name>"

CODED_COUNTRY = (
    "<originInfo><place><placeTerm type='code' authority='{0}'>{1}</placeTerm><placeTerm type='text' authority='{0}'>{2}</placeTerm>"
    "</place><publisher>P</publisher><dateIssued>1999</dateIssued></originInfo>"
)

NAMED_COUNTRY = (
    "<originInfo><place>{}<placeTerm type='text' authority='{}'>Venezuela</placeTerm></place>"
    "<place><placeTerm type='text'>Caracas</placeTerm></place><publisher>P</publisher><dateIssued>1999</dateIssued></originInfo>"
)

SERIES = "<relatedItem type='series'{}><titleInfo{}><title>{}</title>{}</titleInfo>{}</relatedItem>"

CASES: tuple[tuple[str, str], ...] = (
    # titles and names
    ("<titleInfo><title>Bees</title></titleInfo><note type='statement of responsibility'>/af L. M</note>", "245 00 $a Bees / $c af L. M."),
    ("<titleInfo><title>Bees</title></titleInfo><abstract>&lt;p&gt;One &amp;amp; two.&lt;/p&gt;&lt;p&gt;&lt;i&gt;Three&lt;/i&gt;.&lt;/p&gt;"
     "</abstract>", "520 ## $a One & two. Three."),
    ("<titleInfo><nonSort>The </nonSort><title>&lt;i&gt;bee&lt;/i&gt;</title><subTitle>H&lt;sub&gt;2&lt;/sub&gt;O</subTitle></titleInfo>",
     "245 04 $a The bee : $b H2O."),
    ("<titleInfo><title>How the &lt;div&gt; tag works</title></titleInfo>", "245 00 $a How the <div> tag works."),
    (HOSTED.format("<titleInfo><title>&lt;i&gt;Apis&lt;/i&gt;</title></titleInfo>"), "773 0# $t Apis"),
    (SERIES.format("", "", "&lt;i&gt;Apis&lt;/i&gt;", "", ""), "490 0# $a Apis"),
    ("<titleInfo><title>Bees /</title></titleInfo><note type='statement of responsibility'>by A</note>", "245 00 $a Bees / $c by A."),
    ("<titleInfo><title>Bees :</title><subTitle>a life</subTitle></titleInfo>", "245 00 $a Bees : $b a life."),
    (TITLE + "<titleInfo altRepGroup='1'><title>Pchely</title></titleInfo>"
     "<titleInfo altRepGroup='1' script='Cyrl'><title>Пчелы</title></titleInfo>", "880 3# $6 246-01/(N $a Пчелы"),
    (TITLE + "<name type='personal' altRepGroup='2'><namePart>Kim, Su</namePart></name>"
     "<name type='personal' altRepGroup='2'><namePart>김수</namePart></name>", "880 1# $6 700-01/{dollar}1 $a 김수."),
    (TITLE + "<name type='personal' altRepGroup='2'><namePart>Kohen, Shelomoh</namePart></name><name type='personal' script='Hebr' "
     "altRepGroup='2'><namePart>שלמה הכהן</namePart></name>", "880 1# $6 700-01/(2/r $a שלמה הכהן."),
    (TITLE + "<subject authority='lcsh' altRepGroup='1'><topic>Пчелы</topic></subject>"
     "<subject authority='lcsh' altRepGroup='1'><topic>Pchely</topic></subject>", "880 #0 $6 650-01/(N $a Пчелы."),
    ("<titleInfo script='Hani' altRepGroup='1'><title>蜂</title></titleInfo>"
     "<titleInfo script='Latn' altRepGroup='1'><title>Feng</title></titleInfo>", "245 00 $6 880-01 $a Feng."),
    ("<titleInfo altRepGroup='1'><title>Pchely</title></titleInfo><titleInfo altRepGroup='1' script='Cyrl'><title>Пчелы</title>"
     "</titleInfo><note type='statement of responsibility' altRepGroup='1'>V. Ek</note>"
     "<note type='statement of responsibility' altRepGroup='1' script='Cyrl'>В. Эк</note>", "880 00 $6 245-01/(N $a Пчелы / $c В. Эк."),
    ("<titleInfo altRepGroup='1'><title>Pchely</title></titleInfo><titleInfo altRepGroup='1' script='Cyrl'><title>Пчелы</title>"
     "</titleInfo><note type='statement of responsibility'>В. Эк</note><note type='statement of responsibility'>V. Ek</note>",
     "880 00 $6 245-01/(N $a Пчелы / $c В. Эк."),
    (TITLE + "<name type='personal' usage='primary'><namePart>Ek, A.</namePart></name>"
     "<name type='personal' usage='primary'><namePart>Alm, B.</namePart></name>", "700 1# $a Alm, B."),
    ("<titleInfo><nonSort>[</nonSort><title>Bees]</title></titleInfo>", "245 00 $a [Bees]."),
    ("<titleInfo><title>\x98The\x9c bees</title></titleInfo>", "245 04 $a The bees."),
    ("<titleInfo><title>The work of bees in the gardens of England</title></titleInfo>",
     "245 04 $a The work of bees in the gardens of England."),
    ("<titleInfo><title>Die Arbeit</title></titleInfo>", "245 00 $a Die Arbeit."),
    (TITLE + "<titleInfo><title type='alternative'>Hives</title></titleInfo>", "246 3# $a Hives"),
    ("<titleInfo><title>Die Biene</title></titleInfo><language><languageTerm type='code' authority='rfc3066'>de</languageTerm></language>",
     "245 04 $a Die Biene."),
    ("<titleInfo><nonSort>[ </nonSort><title>Bees]</title></titleInfo>", "245 00 $a [Bees]."),
    ("<titleInfo><nonSort>... </nonSort><title>and bees</title></titleInfo>", "245 00 $a ... and bees."),
    ("<titleInfo><nonSort>[The </nonSort><title>bees]</title></titleInfo>", "245 05 $a [The bees]."),
    ("<titleInfo type='uniform'><title>Bees</title></titleInfo>", "245 10 $a Bees."),
    *(
        ("<titleInfo type='uniform'><title>De apibus</title></titleInfo><titleInfo type='translated' lang='eng'><title>On bees</title></titleInfo>"
         f"<language><languageTerm type='code' authority='iso639-2b'>{code}</languageTerm></language>", field)
        for code, field in (("eng", "245 10 $a On bees."), ("eng", "130 0# $a De apibus."),
                            ("lat", "245 10 $a De apibus."), ("lat", "242 00 $a On bees. $y eng"))
    ),
    (TITLE + WORKS + "<name type='corporate' nameTitleGroup='1'><namePart>Hive</namePart></name>", "240 10 $a Works."),
    (TITLE + WORKS + "<name type='corporate' nameTitleGroup='1'><namePart>Hive</namePart></name>", "110 2# $a Hive."),
    (TITLE + "<name type='personal' usage='primary'><namePart>Plutarch.</namePart></name>", "100 0# $a Plutarch."),
    (TITLE + "<name type='personal'><namePart>Ek, Bertil.</namePart><namePart type='date'>1900-</namePart></name>", "700 1# $a Ek, Bertil, $d 1900-"),
    (TITLE + "<name type='personal'><namePart>Ek, Bo</namePart><namePart type='date'>1901-1980.</namePart><role><roleTerm>editor</roleTerm>"
     "</role></name>", "700 1# $a Ek, Bo, $d 1901-1980, $e editor. $4 edt"),
    (TITLE + "<name type='personal'><namePart>Robert II</namePart><namePart type='termsOfAddress'>King</namePart></name>",
     "700 0# $a Robert $b II, $c King."),
    (TITLE + "<name type='personal'><namePart>Ek, Bertil, 1900-1980</namePart></name>", "700 1# $a Ek, Bertil, $d 1900-1980."),
    (TITLE + "<name type='personal'><namePart>Ek, Bertil (1900-1980)</namePart></name>", "700 1# $a Ek, Bertil, $d 1900-1980."),
    (TITLE + "<name type='personal'><namePart>Ek, Bertil [1900-]</namePart></name>", "700 1# $a Ek, Bertil, $d 1900-"),
    (TITLE + "<name type='personal'><namePart>Ek, Bertil (1900)</namePart></name>", "700 1# $a Ek, Bertil (1900)"),
    (TITLE + "<name type='personal'><namePart>Ek, Siró 1900-1980</namePart></name>", "700 1# $a Ek, Siró, $d 1900-1980."),
    (TITLE + "<name type='personal'><namePart>Ek, B. (Bo) 1900-</namePart></name>", "700 1# $a Ek, B. $q (Bo), $d 1900-"),
    (TITLE + "<name type='personal'><namePart>Ek, Bo 1900</namePart></name>", "700 1# $a Ek, Bo 1900."),
    (TITLE + "<name type='personal'><namePart>Ek, Bo van fl. 1900-1980</namePart></name>", "700 1# $a Ek, Bo van, $d fl. 1900-1980."),
    (TITLE + "<name type='personal'><namePart>Bo of Leeds 1900-1980</namePart></name>", "700 0# $a Bo of Leeds 1900-1980."),
    (TITLE + "<name type='personal'><namePart>Ek, Bo tätig 1900-1980</namePart></name>", "700 1# $a Ek, Bo tätig 1900-1980."),
    (TITLE + "<name type='personal'><namePart>Ek, Bo Mayor 1990-1994</namePart></name>", "700 1# $a Ek, Bo Mayor 1990-1994."),
    (TITLE + "<name type='personal'><namePart>Ek, Bo, 12 1900-1980</namePart></name>", "700 1# $a Ek, Bo, 12 1900-1980."),
    (TITLE + "<name type='corporate'><namePart>Society, Leeds 1900-1980</namePart></name>", "710 2# $a Society, Leeds 1900-1980."),
    (TITLE + "<note>Thesis (Ph. D.)--University of Leeds, 2012.</note>", "502 ## $a Thesis (Ph. D.)--University of Leeds, 2012."),
    (TITLE + "<note>Text in Greek and Latin.</note>", "546 ## $a Text in Greek and Latin."),
    (TITLE + "<note>Gift of Bo Ek (Secretary of the Hive).</note>", "541 ## $a Gift of Bo Ek (Secretary of the Hive)."),
    (TITLE + "<note>Gift of Life Foundation.</note>", "500 ## $a Gift of Life Foundation."),
    (TITLE + "<note>In English, with summaries in French and Greek.</note>", "546 ## $a In English, with summaries in French and Greek."),
    (TITLE + "<note>Literaturverz. S. [110] - 118</note>", "504 ## $a Literaturverz. S. [110] - 118."),
    (TITLE + "<note>In Greek mythology.</note>", "500 ## $a In Greek mythology."),
    (TITLE + "<note>Thesis and antithesis.</note>", "500 ## $a Thesis and antithesis."),
    (TITLE + "<name type='personal'><namePart>Ek, B. (Bertil), 1900-1980</namePart></name>",
     "700 1# $a Ek, B. $q (Bertil), $d 1900-1980."),
    (TITLE + "<name type='personal'><namePart>Ek, B. F. (Bertil Franc\u0327ois), 1900-</namePart></name>",
     "700 1# $a Ek, B. F. $q (Bertil Franc\u0327ois), $d 1900-"),
    (TITLE + MEETING.format("Bee Days (3rd : 1993 : Rouen, France)"), "111 2# $a Bee Days $n (3rd : $d 1993 : $c Rouen, France)"),
    (TITLE + MEETING.format("Bee Days (1993 : Rouen)"), "111 2# $a Bee Days $d (1993 : $c Rouen)"),
    (TITLE + MEETING.format("Bee Days (3rd : 1993 : La Ruche (Tunis, Tunisia))"),
     "111 2# $a Bee Days $n (3rd : $d 1993 : $c La Ruche (Tunis, Tunisia))"),
    (TITLE + MEETING.format("Bee Days (27th : Rouen, France)"), "111 2# $a Bee Days $n (27th : $c Rouen, France)"),
    (TITLE + MEETING.format("Bee Days (45th)"), "111 2# $a Bee Days $n (45th)"),
    (TITLE + MEETING.format("Bee Days") + "<name type='personal'><namePart>Ek, A.</namePart></name>", "111 2# $a Bee Days."),
    (TITLE + "<name type='personal'><namePart>Ek, A.</namePart></name>" + MEETING.format("Bee Days"), "711 2# $a Bee Days."),
    (TITLE + MEETING.format("Bee Days") + "<name type='personal'><namePart>Ek, A.</namePart><role><roleTerm type='code'>aut</roleTerm>"
     "</role></name>", "711 2# $a Bee Days."),
    (TITLE + MEETING.format("Bee Days (Society)"), "111 2# $a Bee Days (Society)"),
    (TITLE + f"<subject authority='lcsh'>{MEETING.format('Bee Days (3rd : 1993)')}</subject>", "611 20 $a Bee Days $n (3rd : $d 1993)"),
    (TITLE + "<name type='personal'><namePart>Ek, A.</namePart><nameIdentifier type='orcid'>0000-0002-1825-0097</nameIdentifier></name>",
     "700 1# $a Ek, A. $1 https://orcid.org/0000-0002-1825-0097"),
    (TITLE + "<name><namePart type='personal'>Ek, A.</namePart><role><roleTerm type='text'>author</roleTerm></role></name>",
     "100 1# $a Ek, A., $e author. $4 aut"),
    (TITLE + "<name><namePart type='corporate'>Hive Club</namePart></name>", "710 2# $a Hive Club."),
    (TITLE + "<name type='conference'><namePart type='conference'>Bee Days (3rd : 1993)</namePart></name>",
     "111 2# $a Bee Days $n (3rd : $d 1993)"),
    (TITLE + "<name type='personal'><namePart>Ek, A.</namePart><nameIdentifier type='orcid'>orcid.org/0000-0002-1825-0097</nameIdentifier>"
     "</name>", "700 1# $a Ek, A. $1 https://orcid.org/0000-0002-1825-0097"),
    (TITLE + "<name type='personal'><namePart>Ek, A.</namePart><nameIdentifier type='gnd'>(DE-588)118540238</nameIdentifier></name>",
     "700 1# $a Ek, A. $0 https://d-nb.info/gnd/118540238"),
    (TITLE + "<name type='personal' valueURI='http://id.loc.gov/authorities/names/n1'><namePart>Ek, A.</namePart><nameIdentifier>"
     "http://viaf.org/viaf/12</nameIdentifier></name>",
     "700 1# $a Ek, A. $0 http://id.loc.gov/authorities/names/n1 $1 http://viaf.org/viaf/12"),
    (TITLE + "<name type='personal' authority='gnd' valueURI='http://d-nb.info/gnd/1'><namePart>Ek, A.</namePart><nameIdentifier type='gnd'>"
     "1</nameIdentifier></name>", "700 1# $a Ek, A. $2 gnd $0 http://d-nb.info/gnd/1"),
    (TITLE + "<identifier>(OCoLC)ocn808865049</identifier>", "035 ## $a (OCoLC)808865049"),
    (TITLE + f"<relatedItem type='otherFormat'>{TITLE}<identifier>(OCoLC)808865049</identifier></relatedItem>",
     "776 0# $t Bees $w (OCoLC)808865049"),
    (TITLE + "<genre authority='aat' valueURI='300027590'>hive maps</genre>",
     "655 #7 $a hive maps. $2 aat $0 http://vocab.getty.edu/aat/300027590"),
    (TITLE + "<subject authority='fast'><topic authority='fast' valueURI='fst00829267'>Bees</topic></subject>",
     "650 #7 $a Bees. $2 fast $0 (OCoLC)fst00829267"),
    (TITLE + "<subject authority='mesh'><topic authority='mesh' valueURI='D001516'>Bees</topic></subject>",
     "650 #2 $a Bees. $0 (DNLM)D001516"),
    (TITLE + "<genre authority='aat' valueURI='27590'>hive maps</genre>", "655 #7 $a hive maps. $2 aat $0 27590"),
    (TITLE + '<name type="personal" valueURI="https://id.oclc.org/worldcat/entity/E1a"><namePart>Ek, A.</namePart></name>',
     "700 1# $a Ek, A. $1 https://id.oclc.org/worldcat/entity/E1a"),
    (TITLE + '<accessCondition type="restriction on access" xlink:href="http://a.example/r">Restricted:</accessCondition>',
     "506 ## $a Restricted: $u http://a.example/r"),
    (TITLE + "<relatedItem type='host'><titleInfo><title>Ants</title></titleInfo><relatedItem type='series'><titleInfo>"
     "<title>Insects;</title></titleInfo></relatedItem><identifier type='issn'>0378-5955</identifier></relatedItem>",
     "773 0# $t Ants. $k Insects $x 0378-5955"),
    (TITLE + "<subject authority='wikidata' valueURI='http://www.wikidata.org/entity/Q1'><topic>Bees</topic></subject>",
     "650 #7 $a Bees. $2 wikidata $1 http://www.wikidata.org/entity/Q1"),
    (TITLE + "<name type='personal' valueURI='https://d-nb.info/gnd/1'><namePart>Ek, A.</namePart></name>",
     "700 1# $a Ek, A. $0 https://d-nb.info/gnd/1"),
    (TITLE + "<name type='personal'><namePart>Ek, A.</namePart><affiliation>Hive</affiliation><role><roleTerm>Author,</roleTerm></role>"
     "</name>", "100 1# $a Ek, A. $u Hive, $e author. $4 aut"),
    (TITLE + "<name type='personal'><namePart>渡邊恵章</namePart></name>", "700 1# $a 渡邊恵章."),
    (TITLE + "<name><namePart type='family'>Ek</namePart><namePart type='given'>Bo</namePart></name>", "700 1# $a Ek, Bo."),
    (TITLE + "<name authority='naf' valueURI='http://a.example/1'><namePart>Ek, Bo, 1862-1932</namePart></name>",
     "700 1# $a Ek, Bo, $d 1862-1932. $2 naf $0 http://a.example/1"),
    (TITLE + "<name valueURI='http://a.example/1'><namePart>Ek, Bo, 1962-</namePart></name>",
     "700 1# $a Ek, Bo, $d 1962- $0 http://a.example/1"),
    (TITLE + "<name><namePart>Ek, Bo</namePart><namePart type='date'>1430-1516</namePart></name>", "700 1# $a Ek, Bo, $d 1430-1516."),
    (TITLE + "<name><namePart>Ekbo</namePart><namePart type='date'>1430-1516</namePart></name>", "720 ## $a Ekbo, 1430-1516."),
    (TITLE + "<name><namePart>Ek family, Leeds</namePart><namePart type='date'>1430-1516</namePart></name>",
     "720 ## $a Ek family, Leeds, 1430-1516."),
    (TITLE + "<name><namePart>Ek, Bo, 1862-1932</namePart></name>", "700 1# $a Ek, Bo, $d 1862-1932."),
    (TITLE + "<name><namePart>Ek, Bo (1862-1932)</namePart></name>", "700 1# $a Ek, Bo, $d 1862-1932."),
    (TITLE + "<name><namePart>Congress on Bees (3rd : 1999 : Leeds)</namePart></name>",
     "111 2# $a Congress on Bees $n (3rd : $d 1999 : $c Leeds)"),
    (TITLE + "<name><namePart>Society of Bees. Meeting (3rd : 1999 : Leeds)</namePart></name>",
     "710 2# $a Society of Bees. $b Meeting $n (3rd : $d 1999 : $c Leeds)"),
    (TITLE + "<name><namePart>Leeds Bees, Inc.</namePart></name>", "710 2# $a Leeds Bees, Inc."),
    (TITLE + "<name><namePart>Ek, B. A. (Bo Axel)</namePart></name>", "700 1# $a Ek, B. A. $q (Bo Axel)"),
    (TITLE + "<name type='personal'><namePart>Ek, B. A.</namePart><namePart type='given'>(Bo Axel)</namePart></name>",
     "700 1# $a Ek, B. A. $q (Bo Axel)"),
    (TITLE + "<name><namePart>Ek, B. A. (Leeds)</namePart></name>", "720 ## $a Ek, B. A. (Leeds)"),
    (TITLE + "<name><namePart>Ek, Bo, 1962-</namePart></name>", "720 ## $a Ek, Bo, 1962-"),
    (TITLE + "<name><namePart>B. Ek Honey Company</namePart></name>", "710 2# $a B. Ek Honey Company."),
    (TITLE + "<subject><name><namePart>Center for the Study of Hives</namePart></name></subject>", "653 #2 $a Center for the Study of Hives"),
    (TITLE + "<subject authority='naf'><name><namePart>Center for the Study of Hives</namePart></name></subject>",
     "610 20 $a Center for the Study of Hives."),
    (TITLE + "<name><namePart>Bo Law</namePart></name>", "720 ## $a Bo Law."),
    (TITLE + "<name><namePart>Bo A. Service</namePart></name>", "720 ## $a Bo A. Service."),
    (TITLE + "<name><namePart>B. A. Service</namePart></name>", "720 ## $a B. A. Service."),
    (TITLE + "<name><namePart>Bo Service</namePart></name>", "720 ## $a Bo Service."),
    (TITLE + "<name><namePart>Library of Congress</namePart></name>", "710 2# $a Library of Congress."),
    (TITLE + "<name><namePart>International Conference on Hives</namePart></name>", "720 ## $a International Conference on Hives."),
    (TITLE + "<name><namePart>Hive Company</namePart><namePart type='date'>1862-1932</namePart></name>",
     "720 ## $a Hive Company, 1862-1932."),
    (TITLE + "<name><namePart>Bo Ek (Hive University)</namePart></name>", "720 ## $a Bo Ek (Hive University)"),
    (TITLE + "<name><namePart>Bo Ek / Hive University</namePart></name>", "720 ## $a Bo Ek / Hive University."),
    (TITLE + "<name><namePart>Hive University (Leeds)</namePart></name>", "710 2# $a Hive University (Leeds)"),
    (TITLE + "<name><namePart>Wild Bee Service</namePart></name>", "710 2# $a Wild Bee Service."),
    (TITLE + "<name><namePart>Ek, Bo, company clerk</namePart></name>", "720 ## $a Ek, Bo, company clerk."),
    (TITLE + "<name><namePart>Hive, Leeds, 1862-2019</namePart></name>", "720 ## $a Hive, Leeds, 1862-2019."),
    (TITLE + "<name><namePart>Hive Photo Co., Leeds</namePart></name>", "710 2# $a Hive Photo Co., Leeds."),
    (TITLE + "<name><namePart>Hive (Firm)</namePart></name>", "710 2# $a Hive (Firm)"),
    (TITLE + "<name><namePart>Ek, Bo, 106-43 B.C.</namePart></name>", "700 1# $a Ek, Bo, $d 106-43 B.C."),
    (TITLE + "<name><namePart>Ek, Bo, 490-30 B.C.</namePart></name>", "720 ## $a Ek, Bo, 490-30 B.C."),  # nobody lived so long
    (TITLE + "<name><namePart>Ek and Sons, Leeds, 1862-1932</namePart></name>", "720 ## $a Ek and Sons, Leeds, 1862-1932."),
    (TITLE + "<name valueURI='http://a.example/1'><namePart>Jackson, David, 1862-1932</namePart></name>",
     "700 1# $a Jackson, David, $d 1862-1932. $0 http://a.example/1"),
    (TITLE + "<name valueURI='http://a.example/1'><namePart>Hive School, 1862-1932</namePart></name>",
     "720 ## $a Hive School, 1862-1932. $0 http://a.example/1"),
    (TITLE + "<name valueURI='http://a.example/1'><namePart>Ek, Bo</namePart></name>", "720 ## $a Ek, Bo. $0 http://a.example/1"),
    (TITLE + "<subject authority='naf'><name><namePart>Ek, Bo, 1862-1932</namePart></name></subject>", "600 10 $a Ek, Bo, $d 1862-1932."),
    (TITLE + "<subject><name authority='naf' valueURI='http://a.example/1'><namePart>Ek, Bo, 1862-1932</namePart></name></subject>",
     "600 10 $a Ek, Bo, $d 1862-1932. $0 http://a.example/1"),
    (TITLE + "<subject><name><namePart>Ek, Bo, 1962-</namePart></name></subject>", "653 ## $a Ek, Bo, 1962-"),
    (TITLE + "<name type='corporate'><namePart>France. Assemblée nationale</namePart></name>", "710 1# $a France. $b Assemblée nationale."),
    (TITLE + "<name type='corporate'><namePart>Yugoslavia. Skupština</namePart></name>", "710 1# $a Yugoslavia. $b Skupština."),
    (TITLE + "<name type='corporate'><namePart>Home Office. Research Unit</namePart></name>", "710 2# $a Home Office. $b Research Unit."),
    (TITLE + "<name type='corporate'><namePart>Ek Bro. Hive Company</namePart></name>", "710 2# $a Ek Bro. Hive Company."),
    (TITLE + "<name type='corporate'><namePart>Geo. B. Ek &amp; Company</namePart></name>", "710 2# $a Geo. B. Ek & Company."),
    (TITLE + "<name type='corporate'><namePart>University of Jos. Bee Unit</namePart></name>", "710 2# $a University of Jos. $b Bee Unit."),
    (TITLE + "<name type='corporate'><namePart>U.S. Survey</namePart></name>", "710 2# $a U.S. Survey."),
    (TITLE + "<name type='corporate'><namePart>Universytet im. Shevchenka</namePart></name>", "710 2# $a Universytet im. Shevchenka."),
    (TITLE + "<name type='corporate'><namePart>Museum Ek. Leeds</namePart><namePart>Library</namePart></name>",
     "710 2# $a Museum Ek. Leeds. $b Library."),
    (TITLE + "<subject altRepGroup='a7'><topic>Pchely</topic></subject><subject altRepGroup='a7' script='Cyrl'><topic>Пчелы</topic>"
     "</subject>", "880 #0 $6 653-01/(N $a Пчелы"),
    (TITLE + "<note altRepGroup='a7'>Pchely</note><note altRepGroup='a7' script='Cyrl'>Пчелы</note>", "880 ## $6 500-01/(N $a Пчелы."),
    (TITLE + "<physicalDescription altRepGroup='a7'><extent>sto stranits</extent></physicalDescription><physicalDescription "
     "altRepGroup='a7'><extent>сто страниц</extent></physicalDescription>", "880 ## $6 300-01/(N $a сто страниц"),
    (TITLE + SERIES.format("", " altRepGroup='a7'", "Zhizn", "", "<originInfo/>")
     + SERIES.format("", " altRepGroup='a7'", "Жизнь", "", ""), "880 0# $6 490-01/(N $a Жизнь"),
    (TITLE + COPYRIGHT.format("copyright.status='pd_expired'", "", ""), "542 ## $l pd_expired"),
    (TITLE + COPYRIGHT.format("copyright.status='copyrighted' publication.status='published'", "<name>Hive Trust</name>",
                              "<general.note>Ask us.</general.note>"), "542 ## $d Hive Trust $l copyrighted $m published $n Ask us."),
    (TITLE + "<note type='provenance'>From A</note>", "561 ## $a From A."),
    (TITLE + "<note type='numbering peculiarities'>Skips one</note>", "515 ## $a Skips one."),
    (TITLE + "<identifier type='pubmed'>1234567</identifier>", "024 7# $a 1234567 $2 pmid"),
    # publication
    (TITLE + OF_EDTF.format("1920?~").join(("<originInfo>", "</originInfo>")), "046 ## $a s $c 1920% $2 edtf"),
    (TITLE + OF_EDTF.format("1920?~").join(("<originInfo><publisher>P</publisher>", "</originInfo>")),
     "264 #1 $a [Place of publication not identified] : $b P, $c [approximately 1920?]"),
    (TITLE + "<originInfo><publisher>Hive College.</publisher><dateIssued>1930</dateIssued></originInfo>",
     "264 #1 $a [Place of publication not identified] : $b Hive College, $c 1930."),
    (TITLE + "<originInfo><publisher>Universitätsverl.</publisher><dateIssued>1930</dateIssued></originInfo>",
     "264 #1 $a [Place of publication not identified] : $b Universitätsverl., $c 1930."),
    (TITLE + "<originInfo><publisher>Wydawn.</publisher><dateIssued>1930</dateIssued></originInfo>",
     "264 #1 $a [Place of publication not identified] : $b Wydawn., $c 1930."),
    (TITLE + "<originInfo><publisher>Bienenverlag.</publisher><dateIssued>1930</dateIssued></originInfo>",
     "264 #1 $a [Place of publication not identified] : $b Bienenverlag, $c 1930."),
    (TITLE + "<originInfo><publisher>Adler Inc.</publisher><dateIssued>1930</dateIssued></originInfo>",
     "264 #1 $a [Place of publication not identified] : $b Adler Inc., $c 1930."),
    (TITLE + "<originInfo altRepGroup='4'><publisher>P</publisher></originInfo>"
     "<originInfo altRepGroup='4' script='Hani'><publisher>出</publisher></originInfo>", "880 #1 $6 264-01/{dollar}1 $b 出."),
    (TITLE + OF_ACME + "<originInfo><dateIssued>2018</dateIssued></originInfo>",
     "264 #1 $a [Place of publication not identified] : $b Acme Press, $c 2018."),
    (TITLE + OF_ACME + "<originInfo><publisher>P</publisher><dateIssued>2018</dateIssued></originInfo>",
     "264 #1 $a [Place of publication not identified] : $b P, $c 2018."),
    (TITLE + OF_ACME.replace("Acme Press", "s.n.") + "<originInfo><dateIssued>2018</dateIssued></originInfo>",
     "264 #1 $a [Place of publication not identified] : $b [publisher not identified], $c 2018."),
    (TITLE + OF_ACME.replace("Acme Press", "Ek, Bo").replace("corporate", "personal")
     + "<originInfo><dateIssued>2018</dateIssued></originInfo>",
     "264 #1 $a [Place of publication not identified] : $b [publisher not identified], $c 2018."),
    (TITLE + OF_ACME.replace("Press", "Press.") + "<originInfo><dateIssued>2018</dateIssued></originInfo>",
     "264 #1 $a [Place of publication not identified] : $b Acme Press, $c 2018."),
    (TITLE + OF_ACME + "<originInfo><place><placeTerm>Leeds</placeTerm></place><dateIssued>2018</dateIssued></originInfo>"
     "<recordInfo><descriptionStandard>aacr</descriptionStandard></recordInfo>", "260 ## $a Leeds : $b Acme Press, $c 2018."),
    (TITLE + "<originInfo><publisher>P</publisher><dateIssued>1999</dateIssued><copyrightDate>℗1998</copyrightDate></originInfo>"
     "<recordInfo><descriptionStandard>aacr</descriptionStandard></recordInfo>", "260 ## $b P, $c 1999, p1998."),
    (TITLE + NAMED_COUNTRY.format("<placeTerm type='code' authority='marccountry'>ve</placeTerm>", "marccountry"),
     "264 #1 $a Caracas : $b P, $c 1999."),
    (TITLE + NAMED_COUNTRY.format("", "marccountry"), "264 #1 $a Caracas : $b P, $c 1999."),
    (TITLE + NAMED_COUNTRY.format("<placeTerm type='code' authority='iso3166'>VE</placeTerm>", "iso3166"),
     "264 #1 $a Caracas : $b P, $c 1999."),
    (TITLE + CODED_COUNTRY.format("marccountry", "ve", "Colombia"), "264 #1 $a Colombia : $b P, $c 1999."),
    (TITLE + CODED_COUNTRY.format("iso3166", "VE", "Venezuela"), "264 #1 $a Venezuela : $b P, $c 1999."),
    (TITLE + "<originInfo><place><placeTerm>London :</placeTerm></place><publisher>P,</publisher><dateIssued>1999</dateIssued>"
     "</originInfo>", "264 #1 $a London : $b P, $c 1999."),
    (TITLE + "<originInfo><place><placeTerm>Rome</placeTerm></place><publisher>P</publisher><dateIssued point='start'>1999"
     "</dateIssued><dateIssued point='end'>2005</dateIssued></originInfo>", "264 #1 $a Rome : $b P, $c [1999-2005]"),
    (TITLE + "<originInfo><place><placeTerm>Rome</placeTerm></place><publisher>P</publisher><dateIssued point='start' "
     "encoding='marc'>1999</dateIssued><dateIssued point='end' encoding='marc'>9999</dateIssued></originInfo>",
     "264 #1 $a Rome : $b P, $c [1999]-"),
    (TITLE + "<originInfo><place><placeTerm>Rome</placeTerm></place><publisher>P</publisher><dateIssued "
     "qualifier='approximate'>1850</dateIssued></originInfo>", "264 #1 $a Rome : $b P, $c [approximately 1850]"),
    (TITLE + "<originInfo><place><placeTerm>Rome</placeTerm></place><publisher>P</publisher><copyrightDate>c1998"
     "</copyrightDate></originInfo>", "264 #1 $a Rome : $b P, $c [1998]"),
    (TITLE + "<originInfo eventType='copyright notice'><copyrightDate>1928</copyrightDate></originInfo>", "264 #4 $c ©1928"),
    (TITLE + "<originInfo><dateIssued>1999</dateIssued><copyrightDate>c1998</copyrightDate></originInfo>", "264 #4 $c ©1998"),
    (TITLE + "<originInfo><dateIssued>©1998</dateIssued><dateCreated>1990</dateCreated></originInfo>", "264 #4 $c ©1998"),
    (TITLE + "<originInfo><dateIssued>1999</dateIssued><copyrightDate>℗1998</copyrightDate></originInfo>", "264 #4 $c ℗1998"),
    (TITLE + "<originInfo><dateIssued>p1998</dateIssued></originInfo>", "264 #4 $c ℗1998"),
    (TITLE + "<originInfo><dateIssued encoding='w3cdtf' point='start'>1999</dateIssued><dateIssued encoding='w3cdtf' point='end'>1998"
     "</dateIssued><dateIssued>p1998</dateIssued></originInfo><originInfo eventType='copyright'><copyrightDate>©1999</copyrightDate>"
     "</originInfo>", "264 #4 $c ℗1998"),
    (TITLE + "<originInfo><publisher>P</publisher><dateIssued>c1998</dateIssued><copyrightDate>1997</copyrightDate></originInfo>",
     "264 #1 $a [Place of publication not identified] : $b P, $c c1998."),
    (TITLE + "<originInfo><dateCreated point='start' encoding='edtf' qualifier='approximate'>-0249</dateCreated>"
     "<dateCreated point='end' encoding='edtf' qualifier='approximate'>-0099</dateCreated></originInfo>",
     "264 #0 $c [approximately 250 B.C.-100 B.C.]"),
    (TITLE + "<originInfo><dateCreated encoding='edtf'>1850~</dateCreated></originInfo>", "264 #0 $c [approximately 1850]"),
    (TITLE + "<originInfo><publisher>P</publisher><dateIssued>[ca. 1850]</dateIssued></originInfo>",
     "264 #1 $a [Place of publication not identified] : $b P, $c [approximately 1850]"),
    (TITLE + "<originInfo><publisher>P</publisher><dateIssued>185u</dateIssued></originInfo>",
     "264 #1 $a [Place of publication not identified] : $b P, $c [between 1850 and 1859]"),
    (TITLE + "<originInfo><publisher>P</publisher><dateIssued>185u</dateIssued><dateIssued encoding='marc'>1850</dateIssued></originInfo>",
     "008 231114s1850####xx#||||||||||||||#||und#d"),
    (TITLE + "<originInfo><dateCreated point='end'>1825</dateCreated><dateCreated point='start'>1820</dateCreated></originInfo>",
     "264 #0 $c 1820-1825."),
    (TITLE + "<originInfo><dateCreated encoding='w3cdtf' point='start'>1800</dateCreated>"
     "<dateCreated encoding='w3cdtf' point='end'>1805</dateCreated><dateCreated encoding='w3cdtf' point='start'>1820</dateCreated>"
     "<dateCreated encoding='w3cdtf' point='end'>1825</dateCreated></originInfo>", "046 ## $k 1820 $l 1825"),
    (TITLE + "<originInfo><dateCreated point='end'>1812</dateCreated><dateCreated point='start'>1820</dateCreated>"
     "<dateCreated point='end'>1825</dateCreated></originInfo>", "046 ## $k 1820 $l 1825"),
    (TITLE + "<originInfo><dateCreated point='end'>1812</dateCreated><dateCreated point='start'>1820</dateCreated></originInfo>",
     "264 #0 $c 1812."),
    (TITLE + "<originInfo><dateCreated encoding='edtf'>1850/1860</dateCreated></originInfo>", "264 #0 $c 1850-1860."),
    (TITLE + "<originInfo><dateIssued>1999</dateIssued><dateCreated>1820-1825</dateCreated></originInfo>",
     "046 ## $k 1820 $l 1825"),
    (TITLE + "<originInfo><dateIssued>1999</dateIssued><dateCreated>[1820]</dateCreated></originInfo>", "046 ## $k 1820"),
    (TITLE + "<originInfo><dateIssued>1999</dateIssued><dateCreated>1820?</dateCreated></originInfo>", "046 ## $k 1820? $2 edtf"),
    (TITLE + "<titleInfo type='translated' lang='eng'><title>The hive</title></titleInfo>", "242 04 $a The hive. $y eng"),
    (TITLE + "<originInfo><place supplied='yes'><placeTerm>Rome</placeTerm></place><publisher>P</publisher><dateIssued>1999"
     "</dateIssued></originInfo>", "264 #1 $a [Rome] : $b P, $c 1999."),
    ("<titleInfo><subTitle>Bees</subTitle></titleInfo>", "245 00 $a Bees."),
    (TITLE + "<titleInfo type='translated'><title>The hive</title></titleInfo>", "242 04 $a The hive."),
    (TITLE + "<originInfo><edition>3d ed.,</edition><edition>with corrections.</edition></originInfo>", "250 ## $a 3d ed., with corrections."),
    (TITLE + "<originInfo><publisher supplied='yes'>P</publisher><edition supplied='yes'>2nd ed.</edition></originInfo>", "250 ## $a [2nd ed.]."),
    (TITLE + "<originInfo altRepGroup='4'><edition>Rev. ed.</edition></originInfo>"
     "<originInfo altRepGroup='4' script='Hani'><edition>第2版</edition></originInfo>", "880 ## $6 250-01/{dollar}1 $a 第2版."),
    (TITLE + "<originInfo altRepGroup='4'><edition>Rev. ed.</edition><publisher>P</publisher></originInfo>"
     "<originInfo altRepGroup='4' script='Hani'><publisher>出</publisher></originInfo>", "250 ## $a Rev. ed."),
    (TITLE + "<originInfo><publisher>P</publisher><dateIssued>1998</dateIssued></originInfo><originInfo eventType='manufacture'>"
     "<dateCreated>1999 printing</dateCreated></originInfo>",
     "264 #3 $c 1999 printing."),
    (TITLE + "<originInfo><publisher>P</publisher><dateCreated>1890</dateCreated></originInfo>",
     "264 #1 $a [Place of publication not identified] : $b P, $c [1890?]"),
    (TITLE + "<originInfo><publisher>P</publisher><dateCreated encoding='w3cdtf' point='start'>1967</dateCreated><dateCreated encoding='w3cdtf' point='end'>2007</dateCreated></originInfo>",
     "264 #1 $a [Place of publication not identified] : $b P, $c [1967-2007]"),
    (TITLE + "<originInfo><publisher>P</publisher><dateCreated>between 1890 and 1930?</dateCreated><dateCreated encoding='edtf' qualifier='questionable' point='start'>1890</dateCreated>"
     "<dateCreated encoding='edtf' qualifier='questionable' point='end'>1930</dateCreated></originInfo>",
     "264 #1 $a [Place of publication not identified] : $b P, $c [between 1890 and 1930?]"),
    (TITLE + "<originInfo><publisher>P</publisher><dateCreated>[1880s]</dateCreated></originInfo>",
     "264 #1 $a [Place of publication not identified] : $b P, $c [1880s?]"),
    (TITLE + "<originInfo><dateCreated encoding='edtf'>2001-21</dateCreated></originInfo>", "264 #0 $c Spring 2001."),
    (TITLE + "<originInfo><dateCreated encoding='edtf'>1984?/2004~</dateCreated></originInfo>",
     "264 #0 $c [1984?-approximately 2004]"),
    (TITLE + "<originInfo><dateValid qualifier='approximate'>1820</dateValid></originInfo>", "046 ## $m 1820~ $2 edtf"),
    (TITLE + "<originInfo><dateOther qualifier='approximate'>1925</dateOther></originInfo>",
     "500 ## $a Year in source record: [approximately 1925]."),
    (TITLE + "<originInfo><dateOther>2017-12-08T16:42:20Z</dateOther></originInfo>",
     "500 ## $a Date in source record: 2017-12-08T16:42:20Z."),
    (TITLE + "<originInfo><dateOther type='submitted'>2012-05</dateOther></originInfo>", "500 ## $a Date submitted: 2012-05."),
    (TITLE + "<accessCondition type='use and reproduction'>https://a.example/licenses/by</accessCondition>",
     "540 ## $u https://a.example/licenses/by"),
    (TITLE + "<originInfo><dateOther>1905-1910.</dateOther></originInfo>", "500 ## $a Year in source record: 1905-1910."),
    (TITLE + "<originInfo><dateOther>14 June 1905</dateOther></originInfo>", "500 ## $a Date in source record: 14 June 1905."),
    (TITLE + "<originInfo><dateOther>June 1905</dateOther></originInfo>", "500 ## $a Date in source record: June 1905."),
    (TITLE + "<originInfo><dateOther>Winter</dateOther></originInfo>", "500 ## $a Date in source record: Winter."),
    (TITLE + "<originInfo><dateOther encoding='iso8601' point='start'>20011008</dateOther><dateOther encoding='iso8601' point='end'>20011027"
     "</dateOther></originInfo>", "500 ## $a Date in source record: October 8, 2001-October 27, 2001."),
    ("<titleInfo><title>Bees in Nederland .</title></titleInfo>", "245 00 $a Bees in Nederland."),
    (TITLE + "<relatedItem><titleInfo><title>Proceedings series;</title></titleInfo></relatedItem>", "787 0# $t Proceedings series"),
    (TITLE + "<originInfo><dateCreated encoding='edtf'>1852-03/1853-02</dateCreated></originInfo>", "046 ## $k 1852-03 $l 1853-02 $2 edtf"),
    (TITLE + "<originInfo><publisher>P</publisher><dateIssued>c1998</dateIssued></originInfo>",
     "264 #1 $a [Place of publication not identified] : $b P, $c [1998]"),
    (TITLE + "<originInfo><publisher>P</publisher><dateIssued encoding='iso8601'>1998</dateIssued></originInfo>",
     "264 #1 $a [Place of publication not identified] : $b P, $c 1998."),
    (TITLE + "<originInfo eventType='digitization'><place><placeTerm>Dresden</placeTerm></place><publisher>SLUB</publisher>"
     "<dateCaptured>2012</dateCaptured></originInfo>", "533 ## $a Electronic reproduction. $b Dresden : $c SLUB, $d 2012."),
    (TITLE + "<subject><cartographics><scale>1:24,000</scale><coordinates>W 125°--W 120°30'/N 50°--N 49°</coordinates>"
     "</cartographics></subject>", "034 1# $a a $b 24000 $d W1250000 $e W1203000 $f N0500000 $g N0490000"),
    (TITLE + "<subject><cartographics><scale>1:50000</scale><coordinates>W1250000 W1200000 N0500000 N0490000</coordinates>"
     "</cartographics></subject>", "034 1# $a a $b 50000 $d W1250000 $e W1200000 $f N0500000 $g N0490000"),
    (TITLE + "<subject><cartographics><scale>1:24,000</scale><coordinates>W 125°--W 120°30'/N 50°--N 49°</coordinates>"
     "</cartographics></subject>", "255 ## $a Scale 1:24,000 $c (W 125°--W 120°30'/N 50°--N 49°)"),
    (TITLE + "<subject><cartographics><scale>Maßstab 1:24 000</scale><coordinates>W 125°--W 120°30'/N 50°--N 49°</coordinates>"
     "</cartographics></subject>", "034 1# $a a $b 24000 $d W1250000 $e W1203000 $f N0500000 $g N0490000"),
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
            ("<coordinates>W1250000--W1203000/N0500000--N0490000</coordinates>",
             "034 0# $a a $d W1250000 $e W1203000 $f N0500000 $g N0490000"),
            ("<coordinates>W1256000--W1203000/N0500000--N0490000</coordinates>", "255 ## $c W1256000--W1203000/N0500000--N0490000."),
            ("<coordinates>E 170º--W 170º/N 50º--S 9º</coordinates>", "034 0# $a a $d E1700000 $e W1700000 $f N0500000 $g S0090000"),
        )
    ),
    # form
    (TITLE + "<physicalDescription><form>paper</form></physicalDescription>", "340 ## $a paper"),
    (TITLE + "<physicalDescription><form type='technique' authority='aat'>etching</form></physicalDescription>",
     "340 ## $d etching $2 aat"),
    (TITLE + "<physicalDescription><form authority='aat'>etchings</form></physicalDescription>", "655 #7 $a etchings. $2 aat"),
    (TITLE + "<physicalDescription><note>worn</note></physicalDescription>", "500 ## $a worn."),
    (TITLE + "<physicalDescription><note>worn</note><note displayLabel='Size of original'>17 x 14 in.</note></physicalDescription>",
     "500 ## $a Size of original: 17 x 14 in."),
    (TITLE + "<physicalDescription><extent>3 boxes</extent><note type='arrangement'>By date</note></physicalDescription>",
     "351 ## $a By date."),
    (TITLE + "<note type='arrangement'>By date</note>", "351 ## $a By date."),
    (TITLE + "<note displayLabel='Arrangement:'>By date</note>", "351 ## $a By date."),
    (TITLE + "<note displayLabel='Custodial history'>Bo Ek, 1840</note>", "561 ## $a Bo Ek, 1840."),
    (TITLE + "<physicalDescription><extent>1234 bytes</extent></physicalDescription>", "347 ## $c 1234 bytes"),
    (TITLE + "<physicalDescription><extent>1,5 Mo</extent></physicalDescription>", "347 ## $c 1,5 Mo"),
    (TITLE + "<physicalDescription><extent>12 octets</extent></physicalDescription>", "347 ## $c 12 octets"),
    (TITLE + "<physicalDescription><extent>5 mo</extent></physicalDescription>", "300 ## $a 5 mo"),
    (TITLE + "<physicalDescription><extent>2 octavos</extent></physicalDescription>", "300 ## $a 2 octavos"),
    (TITLE + "<physicalDescription><extent>800 dpi</extent></physicalDescription>", "347 ## $d 800 dpi"),
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
    (TITLE + SERIES.format("", "", "Hives, ISSN 0378-5955 ; 12", "", ""), "490 0# $a Hives, $x 0378-5955 ; $v 12"),
    (TITLE + SERIES.format("", "", "Hives", "", "<identifier type='issue number'>2018:217</identifier>"), "490 0# $a Hives ; $v 2018:217"),
    (TITLE + SERIES.format("", "", "Hives", "", "<identifier type='issn'>0378-5955</identifier><identifier type='issue number'>2"
     "</identifier>"), "490 0# $a Hives, $x 0378-5955 ; $v 2"),
    (TITLE + "<physicalDescription><extent>01:23:45</extent></physicalDescription>", "306 ## $a 012345"),
    (TITLE + "<physicalDescription><extent>PT83M5S</extent></physicalDescription>", "306 ## $a 012305"),
    (TITLE + "<physicalDescription><extent>47 min.</extent></physicalDescription>", "306 ## $a 004700"),
    (TITLE + "<physicalDescription><extent>306 s.</extent></physicalDescription>", "300 ## $a 306 s."),
    (TITLE + "<physicalDescription><form>photographs</form></physicalDescription>", "655 #4 $a photographs."),
    (TITLE + "<physicalDescription><extent>1 photograph</extent><extent>8 x 10 in.</extent></physicalDescription>",
     "300 ## $a 1 photograph ; $c 8 x 10 in."),
    (TITLE + "<genre authority='lcgft'>Symphonies</genre>", "655 #7 $a Symphonies. $2 lcgft"),
    (TITLE + "<genre authority='lcmpt' valueURI='http://id.loc.gov/authorities/performanceMediums/1'>alto flute</genre>",
     "382 ## $a alto flute $2 lcmpt $0 http://id.loc.gov/authorities/performanceMediums/1"),
    # notes
    (TITLE + "<tableOfContents>One\nTwo</tableOfContents>", "505 0# $a One -- Two."),
    (TITLE + "<tableOfContents>One and\n    two</tableOfContents>", "505 0# $a One and two."),
    (TITLE + "<location><url access='preview'>http://a.example/1.jpg</url></location>", "856 42 $3 Preview $u http://a.example/1.jpg"),
    (TITLE + "<location><url access='preview' usage='primary'>http://a.example/1.jpg</url></location>",
     "856 42 $3 Preview $u http://a.example/1.jpg"),
    (TITLE + "<relatedItem type='preceding' displayLabel='Absorbed:'><titleInfo><title>Bees</title></titleInfo></relatedItem>",
     "780 05 $t Bees"),
    (TITLE + "<relatedItem displayLabel='Finding aid'><location><url>http://a.example/1</url></location></relatedItem>",
     "856 42 $3 Finding aid $u http://a.example/1"),
    (TITLE + "<relatedItem displayLabel='Hives on show'><location><url>http://a.example/1</url></location></relatedItem>",
     "856 42 $u http://a.example/1 $y Hives on show"),
    (TITLE + "<relatedItem displayLabel='Finding aid'><location><url>Box 3</url></location></relatedItem>", "787 08 $i Finding aid: $o Box 3"),
    (TITLE + "<accessCondition>Free</accessCondition>", "540 ## $a Free."),
    (TITLE + f"<accessCondition type='use and reproduction' {ADDRESS}/>", "540 ## $u http://a.example/1"),
    (TITLE + f"<tableOfContents {ADDRESS}/>", "505 0# $u http://a.example/1"),
    (TITLE + f"<abstract {ADDRESS}/>", "520 ## $u http://a.example/1"),
    (TITLE + f"<note {ADDRESS}/>", "500 ## $a http://a.example/1"),
    (TITLE + "<note type='citation/reference'>ESTC T1</note>", "510 4# $a ESTC T1"),
    (TITLE + "<note type='citation/reference'>Not found in ESTC</note>", "510 3# $a Not found in ESTC."),
    (TITLE + "<identifier type='citation'>Ek, B. Bees, 1999</identifier>", "524 ## $a Ek, B. Bees, 1999."),
    (TITLE + "<identifier type='preferred citation'>1 Bee. 23</identifier>", "524 ## $a 1 Bee. 23."),
    (TITLE + "<identifier type='Citation'>1 Bee. 24</identifier>", "524 ## $a 1 Bee. 24."),
    (TITLE + "<identifier type='citation' invalid='yes'>Ek, 1999</identifier>", "024 8# $z Ek, 1999 $q citation"),
    (TITLE + CITED.format("", ""), "510 3# $a ESTC"),
    (TITLE + CITED.format("", "<part><detail><number>12</number></detail></part>"), "510 4# $a ESTC, $c 12"),
    (TITLE + "<relatedItem type='isReferencedBy'><titleInfo><title>ESTC</title><partNumber>v. 5, p. 3</partNumber></titleInfo>"
     "</relatedItem>", "510 4# $a ESTC, $c v. 5, p. 3"),
    (TITLE + "<relatedItem type='preceding'><titleInfo><title>Hive</title><partNumber>v. 1-5</partNumber></titleInfo>"
     "</relatedItem>", "780 00 $t Hive $g v. 1-5"),
    (TITLE + CITED.format("", "<part><detail type='part'><number>p. 12</number></detail></part>"), "510 4# $a ESTC, $c p. 12"),
    (TITLE + CITED.format(" displayLabel='References:'", "<part><text>12</text></part>"), "510 4# $a ESTC, $c 12"),
    (TITLE + "<relatedItem type='otherFormat'><identifier type='isbn'>9780131103627</identifier>"
     "<note type='qualifying information'>paperback</note></relatedItem>", "776 0# $c paperback $z 9780131103627"),
    (TITLE + CITED.format(" displayLabel='Indexed by'", ""), "510 0# $a ESTC"),
    (TITLE + CITED.format("", "") + "<originInfo><issuance>serial</issuance></originInfo>", "510 0# $a ESTC"),
    (TITLE + "<note type='date/sequential designation'>Began in 1999.</note>", "362 1# $a Began in 1999."),
    (TITLE + "<note type='date/sequential designation'>Vol. 1 (1981)-</note>", "362 0# $a Vol. 1 (1981)-"),
    (TITLE + "<abstract displayLabel='Summary'>On bees</abstract>", "520 ## $a On bees."),
    (TITLE + "<abstract displayLabel='Abstract:'>On bees</abstract>", "520 3# $a On bees."),
    (TITLE + "<abstract displayLabel='Methods'>Bees were counted</abstract>", "520 ## $a Methods: Bees were counted."),
    (TITLE + "<abstract displayLabel='Methods'>METHODS: counted</abstract>", "520 ## $a METHODS: counted."),
    (TITLE + "<tableOfContents displayLabel='Contents:'>One</tableOfContents>", "505 0# $a One."),
    (TITLE + "<note type='original version'>Paris, 1900</note>", "534 ## $n Paris, 1900."),
    (TITLE + "<note type='restriction'>Staff only</note>", "506 ## $a Staff only."),
    (TITLE + "<location><physicalLocation>Series: 1, Box: 3</physicalLocation></location>", "852 ## $z Series: 1, Box: 3"),
    (TITLE + "<location><physicalLocation>Box 3</physicalLocation><physicalLocation>Leeds Library</physicalLocation></location>",
     "852 ## $a Leeds Library $z Box 3"),
    (TITLE + "<location><physicalLocation>Box 3</physicalLocation><physicalLocation>http://a.example/1</physicalLocation></location>",
     "852 ## $u http://a.example/1 $z Box 3"),
    (TITLE + "<location><physicalLocation>http://a.example/1</physicalLocation><physicalLocation>Leeds Library</physicalLocation>"
     "</location>", "852 ## $a Leeds Library $u http://a.example/1"),
    (TITLE + "<location><physicalLocation>Leeds Library, Box 3</physicalLocation></location>", "852 ## $a Leeds Library, Box 3"),
    (TITLE + "<location><physicalLocation type='repository'>Leeds Library</physicalLocation><physicalLocation>Box 3, Folder 1"
     "</physicalLocation><holdingSimple><copyInformation><note>Bound</note></copyInformation></holdingSimple></location>",
     "852 ## $a Leeds Library $z Box 3, Folder 1; Bound"),
    (TITLE + "<location><physicalLocation>Leeds Library</physicalLocation><physicalLocation>Leeds Library</physicalLocation></location>",
     "852 ## $a Leeds Library"),
    (TITLE + "<location><physicalLocation authority='marcorg'>UkLeU</physicalLocation><physicalLocation>Leeds Library"
     "</physicalLocation></location>", "852 ## $a UkLeU $z Leeds Library"),
    # subjects
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
    (TITLE + "<name type='personal'><namePart>Ek, Bo</namePart><namePart type='date'>86-34 B.C</namePart><role><roleTerm>author</roleTerm>"
     "</role></name>", "100 1# $a Ek, Bo, $d 86-34 B.C., $e author. $4 aut"),
    (TITLE + "<name type='personal'><namePart>Ek, Bo</namePart><namePart type='date'>5th cent</namePart></name>", "700 1# $a Ek, Bo, $d 5th cent."),
    (TITLE + "<name type='personal'><namePart>Ek, Bo, 1842-</namePart><namePart type='date'>1842-1930</namePart></name>",
     "700 1# $a Ek, Bo, $d 1842-1930."),
    (TITLE + "<subject authority='mesh' usage='primary'><topic>Bees</topic></subject>", "650 12 $a Bees."),
    (TITLE + "<subject authority='lcsh' altRepGroup='1'><topic>Bees</topic></subject>"
     "<subject altRepGroup='1' script='Hani'><topic>蜂</topic></subject>", "880 #0 $6 650-01/{dollar}1 $a 蜂."),
    (TITLE + "<subject authority='LCSH'><topic>Bees</topic></subject>", "650 #0 $a Bees."),
    (TITLE + "<subject authority='http://id.loc.gov/authorities/subjects'><topic>Bees</topic></subject>", "650 #0 $a Bees."),
    (TITLE + "<subject authority='http://id.loc.gov/authorities/subjects/sh85012656'><topic>Bees</topic></subject>",
     "650 #0 $a Bees. $0 http://id.loc.gov/authorities/subjects/sh85012656"),
    (TITLE + "<subject authority='LCNAF'><name type='personal'><namePart>Ek, Bo</namePart></name></subject>", "600 10 $a Ek, Bo."),
    (TITLE + "<genre authority='AAT'>slides</genre>", "655 #7 $a slides. $2 aat"),
    (TITLE + "<physicalDescription><form authority='http://vocab.getty.edu/aat/300046300'>photographs</form></physicalDescription>",
     "655 #7 $a photographs. $2 aat $0 http://vocab.getty.edu/aat/300046300"),
    (TITLE + "<name type='personal' authority='http://id.loc.gov/authorities/names'><namePart>Ek, Bo</namePart></name>",
     "700 1# $a Ek, Bo. $2 naf"),
    (TITLE + "<subject authority='lcgft'><genre>Maps</genre></subject>", "655 #7 $a Maps. $2 lcgft"),
    (TITLE + "<subject authority='lcsh'><genre>Maps</genre><geographic>Oslo</geographic></subject>", "655 #0 $a Maps $z Oslo."),
    (TITLE + "<subject><genre>Maps</genre></subject>", "653 #6 $a Maps"),
    (TITLE + "<subject authorityURI='http://id.loc.gov/authorities/subjects' valueURI='http://id.loc.gov/authorities/subjects/sh1'>"
     "<topic>Bees</topic></subject>", "650 #0 $a Bees. $0 http://id.loc.gov/authorities/subjects/sh1"),
    (TITLE + "<subject authorityURI='https://id.loc.gov/authorities/subjects/'><topic>Bees</topic></subject>", "650 #0 $a Bees."),
    *(
        (TITLE + element.format("authorityURI='http://id.loc.gov/authorities/names/n1'"), f"{field} $0 http://id.loc.gov/authorities/names/n1")
        for element, field in (
            ("<name type='corporate' {}><namePart>Hive</namePart></name>", "710 2# $a Hive. $2 naf"),
            ("<name type='corporate' authority='naf' {}><namePart>Hive</namePart></name>", "710 2# $a Hive. $2 naf"),
            ("<subject authority='lcsh' {}><topic>Bees</topic></subject>", "650 #0 $a Bees."),
            ("<subject><topic authority='lcsh' {}>Bees</topic></subject>", "650 #0 $a Bees."),
        )
    ),
    (TITLE + "<subject authority='fast' authorityURI='http://id.worldcat.org/fast/void/0.1'><topic>Bees</topic></subject>",
     "650 #7 $a Bees. $2 fast"),
    (TITLE + "<subject><topic valueURI='http://id.worldcat.org/fast/1'>Bees</topic></subject>",
     "650 #7 $a Bees. $2 fast $0 http://id.worldcat.org/fast/1"),
    (TITLE + "<subject valueURI='https://d-nb.info/gnd/1'><name type='personal'><namePart>Ek, A.</namePart></name></subject>",
     "600 17 $a Ek, A. $2 gnd $0 https://d-nb.info/gnd/1"),
    (TITLE + "<subject><geographicCode authority='marcgac'>n-us</geographicCode></subject>", "043 ## $a n-us---"),
    (TITLE + "<name type='personal' authority='naf' xlink:href='http://a.example/n1'><namePart>Ek, A.</namePart></name>",
     "700 1# $a Ek, A. $2 naf $0 http://a.example/n1"),
    (TITLE + "<name type='personal' authority='NAF'><namePart>Ek, A.</namePart></name>", "700 1# $a Ek, A. $2 naf"),
    (TITLE + "<name type='personal' authorityURI='http://id.loc.gov/authorities/names'><namePart>Ek, A.</namePart></name>",
     "700 1# $a Ek, A. $2 naf"),
    (TITLE + "<identifier type='oclc'>http://www.worldcat.org/oclc/57499670</identifier>", "035 ## $a (OCoLC)57499670"),
    (TITLE + "<identifier type='isbn'>0198145810 :</identifier>", "020 ## $a 0198145810"),
    *(
        (TITLE + f"<identifier type='{kind}'>{text}</identifier>", field)
        for kind, text, field in (
            ("isbn", "ISBN 0198145810", "020 ## $a 0198145810"),
            ("isbn", "ISBN-13: 978-0-13-110362-7;", "020 ## $a 9780131103627"),
            ("isbn", "0198145810, 0131103628 (pbk.)", "020 ## $a 0131103628 $q pbk."),
            ("issn", "ISSN: 0007-0955", "022 ## $a 0007-0955"),
            ("issn", "ISSN 0007-0955 / ISSN 1464-3529", "022 ## $a 1464-3529"),
            ("ismn", "ISMN M-2600-0043-8", "024 2# $a M-2600-0043-8"),
            ("lccn", "LCCN sn 85-1234", "010 ## $a sn 85001234{space}"),
            ("oclc", "OCLC: 12345.", "035 ## $a (OCoLC)12345"),
            ("doi", "https://doi.org/10.1000/182.", "024 7# $a 10.1000/182 $2 doi"),
        )
    ),
    (TITLE + "<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo><identifier type='issn'>ISSN 0007-0955,</identifier>"
     "</relatedItem>", "773 0# $t Hive $x 0007-0955"),
    (TITLE + "<identifier type='tlg'>0007.079</identifier>", "024 8# $a 0007.079 $q tlg"),
    (TITLE + "<identifier type='ctsurn' displayLabel='edition'>urn:cts:greekLit:tlg0007</identifier>",
     "024 7# $a urn:cts:greekLit:tlg0007 $q edition; ctsurn $2 urn"),
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
    (TITLE + "<subject><temporal encoding='w3cdtf' point='start'>1900</temporal></subject>", "653 #4 $a 1900-"),
    (TITLE + "<subject><temporal encoding='w3cdtf' point='end'>1950</temporal></subject>", "653 #4 $a -1950"),
    (TITLE + "<subject><temporal encoding='w3cdtf' point='start'>1900</temporal></subject><subject><temporal encoding='edtf'>1940/1950"
     "</temporal></subject>", "045 2# $b d1940 $b d1950"),
    (TITLE + "<subject><temporal encoding='iso8601'>1900/1950</temporal></subject>", "045 2# $b d1900 $b d1950"),
    (TITLE + "<subject><temporal encoding='w3cdtf'>1900/1950</temporal></subject>", "653 #4 $a 1900/1950"),
    (TITLE + "<subject><temporal encoding='edtf'>1900-21/1950-24</temporal></subject>", "653 #4 $a 1900-21/1950-24"),
    (TITLE + "<subject><temporal encoding='edtf'>1900-23</temporal></subject>", "653 #4 $a 1900-23"),
    (TITLE + "<subject><topic>Bees</topic><temporal encoding='edtf'>1900/1950</temporal></subject>", "653 ## $a Bees--1900-1950"),
    (TITLE + "<subject><topic>Bees</topic><temporal encoding='edtf'>1900-05-01/1900-06-02</temporal></subject>",
     "653 ## $a Bees--1900-05-01/1900-06-02"),
    (TITLE + "<genre authorityURI='http://id.loc.gov/authorities/genreForms'>Photographs</genre>", "655 #7 $a Photographs. $2 lcgft"),
    (TITLE + "<genre authorityURI='http://id.loc.gov/vocabulary/marcgt'>slide</genre>", "655 #7 $a slide. $2 marcgt"),
    (TITLE + "<genre authorityURI='http://id.loc.gov/vocabulary/marcgt/sli'>slide</genre>", "655 #7 $a slide. $2 marcgt"),
    (TITLE + "<genre authority='http://id.loc.gov/vocabulary/marcgt'>slide</genre>", "655 #7 $a slide. $2 marcgt"),
    (TITLE + "<typeOfResource>still image</typeOfResource><genre>photograph</genre><originInfo><copyrightDate>1940</copyrightDate></originInfo>",
     "264 #1 $a [Place of publication not identified] : $b [publisher not identified], $c [1940]"),
    (TITLE + "<subject><temporal encoding='edtf'>1900/1909</temporal></subject>"
     "<subject><temporal encoding='edtf'>1950/1959</temporal></subject>", "653 #4 $a 1950-1959"),
    (TITLE + "<subject><temporal encoding='edtf'>1900-02/1909</temporal></subject>"
     "<subject><temporal encoding='edtf'>1950</temporal></subject>", "653 #4 $a 1900-02/1909"),
    (TITLE + "<subject><temporal encoding='edtf'>190X</temporal></subject>", "653 #4 $a 190X"),
    (TITLE + "<classification authority='lcc'>QA76.73 .C15 1988</classification>", "050 #4 $a QA76.73 $b .C15 1988"),
    (TITLE + "<identifier>https://hive.example/1</identifier>", "024 7# $a https://hive.example/1 $2 uri"),
    (TITLE + "<classification authority='lcc'>QA76.73</classification>", "050 #4 $a QA76.73"),
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
    ("<titleInfo supplied='yes'><title>Letters from Anna</title></titleInfo>", "245 00 $a [Letters from Anna]."),
    ("<titleInfo supplied='no'><title>Letters from Anna</title></titleInfo>", "245 00 $a Letters from Anna."),
    (TITLE + "<originInfo><place supplied='no'><placeTerm>Rome</placeTerm></place><publisher supplied='no'>P</publisher><dateIssued>1999"
     "</dateIssued></originInfo>", "264 #1 $a Rome : $b P, $c 1999."),
    ("<titleInfo supplied='yes'><nonSort>The </nonSort><title>bees</title><subTitle>a life</subTitle></titleInfo>",
     "245 05 $a [The bees : $b a life]."),
    (TITLE + "<physicalDescription><extent>1 score (24 p.) + 4 parts ; 30 cm</extent></physicalDescription>", "300 ## $a 1 score (24 p.) + 4 parts ; $c 30 cm"),
    (TITLE + "<physicalDescription><extent>1 score ; 30 cm + 1 CD ; 12 cm</extent></physicalDescription>", "300 ## $a 1 score ; $c 30 cm + $e 1 CD ; 12 cm"),
    (TITLE + "<physicalDescription><extent>12 p. + 1 CD (12 min. ; 12 cm)</extent></physicalDescription>", "300 ## $a 12 p. + $e 1 CD (12 min. ; 12 cm)"),
    (TITLE + "<genre valueURI='http://a.example/genres#bachelor_thesis'/>", "655 #4 $a bachelor thesis. $0 http://a.example/genres#bachelor_thesis"),
    (TITLE + "<note type='Preferred Citation'>Cite as: Bees</note>", "524 ## $a Cite as: Bees."),
    (TITLE + "<note type='Biographical/Historical'>Ek kept bees</note>", "545 ## $a Ek kept bees."),
    (TITLE + "<note type='Statement of Responsibility'>by Ek</note>", "245 00 $a Bees / $c by Ek."),
    (TITLE + "<note type='exhibition'>Shown in Rome</note>", "585 ## $a Shown in Rome."),
    (TITLE + "<abstract type='Scope and contents'>Letters</abstract>", "520 2# $a Letters."),
    (TITLE + "<accessCondition type='restrictions on access'>Closed</accessCondition>", "506 ## $a Closed."),
    (TITLE + "<accessCondition type='restrictionOnAccess'>Shut</accessCondition>", "506 ## $a Shut."),
    (TITLE + "<titleInfo type='uniform'><title>Voĭna i mir. English</title></titleInfo>", "130 0# $a Voĭna i mir. $l English."),
    (TITLE + "<titleInfo type='uniform'><title>Bible. English. Authorized. 1990</title></titleInfo>", "130 0# $a Bible. $l English. $s Authorized. $f 1990."),
    (TITLE + "<titleInfo type='uniform'><title>Works. Selections. French &amp; German</title></titleInfo>", "130 0# $a Works. $k Selections. $l French & German."),
    (TITLE + "<titleInfo type='uniform'><title>Bees. English bees</title></titleInfo>", "130 0# $a Bees. English bees."),
    (TITLE + "<titleInfo type='uniform'><title>Ley no. 1654</title></titleInfo>", "130 0# $a Ley no. 1654."),
    (TITLE + "<titleInfo type='uniform'><title>How many bees? St. Ek. English</title></titleInfo>",
     "130 0# $a How many bees? St. Ek. $l English."),
    (TITLE + "<titleInfo type='uniform'><title>How many bees? English</title></titleInfo>", "130 0# $a How many bees? $l English."),
    (TITLE + "<titleInfo type='uniform'><title>Bible. Old Testament. Job. English. 1990</title></titleInfo>",
     "130 0# $a Bible. $p Old Testament. $p Job. $l English. $f 1990."),
    (TITLE + "<titleInfo type='uniform'><title>Hive. Libretto. English</title></titleInfo>", "130 0# $a Hive. $s Libretto. $l English."),
    # a variant title of which something is said, or which stands somewhere, is shown in a note
    (TITLE + "<titleInfo type='alternative' displayLabel='Title in colophon'><title>Hive</title></titleInfo>",
     "246 1# $i Title in colophon: $a Hive"),
    (TITLE + "<titleInfo type='alternative' displayLabel='Spine title'><title>Hive</title></titleInfo>", "246 18 $a Hive"),
    (TITLE + "<titleInfo type='alternative' displayLabel='Key title'><title>Bees (Leeds. Online)</title></titleInfo>",
     "222 #0 $a Bees $b (Leeds. Online)"),
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
    *((f"{TITLE}<location><url displayLabel='{caption}'>http://a.example/1</url></location>", f"856 4# $3 {caption} $u http://a.example/1")
      for caption in ("Table of contents only", "Sample text", "Publisher description", "Reading group guide",
                      "Contributor biographical information", "Finding aid", "Inhaltsverzeichnis", "Inhaltstext", "Klappentext", "Obsah",
                      "Book review", "Book review (Hives)", "v. 3", "Vol. 3-5", "vol. 3-", "1990-1995", "1990-")),
    (TITLE + '<location><url displayLabel="Publisher\'s description">http://a.example/1</url></location>',
     "856 4# $3 Publisher's description $u http://a.example/1"),
    *((f"{TITLE}<location><url displayLabel='{caption}'>http://a.example/1</url></location>", f"856 4# $u http://a.example/1 $y {caption}")
      for caption in ("1990", "Table of contents and sample text", "Review", "v. three")),
    *((f"{TITLE}<originInfo><frequency>{how}{comma} {dates}</frequency></originInfo>", f"310 ## $a {how}, $b {dates}") for how, comma, dates in (
        ("Monthly", ",", "Jan. 1971-Dec. 1990"), ("Annual", "", "2018-"), ("Annual", ",", "2018-"), ("Twice a year", ",", "Mar. 3, 1990-"),
        ("Monthly", ",", "Spring/Summer 1971-1990"))),
    (TITLE + "<originInfo><frequency>Twice a year 1971-1990</frequency></originInfo>", "310 ## $a Twice a year 1971-1990"),
    (TITLE + "<note type='reproduction'>Microfilm. Leeds, Ek</note>", "533 ## $a Microfilm. Leeds, Ek."),
    (TITLE + "<note>Includes bibliographical references (p. 9) and index</note>",
     "504 ## $a Includes bibliographical references (p. 9) and index."),
    (TITLE + "<note>Includes index</note>", "500 ## $a Includes index."),
    (TITLE + "<note type='summary' displayLabel='Summary'>Of bees</note>", "520 ## $a Of bees."),
    (TITLE + "<note type='Scope and Contents' displayLabel='Scope and Contents'>Of bees</note>", "520 2# $a Of bees."),
    (TITLE + "<abstract type='Summary'>Of bees</abstract>", "520 ## $a Of bees."),
    (TITLE + "<note displayLabel='Scope and Contents'>Of bees</note>", "520 2# $a Of bees."),
    # a bracket that is closed, and was not opened
    (IMPRINT.format("Leeds]", "P"), "264 #1 $a [Leeds] : $b P, $c 1999."),
    (IMPRINT.format("Leeds", "P]"), "264 #1 $a [Leeds] : $b [P], $c 1999."),
    (IMPRINT.format("Leeds", "[P"), "264 #1 $a Leeds : $b [P, $c 1999."),
    (IMPRINT.format("[Leeds", "P]"), "264 #1 $a [Leeds] : $b [P], $c 1999."),
    (IMPRINT.format("[Leeds", "s.n.").replace("1999", "18--]"),
     "264 #1 $a [Leeds] : $b [publisher not identified], $c [18--]"),
    (IMPRINT.format("Leeds", "[s.n.").replace("1999", "167-?]"),
     "264 #1 $a Leeds : $b [publisher not identified], $c [167-?]"),
    (IMPRINT.format("Leeds", "P").replace("1999", "1999]"), "264 #1 $a [Leeds] : $b [P], $c [1999]"),
    (IMPRINT.format("Leeds", "[P]").replace("1999", "1999]"), "264 #1 $a Leeds : $b [P], $c [1999]"),
    (TITLE + "<typeOfResource manuscript='yes'>text</typeOfResource><originInfo><place><placeTerm type='code' authority='marccountry'>ja"
     "</placeTerm></place><place><placeTerm type='text'>Leeds</placeTerm></place><dateCreated>not before 1720]</dateCreated></originInfo>",
     "264 #0 $a [Leeds], $c [not before 1720]"),
    (IMPRINT.format("Ithaca, N.Y", "P"), "264 #1 $a Ithaca, N.Y. : $b P, $c 1999."),
    (IMPRINT.format("Pullman, Wash", "P"), "264 #1 $a Pullman, Wash. : $b P, $c 1999."),
    (IMPRINT.format("Reston, VA", "P"), "264 #1 $a Reston, VA : $b P, $c 1999."),
    (IMPRINT.format("S.l", "P"), "264 #1 $a [Place of publication not identified] : $b P, $c 1999."),
    (IMPRINT.format("Leeds", "[s.n.]"), "264 #1 $a Leeds : $b [publisher not identified], $c 1999."),
    (IMPRINT.format("Leeds ; London", "P"), "264 #1 $a Leeds ; $a London : $b P, $c 1999."),
    *(
        (IMPRINT.format("Leeds", "P").replace("1999", said), f"264 #1 $a Leeds : $b P, $c {stated}")
        for said, stated in (
            ("1950?", "[1950?]"),
            ("ca. 1890", "[approximately 1890]"),
            ("between 1900 and 1910", "[between 1900 and 1910]"),
            ("n.d.", "[date of publication not identified]"),
        )
    ),
    (TITLE + "<originInfo><dateCreated>Undated</dateCreated></originInfo>", "264 #0 $c [date of production not identified]"),
    (TITLE + "<originInfo><dateCreated>Undated</dateCreated><dateCreated encoding='edtf' point='start' qualifier='inferred'>1910</dateCreated>"
     "<dateCreated encoding='edtf' point='end' qualifier='inferred'>1955</dateCreated></originInfo>", "264 #0 $c [1910-1955]"),
    (TITLE + "<originInfo eventType='distribution'><publisher>Ek</publisher><dateOther>1933</dateOther></originInfo>",
     "264 #2 $b Ek, $c 1933."),
    (TITLE + "<originInfo eventType='distribution'><dateOther>1933</dateOther><dateOther>1934</dateOther></originInfo>",
     "500 ## $a Year in source record: 1934."),
    (IMPRINT.format("Leeds", '"P,"'), '264 #1 $a Leeds : $b "P," $c 1999.'),
    # numbers of schemes, and of nobody
    (TITLE + "<classification authority='nlm'>WA 320 T768 1997</classification>", "060 #4 $a WA 320 $b T768 1997"),
    (TITLE + "<classification authority='nlm'>1999 B-886</classification>", "060 #4 $a 1999 B-886"),
    (TITLE + "<classification authority='widocs'>ED.6/2</classification>", "086 ## $a ED.6/2 $2 widocs"),
    (TITLE + "<identifier type='national bibliographic agency control number'>95770</identifier>",
     "024 8# $a 95770 $q national bibliographic agency control number"),
    *((TITLE + f"<genre authority='gmgpc'>Prints{said}</genre>", f"655 #7 $a Prints{parts}. $2 gmgpc") for said, parts in (
        ("-1st century", " $y 1st century"), ("-2nd century", " $y 2nd century"), ("-3rd century", " $y 3rd century"),
        ("--France-18th Century", " $z France $y 18th Century"), ("-1870", " $y 1870"), ("-2001-2005", " $y 2001-2005"),
        ("-1870-2001", " $y 1870-2001"), ("-pre-1870", "-pre-1870"), ("-post-1870", "-post-1870"), ("-1350", "-1350"),
        ("-Paris", "-Paris"), ("-France", " $z France"), ("--Paris", " $z Paris"), ("--paris", "--paris"),
        ("-Hives-1870", "-Hives $y 1870"), ("-18th centuries", "-18th centuries"),
    )),
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
    (TITLE + "<genre authority='gmgpc'>Woodburytypes-France-Paris-1870-1880</genre>",
     "655 #7 $a Woodburytypes $z France $z Paris $y 1870-1880. $2 gmgpc"),
    (TITLE + "<genre authority='lcsh'>Almanacs, American--Georgia</genre>", "655 #0 $a Almanacs, American $z Georgia."),
    *(
        (TITLE + f"<genre authority='aat'>{word}</genre>", f"655 #7 $a {word}. $2 aat")
        for word in ("Anglo-Norman", "photo-reading", "post-1945", "Form-1040")
    ),
    (TITLE + "<genre authority='rbgenr'>Pop-up books-1847</genre>", "655 #7 $a Pop-up books $y 1847. $2 rbgenr"),
    (TITLE + "<genre>Pop-up books-1847</genre>", "655 #4 $a Pop-up books-1847."),
    (TITLE + "<titleInfo type='uniform'><title>Report. 1990</title></titleInfo>", "130 0# $a Report. $f 1990."),
    (TITLE + "<subject><cartographics><scale>1:600. 50 ft. to 1 in.</scale></cartographics></subject>",
     "255 ## $a Scale 1:600. 50 ft. to 1 in."),
    # other resources
    (TITLE + "<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo><part><detail type='volume'><number>45</number>"
     "</detail><extent unit='pages'><start>1</start><end>9</end></extent><text>free</text></part></relatedItem>",
     "773 0# $t Hive $g 45, 1-9; free"),
    (TITLE + "<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo></relatedItem><part><extent unit='words'><total>900"
     "</total></extent></part><part><extent unit='pages'><start>1</start><end>9</end></extent></part><part><extent unit='pages'>"
     "<start>12</start><end>12</end></extent></part>", "773 0# $t Hive $g Pages 1-9; page 12; 900 words"),
    *((f"{TITLE}<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo></relatedItem><part><detail type='volume'><number>9</number>"
       f"</detail><extent unit='columns'><start>603</start><end>{end}</end></extent></part>", f"773 0# $t Hive $g 9, {place}")
      for end, place in (("606", "columns 603-606"), ("603", "column 603"))),
    (TITLE + "<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo><part><extent unit='leaves'><start>3</start><end>3</end></extent></part></relatedItem>",
     "773 0# $t Hive $g Leaf 3"),
    (TITLE + "<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo><titleInfo type='uniform'><title>Works</title>"
     "</titleInfo><name type='personal'><namePart>Straton</namePart><namePart type='termsOfAddress'>of Sardis,</namePart>"
     "<namePart type='date'>fl. 125</namePart></name></relatedItem>", "773 0# $a Straton, of Sardis, fl. 125. $s Works. $t Hive"),
    (TITLE + "<relatedItem type='constituent'><titleInfo><title>Hive</title></titleInfo><part><extent unit='pages'><start>7</start>"
     "<end>7</end></extent></part></relatedItem>", "774 0# $t Hive $g Page 7"),
    (TITLE + "<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo><originInfo><place><placeTerm>A</placeTerm></place>"
     "<place><placeTerm>B</placeTerm></place><place><placeTerm>A</placeTerm></place><publisher>P</publisher><publisher>Q</publisher>"
     "<dateIssued>1924</dateIssued></originInfo></relatedItem>", "773 0# $t Hive. $d A ; B : P : Q, 1924"),
    (HOSTED.format("<titleInfo><title>Hive</title></titleInfo><originInfo><publisher>P</publisher><publisher>Q</publisher>"
                   "<dateIssued>1924</dateIssued></originInfo>"), "773 0# $t Hive. $d P ; Q, 1924"),
    (HOSTED.format("<titleInfo><title>Hive</title></titleInfo><part><detail type='volume'><number>3</number></detail></part>")
     + "<part><extent unit='pages'><start>1</start><end>9</end></extent></part>", "773 0# $t Hive $g 3, 1-9"),
    (HOSTED.format("<titleInfo><title>Hive</title></titleInfo><originInfo><place><placeTerm>Town</placeTerm></place><publisher>P"
                   "</publisher></originInfo><part><extent unit='page'><start>1</start><end>9</end></extent></part>")
     + "<originInfo><dateIssued>1983-06</dateIssued></originInfo>", "773 0# $t Hive. $d Town : P, 1983-06 $g Pages 1-9"),
    (HOSTED.format("<titleInfo><title>Hive</title></titleInfo><relatedItem type='host'><titleInfo><title>Life</title></titleInfo><part>"
                   "<detail type='volume'><number>12</number></detail></part></relatedItem>"), "773 0# $t Hive. $k Life ; 12"),
    (TITLE + "<note type='times cited'>12</note>", "500 ## $a Times cited: 12."),
    (TITLE + "<relatedItem type='isReferencedBy'><titleInfo><title>ESTC</title></titleInfo><part><detail><number>12</number>"
     "</detail></part></relatedItem>", "510 4# $a ESTC, $c 12"),
    (TITLE + "<relatedItem type='series'><titleInfo><title>Life</title></titleInfo><part><detail type='volume'><number>12"
     "</number></detail></part></relatedItem>", "490 0# $a Life ; $v 12"),
    (TITLE + "<relatedItem type='isReferencedBy'><identifier type='isbn'>9780131103627</identifier></relatedItem>",
     "787 08 $i Is referenced by: $z 9780131103627"),
    (TITLE + "<relatedItem type='isReferencedBy' displayLabel='Is referenced by'><identifier type='isbn'>9780131103627</identifier></relatedItem>",
     "787 08 $i Is referenced by: $z 9780131103627"),
    (TITLE + "<relatedItem type='reviewOf'><titleInfo><title>Hive</title></titleInfo></relatedItem>", "787 08 $i Review of: $t Hive"),
    (TITLE + "<relatedItem otherType='HIVE record'><titleInfo><title>Hive</title></titleInfo></relatedItem>", "787 08 $i HIVE record: $t Hive"),
    (TITLE + "<genre>article</genre><originInfo><dateIssued>2005</dateIssued></originInfo><relatedItem type='host'><titleInfo>"
     "<title>Hive</title></titleInfo><part><detail type='volume'><number>45</number></detail></part></relatedItem>",
     "773 0# $t Hive $g 45 (2005)"),
    (TITLE + "<genre>chapter</genre><originInfo><publisher>P</publisher><dateIssued>2005</dateIssued></originInfo>"
     "<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo></relatedItem>", "773 0# $t Hive. $d P, 2005"),
    (TITLE + "<genre>article</genre><originInfo><dateIssued>2005</dateIssued></originInfo>"
     "<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo></relatedItem>", "773 0# $t Hive $g (2005)"),
    (TITLE + "<genre>article</genre><originInfo><place><placeTerm>Leeds</placeTerm></place><publisher>P</publisher><dateIssued>2005-03"
     "</dateIssued></originInfo><relatedItem type='host'><titleInfo><title>Hive</title></titleInfo></relatedItem>",
     "773 0# $t Hive. $d Leeds : P $g (March 2005)"),
    (TITLE + "<genre>article</genre><originInfo><publisher>P</publisher></originInfo>"
     "<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo></relatedItem>", "773 0# $t Hive. $d P"),
    (TITLE + "<genre>chapter</genre><originInfo><publisher>P</publisher></originInfo>"
     "<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo></relatedItem>", "773 0# $t Hive. $d P"),
    # Of two publishers one is not that of the journal.
    (TITLE + "<genre>article</genre><originInfo><publisher>Q</publisher></originInfo><relatedItem type='host'><titleInfo><title>Hive"
     "</title></titleInfo><originInfo><publisher>P</publisher></originInfo></relatedItem>", "264 #1 $b Q."),
    (TITLE + "<genre>book</genre><originInfo><publisher>P</publisher><dateIssued>2005</dateIssued></originInfo>"
     "<relatedItem type='host'><identifier type='issn'>1566-5283</identifier></relatedItem>",
     "264 #1 $a [Place of publication not identified] : $b P, $c 2005."),
    (TITLE + "<genre>article</genre><identifier type='issn'>1566-5283</identifier>", "773 0# $x 1566-5283"),
    (TITLE + "<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo><recordInfo><recordIdentifier source='DLC'>12"
     "</recordIdentifier></recordInfo></relatedItem>", "773 0# $t Hive $w (DLC)12"),
    (TITLE + "<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo><location><url>http://a.example/</url></location>"
     "</relatedItem>", "773 0# $t Hive $o http://a.example/"),
    (TITLE + "<relatedItem type='host'><recordInfo><recordIdentifier source='gbv-ppn'>12</recordIdentifier></recordInfo></relatedItem>",
     "773 0# $w (gbv-ppn)12"),
    (TITLE + "<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo><part><detail type='box'><number>4</number></detail>"
     "<detail type='folder'><number>5</number></detail></part></relatedItem>", "773 0# $t Hive $g Box 4, Folder 5"),
    (TITLE + "<relatedItem type='isReferencedBy'><titleInfo><title>ESTC</title></titleInfo><identifier>T12</identifier></relatedItem>",
     "510 4# $a ESTC, $c T12"),
    (TITLE + "<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo><identifier type='isbn'>978-0-13-110362-7</identifier>"
     "</relatedItem>", "773 0# $t Hive $z 9780131103627"),
    (TITLE + "<relatedItem type='preceding' otherType='absorbed'><titleInfo><title>Hive</title></titleInfo></relatedItem>",
     "780 05 $t Hive"),
    (TITLE + "<relatedItem type='original'><location><url>http://a.example/</url></location></relatedItem>", "534 ## $o http://a.example/"),
    (TITLE + "<relatedItem type='isReferencedBy'><note>Cited</note></relatedItem>", "510 3# $a Cited"),
    (TITLE + "<relatedItem type='series'><identifier type='issn'>1566-5283</identifier></relatedItem>", "760 0# $x 1566-5283"),
    (TITLE + WITH_ISSN.format("series", "0007–0955"), "490 0# $a Hive, $x 0007-0955"),
    (TITLE + WITH_ISSN.format("series", "0007-0956"), "490 0# $a Hive, $y 0007-0956"),
    (TITLE + WITH_ISSN.format("host", "00070955"), "773 0# $t Hive $x 0007-0955"),
    (TITLE + WITH_ISSN.format("isReferencedBy", "0007 0955"), "510 3# $a Hive, $x 0007-0955"),
    (TITLE + "<identifier type='issn'>00070955</identifier>", "022 ## $a 0007-0955"),
    (TITLE + "<identifier type='issn'>0007-0956</identifier>", "022 ## $y 0007-0956"),
    (TITLE + "<genre>article</genre><identifier type='issn'>0007-0956</identifier>", "022 ## $y 0007-0956"),
    (TITLE + "<relatedItem type='series' displayLabel='Series statement'><titleInfo><partNumber>5</partNumber></titleInfo>"
     "<identifier type='issn'>1566-5283</identifier></relatedItem>", "760 0# $g 5 $x 1566-5283"),
    (TITLE + "<relatedItem type='series'><part><detail type='volume'><number>5</number></detail></part></relatedItem>", "760 0# $g 5"),
    (TITLE + "<relatedItem type='series'><originInfo><publisher>Acme</publisher></originInfo></relatedItem>", "760 0# $d Acme"),
    (TITLE + "<relatedItem type='series'><note>In progress</note></relatedItem>", "760 0# $n In progress"),
    (TITLE + "<part><detail type='volume'><number>2</number></detail></part>", "245 00 $a Bees. $n Volume 2."),
    (HOSTED.format("<titleInfo><title>Hive</title></titleInfo><part><date>2019-10-20</date><extent unit='pages'><start>3</start></extent>"
                   "</part>"), "773 0# $t Hive $g (20 October 2019), page 3"),
    (HOSTED.format("<titleInfo><title>Hive</title></titleInfo><physicalDescription><extent>12 p. : ill. ; 20 cm</extent>"
                   "</physicalDescription>"), "773 0# $t Hive. $h 12 p. : ill. ; 20 cm"),
    (HOSTED.format("<titleInfo><title>Hive</title></titleInfo><relatedItem type='series'><titleInfo><title>Life</title><partNumber>12"
                   "</partNumber></titleInfo></relatedItem>"), "773 0# $t Hive. $k Life ; 12"),
    (HOSTED.format("<titleInfo><title>Hive</title></titleInfo><originInfo><dateIssued encoding='marc'>1924</dateIssued></originInfo>"),
     "773 0# $t Hive. $d 1924"),
    (TITLE + "<relatedItem type='host' displayLabel='Fragments'><relatedItem type='host'><titleInfo><title>Hive</title></titleInfo>"
     "</relatedItem></relatedItem>", "773 08 $i Fragments: $t Hive"),
    (HOSTED.format("<titleInfo type='uniform' authority='naf'><title>Hive</title></titleInfo>"), "773 0# $t Hive"),
    (HOSTED.format("<titleInfo type='alternative'><title>Hive</title></titleInfo>"), "773 0# $t Hive"),
    (HOSTED.format("<titleInfo><title>Hive</title></titleInfo><note>In Greek</note><note>With an index.</note>"
                   "<note displayLabel='Donor'>B. Ek</note>"), "773 0# $t Hive. $n In Greek. With an index. Donor: B. Ek"),
    (HOSTED.format("<titleInfo><title>Hive</title></titleInfo><location><url>http://a.example/1</url></location><location>"
                   "<url>http://a.example/2</url></location>"), "773 0# $t Hive $o http://a.example/1 $o http://a.example/2"),
    (TITLE + "<physicalDescription><note>Torn.</note><note>Bound in leather</note><note>Gilt</note></physicalDescription>",
     "500 ## $a Torn. Bound in leather. Gilt."),
    (TITLE + SERIES.format("", "", "Hives", "<partNumber>2</partNumber>", "<identifier type='local'>(DE-600)12</identifier>"),
     "830 #0 $a Hives ; $v 2. $w (DE-600)12"),
    (TITLE + SERIES.format("", "", "Hives", "<partNumber>2</partNumber>", "<identifier type='local'>(DE-600)12</identifier>"
                           "<identifier type='issn'>0378-5955</identifier>"), "490 1# $a Hives, $x 0378-5955 ; $v 2"),
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
    (TITLE + "<note altRepGroup='a7' script='Latn'>Pchely</note><note altRepGroup='a7' script='Latn'>Пчелы</note>",
     "880 ## $6 500-01/(N $a Пчелы."),
    (TITLE + "<note altRepGroup='a7' script='Latn'>ʻAsal</note><note altRepGroup='a7' script=''>عسل</note>",
     "500 ## $6 880-01 $a ʻAsal."),
    (TITLE + "<physicalDescription><extent>12 Bl.</extent><extent>4°</extent></physicalDescription>", "300 ## $a 12 Bl. ; $c 4°"),
    ("<titleInfo><title>Bees,</title><subTitle>1900-1910</subTitle></titleInfo>", "245 00 $a Bees : $b 1900-1910."),
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
    (TITLE + "<subject authority='LCSH'><genre>Maps</genre></subject>", "655 #0 $a Maps."),
    (TITLE + "<subject authority='lcmpt'><genre>soprano voice</genre><topic>Bees</topic></subject>",
     "655 #7 $a soprano voice $x Bees. $2 lcmpt"),
    *((f"{TITLE}<accessCondition type='{kind}'>http://a.example/x</accessCondition>", f"{tag} ## $u http://a.example/x")
      for kind, tag in (("restriction on access", "506"), ("use and reproduction", "540"))),
    (TITLE + "<note displayLabel='Ek'>Includes bibliographical references.</note>", "500 ## $a Ek: Includes bibliographical references."),
    (TITLE + "<note displayLabel='Scope and content :'>Of bees.</note>", "520 2# $a Of bees."),
    (TITLE + "<relatedItem><location><url>http://a.example/1</url></location></relatedItem>", "856 42 $u http://a.example/1"),
    (TITLE + "<relatedItem displayLabel='Finding aid'><location><url>http://a.example/1</url></location><note>Ek</note></relatedItem>",
     "787 08 $i Finding aid: $n Ek $o http://a.example/1"),
    (TITLE + "<originInfo><place><placeTerm>[S.l.]</placeTerm></place><publisher>[s.n.]</publisher><dateIssued>1999</dateIssued></originInfo>"
     "<recordInfo><descriptionStandard>aacr</descriptionStandard></recordInfo>", "260 ## $a [S.l.] : $b [s.n.], $c 1999."),
    (TITLE + "<physicalDescription><extent>1 map (iv + 9 p.) : ill. (a ; b) ; 9 cm</extent></physicalDescription>",
     "300 ## $a 1 map (iv + 9 p.) : $b ill. (a ; b) ; $c 9 cm"),
    (TITLE + "<location><url displayLabel='electronic resource'>http://a.example/1</url></location>", "856 4# $u http://a.example/1"),
    (TITLE + "<location><url displayLabel='Table of contents only'>http://a.example/1</url></location>",
     "856 4# $3 Table of contents only $u http://a.example/1"),
    (TITLE + "<location><url displayLabel='Book review (Hives)'>http://a.example/1</url></location>",
     "856 4# $3 Book review (Hives) $u http://a.example/1"),
    (TITLE + "<location><url displayLabel='v. 2'>http://a.example/1</url></location>", "856 4# $3 v. 2 $u http://a.example/1"),
    (TITLE + "<location><url displayLabel='Contents of the hive'>http://a.example/1</url></location>",
     "856 4# $u http://a.example/1 $y Contents of the hive"),
    (TITLE + "<genre authority='0'>Bees</genre>", "655 #0 $a Bees."),
    (TITLE + "<name type='personal'><namePart>Ek, Anna T. (Anna Theodora),</namePart></name>", "700 1# $a Ek, Anna T. $q (Anna Theodora)"),
    (TITLE + "<name type='personal'><namePart>Ek, J. Franck de (James Franck), 1900-</namePart></name>",
     "700 1# $a Ek, J. Franck de $q (James Franck), $d 1900-"),
    (TITLE + "<name type='personal'><namePart>Ek, Anna (Anna T.)</namePart></name>", "700 1# $a Ek, Anna $q (Anna T.)"),
    (TITLE + "<name type='personal'><namePart>Ek, Bo (Baker)</namePart></name>", "700 1# $a Ek, Bo (Baker)"),
    (TITLE + "<name type='personal'><namePart>Ek, Mih. (Mihailo),</namePart><namePart type='date'>1868-1924</namePart></name>",
     "700 1# $a Ek, Mih. $q (Mihailo), $d 1868-1924."),
    (TITLE + "<name type='personal'><namePart>Ek, A (Anna)</namePart></name>", "700 1# $a Ek, A $q (Anna)"),
    (TITLE + "<name type='personal'><namePart>Ek, A. T. (Anna Theodora).</namePart></name>", "700 1# $a Ek, A. T. $q (Anna Theodora)"),
    (TITLE + "<name type='personal'><namePart>Ek, W. (Guillaume), 1862-1932</namePart></name>",
     "700 1# $a Ek, W. $q (Guillaume), $d 1862-1932."),
    (TITLE + "<name type='personal'><namePart>Ek, P. (Photographer), 1862-1932</namePart></name>",
     "700 1# $a Ek, P. (Photographer), $d 1862-1932."),
    (TITLE + "<name type='personal'><namePart>Ek,</namePart><namePart type='termsOfAddress'>Mrs.,</namePart>"
     "<namePart type='date'>1753-1821</namePart></name>", "700 1# $a Ek, $c Mrs., $d 1753-1821."),
    (TITLE + "<name type='personal'><namePart>Ek, A (Author)</namePart></name>", "700 1# $a Ek, A (Author)"),
    (TITLE + "<name type='personal'><namePart>Ek family</namePart></name>", "700 3# $a Ek family."),
    (TITLE + "<name type='personal'><namePart>A friend of the family</namePart></name>", "700 0# $a A friend of the family."),
    (TITLE + "<name type='personal'><namePart>Ek, Anna T. (Anna Theodora)</namePart></name>", "700 1# $a Ek, Anna T. $q (Anna Theodora)"),
    ("<titleInfo altRepGroup='1' script='Latn'><title>Feng</title></titleInfo><titleInfo altRepGroup='1' script='CJK'><title>蜂／</title>"
     "<subTitle>巢</subTitle></titleInfo>", "880 00 $6 245-01/{dollar}1 $a 蜂 : $b 巢."),
    ("<titleInfo altRepGroup='1'><title>Nahl</title></titleInfo><titleInfo altRepGroup='1' script='Arab'><title>نحل :\u200f</title>"
     "<subTitle>عسل /\u200f</subTitle></titleInfo>", "880 00 $6 245-01/(3/r $a نحل : $b عسل."),
    (TITLE + "<originInfo altRepGroup='1'><publisher>Nahl</publisher></originInfo><originInfo altRepGroup='1' script='Arab'>"
     "<place><placeTerm type='text'>تهران :\u200f</placeTerm></place><publisher>نحل،\u200f</publisher><dateIssued>1999</dateIssued>"
     "</originInfo>", "880 #1 $6 264-01/(3/r $a تهران : $b نحل, $c 1999."),
    ("<titleInfo altRepGroup='1'><title>Uli</title></titleInfo><titleInfo altRepGroup='1' script='Cyrl'><title>Ульи</title></titleInfo>"
     "<physicalDescription altRepGroup='1'><form authority='marccategory'>electronic resource</form><form authority='marcsmd'>remote</form>"
     "</physicalDescription>"
     "<physicalDescription altRepGroup='1' script='Cyrl'><form authority='gmd'>electronic</form></physicalDescription>"
     "<location><url>http://a.example/1</url></location>", "300 ## $a 1 online resource"),
    ("<titleInfo><title>Pchely =</title><subTitle>Bees</subTitle></titleInfo><titleInfo type='translated'><title>Bees</title></titleInfo>",
     "246 31 $a Bees"),
    *(
        (f"<titleInfo><title>Pchely</title><subTitle>{said}</subTitle></titleInfo><titleInfo type='translated'><title>Bees</title></titleInfo>",
         made)
        for said, made in (
            ("Bees", "245 00 $a Pchely = $b Bees."), ("Bees : a life", "245 00 $a Pchely = $b Bees : a life."),
            ("Bees = Bienen", "245 00 $a Pchely = $b Bees = Bienen."), ("Bees and wasps", "245 00 $a Pchely : $b Bees and wasps."),
        )
    ),
    ("<titleInfo><title>Pchely</title><subTitle>Bees</subTitle></titleInfo><titleInfo type='translated'><title>Bees</title></titleInfo>"
     "<physicalDescription><form authority='gmd'>sound recording</form></physicalDescription>", "245 00 $a Pchely $h [sound recording] = $b Bees."),
    ("<titleInfo><title>Pchely</title><subTitle>Bees</subTitle></titleInfo><titleInfo type='translated'><title>Bees</title></titleInfo>"
     "<physicalDescription><form authority='gmd'>sound recording</form></physicalDescription>", "246 31 $a Bees"),
    ("<titleInfo><title>Pchely = Bees : a life</title></titleInfo><titleInfo type='translated'><title>Bees</title>"
     "<subTitle>a life</subTitle></titleInfo>", "246 31 $a Bees : $b a life"),
    ("<titleInfo><title>Pchely = Bees</title></titleInfo><titleInfo type='translated'><title>Wasps</title></titleInfo>", "242 00 $a Wasps."),
    *(
        (f"<titleInfo{main}><title>Пчелы</title></titleInfo><titleInfo type='translated'{lang}><title>Pchely</title></titleInfo>"
         "<language><languageTerm type='code' authority='iso639-2b'>rus</languageTerm></language>", field)
        for main, lang, field in (
            (" xml:lang='ru'", " xml:lang='ru-Latn'", "246 3# $a Pchely"),
            (" xml:lang='ru'", " xml:lang='pl'", "242 00 $a Pchely. $y pol"),
            (" xml:lang='ru'", "", "242 00 $a Pchely."),
            ("", " xml:lang='en'", "242 00 $a Pchely. $y eng"),
            ("", "", "242 00 $a Pchely."),
        )
    ),
    (TITLE + WORK.format("", "<titleInfo><title>Hives</title></titleInfo>", "").replace(" type=''", ""), "700 1# $a Ek, Bo. $t Hives."),
    (TITLE + WORK.format("constituent", "<titleInfo><title>Hives</title></titleInfo>", "").replace("<relatedItem", "<relatedItem displayLabel='In'"),
     "774 08 $i In: $a Ek, Bo. $t Hives"),
    (TITLE + WORK.format("otherVersion", "<titleInfo><title>Hives</title></titleInfo>", ""), "775 0# $a Ek, Bo. $t Hives"),
    ("<titleInfo><nonSort xml:space='preserve'>ال</nonSort><title>نحل</title></titleInfo>", "245 02 $a النحل."),
    ("<titleInfo><nonSort>ה</nonSort><title>דבורה</title></titleInfo>", "245 01 $a הדבורה."),
    ("<titleInfo><nonSort>al- </nonSort><title>Naḥl</title></titleInfo>", "245 03 $a al-Naḥl."),
    ("<titleInfo><nonSort>L' </nonSort><title>abeille</title></titleInfo>", "245 02 $a L'abeille."),
    ("<titleInfo><nonSort>די</nonSort><title>בין</title></titleInfo>", "245 03 $a די בין."),
    (TITLE + SERIES_PARTED.format("<partNumber>Ser. A</partNumber><partName>Bees</partName><partNumber>12</partNumber>"),
     "490 0# $a Life. Ser. A, Bees ; $v 12"),
    (TITLE + SERIES_PARTED.format("<partNumber>Ser. A</partNumber><partName>Bees</partName>"), "490 0# $a Life. Ser. A, Bees"),
    (TITLE + SERIES_PARTED.format("<partNumber>Ser. 2</partNumber><partNumber>v. 3</partNumber>"), "490 0# $a Life. Ser. 2 ; $v v. 3"),
    (TITLE + SERIES_PARTED.format("<partNumber>12</partNumber><partName>Bees</partName>"), "490 0# $a Life. Bees ; $v 12"),
    (TITLE + SERIES_PARTED.format("<partNumber>B</partNumber>"), "490 0# $a Life ; $v B"),
    (TITLE + SERIES_IN_SCRIPTS, "490 0# $6 880-01 $a Uli ; $v 3"),
    (TITLE + SERIES_IN_SCRIPTS, "880 0# $6 490-01/(N $a Ульи ; $v 3"),
    (TITLE + CONSTITUENT_IN_SCRIPTS, "774 0# $6 880-01 $a Ek, A. $t Pchely $x 0378-5955"),
    (TITLE + CONSTITUENT_IN_SCRIPTS, "880 0# $6 774-01/(N $a Ек, А. $t Пчелы"),
    (TITLE + "<subject authority='fast' xlink:href='(OCoLC)fst12'><topic>Bees</topic></subject>",
     "650 #7 $a Bees. $2 fast $0 (OCoLC)fst12"),
    (TITLE + "<subject xlink:href='http://id.loc.gov/authorities/subjects/sh12'><topic>Bees</topic></subject>",
     "650 #0 $a Bees. $0 http://id.loc.gov/authorities/subjects/sh12"),
    (TITLE + "<name type='corporate' xlink:href='http://id.loc.gov/authorities/names/n12'><namePart>Acme</namePart></name>",
     "710 2# $a Acme. $2 naf $0 http://id.loc.gov/authorities/names/n12"),
    (TITLE + "<genre authority='4'>Bees</genre>", "655 #4 $a Bees."),
    (TITLE + "<classification authority='lcc'>QA76.9.A5 B34 2000</classification>", "050 #4 $a QA76.9.A5 $b B34 2000"),
    (TITLE + "<classification authority='lcc'>QA76 B34</classification>", "050 #4 $a QA76 B34"),
    (TITLE + UNTITLED.format("otherFormat"), "776 0# $d Leeds : P, 1880. $h 9 p. $n In two volumes $z 9780131103627"),
    (TITLE + UNTITLED.format("original"), "534 ## $c Leeds : P, 1880. $e 9 p. $n In two volumes. $z 9780131103627"),
    (TITLE + UNTITLED.format("preceding"), "780 00 $d Leeds : P, 1880. $h 9 p. $n In two volumes $z 9780131103627"),
    (HOSTED.format("<originInfo><publisher>P</publisher></originInfo><part><detail type='volume'><number>3</number></detail>"
                   "<extent unit='pages'><start>5</start><end>9</end></extent></part>"), "773 0# $d P $g 3, 5-9"),
    (TITLE + "<relatedItem type='series'><name type='corporate'><namePart>Acme</namePart></name></relatedItem>", "760 0# $a Acme"),
    (HOSTED.format("<titleInfo type='uniform' authority='naf'><title>Works</title></titleInfo><titleInfo><title>Hive</title></titleInfo>"),
     "773 0# $s Works. $t Hive"),
    (TITLE + "<relatedItem type='constituent'><titleInfo type='uniform'><title>Hive</title></titleInfo></relatedItem>", "730 02 $a Hive."),
    (TITLE + "<relatedItem type='original'><titleInfo><title>Hive</title></titleInfo><originInfo><dateCreated>1888</dateCreated>"
     "</originInfo><physicalDescription><extent>12 p. ; 20 cm</extent></physicalDescription><location><physicalLocation>Library"
     "</physicalLocation><shelfLocator>A 1</shelfLocator></location></relatedItem>",
     "534 ## $t Hive. $c 1888. $e 12 p. ; 20 cm. $l Library, A 1."),
    (TITLE + "<relatedItem type='otherVersion'><titleInfo><title>Hive</title></titleInfo><originInfo><place><placeTerm type='code' "
     "authority='marccountry'>fr</placeTerm></place><place><placeTerm>Paris</placeTerm></place></originInfo></relatedItem>",
     "775 0# $t Hive. $d Paris $f fr"),
    # numbers and languages
    (TITLE + "<identifier type='isbn'>978-0-13-110362-7</identifier>", "020 ## $a 9780131103627"),
    (TITLE + "<identifier type='issn'>15665283</identifier>", "022 ## $a 1566-5283"),
    (TITLE + "<language><languageTerm type='code'>eng</languageTerm></language><language objectPart='translated from'>"
     "<languageTerm type='code'>fre</languageTerm></language>", "041 1# $a eng $h fre"),
    (TITLE + "<language><languageTerm type='code'>eng</languageTerm></language><language objectPart='translation'>"
     "<languageTerm type='code'>ger</languageTerm></language>", "041 1# $a eng $h ger"),
    (TITLE + LANGUAGE.format("", "eng") + LANGUAGE.format(" objectPart='subtitle or caption'", "fre"), "041 0# $a eng $j fre"),
    (TITLE + LANGUAGE.format("", "eng") + LANGUAGE.format(" objectPart='summary or abstract'", "fre"), "041 0# $a eng $b fre"),
    (TITLE + "<identifier type='isbn-13'>978-0-13-110362-7</identifier>", "020 ## $a 9780131103627"),
    (TITLE + "<identifier type='isbn'>978-0-13-110362-8</identifier>", "020 ## $z 9780131103628"),
    (TITLE + "<classification>B 12</classification>", "500 ## $a Classification: B 12."),
    (TITLE + "<note displayLabel='Instruments and voices'>vf01, ka01</note>", "048 ## $a vf01 $a ka01"),
    (TITLE + "<note displayLabel='Instruments and voices'>a violin</note>", "500 ## $a Instruments and voices: a violin."),
    (TITLE + f"<note type='system details' {ADDRESS}>Mode of access: Web. http://a.example/1</note>",
     "538 ## $a Mode of access: Web. $u http://a.example/1"),
    (TITLE + f"<note type='biographical/historical' {ADDRESS}>Ek kept bees: http://a.example/1</note>",
     "545 ## $a Ek kept bees: $u http://a.example/1"),
    (TITLE + "<note displayLabel='Associated language'>fre</note>", "377 ## $a fre"),
    (TITLE + "<note displayLabel='Associated language'>French</note>", "377 ## $l French"),
    (TITLE + "<note displayLabel='Associated place'>Finland, Oulu</note>", "500 ## $a Associated place: Finland, Oulu."),
    (TITLE + "<note displayLabel='Digital file'>audio file</note>", "347 ## $a audio file"),
    (TITLE + "<note displayLabel='Digital file'>audio file, MP3</note>", "500 ## $a Digital file: audio file, MP3."),
    *(
        (TITLE + f"<note displayLabel='{caption}'>Ek, 1840</note>", f"{field} $a Ek, 1840.")
        for caption, field in (
            ("Provenance", "561 ##"), ("Ownership", "561 ##"), ("Acquisition", "541 ##"), ("Language", "546 ##"), ("Performers", "511 0#"),
            ("System requirements", "538 ##"), ("Biographical/historical", "545 ##"), ("Exhibitions", "585 ##"),
            ("Funding", "536 ##"), ("Preferred citation", "524 ##"),
        )
    ),
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
    (TITLE + "<identifier type='PMID'>12</identifier>", "024 7# $a 12 $2 pmid"),
    (TITLE + "<identifier type='pmc'>PMC12</identifier>", "024 7# $a PMC12 $2 pmcid"),
    (TITLE + "<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo><titleInfo type='abbreviated'><title>Hive</title>"
     "</titleInfo></relatedItem>", "773 0# $t Hive"),
    (TITLE + "<identifier type='Handle'>12/3</identifier>", "024 7# $a 12/3 $2 hdl"),
    (TITLE + "<identifier type='isbn'>URN:ISBN:9780131103627</identifier>", "020 ## $a 9780131103627"),
    (TITLE + "<identifier type='oclc'>(OCoLC)ocm00001234</identifier>", "035 ## $a (OCoLC)1234"),
    (TITLE + "<identifier type='isbn'>9780131103627 (pbk.) : £20</identifier>", "020 ## $a 9780131103627 $q pbk. $c £20"),
    (TITLE + "<identifier type='isbn'>978-0-13-110362-7</identifier>", "020 ## $a 9780131103627"),
    (TITLE + "<identifier type='local' displayLabel='Accession number'>2005-015</identifier>",
     "024 7# $a 2005-015 $q Accession number $2 local"),
    (TITLE + "<classification authority='geographic classification'>4311 D5</classification>", "052 ## $a 4311 $b D5"),
    (TITLE + "<recordInfo><recordIdentifier source='DLC'>1</recordIdentifier><recordIdentifier source='OCoLC'>23</recordIdentifier>"
     "</recordInfo>", "035 ## $a (OCoLC)23"),
    (TITLE + "<recordInfo><recordIdentifier source='DLC'>1</recordIdentifier></recordInfo><recordInfo>"
     "<recordIdentifier source='DE-576'>23</recordIdentifier></recordInfo>", "035 ## $a (DE-576)23"),
    (HOSTED.format("<recordInfo><recordIdentifier source='DLC'>1</recordIdentifier><recordIdentifier source='DE-576'>23"
                   "</recordIdentifier></recordInfo>"), "773 0# $w (DE-576)23 $w (DLC)1"),
    (HOSTED.format("<titleInfo><title>Hive</title></titleInfo><identifier type='local'>MS 1</identifier>"), "773 0# $t Hive $o MS 1"),
    (HOSTED.format("<titleInfo><title>Hive</title></titleInfo><identifier type='local'>(DLC)12</identifier>"), "773 0# $t Hive $w (DLC)12"),
    (TITLE + "<identifier type='lccn'>2001-627090</identifier>", "010 ## $a {space}{space}2001627090"),
    (TITLE + "<identifier type='lccn'>89-456//r91</identifier>", "010 ## $a {space}{space}{space}89000456{space}"),
    (TITLE + "<identifier type='lccn'>89-456 / Hive</identifier>", "010 ## $a 89-456 / Hive"),
    (TITLE + "<identifier type='lccn'>sn 85-1234</identifier>", "010 ## $a sn 85001234{space}"),
    (TITLE + "<identifier type='lccn'>https://lccn.loc.gov/2001627090</identifier>", "010 ## $a {space}{space}2001627090"),
    (TITLE + "<identifier type='lccn' invalid='yes'>89-456</identifier><identifier type='lccn'>2001627090</identifier>",
     "010 ## $a {space}{space}2001627090 $z {space}{space}{space}89000456{space}"),
    (TITLE + "<identifier type='lccn' invalid='yes'>89-456</identifier><identifier type='lccn' invalid='yes'>89-457</identifier>",
     "010 ## $z {space}{space}{space}89000456{space} $z {space}{space}{space}89000457{space}"),
    (TITLE + "<identifier type='issn' invalid='yes'>0007-0956</identifier><identifier type='issn'>0007-0955</identifier>"
     "<identifier type='issn-l'>0007-0955</identifier>", "022 ## $a 0007-0955 $l 0007-0955 $y 0007-0956"),
    (HOSTED.format("<titleInfo><title>Hive</title></titleInfo><identifier type='lccn'>89-456</identifier>"), "773 0# $t Hive $w (DLC)89000456"),
    (HOSTED.format("<titleInfo><title>Hive</title></titleInfo><part><extent unit='pages'>1-10</extent></part>"),
     "773 0# $t Hive $g Pages 1-10"),
    (TITLE + "<subject authority='tgn'><hierarchicalGeographic><country>England</country><city>Leeds</city></hierarchicalGeographic>"
     "<geographic>Headingley</geographic></subject>", "651 #7 $a Headingley. $2 tgn"),
    (TITLE + "<subject authority='tgn'><hierarchicalGeographic><country>England</country><city>Leeds</city></hierarchicalGeographic>"
     "<geographic>Headingley</geographic></subject>", "662 ## $a England $d Leeds. $2 tgn"),
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
    (HOSTED.format("<titleInfo><title>Hive papers</title></titleInfo><part><detail><title>Letters</title></detail></part>"),
     "773 0# $t Hive papers $g Letters"),
    (HOSTED.format("<titleInfo><title>Hive</title></titleInfo><recordInfo><recordIdentifier source='OCLC'>12</recordIdentifier></recordInfo>"),
     "773 0# $t Hive $w (OCoLC)12"),
    (TITLE + "<recordInfo><recordIdentifier source='oclc'>12</recordIdentifier></recordInfo>", "003 OCoLC"),
    ("<titleInfo><title>Bees: Volume 2, Number 1</title></titleInfo><part><detail type='issue'><number>Volume 2, Number 1</number></detail></part>",
     "245 00 $a Bees: Volume 2, Number 1."),
    ("<titleInfo><title>Bees in winter</title></titleInfo><part><detail type='volume'><number>I</number></detail></part>",
     "245 00 $a Bees in winter. $n I."),
    ("<titleInfo><title>Bees: volume 18</title></titleInfo><part><detail type='volume'><number>1</number></detail></part>",
     "245 00 $a Bees: volume 18. $n Volume 1."),
    ("<titleInfo><title>Bees. Bd. II</title></titleInfo><part><detail type='volume'><number>Bd. II</number></detail></part>",
     "245 00 $a Bees. Bd. II."),
    (TITLE + "<location><holdingSimple><copyInformation><enumerationAndChronology>v. 1-8</enumerationAndChronology></copyInformation>"
     "</holdingSimple></location>", "866 ## $a v. 1-8"),
    (TITLE + "<location><holdingSimple><copyInformation><enumerationAndChronology unitType='3'>1970</enumerationAndChronology>"
     "</copyInformation></holdingSimple></location>", "868 ## $a 1970"),
    (TITLE + "<name authority='naf'><namePart>France. Assemblée nationale</namePart></name>", "710 1# $a France. $b Assemblée nationale. $2 naf"),
    (TITLE + "<subject authority='naf'><name><namePart>Ohio. Department of Health</namePart></name></subject>",
     "610 10 $a Ohio. $b Department of Health."),
    (TITLE + "<subject authority='fast'><topic>Bees--Diseases</topic></subject>", "650 #7 $a Bees $x Diseases. $2 fast"),
    (TITLE + "<subject><geographic authority='fast'>England -- Leeds</geographic></subject>", "651 #7 $a England $z Leeds. $2 fast"),
    (TITLE + "<relatedItem type='original'><titleInfo><title>Hive</title></titleInfo><identifier type='oclc'>12</identifier></relatedItem>",
     "534 ## $t Hive. $o (OCoLC)12"),
    (TITLE + "<location><url dateLastAccessed='2001-02-03'>http://a.example/</url></location>",
     "588 ## $a Online resource viewed February 3, 2001."),
)  # fmt: skip


def test_a_name_in_two_scripts_is_headed_by_the_first() -> None:
    """Each part says which it is in; what is in the second is told."""
    part = '<namePart type="{}" script="{}">{}</namePart>'.format
    said = (
        ("family", "Latn", "Wang"),
        ("family", "Hant", "王"),
        ("given", "Hant", "小蜂"),
        ("given", "Latn", "Xiaofeng"),
    )
    fields, lost = marc_of(f'{TITLE}<name type="personal">{"".join(part(*found) for found in said)}</name>')
    assert "700 1# $a Wang, Xiaofeng." in fields
    assert [path for path in lost if "namePart" in path and "@" not in path] == [
        "name/namePart:family",
        "name/namePart:given",
    ]


def test_a_part_of_a_name_in_another_script_alone_is_one_of_it() -> None:
    """As its dates may be, and how a surname and a forename of Japan are written."""
    parts = (
        '<namePart type="family" script="Jpan">蜜蜂</namePart><namePart type="given" script="Hrkt">ハナコ</namePart>'
        '<namePart type="date" script="Latn">1953-</namePart>'
    )
    fields, lost = marc_of(f'{TITLE}<name type="personal">{parts}</name>')
    assert "700 1# $a 蜜蜂, ハナコ, $d 1953-" in fields
    assert [path for path in lost if "@" not in path] == ["mods:name"]


def test_a_name_in_two_scripts_is_not_mixed() -> None:
    """Also where one part of it stands there in the second alone."""
    part = '<namePart type="{}" script="{}">{}</namePart>'.format
    said = part("family", "Hant", "王") + part("family", "Latn", "Wang") + part("given", "Latn", "Xiaofeng")
    fields, lost = marc_of(f'{TITLE}<name type="personal">{said}</name>')
    assert "700 1# $a 王." in fields
    assert {"name/namePart:family", "name/namePart:given"} <= {*lost}


def test_a_name_in_parts_in_a_second_script_is_the_whole_one_again() -> None:
    parts = '<namePart type="family" script="Hani">王</namePart><namePart type="given" script="Hani">小蜂</namePart>'
    fields, lost = marc_of(
        f'{TITLE}<name type="personal"><namePart script="Latn">Wang, Xiaofeng</namePart>{parts}</name>'
    )
    assert "700 1# $a Wang, Xiaofeng." in fields
    assert {"name/namePart:family", "name/namePart:given"} <= {*lost}


@pytest.mark.parametrize(
    ("name", "field", "told"),
    [("<name type='corporate'><namePart>Hive Club</namePart><namePart type='personal'>Ek, Bo</namePart></name>", "710 2# $a Hive Club.",
      "name/namePart:personal"),
     ("<name><namePart type='personal'>Ek, Bo</namePart><namePart type='corporate'>Hive Club</namePart></name>", "700 1# $a Ek, Bo.",
      "name/namePart:corporate"),
     ("<name><namePart type='corporate'>Hive Club</namePart><namePart>Wax</namePart></name>", "710 2# $a Hive Club. $b Wax.", ""),
     ("<name type='corporate'><namePart type='personal'>Hive Club</namePart></name>", "710 2# $a Hive Club.", "")],
)  # fmt: skip
def test_a_part_with_the_type_of_another_name_is_none_of_it(name: str, field: str, told: str) -> None:
    """But where it is all there is."""
    fields, lost = marc_of(f"{TITLE}{name}")
    assert [found for found in fields if found[0] == "7"] == [field]
    assert told in lost if told else not lost


def test_a_name_of_a_type_that_there_is_not_is_a_person_s_by_its_parts() -> None:
    """``type="primary"`` stands for ``usage``."""
    parts = '<namePart type="given">A.</namePart><namePart type="family">Ek</namePart>'
    fields, lost = marc_of(f'{TITLE}<name type="primary">{parts}</name>')
    assert "700 1# $a Ek, A." in fields
    assert lost == ["name@type", "mods:/name@type"]


@pytest.mark.parametrize(("kind", "number"), [("orcid", "none"), ("gnd", "n. a."), ("viaf", "Ek"), ("isni", "12")])
def test_what_is_no_number_of_its_system_makes_no_address(kind: str, number: str) -> None:
    """Templates have ``none`` for what is not known."""
    identifier = f'<nameIdentifier type="{kind}">{number}</nameIdentifier>'
    fields, lost = marc_of(f'{TITLE}<name type="personal"><namePart>Ek, A.</namePart>{identifier}</name>')
    assert "700 1# $a Ek, A." in fields
    assert lost == [f"name/nameIdentifier:{kind}", "mods:name"]


@pytest.mark.parametrize(("elements", "field"), CASES, ids=[field for _, field in CASES])
def test_an_element_of_mods_in_marc(elements: str, field: str) -> None:
    """The field is there, and nothing is reported as lost that it says."""
    fields, lost = marc_of(elements)
    assert field in fields
    assert set(lost) <= {"subjects.terms.kind"}


@pytest.mark.parametrize(
    ("title", "role", "field"),
    [
        ("<nonSort>The </nonSort><title>hive</title>", "author", "700 12 $a Ek, Bo. $t Hive."),
        ("<title>Hives</title>", "editor", "774 0# $t Hives"),
    ],
)
def test_a_work_is_named_by_its_author_and_by_nobody_else(title: str, role: str, field: str) -> None:
    """In a heading, which has no article before $t; what it has no place for is told."""
    titled, roled = f"<titleInfo>{title}</titleInfo>", f"<role><roleTerm>{role}</roleTerm></role>"
    made, lost = marc_of(TITLE + WORK.format("constituent", titled, roled))
    assert [one for one in made if one[:2] == "70" or one[:3] == "774"] == [field]
    assert lost


HIVES = "<titleInfo lang='dan'><title>Hives</title></titleInfo>"


@pytest.mark.parametrize(
    ("said", "field", "left_out"),
    [
        (HIVES, "700 12 $a Ek, Bo. $t Hives.", "titles.lang"),
        (
            HIVES + "<location><url>http://a.example/</url></location>",
            "774 0# $a Ek, Bo. $t Hives $o http://a.example/",
            "titles.lang",
        ),
        (HIVES.replace("lang='dan'", "displayLabel='Song'"), "774 0# $a Ek, Bo. $t Hives", "titles.label"),
    ],
)
def test_a_work_of_which_more_is_told_than_a_heading_holds_is_linked_to(said: str, field: str, left_out: str) -> None:
    """With its name and all; of the language of a title the report tells."""
    made, lost = marc_of(TITLE + WORK.format("constituent", said, ""))
    assert [one for one in made if one[:2] == "70" or one[:3] == "774"] == [field]
    assert lost == [f"related.record.{left_out}"]


WORK_IN_SCRIPTS = (
    "<relatedItem type='constituent'><titleInfo altRepGroup='1' script='Latn'><title>Ulei</title></titleInfo>"
    "<titleInfo altRepGroup='1' script='Cyrl'><title>Улей</title></titleInfo>"
    "<name type='personal' altRepGroup='2' script='Latn'><namePart>Ek, Bo</namePart></name>{}</relatedItem>"
)


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("<name type='personal' altRepGroup='2' script='Cyrl'><namePart>Эк, Бо</namePart></name>",
         ["700 12 $6 880-01 $a Ek, Bo. $t Ulei.", "880 12 $6 700-01/(N $a Эк, Бо. $t Улей."]),
        ("", ["774 0# $6 880-01 $a Ek, Bo. $t Ulei", "880 0# $6 774-01/(N $t Улей"]),
    ],
)  # fmt: skip
def test_a_work_is_named_in_each_script_or_in_none(name: str, fields: list[str]) -> None:
    """A field 880 stands beside one of the tag that it names,
    whose group has the title in one number and the name in another.
    """
    made, _ = marc_of(TITLE + WORK_IN_SCRIPTS.format(name))
    assert [one for one in made if one[:3] in ("700", "774", "880")] == fields


def test_a_work_with_an_address_of_its_own_is_linked_to() -> None:
    """``xlink:href``, too, has no place in a heading, and takes no name with it."""
    work = WORK.format("constituent", HIVES, "").replace("<relatedItem", "<relatedItem xlink:href='http://a.example/'")
    made, _ = marc_of(TITLE + work)
    assert "774 0# $a Ek, Bo. $t Hives $o http://a.example/" in made


NAMED_IN_SCRIPTS = (
    "<name altRepGroup='01'{}><namePart>Ek, Bo</namePart></name><name altRepGroup='01' script='Cyrl'{}><namePart>Эк, Бо</namePart></name>"
    "<originInfo altRepGroup='02'{}><publisher>Ulei</publisher></originInfo>"
    "<originInfo altRepGroup='02' script='Cyrl'{}><publisher>Улей</publisher></originInfo>"
)


@pytest.mark.parametrize("at", [0, 1])
def test_what_one_script_tells_is_of_both(at: int) -> None:
    """Of what kind a name is, and what was done: each 880 stands beside a field of the tag that it names."""
    kind, event = ["", ""], ["", ""]
    kind[at], event[at] = " type='personal'", " eventType='production'"
    made, _ = marc_of(TITLE + NAMED_IN_SCRIPTS.format(*kind, *event))
    assert {field[:3] for field in made if "$6 880-" in field} == {"700", "264"}
    assert {field[10:13] for field in made if field[:3] == "880"} == {"700", "264"}


OF_008 = (
    "<place><placeTerm type='code' authority='marccountry'>fr</placeTerm></place><dateIssued encoding='marc' point='start'>1200"
    "</dateIssued><dateIssued encoding='marc' point='end'>1299</dateIssued>"
)
MADE_IN = "<place><placeTerm type='text'>Rheims</placeTerm></place><dateCreated>13th century</dateCreated>"


@pytest.mark.parametrize("between", ["", "</originInfo><originInfo>"])
@pytest.mark.parametrize(
    ("by_whom", "statement"),
    [("", "264 #0 $a Rheims, $c 13th century."), ("<publisher>P</publisher>", "264 #1 $a Rheims : $b P")],
)
def test_what_008_has_of_something_that_was_made_is_no_publication(between: str, by_whom: str, statement: str) -> None:
    """The stylesheet of the Library of Congress has ``dateCreated`` of the 260 of manuscripts, and ``dateIssued`` of
    their 008; who is told to have published something did so.
    """
    made, _ = marc_of(TITLE + f"<originInfo>{OF_008}{between}{MADE_IN}{by_whom}</originInfo>")
    assert [field.partition(", $c [")[0] for field in made if field[:3] == "264"] == [statement]
    assert "12001299fr#" in next(field for field in made if field[:3] == "008")


_MADE = "264 #0 $a Rheims, $c {}."
_PUBLISHED = "264 #1 $a Rheims : $b [publisher not identified], $c [1951]"


@pytest.mark.parametrize(
    ("event", "end", "created", "statement"),
    [
        ("", "", ">1951<", _MADE.format("1951")),
        ("", "", ">ca. 1951<", _MADE.format("ca. 1951")),
        ("", "1960", ">ca. 1955<", _MADE.format("ca. 1955")),
        ("", "", " encoding='w3cdtf'>1940<", _PUBLISHED),
        ("", "", ">1940-05-06<", _PUBLISHED),
        ("", "", ">1960 printing<", _PUBLISHED),
        ("", "", ">1949-1955<", _MADE.format("1949-1955")),
        ("", "", ">1952-1955<", _PUBLISHED),
        ("", "", ">1950s<", _MADE.format("1950s")),
        ("", "", ">nach 1930<", _MADE.format("nach 1930")),
        ("", "", ">после 1930<", _MADE.format("после 1930")),
        ("", "", ">mai 1930<", _PUBLISHED),
        ("", "", ">Март 1930<", _PUBLISHED),
        ("", "", ">昭和5 [1930]<", _PUBLISHED),
        ("", "9999", ">1951<", _PUBLISHED.replace("[1951]", "[1951]-")),
        ("", "9999", ">1951-<", _MADE.format("1951-").removesuffix(".")),
        ("", "1960", ">1951-1960<", _MADE.format("1951-1960")),
        ("", "1960", ">1955-1960<", _PUBLISHED.replace("1951", "1951-1960")),
        (" eventType='publication'", "", ">ca. 1951<", _PUBLISHED),
    ],
)
def test_what_008_has_of_another_year_is_published_then(event: str, end: str, created: str, statement: str) -> None:
    """And so is what is said to be published, and what goes on."""
    place = "<place><placeTerm type='text'>Rheims</placeTerm></place>"
    issued = (
        "<dateIssued encoding='marc' point='start'>1951</dateIssued>"
        if end
        else "<dateIssued encoding='marc'>1951</dateIssued>"
    )
    ended = f"<dateIssued encoding='marc' point='end'>{end}</dateIssued>" if end else ""
    made, _ = marc_of(
        f"{TITLE}<originInfo{event}>{place}{issued}{ended}<dateCreated{created}/dateCreated></originInfo>"
    )
    assert [field for field in made if field[:3] == "264"] == [statement]


def test_a_place_by_the_code_of_another_list_makes_no_field() -> None:
    """044 has codes of MARC's countries and of ISO 3166."""
    place = "<originInfo><place><placeTerm type='code' authority='naf'>cau</placeTerm></place></originInfo>"
    made, lost = marc_of(TITLE + place)
    assert not [field for field in made if field.startswith("044")]
    assert lost == ["provisions.places"]


def test_an_edition_in_two_scripts_leads_to_no_statement_of_publication_beside_it() -> None:
    """What was published by nobody knows whom has no 880, though MODS has the edition in it."""
    edition = "<originInfo altRepGroup='1' script='{}'><edition>{}</edition></originInfo>"
    made, lost = marc_of(TITLE + edition.format("Latn", "2-e izd.") + edition.format("Cyrl", "2-е изд."))
    assert [field for field in made if "$6 " in field] == [
        "250 ## $6 880-01 $a 2-e izd.",
        "880 ## $6 250-01/(N $a 2-е изд.",
    ]
    assert not lost


MADE_IN_SCRIPTS = "".join(
    f"<originInfo altRepGroup='03'{attributes}><place><placeTerm type='text'>{place}</placeTerm></place>"
    f"<publisher>{name}</publisher>{date}</originInfo>"
    for attributes, place, name, date in (
        ("", "Kiev", "Ulei", "<dateIssued>1999</dateIssued>"),
        (" eventType='manufacture'", "Lvov", "Pchela", ""),
        (" script='Cyrl'", "Киев", "Улей", "<dateIssued>1999</dateIssued>"),
        (" script='Cyrl' eventType='manufacture'", "Львов", "Пчела", ""),
    )
)


@pytest.mark.parametrize(
    ("standard", "fields"),
    [
        ("aacr", ["260 ## $6 880-03 $a Kiev : $b Ulei, $c 1999 $e (Lvov : $f Pchela)",
                  "880 ## $6 260-03/(N $a Киев : $b Улей, $c 1999 $e (Львов : $f Пчела)"]),
        ("rda", ["264 #1 $6 880-03 $a Kiev : $b Ulei, $c 1999.", "264 #3 $6 880-01 $a Lvov : $b Pchela.",
                 "880 #1 $6 264-03/(N $a Киев : $b Улей, $c 1999.", "880 #3 $6 264-01/(N $a Львов : $b Пчела."]),
    ],
)  # fmt: skip
def test_publication_and_manufacture_in_one_group_stay_what_they_are(standard: str, fields: list[str]) -> None:
    """Each beside its own in the other script."""
    by = f"<recordInfo><descriptionStandard>{standard}</descriptionStandard></recordInfo>"
    made, _ = marc_of(TITLE + MADE_IN_SCRIPTS + by)
    assert [field for field in made if field[:3] in ("260", "264", "880")] == fields


@pytest.mark.parametrize("authority", ["iso3166", "marcgac"])
def test_the_name_of_a_country_of_which_no_code_follows_stands(authority: str) -> None:
    """It may be transcribed; which list it is from is told."""
    fields, lost = marc_of(TITLE + NAMED_COUNTRY.format("", authority))
    assert "264 #1 $a Venezuela ; $a Caracas : $b P, $c 1999." in fields
    assert "originInfo/place/placeTerm:text@authority" in lost


@pytest.mark.parametrize(
    ("name", "dates"),
    [
        ("Ash &amp; Ek", "1907-1950"),
        ("Ek, Bo &amp; Co.", "1890-1920"),
        ("Ek, Casa de", "1840-1900"),
        ("Ek, House of", "1840-1900"),
        ("Orchestre, Paris", "1900-1950"),
        ("Kammerorchester, Basel", "1926-1987"),
        ("Eks, The", "1960-2000"),
        ("Ek, Bo", "1400-1700"),
        ("Fair, Leeds", "1889-1900"),
        ("New York, N.Y.", "1898-1950"),
    ],
)
def test_a_house_a_firm_and_a_place_are_no_person(name: str, dates: str) -> None:
    """They have years, too, and a comma; nobody lived for three centuries."""
    in_list, apart = (
        f"<name valueURI='http://a.example/1'><namePart>{name}, {dates}</namePart></name>",
        f"<name><namePart>{name}</namePart><namePart type='date'>{dates}</namePart></name>",
    )
    for element in (in_list, apart):
        fields, _ = marc_of(TITLE + element)
        assert [field[:3] for field in fields if field[0] == "7"] == ["720"]


def test_a_name_beside_the_code_of_another_list_stands() -> None:
    """``sg`` is Senegal in MARC's list, and Singapore in that of ISO."""
    fields, _ = marc_of(
        f"{TITLE}<originInfo><place><placeTerm type='code' authority='marccountry'>sg</placeTerm><placeTerm type='text' "
        "authority='iso3166'>Singapore</placeTerm></place><publisher>P</publisher><dateIssued>1999</dateIssued></originInfo>"
    )
    assert "264 #1 $a Singapore : $b P, $c 1999." in fields


@pytest.mark.parametrize("code", ["GB", "usa", "en-"])
def test_what_is_no_code_for_a_country_is_told_and_not_written(code: str) -> None:
    """Not in lower case either: ``gb`` is Kiribati.
    In MODS it stands, and within another resource it is told as well (775 $f).
    """
    place = "<place><placeTerm type='code' authority='marccountry'>{}</placeTerm></place>"
    origin = f"<originInfo>{place.format(code)}{{}}<dateIssued>1999</dateIssued></originInfo>"
    for other, country in (("", "xx#"), (place.format("enk"), "enk")):
        fields, lost = marc_of(TITLE + origin.format(other))
        assert [field[4:][15:18] for field in fields if field.startswith("008")] == [country]
        assert [field for field in fields if field.startswith("264") and field.endswith("1999.")]
        assert lost == ["provisions.places.code"]
    within = "<relatedItem type='otherVersion'><titleInfo><title>Hive</title></titleInfo>{}</relatedItem>"
    fields, lost = marc_of(TITLE + within.format(origin.format("")))
    assert [field for field in fields if field[0] == "7"] == ["775 0# $t Hive. $d 1999"]
    assert lost == ["provisions.places.code"]


@pytest.mark.parametrize("coded_first", [True, False])
def test_of_a_date_that_is_given_twice_one_qualifier_is_enough(coded_first: bool) -> None:
    coded, qualified = "<dateCreated encoding='edtf'>1955<", "<dateCreated qualifier='inferred'>1955<"
    dates = "/dateCreated>".join([coded, qualified, ""] if coded_first else [qualified, coded, ""])
    fields, lost = marc_of(f"{TITLE}<originInfo>{dates}</originInfo>")
    assert [field for field in fields if field.startswith("264")] == ["264 #0 $c [1955]"]
    assert lost == []


@pytest.mark.parametrize("blank", "^-")
def test_the_code_of_a_country_may_have_a_sign_for_its_blank(blank: str) -> None:
    place = f"<place><placeTerm type='code' authority='marccountry'>xr{blank}</placeTerm></place>"
    fields, lost = marc_of(f"{TITLE}<originInfo>{place}<dateIssued>1999</dateIssued></originInfo>")
    assert [field[4:][15:18] for field in fields if field.startswith("008")] == ["xr#"]
    assert lost == []


def test_of_two_countries_in_one_place_none_is_coded_and_the_second_is_told() -> None:
    """Which of them it was is not known."""
    names = "".join(
        f"<placeTerm type='text' authority='marccountry'>{name}</placeTerm>" for name in ("Italy", "France")
    )
    fields, lost = marc_of(f"{TITLE}<originInfo><place>{names}</place><dateIssued>1999</dateIssued></originInfo>")
    assert [field[4:][15:18] for field in fields if field.startswith("008")] == ["xx#"]
    assert any(field.startswith("264 #1 $a Italy") for field in fields)
    assert "originInfo/place/placeTerm:text" in lost


def test_a_record_has_one_valid_number_of_the_library_of_congress() -> None:
    """010 and its $a are not repeatable; what a second one is, is told.
    A second ISSN that is valid has a field of its own.
    """
    fields, lost = marc_of(
        f"{TITLE}<identifier type='lccn'>2001-627090</identifier><identifier type='lccn'>89-456</identifier><identifier type='lccn'>"
        "2001627090</identifier><identifier type='issn'>0007-0955</identifier><identifier type='issn'>1566-5283</identifier>"
        "<identifier type='issn-l'>0007-0955</identifier>"
    )
    assert [field for field in fields if field[:3] in ("010", "022")] == [
        "010 ## $a {space}{space}2001627090 $z {space}{space}{space}89000456{space}",
        "022 ## $a 0007-0955", "022 ## $a 1566-5283", "022 ## $l 0007-0955",
    ]  # fmt: skip
    assert lost == ["identifiers.invalid"]


def test_a_series_has_its_subseries_and_no_caption() -> None:
    """490 has no $i by the standard; where MARC has one all the same it comes back."""
    subseries = "<relatedItem type='series' displayLabel='Has subseries'><titleInfo><title>Wax</title></titleInfo></relatedItem>"
    fields, lost = marc_of(
        f"{TITLE}<relatedItem type='series' displayLabel='Reihe'><titleInfo><title>Hives</title></titleInfo>{subseries}</relatedItem>"
    )
    assert "490 0# $a Hives. $a Wax" in fields
    assert [*lost] == ["related.label"]


def test_what_is_said_of_a_number_of_another_resource_is_told() -> None:
    """A linking entry has the number alone."""
    fields, lost = marc_of(
        HOSTED.format(
            "<titleInfo><title>Hive</title></titleInfo><identifier type='issn' displayLabel='Print'>0007-0955</identifier>"
        )
    )
    assert "773 0# $t Hive $x 0007-0955" in fields
    assert lost == ["related.identifiers.qualifier"]


NUMBERED = "<partNumber>v. 5</partNumber>"
UNIFORM = " type='uniform' authority='naf'"
IN_PART = "<part><detail type='volume'><number>5</number></detail></part>"
OF_SERIES = " displayLabel='Series statement'"
OF_EK = "<name type='{}'><namePart>Ek, A.</namePart>{}</name>"
CYRILLIC = " altRepGroup='{}' script='Cyrl'"


@pytest.mark.parametrize(
    ("roles", "said"),
    [
        (["author illustrator", "author"], ["$e author, $e illustrator. $4 aut $4 ill"]),
        (["author", "author illustrator"], ["$e author, $e illustrator. $4 aut $4 ill"]),
        (["", "author"], ["$e author. $4 aut"]),
        (["author", "editor"], ["$e author, $e editor. $4 aut $4 edt"]),
    ],
)
def test_a_body_that_is_there_again_stands_once_with_all_its_roles(roles: list[str], said: list[str]) -> None:
    """Whichever it has in the one place or the other."""
    role = "<role><roleTerm>{}</roleTerm></role>"
    name = "<name type='corporate'><namePart>Bee Board</namePart>{}</name>"
    made, lost = marc_of(TITLE + "".join(name.format("".join(map(role.format, told.split()))) for told in roles))
    assert [field for field in made if field[:3] == "710"] == [f"710 2# $a Bee Board, {told}" for told in said]
    assert not lost


@pytest.mark.parametrize(
    ("elements", "fields"),
    [
        (SERIES.format("", UNIFORM, "Life", NUMBERED, ""), ["830 #0 $a Life ; $v v. 5. $2 naf"]),
        (SERIES.format("", UNIFORM, "Life", "", IN_PART), ["830 #0 $a Life ; $v 5. $2 naf"]),
        (SERIES.format("", UNIFORM, "Life", "<partNumber>Series B</partNumber>", ""), ["830 #0 $a Life. $n Series B. $2 naf"]),
        (SERIES.format("", UNIFORM, "Life", "<partNumber>5</partNumber><partNumber>Series B</partNumber>", ""),
         ["830 #0 $a Life. $n Series B ; $v 5. $2 naf"]),
        (SERIES.format("", " authority='naf'", "Life", NUMBERED, ""), ["830 #0 $a Life ; $v v. 5. $2 naf"]),
        (SERIES.format("", UNIFORM, "Life", NUMBERED, OF_EK.format("personal", "") + "<identifier type='issn'>1566-5283</identifier>"),
         ["800 1# $a Ek, A. $t Life, $x 1566-5283 ; $v v. 5. $2 naf"]),
        (SERIES.format("", "", "Life", NUMBERED, OF_EK.format("personal", "")),
         ["490 1# $a Life ; $v v. 5", "800 1# $a Ek, A. $t Life ; $v v. 5."]),
        (SERIES.format("", "", "Life", "", OF_EK.format("corporate", "")), ["490 1# $a Life", "810 2# $a Ek, A. $t Life."]),
        (SERIES.format("", "", "Life", "<nonSort>The </nonSort>", OF_EK.format("personal", "")),
         ["490 1# $a The Life", "800 1# $a Ek, A. $t Life."]),
        (SERIES.format("", " authority='naf'", "Life", "", "<name type='corporate' authority='naf'><namePart>Bees (Society)</namePart></name>"),
         ["810 2# $a Bees (Society). $t Life. $2 naf"]),
        (SERIES.format("", "", "Annals of bees ;  pt. 5.", "", ""), ["490 0# $a Annals of bees ; $v pt. 5"]),
        (SERIES.format("", "", "Life", "<partNumber>Series B</partNumber><partNumber>5</partNumber>", ""),
         ["490 0# $a Life. Series B ; $v 5"]),
        (SERIES.format("", "", "Life", "<partNumber>2</partNumber><partName>Bees</partName><partNumber>5</partNumber>", ""),
         ["490 0# $a Life. 2, Bees ; $v 5"]),
        (SERIES.format("", " authority='naf'", "Annals of bees ; pt. 5", "", ""), ["830 #0 $a Annals of bees ; $v pt. 5. $2 naf"]),
        (SERIES.format("", "", "Bees ; wasps", "", ""), ["490 0# $a Bees ; wasps"]),
        # Who edits a series does not head it, nor does one of whom nobody knows of what sort the name is.
        (SERIES.format("", "", "Life", "", OF_EK.format("personal", "<role><roleTerm>editor</roleTerm></role>")), ["490 0# $a Life"]),
        (SERIES.format("", "", "Life", "", OF_EK.format("", "")), ["490 0# $a Life"]),
        (SERIES.format("", " type='abbreviated'", "Life", "", ""), ["490 0# $a Life"]),
        # bibld's own MODS of 490 and 830: what is stated, and after it what is traced.
        (SERIES.format(OF_SERIES, "", "Life", "", "") + SERIES.format("", "", "Bees", "", "")
         + SERIES.format("", "", "Annals of life", "", ""), ["490 1# $a Life", "490 0# $a Bees", "830 #0 $a Annals of life."]),
        (SERIES.format(OF_SERIES, " altRepGroup='1'", "Zhizn", "", "") + SERIES.format(OF_SERIES, CYRILLIC.format(1), "Жизнь", "", "")
         + SERIES.format("", " altRepGroup='2'", "Annals", "", "") + SERIES.format("", CYRILLIC.format(2), "Труды", "", ""),
         ["490 1# $6 880-01 $a Zhizn", "830 #0 $6 880-02 $a Annals.", "880 1# $6 490-01/(N $a Жизнь", "880 #0 $6 830-02/(N $a Труды."]),
        (SERIES.format("", " altRepGroup='1'", "Zhizn", "", "") + SERIES.format("", CYRILLIC.format(1), "Жизнь", "", ""),
         ["490 0# $6 880-01 $a Zhizn", "880 0# $6 490-01/(N $a Жизнь"]),
    ],
)  # fmt: skip
def test_a_series_stands_under_the_heading_that_is_told(elements: str, fields: list[str]) -> None:
    """8XX by itself, or beside 490 with the series as transcribed; and the number of the volume in $v."""
    made, _ = marc_of(TITLE + elements)
    assert [field for field in made if field[:3] in ("490", "760", "800", "810", "830", "880")] == fields


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


OF_ALM = "<name type='personal'{}><namePart>Alm, B.</namePart></name>"
BY_EK = "<name type='personal' usage='primary'{}><namePart>Ek, A.</namePart></name>"
AS_GROUP, AS_OTHER = " nameTitleGroup='1'", " nameTitleGroup='2'"


@pytest.mark.parametrize(
    ("elements", "fields"),
    [
        ("<relatedItem><titleInfo type='uniform' authority='naf'><nonSort>The </nonSort><title>hive</title></titleInfo>"
         "<name type='personal' authority='naf'><namePart>Alm, B., 1900-</namePart></name></relatedItem>",
         ["700 1# $a Alm, B., $d 1900- $t Hive. $2 naf"]),
        ("<relatedItem type='constituent'><titleInfo type='uniform' authorityURI='http://id.loc.gov/authorities/names'><title>Aida</title>"
         "</titleInfo><name type='personal'><namePart>Alm, B.</namePart></name></relatedItem>", ["700 12 $a Alm, B. $t Aida. $2 naf"]),
        ("<relatedItem><titleInfo type='uniform'><title>Aida</title></titleInfo><name><namePart>Alm, B.</namePart></name></relatedItem>",
         ["787 0# $a Alm, B. $t Aida"]),
        (BY_EK.format("") + UNIFORM_OF.format(AS_OTHER, "Aida") + OF_ALM.format(AS_OTHER),
         ["100 1# $a Ek, A.", "700 1# $a Alm, B. $t Aida."]),
        (OF_ALM.format(AS_GROUP) + UNIFORM_OF.format(AS_GROUP, "Works") + UNIFORM_OF.format(AS_OTHER, "Macbeth")
         + "<name type='corporate' nameTitleGroup='2'><namePart>Bees (Society)</namePart></name>",
         ["100 1# $a Alm, B.", "240 10 $a Works.", "710 2# $a Bees (Society). $t Macbeth."]),
        (UNIFORM_OF.format(AS_OTHER, "Aida") + UNIFORM_OF.format(AS_GROUP, "Works") + OF_ALM.format(AS_OTHER)
         + BY_EK.format(AS_GROUP), ["100 1# $a Ek, A.", "240 10 $a Works.", "700 1# $a Alm, B. $t Aida."]),
    ],
)  # fmt: skip
def test_a_work_of_another_person_stands_under_the_name_of_that_person(elements: str, fields: list[str]) -> None:
    """700 $t, and no 240 of the person that the record is entered under."""
    made, _ = marc_of(TITLE + elements)
    assert [field for field in made if field[:3] in ("100", "240", "700", "710", "730", "787")] == fields


@pytest.mark.parametrize(
    ("created", "entered", "told"),
    [("2004-09-09", "040909", False), ("20040909", "040909", False), ("040909", "040909", False), ("2004", "", True),
     ("2004-09-09T10:18:51Z", "040909", False), ("2004-09-09, in haste", "040909", True), ("spring", "", True)],
)  # fmt: skip
def test_008_begins_with_the_day_a_description_was_made(created: str, entered: str, told: bool) -> None:
    """It has 40 characters whatever the date: what is no day is told, and 008 has the day it is made itself."""
    fields, lost = marc_of(f"{TITLE}<recordInfo><recordCreationDate>{created}</recordCreationDate></recordInfo>")
    (coded,) = [field.removeprefix("008 ") for field in fields if field.startswith("008")]
    assert (len(coded), coded[:6] == entered, "admin.created" in lost) == (40, bool(entered), told)


def test_a_conversion_among_the_origins_is_one_in_marc() -> None:
    record = Record(titles=(Title("Bees"),), admin=Admin(origin="Converted from DC to MODS by a.xsl"))
    report = Report()
    fields = [spell(field) for field in fields_of(record, report, DEFAULTS)]
    assert "884 ## $a Converted from DC to MODS by a.xsl" in fields
    assert not report.losses


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


def test_the_repository_is_where_it_is_whatever_stands_before() -> None:
    """Its division is in $b; a collection is told."""
    fields, lost = marc_of(
        TITLE
        + "<location><physicalLocation displayLabel='Collection'>Ek papers</physicalLocation><physicalLocation displayLabel='Repository'>"
        "Hive Library</physicalLocation><physicalLocation type='division'>Art Division: Prints</physicalLocation></location>"
    )
    assert "852 ## $a Hive Library $b Art Division: Prints" in fields
    assert lost


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


def test_files_with_an_element_each_are_online_once() -> None:
    """An extent beside them is said instead."""
    file = "<physicalDescription><internetMediaType>application/pdf</internetMediaType></physicalDescription>"
    address = "<location><url usage='primary'>http://a.example/1</url></location>"
    for extent, field in (("", "300 ## $a 1 online resource"), ("<extent>12 p.</extent>", "300 ## $a 12 p.")):
        fields, _ = marc_of(f"{TITLE}{file}{file}<physicalDescription>{extent}</physicalDescription>{address}")
        assert [found for found in fields if found.startswith("300")] == [field]


def test_the_date_of_a_copy_is_not_coded_for_the_resource() -> None:
    """008/06-14 and 046 are of what was copied."""
    fields, _ = marc_of(
        f"{TITLE}{DIGITIZED.format('<publisher>Q</publisher><dateIssued>2009</dateIssued>')}<originInfo><dateIssued>1705</dateIssued></originInfo>"
    )
    assert next(field for field in fields if field.startswith("008"))[10:19] == "s1705####"
    assert not any(field.startswith("046") for field in fields)


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


def test_what_is_kept_of_another_resource_is_told_as_that() -> None:
    """And not once more by the words of how it is kept."""
    _, lost = marc_of(
        TITLE + "<relatedItem><titleInfo><title>Hive</title></titleInfo><name type='corporate' nameTitleGroup='1'>"
        "<namePart>Leeds</namePart></name></relatedItem>"
    )
    assert lost
    assert not any("leftovers" in path for path in lost)


def test_what_no_field_says_is_told() -> None:
    """Who converted a description, when it was changed, a caption that a heading has no place for, which part of a book
    is in a language.
    """
    made, lost = marc_of(
        TITLE
        + LANGUAGE.format(" objectPart='preface'", "lat")
        + "<subject displayLabel='Broad topics'><topic>Bees</topic></subject><recordInfo><recordChangeDate>2001-02-03"
        "</recordChangeDate><recordOrigin>Made from a spreadsheet</recordOrigin></recordInfo>"
    )
    assert {"admin.changed", "admin.origin", "languages.kind", "subjects.label"} <= set(lost)
    assert "041 0# $g lat" in made


@pytest.mark.parametrize(
    ("date", "stated"),
    [
        ("<dateIssued encoding='marc'>172u</dateIssued>", "[between 1720 and 1729]"),
        ("<dateIssued encoding='marc'>17uu</dateIssued>", "[between 1700 and 1799]"),
        ("<dateIssued encoding='marc'>1uuu</dateIssued>", "[between 1000 and 1999]"),
        ("<dateCreated>n.d.</dateCreated>", "[date of production not identified]"),
        ("<dateCreated qualifier='approximate'>850</dateCreated>", "[approximately 850]"),
        ("<dateCreated point='start' qualifier='approximate'>850</dateCreated>"
         "<dateCreated point='end' qualifier='approximate'>1499</dateCreated>", "[approximately 850-1499]"),
    ],
)  # fmt: skip
def test_a_date_that_a_statement_has_in_words_is_not_told_as_left_out(date: str, stated: str) -> None:
    """A decade by its first and last year; an early year without its zero, with its doubt."""
    made, lost = marc_of(f"{TITLE}<originInfo>{date}</originInfo>")
    assert any(field.endswith(f"$c {stated}") for field in made)
    assert not [path for path in lost if path.startswith("dates")]


@pytest.mark.parametrize(
    ("stated", "coded"),
    [
        ("1999.", "s1999####"),
        ("[ca. 1999]", "s1999####"),
        ("1999?", "s1999####"),
        ("1999-2001", "m19992001"),
        ("2001-", "m20019999"),
        ("2001-c2004", "m20012004"),
        ("2001-c", "|||||||||"),
        ("2001-c1999", "|||||||||"),
        ("199X", "q19901999"),
        ("[197-?]", "s197u####"),
        ("[197?]", "s197u####"),
        ("19??", "s19uu####"),
        ("1957?", "s1957####"),
        ("19?", "|||||||||"),
        ("1880s", "s188u####"),
        ("[1880s?]", "s188u####"),
        ("1900s", "|||||||||"),
        ("1900's", "|||||||||"),
        ("2001/..", "m20019999"),
        ("Spring 1999", "s1999####"),
        ("12th May 1800", "s1800####"),
        ("Minguo 88 [1999]", "s1999####"),
        ("founded 314; rebuilt between 440-1885", "|||||||||"),
        ("1999, c1998", "t19991998"),
        ("2015-04-01T00:00:00Z", "s2015####"),
        ("[between 1850 and 1860]", "q18501860"),
        ("after 1850", "|||||||||"),
        ("1500 BCE", "|||||||||"),
        ("ca. 1500 v. Chr.", "|||||||||"),
        ("1500 CE", "s1500####"),
        ("1850 or 1851", "q18501851"),
        ("[1985 or 1986]", "q19851986"),
        ("1985 [i.e. 1986]", "s1986####"),
        ("1985 [1986]", "|||||||||"),
        ("1431 [2010]", "s2010####"),
        ("٢٥٥٥ [٢٠١٢]", "s2012####"),
        ("5730 [1969 or 1970]", "q19691970"),
        ("۱۳۸۵", "|||||||||"),
        ("MDCCXLV", "s1745####"),
        ("[17]45", "s1745####"),
        ("M. DCC. XLV.", "s1745####"),
        ("MIX", "|||||||||"),
        ("an VII", "|||||||||"),
        ("民國七十年", "|||||||||"),
        ("1939-45", "m19391945"),
        ("[1914-18]", "m19141918"),
        ("1796 April 2 - 1801 June 2", "m17961801"),
        ("May 1920-June 1921", "m19201921"),
        ("1920 May 3 - 1920 June 5", "s1920####"),
        ("1801 June 2 - 1796 May 3", "|||||||||"),
        ("December 2019-January 2020", "|||||||||"),
        ("Dec. 1919-Jan. 1921", "m19191921"),
        ("ca. 1796 - 1801", "|||||||||"),
        ("2001-21", "m20012021"),
        ("1939-12", "e193912##"),
        ("1939-39", "s1939####"),
        ("1925-1930, undated", "|||||||||"),
        ("1925-[30]", "|||||||||"),
        ("1890s-1912", "|||||||||"),
        ("1998-2-3", "s1998####"),
        ("1998-Feb-03", "s1998####"),
        ("1998-Mai", "s1998####"),
        ("&lt;1998-&gt;", "|||||||||"),
        ("1998 to present", "|||||||||"),
        ("1998-1999 [i.e. 1998]", "s1998####"),
        ("[p1985]", "s1985####"),
        ("p1985, c1984", "s1985####"),
        ("℗1985, ©1984", "s1985####"),
        ("1986, p1985", "t19861985"),
        ("undated", "nuuuuuuuu"),
        ("[n.d.]", "nuuuuuuuu"),
    ],
)
def test_a_date_that_is_only_stated_is_coded_too(stated: str, coded: str) -> None:
    """008/06-14, where the statement is a year or two, or one among words;
    what cannot be coded is not said to be unknown.
    """
    fields, _ = marc_of(f"{TITLE}<originInfo><dateIssued>{stated}</dateIssued></originInfo>")
    assert [field[4:][6:15] for field in fields if field.startswith("008")] == [coded]


@pytest.mark.parametrize(
    ("qualifier", "stated", "said"),
    [
        ("inferred", "[between 1880 and 1889]", "[between 1880 and 1889]"),
        ("approximate", "[1930]", "[approximately 1930]"),
        ("questionable", "[1931?]", "[1931?]"),
        ("approximate", "circa 1932", "circa 1932."),
    ],
)
def test_a_doubt_is_stated_once(qualifier: str, stated: str, said: str) -> None:
    """By the words of a date or the brackets around it, where it has them already."""
    fields, _ = marc_of(f"{TITLE}<originInfo><dateCreated qualifier='{qualifier}'>{stated}</dateCreated></originInfo>")
    assert f"264 #0 $c {said}" in fields


@pytest.mark.parametrize(
    ("stated", "coded"),
    [("[between 1880 and 1889]", "q18801889"), ("[1880 or 1889]", "q18801889"), ("1880-1889", "m18801889")],
)
def test_the_years_between_which_something_was_made_are_in_doubt(stated: str, coded: str) -> None:
    """As the statement tells (008/06 q); where it has a span, it was made in all of them."""
    points = "<dateIssued encoding='w3cdtf' point='start'>1880</dateIssued><dateIssued encoding='w3cdtf' point='end'>1889</dateIssued>"
    fields, _ = marc_of(f"{TITLE}<originInfo><dateIssued>{stated}</dateIssued>{points}</originInfo>")
    assert [field[4:][6:15] for field in fields if field.startswith("008")] == [coded]


@pytest.mark.parametrize(
    ("stated", "end", "coded"),
    [
        ("[between 1880 and 1889]", "1889", "u188uuuuu"),
        ("[between 1880 and 1895]", "1895", "u18uuuuuu"),
        ("[1880 or 1881]", "1881", "u188uuuuu"),
        ("1880-1889", "1889", "d18801889"),
        ("[1880?]-1889", "1889", "d18801889"),
        ("1880", "1889", "d18801889"),
    ],
)
def test_what_goes_on_began_in_a_year_of_which_it_is_in_doubt(stated: str, end: str, coded: str) -> None:
    """It is not known when it ended (008/06 u): it did not go on from the first year to the last."""
    dates = "".join(
        f"<dateIssued encoding='w3cdtf' point='{point}'>{year}</dateIssued>"
        for point, year in (("start", "1880"), ("end", end))
    )
    fields, _ = marc_of(
        f"{TITLE}<originInfo><dateIssued>{stated}</dateIssued>{dates}<issuance>serial</issuance></originInfo>"
    )
    assert [field[4:][6:15] for field in fields if field.startswith("008")] == [coded]
    assert any(stated in field for field in fields if field.startswith("264"))


@pytest.mark.parametrize(
    ("stated", "coded"),
    [("[between 1880 and 1889]", "u188uuuuu"), ("[1880 or 1881]", "u188uuuuu"), ("1880-1889", "d18801889")],
)
@pytest.mark.parametrize("element", ["dateIssued", "dateCreated"])
def test_what_goes_on_began_in_doubt_also_where_only_words_say_so(stated: str, coded: str, element: str) -> None:
    """A catalogue that has no other date is as the one that has one to compute with."""
    fields, _ = marc_of(f"{TITLE}<originInfo><{element}>{stated}</{element}><issuance>serial</issuance></originInfo>")
    assert [field[4:][6:15] for field in fields if field.startswith("008")] == [coded]


@pytest.mark.parametrize("said", ["displayLabel='Provenance:'", "type='ownership' displayLabel='Provenance'"])
def test_a_caption_that_names_the_type_of_a_note_is_told_by_its_field(said: str) -> None:
    fields, lost = marc_of(TITLE + f"<note {said}>Ek, 1840</note>")
    assert [field for field in fields if field[0] == "5"] == ["561 ## $a Ek, 1840."]
    assert lost == []


@pytest.mark.parametrize(
    ("elements", "notes"),
    [("<dateOther>1928</dateOther>", ["Award: 1928."]),
     ("<place><placeTerm>Leeds</placeTerm></place><dateOther>1928</dateOther>", ["Award: Leeds, 1928."]),
     ("<dateOther encoding='w3cdtf'>1928-02-03</dateOther>", ["Date in source record (award): 1928-02-03."]),
     ("<dateOther point='start'>1928</dateOther><dateOther point='end'>1930</dateOther>",
      ["Year in source record (award): 1928-1930."]),
     ("<dateOther>1928</dateOther><dateOther>1930</dateOther>", ["Award: 1928.", "Year in source record (award): 1930."])],
)  # fmt: skip
def test_a_date_without_a_type_is_that_of_its_event(elements: str, notes: list[str]) -> None:
    """MODS has an element for a date of publication, and none for that of an award."""
    fields, lost = marc_of(f"{TITLE}<originInfo eventType='award'>{elements}</originInfo>")
    assert [field for field in fields if field[0] == "5"] == [f"500 ## $a {note}" for note in notes]
    assert lost == []


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


def test_a_note_has_both_ends_of_a_span_in_words() -> None:
    dates = "<dateOther point='start'>1st century</dateOther><dateOther point='end'>3rd century</dateOther>"
    fields, lost = marc_of(f"{TITLE}<originInfo>{dates}</originInfo>")
    assert "500 ## $a Date in source record: 1st century-3rd century." in fields
    assert lost == []


def test_a_place_beside_its_country_is_the_one_that_is_stated() -> None:
    """The words of MARC's list are those of a code, also where they are none of them."""
    terms = "<placeTerm type='text' authority='marccountry'>New York</placeTerm><placeTerm type='text'>Ovid</placeTerm>"
    place = f"<place>{terms}</place><publisher>P</publisher><dateIssued>1999</dateIssued>"
    fields, lost = marc_of(f"{TITLE}<originInfo>{place}</originInfo>")
    assert "264 #1 $a Ovid : $b P, $c 1999." in fields
    assert "originInfo/place/placeTerm:text" in lost


@pytest.mark.parametrize(
    ("event", "date", "told"),
    [("award", "<dateOther type='Hijra'>1346</dateOther>", True), ("award", "<dateCreated>1928</dateCreated>", True),
     ("validity", "<dateValid>1928</dateValid>", False), ("production", "<dateCreated>1928</dateCreated>", False)],
)  # fmt: skip
def test_an_event_that_no_date_and_no_statement_tells_is_told_as_lost(event: str, date: str, told: bool) -> None:
    _, lost = marc_of(f"{TITLE}<originInfo eventType='{event}'>{date}</originInfo>")
    assert ("originInfo/@eventType" in lost) is told


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


@pytest.mark.parametrize(
    ("marks", "held", "told"),
    [(("54 A 1", "54 A 22"), ["54 A 1", "54 A 22"], False), (("54 A 1", ""), ["54 A 1"], False),
     (("Box 4", "Folder 5"), ["Box 4"], True), (("MS 12", "box 4"), ["MS 12"], True),
     (("MS 12", "Page 4"), ["MS 12"], True), (("PS3 .A1", "1910"), ["PS3 .A1"], True),
     (("MS 12", "fol. 2r"), ["MS 12"], True), (("PS3 .A1", "v. 2"), ["PS3 .A1"], True),
     (("MS 12", "S. 4"), ["MS 12"], True), (("MS 12", "12 prints"), ["MS 12"], True),
     (("MS 12", "VOL 2"), ["MS 12"], True), (("ST1-4.5", "C IV 2"), ["ST1-4.5", "C IV 2"], False)],
)  # fmt: skip
def test_each_shelf_mark_is_of_a_copy_but_a_folder_in_a_box(
    marks: tuple[str, ...], held: list[str], told: bool
) -> None:
    said = "".join(f"<shelfLocator>{mark}</shelfLocator>" for mark in marks)
    fields, lost = marc_of(f"{TITLE}<location><physicalLocation>Hive</physicalLocation>{said}</location>")
    assert [field for field in fields if field[:3] == "852"] == [f"852 ## $a Hive $h {mark}" for mark in held]
    assert ("location/shelfLocator" in lost) is told


def test_a_general_note_has_its_caption_in_words_of_whatever_kind_it_is() -> None:
    """What the kind is called is no caption, and is told as lost."""
    fields, lost = marc_of(TITLE + "<note type='handNote' displayLabel='Writing'>change of hand</note>")
    assert "500 ## $a Writing: change of hand." in fields
    assert set(lost) == {"notes.kind"}


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        (" type='translated' script='Latn'", " usage='primary'"),
        (" type='alternative' script='Latn'", " usage='primary'"),
        (" script='Latn'", " type='translated'"),
        (" script='Latn'", " type='alternative'"),
        (" type='alternative'", " type='alternative'"),
    ],
)
def test_one_title_in_two_scripts_is_one_whatever_each_is_called(latin: str, cyrillic: str) -> None:
    """Each $6 leads to a field."""
    made, _ = marc_of(
        f"<titleInfo{cyrillic} script='Cyrl' altRepGroup='1'><title>Пчелы</title></titleInfo>"
        f"<titleInfo{latin} altRepGroup='1'><title>Pchely</title></titleInfo>"
    )
    assert [field for field in made if field[:2] == "24" or field[:3] == "880"] == [
        "245 00 $6 880-01 $a Pchely.",
        "880 00 $6 245-01/(N $a Пчелы.",
    ]


STATEMENT = "<note type='statement of responsibility'{}>{}</note>"
IN_TWO_SCRIPTS = "<titleInfo{}><title>Pchely</title></titleInfo><titleInfo{}><title>Пчелы</title></titleInfo>"
GROUP = " altRepGroup='{}'"
IN_CYRILLIC = " script='Cyrl'"
ONE = GROUP.format("01")


@pytest.mark.parametrize(
    ("titles", "statements", "fields"),
    [
        *(
            (IN_TWO_SCRIPTS.format(ONE, ONE + titled),
             STATEMENT.format(GROUP.format(group), "ʻAlī") + STATEMENT.format(GROUP.format(group) + noted, "Али"),
             ["245 00 $6 880-01 $a Pchely / $c ʻAlī.", "880 00 $6 245-01/(N $a Пчелы / $c Али."])
            for group in ("00", "02", "0101", "01") for titled in ("", IN_CYRILLIC) for noted in ("", IN_CYRILLIC)
        ),
        (IN_TWO_SCRIPTS.format("", ""), STATEMENT.format("", "V. Ek") + STATEMENT.format("", "В. Эк"),
         ["245 00 $a Pchely / $c V. Ek = В. Эк."]),
        (TITLE, STATEMENT.format(ONE, "V. Ek") + STATEMENT.format(ONE, "В. Эк"), ["245 00 $a Bees / $c V. Ek = В. Эк."]),
        (TITLE, STATEMENT.format("", "by A.") + STATEMENT.format("", "illustrated by Alm."),
         ["245 00 $a Bees / $c by A. ; illustrated by Alm."]),
        (TITLE, STATEMENT.format("", "by Alm /") + STATEMENT.format("", "by Alm /"), ["245 00 $a Bees / $c by Alm."]),
        (IN_TWO_SCRIPTS.format(ONE, ONE), STATEMENT.format("", "by A") + STATEMENT.format("", "В. Эк") + STATEMENT.format("", "ill. by B"),
         ["245 00 $6 880-01 $a Pchely / $c by A ; ill. by B.", "880 00 $6 245-01/(N $a Пчелы / $c В. Эк."]),
    ],
)  # fmt: skip
def test_each_statement_of_responsibility_stands_with_its_title(
    titles: str, statements: str, fields: list[str]
) -> None:
    """By its group, or else by its letters; several of one title are parted as ISBD has it, and none is a note."""
    made, lost = marc_of(titles + statements)
    assert [field for field in made if field[:3] in ("245", "500", "880")] == fields
    assert not lost


@pytest.mark.parametrize(
    ("stated", "beside", "coded"),
    [
        ("2013.", "<copyrightDate>2012</copyrightDate>", "t20132012"),
        ("[2013?]", "<copyrightDate>c2012</copyrightDate>", "t20132012"),
        ("[ca. 1900]", "<copyrightDate>1899</copyrightDate>", "t19001899"),
        ("1900-1905", "<copyrightDate>1899</copyrightDate>", "m19001905"),
        ("2000", "<dateOther type='original' encoding='marc'>uuuu</dateOther>", "r2000uuuu"),
        ("June 2013", "<dateCreated>2012</dateCreated>", "p20132012"),
        ("June 2013", "<dateCreated encoding='marc'>2012</dateCreated>", "p20132012"),
        ("undated", "<copyrightDate>2012</copyrightDate>", "s2012####"),
        ("c2012.", "<copyrightDate>2012</copyrightDate>", "s2012####"),
        ("2013", "<copyrightDate>℗2012</copyrightDate>", "t20132012"),
    ],
)
def test_when_it_was_issued_is_coded_before_when_it_was_made(stated: str, beside: str, coded: str) -> None:
    """008/07-10, also where the statement alone says it, and another date is in code."""
    fields, _ = marc_of(f"{TITLE}<originInfo><dateIssued>{stated}</dateIssued>{beside}</originInfo>")
    assert [field[4:][6:15] for field in fields if field.startswith("008")] == [coded]


@pytest.mark.parametrize(
    ("encoding", "said", "coded"),
    [("edtf", "June 2013", "s2013####"), ("edtf", "ca. 1900", "s1900####"), ("iso8601", "1900-1905", "m19001905")],
)
def test_a_date_of_another_encoding_than_it_says_is_coded_all_the_same(encoding: str, said: str, coded: str) -> None:
    """Sets of EDTF are not."""
    fields, _ = marc_of(f"{TITLE}<originInfo><dateIssued encoding='{encoding}'>{said}</dateIssued></originInfo>")
    assert [field[4:][6:15] for field in fields if field.startswith("008")] == [coded]


@pytest.mark.parametrize(
    ("encoding", "said", "coded", "stated"),
    [
        ("w3cdtf", "1999/2000", "m19992000", "[1999-2000]"),
        ("iso8601", "1999/2000", "m19992000", "[1999-2000]"),
        ("edtf", "1999-2000", "m19992000", "[1999-2000]"),
        ("marc", "1999-2000", "m19992000", "[1999-2000]"),
        ("w3cdtf", "1999-", "m19999999", "[1999]-"),
        ("w3cdtf", "2020-1-5", "s2020####", "[2020]"),
        ("w3cdtf", "2020-1", "s2020####", "[2020]"),
        ("w3cdtf", "1999, c1998", "t19991998", "[1999]"),
        ("w3cdtf", "202002", "s2020####", "[2020]"),
        ("edtf", "20200115", "e20200115", "[2020]"),
        ("w3cdtf", "after 1850", "|||||||||", "after 1850."),
        ("w3cdtf", "2020-02-31", "s2020####", "2020-02-31."),
        ("w3cdtf", "0000", "nuuuuuuuu", "[date of publication not identified]"),
        ("iso8601", "0000", "b########", "[1 B.C.]"),
    ],
)
def test_no_date_is_coded_that_is_denied_to_be_known(encoding: str, said: str, coded: str, stated: str) -> None:
    """264 $c has the years of 008, in whatever form a date has them; where there are none, the words as they stand."""
    fields, _ = marc_of(f"{TITLE}<originInfo><dateIssued encoding='{encoding}'>{said}</dateIssued></originInfo>")
    assert [field[4:][6:15] for field in fields if field.startswith("008")] == [coded]
    assert next(field.partition(" $c ")[2] for field in fields if field.startswith("264")) == stated


def test_a_time_in_other_figures_is_a_subject_in_words() -> None:
    """And no code of 045."""
    fields, lost = marc_of(f"{TITLE}<subject><temporal encoding='w3cdtf'>۱۳۸۵</temporal></subject>")
    assert [field for field in fields if field[:3] in ("045", "648", "653")] == ["653 #4 $a ۱۳۸۵"]
    assert not lost


DOUBTED_SPAN = (
    "<dateCreated encoding='w3cdtf' point='start' qualifier='{0}'>1890</dateCreated>"
    "<dateCreated encoding='w3cdtf' point='end' qualifier='{0}'>1899</dateCreated>"
)


@pytest.mark.parametrize(
    ("dates", "coded"),
    [
        (DOUBTED_SPAN.format("approximate"), "q18901899"),
        (DOUBTED_SPAN.format("inferred"), "q18901899"),
        (DOUBTED_SPAN.format("approximate") + "<issuance>multipart monograph</issuance>", "m18901899"),
        (DOUBTED_SPAN.format("approximate") + "<issuance>serial</issuance>", "d18901899"),
        (OF_EDTF.format("1890~/1899~"), "q18901899"),
        (OF_EDTF.format("1890~/.."), "m18909999"),
        (OF_EDTF.format("1890/1899"), "m18901899"),
        (OF_EDTF.format("[1890..1899]"), "q18901899"),
        (OF_EDTF.format("[1890..1899]") + "<issuance>serial</issuance>", "|||||||||"),
        (OF_EDTF.format("1890/1890") + "<issuance>serial</issuance>", "d18901890"),
        (OF_EDTF.format("1890/1890"), "s1890####"),
    ],
)
def test_a_span_that_is_not_certain_is_one_in_which_the_date_is(dates: str, coded: str) -> None:
    """008/06 m is for what was made over several years, as a work in several volumes."""
    fields, _ = marc_of(f"{TITLE}<typeOfResource>still image</typeOfResource><originInfo>{dates}</originInfo>")
    assert [field[4:][6:15] for field in fields if field.startswith("008")] == [coded]


@pytest.mark.parametrize(
    ("own", "stated", "coded"),
    [
        ("", [], "s1950####"),
        ("<dateValid>2020</dateValid>", [], None),
        ("<dateCreated>1950</dateCreated>", ["264 #0"], "s1950####"),
        ("<copyrightDate>1950</copyrightDate>", ["264 #4"], "s1950####"),
        ("<dateIssued encoding='w3cdtf' point='start'>1950</dateIssued>", [], "m1950uuuu"),
        ("<dateIssued>1999</dateIssued>", ["264 #1"], "s1999####"),
        ("<dateIssued encoding='w3cdtf' point='start'>1999</dateIssued>", ["264 #1"], "m1999uuuu"),
        ("<dateCreated>1999</dateCreated>", ["264 #0"], "s1999####"),
        ("<copyrightDate>1999</copyrightDate>", ["264 #1", "264 #4"], "s1999####"),
        ("<publisher>Bo</publisher>", ["264 #1"], None),
    ],
)
def test_what_is_told_of_the_publication_of_a_host_alone_is_not_told_to_be_unknown(
    own: str, stated: list[str], coded: str | None
) -> None:
    """Whether a text stands in a book or a serial nobody says, but when and by whom that was published (773 $d)."""
    host = "<originInfo><place><placeTerm>Leeds</placeTerm></place><publisher>Ek</publisher><dateIssued>1950</dateIssued></originInfo>"
    kind = "<typeOfResource>text</typeOfResource>"
    of_hives = f"<relatedItem type='host'><titleInfo><title>Hives</title></titleInfo>{host}</relatedItem>"
    fields, _ = marc_of(f"{TITLE}{kind}<originInfo>{own}</originInfo>{of_hives}")
    assert [field[:6] for field in fields if field.startswith("264")] == stated
    assert "773 0# $t Hives. $d Leeds : Ek, 1950" in fields
    assert coded in (None, next(field[4:][6:15] for field in fields if field.startswith("008")))


@pytest.mark.parametrize(
    ("own", "stated"), [("", "1950-1960"), ("<originInfo><issuance>serial</issuance></originInfo>", "1950")]
)
def test_the_years_of_a_host_do_not_tell_which_is_that_of_what_is_in_it(own: str, stated: str) -> None:
    """Nor when a serial in it began."""
    host = f"<titleInfo><title>Hives</title></titleInfo><originInfo><publisher>Ek</publisher><dateIssued>{stated}</dateIssued></originInfo>"
    fields, _ = marc_of(f"{TITLE}{own}<relatedItem type='host'>{host}</relatedItem>")
    assert f"773 0# $t Hives. $d Ek, {stated}" in fields
    years = next(field[11:19] for field in fields if field.startswith("008"))
    assert years.isalpha()
    for stated_so, coded in (("12/1950", "1950"), ("1949 [i.e. 1950]", "1950"), ("1949, c1950", "uuuu")):
        fields, _ = marc_of(f"{TITLE}<relatedItem type='host'>{host.replace(stated, stated_so)}</relatedItem>")
        assert next(field[11:15] for field in fields if field.startswith("008")) == coded


def test_when_a_host_came_out_a_photograph_in_it_was_not_made() -> None:
    """Nor a manuscript: it is a collection, of which somebody has published pictures."""
    host = "<originInfo><publisher>Ek</publisher><dateIssued>2010</dateIssued></originInfo>"
    kind = "<typeOfResource>still image</typeOfResource><genre>photographs</genre>"
    fields, _ = marc_of(
        f"{TITLE}{kind}<relatedItem type='host'><titleInfo><title>Hives</title></titleInfo>{host}</relatedItem>"
    )
    assert next(field[10:19] for field in fields if field.startswith("008")) == "nuuuuuuuu"
    assert "773 0# $t Hives. $d Ek, 2010" in fields


def test_a_manuscript_of_which_a_country_alone_is_known_was_not_published() -> None:
    """MODS has the country as that of its production."""
    place = "<place><placeTerm type='code' authority='marccountry'>gw</placeTerm></place>"
    kind = "<typeOfResource manuscript='yes'>notated music</typeOfResource>"
    fields, _ = marc_of(f"{TITLE}{kind}<originInfo eventType='production'>{place}</originInfo>")
    assert [field for field in fields if field.startswith("26")] == []
    assert next(field[4:][15:18] for field in fields if field.startswith("008")) == "gw#"


@pytest.mark.parametrize(
    ("genre", "origin", "stated"),
    [
        ("photographs", "", []),
        ("photographs", "<originInfo><dateIssued>1905</dateIssued></originInfo>", ["264 #1"]),
        ("photographs", "<originInfo><publisher>Ek</publisher></originInfo>", ["264 #1"]),
        ("posters", "", ["264 #1"]),
    ],
)
def test_a_photograph_of_which_nobody_says_that_it_was_issued_is_not_published(
    genre: str, origin: str, stated: list[str]
) -> None:
    """No publisher is told not to be identified of what needs none (RDA 2.7)."""
    fields, _ = marc_of(f"{TITLE}<typeOfResource>still image</typeOfResource><genre>{genre}</genre>{origin}")
    assert [field[:6] for field in fields if field.startswith("264")] == stated


@pytest.mark.parametrize(("kind", "coded"), [("text", "m18901899"), ("still image", "q18901899")])
def test_years_of_publication_in_brackets_are_certain(kind: str, coded: str) -> None:
    """Of a book in volumes they were not found in the book, 264 $c [1890-1899];
    of a picture nobody knows which of them it is.
    """
    dates = DOUBTED_SPAN.format("inferred").replace("dateCreated", "dateIssued")
    fields, _ = marc_of(f"{TITLE}<typeOfResource>{kind}</typeOfResource><originInfo>{dates}</originInfo>")
    assert [field[4:][6:15] for field in fields if field.startswith("008")] == [coded]


@pytest.mark.parametrize("encoding", ["marc", "w3cdtf", "edtf"])
@pytest.mark.parametrize("element", ["dateIssued", "dateCreated"])
def test_a_date_in_other_figures_is_stated_and_not_coded(element: str, encoding: str) -> None:
    """008 has forty bytes, whatever a date says of its encoding."""
    fields, lost = marc_of(f"{TITLE}<originInfo><{element} encoding='{encoding}'>۱۳۸۵</{element}></originInfo>")
    assert [field[4:][6:15] for field in fields if field.startswith("008")] == ["|||||||||"]
    assert [field.partition("$c ")[2] for field in fields if field.startswith("264")] == ["۱۳۸۵."]
    assert not any(field.startswith("046") for field in fields)
    assert not lost


def test_a_date_of_an_encoding_that_mods_has_not_is_stated_as_it_stands() -> None:
    """``iso8061``, as EPrints spelt it; that it is said is told."""
    fields, lost = marc_of(f"{TITLE}<originInfo><dateIssued encoding='iso8061'>2005-03</dateIssued></originInfo>")
    assert [field.partition(" $c ")[2] for field in fields if field.startswith("264")] == ["2005-03."]
    assert "originInfo/dateIssued/@encoding" in lost


@pytest.mark.parametrize(
    ("said", "tag"),
    [
        ("<relatedItem type='constituent'><titleInfo><title>Sonata</title></titleInfo></relatedItem>", "774"),
        ("<location><physicalLocation>GLA</physicalLocation></location>", "852"),
    ],
)
def test_two_copies_and_two_parts_that_are_alike_are_two(said: str, tag: str) -> None:
    """What is said twice of the resource is one thing; two songs may have one title."""
    fields, _ = marc_of(f"{TITLE}{said}{said}")
    assert sum(field.startswith(tag) for field in fields) == 2


@pytest.mark.parametrize(
    ("date", "coded", "stated"),
    [
        ("199X", "q19901999", "[between 1990 and 1999]"),
        ("1850%", "s1850####", "[approximately 1850?]"),
        ("1985/..", "m19859999", "[1985]-"),
        ("1985/", "m1985uuuu", "[1985]-"),
        ("../1985", "muuuu1985", "[not after 1985]"),
        ("190X/191X", "m190u191u", "[between 1900 and 1919]"),
        ("1984?/2004", "q19842004", "[1984?-2004]"),
        ("1999-XX", "s1999####", "[1999]"),
        ("1999-05/1999-08", "s1999####", "[1999]"),
        ("[1667,1668]", "|||||||||", "[1667 or 1668]"),
        ("[1667,1668,1670..1672]", "|||||||||", "[1667, 1668 or between 1670 and 1672]"),
        ("[1670-01,1670-02]", "|||||||||", "[1670]"),
        ("[..1955]", "|||||||||", "[not after 1955]"),
        ("{1950,1955..}", "|||||||||", "[1950, not before 1955]"),
        ("[1950,XXXX]", "|||||||||", "[date of publication not identified]"),
        ("1950-01-02T10:00:00Z", "e19500102", "[1950]"),
    ],
)
def test_a_date_of_edtf_is_coded_and_stated(date: str, coded: str, stated: str) -> None:
    """008/06-14 and 264 $c; 046 has what 008 cannot say."""
    fields, _ = marc_of(f"{TITLE}<originInfo><dateIssued encoding='edtf'>{date}</dateIssued></originInfo>")
    assert [field[4:][6:15] for field in fields if field.startswith("008")] == [coded]
    assert [field.partition(" $c ")[2] for field in fields if field.startswith("264")] == [stated]
    assert any(field.startswith("046") and field.endswith("$2 edtf") for field in fields)


@pytest.mark.parametrize(
    ("dates", "statement"),
    [
        ("<dateIssued encoding='iso8601'>20030115</dateIssued>", "[2003]"),
        ("<dateIssued encoding='iso8601'>200301</dateIssued>", "[2003]"),
        ("<dateIssued encoding='temper'>20030115</dateIssued>", "[2003]"),
        ("<dateIssued encoding='w3cdtf'>2003-01-15T10:00:00Z</dateIssued>", "[2003]"),
        ("<dateIssued encoding='iso8601' qualifier='approximate'>20030115</dateIssued>", "[approximately 2003]"),
        (
            "<dateIssued encoding='iso8601' point='start'>20030115</dateIssued>"
            "<dateIssued encoding='iso8601' point='end'>20040203</dateIssued>",
            "[2003-2004]",
        ),
        ("<dateIssued point='start'>850</dateIssued><dateIssued point='end'>1499</dateIssued>", "[850-1499]"),
        ("<dateCreated encoding='iso8601'>20030115</dateCreated>", "2003-01-15."),
        ("<dateCreated encoding='iso8601'>2003-01-15T10:00:00Z</dateCreated>", "2003-01-15."),
    ],
)
def test_a_date_of_iso_8601_is_stated_in_whatever_form_it_has(dates: str, statement: str) -> None:
    """264 $c, also without hyphens and without the time of day, which is in 046."""
    fields, lost = marc_of(f"{TITLE}<originInfo>{dates}</originInfo>")
    assert [field.partition(" $c ")[2] for field in fields if field.startswith("264")] == [statement]
    assert not lost


def test_a_date_of_a_list_states_nothing_beside_one_that_is_encoded() -> None:
    """FAST has ``Twentieth century``, and no such encoding is MODS'."""
    listed, encoded = (
        "<dateCreated encoding='fast'>20th century</dateCreated>",
        "<dateCreated encoding='w3cdtf'>1982</dateCreated>",
    )
    for dates in (listed + encoded, encoded + listed):
        fields, _ = marc_of(f"{TITLE}<originInfo>{dates}</originInfo>")
        assert [field for field in fields if field[:3] in ("264", "500")] == [
            "264 #0 $c 1982.", "500 ## $a Date in source record: 20th century."]  # fmt: skip


@pytest.mark.parametrize(
    ("dates", "coded"),
    [
        ("<dateIssued encoding='marc'>uuuu</dateIssued>", "nuuuuuuuu"),
        ("<dateIssued>2011</dateIssued><dateIssued encoding='marc' point='start'>2012</dateIssued>"
         "<dateIssued encoding='marc' point='end'>9999</dateIssued>", "m20129999"),
        ("<dateIssued point='start'>850</dateIssued><dateIssued point='end'>1499</dateIssued>", "m08501499"),
        ("<dateIssued>850</dateIssued>", "|||||||||"),  # of which era and calendar nobody says
        ("<dateIssued encoding='marc' point='start'>uuuu</dateIssued><dateIssued encoding='marc' point='end'>uuuu</dateIssued>",
         "nuuuuuuuu"),
        ("<dateIssued encoding='marc' point='start'>uuuu</dateIssued><dateIssued encoding='marc' point='end'>1985</dateIssued>",
         "muuuu1985"),
        ("<dateIssued encoding='marc'>uuuu</dateIssued><dateIssued>[197-?]</dateIssued>", "s197u####"),
        ("<dateIssued encoding='marc'>uuuu</dateIssued><copyrightDate>1985</copyrightDate>", "s1985####"),
    ],
)  # fmt: skip
def test_a_date_of_which_nothing_is_known_is_none(dates: str, coded: str) -> None:
    """008/06 n, if there is no other, and no 046."""
    made, lost = marc_of(f"{TITLE}<originInfo>{dates}</originInfo>")
    assert [field[4:][6:15] for field in made if field.startswith("008")] == [coded]
    assert not any(field.startswith("046") for field in made)
    assert not lost


@pytest.mark.parametrize(
    ("dates", "coded", "lost"),
    [
        ("<dateIssued encoding='marc'>20135</dateIssued>", "|||||||||", ["dates"]),
        ("<dateIssued encoding='marc'>20135</dateIssued><dateIssued>2013</dateIssued>", "s2013####", ["dates"]),
        ("<dateIssued encoding='marc'>20131301</dateIssued>", "s2013####", ["dates.value"]),
        ("<dateIssued>20135</dateIssued>", "|||||||||", []),
    ],
)
def test_figures_that_are_no_date_are_not_coded(dates: str, coded: str, lost: list[str]) -> None:
    """Not in 046, and of 008 their year at most: they stand as they are stated, or the report has them."""
    made, told = marc_of(f"{TITLE}<originInfo>{dates}</originInfo>")
    assert [field[4:][6:15] for field in made if field.startswith("008")] == [coded]
    assert not any(
        figures in field for field in made if field[:3] in ("008", "046") for figures in ("20135", "20131301")
    )
    assert told == lost


MADE_IN_1987 = "<dateCreated encoding='marc' point='{}'>1987</dateCreated>"
IN_1987 = f"{MADE_IN_1987.format('start')}{MADE_IN_1987.format('end')}<dateCreated>1987.</dateCreated>"


@pytest.mark.parametrize(
    ("origin", "coded", "stated"),
    [
        ("<dateIssued>1985</dateIssued>", "s1985####", "264 #0 $c 1985."),
        ("<dateCreated encoding='w3cdtf' keyDate='yes'>1985</dateCreated><dateIssued>1985</dateIssued>",
         "s1985####", "264 #0 $c 1985."),
        ("<dateCreated encoding='w3cdtf' keyDate='yes' point='start'>1960</dateCreated><dateCreated encoding='w3cdtf' "
         "point='end'>1980</dateCreated><dateIssued>[1960-1980] and undated</dateIssued>",
         "m19601980", "264 #0 $c [1960-1980] and undated."),
        ("<publisher>Hive Press</publisher><dateIssued>1985</dateIssued>", "s1985####",
         "264 #1 $a [Place of publication not identified] : $b Hive Press, $c 1985."),
    ],
)  # fmt: skip
def test_a_manuscript_is_made_and_not_published(origin: str, coded: str, stated: str) -> None:
    """Unless somebody is told to have published it; 046 does not say once more when that was."""
    kind = "<typeOfResource manuscript='yes'>text</typeOfResource>"
    made, lost = marc_of(f"{TITLE}{kind}<originInfo>{origin}</originInfo>")
    assert [field[4:][6:15] for field in made if field.startswith("008")] == [coded]
    assert [field for field in made if field[:3] in ("046", "264")] == [stated]
    assert not lost


@pytest.mark.parametrize(
    ("dates", "coded", "special"),
    [
        ("<dateCreated>10/12/1945</dateCreated>", "s1945####", []),
        ("<dateCreated>12.10.1945</dateCreated>", "s1945####", []),
        ("<dateCreated>5/1/45</dateCreated>", "|||||||||", []),
        ("<dateCreated>1945/10/12</dateCreated>", "s1945####", []),
        ("<dateCreated>1945/46</dateCreated>", "s1945####", []),
        ("<dateCreated>1880s</dateCreated>", "s188u####", []),
        ("<dateCreated>1926, 1930</dateCreated>", "|||||||||", []),
        ("<dateCreated>1926-1930, 1932</dateCreated>", "|||||||||", []),
        ("<dateCreated>1926 May 3-1927 June 4</dateCreated>", "m19261927", []),
        ("<dateCreated>1926 [i.e. 1927]</dateCreated>", "s1927####", []),
        ("<dateCreated>1912-1915</dateCreated>", "m19121915", []),
        ("<dateIssued>1999</dateIssued><dateCreated>1912-1915</dateCreated>", "s1999####", ["046 ## $k 1912 $l 1915"]),
        (IN_1987, "s1987####", []),
        (f"<dateIssued>1999</dateIssued>{IN_1987}", "s1999####", ["046 ## $k 1987"]),
    ],
)
def test_when_it_was_made_is_coded_once_and_where_it_can_be(dates: str, coded: str, special: list[str]) -> None:
    """008/06-14 as of an issue, and 046 for what 008 does not say and is a date of ISO 8601 or EDTF."""
    made, lost = marc_of(f"{TITLE}<originInfo>{dates}</originInfo>")
    assert [field[4:][6:15] for field in made if field.startswith("008")] == [coded]
    assert [field for field in made if field.startswith("046")] == special
    assert not lost


BEFORE = "<dateCreated encoding='edtf'>{}</dateCreated>"


@pytest.mark.parametrize(
    ("dates", "coded", "fields"),
    [
        (BEFORE.format("-0050"), "b########", ["046 ## $a s $b 51", "264 #0 $c 51 B.C."]),
        (BEFORE.format("0000"), "b########", ["046 ## $a s $b 1", "264 #0 $c 1 B.C."]),
        (BEFORE.format("-0249/-0099"), "b########", ["046 ## $a m $b 250 $d 100", "264 #0 $c 250 B.C.-100 B.C."]),
        (BEFORE.format("-0249/0100"), "b########", ["046 ## $a m $b 250 $e 0100", "264 #0 $c 250 B.C.-100 A.D."]),
        (BEFORE.format("[-0050,-0049]"), "|||||||||", ["046 ## $k [-0050,-0049] $2 edtf", "264 #0 $c [51 B.C. or 50 B.C.]"]),
        (BEFORE.format("-0249/.."), "b########", ["046 ## $k -0249 $l .. $2 edtf", "264 #0 $c 250 B.C.-"]),
        (BEFORE.format("-0043-03-15"), "b########",
         ["046 ## $a s $b 44", "046 ## $k -0043-03-15 $2 edtf", "264 #0 $c March 15, 44 B.C."]),
        (BEFORE.format("-0050~"), "b########",
         ["046 ## $a s $b 51", "046 ## $k -0050~ $2 edtf", "264 #0 $c [approximately 51 B.C.]"]),
        ("<dateCreated encoding='edtf' qualifier='approximate'>-0050</dateCreated>", "b########",
         ["046 ## $a s $b 51", "264 #0 $c [approximately 51 B.C.]"]),
        ("<dateIssued encoding='edtf' point='start' qualifier='questionable'>-0249</dateIssued>"
         "<dateIssued encoding='edtf' point='end' qualifier='questionable'>-0199</dateIssued>", "b########",
         ["046 ## $a q $b 250 $d 200", "264 #1 $a [Place of publication not identified] : $b [publisher not identified], "
          "$c [250 B.C.-200 B.C.?]"]),
        (BEFORE.format("-0050") + "<dateIssued>1999</dateIssued>", "s1999####",
         ["046 ## $k -0050 $2 edtf", "264 #1 $a [Place of publication not identified] : $b [publisher not identified], $c 1999."]),
        ("<dateCreated>-0050</dateCreated>", "|||||||||", ["046 ## $k -0050 $2 edtf", "264 #0 $c -0050."]),
        ("<dateCreated>1050 B.C.</dateCreated>", "|||||||||", ["264 #0 $c 1050 B.C."]),
        ("<dateCreated encoding='edtf' point='start'>-18</dateCreated><dateCreated encoding='edtf' point='end'>-17</dateCreated>",
         "b########", ["046 ## $a m $b 19 $d 18", "264 #0 $c 19 B.C.-18 B.C."]),
        ("<dateCreated encoding='edtf' point='start'>-1</dateCreated><dateCreated encoding='edtf' point='end'>11</dateCreated>",
         "b########", ["046 ## $a m $b 2 $e 0011", "264 #0 $c 2 B.C.-11 A.D."]),
    ],
)  # fmt: skip
def test_a_year_before_christ_is_none_of_our_era(dates: str, coded: str, fields: list[str]) -> None:
    """008/06 b, 046 $b and $d, as EDTF and ISO 8601 count: -0050 is 51 B.C."""
    made, lost = marc_of(f"{TITLE}<originInfo>{dates}</originInfo>")
    assert [field[4:][6:15] for field in made if field.startswith("008")] == [coded]
    assert [field for field in made if field[:3] in ("046", "264", "500")] == fields
    assert not lost


CODED = "<originInfo><place><placeTerm type='code'>enk</placeTerm></place><dateIssued encoding='marc'>{}</dateIssued></originInfo>"
LYON = "<place><placeTerm type='text'>Lyon</placeTerm></place>"
PARIS = "<place><placeTerm type='text'>Paris</placeTerm></place><publisher>P</publisher>"
DATED = "<originInfo><dateIssued encoding='iso8601'>2005</dateIssued></originInfo>"
CAPTURED = f"{LYON}<publisher>Q</publisher><dateCaptured>2012</dateCaptured>"
CAPTURED_SINCE = "<dateCaptured encoding='w3cdtf' point='start'>2009</dateCaptured><dateCaptured encoding='w3cdtf' point='end'>2012</dateCaptured>"
PUBLISHED = f"<originInfo>{PARIS}<dateIssued>1705</dateIssued></originInfo>"
DIGITIZED = "<originInfo eventType='digitization'>{}</originInfo>"
BY_AACR = "<recordInfo><descriptionStandard>aacr</descriptionStandard></recordInfo>"


def test_in_what_the_date_of_a_part_is_encoded_is_no_loss() -> None:
    part = "<part><detail type='volume'><number>3</number></detail><date encoding='w3cdtf'>2015-03</date></part>"
    host = f"<relatedItem type='host'><titleInfo><title>Bees</title></titleInfo>{part}</relatedItem>"
    fields, lost = marc_of(TITLE + host)
    assert "773 0# $t Bees $g 3 (March 2015)" in fields
    assert not lost


def test_of_a_digitization_the_end_may_be_all_that_is_known() -> None:
    fields, _ = marc_of(TITLE + DIGITIZED.format("<dateOther point='end'>2009</dateOther>"))
    assert "533 ## $a Electronic reproduction." in fields


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ("Bridges--Oregon--Salem", "650 #0 $a Bridges $z Oregon $z Salem."),
        ("United States -- History -- Civil War, 1861-1865.", "651 #0 $a United States $x History $y Civil War, 1861-1865."),
        ("Knox County (Tenn.)--Social conditions--20th century",
         "651 #0 $a Knox County (Tenn.) $x Social conditions $y 20th century."),
        ("Latin America--History", "651 #0 $a Latin America $x History."),
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
    ("name", "field"),
    [
        ("Ek, G. W., 1845-1904.", "700 1# $a Ek, G. W., $d 1845-1904."),
        ("Ek, J. R. (John Ronald), 1892-1973.", "700 1# $a Ek, J. R. $q (John Ronald), $d 1892-1973."),
        ("Ek, Bo, 1850 or 1851-1920", "700 1# $a Ek, Bo, $d 1850 or 1851-1920."),
        ("Ek, Bo, 16th cent.", "700 1# $a Ek, Bo, $d 16th cent."),
        ("Ek, Bo, active 18th century", "700 1# $a Ek, Bo, $d active 18th century."),
        ("Ek, Bo, active 16th century-17th century", "700 1# $a Ek, Bo, $d active 16th century-17th century."),
        ("Ek, Bo, active 3rd century B.C.", "700 1# $a Ek, Bo, $d active 3rd century B.C."),
        ("Ek, Bo, active approximately 1740", "700 1# $a Ek, Bo, $d active approximately 1740."),
        ("Ek, Bo, c. 1740-circa 1811", "700 1# $a Ek, Bo, $d c. 1740-circa 1811."),
        ("Ek, Bo, d.1811", "700 1# $a Ek, Bo, $d d.1811."),
        ("Ek, B. (c. 1740-1811)", "700 1# $a Ek, B., $d c. 1740-1811."),
        ("Ek, Bo, -1920", "700 1# $a Ek, Bo, $d -1920."),
        ("Ek, Bo, 1950 December 3-", "700 1# $a Ek, Bo, $d 1950 December 3-"),
        ("Ek, Bo, 12", "700 1# $a Ek, Bo, 12."),
        ("Pius XII, Pope, 1876-1958", "700 0# $a Pius $b XII, $c Pope, $d 1876-1958."),
        ("Bo, of Leeds, Saint.", "700 0# $a Bo, $c of Leeds, Saint."),
        ("Ek, Bo, Jr.", "700 1# $a Ek, Bo, $c Jr."),
        ("Ek, Bo, Sir, 1800-1880.", "700 1# $a Ek, Bo, $c Sir, $d 1800-1880."),
        ("Leeds, Bo Ek, Duke of, 1769-", "700 1# $a Leeds, Bo Ek, $c Duke of, $d 1769-"),
        ("Bo V, Holy Roman Emperor, 1500-1558", "700 0# $a Bo $b V, $c Holy Roman Emperor, $d 1500-1558."),
        ("Bo I, Grand Duke of Tuscany", "700 0# $a Bo $b I, $c Grand Duke of Tuscany."),
        ("Bo, the Elder", "700 0# $a Bo, $c the Elder."),
        ("Ek, Bo, comte de, 1707-1788", "700 1# $a Ek, Bo, $c comte de, $d 1707-1788."),
        ("Ek, Duke, 1899-1974", "700 1# $a Ek, Duke, $d 1899-1974."),
        ("Ek, Comte, 1899-1974", "700 1# $a Ek, Comte, $d 1899-1974."),
        ("Ek, Bo, approximately 4 B.C.-65 A.D", "700 1# $a Ek, Bo, $d approximately 4 B.C.-65 A.D."),
        ("Ek, B.", "700 1# $a Ek, B."),
        *(
            (f"Ek, Bo, {lived}", f"700 1# $a Ek, Bo, $d {lived}.")
            for lived in (
                "b. 1900|d. 1900|ca. 1900|fl. 1900|active 1900|approximately 1900|born 1900|died 1900|flourished 1900|1900-approximately 1980"
                "|16th-17th centuries|1st/2nd century|3rd century|1900 June 3-1980|1900? or 1901-1980|-approximately 1920"
            ).split("|")
        ),
        ("Ek, Bo [1900-active 1980]", "700 1# $a Ek, Bo, $d 1900-active 1980."),
        ("Ek, Bo (1900)", "700 1# $a Ek, Bo (1900)"),
        *(
            (f"Ek, Bo {particle} 1900-1980.", f"700 1# $a Ek, Bo {particle}, $d 1900-1980.")
            for particle in (
                "af al av da de del dem den der des di do dos du el la le ten ter van von y zu zum zur B.".split()
            )
        ),
        ("Ek, Bo tätig 1900-1980", "700 1# $a Ek, Bo tätig 1900-1980."),
        ("Ek, Bo Mayor 1990-1994", "700 1# $a Ek, Bo Mayor 1990-1994."),
        ("Ek, Bo of Leeds 1900-1980", "700 1# $a Ek, Bo of Leeds 1900-1980."),
        *(
            (f"Ek, Bo, {title}", f"700 1# $a Ek, Bo, $c {title.removesuffix('.')}.")
            for title in (
                "Jr|Sr|Sr.|Saint|Pope|Antipope|Sir|Dame|II|III|IV|Holy Roman Empress|the Younger|the Great|of Leeds"
                "|Duke of Leeds"
            ).split("|")
        ),
        *((f"Bo {number}, Pope", f"700 0# $a Bo $b {number}, $c Pope.") for number in ("IV", "IX", "XLII")),
        ("Bo X", "700 0# $a Bo X."),
    ],
)
def test_the_heading_of_a_person_has_its_titles_and_dates(name: str, field: str) -> None:
    """700 and 600, of a name in one text; ``Ek, Duke`` has a forename."""
    element = f"<name type='personal'><namePart>{name}</namePart></name>"
    made, lost = marc_of(f"{TITLE}{element}<subject authority='lcsh'>{element}</subject>")
    assert [found for found in made if found[:3] in ("600", "700")] == [f"6{field[1:5]}0{field[6:]}", field]
    assert not lost


def test_a_list_without_a_code_is_not_named() -> None:
    fields, lost = marc_of(f"{TITLE}<subject authority='Local list'><topic>Hives</topic></subject>")
    assert [field for field in fields if field[0] == "6"] == ["653 #0 $a Hives"]
    assert lost == ["subjects.authority"]


@pytest.mark.parametrize(
    ("parts", "field"),
    [
        (["Canada. Dept. of Bees. Hive Service"], "710 1# $a Canada. $b Dept. of Bees. $b Hive Service."),
        (["France. Min. de la Ruche"], "710 1# $a France. $b Min. de la Ruche."),
        (["Canada. dept. of Bees"], "710 1# $a Canada. $b dept. of Bees."),
        (["U.S. Hive Board"], "710 2# $a U.S. Hive Board."),
        (["U.S. Hive Board. St. Olav Station"], "710 2# $a U.S. Hive Board. $b St. Olav Station."),
        (["Hive Inc. Library"], "710 2# $a Hive Inc. Library."),
        (["Victoria (B.C.). Hive Office"], "710 1# $a Victoria (B.C.). $b Hive Office."),
        (["Ek, Eng. (Parish)"], "710 2# $a Ek, Eng. (Parish)"),
        (["Navarre (Spain). Hive Office"], "710 1# $a Navarre (Spain). $b Hive Office."),
        (["Ekland (Colony). Hive Office"], "710 1# $a Ekland (Colony). $b Hive Office."),
        (["Ek (Argentina : Province). Hive Office"], "710 1# $a Ek (Argentina : Province). $b Hive Office."),
        (["Hive Society (Ek, N.Y. : County)"], "710 2# $a Hive Society (Ek, N.Y. : County)"),
        (["Consociation of Knox County (Tenn.)"], "710 2# $a Consociation of Knox County (Tenn.)"),
        (["Isle of Wight County (Va.)"], "710 1# $a Isle of Wight County (Va.)"),
        (["Pantheon (Rome, Italy)"], "710 2# $a Pantheon (Rome, Italy)"),
        (["Brooklyn (New York, N.Y.)"], "710 1# $a Brooklyn (New York, N.Y.)"),
        (["Canada"], "710 1# $a Canada."),
        (["Bees (Society)", "Hive Office"], "710 2# $a Bees (Society). $b Hive Office."),
        (["Bees (Society)", "Conference", "(72nd : 1972 : Bath, England)"],
         "710 2# $a Bees (Society). $b Conference $n (72nd : $d 1972 : $c Bath, England)"),
        (["Bees (Society)", "(1972 : Bath)"], "710 2# $a Bees (Society) $d (1972 : $c Bath)"),
        (["Hive Press", "(Leeds)"], "710 2# $a Hive Press $c (Leeds)"),
        (["Hive Press", "(Firm)"], "710 2# $a Hive Press. $b (Firm)"),
        (["Hive Library", "Mss.", "(Codex A)"], "710 2# $a Hive Library. $b Mss. $n (Codex A)"),
        (["Bees. Conference (2nd : 1966)"], "710 2# $a Bees. $b Conference $n (2nd : $d 1966)"),
        (["Canada. Congress (94th : 1975-1976). Senate"], "710 1# $a Canada. $b Congress (94th : 1975-1976). $b Senate."),
        (["Canada. President (1861-1865 : Ek)"], "710 1# $a Canada. $b President (1861-1865 : Ek)"),
        (["Canada. President (1861 : Ek)"], "710 1# $a Canada. $b President (1861 : Ek)"),
    ],
)  # fmt: skip
def test_the_heading_of_a_body_has_its_units_and_what_was_held(parts: list[str], field: str) -> None:
    """710 and 610: a full stop of an abbreviation parts nothing, and one stands behind a parenthesis too."""
    name = f"<name type='corporate'>{''.join(f'<namePart>{part}</namePart>' for part in parts)}</name>"
    made, lost = marc_of(f"{TITLE}{name}<subject authority='lcsh'>{name}</subject>")
    assert [found for found in made if found[:3] in ("610", "710")] == [
        field.replace("710", "610").replace("#", "0", 1),
        field,
    ]
    assert not lost


@pytest.mark.parametrize(
    ("elements", "fields"),
    [
        # The Library of Congress's stylesheet: what 008 says, and a statement.
        (f"{CODED.format(2012)}<originInfo eventType='publisher'>{PARIS}<dateIssued>2012</dateIssued></originInfo>",
         ["264 #1 $a Paris : $b P, $c 2012."]),
        (f"{CODED.format(2012)}<originInfo eventType='manufacture'>{PARIS}</originInfo>", ["264 #3 $a Paris : $b P."]),
        (CODED.format(2012), ["264 #1 $a [Place of publication not identified] : $b [publisher not identified], $c [2012]"]),
        ("<originInfo><publisher>P</publisher><dateIssued encoding='marc' point='start'>195u</dateIssued>"
         "<dateIssued encoding='marc' point='end'>9999</dateIssued></originInfo>",
         ["264 #1 $a [Place of publication not identified] : $b P, $c [between 1950 and 1959]-"]),
        # by RDA, if nothing else is said, and by AACR2
        (f"<originInfo>{PARIS}<dateIssued>1999</dateIssued></originInfo><recordInfo><recordIdentifier>1</recordIdentifier>"
         "</recordInfo>", ["264 #1 $a Paris : $b P, $c 1999."]),
        (f"<originInfo>{PARIS}<dateIssued>c2001</dateIssued><dateIssued encoding='marc'>2001</dateIssued></originInfo>{BY_AACR}",
         ["260 ## $a Paris : $b P, $c c2001."]),
        (f"<originInfo>{PARIS}<dateIssued>1999</dateIssued><copyrightDate>1998</copyrightDate></originInfo>{BY_AACR}",
         ["260 ## $a Paris : $b P, $c 1999, c1998."]),
        *((f"<originInfo>{PARIS}<dateIssued>{stated}</dateIssued><copyrightDate>{said}</copyrightDate></originInfo>{BY_AACR}",
           [f"260 ## $a Paris : $b P, $c {date}."]) for stated, said, date in (
               ("c1998", "1998", "c1998"), ("1998", "1998", "1998"), ("1999, c1998", "1998", "1999, c1998"),
               ("1999", "℗1998", "1999, p1998"), ("1999", "©1998", "1999, c1998"))),
        (f"{CODED.format(2012)}{BY_AACR}", ["260 ## $c [2012]"]),
        (f"<originInfo>{PARIS}<dateIssued>1999</dateIssued></originInfo><originInfo eventType='manufacture'>{LYON}"
         f"<publisher>Q</publisher><dateOther type='manufacture'>2000</dateOther></originInfo>{BY_AACR}",
         ["260 ## $a Paris : $b P, $c 1999 $e (Lyon : $f Q, $g 2000)"]),
        (f"<originInfo>{PARIS}<dateIssued>1999</dateIssued></originInfo><originInfo eventType='manufacture'>"
         f"<dateCreated>2001 printing</dateCreated></originInfo>{BY_AACR}", ["260 ## $a Paris : $b P, $c 1999 $g (2001 printing)"]),
        (f"<originInfo eventType='manufacture'>{PARIS}</originInfo>{BY_AACR}", ["260 ## $e (Paris : $f P)"]),
        ("<originInfo><dateIssued>1999, c1998</dateIssued></originInfo>",
         ["264 #1 $a [Place of publication not identified] : $b [publisher not identified], $c 1999.", "264 #4 $c ©1998"]),
        # Each event has its own date.
        (f"<originInfo eventType='production'>{LYON}<dateCreated>1888</dateCreated></originInfo>", ["264 #0 $a Lyon, $c 1888."]),
        (f"<originInfo eventType='creation'>{LYON}<dateCreated>1888</dateCreated></originInfo>", ["264 #0 $a Lyon, $c 1888."]),
        (f"<originInfo eventType='production'>{LYON}<dateCreated>1888</dateCreated></originInfo><originInfo "
         f"eventType='publication'>{PARIS}<dateIssued>1890</dateIssued></originInfo>",
         ["264 #0 $a Lyon, $c 1888.", "264 #1 $a Paris : $b P, $c 1890."]),
        # Who has a publisher has published.
        (f"<originInfo>{PARIS}<dateCreated>1888</dateCreated></originInfo><originInfo eventType='publication'>{LYON}"
         "<dateIssued>1890</dateIssued></originInfo>", ["264 #1 $a Paris : $b P.", "264 #1 $a Lyon : $b [publisher not identified], $c 1890."]),
        (f"<originInfo eventType='production'>{LYON}</originInfo><originInfo eventType='publication'>{PARIS}"
         "<dateIssued>1890</dateIssued></originInfo>", ["264 #0 $a Lyon.", "264 #1 $a Paris : $b P, $c 1890."]),
        (f"<originInfo>{CAPTURED}</originInfo><originInfo>{PARIS}<dateIssued>1705</dateIssued></originInfo>",
         ["264 #1 $a Paris : $b P, $c 1705.", "533 ## $a Electronic reproduction. $b Lyon : $c Q, $d 2012."]),
        (f"<originInfo eventType='digitization'>{CAPTURED}<edition>[Electronic ed.]</edition></originInfo><originInfo>{PARIS}"
         "<dateIssued>1705</dateIssued></originInfo>",
         ["264 #1 $a Paris : $b P, $c 1705.",
          "533 ## $a Electronic reproduction. $b Lyon : $c Q, $d 2012. $n [Electronic ed.]"]),
        (f"{PUBLISHED}<originInfo><dateCaptured>2012</dateCaptured><edition>[Electronic ed.]</edition></originInfo>",
         ["264 #1 $a Paris : $b P, $c 1705.", "533 ## $a Electronic reproduction. $d 2012. $n [Electronic ed.]"]),
        # What stands alone is of nothing that was copied.
        ("<originInfo><publisher>P</publisher><dateCaptured>2012</dateCaptured><edition>[Electronic ed.]</edition></originInfo>",
         ["033 00 $a 2012----", "250 ## $a [Electronic ed.].",
          "264 #1 $a [Place of publication not identified] : $b P, $c [date of publication not identified]"]),
        (f"<originInfo>{LYON}<dateCreated>1899</dateCreated></originInfo><originInfo eventType='publication'>{PARIS}"
         "<dateIssued>1901</dateIssued></originInfo>", ["264 #0 $a Lyon, $c 1899.", "264 #1 $a Paris : $b P, $c 1901."]),
        (f"{PUBLISHED}{DIGITIZED.format(CAPTURED + '<edition>[Electronic ed.]</edition>')}"
         f"{DIGITIZED.format('<publisher>R</publisher><edition>[Electronic ed. 2]</edition>')}",
         ["264 #1 $a Paris : $b P, $c 1705.", "533 ## $a Electronic reproduction. $b Lyon : $c Q, $d 2012. $n [Electronic ed.]",
          "533 ## $a Electronic reproduction. $c R. $n [Electronic ed. 2]"]),
        (f"{PUBLISHED}{DIGITIZED.format(LYON + '<dateCaptured>2009</dateCaptured>')}",
         ["264 #1 $a Paris : $b P, $c 1705.", "533 ## $a Electronic reproduction. $b Lyon, $d 2009."]),
        (f"{PUBLISHED}{DIGITIZED.format('<publisher>Q</publisher>' + CAPTURED_SINCE)}",
         ["264 #1 $a Paris : $b P, $c 1705.", "533 ## $a Electronic reproduction. $c Q, $d 2009-2012."]),
        # When a copy was issued or made is no date of what was copied.
        (f"{DIGITIZED.format(LYON + '<dateIssued>2009</dateIssued>')}<originInfo>{PARIS}"
         "<dateIssued>1705</dateIssued></originInfo>",
         ["264 #1 $a Paris : $b P, $c 1705.", "533 ## $a Electronic reproduction. $b Lyon, $d 2009."]),
        (f"{PUBLISHED}{DIGITIZED.format('<dateCreated>2009</dateCreated>')}",
         ["264 #1 $a Paris : $b P, $c 1705.", "533 ## $a Electronic reproduction. $d 2009."]),
        (f"<originInfo eventType='deposit'>{LYON}<dateOther type='deposit'>2012</dateOther></originInfo><originInfo>{PARIS}"
         "<dateIssued>1890</dateIssued></originInfo>", ["264 #1 $a Paris : $b P, $c 1890.", "500 ## $a Deposit: Lyon, 2012."]),
        ("<originInfo><copyrightDate>2003</copyrightDate><dateCreated keyDate='yes'>1955-03-22</dateCreated></originInfo>",
         ["264 #0 $c 1955-03-22.", "264 #4 $c ©2003"]),
        ("<originInfo><dateCreated>[ca. 1820]</dateCreated><dateCreated encoding='marc'>1820</dateCreated></originInfo>",
         ["264 #0 $c [ca. 1820]"]),
        (f"<originInfo eventType='manufacture'>{LYON}<dateOther type='manufacture'>2000</dateOther></originInfo><originInfo>{PARIS}"
         "<dateIssued encoding='edtf'>2000/2005</dateIssued></originInfo>",
         ["264 #3 $a Lyon, $c 2000.", "264 #1 $a Paris : $b P, $c [2000-2005]"]),
        (f"<originInfo>{PARIS}<dateIssued>2000</dateIssued><dateValid encoding='edtf' qualifier='approximate'>2000</dateValid></originInfo>",
         ["046 ## $m 2000~ $2 edtf", "264 #1 $a Paris : $b P, $c 2000."]),
        ("<originInfo><dateCreated>1939-45</dateCreated></originInfo>", ["264 #0 $c 1939-1945."]),
        ("<originInfo><dateCreated encoding='edtf'>2001-21</dateCreated></originInfo>", ["046 ## $k 2001-21 $2 edtf", "264 #0 $c Spring 2001."]),
        # When in one statement and by whom in another are one event.
        (f"{DATED}<originInfo>{PARIS}</originInfo>", ["264 #1 $a Paris : $b P, $c 2005."]),
        (f"<originInfo>{PARIS}</originInfo>{DATED}", ["264 #1 $a Paris : $b P, $c 2005."]),
        (f"<originInfo eventType='publication'>{PARIS}</originInfo>{DATED}", ["264 #1 $a Paris : $b P, $c 2005."]),
        (f"{DATED}<originInfo><publisher>P</publisher></originInfo><genre>article</genre>"
         f"<relatedItem type='host'>{TITLE}</relatedItem>", []),  # 773 has them
        (f"{DATED}<originInfo><publisher>P</publisher></originInfo><genre>chapter</genre><relatedItem type='host'>{TITLE}<originInfo>"
         f"<publisher>P</publisher><dateIssued>2005</dateIssued></originInfo></relatedItem>", []),
        (f"{DATED}<originInfo><publisher>P</publisher></originInfo><genre>chapter</genre><relatedItem type='host'>{TITLE}<originInfo>"
         f"<publisher>P</publisher><dateIssued>2004</dateIssued></originInfo></relatedItem>", ["264 #1 $c 2005."]),
        (f"{DATED}<originInfo>{PARIS}<dateIssued>1999</dateIssued></originInfo>",
         ["046 ## $a s $c 1999", "264 #1 $a [Place of publication not identified] : $b [publisher not identified], $c 2005.",
          "264 #1 $a Paris : $b P, $c 1999."]),
        ("<originInfo><dateCreated>1465</dateCreated><dateOther>1465</dateOther><dateOther>1466</dateOther></originInfo>",
         ["264 #0 $c 1465.", "500 ## $a Year in source record: 1466."]),
        ("<originInfo><dateCreated>1465</dateCreated><dateOther type='Hijra'>ca. 869</dateOther></originInfo>",
         ["264 #0 $c 1465.", "500 ## $a Date in source record (Hijra): ca. 869."]),
        (f"<originInfo eventType='distribution'>{LYON}</originInfo>{DATED}",
         ["264 #2 $a Lyon.", "264 #1 $a [Place of publication not identified] : $b [publisher not identified], $c 2005."]),
    ],
)  # fmt: skip
def test_what_is_stated_of_an_event_is_stated_once_and_of_that_event(elements: str, fields: list[str]) -> None:
    """No statement is made up beside another, no date is another event's, and none has a field of its own besides."""
    made, lost = marc_of(TITLE + elements)
    assert [field for field in made if field[:3] in ("033", "046", "250", "260", "264", "500", "533")] == fields
    assert not lost


@pytest.mark.parametrize(
    ("elements", "coded"),
    [
        ("<originInfo><copyrightDate>2003</copyrightDate><dateCreated keyDate='yes'>1955-03-22</dateCreated></originInfo>", "e19550322"),
        (f"<originInfo>{PARIS}<dateIssued>c2001</dateIssued><dateIssued encoding='marc'>2001</dateIssued></originInfo>{BY_AACR}",
         "s2001####"),
        (f"<originInfo>{PARIS}<dateIssued>c2001</dateIssued><dateIssued encoding='marc'>2001</dateIssued></originInfo>", "t20012001"),
        ("<originInfo><dateCreated encoding='marc'>1820</dateCreated><dateCreated>[ca. 1820]</dateCreated></originInfo>", "s1820####"),
        ("<originInfo><dateCreated point='start'>1820</dateCreated><dateCreated point='end' keyDate='yes'>1825</dateCreated></originInfo>",
         "m18201825"),
        ("<originInfo><dateIssued point='start'>1820</dateIssued><dateCreated keyDate='yes'>1812</dateCreated>"
         "<dateIssued point='end'>1825</dateIssued></originInfo>", "m18201825"),
    ],
)  # fmt: skip
def test_the_key_date_is_that_of_008(elements: str, coded: str) -> None:
    """And by AACR2 the date of copyright is that of publication."""
    fields, _ = marc_of(TITLE + elements)
    assert [field[4:][6:15] for field in fields if field.startswith("008")] == [coded]


@pytest.mark.parametrize(("issuance", "coded"), [("serial", "u1999uuuu"), ("monographic", "m1999uuuu")])
def test_a_date_with_a_beginning_alone_has_an_end_that_is_not_known(issuance: str, coded: str) -> None:
    """``point="start"`` and no end."""
    fields, _ = marc_of(
        f"{TITLE}<originInfo><dateIssued encoding='w3cdtf' point='start'>1999</dateIssued><issuance>{issuance}</issuance></originInfo>"
    )
    assert [field[4:][6:15] for field in fields if field.startswith("008")] == [coded]


@pytest.mark.parametrize(
    "host",
    [
        "<originInfo><dateIssued>2010</dateIssued></originInfo><identifier type='isbn'>9780131103627</identifier>",
        "<originInfo><publisher>P</publisher><dateIssued>2010</dateIssued></originInfo><identifier type='isbn'>9780131103627</identifier>",
        "<identifier type='issn'>1566-5283</identifier><part><date>2010-03</date></part>",
    ],
)
def test_a_part_was_published_when_its_host_was(host: str) -> None:
    """008 has the year that only the host states."""
    fields, _ = marc_of(
        f"{TITLE}<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo>{host}</relatedItem>"
    )
    assert [field[4:][6:15] for field in fields if field.startswith("008")] == ["s2010####"]


@pytest.mark.parametrize(
    ("element", "tag", "lost"),
    [
        ("<identifier type='lccn'>none</identifier>", "010", "identifiers"),
        ("<identifier type='phi'>none</identifier>", "024", "identifiers"),
        ("<name type='personal' authority='local' xlink:href='711'><namePart>Ek, A.</namePart></name>", "$0 711",
         "name@xlink:href"),
        ("<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo><identifier type='lccn'>none</identifier></relatedItem>",
         "$w", "related.identifiers"),
        ("<location><url>none</url></location>", "856", "links.uri"),
        ("<location><url>file:///bees.pdf</url></location>", "856", "links.uri"),
        *((f"<recordInfo><recordIdentifier source='{source}'>12</recordIdentifier></recordInfo>", "003", "admin.id_source")
          for source in ("http://a.example/", "local")),
        ("<relatedItem type='host'><recordInfo><recordIdentifier source='http://a.example/'>12</recordIdentifier></recordInfo>"
         "</relatedItem>", "$w", "related.identifiers.source"),
        ("<location><url access='raw object'>http://a.example/</url></location>", "raw", "mods:/location/url@access"),
        ("<location><url access='object in context'>http://a.example/</url></location>", "context", "mods:/location/url@access"),
        ("<identifier type='eissn'>0007-0955</identifier>", "024", "identifiers.qualifier"),
        ("<note type='bibliographic history'>First issued in 1999</note>", "503", "notes.kind"),
        (CITED.format(" displayLabel='Cited in'", ""), "510 ##", "related.label"),
        ("<note type='citation/reference' displayLabel='Abstract'>Hive, 12</note>", "Abstract", "notes.label"),
        ("<relatedItem type='reviewOf' displayLabel='On'><titleInfo><title>Hive</title></titleInfo></relatedItem>", "Review",
         "related.relation"),
        ("<relatedItem><titleInfo><title>Hive</title></titleInfo><relatedItem type='series'><titleInfo><title>Life</title></titleInfo>"
         "<identifier type='tlg'>0007</identifier></relatedItem></relatedItem>", "tlg", "related.record.related.identifiers.scheme"),
        ("<name type='personal' authority='Smith'><namePart>Ek, A.</namePart></name>", "$2 Smith", "agents.authority"),
        ("<genre valueURI='http://a.example/genres/a12'/>", "655", "genre/@valueURI"),
        ("<subject><topic valueURI='http://a.example/1'/></subject>", "65", "subject/topic/@valueURI"),
        ("<subject><topic valueURI='http://a.example/1'/><geographic>Rome</geographic></subject>", "650", "subject/topic/@valueURI"),
        ("<subject><name type='personal' valueURI='http://a.example/1'/></subject>", "600", "subject/name:personal/@valueURI"),
        ("<classification valueURI='http://a.example/1'/>", "Classification", "classification/@valueURI"),
        ("<originInfo><frequency valueURI='http://a.example/1'/></originInfo>", "310", "originInfo/frequency/@valueURI"),
        ("<subject authority='my own list'><topic>Bees</topic></subject>", "$2 my", "subjects.authority"),
        ("<genre authority='My own list'>Slides</genre>", "$2 My", "genres.authority"),
    ],
)  # fmt: skip
def test_what_is_no_number_address_or_code_is_told(element: str, tag: str, lost: str) -> None:
    """A system would look for it."""
    fields, told = marc_of(f"{TITLE}{element}")
    assert not any(tag in field for field in fields)
    assert lost in told


@pytest.mark.parametrize(
    ("elements", "coded"),
    [
        ("", "gw#"),
        (
            "<originInfo><place><placeTerm type='code' authority='marccountry'>enk</placeTerm></place></originInfo>",
            "enk",
        ),
        (
            "<originInfo><place><placeTerm type='text' authority='marccountry'>England</placeTerm></place></originInfo>",
            "enk",
        ),
        ("<originInfo><place><placeTerm>Leeds</placeTerm></place></originInfo>", "xx#"),
        ("<originInfo><issuance>serial</issuance></originInfo>", "xx#"),
    ],
)
def test_a_part_was_published_where_its_host_was(elements: str, coded: str) -> None:
    """008 has the country that only the host states, but not that of what is no part of it."""
    fields, _ = marc_of(
        f"{TITLE}{elements}<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo><originInfo><place>"
        "<placeTerm type='code' authority='marccountry'>gw</placeTerm></place><issuance>monographic</issuance></originInfo></relatedItem>"
    )
    assert [field[4:][15:18] for field in fields if field.startswith("008")] == [coded]
    assert not any(field.startswith("264") for field in fields if not elements)


def test_of_several_hosts_the_one_with_a_place_in_it_has_the_imprint() -> None:
    """Data that an article rests on are said to be its host, too."""
    fields, _ = marc_of(
        f"{TITLE}<genre>article</genre><relatedItem type='host'><titleInfo><title>Data</title></titleInfo></relatedItem>"
        "<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo><part><detail type='volume'><number>19</number></detail>"
        "</part></relatedItem><originInfo><publisher>P</publisher><dateIssued>1994</dateIssued></originInfo>"
        "<identifier type='issn'>0007-0955</identifier>"
    )
    assert [field for field in fields if field.startswith("773")] == [
        "773 0# $t Data", "773 0# $t Hive. $d P $g 19 (1994) $x 0007-0955",
    ]  # fmt: skip


def test_a_capture_has_no_seconds_in_marc() -> None:
    fields, lost = marc_of(
        f"{TITLE}<originInfo><publisher>P</publisher><dateCaptured encoding='iso8601'>20131012231249</dateCaptured></originInfo>"
    )
    assert "033 00 $a 201310122312" in fields
    assert lost == ["dates"]


@pytest.mark.parametrize(
    ("value", "figures", "lost"),
    [
        ("2013-10-12T23:12+02:00", "201310122312+0200", []),
        ("2013-10-12T23:12Z", "201310122312+0000", []),
        ("2013-10-12T23:12:49Z", "201310122312+0000", ["dates"]),
        ("2013-10-12T23:12:49.000-0500", "201310122312-0500", ["dates"]),
        ("20131012T231249", "201310122312", ["dates"]),
    ],
)
def test_the_time_of_a_capture_stands_in_figures_as_033_has_them(value: str, figures: str, lost: list[str]) -> None:
    """A time in w3cdtf was left out for what stands between its figures."""
    fields, told = marc_of(f"{TITLE}<originInfo><dateCaptured encoding='w3cdtf'>{value}</dateCaptured></originInfo>")
    assert f"033 00 $a {figures}" in fields
    assert told == lost


def test_when_a_capture_that_goes_on_began_is_stated_and_that_it_goes_on_is_told() -> None:
    """As archives of the web have it: 033 has two dates of what is over."""
    began = "<dateCaptured encoding='iso8601' point='start'>20090511</dateCaptured>"
    fields, lost = marc_of(
        f"{TITLE}<originInfo>{began}<dateCaptured encoding='edtf' point='end'>open</dateCaptured></originInfo>"
    )
    assert [field for field in fields if field.startswith("033")] == ["033 00 $a 20090511"]
    assert lost == ["dates"]


def test_a_time_that_no_day_has_is_told() -> None:
    fields, told = marc_of(f"{TITLE}<originInfo><dateCaptured>2013-10-12T99:99Z</dateCaptured></originInfo>")
    assert not any(field.startswith("033") for field in fields)
    assert told == ["dates"]


def test_a_frequency_of_the_list_is_coded_whatever_its_capitals() -> None:
    """``weekly`` is 008/18 w, and not stated."""
    fields, lost = marc_of(
        f"{TITLE}<originInfo><issuance>serial</issuance><frequency authority='marcfrequency'>weekly</frequency></originInfo>"
    )
    assert [field[4:][18] for field in fields if field.startswith("008")] == ["w"]
    assert not any(field.startswith("310") for field in fields)
    assert not lost


def test_a_linking_entry_of_a_caption_alone_is_left_out() -> None:
    """What is said of the other resource, and its caption, are told."""
    fields, lost = marc_of(
        f"{TITLE}<relatedItem type='otherFormat' displayLabel='Print'><location><physicalLocation>Hive Library</physicalLocation>"
        "</location></relatedItem><relatedItem displayLabel='Project'><abstract>Bees.</abstract></relatedItem>"
    )
    assert not any(field.startswith(("77", "78")) for field in fields)
    assert {"related.label", "related.record.locations", "related.record.summaries"} <= set(lost)


def test_a_word_that_stands_within_another_alone_is_told() -> None:
    """``Hive`` is in ``Hiveries``, and no field says it."""
    fields, lost = marc_of(
        f"{TITLE}<relatedItem><relatedItem type='series'><titleInfo><title>Hiveries</title></titleInfo>"
        "<titleInfo><title>Hive</title></titleInfo></relatedItem></relatedItem>"
    )
    assert "787 0# $k Hiveries" in fields
    assert lost == ["related.record.related.record.titles.title"]


@pytest.mark.parametrize("kind", ["donor", "additional physical form"])
def test_what_a_note_on_another_resource_is_of_is_told(kind: str) -> None:
    """``776 $n`` has the text of any note, also of a kind that a field of the record is for; the kinds that have a
    subfield of their own need no telling.
    """
    fields, lost = marc_of(
        f"{TITLE}<relatedItem type='otherFormat'><titleInfo><title>Hive</title></titleInfo><note type='{kind}'>Ek, Bo</note>"
        "<note>Worn</note><note type='qualifying information'>paperback</note></relatedItem>"
    )
    assert "776 0# $t Hive $c paperback. $n Ek, Bo. Worn" in fields
    assert lost == ["related.record.notes.kind"]


def test_a_note_on_a_record_is_told_with_what_it_is_of() -> None:
    record = Record(titles=(Title("Bees"),), admin=Admin(notes=(Term("batch", "Checked"),)))
    told: list[Loss | Fault] = []
    fields_of(record, Report(told.append), DEFAULTS)
    assert [one.value for one in told if one.path == "admin.notes" and isinstance(one, Loss)] == ["batch Checked"]


def test_a_chapter_was_published_with_its_book() -> None:
    """773 $d says where, by whom and when, and no 264 says it a second time; LDR/07 that the host is a book."""
    fields, lost = marc_of(
        f"{TITLE}<genre>chapter</genre><originInfo><place><placeTerm>Town</placeTerm><placeTerm type='code' authority='marccountry'>"
        "sw</placeTerm></place><publisher>Gill</publisher><dateIssued>2015</dateIssued></originInfo><relatedItem type='host'>"
        "<titleInfo><title>Hive</title></titleInfo><originInfo><issuance>monographic</issuance></originInfo></relatedItem>"
    )
    assert "773 0# $t Hive. $d Town : Gill, 2015" in fields
    assert [field[4:][6:18] for field in fields if field.startswith("008")] == ["s2015####sw#"]
    assert not any(field.startswith("264") for field in fields)
    assert not lost


def test_a_scale_that_is_told_twice_is_stated_once() -> None:
    """Of MARC it is told by 034 and by 255."""
    scale = "<subject><cartographics><scale>1:20000</scale></cartographics></subject>"
    fields, _ = marc_of(TITLE + scale + scale)
    assert [field for field in fields if field.startswith("255")] == ["255 ## $a Scale 1:20000."]


@pytest.mark.parametrize(("date", "held"), [("1999", True), ("1999-05-03", False)])
def test_one_date_of_a_serial_begins_it(date: str, held: bool) -> None:
    """008/06 s and e are for what is complete; the day is in 046."""
    fields, _ = marc_of(f"{TITLE}<originInfo><dateIssued>{date}</dateIssued><issuance>serial</issuance></originInfo>")
    assert [field[4:][6:15] for field in fields if field.startswith("008")] == ["u1999uuuu"]
    assert any(field.startswith("046") for field in fields) is not held


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("Text", "a"), ("Still Image", "k"), ("physical object", "r"), ("sound recording - musical", "j"),
        ("audio", "i"), ("something", "a"), ("Manuscript", "t"), ("dataset", "m"), ("Collection", "p"),
        ("Still Image</typeOfResource><typeOfResource>Collection", "k"), ("Collection</typeOfResource><typeOfResource>Text", "a"),
        ("Text</typeOfResource><typeOfResource>Manuscript", "t"), ("kit", "o"), ("mixed material", "p"),
        ('mixed material</typeOfResource><genre authority="marcgt">kit</genre><typeOfResource>', "o"),
    ],
)  # fmt: skip
def test_a_type_of_resource_is_known_however_it_is_spelt(said: str, code: str) -> None:
    """LDR/06; by the Library of Congress's list of resource types, too;
    nothing of it is told as lost, and it comes back.
    """
    document = f'<mods xmlns="http://www.loc.gov/mods/v3">{TITLE}<typeOfResource>{said}</typeOfResource></mods>'
    job = Job()
    (record,) = get("mods").read(io.BytesIO(document.encode()), job)
    leader = spell(fields_of(record, job.report, DEFAULTS)[0])[4:]
    assert leader[6] == code
    assert (leader[7] == "c") is ("Collection" in said)
    assert bool(job.report.losses) is (said in ("audio", "something"))  # whether it is music is not known
    assert f"<typeOfResource>{said.partition('<')[0]}</typeOfResource>" in mods_of(record)


@pytest.mark.parametrize("issued", ["continuing", "serial", "single unit", "monographic"])
def test_how_a_host_is_issued_is_the_level_of_what_is_in_it(issued: str) -> None:
    """LDR/07 says it, and nothing is lost."""
    host = f"<titleInfo><title>Hive</title></titleInfo><originInfo><issuance>{issued}</issuance></originInfo>"
    _, lost = marc_of(HOSTED.format(host))
    assert not lost


@pytest.mark.parametrize("term", ["thesis", "theses"])
def test_a_genre_is_coded_by_the_name_that_the_stylesheet_gives_it(term: str) -> None:
    """The Library of Congress's has "theses" for 008/24 m."""
    fields, lost = marc_of(f"{TITLE}<typeOfResource>text</typeOfResource><genre authority='marcgt'>{term}</genre>")
    assert [field[4:][24] for field in fields if field.startswith("008")] == ["m"]
    assert not lost


def test_each_carrier_that_one_description_names_is_one() -> None:
    """No material (340): a score, and the disc that goes with it."""
    forms = (("media", "unmediated"), ("media", "audio"), ("carrier", "volume"), ("carrier", "audio disc"))
    elements = "".join(f'<form authority="rda{kind}">{term}</form>' for kind, term in forms)
    document = (
        f'<mods xmlns="http://www.loc.gov/mods/v3">{TITLE}<physicalDescription>{elements}</physicalDescription></mods>'
    )
    (record,) = get("mods").read(io.BytesIO(document.encode()), Job())
    fields = [spell(field) for field in fields_of(record, Report(), DEFAULTS) if field.where[:2] in ("33", "34")]
    assert [field for field in fields if not field.startswith("336")] == [
        "337 ## $a unmediated $b n $2 rdamedia", "337 ## $a audio $b s $2 rdamedia",
        "338 ## $a volume $b nc $2 rdacarrier", "338 ## $a audio disc $b sd $2 rdacarrier",
    ]  # fmt: skip


def test_a_carrier_in_the_words_of_another_language_is_no_material() -> None:
    """It is the carrier (338), as catalogues in German have it."""
    forms = '<form authority="rdamedia">Computermedien</form><form authority="rdacarrier">Online-Ressource</form>'
    document = (
        f'<mods xmlns="http://www.loc.gov/mods/v3">{TITLE}<physicalDescription>{forms}</physicalDescription></mods>'
    )
    (record,) = get("mods").read(io.BytesIO(document.encode()), Job())
    fields = [spell(field) for field in fields_of(record, Report(), DEFAULTS)]
    assert {"337 ## $a Computermedien", "338 ## $a Online-Ressource"} <= {*fields}
    assert not any(field.startswith("340") for field in fields)


def test_an_address_of_a_related_resource_is_not_that_of_any_other() -> None:
    """The Library of Congress's stylesheet has it in both places."""
    url = "<location><url displayLabel='Cover'>http://a.example/2</url></location>"
    fields, lost = marc_of(f"{TITLE}{url}<relatedItem>{url}</relatedItem>")
    assert [field for field in fields if field.startswith("856")] == ["856 42 $u http://a.example/2 $y Cover"]
    assert not lost


def test_a_kit_is_one_by_its_genre_alone() -> None:
    """LDR/06 and 008/33."""
    document = f'<mods xmlns="http://www.loc.gov/mods/v3">{TITLE}<genre authority="marcgt">kit</genre></mods>'
    (record,) = get("mods").read(io.BytesIO(document.encode()), Job())
    fields = {field.where: spell(field)[4:] for field in fields_of(record, Report(), DEFAULTS)}
    assert (fields["LDR"][6], fields["008"][33]) == ("o", "b")


def mods_of(record: Record) -> str:
    out = io.BytesIO()
    get("mods").write([record], out, Job())
    return out.getvalue().decode()


def test_a_dataset_is_coded_and_called_so() -> None:
    """008/26, and 336."""
    fields, lost = marc_of(f"{TITLE}<typeOfResource>Dataset</typeOfResource>")
    assert [field[4:][26] for field in fields if field.startswith("008")] == ["a"]
    assert not lost


@pytest.mark.parametrize(
    ("elements", "field"),
    [
        ("<titleInfo><title>Bees:</title><subTitle>wasps</subTitle></titleInfo>", "245 00 $a Bees : $b wasps."),
        ("<titleInfo><title>Bees</title><subTitle>: wasps ;</subTitle></titleInfo>", "245 00 $a Bees : $b wasps."),
        ("<titleInfo><title>Bees =</title></titleInfo>", "245 00 $a Bees."),
        ("<titleInfo><title>f(x) =</title></titleInfo>", "245 00 $a f(x) =."),
        ("<titleInfo><title>1984 =</title></titleInfo>", "245 00 $a 1984."),
        (TITLE + "<subject><topic>Bees &amp;amp;</topic></subject>", "653 #0 $a Bees &amp;"),
        (TITLE + "<titleInfo type='alternative'><title>Apis,</title></titleInfo>", "246 3# $a Apis"),
        (TITLE + "<name type='personal'><namePart type='family'>Ek,</namePart><namePart type='given'>Bo,</namePart></name>",
         "700 1# $a Ek, Bo."),
        (TITLE + "<name type='personal'><namePart>Ek, Bo, 1950-,</namePart></name>", "700 1# $a Ek, Bo, $d 1950-"),
        (TITLE + "<name type='personal'><namePart>Ek, Bo</namePart><namePart type='date'>, 1950-</namePart></name>",
         "700 1# $a Ek, Bo, $d 1950-"),
        (TITLE + "<name type='personal'><namePart>Ek, Bo, 1950-2000,</namePart></name>", "700 1# $a Ek, Bo, $d 1950-2000."),
        (TITLE + "<name type='corporate'><namePart>Hive</namePart><namePart>Research;</namePart></name>", "710 2# $a Hive. $b Research."),
        (TITLE + "<originInfo><place><placeTerm>Leeds,</placeTerm></place><publisher>: Hive;,</publisher><dateIssued>1999;</dateIssued>"
         "</originInfo>", "264 #1 $a Leeds : $b Hive, $c 1999."),
        (TITLE + "<note>On bees,</note>", "500 ## $a On bees."),
        (TITLE + "<note>Bees &amp;amp;</note>", "500 ## $a Bees &amp;"),
        (TITLE + "<note>Bees, wasps &amp;c;</note>", "500 ## $a Bees, wasps &c."),
        (TITLE + "<abstract>On bees;</abstract>", "520 ## $a On bees."),
        (TITLE + "<tableOfContents>Bees -- Wasps,</tableOfContents>", "505 0# $a Bees -- Wasps."),
        (TITLE + "<accessCondition>Free;</accessCondition>", "540 ## $a Free."),
        (TITLE + "<subject><topic>bees; </topic></subject>", "653 #0 $a bees"),
        (TITLE + "<subject authority='lcsh'><topic>Bees,</topic><geographic>Leeds;</geographic></subject>", "650 #0 $a Bees $z Leeds."),
        (TITLE + "<genre>comedy,</genre>", "655 #4 $a comedy."),
        (TITLE + "<relatedItem type='host'><titleInfo><title>Hive,</title></titleInfo><part><detail type='volume'><number>12,</number>"
         "</detail></part></relatedItem>", "773 0# $t Hive $g 12"),
    ],
)  # fmt: skip
def test_a_mark_at_the_end_of_a_value_is_none(elements: str, field: str) -> None:
    """Nor is one at its beginning: they divide a value from the next, and MARC has its own. MODS has them again."""
    fields, lost = marc_of(elements)
    assert field in fields
    assert not lost


def test_marks_at_the_end_of_an_extent_and_an_edition_are_none() -> None:
    """They are made anew, before what follows."""
    fields, _ = marc_of(
        f"{TITLE}<originInfo><edition>2nd ed. /</edition></originInfo><physicalDescription><extent>128 v. :</extent>"
        "</physicalDescription>"
    )
    assert {"250 ## $a 2nd ed.", "300 ## $a 128 v."} <= {*fields}


@pytest.mark.parametrize(("issuance", "fields"), [("monographic", ["310 ## $a Monthly"]), ("serial", [])])
def test_a_frequency_without_a_code_is_said_in_words(issuance: str, fields: list[str]) -> None:
    """008/18 has it of continuing resources alone."""
    made, _ = marc_of(
        f"{TITLE}<originInfo><issuance>{issuance}</issuance><frequency authority='marcfrequency'>Monthly</frequency></originInfo>"
    )
    assert [field for field in made if field.startswith("310")] == fields
    assert [field[4:][18] for field in made if field.startswith("008")] == (["|"] if fields else ["m"])


@pytest.mark.parametrize(
    ("frequencies", "fields"),
    [
        (["Annual, 2018-", "Monthly, 1971-2017"], ["310 ## $a Annual, $b 2018-", "321 ## $a Monthly, $b 1971-2017"]),
        (["3 no. a year, Jan. 1960-Dec. 1970", "Monthly 1971-2017"],
         ["310 ## $a Monthly, $b 1971-2017", "321 ## $a 3 no. a year, $b Jan. 1960-Dec. 1970"]),
        (["Annual", "Monthly (but not in May), <1971>-2017"],
         ["310 ## $a Annual", "321 ## $a Monthly (but not in May), $b <1971>-2017"]),
        (["Monthly, 1971-2017"], ["310 ## $a Monthly, $b 1971-2017"]),
        (["2 a year", "in 2017"], ["310 ## $a 2 a year", "310 ## $a in 2017"]),
    ],
)  # fmt: skip
def test_how_often_it_appeared_once_is_a_former_frequency(frequencies: list[str], fields: list[str]) -> None:
    """321: of spans that are over the last is the current one (310), and the dates of each stand in its $b."""
    said = "".join(f"<frequency>{text.replace('<', '&lt;')}</frequency>" for text in frequencies)
    made, lost = marc_of(f"{TITLE}<originInfo><issuance>serial</issuance>{said}</originInfo>")
    assert [field for field in made if field[:3] in ("310", "321")] == fields
    assert lost == []


@pytest.mark.parametrize(("code", "tag"), [("Monthly", "310"), ("Annual", "321")])
def test_a_coded_frequency_is_the_current_one(code: str, tag: str) -> None:
    """What 008/18 says of it tells whether a span that is over is the last."""
    coded = f"<frequency authority='marcfrequency'>{code}</frequency>"
    made, _ = marc_of(
        f"{TITLE}<originInfo><issuance>serial</issuance>{coded}<frequency>Monthly, 1971-2017</frequency></originInfo>"
    )
    assert f"{tag} ## $a Monthly, $b 1971-2017" in made


@pytest.mark.parametrize(("said", "codes"), [("Annual", "a|"), ("Completely irregular", " x"), ("Now and then", "||")])
def test_an_irregular_frequency_has_its_regularity(said: str, codes: str) -> None:
    """008/18-19: a blank says nothing without it."""
    made, _ = marc_of(
        f"{TITLE}<originInfo><issuance>serial</issuance><frequency authority='marcfrequency'>{said}</frequency></originInfo>"
    )
    assert [field[4:][18:20].replace("#", " ") for field in made if field.startswith("008")] == [codes]


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


def test_each_address_of_a_file_leads_to_what_its_one_media_type_says() -> None:
    """As MODS has it that is made of a page with several links; what is not said to be a file may be any page."""
    urls = [f"http://a.example/{at}" for at in (1, 2, 3)]
    made, lost = marc_of(
        f"{TITLE}<physicalDescription><internetMediaType>application/pdf</internetMediaType></physicalDescription><location>"
        f"<url access='raw object' usage='primary display'>{urls[0]}</url><url access='raw object'>{urls[1]}</url><url>{urls[2]}</url>"
        "</location>"
    )
    assert [field for field in made if field[:3] == "856"] == [
        f"856 40 $u {urls[0]} $q application/pdf", f"856 40 $u {urls[1]} $q application/pdf", f"856 4# $u {urls[2]}",
    ]  # fmt: skip
    assert lost == []


@pytest.mark.parametrize("number", ["0007-0956", "12345678", "0007-095"])
@pytest.mark.parametrize(
    ("relation", "field"),
    [("host", "773 0# $t Hive"), ("preceding", "780 00 $t Hive"), ("original", "534 ## $t Hive.")],
)
def test_what_is_no_issn_of_another_resource_is_among_its_other_numbers(relation: str, field: str, number: str) -> None:
    """A system would look for it, and find nothing or something else: it is told that it was to be one."""
    fields, lost = marc_of(TITLE + WITH_ISSN.format(relation, number))
    assert [made.replace(number, "N") for made in fields if made[:3] == field[:3]] == [f"{field} $o N"]
    assert lost == ["related.identifiers.invalid"]


def test_what_is_no_issn_of_what_refers_to_it_is_in_787() -> None:
    """510 has names, and was written empty."""
    number = "<identifier type='issn'>0007-0956</identifier>"
    fields, lost = marc_of(f"{TITLE}<relatedItem type='isReferencedBy'>{number}</relatedItem>")
    assert "787 08 $i Is referenced by: $o 0007-0956" in fields
    assert lost == ["related.identifiers.invalid"]


def test_a_number_of_another_resource_that_is_said_twice_stands_once() -> None:
    fields, lost = marc_of(
        f'{TITLE}<relatedItem type="host"><titleInfo><title>Hive</title></titleInfo>'
        '<identifier type="oclc">19004</identifier><identifier type="oclc">19004</identifier></relatedItem>'
    )
    assert "773 0# $t Hive $w (OCoLC)19004" in fields
    assert lost == []


@pytest.mark.parametrize("name", ["Unknown", "[Unknown photographer]", "Anonymous"])
def test_a_name_that_nobody_knows_is_none(name: str) -> None:
    """It heads no entry, and the report says so."""
    fields, lost = marc_of(f'{TITLE}<name type="personal"><namePart>{name}</namePart></name>')
    assert not any(field[:3] in ("100", "700", "720") for field in fields)
    assert "agents" in lost


@pytest.mark.parametrize(
    "name",
    [
        "<name><role><roleTerm type='code' authority='marcrelator'>aut</roleTerm></role></name>",
        "<name type='personal' authority='naf' valueURI='http://a.example/1'><namePart/></name>",
        "<name type='personal'><namePart>.</namePart></name>",
        "<name type='personal'><namePart>Unknown</namePart></name>",
    ],
)
@pytest.mark.parametrize(("kind", "tag"), [("", "787"), (" type='constituent'", "774"), (" type='host'", "773")])
def test_a_name_of_nobody_is_none_of_another_resource(name: str, kind: str, tag: str) -> None:
    """``700 0# $a . $t Wasps.`` is no heading of a work: the title alone is linked to, and the report says so."""
    title = "<titleInfo><title>Wasps</title></titleInfo>"
    fields, lost = marc_of(f"{TITLE}<relatedItem{kind}>{title}{name}</relatedItem>")
    assert [field for field in fields if field[0] == "7"] == [f"{tag} 0# $t Wasps"]
    assert lost in (["related.record.agents"], ["related.name"])


@pytest.mark.parametrize("kind", ["", " type='host'", " type='series'", " otherType='reviewOf'"])
@pytest.mark.parametrize("within", ["", "<titleInfo><title/></titleInfo>"])
def test_a_caption_of_nothing_is_told(kind: str, within: str) -> None:
    """Another resource of which only a caption is said makes no field."""
    fields, lost = marc_of(f"{TITLE}<relatedItem{kind} displayLabel='In the hive'>{within}</relatedItem>")
    assert [field[:3] for field in fields] == ["008", "245", "264"]
    assert lost[-1:] == ["related.label"]


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


@pytest.mark.parametrize(
    ("part", "level"), [("", "m"), ("<part><extent unit='pages'><start>4</start><end>9</end></extent></part>", "b")]
)
def test_a_book_in_a_series_that_is_called_its_host_is_no_part_of_it(part: str, level: str) -> None:
    """LDR/07: it has an ISBN of its own, and no pages there."""
    host = (
        '<relatedItem type="host"><titleInfo><title>H</title></titleInfo><identifier type="issn">0000-0019</identifier>'
    )
    isbn = '<identifier type="isbn">9780131103627</identifier>'
    document = f'<mods xmlns="http://www.loc.gov/mods/v3">{TITLE}{isbn}{host}{part}</relatedItem></mods>'
    (record,) = get("mods").read(io.BytesIO(document.encode()), Job())
    assert spell(fields_of(record, Job().report, DEFAULTS)[0])[4:][7] == level


@pytest.mark.parametrize(
    ("elements", "named", "details", "level"),
    [
        ("", "<titleInfo><title>H</title></titleInfo>", ("volume", "issue"), "b"),
        ("", "<identifier type='lccn'>sn85001234</identifier>", ("volume", "issue"), "b"),
        ("", "", ("volume", "issue"), "m"),
        ("", "<titleInfo><title>H</title></titleInfo>", ("volume",), "m"),
        ("", "<titleInfo><title>H</title></titleInfo>", ("volume", "number"), "m"),
        ("", "<titleInfo><title>H</title></titleInfo>", ("box", "folder"), "m"),
        ("<genre>report</genre>", "<titleInfo><title>H</title></titleInfo>", ("volume", "issue"), "m"),
        ("<identifier type='isbn'>9780131103627</identifier>", "<titleInfo><title>H</title></titleInfo>",
         ("volume", "issue"), "m"),
        ("<originInfo><issuance>serial</issuance></originInfo>", "<titleInfo><title>H</title></titleInfo>",
         ("volume", "issue"), "s"),
    ],
)  # fmt: skip
def test_what_is_in_an_issue_of_a_volume_is_part_of_a_serial(
    elements: str, named: str, details: tuple[str, ...], level: str
) -> None:
    """LDR/07, also without pages, as what is on no page has it; but a book in a series is no part of it."""
    said = "".join(f"<detail type='{kind}'><number>4</number></detail>" for kind in details)
    host = f"<relatedItem type='host'>{named}<part>{said}</part></relatedItem>"
    document = f'<mods xmlns="http://www.loc.gov/mods/v3">{TITLE}{elements}{host}</mods>'
    (record,) = get("mods").read(io.BytesIO(document.encode()), Job())
    assert spell(fields_of(record, Job().report, DEFAULTS)[0])[4:][7] == level


COLLECTION = f"{TITLE}<typeOfResource collection='yes'>mixed material</typeOfResource>"


@pytest.mark.parametrize(
    ("dates", "coded", "stated"),
    [
        ("", "nuuuuuuuu", []),
        ("<dateOther point='start'>1944</dateOther><dateOther point='end'>1998</dateOther>", "i19441998",
         ["264 #0 $c 1944-1998."]),
        ("<dateIssued>1944-1998</dateIssued>", "i19441998", ["264 #0 $c 1944-1998."]),
        ("<publisher>Hive</publisher>", "nuuuuuuuu",
         ["264 #1 $a [Place of publication not identified] : $b Hive, $c [date of publication not identified]"]),
        ("<dateCreated>1950</dateCreated><dateOther>1944</dateOther>", "s1950####", ["264 #0 $c 1950."]),
        ("<dateOther encoding='w3cdtf'>2003-04-29T15:57:01Z</dateOther>", "nuuuuuuuu", []),
    ],
)  # fmt: skip
def test_a_collection_is_not_published(dates: str, coded: str, stated: list[str]) -> None:
    """Nothing is said of a publication of which nothing is known (RDA 2.8);
    its one date, whatever it is of, is that of 008.
    """
    fields, _ = marc_of(f"{COLLECTION}<originInfo>{dates}</originInfo>")
    assert [field[4:][6:15] for field in fields if field.startswith("008")] == [coded]
    assert [field for field in fields if field.startswith("264")] == stated


@pytest.mark.parametrize(
    ("genre", "level"),
    [
        ("article", "b"),
        ("journalArticle", "b"),
        ("Research Article", "b"),
        ("Peer-Reviewed Article", "b"),
        ("book chapter", "a"),
        ("bookSection", "a"),
        ("photograph", "m"),
    ],
    ids=lambda text: text,
)
def test_the_genre_of_a_part_tells_of_what_it_is_one(genre: str, level: str) -> None:
    """LDR/07, where its host says nothing of itself."""
    document = (
        f'<mods xmlns="http://www.loc.gov/mods/v3">{TITLE}<genre>{genre}</genre><relatedItem type="host"><titleInfo><title>H'
        "</title></titleInfo></relatedItem></mods>"
    )
    (record,) = get("mods").read(io.BytesIO(document.encode()), Job())
    assert spell(fields_of(record, Job().report, DEFAULTS)[0])[4:][7] == level


@pytest.mark.parametrize(
    ("roles", "entry"),
    [(("editor", "author"), "$a Alm, B. "), (("editor", "performer"), "$a Alm, B. "), (("editor",), "")],
)
def test_a_host_stands_under_who_made_it(roles: tuple[str, ...], entry: str) -> None:
    """773 $a is the main entry:
    what is edited is entered under its title (RDA 6.27.1), and what is left out is told.
    """
    names = "".join(
        f"<name type='personal'><namePart>{name}</namePart><role><roleTerm>{role}</roleTerm></role></name>"
        for name, role in zip(("Ek, A.", "Alm, B."), roles, strict=False)
    )
    fields, lost = marc_of(HOSTED.format(f"<titleInfo><title>Hive</title></titleInfo>{names}"))
    assert f"773 0# {entry}$t Hive" in fields
    assert any(path.startswith("related.record.agents") for path in lost)


@pytest.mark.parametrize(
    ("elements", "coded"),
    [
        ("<genre>article</genre>", "s2015####"),
        ("<part><extent unit='pages'><start>1</start><end>9</end></extent></part>", "s2015####"),
        ("", "u2015uuuu"),
    ],
)
def test_an_article_is_no_serial(elements: str, coded: str) -> None:
    """That it is issued serially is said of its journal; a serial may have a host, too."""
    fields, _ = marc_of(
        HOSTED.format("<titleInfo><title>Hive</title></titleInfo><identifier type='issn'>1566-5283</identifier>")
        + f"<originInfo><dateIssued>2015</dateIssued><issuance>serial</issuance></originInfo>{elements}"
    )
    assert [field[4:][6:15] for field in fields if field.startswith("008")] == [coded]
    assert any("not identified" in field for field in fields) is (not elements)


def test_a_book_did_not_go_on_from_its_year() -> None:
    """A beginning without an end that is its date again is in no 046."""
    fields, _ = marc_of(
        f"{TITLE}<originInfo><dateIssued>1851</dateIssued><dateIssued encoding='marc' point='start'>1851</dateIssued>"
        "<issuance>monographic</issuance></originInfo>"
    )
    assert [field[4:][6:15] for field in fields if field.startswith("008")] == ["s1851####"]
    assert not any(field.startswith("046") for field in fields)


@pytest.mark.parametrize(
    ("code", "source"),
    [
        ("eng", "iso639-3"),
        ("en", "rfc3066"),
        ("en", ""),
        ("eng", "iso639-2"),
        ("eng", "ISO 639-2/T"),
        ("en", "RFC3066"),
    ],
)
def test_a_language_has_the_code_of_marc(code: str, source: str) -> None:
    """008 has one whatever list the code is of."""
    fields, _ = marc_of(
        f"{TITLE}<language><languageTerm type='code' authority='{source}'>{code}</languageTerm></language>"
    )
    assert [field[-5:-2] for field in fields if field.startswith("008")] == ["eng"]
    assert not any(field.startswith("041") for field in fields)


@pytest.mark.parametrize("source", ["iso639-2", "ISO639-2B", "iso639-2t"])
def test_a_language_of_the_other_part_of_its_standard_has_the_code_of_marc(source: str) -> None:
    """ISO 639-2 has two codes of some languages: ``deu`` is ``ger``."""
    fields, lost = marc_of(
        f"{TITLE}<language><languageTerm type='code' authority='{source}'>deu</languageTerm></language>"
    )
    assert [field[-5:-2] for field in fields if field.startswith("008")] == ["ger"]
    assert not lost


@pytest.mark.parametrize(
    ("code", "source"), [("deu", "local"), ("zzq", "iso639-2"), ("gem", "iso639-5"), ("tag", "iso639-3")]
)
def test_a_code_of_another_list_is_none_of_marc(code: str, source: str) -> None:
    """041, second indicator 7: nobody knows what it is in that of MARC."""
    fields, _ = marc_of(
        f"{TITLE}<language><languageTerm type='code' authority='{source}'>{code}</languageTerm></language>"
    )
    assert f"041 07 $a {code} $2 {source}" in fields


@pytest.mark.parametrize("kind", ["", " type='code' authority='iso639-2b'"])
def test_a_language_that_a_uri_alone_tells_has_its_code(kind: str) -> None:
    """``<languageTerm valueURI="http://id.loc.gov/vocabulary/iso639-2/spa"/>``"""
    term = f"<languageTerm{kind} valueURI='http://id.loc.gov/vocabulary/iso639-2/spa'/>"
    fields, lost = marc_of(f"{TITLE}<language>{term}</language>")
    assert [field[-5:-2] for field in fields if field.startswith("008")] == ["spa"]
    assert not lost


def test_a_tag_that_says_more_than_a_language_stands_beside_its_code() -> None:
    fields, _ = marc_of(
        f"{TITLE}<language><languageTerm type='code' authority='rfc3066'>en-US</languageTerm></language>"
    )
    assert [field[-5:-2] for field in fields if field.startswith("008")] == ["eng"]
    assert "041 07 $a en-US $2 rfc3066" in fields


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("en", "eng"),
        ("en-US", "eng"),
        ("en_US", "eng"),
        ("deu", "ger"),
        ("Deutsch", "ger"),
        ("fra", "fre"),
        ("English", "eng"),
        ("xyz", "und"),
        ("Spanish; Castilian", "spa"),
        ("Dutch; Flemish", "dut"),
        ("Dutch; English", "und"),
        ("Punjabi", "pan"),
        ("Panjabi; Punjabi", "pan"),
        ("German; Deutsch", "ger"),
        ("Gaelic; Scottish Gaelic", "gla"),
    ],
)
def test_a_code_that_stands_as_a_word_is_one(said: str, code: str) -> None:
    """``<languageTerm type="text">en</languageTerm>``"""
    fields, lost = marc_of(f"{TITLE}<language><languageTerm type='text'>{said}</languageTerm></language>")
    assert [field[-5:-2] for field in fields if field.startswith("008")] == [code]
    assert bool(lost) is (said == "xyz")  # what is said in words is told so (546)


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ("Middle High German", "546 ## $a Middle High German."),
        ("Gaelic", "546 ## $a Gaelic."),
        ("N/A", ""),
        ("Unknown", ""),
        ("[Unknown]", ""),
        ("Undefined", ""),
        ("http://a.example/languages/gaelic", ""),
        ("urn:languages:gaelic", ""),
        ("Language unknown", ""),
        ("(unidentified)", ""),
        ("Unbekannt", ""),
        ("xx-Latn", ""),
    ],
)
def test_a_language_that_no_list_has_by_its_name_is_told_in_words(said: str, field: str) -> None:
    """What is no language is told as lost."""
    fields, lost = marc_of(f"{TITLE}<language><languageTerm type='text'>{said}</languageTerm></language>")
    assert "".join(found for found in fields if found[:3] in ("041", "546")) == field
    assert bool(lost) is not bool(field)


def test_the_language_of_a_summary_in_words_is_told_as_lost() -> None:
    """041 $b is a code."""
    said = "<language objectPart='summary'><languageTerm type='text'>Middle High German</languageTerm></language>"
    fields, lost = marc_of(f"{TITLE}{said}")
    assert not [found for found in fields if found[:3] in ("041", "546")]
    assert "language/languageTerm" in lost


@pytest.mark.parametrize("part", ["", " objectPart='text'"])
def test_a_language_in_words_stands_beside_one_in_code(part: str) -> None:
    said = f"<language{part}><languageTerm type='text'>Middle High German</languageTerm></language>"
    fields, lost = marc_of(f"{TITLE}{said}<language><languageTerm type='code'>lat</languageTerm></language>")
    assert [found for found in fields if found[:3] in ("041", "546")] == ["546 ## $a Middle High German."]
    assert not lost


@pytest.mark.parametrize("standard", ["DACS", "Describing Archives: A Content Standard", "ISAD(G)"])
def test_an_archive_has_no_brackets_for_a_title_of_its_own(standard: str) -> None:
    """DACS 2.3; who supplied it is told."""
    fields, lost = marc_of(
        "<titleInfo supplied='yes'><title>Letters</title></titleInfo>"
        f"<recordInfo><descriptionStandard>{standard}</descriptionStandard></recordInfo>"
    )
    assert "245 00 $a Letters." in fields
    assert "titleInfo@supplied" in lost


@pytest.mark.parametrize(
    ("standard", "rules", "form"),
    [
        ("aacr", "", "a"),
        ("aacr2", "", "a"),
        ("AACR 2", "", "a"),
        ("rda", "$e rda", "i"),
        ("Resource Description and Access", "$e rda", "i"),
        ("Describing Archives: A Content Standard (DACS)", "$e dacs", "i"),
        ("Anglo-American cataloguing rules, 2nd ed., rev.", "", "a"),
        ("Our Rules", "$e Our Rules", "i"),
    ],
)
def test_the_rules_of_a_description_are_what_it_says(standard: str, rules: str, form: str) -> None:
    """Nobody may say that what was described by AACR2 was by RDA."""
    document = (
        f'<mods xmlns="http://www.loc.gov/mods/v3">{TITLE}<recordInfo><descriptionStandard>{standard}</descriptionStandard>'
        "</recordInfo></mods>"
    )
    (record,) = get("mods").read(io.BytesIO(document.encode()), Job())
    fields = {field.where: spell(field) for field in fields_of(record, Job().report, DEFAULTS)}
    assert fields["LDR"][4 + 18] == form
    assert fields["040"] == f"040 ## $b eng {rules}".rstrip()


@pytest.mark.parametrize(
    "elements",
    [
        "<name type='personal'><role><roleTerm>author</roleTerm></role></name>",
        "<name type='personal' usage='primary' displayLabel='Author'><namePart>Ek, A.</namePart></name>",
        "<name type='personal'><namePart>.</namePart></name>",
        "<originInfo><dateCaptured>captured 1825</dateCaptured></originInfo>",
        "<physicalDescription><digitalOrigin>reformatted digital</digitalOrigin></physicalDescription>",
        "<relatedItem type='host'><physicalDescription><form>print</form><extent>3 v.</extent></physicalDescription></relatedItem>",
        "<subject authority='naf'><name><namePart>Ek</namePart></name></subject>",
    ],
)
def test_what_marc_cannot_hold_is_reported(elements: str) -> None:
    """No empty field, no subfield that is not defined, and nothing lost in silence."""
    fields, lost = marc_of(TITLE + elements)
    assert lost
    assert not any(field.startswith(("100 1# $i", "700 1# $a,", "100 1# $a,")) for field in fields)


@pytest.mark.parametrize(("standard", "stands"), [("rda", False), ("aacr2", True)])
def test_the_punctuation_of_isbd_is_not_there_where_the_leader_says_so(standard: str, stands: bool) -> None:
    """LDR/18 c: none at the end of a subfield, but for a full stop of the text;
    headings have theirs, and so has AACR2 (a).
    """
    elements = (
        "<titleInfo><title>Bees</title><subTitle>a study</subTitle><partNumber>Part 1</partNumber></titleInfo>"
        "<name type='personal' usage='primary'><namePart>Lind, Bo</namePart></name>"
        "<originInfo><place><placeTerm>Ely</placeTerm></place><publisher>Acme Inc.</publisher><dateIssued>2019</dateIssued>"
        "<edition>2. Aufl.</edition></originInfo>"
        "<physicalDescription><extent>12 s. : ill. ; 23 cm + 1 Taf.</extent></physicalDescription>"
        "<note type='statement of responsibility'>Bo Ek ; Ida Ek</note><note>One note</note><note>Another. This.</note>"
        f"<recordInfo><descriptionStandard>{standard}</descriptionStandard></recordInfo>"
    )
    fields, _ = marc_of(elements, Settings(punctuation="none"))
    bare = [
        "100 1# $a Lind, Bo.", "245 10 $a Bees $b a study $n Part 1 $c Bo Ek ; Ida Ek", "250 ## $a 2. Aufl.",
        "264 #1 $a Ely $b Acme Inc. $c 2019", "300 ## $a 12 s. $b ill. $c 23 cm $e 1 Taf.", "500 ## $a One note",
        "500 ## $a Another. This.",
    ]  # fmt: skip
    assert ([field for field in fields if field[:3] in "100 245 250 264 300 500"] == bare) is not stands
    assert (fields == marc_of(elements)[0]) is stands


@pytest.mark.parametrize(
    ("element", "lost"),
    [
        ("<titleInfo type='uniform' authority='naf' {}='http://id.loc.gov/authorities/names'><title>Hives</title></titleInfo>", False),
        ("<titleInfo type='uniform' {}='http://viaf.org/viaf/' valueURI='http://viaf.org/viaf/1'><title>Hives</title></titleInfo>", False),
        ("<titleInfo type='uniform' {}='http://a.example/list'><title>Hives</title></titleInfo>", True),
        ("<name type='family' {}='http://id.loc.gov/authorities/names/n1'><namePart>Ek family</namePart></name>", False),
        ("<name type='family' {}='http://id.loc.gov/authorities/names/n1' valueURI='http://id.loc.gov/authorities/names/n2'>"
         "<namePart>Ek family</namePart></name>", True),
        ("<subject authority='lcsh' {}='http://id.loc.gov/authorities/subjects'><topic>Hives</topic></subject>", False),
        ("<name type='family' {}='http://a.example/list'><namePart>Ek family</namePart></name>", True),
        ("<language><languageTerm type='code' authority='iso639-2b' {}='http://id.loc.gov/vocabulary/iso639-2'>eng</languageTerm></language>",
         False),
        ("<language><languageTerm type='code' authority='iso639-2b' {}='http://a.example/list'>eng</languageTerm></language>", True),
        ("<genre authority='marcgt' {}='http://id.loc.gov/vocabulary/marcgt'>map</genre>", False),
        ("<genre {}='http://id.loc.gov/vocabulary/graphicMaterials'>Photographs</genre>", True),
        ("<physicalDescription><form authority='aat' {}='http://vocab.getty.edu/aat/'>vellum</form></physicalDescription>", False),
        ("<physicalDescription><form {}='http://vocab.getty.edu/aat/'>vellum</form></physicalDescription>", False),
    ],
)  # fmt: skip
def test_the_address_of_a_list_that_is_told_is_not_lost(element: str, lost: bool) -> None:
    """It is that of the list which is named, or of the URI of the term."""
    document = f'<mods xmlns="http://www.loc.gov/mods/v3">{TITLE}{element.format("authorityURI")}</mods>'
    job = Job()
    (record,) = get("mods").read(io.BytesIO(document.encode()), job)
    fields_of(record, job.report, DEFAULTS)
    assert any("authorityURI" in path for _, path, _, _ in job.report.losses) == lost


def test_an_element_is_told_as_kept_for_the_part_that_no_rule_takes() -> None:
    """What else is in it is in MARC: the report does not say that all of it is left out."""
    document = (
        f'<mods xmlns="http://www.loc.gov/mods/v3">{TITLE}<recordInfo><recordSource>Leeds</recordSource>'
        "<recordIdentifier>12</recordIdentifier></recordInfo></mods>"
    )
    job = Job()
    (record,) = get("mods").read(io.BytesIO(document.encode()), job)
    fields = [spell(field) for field in fields_of(record, job.report, DEFAULTS)]
    assert "001 12" in fields
    assert [reason for _, path, reason, _ in job.report.losses if path == "mods:recordInfo"] == [
        "kept for mods only: no rule takes some part of it"
    ]
