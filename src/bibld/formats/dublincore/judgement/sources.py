"""What a source is: something that the resource stands in, or the original that it was made of, and who has that."""

from __future__ import annotations

import re

from bibld.formats.dublincore.judgement.identifiers import SHELF_MARK, identifier
from bibld.formats.dublincore.judgement.journals import LONG, in_host, says_where

__all__ = ["counts_pages", "is_in_archive", "is_kept_in", "source_relation"]


def counts_pages(text: str) -> bool:
    """Whether a text says how many pages a book or a report has, as HAL's citation of it does, and not on which pages
    of another one it stands: ``Hive Press, pp.320, 2009``, ``[Research Report] RR-12, Hive Lab. 2012, pp.23``. In a
    volume it may be one page: ``Bee Review, 3 (2), pp.32, 2009``.
    """
    return _COUNTED.search(text) is not None and in_host(text) is None


_COUNTED = re.compile(r", pp\.\d+(?!\d| ?[–‑-])", re.ASCII)


def is_in_archive(text: str) -> bool:
    """Whether a text says in which box, and where in it, an archive has something:
    ``Leeds Library, Okafor Collection, Box 3, folder 5``.
    """
    return len(text) <= LONG and _IN_ARCHIVE.fullmatch(text) is not None


def source_relation(text: str) -> str:
    """How a source is related: what says the volume or the pages is a host, any other what this was made of."""
    if len(text) > LONG:
        return "original"
    is_mark = _IN_ARCHIVE.fullmatch(text) is not None or SHELF_MARK.match(text) is not None
    return "host" if says_where(text) and identifier(text) is None and not is_mark else "original"


