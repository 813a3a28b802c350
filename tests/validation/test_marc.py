"""Seeded faults in MARC: each is seen, by its rule, and nothing else is."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest
from faults import Checked, names, seeded

from bibld.crosswalk import Field
from bibld.formats.marc21.notation import parse
from bibld.settings import Settings
from bibld.validation import rules, validate
from bibld.validation.marc21 import MARC
from bibld.validation.marc21.record import Marc

VOLUME = "337 ## $a unmediated $b n $2 rdamedia\n338 ## $a volume $b nc $2 rdacarrier"

NO_LINTER = [
    ("650 _7 without $2", r"^(650 #7 .*) \$2 fast$", r"\1", "650-source", "error"),
    ("008 date against 264", r"s2013####", "s2012####", "008-publication", "warning"),
    ("008/23 blank against 338 and 856", r"enk\|\|\|\|\|o", "enk|||||#", "008-form", "warning"),
    ("245 ind1 0 with a 1XX", r"^245 10", "245 00", "245-added-entry", "warning"),
    ("336 without $2", r"^(336 .*) \$2 rdacontent", r"\1", "33x-source", "error"),
    ("336 term against code", r"\$a text \$b txt", "$a still image $b txt", "33x-term", "error"),
    ("a space in 856 $u", r"uk/report", "uk/the report", "uri", "error"),
    ("005 not 16 characters", r"^005 .*", "005 20261124133000", "005-form", "error"),
    ("001 without 003", r"^003 .*", "", "003-missing", "warning"),
    ("unknown relator", r"\$e author\. \$4 aut", "$e harbinger. $4 hbg", "relator-code relator-term", "warning"),
    ("$0 neither URI nor control number", r"^(710 .*)", r"\1 $0 n 79021164", "authority-number", "warning"),
]

SOME_LINTERS = [
    ("ISBN with a wrong check digit", "9781847811646", "9781847811647", "isbn", "error"),
    ("no 245", r"^245 .*", "", "245-missing", "error"),
    (
        "a second 1XX",
        r"^110 .*",
        r"\g<0>\n110 2# $a Liberty, $e author. $4 aut",
        "repeated-field",
        "error",
    ),
    ("an indicator that is not defined", r"^264 #1", "264 #7", "indicator", "error"),
    ("a country that is not on the list", r"enk\|\|", "qqk||", "country-code", "error"),
    ("a language that is not on the list", r"eng#d", "qqk#d", "language-code", "error"),
    ("no 008", r"^008 .*", "", "008-missing", "error"),
    ("a record status that is none", r"^LDR 00000n", "LDR 00000x", "leader-status", "error"),
    ("a subfield that is not repeatable", r"^(020 .*)", r"\1 $a 0131103628", "repeated-subfield", "error"),
    ("a subfield that is not defined", r"^(300 .*)", r"\1 $x 24 cm", "undefined-subfield", "warning"),
    ("an area that is not on the list", "e-uk---", "e-qq---", "area-code", "error"),
]

MORE = [
    ("$1 a control number", r"^(710 .*)", r"\1 $1 (DE-588)118540238", "authority-number", "warning"),
    ("$0 a URI with a slash too few", r"^(710 .*)", r"\1 $0 http:/id.loc.gov/authorities/names/n79021164", "authority-number", "warning"),
    ("a type of record that is none", r"^LDR 00000na", "LDR 00000nx", "leader-type", "error"),
    ("a level that is none", r"^LDR 00000nam", "LDR 00000nax", "leader-level", "error"),
    ("a type of control that is none", r"^LDR 00000nam ", "LDR 00000namx", "leader-control", "error"),
    ("an encoding level that is none", r"2i 4500", "9i 4500", "leader-completeness", "error"),
    ("an encoding level of OCLC", r"2i 4500", "Ki 4500", "leader-network", "note"),
    ("a form of description that is none", r"2i 4500", "2x 4500", "leader-description", "error"),
    ("an obsolete form of description", r"2i 4500", "2p 4500", "leader-obsolete", "note"),
    ("a resource level that is none", r"2i 4500", "2ix4500", "leader-parts", "error"),
    ("no 001", r"^001 .*", "", "001-missing", "error"),
    ("a blank 001", r"^001 .*", "001 ##", "001-missing", "error"),
    ("a second 001", r"^001 .*", "001 127428\n001 127428", "repeated-field", "error"),
    ("a 003 that is no code", r"^003 .*", "003 The library", "003-code", "warning"),
    ("a day that is none", r"^005 .*", "005 20261324133000.0", "005-form", "error"),
    ("a short 006", r"^006 .*", "006 m#####o##d", "006-length", "error"),
    ("a 006 of nothing", r"^006 .*", "006 x#####o##d########", "006-length", "error"),
    ("a short 007", r"^007 .*", "007 cr||", "007-length", "error"),
    ("an 007 of no category", r"^007 .*", "007 xr||", "007-length", "error"),
    ("a short 008", r"^008 .*", "008 261124s2013####enk", "008-length", "error"),
    ("no day of entry", r"^008 261124", "008 261324", "008-entered", "warning"),
    ("a type of date that is none", r"s2013####", "y2013####", "008-date-type", "error"),
    ("a single date with two", r"s2013####", "s20132014", "008-dates", "error"),
    ("a date that is no year", r"s2013####", "s201a####", "008-dates", "error"),
    ("a date with a raised figure", r"s2013####", "s201³####", "008-dates", "error"),
    ("a single date that is not known", r"s2013####", "suuuu####", "008-dates-type", "warning"),
    ("a serial that has ceased and goes on", r"s2013####", "d20139999", "008-dates-type", "warning"),
    ("336 of a term of the list without $2", r"^(336 .*) \$b txt \$2 rdacontent", r"\1", "33x-source", "error"),
    ("336 in words of no list", r"^(336 ..) .*", r"\1 $a handwriting", "33x-words", "warning"),
    ("a list that is misspelt", r"\$2 rdacontent", "$2 rdacontents", "33x-source-spelt", "warning"),
    ("a list in capitals", r"\$2 rdacarrier", "$2 RDAcarrier", "33x-source-spelt", "warning"),
    ("a list that has an indicator", r"\$2 fast", "$2 lcsh", "650-source-own", "warning"),
    ("a list of subjects in capitals", r"\$2 fast", "$2 FAST", "source-spelt", "note"),
    ("a list of subjects with a full stop", r"\$2 fast", "$2 fast.", "source-spelt", "note"),
    ("DOI in capitals", r"\$2 doi", "$2 DOI", "source-spelt", "note"),
    ("an ISMN as an ISBN", r"9781847811646", "9790260000438", "isbn-ismn", "warning"),
    ("an ISBN with hyphens", r"9781847811646", "978-1-84781-164-6", "isbn-hyphens", "note"),
    ("an ISBN with a hyphen before its X", r"9781847811646", "097522980-X", "isbn-hyphens", "note"),
    ("a translation from nowhere", r"^(040 .*)", r"\1\n041 1# $a eng", "041-translation", "note"),
    ("no translation, from German", r"^(040 .*)", r"\1\n041 0# $a eng $h ger", "041-translation", "note"),
    ("a span that ends before it begins", r"s2013####", "m20131999", "008-dates-order", "warning"),
    ("an obsolete country", r"enk\|\|", "yu#||", "country-obsolete", "note"),
    ("an obsolete language", r"eng#d", "scc#d", "language-obsolete", "note"),
    ("an obsolete area", "e-uk---", "e-ur-ru", "area-obsolete", "note"),
    ("a language in 041", r"^(040 .*)", r"\1\n041 0# $a eng $a qqq", "language-code", "error"),
    ("several languages in one subfield", r"^(040 .*)", r"\1\n041 0# $a engfre", "041-packed", "note"),
    ("a country in 044", r"^(040 .*)", r"\1\n044 ## $a enk $a qqk", "country-code", "error"),
    ("a language of a translated title", r"^(300 .*)", r"242 10 $a Sorgfalt. $y qqq\n\1", "language-code", "error"),
    ("a government code that is none", r"(?<=ot###)l", "x", "008-codes", "error"),
    ("a type of computer file that is none", r"^006 .*", "006 m####xo##d########", "006-codes", "error"),
    ("an obsolete form of item in 006", r"^006 .*", "006 a|||||h|||||000#0#", "008-obsolete", "note"),
    ("a kind of electronic resource that is none", r"^007 c.", "007 cx", "007-codes", "error"),
    ("an image depth that is none", r"^007 .*", "007 cr#|||000|||||", "007-codes", "error"),
    ("a field of OCLC's", r"^(020 .*)", r"012 ## $a 2\n\1", "local-field", "note"),
    ("a tag with a 9 in it", r"^(300 .*)", r"\1\n309 ## $a 47", "local-field", "note"),
    ("a field of films, long obsolete", r"^(300 .*)", r"\1\n308 ## $a 47 min.", "obsolete-field", "note"),
    ("a field that is not defined, with a letter for an indicator", r"^(300 .*)", r"\1\n322 a# $a 47", "undefined-field", "warning"),
    ("a field that is not defined", r"^(300 .*)", r"\1\n322 ## $a 47", "undefined-field", "warning"),
    ("a tag in letters", r"^(884 .*)", r"\1\nCAT ## $a x", "local-field", "note"),
    ("a series in an obsolete field", r"^(500 .*|520 .*)", r"440 #0 $a Reports.\n\1", "obsolete-field", "note"),
    ("a longitude in the north", r"^(040 .*)", r"034 0# $a a $d N0071500\n\1", "034-coordinates", "error"),
    ("a latitude beyond the pole", r"^(040 .*)", r"034 0# $a a $f N0920000 $g S0100000\n\1", "034-coordinates", "error"),
    ("minutes beyond sixty", r"^(040 .*)", r"034 0# $a a $d W1197500\n\1", "034-coordinates", "error"),
    ("a hemisphere in a small letter", r"^(040 .*)", r"034 0# $a a $d w1190500\n\1", "034-coordinates", "error"),
    ("a north that is south", r"^(040 .*)", r"034 0# $a a $f N0100000 $g N0500000\n\1", "034-order", "warning"),
    ("a north that is south of the equator", r"^(040 .*)", r"034 0# $a a $f S0100000 $g S0053000\n\1", "034-order", "warning"),
    ("a scale that is said not to be", r"^(040 .*)", r"034 0# $a a $b 50000\n\1", "034-scale", "warning"),
    ("a scale that is another in words", r"^(040 .*)", r"034 1# $a a $b 25000\n\1\n255 ## $a Scale 1:50,000.", "034-255", "warning"),
    ("minutes beyond sixty of a duration", r"^(300 .*)", r"\1\n306 ## $a 005299", "coded-form", "error"),
    ("a thirteenth month of recording", r"^(040 .*)", r"033 00 $a 20111301\n\1", "coded-form", "error"),
    ("a thirteenth month of creation", r"^(110 .*)", r"046 ## $k 201913\n\1", "coded-form", "error"),
    ("a month and a day that are none", r"^(110 .*)", r"046 ## $k 20191399\n\1", "coded-form", "error"),
    ("a date that is not in EDTF", r"^(110 .*)", r"046 ## $k 20190102x $2 edtf\n\1", "046-edtf", "error"),
    ("a month that EDTF has not", r"^(110 .*)", r"046 ## $k 2019-13 $2 edtf\n\1", "046-edtf", "error"),
    ("a release of another year", r"s2013####", "p20121960", "008-publication", "warning"),
    ("a year in doubt of another time", r"s2013####", "q19901999", "008-publication", "warning"),
    ("a year that another script alone has", r"^(264 #1) (.*)2013\.", r"\1 $6 880-01 \g<2>2012.\n880 #1 $6 264-01/(N $c 2013.", "008-publication", "warning"),
    *(("a decade that is another", r"\$c 2013\.", f"$c {said}", "008-publication", "warning") for said in ("[199-?]", "199-", "[18--?]")),
    ("a year of a calendar that is another of ours", r"\$c 2013\.", "$c 5771.", "008-publication", "warning"),
    ("a publication to come", r"s2013####", "s2913####", "008-publication future-year", "warning"),
    ("a change to come", r"^005 2026", "005 2926", "future-year", "warning"),
    ("RDA and AACR2", r"2i 4500", "2a 4500", "rda-leader", "warning"),
    ("a material designation beside 336", r"Care : ", "Care $h [electronic resource] : ", "rda-gmd", "warning"),
    ("no place, in Latin", r"\$a London :", "$a [S.l.] :", "rda-latin", "warning"),
    ("no publisher, in Latin", r"\$b Greater London Authority, \$c", "$b [s.n.], $c", "rda-latin", "warning"),
    ("publication where AACR2 has it", r"^264 #1", "260 ##", "rda-260", "note"),
    ("pages in short", r"47 pages", "47 p.", "rda-abbreviated", "note"),
    ("illustrations in short", r"\(47 pages\)", "(47 pages) : $b col. illustrations", "rda-abbreviated", "note"),
    ("a copyright date without its sign", r"^(264 .*)", r"\1\n264 #4 $c 2013", "264-copyright-sign", "warning"),
    ("a copyright date as publication's", r"\$c 2013\.", "$c ©2013.", "264-copyright-sign", "warning"),
    ("a copyright date of its own", r"^(264 .*)", r"\1\n264 #4 $c ©2012", "008-copyright", "note"),
    ("a copyright date that is nowhere", r"s2013####", "t20132012", "008-copyright", "note"),
    ("a duration in words", r"^(300 .*)", r"\1\n306 ## $a 18 minutes", "coded-form", "error"),
    ("a span of time that is none", r"^(040 .*)", r"\1\n045 0# $a 19th", "coded-form", "error"),
    ("a form of composition that is none", r"^(040 .*)", r"\1\n047 ## $a xx", "coded-form", "error"),
    ("an instrument that is none", r"^(040 .*)", r"\1\n048 ## $a zz01", "coded-form", "error"),
    ("a day of recording with hyphens between", r"^(040 .*)", r"033 00 $a 2013-01-01\n\1", "coded-form", "error"),
    ("a type of date that is none, in 046", r"^(110 .*)", r"046 ## $a z $c 2013\n\1", "coded-form", "error"),
    ("a year of creation with a blank in it", r"^(110 .*)", r"046 ## $k 20xx\n\1", "coded-form", "error"),
    ("a projected date in words", r"^(264 .*)", r"263 ## $a June 2013\n\1", "coded-form", "error"),
    ("a projected month that is none", r"^(264 .*)", r"263 ## $a 201313\n\1", "coded-form", "error"),
    ("fill beside a code", r"enk\|\|", "enka|", "008-groups", "warning"),
    ("where once the main entry was coded", r"l\|\|\|#0", "l|||10", "008-obsolete", "note"),
    ("an underscore for a blank", r"^007 cr\|", "007 cr_", "008-undefined", "note"),
    ("a cataloging source that is obsolete", r"eng#d$", "eng#b", "008-obsolete", "note"),
    ("an obsolete indicator", r"^(852 .*)", r"\1\n700 10 $a Smith, Anna.", "indicator-obsolete", "note"),
    ("an obsolete subfield", r"^300 .*", r"\g<0>\n546 ## $a English. $z ISO", "obsolete-subfield", "note"),
    ("an empty subfield", r"^(650 #0 .*)", r"\1 $x", "empty-subfield", "warning"),
    ("a title without $a", r"^245 10 \$a Duty of Care : ", "245 10 ", "245-title", "error"),
    ("a heading without $a", r"^710 2# \$a", "710 2# $b", "heading-name", "error"),
    ("a title that is punctuation alone", r"\$a Duty of Care :", "$a :", "245-title", "error"),
    ("a name that is a comma", r"\$a London Assembly\. \$b Police and Crime Committee,", "$a ,", "heading-name", "error"),
    ("an uncontrolled name that is a stop", r"^(710 .*)", r"\1\n720 ## $a .", "heading-name", "error"),
    (
        "a name in another script that is a comma",
        r"^(710 2#) (.*)",
        r"\1 $6 880-01 \2\n880 2# $6 710-01/(N $a ,",
        "heading-name",
        "error",
    ),
    ("a series without a title", r"^(520 .*)", r"490 0# $v 1\n\1", "heading-name", "error"),
    ("a main entry of another kind", r"^110 .*", r"\g<0>\n111 2# $a Liberty, $e author. $4 aut", "1xx-repeated", "error"),
    ("a uniform title under no name", r"^110 .*", "240 10 $a Care.", "240-alone 245-added-entry", "warning"),
    ("the main entry once more", r"^(710 .*)", r"\1\n710 2# $a London Assembly. $b Police and Crime Committee.", "7xx-again", "warning"),
    ("the main entry once more in its role", r"^(710 .*)", r"\1\n710 2# $a London Assembly. $b Police and Crime Committee, $e author.", "7xx-again", "warning"),
    ("a main entry of no role once more in one", r", \$e author\..*", ".\n710 2# $a London Assembly. $b Police and Crime Committee, $e author.", "7xx-again", "warning"),
    ("a part without a title", r"^(710 .*)", r"\1\n700 12 $a Smith, Anna.", "7xx-analytic", "warning"),
    ("a forename with a comma", r"^(710 .*)", r"\1\n700 0# $a Smith, Anna.", "x00-form", "note"),
    ("a surname without a comma", r"^(710 .*)", r"\1\n700 1# $a Anna Smith.", "x00-form", "note"),
    ("240 beside 130", r"^110 .*", "130 0# $a Duty of care.\n240 10 $a Care.", "130-240", "error"),
    ("a series said to be traced that is not", r"^(520 .*)", r"490 1# $a Reports\n\1", "490-traced", "warning"),
    ("a language that is not the first of 041", r"^(040 .*)", r"\1\n041 1# $a fre $h eng", "008-041", "warning"),
    ("an article of a series", r"^(852 .*)", r"830 #0 $a The reports.\n\1", "nonfiling", "warning"),
    ("an article of a key title", r"^(245 .*)", r"222 #0 $a The Economist\n\1", "nonfiling", "warning"),
    ("an article of a translated title", r"^(264 .*)", r"242 10 $a The care. $y eng\n\1", "nonfiling", "warning"),
    ("a count that ends before a blank", r"^(852 .*)", r"830 #3 $a The reports.\n\1", "nonfiling", "warning"),
    ("a count that ends within a word", r"^(852 .*)", r"730 5# $a The reports.\n\1", "nonfiling", "warning"),
    ("245 ind1 1 without a 1XX", r"^110 .*", "", "245-added-entry", "warning"),
    ("an article that is not counted", r"\$a Duty", "$a The Duty", "245-nonfiling", "warning"),
    ("an article that is not there", r"^245 10", "245 14", "245-nonfiling", "warning"),
    ("an ISBN of eleven digits", "9781847811646", "01311036281", "isbn", "error"),
    ("an ISSN with a wrong check digit", r"^020 .*", "022 ## $a 0007-0956", "issn", "error"),
    ("an ISSN of a series", r"^(500 .*|520 .*)", r"490 0# $a Reports, $x 0007-0956 ; $v 1\n\1", "issn", "error"),
    ("an ISSN of an earlier title", r"^(884 .*)", r"780 00 $t Reports. $x 0007-0956\n\1", "issn", "error"),
    ("an ISSN of a source that cites it", r"^(520 .*)", r"510 2# $a Index of duties, $x 0007-0956\n\1", "issn", "error"),
    ("an ISBN of the original", r"^(520 .*)", r"\1\n534 ## $p Reprint of: $t Duty. $z 9781847811647", "isbn", "error"),
    ("an ISBN of the print version", r"^(884 .*)", r"776 08 $i Print: $t Duty. $z 9781847811647\n\1", "isbn", "error"),
    ("a control number with a hyphen", r"^(020 .*)", r"010 ## $a 85-29481\n\1", "lccn", "warning"),
    ("an ISSN without its hyphen", r"^020 .*", "022 ## $a 00070955", "issn", "error"),
    ("a number without its kind", r"^(024 .*) \$2 doi", r"\1", "024-source", "error"),
    ("a DOI that is an address", r"\$a 10\.1000", "$a https://doi.org/10.1000", "024-doi", "warning"),
    ("an EAN with a wrong check digit", r"^024 .*", "024 3# $a 9780449906201", "024-number", "error"),
    ("a UPC with a letter", r"^024 .*", "024 1# $a 07099300595X", "024-number", "error"),
    ("an ISMN with a wrong check digit", r"^024 .*", "024 2# $a M571100512", "024-number", "error"),
    ("an ISRC that is too short", r"^024 .*", "024 0# $a USPR3730001", "024-number", "error"),
    ("a URI for a relator", r"\$4 aut", "$4 http://id.loc.gov/vocabulary/relators/aut", "relator-uri", "warning"),
    ("a URI for a relator, of another list", r"\$4 aut", "$4 http://rdaregistry.info/Elements/w/P10065", "relator-uri", "warning"),
    ("a language of a list that is not named", r"^(040 .*)", r"\1\n041 07 $a en", "source", "error"),
    ("a library's number, and not which", r"^(020 .*)", r"016 7# $a 123\n\1", "source", "error"),
    ("a class of a scheme that is not named", r"^(110 .*)", r"084 ## $a 123\n\1", "source", "error"),
    ("a document's class of nobody", r"^(110 .*)", r"086 ## $a X 1.2\n\1", "source", "error"),
    ("an edition of Dewey that is not named", r"^(110 .*)", r"082 74 $a 364\n\1", "source", "error"),
    ("MARC's codes said to be another list's", r"^(040 .*)", r"\1\n041 0# $a eng $2 iso639-2b", "source-unused", "warning"),
    ("an event of a list that is not named", r"^(650 #0 .*)", r"647 #7 $a War\n\1", "650-source", "error"),
    ("an occupation of a list that is not named", r"^(653 #0 .*)", r"656 #7 $a Police\n\1", "650-source", "error"),
    ("a kind of subject of a list that is not named", r"^(710 .*)", r"688 #7 $a Police\n\1", "650-source", "error"),
    ("an obsolete relator", r"\$e issuing body\. \$4 isb", "$e collaborator. $4 clb", "relator-obsolete", "warning"),
    ("a relator in short", r"\$e issuing body\. \$4 isb", "$e ed.", "relator-abbreviated", "note"),
    ("two relators of older rules", r"\$e issuing body\. \$4 isb", "$e comp. & ed.", "relator-abbreviated", "note"),
    ("a joint relator in short", r"\$e issuing body\. \$4 isb", "$e jt. tr.", "relator-abbreviated", "note"),
    ("a relator of older rules", r"\$e issuing body\. \$4 isb", "$e joint author.", "relator-abbreviated", "note"),
    ("a relator of RDA's own", r"\$e issuing body\. \$4 isb", "$e sponsoring body.", "relator-rda", "note"),
    ("a relator of RDA's own that commissions", r"\$e issuing body\. \$4 isb", "$e commissioning body.", "relator-rda", "note"),
    ("a relator that is misspelt", r"\$e issuing body\. \$4 isb", "$e issing body.", "relator-term", "warning"),
    ("a relator of a subject", r"^(650 #0 .*)", r"\1 $4 hbg", "relator-code", "warning"),
    ("a relator of a time", r"^(650 #0 .*)", r"648 #7 $a 1999 $4 hbg $2 fast\n\1", "relator-code", "warning"),
    ("a relator of a series", r"^(852 .*)", r"811 2# $a Meeting, $j harbinger. $t Reports.\n\1", "relator-term", "warning"),
    ("$2 beside a list that the indicator names", r"^(650 #0 .*)", r"\1 $2 lcsh", "650-source-unused", "warning"),
    ("a number of nobody", r"^(040 .*)", r"035 ## $a 9876\n\1", "035-source", "note"),
    ("a slash too few", r"http://www", "http:/www", "uri-typo", "warning"),
    ("a letter too few", r"http://www", "htp://www", "uri-typo", "warning"),
    ("an address in an address", r"http://www", "http://http://www", "uri-typo", "warning"),
    ("a link that leads nowhere", r"^856 .*", "856 40 $z Online", "856-uri", "note"),
    ("a host without a name", r"^(852 .*)", r"773 0# $g Vol. 2, p. 5\n\1", "link-nothing", "warning"),
    ("an article without a host", r"^LDR 00000nam", "LDR 00000naa", "773-missing", "note"),
    ("a note without $a", r"^300 .*", "500 ## $3 v. 2", "main-subfield", "warning"),
    ("an extent without $a", r"^300 .*", "300 ## $b HTML file", "main-subfield", "warning"),
    ("a note with nothing in $a", r"^300 .*", "500 ## $a", "empty-subfield", "warning"),
    ("a link with nothing in $u", r"^856 .*", "856 40 $z Online $u", "empty-subfield", "warning"),
    ("an ISSN with nothing in it", r"^(520 .*)", r"490 0# $a Bees $x\n\1", "empty-subfield", "warning"),
    ("a relator with nothing in it", r"^(110 .*) \$4 aut", r"\1 $4", "empty-subfield", "warning"),
    ("260 beside 264", r"^(264 .*)", r"260 ## $a London, $c 2013.\n\1", "260-264", "warning"),
    ("a copyright date with a place", r"^(264 .*)", r"\1\n264 #4 $a London, $c ©2013", "264-copyright", "warning"),
    ("no 337", r"^337 .*", "", "33x-missing", "warning"),
    ("a carrier of other media", r"^337 .*", "337 ## $a unmediated $b n $2 rdamedia", "33x-media", "warning"),
    ("a volume that is online", r"^338 .*", VOLUME, "338-online", "warning"),
    ("a text that is sung", r"^336 .*", "336 ## $a performed music $b prm $2 rdacontent", "336-type", "warning"),
    ("338 from the list of 336", r"\$b cr \$2 rdacarrier", "$b cr $2 rdacontent", "33x-list", "error"),
    ("a carrier that is not on the list", r"\$b cr \$2", "$b qq $2", "33x-list", "error"),
    ("a term that is not on the list", r"\$a text \$b", "$a prose $b", "33x-unknown-term", "note"),
    ("a type of file that is not on the list", r"\$a text file", "$a prose file", "347-term", "note"),
    ("an escape that is none", r"uk/report", "uk/%zzreport", "uri", "error"),
    ("a space that does not break, in 856 $u", r"uk/report", "uk/the\xa0report", "uri", "error"),
    ("an address without a scheme", r"http://www", "www", "uri-scheme", "warning"),
    ("two addresses in one field", r"^(856 .*?) \$q", r"\1 $u http://example.org/ $q", "uri-repeated", "note"),
    ("no full stop", r"Crime\.$", "Crime", "isbd-end", "note"),
    ("a publication without a full stop", r"\$c 2013\.", "$c 2013", "isbd-end", "note"),
    ("no colon", r"Care : ", "Care ", "isbd-marks", "note"),
    ("a local field", r"^(884 .*)", r"\1\n942 ## $c BK", "local-field", "note"),
    ("a local subfield", r"^(710 .*)", r"\1 $9 1234", "local-subfield", "note"),
    ("a lost character", r"Duty", "D\ufffdty", "lost-character", "warning"),
    ("an 880 without a link", r"^(884 .*)", r"\1\n880 10 $a Долг.", "880-link", "error"),
    ("an 880 that points to nothing", r"^(884 .*)", r"\1\n880 10 $6 245-01/(N $a Долг.", "880-link", "error"),
    ("a field that points to no 880", r"^245 10", "245 10 $6 880-01", "880-link", "error"),
    ("a monograph that goes on", r"s2013####", "c20139999", "008-issuance", "warning"),
    ("a reprint before its original", r"s2013####", "r20132015", "008-dates-order", "warning"),
    ("a span that is said to be single", r"\$c 2013\.", "$c 2013-2015.", "008-span", "warning"),
    ("a date in doubt that is said to be single", r"\$c 2013\.", "$c [between 2013 and 2015].", "008-span", "warning"),
    ("words in what has none", r"eng#d", "zxx#d\n041 0# $a eng", "008-041", "warning"),
    ("nobody who made it", r"^040 .*", "", "040-missing", "note"),
    ("two marks before the title's rest", r"Care : ", "Care = : ", "isbd-doubled", "warning"),
    ("a comma and a colon", r"\$a London : ", "$a London, : ", "isbd-doubled", "warning"),
    ("two full stops", r"England\.$", "England..", "two-stops", "note"),
    ("a blank before a text", r"\$c 2013\.", "$c {space}2013.", "leading-blank", "note"),
    ("an entity", r"Duty of Care", "Duty &amp; Care", "markup", "warning"),
    ("a character by its number", r"Duty of Care", "Duty {lcub}u2013} Care", "markup", "warning"),
    ("a tag of HTML", r"^(520 ## \$a) The Committee", r"\1 The <i>Committee</i>", "markup", "warning"),
    ("UTF-8 that was read as Latin-1", r"Duty of Care", "Duty fÃ¼r Care", "mojibake", "note"),
    ("the same behind a capital", r"Duty of Care", "Duty of DÃ¼rer", "mojibake", "note"),
    ("a capital that was read as of Windows", r"Duty of Care", "Duty of Ã‰tudes", "mojibake", "note"),
    ("a capital among others", r"Duty of Care", "Duty of MÃœNCHEN", "mojibake", "note"),
    ("a mark of its own behind its letter", r"Duty of Care", "Duty of BruÌˆcke", "mojibake", "note"),
    ("a capital that became a dash", r"Duty of Care", "Duty of Ã–sterreich", "mojibake", "note"),
    ("a subject twice", r"^(650 #0 .*)\.$", r"\1.\n\1", "field-again", "note"),
    ("an address twice", r"^(856 .*)", r"\1\n856 40 $u http://www.london.gov.uk/report.pdf", "field-again", "note"),
    ("the rest of a title behind its author", r"^(245 10) \$a .*", r"\1 $a Duty / $c London : $b of care.", "245-order", "warning"),
    ("a uniform title that is the title", r"^(245 .*)", r"240 10 $a Duty of care\n\1", "240-needless", "note"),
    ("a varying title that is the title", r"^(245 .*)", r"\1\n246 30 $a Duty of care", "246-needless", "note"),
    ("a life in the name", r"^(710 .*)", r"\1\n700 1# $a Smith, Anna, 1935-", "x00-dates", "warning"),
    ("a death before birth", r"^(710 .*)", r"\1\n700 1# $a Smith, Anna, $d 1950-1940.", "x00-life", "warning"),
    ("contents without titles", r"^(520 .*)", r"505 00 $a Care -- Duty.\n\1", "505-enhanced", "warning"),
    ("titles in contents of one text", r"^(520 .*)", r"505 0# $t Care -- $t Duty.\n\1", "505-enhanced", "warning"),
    ("a host that is but announced", r"^(852 .*)", r"773 0# $i In: $g Vol. 2, p. 5\n\1", "link-nothing", "warning"),
    ("a succession that leads nowhere", r"^(852 .*)", r"780 00 $g 2001\n\1", "link-nothing", "warning"),
    ("what an ISBN is of, behind it", r"9781847811646", "9781847811646 (paperback)", "020-qualifier", "note"),
    ("a Dewey number of one digit", r"^(110 .*)", r"082 04 $a 5.1 $2 23\n\1", "082-class", "warning"),
    ("a class of the Library of Congress as Dewey's", r"^(110 .*)", r"082 04 $a QA76 $2 23\n\1", "082-class", "warning"),
    ("an edition of Dewey to come", r"^(110 .*)", r"082 04 $a 364 $2 99\n\1", "082-class", "warning"),
    ("a term and another's code", r"\$e author\. \$4 aut", "$e editor. $4 aut", "relator-agree", "warning"),
    ("one of two terms with another's code", r"^(710 .*)", r"\1\n710 2# $a Liberty, $e editor, $e author. $4 edt $4 ill", "relator-agree", "warning"),
    ("a language of ISO's two letters that is none", r"^(040 .*)", r"\1\n041 #7 $a xq $2 iso639-1", "041-list", "error"),
    ("a language of ISO's three letters that has four", r"^(040 .*)", r"\1\n041 #7 $a zzzz $2 iso639-3", "041-list", "error"),
    ("a language tag with a low line", r"^(040 .*)", r"\1\n041 #7 $a en_GB $2 rfc5646", "041-list", "error"),
    ("an area of ISO that anybody may use", r"^043 .*", "043 ## $c XXX", "iso3166", "error"),
    ("a country of ISO that is none", r"^(040 .*)", r"\1\n044 ## $c zzz", "iso3166", "error"),
    ("a country behind a continent that is none", r"^(040 .*)", r"\1\n044 ## $c XA-D-BY", "iso3166", "error"),
    ("an ORCID with a wrong check digit", r"^(710 .*)", r"\1 $1 https://orcid.org/0000-0002-1825-0098", "isni", "error"),
    ("an ISNI with a wrong check digit", r"^(710 .*)", r"\1 $0 (isni)0000000218250098", "isni", "error"),
    ("an ORCID of fifteen digits", r"^(020 .*)", r"\1\n024 7# $a 0000-0002-1825-009 $2 orcid", "isni", "error"),
    ("a link of a kind that is none", r"^(852 .*)", r"773 0# $7 zzzzz $t Reports.\n\1", "coded-form", "error"),
    ("a link's name of a form that is none", r"^(852 .*)", r"773 0# $7 p9am $t Reports.\n\1", "coded-form", "error"),
    ("a series of a level that is none", r"^(852 .*)", r"830 #0 $7 ax $a Reports.\n\1", "coded-form", "error"),
    ("an access status that is none", r"^(856 .*)", r"\1 $7 x", "coded-form", "error"),
    ("a second access status", r"^(856 .*)", r"\1 $7 0 $7 1", "repeated-subfield", "error"),
    ("a language of 041 that has no subfield", r"^(040 .*)", r"\1\n041 0# $a eng $x qqq", "undefined-subfield", "warning"),
    ("a category of scale that is none", r"^(040 .*)", r"034 3# $a x\n\1", "coded-form", "error"),
    ("a link's number of nobody", r"^(852 .*)", r"773 0# $t Reports. $w 12345\n\1", "035-source", "note"),
    ("a parallel description's number of nobody", r"^(852 .*)", r"788 0# $t Berichte. $w 12345\n\1", "035-source", "note"),
    ("two single dates", r"^(040 .*)", r"033 0# $a 20010101 $a 20020202\n\1", "date-count", "warning"),
    ("a span of one date", r"^(040 .*)", r"\1\n045 2# $b d1914", "date-count", "warning"),
    ("an area's class of eight digits", r"^(110 .*)", r"052 ## $a 99999999\n\1", "052-area", "error"),
    ("a Dewey number with a comma", r"^(110 .*)", r"082 04 $a 364,4 $2 23\n\1", "082-class", "warning"),
    ("a Dewey number without its point", r"^(110 .*)", r"082 04 $a 3644 $2 23\n\1", "082-class", "warning"),
    ("two letters of a list changed about", r"\$2 fast", "$2 lcgtf", "source-spelt", "note"),
    ("a type of recording that is misspelt", r"^347 .*", r"344 ## $a digitl $2 rdatr\n\g<0>", "34x-term", "note"),
    ("a day of copyright that is none", r"^(020 .*)", r"017 ## $a A68778 $b Office $d 20201350\n\1", "coded-form", "error"),
    ("a CODEN of two letters", r"^(024 .*)", r"\1\n030 ## $a XX", "coded-form", "error"),
    ("a link's CODEN of four digits", r"^(852 .*)", r"773 0# $t Reports. $y 1234\n\1", "coded-form", "error"),
    ("a reproduction of a type of date that is none", r"^(520 .*)", r"533 ## $a Microfilm. $7 x2020\n\1", "coded-form", "error"),
    ("a confidence beyond certainty", r"^(884 .*)", r"\1\n883 0# $a Made $c 2.5", "coded-form", "error"),
    ("a day of making that is none", r"^(884 .*)", r"\1\n883 0# $a Made $d 20201350", "coded-form", "error"),
    ("a language in words", r"^(347 .*)", r"\1\n377 ## $a english", "language-code", "error"),
    ("a field that points to another than 880", r"^245 10", "245 10 $6 500-01", "880-link", "error"),
    ("a URI with a blank", r"^(024 .*)", r"\1\n024 7# $a http://example.org/a b $2 uri", "024-number", "error"),
    ("a host with a name left out", r"http://www\.", "http://www..", "uri-typo", "warning"),
    ("a port that is none", r"uk/report", "uk:abc/report", "uri-typo", "warning"),
    ("an address in another's host", r"uk/report", "ukhttp://example.org/report", "uri-typo", "warning"),
    ("an address behind a semicolon", r"report\.pdf", "report.pdf;http://example.org/", "uri-repeated", "note"),
    ("an 880 of other indicators", r"^(245 10) (.*)", r"\1 $6 880-01 \2\n880 00 $6 245-01/(N $a Долг.\n880 2# $6 110-00/(N $a Комитет", "880-indicators", "warning"),
    ("an 880 that says of more that it is traced", r"^245 10 (.*)", r"245 00 $6 880-01 \1\n880 10 $6 245-01/(N $a Долг.", "245-added-entry 880-indicators", "warning"),
    ("two 880 for one field", r"^(245 10) (.*)", r"\1 $6 880-01 \2\n880 10 $6 245-01/(N $a Долг.\n880 10 $6 245-01/(N $a Долг!", "880-again", "warning"),
    ("two 880 that name no script", r"^(245 10) (.*)", r"\1 $6 880-01 \2\n880 10 $6 245-01 $a Долг.\n880 10 $6 245-01 $a Долг!", "880-again", "warning"),
    ("a script that is none", r"^(245 10) (.*)", r"\1 $6 880-01 \2\n880 10 $6 245-01/(Z $a Долг.", "880-script", "warning"),
    ("letters of another script", r"^(245 10) (.*)", r"\1 $6 880-01 \2\n880 10 $6 245-01/(3/r $a Долг.", "880-script", "warning"),
    ("letters of a script without a code", r"^(245 10) (.*)", r"\1 $6 880-01 \2\n880 10 $6 245-01/(S $a Պարտք.", "880-script", "warning"),
    ("letters without a name", r"^(245 10) (.*)", "\\1 $6 880-01 \\2\n880 10 $6 245-01/(S $a \U00017000.", "880-script", "warning"),
    ("a link behind the text", r"^(245 10) (.*)", r"\1 $6 880-01 \2\n880 10 $a Долг. $6 245-01/(N", "6-first", "note"),
    ("a day of entry with a blank", r"^008 261124", "008 2611#4", "008-entered", "warning"),
    ("a time that has no point", r"^005 .*", "005 2026112413300000", "005-form", "error"),
    ("a time that goes on", r"^005 .*", "005 20261124133000.00", "005-form", "error"),
    ("a 003 of figures", r"^003 .*", "003 9XX", "003-code", "warning"),
    ("a 003 of blanks", r"^003 .*", "003 ##", "003-missing", "warning"),
    ("a month of publication that is none", r"s2013####", "e201313##", "008-dates", "error"),
    *((f"a span of {kind} that ends before it begins", r"s2013####", f"{kind}20132012", "008-dates-order", "warning") for kind in "dikq"),
    ("a reprint before its original", r"s2013####", "r20132014", "008-dates-order", "warning"),
    *((f"{tag} without $a", r"^(110 .*)", rf"{tag} $b A1\n\1", "main-subfield", "warning") for tag in ("050 #4", "060 #4", "070 0#", "082 04")),
    *((f"{tag} without $a", r"^(520 .*)", rf"{tag} ## {code} x.\n\1", "main-subfield", "warning") for tag, code in (("250", "$b"), ("500", "$3"), ("504", "$b"))),
    ("an extent of nothing", r"^300 .*", "300 ## $b maps", "main-subfield", "warning"),
    ("an uncontrolled name of all marks", r"^(710 .*)", r"\1\n720 ## $a . , : ; / = .", "heading-name", "error"),
    ("a life in the name with marks behind", r"^(710 .*)", r"\1\n700 1# $a Smith, Anna, 1935-1990. ,", "x00-dates", "warning"),
    ("a death in doubt before birth", r"^(710 .*)", r"\1\n700 1# $a Smith, Anna, $d 1950?-1940? .,", "x00-life", "warning"),
    ("a forename that begins as a rank does", r"^(710 .*)", r"\1\n700 0# $a Beatrix, Kingston.", "x00-form", "note"),
    ("a forename and a comma with hyphens and apostrophes", r"^(710 .*)", r"\1\n700 0# $a O'Hara-Ek Bo, D'An’na.", "x00-form", "note"),
    *((f"a longitude of {text}", r"^(040 .*)", rf"034 0# $a a $d {text}\n\1", "034-coordinates", "error") for text in ("N1.5", "S1.5", "E1.5", "W1.5", "-1.5", "W007", "W0071560", "W007.", "N007.5")),
    *((f"a latitude of {text}", r"^(040 .*)", rf"034 0# $a a $f {text}\n\1", "034-coordinates", "error") for text in ("E051.6", "W051.6", "N0517.5")),
    *((f"a scale of {text} in words", r"^(040 .*)", rf"034 1# $a a $b 50000\n\1\n255 ## $a Scale {text}.", "034-255", "warning") for text in ("1:500,000", "1:5 000", "1:50000000")),
    ("what an ISBN with an X is of, behind it", r"9781847811646", "080442957X(paperback)", "020-qualifier", "note"),
    ("what an ISBN with a small x is of, behind it", r"9781847811646", "080442957x (paperback)", "020-qualifier", "note"),
    ("two parentheses before a control number", r"^(040 .*)", r"035 ## $a ((XX) 9876\n\1", "035-source", "note"),
    *((f"an ISNI with a wrong check digit in {text}", r"^(710 .*)", rf"\1 {text}0000000218250098", "isni", "error") for text in ("$1 https://isni.org/page/", "$1 https://isni.org/isni/", "$1 http://www.isni.org/", "$0 (ISNI) ", "$0 (orcid)", "$0 (ORCID)")),
    ("an ISNI of fifteen digits", r"^(020 .*)", r"\1\n024 7# $a 000000021825009 $2 isni", "isni", "error"),
    ("an ISRC of two letters", r"^(020 .*)", r"\1\n024 0# $a xx", "024-number", "error"),
    ("a UPC of two figures", r"^(020 .*)", r"\1\n024 1# $a 12", "024-number", "error"),
    ("an ISMN of two figures", r"^(020 .*)", r"\1\n024 2# $a 12", "024-number", "error"),
    ("an EAN of two figures", r"^(020 .*)", r"\1\n024 3# $a 12", "024-number", "error"),
    ("the first edition of Dewey to come", r"^(110 .*)", r"082 04 $a 364 $2 24\n\1", "082-class", "warning"),
    ("a language of 041 of two letters", r"^(040 .*)", r"\1\n041 0# $a en", "language-code", "error"),
    ("a language of the cataloguing that is none", r"^040 (.*)\$b eng", r"040 \1$b qqq", "language-code", "error"),
    ("a language of another edition that is none", r"^(852 .*)", r"775 08 $t Care. $e qqq\n\1", "language-code", "error"),
    ("a country of another edition that is none", r"^(852 .*)", r"775 08 $t Care. $f qqk\n\1", "country-code", "error"),
    ("a country of who has the original that is none", r"^(520 .*)", r"535 1# $a Ek. $g qqk\n\1", "country-code", "error"),
    ("a field of ISO 2709's limit", r"^(520 ## .*)", rf"\1\n545 0# $a {'x' * 10_000}", "field-size", "warning"),
]  # fmt: skip


def test_a_clean_record_gives_no_alarm(marc: Checked, report_lines: list[str]) -> None:
    """With a record as bibld writes it nothing is wrong, in either syntax."""
    assert marc(report_lines) == []
    assert marc(report_lines, xml=True) == []


@pytest.mark.parametrize(
    ("old", "new", "rule", "level"), [pytest.param(*row[1:], id=row[0]) for row in [*NO_LINTER, *SOME_LINTERS, *MORE]]
)
def test_a_seeded_fault_is_seen(
    marc: Checked, report_lines: list[str], old: str, new: str, rule: str, level: str
) -> None:
    """Each fault is seen by the rule that is for it, and by that rule alone."""
    for xml in (True,) if rule == "field-size" else (False, True):
        found = marc(seeded(report_lines, old, new), xml=xml)
        assert names(found) == rule.split()
        assert {fault.level for fault in found} == {level}
        assert all(fault.position == 1 and fault.source for fault in found)
        if not rule.startswith("001"):
            assert all(fault.record == "127428" for fault in found)


MATERIALS = {
    "serial": ("as", 23), "computer file": ("mm", 23), "map": ("em", 29), "score": ("cm", 23), "recording": ("jm", 23),
    "film": ("gm", 29), "picture": ("km", 29), "object": ("rm", 29), "kit": ("om", 29), "mixed": ("pc", 23),
}  # fmt: skip
"""Of each material the type and level, and where 008 has its form."""


@pytest.mark.parametrize(("kind", "form"), MATERIALS.values(), ids=MATERIALS)
def test_the_faults_are_seen_in_every_material(marc: Checked, report_lines: list[str], kind: str, form: int) -> None:
    """The twenty-two faults do not hide in a serial, a score or a map."""
    coded = "|" * (form - 18) + "o" + "|" * (34 - form)
    record = seeded(seeded(report_lines, "^LDR 00000nam", f"LDR 00000n{kind}"), r"(?<=enk)[^e]*(?=eng)", coded)
    record = seeded(record, r"^(336 .*)", r"\1\n336 ## $a other $b xxx $2 rdacontent")  # a text is no map
    settings = Settings(rules_off=("008-issuance",))  # the date is a book's
    assert marc(record, settings=settings) == []
    for what, old, new, rule, _ in [*NO_LINTER, *SOME_LINTERS]:
        if rule == "008-form":
            old, new = re.escape(coded), coded.replace("o", "#")
        assert names(marc(seeded(record, old, new), settings=settings)) == rule.split(), what


def test_twenty_two_faults_are_seeded() -> None:
    """The eleven faults that no linter sees are seeded, and eleven that some do."""
    assert len(NO_LINTER) == len(SOME_LINTERS) == 11


def test_every_rule_of_marc_has_a_seeded_fault() -> None:
    """A rule that nothing tests is not in the table."""
    seen = {name for row in [*NO_LINTER, *SOME_LINTERS, *MORE] for name in row[3].split()}
    elsewhere = {
        "001-unique",
        "007-338",
        "007-carrier",
        "008-conference",
        "008-contents",
        "008-entry",
        "008-frequency",
        "008-hash",
        "008-visual",
        "245-untraced",
        "300-missing",
        "another-format",
        "leader-fixed",
        "marcxml-schema",
        "record-size",
    }
    assert {rule.name for rule in MARC.rules} == seen | elsewhere


def test_two_records_with_one_number(marc: Checked, report_lines: list[str]) -> None:
    """A control number is one record's in a file."""
    found = marc(report_lines, seeded(report_lines, "^001 .*", "001 9"), report_lines)
    assert [(fault.position, fault.path) for fault in found] == [(3, "001")]
    assert names(found) == ["001-unique"]


