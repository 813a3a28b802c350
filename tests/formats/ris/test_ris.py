"""RIS: every tag in both directions, files as they are found, and what is lost."""

from __future__ import annotations

import io
from html import unescape
from itertools import product
from operator import itemgetter
from pathlib import Path
from string import ascii_uppercase, digits
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from bibld.crosswalk import Pair
from bibld.errors import StreamError
from bibld.formats import Job, get
from bibld.formats._places import understood
from bibld.formats._unmarked import unmarked
from bibld.formats.ris.mapping import CROSSWALK, parse, spell
from bibld.formats.ris.records import written as fields_of
from bibld.model import (
    Admin,
    Agent,
    Date,
    Genre,
    Identifier,
    Language,
    Leftover,
    Link,
    Note,
    Page,
    Part,
    Physical,
    Place,
    Provision,
    Record,
    Related,
    Subject,
    Term,
    Title,
    to_json,
)
from bibld.report import Fault, Loss, Report
from bibld.settings import DEFAULTS

ROWS = [
    pytest.param(
        entry if isinstance(entry, Pair) else entry.row, id=(entry if isinstance(entry, Pair) else entry.row).eg
    )
    for entry in CROSSWALK.order
]


def lines(record: Record, report: Report | None = None) -> list[str]:
    return [spell(item.field) for item in fields_of(record, report or Report(), DEFAULTS)]


def read(text: str | bytes, job: Job | None = None) -> list[Record]:
    data = text if isinstance(text, bytes) else text.encode()
    return list(get("ris").read(io.BytesIO(data), job or Job()))


def written(*records: Record) -> str:
    out = io.BytesIO()
    get("ris").write(records, out, Job())
    return out.getvalue().decode()


@pytest.mark.parametrize("row", ROWS)
def test_an_example_undoes_itself(row: object) -> None:
    """Each row's example is read whole, and written again as it stands; T2 is a journal only of what stands in one."""
    report = Report()
    of_article = [parse("TY  - JOUR")] if row.eg.startswith("T2") else []  # type: ignore[attr-defined]
    record = CROSSWALK.read([*of_article, parse(row.eg)], report)  # type: ignore[attr-defined]
    assert report.losses == {}
    assert record != Record()
    if getattr(row, "only", "") != "read":
        assert row.eg in lines(record)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "text",
    [
        "TY  - RPRT|AU  - London Assembly|TI  - Duty of Care: Improving Support|T3  - Papers ; 3|PY  - 2013|CY  - London|PB  - GLA"
        "|SN  - 12/3|UR  - http://a.example/b|ID  - 127428",
        "TY  - JOUR|AU  - Smith, Anna|A2  - Doe, J.|TI  - A|T2  - Journal|VL  - 45|IS  - 3|SP  - 221|EP  - 240|PY  - 2005"
        "|DA  - 2005/09/01/|SN  - 1234-5678|DO  - 10.1/x",
        "TY  - BOOK|AU  - Kernighan, Brian W.|A4  - Roe, R.|TI  - The C book|SP  - 272|ET  - 2nd ed.|PY  - 1988"
        "|SN  - 9780131103627|LA  - English|AB  - About C.|KW  - C|KW  - Languages|N1  - Index.|CN  - QA76",
        "TY  - THES|TI  - T|PY  - 1999|DA  - 1999/05//|Y2  - 2024/01/02/|UR  - http://a.example/t",
        "TY  - JOUR|TI  - A|T2  - British Journal of Criminology|J2  - Br. J. Criminol.|VL  - 45",
        "TY  - MAP|TI  - M",
        "TY  - MANSCPT|TI  - Letters",
        "TY  - UNPB|TI  - U",
        "TY  - CHAP|TI  - C|T2  - Book|T3  - Series|U1  - kept|XX  - kept too",
        "TY  - GEN|TI  - G",
        "TY  - OTHER|TI  - O",
        "TY  - BOOK|TI  - B|SP  - 12|EP  - 40|VL  - 2",
        "TY  - CASE|TI  - Bee v. Wasp|T2  - Hive Reports|VL  - 410|SP  - 113",
        "TY  - STAT|TI  - Bee Act|T2  - Hive Code|VL  - 4|SP  - 113|EP  - 115",
        "TY  - STAT|TI  - Bee Act",
        "TY  - HEAR|TI  - On bees|T2  - Hive Record|SP  - 12",
        "TY  - BOOK|TI  - B|SP  - xii, 272",
        "TY  - BOOK|TI  - B|CY  - US|PB  - Hive|PB  - US",
        "TY  - BOOK|TI  - B|CY  - US|PB  - US",
        "TY  - BOOK|TI  - B|EP  - 40",
        "TY  - BOOK|TI  - B|PY  - 2001|Y1  - ca. 2001",
        "TY  - BOOK|TI  - B|SP  - xi, 272, lvi, [4], c, [xvil]",
        "TY  - NEWS|TI  - Bees|PY  - 2019|DA  - 2019/10/20/",
        "TY  - NEWS|TI  - Bees|T2  - The Daily Bee|PY  - 2019",
        "TY  - NEWS|TI  - Bees|T2  - The Daily Bee|PY  - 2019|DA  - 2019/10/20/",
        "TY  - BOOK|TI  - B|SP  - xii|EP  - 40|VL  - 2",
        "TY  - ENCYC|AU  - Doe, Jane|TI  - Bees|T2  - Encyclopedia of Insects|VL  - 2|SP  - 3|EP  - 5|SN  - 9780131103627",
        "TY  - ENCYC|TI  - Encyclopedia of Insects|T3  - Series ; 2",
        "TY  - NEWS|TI  - Bees|T2  - The Daily Bee|SP  - 3",
        "TY  - BLOG|TI  - Bees|T2  - A Blog",
        "TY  - CONF|TI  - Bees|T2  - Congress",
        "TY  - THES|AU  - Doe, Jane|A3  - Roe, Richard|TI  - Bees|PB  - Leeds",
        "TY  - PAT|AU  - Doe, Jane|A2  - Office|ED  - Roe, Richard|TI  - Hive",
        "TY  - MPCT|AU  - Doe, Jane|TI  - Bees",
        "TY  - ADVS|AU  - Doe, Jane|A2  - Roe, Richard|ED  - Ek, Bo|TI  - Bees",
        "TY  - CONF|AU  - Doe, Jane|A2  - Ek, Bo|A4  - Roe, Richard|TI  - Bees",
        "TY  - HEAR|A2  - Roe, Richard|TI  - Bees",
        "TY  - JOUR|TI  - Bees|AN  - PMID:12345678|AN  - arXiv:2001.01234",
        "TY  - JOUR|TI  - Bees|AN  - 12345678|C2  - 12|L3  - 12",
        "TY  - VIDEO|AU  - Doe, Jane|A2  - Roe, Richard|TI  - Bees",
        "TY  - JFULL|TI  - Bee Review|SN  - 1566-5283",
        "TY  - MUSIC|TI  - Bees|SN  - 979-0-2600-0043-8",
        "TY  - VIDEO|TI  - Bees|SP  - 119 min",
        "TY  - SOUND|TI  - Bees|SP  - 119",
    ],
)
def test_a_record_comes_back_as_it_was(text: str) -> None:
    """What is read is written again, tag by tag."""
    wanted = text.split("|")
    (record,) = read("\n".join([*wanted, "ER  - "]))
    assert sorted(lines(record)) == sorted(wanted)
    assert read(written(record)) == [record]


# A journal in which no such thing is printed is read again as a series.
TAGS = [*sorted(CROSSWALK.by_where.keys() - {"TY", "J2", "JA", "JF", "JO"}), "DB", "U1"]
TYPES = "ADVS BOOK CASE CHAP CONF ELEC ENCYC HEAR JFULL JOUR MAP MUSIC NEWS ODD PAT RPRT SER SOUND STAT THES VIDEO"
VALUES = (
    "Bees", "Doe, Anna", "Doe, Anna, Jr.", "Bees; Wasps", "Bees : wasps / by Doe", "Bees (Paris)", "Bees ; 4", "Paris: Gill", "A. Doe", "1999",
    "1999/05/01/", "1999///spring", "12", "12-15", "12 p.", "3 min", "2nd ed.", "0317-8471", "9780306406157", "10.1000/182", "PMID:12345",
    "http://a.example/b", "file:///b.pdf", "<i>Bees &amp; wasps</i>", "Master's thesis, Leeds", "eng", "[Bees]",
)  # fmt: skip


@given(
    st.sampled_from(TYPES.split()),
    # What is said twice is kept as it stood the second time, and so by a tag that others write.
    st.lists(
        st.tuples(st.sampled_from(TAGS), st.sampled_from(VALUES)), min_size=1, max_size=6, unique_by=itemgetter(1)
    ),
)
def test_what_has_been_written_once_stays(kind: str, said: list[tuple[str, str]]) -> None:
    """Whatever a file of others says: read again, what we have made of it is written tag by tag."""
    (record,) = read("\n".join([f"TY  - {kind}", *map("  - ".join, said), "ER  - "]))
    (again,) = read(written(record))
    assert sorted(lines(again)) == sorted(lines(record))


SUFFIXES = (
    "jr|JR|Jr|Sr|sr|SR|Esq.|esq|II|VI|IX|2nd|3rd|4th|9th|PhD|Ph.D.|MD|D.D.|BA|J.D.|M.S.|B.L.|LL.B.|LLD|LL.M.|MSc|B.Sc.|MPhil|M.Phil|RN|R.N.|SJ|S.J."
    "|OSB|O.S.B.|OP|O.P.|Sir|Dame|Lord|Lady|Saint|Mrs.|Baron|Baroness of Leeds|Viscount de Ek|Viscountess|Earl of Leeds|Count"
    "|Countess|Marquess|Duke of|Duchess von Ek|Princess|Prince"
).split("|")
RULERS = (
    "King Queen Emperor Empress Tsar Czar Sultan Prince Princess Duke Duchess Count Countess Bishop Archbishop Patriarch"
).split()


@pytest.mark.parametrize(
    ("name", "agent"),
    [
        ("Doe, John, Jr.", Agent("Doe, John", kind="person", titles=("Jr.",), roles=("aut",), primary=True)),
        (
            "Doe, John, M.D., PhD",
            Agent("Doe, John", kind="person", titles=("M.D., PhD",), roles=("aut",), primary=True),
        ),
        ("Doe, J., Smith, K.", Agent("Doe, J., Smith, K.", roles=("aut",))),
        ("Doe, John", Agent("Doe, John", kind="person", roles=("aut",), primary=True)),
        *(
            (f"Doe, John, {suffix}", Agent("Doe, John", "person", titles=(suffix,), roles=("aut",), primary=True))
            for suffix in SUFFIXES
        ),
        ("Doe, John, T", Agent("Doe, John, T", roles=("aut",))),
        ("van der Ek, Bo", Agent("van der Ek, Bo", kind="person", roles=("aut",), primary=True)),
        ("van der Ek Roe, Bo", Agent("van der Ek Roe, Bo", roles=("aut",))),
        ("J. Ek, Lord Bo", Agent("J. Ek, Lord Bo", roles=("aut",))),
        ("Li, Q, Ma", Agent("Li, Q, Ma", roles=("aut",))),
        (
            "Ministry of Works, Housing, Roads and Rails",
            Agent("Ministry of Works, Housing, Roads and Rails", roles=("aut",)),
        ),
        *(
            (name, Agent(name, roles=("aut",)))
            for name in (
                "Apis, of Leeds",
                "Apis, the Elder",
                "Apis, à Leeds",
                "Apis, (Leeds)",
                *(f"Apis, {ruler}, Duke of Leeds" for ruler in RULERS),
                "Apis, Prince, Duke de Leeds",
            )
        ),
        *(
            (
                f"Beatrix, {ruler} of Leeds",
                Agent("Beatrix", "person", "forename", titles=(f"{ruler} of Leeds",), roles=("aut",), primary=True),
            )
            for ruler in RULERS
        ),
        *(
            (
                f"{name}, {title}",
                Agent(forename, "person", "forename", numeration=number, titles=(title,), roles=("aut",), primary=True),
            )
            for name, forename, number, title in (
                ("Beatrix XLV", "Beatrix", "XLV", "Queen"),
                ("D'Ek An-Bo’d II", "D'Ek An-Bo’d", "II", "Prince"),
                ("D’Ek-An O'Bo", "D’Ek-An O'Bo", "", "Saint"),
                ("Beatrix", "Beatrix", "", "Queen de Leeds"),
            )
        ),
    ],
)
def test_what_follows_the_forenames_is_a_suffix_only_where_it_is_one(name: str, agent: Agent) -> None:
    """It may be another person; the name stays as it is, and a suffix stands behind the second comma again."""
    (record,) = read(f"TY  - BOOK\nAU  - {name}\nER  - ")
    assert record.agents == (agent,)
    assert f"AU  - {name}" in lines(record)


@pytest.mark.parametrize(
    ("name", "agent"),
    [
        ("World Health Organization", Agent("World Health Organization", kind="corporate")),
        ("University of Leeds", Agent("University of Leeds", kind="corporate")),
        ("Court of Appeals", Agent("Court of Appeals", kind="corporate")),
        ("Hive Assembly. Bee Committee", Agent("Hive Assembly", kind="corporate", units=("Bee Committee",))),
        (
            "United States. Department of Justice",
            Agent("United States", kind="corporate", entry="jurisdiction", units=("Department of Justice",)),
        ),
        (
            "United States. Bee Office,",
            Agent("United States", kind="corporate", entry="jurisdiction", units=("Bee Office",)),
        ),
        ("Society for Bees, Inc.", Agent("Society for Bees, Inc.", kind="corporate")),
        ("Andrew Law", Agent("Andrew Law")),
        ("William of Ockham", Agent("William of Ockham")),
        ("U. S. Steel", Agent("U. S. Steel")),
        ("E. C. Ek, Leeds", Agent("E. C. Ek, Leeds")),
    ],
)
def test_a_body_is_one_by_a_word_of_its_name(name: str, agent: Agent) -> None:
    """It stands first as a person does; who may be either is left open."""
    (record,) = read(f"TY  - RPRT\nAU  - {name}\nER  -")
    assert record.agents == (replace(agent, roles=("aut",), primary=agent.kind != ""),)
    assert f"AU  - {name.rstrip(',')}" in lines(record)


@pytest.mark.parametrize(
    ("name", "agent"),
    [
        ("Okafor, Grace, 1960-", Agent("Okafor, Grace", dates="1960-")),
        ("Okafor, Grace, 1898 - 1981", Agent("Okafor, Grace", dates="1898-1981")),
        ("Okafor, G. (Grace), 1960-2001", Agent("Okafor, G.", fuller="(Grace)", dates="1960-2001")),
        ("Okafor, Grace, Jr., 1960-", Agent("Okafor, Grace", titles=("Jr.",), dates="1960-")),
        (
            "Leeds, Grace Okafor, Duchess of, 1760-1801",
            Agent("Leeds, Grace Okafor", titles=("Duchess of",), dates="1760-1801"),
        ),
        (
            "Beatrix II, Queen of the Bees, 1926-",
            Agent("Beatrix", entry="forename", numeration="II", titles=("Queen of the Bees",), dates="1926-"),
        ),
        ("Okafor, Grace, comtesse, 1760-1801", Agent("Okafor, Grace", titles=("comtesse",), dates="1760-1801")),
        ("Okafor, Dame Grace, 1960-", Agent("Okafor, Dame Grace", dates="1960-")),
        ("Beatrix II, Pope", Agent("Beatrix", entry="forename", numeration="II", titles=("Pope",))),
        ("Okafor, King", Agent("Okafor, King")),
        ("Okafor, Grace (1960-)", Agent("Okafor, Grace", dates="1960-")),
        ("Okafor, Grace [1960-].", Agent("Okafor, Grace", dates="1960-")),
        ("Okafor, G. (Grace)", Agent("Okafor, G.", fuller="(Grace)")),
        ("Okafor, Grace, 1960-;", Agent("Okafor, Grace", dates="1960-")),
        ("Okafor, Grace (Leeds)", Agent("Okafor, Grace (Leeds)")),
        ("v. Ek, Bo", Agent("v. Ek, Bo")),
    ],
)
def test_a_whole_heading_of_a_person_is_read(name: str, agent: Agent) -> None:
    """As catalogues export it; it comes back to RIS, while a name from elsewhere is written without its dates."""
    job = Job()
    (record,) = read(f"TY  - BOOK\nAU  - {name}\nER  -", job)
    assert record.agents == (replace(agent, kind="person", roles=("aut",), primary=True),)
    assert not job.report.losses
    assert f"AU  - {name}" in lines(record)
    assert losses(record) == set()


def test_a_meeting_is_one_by_when_and_where_it_was_held() -> None:
    """As catalogues head an entry with it."""
    name = "Congress on Bees (3rd : 1999 : Leeds)"
    (record,) = read(f"TY  - CONF\nAU  - {name}\nER  -")
    held = Agent("Congress on Bees", "conference", number="3rd", dates="1999", place="Leeds")
    assert record.agents == (replace(held, roles=("aut",), primary=True),)
    assert f"AU  - {name}" in lines(record)


@pytest.mark.parametrize(
    ("name", "role", "line"),
    [("Doe, Jane, editor", "edt", "A2  - Doe, Jane"), ("Doe, Jane (Trans.)", "trl", "A4  - Doe, Jane"),
     ("Doe, Jane, 1960-, author", "aut", "AU  - Doe, Jane"), ("Doe, Jane, illustrator", "ill", ""), ("Doe, Jane, compiler", "com", ""),
     ("Doe, Jane, contributor", "ctb", ""), ("Doe, Jane, thesis advisor", "ths", ""), ("Doe, Jane, printer", "aut prt", "AU  - Doe, Jane")],
)  # fmt: skip
def test_what_a_name_says_that_somebody_did_is_what_was_done(name: str, role: str, line: str) -> None:
    """An editor among the authors is none of them."""
    (record,) = read(f"TY  - BOOK\nAU  - {name}\nER  -")
    assert [(agent.name, " ".join(agent.roles), agent.primary) for agent in record.agents] == [
        ("Doe, Jane", role, "aut" in role)
    ]
    assert [said for said in lines(record) if "Doe" in said] == ([line] if line else [])


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("et al.", []), ("Doe, Jane [et al.]", ["Doe, Jane"]), ("Doe, J., et al", ["Doe, J."]), (";", []),
        ("Doe, Jane (et. al)", ["Doe, Jane"]), ("Doe, Jane and others", ["Doe, Jane"]),
    ],
)  # fmt: skip
def test_others_are_no_names(name: str, known: list[str]) -> None:
    """That there were some is told, and stays with RIS."""
    job = Job()
    (record,) = read(f"TY  - BOOK\nAU  - {name}\nER  -", job)
    assert [agent.name for agent in record.agents] == known
    assert {path for _, path, _, _ in job.report.losses} == {"AU"}
    assert f"AU  - {name}" in lines(record)


def test_a_person_with_initials_is_turned_round() -> None:
    """As the Institute of Electrical and Electronics Engineers has it."""
    (record,) = read("TY  - JOUR\nAU  - J. M. Smith\nAU  - A.-B. O’Hara\nAU  - G. Okafor, Jr.\nER  -")
    assert [(agent.name, agent.kind, agent.titles) for agent in record.agents] == [
        ("Smith, J. M.", "person", ()),
        ("O’Hara, A.-B.", "person", ()),
        ("Okafor, G.", "person", ("Jr.",)),
    ]


