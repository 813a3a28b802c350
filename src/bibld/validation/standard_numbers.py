"""Standard numbers, dates, codes of ISO: whether they are what they claim to be. Text comes in, a cause or "" goes out.

>>> isbn("0131103629")
'its check digit is 9, and should be 8'
>>> isbn("0-13-110362-8")
''
"""

from __future__ import annotations

import re
from datetime import datetime

from bibld.formats._numbering import check_by_10, check_by_11, check_by_11_2, issn_check
from bibld.vocabulary import language_of_tag, languages

__all__ = [
    "SCHEME",
    "control_number",
    "country",
    "dewey",
    "doi",
    "ean",
    "edtf",
    "isbn",
    "ismn",
    "isni",
    "iso8601",
    "isrc",
    "issn",
    "language",
    "lccn",
    "uri",
    "w3cdtf",
    "xsd",
]


def _wrong(stated: str, expected: str) -> str:
    return "" if stated.upper() == expected else f"its check digit is {stated}, and should be {expected}"


def isbn(text: str) -> str:
    """ISO 2108: ten digits, the last of which may be X, or thirteen."""
    number = re.sub(r"[-‐–]", "", text)
    if re.fullmatch(r"\d{9}[\dXx]", number, re.ASCII):
        return _wrong(number[9], check_by_11(number[:9]))
    if re.fullmatch(r"\d{13}", number, re.ASCII):
        return _ean(number) or ("" if number[:3] in ("978", "979") else "it begins with neither 978 nor 979")
    digits = sum(char.isdigit() for char in number)
    return f"it has {digits} digits, and should have 10 or 13" if digits not in (10, 13) else "it is not digits alone"


def issn(text: str) -> str:
    """ISO 3297: two groups of four, a hyphen between them, the last digit may be X."""
    if text[:4].upper() == "ISSN":
        return "it begins with 'ISSN'"
    if not (check := issn_check(text)):
        return "it is not two groups of four digits with a hyphen between them"
    return _wrong(text[8], check)


def _ean(number: str) -> str:
    return _wrong(number[-1], check_by_10(number[:-1]))


def upc(text: str) -> str:
    """A Universal Product Code: twelve digits, or eleven where the zero that it begins with is left out."""
    return _of_article(text, 11, 12)


def ean(text: str) -> str:
    """An International Article Number: thirteen digits."""
    return _of_article(text, 13)


def _of_article(text: str, *lengths: int) -> str:
    number = re.sub(r"[- ]", "", text)
    if not re.fullmatch(r"\d+", number, re.ASCII) or len(number) not in lengths:
        return f"it is not {' or '.join(map(str, lengths))} digits"
    return _ean(number)


def ismn(text: str) -> str:
    """ISO 10957: M and nine digits, or 9790 and nine digits."""
    number = re.sub(r"[- ]", "", text).upper()
    if not re.fullmatch(r"(?:M|9790)\d{9}", number, re.ASCII):
        return "it is not M or 9790 and nine digits"
    return _ean(number.replace("M", "9790"))  # M stands for 979-0


def isrc(text: str) -> str:
    """ISO 3901: two letters, three letters or digits, seven digits."""
    number = re.sub(r"[- ]", "", text).upper().removeprefix("ISRC")
    is_one = re.fullmatch(r"[A-Z]{2}[A-Z0-9]{3}\d{7}", number, re.ASCII)
    return "" if is_one else "it is not two letters, three more, seven digits"


_OF_ISNI = re.compile(r"https?://(?:www\.)?(?:orcid\.org|isni\.org(?:/isni|/page)?)/", re.IGNORECASE)


def isni(text: str) -> str:
    """ISO 27729: sixteen digits, the last of which may be X; the ORCIDs are some of them.
    An address before it is none of it.
    """
    number = re.sub(r"[- ]|/$", "", _OF_ISNI.sub("", text, count=1)).upper()
    if not re.fullmatch(r"\d{15}[\dX]", number, re.ASCII):
        return "it is not sixteen digits"
    return _wrong(number[15], check_by_11_2(number[:15]))


# Two letters at most before ten digits, three before eight; older ones may have a supplement or revision behind.
_LCCN = re.compile(
    r" *+(?:[a-z]{0,3} *+\d{8}"  # gm 71002450
    r"|[a-z]{0,2} *+\d{10})"  # 2001002450
    r" *+(?:/.*)?",  # /MN
    re.ASCII,
)


def lccn(text: str) -> str:
    """A control number of the Library of Congress, with or without the blanks in it."""
    return (
        "" if _LCCN.fullmatch(text) else "it is not eight or ten digits, with three or two letters before them at most"
    )


