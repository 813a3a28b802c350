"""RIS: who made it, and what each name did."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from ris_files import lines, losses, read

from bibld.formats import Job
from bibld.model import Admin, Agent, Identifier, Provision, Record
from bibld.report import Report

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


def test_two_authors_of_one_name_are_two() -> None:
    """Among fifty there often are."""
    (record,) = read("TY  - JOUR\nAU  - Li, Q.\nAU  - Li, Q.\nER  -")
    assert lines(record).count("AU  - Li, Q.") == 2


def test_a_body_is_no_surname_and_a_number_is_bare() -> None:
    """A comma parts surname and forename; the binding of a book is not in its number."""
    body = Agent("London Assembly", kind="corporate", units=("Police Committee",), roles=("aut",))
    isbn = Identifier("isbn", "0131103628 (pbk.)")
    report = Report()
    assert {"AU  - London Assembly. Police Committee", "SN  - 0131103628"} <= {
        *lines(Record(agents=(body,), identifiers=(isbn,)), report)
    }
    assert {path for _, path, _, _ in report.losses} == {"identifiers.qualifier"}


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
        ("Ek Workshop (3rd : 1999 : Lund)", "Ek Workshop (3rd : 1999 : Lund)", set()),
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


@pytest.mark.parametrize("author", ["", "Ek, Eva"])
def test_whom_a_work_is_attributed_to_is_its_author(author: str) -> None:
    """If nobody else is; that it is so only said, is told."""
    names = (Agent("Ek, Bo", "person", roles=("att",)), Agent(author, "person", roles=("aut",)))
    record = Record(agents=names if author else names[:1])
    assert [line for line in lines(record) if line[:2] == "AU"] == [f"AU  - {author or 'Ek, Bo'}"]
    assert ("agents" if author else "agents.roles") in {path for path, _ in losses(record)}


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