def test_the_title_is_that_of_the_resource() -> None:
    """The uniform title stands before it in a record, and is not what is cited; a number is one by itself."""
    titles = (Title("Lieder", kind="uniform"), Title("Der Dolch =", subtitle="The dagger"))
    record = Record(titles=titles, identifiers=(Identifier("isbn", "9780131103627 (paperback)"),))
    assert {"TI  - Der Dolch = The dagger", "SN  - 9780131103627"} <= {*lines(record)}
    assert "TI  - Lieder" in lines(Record(titles=titles[:1]))


def test_tags_of_older_programs_are_read() -> None:
    """T1, A1, JF, Y1, N2, L1 say what TI, AU, T2, PY, AB and UR say."""
    text = (
        "TY  - JOUR\nT1  - A\nA1  - Harrison, W.\nJF  - J\nY1  - 2001/09/01/\nN2  - S\nL1  - http://a.example/x\nER  -"
    )
    (record,) = read(text)
    assert record.titles[0].title == "A"
    assert record.agents == (Agent("Harrison, W.", kind="person", roles=("aut",), primary=True),)
    assert record.related[0].title == "J"
    assert record.dates == (Date("2001-09-01"),)
    assert record.summaries[0].text == "S"
    assert record.links == (Link("http://a.example/x", media_type="application/pdf"),)


@pytest.mark.parametrize(
    "tags",
    ["JF  - Full|JO  - Short", "JO  - Short|T2  - Full", "T2  - Full|JF  - Full|JA  - Short", "BT  - Full|J2  - Short"],
)
def test_a_journal_has_its_full_title(tags: str) -> None:
    """Whatever its order; what is short beside it is its abbreviated title."""
    (record,) = read("\n".join(["TY  - CHAP", *tags.split("|"), "ER  -"]))
    (host,) = record.related
    assert host == Related("host", title="Full", record=Record(titles=(Title("Short", kind="abbreviated"),)))
    assert record.leftovers == ()


@pytest.mark.parametrize(
    ("code", "genres", "relation"),
    [
        ("ENCYC", ("encyclopedia article",), "host"), ("DICT", ("dictionary entry",), "host"), ("BLOG", ("blog post",), "host"),
        ("ELEC", ("web page",), "host"), ("WEB", ("web page",), "host"), ("NEWS", ("newspaper article",), "host"),
        ("CONF", ("conference publication", "conference paper"), "host"), ("LEGAL", ("legal rule",), "host"),
        ("BILL", ("bill",), "host"), ("BOOK", ("book",), "series"),
    ],
)  # fmt: skip
def test_what_is_in_another_is_told_by_its_type(code: str, genres: tuple[str, ...], relation: str) -> None:
    """An article in a newspaper is no newspaper; T2 of a book is its series."""
    (record,) = read(f"TY  - {code}\nTI  - A\nT2  - B\nER  -")
    assert tuple(genre.term for genre in record.genres) == genres
    assert record.related == (Related(relation, title="B"),)
    report = Report()
    assert lines(record, report)[0] == f"TY  - {code}"
    assert report.losses == {}


@pytest.mark.parametrize(
    ("code", "tag", "role", "primary"),
    [
        ("BOOK", "AU", "aut", True), ("MAP", "AU", "ctg", True), ("ART", "A1", "art", True), ("MUSIC", "AU", "cmp", True),
        ("PAT", "AU", "inv", True), ("PAT", "A2", "ctb", False), ("MPCT", "AU", "drt", False), ("VIDEO", "AU", "", False),
        ("SOUND", "AU", "", False), ("THES", "A3", "ths", False), ("BOOK", "A3", "edt", False),
        ("SOUND", "A2", "prf", False), ("ADVS", "A2", "prf", False), ("ADVS", "ED", "edt", False), ("MUSIC", "A3", "ctb", False),
        ("MPCT", "A3", "pro", False), ("MPCT", "A4", "ctb", False), ("BLOG", "A3", "ill", False), ("PCOMM", "A2", "rcp", False),
        ("CONF", "A2", "edt", False), ("CONF", "A4", "ctb", False), ("BILL", "A2", "ctb", False), ("HEAR", "A2", "ctb", False),
        ("CASE", "A4", "ctb", False), ("CASE", "A2", "ctb", False), ("MUSIC", "A2", "ctb", False), ("MPCT", "A2", "ctb", False),
        ("ICOMM", "A2", "rcp", False), ("FIGURE", "AU", "", False), ("CHART", "AU", "", False), ("SLIDE", "AU", "", False),
        ("SLIDE", "A2", "ctb", False), ("PAT", "ED", "edt", False), ("BILL", "A3", "ctb", False), ("GOVDOC", "A2", "ctb", False),
        ("CPAPER", "A4", "ctb", False),
    ],
)  # fmt: skip
def test_what_a_name_did_depends_on_the_type(code: str, tag: str, role: str, primary: bool) -> None:
    """The author of a patent is its inventor;
    who made a film or a recording is not told, nor who is meant where programs differ.
    """
    (record,) = read(f"TY  - {code}\n{tag}  - Doe, Jane\nER  -")
    assert record.agents == (Agent("Doe, Jane", kind="person", roles=(role,) if role else (), primary=primary),)


@pytest.mark.parametrize(
    ("tags", "series", "volume"),
    [
        ("BOOK|VL  - 2|M1  - 17|T2  - Hive Papers", "17", "2"),
        ("EBOOK|M1  - 17|T3  - Hive Papers", "17", ""),
        ("BOOK|VL  - 2|T2  - Hive Papers", "2", ""),
        ("BOOK|M1  - 17|T3  - Hive Papers ; 3", "3", ""),
        ("RPRT|M1  - 17|T2  - Hive Papers", "", ""),
        ("BOOK|M1  - Bd. 3|T2  - Hive Papers", "Bd. 3", ""), ("BOOK|M1  - A-12|T2  - Hive Papers", "A-12", ""),
        ("BOOK|M1  - Copyright 1999|T2  - Hive Papers", "", ""), ("BOOK|M1  - Paperback|T2  - Hive Papers", "", ""),
        ("BOOK|M1  - 10.1000/182|T2  - Hive Papers", "", ""), ("BOOK|M1  - May 1999|T2  - Hive Papers", "", ""),
        ("BOOK|M1  - 1999///|T2  - Hive Papers", "", ""), ("BOOK|M1  - LBL-12345|T2  - Hive Papers", "LBL-12345", ""),
        *(
            (f"EDBOOK|M1  - {number}|T2  - Hive Papers", number, "")
            for number in (
                "Volume 3|vol. 3|Band 3|number 3|num.3|no. 3|nr 3|Heft 3|H. 3|tom 3|tome 3|tomo 3|t. 3|part 3|pt. 3|n° 3|nº3|A3|3a|12-13"
                "|12/13|XII|LIV"
            ).split("|")
        ),
    ],
)  # fmt: skip
def test_a_book_has_its_number_in_the_series_in_m1(tags: str, series: str, volume: str) -> None:
    """Its volume is its own then; what M1 is of other types, programs do not agree on."""
    (record,) = read("TY  - " + "\n".join(tags.split("|")) + "\nER  -")
    assert record.related == (Related("series", title="Hive Papers", number=series),)
    assert [term.value for part in record.parts for term in part.details] == ([volume] if volume else [])


@pytest.mark.parametrize(
    ("tags", "extents", "reasons"),
    [
        ("BOOK|SP  - 12-40", ["pages 12-40"], []),
        ("BOOK|SP  - pages 12–40", ["pages 12-40"], []),
        ("BOOK|SP  - 12-40|EP  - 50", ["pages 12-40"], ["repeated"]),
        ("BOOK|SP  - 12|SP  - 13", ["12"], ["repeated"]),
        ("BOOK|EP  - 40", [], ["malformed"]),
        ("BOOK|SP  - No|EP  - Specified", [], ["malformed", "malformed"]),
        ("EBOOK|SP  - 12", ["12"], []),
        ("EBOOK|SP  - 12|EP  - 40", ["pages 12-40"], []),
        ("VIDEO|SP  - 119 min|EP  - 120", ["119 min"], ["no row"]),
        ("VIDEO|SP  - 119 min|EP  - 120 min", ["119 min"], ["no row"]),
        ("BOOK|SP  - 12-40 and more|EP  - 50", ["pages 12-40 and more-50"], []),
        ("SOUND|SP  - 119", [], ["no row"]),
        ("MUSIC|SP  - 119", ["119"], []),
        ("CHAP|SP  - 12|SP  - 13", [], ["repeated"]),
    ],
)
def test_pages_of_what_stands_alone_are_its_extent_where_they_can_be(
    tags: str, extents: list[str], reasons: list[str]
) -> None:
    """What else is said of them stays with RIS."""
    (record,) = read("TY  - " + tags.replace("|", "\n") + "\nER  -")
    assert [term.value for physical in record.physicals for term in physical.extents] == extents
    assert len(record.physicals) <= 1
    assert [left.reason for left in record.leftovers] == reasons


@pytest.mark.parametrize(
    ("tags", "titles", "kept"),
    [
        ("CHAP|T2  - Hive|T2  - Hive", ["Hive"], []),
        ("CHAP|T2  - Hive|T2  - Wasp", ["Hive"], ["T2  - Wasp"]),
        ("CHAP|T2  - Hive|JO  - Hi.|J2  - H.", ["Hive"], ["J2  - H."]),
        ("CHAP|J2  - H.|T2  - Hive|T2  - Wasp", ["Hive"], ["T2  - Wasp"]),
        ("BOOK|T2  - Papers|T2  - Studies", ["Papers"], ["T2  - Studies"]),
    ],
)
def test_a_title_of_what_it_stands_in_is_one(tags: str, titles: list[str], kept: list[str]) -> None:
    """And one that is short; others stay with RIS."""
    (record,) = read("TY  - " + tags.replace("|", "\n") + "\nER  -")
    assert [found.title for found in record.related] == titles
    assert [left.value for left in record.leftovers] == kept


@pytest.mark.parametrize(
    ("part", "told"),
    [
        (Part(date="2011"), []),
        (Part(date="2012"), ["parts"]),
        (Part((Term("volume", "3"),), date="2011"), ["parts"]),
    ],
)
def test_where_else_it_stands_is_told_without_the_date_that_is_written(part: Part, told: list[str]) -> None:
    """RIS has one place where a resource stands."""
    place = Part((Term("volume", "2"),), (Term("pages", "1-9"),), date="2011")
    article = Record(related=(Related("host", title="Bee Journal", part=place),), parts=(part,))
    assert {"VL  - 2", "SP  - 1", "EP  - 9", "PY  - 2011"} <= {*lines(article)}
    assert [path for path, _ in losses(article)] == told
    assert not any("2011" in value for _, value in losses(article))


@pytest.mark.parametrize(
    ("host", "said", "told"),
    [
        (Record(titles=(Title("Hive"),)), ["T2  - Hive"], set()),
        (Record(titles=(Title("Hive", lang="swe"),)), ["T2  - Hive"], {"related.record.titles.lang"}),
        (Record(titles=(Title("Hive"), Title("H.", kind="abbreviated"))), ["T2  - Hive", "J2  - H."], set()),
        (Record(titles=(Title("Hive"), Title("Nest", kind="alternative"))), ["T2  - Hive"], {"related.record.titles"}),
    ],
)
def test_what_it_stands_in_has_one_title_and_a_short_one(host: Record, said: list[str], told: set[str]) -> None:
    """What else is said of these is told."""
    article = Record(type="text", genres=(Genre("article"),), related=(Related("host", record=host),))
    assert [line for line in lines(article) if line[:2] in ("T2", "J2")] == said
    assert {path for path, _ in losses(article)} == told


def test_how_long_a_part_lasts_is_no_page() -> None:
    """It is told."""
    part = Part((Term("volume", "2"),), (Term("minutes", "5"),))
    article = Record(related=(Related("host", title="Hive", part=part),))
    assert not [line for line in lines(article) if line[:2] in ("SP", "EP")]
    assert losses(article) == {("related.part.extents", "minutes 5")}


def test_pages_are_written_once() -> None:
    """Those on which it stands, or of several forms those of the first that has some."""
    forms = tuple(Physical(extents=(Term("pages", pages),)) for pages in ("9", "12"))
    place = Part(extents=(Term("pages", "1-9"),))
    assert [line for line in lines(Record(physicals=forms)) if line[:2] in ("SP", "EP")] == ["SP  - 9"]
    article = Record(
        related=(Related("host", title="Bee Journal", part=place),), physicals=(Physical((Term("", "p. 1-9"),)),)
    )
    assert [line for line in lines(article) if line[:2] in ("SP", "EP")] == ["SP  - 1", "EP  - 9"]


@pytest.mark.parametrize(("accessed", "told"), [(("2020-01-02", ""), False), (("", ""), True)])
def test_that_it_is_online_is_told_by_the_day_of_a_visit(accessed: tuple[str, ...], told: bool) -> None:
    """To one of its addresses (Y2); else that is lost."""
    links = tuple(Link(f"http://a.example/{at}", accessed=day) for at, day in enumerate(accessed))
    record = Record(type="text", genres=(Genre("book"),), links=links, physicals=(Physical(media="c", carrier="cr"),))
    assert any(path.startswith("physicals") for path, _ in losses(record)) == told


def test_a_number_in_m1_without_a_series_stays_with_ris() -> None:
    """What it is the number of, nobody says."""
    (record,) = read("TY  - BOOK\nTI  - Bees\nM1  - 17\nER  -")
    assert (record.related, record.parts) == ((), ())
    assert "M1  - 17" in lines(record)


@pytest.mark.parametrize("number", ["US1234567", "10123457", "9780131103627"])
def test_the_number_of_a_patent_is_one(number: str) -> None:
    """Whatever other number it looks like."""
    (record,) = read(f"TY  - PAT\nSN  - {number}\nER  -")
    assert record.identifiers == (Identifier("patent number", number),)
    assert f"SN  - {number}" in lines(record)


def test_a_recording_entered_under_its_performer_has_an_author() -> None:
    """Others who performed stand in A2."""
    agents = tuple(Agent(f"Ek, {name}", "person", roles=("prf",), primary=name == "Bo") for name in ("Bo", "Ida"))
    record = Record(type="sound recording-musical", agents=agents)
    assert lines(record)[1:] == ["AU  - Ek, Bo", "A2  - Ek, Ida"]


@pytest.mark.parametrize(
    ("agent", "line"),
    [
        (Agent("Ek, Ida", "person", roles=("itr", "sng")), "A2  - Ek, Ida"),
        (Agent("Ek, Ida", "person", roles=("nrt",)), "A2  - Ek, Ida"),
        (Agent("Hive Choir", "corporate", roles=("sng",)), "A2  - Hive Choir"),
        (Agent("Ek, Ida", "person", roles=("sng",), primary=True), "AU  - Ek, Ida"),
        (Agent("Ek, Ida", "person", roles=("cmp", "sng")), "AU  - Ek, Ida"),
    ],
)
def test_who_sings_or_plays_on_a_recording_performs_it(agent: Agent, line: str) -> None:
    """It is told which of these; who composed what he or she sings, or under whom it is entered, is its author."""
    record = Record(type="sound recording-musical", agents=(agent,))
    assert lines(record)[1:] == [line]
    assert ("agents.roles", "; ".join(agent.roles)) in losses(record)


@pytest.mark.parametrize(
    ("roles", "line", "lost"),
    [
        (("act", "edt"), "ED  - Ek, Ida", "act"),
        (("trl", "spk"), "A4  - Ek, Ida", "spk"),
        (("prf", "edt"), "A2  - Ek, Ida", "edt"),
    ],
)
def test_who_performs_what_he_or_she_edited_is_told_of_one(roles: tuple[str, ...], line: str, lost: str) -> None:
    """That which has a tag of its own; A2 says of nobody on a recording that he or she edited it."""
    record = Record(type="sound recording-nonmusical", agents=(Agent("Ek, Ida", "person", roles=roles),))
    assert lines(record)[1:] == [line]
    assert ("agents.roles", lost) in losses(record)


def test_a_case_is_in_its_reporter() -> None:
    """Which EndNote and Zotero have among the names."""
    (record,) = read("TY  - CASE\nTI  - Bee v. Wasp\nA2  - Hive Reports\nVL  - 410\nER  -")
    assert (record.agents, [found.title for found in record.related]) == ((), ["Hive Reports"])


@pytest.mark.parametrize("name", ["Hive Reports", "Reports of the Hive, Leeds", "B. Wasp"])
def test_what_is_no_person_turned_round_is_the_reporter_of_a_case(name: str) -> None:
    """It may have a comma, or initials; and it may be said twice."""
    (record,) = read(f"TY  - CASE\nTI  - Bee v. Wasp\nA2  - {name}\nT2  - {name}\nA2  - {name}\nER  -")
    assert (record.agents, [found.title for found in record.related], record.leftovers) == ((), [name], ())


@pytest.mark.parametrize("tag", ["T2", "JO"])
def test_a_case_is_in_one_reporter(tag: str) -> None:
    """What is in A2 besides stays with RIS."""
    (record,) = read(f"TY  - CASE\nTI  - Bee v. Wasp\nA2  - Hive Rep.\n{tag}  - Hive Reports\nER  -")
    assert (record.agents, [found.title for found in record.related]) == ((), ["Hive Reports"])
    assert "A2  - Hive Rep." in lines(record)


def test_the_editor_of_a_case_is_no_reporter() -> None:
    """Nor is a body that is named with it."""
    agents = (Agent("Hive Court", "corporate", roles=("ctb",)), Agent("Ek, Bo", "person", roles=("edt",)))
    record = Record(type="text", genres=(Genre("law report or digest"),), agents=agents)
    assert lines(record)[1:] == ["A3  - Hive Court", "ED  - Ek, Bo"]


def test_a_number_of_items_is_none_of_pages() -> None:
    """MARC has what is counted beside it: ``300 ## $a 120 $f items``."""
    items = Physical((Term("", "120"),), parts=(Term("extent", "120"), Term("unit", "items")))
    assert "SP  - 120" not in lines(Record(physicals=(items,)))
    assert ("physicals.extents", "120") in losses(Record(physicals=(items,)))


@pytest.mark.parametrize(
    ("kind", "extent", "said"),
    [
        ("text", "xii, 272 p.", ["SP  - xii, 272"]),
        ("text", "xii + 272 p.", ["SP  - xii + 272"]),
        *(
            ("text", f"319 {unit}", ["SP  - 319"])
            for unit in (
                "pages p p. S. S Seiten s. sid. sidor sider sivua str. stran stron pagine páginas pàgines oldal с. стр. страниц страница"
                " страницы σ. σελ. էջ էջ."
            ).split()
        ),
        *(
            ("text", f"1 {online} (vii, 175 p.)", ["SP  - vii, 175"])
            for online in ("ressource en ligne|Online-Ressource|onlineresurs|verkkoaineisto|recurso en línea").split(
                "|"
            )
        ),
        *(
            ("text", f"205 p., {plates}", ["SP  - 205"])
            for plates in (
                "[8] folded leaves of plates|xii leaves of col. plates|1 leaf of color plates|2 pages of coloured plates"
                "|2 p. of colored plates|2 p. of colour plates|2 p. of folded plates|2 p. de pl."
            ).split("|")
        ),
        ("text", "205, [3] с.", ["SP  - 205, [3]"]),
        ("text", "205 с.", ["SP  - 205"]),
        ("text", "xii, 205 p., [8] p. of plates", ["SP  - xii, 205"]),
        ("text", "205 pages, 8 unnumbered leaves of plates (1 folded)", ["SP  - 205"]),
        ("text", "1 online resource (vii, 175 pages)", ["SP  - vii, 175"]),
        ("text", "1 online resource (2 volumes)", []),
        ("text", "[8] leaves of plates", []),
        ("text", "12 p. of plates", []),
        ("text", "12 sheets", []),
        ("sound recording-musical", "2 s.", []),  # its sides
        *(
            ("sound recording-musical", lasts, [f"SP  - {lasts}"])
            for lasts in ("52 min.", "52min", "52 minutes", "1:02:03", "01:02:03")
        ),
        ("moving image", "45 s.", []),
    ],
)
def test_pages_are_counted_in_many_languages(kind: str, extent: str, said: list[str]) -> None:
    """As the library says it that has catalogued the book (MARC 300 $a)."""
    record = Record(type=kind, physicals=(Physical((Term("", extent),)),))
    assert [line for line in lines(record) if line[:2] == "SP"] == said


