"""What the elements of MODS 3.8 mean: the table, from top to bottom in the order of output.

See https://www.loc.gov/standards/mods/userguide/ for each element.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable
from typing import Any

from msgspec.structs import replace

from bibld.crosswalk import Field, Shape, one, pair, row, shape
from bibld.crosswalk.engine import Crosswalk
from bibld.formats.mods import (
    genre,
    language,
    location,
    name,
    notes,
    origin,
    parts,
    physical,
    record_info,
    related,
    subject,
    title,
)
from bibld.formats.mods.notation import parse, spell
from bibld.formats.mods.settled import placed, produced
from bibld.model import RIGHTS, Genre, Record
from bibld.report import Fault, Loss, Report
from bibld.settings import DEFAULTS

__all__ = ["CROSSWALK", "LOSSY", "TABLE", "description_of"]

STATED = tuple(one(code, attr) for code, attr in parts.STATED.items())


def description_of(fields: Iterable[Field], report: Report) -> Record:
    """The record that elements describe, each value where MODS has it;
    its own number is read before other local ones.
    """
    elements = record_info.numbered_first(notes.set_apart(fields))
    return produced(record_info.own_number(CROSSWALK.read(elements, report)))


class _Last(threading.local):
    """The description of a related item that was written last: it is asked for its fields, and again
    for what they do not say.

    If it were not kept, a description would be written twice as often with each level that it is nested deeper.
    """

    of: Record | None = None
    fields: tuple[Field, ...] = ()
    lost: tuple[tuple[str, Any], ...] = ()


_LAST = _Last()


def _described(record: Record) -> _Last:
    """What MODS says of a record within a related item, and what it does not.

    A related item has no recordInfo of ours: nobody here described it.
    """
    if _LAST.of is not record:
        heard: list[Loss | Fault] = []
        report = Report(heard.append)
        made = CROSSWALK.write(placed(replace(record, admin=None, conversions=()), report), report, DEFAULTS)
        fields = (item.field for item in made)
        _LAST.fields = tuple(field for field in fields if field.where != "recordInfo" and not parts.is_bare(field))
        _LAST.lost = tuple((one.path, one.value) for one in heard if isinstance(one, Loss))
        _LAST.of = record  # last: those within it have been written meanwhile
    return _LAST


def _lost(record: Record) -> list[tuple[str, Any]]:
    """What the elements of a related item do not say of its record."""
    undescribed = [(attr, value) for attr in ("admin", "conversions") if (value := getattr(record, attr))]
    return [*_described(record).lost, *undescribed]


def text(texts: notes.Texts, slot: str, *, eg: str, **options: Any) -> Shape:
    """An element that is a note."""
    return shape(texts.where, slot, texts.take, texts.make, eg=eg, lost=texts.lost, **options)


TABLE = (
    shape("titleInfo", "titles", title.take_title, title.make_title, lost=title.lost_of_title,
          eg='<titleInfo usage="primary"><nonSort xml:space="preserve">The </nonSort><title>C book</title></titleInfo>'),
    shape("name", "agents", name.take_name, name.make_name, lost=parts.out_of_scope,
          eg='<name type="corporate" usage="primary"><namePart>London Assembly</namePart></name>'),
    pair("typeOfResource", genre.read_type, genre.write_type, slots="type manuscript",
         eg='<typeOfResource manuscript="yes">text</typeOfResource>'),
    pair("genre", genre.read_genre, genre.write_genre, slots="genres government content",
         eg='<genre authority="marcgt">technical report</genre>'),
    pair("originInfo", origin.read_origin, origin.write_origin,
         slots="provisions dates editions frequencies issuance",
         eg='<originInfo eventType="publication"><publisher>Greater London Authority</publisher></originInfo>'),
    pair("language", language.read_language, language.write_language, slots="languages",
          eg='<language><languageTerm type="code" authority="iso639-2b" valueURI="http://id.loc.gov/vocabulary/iso639-2/eng">'
             'eng</languageTerm><languageTerm type="text" authority="iso639-2b">English</languageTerm></language>'),
    shape("physicalDescription", "characteristics", notes.ARRANGEMENT.take, notes.ARRANGEMENT.make,
          when={"kind": notes.ARRANGEMENT.kind}, reads=notes.is_arrangement, lost=notes.ARRANGEMENT.lost,
          eg='<physicalDescription><note type="arrangement">In four series</note></physicalDescription>'),
    shape("physicalDescription", "characteristics", notes.FILE.take, notes.FILE.make,
          when={"kind": notes.FILE.kind}, reads=notes.is_file, lost=notes.FILE.lost,
          eg="<physicalDescription><form>Computer data (2 files)</form></physicalDescription>"),
    shape("physicalDescription", "physicals", physical.take_physical, physical.make_physical, lost=physical.lost_of_physical,
          eg='<physicalDescription><extent unit="pages">47</extent></physicalDescription>'),
    text(notes.ABSTRACT, "summaries",
         eg="<abstract>The Committee heard that victims are not always told how their case goes.</abstract>"),
    text(notes.CONTENTS, "contents", eg="<tableOfContents>1. Victims -- 2. The police</tableOfContents>"),
    text(notes.TARGET_AUDIENCE, "notes", when={"kind": notes.AUDIENCE}, reads=notes.is_audience,
         eg='<targetAudience displayLabel="Interest age level">9-12</targetAudience>'),
    row("targetAudience", "audiences", Genre, one("@authority", "authority"), one("@valueURI", "same_as", parts.SAME_AS), one("", "term"),
        *STATED, eg='<targetAudience authority="marctarget">specialized</targetAudience>'),
    shape("accessCondition", "notes", notes.take_copyright, notes.NOTE.make, when={"kind": "copyright status"},
          reads=notes.is_copyright, only="read",
          eg='<accessCondition><copyright xmlns="http://www.cdlib.org/inside/diglib/copyrightMD" '
             'copyright.status="copyrighted"/></accessCondition>'),
    text(notes.ACCESS_CONDITION, "notes", when={"kind": RIGHTS},
         eg='<accessCondition type="use and reproduction">Crown copyright</accessCondition>'),
    text(notes.NOTE, "characteristics", reads=notes.is_characteristic, eg='<note displayLabel="Key">D major</note>'),
    text(notes.NOTE, "notes", eg='<note type="thesis">Ph.D. dissertation, Uppsala University, 2011</note>'),
    pair("subject", subject.read_subject, subject.write_subject, slots="subjects areas cartographics",
         eg="<subject><topic>Victim Services</topic></subject>"),
    pair("classification", subject.read_classification, subject.write_classification, slots="classifications",
         eg='<classification authority="ddc" edition="23">362.88</classification>'),
    shape("relatedItem", "related", related.related_taker(description_of), related.related_maker(lambda record: _described(record).fields),
          lost=related.related_loser(_lost),
          eg='<relatedItem type="series"><titleInfo><title>Home Office research report</title></titleInfo></relatedItem>'),
    pair("identifier", location.read_identifier, location.write_identifier, slots="identifiers id links",
         eg='<identifier type="isbn">9780131103627</identifier>'),
    pair("location", location.read_location, location.write_location, slots="locations links",
         eg="<location><shelfLocator>127428</shelfLocator></location>"),
    shape("part", "parts", related.take_part, related.make_part,
          eg='<part><detail type="volume"><number>45</number></detail></part>'),
    pair("extension", record_info.read_extension, record_info.write_extension, slots="leftovers",
         eg='<extension><leftover xmlns="https://bibld.org/terms#" format="marc21" path="583" reason="no row">'
            "583 ## $a Digitized.</leftover></extension>"),
    pair("recordInfo", record_info.read_record_info, record_info.write_record_info, slots="admin id conversions page",
         eg="<recordInfo><recordIdentifier>127428</recordIdentifier></recordInfo>"),
)  # fmt: skip

LOSSY = {
    "*.parts": "MODS has the text, and not what its parts are",
    "*.same_as": parts.ONE_URI,
    "*.scope": parts.NO_SCOPE,
    "notes.kind": "MODS has no type of note for this kind, which wants no caption",
}

IGNORED = {"mods": "attributes of the root, which the writer sets"}

CROSSWALK = Crosswalk("mods", TABLE, ignored=IGNORED, lossy=LOSSY, spell=spell, parse=parse)
"""The table made ready."""
