"""What other slots of a record say, and MARC in a note (500, 521, 588); and that a record was converted (884).

Each is written alone: what such a field says is read as any other note, but for the view of 588 (:func:`viewed`)::

    Link("http://a.example/", accessed="2024-05-01")   →   588 ## $a Online resource viewed May 1, 2024.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.crosswalk.isbd import without
from bibld.crosswalk.writing import Writing
from bibld.formats._dates import MONTH_NUMBERS, MONTHS, OPEN, UNKNOWN, day_of, in_words, worded
from bibld.formats._provenance import process_of
from bibld.formats.marc21 import positions
from bibld.formats.marc21.dates import NOTED, is_noted
from bibld.formats.marc21.found import data
from bibld.formats.marc21.leader import leader_of
from bibld.labels import capitalized
from bibld.model import Conversion, is_of_resource, was_marc


def write_521(writing: Writing) -> Iterator[Field]:
    """For whom it is, where 008/22 does not say it: there is no such code of a map, a serial or mixed material, and of
    others there is one.
    """
    coded = [audience for audience in writing.record.audiences if audience.authority == "marctarget"]
    if coded and not was_marc(writing.record):
        leader = leader_of(writing)
        coded = coded[:1] if positions.material(leader[6], leader[7]) in positions.OF_AUDIENCE else []
    for audience in writing.record.audiences:
        if audience not in coded:
            yield data("521", "  ", ("a", audience.term if audience.term.endswith(".") else f"{audience.term}."))


def write_500(writing: Writing) -> Iterator[Field]:
    """A date that is coded nowhere, of what is not told or MARC does not know;
    one of which nobody knows what happened then says nothing that 264 has said.
    """
    for date in writing.record.dates:
        if is_noted(date) and date.value:
            stands = date.value if date.end in ("", OPEN, UNKNOWN) else f"{date.value}-{date.end}"
            said = without((worded(date) if date.qualifier or date.end else "") or stands, ".")
            is_year = _YEARS_ALONE.fullmatch(date.value) and MONTH_NUMBERS.keys().isdisjoint(
                _WORDS.findall(date.value.casefold())
            )
            what = "Year" if is_year else "Date"
            if date.kind != "other" or said.strip("[]") not in (
                found.date.strip("[].©") for found in writing.record.provisions
            ):
                of_what = NOTED.get(date.kind) or f"{NOTED['other']} ({date.kind})"
                yield data("500", "  ", ("a", f"{what} {of_what}: {said}."))


_WORDS = re.compile(r"[^\W\d_]+")
_YEARS_ALONE = re.compile(r"\D*\d{4}(?:\D+\d{4})*\D*", re.ASCII)
_BASED_ON = "Description based on catalogue record; resource not examined"
_VIEWED = re.compile(r"\(online resource viewed (\w+) (?:(\d{1,2}), )?(\d{4})\)")


def viewed(text: str) -> str:
    """The date in such a note as :func:`write_588` makes; empty where it is no such note.

    >>> note = "Description based on catalogue record; resource not examined (online resource viewed {})"
    >>> viewed(note.format("May 2015")), viewed(note.format("May 4, 2015")), viewed(note.format("Mai 2015"))
    ('2015-05', '2015-05-04', '')
    """
    match = _VIEWED.search(text) if text.startswith(_BASED_ON) else None
    if match is None or match[1] not in MONTHS:
        return ""
    day = f"-{int(match[2]):02}" if match[2] else ""
    return f"{match[3]}-{MONTHS.index(match[1]) + 1:02}{day}"


def write_588(writing: Writing) -> Iterator[Field]:
    record = writing.record
    accessed = [link.accessed for link in record.links if link.accessed and is_of_resource(link)]
    seen = f"online resource viewed {in_words(day_of(accessed[0]))}" if accessed else ""
    if record.page is None and not was_marc(record):  # nobody says what the description is based on
        note = f"{capitalized(seen)}."
    else:
        note = f"{_BASED_ON} ({seen})." if seen else f"{_BASED_ON}."
    if seen or record.page is not None:
        yield data("588", "  ", ("a", note))
    for link in record.links:
        if link.accessed and not is_of_resource(link):
            writing.drop("links.accessed", "588 says when the resource itself was viewed", link.accessed)
        elif link.accessed and (link.accessed != accessed[0] or day_of(link.accessed) != link.accessed):
            writing.drop("links.accessed", "588 holds the day of one view", link.accessed)


def write_884(writing: Writing) -> Iterator[Field]:
    """What is converted now, unless MODS that was made on the same day says the same of itself."""
    record, settings = writing.record, writing.settings
    if was_marc(record):
        return
    process = process_of(record.page)
    said = {"process": process, "date": settings.moment, "source_id": record.id, "agency": settings.organisation}
    # That MODS may have been made of a page.
    known = (replace(found, process=found.process.partition(",")[0]) for found in record.conversions)
    if Conversion(**said) not in (*record.conversions, *known):
        yield data("884", "  ", *zip("agkq", said.values(), strict=True))