def test_the_plates_beside_its_pages_are_told_to_be_lost() -> None:
    """The pages alone are in SP."""
    plates = "205 p., [8] p. of plates"
    assert ("physicals.extents", plates) in losses(Record(physicals=(Physical((Term("", plates),)),)))
    assert not losses(Record(physicals=(Physical((Term("", "205 p."),)),)))


def test_what_is_said_beside_the_pages_is_told() -> None:
    """Another extent, what a form is made of, and the parts of an extent."""
    extents = (Term("", "205 p."), Term("", "1 map"))
    record = Record(physicals=(Physical(extents, dimensions="24 cm"),))
    assert "SP  - 205" in lines(record)
    assert losses(record) == {("physicals.extents", "1 map"), ("physicals.dimensions", "24 cm")}


def test_the_pages_of_a_book_are_its_extent() -> None:
    """It stands in nothing, whatever its first page."""
    pages = (
        "TY  - BOOK\nSP  - 12\nEP  - 40\nER  -",
        "TY  - BOOK\nSP  - 272 p.\nER  -",
        "TY  - BOOK\nSP  - xii, 272\nER  -",
        "TY  - BOOK\nSP  - 272 pages\nER  -",
        "TY  - BOOK\nSP  - 272pp\nER  -",
        "TY  - BOOK\nSP  - xii + 272\nER  -",
        "TY  - BOOK\nSP  - 12-40 and more\nER  -",
    )
    records = [record for text in pages for record in read(text)]
    assert [record.physicals[0].extents for record in records] == [
        (Term("", "pages 12-40"),), (Term("pages", "272"),), (Term("", "xii, 272 pages"),),
        (Term("pages", "272"),), (Term("pages", "272"),), (Term("", "xii + 272 pages"),), (Term("", "12-40 and more"),),
    ]  # fmt: skip
    assert all(record.related == () for record in records)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("xii, 272 p. : ill. ; 24 cm", Physical((Term("", "xii, 272 p."),), details="ill.", dimensions="24 cm")),
        ("272 p. ; 24 cm + 1 map", Physical((Term("pages", "272"),), dimensions="24 cm", accompanying="1 map")),
        ("1 score (24 p.) + 4 parts ; 30 cm", Physical((Term("", "1 score (24 p.) + 4 parts"),), dimensions="30 cm")),
    ],
)
def test_a_statement_of_extent_has_its_parts(said: str, expected: Physical) -> None:
    """As in MODS and Dublin Core."""
    (record,) = read(f"TY  - BOOK\nTI  - Bees\nSP  - {said}\nER  -")
    assert record.physicals == (expected,)


@pytest.mark.parametrize(
    ("code", "issuance"),
    [("JOUR", "serial component"), ("MGZN", "serial component"), ("CHAP", "monographic component"), ("CPAPER", "")],
)
def test_the_type_tells_of_what_something_is_a_part(code: str, issuance: str) -> None:
    """Where it names a host; proceedings may be a serial or a book."""
    alone, within = read(f"TY  - {code}\nTI  - A\nER  -\nTY  - {code}\nTI  - A\nT2  - B\nER  -")
    assert (alone.issuance, within.issuance) == ("", issuance)
    assert losses(within) == set()
    by_level = {"CHAP": "CHAP", "CPAPER": "GEN"}
    assert lines(replace(within, genres=()))[0] == f"TY  - {by_level.get(code, 'JOUR')}"


def test_when_a_picture_was_made_is_its_year() -> None:
    """Its statement of production says no more, and is not lost."""
    made = Date("1935", kind="created"), Provision(date="1935", function="production")
    report = Report()
    assert "PY  - 1935" in lines(Record(type="still image", dates=made[:1], provisions=made[1:]), report)
    assert not report.losses
    decade = Date("1930", "1939", kind="created", qualifier="questionable"), Date("2008-09-30", kind="other")  # scanned
    assert not [line for line in lines(Record(type="still image", dates=decade)) if line.startswith("PY")]
    lines(Record(type="still image", dates=made[:1], provisions=(replace(made[1], date="spring 1935 ?"),)), report)
    assert [path for _, path, _, _ in report.losses] == ["provisions"]


@pytest.mark.parametrize("code", ["MANSCPT", "UNPB", "PCOMM", "ICOMM"])
def test_what_is_not_published_was_made(code: str) -> None:
    """At some time (264 #0); it has no publisher that nobody knows."""
    wanted = [f"TY  - {code}", "PY  - 2001", "DA  - 2001/05/03/", "PB  - Hive"]
    (record,) = read("\n".join([*wanted, "ER  -"]))
    assert record.dates == (Date("2001-05-03", kind="created"),)
    assert record.provisions == (Provision(names=("Hive",), function="production"),)
    assert lines(record) == wanted
    assert losses(record) == set()


@pytest.mark.parametrize("code", ["RPRT", "CLSWK", "BOOK", "PAT", "ODD"])
def test_what_stands_alone_by_its_type_has_its_journal_in_jf(code: str) -> None:
    """There T2 is its series; and its pages, which are an extent, are not lost beside a journal."""
    reference = [
        f"TY  - {code}",
        "TI  - Bees",
        "JF  - Hive",
        "J2  - H.",
        "VL  - 2",
        "SP  - 1",
        "EP  - 9",
        "SN  - 0378-5955",
    ]
    (record,) = read("\n".join([*reference, "ER  -"]))
    assert [(found.relation, found.title) for found in record.related] == [("host", "Hive")]
    assert lines(record) == reference
    assert losses(record) == set()


@pytest.mark.parametrize("code", ["ANCIENT", "CLSWK", "GRANT", "UNBILL", "MULTI", "AGGR", "EQUA"])
def test_a_type_of_the_list_is_in_words(code: str) -> None:
    """A code is no genre that anybody could read."""
    (record,) = read(f"TY  - {code}\nTI  - Bees\nER  -")
    assert record.genres[0].term != code
    assert lines(record) == [f"TY  - {code}", "TI  - Bees"]
    assert losses(record) == set()


def test_what_nobody_knows_is_no_publisher() -> None:
    """It is told, as MARC states it."""
    record = Record(
        provisions=(Provision((Place("[Place of publication not identified]"),), ("[publisher not identified]",)),)
    )
    assert lines(record) == ["TY  - GEN"]
    assert {path for path, _ in losses(record)} == {"provisions"}


@pytest.mark.parametrize("scheme", ["report number", "strn"])
def test_a_report_has_its_number_of_whatever_list(scheme: str) -> None:
    """A standard one, too (MARC 027)."""
    said = lines(Record(identifiers=(Identifier(scheme, "HV-12"),)))
    assert [line for line in said if line[:2] in ("TY", "SN")] == ["TY  - RPRT", "SN  - HV-12"]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Okafor, Grace, 1881-1943", True), ("Okafor, Grace (1881-1943)", True), ("Okafor, Grace", False),
        ("Okafor, Grace, 1881-1943.", True),
        ("Revolution, French, 1789-1799", False), ("France, History, 1789-1815", False), ("Bees", False),
    ],
)  # fmt: skip
def test_a_keyword_is_a_person_by_the_years_of_a_life(text: str, *, person: bool) -> None:
    """As in oai_dc; a name alone may be anything. It comes back."""
    (record,) = read(f"TY  - BOOK\nTI  - A\nKW  - {text}\nER  -")
    expected = Subject(agent=Agent(text, kind="person")) if person else Subject((Term("topic", text),))
    assert record.subjects == (expected,)
    assert f"KW  - {text.removesuffix('.')}" in lines(record)


def test_the_number_of_a_recording_is_that_of_its_publisher() -> None:
    """028, and not that of a report; what kind of sounds it has, its type does not say."""
    (record,) = read("TY  - SOUND\nSN  - HV 1234\nER  -")
    assert (record.identifiers, record.genres) == ((Identifier("publisher number", "HV 1234"),), ())
    assert lines(record) == ["TY  - SOUND", "SN  - HV 1234"]


def test_t2_of_a_thesis_is_its_department() -> None:
    """It is no series."""
    (record,) = read("TY  - THES\nTI  - A\nT2  - Department of Bees\nER  -")
    assert (record.notes, record.related) == ((Note("Department of Bees"),), ())


@pytest.mark.parametrize("text", ["English", "eng", "en", "en-GB", "Inglés", "anglais", "English;", "eng; English"])
def test_a_language_has_its_name_in_any_large_language(text: str) -> None:
    """As it has in MODS and in Dublin Core."""
    (record,) = read(f"TY  - BOOK\nLA  - {text}\nER  -")
    assert record.languages == (Language("eng"),)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Farsi", "per"),
        ("deu", "ger"),
        ("zh-Hans", "chi"),
        ("Norwegian Bokmål", "nob"),
        ("Kiswahili", "swa"),
        ("ไทย", "tha"),
    ],
)
def test_a_language_may_be_called_as_its_speakers_do(text: str, code: str) -> None:
    """MARC's list has Persian and Swahili."""
    (record,) = read(f"TY  - BOOK\nLA  - {text}\nER  -")
    assert record.languages == (Language(code),)


@pytest.mark.parametrize("tag", ["UR", "L2"])
def test_a_doi_is_no_address_without_that_of_who_leads_to_it(tag: str) -> None:
    """856 $u had no scheme."""
    (record,) = read(f"TY  - JOUR\n{tag}  - doi:10.1000/182\n{tag}  - https://doi.org/10.1000/182\nER  -")
    assert record.identifiers == (Identifier("doi", "10.1000/182"),)
    assert [link.uri for link in record.links] == ["https://doi.org/10.1000/182"]


@pytest.mark.parametrize(
    ("record", "dois"),
    [
        (Record(links=(Link("https://doi.org/10.1000/182"),)), ["DO  - 10.1000/182"]),
        (Record(links=(Link("http://dx.doi.org/10.1000%2F182", relation=""), Link("https://doi.org/10.1000/182"))),
         ["DO  - 10.1000/182"]),
        (Record(links=(Link("https://doi.org/10.1000/182"),), identifiers=(Identifier("doi", "10.1000/ABC"),)),
         ["DO  - 10.1000/ABC"]),
        (Record(links=(Link("https://doi.org/10.1000/1"), Link("https://doi.org/10.1000/2"))), []),
        (Record(links=(Link("https://doi.org/10.1000/182", relation="version"),)), []),
        (Record(links=(Link("https://doi.org/10.1000/182", materials="Volume 2"),)), []),
        (Record(links=(Link("https://example.org/10.1000/182"),)), []),
    ],
)  # fmt: skip
def test_the_address_of_a_doi_says_it_where_no_number_does(record: Record, dois: list[str]) -> None:
    """MARC 856 of reports; that of another version or of a part is not its own, and of two nobody knows which is."""
    assert [line for line in lines(record) if line.startswith("DO")] == dois


@pytest.mark.parametrize("text", ["English; French", "eng,fra", "en / fr"])
def test_languages_in_one_line_are_several(text: str) -> None:
    """And none where one of them is no language."""
    (record,) = read(f"TY  - BOOK\nLA  - {text}\nER  -")
    assert record.languages == (Language("eng"), Language("fre"))
    (other,) = read(f"TY  - BOOK\nLA  - {text}; Apian\nER  -")
    assert not other.languages
    assert [left.reason for left in other.leftovers] == ["malformed"]


@pytest.mark.parametrize(
    "pages",
    ["SP  - 12-15\nEP  - 15", "SP  - 12-15\nEP  - 12-15", "SP  - 12\nEP  - 12-15", "SP  - 12\nEP  - 15", "SP  - 12-15"],
)
def test_pages_are_said_once_though_both_tags_have_them(pages: str) -> None:
    """They were 12-15-15."""
    (record,) = read(f"TY  - JOUR\nT2  - Bee Review\n{pages}\nER  -")
    assert [extent.value for extent in record.related[0].part.extents] == ["12-15"]


def test_a_whole_periodical_is_a_serial() -> None:
    """Its type says so; of another it is told."""
    (record,) = read("TY  - JFULL\nTI  - Bee Review\nER  -")
    assert record.issuance == "serial"
    assert losses(record) == set()
    assert losses(Record(issuance="serial", type="still image")) == {("issuance", "serial")}


def test_bt_of_a_book_is_its_title() -> None:
    """A chapter's is that of its book."""
    assert [read(f"TY  - {code}\nBT  - B\nER  -")[0].titles for code in ("BOOK", "CHAP")] == [(Title("B"),), ()]


@pytest.mark.parametrize("between", ["; ", ";", " ", "\n"])
def test_several_addresses_in_one_value_are_several(between: str) -> None:
    """However they are parted."""
    (record,) = read(f"TY  - ELEC\nUR  - http://a.example{between}http://b.example\nER  -")
    assert record.links == (Link("http://a.example"), Link("http://b.example"))


@pytest.mark.parametrize(
    "file",
    [
        "internal-pdf://12/Doe, Bees 2010.pdf",
        "file:///C:/bees.pdf",
        "files/12/bees.pdf",
        "C:\\My files\\bees.pdf",
    ],
)
def test_a_file_of_whom_the_record_is_from_is_no_address(file: str) -> None:
    """It stays with RIS, and is told."""
    job = Job()
    (record,) = read(f"TY  - JOUR\nL1  - {file}\nUR  - www.a.example/b\nER  -", job)
    assert record.links == (Link("www.a.example/b"),)
    assert [(left.path, left.value) for left in record.leftovers] == [("L1", f"L1  - {file}")]
    assert f"L1  - {file}" in lines(record)
    assert {path for _, path, _, _ in job.report.losses} == {"L1"}


def _article(**host: Any) -> Record:
    """A part of something, as catalogues have it that know one level of part."""
    return Record(type="text", issuance="monographic component", related=(Related("host", title="J", **host),))


@pytest.mark.parametrize(
    ("record", "code"),
    [
        (Record(type="text", links=(Link("http://a.example/"),)), "BOOK"),
        (Record(type="text", links=(Link("http://a.example/"),), page=Page()), "RPRT"),
        (Record(type="text", genres=(Genre("report", authority="local"),)), "RPRT"),
        (Record(type="text", notes=(Note("Quarterly report", kind="report type and period"),)), "RPRT"),
        (Record(type="text", identifiers=(Identifier("strn", "HIVE-TR-74/216"),)), "RPRT"),
        (Record(type="text", links=(Link("http://a.example/", "version"),)), "BOOK"),
        (Record(type="text", genres=(Genre("technical report", authority="marcgt"),)), "RPRT"),
        (Record(genres=(Genre("Data sets", authority="lcgft"),)), "DATA"),
        (Record(type="text", genres=(Genre("Conference papers"),)), "CPAPER"),
        (Record(type="text", genres=(Genre("Book sections"),)), "CHAP"),
        (Record(type="text", genres=(Genre("Working Papers"),)), "RPRT"),
        (Record(type="text", genres=(Genre("Departmental Bulletin Paper"),)), "JOUR"),
        (Record(type="text", genres=(Genre("thesaurus"),)), "BOOK"),
        (Record(type="text", genres=(Genre("press"),)), "BOOK"),
        (Record(type="text", genres=(Genre("Abstracts", authority="lcgft"),)), "BOOK"),
        (Record(type="three dimensional object"), "GEN"),
        (Record(type="three dimensional object", identifiers=(Identifier("isbn", "9780131103627"),)), "BOOK"),
        (Record(genres=(Genre("bookSection", authority="local"), Genre("book", authority="marcgt"))), "CHAP"),
        (Record(issuance="serial", parts=(Part((Term("volume", "12"),)),)), "JFULL"),
        (Record(type="text", issuance="monographic", parts=(Part((Term("volume", "2"),)),)), "BOOK"),
        (Record(type="mixed material", related=(Related("host", title="Papers"),)), "GEN"),
        (Record(type="software, multimedia", content=("cod",)), "DATA"),
        (Record(type="software, multimedia", content=("cod", "txt")), "DATA"),
        (Record(type="three dimensional object", content=("tdf", "cod")), "GEN"),
        (
            Record(type="text", identifiers=(Identifier("isbn", "9780131103627"),), links=(Link("http://a.example/"),)),
            "BOOK",
        ),
        (Record(type="text", related=(Related("host", title="Bee Papers"),)), "GEN"),
        (Record(type="text", related=(Related("host", title="J", part=Part(text="page 4")),)), "JOUR"),
        (
            Record(type="text", related=(Related("host", title="J", identifiers=(Identifier("issn", "1566-5283"),)),)),
            "JOUR",
        ),
        (_article(scope=(Term("control", "nnas"),)), "JOUR"),
        (_article(scope=(Term("control", "nnam"),)), "CHAP"),
        (
            _article(part=Part(text="185 (2018), 24, Seite 18-19"), identifiers=(Identifier("issn", "0000-0019"),)),
            "JOUR",
        ),
        (_article(part=Part(text="Seite 18-19"), identifiers=(Identifier("issn", "0000-0019"),)), "CHAP"),
        (_article(part=Part(text="Roč. 12, č. 3 (2018), s. 18-19")), "JOUR"),
        (_article(part=Part(text="Vol. 12, no. 3, p. 18-19")), "CHAP"),
        (_article(part=Part(text="Vol. 3, ch. 4 (1990), p. 18-19")), "CHAP"),
        (_article(part=Part(text="Vol. 2, no. 3 (2018)"), identifiers=(Identifier("isbn", "9780131103627"),)), "CHAP"),
        (Record(type="cartographic"), "MAP"),
        (Record(type="text", manuscript=True), "MANSCPT"),
        (Record(type="text", manuscript=True, notes=(Note("Thesis (M.A.)--Leeds", kind="thesis"),)), "THES"),
        (Record(type="sound recording-musical"), "SOUND"),
        (Record(type="text", genres=(Genre("thesis", authority="marcgt"),)), "THES"),
        (Record(type="text", notes=(Note("Originally presented as the author's thesis", kind="thesis"),)), "BOOK"),
        (
            Record(type="text", issuance="monographic", related=(Related("host", title="Hive Library Collection"),)),
            "BOOK",
        ),
        (Record(type="text", issuance="serial", related=(Related("host", title="Hive Library Collection"),)), "JFULL"),
        *(
            (Record(type="text", issuance="monographic", related=(Related("host", part=part, **said),)), code)
            for part, said, code in (
                (Part((Term("enumeration", "2"),)), {"identifiers": (Identifier("local", "(DE-101)1"),)}, "BOOK"),
                (Part((Term("volume", "2"),)), {}, "BOOK"),
                (Part((Term("volume", "2"),)), {"title": "Hive"}, "JOUR"),
                (Part((Term("volume", "2"),)), {"identifiers": (Identifier("issn", "1234-5679"),)}, "JOUR"),
                (Part((Term("volume", "2"),), extents=(Term("pages", "3-5"),)), {}, "JOUR"),
            )
        ),
        (
            Record(
                type="text",
                issuance="monographic",
                related=(Related("host", record=Record(titles=(Title("J"),), parts=(Part((Term("issue", "3"),)),))),),
            ),
            "JOUR",
        ),
        (
            Record(
                type="text", issuance="monographic", related=(Related("host", title="J", part=Part(text="p. 3-9")),)
            ),
            "JOUR",
        ),
        (Record(), "GEN"),
    ],
)
def test_the_type_follows_from_what_a_record_is(record: Record, code: str) -> None:
    """Genre before type, type before numbers and links; a digital copy makes no report of a book."""
    assert lines(record)[0] == f"TY  - {code}"


