"""Who published something and where, in the texts of publishers: ``London : Macmillan, 1950``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bibld.formats._dates import MONTH_NAME
from bibld.formats._events import is_known
from bibld.formats._names import has_body_word, is_place_heading
from bibld.formats.dublincore.judgement.names import is_nobody
from bibld.gazetteer import REGIONS, country, is_city, is_large_city, is_larger, is_place

__all__ = ["DAY", "publishers"]

_NUMBER = r"\d{1,2}(?:st|nd|rd|th|d)?"
DAY = rf"(?:{_NUMBER} {MONTH_NAME}|{MONTH_NAME}(?: {_NUMBER})?),? ?(?=\d{{4}}(?!\d))"
"""A month, with its day or without, before the year."""
_PUBLISHED = re.compile(
    r"([^:]+?)(?: ?: | :)"  # London : ; London :
    r"([^:]+?(?: :[^:]+?)*?)"  # Macmillan; Macmillan :Acme
    rf"(?: ?, ?(?P<date>(?:{DAY})?"  # , April 15,
    r"\[?[c©]?\d{3}[\d-]\??\]?(?:-\[?(?:\d{4})?\]?)?\.?)?)?"  # [1950?]; c1950-1952.; 195-
)
"""Place, names and years, with the day as prints have it, and as the Biodiversity Heritage Library has them,
``London :Macmillan :Acme,1950-1952.``; other dates stay, since no dc:date may say them.
"""
_BEFORE_YEAR = re.compile(rf"(?:{_NUMBER} {MONTH_NAME}|{MONTH_NAME} {_NUMBER})$")
"""A day without its year, which no comma parts from the name."""
_IN_CITY = re.compile(r"([^()]+) \(([^(),]+)\)")


def publishers(names: Iterable[str]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Places and name of each publisher: of ``London : Macmillan, 1950``, of ``Москва`` and ``Ленинград : Наука``,
    which semicolons have parted, of ``Choudens (Paris)`` and ``[s.n.] (Paris)``, which has none, of a name alone, or of
    a place as headings have it: ``Nashville (Tenn.)``.
    """
    places: list[str] = []
    for text in names:
        found = _PUBLISHED.fullmatch(text)
        # Behind a place ISBD has another before the colon: Leeds ; Hiveton, YO : Acme.
        is_next = found is not None and places and text.startswith(f"{found[1]} :") and not has_body_word(found[1])
        if found is not None and (is_next or _is_stated(found) or is_place_heading(found[1])):
            stated = found[2] if _BEFORE_YEAR.search(found[2]) is None else text[found.start(2) :]
            first, *others = stated.split(" :")
            yield (*places, found[1]), first
            yield from (((), other.strip()) for other in others)
            places = []
        elif not places and (stated := _before_isbd(text)) is not None:
            yield stated
        elif is_place_heading(text):
            yield from (((), place) for place in places)
            yield (text,), ""
            places = []
        elif _is_where(text):
            places.append(text)
        else:
            yield from (((), place) for place in places)
            behind = _IN_CITY.fullmatch(text)
            if behind is not None and _is_city_alone(behind[2]):
                yield (behind[2],), "" if is_nobody(behind[1]) else behind[1]
            else:
                yield (), text
            places = []
    yield from (((), place) for place in places)


def _is_stated(found: re.Match[str]) -> bool:
    """Whether what stands before a colon is a place: one that is known or that lies in a country or a state, ``Hiveton,
    Calif. : Acme``, and by what stands behind it one of which nobody is known, ``Hiveton : [s.n.]``, or that has a
    publisher and a year, ``Hiveton : Acme, 1950``, as ISBD has them all, or the comma before that, which stands where a
    program left the year away: it is of few words then, in which no body is.
    """
    place, name = found[1], found[2]
    if _is_where(place):
        return True
    if has_body_word(place) or '"' in place:
        return False
    if _BY_WHOM.match(name) is not None:
        return True
    has_year = found["date"] or found.string.endswith(",")
    in_isbd = has_year and found.string.startswith(f"{place} : ") and place.count(" ") < _FEW
    parts = filter(None, _BETWEEN_PLACES.split(name))
    return not is_known(name) or (bool(in_isbd) and not all(map(_is_where, parts)))


def _before_isbd(text: str) -> tuple[tuple[str, ...], str] | None:
    """The place and the publisher of a statement with commas alone, as they were before ISBD: ``London, Acme, 1850``,
    ``Salem, Mass., Acme,``. The place is a large city, or one with what it lies in; the year, or the comma before it,
    tells that it is no name. Small ones are what persons are called in firms, too, but not before an initial:
    ``Holt, Ek and Roe,``, ``Troy, E. Roe,``.
    """
    found = _WITH_COMMAS.fullmatch(text)
    if found is None:
        return None
    place, name = found.group("place", "name")
    city, _, larger = place.partition(", ")
    cities = _AND.split(city)
    is_known_place = (
        is_place(place)
        if larger
        else all(map(_is_city_alone, cities)) and (_INITIAL.match(name) or all(map(is_large_city, cities)))
    )
    before = name.partition(", ")[0]  # Concord, New Hampshire, Acme; Concord, N.H. Acme
    goes_on = is_larger(before) or is_place(before) or is_larger(before.partition(" ")[0])
    return ((place,), name) if is_known_place and not goes_on else None


