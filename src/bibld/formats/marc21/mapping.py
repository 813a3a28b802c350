"""What the fields of MARC 21 for bibliographic data mean: the table.

Fields are written in the order of their tags (:mod:`.order`), whatever that of the rows. Of the rows for one slot the
first that fits takes a value: one for values of any other kind (500, 246 3#, 490) stands behind those that are for
some. What rows share is above the table, and in :mod:`.headings` and :mod:`.linking`.

A blank indicator is shown as ``#``. Where a row deviates from what a MARC field can hold, ``LOSSY`` says why.
See https://www.loc.gov/marc/bibliographic/ for each field.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bibld.crosswalk import (
    GIVEN,
    REPEATED,
    Pair,
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
from bibld.crosswalk.codecs import CODE, COUNT, Codec, lookup
from bibld.crosswalk.engine import Crosswalk
from bibld.crosswalk.form import ANY_INDICATORS, subfields
from bibld.crosswalk.isbd import FINAL, UNENDED, UNMARKED
from bibld.crosswalk.rule import LATER
from bibld.formats._events import without_codes
from bibld.formats._notes import of_thesis
from bibld.formats.marc21 import (
    carriers,
    chains,
    codes,
    dates,
    fixed,
    in_notes,
    index_terms,
    leader,
    notes,
    numbers,
    statements,
)
from bibld.formats.marc21.codecs import (
    CAPTION,
    CITED,
    COUNTED,
    EXTENT,
    LINES,
    SERIES_ISSN,
    SERIES_TITLE,
    TOWN,
    URI,
    WRONG_ISSN,
    entitled,
    noted,
)
from bibld.formats.marc21.codecs import identifier as number
from bibld.formats.marc21.field import BRACKETED, NOT_SORTED, as_said
from bibld.formats.marc21.found import BLANK, read_nothing
from bibld.formats.marc21.headings import (
    ADDED_ENTRY,
    ADDITIONS,
    ADDITIONS_TO_ENTRY,
    AUTHORITIES,
    BODY,
    FAMILY,
    IN_SCRIPTS,
    LANGUAGE_OF_TITLE,
    LEVEL,
    LINKED,
    MAIN_ENTRY,
    MEDIUM,
    MEETING,
    OF_LIST,
    OF_TOPIC,
    PART_OF_TITLE,
    PARTS,
    PERSON,
    ROLES,
    SAME,
    SOURCED,
    SUBDIVIDED,
    TERMS,
    VARIANT_PARTS,
    name_and_title,
    named_works,
    subject,
    titled_work,
    within,
)
from bibld.formats.marc21.index_terms import FACETED, OBJECTIVE, PLACES
from bibld.formats.marc21.linking import EARLIER, LATER_ON, linking
from bibld.formats.marc21.notes import note, said
from bibld.formats.marc21.scripts import parse, spell
from bibld.formats.marc21.series import (
    TRACED,
    has_subseries,
    is_parallel,
    make_series,
    take_parallel_series,
    take_series,
)
from bibld.formats.marc21.works import SCOPES
from bibld.model import (
    Agent,
    Cartographic,
    Conversion,
    Genre,
    Link,
    Note,
    Part,
    Physical,
    Provision,
    Record,
    Related,
    Subject,
    Title,
)

__all__ = [
    "CROSSWALK",
    "LINKED_RELATIONS",
    "LOSSY",
    "NOTES",
    "OF_SUMMARY",
    "REFERENCES",
    "RELATIONS",
    "SERIES_KINDS",
    "TABLE",
]


def with_subfields(codes: Iterable[str]) -> str:
    """The form of a field with these subfields, whatever its indicators."""
    return ANY_INDICATORS + subfields(codes)


OF_REPRODUCTION = {
    "b": "place", "c": "agency", "d": "date", "e": "physical description", "f": "series", "m": "dates of what is reproduced",
    "n": "note", "7": "coded data",
}  # fmt: skip
OF_TERMS_OF_USE = {
    "b": "jurisdiction", "c": "authorization", "d": "authorized users", "f": "standard term", "g": "availability date",
    "q": "supplier", "u": "uri", "2": "source",
}  # fmt: skip
RDA = {"0": "authority record", "1": "real world object", "2": "source"}
VOCABULARY = {**RDA, "b": "code"}
FREQUENCY = {**RDA, "b": "dates"}
HOLDINGS = {"x": "nonpublic note", "z": "public note", "2": "source"}
# What the levels of a serial's numbering and dates are called (853-855), and what they are (863-865).
LEVELS = {
    "a": "first level", "b": "second level", "c": "third level", "d": "fourth level", "e": "fifth level",
    "f": "sixth level", "g": "alternative first level", "h": "alternative second level", "i": "first date",
    "j": "second date", "k": "third date", "l": "fourth date", "m": "alternative date", "o": "unit", "t": "copy",
}  # fmt: skip
PATTERN = {
    **LEVELS, "n": "pattern note", "p": "pieces a year", "u": "units of the next level", "v": "continuity", "w": "frequency",
    "x": "calendar change", "y": "regularity", "z": "numbering scheme", "2": "source",
}  # fmt: skip
ENUMERATION = {
    **LEVELS, "n": "Gregorian year", "p": "piece", "q": "condition", "s": "copyright fee code", "v": "issuing date",
    "w": "break", "x": "nonpublic note", "z": "public note",
}  # fmt: skip
ITEM = {
    "b": "invalid item number", "c": "cost", "d": "date acquired", "e": "acquired from", "h": "restrictions", "j": "status",
    "l": "temporary location", "p": "piece", "r": "invalid piece", "t": "copy", "x": "nonpublic note", "z": "public note",
}  # fmt: skip
UNVERIFIED: tuple[str, str, Mapping[str, str]] = ("", "3", {})
PRIVACY = ("privacy", " ", {"0": "private", "1": "not private"})
# The display constants of 520's first indicator.
OF_SUMMARY = {"0": "subject", "1": "review", "2": "scope and content", "3": "abstract", "4": "content advice"}
# The display constants of 510's first indicator; 3 or 4 tells whether there is a $c.
REFERENCES = {
    "4": "", "3": "References", "0": "Indexed by", "1": "Indexed in its entirety by", "2": "Indexed selectively by",
}  # fmt: skip


SERIES_KINDS = tuple(TRACED.values())
SERIES = (
    one("ind1", "relation", lookup(TRACED)),
    one("a", "title"),
    many("x", "identifiers", SERIES_ISSN, before=","),
    many("y", "identifiers", WRONG_ISSN, before=","),
    one("v", "number", before=" ;"),
    *LINKED,
)
VARIANTS = {" ": "alternative", "0": "portion", "1": "parallel", "2": "distinctive", "3": "other"}
# Where a variant stands is worth a note, as is what is said of it ($i): the first indicator makes one of the field.
PLACED = {"4": "cover", "5": "added title page", "6": "caption", "7": "running", "8": "spine"}
OTHERWISE = Codec(lambda _: "alternative", lambda _: " ", words=False, takes_all=True)
VARIANT = (
    one("i", "label", CAPTION),
    one("a", "title"),
    one("h", "medium"),
    one("b", "subtitle", before=" :"),
    VARIANT_PARTS,
    implied("nonsort"),
    *LINKED,
    LANGUAGE_OF_TITLE,
)


def variant(noted: str, kinds: Mapping[str, str], *, eg: str, **given: object) -> Row:
    """A row of variant titles:
    ``noted`` is the first indicator, which says whether there is a note on one and an added entry.
    """
    return row("246", "titles", Title, derived("ind1", noted), one("ind2", "kind", lookup(kinds)), *VARIANT,
               when={"kind": tuple(kinds.values()), **given}, eg=eg, end=UNMARKED)  # fmt: skip


GENRE = (one("a", "term"), run("subdivisions", TERMS, before=SUBDIVIDED))
PLACE = (run("terms", PLACES), OF_LIST, *SAME, *IN_SCRIPTS)
LINKS = ("resource", "version", "related", "component", "component version", "")
LINK = (
    one("3", "materials"),
    one("u", "uri", URI),
    one("q", "media_type"),
    one("y", "label"),
    one("z", "note", joined=" "),
    one("7", "status"),
)
OF_ACCESS = {
    "a": "host", "b": "access number", "c": "compression", "d": "path", "e": "provenance", "f": "file name",
    "g": "persistent identifier", "h": "URI that no longer works", "i": "instruction", "j": "bits per second", "k": "password",
    "l": "standard terms of access", "m": "contact", "n": "terms of access", "o": "operating system", "p": "port",
    "r": "standard terms of use", "s": "file size", "t": "terms of use", "v": "hours", "w": "record control number",
    "x": "nonpublic note", "2": "access method", "8": "field link",
}  # fmt: skip
OF_ARCHIVE = {
    "b": "agency", "c": "archive", "d": "dates of what is archived", "e": "provenance", "f": "completeness",
    "g": "persistent identifier", "h": "URI that no longer works", "l": "standard terms of access", "m": "contact",
    "n": "terms of access", "r": "standard terms of use", "s": "file size", "t": "terms of use", "x": "nonpublic note",
    "2": "access method", "5": "institution", "8": "field link",
}  # fmt: skip

TABLE: tuple[Row | Shape | Pair, ...] = (
    pair("LDR", leader.read_leader, leader.write_leader, form=leader.FORM_OF_LEADER, slots="admin type issuance manuscript",
         eg="LDR 00000nam a22000002i 4500"),
    pair("001", fixed.read_001, fixed.write_001, form=".+", slots="id", eg="001 127428"),
    pair("003", fixed.read_003, fixed.write_003, form=".+", slots="admin", eg="003 UkLoGLA"),
    pair("005", fixed.read_005, fixed.write_005, form=".+", slots="admin", eg="005 20261124133000.0"),
    pair("006", fixed.read_006, fixed.write_006, form=".{18}", quiet=True, slots="physicals genres audiences frequencies government",
         eg="006 m#####o##d########"),
    pair("007", fixed.read_007, fixed.write_007, form=".+", quiet=True, slots="physicals genres", eg="007 cr||||||||||||"),
    pair("008", fixed.read_008, fixed.write_008, form=fixed.FORM_OF_008,
         slots="dates languages government genres audiences frequencies physicals provisions",
         eg="008 240430s2013####enk|||||o||||l|||#0|eng#d"),
    pair(tuple(numbers.identifiers.lines), numbers.identifiers.read, numbers.identifiers.write, usual=numbers.identifiers.usual,
         form=numbers.identifiers.forms,
         quiet=True, alone=True, slots="identifiers",
         eg="020 ## $a 9780131103627 $q paperback"),
    said("031", "musical incipit", {
        "a": "work", "b": "movement", "c": "excerpt", "d": "caption", "e": "role", "g": "clef", "m": "voice or instrument",
        "n": "key signature", "o": "time signature", "p": "musical notation", "q": "general note", "r": "key", "s": "validity",
        "t": "text", "u": "uri", "y": "link text", "z": "public note", "2": "source"},
        unsaid="2u", eg="031 ## $a 1 $b 1 $c 1 $m violin $n xFC $p 8GB/4A $2 pe"),
    pair("033", dates.read_033, dates.write_033, form=with_subfields("a"), quiet=True, alone=True, slots="dates", eg="033 00 $a 20130129"),
    shape("034", "cartographics", codes.take_034, codes.make_034, whole=True, form=codes.FORM_OF_034,
          eg="034 1# $a a $b 50000 $d W1250000 $e W1200000 $f N0500000 $g N0490000"),
    pair(tuple(codes.NOTES_ON_RECORD), codes.read_record_note, codes.write_record_note, form=codes.FORMS_OF_NOTES, quiet=True, alone=True, slots="admin",
         eg="042 ## $a pcc"),
    pair("040", codes.read_040, codes.write_040, form=codes.FORM_OF_040, alone=True, slots="admin", eg="040 ## $a UkLoGLA $b eng $e rda $e pn $c UkLoGLA"),
    pair("041", codes.read_041, codes.write_041, form=codes.FORM_OF_041, quiet=True, slots="languages", eg="041 ## $a eng $a fre"),
    pair("043", codes.read_043, codes.write_043, form=with_subfields("abc"), quiet=True, slots="areas", eg="043 ## $a e-uk---"),
    pair("044", codes.read_044, codes.write_044, form=with_subfields("abc"), quiet=True, alone=True, slots="provisions", eg="044 ## $a enk $a fr $c gb"),
    pair("045", dates.read_045, dates.write_045, form=with_subfields("abc"), quiet=True, alone=True, slots="subjects", eg="045 2# $b d1972 $b d1975"),
    pair("046", dates.read_046, dates.write_046, form=dates.FORM_OF_046, quiet=True, alone=True, slots="dates", eg="046 ## $k 2012 $l 2013"),
    shape("047", "genres", codes.take_047, codes.make_047, when={"kind": codes.COMPOSITION}, eg="047 ## $a df $a mr"),
    said("048", "instruments and voices", {"b": "soloist", "2": "source"}, eg="048 ## $b va01 $a oa"),
    pair("066", codes.read_066, codes.write_066, form=with_subfields("abc"), quiet=True, alone=True, eg="066 ## $c (N"),
    pair(tuple(numbers.classifications.lines), numbers.classifications.read, numbers.classifications.write, usual=numbers.classifications.usual,
         form=numbers.classifications.forms,
         quiet=True, alone=True,
         slots="classifications", eg="082 04 $a 362.8809421 $2 23"),
    said("085", "components of the class number", {
        **RDA, "a": "instructions", "b": "base number", "c": "end of the span", "f": "facet", "r": "root number",
        "s": "digits of a schedule", "t": "digits of an internal table", "u": "number analysed", "v": "internal number",
        "w": "table", "y": "sequence", "z": "external table"}, eg="085 ## $b 362.88 $s 09421"),
    row("100", "agents", Agent, *FAMILY, MAIN_ENTRY, when={"primary": True, "kind": "family"}, eg="100 3# $a Clark family, $e author. $4 aut",
        end="."),
    row("100", "agents", Agent, *PERSON, MAIN_ENTRY, when={"primary": True, "kind": "person"},
        eg="100 1# $a Banahan, Mike, $d 1953- $e author. $4 aut", end="."),
    row("110", "agents", Agent, *BODY, MAIN_ENTRY, when={"primary": True, "kind": "corporate"},
        eg="110 2# $a London Assembly. $b Police and Crime Committee, $e author. $4 aut $2 naf", end="."),
    row("111", "agents", Agent, *MEETING, MAIN_ENTRY, when={"primary": True, "kind": "conference"},
        eg="111 2# $a Congress on Victims, $j author. $4 aut", end="."),
    row("130", "titles", Title, one("ind1", "nonsort", COUNT), one("a", "title"), ADDITIONS_TO_ENTRY,
        MEDIUM, *SOURCED, *LINKED, LANGUAGE_OF_TITLE, when={"kind": "uniform"},
        eg="130 0# $a Bible. $l English.", end="."),
    row("210", "titles", Title, derived("ind1", "0"), derived("ind2", "0"), one("a", "title"), one("b", "subtitle"),
        OF_LIST, *LINKED, LANGUAGE_OF_TITLE, when={"kind": "abbreviated"}, eg="210 00 $a Br. j. criminol."),
    row("222", "titles", Title, one("ind2", "nonsort", COUNT), one("a", "title"), one("b", "subtitle"), *LINKED,
        LANGUAGE_OF_TITLE, when={"kind": "key"}, eg="222 #0 $a British journal of criminology", end=UNMARKED),
    row("240", "titles", Title, derived("ind1", "1"), one("ind2", "nonsort", COUNT), one("a", "title"), ADDITIONS,
        MEDIUM, *SOURCED, *LINKED, LANGUAGE_OF_TITLE, when={"kind": "uniform"},
        eg="240 10 $a Tale of a tub. $l French $2 naf", end=UNENDED, only="read"),
    row("242", "titles", Title, derived("ind1", "0"), one("ind2", "nonsort", COUNT), one("a", "title"),
        one("h", "medium"), one("b", "subtitle", before=" :"), PARTS,
        one("c", "responsibility", before=" /"), one("y", "lang", CODE), *LINKED, when={"kind": "translated"}, eg="242 00 $a Victims' voices. $y eng", end="."),
    row("243", "titles", Title, derived("ind1", "1"), one("ind2", "nonsort", COUNT), one("a", "title"), ADDITIONS,
        MEDIUM, *SAME, *LINKED, LANGUAGE_OF_TITLE, when={"kind": "collective"},
        eg="243 10 $a Works. $k Selections", end=UNENDED),
    # Whether it is an added entry is told by what else stands in the record (records._finish); the article of a title
    # from elsewhere, and what is written where there is none, by completed/titles.titled.
    row("245", "titles", Title, derived("ind1", LATER), one("ind2", "nonsort", COUNT), one("a", "title"),
        one("h", "medium", before=UNMARKED), one("b", "subtitle", before=" :"), PARTS, one("c", "responsibility", before=" /"),
        *LINKED, LANGUAGE_OF_TITLE, when={"kind": "main"},
        eg="245 04 $a The C book : $b an introduction / $c Mike Banahan.", end=FINAL),
    row("245", "titles", Title, derived("ind1", LATER), one("ind2", "nonsort", COUNT), one("k", "title"),
        one("h", "medium", before=UNMARKED),
        run("parts", {code: kind for code, kind in PART_OF_TITLE.items() if code != "k"}, before={"f": ","}),
        one("c", "responsibility", before=" /"), *LINKED, LANGUAGE_OF_TITLE, when={"kind": "main"},
        eg="245 10 $k Papers, $f 1900-1950.", end=FINAL, only="read"),
    variant("1", VARIANTS | PLACED, eg="246 1# $i Title in colophon: $a Devoir de diligence", label=GIVEN),
    variant("1", PLACED, eg="246 14 $a Devoir de diligence"),
    variant("3", VARIANTS, eg="246 31 $a Devoir de diligence"),
    row("247", "titles", Title, derived("ind1", "1"), derived("ind2", "0"), one("a", "title"), one("h", "medium"),
        one("b", "subtitle", before=" :"), VARIANT_PARTS, *LINKED, LANGUAGE_OF_TITLE, when={"kind": "former"}, eg="247 10 $a Victim bulletin", end=UNENDED),
    note("250", "", {"b": "remainder"}, slot="editions", keeps=notes.closes_edition, eg="250 ## $a Second edition."),
    note("251", "version", VOCABULARY, slot="editions", unsaid="012", end="", eg="251 ## $a Preprint"),
    note("254", "musical presentation", slot="editions", eg="254 ## $a Full score."),
    row("255", "cartographics", Cartographic, one("a", "scale"), one("b", "projection", before=" ;"),
        one("c", "coordinates"), eg="255 ## $a Scale 1:50,000 ; $b Transverse Mercator projection.", end="."),
    said("256", "file characteristics", end=".", eg="256 ## $a Computer data (2 files : 876,000 records)."),
    said("257", "country of production", VOCABULARY, end=".", eg="257 ## $a France."),
    said("258", "philatelic issue", {"b": "denomination"}, between=" ", eg="258 ## $a Canada, $b 5c."),
    shape("260", "provisions", statements.take_provision, statements.make_provision, when={"function": ""}, usual=statements.usual_260, form=statements.FORM_OF_PROVISION,
          lost=statements.provision_lost, bare=without_codes, eg="260 ## $a London : $b Home Office, $c 2001."),
    # As films and sound recordings were described before there were rules for both; what other subfields say is kept.
    row("261", "provisions", Provision, many("a", "names"), one("d", "date", before=","), when={"function": ""},
        eg="261 ## $a Hive Films, $d 1971.", end=".", only="read"),
    # Where $d has the date, $c has the publisher's number, which stands in 028.
    row("262", "provisions", Provision, many("a", "places", TOWN), many("b", "names", before=","),
        one("d", "date", before=","), when={"function": "", "date": GIVEN}, eg="262 ## $a London, $b Hive Records, $d 1971.", end=".", only="read"),
    row("262", "provisions", Provision, many("a", "places", TOWN), many("b", "names", before=","),
        one("c", "date", before=","), when={"function": ""}, eg="262 ## $a London, $b Hive Records, $c 1971.", end=".", only="read"),
    said("263", "projected date", eg="263 ## $a 201311"),
    shape("264", "provisions", statements.take_provision, statements.make_provision, usual=statements.usual_264, form=statements.FORM_OF_PROVISION,
          lost=statements.provision_lost, bare=without_codes, eg="264 #1 $a London : $b Greater London Authority, $c 2013."),
    said("270", "address", {
        "b": "city", "c": "province", "d": "country", "e": "postal code", "f": "name before the address",
        "g": "name", "h": "title of the name", "i": "type of address", "j": "special telephone number",
        "k": "telephone number", "l": "fax number", "m": "electronic mail", "n": "TTY number", "p": "contact",
        "q": "title of the contact", "r": "hours", "z": "public note"}, eg="270 ## $a 1 Bridge Street"),
    shape("300", "physicals", statements.take_physical, statements.make_physical, usual=statements.usual_300, form=statements.FORM_OF_300, lost=statements.physical_lost, bare=statements.bare_physical,
          eg="300 ## $a xii, 47 p. : $b ill. ; $c 23 cm."),
    row("305", "physicals", Physical, many("a", "extents", COUNTED), one("b", "details"), one("c", "dimensions"),
        eg="305 ## $a 1 disc. $b 33 1/3 rpm. stereo. $c 12 in.", only="read"),
    said("306", "playing time", between="; ", eg="306 ## $a 002016"),
    said("307", "hours", {"b": "additional information"}, between=" ", eg="307 ## $a M-F, 9-5"),
    note("310", "", FREQUENCY, slot="frequencies", unsaid="012", end="", eg="310 ## $a Monthly"),
    note("321", "former", FREQUENCY, slot="frequencies", unsaid="012", end="", eg="321 ## $a Quarterly"),
    said("334", "mode of issuance", VOCABULARY, unsaid="012b", eg="334 ## $a single unit"),
    said("335", "extension plan", VOCABULARY, unsaid="012b", eg="335 ## $a static plan"),
    pair(("336", "337", "338"), carriers.read_33x, carriers.write_33x, form=carriers.FORMS_OF_33X, slots="content physicals",
         eg="336 ## $a text $b txt $2 rdacontent"),
    said("340", "physical medium", {
        **VOCABULARY, "b": "dimensions", "c": "applied material", "d": "recording technique", "e": "support",
        "f": "production rate", "g": "colour content", "h": "location in the medium", "i": "technical specifications",
        "j": "generation", "k": "layout", "l": "binding", "m": "book format", "n": "font size", "o": "polarity",
        "p": "illustrative content", "q": "reduction ratio"}, eg="340 ## $a paper"),
    said("341", "accessibility content", {
        **VOCABULARY, "b": "textual features", "c": "visual features", "d": "auditory features",
        "e": "tactile features"}, eg="341 ## $a visual"),
    said("342", "geospatial reference", {
        "b": "units", "c": "latitude resolution", "d": "longitude resolution", "e": "standard parallel", "f": "oblique line",
        "g": "central meridian", "h": "latitude of the centre", "i": "false easting", "j": "false northing", "k": "scale factor",
        "l": "height of the point of perspective", "m": "azimuth", "n": "azimuth longitude", "o": "Landsat number", "p": "zone",
        "q": "ellipsoid", "r": "semi-major axis", "s": "flattening", "t": "vertical resolution", "u": "vertical encoding",
        "v": "local planar", "w": "local georeference", "2": "method"}, between="; ",
         indicator=("dimension", " ", {"0": "horizontal", "1": "vertical"}), eg="342 0# $a Polyconic $g 0.9996 $h 0"),
    said("343", "planar coordinates", {
        "b": "units", "c": "abscissa resolution", "d": "ordinate resolution", "e": "distance resolution",
        "f": "bearing resolution", "g": "bearing units", "h": "bearing direction", "i": "bearing meridian"}, between="; ",
         eg="343 ## $a Coordinate pair $b meters"),
    said("344", "sound", {
        **VOCABULARY, "b": "recording medium", "c": "playing speed", "d": "groove", "e": "track configuration",
        "f": "tape configuration", "g": "playback channels", "h": "special playback", "i": "original capture",
        "j": "recording and reproducing"}, eg="344 ## $a digital"),
    said("345", "moving image", {**VOCABULARY, "b": "projection speed", "c": "aspect ratio", "d": "aspect designator"},
         eg="345 ## $a IMAX"),
    said("346", "video", {**VOCABULARY, "b": "broadcast standard"}, eg="346 ## $a VHS"),
    said("347", "digital file", {
        **VOCABULARY, "b": "encoding format", "c": "file size", "d": "resolution", "e": "regional encoding",
        "f": "encoded bitrate"}, reads=carriers.is_other_file, eg="347 ## $a audio file"),
    pair("347", carriers.read_347, carriers.write_347, quiet=True, slots="physicals", eg="347 ## $a text file $b PDF $2 rdaft"),
    said("348", "notation", {**RDA, "b": "code of the format", "c": "notation", "d": "code of the notation"}, unsaid="012bd",
         eg="348 ## $a vocal score"),
    said("351", "arrangement", {"b": "arrangement", "c": "level"}, between=" ", end=".",
         eg="351 ## $a Organized into four series."),
    said("352", "digital graphic", {
        "b": "object type", "c": "object count", "d": "row count", "e": "column count", "f": "vertical count",
        "g": "topology level", "i": "indirect reference", "q": "format"}, between=" ", eg="352 ## $a Vector :"),
    said("353", "supplementary content", VOCABULARY, unsaid="012b", eg="353 ## $a index"),
    said("355", "security classification", {
        "b": "handling", "c": "dissemination", "d": "downgrading", "e": "classification system", "f": "country of origin",
        "g": "downgrading date", "h": "declassification date", "j": "authorization"}, between=" ",
        indicator=("controlled", "0", {"0": "document", "1": "title", "2": "abstract", "3": "contents note", "4": "author",
                                       "5": "record", "8": "other"}), eg="355 0# $a unclassified"),
    said("357", "dissemination control", {"b": "originating agency", "c": "authorized recipients", "g": "restrictions"},
         between=" ", eg="357 ## $a NOCON"),
    said("361", "structured ownership", {
        "f": "ownership information", "k": "formatted date", "l": "ending date", "o": "type", "s": "shelf mark",
        "u": "uri", "x": "nonpublic note", "y": "identifier", "z": "public note", "0": "authority record",
        "1": "real world object", "2": "source"}, unsaid="012xy", indicator=PRIVACY,
        eg="361 ## $a Banks, Joseph, 1743-1820"),
    note("362", "date/sequential designation", {"z": "source of information"}, end="",
         indicator=("style", "0", {"0": "formatted", "1": "unformatted"}), eg="362 0# $a Vol. 1, no. 1 (Apr. 1981)-"),
    said("363", "normalized designation", {
        **{code: name for code, name in LEVELS.items() if code not in "ot"}, "u": "first level in words",
        "v": "issuance of the first level", "x": "nonpublic note", "z": "public note"}, unsaid="x",
         indicator=("end", " ", {"0": "start", "1": "end"}), eg="363 0# $a 1 $b 1 $i 1981"),
    said("365", "trade price", {
        "b": "amount", "c": "currency", "d": "unit", "e": "note", "f": "effective from", "g": "effective until",
        "h": "tax rate", "i": "tax rate 2", "j": "country", "k": "MARC country", "m": "price entity", "2": "source"},
        eg="365 ## $a 01"),
    said("366", "trade availability", {
        "b": "publication date", "c": "availability", "d": "expected date", "e": "note", "f": "publisher's discount",
        "g": "date made out of print", "j": "country", "k": "MARC country", "m": "agency", "2": "source"},
        eg="366 ## $a OR"),
    said("370", "associated place", {
        **RDA, "a": "place of birth", "b": "place of death", "c": "country", "f": "other place", "g": "place of origin",
        "i": "relationship", "4": "relation", "s": "start", "t": "end", "u": "uri", "v": "source of information"},
        unsaid="0124", eg="370 ## $g Paris"),
    said("377", "associated language", {**RDA, "l": "language term"}, unsaid="012", eg="377 ## $a fre"),
    said("380", "form of work", RDA, eg="380 ## $a Novel"),
    said("381", "other distinguishing characteristic", {**RDA, "u": "uri", "v": "source of information"},
         eg="381 ## $a Director's cut"),
    said("382", "medium of performance", {
        **RDA, "b": "soloist", "d": "doubling instrument", "e": "number of ensembles", "n": "number of performers",
        "p": "alternative medium", "r": "number of soloists", "s": "total number of performers",
        "t": "total number of ensembles", "v": "note"}, unsaid="012", words=notes.of_performers, eg="382 ## $a piano"),
    said("383", "number", {
        "b": "opus number", "a": "serial number", "c": "thematic index number", "d": "thematic index code",
        "e": "publisher of the opus number", "2": "source"}, eg="383 ## $b op. 8, no. 1-12"),
    said("384", "key", RDA, indicator=("of", " ", {"0": "original"}), turned={"1": "transposed key"}, eg="384 ## $a D major"),
    said("385", "audience characteristics", {**VOCABULARY, "m": "demographic group", "n": "demographic group code"}, unsaid="012bmn",
         eg="385 ## $a Children"),
    said("386", "creator characteristics", {
        **VOCABULARY, "i": "relationship", "m": "demographic group", "n": "demographic group code", "4": "relation"},
        unsaid="0124bmn", eg="386 ## $a Norwegians"),
    said("387", "representative expression", {
        **RDA, "b": "colour content", "c": "content type", "d": "date of capture", "e": "date", "f": "duration",
        "g": "intended audience", "h": "language", "i": "place of capture", "j": "projection", "k": "scale", "l": "script",
        "m": "sound content"}, eg="387 ## $a 16:9 $b colour"),
    said("388", "time of creation", RDA, indicator=("of", " ", {"1": "work", "2": "aggregate"}),
         eg="388 ## $a Twelfth century"),
    *named_works("4", "series", {
        "family": "400 3# $a Clark family. $t Letters ; $v 2.",
        "person": "400 1# $a Elgar, Edward, $d 1857-1934. $t Works ; $v 4.",
        "corporate": "410 2# $a London Assembly. $t Annual report ; $v 2013.",
        "conference": "411 2# $a Congress on Victims. $t Proceedings ; $v 2.",
    }, only="read"),
    titled_work("440", "ind2", "series", only="read", eg="440 #0 $a Home Office research report ; $v 65."),
    shape("490", "related", take_series, make_series, when={"relation": SERIES_KINDS}, has={"a": REPEATED}, reads=has_subseries, whole=True,
          eg="490 1# $a Home Office research report ; $v 65. $a Victims ; $v 2"),
    shape("490", "related", take_parallel_series, lambda _: None, when={"relation": SERIES_KINDS}, has={"a": REPEATED},
          reads=is_parallel, only="read", eg="490 1# $a Reports ; $v 2 = $a Rapports ; $v 2"),
    row("490", "related", Related, *SERIES, when={"relation": SERIES_KINDS}, whole=True,
        eg="490 0# $a Home Office research report ; $v 65"),
    note("500", "", eg="500 ## $a Unpublished."),
    note("501", "with", eg="501 ## $a With: Victims' voices / A. Smith. London, 1910."),
    note("502", "thesis", {
        "b": "degree", "c": "institution", "d": "year", "g": "miscellaneous", "o": "identifier"}, words=of_thesis,
        eg="502 ## $a Ph.D. dissertation, Uppsala University, 2011."),
    note("503", "bibliographic history", eg="503 ## $a First issued in 2001."),
    note("504", "bibliography", {"b": "number of references"}, eg="504 ## $a Includes bibliographical references."),
    note("505", "", {"g": "miscellaneous", "r": "responsibility", "t": "title", "u": "uri"}, slot="contents", unsaid="3u",
         indicator=("kind", "0", {"0": "", "1": "incomplete contents", "2": "partial contents"}), enhanced="grt",
         eg="505 0# $a 1. Victims in London -- 2. The police -- 3. The courts."),
    note("506", "restriction on access", {
        "b": "jurisdiction", "c": "physical access", "d": "authorized users", "e": "authorization", "f": "standard term",
        "g": "availability date", "q": "supplier", "u": "uri", "2": "source"}, unsaid="2qu",
        indicator=("restriction", " ", {"0": "none", "1": "some"}), eg="506 ## $a Restricted to registered readers."),
    note("507", "scale of graphic material", {"b": "remainder"}, eg="507 ## $a Scale 1:500,000."),
    note("508", "creation/production credits", unsaid="3", eg="508 ## $a Photographer, A. Smith."),
    # What does not cite the resource is none that is related to it.
    note("510", "citation/reference", {"b": "coverage", "c": "location", "u": "uri", "x": "issn"}, reads=notes.cites_nothing,
         indicator=("relation", "3", {code: said for code, said in REFERENCES.items() if said and code != "3"}),
         eg="510 3# $a Not in the Short title catalogue."),
    row("510", "related", Related, one("ind1", "label", lookup(REFERENCES)), one("a", "title"),
        under("part", Part, one("c", "text", CITED, before=","), one("b", "date", CITED, before=","), implied("details"), implied("extents")),
        one("u", "uri", URI), many("x", "identifiers", SERIES_ISSN, before=","), *LINKED, when={"relation": "isReferencedBy"}, eg="510 4# $a ESTC, $c T52996"),
    note("511", "performers", indicator=("display", "0", {"0": "none", "1": "cast"}), eg="511 0# $a Read by the author."),
    note("512", "earlier or later volumes", eg="512 ## $a Vol. 2 appeared in 1915."),
    note("513", "report type and period", {"b": "period"}, eg="513 ## $a Quarterly report; $b Jan.-Mar. 2013."),
    note("514", "data quality", {
        "b": "attribute accuracy value", "c": "attribute accuracy", "d": "logical consistency", "e": "completeness",
        "f": "horizontal accuracy", "g": "horizontal accuracy value", "h": "horizontal explanation",
        "i": "vertical accuracy", "j": "vertical accuracy value", "k": "vertical explanation", "m": "cloud cover",
        "u": "uri", "z": "display note"}, eg="514 ## $a Checked against photographs."),
    note("515", "numbering", eg="515 ## $a None published in 1941."),
    note("516", "computer file type", eg="516 ## $a Numeric (Statistics)."),
    note("517", "categories of films", eg="517 ## $a Fiction."),
    note("518", "venue", {
        "d": "date", "o": "other", "p": "place", "0": "authority record", "1": "real world object", "2": "source"},
        unsaid="3012", eg="518 ## $a Recorded in London, 2013."),
    note("520", "", {"b": "expansion", "c": "assigner", "u": "uri", "2": "source"}, slot="summaries", unsaid="23u", words=notes.of_summary,
         indicator=("kind", " ", {" ": "", **OF_SUMMARY}),
         eg="520 ## $a The Committee heard that victims are not always told how their case goes."),
    note("521", "audience", {"b": "source"}, unsaid="3", indicator=("label", " ", {
        "0": "Reading grade level", "1": "Interest age level", "2": "Interest grade level",
        "3": "Special audience characteristics", "4": "Motivation or interest level"}), eg="521 ## $a For police officers."),
    pair("521", read_nothing, in_notes.write_521, quiet=True, slots="audiences", eg="521 ## $a For police officers."),
    note("522", "geographic coverage", eg="522 ## $a Greater London."),
    note("523", "time period of content", eg="523 ## $a Spring 2013."),
    note("524", "preferred citation", {"2": "source"}, unsaid="2", eg="524 ## $a Cite as: Victims Archive, London."),
    note("525", "supplement", eg="525 ## $a Has a supplement with tables."),
    note("526", "study program", {
        "b": "interest level", "c": "reading level", "d": "title point value", "i": "display text",
        "x": "nonpublic note", "z": "public note"}, unsaid="x", indicator=("display", "8", {"0": "reading program", "8": "none"}),
        eg="526 8# $a Accelerated Reader."),
    note("527", "censorship", eg="527 ## $a Cut for release in 1960."),
    note("530", "additional physical form", {
        "b": "source", "c": "conditions", "d": "order number", "u": "uri"}, unsaid="3u", eg="530 ## $a Also issued online."),
    note("532", "accessibility", indicator=("feature", "8", {"0": "technical details", "1": "features", "2": "deficiencies", "8": "none"}),
         eg="532 8# $a Has captions."),
    note("533", "reproduction", {**OF_REPRODUCTION, "y": "provenance"}, unsaid="7", words=notes.of_reproduction,
         eg="533 ## $a Microfiche."),
    note("534", "original version", lead="p", reads=notes.is_caption, eg="534 ## $p Reprint."),
    row("534", "related", Related, one("p", "label", CAPTION), one("a", "name"), one("t", "title", before="."),
        one("b", "edition", before="."), one("c", "imprint", before="."), under("record", Record, many("e", "physicals", EXTENT, before="."), many("f", "related", SERIES_TITLE, before="."),
                                   many("k", "titles", entitled("key"), before="."),
                                   many("l", "notes", noted("original location"), before="."),
                                   many("m", "notes", noted("material-specific details"), before=".")),
        one("n", "note", before=".", joined=". "), many("x", "identifiers", number("issn")), many("z", "identifiers", number("isbn")),
        many("o", "identifiers", number("", "issn", "isbn")), *LINKED, when={"relation": "original"},
        eg="534 ## $p Originally issued: $c London, 1910.", end="."),
    note("535", "original location", {"b": "address", "c": "country", "d": "telephone", "g": "repository"},
         indicator=("", "1", {}), turned={"2": "location of duplicates"}, end="", may_end=".", eg="535 1# $a City Archive, London"),
    note("536", "funding", {
        "b": "contract", "c": "grant", "d": "undifferentiated number", "e": "program element", "f": "project", "g": "task",
        "h": "work unit"}, end="", may_end=".", eg="536 ## $a Sponsored by the Home Office"),
    note("537", "source of data", eg="537 ## $a Police records."),
    note("538", "system details", {"i": "display text", "u": "uri"}, eg="538 ## $a Requires a PDF reader."),
    note("540", "use and reproduction", OF_TERMS_OF_USE, unsaid="2qu", eg="540 ## $a Crown copyright."),
    note("541", "acquisition", {
        "b": "address", "c": "method", "d": "date", "e": "accession number", "f": "owner", "h": "price", "n": "extent",
        "o": "unit"}, indicator=PRIVACY, eg="541 ## $a Gift of the Mayor."),
    note("542", "copyright status", {
        "a": "personal creator", "b": "creator's death", "c": "corporate creator", "d": "copyright holder",
        "e": "contact", "f": "statement", "g": "copyright date", "h": "renewal date", "i": "publication date",
        "j": "creation date", "k": "publisher", "l": "status", "m": "publication status", "n": "note",
        "o": "research date", "p": "country", "q": "supplier", "r": "jurisdiction", "s": "source of information",
        "u": "uri"}, indicator=PRIVACY, eg="542 ## $d Greater London Authority $g 2013."),
    note("543", "solicitation", eg="543 ## $a Sent a questionnaire in 2013."),
    note("544", "other archival materials", {"b": "address", "c": "country", "d": "title", "e": "custodial history", "n": "note"},
         indicator=("relation", " ", {"0": "associated", "1": "related"}), eg="544 ## $d Minutes of the Committee."),
    note("545", "biographical/historical", {"b": "expansion", "u": "uri"},
         indicator=("data", " ", {"0": "biographical sketch", "1": "administrative history"}),
         eg="545 ## $a The Assembly was set up in 2000."),
    note("546", "language", {"b": "notation"}, eg="546 ## $a In English, with a summary in Welsh."),
    note("547", "former title complexity", eg="547 ## $a Title varies slightly."),
    note("550", "issuing body", eg="550 ## $a Issued by the Home Office from 2005."),
    note("552", "entity and attribute", {
        "b": "entity definition", "c": "attribute", "d": "attribute definition", "e": "domain value",
        "f": "domain value definition", "g": "range", "h": "codeset", "i": "unrepresentable domain", "j": "measurement",
        "k": "beginning and ending date", "l": "accuracy", "m": "accuracy explanation", "n": "frequency",
        "o": "overview", "p": "detail citation", "u": "uri", "z": "display note"}, eg="552 ## $a Crime."),
    note("555", "indexes", {"b": "source", "c": "degree of control", "d": "bibliographic reference", "u": "uri"},
         turned={"0": "finding aid", "8": "index or finding aid"}, eg="555 ## $a Index in vol. 10."),
    note("556", "documentation", {"z": "isbn"}, eg="556 ## $a Codebook in print."),
    note("561", "ownership", {"u": "uri"}, indicator=PRIVACY, eg="561 ## $a From the library of the Mayor."),
    note("562", "version identification", {"b": "copy", "c": "version", "d": "presentation", "e": "number of copies"},
         eg="562 ## $b Copy 2."),
    note("563", "binding", {"u": "uri"}, eg="563 ## $a Bound in calf."),
    note("565", "case file characteristics", {"b": "variable", "c": "unit of analysis", "d": "universe", "e": "filing"},
         eg="565 ## $a 42 variables."),
    note("567", "methodology", {"b": "term", "0": "authority record", "1": "real world object", "2": "source"}, unsaid="012",
         eg="567 ## $a Interviews with 600 victims."),
    note("570", "editor", eg="570 ## $a Editor: A. Smith, 1990-1995."),
    note("580", "linking entry", eg="580 ## $a Continues an earlier bulletin."),
    note("581", "publications", {"z": "isbn"}, eg="581 ## $a Victims in figures, London, 2010."),
    note("582", "related computer files", eg="582 ## $a Victims survey, 2013 (File)."),
    note("583", "action", {
        "b": "identification", "c": "time", "d": "interval", "e": "contingency", "f": "authorization",
        "h": "jurisdiction", "i": "method", "j": "site", "k": "agent", "l": "status", "n": "extent", "o": "unit",
        "u": "uri", "x": "nonpublic note", "z": "public note", "2": "source"}, unsaid="2x", indicator=PRIVACY,
        end="", may_end=".", eg="583 ## $a Digitized"),
    note("584", "accumulation and use", {"b": "frequency"}, eg="584 ## $a Two feet a year."),
    note("585", "exhibitions", eg="585 ## $a Shown in London, 2013."),
    note("586", "awards", end="", may_end=".", eg="586 ## $a Kelling Award, 2013"),
    note("881", "manifestation statements", {
        "b": "identifiers", "c": "title and responsibility", "d": "edition", "e": "production", "f": "publication",
        "g": "distribution", "h": "manufacture", "i": "copyright", "j": "frequency", "k": "designation of sequence",
        "l": "series", "m": "dissertation", "n": "regional encoding"}, end="",
         eg="881 ## $a DUTY OF CARE LONDON 2013"),
    note("588", "source of description",
         indicator=("based on", " ", {"0": "source of description"}), turned={"1": "latest issue consulted"},
         eg="588 ## $a Print version record."),
    pair("588", read_nothing, in_notes.write_588, slots="links notes",
         eg="588 ## $a Description based on catalogue record; resource not examined (online resource viewed January 29, 2013)."),
    pair("500", read_nothing, in_notes.write_500, quiet=True, slots="dates", eg="500 ## $a Year in source record: 2012."),
    row("500", "notes", Note, one("a", "text", LINES), *IN_SCRIPTS, eg="500 ## $a A note of another kind.", end=".",
        lossy={"kind": "MARC has no field for a note of this kind: it is a general note"}),
    *subject("600", *name_and_title(PERSON, "d"), lead="", kind="",
             eg=("600 10 $a Peel, Robert, $d 1788-1850 $x Influence.", "600 17 $a Peel, Robert. $2 fast"),
             when={"agent.kind": "person"}),
    *subject("600", mark("ind1", "3"), *name_and_title(FAMILY, "d", but="ind1"), lead="", kind="",
             eg=("600 30 $a Clark family $x History.", "600 37 $a Clark family. $2 fast"), when={"agent.kind": "family"}),
    # Behind $t, $n and $d are the work's: the number of a part, the date of a treaty.
    *subject("610", *name_and_title(BODY, "", but="n d c k"), lead="", kind="",
             eg=("610 10 $a United States. $t Constitution. $n 1st Amendment.", "610 17 $a France. $t Treaties, $d 1990. $2 fast"),
             when={"agent.kind": "corporate", "title.title": GIVEN}),
    *subject("610", under("agent", Agent, *within(BODY)), lead="", kind="",
             eg=("610 20 $a London Assembly $v Periodicals.", "610 27 $a London Assembly. $2 fast"),
             when={"agent.kind": "corporate"}),
    *subject("611", *name_and_title(MEETING, "dn"), lead="", kind="",
             eg=("611 20 $a Congress on Victims.", "611 27 $a Congress on Victims. $2 fast"),
             when={"agent.kind": "conference"}),
    *subject("630", under("title", Title, one("ind1", "nonsort", COUNT), one("a", "title"),
             ADDITIONS_TO_ENTRY, MEDIUM), lead="", kind="",
             eg=("630 00 $a Bible $x Criticism.", "630 07 $a Bible. $2 fast"), when={"title.kind": "uniform"}),
    *subject("648", lead="a", kind="temporal", eg=("648 #0 $a 1900-1999.", "648 #7 $a 1900-1999. $2 fast")),
    *subject("650", lead="a", kind="topic", more={**OF_TOPIC, **TERMS}, levels=True,
             eg=("650 #0 $a Victims of crimes $z England $z London.", "650 #7 $a Victims of crimes. $2 fast")),
    *subject("651", lead="a", kind="geographic", more={"g": "miscellaneous", **TERMS},
             eg=("651 #0 $a London (England) $x Social conditions.", "651 #7 $a Germany $g West $x Politics. $2 gnd")),
    pair("653", index_terms.read_653, index_terms.write_653, form=index_terms.FORM_OF_653, quiet=True, slots="subjects areas", eg="653 #0 $a Victim Services"),
    row("655", "genres", Genre, mark("ind2", "4"), *GENRE, OF_LIST, *SAME, *LINKED, when={"authority": GIVEN},
        end=".", only="read", eg="655 #4 $a Posters $2 lctgm"),
    row("655", "genres", Genre, one("ind2", "authority", lookup({**AUTHORITIES, "4": ""})), *GENRE, *SAME, *LINKED,
        when={"authority": ("", *AUTHORITIES.values())}, end=".", eg="655 #4 $a Posters $z London."),
    row("655", "genres", Genre, mark("ind2", "7"), *GENRE, OF_LIST, *SAME, *LINKED, when={"authority": GIVEN},
        end=".", eg="655 #7 $a technical report. $2 marcgt"),
    row("655", "genres", Genre, derived("ind2", "7"), *GENRE, OF_LIST, *SAME, *LINKED, when={"authority": GIVEN},
        end=".", only="read", eg="655 #9 $a Posters $2 lctgm"),
    *subject("656", lead="a", kind="occupation", sources={"4": "unspecified"},
             eg=("656 #4 $a Police officers.", "656 #7 $a Police officers. $2 lcdgt")),
    *subject("657", lead="a", kind="function", sources={"4": "unspecified"},
             eg=("657 #4 $a Budgeting.", "657 #7 $a Budgeting. $2 aat")),
    *subject("647", lead="a", kind="event", more={"c": "event place", "d": "event date", "g": "miscellaneous", **TERMS},
             eg=("647 #0 $a Great Fire $d (1666)", "647 #7 $a Great Fire $c (London) $2 fast")),
    *subject("688", lead="a", kind="entity", more={"g": "miscellaneous"}, sources={" ": "unspecified"},
             eg=("688 ## $a Titanic.", "688 #7 $a Titanic. $2 fast")),
    row("662", "subjects", Subject, *PLACE, when={"terms": GIVEN}, eg="662 ## $a England $d London. $2 tgn", end=".", whole=True),
    row("654", "subjects", Subject, LEVEL, run("terms", FACETED), OF_LIST, *SAME, *IN_SCRIPTS, when={"terms": GIVEN},
        eg="654 ## $c b $a bicycles $c v $b kitchen $2 aat", end=UNENDED, whole=True),
    row("658", "subjects", Subject, run("terms", OBJECTIVE), OF_LIST, *SAME, *IN_SCRIPTS, when={"terms": GIVEN},
        eg="658 ## $a Health objective 1 $b handicap awareness $c NHPO1-1991 $d highly correlated $2 ohco", whole=True),
    said("751", "geographic name", {**RDA, "e": "role", "g": "miscellaneous", "4": "relation"}, unsaid="0124", may_end=".",
         eg="751 ## $a London (England), $e publication place."),
    row("752", "subjects", Subject, *PLACE, when={"terms": GIVEN}, eg="752 ## $a England $d London.", end=".", only="read"),
    said("753", "computer", {**RDA, "b": "programming language", "c": "operating system"}, eg="753 ## $a IBM PC $b Pascal $c DOS 1.1"),
    said("754", "taxonomic name", {
        **RDA, "c": "category", "d": "common name", "x": "nonpublic note", "z": "public note"}, unsaid="012x", between=" ",
         eg="754 ## $c genus $a Quercus $2 itis"),
    row("755", "genres", Genre, *GENRE, OF_LIST, *SAME, *LINKED, when={"authority": GIVEN}, end=".", only="read",
        eg="755 ## $a Photoprints $2 gmgpc"),
    row("755", "genres", Genre, *GENRE, *SAME, *LINKED, when={"authority": ""}, end=".", only="read",
        eg="755 ## $a Photoprints"),
    *named_works("7", {" ": "related", "2": "constituent"}, {
        "family": "700 32 $a Clark family. $t Letters. $k Selections.",
        "person": "700 12 $a Elgar, Edward, $d 1857-1934. $t Concertos, $m violoncello.",
        "corporate": "710 2# $a London Assembly. $b Police Committee. $t Annual report. $2 naf",
        "conference": "711 2# $a Congress on Victims. $t Proceedings.",
    }),
    row("700", "agents", Agent, *FAMILY, ADDED_ENTRY, when={"primary": False, "kind": "family"},
        eg="700 3# $a Clark family, $e donor. $4 dnr", end="."),
    row("700", "agents", Agent, *PERSON, ADDED_ENTRY, when={"primary": False, "kind": "person"},
        eg="700 1# $a Smith, Anna, $e editor. $4 edt", end="."),
    row("710", "agents", Agent, *BODY, ADDED_ENTRY, when={"primary": False, "kind": "corporate"},
        eg="710 2# $a Greater London Authority, $e issuing body. $4 isb", end="."),
    row("711", "agents", Agent, *MEETING, ADDED_ENTRY, when={"primary": False, "kind": "conference"},
        eg="711 2# $a Congress on Victims, $j author. $4 aut", end="."),
    row("720", "agents", Agent, mark("ind1", "1"), one("a", "name"), *ROLES, *SAME, *LINKED, when={"primary": False, "kind": "person"},
        only="read", eg="720 1# $a Smith, Anna, $e editor."),
    row("720", "agents", Agent, derived("ind1", " "), one("a", "name"), *ROLES, *SAME, *LINKED, when={"primary": (False, True), "kind": ""},
        eg="720 ## $a Liberty, $e author. $4 aut $1 http://www.wikidata.org/entity/Q1", end="."),
    titled_work("730", "ind1", {"2": "constituent"}, has={"ind2": "2"}, eg="730 02 $a Bible. $p Genesis."),
    # Behind a caption it is the title of another work, as in 700 $i.
    titled_work("730", "ind1", {" ": "related"}, has={"i": GIVEN}, eg="730 0# $i Based on (work): $a Bible. $p Genesis."),
    row("730", "titles", Title, one("ind1", "nonsort", COUNT), ADDED_ENTRY, one("a", "title"),
        ADDITIONS_TO_ENTRY, MEDIUM, *SOURCED, *LINKED, LANGUAGE_OF_TITLE,
        when={"kind": "added"}, eg="730 0# $a Bible. $l English. $2 naf", end="."),
    titled_work("740", "ind1", {"2": "constituent"}, has={"ind2": "2"}, kind="uncontrolled", parts=PARTS,
                eg="740 42 $a The victims. $n Part 1."),
    row("740", "titles", Title, one("ind1", "nonsort", COUNT), ADDED_ENTRY, one("a", "title"), PARTS,
        MEDIUM, *LINKED, LANGUAGE_OF_TITLE, when={"kind": "uncontrolled"}, eg="740 0# $a C book.", end="."),
    # Of any other kind, or of one that the second indicator does not have.
    row("246", "titles", Title, derived("ind1", "3"), one("ind2", "kind", OTHERWISE), *VARIANT, eg="246 3# $a Devoir de diligence", end=UNMARKED),
    row("758", "related", Related, one("i", "label", CAPTION), one("a", "title"), one("1", "uri", URI),
        many("0", "identifiers", number("authority")), run("scope", {"2": "source", "4": "relationship", **SCOPES}), *IN_SCRIPTS,
        when={"relation": "resource"},
        eg="758 ## $i Has work manifested: $a Hamlet $1 http://id.example/hamlet $4 http://rdaregistry.info/Elements/m/P30135"),
    *linking("760", "main series", eg="760 0# $t Research reports"),
    *linking("762", "subseries", eg="762 0# $t Research findings"),
    *linking("765", "translation of", eg="765 0# $t Droits des victimes"),
    *linking("767", "translation", eg="767 0# $t Rights of victims"),
    *linking("770", "supplement", eg="770 0# $t Victims in figures"),
    *linking("772", {"0": "parent"}, eg="772 00 $t Bulletin of the Assembly"),
    *linking("772", "supplement to", eg="772 0# $t Annual report"),
    *linking("773", "host", eg="773 0# $t British Journal of Criminology $g 45(3), 2005: 221-240"),
    *linking("774", "constituent", eg="774 0# $t Chapter one"),
    *linking("775", "otherVersion", eg="775 0# $t Duty of care (abridged)"),
    *linking("776", "otherFormat", eg="776 0# $t Duty of care (print)"),
    *linking("777", "issued with", eg="777 0# $t Victims in figures"),
    *linking("780", EARLIER, eg="780 00 $t Victim bulletin"),
    *linking("785", LATER_ON, eg="785 00 $t Victims today"),
    *linking("786", "data source", eg="786 0# $t Crime survey"),
    *linking("787", "related", eg="787 0# $t Police and crime plan"),
    *linking("788", "parallel description", eg="788 0# $t Devoir de diligence"),
    *named_works("8", "series", {
        "family": "800 3# $a Clark family. $t Letters ; $v 2.",
        "person": "800 1# $a Elgar, Edward, $d 1857-1934. $t Works ; $v 4.",
        "corporate": "810 2# $a London Assembly. $t Annual report ; $v 2013.",
        "conference": "811 2# $a Congress on Victims. $t Proceedings ; $v 2.",
    }),
    titled_work("830", "ind2", "series", eg="830 #0 $a Home Office research report, $x 0072-6435 ; $v 65. $2 naf"),
    titled_work("840", "ind2", "series", only="read", eg="840 #0 $a Home Office research report ; $v 65."),
    row("490", "related", Related, *SERIES, when={"relation": SERIES_KINDS}, eg="490 0# $a Reports ; $v 65"),  # any other
    said("841", "coded holdings", {"b": "fixed-length data elements", "e": "encoding level"}, eg="841 ## $a vx"),
    said("842", "physical form of the holdings", eg="842 ## $a Microfilm"),
    said("843", "reproduction held", OF_REPRODUCTION, unsaid="7", between=" ", eg="843 ## $a Microfilm."),
    said("844", "name of the unit", eg="844 ## $a Supplement"),
    said("845", "terms of use of the holdings", OF_TERMS_OF_USE, unsaid="2qu", between=" ", eg="845 ## $a Not to be copied."),
    said("850", "holding institutions", eg="850 ## $a UkLoGLA"),
    shape("852", "locations", statements.take_location, statements.make_location, form=statements.FORM_OF_852, lost=statements.location_lost, eg="852 4# $a UkLoGLA $j 127428"),
    # What nobody has looked at: whether the captions can be left out (3), whether they are complete and right (3).
    said("853", "captions and pattern", PATTERN, between=" ", indicator=UNVERIFIED, second="3",
         eg="853 33 $8 1 $a v. $b no. $i (year)"),
    said("854", "captions and pattern of supplements", PATTERN, between=" ", indicator=UNVERIFIED, second="3",
         eg="854 33 $8 1 $a v. $i (year)"),
    said("855", "captions and pattern of indexes", PATTERN, between=" ", eg="855 ## $8 1 $a v. $i (year)"),
    row("856", "links", Link, derived("ind1", "4"),
        one("ind2", "relation", lookup({"0": "resource", "1": "version", "2": "related", "3": "component",
                                        "4": "component version", " ": "", "8": ""})),
        *LINK, run("parts", OF_ACCESS),
        implied("accessed"), when={"relation": LINKS}, eg="856 40 $u http://www.london.gov.uk/report.pdf $q application/pdf"),
    row("857", "links", Link, derived("ind1", "4"), derived("ind2", " "), *LINK, run("parts", OF_ARCHIVE),
        implied("accessed"), when={"relation": "archive"},
        eg="857 4# $u https://webarchive.example/report.pdf $y Archived copy"),
    said("863", "enumeration", ENUMERATION, between=" ", unsaid="x", eg="863 ## $8 1.1 $a 45 $b 3 $i 2005"),
    said("864", "enumeration of supplements", ENUMERATION, between=" ", unsaid="x", eg="864 ## $8 1.1 $a 1 $i 2005"),
    said("865", "enumeration of indexes", ENUMERATION, between=" ", unsaid="x", eg="865 ## $8 1.1 $a 1 $i 2005"),
    said("866", "holdings", HOLDINGS, between=" ", unsaid="2x", eg="866 ## $a v.1-v.3"),
    said("867", "holdings of supplements", HOLDINGS, between=" ", unsaid="2x", eg="867 ## $a v.1"),
    said("868", "holdings of indexes", HOLDINGS, between=" ", unsaid="2x", eg="868 ## $a 1990-1999"),
    said("876", "item", ITEM, unsaid="x", eg="876 ## $a 127428 $c 12.00 EUR $p 39005"),
    said("877", "item of supplements", ITEM, unsaid="x", eg="877 ## $a 127428 $p 39005"),
    said("878", "item of indexes", ITEM, unsaid="x", eg="878 ## $a 127428 $p 39005"),
    row("882", "related", Related, one("i", "label", CAPTION), one("a", "title"), many("w", "identifiers", number("local")),
        *LINKED, when={"relation": "replacement"}, eg="882 ## $i Replaced by: $a Duty of care $w (UkLoGLA)127428"),
    row("884", "conversions", Conversion, one("a", "process"), one("g", "date"), one("k", "source_id"), one("q", "agency"),
        one("u", "uri", URI), eg="884 ## $a bibld 0.1.0 $g 2026-11-24 $k 127428 $q UkLoGLA"),
    pair("884", read_nothing, in_notes.write_884, slots="conversions page", eg="884 ## $a bibld 0.1.0 $k 127428"),
)  # fmt: skip


def _values(slot: str, attr: str, first: str = "000", last: str = "999") -> frozenset[str]:
    """The relations of other resources, or the kinds of notes, that the fields from one tag to another are for."""
    entries = (entry for entry in TABLE if isinstance(entry, Row | Shape) and first <= entry.where <= last)
    found = (entry.when.get(attr, ()) for entry in entries if entry.slot == slot)
    return frozenset(name for names in found for name in ((names,) if isinstance(names, str) else names))


NOTES = _values("notes", "kind")
RELATIONS = _values("related", "relation")
LINKED_RELATIONS = _values("related", "relation", "760", "788")
"""Those that linking entries are for (76X-78X)."""

LOSSY = {
    "parts": "MARC has a part's numbering in the title or in 773 only",
    "notes.same_as": "this note has no URI",
    "physicals.note": "300 has no note",
    "provisions.function": "264 has no indicator for this function",
    "*.transliteration": "MARC does not name a transliteration scheme",
    "*.lang": "MARC gives the language once, in 008 and 041",
    "*.label": "this field has no caption",
    "related.identifiers": "a linking entry has numbers without qualifiers, of a few schemes",
    "related.record": "a linking field holds a heading, not a whole description",
    "related.uri": "a heading has no place for the URI of what it names",
}

CROSSWALK = Crosswalk("marc21", TABLE, lossy=LOSSY, spell=spell, parse=parse, keeps_form=True, fill=BLANK, lines=True,
                      signs=(NOT_SORTED, BRACKETED), plain=as_said, others=(chains.TAG,))  # fmt: skip
"""The table made ready."""
