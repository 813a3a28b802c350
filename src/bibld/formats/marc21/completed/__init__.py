"""A description that does not come from MARC, as an expert would put it into MARC.

What nobody had to say before is said here (that a place is not known), and what MARC has another place or another word
for is put there: a second title, a number of another system, the same words in another script. What gets lost by that
is reported. Each module beside this one is for some slots of the record:

    kinds.py             LDR/06, 336; carriers.py, 337, 338; characteristics.py, 34X, 38X
    dates.py             008/06-14; publication.py, 26X
    numbers.py           01X-09X
    entries.py           1XX, 7XX; series.py, 490, 8XX
    titles.py            130, 210-247
    maps.py              034, 255
    extents.py           300, 306, 347
    descriptions.py      5XX, 856
    subjects.py          6XX
    host.py              773; linking.py, 76X-78X, 510
    scripts.py           880

once.py finds what is said more than once, added.py what is new in a description that was MARC, and unsaid.py what no
field says.
"""

from __future__ import annotations

from msgspec.structs import replace

from bibld.formats._unmarked import unmarked_note
from bibld.formats.marc21.completed.carriers import by_carrier, carried, formed
from bibld.formats.marc21.completed.dates import dates_of, of_our_calendar, with_supposed
from bibld.formats.marc21.completed.descriptions import (
    addressed,
    captioned,
    converted,
    recurring,
    summarized,
    told_elsewhere,
    undisplayed,
)
from bibld.formats.marc21.completed.entries import entered, naming, of_a_list
from bibld.formats.marc21.completed.extents import divided, measured, online, timed
from bibld.formats.marc21.completed.host import in_host, leveled, published_with_host
from bibld.formats.marc21.completed.kinds import contained, typed
from bibld.formats.marc21.completed.linking import described, linked, numbered, placed
from bibld.formats.marc21.completed.maps import charted
from bibld.formats.marc21.completed.numbers import (
    are_numbers,
    attributed,
    bare,
    checked,
    coded,
    filled,
    numbered_once,
    of_serials,
    owned,
    shelved,
    sourced,
    worded,
)
from bibld.formats.marc21.completed.once import classed_once, dated_once, said_once
from bibld.formats.marc21.completed.publication import copyright_of_sounds, events_told, in_countries, provided
from bibld.formats.marc21.completed.scripts import beside
from bibld.formats.marc21.completed.series import series_beside, under_headings
from bibld.formats.marc21.completed.subjects import in_fields, listed, subdivided
from bibld.formats.marc21.completed.titles import titled
from bibld.formats.marc21.index_terms import is_index_term
from bibld.formats.marc21.mapping import RELATIONS
from bibld.model import Physical, Record, Related
from bibld.report import Report
from bibld.settings import Settings

__all__ = [
    "completed",
    "described",
    "in_countries",
    "leveled",
    "naming",
    "of_serials",
    "placed",
    "published_with_host",
    "series_beside",
    "under_headings",
    "with_fields",
]


def completed(record: Record, report: Report, settings: Settings) -> Record:
    """The record, which is without the marks between its parts, as MARC has it."""
    physicals = (_in_lists(found, report) for found in record.physicals)
    record = replace(record, physicals=tuple(one for found in physicals for one in by_carrier(formed(found))))
    record = events_told(beside(told_elsewhere(record, report), report))
    of_sounds = copyright_of_sounds(record)
    record = in_host(replace(record, dates=dates_of(replace(record, dates=dated_once(record)), report)))
    record = worded(record)
    # An article is one of the language of the title, also where that is told by another code than MARC's.
    record = replace(record, languages=tuple(made for language in record.languages for made in coded(language)))
    numbers = are_numbers(record.identifiers, "identifiers", report)
    content, genres = contained(record)
    provisions = provided(record, of_sounds)
    made = replace(
        record,
        titles=titled(record, report, settings),
        agents=entered(map(attributed, record.agents), report),
        genres=tuple(
            classed_once(
                (subdivided(attributed(of_a_list(genre, "genres.authority", report))) for genre in genres), report
            )
        ),
        identifiers=tuple(numbered_once((checked(sourced(bare(owned(number)))) for number in numbers), report)),
        links=tuple(addressed(record.links, report)),
        summaries=tuple(summarized(unmarked_note(note)) for note in record.summaries),
        contents=tuple(undisplayed(unmarked_note(note), "Contents") for note in record.contents),
        notes=tuple(map(captioned, record.notes)),
        subjects=tuple(in_fields([*map(attributed, record.subjects)], report)),
        areas=tuple(map(filled, record.areas)),
        cartographics=tuple(dict.fromkeys(made for found in record.cartographics for made in charted(found))),
        conversions=converted(record),
        classifications=tuple(map(shelved, record.classifications)),
        frequencies=tuple(recurring(record)),
        type=typed(record),
        content=content,
        related=tuple(
            made
            for related in record.related
            if (made := numbered(placed(linked(related, record, report)), report)) != Related(made.relation)
        ),
        provisions=provisions,
        dates=with_supposed(of_our_calendar(record), provisions),
        physicals=tuple(
            carried((online(measured(divided(timed(physical)))) for physical in record.physicals), record.links)
        ),
        locations=tuple(
            replace(location, organisation=location.organisation or settings.organisation)
            for location in record.locations
        ),
    )
    return said_once(made)


def _in_lists(physical: Physical, report: Report) -> Physical:
    """A physical form whose forms have the codes of their lists."""
    forms = tuple(of_a_list(form, "physicals.forms.authority", report) for form in physical.forms)
    return replace(physical, forms=forms)


def with_fields(record: Record, report: Report) -> Record:
    """A record that was MARC, in which a subject or a related resource that somebody has added stands as MARC has it.

    Of its own none is a heading of nobody's list, nor related in a way for which there is no field.
    """
    subjects = tuple(
        found if found.authority or is_index_term(found) else listed(found, report) for found in record.subjects
    )
    related = tuple(
        found if found.relation in RELATIONS else numbered(placed(linked(found, record, report)), report)
        for found in record.related
    )
    return replace(record, subjects=subjects, related=related)
