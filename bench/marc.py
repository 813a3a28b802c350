"""Makes MARC21 records of any number, for benchmarks: the same number gives the same bytes.

Books, serials, maps and music, with the fields that a national library gives them, of 22 fields and a kilobyte on
average; one in twelve has a title in another script. Nothing in them is anybody's: names and titles are put together
from lists of words.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator

_NAMES = """
Abel Álvarez Andersson Becker Bianchi Blanc Castro Černý Dubois Eriksen Fischer García Grünwald Håkansson Hoffmann
Ivanova Jensen Kowalski Lindqvist Łukasik Marchetti Müller Nakamura Novák Okafor Østergaard Pereira Quist Rossi Şahin
Schäfer Silva Tamm Ueda Varga Weber Xu Yilmaz Zimmermann
""".split()
_FORENAMES = """
Ana Ángel Bruno Camille Daniël Elena Fatima Georg Hanna Ivo José Karin Léa Marek Niko Olga Paul Renée Sofía Tomás Ursula
Vera Wim Yusuf Zoë
""".split()
_THINGS = """
bridges canals harbours forests rivers markets theatres archives printers weavers miners voyages treaties harvests
glaciers orchards railways lighthouses cathedrals manuscripts
""".split()
_KINDS = "history|geography|economy|architecture|administration|conservation|social life|administrative law".split("|")
_PLACES = (
    ("Amsterdam", "ne ", "e-ne---", "Netherlands"), ("Berlin", "gw ", "e-gx---", "Germany"),
    ("London", "enk", "e-uk-en", "England"), ("México", "mx ", "n-mx---", "Mexico"),
    ("New York", "nyu", "n-us-ny", "New York (State)"), ("Paris", "fr ", "e-fr---", "France"),
    ("Praha", "xr ", "e-xr---", "Czech Republic"), ("São Paulo", "bl ", "s-bl---", "Brazil"),
    ("Stockholm", "sw ", "e-sw---", "Sweden"), ("Tokyo", "ja ", "a-ja---", "Japan"),
)  # fmt: skip
_HOUSES = ("Harbour Press", "Éditions du Pont", "Verlag am Markt", "Nordlys", "Imprenta Nueva", "Meridian Books")
_LANGUAGES = "eng eng eng eng eng ger fre spa por swe cze jpn".split()
_WORDS = """
a the of and in on between across early modern local regional their this study describes how shows that records letters
accounts plans surveys towns coast valley frontier century reform growth decline trade craft work water stone timber
""".split()
_SCRIPTS = (("北の港の歴史", "(3"), ("История мостов", "(N"), ("تاريخ الأسواق", "(3/r"))
_FORMS = (
    ("sonatas", "sn", "Sonatas"),
    ("suites", "su", "Suites"),
    ("songs", "sg", "Songs"),
    ("waltzes", "wz", "Waltzes"),
)


def record(number: int) -> bytes:
    """The record of this number, in ISO 2709."""
    dice = random.Random(number)  # noqa: S311 - no secret, but the same records every time
    kind = dice.choices(("book", "serial", "map", "music"), (70, 12, 9, 9))[0]
    fields = sorted(_fields(number, kind, dice), key=lambda field: field[0])  # stable: repeated fields keep their order
    types = {"book": "am", "serial": "as", "map": "em", "music": "cm"}[kind]
    return _encoded(types, "i" if any(tag == "336" for tag, _ in fields) else "a", fields)


def records(count: int) -> Iterator[bytes]:
    """So many records, one after the other."""
    return map(record, range(1, count + 1))


def _encoded(types: str, rules: str, fields: list[tuple[str, str]]) -> bytes:
    directory = body = b""
    for tag, text in fields:
        data = text.encode() + b"\x1e"
        directory += b"%s%04d%05d" % (tag.encode(), len(data), len(body))
        body += data
    base = 25 + len(directory)
    leader = f"{base + len(body) + 1:05}c{types} a22{base:05} {rules} 4500"
    return leader.encode() + directory + b"\x1e" + body + b"\x1d"


def _data(tag: str, indicators: str, text: str) -> tuple[str, str]:
    return tag, indicators.replace("#", " ") + text.replace("$", "\x1f")


def _fields(number: int, kind: str, dice: random.Random) -> Iterator[tuple[str, str]]:
    place, country, area, land = dice.choice(_PLACES)
    language = dice.choice(_LANGUAGES)
    year = dice.randrange(1958, 2024)
    thing, other = dice.sample(_THINGS, 2)
    subject = dice.choice(_KINDS)
    surname, forename = dice.choice(_NAMES), dice.choice(_FORENAMES)
    born = dice.randrange(1900, 1985)
    person = f"{surname}, {forename}," if dice.random() < 0.5 else f"{surname}, {forename}, {born}-"
    rda = year > 2010
    yield "001", f"   {number:08} "
    yield "003", "XxBench"
    yield "005", f"{year + 1}0{dice.randrange(1, 10)}1{dice.randrange(10)}120000.0"
    yield "008", _coded(kind, year, country, language, dice)
    yield _data("010", "##", f"$a   {number:08} ")
    yield _data("040", "##", "$aXxBench$beng$cXxBench" + ("$erda" if rda else "$dXxOther"))
    yield _data("043", "##", f"$a{area}")
    yield _data(
        "050", "00", f"$aD{dice.choice('ABCFJS')}{dice.randrange(1, 999)}$b.{surname[0]}{dice.randrange(10, 99)} {year}"
    )
    yield _data("082", "00", f"$a{dice.randrange(900, 999)}.{dice.randrange(1, 99)}$2{dice.randrange(18, 23)}")
    by = f"{forename} {surname}"
    if kind == "music":
        form, _, heading = dice.choice(_FORMS)
        yield _data("028", "32", f"$aNB {number}$bNordlys")
        yield _data("048", "##", "$aka01$ava01")
        yield _data("100", "1#", f"$a{person}" + ("$ecomposer." if rda else ""))
        yield _data("240", "10", f"$a{heading},$mpiano,$nop. {dice.randrange(1, 90)}")
        yield _data("245", "10", f"$aThree {form} for piano, op. {dice.randrange(1, 90)} /$c{by}.")
        yield _data("300", "##", f"$a1 score ({dice.randrange(8, 90)} p.) ;$c31 cm.")
        yield _data("650", "#0", f"$a{heading} (Piano)$vScores.")
        yield _data("655", "#7", "$aScores.$2lcgft")
    elif kind == "map":
        scale = dice.randrange(10, 500) * 1000
        west, north = dice.randrange(1, 30), dice.randrange(30, 60)
        yield _data(
            "034", "1#", f"$aa$b{scale}$dE{west:03}0000$eE{west + 2:03}0000$fN{north:03}0000$gN{north - 1:03}0000"
        )
        yield _data("110", "2#", f"$aInstitute of {land} Surveys.")
        yield _data("245", "10", f"$a{land}, {thing} and {other} :$b{subject} /$cInstitute of {land} Surveys.")
        yield _data("255", "##", f"$aScale 1:{scale:,}$c(E {west}°--E {west + 2}°/N {north}°--N {north - 1}°).")
        yield _data("300", "##", "$a1 map :$bcol. ;$c70 x 90 cm.")
        yield _data("500", "##", "$aRelief shown by contours and spot heights.")
        yield _data("651", "#0", f"$a{land}$vMaps.")
    elif kind == "serial":
        title = f"{thing.capitalize()} & {other} :$ban annual of {subject}"
        yield _data("022", "0#", f"$a{_issn(dice)}")
        yield _data("222", "#0", f"$a{thing.capitalize()} & {other}")
        yield _data("245", "00", f"$a{title}.")
        yield _data("246", "30", f"$aAnnual of {subject}")
        yield _data("300", "##", f"$av. :$bill. ;$c{dice.randrange(20, 32)} cm.")
        yield _data("310", "##", "$aAnnual")
        yield _data("362", "0#", f"$aVol. 1 ({year})-")
        yield _data("500", "##", "$aTitle from cover.")
        yield _data("650", "#0", f"$a{thing.capitalize()}$z{land}$vPeriodicals.")
        yield _data(
            "780",
            "00",
            f"$tBulletin of {thing}$x{_issn(dice)}$w(XxBench){number - 1}",
        )
    else:
        isbn = f"978{dice.randrange(10**8, 10**9 - 1)}"
        isbn += str(-sum(int(digit) * (3 if at % 2 else 1) for at, digit in enumerate(isbn)) % 10)
        yield _data("020", "##", f"$a{isbn}" + (" (pbk.)" if dice.random() < 0.4 and not rda else ""))
        yield _data("035", "##", f"$a(XxOther){number * 7}")
        yield _data("100", "1#", f"$a{person}" + ("$eauthor." if rda else ""))
        article = dice.choice(("", "The ", "A "))
        link = ""
        if dice.random() < 0.12:
            text, script = dice.choice(_SCRIPTS)
            link = "$6880-01"
            yield _data("880", f"1{len(article)}", f"$6245-01/{script}$a{text}")
        title = f"{article}{thing if article else thing.capitalize()} of {land}"
        rest = f"{subject} and {other}, {year - 99}-{year - 9}"
        yield _data("245", f"1{len(article)}", f"{link}$a{title} :$b{rest} /$c{by}.")
        if dice.random() < 0.2:
            yield _data("250", "##", f"$a{dice.randrange(2, 6)}. ed.")
        pages = dice.randrange(60, 700)
        yield _data(
            "300", "##", f"$a{'xii, ' if pages % 2 else ''}{pages} p. :$bill., maps ;$c{dice.randrange(18, 32)} cm."
        )
        if dice.random() < 0.4:
            series = f"Studies in {subject} ;$vv. {dice.randrange(1, 80)}"
            yield _data("490", "1#", f"$a{series}")
            yield _data("830", "#0", f"$a{series}.")
        yield _data("504", "##", f"$aIncludes bibliographical references (p. {pages - 9}-{pages}) and index.")
        if dice.random() < 0.3:
            yield _data("505", "0#", "$a" + " -- ".join(f"{at}. {_sentence(dice, 5)}" for at in range(1, 8)))
        if dice.random() < 0.45:
            yield _data("520", "##", "$a" + " ".join(f"{_sentence(dice, 17)}." for _ in range(3)))
        yield _data("650", "#0", f"$a{thing.capitalize()}$z{land}$x{subject.capitalize()}.")
        yield _data("650", "#0", f"$a{other.capitalize()}$z{land}$y20th century.")
    if rda:
        yield _data("264", "#1", f"$a{place} :$b{dice.choice(_HOUSES)},$c{year}.")
        content = {
            "book": "text$btxt",
            "serial": "text$btxt",
            "map": "cartographic image$bcri",
            "music": "notated music$bntm",
        }
        yield _data("336", "##", f"$a{content[kind]}$2rdacontent")
        yield _data("337", "##", "$aunmediated$bn$2rdamedia")
        yield _data("338", "##", f"$a{'sheet$bnb' if kind == 'map' else 'volume$bnc'}$2rdacarrier")
    else:
        yield _data("260", "##", f"$a{place} :$b{dice.choice(_HOUSES)},$c{year}.")
    yield _data("651", "#0", f"$a{land}$x{subject.capitalize()}$y{dice.choice(('19th', '20th'))} century.")
    if dice.random() < 0.5:
        yield _data(
            "700", "1#", f"$a{dice.choice(_NAMES)}, {dice.choice(_FORENAMES)}" + (",$eeditor." if rda else ".$4edt")
        )
    if dice.random() < 0.25:
        yield _data("710", "2#", f"$aSociety for the {subject.capitalize()} of {land}.")
    if year > 2000 and dice.random() < 0.4:
        yield _data("856", "42", f"$3Publisher description$uhttp://www.example.org/{number}")


def _issn(dice: random.Random) -> str:
    digits = f"{dice.randrange(10**6, 10**7)}"
    check = -sum(int(digit) * weight for digit, weight in zip(digits, range(8, 1, -1), strict=True)) % 11
    return f"{digits[:4]}-{digits[4:]}{'X' if check == 10 else check}"


def _sentence(dice: random.Random, words: int) -> str:
    return " ".join(dice.choices(_WORDS, k=words)).capitalize()


def _coded(kind: str, year: int, country: str, language: str, dice: random.Random) -> str:
    entered = f"{(year + 1) % 100:02}0{dice.randrange(1, 10)}1{dice.randrange(10)}"
    dates = f"c{year}9999" if kind == "serial" else f"s{year}    "
    material = {
        "book": f"{dice.choice(('a   ', 'ab  ', '    '))}  b    001 0 ",
        "serial": "ar p       0   a0",
        "map": "bd      a     1  ",
        "music": f"{dice.choice(_FORMS)[1]}a         n  n ",
    }[kind]
    return f"{entered}{dates}{country}{material:17.17}{language}  "


if __name__ == "__main__":
    sys.stdout.buffer.writelines(records(int(sys.argv[1])))
