"""RIS: what it cannot say, and what is said more than once."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from ris_files import lines, losses

from bibld.model import (
    Agent,
    Date,
    Genre,
    Identifier,
    Language,
    Note,
    Part,
    Physical,
    Place,
    Provision,
    Record,
    Related,
    Subject,
    Term,
    Title,
)
from bibld.report import Report


def test_what_is_said_twice_is_written_once() -> None:
    """An editor of the chapter and of its book, a subject in two lists, a place of two publishers;
    in which list it is, is told.
    """
    editor = Agent("Marsh, Ida", kind="person", roles=("edt",))
    topic = Subject((Term("topic", "Bees"),), authority="lcsh")
    chapter = Record(
        agents=(editor,),
        subjects=(topic, replace(topic, authority="fast")),
        provisions=(Provision((Place("Leeds"), Place("Leeds")), ("Gill", "Ginn")),),
        related=(Related("host", title="Hive", record=Record(agents=(replace(editor, dates="1950-"),))),),
        issuance="serial component",
    )
    found = lines(chapter)
    assert found == [
        "TY  - JOUR",
        "A2  - Marsh, Ida",
        "T2  - Hive",
        "CY  - Leeds",
        "PB  - Gill",
        "PB  - Ginn",
        "KW  - Bees",
    ]
    assert {("subjects.authority", "lcsh"), ("subjects.authority", "fast")} < losses(chapter)
    assert any("1950-" in value for _, value in losses(chapter))


def test_what_has_no_tag_is_reported() -> None:
    """A role, a date, an extent that RIS cannot say is dropped with a reason."""
    report = Report()
    record = Record(
        titles=(Title("A"), Title("B", kind="spine")),
        agents=(Agent("X", roles=("fnd",)), Agent("Y, Z", kind="person", roles=("aut",), dates="1950-")),
        dates=(Date("2001"), Date("2002", kind="copyright")),
        provisions=(Provision(names=("P",)), Provision(names=("Q",), function="manufacture")),
        physicals=(Physical((Term("", "1 online resource"),), carrier="cr"),),
        related=(Related("preceding", title="Before"), Related("host", title="H", part=Part((Term("part", "4"),)))),
    )
    lines(record, report)
    assert {path for _, path, _, _ in report.losses} == {
        "titles", "agents", "agents.dates", "dates", "provisions", "physicals.extents", "physicals.carrier", "related",
        "related.part.details",
    }  # fmt: skip
    assert all(reason for _, _, reason, _ in report.losses)


def test_what_is_told_is_told_whole() -> None:
    """A second title with its subtitle, a number with its price, a genre that its type does not say."""
    record = Record(
        type="text",
        genres=(Genre("statistics", authority="marcgt"),),
        titles=(Title("A"), Title("B", subtitle="C", kind="spine")),
        identifiers=(Identifier("lccn", "12", terms="$3"), Identifier("isbn", "0131103628 (pbk.)", source="X")),
        related=(Related("preceding", title="Before", identifiers=(Identifier("issn", "0317-8471"),)),),
    )
    assert losses(record) == {
        ("genres", "statistics marcgt"), ("titles", "B C spine"), ("identifiers", "lccn 12 $3"), ("identifiers.qualifier", "(pbk.)"),
        ("identifiers.source", "X"), ("related", "preceding Before issn 0317-8471"),
    }  # fmt: skip


def test_what_is_said_in_two_scripts_is_said_once_whether_these_are_named_or_not() -> None:
    """MODS has a group for both and need not name the scripts; that of the record is the first, else Latin letters."""
    names = (
        Agent("Wang, Li", "person", link="1"),
        Agent("王力", "person", link="1"),
        Agent("Ek, Bo", "person", link="2"),
        Agent("李白", "person", link="00"),
        Agent("杜甫", "person", link="00"),
    )
    editions = Note("2-е изд.", script="Cyrl", link="1"), Note("2-e izd.", script="Latn", link="1")
    series = tuple(Related("series statement", title=title, link="1") for title in ("Cong shu", "丛书"))
    record = Record(agents=names, editions=editions, related=series)
    said = [line for line in lines(record) if line[:2] in ("AU", "ET", "T3")]
    assert said == ["AU  - Wang, Li", "AU  - Ek, Bo", "AU  - 李白", "AU  - 杜甫", "T3  - Cong shu", "ET  - 2-e izd."]
    assert {"agents", "editions", "related"} <= {path for path, _ in losses(record)}


@pytest.mark.parametrize(
    ("record", "line"),
    [
        (Record(dates=(Date("June 3, 1978", kind="created"),)), "PY  - 1978"),
        (Record(agents=(Agent("Robert,", kind="person", titles=("King,",)),)), "AU  - Robert, King"),
        (Record(identifiers=(Identifier("doi", "https://doi.org/10.1234/a"),)), "DO  - 10.1234/a"),
        (Record(languages=(Language("de", authority="rfc3066"),)), "LA  - German"),
        (Record(notes=(Note("008-010", "audience", label="Interest age level"),)), "N1  - Interest age level: 008-010"),
        (Record(notes=(Note("Acme", label="Held by:"),)), "N1  - Held by: Acme"),
        (Record(subjects=(Subject((Term("period", "v6v9"),)),)), "KW  - 1760/1799"),
        (Record(subjects=(Subject((Term("start", "1727"), Term("end", "1728"))),)), "KW  - 1727/1728"),
    ],
)
def test_what_others_say_in_their_way_is_written_as_ris_has_it(record: Record, line: str) -> None:
    """A year in words, a DOI behind its resolver, a language by its tag;
    a note behind its caption, a coded time by its years.
    """
    assert line in lines(record)


@pytest.mark.parametrize(
    ("record", "told"),
    [
        *(
            (Record(languages=(Language("por"), Language(code, authority=listed))), {"LA  - Portuguese"})
            for code, listed in (("por", "iso639-3"), ("por", "iso639-2"), ("pt", "iso639-1"), ("pt-BR", "RFC 5646"))
        ),
        (
            Record(editions=(Note("Di 2 ban", link="01"), Note("第2版", script="Hani", link="01"))),
            {"ET  - Di 2 ban"},
        ),
        (Record(subjects=(Subject((Term("period", "x9y"),)),)), set()),
    ],
)
def test_what_is_said_twice_is_written_once_and_what_is_no_text_is_no_keyword(record: Record, told: set[str]) -> None:
    """A language of two lists, an edition in two scripts, a coded time of no table."""
    said = [line for line in lines(record) if line.startswith(("LA", "ET", "KW"))]
    assert (len(said), {*said}) == (len(told), told)
    assert losses(record)