def test_a_number_of_two_libraries_is_two_numbers(marc: Checked, report_lines: list[str]) -> None:
    """The same 001 under another 003 is another number."""
    assert marc(report_lines, seeded(report_lines, "^003 .*", "003 XX-Other")) == []


@pytest.mark.parametrize(
    ("tags", "code", "number", "rule"),
    [
        ("247 490 510 534 700 710 711 730 776 800 810 811 830", "x", "0007-0956", "issn"),
        ("023", "a", "0007-0956", "issn"),
        ("022", "l", "0007-0956", "issn"),
        ("534 581 776", "z", "9781847811647", "isbn"),
    ],
)
def test_a_number_has_its_check_digit_wherever_it_stands(
    marc: Checked, report_lines: list[str], tags: str, code: str, number: str, rule: str
) -> None:
    """In series, in notes and in entries of other works, too."""
    for tag in tags.split():
        found = marc([*report_lines, f"{tag} ## ${code} {number}"])
        assert f"{tag}${code}" in [fault.path for fault in found if fault.rule == rule]


def test_a_rule_can_be_switched_off(marc: Checked, report_lines: list[str], profile: Settings) -> None:
    """A rule whose name is in rules_off says nothing, and the others go on."""
    record = seeded(seeded(report_lines, r"^(650 #7 .*) \$2 fast$", r"\1"), "^003 .*", "")
    assert names(marc(record)) == ["003-missing", "650-source"]
    settings = msgspec.structs.replace(profile, rules_off=("650-source",))
    assert names(marc(record, settings=settings)) == ["003-missing"]