@pytest.mark.parametrize(
    "term",
    ["dictionary", "encyclopedia", "catalog", "legislation", "law report or digest", "statistics", "atlas", "Maps"],
)
def test_what_a_whole_book_has_in_it_is_not_its_type(term: str) -> None:
    """MARC says of a book that it is a dictionary, or has statistics (008/24), or that an atlas is with it (006);
    RIS has types of the entries and the laws in it, and of maps.
    """
    book = Record(type="text", issuance="monographic", genres=(Genre(term, authority="marcgt"),))
    journal = replace(book, issuance="serial")
    by_number = replace(book, issuance="", identifiers=(Identifier("isbn", "9780131103627"),))
    assert [lines(record)[0] for record in (book, journal, by_number)] == ["TY  - BOOK", "TY  - JFULL", "TY  - BOOK"]
    assert ("genres", f"{term} marcgt") in losses(book)


def test_the_collection_that_a_whole_book_is_in_is_no_title_of_its_citation() -> None:
    """It is told, with its number."""
    host = Related("host", title="Hive Library Collection", identifiers=(Identifier("issn", "1234-5679"),))
    book = Record(type="text", issuance="monographic", titles=(Title("Bees"),), related=(host,))
    assert lines(book) == ["TY  - BOOK", "TI  - Bees"]
    assert {path for path, _ in losses(book)} == {"issuance", "related"}


def test_the_marks_of_isbd_are_not_printed() -> None:
    """What divides a part from the next stands on cards, and is transcribed by others."""
    record = Record(
        titles=(Title("Annals :", subtitle="including bees /"),),
        agents=(Agent("Doe, Jane,", kind="person", dates="1900-1980."),),
        editions=(Note("2nd ed. /"),),
        provisions=(Provision((Place("London :"),), ("Taylor, Ltd.,",), "1838,"),),
        physicals=(Physical((Term("", "128 v. :"),)),),
        related=(Related("host", title="Hive /", record=Record(titles=(Title("Bees /", kind="abbreviated"),))),),
    )
    found = lines(record)
    assert {
        "TI  - Annals: including bees", "AU  - Doe, Jane", "ET  - 2nd ed.", "CY  - London", "PB  - Taylor, Ltd.", "JF  - Hive",
    } <= {*found}  # fmt: skip
    assert not any(line.endswith((":", "/", ",")) for line in found)


@pytest.mark.parametrize(
    ("extent", "said"),
    [
        ("p. 61-74.", ["SP  - 61", "EP  - 74"]),
        ("S. 12-20", ["SP  - 12", "EP  - 20"]),
        ("page 9", ["SP  - 9"]),
        ("79 p.", []),
        ("12 pages (pages 33-44)", []),
        ("v. 3", []),
        ("1 score (p. 3-9)", []),
        ("p. 4-9, 12", []),
    ],
)
def test_an_extent_may_be_where_in_its_host_something_stands(extent: str, said: list[str]) -> None:
    """As medical libraries catalogue papers (MARC 300), with no 773 $g; what says more is told, as it is."""
    host = Related("host", title="Bees")
    record = Record(type="text", issuance="serial component", related=(host,))
    paper = replace(record, physicals=(Physical((Term("", extent),)),))
    assert [line for line in lines(paper) if line[:2] in ("SP", "EP")] == said
    assert ("physicals.extents" in {path for path, _ in losses(paper)}) is (not said)
    placed = replace(host, part=Part(extents=(Term("pages", "5-6"),)))
    assert "SP  - 5" in lines(replace(paper, related=(placed,)))


@pytest.mark.parametrize(
    ("name", "kind", "said"),
    [
        ("Plutarch.", "person", "Plutarch"),
        ("Ek, Bo Marcus.", "person", "Ek, Bo Marcus"),
        ("Ek, Bo M.", "person", "Ek, Bo M."),
        ("Ek, Bo, Jr.", "person", "Ek, Bo, Jr."),
        ("Ek, Theod.", "person", "Ek, Theod."),
        ("Hive Institution.", "corporate", "Hive Institution."),
        ("Bo Marcus.", "", "Bo Marcus."),
    ],
)
def test_the_full_stop_that_closes_a_heading_is_none_of_a_person_s_name(name: str, kind: str, said: str) -> None:
    """MODS has headings as they stood on cards; that of an initial or an abbreviation stays."""
    assert f"AU  - {said}" in lines(Record(agents=(Agent(name, kind),)))


def test_a_chapter_is_in_what_somebody_has_edited_and_published() -> None:
    """Where its pages alone are told, and no ISSN; what nobody has edited may go on."""
    editor, pages = Agent("Ek, Bo", "person", roles=("edt",)), Part(extents=(Term("page", "23-45"),))
    volume = Part((Term("volume", "3"),), (Term("page", "23-45"),))
    published = Provision(names=("Hive Press",), function="")

    def type_in(part: Part, *numbers: Identifier, editors: tuple[Agent, ...] = (editor,)) -> str:
        book = Record(
            titles=(Title("Bees"),), agents=editors, provisions=(published,), parts=(part,), identifiers=numbers
        )
        return lines(Record(type="text", titles=(Title("Hives"),), related=(Related("host", record=book),)))[0]

    assert type_in(pages) == "TY  - CHAP"
    assert (
        type_in(volume) == type_in(pages, Identifier("issn", "0378-5955")) == type_in(pages, editors=()) == "TY  - JOUR"
    )


def test_a_series_has_its_number_and_a_short_title_is_another() -> None:
    """Repositories have the number among those of the series, and a title of one word as the abbreviated one."""
    series = Related("series", title="Bee papers", identifiers=(Identifier("issue number", "2018:7"),))
    host = Related("host", title="Hive", record=Record(titles=(Title("Hive", kind="abbreviated"),)))
    said = [line for line in lines(Record(related=(series, host))) if line[:2] in ("T2", "J2", "T3", "JF")]
    assert said == ["JF  - Hive", "T3  - Bee papers ; 2018:7"]


@pytest.mark.parametrize(("code", "said"), [("eng", ["TI  - On bees"]), ("lat", ["TI  - De apibus", "TT  - On bees"])])
def test_the_title_of_a_translation_is_its_own(code: str, said: list[str]) -> None:
    """Where no other is told, and none that a library has translated; the uniform one is that of the work."""
    titles = Title("De apibus", kind="uniform"), Title("On bees", kind="translated", lang="eng")
    translation = Record(titles=titles, languages=(Language(code),))
    assert [line for line in lines(translation) if line[:2] in ("TI", "TT")] == said
    assert ("titles" in {path for path, _ in losses(translation)}) == (code == "eng")


def test_the_title_is_what_the_resource_is_called() -> None:
    """Whatever uniform title stands before it, and in the script that the record is in."""
    titles = Title("Kunst der Künste", kind="uniform"), Title("艺术", script="Hani"), Title("The art of arts")
    assert [line for line in lines(Record(titles=titles)) if line[:2] == "TI"] == ["TI  - The art of arts"]


def test_a_chapter_is_cited_with_its_book() -> None:
    """Its editors, edition, publisher, year, ISBN, series and pages stand in the description of the book."""
    book = Record(
        issuance="monographic",
        titles=(Title("Handbook"),),
        agents=(Agent("Marsh, Ida", roles=("edt",)),),
        editions=(Note("2nd ed."),),
        provisions=(Provision((Place("London"),), ("Gill",), "2003"),),
        dates=(Date("2003"),),
        identifiers=(Identifier("isbn", "9781843920199"),),
        related=(Related("series", title="Law library"),),
        parts=(Part(extents=(Term("page", "12-40"),)),),
    )
    words = Part(extents=(Term("words", "900"),))
    chapter = Record(type="text", titles=(Title("Cameras"),), parts=(words,), related=(Related("host", record=book),))
    assert {*written(chapter).split("\r\n")} - {"", "ER  - "} == {
        "TY  - CHAP", "TI  - Cameras", "T2  - Handbook", "A2  - Marsh, Ida", "ET  - 2nd ed.", "PY  - 2003", "CY  - London",
        "PB  - Gill", "SN  - 9781843920199", "T3  - Law library", "SP  - 12", "EP  - 40",
    }  # fmt: skip


def test_a_letter_is_not_published_with_the_collection_that_it_is_in() -> None:
    """It was made, and the place in the collection is not told; of a work without a date its book tells it."""
    project = Record(titles=(Title("Letters"),), provisions=(Provision((Place("Leeds"),), ("Hive Library",)),))
    letter = Record(dates=(Date("1949", kind="created"),), related=(Related("host", record=project),))
    assert [line[:2] for line in lines(letter) if line[:2] in ("CY", "PB")] == []
    assert {"CY  - Leeds", "PB  - Hive Library"} <= {*lines(replace(letter, dates=()))}
    assert "related.record" in {path for path, _ in losses(letter)}


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


def test_two_authors_of_one_name_are_two() -> None:
    """Among fifty there often are."""
    (record,) = read("TY  - JOUR\nAU  - Li, Q.\nAU  - Li, Q.\nER  -")
    assert lines(record).count("AU  - Li, Q.") == 2


@pytest.mark.parametrize("tags", ["T2  - Book\nT3  - Series ; 2", "T3  - Series ; 2\nBT  - Book"])
def test_the_series_of_a_chapter_is_that_of_its_book(tags: str) -> None:
    """It stands in the book's description; that of a book is its own."""
    (record,) = read(f"TY  - CHAP\nTI  - Cameras\n{tags}\nER  -")
    series = Related("series", title="Series", number="2")
    assert record.related == (Related("host", title="Book", record=Record(related=(series,))),)
    assert "T3  - Series ; 2" in lines(record)
    (book,) = read("TY  - BOOK\nT3  - Series ; 2\nER  -")
    assert book.related == (series,)


def test_an_article_without_a_date_has_that_of_its_issue() -> None:
    """What part of it has no place in RIS is named in the report."""
    host = Related("host", title="Journal", part=Part((Term("volume", "3"),), date="1999"))
    told: list[Loss | Fault] = []
    record = Record(titles=(Title("A"),), related=(host,), parts=(Part(extents=(Term("words", "236"),)),))
    assert "PY  - 1999" in lines(record, Report(told.append))
    assert [loss.value for loss in told if isinstance(loss, Loss)] == ["words 236"]


@pytest.mark.parametrize(("date", "line"), [("FEB. 2007", "PY  - 2007"), ("Spring 2007", "PY  - 2007"), ("DATE", "")])
def test_an_article_has_the_year_of_an_issue_in_words(date: str, line: str) -> None:
    """``<part><date>FEB. 2007</date></part>``, as MODS has it."""
    record = Record(titles=(Title("A"),), related=(Related("host", title="Journal", part=Part(date=date)),))
    assert [found for found in lines(record) if found.startswith("PY")] == ([line] if line else [])


def test_the_year_of_an_article_goes_before_that_of_its_issue_in_words() -> None:
    """What is said of itself is nearer."""
    record = Record(
        titles=(Title("A"),), dates=(Date("2006"),), related=(Related("host", title="J", part=Part(date="Feb. 2007")),)
    )
    assert "PY  - 2006" in lines(record)


def test_a_body_is_no_surname_and_a_number_is_bare() -> None:
    """A comma parts surname and forename; the binding of a book is not in its number."""
    body = Agent("London Assembly", kind="corporate", units=("Police Committee",), roles=("aut",))
    isbn = Identifier("isbn", "0131103628 (pbk.)")
    report = Report()
    assert {"AU  - London Assembly. Police Committee", "SN  - 0131103628"} <= {
        *lines(Record(agents=(body,), identifiers=(isbn,)), report)
    }
    assert {path for _, path, _, _ in report.losses} == {"identifiers.qualifier"}


def test_a_series_is_given_once() -> None:
    """As it is stated; where there is its heading alone, by that."""
    heading = Related("series", number="65", record=Record(titles=(Title("Research reports", kind="uniform"),)))
    stated = Related("series statement", title="Research report", number="65")
    report = Report()
    assert [line for line in lines(Record(related=(heading,)), report) if line[:2] == "T3"] == [
        "T3  - Research reports ; 65"
    ]
    assert not report.losses
    assert [line for line in lines(Record(related=(stated, heading)), report) if line[:2] == "T3"] == [
        "T3  - Research report ; 65"
    ]
    assert sum(report.losses.values()) == 1
    # Which is not traced: 490 0#, beside 440.
    other = replace(stated, relation="series", title="Bee papers", number="no. 3")
    assert [line for line in lines(Record(related=(heading, other))) if line[:2] == "T3"] == [
        "T3  - Research reports ; 65", "T3  - Bee papers ; no. 3"
    ]  # fmt: skip
    untold = replace(other, relation="series statement")  # it may be traced by that
    assert [line for line in lines(Record(related=(heading, untold))) if line[:2] == "T3"] == [
        "T3  - Bee papers ; no. 3"
    ]
    beside = replace(other, number="65")  # each may have its 65th
    assert [line for line in lines(Record(related=(heading, beside))) if line[:2] == "T3"] == [
        "T3  - Research reports ; 65", "T3  - Bee papers ; 65"
    ]  # fmt: skip
    same = replace(heading, number="v. 65", record=Record(titles=(Title("Reports on bees", kind="uniform"),)))
    assert [line for line in lines(Record(related=(stated, heading, same))) if line[:2] == "T3"] == [
        "T3  - Research report ; 65"
    ]
    twice = replace(heading, identifiers=(Identifier("local", "(RERO)1"),))
    assert [line[:2] for line in lines(Record(related=(heading, twice)))].count("T3") == 1


@pytest.mark.parametrize(
    ("title", "name", "told"),
    [("NBS reports", "", 1), ("Reports", "", 1), ("Reports", "National Bureau", 1), ("NBS kits", "", 2)],
)
def test_a_number_tells_the_heading_of_a_series_that_is_alike(title: str, name: str, told: int) -> None:
    """Without the name of its body, too; a word in common is not enough: SPEC flyer ; 10 and SPEC kit ; 10."""
    stated = Related("series statement", title="NBS reports", number="no. 10")
    bodies = (Agent(name, kind="corporate"),) if name else ()
    first, other = (
        Related("series", number="10", record=Record(titles=(Title(said, kind="uniform"),), agents=agents))
        for said, agents in (("NBS reports", ()), (title, bodies))
    )
    assert [line[:2] for line in lines(Record(related=(stated, first, other)))].count("T3") == told


def test_when_a_journal_began_is_no_year_of_an_article() -> None:
    """It has that of its issue; of its journal it has who publishes it."""
    journal = Record(
        issuance="serial", dates=(Date("1950", end="9999", kind="issued"),), provisions=(Provision(names=("Hive",)),)
    )
    place = Part(extents=(Term("pages", "1-9"),), date="2011")
    article = Record(related=(Related("host", title="Bee Journal", part=place, record=journal),))
    assert {"PY  - 2011", "PB  - Hive"} <= {*lines(article)}
    assert any("1950" in value for _, value in losses(article))


def test_a_series_in_two_scripts_is_given_in_latin_letters() -> None:
    """As all else of RIS is; one that stands alone is given as it is."""
    latin = Related("series statement", title="Pchely", number="2", link="01")
    other = Related("series statement", title="Пчелы", number="2", link="01", script="Cyrl")
    assert [line for line in lines(Record(related=(latin, other))) if line[:2] == "T3"] == ["T3  - Pchely ; 2"]
    assert losses(Record(related=(latin, other))) == {
        ("related", "series statement Пчелы 2 Cyrl 01"),
        ("related.link", "01"),
    }
    assert [line for line in lines(Record(related=(other,))) if line[:2] == "T3"] == ["T3  - Пчелы ; 2"]


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


def test_a_publisher_named_as_an_agent_is_no_loss() -> None:
    """An issuing body that is the publisher is written once, as PB."""
    report = Report()
    record = Record(agents=(Agent("GLA", kind="corporate", roles=("isb",)),), provisions=(Provision(names=("GLA",)),))
    assert "PB  - GLA" in lines(record, report)
    assert report.losses == {}


@pytest.mark.parametrize(
    ("agent", "said", "told"),
    [
        (Agent("Ek, Bo", "person", roles=("aut", "pbl")), ["AU  - Ek, Bo", "PB  - Ek, Bo"], {"agents.roles"}),
        (Agent("Ek, Bo", "person", roles=("cre",)), ["AU  - Ek, Bo", "PB  - Ek, Bo"], set()),
        (Agent("Ek, Bo", "person", roles=("fnd",)), ["PB  - Ek, Bo"], {"agents"}),
        (Agent("Ek, Bo", "person", titles=("Sir",), roles=("pbl",)), ["PB  - Ek, Bo"], {"agents.titles"}),
        (Agent("Ek, Bo", "", titles=("Sir",), roles=("aut",)), ["AU  - Ek, Bo", "PB  - Ek, Bo"], {"agents.titles"}),
    ],
)
def test_a_publisher_by_role_and_statement_is_in_pb_and_what_else_is_said_told(
    agent: Agent, said: list[str], told: set[str]
) -> None:
    """An author who has published it is both; what stands behind a name is in no PB."""
    record = Record(agents=(agent,), provisions=(Provision(names=("Ek, Bo",)),))
    assert [line for line in lines(record) if line[:2] in ("AU", "PB")] == said
    assert {path for path, _ in losses(record)} == told


@pytest.mark.parametrize(
    ("provisions", "said"),
    [
        ((), ["PB  - Hive Press"]),
        ((Provision((Place("Leeds"),)),), ["CY  - Leeds", "PB  - Hive Press"]),
        ((Provision(names=("Bee House",)),), ["PB  - Bee House"]),
    ],
)
def test_who_is_a_publisher_by_the_role_alone_has_published_it(
    provisions: tuple[Provision, ...], said: list[str]
) -> None:
    """As in oai_dc, and in MARC's 264; not where a statement names another."""
    report = Report()
    record = Record(agents=(Agent("Hive Press", kind="corporate", roles=("pbl",)),), provisions=provisions)
    assert [line for line in lines(record, report) if line[:2] in ("CY", "PB")] == said
    assert [path for _, path, _, _ in report.losses] == ([] if "PB  - Hive Press" in said else ["agents"])


@pytest.mark.parametrize(("kind", "names"), [("text", ["Ek, A."]), ("sound recording", ["Ek, A.", "Roe, B."])])
def test_who_has_no_role_may_be_the_author_of_a_recording_alone(kind: str, names: list[str]) -> None:
    """A publisher is in PB, and a body beside an author is none."""
    beside = Agent("Roe, B.", kind="person", roles=() if kind != "text" else ("ill",))
    bodies = (Agent("GLA", kind="corporate"), Agent("Acme School", kind="corporate"))
    agents = (Agent("Ek, A.", kind="person", primary=True), beside, *bodies)
    found = lines(Record(type=kind, agents=agents, provisions=(Provision(names=("GLA",)),)))
    assert [line[6:] for line in found if line[:2] in ("AU", "PB")] == [*names, "GLA"]


