"""Names of MODS in MARC: persons, bodies, meetings, and what nobody knows the kind of."""

from __future__ import annotations

import pytest
from of_mods import MEETING, TITLE, WORKS, is_said, marc_of

CASES: tuple[tuple[str, str], ...] = (
    (TITLE + "<name type='personal' altRepGroup='2'><namePart>Kim, Su</namePart></name>"
     "<name type='personal' altRepGroup='2'><namePart>김수</namePart></name>", "880 1# $6 700-01/{dollar}1 $a 김수."),
    (TITLE + "<name type='personal' altRepGroup='2'><namePart>Kohen, Shelomoh</namePart></name><name type='personal' script='Hebr' "
     "altRepGroup='2'><namePart>שלמה הכהן</namePart></name>", "880 1# $6 700-01/(2/r $a שלמה הכהן."),
    (TITLE + "<name type='personal' usage='primary'><namePart>Ek, A.</namePart></name>"
     "<name type='personal' usage='primary'><namePart>Alm, B.</namePart></name>", "700 1# $a Alm, B."),
    (TITLE + WORKS + "<name type='corporate' nameTitleGroup='1'><namePart>Hive</namePart></name>", "110 2# $a Hive."),
    (TITLE + "<name type='personal' usage='primary'><namePart>Plutarch.</namePart></name>", "100 0# $a Plutarch."),
    *((TITLE + f"<name type='personal' usage='primary'><namePart>{name}</namePart></name>", f"100 {ind1}# $a {name}.")
      for name, ind1 in (("Zayd b. Amr, Abū Bakr", 0), ("زيد بن عمرو، أبو بكر، المدني", 0), ("سبط بن زيد، عمرو", 1), ("Ibn Zayd, Amr", 1), ("ابن زيد، عمرو", 1))),
    (TITLE + "<name type='personal'><namePart>Ek, Bertil.</namePart><namePart type='date'>1900-</namePart></name>", "700 1# $a Ek, Bertil, $d 1900-"),
    (TITLE + "<name type='personal'><namePart>Ek, Bo</namePart><namePart type='date'>1901-1980.</namePart><role><roleTerm>editor</roleTerm>"
     "</role></name>", "700 1# $a Ek, Bo, $d 1901-1980, $e editor. $4 edt"),
    (TITLE + "<name type='personal'><namePart>Robert II</namePart><namePart type='termsOfAddress'>King</namePart></name>",
     "700 0# $a Robert $b II, $c King."),
    (TITLE + "<name type='personal'><namePart>Ek, Bertil, 1900-1980</namePart></name>", "700 1# $a Ek, Bertil, $d 1900-1980."),
    (TITLE + "<name type='personal'><namePart>Ek, Bertil (1900-1980)</namePart></name>", "700 1# $a Ek, Bertil, $d 1900-1980."),
    (TITLE + "<name type='personal'><namePart>Ek, Bertil [1900-]</namePart></name>", "700 1# $a Ek, Bertil, $d 1900-"),
    (TITLE + "<name type='personal'><namePart>Ek, Bertil (1900)</namePart></name>", "700 1# $a Ek, Bertil (1900)"),
    (TITLE + "<name type='personal'><namePart>Ek, Siró 1900-1980</namePart></name>", "700 1# $a Ek, Siró, $d 1900-1980."),
    (TITLE + "<name type='personal'><namePart>Ek, B. (Bo) 1900-</namePart></name>", "700 1# $a Ek, B. $q (Bo), $d 1900-"),
    (TITLE + "<name type='personal'><namePart>Ek, Bo 1900</namePart></name>", "700 1# $a Ek, Bo 1900."),
    (TITLE + "<name type='personal'><namePart>Ek, Bo van fl. 1900-1980</namePart></name>", "700 1# $a Ek, Bo van, $d fl. 1900-1980."),
    (TITLE + "<name type='personal'><namePart>Bo of Leeds 1900-1980</namePart></name>", "700 0# $a Bo of Leeds 1900-1980."),
    (TITLE + "<name type='personal'><namePart>Ek, Bo tätig 1900-1980</namePart></name>", "700 1# $a Ek, Bo tätig 1900-1980."),
    (TITLE + "<name type='personal'><namePart>Ek, Bo Mayor 1990-1994</namePart></name>", "700 1# $a Ek, Bo Mayor 1990-1994."),
    (TITLE + "<name type='personal'><namePart>Ek, Bo, 12 1900-1980</namePart></name>", "700 1# $a Ek, Bo, 12 1900-1980."),
    (TITLE + "<name type='corporate'><namePart>Society, Leeds 1900-1980</namePart></name>", "710 2# $a Society, Leeds 1900-1980."),
    (TITLE + "<name type='personal'><namePart>Ek, B. (Bertil), 1900-1980</namePart></name>",
     "700 1# $a Ek, B. $q (Bertil), $d 1900-1980."),
    (TITLE + "<name type='personal'><namePart>Ek, B. F. (Bertil Franc\u0327ois), 1900-</namePart></name>",
     "700 1# $a Ek, B. F. $q (Bertil Franc\u0327ois), $d 1900-"),
    (TITLE + MEETING.format("Bee Days (3rd : 1993 : Rouen, France)"), "111 2# $a Bee Days $n (3rd : $d 1993 : $c Rouen, France)"),
    (TITLE + MEETING.format("Bee Days (1993 : Rouen)"), "111 2# $a Bee Days $d (1993 : $c Rouen)"),
    (TITLE + MEETING.format("Bee Days (3rd : 1993 : La Ruche (Tunis, Tunisia))"),
     "111 2# $a Bee Days $n (3rd : $d 1993 : $c La Ruche (Tunis, Tunisia))"),
    (TITLE + MEETING.format("Bee Days (27th : Rouen, France)"), "111 2# $a Bee Days $n (27th : $c Rouen, France)"),
    (TITLE + MEETING.format("Bee Days (45th)"), "111 2# $a Bee Days $n (45th)"),
    (TITLE + MEETING.format("Bee Days") + "<name type='personal'><namePart>Ek, A.</namePart></name>", "111 2# $a Bee Days."),
    (TITLE + "<name type='personal'><namePart>Ek, A.</namePart></name>" + MEETING.format("Bee Days"), "711 2# $a Bee Days."),
    (TITLE + MEETING.format("Bee Days") + "<name type='personal'><namePart>Ek, A.</namePart><role><roleTerm type='code'>aut</roleTerm>"
     "</role></name>", "711 2# $a Bee Days."),
    (TITLE + MEETING.format("Bee Days (Society)"), "111 2# $a Bee Days (Society)"),
    (TITLE + "<name type='personal'><namePart>Ek, A.</namePart><nameIdentifier type='orcid'>0000-0002-1825-0097</nameIdentifier></name>",
     "700 1# $a Ek, A. $1 https://orcid.org/0000-0002-1825-0097"),
    (TITLE + "<name type='personal'><namePart>Ek, A.</namePart><description>orcid.org=0000-0002-1825-0097</description></name>",
     "700 1# $a Ek, A. $1 https://orcid.org/0000-0002-1825-0097"),
    (TITLE + "<name><namePart type='personal'>Ek, A.</namePart><role><roleTerm type='text'>author</roleTerm></role></name>",
     "100 1# $a Ek, A., $e author. $4 aut"),
    (TITLE + "<name><namePart type='corporate'>Hive Club</namePart></name>", "710 2# $a Hive Club."),
    (TITLE + "<name type='conference'><namePart type='conference'>Bee Days (3rd : 1993)</namePart></name>",
     "111 2# $a Bee Days $n (3rd : $d 1993)"),
    (TITLE + "<name type='personal'><namePart>Ek, A.</namePart><nameIdentifier type='orcid'>orcid.org/0000-0002-1825-0097</nameIdentifier>"
     "</name>", "700 1# $a Ek, A. $1 https://orcid.org/0000-0002-1825-0097"),
    (TITLE + "<name type='personal'><namePart>Ek, A.</namePart><nameIdentifier type='gnd'>(DE-588)118540238</nameIdentifier></name>",
     "700 1# $a Ek, A. $0 https://d-nb.info/gnd/118540238"),
    (TITLE + "<name type='personal' valueURI='http://id.loc.gov/authorities/names/n1'><namePart>Ek, A.</namePart><nameIdentifier>"
     "http://viaf.org/viaf/12</nameIdentifier></name>",
     "700 1# $a Ek, A. $0 http://id.loc.gov/authorities/names/n1 $1 http://viaf.org/viaf/12"),
    (TITLE + "<name type='personal' authority='gnd' valueURI='http://d-nb.info/gnd/1'><namePart>Ek, A.</namePart><nameIdentifier type='gnd'>"
     "1</nameIdentifier></name>", "700 1# $a Ek, A. $2 gnd $0 http://d-nb.info/gnd/1"),
    (TITLE + '<name type="personal" valueURI="https://id.oclc.org/worldcat/entity/E1a"><namePart>Ek, A.</namePart></name>',
     "700 1# $a Ek, A. $1 https://id.oclc.org/worldcat/entity/E1a"),
    (TITLE + "<name type='personal' valueURI='https://d-nb.info/gnd/1'><namePart>Ek, A.</namePart></name>",
     "700 1# $a Ek, A. $0 https://d-nb.info/gnd/1"),
    (TITLE + "<name type='personal'><namePart>Ek, A.</namePart><affiliation>Hive</affiliation><role><roleTerm>Author,</roleTerm></role>"
     "</name>", "100 1# $a Ek, A. $u Hive, $e author. $4 aut"),
    (TITLE + "<name type='personal'><namePart>渡邊恵章</namePart></name>", "700 1# $a 渡邊恵章."),
    (TITLE + "<name><namePart type='family'>Ek</namePart><namePart type='given'>Bo</namePart></name>", "700 1# $a Ek, Bo."),
    (TITLE + "<name authority='naf' valueURI='http://a.example/1'><namePart>Ek, Bo, 1862-1932</namePart></name>",
     "700 1# $a Ek, Bo, $d 1862-1932. $2 naf $0 http://a.example/1"),
    (TITLE + "<name valueURI='http://a.example/1'><namePart>Ek, Bo, 1962-</namePart></name>",
     "700 1# $a Ek, Bo, $d 1962- $0 http://a.example/1"),
    (TITLE + "<name><namePart>Ek, Bo</namePart><namePart type='date'>1430-1516</namePart></name>", "700 1# $a Ek, Bo, $d 1430-1516."),
    (TITLE + "<name><namePart>Ekbo</namePart><namePart type='date'>1430-1516</namePart></name>", "720 ## $a Ekbo, 1430-1516."),
    (TITLE + "<name><namePart>Ek family, Leeds</namePart><namePart type='date'>1430-1516</namePart></name>",
     "720 ## $a Ek family, Leeds, 1430-1516."),
    (TITLE + "<name><namePart>Ek, Bo, 1862-1932</namePart></name>", "700 1# $a Ek, Bo, $d 1862-1932."),
    (TITLE + "<name><namePart>Ek, Bo (1862-1932)</namePart></name>", "700 1# $a Ek, Bo, $d 1862-1932."),
    (TITLE + "<name><namePart>Congress on Bees (3rd : 1999 : Leeds)</namePart></name>",
     "111 2# $a Congress on Bees $n (3rd : $d 1999 : $c Leeds)"),
    (TITLE + "<name><namePart>Society of Bees. Meeting (3rd : 1999 : Leeds)</namePart></name>",
     "710 2# $a Society of Bees. $b Meeting $n (3rd : $d 1999 : $c Leeds)"),
    (TITLE + "<name><namePart>Leeds Bees, Inc.</namePart></name>", "710 2# $a Leeds Bees, Inc."),
    (TITLE + "<name><namePart>Ek, B. A. (Bo Axel)</namePart></name>", "700 1# $a Ek, B. A. $q (Bo Axel)"),
    (TITLE + "<name type='personal'><namePart>Ek, B. A.</namePart><namePart type='given'>(Bo Axel)</namePart></name>",
     "700 1# $a Ek, B. A. $q (Bo Axel)"),
    (TITLE + "<name type='personal'><namePart>Ek, Bo</namePart><namePart type='termsOfAddress'>III</namePart></name>",
     "700 1# $a Ek, Bo, $c III."),
    (TITLE + "<name type='personal'><namePart>Bo</namePart><namePart type='termsOfAddress'>III, King</namePart></name>",
     "700 0# $a Bo $b III, $c King."),
    *((f"{TITLE}<name type='personal'><namePart type='family'>Ek</namePart><namePart type='given'>B. A.</namePart><namePart>{text}"
       "</namePart></name>", f"700 1# $a Ek, B. A.{field}") for text, field in (
        ("Jr.", ", $c Jr."), ("II", ", $c II."), ("(Bo Axel)", " $q (Bo Axel)"),
    )),
    (TITLE + "<name><namePart>Ek, B. A. (Leeds)</namePart></name>", "720 ## $a Ek, B. A. (Leeds)"),
    (TITLE + "<name><namePart>Ek, Bo, 1962-</namePart></name>", "720 ## $a Ek, Bo, 1962-"),
    (TITLE + "<name><namePart>B. Ek Honey Company</namePart></name>", "710 2# $a B. Ek Honey Company."),
    (TITLE + "<name><namePart>Bo Law</namePart></name>", "720 ## $a Bo Law."),
    (TITLE + "<name><namePart>Bo A. Service</namePart></name>", "720 ## $a Bo A. Service."),
    (TITLE + "<name><namePart>B. A. Service</namePart></name>", "720 ## $a B. A. Service."),
    (TITLE + "<name><namePart>Bo Service</namePart></name>", "720 ## $a Bo Service."),
    (TITLE + "<name><namePart>Library of Congress</namePart></name>", "710 2# $a Library of Congress."),
    (TITLE + "<name><namePart>International Conference on Hives</namePart></name>", "720 ## $a International Conference on Hives."),
    (TITLE + "<name><namePart>Hive Company</namePart><namePart type='date'>1862-1932</namePart></name>",
     "720 ## $a Hive Company, 1862-1932."),
    (TITLE + "<name><namePart>Bo Ek (Hive University)</namePart></name>", "720 ## $a Bo Ek (Hive University)"),
    (TITLE + "<name><namePart>Bo Ek / Hive University</namePart></name>", "720 ## $a Bo Ek / Hive University."),
    (TITLE + "<name><namePart>Hive University (Leeds)</namePart></name>", "710 2# $a Hive University (Leeds)"),
    (TITLE + "<name><namePart>Wild Bee Service</namePart></name>", "710 2# $a Wild Bee Service."),
    (TITLE + "<name><namePart>Ek, Bo, company clerk</namePart></name>", "720 ## $a Ek, Bo, company clerk."),
    (TITLE + "<name><namePart>Hive, Leeds, 1862-2019</namePart></name>", "720 ## $a Hive, Leeds, 1862-2019."),
    (TITLE + "<name><namePart>Hive Photo Co., Leeds</namePart></name>", "710 2# $a Hive Photo Co., Leeds."),
    (TITLE + "<name><namePart>Hive (Firm)</namePart></name>", "710 2# $a Hive (Firm)"),
    (TITLE + "<name><namePart>Ek, Bo, 106-43 B.C.</namePart></name>", "700 1# $a Ek, Bo, $d 106-43 B.C."),
    (TITLE + "<name><namePart>Ek, Bo, 490-30 B.C.</namePart></name>", "720 ## $a Ek, Bo, 490-30 B.C."),  # nobody lived so long
    (TITLE + "<name><namePart>Ek and Sons, Leeds, 1862-1932</namePart></name>", "720 ## $a Ek and Sons, Leeds, 1862-1932."),
    (TITLE + "<name valueURI='http://a.example/1'><namePart>Jackson, David, 1862-1932</namePart></name>",
     "700 1# $a Jackson, David, $d 1862-1932. $0 http://a.example/1"),
    (TITLE + "<name valueURI='http://a.example/1'><namePart>Hive School, 1862-1932</namePart></name>",
     "720 ## $a Hive School, 1862-1932. $0 http://a.example/1"),
    (TITLE + "<name valueURI='http://a.example/1'><namePart>Ek, Bo</namePart></name>", "720 ## $a Ek, Bo. $0 http://a.example/1"),
    (TITLE + "<name type='corporate'><namePart>France. Assemblée nationale</namePart></name>", "710 1# $a France. $b Assemblée nationale."),
    (TITLE + "<name type='corporate'><namePart>Yugoslavia. Skupština</namePart></name>", "710 1# $a Yugoslavia. $b Skupština."),
    (TITLE + "<name type='corporate'><namePart>Home Office. Research Unit</namePart></name>", "710 2# $a Home Office. $b Research Unit."),
    (TITLE + "<name type='corporate'><namePart>Ek Bro. Hive Company</namePart></name>", "710 2# $a Ek Bro. Hive Company."),
    (TITLE + "<name type='corporate'><namePart>Geo. B. Ek &amp; Company</namePart></name>", "710 2# $a Geo. B. Ek & Company."),
    (TITLE + "<name type='corporate'><namePart>University of Jos. Bee Unit</namePart></name>", "710 2# $a University of Jos. $b Bee Unit."),
    (TITLE + "<name type='corporate'><namePart>U.S. Survey</namePart></name>", "710 2# $a U.S. Survey."),
    (TITLE + "<name type='corporate'><namePart>Universytet im. Shevchenka</namePart></name>", "710 2# $a Universytet im. Shevchenka."),
    (TITLE + "<name type='corporate'><namePart>Museum Ek. Leeds</namePart><namePart>Library</namePart></name>",
     "710 2# $a Museum Ek. Leeds. $b Library."),
    (TITLE + "<name type='personal'><namePart>Ek, Bo</namePart><namePart type='date'>86-34 B.C</namePart><role><roleTerm>author</roleTerm>"
     "</role></name>", "100 1# $a Ek, Bo, $d 86-34 B.C., $e author. $4 aut"),
    (TITLE + "<name type='personal'><namePart>Ek, Bo</namePart><namePart type='date'>5th cent</namePart></name>", "700 1# $a Ek, Bo, $d 5th cent."),
    (TITLE + "<name type='personal'><namePart>Ek, Bo, 1842-</namePart><namePart type='date'>1842-1930</namePart></name>",
     "700 1# $a Ek, Bo, $d 1842-1930."),
    (TITLE + "<name type='personal' authority='http://id.loc.gov/authorities/names'><namePart>Ek, Bo</namePart></name>",
     "700 1# $a Ek, Bo. $2 naf"),
    *(
        (TITLE + element.format("authorityURI='http://id.loc.gov/authorities/names/n1'"), f"{field} $0 http://id.loc.gov/authorities/names/n1")
        for element, field in (
            ("<name type='corporate' {}><namePart>Hive</namePart></name>", "710 2# $a Hive. $2 naf"),
            ("<name type='corporate' authority='naf' {}><namePart>Hive</namePart></name>", "710 2# $a Hive. $2 naf"),
            ("<subject authority='lcsh' {}><topic>Bees</topic></subject>", "650 #0 $a Bees."),
            ("<subject><topic authority='lcsh' {}>Bees</topic></subject>", "650 #0 $a Bees."),
        )
    ),
    (TITLE + "<name type='personal' authority='naf' xlink:href='http://a.example/n1'><namePart>Ek, A.</namePart></name>",
     "700 1# $a Ek, A. $2 naf $0 http://a.example/n1"),
    (TITLE + "<name type='personal' authority='NAF'><namePart>Ek, A.</namePart></name>", "700 1# $a Ek, A. $2 naf"),
    (TITLE + "<name type='personal' authorityURI='http://id.loc.gov/authorities/names'><namePart>Ek, A.</namePart></name>",
     "700 1# $a Ek, A. $2 naf"),
    (TITLE + "<name type='personal'><namePart>Ek, Anna T. (Anna Theodora),</namePart></name>", "700 1# $a Ek, Anna T. $q (Anna Theodora)"),
    (TITLE + "<name type='personal'><namePart>Ek, J. Franck de (James Franck), 1900-</namePart></name>",
     "700 1# $a Ek, J. Franck de $q (James Franck), $d 1900-"),
    (TITLE + "<name type='personal'><namePart>Ek, Anna (Anna T.)</namePart></name>", "700 1# $a Ek, Anna $q (Anna T.)"),
    (TITLE + "<name type='personal'><namePart>Ek, Bo (Baker)</namePart></name>", "700 1# $a Ek, Bo (Baker)"),
    (TITLE + "<name type='personal'><namePart>Ek, Mih. (Mihailo),</namePart><namePart type='date'>1868-1924</namePart></name>",
     "700 1# $a Ek, Mih. $q (Mihailo), $d 1868-1924."),
    (TITLE + "<name type='personal'><namePart>Ek, A (Anna)</namePart></name>", "700 1# $a Ek, A $q (Anna)"),
    (TITLE + "<name type='personal'><namePart>Ek, A. T. (Anna Theodora).</namePart></name>", "700 1# $a Ek, A. T. $q (Anna Theodora)"),
    (TITLE + "<name type='personal'><namePart>Ek, W. (Guillaume), 1862-1932</namePart></name>",
     "700 1# $a Ek, W. $q (Guillaume), $d 1862-1932."),
    (TITLE + "<name type='personal'><namePart>Ek, P. (Photographer), 1862-1932</namePart></name>",
     "700 1# $a Ek, P. (Photographer), $d 1862-1932."),
    (TITLE + "<name type='personal'><namePart>Ek,</namePart><namePart type='termsOfAddress'>Mrs.,</namePart>"
     "<namePart type='date'>1753-1821</namePart></name>", "700 1# $a Ek, $c Mrs., $d 1753-1821."),
    (TITLE + "<name type='personal'><namePart>Ek, A (Author)</namePart></name>", "700 1# $a Ek, A (Author)"),
    (TITLE + "<name type='personal'><namePart>Ek family</namePart></name>", "700 3# $a Ek family."),
    (TITLE + "<name type='personal'><namePart>A friend of the family</namePart></name>", "700 0# $a A friend of the family."),
    (TITLE + "<name type='personal'><namePart>Ek, Anna T. (Anna Theodora)</namePart></name>", "700 1# $a Ek, Anna T. $q (Anna Theodora)"),
    (TITLE + "<name type='corporate' xlink:href='http://id.loc.gov/authorities/names/n12'><namePart>Acme</namePart></name>",
     "710 2# $a Acme. $2 naf $0 http://id.loc.gov/authorities/names/n12"),
    (TITLE + "<name authority='naf'><namePart>France. Assemblée nationale</namePart></name>", "710 1# $a France. $b Assemblée nationale. $2 naf"),
)  # fmt: skip


