"""ISBD punctuation: what is taken from the end of a part."""

import pytest

from bibld.crosswalk.isbd import FINAL, UNENDED, UNMARKED, punctuate, unpunctuate, without


@pytest.mark.parametrize(
    ("value", "mark", "bare"),
    [
        ("Duty of Care :", " :", "Duty of Care"),
        ("Duty of Care  :", " :", "Duty of Care"),
        ("艺术\u3000:", " :", "艺术"),
        ("서울시\u3000：", " :", "서울시"),
        ("法令集\u3000／", " /", "法令集"),
        ("李炳南．", ".", "李炳南"),
        ("堀越芳昭編著。", ".", "堀越芳昭編著"),
        ("Duty of Care,", " :", "Duty of Care"),
        ("Sewerage.", " :", "Sewerage"),
        ("Sewerage.", " /", "Sewerage"),
        ("The art of war.", " /", "The art of war"),
        ("The art of war. /", " /", "The art of war."),
        ("Hives, bees, &c.", " /", "Hives, bees, &c."),
        ("And then . . .", " /", "And then . . ."),
        ("by A. Ek ..", ".", "by A. Ek .."),
        ("Imkerbund e.V..", ".", "Imkerbund e.V."),
        ("Boston, Mass.", " :", "Boston, Mass."),
        ("London, :", " :", "London"),
        ("Acme Press, ;", ",", "Acme Press"),
        ("Leeds : :", " :", "Leeds"),
        ("Bees since 1945 : /", " /", "Bees since 1945"),
        ("A letter to Mr Dodwell; /", " /", "A letter to Mr Dodwell"),
        ("Two new ballads. :", " :", "Two new ballads"),
        ("Acme, Inc. :", " :", "Acme, Inc."),
        (":", " :", ""),
        ("Jones and Bros.", " :", "Jones and Bros."),
        ("Sarony, Major & Knapp Lith.", ".", "Sarony, Major & Knapp Lith."),
        ("B. Ek, del.", ".", "B. Ek, del."),
        ("Ek, Bo del.", ".", "Ek, Bo del"),
        ("Martin Luther King, Jr.", " :", "Martin Luther King, Jr."),
        ("Wright ,", ",", "Wright"),
        ('"Nauka,"', ",", '"Nauka"'),
        ("“Nauka,”", ",", "“Nauka”"),
        ('"Nauka,"', " :", '"Nauka,"'),
        ("Brian W.", ".", "Brian W."),
        ("Politics.  ", ".", "Politics"),
        ("Brian W. ", ".", "Brian W."),
        ("ed. and tr.", ".", "ed. and tr."),
        ("Пчелы XIX-XX вв.", ".", "Пчелы XIX-XX вв."),
        ("Hrsg.", ".", "Hrsg."),
        ("Bias, 6. Jh. v. Chr.", ".", "Bias, 6. Jh. v. Chr."),
        ("2. přepr. vyd.", ".", "2. přepr. vyd."),
        ("Tłum.", ".", "Tłum."),
        ("Leeds Mfg.", ".", "Leeds Mfg."),
        ("Palo Alto, Calif.", ".", "Palo Alto, Calif."),
        ("Reports for Sept.-Aug.", ".", "Reports for Sept.-Aug."),
        ("The plateau of Jos.", ".", "The plateau of Jos"),
        ("Ek, Geo.", ".", "Ek, Geo"),
        ("Den lange Bro.", ".", "Den lange Bro"),
        ("Lʹvov, I︠U︡.", ".", "Lʹvov, I︠U︡."),
        ("Lʹvov, I︠U︡riĭ.", ".", "Lʹvov, I︠U︡riĭ"),
        ("URL: http://a.example/b/", ".", "URL: http://a.example/b/"),
        ("URL: http://a.example/b/", "", "URL: http://a.example/b/"),
        ("URL: http://a.example/b/.", ".", "URL: http://a.example/b/"),
        ("17th cent.", ".", "17th cent."),
        ("My last cent.", ".", "My last cent"),
        ("Leeds :.", ".", "Leeds"),
        ("Yu, Yuan,.", ".", "Yu, Yuan"),
        ("Acme, Inc.,.", ".", "Acme, Inc."),
        ("Leeds, :.", ".", "Leeds"),
        ("Bees &amp;.", ".", "Bees &amp;"),
        ("Bees at R&D;", " ;", "Bees at R&D"),
        ("http://a.example/b/ /", " /", "http://a.example/b/"),
        ("ก&#x0E25; /", " /", "ก&#x0E25;"),
        ("2 &frac12; /", " /", "2 &frac12;"),
        ("2 &frac12;", "", "2 &frac12;"),
        ("Bees &amp;, :", " :", "Bees &amp;"),
        ("Bees &amp;;", " ;", "Bees &amp;"),
        ("Bees &#3621;.", ".", "Bees &#3621;"),
        ("蜜蜂；", " :", "蜜蜂"),
        ("http://a.example/b /", " /", "http://a.example/b"),
        ("http://a.example/b,", ",", "http://a.example/b"),
    ],
)
def test_a_mark_is_taken_away_with_the_blanks_before_it(value: str, mark: str, bare: str) -> None:
    """Or the full stop that a title had before ISBD; that of an abbreviation stays."""
    assert without(value, mark) == bare


