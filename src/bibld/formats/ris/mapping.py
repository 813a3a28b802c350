"""What the tags of RIS mean: the table, from top to bottom in the order of output."""

from __future__ import annotations

from bibld.crosswalk import GIVEN, one, pair, row
from bibld.crosswalk.engine import Crosswalk
from bibld.formats.ris import agents, host, numbers, others, publication, reference, thesis, titles
from bibld.formats.ris.line import TEXT, parse, spell
from bibld.formats.ris.losses import LOSSY
from bibld.model import Location

__all__ = ["CROSSWALK", "LOSSY", "TABLE"]


TABLE = (
    pair("TY", reference.read_type, reference.write_type, slots="type genres manuscript issuance", eg="TY  - RPRT"),
    pair(("AU", "A1", "A2", "A3", "A4", "ED"), agents.read_agent, agents.write_agents, slots="agents",
         eg="AU  - Welsh, Brandon C."),
    pair(("TI", "T1", "CT", "BT", "ST", "TT"), titles.read_title, titles.write_titles, slots="titles",
         eg="TI  - Duty of Care: Improving Support for Victims of Crime"),
    pair(("T2", "J2", "JF", "JO", "JA", "VL", "IS", "C3", "C7", "SP", "EP", "M1"), host.read_host, host.write_host,
         slots="related parts physicals", eg="T2  - British Journal of Criminology"),
    pair(("T3", "SV"), host.read_series, host.write_series, slots="related", eg="T3  - Home Office Research Study ; 252"),
    pair("ET", others.read_edition, others.write_editions, slots="editions", eg="ET  - 2nd ed."),
    pair(("PY", "Y1", "DA", "Y2"), publication.read_date, publication.write_dates, slots="dates", eg="PY  - 2013"),
    pair(("CY", "PI", "PB", "PU"), publication.read_provision, publication.write_provisions, slots="provisions",
         eg="PB  - Greater London Authority"),
    pair(("SN", "DO", "AN", "C2"), numbers.read_number, numbers.write_numbers, slots="identifiers", eg="SN  - 9780131103627"),
    pair("LA", others.read_language, others.write_languages, slots="languages", eg="LA  - English"),
    pair(("AB", "N2"), others.read_notes("summaries"), others.write_notes("AB", "summaries"), slots="summaries",
         eg="AB  - The Committee heard that victims are not always told how their case goes."),
    pair("KW", others.read_subject, others.write_subjects, slots="subjects", eg="KW  - Victims of Crime"),
    pair("M3", thesis.read_degree, thesis.write_degree, slots="notes", eg="M3  - PhD"),
    pair("N1", others.read_notes("notes"), others.write_notes("N1", "notes"), slots="notes",
         eg="N1  - Author statement ends: et al."),
    row("CN", "locations", Location, one("", "shelf_mark", TEXT), when={"shelf_mark": GIVEN}, eg="CN  - 364.4 WEL"),
    pair(("UR", "L1", "L2", "L3"), others.read_link, others.write_links, slots="links identifiers",
         eg="UR  - http://www.london.gov.uk/report.pdf"),
    row("ID", "id", str, one("", "", TEXT), eg="ID  - 127428"),
)  # fmt: skip

CROSSWALK = Crosswalk("ris", TABLE, lossy=LOSSY, spell=spell, parse=parse, ignored={"ER": "the end of a record"})
"""The table made ready."""