@pytest.mark.parametrize(("elements", "field"), CASES, ids=[field for _, field in CASES])
def test_a_name_of_mods_in_marc(elements: str, field: str) -> None:
    is_said(elements, field)


def test_a_name_in_two_scripts_is_headed_by_the_first() -> None:
    """Each part says which it is in; what is in the second is told."""
    part = '<namePart type="{}" script="{}">{}</namePart>'.format
    said = (
        ("family", "Latn", "Wang"),
        ("family", "Hant", "王"),
        ("given", "Hant", "小蜂"),
        ("given", "Latn", "Xiaofeng"),
    )
    fields, lost = marc_of(f'{TITLE}<name type="personal">{"".join(part(*found) for found in said)}</name>')
    assert "700 1# $a Wang, Xiaofeng." in fields
    assert [path for path in lost if "namePart" in path and "@" not in path] == [
        "name/namePart:family",
        "name/namePart:given",
    ]


def test_a_part_of_a_name_in_another_script_alone_is_one_of_it() -> None:
    """As its dates may be, and how a surname and a forename of Japan are written."""
    parts = (
        '<namePart type="family" script="Jpan">蜜蜂</namePart><namePart type="given" script="Hrkt">ハナコ</namePart>'
        '<namePart type="date" script="Latn">1953-</namePart>'
    )
    fields, lost = marc_of(f'{TITLE}<name type="personal">{parts}</name>')
    assert "700 1# $a 蜜蜂, ハナコ, $d 1953-" in fields
    assert [path for path in lost if "@" not in path] == ["mods:name"]


