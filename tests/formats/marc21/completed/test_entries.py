"""Names of a description from elsewhere, in MARC: each in a heading, and one of them the main entry."""

from __future__ import annotations

import pytest
from marc_lines import marc_lines
from msgspec.structs import replace

from bibld.formats.marc21.notation import parse
from bibld.formats.marc21.records import record_of
from bibld.model import Agent, Record, Related, Title
from bibld.report import Report


@pytest.mark.parametrize(
    ("agents", "fields", "told"),
    [
        ((Agent("Home Office. Research Unit", "corporate"),), ["710 2# $a Home Office. $b Research Unit."], []),
        ((Agent("France. Assemblée nationale", "corporate"),), ["710 1# $a France. $b Assemblée nationale."], []),
        (
            (Agent("Norway. Dept. of Fisheries. St. Olav Station", "corporate"),),
            ["710 1# $a Norway. $b Dept. of Fisheries. $b St. Olav Station."],
            [],
        ),
        ((Agent("Bemis Bro. Bag Company", "corporate"),), ["710 2# $a Bemis Bro. Bag Company."], []),
        ((Agent("Hive. Council", "corporate", units=("Board",)),), ["710 2# $a Hive. Council. $b Board."], []),
        ((Agent("France. Council", "corporate", units=("Board",)),), ["710 1# $a France. $b Council. $b Board."], []),
        ((Agent("Hive (Leeds)", "corporate", units=("Council",)),), ["710 2# $a Hive (Leeds). $b Council."], []),
        (
            (Agent("Hive", "corporate", units=("Conference (72nd : 1972 : Bath)",)),),
            ["710 2# $a Hive. $b Conference $n (72nd : $d 1972 : $c Bath)"],
            [],
        ),
        (
            (Agent("Hive", "corporate", units=("Conference", "(72nd : 1972 : Bath)")),),
            ["710 2# $a Hive. $b Conference $n (72nd : $d 1972 : $c Bath)"],
            [],
        ),
        (
            (Agent("Hive", "corporate", units=("President (1861-1865 : Ek)",)),),
            ["710 2# $a Hive. $b President (1861-1865 : Ek)"],
            [],
        ),
        (
            (Agent("Hive", "corporate", units=("Meeting (1972 : Bath)",)),),
            ["710 2# $a Hive. $b Meeting $d (1972 : $c Bath)"],
            [],
        ),
        (
            (Agent("Hive", "corporate", units=("Congress (1987- )",)),),
            ["710 2# $a Hive. $b Congress (1987- )"],
            [],
        ),
        ((Agent("Hive", "corporate", units=("Council", "(Leeds)")),), ["710 2# $a Hive. $b Council $c (Leeds)"], []),
        ((Agent("Hive", "corporate", units=("Council", "(Bees)")),), ["710 2# $a Hive. $b Council. $b (Bees)"], []),
        ((Agent("Hive", "corporate", units=("Mss.", "(Codex A)")),), ["710 2# $a Hive. $b Mss. $n (Codex A)"], []),
        (
            (Agent("Hive", "corporate", units=("Manuscript", "(Codex A)")),),
            ["710 2# $a Hive. $b Manuscript $n (Codex A)"],
            [],
        ),
        ((Agent("Hive", "corporate", units=("Conference (3rd)",)),), ["710 2# $a Hive. $b Conference $n (3rd)"], []),
        (
            (
                Agent("Ek, Bo", "person", roles=("ill",)),
                Agent("Roe, Al", "person", roles=("cre",)),
            ),
            ["100 1# $a Roe, Al, $e creator. $4 cre", "700 1# $a Ek, Bo, $e illustrator. $4 ill"],
            [],
        ),
        (
            (
                Agent("Hive", "corporate", roles=("cre",)),
                Agent("Roe, Al", "person", roles=("cre",)),
            ),
            ["700 1# $a Roe, Al, $e creator. $4 cre", "710 2# $a Hive, $e creator. $4 cre"],
            [],
        ),
        ((Agent("Ek", "family", roles=("cre",)),), ["100 3# $a Ek, $e creator. $4 cre"], []),
        (
            (
                Agent("Bee Days (3rd : 1999 : Leeds)", "conference"),
                Agent("Roe, Al", "person", roles=("edt",)),
            ),
            ["111 2# $a Bee Days $n (3rd : $d 1999 : $c Leeds)", "700 1# $a Roe, Al, $e editor. $4 edt"],
            [],
        ),
        (
            (
                Agent("Bee Days", "conference", roles=("cre",)),
                Agent("Roe, Al", "person", roles=("edt",)),
            ),
            ["111 2# $a Bee Days, $j creator. $4 cre", "700 1# $a Roe, Al, $e editor. $4 edt"],
            [],
        ),
        ((Agent("Bee Days", "conference", roles=("spn",)),), ["711 2# $a Bee Days, $j sponsor. $4 spn"], []),
        (
            (
                Agent("Bee Days", "conference"),
                Agent("Roe, Al", "person", roles=("aut",)),
            ),
            ["100 1# $a Roe, Al, $e author. $4 aut", "711 2# $a Bee Days."],
            [],
        ),
        (
            (
                Agent("Roe, Al", "person", roles=("edt",)),
                Agent("Bee Days", "conference"),
            ),
            ["700 1# $a Roe, Al, $e editor. $4 edt", "711 2# $a Bee Days."],
            [],
        ),
        (
            (
                Agent("Ek, Bo", "person", roles=("aut",)),
                Agent("Roe, Al", "person", primary=True),
            ),
            ["100 1# $a Roe, Al.", "700 1# $a Ek, Bo, $e author. $4 aut"],
            [],
        ),
        (
            (Agent("Ek, Bo", "person", roles=("aut",), label="Author"),),
            ["100 1# $a Ek, Bo, $e author. $4 aut"],
            ["agents.label"],
        ),
        (
            (Agent("Ek, Bo", "person", roles=("ill",), label="Artist"),),
            ["700 1# $i Artist: $a Ek, Bo, $e illustrator. $4 ill"],
            [],
        ),
        (
            (
                Agent("Ivanov, I.", "person", roles=("aut",), link="1"),
                Agent("Иванов, И.", "person", script="Cyrl", link="1"),
            ),
            ["100 1# $6 880-01 $a Ivanov, I., $e author. $4 aut", "880 1# $6 100-01/(N $a Иванов, И."],
            [],
        ),
        (
            (
                Agent("Ivan", "person", "forename", roles=("aut",), link="1"),
                Agent("Иван", "person", script="Cyrl", link="1"),
            ),
            ["100 0# $6 880-01 $a Ivan, $e author. $4 aut", "880 0# $6 100-01/(N $a Иван."],
            [],
        ),
        ((Agent("...", "person", roles=("aut",)),), [], ["agents"]),
        ((Agent("", "corporate", same_as=("http://a.example/1",)),), [], ["agents"]),
        ((Agent("Unknown", "person"),), [], ["agents"]),
        ((Agent("anonymous", "person", roles=("aut",)),), [], ["agents", "agents.roles"]),
        ((Agent("Ek, Bo", "person", authority="NAF"),), ["700 1# $a Ek, Bo. $2 naf"], []),
        ((Agent("Ek, Bo", "person", authority="VIAF"),), ["700 1# $a Ek, Bo. $2 viaf"], []),
        ((Agent("Ek, Bo", "person", authority="my list"),), ["700 1# $a Ek, Bo."], ["agents.authority"]),
        (
            (Agent("Ek, Bo", "person", authority="http://viaf.org/viaf/12"),),
            ["700 1# $a Ek, Bo."],
            ["agents.authority"],
        ),
        (
            (Agent("Ek, Bo", "person", authority="http://viaf.org/viaf/12", same_as=("http://a.example/1",)),),
            ["700 1# $a Ek, Bo. $0 http://a.example/1"],
            ["agents.authority"],
        ),
        ((Agent("Ek, P. (Photographer)", "person"),), ["700 1# $a Ek, P. (Photographer)"], []),
        ((Agent("Ek, Ed. (Edward)", "person"),), ["700 1# $a Ek, Ed. $q (Edward)"], []),
        ((Agent("Ek, Anna (Anna Theodora)", "person"),), ["700 1# $a Ek, Anna $q (Anna Theodora)"], []),
        ((Agent("Ek, Anna (Leeds)", "person"),), ["700 1# $a Ek, Anna (Leeds)"], []),
        ((Agent("Ek, J. Franck (James Franck)", "person"),), ["700 1# $a Ek, J. Franck $q (James Franck)"], []),
        ((Agent("Ek", "person", titles=("Mrs.",)),), ["700 1# $a Ek, $c Mrs."], []),
        ((Agent("Ek", "person", titles=("Saint",)),), ["700 0# $a Ek, $c Saint."], []),
        ((Agent("Bo II", "person", titles=("King",)),), ["700 0# $a Bo $b II, $c King."], []),
        ((Agent("Malcolm X", "person"),), ["700 0# $a Malcolm X."], []),
        ((Agent("Welsh, Brandon.", "person"),), ["700 1# $a Welsh, Brandon."], []),
        ((Agent("Welsh, B.", "person"),), ["700 1# $a Welsh, B."], []),
        ((Agent("Ek, Bo, 1900-1980", "person", dates="1900-1980"),), ["700 1# $a Ek, Bo, $d 1900-1980."], []),
        ((Agent("Ek, Bo, 1900-1980", "person", dates="1901-"),), ["700 1# $a Ek, Bo, 1900-1980, $d 1901-"], []),
        ((Agent("Ek, Bo, 1900 Apr. 5-", "person", dates="1900 Apr. 5-"),), ["700 1# $a Ek, Bo, $d 1900 Apr. 5-"], []),
        ((Agent("Ek, Bo", "person", dates="1900-1980."),), ["700 1# $a Ek, Bo, $d 1900-1980."], []),
        ((Agent("Ek, Bo", "person", dates="1900 B.C"),), ["700 1# $a Ek, Bo, $d 1900 B.C."], []),
        ((Agent("毛", "person"),), ["700 1# $a 毛."], []),
        ((Agent("毛", "person", numeration="II"),), ["700 1# $a 毛 $b II."], []),
        ((Agent("Bo II", "person", numeration="III", titles=("King",)),), ["700 0# $a Bo II $b III, $c King."], []),
        ((Agent("Bo, Ek", "person", "forename", numeration="II"),), ["700 0# $a Bo, Ek $b II."], []),
        ((Agent("Bo II, King", "person"),), ["700 0# $a Bo $b II, $c King."], []),
        ((Agent("Dame", "person"),), ["700 0# $a Dame."], []),
        ((Agent("Bo Ek", "person", titles=("Mrs.",)),), ["700 0# $a Bo Ek, $c Mrs."], []),
        ((Agent("Ek, B. (Bo)", "person", fuller="(Bertil)"),), ["700 1# $a Ek, B. (Bo) $q (Bertil)"], []),
        ((Agent("Ek, Bo (Hive Bo)", "person"),), ["700 1# $a Ek, Bo (Hive Bo)"], []),
        ((Agent("Ek, B. (Bern University)", "person"),), ["700 1# $a Ek, B. (Bern University)"], []),
        ((Agent("Ek, Ed. (Emil)", "person"),), ["700 1# $a Ek, Ed. (Emil)"], []),
        ((Agent("Ek, Bo (Leeds), 1900-1980", "person"),), ["700 1# $a Ek, Bo (Leeds), $d 1900-1980."], []),
        ((Agent("Ek, Bo", "person", dates="331-363.", roles=("edt",)),),
         ["700 1# $a Ek, Bo, $d 331-363, $e editor. $4 edt"], []),
        ((Agent("Ek, Geoff.", "person", dates="1900-"),), ["700 1# $a Ek, Geoff, $d 1900-"], []),
        ((Agent("Ek, Bo Ka.", "person", dates="1900-"),), ["700 1# $a Ek, Bo Ka., $d 1900-"], []),
        ((Agent("Bee Days", "conference", dates="1999", place="Leeds"),),
         ["111 2# $a Bee Days $d (1999 : $c Leeds)"], []),
        *(
            ((Agent("Bee Days (1999 : Leeds)", "conference", **told),), [f"111 2# $a Bee Days (1999 : Leeds) {said}"], [])
            for told, said in (
                ({"number": "3rd"}, "$n (3rd)"), ({"dates": "1998"}, "$d (1998)"), ({"place": "Bath"}, "$c (Bath)"),
                ({"units": ("Council",)}, "$e Council."),
            )
        ),
        ((Agent(f"{'Bee ' * 200}Days (1999)", "conference"),), [f"111 2# $a {'Bee ' * 200}Days (1999)"], []),
        ((Agent("Ek (1900-1980)", "family"),), ["700 3# $a Ek (1900-1980)"], []),
        ((Agent("Hiveton", "corporate", "jurisdiction"),), ["710 1# $a Hiveton."], []),
        ((Agent("eHive", "corporate"),), ["710 2# $a eHive."], []),
        ((Agent("John F. Hive School. Council", "corporate"),), ["710 2# $a John F. Hive School. $b Council."], []),
        ((Agent("Hive-Ges. m.b.H.", "corporate"),), ["710 2# $a Hive-Ges. m.b.H."], []),
        ((Agent("Hive. . Council", "corporate"),), ["710 2# $a Hive. . Council."], []),
        ((Agent("Hive", "corporate", units=("Mss.", "Codex A")),), ["710 2# $a Hive. $b Mss. $b Codex A."], []),
        ((Agent("Hive", "corporate", units=("Mss.", "()")),), ["710 2# $a Hive. $b Mss. $b ()"], []),
        *(
            ((Agent("Hive", "corporate", units=("Conference (1972 : Bath)",), **told),),
             [f"710 2# $a Hive. $b Conference (1972 : Bath) {said}"], [])
            for told, said in (
                ({"number": "3rd"}, "$n (3rd)"), ({"dates": "1971"}, "$d (1971)"), ({"place": "Leeds"}, "$c (Leeds)"),
            )
        ),
        ((Agent("Ivan", "person", "forename"), Agent("Иванов, И.", "person", script="Cyrl")),
         ["700 0# $a Ivan.", "700 1# $a Иванов, И."], ["agents.script"]),
        ((Agent("France", "corporate", link="1"), Agent("Франция", "corporate", script="Cyrl", link="1")),
         ["710 1# $6 880-01 $a France.", "880 1# $6 710-01/(N $a Франция."], []),
        ((Agent("Ek, Bo", "person", link="1"), Agent("Бу", "person", script="Cyrl", link="1"), Agent("Bo", "person", link="1")),
         ["700 1# $6 880-01 $a Ek, Bo.", "700 0# $6 880-01 $a Bo.", "880 0# $6 700-01/(N $a Бу."], []),
        ((Agent("Ek, Bo", "person", roles=("aut",)), Agent("Roe, Al", "person", link="1"),
          Agent("Роэ, А.", "person", script="Cyrl", link="1")),
         ["100 1# $a Ek, Bo, $e author. $4 aut", "700 1# $6 880-01 $a Roe, Al.", "880 1# $6 700-01/(N $a Роэ, А."], []),
        ((Agent("Bee Days", "conference"), Agent("Ek, Bo", "person", primary=True)),
         ["100 1# $a Ek, Bo.", "711 2# $a Bee Days."], []),
        ((Agent("Ek, Bo", "person", authority="Mesh"),), ["700 1# $a Ek, Bo. $2 mesh"], []),
    ],
)  # fmt: skip
def test_each_name_stands_in_a_heading_and_one_of_them_is_the_main_entry(
    agents: tuple[Agent, ...], fields: list[str], told: list[str]
) -> None:
    """In its parts as far as they are certain; who is nobody, and a list without a code, are told."""
    report = Report()
    made = marc_lines(Record(titles=(Title("T"),), agents=agents), report)
    assert [field for field in made if field[:3] in ("100", "110", "111", "700", "710", "711", "720", "880")] == fields
    assert [path for _, path, *_ in report.losses] == told