def test_what_a_reader_reports_can_be_switched_off(marc: Checked, report_lines: list[str], tmp_path: Path) -> None:
    """The readers' findings have names for the same reason."""
    marc(report_lines)
    path = tmp_path / "records.mrc"
    path.write_bytes(b"\r\n" + path.read_bytes())
    assert names(list(validate(path))) == ["between-records"]
    assert list(validate(path, None, Settings(rules_off=("between-records",)))) == []


def test_a_fault_names_its_rule(marc: Checked, report_lines: list[str]) -> None:
    """In print the name stands in brackets where a profile's author will look for it."""
    (found,) = marc(seeded(report_lines, r"^(650 #7 .*) \$2 fast$", r"\1"))
    assert (found.cause, found.rule) == ("650 has second indicator 7 and no $2", "650-source")
    assert str(found).endswith("650 has second indicator 7 and no $2 [650-source]")
    assert found.path == "650"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (r"^(650 #7 .*) \$2 fast$", r"\1", "650 (2nd): 650 has second indicator 7 and no $2"),
        (r"^650 #7 .*", "650 #8 $a Cats", "650 (2nd)/ind2: '8' is no second indicator of 650; it is 0-7"),
        (r"^245 10", "245 1#", "245/ind2: ' ' is no second indicator of 245; it is 0-9"),
        (r"^264 #1", "264 #7", "264/ind2: '7' is no second indicator of 264; it is 0-4"),
        (r"^300 .*", r"\g<0>\n546 ## $c English", "546$c: 546 has no subfield $c; it has $3, $a and $b"),
        (r"^300 .*", r"\g<0>\n525 ## $b None", "525$b: 525 has no subfield $b; it has $a"),
        (r"^LDR 00000n", "LDR 00000x", "LDR/05: 'x' is no record status; it is a, c, d, n or p"),
        (r"2i 4500", "2x 4500", "LDR/18: 'x' is no descriptive cataloging form; it is blank, a, c, i, n or u"),
        (r"^006 .*", "006 m####xo##d########", "006/05: 'x' is no code for audience; it is blank, a, b, c, d, e, f, g or j"),
        (r"^007 .*", r"\g<0>\n007 cr|x||||||||||", "007 (2nd)/03: 'x' is no code for color; it is a, b, c, g, m, n, u or z"),
        (r"^007 .*", "007 cr#|||000|||||", "007/06-08: '000' is no code for image bit depth"),
        (r"^007 .*", "007 hd#bda###b|c|", "007/06-08: ' ' is no code for reduction ratio; it is - or 0-9"),
        (r"^(040 .*)", r"034 0# $a a $f +51.5\n\1", "034$f: '+51.5': degrees have three digits, as in +051.6"),
        (r"^(040 .*)", r"034 0# $a a $d 1.5 $e W001.5\n\1", "034$d: '1.5': degrees have three digits, as in +051.6"),
        (r"^(040 .*)", r"034 0# $a a $d W0015\n\1", "034$d: 'W0015' is no longitude"),
        (r"enk\|\|", "###||", "008/15-17: '   ' is no code for a country"),
        (r"\$a Duty", "$a The Duty", "245/ind2: second indicator 0; the article 'The' makes 4"),
        (r"^245 10 \$a Duty", "245 13 $a The Duty", "245/ind2: second indicator 3; the article 'The' makes 4"),
        (r"^245 10", "245 14", "245/ind2: second indicator 4; 'Duty' is no article, and that makes 0"),
        (r"^245 10 \$a Duty of Care : ", "245 19 $a Duty : ", "245/ind2: second indicator 9; 'Duty' is no article, and that makes 0"),
        (r"^245 10 \$a Duty", "245 13 $a Las vidas", "245/ind2: second indicator 3; the article 'Las' makes 4"),
        (r"9781847811646", "ISBN 9781847811646", "020$a: ISBN 9781847811646 is no ISBN: it begins with 'ISBN'"),
        (r"9781847811646", "978184781164", "020$a: 978184781164 is no ISBN: it has 12 digits, and should have 10 or 13"),
        (r"9781847811646", "Paperback", "020$a: Paperback is no ISBN: it has 0 digits, and should have 10 or 13"),
        (r"^020 .*", "022 ## $a ISSN 0007-0955", "022$a: ISSN 0007-0955 is no ISSN: it begins with 'ISSN'"),
        (r"^(040 .*)", r"035 ## $a (XX Other)9876\n\1", "035$a: '(XX Other)9876' has a blank in its source"),
        (r"^(040 .*)", r"035 ## $a 9876\n\1", "035$a: '9876' has no source in parentheses"),
        (r"uk/report", "uk/the\u3000report", "856$u: http://www.london.gov.uk/the\u3000report.pdf: U+3000 in it, at character 29"),
        (r"^337 .*", "337 ## $a computer $b q $2 rdamedia", "337$b: 'q' is no code of rdamedia"),
        (r"^LDR 00000nam", "LDR 00000na ", "LDR/07: ' ' is no bibliographic level; it is a, b, c, d, i, m or s"),
        (r"^005 2026", "005 2926", "005/00-03: the year 2926 is to come"),
        (r"^(040 .*)", r"033 1# $a 20010101\n\1", "033/ind1: 033 has first indicator 1 (several dates), and 1 date"),
        (r"^245 10", "245 00", "245/ind1: 245 has first indicator 0, and there is a 110; that makes 1"),
        (r"enk\|\|\|\|\|o", "enk|||||#", "008/23: 008/23 is blank, and 338 says online resource; online is o"),
        (r"^(245 10) (.*)", r"\1 $6 880-01 \2\n880 10 $6 245-01/(N $a 蜂", "880$6: $6 says Cyrillic ((N), and the letters are Chinese, Japanese or Korean"),
        (r"^245 10 \$a Duty", "245 16 $a Der Mensch", "245/ind2: second indicator 6; 'Der Me' is no article"),
        (r"^(500 .*|520 .*)", r"440 #0 $a Reports.\n\1", "440: 440 is obsolete; today 490 0, or since 2008 490 1 with 830"),
        (r"^(300 .*)", r"\1\n308 ## $a 47 min.", "308: 308 is obsolete; today 300"),
        (r"^(300 .*)", r"\1\n517 ## $a Fiction.", "517: 517 is obsolete"),
        (r"^(264 .*)", r"\1 $d 1", "264$d: 264 has no subfield $d; it has $3, $a, $b and $c"),
        (r"^(852 .*)", r"\1\n700 10 $a Smith, Anna.", "700/ind2: '0' is an obsolete second indicator of 700; it is blank or 2"),
        (r"2i 4500", "Ki 4500", "LDR/17: 'K' is an encoding level of OCLC, and not of MARC 21"),
        (r"^006 .*", "006 x#####o##d########", "006/00: 'x' is no form of material"),
        (r"^006 .*", "006 m#####o##d", "006: 006 has 10 characters, not 18"),
        (r"^007 .*", "007 xr||", "007/00: 'x' is no category of material"),
        (r"^007 .*", "007 cr||", "007: 007 for c has 4 characters, not 6 or 14"),
        (r"^007 .*", "007 mr||", "007: 007 for m has 4 characters, not 8 or 23"),
        (r"s2013####", "y2013####", "008/06: 'y' is no type of date"),
        (r"l\|\|\|#0", "l|||10", "008/32: '1' is an obsolete code for main entry in body of entry; it is blank"),
        (r"e-uk---", "e-----", "043$a: 'e-----' has 6 characters, not 7"),
        (r"\$4 aut", "$4 aut.", "110$4: 'aut.' is aut with punctuation"),
        (r"Care : ", "Care ", "245$b: no : or = or ; or ] before 245 $b: 'Duty of Care'"),
        (r"\$a Duty of Care : ", "$a Duties of care in the metropolis ", "245$b: no : or = or ; or ] before 245 $b: 'of care in the metropolis'"),
    ],
)  # fmt: skip
def test_a_finding_says_where_and_what_is_right(
    marc: Checked, report_lines: list[str], old: str, new: str, said: str
) -> None:
    """Which of several fields it is in, and, where that is not much to read, what may stand there."""
    (found,) = marc(seeded(report_lines, old, new))
    assert str(found).partition("127428): ")[2] == f"{said} [{found.rule}]"