def test_a_name_in_two_scripts_is_not_mixed() -> None:
    """Also where one part of it stands there in the second alone."""
    part = '<namePart type="{}" script="{}">{}</namePart>'.format
    said = part("family", "Hant", "王") + part("family", "Latn", "Wang") + part("given", "Latn", "Xiaofeng")
    fields, lost = marc_of(f'{TITLE}<name type="personal">{said}</name>')
    assert "700 1# $a 王." in fields
    assert {"name/namePart:family", "name/namePart:given"} <= {*lost}


def test_a_name_in_parts_in_a_second_script_is_the_whole_one_again() -> None:
    parts = '<namePart type="family" script="Hani">王</namePart><namePart type="given" script="Hani">小蜂</namePart>'
    fields, lost = marc_of(
        f'{TITLE}<name type="personal"><namePart script="Latn">Wang, Xiaofeng</namePart>{parts}</name>'
    )
    assert "700 1# $a Wang, Xiaofeng." in fields
    assert {"name/namePart:family", "name/namePart:given"} <= {*lost}


@pytest.mark.parametrize(
    ("name", "field", "told"),
    [("<name type='corporate'><namePart>Hive Club</namePart><namePart type='personal'>Ek, Bo</namePart></name>", "710 2# $a Hive Club.",
      "name/namePart:personal"),
     ("<name><namePart type='personal'>Ek, Bo</namePart><namePart type='corporate'>Hive Club</namePart></name>", "700 1# $a Ek, Bo.",
      "name/namePart:corporate"),
     ("<name><namePart type='corporate'>Hive Club</namePart><namePart>Wax</namePart></name>", "710 2# $a Hive Club. $b Wax.", ""),
     ("<name type='corporate'><namePart type='personal'>Hive Club</namePart></name>", "710 2# $a Hive Club.", "")],
)  # fmt: skip
def test_a_part_with_the_type_of_another_name_is_none_of_it(name: str, field: str, told: str) -> None:
    """But where it is all there is."""
    fields, lost = marc_of(f"{TITLE}{name}")
    assert [found for found in fields if found[0] == "7"] == [field]
    assert told in lost if told else not lost