@pytest.mark.parametrize(
    "words",
    [
        "inc ltd co corp dept jr sr dr drs prof st mr mrs bros gov univ assoc etc ed eds vol vols no nos pp fl ca pt pts ser rev",
        "il ill illus ft proj comp tr arr engr lith esq sculp &c",
        "hrsg hg übers bearb mitarb begr aufl ausg nachdr verl bde jh chr darst abb",
        "trad coord oprac tłum przeł wyd vyd toim kuv utg uppl oppl szerk kiad izd",
        "др гг вв ред пер сост предисл худ ил изд вып",
    ],
)
def test_the_full_stop_of_an_abbreviation_stays(words: str) -> None:
    """In capitals, too; a word that begins with one has its own taken."""
    for word in words.split():
        for text in (f"Hives, {word}.", f"Hives, {word.capitalize()}."):
            assert without(text, ".") == text
    assert without("Hives, edition.", ".") == "Hives, edition"


@pytest.mark.parametrize(
    "words",
    [
        "Va Pa La Ga Ia Ky Me Mo Ma Ariz Calif Colo Fla Kans Minn Nebr Okla Ont Oreg Sask Tenn Wis Wyo",
        "Feb Aug Sept Oct Nov Dec",
        "Benj Chas Danl Edw Jas Robt Saml Thos Assn Bldg Gebr Intl Mfg Natl",
    ],
)
def test_what_is_short_with_a_capital_alone_is_a_word_in_small_letters(words: str) -> None:
    """States, months, forenames and what firms are called by: ``Leeds, Ma.``, but ``Bo e ma.``"""
    for word in words.split():
        assert without(f"Hives, {word}.", ".") == f"Hives, {word}."
        assert without(f"Hives, {word.lower()}.", ".") == f"Hives, {word.lower()}"


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        *((f"Ek, Bo, {number}.", f"Ek, Bo, {number}") for number in "II IV VI IX XI XV XX".split()),
        *((f"{number} cent.", f"{number} cent.") for number in ("1st", "2nd", "3rd", "4th")),
    ],
)
def test_a_numeral_is_no_abbreviation_and_a_century_is_one(text: str, bare: str) -> None:
    """As names of kings and headings of AACR2 end."""
    assert without(text, ".") == bare


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("Bees", "Bees."),
        ("Bees?", "Bees?"),
        ("本文研究蜜蜂。", "本文研究蜜蜂。"),
        ("蜜蜂？", "蜜蜂？"),
        ("ما النحل؟", "ما النحل؟"),
        ("मधुमक्खी।", "मधुमक्खी।"),
        ("Bees…", "Bees…"),
        *((f"Bees{mark}", f"Bees{mark}") for mark in "!։۔।॥။።។‼⁇⁈⁉！．｡"),
    ],
)
def test_no_full_stop_follows_what_ends_a_sentence(text: str, closed: str) -> None:
    """In any script."""
    parts = [("a", text)]
    punctuate(parts, {}, ".")
    assert parts == [("a", closed)]


