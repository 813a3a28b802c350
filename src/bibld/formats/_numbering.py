"""Numbers: what volumes and issues are called before theirs, in the languages that catalogues are in; whether one is an
ISBN; what standard numbers are called, and what stands behind them.

The words are for regular expressions. Letters alone (``v. 3``, ``n. 2``) are not among them: where these may be words
of a title each reader says for itself.
"""

from __future__ import annotations

import re

from bibld.formats._dates import YEAR
from bibld.normal_form import HYPHENS

__all__ = [
    "ARXIV", "ISSN", "ISSUE", "NO_FIGURES", "NO_NUMBER", "VOLUME", "WITH_SOURCE", "check_by_10", "check_by_11", "check_by_11_2", "closed",
    "form_of", "is_isbn", "is_issn", "is_without_figures", "issn_check", "numbers_of", "other_isbn", "uncalled",
]  # fmt: skip

VOLUME = (
    "volumen|volumes?|vols?|band|bd|jahrgang|jahrg|jg|årgang|årgång|årg|tom[eo]?|том|τόμ(?:ος)?|tập|cilt|(?:ال)?مجلد|مج|دوره|"
    "svezak|sveska|свеска|sējums|sēj|köide|jilid|liburukia|vuosikerta|vsk|כרך|ปีที่|खंड|ტომი?|հատոր|"
    # Before a year these are not what is counted: Año 12, but año 2005.
    r"(?:ročník|roč|rocznik|roczn|año|ano|année|annata|jaargang|jrg|letnik|letn|godina|година|godište)"
    rf"(?!\.? ?{YEAR}\b)"
)
ISSUE = (
    "numbers?|nos?|nr|num|núm|n[uú]meros?|issues?|iss|heft|fasc|zeszyt|выпуск|вып|випуск|вип|τεύχος|τχ|số|nomor|sayı|"
    "(?:ال)?عدد|شماره|číslo|čís|č|številka|št|broj|број|брой|номер|zesz|nro|häfte|hæfte|τεύχ|αρ|zenbakia|zk|"
    "מס['׳]|מספר|גי?ליון|חוברת|ฉบับที่|अंक"
)

WITH_SOURCE = ("issue number", "matrix number", "music plate", "music publisher", "videorecording identifier",
               "publisher number", "distributor number", "stock number")  # fmt: skip
"""Numbers that tell little without the name of who gave them."""

NO_NUMBER = "without a number, who gives it or where to order it identifies nothing"
"""Why a label, a publisher or a source of acquisition without a number (MARC 028 $b, 037 $b, $n) is left out."""

NO_FIGURES = "a number without figures"
"""Why the words that stand in the place of a number are left out: ``none``."""


def is_without_figures(scheme: str, value: str) -> bool:
    """Whether what should be a standard number has no figure, or any number is ``none``,
    which a system would look for.
    """
    return (scheme in _OF_FIGURES or value.casefold() == "none") and not any(map(str.isdigit, value))


_OF_FIGURES = frozenset(("isbn", "issn", "lccn", "oclc"))


def is_isbn(number: str) -> bool:
    """Whether a number in figures has the length and the check digit of an ISBN (ISO 2108); X is
    one of ten figures only.

    >>> is_isbn("0131103628"), is_isbn("9780131103628"), is_isbn("978000000004X")
    (True, False, False)
    """
    return _ISBN.fullmatch(number) is not None and number[-1].upper() == _isbn_check(number[:-1])


def is_issn(number: str) -> bool:
    """Whether a number has the form and the check digit of an ISSN (ISO 3297), with its hyphen.

    >>> is_issn("0378-5955"), is_issn("0378-5956"), is_issn("03785955")
    (True, False, False)
    """
    check = issn_check(number)
    return check != "" and number[8].upper() == check


def issn_check(number: str) -> str:
    """The check digit that an ISSN with its hyphen should have; nothing for what has not the form of one."""
    return check_by_11(number[:4] + number[5:8]) if _HYPHENATED_ISSN.fullmatch(number) else ""


_HYPHENATED_ISSN = re.compile(r"\d{4}-\d{3}[\dXx]", re.ASCII)


def _isbn_check(digits: str) -> str:
    return check_by_11(digits) if len(digits) == 9 else check_by_10(digits)


def check_by_11(digits: str) -> str:
    """The check digit of an ISBN of ten digits or an ISSN: weights from the right, starting with 2."""
    check = -sum(int(digit) * weight for weight, digit in enumerate(reversed(digits), 2)) % 11
    return "X" if check == 10 else str(check)


def check_by_10(digits: str) -> str:
    """The check digit of an EAN, a UPC, an ISBN of thirteen digits: weights 3 and 1 from the right."""
    return str(-sum(int(digit) * (1 if index % 2 else 3) for index, digit in enumerate(reversed(digits))) % 10)


