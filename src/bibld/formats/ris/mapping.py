"""What the tags of RIS mean: the table, from top to bottom in the order of output."""

from __future__ import annotations

from bibld.crosswalk import GIVEN, Field, one, pair, row
from bibld.crosswalk.codecs import Codec
from bibld.crosswalk.engine import Crosswalk
from bibld.formats.ris import values
from bibld.formats.ris.losses import LOSSY
from bibld.model import Location

__all__ = ["CROSSWALK", "LOSSY", "TABLE", "parse", "spell"]


def _read_text(text: str) -> str | None:
    return " ".join(text.split()) or None


TEXT = Codec(_read_text, lambda text: " ".join(text.split()))
"""A text on one line: RIS has no line breaks within a value."""


def spell(field: Field) -> str:
    """A field as its line: ``TI  - Duty of Care``."""
    return f"{field.where}  - {' '.join((field.first('') or '').split())}".rstrip()


def parse(line: str) -> Field:
    """The field of a line."""
    tag, _, value = line.partition("  -")
    return Field(tag.strip(), (("", value.strip()),))


TABLE = (
    pair("TY", values.read_type, values.write_type, slots="type genres manuscript issuance", eg="TY  - RPRT"),
    pair(("AU", "A1", "A2", "A3", "A4", "ED"), values.read_agent, values.write_agents, slots="agents",
         eg="AU  - Welsh, Brandon C."),
    pair(("TI", "T1", "CT", "BT", "ST", "TT"), values.read_title, values.write_titles, slots="titles",
         eg="TI  - Duty of Care: Improving Support for Victims of Crime"),
    pair(("T2", "J2", "JF", "JO", "JA", "VL", "IS", "SP", "EP"), values.read_host, values.write_host,
         slots="related parts physicals", eg="T2  - British Journal of Criminology"),
    pair("T3", values.read_series, values.write_series, slots="related", eg="T3  - Home Office Research Study ; 252"),
    pair("ET", values.read_edition, values.write_notes("ET", "editions"), slots="editions", eg="ET  - 2nd ed."),
    pair(("PY", "Y1", "DA", "Y2"), values.read_date, values.write_dates, slots="dates", eg="PY  - 2013"),
    pair(("CY", "PB"), values.read_provision, values.write_provisions, slots="provisions",
         eg="PB  - Greater London Authority"),
    pair(("SN", "DO"), values.read_number, values.write_numbers, slots="identifiers", eg="SN  - 9780131103627"),
    pair("LA", values.read_language, values.write_languages, slots="languages", eg="LA  - English"),
    pair(("AB", "N2"), values.read_notes("summaries"), values.write_notes("AB", "summaries"), slots="summaries",
         eg="AB  - The Committee heard that victims are not always told how their case goes."),
    pair("KW", values.read_subject, values.write_subjects, slots="subjects", eg="KW  - Victims of Crime"),
    pair("N1", values.read_notes("notes"), values.write_notes("N1", "notes"), slots="notes",
         eg="N1  - Author statement ends: et al."),
    row("CN", "locations", Location, one("", "shelf_mark", TEXT), when={"shelf_mark": GIVEN}, eg="CN  - 364.4 WEL"),
    pair(("UR", "L1", "L2"), values.read_link, values.write_links, slots="links",
         eg="UR  - http://www.london.gov.uk/report.pdf"),
    row("ID", "id", str, one("", "", TEXT), eg="ID  - 127428"),
)  # fmt: skip

CROSSWALK = Crosswalk("ris", TABLE, lossy=LOSSY, spell=spell, parse=parse, ignored={"ER": "the end of a record"})
"""The table made ready."""