def test_a_name_of_a_type_that_there_is_not_is_a_person_s_by_its_parts() -> None:
    """``type="primary"`` stands for ``usage``."""
    parts = '<namePart type="given">A.</namePart><namePart type="family">Ek</namePart>'
    fields, lost = marc_of(f'{TITLE}<name type="primary">{parts}</name>')
    assert "700 1# $a Ek, A." in fields
    assert lost == ["name@type", "mods:/name@type"]


@pytest.mark.parametrize(("kind", "number"), [("orcid", "none"), ("gnd", "n. a."), ("viaf", "Ek"), ("isni", "12")])
def test_what_is_no_number_of_its_system_makes_no_address(kind: str, number: str) -> None:
    """Templates have ``none`` for what is not known."""
    identifier = f'<nameIdentifier type="{kind}">{number}</nameIdentifier>'
    fields, lost = marc_of(f'{TITLE}<name type="personal"><namePart>Ek, A.</namePart>{identifier}</name>')
    assert "700 1# $a Ek, A." in fields
    assert lost == [f"name/nameIdentifier:{kind}", "mods:name"]


NAMED_IN_SCRIPTS = (
    "<name altRepGroup='01'{}><namePart>Ek, Bo</namePart></name><name altRepGroup='01' script='Cyrl'{}><namePart>Эк, Бо</namePart></name>"
    "<originInfo altRepGroup='02'{}><publisher>Ulei</publisher></originInfo>"
    "<originInfo altRepGroup='02' script='Cyrl'{}><publisher>Улей</publisher></originInfo>"
)


