"""What MODS has in one place and the model in another, put where each has it.

A statement of responsibility is a note in MODS and stands with its title in the model; a general material
designation is a form, and the media type of a link is the resource's. :func:`settled` is for what is read,
:func:`placed` for what is written.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from msgspec.structs import replace

from bibld.crosswalk.isbd import without
from bibld.formats._events import is_in_words
from bibld.formats._headings import INITIALS, NEWSPAPER, PERIODICAL, traced, traced_once
from bibld.formats._markup import unmarked
from bibld.formats._names import (
    LIFE,
    YEARS_OF_LIFE,
    has_body_word,
    is_certain_body,
    is_fuller,
    is_meeting,
    read_meeting,
)
from bibld.formats._notes import GRANTED, granted, of_thesis
from bibld.formats._places import is_in_serial, understood, with_details
from bibld.formats.mods.genre import DICTIONARY, GLOBE
from bibld.formats.mods.location import addresses, media_types
from bibld.formats.mods.notation import parse
from bibld.formats.mods.origin import CAPTURE, MAKING, is_published, unpublished
from bibld.formats.mods.parts import text_of, tuple_of
from bibld.formats.mods.physical import marked
from bibld.formats.mods.title import AROUND_A_MEDIUM, GMD, designation, each_in_brackets, first_main
from bibld.gazetteer import country, is_place
from bibld.model import (
    Agent,
    Genre,
    Identifier,
    Link,
    Note,
    Part,
    Physical,
    Provision,
    Record,
    Related,
    Subject,
    Term,
    Title,
    kept_at,
    was_marc,
)
from bibld.report import Report

__all__ = ["of_others", "placed", "produced", "settled", "without_again"]

RESPONSIBILITY = "statement of responsibility"

_WORDS = re.compile(r"\w+")


def settled(record: Record) -> Record:
    """A record in which what MODS has in another place stands where the model has it."""
    if any(note.kind == RESPONSIBILITY for note in record.notes):
        record = _responsible(record)
    # An identifier of type uri says again where the resource is.
    record = _but_for(record, addresses(record))
    # A related item that is only a place on the network is a link.
    links = [_only_link(related) for related in record.related]
    if any(links):
        kept_related = tuple(related for related, link in zip(record.related, links, strict=True) if link is None)
        record = replace(record, related=kept_related, links=(*record.links, *(link for link in links if link)))
    if any(provision.function == CAPTURE for provision in record.provisions):
        record = _captured(record)
    record = produced(record)
    record = _medium_of(record)
    if record.links and record.physicals:
        # The media type is the resource's; it is also what the one link leads to.
        formats = record.physicals[0].formats
        if len(formats) == 1 and len(record.links) == 1 and record.links[0].relation != "related":
            record = replace(record, links=(replace(record.links[0], media_type=formats[0]),))
    return record


def without_again(record: Record, before: Record) -> Record:
    """A record without the identifiers that say again what it was ``before`` somebody edited it:
    its number and its links.
    """
    known = addresses(before)
    if record.id != before.id:
        known.add(("local", before.id))
    return _but_for(record, known)


def _but_for(record: Record, known: Collection[tuple[str, str]]) -> Record:
    """A record without the identifiers of these schemes and values."""
    kept = tuple(found for found in record.identifiers if (found.scheme, found.value) not in known)
    return replace(record, identifiers=kept) if len(kept) < len(record.identifiers) else record


def of_others(record: Record) -> Record:
    """A record of others', of which is understood what ours says in so many words: what sort of
    name one is without a type.

    What we have made of MARC is to come back as it was, with a mark behind a place, and 720 for a name of any sort.
    """
    return replace(
        record,
        titles=tuple(map(_without_tags, record.titles)),
        related=tuple(map(_related_without_tags, record.related)),
        agents=tuple(map(_typed, record.agents)),
        subjects=tuple(map(_typed_subject, record.subjects)),
        summaries=tuple(map(_in_words, record.summaries)),
        contents=tuple([_in_words(note, " " if "--" in note.text else " -- ") for note in record.contents]),
        notes=(
            *map(_in_words, record.notes),
            *(note for number in record.identifiers if (note := _note_of(number)) is not None),
            *_on_degrees(record),
        ),
        identifiers=tuple([number for number in record.identifiers if _note_of(number) is None]),
        provisions=tuple(map(_unmarked, record.provisions)),
        genres=tuple(dict.fromkeys(_of_text(genre, record) for genre in record.genres)),
    )


def _of_text(genre: Genre, record: Record) -> Genre:
    """A genre; a text that is a globe is a dictionary."""
    return DICTIONARY if record.type == "text" and genre == GLOBE else genre


def _note_of(identifier: Identifier) -> Note | None:
    """What an identifier says that is none: how the resource is cited, which DSpace has among the numbers, or who paid
    for it: ``info:eu-repo/grantAgreement/EC/H2020/654024``.
    """
    if identifier != Identifier(identifier.scheme, identifier.value):
        return None
    if identifier.value.startswith(GRANTED):
        return granted(identifier.value)
    cites = identifier.scheme.casefold() in ("citation", "preferred citation")
    return Note(identifier.value, kind="preferred citation") if cites else None


def _on_degrees(record: Record) -> Iterator[Note]:
    """A note on the thesis for each degree of ETD-MS in an extension, which stays as it is; if none says it already.

    ``<extension><etd:degree><etd:name>Ph.D.</etd:name><etd:grantor>University of Leeds</etd:grantor></etd:degree>…`` →
    ``502 ## $b Ph.D. $c University of Leeds``. Its level is told where it has no name and is no code (2).
    """
    if any(note.kind == "thesis" for note in record.notes):
        return
    for extension in kept_at(record, "mods", "extension"):
        if _OF_ETD not in extension:
            continue
        for code, value in parse(extension).parts:
            if not (code.startswith(f"{{{_OF_ETD}") and code.endswith("}degree")):
                continue
            told: dict[str, list[str]] = {}
            for name, inner in tuple_of(value, ""):
                if text := " ".join(text_of(inner).split()):
                    told.setdefault(name.rpartition("}")[2], []).append(text)
            level = [text for text in told.get("level", ()) if not text.isdecimal()]
            said = ("degree", told.get("name") or level), ("institution", told.get("grantor"))
            terms = [Term(kind, texts[0]) for kind, texts in said if texts and len(texts) == 1]
            if terms:
                yield Note(of_thesis(terms), "thesis", parts=tuple(terms))


_OF_ETD = "http://www.ndltd.org/"
"""How the namespaces of ETD-MS begin, of which there are several."""


def _in_words(note: Note, between: str = " ") -> Note:
    """A note that was made for a web page in its words, its paragraphs one after the other:
    ``<p>One.</p>`` → ``One.``

    Contents are divided as in a catalogue: ``<li>Bees</li><li>Wasps</li>`` → ``Bees -- Wasps``.
    """
    return replace(note, text=_untagged(note.text, between, links=True)) if "<" in note.text else note


def _without_tags(title: Title) -> Title:
    """A title that was made for a web page in its words: ``On <i>Apis</i>, H<sub>2</sub>O`` → ``On Apis, H2O``."""
    if "<" not in title.title + title.subtitle or "<" in title.title[: title.nonsort]:
        return title
    return replace(title, title=_untagged(title.title), subtitle=_untagged(title.subtitle))


def _related_without_tags(related: Related) -> Related:
    """Another resource with its titles as those of the resource are."""
    title, within = related.title, related.record
    if within is not None and (titles := tuple(map(_without_tags, within.titles))) != within.titles:
        related = replace(related, record=replace(within, titles=titles))
    return replace(related, title=_untagged(title)) if "<" in title else related


def _untagged(text: str, between: str = " ", *, links: bool = False) -> str:
    return between.join(unmarked(text, links=links).split("\n"))


def _typed(agent: Agent, *, listed: bool = False) -> Agent:
    kind = _kind_of(agent, listed=listed or bool(agent.authority or agent.same_as))
    return replace(agent, kind=kind) if kind != agent.kind else agent


def _kind_of(agent: Agent, *, listed: bool) -> str:
    """Of what sort a name is, where its words tell that though nobody says it."""
    if _is_person(agent, listed=listed):
        return "person"
    if not (agent.kind or agent.dates or agent.units) and (held := read_meeting(agent.name)) is not None:
        return held.kind
    return "corporate" if _is_body(agent) or (listed and _is_of_country(agent)) else agent.kind


def _is_body(agent: Agent) -> bool:
    """Whether a name without a type is a body's: not that of a meeting, nor one with years, which headings of bodies
    have not.
    """
    if agent.kind or agent.dates or is_meeting(agent.name):
        return False
    return is_certain_body(agent.name) and not _MAYBE_PERSON.fullmatch(agent.name)


_MAYBE_PERSON = re.compile(r"\w+\.? (?:Service|Bureau)")
"""Who may be called so: ``Robert Service``, and not ``National Park Service``."""


def _is_of_country(agent: Agent) -> bool:
    """Whether a heading without a type is that of a body of a country or state: ``United States. Congress. House``."""
    head, _, unit = agent.name.partition(". ")
    return bool(unit) and not (agent.kind or agent.dates) and country(head) is not None


def _is_person(agent: Agent, *, listed: bool) -> bool:
    """Whether a name without a type is a person's, as the years of a life tell that stand with it,
    as in a list of headings, or what its initials stand for.

    ``King, Robert, 1862-1932``, ``King, Robert (1862-1932)``; ``King, Robert, 1960-`` from the list of the Library of
    Congress; ``Bellini, Giovanni`` with the date ``1430-1516``; ``King, R. E. (Robert Edward)``.
    """
    if agent.kind or agent.units or ", " not in agent.name:
        return False
    spelled = INITIALS.fullmatch(agent.name)
    if spelled is not None and is_fuller(spelled["fuller"], spelled["name"].rpartition(", ")[2]):
        return not has_body_word(agent.name)
    name, dates = agent.name, agent.dates
    if not dates:
        aside = _WITH_LIFE_ASIDE.fullmatch(name)
        name, dates = aside.groups() if aside is not None else name.rpartition(", ")[::2]
        if dates.isdecimal() or not (listed or len((_ANY_YEAR if _OLD in dates else _YEAR).findall(dates)) > 1):
            return False
    if ", " not in name or _LIFE.fullmatch(dates) is None or not _is_life(dates):
        return False
    return not (has_body_word(name) or _OF_SEVERAL.search(name) or _is_city(name))


def _typed_subject(subject: Subject) -> Subject:
    """The same of a name that a resource is about:
    that it is of a list, the subject may say for it (``authority="naf"``).
    """
    if subject.agent is None:
        return subject
    agent = _typed(subject.agent, listed=bool(subject.authority or subject.same_as))
    return subject if agent is subject.agent else replace(subject, agent=agent)


_WITH_LIFE_ASIDE = re.compile(r"([^()\[\]]+) [(\[](\d{3,4}[^()\[\]]*)[)\]]\.?")
_LIFE = re.compile(rf"(?:{LIFE})\.?")
_YEAR, _ANY_YEAR = re.compile(r"\d{3,4}"), re.compile(r"\d+")
_OLD = "B.C"
"""What is before Christ has fewer figures."""
_OF_SEVERAL = re.compile(r"\b(?:family|house of|casa (?:de|di)|co\.|and|und)(?!\w)|&|, the$", re.IGNORECASE)
"""What is said of a house or of a firm: ``Smith, John & Co.``, ``Ek and Sons, Leeds``, ``Medici, Casa de``,
``Beatles, The``.
"""


def _is_city(name: str) -> bool:
    """Whether a name is that of a city in its country or state: ``New York, N.Y.``;
    cities are called David and George, too.
    """
    _, _, last = name.rpartition(", ")
    return (last.endswith(".") or country(last) is not None) and is_place(name)


def _is_life(dates: str) -> bool:
    """Whether somebody may have lived from the one year to the other:
    ``1889-1900`` are those of a fair, or of an office.
    """
    if _OLD in dates:
        first, last = (int(year) for year in (*_ANY_YEAR.findall(dates), "0")[:2])
        return (first + last if "A.D" in dates else first - last) in YEARS_OF_LIFE
    years = [int(year) for year in _YEAR.findall(dates)]
    return len(years) < 2 or years[-1] - years[0] in YEARS_OF_LIFE


def _unmarked(found: Provision) -> Provision:
    """Places without the mark before a publisher, taken over from a line of MARC: ``San Francisco :``."""
    places = (replace(place, name=_BEFORE_PUBLISHER.sub("", place.name)) for place in found.places)
    return replace(found, places=tuple(places))


_BEFORE_PUBLISHER = re.compile(r"(?<=\S) +[:;]$")


def _responsible(record: Record) -> Record:
    """MODS has the statement of responsibility as a note; the model has it with its title.

    Of a title there may be several: ``by A``, ``ill. by B`` → ``by A ; ill. by B``.
    """
    stated = [note for note in record.notes if note.kind == RESPONSIBILITY]
    if said := {each_in_brackets(title).responsibility for title in record.titles if title.responsibility}:
        kept = tuple(note for note in record.notes if note.kind != RESPONSIBILITY or note.text not in said)
        return replace(record, notes=kept)
    main = first_main(record.titles)
    if main is None:
        return record
    found: dict[int, list[Note]] = {}
    leading = _leading(record.titles)
    for note in stated:
        title = main if len(stated) == 1 and not note.script else _title_of(note, leading) or main
        found.setdefault(id(title), []).append(note)
    titles = tuple(
        replace(title, responsibility=_statement(said_of)) if (said_of := found.get(id(title))) else title
        for title in record.titles
    )
    return replace(record, titles=titles, notes=tuple(note for note in record.notes if note.kind != RESPONSIBILITY))


def _leading(titles: Sequence[Title]) -> dict[tuple[str, str, str], Title]:
    """Titles by their link with their script and with the letters that they begin in, main titles by their letters
    alone: of several the first.
    """
    found: dict[tuple[str, str, str], Title] = {}
    for title in titles:
        letters = _letters(title.title)
        if title.link:
            found.setdefault(("", letters, title.link), title)
            if title.script:
                found.setdefault((title.script, "", title.link), title)
        if title.kind == "main":
            found.setdefault(("", letters, ""), title)
    return found


def _title_of(note: Note, leading: Mapping[tuple[str, str, str], Title]) -> Title | None:
    """The title that a statement is of: the one it is linked to in its script, else the first
    that is in letters as it is.

    The pairs of each element are counted apart (``altRepGroup``): those of the notes may have other
    numbers than those of titles.
    """
    letters = _letters(note.text)
    linked = leading.get((note.script, "" if note.script else letters, note.link)) if note.link else None
    return linked or leading.get(("", letters, ""))


def _statement(notes: Sequence[Note]) -> str:
    """Statements of one title as ISBD has them (1.4.5): ``by A ; ill. by B``, ``by A = von A``."""
    texts, last = [notes[0].text], notes[0]
    for note in notes[1:]:
        if note.text != last.text:
            same = note.link and note.link == last.link
            texts[-1:] = without(texts[-1], "."), " = " if same else " ; ", note.text
            last = note
    return "".join(texts)


def _captured(record: Record) -> Record:
    """What was captured is a reproduction of what is stated beside it; where nothing is, it is not known to be one."""
    others = [found for found in record.provisions if found.function != CAPTURE]
    if any(map(is_in_words, others)):
        return record
    untold = (replace(found, function="") if found.function == CAPTURE else found for found in record.provisions)
    editions = (replace(found, kind="") if found.kind == CAPTURE else found for found in record.editions)
    return replace(
        record, provisions=tuple(found for found in untold if found != Provision()), editions=tuple(editions)
    )


def produced(record: Record) -> Record:
    """Where something was made beside its publication it was produced;
    where none is told to be that, it may be the publication.
    """
    if all(found.function != MAKING for found in record.provisions):
        return record
    known = {"function": "production"} if is_published(record) else {"function": "", "date": ""}
    provisions = (replace(found, **known) if found.function == MAKING else found for found in record.provisions)
    return replace(record, provisions=tuple(provisions))


_EAST_ASIAN = frozenset(("CJK", "HANGUL", "HIRAGANA", "KATAKANA"))
"""Letters that stand side by side in one text."""


def _letters(text: str) -> str:
    """The letters that a text begins in, by the first word of their names: ``LATIN``;
    also where a sign is before them (ʻ).
    """
    first = next((letter for letter in text if unicodedata.category(letter) in ("Ll", "Lo", "Lt", "Lu")), "")
    name = unicodedata.name(first, "").partition(" ")[0] if first else ""
    return "CJK" if name in _EAST_ASIAN else name


def _only_link(related: Related) -> Link | None:
    record = related.record
    if record is None or len(record.links) != 1:
        return None
    kinds = [kind for physical in record.physicals for kind in physical.formats]
    physicals = (Physical(formats=tuple(kinds)),) if len(kinds) == 1 else ()
    if related != Related("related", record=Record(links=record.links, physicals=physicals)):
        return None
    return replace(record.links[0], relation="related", media_type="".join(kinds[:1]))


def _designations(record: Record) -> dict[str, None]:
    """The terms that the titles have, each once."""
    return {designation(title.medium): None for title in record.titles if title.medium and not title.script}


def _with_medium(record: Record, report: Report) -> Record:
    """The designations of its titles as forms."""
    terms = _designations(record)
    if not was_marc(record):  # what MARC says there besides stands in an extension
        said = frozenset(_WORDS.findall(" ".join(terms)))
        for title in record.titles:
            if title.medium and not said.issuperset(_WORDS.findall(title.medium)):
                report.lose("dropped", "titles.medium", "a form is the designation alone", title.medium, "mods")
    if not terms:
        return record
    first, *others = record.physicals or (Physical(),)
    forms = (*first.forms, *(Genre(term, authority=GMD) for term in terms))
    return replace(record, physicals=(replace(first, forms=forms), *others))


def _with_media_types(record: Record) -> Record:
    """The media types of its links as those of the resource."""
    if types := media_types(record):
        first, *others = record.physicals or (Physical(),)
        record = replace(record, physicals=(replace(first, formats=(*first.formats, *types)), *others))
    return record


def _medium_of(record: Record) -> Record:
    """The other way round: the form again the designation of the first title."""
    form = next((form for physical in record.physicals for form in physical.forms if form.authority == GMD), None)
    if form is None or not record.titles or form != Genre(form.term, authority=GMD):
        return record
    titles, said = record.titles, [*_designations(record)]
    if not said:
        main, said = first_main(titles), [form.term]
        term = form.term.strip(AROUND_A_MEDIUM) or form.term
        titles = tuple(replace(title, medium=f"[{term}]") if title is main else title for title in titles)
    forms = {Genre(term, authority=GMD) for term in said}
    physicals = [
        replace(physical, forms=tuple(item for item in physical.forms if item not in forms))
        for physical in record.physicals
    ]
    return replace(record, titles=titles, physicals=tuple(physical for physical in physicals if physical != Physical()))


def _traced(record: Record, report: Report) -> Record:
    """A record in which a series that is stated and traced (MARC 490 and 8XX) is said once, as it is traced.

    That of its ISSN and its number which the heading does not have goes with it.
    """
    of = traced(record)
    related = [*record.related]
    for at, heading in of.items():
        rest = replace(related[at], relation="")
        if all(number.scheme != "issn" for number in related[heading].identifiers):
            numbers = (*related[heading].identifiers, *rest.identifiers)
            related[heading] = replace(related[heading], identifiers=numbers)
            rest = replace(rest, identifiers=())
        related[heading], rest = traced_once(related[heading], rest)
        report.lose("dropped", "related", "the series is given as it is traced", rest, "mods")
    return replace(record, related=tuple(found for at, found in enumerate(related) if at not in of))


_OF_PART = " component"


def _with_issuance(record: Record) -> Record:
    """A part of which its host tells how it is issued, as programs that make references of MODS look for it there.

    ``LDR/07 b`` → ``<relatedItem type="host"><originInfo><issuance>serial</issuance></originInfo> …``; of a part from
    elsewhere than MARC nothing is known of its own.
    """
    hosts = [at for at, found in enumerate(record.related) if found.relation == "host"]
    if len(hosts) != 1:
        return record
    related = [*record.related]
    host = related[hosts[0]]
    within = host.record or Record()
    if not within.issuance:
        issuance = "serial" if is_in_serial(host) else record.issuance.removesuffix(_OF_PART)
        genres = within.genres
        if issuance == "serial" and not genres:
            newspaper = any(genre.term.casefold() == "newspaper article" for genre in record.genres)
            genres = (NEWSPAPER if newspaper else PERIODICAL,)
        related[hosts[0]] = replace(host, record=replace(within, issuance=issuance, genres=genres))
    own = record.issuance if was_marc(record) else ""
    return replace(record, related=tuple(related), issuance=own)


def _numbered(related: Related) -> Related:
    """A host of which all that is said in words of where in it something stands is said in numbers, too.

    ``773 $g Vol. 2, no. 3 (Mar. 2015), p. 1-20`` is volume, issue, month and pages, beside its text.
    """
    part = related.part
    if related.relation != "host" or part is None or part != Part(text=part.text):
        return related
    found = understood(part, related.title)
    return related if found.text else replace(related, part=replace(found, text=part.text))


def placed(record: Record, report: Report) -> Record:
    """A record in which what MODS has in another place stands there: :func:`settled`, the other way round."""
    record = with_details(unpublished(record))
    if record.physicals and record.admin is not None and record.admin.punctuation == "c":
        record = replace(record, physicals=tuple(map(marked, record.physicals)))
    if record.issuance.endswith(_OF_PART):
        record = _with_issuance(record)
    if was_marc(record) and any(related.relation == "host" for related in record.related):
        # Programs that make references take the first other title for that of the journal: a series stands behind it.
        related = sorted(map(_numbered, record.related), key=lambda found: found.relation != "host")
        record = replace(record, related=tuple(related))
    if any(related.relation == "series statement" for related in record.related):
        record = _traced(record, report)
    record = _with_media_types(_with_medium(record, report))
    stated = [
        Note(each_in_brackets(title).responsibility, RESPONSIBILITY, link=title.link, script=title.script)
        for title in record.titles
        if title.responsibility
    ]
    if any(note.link for note in stated):
        pairs = Counter(note.link for note in stated)
        others = {note.link for note in record.notes}  # pairs are counted by element
        stated = [
            note if pairs[note.link] > 1 and note.link not in others else replace(note, link="") for note in stated
        ]
    return replace(record, notes=(*stated, *record.notes)) if stated else record