def test_which_field_it_is_has_a_key_of_its_own(marc: Checked, report_lines: list[str]) -> None:
    """The path is the same whether a field stands once or several times."""
    several = [line for text in "abc" for line in (f"655 #0 $a {text}", f"655 #7 $a {text}")]
    found = marc([*report_lines, *several])
    assert [(fault.path, fault.occurrence) for fault in found] == [("655", 2), ("655", 4), ("655", 6)]
    (alone,) = marc([*report_lines, "655 #7 $a a"])
    assert (alone.path, alone.occurrence) == ("655", 0)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (r"\$c 2013\.", "$c [201-?]."),
        (r"\$c 2013\.", "$c 1913 [that is, 2013]."),
        (r"\$c 2013\.", "$c 2012/13."),
        (r"\$c 2013\.", "$c 5773 [2013]."),
        (r"\$c 2013\.", "$c 5773."),
        (r"\$c 2013\.", "$c 5774."),
        (r"\$c 2013\.", "$c 1435."),
        (r"\$c 2013\.", "$c 2556."),
        (r"\$c 2013\.", "$c 1434."),
        (r"\$c 2013\.", "$c 1391 or 1392."),
        (
            r"^(264 #1) (.*)\$c 2013\.",
            r"\1 $6 880-01 \2$c [date of publication not identified]\n880 #1 $6 264-01/(N $c 2013.",
        ),
        (r"^043 .*", "043 ## $a e-uk---\n043 ## $a e-fr---"),
        (r"^(650 #0 .*)", r"\1 $4 https://example.org/depicts\n600 10 $a Ek, Bo, $e depicted. $4 dpc"),
        (r"\$c 2013\.", "$c -2015."),
        (r"\$c 2013\.", "$c <2015->"),
        (r"s2013####", "nuuuuuuuu"),
        (r"s2013####", "s201u####"),
        (r"s2013####", "m20132015"),
        (r"^245 10 \$a Duty", "245 13 $a La Duty"),
        (r"\$a Duty", "$a A to Z of duty"),
        (r"^245 10 \$a Duty", "245 13 $a Te Duty"),
        (r"^245 10 \$a Duty", "245 12 $a Lʹeducazione"),
        (r"^245 10 \$a Duty", "245 14 $a Hē Duty"),
        (r"\$a Duty", "$a ... duty"),
        (r"^(710 .*)", r"\1\n710 2# $a !!! (Musical group)"),
        (
            r"^(710 .*)",
            r"\1\n730 0# $a Die hard (Motion picture)\n730 0# $a An der Mosel.\n730 0# $a --a pak.\n730 4# $a The wall.\n740 2# $a A wall.",
        ),
        (r"^(852 .*)", r"830 #4 $a The reports.\n830 #2 $a A report.\n\1"),
        (r"^(245 .*)", r"222 #4 $a The Economist\n\1"),
        (r"^(852 .*)", r"730 0# $a A ciascuno il suo. $l English.\n\1"),
        (r"^(264 .*)", r"242 14 $a The care. $y eng\n242 13 $a La cura. $y ita\n\1"),
        (r"^(520 .*)", r"490 1# $a Reports\n\1\n810 2# $a Assembly. $t Reports."),
        (r"^(520 .*)", r"490 1# $a Reports\n\1\n880 #0 $6 830-00/(N $a Отчеты."),
        (r"^(040 .*)", r"\1\n041 1# $a eng $a fre $h fre\n041 07 $a en $2 iso639-1"),
        (r"^(040 .*)", r"\1\n041 0# $d fre $e eng"),
        (r"\$e author\. \$4 aut", "$e Author."),
        (r"\$e author\. \$4 aut", "$e author of introduction, etc."),
        (r"\$e author\. \$4 aut", "$e author of introduction, etc"),
        (r"\$e author\. \$4 aut", "$e автор."),
        (r"^(710 .*)", r"\1 $0 (DLC)n 79021164 $0 https://id.loc.gov/authorities/names/n79021164"),
        (r"^(245 10) (.*)", r"\1 $6 880-01 \2\n880 10 $6 245-01/(N $a Долг."),
        (r"^(245 10) (.*)", r"\1 $6 880-01 \2\n880 10 $6 245-01 /(N $a Долг."),
        (
            r"^(245 10) (.*)",
            r"\1 $6 880-01 \2\n880 10 $6 245-01 $a Щит. $e Liite.\n880 10 $6 245-01 $a Štšit. $e Liite.",
        ),
        (r"^(020 .*)", r"020 ## $a 013110362X (paperback) $z 123\n\1".replace("013110362X", "0131103628")),
        (r"^110 .*", "130 0# $a Duty of care."),
        (r"\$a online resource \$b cr", "$a Online-Ressource $b cr"),
        (r"^(020 .*)", r"010 ## $a {space}{space}{space}85029481{space}/AC/r86\n\1"),
        (r"^(040 .*)", r"034 1# $a a $b 25000 $d W0071530 $e E001.2345 $f +051.6 $g N05130.25\n\1"),
        (r"^(040 .*)", r"\1\n045 2# $b d1914 $b d1918\n047 ## $a sy\n047 #7 $a any $2 local\n048 ## $b va01 $a oa"),
        (r"^(040 .*)", r"033 01 $a 195410171930-0700 $b 4034 $c R4\n033 10 $a 1858---- $a 19750305\n\1"),
        (r"^(110 .*)", r"046 ## $a k $b 1000 $d 500\n046 ## $m 20011008 $n 20011027\n046 1# $k 19uu\n\1"),
        (r"^(110 .*)", r"046 ## $j 2001-07-12 $2 w3cdtf\n046 ## $k 1980~ $2 edtf\n046 ## $a q $c 1912 $e 1915\n\1"),
        (r"^(264 .*)", r"263 ## $a 2001--\n\1"),
        (r"^(264 .*)", r"263 ## $a 0106\n\1"),
        (r"^(040 .*)", r"\1\n044 ## $a enk $a xxu"),
        (r"^(040 .*)", r"\1\n041 07 $a en $2 iso639-1\n072 #7 $a LAW $2 bisacsh"),
        (r"^(040 .*)", r"\1\n041 07 $a zh-Hant-TW $d en $2 rfc5646\n041 #7 $a deu $2 iso639-3\n041 #7 $a any $2 local"),
        (r"^043 .*", "043 ## $c gb-eng $c GB\n044 ## $c de $c GBR $c XA-DE $c XA-DE-BY $c XA-DDDE"),
        (r"^(852 .*)", r"773 18 $g volume:2 $g pages:5\n773 08 $i In: $t Reports.\n\1"),
        (r"^(884 .*)", r"\1\n883 0# $a Made $c 0.5 $d 20200101\n883 0# $a Made $c 0,625\n883 0# $a Made $c 1"),
        (
            r"^(520 .*)",
            r"533 ## $a Microfilm. $7 s1991####miun#a\n533 ## $a Film. $7 s1991####xx##\n\1".replace(
                "#", "{space}"
            ).replace("533 {space}{space}", "533 ##"),
        ),
        (r"^(347 .*)", r"\1\n377 ## $a eng\n377 #7 $a english $2 local"),
        (r"^(110 .*)", r"052 ## $a 5754 $b L7\n052 1# $a 99999999\n\1"),
        (r"^(110 .*)", r"082 04 $a 364/.4 $2 23\n082 0# $a 364.4/2 $2 22\n\1"),
        (
            r"^(710 .*)",
            r"\1 $0 (orcid)0000-0002-1825-0097 $0 (isni)0000000218250097 $1 https://isni.org/isni/0000000218250097",
        ),
        (
            r"^(020 .*)",
            r"\1\n024 7# $a https://orcid.org/0000-0002-1825-0097 $2 orcid\n024 7# $a 0000 0002 1825 0097 $2 isni",
        ),
        (
            r"^(020 .*)",
            r"020 ## $a {space}0-13-110362-8{space}\n020 ## $a {space}(paperback)\n022 ## $a {space}0007-0955{space}\n\1",
        ),
        (
            r"^(020 .*)",
            r"\1\n024 1# $a 070993005955\n024 1# $a 70993005955\n024 3# $z 9780449906201\n024 3# $a {space}9780449906200",
        ),
        (r"^(024 .*)", r"\1\n024 7# $z https://doi.org/10.1000/1 $2 doi\n024 7# $a {space}10.1000/1{space} $2 doi"),
        (r"^(856 .*)", r"\1\n856 42 $u https://orcid.org/0000-0002-1825-0098"),
        (r"^(245 10) (.*)", r"\1 $6 880-01 \2\n880 14 $6 245-01/(N $a Долг."),
        (r"^(650 #0) (.*)", r"\1 $6 880-01 \2\n880 #4 $6 650-01/(N $a Долг."),
        (r"^(245 10) (.*)", r"\1 $6 880-01 \2\n880 00 $6 245-01/(N $a Долг."),
        (r"^(520 .*)", r"490 1# $6 880-01 $a Reports\n830 #0 $a Reports.\n880 0# $6 490-01/(N $a Отчеты\n\1"),
        (r"^(110 .*)", r"082 04 $a 364 $2 23\n082 04 $a 364\n083 0# $a 364 $2 22\n084 ## $a 86.44 $2 bcl\n\1"),
        (r"^(110 .*)", r"086 0# $a J 28.2\n086 ## $a 364-A $2 codocs\n\1"),
        (r"^(500 .*|520 .*)", r"490 0# $a Reports, $x 0007-0955 ; $v 1\n\1"),
        (r"^(500 .*|520 .*)", r"490 0# $a Reports, $x 0007-0956 [i.e. 0007-0955]\n\1"),
        (r"^300 .*", "300 ## $c 20 x 25 cm"),
        (r"^(884 .*)", r"\1\n886 2# $2 unimarc $a 200 $b 1 $a Title $f Someone $f Another"),
        (r"^110 .*", "111 2# $a Bee Days, $j author. $4 aut\n711 2# $a Bee Days. $e Board."),
    ],
)
def test_what_is_right_gives_no_alarm(marc: Checked, report_lines: list[str], old: str, new: str) -> None:
    """What looks odd and is right is left alone; at most a note is made of it."""
    found = marc(seeded(report_lines, old, new))
    assert [fault for fault in found if fault.level != "note"] == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (r"^347 .*", "347 ## $a video file $b MPEG-4 $2 rdaft"),
        (r"^347 .*", "340 ## $l spiral binding $l case binding $2 rdatb"),
        (r"^347 .*", "347 ## $a program file $a data file $a other $2 rdaft"),
        (r"^(337 .*)", r"\1\n337 ## $a audio $b s $2 rdamedia\n338 ## $a sound-track reel $b si $2 rdacarrier"),
        (r"^(710 .*)", r"\1\n710 2# $a London Assembly. $b Police and Crime Committee, $e printer. $4 prt"),
        (r"^(710 .*)", r"\1\n710 2# $a London Assembly.\n710 22 $a London Assembly. $t Reports."),
        (r"^(710 .*)", r"\1\n710 2# $i Based on: $a London Assembly. $b Police and Crime Committee. $t Care."),
        (r"^(710 .*)", r"\1\n710 2# $a London Assembly. $t Care. $4 http://rdaregistry.info/Elements/w/P10190"),
        (
            r"^(710 .*)",
            r"\1\n700 0# $a Jerome, Saint.\n700 0# $a Ibn Sina.\n700 0# $a Galsan, Chinagiĭn.\n700 1# $a Smith, $c Mrs.",
        ),
        (
            r"^(040 .*)",
            r"\1\n041 1# $a eng $h ger\n041 1# $a eng $k ger\n041 0# $a eng $b ger\n041 0# $a eng $j ger $n ger",
        ),
        *(
            (r"^(710 .*)", rf"\1\n700 1# $a {particle} Gaulle.")
            for particle in (
                "Al Da De Di Do Du Del Der Den Des El La Le Lo Las Los Les Mac O Saint St Ten Ter Van Von Zu Zum Zur".split()
            )
        ),
        *(
            (r"^(710 .*)", rf"\1\n700 0# $a Beatrix, {rank} Bee.")
            for rank in (
                "Saint King Queen Pope Emperor Empress Prince Princess Duke Lord Lady Sir Brother Sister Father Mother Our "
                "Count Countess Baron Bishop Rabbi"
            ).split()
        ),
        (r"^(710 .*)", r"\1\n700 0# $a Galsan, Chinagyn."),
        *(
            (r"s2013####", dates)
            for dates in (
                "b########",
                "e201301##",
                "e20130129",
                "e2013uu##",
                "n||||||||",
                "s||||||||",
                "s2013||||",
                "|20132014",
                "m20132013",
                "m2013uuuu",
                "u2013uuuu",
                "r20132013",
                "r2013####",
            )
        ),
        (r"^003 .*", "003 XX/X:1-#"),
        (r"^007 .*", "007 cr||||"),
        *(
            (r"^(040 .*)", rf"034 0# $a a $f {text}\n\1")
            for text in ("-051.6", "N0900000", "-0900000", "N0515959", "N0515959.5")
        ),
        *(
            (r"^(040 .*)", rf"034 1# $a a $b 250000\n\1\n255 ## $a Scale {text}.")
            for text in ("1:250.000", "1 : 250 000", "1:250000", "1: 250,000", "1:2,50,000")
        ),
        *((r"eng#d", text) for text in ("###|d", "|||#d", "mul#d")),
        (r"enk\|\|", "|||||"),
        (r"^(110 .*)", r"082 04 $a 364 $2 23/ger\n\1"),
        (r"^(710 .*)", r"\1 $1 https://isni.org/about/0000000218250098"),
        (r"\$2 rdacarrier", "$2 rdact"),
        (r"\$2 fast", "$2 Cardiff"),
        (r"9781847811646", "9781847811646 $q (paperback : acid-free)"),
        (r"^(020 .*)", r"020 ## $a (paperback)\n\1"),
        (r"^(040 .*)", r"035 ## $a (XX-Other)9876\n035 ## $z 9876\n\1"),
        (r"http://www", "https://www"),
        (r"^(856 .*)", r"\1\n856 40 $g urn:nbn:de:1\n856 40 $u ftp://example.org/a\n856 40 $u doi:10.1000/1"),
        (r"^(856 .*)", r"\1\n856 42 $u https://web.example.org/2013/http://example.org/"),
        (r"^(852 .*)", r"773 0# $w (XX-Other)1\n\1"),
        (r"^(852 .*)", r"773 0# $7 nnas $t Reports.\n776 08 $7 c2 $t Care.\n830 #0 $7 as $a Reports.\n\1"),
        (r"^347 .*", r"344 ## $a digital $2 rdatr\n344 ## $g stereo $2 rdacpc\n344 ## $a digitl $2 local\n\g<0>"),
        (r"^(856 .*)", r"\1 $7 0\n856 42 $u http://user:word@example.org:8080/?to=http://example.org"),
        (r"^(710 .*)", r"\1\n700 1# $a De Gaulle.\n700 1# $a 小川 洋子.\n700 1# $a Anon."),
        (r"^(710 .*)", r"\1\n700 3# $a Smith family.\n700 1# $a O Briain, Sean."),
        (r"^(710 .*)", r"\1\n700 1# $a Duval d'Arcy, $c abbé.\n700 1# $a Morel d'Arcy $c abbé."),
        (
            r"^(245 .*)",
            r"246 30 $a Duty-of-care\n246 1# $i At head of title: $a Duty of care\n240 10 $a Duty of care. $l French\n\1",
        ),
        (r"^(520 .*)", r"505 0# $a Care -- Duty ...\n505 00 $t Care -- $t Duty.\n\1"),
        (
            r"^(110 .*)",
            r"082 04 $a 364.1/5 $2 23\n082 04 $a [Fic] $2 22/eng\n082 04 $a C813/.54 $2 full\n082 04 $a 005.1 $2 14\n\1",
        ),
        (
            r"^(710 .*)",
            r"\1\n700 1# $a Smith, Anna, $d 1950-\n700 1# $a Cato, Marcus, $d 234-149 B.C.\n700 1# $a Smith, Anna, $d 1935-1940",
        ),
        (
            r"^(245 10) (.*)",
            r"\1 $6 880-01 \2\n880 10 $6 245-01/Cyrl $a Долг.\n880 0# $6 490-00/(S $a 12\n880 0# $6 490-00/(S $a 13",
        ),
        (r"^(856 .*)", r"\1\n856 42 $3 Cover $u http://www.london.gov.uk/report.pdf"),
        (r"^(653 #0 .*)", r"655 #7 $a Poetry. $2 lcgft\n\1"),
        (r"^(653 #0 .*)", r"655 #7 $a Poetry. $2 lcsh\n\1"),
        (r"^(653 #0 .*)", r"656 #7 $a Planters. $2 lcsh\n\1"),
        (r"^(710 .*)", r"\1\n710 2# $a Liberty, $e editor, $e author. $4 aut $4 edt"),
        (r"Duty of Care", "Duty & Care <1->: SÃO PAULO"),
        (r"^(020 .*)", r"010 ## $a {space}{space}{space}85029481\n\1"),
        (r"\$c 2013\.", "$c [2013?]."),
        (r"s2013####", "r20131998"),
        (r"^(264 .*)", r"\1\n264 #4 $c ©2013\n264 #4 $c copyright 2013\n264 #4 $c ℗2013\n264 #4 $c p2013"),
        (r"\$c 2013\.", "$c [2013], ©2013."),
        (r"\(47 pages\)", "(47 pages, P.S.) : $b illustrations (volume v, ill will)"),
        (r"\$b Greater London Authority, \$c", "$b E.S.L. Press, $c"),
        (r"^(040 .*)", r"034 1# $a a $b 50000 $b 25000 $f N0500000 $g S0100000\n\1\n255 ## $a Scale 1:50,000."),
        (r"^(040 .*)", r"034 1# $a a $b 1000000 $f N051.5 $g N051.25\n\1\n255 ## $a Scale 1:1 000 000"),
        (r"^(040 .*)", r"034 1# $a a $b 00050000\n\1\n255 ## $a Scale 1:50,000."),
        (r"^(110 .*)", r"046 ## $k 2019-12~ $l 2020/.. $2 edtf\n046 ## $k 201912uu $l 19uuuuuu\n\1"),
        (r"^(300 .*)", r"\1\n306 ## $a 005259"),
        (r"^(040 .*)", r"033 10 $a 201112-- $a 19----12\n033 00 $a 2011123-\n\1"),
        (r"^(856 .*)", r"\1\n856 41 $g urn:nbn:de:1\n856 41 $g urn:nbn:de:2"),
        (r"^(110 .*)", r"082 04 $a C813.54 $2 23\n082 04 $a J641.5\n\1"),
        (r"^(852 .*)", r"776 08 $i Print: $t Duty. $w {space}(XX-Other)85029481\n\1"),
        (r"^(245 10) (.*)", r"\1 $6 880-01 \2\n880 10 $6 245-01/(N $a Duty."),
        (r"^(245 10) (.*)", r"\1 $6 880-01 \2\n880 10 $6 245-01/(N $a Ꞌduty."),
        (r"Duty of Care", "DUTY «ROMÂ»"),
        (r"Duty of Care", "DUTY “AMANHÃ” «IRMÃ» MAÇÃ–PÃO"),
        (r"Crime\.$", "Crime…"),
        (r"Crime\.$", "犯罪。"),
        (r"Crime\.$", "جريمة؟"),
        (r"Crime\.$", "『犯罪。』"),
    ],
)
def test_of_what_is_right_no_note_is_made(marc: Checked, report_lines: list[str], old: str, new: str) -> None:
    """What is as it should be is not even worth knowing."""
    assert marc(seeded(report_lines, old, new)) == []