@pytest.mark.parametrize("at", [0, 1])
def test_what_one_script_tells_is_of_both(at: int) -> None:
    """Of what kind a name is, and what was done: each 880 stands beside a field of the tag that it names."""
    kind, event = ["", ""], ["", ""]
    kind[at], event[at] = " type='personal'", " eventType='production'"
    made, _ = marc_of(TITLE + NAMED_IN_SCRIPTS.format(*kind, *event))
    assert {field[:3] for field in made if "$6 880-" in field} == {"700", "264"}
    assert {field[10:13] for field in made if field[:3] == "880"} == {"700", "264"}


@pytest.mark.parametrize(
    ("name", "dates"),
    [
        ("Ash &amp; Ek", "1907-1950"),
        ("Ek, Bo &amp; Co.", "1890-1920"),
        ("Ek, Casa de", "1840-1900"),
        ("Ek, House of", "1840-1900"),
        ("Orchestre, Paris", "1900-1950"),
        ("Kammerorchester, Basel", "1926-1987"),
        ("Eks, The", "1960-2000"),
        ("Ek, Bo", "1400-1700"),
        ("Fair, Leeds", "1889-1900"),
        ("New York, N.Y.", "1898-1950"),
    ],
)
def test_a_house_a_firm_and_a_place_are_no_person(name: str, dates: str) -> None:
    """They have years, too, and a comma; nobody lived for three centuries."""
    in_list, apart = (
        f"<name valueURI='http://a.example/1'><namePart>{name}, {dates}</namePart></name>",
        f"<name><namePart>{name}</namePart><namePart type='date'>{dates}</namePart></name>",
    )
    for element in (in_list, apart):
        fields, _ = marc_of(TITLE + element)
        assert [field[:3] for field in fields if field[0] == "7"] == ["720"]