def check_by_11_2(digits: str) -> str:
    """The check digit of an ISNI, and so of an ORCID (ISO 7064, MOD 11-2)."""
    total = 0
    for digit in digits:
        total = (total + int(digit)) * 2
    return "0123456789X"[(12 - total % 11) % 11]


_ISBN = re.compile(r"\d{9}[\dXx]|\d{13}", re.ASCII)


def other_isbn(number: str) -> str:
    """An ISBN in its other length: of 10 figures for one of 13, and of 13 for one of 10; "" where there is none.

    >>> other_isbn("0131103628"), other_isbn("978-0-8044-2957-3"), other_isbn("9791037505033"), other_isbn("0131103629")
    ('9780131103627', '080442957X', '', '')
    """
    number = re.sub(f"[{HYPHENS}]", "", number)
    if not re.fullmatch(r"978\d{10}|\d{9}[\dXx]", number, re.ASCII) or not is_isbn(number):
        return ""
    begun = number[3:12] if len(number) == 13 else f"978{number[:9]}"
    return begun + _isbn_check(begun)


ARXIV = r"\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[A-Z]{2})?/\d{7}(?:v\d+)?"
"""The number of a preprint at arXiv, in two forms: ``2001.01234``, ``math.GT/0309136v1``."""
ISSN = re.compile(r"\d{4}-?\d{3}[\dXx]", re.ASCII)
"""The form of an ISSN, which has its hyphen in the middle, or none."""
_FORMS = {"issn": ISSN, "isbn": re.compile(r"(?:97[89][- ]?)?(?:\d[- ]?){9}[\dX]", re.IGNORECASE | re.ASCII)}


def form_of(text: str) -> str:
    """Whether a text has the form of an ISBN or an ISSN, with or without what it is of:
    ``0131103628 (pbk.)``; "" if of neither.
    """
    bare = text.partition("(")[0].rstrip() if text.endswith(")") else text
    return next((scheme for scheme, form in _FORMS.items() if form.fullmatch(bare)), "")


def closed(number: str) -> str:
    """A number without the marks that divide it from what stood behind it: ``0131103628,``, ``10.1000/182.``

    The full stop behind one word of several is that of an abbreviation: ``0131103628 pbk.``
    """
    bare = number.rstrip(_MARKS)
    if bare[-1:] == "." and (" " not in bare or bare[-2:-1].isdigit()):
        bare = bare.rstrip(f".{_MARKS}")
    return bare or number


_MARKS = " ,;:"

_CALLED = {
    scheme: re.compile(rf"\b{name}\s*+[:.]?\s*+(?=[\w-]{{0,4}} ?\d)", re.IGNORECASE)
    for scheme, name in {
        "isbn": r"isbn(?:[- ]?1[03](?=[: ]))?", "issn": "issn", "ismn": "ismn", "lccn": "lccn", "oclc": "oclc",
    }.items()
}  # fmt: skip
"""What a number is called before it, by its scheme: ``ISBN-13: 9780131103627``."""
_BETWEEN = re.compile(r"(?<!\s)\s*+[;,/]\s*+(?![^()]{0,99}\))")


def numbers_of(scheme: str, text: str) -> tuple[str, ...]:
    """The numbers of a text of which the scheme is told, without what they are called again: most have
    one, which stands alone.

    >>> numbers_of("isbn", "ISBN 0131103628"), numbers_of("issn", "0007-0955; 1464-3529"), numbers_of("oclc", "12345")
    (('0131103628',), ('0007-0955', '1464-3529'), ('12345',))

    Blanks alone divide numbers that have none, ``9780131103627 0131103628``, as Zotero has them.
    """
    if (text.isalnum() and text[0].isdigit()) or (called := _CALLED.get(scheme)) is None:
        return (text,)
    for pieces in ([closed(piece) for piece in _BETWEEN.split(text) if piece], text.split()):
        numbers = tuple(_behind(called, piece) for piece in pieces)
        if len(numbers) > 1 and all(form_of(number) == scheme for number in numbers):
            return numbers
    return (_behind(called, closed(text)),)


def _behind(called: re.Pattern[str], text: str) -> str:
    name = called.match(text)
    return text[name.end() :] if name is not None else text


def uncalled(text: str) -> str:
    """A text without what its numbers are called, by whatever scheme, also behind it, as Scopus has
    it, and of which edition.

    >>> uncalled("ISSN: 0007-0955"), uncalled("978-172814803-8 (ISBN)"), uncalled("eISSN 1464-3529")
    ('0007-0955', '978-172814803-8', '1464-3529')
    """
    return _ANY_NAME.sub("", _AROUND.sub("", text))


_AROUND = re.compile(r"(?<!\s)\s*+\((?:ISBN|ISSN)(?:-1[03])?\)$|^[ep]-?(?=ISSN|ISBN)", re.IGNORECASE)
_ANY_NAME = re.compile("|".join(form.pattern for form in _CALLED.values()), re.IGNORECASE)