@pytest.mark.parametrize(("kind", "names"), [("moving image", ["Ek, A."]), ("text", [])])
@pytest.mark.parametrize("role", ["drt", "fmd", "tld"])
def test_who_directs_a_film_is_its_author(role: str, kind: str, names: list[str]) -> None:
    """Of a book nobody is one who only produced it, or directed what it is about."""
    agents = (Agent("Ek, A.", kind="person", roles=(role,)), Agent("Roe, B.", kind="person", roles=("pro",)))
    found = lines(Record(type=kind, agents=agents))
    assert [line[6:] for line in found if line[:2] in ("AU", "A2", "A3")] == names


@pytest.mark.parametrize(
    ("publication", "said"),
    [
        (Provision((Place("[Leeds"),), ("s.n.]",)), ["[Leeds]"]),
        (Provision((Place("[Leeds"), Place("York")), ("Gill",), "1850]"), ["[Leeds]", "[York]", "[Gill]"]),
    ],
)
def test_each_part_of_a_statement_has_its_own_brackets(publication: Provision, said: list[str]) -> None:
    """Where one pair is around several."""
    found = lines(Record(titles=(Title("Bees"),), provisions=(publication,)))
    assert [line[6:] for line in found if line[:2] in ("CY", "PB")] == said


@pytest.mark.parametrize(
    ("publication", "said"),
    [
        (Provision((Place("Paris"),), ("Pléiade",)), ["Paris", "Pléiade"]),
        (
            Provision((Place("[Place of publication not identified]"),), ("[publisher not identified]",)),
            ["Leeds", "Gill"],
        ),
    ],
)
def test_who_distributes_is_no_publisher_where_one_is_named(publication: Provision, said: list[str]) -> None:
    """Whichever statement stands first."""
    distribution = Provision((Place("Leeds"),), ("Gill",), function="distribution")
    found = lines(Record(titles=(Title("Bees"),), provisions=(distribution, publication)))
    assert [line[6:] for line in found if line[:2] in ("CY", "PB")] == said


@pytest.mark.parametrize(
    ("statements", "said"),
    [
        ((Provision((Place("York"),)), Provision(names=("Gill",), date="1976")), ["York", "Gill"]),
        ((Provision(names=("Gill",), date="1976"), Provision((Place("York"),))), ["York", "Gill"]),
        ((Provision((Place("York"),)), Provision((Place("Leeds"),), ("Gill",))), ["York"]),
        ((Provision((Place("York"),), label="v. 1"), Provision(names=("Gill",), label="v. 2")), ["York"]),
        (
            (
                Provision((Place("York"),), parts=(Term("materials", "v. 1"),)),
                Provision(names=("Gill",), parts=(Term("materials", "v. 2"),)),
            ),
            ["York"],
        ),
        ((Provision((Place("York"),), date="1976"), Provision(names=("Gill",), date="1980")), ["York"]),
        (
            (
                Provision((Place("York"),), parts=(Term("place", "York"), Term("date", "1976"))),
                Provision(names=("Gill",), parts=(Term("name", "Gill"),)),
            ),
            ["York", "Gill"],
        ),
        ((Provision((Place("[S.l.]"),), ("Gill",)), Provision((Place("Leeds"),), ("Ek",))), ["Gill"]),
    ],
)
def test_a_statement_of_publication_in_two_halves_is_one(statements: tuple[Provision, ...], said: list[str]) -> None:
    """One field has the place, another who published there; not where they are of different volumes or years."""
    found = lines(Record(titles=(Title("Bees"),), provisions=statements))
    assert [line[6:] for line in found if line[:2] in ("CY", "PB")] == said


def test_a_subject_that_is_a_title_has_its_parts() -> None:
    """The first amendment is not the whole constitution."""
    title = Title("Constitution", parts=(Term("part", "1st Amendment"),))
    assert "KW  - Constitution. 1st Amendment" in lines(Record(subjects=(Subject(title=title),)))


def losses(record: Record) -> set[tuple[str, str]]:
    told: list[Loss | Fault] = []
    lines(record, Report(told.append))
    return {(loss.path, loss.value) for loss in told if isinstance(loss, Loss)}


def test_a_name_as_a_subject_has_its_whole_heading() -> None:
    """Which emperor it was; what else is known of him is named in the report."""
    emperor = Agent(
        "Napoleon", "person", numeration="I", titles=("Emperor of the French",), dates="1769-1821", fuller="N."
    )
    record = Record(
        subjects=(Subject((Term("topic", "Death"),), replace(emperor, affiliation="France"), authority="lcsh"),)
    )
    assert "KW  - Napoleon I (N.), Emperor of the French, 1769-1821--Death" in lines(record)
    assert losses(record) == {("subjects.agent.affiliation", "France"), ("subjects.authority", "lcsh")}
    title = Title("Code civil", kind="uniform", medium="text")
    record = Record(subjects=(Subject(agent=Agent("Napoleon", dates="1769-1821"), title=title),))
    assert "KW  - Napoleon, 1769-1821. Code civil" in lines(record)
    assert losses(record) == {("subjects.title.medium", "text")}


def test_a_pope_is_told_from_the_others_of_his_name() -> None:
    """A numeral is a part of the name."""
    pope = Agent("John Paul", "person", numeration="II", titles=("Pope",), primary=True)
    assert "AU  - John Paul II, Pope" in lines(Record(agents=(pope,)))
    assert losses(Record(agents=(pope,))) == set()


@pytest.mark.parametrize(
    ("stated", "dates", "told"),
    [
        ("[2000]", (Date("2000"),), ""),
        ("2000.", (), ""),
        ("c2000", (Date("2000"),), "c2000"),
        ("c2000", (), "c2000"),
        ("Minguo 89 [2000]", (Date("2000"),), "Minguo 89 [2000]"),
        ("January 29, 2013", (Date("2013-01-29"),), ""),
        ("Spring 2000", (Date("2000"),), ""),
        ("Spring", (Date("2000"),), "Spring"),
    ],
)
def test_a_date_as_it_is_stated_is_told_where_it_says_more_than_its_year(
    stated: str, dates: tuple[Date, ...], told: str
) -> None:
    """Marks between the words say nothing; that it is the year of the copyright does."""
    record = Record(dates=dates, provisions=(Provision(date=stated),))
    assert losses(record) == ({("provisions.date", told)} if told else set())


def test_who_printed_it_and_in_which_country_is_told() -> None:
    """Of the parts of a statement those that are none of its attributes;
    the second statement as a whole, without its parts.
    """
    parts = (Term("place", "London :"), Term("name", "Gill"), Term("manufacture place", "(Salem)"))
    first, second = (
        Provision((Place("London", "enk"),), ("Gill",), parts=parts),
        Provision(names=("Ginn",), parts=(Term("name", "Ginn."),)),
    )
    assert losses(Record(provisions=(first, second))) == {
        ("provisions.places.code", "enk"), ("provisions.parts", "manufacture place (Salem)"), ("provisions", "Ginn"),
    }  # fmt: skip


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


def test_words_are_no_number() -> None:
    """A citation manager would look for a DOI that is called None."""
    record = Record(
        identifiers=(Identifier("doi", "None"), Identifier("issn", "n/a"), Identifier("report number", "AB"))
    )
    assert [line for line in lines(record) if line[:2] in ("DO", "SN")] == ["SN  - AB"]
    assert {("identifiers", "doi None"), ("identifiers", "issn n/a")} <= losses(record)


def test_a_name_is_cited_once() -> None:
    """Not again in its own script (880), as a title is not."""
    names = Agent("Wang, Li", link="01"), Agent("王力", script="Hani", link="01"), Agent("李", script="Hani")
    assert [line for line in lines(Record(agents=names)) if line[:2] == "AU"] == ["AU  - Wang, Li", "AU  - 李"]
    assert ("agents", "王力 Hani 01") in losses(Record(agents=names))


def test_one_heading_of_marc_is_one_person() -> None:
    """As some libraries have 100 again in 700; two of one name in a list of RIS may be two."""
    wang, other = Agent("Wang, Y.", kind="person"), Agent("Wang, Y.", kind="person", dates="1950-")
    for admin, number in (Admin(status="n"), 2), (None, 3):
        said = lines(Record(agents=(replace(wang, primary=True), other, wang), admin=admin))
        assert [line for line in said if line[:2] == "AU"] == ["AU  - Wang, Y."] * number


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
    ("name", "said", "told"),
    [
        ("Ek, Bo, 1900-1980", "Ek, Bo", {"agents.dates"}),
        ("Ek, Bo [1900-1980]", "Ek, Bo", {"agents.dates"}),
        ("Ek, B. A. (Bo Anders), 1900-", "Ek, B. A.", {"agents.dates", "agents.fuller"}),
        ("Ek, Bo, Jr., 1900-", "Ek, Bo, Jr.", {"agents.dates"}),
        ("Ek, Bo, approximately 1450-1501 or 1502", "Ek, Bo", {"agents.dates"}),
        ("Bo I, Pope, approximately 540-604", "Bo I, Pope", {"agents.dates"}),
        ("Ek, Bo (Leeds)", "Ek, Bo (Leeds)", set()),
        ("Ek, B. (Björn)", "Ek, B.", {"agents.fuller"}),
        ("Bo II, Queen of Bees, 1900-1980", "Bo II, Queen of Bees", {"agents.dates"}),
    ],
)
def test_a_person_in_one_text_has_the_name_alone(name: str, said: str, told: set[str]) -> None:
    """MODS often has a whole heading in one element: the years of a life would be a suffix, as Jr. is."""
    record = Record(agents=(Agent(name, "person", roles=("aut",)),))
    assert f"AU  - {said}" in lines(record)
    assert {path for path, _ in losses(record)} == told


def test_the_years_behind_a_name_are_told_beside_those_that_are_stated() -> None:
    agent = Agent("Ek, Bo, 1900-1980", "person", dates="1901-1980", roles=("aut",))
    assert ("agents.dates", "1900-1980, 1901-1980") in losses(Record(agents=(agent,)))


def test_the_edition_of_a_digitization_is_none_of_the_book() -> None:
    """``[Electronic ed.]`` says what the library has made of it;
    of what was never published it is all there is to say.
    """
    edition, made = Note("[Electronic ed.]", kind="digitization"), Provision(function="digitization")
    report = Report()
    said = lines(Record(editions=(edition, Note("2nd ed.")), provisions=(Provision(names=("P",)), made)), report)
    assert [line for line in said if line[:2] == "ET"] == ["ET  - 2nd ed."]
    assert [path for _, path, _, _ in report.losses if path == "editions"] == ["editions"]
    assert "ET  - [Electronic ed.]" in lines(Record(editions=(edition,), provisions=(made,)))


def test_a_uri_of_the_web_is_its_address_where_no_link_is() -> None:
    """The first of them; the others are reported."""
    report = Report()
    numbers = (
        Identifier("purl", "http://a.example/1"),
        Identifier("uri", "http://a.example/2"),
        Identifier("urn", "urn:x:1"),
    )
    said = lines(Record(identifiers=numbers), report)
    assert [line for line in said if line[:2] == "UR"] == ["UR  - http://a.example/1"]
    assert sum(count for (_, path, _, _), count in report.losses.items() if path == "identifiers") == len(numbers) - 1
    assert "UR  - https://hdl.handle.net/12/34" in lines(Record(identifiers=(Identifier("hdl", "12/34"),)))
    linked = lines(Record(identifiers=numbers, links=(Link("http://a.example/"),)))
    assert [line for line in linked if line[:2] == "UR"] == ["UR  - http://a.example/"]


@pytest.mark.parametrize(
    ("part", "code"),
    [
        (Part((Term("volume", "3"),)), "GEN"),
        (Part((Term("volume", "3"), Term("issue", "2"))), "JOUR"),
        (Part((Term("volume", "3"),), (Term("pages", "1-9"),)), "JOUR"),
    ],
)
def test_a_volume_alone_is_one_of_anything(part: Part, code: str) -> None:
    """What stands on pages, or in an issue, is an article, though nobody says in what."""
    assert lines(Record(parts=(part,)))[0] == f"TY  - {code}"


def test_where_something_related_is_found_is_no_address_of_its_own() -> None:
    """It would be the first, and be followed."""
    links = Link("http://a.example/toc", "related"), Link("http://a.example/")
    assert [line for line in lines(Record(links=links)) if line[:2] == "UR"] == ["UR  - http://a.example/"]
    assert losses(Record(links=links)) == {("links", "http://a.example/toc related")}
    links = Link("http://a.example/toc", "version", materials="Table of contents only"), Link("http://a.example/")
    assert [line for line in lines(Record(links=links)) if line[:2] == "UR"] == ["UR  - http://a.example/"]
    links = (Link("http://a.example/", "version", materials="Table of contents and full text"),)
    assert [line for line in lines(Record(links=links)) if line[:2] == "UR"] == ["UR  - http://a.example/"]


@pytest.mark.parametrize(
    ("stated", "dates", "year"),
    [
        ("[between 1920 and 1929]", (Date("192u"),), ""),
        ("[between 1920 and 1929]", (Date("1920", end="1929", qualifier="questionable"),), ""),
        ("[1861 or 1862]", (), ""),
        ("", (Date("19uu"), Date("2010-03-08", kind="other")), ""),
        ("1990-1995", (Date("1990", end="1995"),), "1990"),
        ("", (Date("2002-09-19T18:01:07Z", kind="other"), Date("2009-06-18T02:49:30Z", kind="other")), ""),
        ("", (Date("2021-09-09", kind="modified"),), ""),
        ("1475-1500 ca", (Date("2021-09-09", kind="modified"),), "1475"),
        ("", (Date("1944", kind="other"), Date("2021", kind="modified")), "1944"),
        ("", (Date("OCT 1998", kind="other"),), "1998"),
        ("", (Date("[Oct. 1998?]."),), "1998"),
        ("", (Date("Oct. 3, 1998 or later"),), ""),
        ("", (Date("Oct-1998"),), ""),
        ("", (Date("[1861 or 1862]"),), ""),
        ("", (Date("1990", qualifier="questionable"),), "1990"),
        ("", (Date("1990", end="9999", qualifier="questionable"),), "1990"),
        ("", (Date("2021", kind="modified"), Date("1944", kind="created")), "1944"),
        ("[1999?]", (), "1999"),
    ],
)
def test_a_year_that_nobody_knows_is_none(stated: str, dates: tuple[Date, ...], year: str) -> None:
    """Of two between which it was, neither is the year, nor is that in which a machine did something; it is told."""
    record = Record(provisions=(Provision(date=stated),), dates=dates)
    assert [line for line in lines(record) if line[:2] == "PY"] == ([f"PY  - {year}"] if year else [])
    assert year or losses(record)


@pytest.mark.parametrize(
    ("path", "reason", "said"),
    [
        ("date", "malformed", []),
        ("date", "form", ["PY  - 2010", "DA  - 2010/03/08/"]),
        ("type", "malformed", ["PY  - 2010", "DA  - 2010/03/08/"]),
    ],
)
def test_the_day_on_which_something_undated_was_scanned_is_no_year(path: str, reason: str, said: list[str]) -> None:
    """dc:date has both, and of the second it does not say what happened then; it is told."""
    left = Leftover("oai_dc", path, f"<dc:{path}>unknown</dc:{path}>", reason)
    record = Record(dates=(Date("2010-03-08", kind="other"),), leftovers=(left,))
    assert [line for line in lines(record) if line[:2] in ("PY", "DA")] == said
    assert (("dates", "2010-03-08 other") in losses(record)) == (not said)


def test_that_nobody_knows_the_year_is_why_there_is_none() -> None:
    """RIS has one date, and here it has none."""
    told: list[Loss | Fault] = []
    lines(Record(dates=(Date("1658", end="1659", qualifier="questionable"),)), Report(told.append))
    (loss,) = (found for found in told if isinstance(found, Loss))
    assert (loss.path, loss.reason) == ("dates", "RIS has a year, and which of these it is is not known")


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


@pytest.mark.parametrize("term", ["picture", "Pictures", "atlas"])
def test_a_type_that_is_only_near_to_a_genre_does_not_say_it(term: str) -> None:
    """A map is no atlas."""
    assert ("genres", term) in losses(Record(genres=(Genre(term),)))


def test_a_day_is_written_however_much_more_is_said() -> None:
    """The minute of it is not."""
    record = Record(dates=(Date("2003-04-22T13:13:44Z"),))
    assert {"PY  - 2003", "DA  - 2003/04/22/"} <= {*lines(record)}
    assert losses(record) == {("dates.value", "2003-04-22T13:13:44Z")}


def test_a_value_goes_on_in_the_next_line() -> None:
    """A line without a tag belongs to the value before it; a blank line parts nothing."""
    (record,) = read("TY  - RPRT\nAB  - One\ntwo\n\nthree\nTI  - T\nER  -\n")
    assert record.summaries[0].text == "One two three"


def test_a_tag_of_more_letters_is_no_part_of_the_value_before_it() -> None:
    """The APA has ``PMID  - 12345678`` behind the type; words before a hyphen in a text are no tag."""
    (record,) = read("TY  - JOUR\nPMID  - 12345678\nTI  - Bees\nN2  - On bees.\nAIMS - To count them.\nER  - \n")
    assert [genre.term for genre in record.genres] == ["article"]
    assert [left.value for left in record.leftovers] == ["PMID  - 12345678"]
    assert record.summaries[0].text == "On bees. AIMS - To count them."
    assert "PMID  - 12345678" in lines(record)


def test_lines_that_say_nothing_of_a_record_are_none() -> None:
    """Ovid has ``NL`` behind the end of each, and an address; a record without its type is one that is not read."""
    report = Report()
    records = read("TY  - JOUR\nTI  - A\nER  -\nNL  - Bees\n\nLink: x\n\n2.\nTY  - JOUR\nTI  - B\nER  -\n", Job(report))
    assert [record.titles[0].title for record in records] == ["A", "B"]
    assert (report.errors, report.warnings) == (0, 1)
    report = Report()
    assert len(read("TI  - A\nER  -\nTY  - JOUR\nTI  - B\nER  -\n", Job(report))) == 1
    assert report.errors == 1


def test_a_record_whose_type_is_left_empty_is_read() -> None:
    """It begins and ends as one; its type is that of none in particular."""
    report = Report()
    records = read("TY  - \nTI  - A\nER  - \nTY  -\nTI  - B\nER  - \n", Job(report))
    assert [record.titles[0].title for record in records] == ["A", "B"]
    assert (report.errors, report.warnings) == (0, 2)
    assert lines(records[0])[0] == "TY  - GEN"


def test_a_star_is_before_what_it_is_about_in_the_first_place() -> None:
    """As databases have it; before no word it is a sign."""
    (record,) = read("TY  - JOUR\nTI  - A\nKW  - *Bee Dance\nKW  - *-algebras\nKW  - Hives\nER  -\n")
    topics = {subject.terms[0].value: subject.level for subject in record.subjects}
    assert topics == {"Bee Dance": "primary", "*-algebras": "", "Hives": ""}
    assert {"KW  - *Bee Dance", "KW  - *-algebras", "KW  - Hives"} <= {*lines(record)}
    assert losses(record) == set()
    in_catalogue = Subject((Term("topic", "Bee Dance"),), authority="mesh", level="primary")
    assert "KW  - Bee Dance" in lines(Record(titles=(Title("A"),), subjects=(in_catalogue,)))