EDITOR = Agent("Ek, Bo", kind="person", roles=("edt",))
AUTHOR = Agent("Alm, Eva", kind="person", roles=("aut",))
BODY = Agent("Bee Society", kind="corporate", roles=("cre",))


@pytest.mark.parametrize(
    ("agents", "tags"),
    [
        ((EDITOR, AUTHOR, replace(AUTHOR, name="Ås, Per")), ["100", "700", "700"]),
        ((EDITOR,), ["700"]),
        ((BODY, AUTHOR), ["700", "710"]),
        ((AUTHOR, replace(EDITOR, primary=True)), ["100", "700"]),
        ((replace(AUTHOR, link="1"), replace(AUTHOR, name="Альм, Эва", link="1", script="Cyrl")), ["100", "880"]),
    ],
)  # fmt: skip
def test_a_work_is_entered_under_its_first_creator(agents: tuple[Agent, ...], tags: list[str]) -> None:
    """Unless somebody says under whom. A body is the creator of some works only."""
    fields = marc_lines(Record(titles=(Title("Bees"),), agents=agents))
    assert sorted(field[:3] for field in fields if field[:3] in ("100", "700", "710", "880")) == tags
    assert [field for field in fields if field[:6] == "245 10"] == (["245 10 $a Bees."] if "100" in tags else [])
    assert not any("$6 700" in field for field in fields)


@pytest.mark.parametrize(
    "uris",
    [
        "$0 https://orcid.org/0000-0002-1825-0097",
        "$1 http://viaf.org/viaf/12 $0 (DE-588)1",
        "$0 http://id.loc.gov/authorities/names/n1 $1 http://id.loc.gov/rwo/agents/n1",
    ],
)
def test_the_uris_of_a_heading_come_back_in_the_subfields_they_were_in(uris: str) -> None:
    """Whatever those are by the standard."""
    field = f"700 1# $a Ek, A. {uris}"
    record = record_of([parse(field)], Report())
    assert record.agents[0].same_as == tuple(uri for uri in uris.split(" ") if uri[0] != "$")
    assert field in marc_lines(record)


def test_another_resource_is_not_entered_under_a_name_without_words() -> None:
    """As the resource itself is not: it has its title."""
    report = Report()
    fields = marc_lines(Record(titles=(Title("Bees"),), related=(Related("host", title="Wasps", name="."),)), report)
    assert "773 0# $t Wasps" in fields
    assert [path for _, path, _, _ in report.losses] == ["related.name"]
