"""What the fields of MARC 21 for bibliographic data mean: the table, from top to bottom in the order of output.

A blank indicator is shown as ``#``. Where a row deviates from what a MARC field can hold, ``LOSSY`` says why.
See https://www.loc.gov/marc/bibliographic/ for each field.
"""

from __future__ import annotations

from collections.abc import Iterable

from bibld.crosswalk import (
    GIVEN,
    Pair,
    PartRule,
    Row,
    Shape,
    derived,
    implied,
    many,
    mark,
    one,
    pair,
    row,
    run,
    shape,
    under,
)
from bibld.crosswalk.codecs import CODE, COUNT, lookup
from bibld.crosswalk.engine import LATER, Crosswalk
from bibld.formats.marc21 import codes, fixed, numbers, pairs
from bibld.formats.marc21.codecs import LINES, RELATOR_CODE, RELATOR_TERM, URI
from bibld.formats.marc21.found import read_nothing
from bibld.formats.marc21.linked import parse, spell
from bibld.model import (
    Agent,
    Cartographic,
    Conversion,
    Genre,
    Link,
    Note,
    Part,
    Related,
    Subject,
    Term,
    Title,
)

__all__ = ["CROSSWALK", "IGNORED", "LOSSY", "TABLE"]

# The link to an 880 in another script; see bibld.formats.marc21.linked.
LINKED = (one("link", "link"), one("script", "script"))
LANGUAGE_OF_TITLE = implied("lang")  # 008/35-37 says it once for the work
ROLES = (many("e", "roles", RELATOR_TERM, before=",", once=True), many("4", "roles", RELATOR_CODE, once=True))
PART_OF_TITLE = {"n": "number", "p": "name"}
OF_UNIFORM_TITLE = {
    "d": "treaty date", "f": "date", "g": "miscellaneous", "k": "form", "l": "language", "m": "medium of performance",
    "n": "number", "o": "arrangement", "p": "name", "r": "key", "s": "version",
}  # fmt: skip

PERSON = (
    one("ind1", "entry", lookup({"1": "", "0": "forename"})),
    one("a", "name"),
    one("b", "numeration"),
    many("c", "titles", before=","),
    one("q", "fuller"),
    one("d", "dates", before=","),
    *ROLES,
    one("u", "affiliation"),
    one("0", "same_as"),
    *LINKED,
)
FAMILY = (mark("ind1", "3"), *(part for part in PERSON if part.code != "ind1"))
BODY = (
    one("ind1", "entry", lookup({"2": "", "1": "jurisdiction", "0": "inverted"})),
    one("a", "name"),
    many("b", "units", before="."),
    one("n", "number"),
    one("d", "dates"),
    one("c", "place"),
    *ROLES,
    one("u", "affiliation"),
    one("0", "same_as"),
    *LINKED,
)
MEETING = (
    one("ind1", "entry", lookup({"2": "", "1": "jurisdiction", "0": "inverted"})),
    one("a", "name"),
    many("e", "units", before="."),
    one("n", "number"),
    one("d", "dates"),
    one("c", "place"),
    many("j", "roles", RELATOR_TERM, before=",", once=True),
    many("4", "roles", RELATOR_CODE, once=True),
    one("u", "affiliation"),
    one("0", "same_as"),
    *LINKED,
)
ITS_WORK = under(
    "work",
    Title,
    one("t", "title", before="."),
    run("parts", {code: kind for code, kind in OF_UNIFORM_TITLE.items() if code not in "dgn"}, before="."),
)


def _without(parts: Iterable[PartRule], codes: str) -> tuple[PartRule, ...]:
    """The parts that these codes do not name (a heading as a subject has no role)."""
    return tuple(part for part in parts if part.code not in codes.split())


AUTHORITIES = {"0": "lcsh", "1": "lcshac", "2": "mesh", "3": "nal", "5": "csh", "6": "rvm", "4": "local"}
TERMS = {"x": "topic", "y": "temporal", "z": "geographic", "v": "form"}


def subject(tag: str, *parts: PartRule, lead: str, kind: str, eg: tuple[str, str], **when: object) -> tuple[Row, Row]:
    """The two rows of a subject field: its authority stands in the second indicator, or in $2."""
    kinds = {lead: kind, **TERMS} if lead else TERMS
    shared = (*parts, run("terms", kinds, lead=lead), one("0", "same_as"))
    return (
        row(tag, "subjects", Subject, one("ind2", "authority", lookup(AUTHORITIES)), *shared, *LINKED,
            when={**when, "authority": tuple(AUTHORITIES.values())}, eg=eg[0], end="."),
        row(tag, "subjects", Subject, mark("ind2", "7"), *shared, one("2", "authority"), *LINKED,
            when={**when, "authority": GIVEN}, eg=eg[1], end="."),
    )  # fmt: skip