def test_an_early_year_is_stated_without_its_zero(marc: Checked, report_lines: list[str]) -> None:
    """008 has four figures: 0850 is 850 in 264."""
    early = seeded(report_lines, "s2013####", "s0850####")
    assert "008-publication" not in names(marc(seeded(early, r"\$c 2013\.", "$c [approximately 850]")))
    assert "008-publication" in names(marc(early))


@pytest.mark.parametrize(
    ("language", "title", "seen"),
    [
        ("spa", "La hermanita", True),
        ("spa", "La Paz, proyecciones de población", False),
        ("fre", "Les sorts", True),
        ("fre", "Le Corbusier", False),
        ("fre", "L'élu", True),
        ("ger", "Der Mensch", True),
        ("ger", "Einer gegen Alle", False),
        ("spa", "Lo del amor es un cuento", False),
        ("ita", "La strada", False),
        ("ita", "Il nome del fiore", True),
        ("ita", "Un anno", True),
        ("ita", "Un Altman in città", False),
        ("por", "Os dias", True),
        ("por", "O dia", False),
        ("dut", "De werken", True),
        ("dut", "De Gaulle", False),
        ("dut", "De la Mare", False),
        ("eng", "A study of care", True),
        ("eng", "A for effort", False),
        ("eng", "A is for apple", False),
        ("eng", "A to Z of duty", False),
        ("eng", "A Coruña", False),
        ("eng", "A b c of duty", False),
        ("eng", "Ye cannae win", False),
        ("eng", "Ye olde inns", True),
    ],
)
def test_an_article_that_may_be_a_name(
    marc: Checked, report_lines: list[str], language: str, title: str, seen: bool
) -> None:
    """Where only names have capitals an article before one may be a part of it, and is not asked for."""
    record = seeded(seeded(report_lines, "eng#d", f"{language}#d"), r"\$a Duty of Care", f"$a {title}")
    assert names(marc(record)) == ["245-nonfiling"] * seen


