"""What repositories call a thesis, in the languages that they are in."""

from __future__ import annotations

import re

__all__ = ["is_thesis"]


def is_thesis(kind: str) -> bool:
    """Whether a kind of resource is a thesis, by its name alone.

    >>> [is_thesis(kind) for kind in ("Doctoral thesis", "masterThesis", "Academic theses", "Trabajo de grado")]
    [True, True, True, True]
    >>> is_thesis("Dissertations, Academic")
    True
    >>> is_thesis("Academic theses."), is_thesis("Ph.D."), is_thesis("Thesis abstracts"), is_thesis("Book")
    (True, True, False, False)
    """
    return _A_THESIS.fullmatch(_BETWEEN.sub("", kind).casefold().removesuffix(".")) is not None


_BETWEEN = re.compile("[ _-]")
_THESIS = r"(?:thes[ie]s|dissertations?)"
_A_THESIS = re.compile(
    r"(?:electronic|academic|doctoral|licentiate|ph\.?d\.?|master['’]?s?|bachelor['’]?s?|(?:under)?graduate|honou?rs|student"
    rf"|diploma)*{_THESIS}(?:(?:or|and|/|&){_THESIS})?"  # doctoralthesis; thesisordissertation
    r"(?:\([^()]+\)|,(?:academic|monograph|comprehensivesummary))?"  # (phd); ,monograph
    r"|thesis\.\w+"  # thesis.doctoral
    r"|(?:ph\.?d|[dm]\.?phil|m\.?(?:sc|tech)|ed\.?d)"  # the degree alone: Ph.D.
    r"|(?:tesis|teses?|tesi|thèses?|dissertaç(?:ão|ões))(?:(?:de|di|en)\w+|doctoral(?:es)?)?"  # tesededoutorado
    r"|trabajo(?:de|finde|finalde)(?:carrera|grado(?:pregrado|especialización|maestría|doctorado)?|licenciatura"
    r"|maestría|máster)"  # trabajofindegrado
    r"|trabalhodeconclusãode(?:curso|graduação|especialização)"
    r"|treballfinalde(?:grau|màster)"
    r"|(?:diplom|doktor|magister|master|bachelor)arbeit(?:en)?|habilitationsschrift"  # masterarbeit
    r"|proefschrift"
    r"|(?:doktora|yükseklisans)tezi"
    r"|(?:rozprawa|praca)doktorska|praca(?:inżynierska|licencjacka|magisterska)"
    r"|tezădedoctorat"
    r"|luận(?:văn(?:thạcsĩ)?|án(?:tiếnsĩ)?)"
    r"|skripsi(?:thesis)?|disertasi|tugasakhir"
    r"|(?:кандидатская|докторская)?диссертация|дисертація|(?:дипломна|магістерська|кваліфікаційна)робота"
    r"|examensarbete|(?:doktors|licentiat)avhandling|(?:kandidat|magister|master|student)uppsats"
    r"|(?:doktorgrads|phd-?)avhandling|(?:master|bachelor)(?:grads)?oppgave"
    r"|ph\.?d\.?-?afhandling"
    r"|väitöskirja|progradu(?:-?tutkielmat?|-?avhandling(?:ar)?)?|diplomityö|(?:ylempi)?(?:y?amk)?opinnäytetyö"
    r"|doktoritöö|magistritöö"
    r"|szakdolgozat|(?:doktori)?disszertáció"
    r"|(?:diplomová|d[ie][sz]erta[čc]ní|di[zs]erta[čc]ná|bakalá[řr]ská|bakalárska|rigor[oó]zní)prác[ea]"
    r"|(?:magistrsko|diplomsko|doktorsko)delo"
    r"|(?:diplomski|završni|specijalistički)rad|(?:doktorska|magistrska)disertacija"
    r"|διδακτορικήδιατριβή|(?:μεταπτυχιακή)?(?:διπλωματική|πτυχιακή)εργασία|μεταπτυχιακήεργασία"
    r"|پایان\u200c?نامه|วิทยานิพนธ์"
    r"|habilitationàdirigerdesrecherches"
    r"|(?:博士|碩士|硕士|修士|学士|學士)?(?:学位|學位)?(?<=[士位])(?:論文|论文)"  # 博士学位论文
    r"|(?:박사|석사)?(?:학위)?(?<=[사위])논문(?:\([^()]+\))?"  # 학위논문(박사)
)
"""A thesis as repositories call it: ``Thesis or Dissertation``, ``Doctoral thesis (PhD)``, ``Tese de doutorado``."""