@pytest.mark.parametrize("tag", ["T2", "JF", "JO"])
def test_a_thesis_stands_in_nothing(tag: str) -> None:
    """ProQuest has the list in which it has its theses where an article has its journal."""
    (record,) = read(f"TY  - THES\nTI  - Bees\n{tag}  - Dissertations and Theses\nER  - \n")
    assert record.related == ()
    assert record.notes == (Note("Dissertations and Theses"),)


def test_the_volume_of_a_list_of_theses_is_none_of_the_thesis() -> None:
    """PsycINFO has Dissertation Abstracts International, with its volume and issue;
    a thesis in no list is a volume itself.
    """
    (record,) = read(
        "TY  - THES\nTI  - Bees\nIS  - 2-B\nVL  - 65\nT2  - Department of Bees\nJO  - Hive Abstracts\nER  - \n"
    )
    assert record.parts == ()
    assert record.notes == (Note("Department of Bees"), Note("Hive Abstracts, volume 65, issue 2-B"))
    (record,) = read("TY  - THES\nTI  - Bees\nVL  - 2\nT2  - Department of Bees\nER  - \n")
    assert (record.parts, record.notes) == ((Part((Term("volume", "2"),)),), (Note("Department of Bees"),))


@pytest.mark.parametrize(
    "data",
    [
        "\ufeffTY  - RPRT\r\nTI  - Überfälle\r\nER  - \r\n".encode(),
        "TY  - RPRT\rTI  - Überfälle\rER  - \r".encode(),
        "TY  - RPRT\nTI  - Überfälle\nER  - \n".encode("cp1252"),
        "TY  - RPRT\nTI  - Überfälle\nER  - \n".encode("utf-16"),
        b"1.\n\n  TY  - RPRT\n  TI  - \xc3\x9cberf\xc3\xa4lle\n  ER  -",
        "TY - RPRT\nTI - Überfälle\nER -".encode(),
    ],
)
def test_files_of_other_programs_are_read(data: bytes) -> None:
    """Marks, line ends, encodings and blanks differ; the record is the same."""
    (record,) = read(data)
    assert record.titles[0].title == "Überfälle"


def test_a_record_that_does_not_end_is_read_with_a_word() -> None:
    """Where ER is missing the next TY ends a record, and the report says so."""
    job = Job()
    assert [record.titles[0].title for record in read("TY  - RPRT\nTI  - A\nTY  - RPRT\nTI  - B\n", job)] == ["A", "B"]
    assert job.report.warnings == 2


def test_a_record_may_end_without_the_dash() -> None:
    """As cffconvert writes it; before another tag ER is a keyword."""
    job = Job()
    first, second = read("TY  - GEN\nKW  - a\nER\nUR  - http://a.example/1\nER\nTY  - GEN\nTI  - B\nER\n\n", job)
    assert [subject.terms[0].value for subject in first.subjects] == ["a", "ER"]
    assert [link.uri for link in first.links] == ["http://a.example/1"]
    assert second == Record(titles=(Title("B"),))
    assert job.report.clean


def test_a_tab_may_part_tag_and_value() -> None:
    """It was the end of the title."""
    (record,) = read("TY  -\tGEN\nTI  - A\nUR  -\thttp://a.example/1\nER  -\t\n")
    assert (record.titles, [link.uri for link in record.links]) == ((Title("A"),), ["http://a.example/1"])


@pytest.mark.parametrize("rest", ["TI  - A\nER  -\n", "TI  - A\n"])
def test_a_record_without_a_type_goes_into_quarantine(rest: str) -> None:
    """What has no TY is no record, and no part of the next; its bytes are put aside and its neighbour is read."""
    aside = io.BytesIO()
    job = Job(quarantine=aside)
    (record,) = read(f"{rest}TY  - RPRT\nTI  - B\nER  -\n", job)
    assert [title.title for title in record.titles] == ["B"]
    assert job.report.errors == 1
    assert aside.getvalue() == rest.encode()


@pytest.mark.parametrize("data", ["", "plain words\n", "\x00TI\x00  -\n"])
def test_what_is_not_ris_is_refused(data: str) -> None:
    """A file without a tag says so."""
    with pytest.raises(StreamError, match="not RIS"):
        read(data)


def test_real_files_are_read_and_stay(shared: Path) -> None:
    """Every file of the corpus gives its records, and what was read is written and read again the same."""
    for path in sorted((shared / "corpora" / "ris").glob("*.ris")):
        text = path.read_bytes()
        records = read(text)
        assert len(records) == max(text.count(b"TY  -"), 0), path.name
        again = read(written(*records)) if records else []
        records = [unmarked(record) for record in records]  # a mark of ISBD at the end of a title is not written
        assert [record.titles[:1] for record in again] == [record.titles[:1] for record in records], path.name
        assert [record.agents for record in again] == [record.agents for record in records], path.name


@pytest.mark.parametrize(
    ("lines_before", "own", "of_host"),
    [
        (["TY  - CHAP", "T2  - Music", "SN  - 979-0-2600-0043-8"], (), (Identifier("ismn", "979-0-2600-0043-8"),)),
        (["TY  - JOUR", "SN  - 1234-5679", "T2  - Journal"], (), (Identifier("issn", "1234-5679"),)),
        (["TY  - CHAP", "T2  - Book", "SN  - 9780131103627"], (), (Identifier("isbn", "9780131103627"),)),
        (["TY  - JOUR", "T2  - Journal", "SN  - NIST 12"], (Identifier("report number", "NIST 12"),), ()),
    ],
)
def test_the_number_of_a_journal_is_not_that_of_its_article(
    lines_before: list[str], own: tuple[Identifier, ...], of_host: tuple[Identifier, ...]
) -> None:
    """Nor the number of a book that of its chapter."""
    (record,) = read("\n".join([*lines_before, "TI  - A", "ER  - "]))
    (host,) = record.related
    assert (record.identifiers, host.identifiers) == (own, of_host)
    assert host.title


@pytest.mark.parametrize(
    ("value", "numbers"),
    [
        ("1234-5679 (Print)\n2345-678X (Electronic)", (("issn", "1234-5679 (Print)"), ("issn", "2345-678X (Electronic)"))),
        ("12345679, 2345678X", (("issn", "12345679"), ("issn", "2345678X"))),
        ("ISBN 0131103628 (pbk.)", (("isbn", "0131103628 (pbk.)"),)),
        ("ISBN-13: 9780131103627", (("isbn", "9780131103627"),)),
        ("9780131103627 (ISBN-13)", (("isbn", "9780131103627"),)),
        ("ISSN:1234-5679", (("issn", "1234-5679"),)),
        ("eISSN 1234-5679", (("issn", "1234-5679"),)),
        ("Report ISSN 12", (("report number", "Report ISSN 12"),)),
        ("1234-5679 2345-678X", (("issn", "1234-5679"), ("issn", "2345-678X"))),
        ("978 0 13 110362 7; 0-13-110362-8 (pbk., rev.)", (("isbn", "978 0 13 110362 7"), ("isbn", "0-13-110362-8 (pbk., rev.)"))),
        ("HORS 12, 13", (("report number", "HORS 12, 13"),)),
        ("12345678 87654321", (("report number", "12345678 87654321"),)),
        ("978-013110362-7 (ISBN)", (("isbn", "978-013110362-7"),)),
        ("ISSN 1234-5679", (("issn", "1234-5679"),)),
        ("ISSN 1234-5679 (print), ISSN: 2345-678X (online)", (("issn", "1234-5679 (print)"), ("issn", "2345-678X (online)"))),
        ("(ISBN)", (("report number", "(ISBN)"),)),
        ("1234-5679\nSN  - 12345679 (ISSN)\nSN  - 12345679", (("issn", "1234-5679"),)),
        ("HORS 12\nSN  - HORS 1-2\nSN  - HORS 12", (("report number", "HORS 12"), ("report number", "HORS 1-2"))),
        ("978 0 13 110362 7", (("isbn", "978 0 13 110362 7"),)),
        ("ISBN: 0131103628,", (("isbn", "0131103628"),)),
        ("0-13-110362-8.", (("isbn", "0-13-110362-8"),)),
        ("1234-5679;", (("issn", "1234-5679"),)),
        ("HORS 12,", (("report number", "HORS 12"),)),
        ("1234-5679\nDO  - 10.1000/182,", (("issn", "1234-5679"), ("doi", "10.1000/182"))),
    ],
)  # fmt: skip
def test_numbers_in_one_value_are_as_many(value: str, numbers: tuple[tuple[str, str], ...]) -> None:
    """As programs put that of print and that of the network beside each other, if each is one;
    a comma may be in a number.
    """
    (record,) = read(f"TY  - BOOK\nSN  - {value}\nER  -")
    assert record.identifiers == tuple(Identifier(*number) for number in numbers)


@pytest.mark.parametrize(
    ("said", "number", "links"),
    [
        ("M3  - 10.1000/182", ("doi", "10.1000/182"), []),
        ("DO  - DOI 10.1000/182", ("doi", "10.1000/182"), []),
        ("DO  - https://doi.org/10.1000/182?src=b", ("doi", "10.1000/182"), []),
        ("M3  - doi:10.1000/182", ("doi", "10.1000/182"), []),
        ("L3  - 10.1000/182", ("doi", "10.1000/182"), []),
        ("UR  - https://doi.org/10.1000/182", ("doi", "10.1000/182"), ["https://doi.org/10.1000/182"]),
        ("UR  - http://dx.doi.org/10.1000%2F182", ("doi", "10.1000/182"), ["http://dx.doi.org/10.1000%2F182"]),
        (
            "DO  - 10.1000/ABC\nUR  - https://doi.org/10.1000/abc",
            ("doi", "10.1000/ABC"),
            ["https://doi.org/10.1000/abc"],
        ),
        ("UR  - https://doi.org/10.1000/1?src=b", ("doi", "10.1000/1"), ["https://doi.org/10.1000/1?src=b"]),
        ("UR  - https://doi.org/10.1000/1#sec2", ("doi", "10.1000/1"), ["https://doi.org/10.1000/1#sec2"]),
        ("M3  - 10.1000/2\nDO  - 10.1000/1", ("doi", "10.1000/1"), []),
        ("L3  - 10.1000/2\nDO  - 10.1000/1", ("doi", "10.1000/1"), []),
        ("AN  - PMID:12345678", ("pmid", "12345678"), []),
        ("AN  - WOS:A1996VK12300012", ("wos", "A1996VK12300012"), []),
        ("C2  - PMID: 12345678", ("pmid", "12345678"), []),
        ("AN  - arXiv:2001.01234", ("arxiv", "2001.01234"), []),
        ("AN  - arXiv:hep-th/9901001v2", ("arxiv", "hep-th/9901001v2"), []),
    ],
)
def test_a_number_says_itself_what_it_is(said: str, number: tuple[str, str], links: list[str]) -> None:
    """A DOI by its form, in whatever tag publishers have it, those of PubMed and arXiv by their names."""
    (record,) = read(f"TY  - JOUR\n{said}\nER  -")
    assert (record.identifiers, [link.uri for link in record.links]) == ((Identifier(*number),), links)


def test_a_number_is_written_once() -> None:
    """With hyphens or without; what it is of is told of each."""
    numbers = (Identifier("isbn", "9780131103627 (pbk.)"), Identifier("isbn", "978-0-13-110362-7"))
    assert lines(Record(identifiers=numbers))[1:] == ["SN  - 9780131103627"]
    assert losses(Record(identifiers=numbers)) == {("identifiers.qualifier", "(pbk.)")}


def test_thousands_of_numbers_are_read_in_time() -> None:
    """Each is looked up, and not compared with all others."""
    numbers = "\n".join(f"SN  - HORS {number // 2}" for number in range(10_000))
    (record,) = read(f"TY  - RPRT\n{numbers}\nER  -")
    assert len(record.identifiers) == 5_000


def test_the_title_of_proceedings_may_be_in_c3() -> None:
    """Where Scopus has it; beside T2 that is no meeting, or of what is no paper, it stays with RIS."""
    meeting = "3rd Conference on Bees, 2019"
    alone, *others = read(
        "TY  - CONF\nC3  - Hive 2019\nER  -\nTY  - CONF\nC3  - Hive 2019\nT2  - Notes on Bees\nER  -\n"
        f"TY  - CHAP\nC3  - Hive 2019\nER  -\nTY  - CHAP\nC3  - Hive 2019\nT2  - {meeting}\nER  -"
    )
    assert alone.related == (Related("host", title="Hive 2019"),)
    assert [[found.title for found in record.related] for record in others] == [["Notes on Bees"], [], [meeting]]
    assert all("C3  - Hive 2019" in lines(record) for record in others)


@pytest.mark.parametrize("title", ["Proceedings of Meetings on Bees", "International Conference Proceeding Series"])
def test_what_is_published_of_meetings_is_none(title: str) -> None:
    """Beside C3, too, T2 is its title, and no name."""
    (record,) = read(f"TY  - CONF\nC3  - Hive 2019\nT2  - {title}\nER  -")
    assert record.related == (Related("host", title=title),)
    assert "C3  - Hive 2019" in lines(record)


def test_beside_the_title_of_proceedings_t2_is_the_meeting() -> None:
    """They are entered under it; in RIS both have their tags again."""
    tags = ["T2  - 5th International Conference on Bees, ICB 2019", "C3  - Proceedings - ICB 2019"]
    for order in (tags, tags[::-1]):
        (record,) = read("\n".join(["TY  - CONF", *order, "ER  -"]))
        assert record.related == (Related("host", title=tags[1][6:], name=tags[0][6:]),)
        assert lines(record)[1:] == tags
        assert losses(record) == set()


@pytest.mark.parametrize(
    ("number", "read_so"), [("LBL-12345", True), ("TR 99-3", True), ("TR 99-3 (revised)", False), ("17", False), ("Copyright 1999", False), ("PDF", False), ("A", False), ("NO. 5", False), ("MAY 2009", False),
     ("AB/9", True), ("AB.9", True), ("NORD-5", True),
     *((f"{word} 5", False) for word in "NR NUM VOL PT ISBN ISSN JAN FEB MARCH APR JUN JUL AUG SEPT OCT NOV DEC".split())],
)  # fmt: skip
def test_the_number_of_a_report_may_be_in_m1(number: str, read_so: bool) -> None:
    """It is written where that is otherwise; what may be another stays with RIS."""
    (record,) = read(f"TY  - RPRT\nM1  - {number}\nER  -")
    assert record.identifiers == ((Identifier("report number", number),) if read_so else ())
    assert lines(record)[1:] == [f"SN  - {number}" if read_so else f"M1  - {number}"]


@pytest.mark.parametrize("tags", ["SV  - 12|T2  - Book|T3  - Series", "T2  - Book|T3  - Series|SV  - 12"])
def test_the_number_of_a_book_in_its_series_may_be_in_sv(tags: str) -> None:
    (record,) = read("\n".join(["TY  - CHAP", *tags.split("|"), "ER  -"]))
    assert lines(record)[1:] == ["T2  - Book", "T3  - Series ; 12"]
    (other,) = read("TY  - CASE\nSV  - 12\nER  -")
    assert other.related == ()


@pytest.mark.parametrize(
    ("tags", "text"),
    [
        ("M3  - PhD|PB  - University of Leeds|PY  - 2010", "PhD--University of Leeds, 2010"),
        ("M3  - M.Sc. thesis|PB  - Hive Press", "M.Sc. thesis"),
        ("M3  - Doctoral dissertation|PY  - 2010", "Doctoral dissertation, 2010"),
        ("M3  - doi: whatever", ""),
        ("M3  - Thesis|PB  - University of Leeds", ""),
    ],
)
def test_a_thesis_says_for_which_degree_it_was_written(tags: str, text: str) -> None:
    """With the university and the year that stand in other tags; a publisher that is none stays one."""
    wanted = ["TY  - THES", "TI  - Bees", *tags.split("|")]
    (record,) = read("\n".join([*wanted, "ER  -"]))
    assert [(note.text, note.kind) for note in record.notes] == ([(text, "thesis")] if text else [])
    assert sorted(lines(record)) == sorted(wanted)
    assert losses(record) == set()


def test_a_thesis_of_marc_has_its_university_as_a_publisher() -> None:
    """If it has no other; what M3 cannot say is a note."""
    parts = (Term("degree", "Ph.D."), Term("institution", "University of Leeds,"), Term("year", "2010."))
    note = Note("Ph.D., University of Leeds, 2010", "thesis", parts=parts)
    thesis = Record(titles=(Title("Bees"),), notes=(note,))
    assert lines(thesis)[2:] == ["PY  - 2010", "PB  - University of Leeds", "M3  - Ph.D."]
    printed = replace(thesis, provisions=(Provision(names=("Hive Press",)),))
    assert f"N1  - {note.text}" in lines(printed)


@pytest.mark.parametrize("author", ["", "Ek, Eva"])
def test_whom_a_work_is_attributed_to_is_its_author(author: str) -> None:
    """If nobody else is; that it is so only said, is told."""
    names = (Agent("Ek, Bo", "person", roles=("att",)), Agent(author, "person", roles=("aut",)))
    record = Record(agents=names if author else names[:1])
    assert [line for line in lines(record) if line[:2] == "AU"] == [f"AU  - {author or 'Ek, Bo'}"]
    assert ("agents" if author else "agents.roles") in {path for path, _ in losses(record)}


@pytest.mark.parametrize("press", ["", "Hive Press"])
def test_who_granted_the_degree_of_a_thesis_has_published_it(press: str) -> None:
    """If nobody else has."""
    university = Agent("University of Leeds", "organisation", roles=("dgg",))
    provisions = (Provision(names=(press,)),) if press else ()
    thesis = Record(titles=(Title("Bees"),), genres=(Genre("thesis"),), agents=(university,), provisions=provisions)
    assert [line for line in lines(thesis) if line[:2] in ("PB", "A2", "AU")] == [f"PB  - {press or university.name}"]
    assert ("agents" in {path for path, _ in losses(thesis)}) == bool(press)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Thesis (Ph. D.)--University of Leeds, 2010", ["PB  - University of Leeds", "M3  - Ph. D."]),
        ("Thesis (doctoral)--Universität Köln, 2010", ["PB  - Universität Köln", "M3  - doctoral"]),
        ("Thesis (Senior)--University of Leeds, 2010", ["N1  - Thesis (Senior)--University of Leeds, 2010"]),
        ("Thesis (M.A.)--University of Leeds", ["N1  - Thesis (M.A.)--University of Leeds"]),
        ("Thesis (M.A.)--Leeds, 1990; Oxford, 2010", ["N1  - Thesis (M.A.)--Leeds, 1990; Oxford, 2010"]),
    ],
)
def test_a_thesis_of_aacr2_has_its_degree_in_m3(text: str, said: list[str]) -> None:
    """Its note has the same in words, in one order."""
    thesis = Record(type="text", dates=(Date("2010"),), genres=(Genre("thesis"),), notes=(Note(text, "thesis"),))
    assert lines(thesis)[2:] == said


def test_the_volume_is_read_before_its_issue() -> None:
    """Programs write their tags in the order of the alphabet."""
    (record,) = read("TY  - JOUR\nIS  - 4\nT2  - Hive\nVL  - 12\nER  -")
    assert record.related[0].part == Part((Term("volume", "12"), Term("issue", "4")))