def test_a_part_with_its_host_lacks_nothing(marc: Checked, report_lines: list[str]) -> None:
    record = seeded(report_lines, r"^LDR 00000nam", "LDR 00000naa")
    assert "773-missing" not in names(marc([*record, "773 0# $t Reports."]))


@pytest.mark.parametrize(
    ("entered", "told"), [("121231", False), ("130101", True), ("671231", True), ("680101", False)]
)
def test_what_an_isbn_is_of_has_stood_in_a_subfield_of_its_own_since_2013(
    marc: Checked, report_lines: list[str], entered: str, told: bool
) -> None:
    """The day of entry has two figures for its year; the first records of MARC are of 1968."""
    old = seeded(seeded(report_lines, r"^008 261124", f"008 {entered}"), "9781847811646", r"\g<0> (paperback)")
    assert ("020-qualifier" in names(marc(old))) == told


def test_a_language_that_has_a_new_code(marc: Checked, report_lines: list[str]) -> None:
    """041 may have the older code of the language that 008 has, and several in one subfield."""
    serbian = seeded(report_lines, "eng#d", "srp#d")
    assert names(marc(seeded(serbian, r"^(040 .*)", r"\1\n041 0# $a scceng"))) == ["041-packed", "language-obsolete"]
    assert names(marc(seeded(serbian, r"^(040 .*)", r"\1\n041 0# $a engscc")))[0] == "008-041"


