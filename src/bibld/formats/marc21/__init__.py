"""MARC 21 for bibliographic data, as ISO 2709, MARCXML, MARC in JSON (an array, or lines) and
MARCMaker's text: one table.

What fields mean:

    mapping.py         the table; beside it a module for what is more than a row:
    leader.py          LDR
    fixed.py           00X; positions.py, what their characters say; years.py, the dates of 008
    numbers.py         01X-09X, standard numbers and class numbers; codes.py, coded data; dates.py, 033, 045, 046
    headings.py        the subfields of 1XX, 240, 6XX, 7XX and 8XX; works.py, works named by a heading
    statements.py      26X, 300, 852
    carriers.py        33X, 347
    series.py          490
    notes.py           5XX; in_notes.py, what other slots say in a note, and 884
    index_terms.py     653; chains.py, 689; identified.py, $0 between the parts of a heading
    linking.py         76X-78X
    scripts.py         880
    order.py           the order of fields; unpunctuated.py, a record without ISBD's marks; found.py, fields as found;
                       parts.py and codecs.py, values in subfields
    completed/         what MARC needs of a record that comes from elsewhere

How they are written:

    iso2709.py         bytes; damaged.py and directory.py, damaged ones
    encodings.py       what they are written in; marc8.py, code_pages.py, and letters.py, which of these is likelier
    marcxml.py         MARCXML; broken_xml.py, where it breaks
    marcjson.py, mrk.py   MARC in JSON, MARCMaker's text
    field.py, syntax.py   what the syntaxes share
    notation.py        the cataloguer's own notation, for people, tables and tests

records.py joins the two: files, the syntax, the table, and what has to be settled between the table's rows.
"""

from __future__ import annotations

import re

from bibld.formats import Cut, Format
from bibld.formats._markup import UNFIT, unwrapped

__all__ = ["MARC21", "MARCJSON", "MARCJSONL", "MARCXML", "MRK"]

# A leader, and not one that has a line to itself, as in yaz' line format.
_LEADER = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*"
    rb"[0-9 ]{5}[ a-z][ a-z][ -~]{3}[2 ][2 ][0-9 ]{5}"  # 01234cam a2200289
    rb"(?![ -~]{7}\r?\n)"
)
# A record in JSON: its leader or its fields, Catmandu's list of lists, OCLC's names without quotation marks.
_JSON = re.compile(
    rb'(?:\xef\xbb\xbf)?[\s\[]*(?:\{\s*"records"\s*:[\s\[]*)?\{\s*(?:'  # {"records": [{
    rb'"leader"\s*:|"fields"\s*:\s*\['  # "leader":, "fields": [
    rb'|leader\s*:|"?(?:control|data)field"?\s*:\s*\['  # leader:, controlfield: [
    rb'|(?:"_id"\s*:\s*[^,]*,\s*)?"record"\s*:\s*\[\s*\[)'  # "_id": "1", "record": [[
)
# FOLIO's: what is known about a record, and the record in it.
_OBJECT = re.compile(rb"(?:\xef\xbb\xbf)?[\s\[]*\{")
_FOLIO = re.compile(rb'"parsedRecord"\s*:|"recordType"\s*:\s*"MARC|"content"\s*:\s*\{\s*"(?:leader|fields)"\s*:')
_MRK = re.compile(rb"^(?:\xef\xbb\xbf)?=(?:LDR|000|001|008|245)  ", re.MULTILINE)


def _sniff_iso2709(head: bytes) -> bool:
    return _LEADER.match(head) is not None or (b"\x1e" in head and b"\x1f" in head and b"\0" not in head)


def _sniff_json(head: bytes) -> bool:
    return _JSON.match(head) is not None or (_OBJECT.match(head) is not None and _FOLIO.search(head) is not None)


def _sniff_xml(head: bytes) -> bool:
    text = unwrapped(head)
    return text.startswith(b"<") and (
        b"MARC21/slim" in text
        or b"indexdata.com/turbomarc" in text
        or re.search(rb"<(?:\w+:)?(?:leader|controlfield|datafield)\b", text) is not None
    )


# Between the records of a collection: only there is what stands before and behind well-formed by itself.
_RECORDS = Cut(
    rb"</(?:[\w.-]+:)?record\s*>\s*(?=<(?:[\w.-]+:)?record[\s>])",
    head=rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml\s[^<>]*\?>\s*)?<(?P<root>(?:[\w.-]+:)?collection)\s[^<>]*MARC21/slim[^<>]*>"
    rb"(?=\s*<(?:[\w.-]+:)?record[\s>])",
    whole=frozenset(("not well-formed", "another namespace", "encoding", "bare ampersand", "undeclared entity", UNFIT)),
)

MARC21 = Format(
    name="marc21",
    label="MARC 21 (ISO 2709)",
    suffixes=(".mrc", ".marc", ".marc21", ".dat"),
    media_type="application/marc",
    lossless=False,
    sniff=_sniff_iso2709,
    room="bibld.formats.marc21.records",
    cut=Cut(rb"\x1e\x1d"),
    seam=b"",
    aside=".too-large.marcxml",
)
MARCXML = Format(
    name="marcxml",
    label="MARCXML",
    suffixes=(".marcxml", ".marc.xml"),
    media_type="application/marcxml+xml",
    lossless=False,
    sniff=_sniff_xml,
    room="bibld.formats.marc21.records",
    cut=_RECORDS,
    seam=b"",
)
MARCJSON = Format(
    name="marcjson",
    label="MARC in JSON",
    suffixes=(".mij", ".marc.json", ".marcjson"),
    media_type="application/marc-in-json",
    lossless=False,
    sniff=_sniff_json,
    room="bibld.formats.marc21.records",
    cut=Cut(
        rb"\}\r?\n(?=\{)",
        head=rb"(?=\{)(?!\{\s*\"(?:records|sourceRecords|totalRecords)\")",
        whole=frozenset(("not well-formed", "not quite JSON", "not MARC in JSON")),
    ),
    seam=b",\n",
)
# What is read as the other is read by this, too: it is told apart by its name, and where it is written.
MARCJSONL = MARCJSON._replace(
    name="marcjsonl",
    label="MARC in JSON, a record a line",
    suffixes=(".ndj", ".marc.jsonl", ".marcjsonl"),
    seam=b"",
)
MRK = Format(
    name="mrk",
    label="MARCMaker text (MarcEdit)",
    suffixes=(".mrk", ".mrk8"),
    media_type="text/plain",
    lossless=False,
    sniff=_MRK.search,
    room="bibld.formats.marc21.records",
    cut=Cut(rb"\n\r?\n(?==LDR  )"),
    seam=b"",
)