_WITH_COMMAS = re.compile(
    r"(?P<place>[^][,;:()\d]{3,40}(?:, [A-Z][\w.]*\.)?), "  # London, ; Concord, N.H.,
    r"(?P<name>(?!(?:[A-Z]\. ?){1,4},)"  # not N.H.,
    r"[^][(:;\d][^][:;\d]{1,200}(?: \[[^][:;\d]{1,60}\])?),"  # Macmillan, ; Macmillan [etc.], and not Boston [etc.] Acme,
    r"(?: ?\[?[c©]?\d{4}(?:-(?:\d\d){1,2})?\]?\.?)?"  # c1950.; 1838-41.
)
_INITIAL = re.compile(r"(?:[A-Z]\. ?){1,4}[^\W\d_a-z][^\W\d_]")
_AND = re.compile(r" (?:and|et|und|&) ")
_FEW = 4
_BY_WHOM = re.compile(
    r"(?:apud|typis|sumptibus|impensis|ex (?:officina|typographia)|chez|appresso|presso|en (?:la imprenta|casa de)|na officina"
    r"|bey|gedruckt|printed (?:by|for))\b",
    re.IGNORECASE,
)
"""How old books say who printed or sold them, for which what stands before it is the place, in its own words:
``Lugduni Batavorum : apud Elzevirium``, ``En Madrid : en la imprenta de Ek``.
"""
_BETWEEN_PLACES = re.compile(r" ?[/&()] ?| and ")
"""What parts places that stand behind a publisher by mistake: ``Acme : London & Paris, 1950``."""


def _lies_in_larger(text: str) -> bool:
    """Whether a place is told by what it lies in, as statements of publication have it: ``Hiveton, Calif.``,
    ``[Hiveton] Calif.``, ``Hiveton [England]``; not ``Acme, S.A.``.
    """
    found = _IN_COUNTRY.fullmatch(text)
    if found is None or has_body_word(found["place"]):
        return False
    larger = found["larger"].strip("[]?")
    return is_larger(larger) and larger.replace(".", "").upper() not in _OF_FIRMS


_IN_COUNTRY = re.compile(
    r"\[?(?P<place>[^][()\d:]{2,40})"  # [Hiveton
    r"(?:\]?, |\] |\? | (?=\[))"  # , ; ], ; ]
    r"(?P<larger>[^],()\d:]+\]?)"  # Calif.; [England]
)
_OF_FIRMS = frozenset("AB AG AS BV CO KG NV SA SC SE SL".split())
"""What firms are told by as well as states and countries."""
_ADDRESS = re.compile(r" \((?=[^()\d]*\d)[^()]*\)$")
"""Where that is in a city: ``Washington, D.C. (12 Bee St., Washington 20006)``."""


def _is_city_alone(text: str) -> bool:
    """Whether a text is a city, and nothing that a body is told from others by: ``Paris``, not ``France`` nor ``Pa.``;
    a state is meant by New York more seldom than the city.
    """
    return is_city(text) and (country(text) is None or text == "New York") and not text.endswith(".")


def _is_where(text: str) -> bool:
    """Whether a text in front of a publisher is a place, also one with what is no country behind it, ``Guatemala,
    C.A.``, or says that none is known, ``[S.l.]``: in other scripts, the gazetteer has none.
    """
    text = _ADDRESS.sub("", text)
    bare = text.strip("[]")
    place, _, larger = bare.rpartition(", ")
    return (
        is_place(place if larger in REGIONS else bare)
        or bare in _IN_OTHER_SCRIPTS
        or not is_known(text)
        or _lies_in_larger(text)
    )


_TWO_WORDS = ("תל אביב", "רמת גן", "באר שבע", "בני ברק", "أبو ظبي", "الدار البيضاء")
_IN_OTHER_SCRIPTS = frozenset(_TWO_WORDS) | frozenset(
    "Москва М. Санкт-Петербург СПб. СПб Ленинград Л. Київ Киев Минск Мінск Казань Новосибирск Екатеринбург Томск "
    "Самара Саратов Харьков Харків Одесса Одеса Львів Львов София Београд Скопје Алматы Ташкент Тбилиси Баку Рига "
    "Вильнюс Бишкек Кишинев Ростов-на-Дону 北京 上海 广州 廣州 南京 天津 成都 武汉 西安 杭州 沈阳 重庆 香港 臺北 台北 東京 京都 大阪 서울 "
    "Αθήνα Αθήναι Θεσσαλονίκη Πάτρα Ηράκλειο Ιωάννινα Λευκωσία ירושלים תל-אביב חיפה "
    "القاهرة الإسكندرية بيروت دمشق حلب بغداد الرياض جدة عمان عمّان القدس الجزائر تونس الرباط طرابلس الخرطوم الكويت "
    "الدوحة دبي الشارقة المنامة مسقط صنعاء تهران طهران مشهد قم اصفهان تبریز شیراز کابل".split()
)
"""Cities in which most of what is in other scripts than Latin is published: the gazetteer has Latin names."""