def test_a_date_that_is_none_costs_no_record() -> None:
    """Some programs write the year 0."""
    first, second = read("TY  - BOOK\nTI  - A\nER  - \n\nTY  - BOOK\nTI  - B\nDA  - 0000/00/00\nER  - \n")
    assert (first.titles[0].title, second.titles[0].title) == ("A", "B")
    assert second.dates == ()


def test_what_two_tags_say_alike_is_said_once() -> None:
    """Programs write a summary, or a DOI, in an old tag, too."""
    (record,) = read("TY  - JOUR\nAB  - One\nN2  - One\nN1  - doi: 10.1000/182\nDO  - 10.1000/182\nER  -")
    assert record == Record(
        type="text",
        genres=(Genre("article", authority="marcgt"),),
        summaries=(Note("One"),),
        identifiers=(Identifier("doi", "10.1000/182"),),
    )


def test_markup_of_a_web_page_is_no_text() -> None:
    """In whatever is understood, also where it was escaped twice; a tag that nobody knows stays as it is."""
    (record,) = read(
        "TY  - JOUR\nAU  - O&#39;Neill, Ida\nTI  - On <i>Bees</i>\nT2  - <i>Bees &amp; Wasps</i>\nPB  - Gill &amp;amp; Son\nKW  - Wasps"
        "\nAB  - <p>One &amp; two</p>\nUR  - http://a.example/?b=1&amp;c=2\nU9  - A &amp; B\nER  -"
    )
    assert (record.titles, record.summaries) == ((Title("On Bees"),), (Note("One & two"),))
    assert [agent.name for agent in record.agents] == ["O'Neill, Ida"]
    assert [host.title for host in record.related] == ["Bees & Wasps"]
    assert [published.names for published in record.provisions] == [("Gill & Son",)]
    assert [link.uri for link in record.links] == ["http://a.example/?b=1&c=2"]
    assert [left.value for left in record.leftovers] == ["U9  - A &amp; B"]


def test_the_address_that_a_note_links_to_is_kept() -> None:
    (record,) = read('TY  - JOUR\nTI  - A\nAB  - See <a href="http://a.example/b">here</a>\nER  -')
    assert record.summaries == (Note("See here (http://a.example/b)"),)


def test_the_address_of_a_link_is_not_its_words() -> None:
    (record,) = read(
        'TY  - JOUR\nTI  - A\nUR  - <a href="http://a.example/b?c=1&amp;d=2">Full text</a>\n'
        "L1  - <a class='pdf' href='http://a.example/e.pdf' target='_blank'>PDF</a>\nUR  - <Go to ISI>://WOS:1\nER  -"
    )
    assert {"http://a.example/b?c=1&d=2", "http://a.example/e.pdf"} < {link.uri for link in record.links}
    assert not {"Full", "text", "PDF"} & {link.uri for link in record.links}


def test_the_edition_of_a_chapter_whose_book_has_no_title_is_its_own() -> None:
    (record,) = read("TY  - CHAP\nTI  - Cameras\nET  - 2nd ed.\nER  -")
    assert (record.editions, record.related) == ((Note("2nd ed."),), ())


def test_the_edition_of_an_article_is_a_day() -> None:
    """When it was first to be read on the network; a book's is an edition, whatever it looks like."""
    article, book = read("TY  - JOUR\nET  - 2016/01/30\nPY  - 2016\nER  -\nTY  - BOOK\nET  - 2016\nPY  - 2016\nER  -")
    assert (article.dates, article.editions) == ((Date("2016-01-30", kind="other"), Date("2016")), ())
    assert (book.dates, book.editions) == ((Date("2016"),), (Note("2016"),))
    assert "PY  - 2016" in lines(article)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("2024/01/02/14:50:41", "2024-01-02"),
        ("2024/01/02/14:50", "2024-01-02"),
        ("yesterday", ""),
        ("2024/01/02/\nY2  - 2024/03/04/", "2024-01-02"),
    ],
)
def test_when_it_was_last_seen_is_a_day(said: str, day: str) -> None:
    """Its time of day stays as it was found, and comes back; so does what is no day, and a second."""
    (record,) = read(f"TY  - ELEC\nUR  - http://a.example/\nY2  - {said}\nER  -")
    assert record.links == (Link("http://a.example/", accessed=day),)
    assert said.rpartition("Y2  - ")[2] in " ".join(lines(record))


def test_when_it_was_last_seen_is_said_of_what_is_to_be_read() -> None:
    """And is a day that there is."""
    accessed = ("2020-01-01 or later", "2020-02-31", "2021-03-04", "2022-01-01")
    links = (
        Link("http://b.example/", relation="related", accessed="2019-01-01"),
        *(Link("http://a.example/", accessed=day) for day in accessed),
    )
    assert [line for line in lines(Record(links=links)) if line[:2] == "Y2"] == ["Y2  - 2021/03/04/"]


@pytest.mark.parametrize(
    ("short", "titles"),
    [
        ("Bees", ()),
        ("Bees: a study", ()),
        ("Bees and wasps", (Title("Bees and wasps", kind="alternative", label="Short title"),)),
    ],
)
def test_a_short_title_is_one_where_it_says_more(short: str, titles: tuple[Title, ...]) -> None:
    """Programs write the title again, before it or behind;
    it comes back, and another is no abbreviation (246, not 210).
    """
    job = Job()
    (record,) = read(f"TY  - BOOK\nST  - {short}\nTI  - Bees: a study\nER  -", job)
    assert record.titles == (Title("Bees", subtitle="a study"), *titles)
    assert not job.report.losses
    assert [line for line in lines(record) if line[:2] == "ST"] == [f"ST  - {short}"]
    assert losses(record) == set()


def test_a_month_beside_the_year_is_of_that_year() -> None:
    """As Web of Science has it, with its own tags for publisher and place; without a year it is no date."""
    text = "TY  - JOUR\nDA  - {}\nPY  - 2015\nPU  - HIVE PRESS\nPI  - LEEDS\nER  -"
    dates = [read(text.format(day))[0].dates for day in ("MAR", "Mar 15")]
    assert dates == [(Date("2015-03"),), (Date("2015-03-15"),)]
    assert read(text.format("MAR"))[0].provisions == (Provision((Place("LEEDS"),), ("HIVE PRESS",)),)
    assert read("TY  - JOUR\nDA  - MAR\nER  -")[0].dates == ()


def test_an_article_may_have_a_number_in_place_of_pages() -> None:
    """Where something is no article, nobody knows what C7 is."""
    article, *others = read(
        "TY  - JOUR\nC7  - e102\nIS  - 3\nT2  - Hive\nVL  - 45\nER  -\n"
        + "".join(f"TY  - {code}\nT2  - Hive\nC7  - e102\nER  -\n" for code in ("BOOK", "BLOG", "CHAP"))
    )
    assert article.related[0].part == Part((Term("volume", "45"), Term("issue", "3"), Term("article", "e102")))
    assert losses(article) == set()
    assert all("C7  - e102" in lines(record) for record in (article, *others))
    assert [[left.value for left in record.leftovers] for record in others] == [["C7  - e102"]] * 3


def test_keywords_in_lines_are_as_many() -> None:
    """EndNote writes the tag before the first of them alone."""
    (record,) = read("TY  - BOOK\nKW  - Bees\nWasps and\thornets\nER  -")
    assert record.subjects == tuple(Subject((Term("topic", text),)) for text in ("Bees", "Wasps and hornets"))


@pytest.mark.parametrize("keywords", ["Bees; Wasps & hornets;", "Bees;Wasps &amp; hornets", "Bees\nWasps & hornets ;"])
def test_keywords_that_semicolons_part_are_as_many(keywords: str) -> None:
    """Some programs put all of them into one value; none of them ends in the mark."""
    (record,) = read(f"TY  - BOOK\nKW  - {keywords}\nER  -")
    assert [unescape(found.terms[0].value) for found in record.subjects] == ["Bees", "Wasps & hornets"]


@pytest.mark.parametrize("keywords", [";", "; ;", "Bees; --", "Bees (Apis; Bombus)", "1;2-dimethylbenzene"])
def test_a_keyword_that_semicolons_do_not_part_stays_whole(keywords: str) -> None:
    """Nothing of it would be left, or a piece that says nothing; and what is in parentheses is one thing."""
    (record,) = read(f"TY  - BOOK\nKW  - {keywords}\nER  -")
    assert [found.terms[0].value for found in record.subjects] == [keywords]


def test_the_edition_of_a_chapter_is_that_of_its_book() -> None:
    """773 $b, and no 250."""
    text = ["TY  - CHAP", "TI  - Bees", "T2  - Hive", "ET  - 2nd ed.", "PY  - 2015"]
    (record,) = read("\n".join([*text, "ER  -"]))
    assert (record.editions, record.related) == ((), (Related("host", title="Hive", edition="2nd ed."),))
    assert sorted(lines(record)) == sorted(text)


@pytest.mark.parametrize("code", ["EBOOK", "EJOUR", "ECHAP", "ELEC", "BLOG"])
def test_what_is_read_on_the_network_is_an_online_resource(code: str) -> None:
    """Its type says so, and so says it again; the number of its pages stands beside that."""
    (record,) = read(f"TY  - {code}\nTI  - Bees\nER  -")
    assert record.physicals == (Physical(media="c", carrier="cr"),)
    assert lines(record) == [f"TY  - {code}", "TI  - Bees"]
    assert losses(record) == set()
    (record,) = read("TY  - EBOOK\nSP  - 12\nEP  - 40\nER  -")
    assert record.physicals == (Physical((Term("", "pages 12-40"),), media="c", carrier="cr"),)
    assert lines(record) == ["TY  - EBOOK", "SP  - 12", "EP  - 40"]


@pytest.mark.parametrize("code", ["ELEC", "BLOG", "WEB"])
def test_what_is_on_a_site_is_a_part_of_it(code: str) -> None:
    """A site goes on: LDR/07 is b, and nobody else published it."""
    (record,) = read(f"TY  - {code}\nTI  - Bees\nT2  - Hive\nER  -")
    assert record.issuance == "serial component"
    assert lines(record) == [f"TY  - {code}", "TI  - Bees", "T2  - Hive"]


@pytest.mark.parametrize(
    ("code", "like"), [("WEB", "ELEC"), ("UNPD", "UNPB"), ("GRNT", "GRANT"), ("BLOG", "BLOG"), ("POD", "POD")]
)
def test_what_endnote_calls_otherwise_is_read_as_what_it_is(code: str, like: str) -> None:
    """And written as it was found; a type that some program has made up is its own (Web, GRNTS)."""
    (record,) = read(f"TY  - {code}\nTI  - Bees\nER  -")
    (same,) = read(f"TY  - {like}\nTI  - Bees\nER  -")
    assert replace(record, leftovers=()) == same
    assert "local" not in {genre.authority for genre in record.genres}
    assert lines(record) == [f"TY  - {code}", "TI  - Bees"]
    assert losses(record) == set()


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Ek B.", "Ek, B.", "person"), ("van Ek J.M.", "van Ek, J.M.", "person"), ("Garcia Ruiz M. L.", "Garcia Ruiz, M. L.", "person"),
        ("Ek-Berg H.-J.", "Ek-Berg, H.-J.", "person"), ("O'Hara P.", "O'Hara, P.", "person"),
        # A company, capitals alone, a body with a letter, no full stop, what stands behind a forename
        *((f"Beehive {form}", f"Beehive {form}", "") for form in (
            "A.B. A.G. A.S. B.V. B.V.B.A. D.O.O. K.K. L.L.C. L.L.P. L.P. N.V. P.C. P.L.C. S.A. S.A.R.L. S.A.S. S.C. S.C.A. S.E. S.L. "
            "S.P.A. S.P.R.L. S.R.L. S.R.O."
        ).split()),
        ("BEEHIVE B.", "BEEHIVE B.", ""), ("Bo A. Service", "Bo A. Service", ""), ("Working Group A.", "Working Group A.", "corporate"),
        ("Ek B", "Ek B", ""), ("Ek B. Jr.", "Ek B. Jr.", ""),
        # Two persons
        ("Ek B., Sand C.D.", "Ek B., Sand C.D.", ""),
    ],
)  # fmt: skip
def test_a_surname_with_initials_needs_no_comma(text: str, name: str, kind: str) -> None:
    """A surname comes first in RIS; Embase has its authors so, and 720 had the whole."""
    (record,) = read(f"TY  - JOUR\nAU  - {text}\nER  -")
    assert [(agent.name, agent.kind) for agent in record.agents] == [(name, kind)]


@pytest.mark.parametrize("code", ["ENCYC", "DICT", "CONF"])
def test_the_edition_of_an_entry_is_that_of_its_book(code: str) -> None:
    """As that of a chapter is."""
    (record,) = read(f"TY  - {code}\nTI  - Bees\nT2  - Hive\nET  - 2nd ed.\nER  -")
    assert (record.editions, record.related[0].edition) == ((), "2nd ed.")


def test_what_was_seen_at_an_address_is_online() -> None:
    """Whatever it is; the number of its pages stays."""
    text = ["TY  - BOOK", "SP  - 272", "Y2  - 2024/01/02/", "UR  - http://a.example/"]
    (record,) = read("\n".join([*text, "ER  -"]))
    assert record.physicals == (Physical((Term("pages", "272"),), media="c", carrier="cr"),)
    assert lines(record) == text
    assert losses(record) == set()


def test_a_recording_has_no_pages() -> None:
    """It lasts so many minutes; a number alone may be of anything, and stays with RIS."""
    lasts, counts = read("TY  - VIDEO\nSP  - 119 min\nER  -\nTY  - VIDEO\nSP  - 119\nER  -")
    assert lasts.physicals == (Physical((Term("", "119 min"),)),)
    assert (counts.physicals, [left.value for left in counts.leftovers]) == ((), ["SP  - 119"])


def test_an_article_is_in_the_newspaper_of_its_day() -> None:
    """773 $g has the day, and MARC's 008 too."""
    text = ["TY  - NEWS", "T2  - The Daily Bee", "SP  - 3", "PY  - 2019", "DA  - 2019/10/20/"]
    (record,) = read("\n".join([*text, "ER  -"]))
    assert record.related[0].part == Part(extents=(Term("pages", "3"),), date="2019-10-20")
    assert lines(record) == text
    assert losses(record) == set()


def test_a_season_is_a_part_of_the_date_as_it_is_stated() -> None:
    """What else stands there, such as that a paper was accepted then, is none."""
    spring, accepted = read("TY  - JOUR\nPY  - 2001///Spring\nER  -\nTY  - JOUR\nPY  - 2001/02/03/accepted\nER  -")
    assert (spring.dates, spring.provisions) == ((Date("2001"),), (Provision(date="Spring 2001"),))
    assert {"PY  - 2001", "DA  - 2001///Spring"} <= {*lines(spring)}
    assert accepted.dates == ()
    assert "PY  - 2001/02/03/accepted" in lines(accepted)


@pytest.mark.parametrize(
    ("said", "date", "stated", "again"),
    [
        ("Y1  - 2009///Jan/Feb2009", "2009", "Jan/Feb 2009", "DA  - 2009///Jan/Feb"),
        ("Y1  - 2008/09//Sep2008", "2008-09", "", "DA  - 2008/09//"),
        ("PY  - 2014\nDA  - JUL-AUG", "2014", "JUL-AUG 2014", "DA  - 2014///JUL-AUG"),
        ("PY  - 2014\nDA  - Jul. – Aug.", "2014", "Jul. – Aug. 2014", "DA  - 2014///Jul. – Aug."),
        ("PY  - 2014/07\nDA  - JUL/AUG", "2014-07", "JUL/AUG 2014", "DA  - 2014/07//JUL/AUG"),
        *(
            (f"PY  - 2014///{season}", "2014", f"{season} 2014", f"DA  - 2014///{season}")
            for season in "Early spring|mid-summer|Late autumn|fall|winter|Easter|Christmas|Michaelmas|March".split("|")
        ),
        *(
            (f"PY  - 2014/{season}", "2014", f"{season} 2014", f"DA  - 2014///{season}")
            for season in ("Spring", "Summer", "Jun-Jul")
        ),
        ("Y1  - 2008/09//Oct2008", "2008-09", "Oct 2008", "DA  - 2008/09//Oct"),
        ("Y1  - 2008/09//Sep 2008/", "2008-09", "", "DA  - 2008/09//"),
    ],
)
def test_an_issue_of_two_months_is_stated(said: str, date: str, stated: str, again: str) -> None:
    """As EBSCO has it, with the year again behind the months, and the Web of Science, beside the year."""
    report = Report()
    (record,) = read(f"TY  - JOUR\n{said}\nER  -", Job(report))
    assert record.dates == (Date(date),)
    assert [provision.date for provision in record.provisions] == ([stated] if stated else [])
    assert again in lines(record)
    assert not report.losses


@pytest.mark.parametrize(
    ("text", "value"),
    [("2001/", "2001"), ("2001//", "2001"), ("2001/5", "2001-05"), ("2001/05//", "2001-05"), ("2001-05-03", "2001-05-03"),
     ("2001/05/03/", "2001-05-03"), ("0000", ""), ("2001/13", "2001"), ("2001-2002", ""), ("2001/october", "2001-10"),
     ("2001/Oct./12/", "2001-10-12"), ("2001 Mar 15", "2001-03-15"), ("March 2001", "2001-03"), ("15 March 2001", "2001-03-15"),
     ("Mar. 15, 2001", "2001-03-15"), ("1 March 15", ""), ("2001/spring", "2001"), ("2001/no month", "2001"),
     ("2001/02/31", "2001"), ("2001-02-31", "2001"), ("Feb 30, 2001", "2001"), ("2001/0/12", "2001"), ("2001/²//Feb", ""), ("2001/00/00", "2001"), ("9999", ""),
     ("1999/no month", "1999"), ("15 March 2001 2", ""), ("15 March 15", ""), ("2001 March 2002", ""), ("2001/Marches", "2001"), ("2001/spring/5", "2001"),
     ("2001/Maybe/5", "2001"), ("2001/springer", "2001"), ("x-2001", "")],
)  # fmt: skip
def test_a_date_is_a_year_a_month_and_a_day(text: str, value: str) -> None:
    """Those that are there; a month may have its name, and without one that there is, or such a day, it is the year."""
    (record,) = read(f"TY  - BOOK\nPY  - {text}\nER  -")
    assert record.dates == ((Date(value),) if value else ())


@pytest.mark.parametrize("value", ["2001-02-31", "2001-13-02", "2001-00-00"])
def test_of_a_day_that_there_is_not_the_year_is_written(value: str) -> None:
    """As some 008 have it: ``e20011302``."""
    record = Record(type="text", dates=(Date(value),))
    assert "PY  - 2001" in lines(record)
    assert not any(line.startswith("DA") for line in lines(record))
    assert ("dates.value", value) in losses(record)


@pytest.mark.parametrize(
    "text",
    [
        "c1999",
        "©2012",
        "[1999]",
        "1999?",
        "1999-2001",
        "1999-",
        "ca. 1880",
        "2005 [i.e. 2006]",
        "[between 1910 and 1920]",
        "199-?",
        "[19--?]",
        "05/12/1999",
        "n.d.",
    ],
)
def test_a_date_that_is_no_plain_year_is_stated_as_it_stands(text: str) -> None:
    """Where MARC and MODS have it, too, and where its year is read; it comes back."""
    job = Job()
    (record,) = read(f"TY  - BOOK\nPB  - Hive Press\nPY  - {text}\nER  -", job)
    assert (record.dates, record.provisions) == ((), (Provision(names=("Hive Press",), date=text),))
    assert not job.report.losses
    assert f"PY  - {text}" in lines(record)
    assert losses(record) == set()