def doi(text: str) -> str:
    """ISO 26324: 10., a number, a slash and a suffix."""
    is_one = re.fullmatch(r"10\.\d{4,}(?:\.\d+)*/\S+", text, re.ASCII)
    return "" if is_one else "it is not 10., a number, / and a suffix"


_NO_DEWEY = re.compile(
    r"\d{1,2}(?:\.\d+)?$"  # 59.57
    r"|\d{4,}(?![\d/])"  # 5957
    r"|\d+,\d"  # 595,7
    r"|(?![A-Z]\d{3}(?!\d))[A-Z]{1,3}\d+\b",  # QL568; C813, of Canada, and J641.5, for the young, are a library's
    re.ASCII,
)


def dewey(text: str) -> str:
    """A class of Dewey's: three digits before its point. What libraries put for it (``[Fic]``, ``B``) is let be."""
    return "it has not three digits and a point" if _NO_DEWEY.match(text) else ""


# Codes


_LANGUAGES = {
    "iso639-1": (re.compile("[a-z]{2}"), "en"),
    "iso639-2b": (re.compile("[a-z]{3}"), "eng"),
    "iso639-3": (re.compile("[a-z]{3}"), "eng"),
    **dict.fromkeys(
        ("rfc3066", "rfc4646", "rfc5646"),
        (re.compile(r"(?:[a-z]{2,3}|[ix](?=-))(?:-[a-z0-9]{1,8})*", re.IGNORECASE | re.ASCII), "en"),
    ),
}
"""By the name of a list of languages: what form its codes have, and one of them."""


def language(text: str, source: str) -> str:
    """A code for a language of the list that is named; of lists that are not known here nothing is said.

    >>> language("xq", "iso639-1")
    'it is no code of iso639-1, such as en'
    """
    form, example = _LANGUAGES.get(source, (None, ""))
    if form is None:
        return ""
    # ISO 639-3 has thousands: of them, and of tags, the form is looked at.
    known = {"iso639-1": language_of_tag, "iso639-2b": languages().label}.get(source)
    is_one = form.fullmatch(text) and (known is None or known(text))
    return "" if is_one else f"it is no code of {source}, such as {example}"


_COUNTRY = re.compile(
    r"(?:x[a-z]-)?[a-z]{2}(?:-[a-z0-9]{1,3})?"  # se, gb-sct, xa-de-be
    r"|x[a-z]-[a-z]{4}"  # xa-ddde
    r"|(?!aa[a-z]|q[m-z][a-z]|x[a-z][a-z]|zz[a-z])"  # none that anybody may give to what he likes
    r"[a-z]{3}"  # swe
    r"|\d{3}",  # 752
    re.IGNORECASE | re.ASCII,
)
"""None of those of three letters that anybody may give to what he likes."""


def country(text: str) -> str:
    """ISO 3166: two letters, and those of a part of it; or three, or as many digits.

    The German National Library's authority file has its continent before it: ``XA-DE-BY``, of a
    former country ``XA-DDDE``.
    """
    return "" if _COUNTRY.fullmatch(text) else "it is no code of ISO 3166, such as GB"


_BAD_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")
_NEVER = re.compile(r'[\x00-\x20\x7f-\xa0<>"{}|\\^`\u2000-\u200f\u2028-\u202f\u3000\ufeff]')


def uri(text: str) -> str:
    """RFC 3986: no spaces, no brackets, quotes or other marks that no URI has, and a percent sign begins an escape."""
    if found := _NEVER.search(text):
        name = "a space" if found[0] == " " else found[0] if "!" <= found[0] <= "~" else f"U+{ord(found[0]):04X}"
        return f"{name} in it, at character {found.start() + 1}"
    if found := _BAD_ESCAPE.search(text):
        return f"{text[found.start() : found.start() + 3]} is no escape, at character {found.start() + 1}"
    return ""


SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
"""What a URI begins with: ``https:`` (RFC 3986, 3.1)."""

_CONTROL_NUMBER = re.compile(r"\([^()\s][^()]*\)\s*\S.*")
_URI = re.compile(rf"(?!https?:(?!//[^/])){SCHEME.pattern}\S+", re.IGNORECASE)


def control_number(text: str) -> bool:
    """Whether this is a control number behind its source, ``(DE-588)118540238``, or a URI (MARC 21, Appendix A: $0)."""
    return bool(_CONTROL_NUMBER.fullmatch(text) or _URI.fullmatch(text))


_W3C = re.compile(
    r"(?P<year>\d{4})"  # 2013
    r"(?:-(?P<month>\d\d)"  # -01
    r"(?:-(?P<day>\d\d)"  # -29
    r"(?P<time>T\d\d:\d\d(?::\d\d(?:\.\d+)?)?"  # T23:12:49.5
    r"(?:Z|[+-]\d\d:\d\d))?)?)?",  # +01:00
    re.ASCII,
)