_SHELVED = (
    r"(?:(?:Box|Folder|(?:Map )?[Dd]rawer|Dr\.) \d+(?:[a-z]|-[A-Z])?,? (?:Box|[Ff]older|Item|Number|No\.|Page) \d+"
    r"|[Bb]\. ?\d+,? [Ff]\. ?\d+)\b.*"
)
"""Where an archive has a thing, though that may have a number, too: ``Box 3, Folder 12``, ``B. 3, F. 12``,
``Drawer 2, Number 7``, ``Dr. 2-A, No. 7``; perhaps behind its collection.
"""
_IN_ARCHIVE = re.compile(
    rf"(?:[A-Z].*, )?{_SHELVED}"  # Ek Papers, Box 3, Folder 12
    r"|[A-Z][^,]*, sygn\. .+"  # Archiwum Pszczół, sygn. 12
    r"|[A-Z].* (?:Collections?|Papers|Photographs|Records), [Bb]ox \d+(?:,.*)?",  # Bo Ek Papers, Box 3
    re.DOTALL,
)
_HOLDER = (
    r"Biblioth[eè]que (?:[Nn]ationale|[Mm]unicipale|[Uu]niversitaire|[Rr]oyale|de l['’]Arsenal|Mazarine"
    r"|Sainte-Geneviève)|Archives (?:nationales|départementales|municipales|communales)"
    r"|Archivo (?:General|Histórico (?:Nacional|Municipal|Provincial|del?)|Nacional|Municipal)"
    r"|Arquivo (?:Nacional|Histórico (?:Municipal|Ultramarino|d[aeo])|Público|Municipal)"
    r"|Archivio (?:di Stato|Storico (?:Comunale|Civico|Diocesano))|Biblioteca (?:Nacional|Nazionale)"
    r"|(?:Stadt|Staats|Landes|Haupt|Kreis|Bundes|Universitäts|Zentral|Kantons)(?:archiv|bibliothek)"
    r"|Bayerische Staatsbibliothek|ETH-Bibliothek|Bibliothèque (?:de Genève|cantonale)|Biblioteka (?:Narodowa"
    r"|Jagiellońska|Kórnicka|Raczyńskich|Uniwersytecka|Główna)"
)
"""Without those that are titles of journals, too: ``Archivio Storico Lombardo``, ``Archivo Histórico``."""
_JOURNAL = "(?:Annals|Bulletin|Journal|Memoirs|Proceedings|Records|Transactions)"
_OF_JOURNAL = rf"(?:\w+ )?{_JOURNAL} of "
_BODY = r"(?:(?:The )?(?:City|College|Museum|Society|University) of (?:the )?)?(?:[A-Z][\w.'’&-]* ){1,6}"
_STORE = r"(?:(?:Rare )?Books|Manuscripts|(?:(?:College|State|University) )?Archives)"
_NATIONAL = (
    r"(?:The )?(?:British (?:Library|Museum)|Library and Archives Canada|Library of Congress|National Archives(?: and"
    r" Records Administration)?|(?:National|State) Library of [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)*)"
)
_MUSEUM = (
    r"(?:(?:Art|County|History|National|State) Museum|Museum of (?:[A-Z][\w.'’-]*,?(?: (?:and|&))? )*"
    r"(?:Anthropology|Arch[ae]+ology|Arts?|Design|History|Photography|Science|Technology))"
)
_KEPT_IN = re.compile(
    rf"(?:{_HOLDER})(?!\w)[^,;:]*(?:,.*)?"  # Bibliothèque nationale de France, Y2-58967
    rf"|(?!{_JOURNAL} )(?:[A-Z][^,;:\d]* Collections?, )?{_BODY}"  # Bee Collection, University of Leeds
    r"(?:Special Collections|Historical Society|(?:National|State|University) Archives"  # Historical Society
    r"|(?:College|Public|State|University) Librar(?:y|ies))"  # University Library
    r"(?: (?:and|&) (?:University )?Archives)?\.?"  # and Archives
    r"|(?:[A-Z][^,;:\d]* (?:College|Libraries|Library|University)|University of [A-Z][^,;:\d]*), "
    r"(?:Special Collections|University Archives)(?: (?:and|&) (?:University )?Archives)?\.?"  # University Archives
    rf"|(?!.*(?<!\d)(?:1[5-9]|20)\d\d(?!\d))(?!{_OF_JOURNAL})"  # not Bee Archives, 12, 1998
    r"[A-Z][^,;:]* (?:Library|Archives|Museum|Historical Society)(?: of [^,;:]+)?,.*\d.*"  # Leeds Archives, WYL160/12
    r"|(?:[A-Z][^,;:]* )?(?:Archives?|Books?|City|Collections?|County|Genealogy|Heritage|History|Manuscripts?|Map"
    r"|Reading|Reference|Research) Room, (?:[^,;:]* Library|[A-Z]{3,})"  # Local History Room, Leeds Library
    rf"|(?:{_STORE}(?:, | (?:and|&) ))*"  # Rare Books and
    rf"Special Collections(?: (?:Department|Division|Library))?(?: (?:and|&) {_STORE})?"  # Special Collections Division
    r"|(?:College|University) Archives"
    rf"|{_IN_ARCHIVE.pattern}"
    rf"|{_NATIONAL}(?:,? (?:[A-Z][\w.'’-]*(?: (?:and|&))? )+Division)?"  # Library of Congress, Bees and Hives Division
    rf"|(?!{_JOURNAL} )(?:[A-Z][\w.'’-]* )*{_MUSEUM}",  # Leeds County Museum
    re.DOTALL,
)


def is_kept_in(text: str) -> bool:
    """Whether a source says who has the original, and under which mark: ``Bibliothèque nationale de France, Y2-58967``,
    ``Leeds City Archives, WYL160/12``, ``Box 3, Folder 12``. Of English names the mark tells them from journals,
    ``Library Quarterly``, or a last word that is of no journal: ``Leeds College Special Collections``.
    """
    return len(text) <= LONG and _KEPT_IN.fullmatch(text) is not None and source_relation(text) == "original"