@pytest.mark.parametrize(("sign", "said"), [("#", "#"), ("^", "^"), ("\xa0", "a no-break space")], ids=ascii)
@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("LDR", "00000nam#a2200000#i#4500"),
        ("008", "261124s2013####enk||||#o#####000#0#eng#d"),
        ("006", "m#####o##d########"),
        ("007", "cr#|||||||||||"),
    ],
)
def test_a_blank_that_is_printed(tag: str, text: str, sign: str, said: str) -> None:
    """MARC's documentation prints a blank as #, Aleph as ^, a web page as one that no line breaks at;
    in a record it is one fault, and the rest is read as it was meant.
    """
    fields = [Field("LDR", (("", "00000nam a22000002i 4500"),)), Field(tag, (("", text.replace("#", sign)),))]
    fixed = [
        rule
        for rule in MARC.rules
        if rule.name.startswith(("006", "007", "008", "leader")) and rule.name != "008-missing"
    ]
    found = [
        (rule.name, str(path), cause)
        for rule in fixed
        for path, cause in rule.check(Marc(fields[1:] if tag == "LDR" else fields))
    ]
    assert found == [("008-hash", tag, f"{said} where a blank is meant")]


@pytest.mark.parametrize(
    ("leader", "text"),
    [
        ("00000nam-a2200000-a-4500", "020515s1974----xr-a---e-b----000-1-cze--"),
        ("00000ngm-a2200000-a-4500", "140729s2010----xxu----e----------vleng--"),
        ("00000nas-a2200000-a-4500", "190724c19999999xr-ar-p-------0---0cze--"),
    ],
)
def test_hyphens_for_blanks_are_one_fault(leader: str, text: str) -> None:
    """So have Czech libraries a leader and a 008; where there are blanks, too, a hyphen is a code that is none."""
    wrong = {"008-hash", "008-codes", "008-groups", "008-dates", "008-undefined", "country-code", "leader-control"}
    rules = [rule for rule in MARC.rules if rule.name in wrong]

    def found(text: str) -> list[tuple[str, str, str]]:
        record = Marc([Field("LDR", (("", leader),)), Field("008", (("", text),))])
        return [(rule.name, str(path), cause) for rule in rules for path, cause in rule.check(record)]

    one = [("008-hash", place, "- where a blank is meant") for place in ("LDR", "008")]
    assert found(text) == one
    assert len(found(f"{text[:38]} -")) > len(one)


def test_a_record_without_any_last_stop_is_one_of_those_that_leave_them_out(
    marc: Checked, report_lines: list[str]
) -> None:
    """Where one field has it, another lacks it."""
    bare = seeded(seeded(report_lines, r"Crime\.$", "Crime"), r"\$c 2013\.", "$c 2013")
    assert names(marc(bare)) == []
    assert names(marc([*bare, "250 ## $a First edition."])) == ["isbd-end"]


def test_records_of_another_format_are_not_looked_at(marc: Checked, report_lines: list[str]) -> None:
    """Holdings and authorities may stand between bibliographic records; one with a title is none of them."""
    holdings = ["LDR 00000cy  a22000004n 4500", "001 9", "003 XX-XxEXA", "004 127428", "852 ## $b HRSRH"]
    authority = ["LDR 00000nz  a2200000o  4500", "001 10", "003 XX-XxEXA", "008 021207n|#acannaabn", "100 0# $a Maloy"]
    found = marc(report_lines, holdings, authority)
    assert [(fault.position, fault.level) for fault in found] == [(2, "note"), (3, "note")]
    assert names(found) == ["another-format"]
    assert names(marc(seeded(report_lines, "^LDR 00000na", "LDR 00000nz"))) == ["leader-type"]


UNIMARC = [
    "LDR 00000nam0 2200000   450 ", "001 9", "003 https://example.org/9", "100 ## $a 20130129d2013    m  y0engy50      ba",
    "101 0# $a eng", "200 1# $a Duty of care $f a committee", "210 ## $a London $d 2013",
]  # fmt: skip


def test_unimarc_is_another_format(marc: Checked, report_lines: list[str]) -> None:
    """Its title is in 200, and its 100 no name; a field of that tag makes no record one, nor does a date in 100."""
    (found,) = marc(UNIMARC)
    assert (found.rule, found.level, found.path) == ("another-format", "note", "200")
    assert names(marc(seeded(UNIMARC, "^003 .*", ""))) == ["another-format"]
    for lines in (
        [*UNIMARC, "245 00 $a Duty of care."],
        seeded(UNIMARC, "^200 .*", ""),
        seeded(UNIMARC, r"20130129d2013.*", "2013, Committee of"),
        seeded(UNIMARC, "^100 .*", "500 ## $a 20130129d2013"),
        [*report_lines, "200 1# $a Duty of care"],
    ):
        assert "another-format" not in names(marc(lines))


def test_of_a_leader_that_is_not_there_the_reader_speaks() -> None:
    """One of blanks says nothing of what it should."""
    rules = [rule for rule in MARC.rules if rule.name in ("leader-status", "leader-type", "leader-level")]
    title = parse("245 00 $a Duty of care.")
    assert [found for rule in rules for found in rule.check(Marc([title]))] == []
    blank = Marc([Field("LDR", (("", "00000    a2200000   4500"),)), title])
    assert [path for rule in rules for path, _ in rule.check(blank)] == ["LDR/05", "LDR/06", "LDR/07"]


PRINT = [
    "LDR 00000nam a22000002i 4500", "001 9", "003 XX-XxEXA", "008 261124s2013####enk|||||#|||||||||||eng#d",
    "040 ## $a XX-XxEXA", "245 00 $a Duty of care.", "264 #1 $a London, $c 2013.", "300 ## $a 47 pages", *VOLUME.split("\n"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("more", "found"),
    [
        (["007 cr||||||||||||"], ["007-338"]),
        (["007 sd|fsngnn|||||"], ["007-338"]),
        (["007 vd|cvaizu"], ["007-338"]),
        (["007 ta"], []),
        (["007 sd|fsngnn|||||", "006 jmu|||||||||||||||"], []),
        (["007 cr||||||||||||", "856 41 $u https://example.org/"], []),
        *(
            (["007 cr||||||||||||", line], [])
            for line in (
                "530 ## $a Also online.",
                "533 ## $a Electronic reproduction.",
                "776 08 $i Online version: $t Duty of care.",
            )
        ),
        (["007 sd|fsngnn|||||", "300 ## $a 1 audio disc"], []),
        (["338 ## $a volume $b  $2 rdacarrier", "007 sd|fsngnn|||||"], ["007-338", "33x-list", "empty-subfield"]),
        (["007 sd|fsngnn|||||", "338 ## $a audio disc $b sd $2 rdacarrier", "337 ## $a audio $b s $2 rdamedia"], []),
    ],
)
def test_a_007_of_what_is_printed(marc: Checked, more: list[str], found: list[str]) -> None:
    """It is of something that goes with it, or of another form of it;
    if nothing of the kind is described, it is wrong.
    """
    assert names(marc([*PRINT, *more])) == found


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (r"(?<=300 ## \$a )47 pages", "1 online resource (47 pages)", "338-online"),
        ("338 .*", "300 ## $a 1 online resource\n856 40 $u https://example.org/", "008-form"),
    ],
)
def test_the_extent_says_where_it_is_to_be_had(marc: Checked, old: str, new: str, found: str) -> None:
    """What is online is no volume, and 008/23 says so, also where no carrier does."""
    assert names(marc(seeded(PRINT, old, new))) == [found]


def test_a_field_of_a_library_has_indicators_of_marc(marc: Checked, report_lines: list[str]) -> None:
    """Whatever they mean there; a control field has none. One is told once, however often it stands."""
    found = marc([*report_lines, "00A Leeds", "992 a# $a Bees", "992 #A $a Bees", "992 #A $a Wasps"])
    told = [(fault.path, fault.cause) for fault in found if fault.rule == "indicator"]
    assert told == [("992/ind2", "'A' is no indicator; it is blank, a digit or a small letter")]