def note(tag: str, kind: str, *parts: PartRule, eg: str) -> Row:
    """A note field."""
    return row(tag, "notes", Note, *parts, one("a", "text", LINES), *LINKED, when={"kind": kind}, eg=eg, end=".")


SERIES_NUMBER = one("v", "number", before=" ;")
LINKING = (
    one("i", "label"),
    one("a", "name", before=":"),
    one("t", "title", before="."),
    one("b", "edition", before="."),
    one("d", "imprint", before="."),
    under("part", Part, one("g", "text", before="."), implied("details"), implied("extents"), implied("date")),
    one("n", "note"),
    one("4", "uri", URI),
    *LINKED,
)


def linking(tag: str, relation: str, *, eg: str) -> Row:
    """A linking entry field: another resource, by its main entry and title."""
    return row(tag, "related", Related, derived("ind1", "0"), *LINKING, when={"relation": relation}, eg=eg, end=".")


TABLE: tuple[Row | Shape | Pair, ...] = (
    pair("LDR", fixed.read_leader, fixed.write_leader, slots="admin type issuance manuscript",
         eg="LDR 00000nam a22000002i 4500"),
    pair("001", fixed.read_001, fixed.write_001, slots="id", eg="001 127428"),
    pair("003", fixed.read_003, fixed.write_003, slots="admin", eg="003 UkLoGLA"),
    pair("005", fixed.read_005, fixed.write_005, slots="admin", eg="005 20261124133000.0"),
    pair("006", fixed.read_006, fixed.write_006, slots="physicals genres audiences frequencies government",
         eg="006 m#####o##d########"),
    pair("007", fixed.read_007, fixed.write_007, slots="physicals genres", eg="007 cr||||||||||||"),
    pair("008", fixed.read_008, fixed.write_008,
         slots="dates languages government genres audiences frequencies physicals provisions",
         eg="008 240430s2013####enk|||||o||||l|||#0|eng#d"),
    pair(tuple(numbers.identifiers.lines), numbers.identifiers.read, numbers.identifiers.write, slots="identifiers",
         eg="020 ## $a 9780131103627 $q paperback"),
    pair("033", codes.read_033, codes.write_033, slots="dates", eg="033 00 $a 20130129"),
    shape("034", "cartographics", codes.take_034, codes.make_034, whole=True,
          eg="034 1# $a a $b 50000 $d W1250000 $e W1200000 $f N0500000 $g N0490000"),
    pair(("038", "042"), codes.read_record_note, codes.write_record_note, slots="admin", eg="042 ## $a pcc"),
    pair("040", codes.read_040, codes.write_040, slots="admin", eg="040 ## $a UkLoGLA $b eng $e rda $e pn $c UkLoGLA"),
    pair("041", codes.read_041, codes.write_041, slots="languages", eg="041 0# $a eng $a fre"),
    pair("043", codes.read_043, codes.write_043, slots="areas", eg="043 ## $a e-uk---"),
    pair("044", codes.read_044, codes.write_044, slots="provisions", eg="044 ## $a enk $a fr $c gb"),
    pair("045", codes.read_045, codes.write_045, slots="subjects", eg="045 2# $b d1972 $b d1975"),
    pair("046", codes.read_046, codes.write_046, slots="dates", eg="046 ## $k 2012 $l 2013"),
    shape("047", "genres", codes.take_047, codes.make_047, when={"kind": codes.COMPOSITION}, eg="047 ## $a df $a mr"),
    pair("048", codes.read_048, codes.write_048, slots="music", eg="048 ## $b va01 $a oa"),
    pair("066", codes.read_066, codes.write_066, eg="066 ## $c (N"),
    pair(tuple(numbers.classifications.lines), numbers.classifications.read, numbers.classifications.write,
         slots="classifications", eg="082 04 $a 362.8809421 $2 23"),
    row("100", "agents", Agent, *FAMILY, when={"primary": True, "kind": "family"}, eg="100 3# $a Clark family, $e author. $4 aut",
        end="."),
    row("100", "agents", Agent, *PERSON, when={"primary": True, "kind": "person"},
        eg="100 1# $a Banahan, Mike, $d 1953- $e author. $4 aut", end="."),
    row("110", "agents", Agent, *BODY, when={"primary": True, "kind": "corporate"},
        eg="110 2# $a London Assembly. $b Police and Crime Committee, $e author. $4 aut", end="."),
    row("111", "agents", Agent, *MEETING, when={"primary": True, "kind": "conference"},
        eg="111 2# $a Congress on Victims, $j author. $4 aut", end="."),
    row("130", "titles", Title, one("ind1", "nonsort", COUNT), one("a", "title"), run("parts", OF_UNIFORM_TITLE, before="."),
        one("h", "medium"), one("0", "same_as"), *LINKED, LANGUAGE_OF_TITLE, when={"kind": "uniform"},
        eg="130 0# $a Bible. $l English.", end="."),
    row("210", "titles", Title, derived("ind1", "0"), derived("ind2", "0"), one("a", "title"), *LINKED, LANGUAGE_OF_TITLE,
        when={"kind": "abbreviated"}, eg="210 00 $a Br. j. criminol."),
    row("222", "titles", Title, one("ind2", "nonsort", COUNT), one("a", "title"), one("b", "subtitle"), *LINKED,
        LANGUAGE_OF_TITLE, when={"kind": "key"}, eg="222 #0 $a British journal of criminology"),
    row("240", "titles", Title, derived("ind1", "1"), one("ind2", "nonsort", COUNT), one("a", "title"), run("parts", OF_UNIFORM_TITLE, before="."),
        one("h", "medium"), one("0", "same_as"), *LINKED, LANGUAGE_OF_TITLE, when={"kind": "uniform"},
        eg="240 10 $a Tale of a tub. $l French.", end=".", only="read"),
    row("242", "titles", Title, derived("ind1", "0"), one("ind2", "nonsort", COUNT), one("a", "title"),
        one("b", "subtitle", before=" :"), run("parts", PART_OF_TITLE, before="."), one("c", "responsibility", before=" /"),
        one("y", "lang", CODE), *LINKED, when={"kind": "translated"}, eg="242 00 $a Victims' voices. $y eng", end="."),
    row("245", "titles", Title, derived("ind1", LATER), one("ind2", "nonsort", COUNT), one("a", "title"), one("h", "medium"),
        one("b", "subtitle", before=" :"), run("parts", PART_OF_TITLE, before="."), one("c", "responsibility", before=" /"),
        *LINKED, LANGUAGE_OF_TITLE, when={"kind": "main"},
        eg="245 04 $a The C book : $b an introduction / $c Mike Banahan.", end="."),
    row("247", "titles", Title, derived("ind1", "1"), derived("ind2", "0"), one("a", "title"), one("b", "subtitle", before=" :"),
        *LINKED, LANGUAGE_OF_TITLE, when={"kind": "former"}, eg="247 10 $a Victim bulletin.", end="."),
    row("246", "titles", Title, derived("ind1", "3"),
        one("ind2", "kind", lookup({
            " ": "alternative", "0": "portion", "1": "parallel", "2": "distinctive", "3": "other", "4": "cover",
            "5": "added title page", "6": "caption", "7": "running", "8": "spine"})),
        one("i", "label"), one("a", "title", before=":"), one("b", "subtitle", before=" :"),
        run("parts", PART_OF_TITLE, before="."), implied("nonsort"), *LINKED, LANGUAGE_OF_TITLE,
        eg="246 31 $a Devoir de diligence"),
    row("250", "editions", Note, one("a", "text"), *LINKED, eg="250 ## $a Second edition.", end="."),
    row("255", "cartographics", Cartographic, one("a", "scale"), one("b", "projection", before=" ;"),
        one("c", "coordinates"), eg="255 ## $a Scale 1:50,000 ; $b Transverse Mercator projection"),
    pair(("260", "264"), pairs.read_264, pairs.write_264, slots="provisions dates",
         eg="264 #1 $a London : $b Greater London Authority, $c 2013."),
    pair("300", pairs.read_300, pairs.write_300, slots="physicals", eg="300 ## $a 1 online resource (47 pages)"),
    row("310", "frequencies", Note, one("a", "text"), *LINKED, when={"kind": ""}, eg="310 ## $a Monthly"),
    row("321", "frequencies", Note, one("a", "text"), *LINKED, when={"kind": "former"}, eg="321 ## $a Quarterly"),
    pair(("336", "337", "338"), pairs.read_33x, pairs.write_33x, slots="content physicals",
         eg="336 ## $a text $b txt $2 rdacontent"),
    pair("347", pairs.read_347, pairs.write_347, slots="physicals", eg="347 ## $a text file $b PDF $2 rdaft"),
    row("348", "music", Term, one("a", "value"), when={"kind": "notation"}, eg="348 ## $a vocal score"),
    row("382", "music", Term, one("a", "value"), when={"kind": "medium of performance"}, eg="382 ## $a piano"),
    row("383", "music", Term, mark("ind1", " "), one("b", "value"), when={"kind": "number"}, eg="383 ## $b op. 8, no. 1-12"),
    row("384", "music", Term, one("a", "value"), when={"kind": "key"}, eg="384 ## $a D major"),
    row("490", "related", Related, derived("ind1", "0"), one("a", "title"), SERIES_NUMBER, *LINKED,
        when={"relation": "series"}, eg="490 0# $a Home Office research report ; $v 65"),
    note("500", "", eg="500 ## $a Unpublished."),
    note("502", "thesis", eg="502 ## $a Ph.D. dissertation, Uppsala University, 2011."),
    note("504", "bibliography", eg="504 ## $a Includes bibliographical references."),
    row("505", "contents", Note, derived("ind1", "0"), one("a", "text", LINES), one("u", "same_as", URI), *LINKED,
        eg="505 0# $a 1. Victims in London -- 2. The police -- 3. The courts."),
    note("506", "access", one("u", "same_as", URI), eg="506 ## $a Restricted to registered readers."),
    note("508", "production credits", eg="508 ## $a Photographer, A. Smith."),
    note("511", "performers", derived("ind1", "0"), eg="511 0# $a Read by the author."),
    note("515", "numbering", eg="515 ## $a None published in 1941."),
    row("520", "summaries", Note,
        one("ind1", "kind", lookup({" ": "", "0": "subject", "1": "review", "2": "scope and content", "3": "abstract",
                                    "4": "content advice"})),
        one("a", "text", LINES), one("u", "same_as", URI), *LINKED,
        eg="520 ## $a The Committee heard that victims are not always told how their case goes."),
    note("521", "audience", eg="521 ## $a For police officers."),
    pair("521", read_nothing, pairs.write_521, slots="audiences", eg="521 ## $a For police officers."),
    note("533", "reproduction", eg="533 ## $a Microfiche."),
    note("534", "original version", eg="534 ## $a Originally issued: London, 1910."),
    note("536", "funding", eg="536 ## $a Sponsored by the Home Office."),
    note("538", "system details", one("u", "same_as", URI), eg="538 ## $a Requires a PDF reader."),
    note("540", "use and reproduction", one("u", "same_as", URI), eg="540 ## $a Crown copyright."),
    note("541", "acquisition", eg="541 ## $a Gift of the Mayor."),
    note("545", "biographical/historical", eg="545 ## $a The Assembly was set up in 2000."),
    note("546", "language", eg="546 ## $a In English, with a summary in Welsh."),
    note("561", "ownership", eg="561 ## $a From the library of the Mayor."),
    note("580", "linking entry", eg="580 ## $a Continues an earlier bulletin."),
    note("585", "exhibitions", eg="585 ## $a Shown in London, 2013."),
    pair("588", pairs.read_588, pairs.write_588, slots="links notes",
         eg="588 ## $a Description based on catalogue record; resource not examined (online resource viewed January 29, 2013)."),
    *subject("600", under("agent", Agent, *_without(PERSON, "e 4 0 u link script")), lead="", kind="",
             eg=("600 10 $a Peel, Robert, $d 1788-1850 $x Influence.", "600 17 $a Peel, Robert. $2 fast"),
             **{"agent.kind": "person"}),
    *subject("600", mark("ind1", "3"), under("agent", Agent, *_without(FAMILY, "ind1 e 4 0 u link script")), lead="", kind="",
             eg=("600 30 $a Clark family $x History.", "600 37 $a Clark family. $2 fast"), **{"agent.kind": "family"}),
    *subject("610", under("agent", Agent, *_without(BODY, "e 4 0 u link script")), lead="", kind="",
             eg=("610 20 $a London Assembly $v Periodicals.", "610 27 $a London Assembly. $2 fast"),
             **{"agent.kind": "corporate"}),
    *subject("611", under("agent", Agent, *_without(MEETING, "j 4 0 u link script")), lead="", kind="",
             eg=("611 20 $a Congress on Victims.", "611 27 $a Congress on Victims. $2 fast"),
             **{"agent.kind": "conference"}),
    *subject("630", under("title", Title, one("ind1", "nonsort", COUNT), one("a", "title")), lead="", kind="",
             eg=("630 00 $a Bible $x Criticism.", "630 07 $a Bible. $2 fast"), **{"title.kind": "uniform"}),
    *subject("648", lead="a", kind="temporal", eg=("648 #0 $a 1900-1999.", "648 #7 $a 1900-1999. $2 fast")),
    *subject("650", lead="a", kind="topic",
             eg=("650 #0 $a Victims of crimes $z England $z London.", "650 #7 $a Victims of crimes. $2 fast")),
    *subject("651", lead="a", kind="geographic",
             eg=("651 #0 $a London (England) $x Social conditions.", "651 #7 $a England $z London. $2 fast")),
    pair("653", pairs.read_653, pairs.write_653, slots="subjects areas", eg="653 #0 $a Victim Services"),
    row("655", "genres", Genre, mark("ind2", "7"), one("a", "term"), one("2", "authority"), one("0", "same_as"), *LINKED,
        eg="655 #7 $a technical report $2 marcgt", end=""),
    row("700", "agents", Agent, *_without(FAMILY, "link script"), ITS_WORK, *LINKED, when={"primary": False, "kind": "family"},
        eg="700 3# $a Clark family, $e donor. $4 dnr", end="."),
    row("700", "agents", Agent, *_without(PERSON, "link script"), ITS_WORK, *LINKED, when={"primary": False, "kind": "person"},
        eg="700 1# $a Smith, Anna, $e editor. $4 edt", end="."),
    row("710", "agents", Agent, *_without(BODY, "link script"), ITS_WORK, *LINKED, when={"primary": False, "kind": "corporate"},
        eg="710 2# $a Greater London Authority, $e issuing body. $4 isb", end="."),
    row("711", "agents", Agent, *MEETING, when={"primary": False, "kind": "conference"},
        eg="711 2# $a Congress on Victims, $j author. $4 aut", end="."),
    row("720", "agents", Agent, one("a", "name"), *ROLES, *LINKED, when={"primary": (False, True), "kind": ""},
        eg="720 ## $a Liberty, $e author. $4 aut", end="."),
    linking("765", "original", eg="765 0# $t Droits des victimes."),
    linking("767", "translation", eg="767 0# $t Rights of victims."),
    linking("770", "supplement", eg="770 0# $t Victims in figures."),
    linking("772", "supplement to", eg="772 0# $t Annual report."),
    linking("773", "host", eg="773 0# $t British Journal of Criminology. $g 45(3), 2005: 221-240."),
    linking("774", "constituent", eg="774 0# $t Chapter one."),
    linking("775", "otherVersion", eg="775 0# $t Duty of care (abridged)"),
    linking("776", "otherFormat", eg="776 0# $t Duty of care (print)"),
    linking("780", "preceding", eg="780 0# $t Victim bulletin."),
    linking("785", "succeeding", eg="785 0# $t Victims today."),
    linking("787", "related", eg="787 0# $t Police and crime plan."),
    pair("852", pairs.read_852, pairs.write_852, slots="locations", eg="852 4# $a UkLoGLA $j 127428"),
    row("856", "links", Link, derived("ind1", "4"),
        one("ind2", "relation", lookup({"0": "resource", "1": "version", "2": "related", " ": ""})),
        one("3", "materials"), one("u", "uri", URI), one("q", "media_type"), one("y", "label"), one("z", "note"),
        implied("accessed"), eg="856 40 $u http://www.london.gov.uk/report.pdf $q application/pdf"),
    row("884", "conversions", Conversion, one("a", "process"), one("g", "date"), one("k", "source_id"), one("q", "agency"),
        one("u", "uri", URI), eg="884 ## $a bibld 0.1.0 $g 2026-11-24 $k 127428 $q UkLoGLA"),
    pair("884", read_nothing, pairs.write_884, slots="conversions page", eg="884 ## $a bibld 0.1.0 $k 127428"),
)  # fmt: skip

IGNORED: dict[str, str] = {}

LOSSY = {
    "parts": "MARC has a part's numbering in the title or in 773 only",
    "notes.same_as": "a general note (500) has no URI",
    "*.transliteration": "MARC does not name a transliteration scheme",
    "*.lang": "MARC gives the language once, in 008 and 041",
    "*.label": "this field has no caption",
    "related.identifiers": "carried in the linking fields of real records only",
    "related.record": "a linking field holds a heading, not a whole description",
    "related.uri": "490 has no place for a URI",
}

FILL = (("ind1", " "), ("ind2", " "))

CROSSWALK = Crosswalk(
    "marc21", TABLE, ignored=IGNORED, lossy=LOSSY, spell=spell, parse=parse, keeps_form=True, fill=FILL, lines=True
)
"""The table made ready."""