def w3cdtf(text: str) -> str:
    """The W3C's profile of ISO 8601: a year, a month, a day, or a day with a time and its zone."""
    found = _W3C.fullmatch(text)
    if not found:
        return "it is not YYYY, YYYY-MM, YYYY-MM-DD, or such a day with a time and its zone"
    try:
        datetime(int(found["year"]) or 4, int(found["month"] or 1), int(found["day"] or 1))
        if found["time"]:
            datetime.fromisoformat(text)
    except ValueError:
        return "there is no such day or time"
    return ""


_ISO8601 = re.compile(
    r"[+-]?\d{4}(?:-?\d\d(?:-?\d\d)?)?"  # 2013-01-29, 20130129
    r"(?:T[\d:.,]+(?:Z|[+-]\d\d(?::?\d\d)?)?)?"  # T23:12:49Z
    r"(?:/.+)?"  # /2014
    r"|\d{2}"  # 20
    r"|\d{4}-?(?:W\d\d(?:-?\d)?|\d{3})"  # 2013-W05-2, 2013-029
    r"|\d{14}\.\d",  # MARC 005 as it is: the Library of Congress's own stylesheet writes it so
    re.ASCII,
)
_DAY = re.compile(r"(\d{4})(-?)(\d\d)\2(\d\d)(?!\d)", re.ASCII)


def iso8601(text: str) -> str:
    """ISO 8601, in its basic and extended forms: a day is one of the calendar."""
    return "it is no date of ISO 8601" if not _ISO8601.fullmatch(text) else _calendar(text)


def _calendar(text: str) -> str:
    """Whether the day at the beginning of a date, if it has one, is in the calendar."""
    if not (found := _DAY.match(text)):
        return ""
    try:
        datetime(int(found[1]) or 4, int(found[3]), int(found[4]))
    except ValueError:
        return "there is no such day"
    return ""


_MARK = "[?~%]?"
_EDTF_POINT = (
    rf"{_MARK}(?:-?[\dXxu]{{4}}|Y-?\d+(?:E\d+)?)(?:S\d+)?{_MARK}"
    rf"(?:-{_MARK}(?:0[1-9]|1[0-2]|2[1-9]|3\d|4[01]|[01Xu][Xu]){_MARK}(?:-{_MARK}[0-3Xu][\dXu]{_MARK})?)?"
    r"(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d(?::\d\d)?)?)?"
)
_EDTF_END = rf"(?:{_EDTF_POINT}|\.\.|open|unknown|)"
_EDTF = re.compile(rf"{_EDTF_POINT}|(?!/$){_EDTF_END}/{_EDTF_END}|\[.+\]|\{{.+\}}", re.ASCII)


def edtf(text: str) -> str:
    """The Extended Date/Time Format of ISO 8601-2: ``199X``, ``1850~``, ``1985/..``; sets are not looked into."""
    if not _EDTF.fullmatch(text):
        return "it is no date of EDTF"
    return next(filter(None, map(_calendar, text.split("/"))), "")


_ZONE = r"(?:Z|[+-]\d\d:\d\d)?"
_MONTH = r"-?\d{4,}-(?:0[1-9]|1[0-2])"
_DAY_OF_MONTH = rf"{_MONTH}-(?:0[1-9]|[12]\d|3[01])"
_TIME = r"(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?"
_XSD = {
    name: re.compile(pattern, re.ASCII)
    for name, pattern in {
        "gYear": rf"-?\d{{4,}}{_ZONE}",
        "gYearMonth": f"{_MONTH}{_ZONE}",
        "date": f"{_DAY_OF_MONTH}{_ZONE}",
        "dateTime": f"{_DAY_OF_MONTH}T{_TIME}{_ZONE}",
        "integer": r"[+-]?\d+",
        "nonNegativeInteger": r"\+?\d+|-0+",
        "decimal": r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)",
        "boolean": "true|false|0|1",
    }.items()
}


def xsd(datatype: str, text: str) -> str:
    """A literal of a datatype of XML Schema, as ``date``; of others nothing is said.
    A year has four figures until 9999.
    """
    pattern = _XSD.get(datatype)
    if pattern is None:
        return ""
    if not pattern.fullmatch(text.strip(" \t\r\n")):
        return f"it is no {datatype}"
    if datatype in _OF_CALENDAR and re.match(r"-?\d{5}", text):
        return "its year has more than four figures"
    return _calendar(text) if datatype in _OF_CALENDAR else ""


_OF_CALENDAR = frozenset(("date", "dateTime", "gYear", "gYearMonth"))