@pytest.mark.parametrize(
    ("roles", "said"),
    [
        (["author illustrator", "author"], ["$e author, $e illustrator. $4 aut $4 ill"]),
        (["author", "author illustrator"], ["$e author, $e illustrator. $4 aut $4 ill"]),
        (["", "author"], ["$e author. $4 aut"]),
        (["author", "editor"], ["$e author, $e editor. $4 aut $4 edt"]),
    ],
)
def test_a_body_that_is_there_again_stands_once_with_all_its_roles(roles: list[str], said: list[str]) -> None:
    """Whichever it has in the one place or the other."""
    role = "<role><roleTerm>{}</roleTerm></role>"
    name = "<name type='corporate'><namePart>Bee Board</namePart>{}</name>"
    made, lost = marc_of(TITLE + "".join(name.format("".join(map(role.format, told.split()))) for told in roles))
    assert [field for field in made if field[:3] == "710"] == [f"710 2# $a Bee Board, {told}" for told in said]
    assert not lost


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("Ek, G. W., 1845-1904.", "700 1# $a Ek, G. W., $d 1845-1904."),
        ("Ek, J. R. (John Ronald), 1892-1973.", "700 1# $a Ek, J. R. $q (John Ronald), $d 1892-1973."),
        ("Ek, Bo, 1850 or 1851-1920", "700 1# $a Ek, Bo, $d 1850 or 1851-1920."),
        ("Ek, Bo, 16th cent.", "700 1# $a Ek, Bo, $d 16th cent."),
        ("Ek, Bo, active 18th century", "700 1# $a Ek, Bo, $d active 18th century."),
        ("Ek, Bo, active 16th century-17th century", "700 1# $a Ek, Bo, $d active 16th century-17th century."),
        ("Ek, Bo, active 3rd century B.C.", "700 1# $a Ek, Bo, $d active 3rd century B.C."),
        ("Ek, Bo, active approximately 1740", "700 1# $a Ek, Bo, $d active approximately 1740."),
        ("Ek, Bo, c. 1740-circa 1811", "700 1# $a Ek, Bo, $d c. 1740-circa 1811."),
        ("Ek, Bo, d.1811", "700 1# $a Ek, Bo, $d d.1811."),
        ("Ek, B. (c. 1740-1811)", "700 1# $a Ek, B., $d c. 1740-1811."),
        ("Ek, Bo, -1920", "700 1# $a Ek, Bo, $d -1920."),
        ("Ek, Bo, 1950 December 3-", "700 1# $a Ek, Bo, $d 1950 December 3-"),
        ("Ek, Bo, 12", "700 1# $a Ek, Bo, 12."),
        ("Pius XII, Pope, 1876-1958", "700 0# $a Pius $b XII, $c Pope, $d 1876-1958."),
        ("Bo, of Leeds, Saint.", "700 0# $a Bo, $c of Leeds, Saint."),
        ("Ek, Bo, Jr.", "700 1# $a Ek, Bo, $c Jr."),
        ("Ek, Bo, Sir, 1800-1880.", "700 1# $a Ek, Bo, $c Sir, $d 1800-1880."),
        ("Leeds, Bo Ek, Duke of, 1769-", "700 1# $a Leeds, Bo Ek, $c Duke of, $d 1769-"),
        ("Bo V, Holy Roman Emperor, 1500-1558", "700 0# $a Bo $b V, $c Holy Roman Emperor, $d 1500-1558."),
        ("Bo I, Grand Duke of Tuscany", "700 0# $a Bo $b I, $c Grand Duke of Tuscany."),
        ("Bo, the Elder", "700 0# $a Bo, $c the Elder."),
        ("Ek, Bo, comte de, 1707-1788", "700 1# $a Ek, Bo, $c comte de, $d 1707-1788."),
        ("Ek, Duke, 1899-1974", "700 1# $a Ek, Duke, $d 1899-1974."),
        ("Ek, Comte, 1899-1974", "700 1# $a Ek, Comte, $d 1899-1974."),
        ("Ek, Bo, approximately 4 B.C.-65 A.D", "700 1# $a Ek, Bo, $d approximately 4 B.C.-65 A.D."),
        ("Ek, B.", "700 1# $a Ek, B."),
        *(
            (f"Ek, Bo, {lived}", f"700 1# $a Ek, Bo, $d {lived}.")
            for lived in (
                "b. 1900|d. 1900|ca. 1900|fl. 1900|active 1900|approximately 1900|born 1900|died 1900|flourished 1900|1900-approximately 1980"
                "|16th-17th centuries|1st/2nd century|3rd century|1900 June 3-1980|1900? or 1901-1980|-approximately 1920"
            ).split("|")
        ),
        ("Ek, Bo [1900-active 1980]", "700 1# $a Ek, Bo, $d 1900-active 1980."),
        ("Ek, Bo (1900)", "700 1# $a Ek, Bo (1900)"),
        *(
            (f"Ek, Bo {particle} 1900-1980.", f"700 1# $a Ek, Bo {particle}, $d 1900-1980.")
            for particle in (
                "af al av da de del dem den der des di do dos du el la le ten ter van von y zu zum zur B.".split()
            )
        ),
        ("Ek, Bo tätig 1900-1980", "700 1# $a Ek, Bo tätig 1900-1980."),
        ("Ek, Bo Mayor 1990-1994", "700 1# $a Ek, Bo Mayor 1990-1994."),
        ("Ek, Bo of Leeds 1900-1980", "700 1# $a Ek, Bo of Leeds 1900-1980."),
        *(
            (f"Ek, Bo, {title}", f"700 1# $a Ek, Bo, $c {title.removesuffix('.')}.")
            for title in (
                "Jr|Sr|Sr.|Saint|Pope|Antipope|Sir|Dame|II|III|IV|Holy Roman Empress|the Younger|the Great|of Leeds"
                "|Duke of Leeds"
            ).split("|")
        ),
        *((f"Bo {number}, Pope", f"700 0# $a Bo $b {number}, $c Pope.") for number in ("IV", "IX", "XLII")),
        ("Bo X", "700 0# $a Bo X."),
    ],
)
def test_the_heading_of_a_person_has_its_titles_and_dates(name: str, field: str) -> None:
    """700 and 600, of a name in one text; ``Ek, Duke`` has a forename."""
    element = f"<name type='personal'><namePart>{name}</namePart></name>"
    made, lost = marc_of(f"{TITLE}{element}<subject authority='lcsh'>{element}</subject>")
    assert [found for found in made if found[:3] in ("600", "700")] == [f"6{field[1:5]}0{field[6:]}", field]
    assert not lost