@pytest.mark.parametrize(
    ("number", "bare"), [("Part 1,", "Part 1"), ("Part 1.", "Part 1"), ("Part 1", "Part 1"), ("Part A.", "Part A.")]
)
def test_a_mark_may_depend_on_the_part_before(number: str, bare: str) -> None:
    """A comma stands between the number and the name of a part, and other marks are understood."""
    before = {"n": ".", "p": ".", "np": ","}
    parts = [("a", "Faust"), ("n", "Part 1"), ("p", "Night")]
    punctuate(parts, before, ".")
    assert parts == [("a", "Faust."), ("n", "Part 1,"), ("p", "Night.")]
    assert unpunctuate([("a", "Faust."), ("n", number), ("p", "Night.")], before, ".") == [
        ("a", "Faust"), ("n", bare), ("p", "Night"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("first", "second", "parts"),
    [
        ("Der Dolch", "= The dagger", ("Der Dolch =", "The dagger")),
        ("Der Dolch.", "= The dagger", ("Der Dolch. =", "The dagger")),
        ("Bees", ": a study", ("Bees", "a study")),
        ("Bees", ";  2", ("Bees", "2")),
        ("Bees", " : a study", ("Bees", "a study")),
        ("Der Dolch", " = The dagger", ("Der Dolch =", "The dagger")),
        ("Bees", " a : study", ("Bees", " a : study")),
        ("Bees :", " : a study", ("Bees", " : a study")),
        ("Bees", "/ Ek", ("Bees", "Ek")),
        ("Bees", "+ a map", ("Bees", "a map")),
        ("Bees", ", a map", ("Bees", "a map")),
        ("Bees", ": ", ("Bees", ": ")),
        *((f"蜜蜂{mark}", "= Bienen", ("蜜蜂", "= Bienen")) for mark in "，；：／．。"),
        ("Bees +", "= Bienen", ("Bees +", "= Bienen")),
        ("Bees :", "= Bienen", ("Bees", "= Bienen")),
        ("Bees", "=", ("Bees", "=")),
        ("Bees", ":a", ("Bees", ":a")),
        ("", "= Bienen", ("", "= Bienen")),
    ],
)
def test_a_mark_may_stand_at_the_beginning_of_its_part(first: str, second: str, parts: tuple[str, str]) -> None:
    """Where none stands at the end of the one before:
    so it is by rule with ``245 $b = The dagger`` in the ISSN's records.
    """
    assert unpunctuate([("a", first), ("b", second)], {"b": " :"}, "") == [("a", parts[0]), ("b", parts[1])]


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("A study. --", "A study"),
        ("A study. —", "A study"),
        ("By Bo Ek, Jr. --", "By Bo Ek, Jr."),
        ("Letters, 1914--", "Letters, 1914--"),
        ("Bees --", "Bees --"),
        ("Papers, 1953-", "Papers, 1953-"),
        ("Is it? --", "Is it? --"),
        ("A study.—", "A study"),
        ("A study.--", "A study"),
        ("A study –", "A study –"),
        *(
            (f"Letters to {before} --", f"Letters to {before} --")
            for before in "Mr. Mrs. Ms. Dr. Mme. Mlle. M. Sr. Sra. Hr. Fr. St.".split()
        ),
        ("By Bo Ek, Sr. --", "By Bo Ek, Sr."),
        ("--", "--"),
    ],
)
def test_the_mark_between_two_areas_closes_a_title(title: str, bare: str) -> None:
    """Behind a full stop, as Canada's catalogues had it; in the midst of a title it is none."""
    assert unpunctuate([("a", title)], {}, FINAL) == [("a", bare)]
    assert unpunctuate([("a", title), ("b", "x")], {}, FINAL) == [("a", title), ("b", "x")]


def test_a_sign_of_equality_stands_for_the_colon() -> None:
    """The title behind it is in another language."""
    parts = [("a", "Der Dolch ="), ("b", "The dagger")]
    punctuate(parts, {"b": " :"}, "")
    assert parts == [("a", "Der Dolch ="), ("b", "The dagger")]


def test_a_blank_that_is_left_over_goes_where_no_mark_is_due() -> None:
    """A mark that stands there says something."""
    found = [("a", "Doe, J.,"), ("d", "1924- "), ("i", "See:  "), ("v", "Indexes.")]
    assert unpunctuate(found, {"d": ","}, ".") == [
        ("a", "Doe, J."), ("d", "1924-"), ("i", "See:"), ("v", "Indexes"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("title", "bare"),
    [("Planning manual /", "Planning manual"), ("Ballads,", "Ballads"), ("Letters.", "Letters"), ("Vol.", "Vol."), ("Bees =", "Bees =")],
)  # fmt: skip
def test_a_part_in_the_midst_of_others_has_no_mark_before_it(title: str, bare: str) -> None:
    """The general material designation is one: a mark stands behind it, and before it by mistake alone."""
    before = {"h": UNMARKED, "b": " :"}
    parts = [("a", bare), ("h", "[map]"), ("b", "a study")]
    punctuate(parts, before, ".")
    assert parts == [("a", bare), ("h", "[map] :"), ("b", "a study.")]
    assert unpunctuate([("a", title), ("h", "[map] :"), ("b", "a study.")], before, ".") == [
        ("a", bare), ("h", "[map]"), ("b", "a study"),
    ]  # fmt: skip


@pytest.mark.parametrize("title", ["Hives.", "Hives"])
def test_a_full_stop_where_none_is_due_is_taken_and_not_put(title: str) -> None:
    """As before the number of a volume, and at the end of a linking entry; that of an abbreviation stays."""
    before = {"g": UNENDED}
    parts = unpunctuate([("a", title), ("g", "45")], before, UNENDED)
    assert parts == [("a", "Hives"), ("g", "45")]
    punctuate(parts, before, UNENDED)
    assert parts == [("a", "Hives"), ("g", "45")]
    assert unpunctuate([("a", title)], before, UNENDED) == [("a", "Hives")]


def test_a_part_that_stands_alone_in_parentheses_closes_them() -> None:
    """A heading of a printer as some have it: the place in parentheses, and again behind them."""
    found = [("a", "Ek, Bo"), ("c", "(Holm),"), ("n", "Holm,"), ("e", "printer.")]
    before = {"n": "(", "c": "(", "e": ","}
    assert unpunctuate(found, before, ".") == [("a", "Ek, Bo"), ("c", "Holm"), ("n", "Holm"), ("e", "printer")]
