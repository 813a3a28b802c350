"""Texts as people write them: several in one, laid out over lines, with a subtitle or a statement of responsibility."""

from __future__ import annotations

import re

from bibld.formats._headings import brackets_emptied
from bibld.formats._markup import several, unmarked
from bibld.model import Title

__all__ = ["is_nothing", "one_line", "several", "title", "unfolded", "words"]


def one_line(text: str) -> str:
    """A text without the layout of its XML, nor of a page: a no-break space is a blank."""
    return _LAYOUT.sub(" ", text).strip()


def words(text: str) -> str:
    """A text on one line and without markup:
    ``Taylor &amp;amp; Francis`` is ``Taylor & Francis``, ``<i>Apis</i>`` ``Apis``.
    """
    return one_line(unmarked(text))


_NOTHING = re.compile(
    r"\[?(?:[-–—.,:?*/_ ]+|n/a|n\.a\.|null|none|unknown|unspecified|not (?:applicable|available|given|known|specified"
    r"|stated))\]?",
    re.IGNORECASE,
)


def is_nothing(text: str) -> bool:
    """Whether a text fills a place for which there was nothing to say: ``-``, ``N/A``, ``not available``."""
    return _NOTHING.fullmatch(text) is not None


_LAYOUT = re.compile(
    r"[ \t\r\n\xa0\u202f]{2,}|[\t\r\n\xa0\u202f]"
)  # but not the one blank that stands there in any case


def unfolded(text: str) -> str:
    """A text without the layout of its XML, and without markup: a line with blanks before it goes on; any other line
    break may be the text's. Addresses that it links to stay.
    """
    lines = _NO_BREAK.sub(" ", unmarked(text, links=True)).replace("\r\n", "\n").split("\n")
    out = [lines[0].strip(" \t")]
    for line in lines[1:]:
        out += [" " if line[:1] in (" ", "\t") else "\n", line.strip(" \t")]
    return _closed("".join(out).strip())


_NO_BREAK = re.compile("[\xa0\u202f]")


def _closed(text: str) -> str:
    """A text without the mark that a program has put after each of several, where it is one alone:
    ``Public domain;``
    """
    return text.rstrip("; ") if text.endswith(";") and ";" not in text[:-1] and "&" not in text else text


_BY = re.compile(
    r"\[?(?:(?:words|music|text|lyrics|drawn|engraved|composed|photographed|photographs?|illustrations?"
    r"|drawings?)(?: and [a-z]+)? by(?= (?-i:\[?(?![a-z]))|$)"  # Words and music by
    r"|by|edited|ed\.|translated|trans\.|compiled|comp\.|illustrated|written|prepared"
    r"|von|hrsg|herausgegeben|par|por|door)\b",
    re.IGNORECASE,
)


def title(text: str, kind: str, lang: str) -> Title:
    """After the first colon comes a subtitle; without a blank on either side it is no such colon, nor behind a
    preposition, nor within brackets.

    After a stroke stands who is responsible, where its words or ISBD's colon before it say that it is such a stroke.
    """
    text = _closed(words(text))
    head, stroke, responsibility = text.rpartition(" / ")
    if not stroke or not (_BY.match(responsibility) or " : " in head):
        head, responsibility = text, ""
    colons = _COLON.finditer(brackets_emptied(head))
    colon = next((found for found in colons if not _goes_on(head, found.start())), None)
    main, subtitle = (head[: colon.start()], head[colon.end() :]) if colon is not None else (head, "")
    return Title(main, subtitle=subtitle, kind=kind, lang=lang, responsibility=responsibility)


_COLON = re.compile(r"(?<=\S)(?: ?: (?=\S)| :(?=[\"'«“]?[^\W\d_]))")
_GOES_ON = re.compile(
    r"re"  # Re
    r"|(?:figures?|fig\.|tables?|plates?|appendix|supplementary materials?) [\w-]+ from"  # Table S2 from
    r"|(?:(?:replication|supplementary|supporting|underlying|original|raw|author|publisher|editorial|book) )*"  # Author
    r"(?:addend(?:um|a)|code|comment|commentary|corrections?|corrigend(?:um|a)|data(?: ?sets?)?|errat(?:um|a)"  # Errata
    r"|files?|information|introduction|materials?|notes?|remarks?|reply|reponse|response|retraction|review|rezension|"
    r"besprechung|recensie|anmeldelse|compte rendu|réponse|reseña|recensione|resenha)s?"  # Compte rendu
    r" (?:for|from|to|of|on|zu|zum|zur|von|van|de|du|di|del|della|à|sur|sobre|av|af|til)",  # to; zu
    re.IGNORECASE,
)
"""What a title goes on behind, in whatever language: ``Replication data for: Voting``, ``Rezension zu: Bienen``."""


def _goes_on(head: str, end: int) -> bool:
    """Whether what stands before a colon is no title by itself: ``Correction to: …``, ``Re: …``;
    before ISBD's it is one.
    """
    return head[end] != " " and _GOES_ON.fullmatch(head, 0, end) is not None