@pytest.mark.parametrize(
    ("parts", "field"),
    [
        (["Canada. Dept. of Bees. Hive Service"], "710 1# $a Canada. $b Dept. of Bees. $b Hive Service."),
        (["France. Min. de la Ruche"], "710 1# $a France. $b Min. de la Ruche."),
        (["Canada. dept. of Bees"], "710 1# $a Canada. $b dept. of Bees."),
        (["U.S. Hive Board"], "710 2# $a U.S. Hive Board."),
        (["U.S. Hive Board. St. Olav Station"], "710 2# $a U.S. Hive Board. $b St. Olav Station."),
        (["Hive Inc. Library"], "710 2# $a Hive Inc. Library."),
        (["Victoria (B.C.). Hive Office"], "710 1# $a Victoria (B.C.). $b Hive Office."),
        (["Ek, Eng. (Parish)"], "710 2# $a Ek, Eng. (Parish)"),
        (["Navarre (Spain). Hive Office"], "710 1# $a Navarre (Spain). $b Hive Office."),
        (["Ekland (Colony). Hive Office"], "710 1# $a Ekland (Colony). $b Hive Office."),
        (["Ek (Argentina : Province). Hive Office"], "710 1# $a Ek (Argentina : Province). $b Hive Office."),
        (["Hive Society (Ek, N.Y. : County)"], "710 2# $a Hive Society (Ek, N.Y. : County)"),
        (["Consociation of Knox County (Tenn.)"], "710 2# $a Consociation of Knox County (Tenn.)"),
        (["Isle of Wight County (Va.)"], "710 1# $a Isle of Wight County (Va.)"),
        (["Pantheon (Rome, Italy)"], "710 2# $a Pantheon (Rome, Italy)"),
        (["Brooklyn (New York, N.Y.)"], "710 1# $a Brooklyn (New York, N.Y.)"),
        (["Canada"], "710 1# $a Canada."),
        (["Bees (Society)", "Hive Office"], "710 2# $a Bees (Society). $b Hive Office."),
        (["Bees (Society)", "Conference", "(72nd : 1972 : Bath, England)"],
         "710 2# $a Bees (Society). $b Conference $n (72nd : $d 1972 : $c Bath, England)"),
        (["Bees (Society)", "(1972 : Bath)"], "710 2# $a Bees (Society) $d (1972 : $c Bath)"),
        (["Hive Press", "(Leeds)"], "710 2# $a Hive Press $c (Leeds)"),
        (["Hive Press", "(Firm)"], "710 2# $a Hive Press. $b (Firm)"),
        (["Hive Library", "Mss.", "(Codex A)"], "710 2# $a Hive Library. $b Mss. $n (Codex A)"),
        (["Bees. Conference (2nd : 1966)"], "710 2# $a Bees. $b Conference $n (2nd : $d 1966)"),
        (["Canada. Congress (94th : 1975-1976). Senate"], "710 1# $a Canada. $b Congress (94th : 1975-1976). $b Senate."),
        (["Canada. President (1861-1865 : Ek)"], "710 1# $a Canada. $b President (1861-1865 : Ek)"),
        (["Canada. President (1861 : Ek)"], "710 1# $a Canada. $b President (1861 : Ek)"),
    ],
)  # fmt: skip
def test_the_heading_of_a_body_has_its_units_and_what_was_held(parts: list[str], field: str) -> None:
    """710 and 610: a full stop of an abbreviation parts nothing, and one stands behind a parenthesis too."""
    name = f"<name type='corporate'>{''.join(f'<namePart>{part}</namePart>' for part in parts)}</name>"
    made, lost = marc_of(f"{TITLE}{name}<subject authority='lcsh'>{name}</subject>")
    assert [found for found in made if found[:3] in ("610", "710")] == [
        field.replace("710", "610").replace("#", "0", 1),
        field,
    ]
    assert not lost


@pytest.mark.parametrize("name", ["Unknown", "[Unknown photographer]", "Anonymous"])
def test_a_name_that_nobody_knows_is_none(name: str) -> None:
    """It heads no entry, and the report says so."""
    fields, lost = marc_of(f'{TITLE}<name type="personal"><namePart>{name}</namePart></name>')
    assert not any(field[:3] in ("100", "700", "720") for field in fields)
    assert "agents" in lost