@pytest.mark.parametrize(("kind", "link", "found"), [("a", "40", ["008-form"]), ("a", "42", []), ("m", "40", [])])
def test_what_is_electronic_and_linked_is_online(marc: Checked, kind: str, link: str, found: list[str]) -> None:
    """Before RDA 245 $h said it; 008 of a computer file had no place for it then."""
    book = [line for line in PRINT if line[:3] not in ("337", "338")]
    lines = seeded(seeded(book, "^245 .*", "245 00 $a Care $h [electronic resource]."), "nam", f"n{kind}m")
    assert names(marc([*lines, f"856 {link} $u https://example.org/"])) == found


@pytest.mark.parametrize(
    ("pictures", "nature", "index", "line", "path"),
    [
        ("####", "||||", "|", "300 ## $a 47 pages : $b color illustrations", "008/18-21"),
        ("####", "||||", "|", "300 ## $a 47 pages : $b ill., maps", "008/18-21"),
        ("####", "||||", "|", "300 ## $a 47 pages : $b tables", ""),
        ("b###", "||||", "|", "300 ## $a 47 pages : $b ill., maps", ""),
        ("||||", "||||", "|", "300 ## $a 47 pages : $b ill., maps", ""),
        ("||||", "e###", "|", "504 ## $a Includes bibliographical references.", "008/24-27"),
        ("||||", "eb##", "|", "504 ## $a Includes bibliographical references.", ""),
        ("||||", "||||", "|", "504 ## $a Includes bibliographical references.", ""),
        ("||||", "ceft", "|", "504 ## $a Includes bibliographical references.", ""),
        ("||||", "e###", "|", "502 ## $b Ph. D. $c Keele $d 2013", "008/24-27"),
        ("||||", "e###", "|", "502 ## $a Thesis (M.A.)--Keele, 2013.", "008/24-27"),
        ("||||", "e###", "|", "502 ## $a Originally presented as the author's thesis, Keele, 2013.", ""),
        ("||||", "m###", "|", "502 ## $a Thesis (M.A.)--Keele, 2013.", ""),
        ("||||", "b###", "0", "504 ## $a Includes bibliographical references and index.", "008/31"),
        ("||||", "b###", "1", "504 ## $a Includes bibliographical references and index.", ""),
    ],
)
def test_what_is_in_a_book_is_coded(
    marc: Checked, pictures: str, nature: str, index: str, line: str, path: str
) -> None:
    """What 300, 502 and 504 say stands in 008, too, where that says anything."""
    lines = [line if one[:3] == line[:3] else one for one in PRINT]
    lines[3] = f"008 261124s2013####enk{pictures}|#{nature}|||{index}#||eng#d"
    found = marc(lines if line in lines else [*lines, line])
    assert [(fault.path, fault.rule) for fault in found] == [(path, "008-contents")] * bool(path)


@pytest.mark.parametrize(
    ("leader", "coded", "more", "found"),
    [
        ("as", "c20119999enkar#p#######0###b0", ["310 ## $a Quarterly", "264 #1 $c 2011-"], "008-frequency"),
        ("as", "c20119999enkar#p#######0###b0", ["310 ## $a Semi-annual,", "264 #1 $c 2011-"], "008-frequency"),
        ("as", "c20119999enkar#p#######0###b0", ["310 ## $a Annual, $b 2011-", "264 #1 $c 2011-"], ""),
        ("as", "c20119999enkur#p#######0###b0", ["310 ## $a Quarterly", "264 #1 $c 2011-"], ""),
        ("as", "c20119999enkar#p#######0###b0", ["310 ## $a Quarterly, with an annual index"], ""),
        ("as", "c20119999enkar#p#######0###b0", ["310 ## $a Quarterly", "310 ## $a Annual"], ""),
        ("as", "c20119999enkar#p#######0###b0", ["264 #1 $c 2011-2015."], "008-span"),
        ("as", "d20112015enkar#p#######0###b0", ["264 #1 $c 2011-2015."], ""),
        ("as", "s2013####enkar#p#######0###b0", [], "008-issuance"),
        ("ai", "m20132014enkar#d#######0###b2", [], "008-issuance"),
        ("as", "u2013uuuuenkar#p#######0###b0", [], ""),
        ("ai", "c20119999enkar#d#######0###b0", [], "008-entry"),
        ("ai", "c20119999enkar#d#######0###b2", [], ""),
        ("am", "s2013####enk||||#######000#0#", ["111 2# $a Meeting on Care"], "008-conference"),
        ("am", "s2013####enk||||#######100#0#", ["111 2# $a Meeting on Care"], ""),
        ("am", "s2013####enk||||#######000#0#", ["500 ## $a Includes index."], "008-contents"),
        ("am", "s2013####enk||||#######001#0#", ["500 ## $a Includes indexes."], ""),
        ("am", "s2013####enk||||#######000#0#", ["500 ## $a Includes index to the first edition."], ""),
        ("gm", "s2013####enk047#g##########in", [], "008-visual"),
        ("gm", "s2013####enk047#g##########vn", [], ""),
        ("km", "s2013####enknnn#g##########bn", [], "008-visual"),
        ("km", "s2013####enknnn#g##########rn", [], "008-visual"),
        ("rm", "s2013####enknnn#g##########an", [], ""),
        (
            "gm",
            "s2013####enk047#g##########vl",
            ["007 vf|||||||", "338 ## $a videodisc $b vd $2 rdacarrier"],
            "007-carrier",
        ),
        ("gm", "s2013####enk047#g##########vl", ["007 vd|||||||", "338 ## $a videodisc $b vd $2 rdacarrier"], ""),
        ("gm", "s2013####enk047#g##########vl", ["007 vf|||||||", "338 ## $a DVD $2 local"], ""),
        ("gm", "s2013####enk047#g##########vl", ["007 ", "338 ## $a videodisc $b vd $2 rdacarrier"], ""),
    ],
)
def test_codes_and_words_agree(leader: str, coded: str, more: list[str], found: str) -> None:
    """What 008 and 007 say in codes, and other fields in words, is the same;
    what says nothing is not held against it.
    """
    fields = map(parse, [f"008 261124{coded}eng#d", *more])
    record = Marc([Field("LDR", (("", f"00000n{leader} a22000002i 4500"),)), *fields])
    named = {rule.name for rule in MARC.rules if rule.name in _AGREEING for _ in rule.check(record)}
    assert named == set(found.split())


_AGREEING = {
    "007-carrier",
    "008-conference",
    "008-contents",
    "008-entry",
    "008-frequency",
    "008-issuance",
    "008-span",
    "008-visual",
}


@pytest.mark.parametrize(
    ("kind", "content", "seen"),
    [
        ("am", ["text txt", "performed music prm"], False),
        ("am", ["cartographic image cri"], True),
        ("am", ["still image sti"], False),
        ("cm", ["notated music ntm", "performed music prm"], False),
        ("cm", ["performed music prm"], True),
        ("jm", ["performed music prm", "spoken word spw"], False),
        ("jm", ["spoken word spw"], True),
        ("im", ["performed music prm"], True),
        ("im", ["sounds snd"], False),
        ("em", ["cartographic dataset crd"], False),
        ("em", ["still image sti"], True),
        ("em", ["unspecified zzz"], False),
        ("gm", ["still image sti"], False),
        ("gm", ["spoken word spw"], True),
        ("mm", ["text txt"], False),
    ],
)
def test_a_type_of_record_fits_its_content(
    marc: Checked, report_lines: list[str], kind: str, content: list[str], seen: bool
) -> None:
    """One of several types of content is enough; a term of another list is not judged."""
    lines = "\n".join(f"336 ## $a {text[:-4]} $b {text[-3:]} $2 rdacontent" for text in content)
    record = seeded(seeded(report_lines, "^LDR 00000nam", f"LDR 00000n{kind}"), r"(?<=enk)[^e]*(?=eng)", "|" * 17)
    assert names(marc(seeded(record, "^336 .*", lines))) == ["336-type"] * seen
    assert marc(seeded(record, "^336 .*", "336 ## $a Musik $2 local")) == []


def test_a_title_without_an_added_entry(marc: Checked, report_lines: list[str]) -> None:
    """By the rules before ISBD many titles had no added entry, so that 0 beside a main entry is no fault there."""
    record = seeded(report_lines, "^245 10", "245 00")
    assert [(names([fault]), fault.level) for fault in marc(record)] == [(["245-added-entry"], "warning")]
    older = seeded(record, "2i 4500", "2  4500")
    assert [(names([fault]), fault.level) for fault in marc(older)] == [(["245-untraced"], "note")]


def test_a_serial_is_dated_by_its_first_issue(marc: Checked, report_lines: list[str]) -> None:
    """The first date of a serial is that of the first issue, which 362 has where publication began later."""
    serial = seeded(seeded(report_lines, "s2013####", "c20129999"), r"\$c 2013\.", "$c 2013-")
    of_a_book = Settings(rules_off=("008-issuance",))
    assert names(marc(serial, settings=of_a_book)) == ["008-publication"]
    assert marc(seeded(serial, r"^(520 .*)", r"362 0# $a 2012-\n\1"), settings=of_a_book) == []
    for later in ("title from home page (viewed 2012)", "Accessed 2012", "latest issue consulted: no. 5 (2012)"):
        seen = seeded(serial, r"^(588 ..) .*", rf"\1 $a Description based on: no. 1 (2013); {later}.")
        assert names(marc(seen, settings=of_a_book)) == ["008-publication"]


@pytest.mark.parametrize(("level", "form", "found"), [(" ", "#", ["300-missing"]), ("2", "#", []), (" ", "o", [])])
def test_a_full_record_has_a_physical_description(level: str, form: str, found: list[str], marc: Checked) -> None:
    """One that is not full, or of what is online, may do without."""
    lines = [line for line in PRINT if line[:3] not in ("300", "337", "338")]
    lines[0] = f"LDR 00000nam a2200000{level}i 4500"
    assert names(marc(seeded(lines, r"\|#\|{11}", f"|{form}{'|' * 11}"))) == found


def test_terms_in_another_language_are_not_judged(marc: Checked, report_lines: list[str]) -> None:
    """Where 040 $b says that it is catalogued in German, its relators and the terms of 336 to 338 are German."""
    german = seeded(report_lines, r"\$e author\. \$4 aut", "$e Verfasser. $4 aut")
    german = seeded(german, r"\$a text \$b", "$a Text in Worten $b")
    assert names(marc(german)) == ["33x-unknown-term", "relator-term"]
    assert marc(seeded(german, r"^(040 .*) \$b eng", r"\1 $b ger")) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (r"2i 4500", "2a 4500"),
        (r"Care : ", "Care $h [electronic resource] : "),
        (r"\$a London :", "$a [S.l.] :"),
        (r"^264 #1", "260 ##"),
        (r"47 pages", "47 p."),
        (r"^(264 .*)", r"\1\n264 #4 $c 2013"),
    ],
)
def test_rda_is_asked_of_what_says_rda(marc: Checked, report_lines: list[str], old: str, new: str) -> None:
    """By other rules all this is right."""
    assert marc(seeded(seeded(report_lines, r"^(040 .*) \$e rda", r"\1"), old, new)) == []


def test_a_form_of_description_does_not_make_it_rda(marc: Checked, report_lines: list[str]) -> None:
    """LDR/18 i says how it is punctuated; only 040 $e says by which rules it is described."""
    bare = [line for line in report_lines if line[:3] not in ("336", "337", "338")]
    assert names(marc(bare)) == ["33x-missing"]
    assert marc(seeded(bare, r"^(040 .*) \$e rda", r"\1")) == []


def test_the_rules_can_be_listed() -> None:
    """Every rule has a name of its own, says what it checks, and where that is written."""
    listed = list(rules())
    assert len({(rule.format, rule.name) for rule in listed}) == len(listed)
    assert all(rule.says.endswith((".", ":")) for rule in listed)
    assert all(rule.clause for rule in listed if rule.format)


def test_a_rule_stands_once_in_the_table() -> None:
    """Two rules of one name could not be told apart in a profile."""
    with pytest.raises(ValueError, match="650-source"):
        MARC.rule("650-source", "error", "")


def test_real_records_have_few_errors(shared: Path) -> None:
    """Among a thousand records of the Library of Congress the errors are those that are there."""
    path = shared / "corpora/marc21/lc-booksall__every250.mrc"
    errors = [fault for fault in validate(path) if fault.level == "error"]
    assert names(errors) == ["007-codes", "008-dates", "650-source", "area-code", "indicator", "isbn", "issn"]
    assert len(errors) == 19


@pytest.mark.parametrize("said", ["[201-?]", "[201-]", "[20--?]", "201?", "[201-?]-2019"])
def test_a_decade_in_doubt_has_each_of_its_years(marc: Checked, report_lines: list[str], said: str) -> None:
    assert "008-publication" not in names(marc(seeded(report_lines, r"\$c 2013\.", f"$c {said}")))