def test_a_year_that_is_told_besides_is_the_year() -> None:
    """What was stated before it was known is reported: RIS has one date."""
    (record,) = read("TY  - BOOK\nPY  - in press\nPY  - 1958\nER  -")
    assert [line for line in lines(record) if line.startswith("PY")] == ["PY  - 1958"]
    assert losses(record) == {("provisions.date", "in press")}


@pytest.mark.parametrize("text", ["0000", "20135", "2001/02/03/accepted", "YEAR/MONTH/DAY/"])
def test_what_is_no_date_at_all_is_not_stated(text: str) -> None:
    """A placeholder, figures of nothing, or what happened then; nor is what stands beside a year."""
    for record in read(f"TY  - BOOK\nPY  - {text}\nER  -\nTY  - BOOK\nPY  - 2001\nY1  - c{text}\nER  -"):
        assert record.provisions == ()
        assert text in " ".join(lines(record))


def test_the_volume_of_a_book_that_is_in_no_series_is_its_own() -> None:
    """In a series it is its number there, whichever of the two comes first."""
    alone, in_series = read("TY  - BOOK\nVL  - 2\nER  -\nTY  - BOOK\nVL  - 2\nT2  - Papers\nER  -")
    assert alone.parts == (Part(details=(Term("volume", "2"),)),)
    assert in_series.related == (Related("series", title="Papers", number="2"),)
    assert "VL  - 2" in lines(alone)


def test_a_case_is_on_some_page_of_its_reporter() -> None:
    """Its first page is no extent, and the reporter no series."""
    (record,) = read("TY  - CASE\nT2  - Hive Reports\nVL  - 410\nSP  - 113\nER  -")
    part = Part((Term("volume", "410"),), (Term("pages", "113"),))
    assert (record.related, record.physicals) == ((Related("host", title="Hive Reports", part=part),), ())


def test_a_hearing_is_in_no_committee() -> None:
    """It was held by it, as a thesis is written in a department."""
    (record,) = read("TY  - HEAR\nT2  - Committee on Bees\nER  -")
    assert (record.related, record.notes) == ((), (Note("Committee on Bees"),))
    (record,) = read("TY  - HEAR\nJF  - Journal of the Committee on Bees\nER  -")
    assert (record.related, record.notes) == ((Related("host", title="Journal of the Committee on Bees"),), ())


@pytest.mark.parametrize(
    ("tags", "series", "numbers", "notes"),
    [
        ("RPRT|T2  - Papers|IS  - 12", Related("series", title="Papers", number="12"), (), ()),
        ("RPRT|T2  - Papers|VL  - 3|IS  - 12", Related("series", title="Papers", number="3, 12"), (), ()),
        ("BOOK|T3  - Papers|IS  - 12", Related("series", title="Papers", number="12"), (), ()),
        ("RPRT|IS  - 12", None, (Identifier("report number", "12"),), ()),
        ("VIDEO|IS  - 12", None, (), (Note("Issue 12"),)),
        ("PAT|T2  - Papers|VL  - 3", Related("series", title="Papers", number="3"), (), ()),
        ("PAT|T2  - Papers|IS  - 12", Related("series", title="Papers"), (), ()),
    ],
)
def test_the_issue_of_what_stands_alone_is_its_number(
    tags: str, series: Related | None, numbers: tuple[Identifier, ...], notes: tuple[Note, ...]
) -> None:
    """In its series, or its own; it is no part of its title."""
    (record,) = read("TY  - " + tags.replace("|", "\n") + "\nTI  - Bees\nER  -")
    assert record.related == ((series,) if series else ())
    assert (record.identifiers, record.notes, record.parts) == (numbers, notes, ())


def test_text_outside_a_record_is_told() -> None:
    """As a note where it is a header, as some databases have one; as a warning between records."""
    told: list[Fault | Loss] = []
    kept, report = io.BytesIO(), Report(told.append)
    report.quarantine = kept
    one = b"TY  - BOOK\r\nTI  - T\r\nER  - \r\n"
    assert (
        len(
            list(get("ris").read(io.BytesIO(b"Provider: X\r\n" + one + b"of a title\r\nER  - \r\n" + one), Job(report)))
        )
        == 2
    )
    assert [fault.level for fault in told if isinstance(fault, Fault)] == ["note", "warning"]
    assert kept.getvalue() == b"Provider: X\r\nof a title\r\n"


def test_what_stands_behind_the_end_is_told() -> None:
    """It is no part of the record."""
    job = Job()
    (record,) = read("TY  - GEN\nTI  - A\nER  - 17\n", job)
    assert record.titles == (Title("A"),)
    assert [fault.cause for fault in job.report.examples] == ["text outside a record: '17'"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Vol. 45, no. 3 (May 2005), p. 221-240", ("volume 45", "issue 3", "pages 221-240", "2005-05", "")),
        ("45(3), 2005: 221-240", ("volume 45", "issue 3", "pages 221-240", "2005", "")),
        ("45:3 (2005), 221-240", ("volume 45", "issue 3", "pages 221-240", "2005", "")),
        ("45, 3 (2005), 221-240", ("volume 45", "issue 3", "pages 221-240", "2005", "")),
        ("45 (2005), 3, Seite 221-240", ("volume 45", "issue 3", "pages 221-240", "2005", "")),
        ("Bd. 12 (1990), H. 3, S. 1-5", ("volume 12", "issue 3", "pages 1-5", "1990", "")),
        ("volume:45\nyear:2005\nnumber:3\nmonth:05\npages:1-2", ("volume 45", "issue 3", "pages 1-2", "2005-05", "")),
        ("12 (15 January 2001): 44-50", ("volume 12", "pages 44-50", "2001-01-15", "")),
        ("Vol. 3, núm. 4 (2011), p. 1-9", ("volume 3", "issue 4", "pages 1-9", "2011", "")),
        ("Т. 45, № 3 (2005), с. 221-240", ("volume 45", "issue 3", "pages 221-240", "2005", "")),
        ("Roč. 12, č. 3 (1990), s. 5-9", ("volume 12", "issue 3", "pages 5-9", "1990", "")),
        ("R. 12, z. 3 (1990), s. 5-9", ("volume 12", "issue 3", "pages 5-9", "1990", "")),
        ("Let. 12, št. 3 (1990), str. 5-9", ("volume 12", "issue 3", "pages 5-9", "1990", "")),
        ("God. 12, br. 3 (1990), str. 5-9", ("volume 12", "issue 3", "pages 5-9", "1990", "")),
        ("12. évf. 3. sz. (1990), p. 5-9", ("volume 12", "issue 3", "pages 5-9", "1990", "")),
        ("第12巻第3号 (1990), p. 5-9", ("volume 12", "issue 3", "pages 5-9", "1990", "")),
        ("Año 12, n.º 3 (abr. 1990), págs. 5-9", ("volume 12", "issue 3", "pages 5-9", "1990-04", "")),
        ("vol. 12 (15 juil. 1990)", ("volume 12", "1990-07-15", "")),
        ("Energy 1990, p. 5", ("pages 5", "1990", "Energy 1990, p. 5")),
        ("12(1990):3, s. 5-9", ("volume 12", "issue 3", "pages 5-9", "1990", "")),
        ("1990:3, s. 5-9", ("issue 3", "pages 5-9", "1990", "")),
        ("Vol. XII", ("volume XII", "", "")),
        ("p. 12-34", ("pages 12-34", "", "")),
        # What is not understood stays, and what may be several things is none of them.
        (
            "Vol. 24, pt. B no. 9, p. 235-48",
            ("volume 24", "issue 9", "pages 235-48", "", "Vol. 24, pt. B no. 9, p. 235-48"),
        ),
        ("45 (2005), 221", ("volume 45", "2005", "45 (2005), 221")),
        (
            "Roč. 12, č. 157 (20010709), s. C/3",
            ("volume 12", "issue 157", "2001-07-09", "Roč. 12, č. 157 (20010709), s. C/3"),
        ),
        ("no. 3 (juil. 1990)", ("issue 3", "1990-07", "")),
        ("Año 2005, no. 3", ("issue 3", "2005", "Año 2005, no. 3")),
        ("Box 4, Folder 5", ("", "Box 4, Folder 5")),
        ("No 10 Downing Street", ("", "No 10 Downing Street")),
        # A number behind its word is not the day of a month.
        ("volume 24 September 2007", ("volume 24", "2007-09", "")),
        ("Nr. 12 März 1999, S. 4-5", ("issue 12", "pages 4-5", "1999-03", "")),
        ("Vol. 3, 24 September 2007", ("volume 3", "2007-09-24", "")),
        ("24 September 2007", ("2007-09-24", "")),
        ("Vol. 3 (24 September 2007)", ("volume 3", "2007-09-24", "")),
        ("v. 2 May be 1999", ("1999", "v. 2 May be 1999")),
        ("No 10 May Street", ("", "No 10 May Street")),
    ],
)
def test_where_it_stands_is_understood_in_words(text: str, said: tuple[str, ...]) -> None:
    """As linking entries of MARC have it (773 $g)."""
    part = understood(Part(text=text))
    terms = (f"{term.kind} {term.value}" for term in (*part.details, *part.extents))
    assert (*terms, part.date, part.text) == said


def test_the_levels_of_a_linking_entry_are_volume_issue_and_first_page() -> None:
    """773 $q has them in figures; what $g says wins."""
    levels = (Term("enumeration", "45:3<221"),)
    assert understood(Part(levels)) == Part((Term("volume", "45"), Term("issue", "3")), (Term("pages", "221"),))
    assert understood(Part(levels, text="p. 221-240")).extents == (Term("pages", "221-240"),)
    deeper = Part((Term("enumeration", "45:3:2<221"),))
    assert understood(deeper) == deeper
    page = Part((Term("enumeration", "221"),))
    assert understood(replace(page, text="S. 221-240")) == Part(extents=(Term("pages", "221-240"),))
    assert understood(replace(page, text="Bd. 3, S. 221")).details == (Term("volume", "3"),)
    assert understood(replace(page, text="S. 240-260")).details == (Term("volume", "221"),)
    assert understood(replace(page, text="no. 221 (1999), p. 3")).details == (Term("issue", "221"),)


def test_the_words_of_a_linking_entry_are_used() -> None:
    """An article's issue and its month, a chapter's book: who published it, where and when, and which edition."""
    issue = Related(
        "host", title="Journal", imprint="London : Oxford University Press, 1960-", part=Part(text="45(3), May 2005: 221-240")
    )  # fmt: skip
    said = lines(Record(titles=(Title("A"),), dates=(Date("2005"),), related=(issue,)))
    assert said[1:] == [
        "TI  - A", "T2  - Journal", "VL  - 45", "IS  - 3", "SP  - 221", "EP  - 240", "PY  - 2005", "DA  - 2005/05//",
        "CY  - London", "PB  - Oxford University Press",
    ]  # fmt: skip
    book = Related(
        "host", title="Book", edition="2nd ed.", imprint="New York : Macmillan, c1990", part=Part(text="p. 1-9")
    )
    said = lines(Record(titles=(Title("A"),), related=(book,)))
    assert {"ET  - 2nd ed.", "PY  - 1990", "CY  - New York", "PB  - Macmillan", "SP  - 1", "EP  - 9"} <= {*said}


@pytest.mark.parametrize(("of_book", "lost"), [("2018", set()), ("2003", {"2003"})])
def test_a_year_of_its_own_says_nothing_of_who_published_a_chapter(of_book: str, lost: set[str]) -> None:
    """``264 #1 $c 2018`` beside ``773 $d Berlin : Muster, 2018``, as K10plus has both; the years are told apart."""
    told: list[Loss | Fault] = []
    host = Related("host", title="Book", imprint=f"Berlin : Muster, {of_book}", part=Part(text="p. 1-9"))
    own = Provision(places=(Place(code="gw"),), date="2018", function="publication")
    record = Record(titles=(Title("A"),), dates=(Date("2018"),), provisions=(own,), related=(host,))
    said = lines(record, Report(told.append))
    assert said[1:] == [
        "TI  - A", "T2  - Book", "SP  - 1", "EP  - 9", "PY  - 2018", "CY  - Berlin", "PB  - Muster"
    ]  # fmt: skip
    losses_of = {(loss.path, loss.value) for loss in told if isinstance(loss, Loss)}
    assert ("provisions.places.code", "gw") in losses_of
    assert {value for path, value in losses_of if path.startswith("related")} == lost


def test_figures_beside_the_words_of_a_linking_entry_are_of_the_same_place() -> None:
    """As K10plus has them behind it, the German National Library before it: they are used where the words are none."""
    figures = Related("host", part=Part(text="volume:45 year:2005 number:3 pages:221-240 extent:20"))
    told: list[Loss | Fault] = []
    for part, first in product((Part(text="45 (2005), 3, Seite 221-240"), None), (False, True)):
        host = Related("host", title="J", part=part)
        record = Record(admin=Admin(status="n"), related=(figures, host) if first else (host, figures))
        assert lines(record, Report(told.append))[1:] == [
            "T2  - J", "VL  - 45", "IS  - 3", "SP  - 221", "EP  - 240", "PY  - 2005"
        ]  # fmt: skip
    assert {loss.path for loss in told if isinstance(loss, Loss)} == {"admin"}


def test_what_a_host_says_besides_is_reported() -> None:
    """The title of an issue, what is not understood of where it is, another date:
    all that was left out without a word.
    """
    told: list[Loss | Fault] = []
    issue = Record(titles=(Title("Special issue"), Title("J.", kind="abbreviated")))
    part = Part(text="Vol. 3, special section", date="1999")
    host = Related("host", title="Journal", record=issue, part=part)
    said = lines(Record(titles=(Title("A"),), dates=(Date("2005"),), related=(host,)), Report(told.append))
    assert {"T2  - Journal", "J2  - J.", "VL  - 3", "PY  - 2005"} <= {*said}
    assert {(loss.path, loss.value) for loss in told if isinstance(loss, Loss)} == {
        ("related.record.titles", "Special issue"), ("related.part.text", "Vol. 3, special section"),
        ("related.part.date", "1999"),
    }  # fmt: skip


def test_what_is_said_of_an_article_by_codes_alone_is_told_beside_what_its_host_says() -> None:
    """Its country is none in words: the publication is that of the host."""
    told: list[Loss | Fault] = []
    issue = Record(provisions=(Provision((Place("London"),), ("Cassell",)),))
    article = Record(
        titles=(Title("A"),),
        provisions=(Provision((Place(code="enk"),), label="Printed"),),
        related=(Related("host", title="Journal", record=issue),),
    )
    assert {"CY  - London", "PB  - Cassell"} <= {*lines(article, Report(told.append))}
    assert {"enk", "Printed"} <= {*" ".join(loss.value for loss in told if isinstance(loss, Loss)).split()}


def test_a_journal_has_its_whole_title() -> None:
    """With its other title information, as a book has it."""
    host = Related("host", record=Record(titles=(Title("Bees", subtitle="a journal"),)))
    assert "JF  - Bees: a journal" in lines(Record(titles=(Title("A"),), related=(host,)))


@pytest.mark.parametrize("text", ["Duty of Care: Improving", "Duty of Care : Improving", "Duty of Care :Improving"])
def test_a_colon_is_before_a_subtitle_however_it_is_set(text: str) -> None:
    """One within figures or brackets is none, and one at the end is before nothing."""
    (record,) = read(f"TY  - BOOK\nTI  - {text}\nER  - \n")
    assert record.titles == (Title("Duty of Care", subtitle="Improving"),)
    (record,) = read("TY  - BOOK\nTI  - Of 2:1 and more?: a study\nER  - \n")
    assert record.titles == (Title("Of 2:1 and more?", subtitle="a study"),)
    (record,) = read("TY  - BOOK\nTI  - A bee (Apoidea: Apidae): a key\nER  - \n")
    assert record.titles == (Title("A bee (Apoidea: Apidae)", subtitle="a key"),)
    (record,) = read("TY  - BOOK\nTI  - Duty of Care:\nER  - \n")
    assert record.titles == (Title("Duty of Care"),)


def test_what_ovid_has_for_no_pages_is_kept_and_the_country_is_no_publisher() -> None:
    """It has them in PsycInfo: ``No Pagination Specified``, and the country behind the publisher, as in CY."""
    lines = "JF  - Bees\nSP  - No\nEP  - Specified\nCY  - US\nPB  - Hive Press\nPB  - US\n"
    (record,) = read(f"TY  - JOUR\n{lines}ER  - \n")
    assert record.related[0].part is None
    assert record.provisions == (Provision((Place("US"),), ("Hive Press",)),)
    assert [(left.value, left.reason) for left in record.leftovers] == [
        ("SP  - No", "malformed"),
        ("PB  - US", "malformed"),
        ("EP  - Specified", "malformed"),
    ]


@pytest.mark.parametrize(("tag", "more"), [("ID", ""), ("SP", "EP  - 12\n"), ("EP", "SP  - 3\n")])
def test_what_a_record_has_one_of_is_kept_where_it_is_there_twice(tag: str, more: str) -> None:
    """The first is it: the second stays in its place."""
    job = Job()
    text = f"TY  - JOUR\n{tag}  - 5\n{more}{tag}  - 7\nER  - \n"
    (record,) = get("ris").read(io.BytesIO(text.encode()), job)
    assert [(left.path, left.value, left.reason) for left in record.leftovers] == [(tag, f"{tag}  - 7", "repeated")]
    assert {path for _, path, _, _ in job.report.losses} == {tag}


@pytest.mark.parametrize("lines", ["SP  - 3\nEP  - 12\n", "EP  - 12\nSP  - 3\n"])
def test_pages_are_from_one_to_another_in_any_order(lines: str) -> None:
    (record,) = get("ris").read(io.BytesIO(f"TY  - JOUR\nTI  - Bees\n{lines}ER  - \n".encode()), Job())
    assert record.related[0].part == Part(extents=(Term("pages", "3-12"),))


@pytest.mark.parametrize("kind", ["JOUR", "CHAP", "BOOK", "RPRT", "ELEC", "XXXX"])
def test_every_tag_is_read_kept_or_told_also_where_it_is_there_twice(kind: str) -> None:
    """Known or not, and whatever it says."""
    lost = []
    for tag in (f"{first}{second}" for first in ascii_uppercase for second in f"{ascii_uppercase}{digits}"):
        for value in ("Zqxv", "Zqxv, Abc", "12zqxv", "2001/02/03/zqxv", "http://zqxv.example/", "Zqxv: abc"):
            told: list[Loss | Fault] = []
            text = f"TY  - {kind}\nTI  - Bees\n{tag}  - {value}\n{tag}  - Other\nER  - \n"
            records = get("ris").read(io.BytesIO(text.encode()), Job(report=Report(told.append)))
            said = " ".join((*(to_json(record).decode() for record in records), *map(str, told))).casefold()
            lost += [tag] if tag not in ("TY", "ER") and not ("zqxv" in said and "other" in said) else []
    assert not lost


def test_figures_between_semicolons_are_keywords() -> None:
    """A semicolon between two is that of a compound only where its name goes on."""
    (record,) = read("TY  - BOOK\nTI  - T\nKW  - bees;1914;1918;1;2-dimethylbenzene\nER  - ")
    assert [subject.terms[0].value for subject in record.subjects] == ["bees", "1914", "1918", "1;2-dimethylbenzene"]
