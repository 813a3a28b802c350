"""Whose name a text is: a person's, a body's, a meeting's, or nobody's."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec.structs import replace

from bibld.crosswalk.isbd import without
from bibld.formats._headings import NOBODY
from bibld.formats._names import (
    CO,
    INITIALS_FIRST,
    LIFE,
    PARTICLES,
    ROLES_OF_BNF,
    WORD,
    divided,
    entitled,
    governs,
    has_body_word,
    inverted,
    is_certain_body,
    is_fuller,
    is_qualified_place,
    life_in,
    read_meeting,
    role_of,
    units_of,
    with_comma,
    with_role,
)
from bibld.formats._notes import GIFT
from bibld.formats._numbering import check_by_11_2
from bibld.formats.dublincore.judgement.texts import is_nothing
from bibld.gazetteer import country, is_place, lies_in
from bibld.model import Agent
from bibld.vocabulary import relators

__all__ = [
    "ORCID",
    "agent",
    "belongs",
    "belongs_alone",
    "is_nobody",
    "kind_of_credit",
    "orcid",
    "parted",
]

_NOBODY = re.compile(
    rf"\[?(?:{NOBODY}"
    r"|(?:anon\.?, )?undated"  # Anon., undated
    r"|an[oóô]nim[oa]|anonie?m|anonyme?|anonymus"  # Anónimo
    r"|(?:autor(?:ía)? )?(?:desconocid[oa]|desconhecid[oa])"  # Autor desconocido
    r"|(?:auteur )?inconnue?|onbekend|unbekannt(?:er (?:autor|verfasser|künstler))?"  # Auteur inconnu
    r"|佚名|作者不[详詳]"
    r"|various|n\. ?n\.|(?-i:NA)"  # N.N.
    r"|s\. ?n\.|s\. ?l\.(?:\]? ?: ?\[?s\. ?n\.)?)\]?",  # [s.n.]; S.l. : s.n.
    re.IGNORECASE,
)
# Words that are in no person's name, but for one that is all in capitals.
_CERTAIN_BODY = re.compile(
    r"\b(?:Administration|Agency|Association|Bureau|Collaboration|Commission|Committee|Corporation|Department|Dept\.|"
    r"Division|Fakultät|Faculteit|Foundation|GmbH|Government|Inc|Initiatives|Institut|Institute|Institution|Laboratory|"
    r"Laboratories|Library|Limited|Ltd|Ministry|Ministerio|Ministère|Museum|Orchestra|Organi[sz]ation|Parliament|"
    r"Research Center|Society|Survey|[Uu]niver[sz]i[dt]\w+|Uniwersyte(?:tu?|cie|tem)|Univerz[aei]|Üniversitesi"
    r"|Fakültesi|[Ff]akultet(?:a|u|om|et)?|Enstitüsü|Sveučilišt\w+|Ülikool|yliopisto|[Aa]mmattikorkeakoulu"
    r"|Háskóli)(?!\w)|[Ee]gyetem\b|\bĐại học\b"
    r"|(?:&|and) (?:Co|Company)(?:\.|$)"  # Ek & Co.
    # In Latin letters, as most names are, none of these is looked for.
    r"|(?=[^\x00-\u036f])(?:[Уу]ніверситет|Πανεπιστήμιο|Πολυτεχνείο|אוניברסיט[הת]|มหาวิทยาลัย"
    r"|وزارة|جامعة|مؤسسة|معهد|مركز|شركة|مجلس|مكتبة|متحف|لجنة|هيئة|جمعية|منظمة|المتحدة"
    r"|\b(?:[Уу]ниверситет|[Ии]нститут|[Аа]кадемия|[Мм]инистерство|[Дд]епартамент)(?!\w)"
    r"|대학교|대학원|연구소|연구원|학회|협회|재단|도서관|박물관"
    r"|وزارت|دانشگاه|سازمان|انجمن|پژوهشگاه|موسسه|大学|大學|学院|研究所|出版社|公司|委员会|图书馆|博物馆|银行|省|协会)"
)
# These, and what else speaks against a person in what looks like one: Home Office, Research Unit; Dipartimento di
# Fisica, Bologna.
_BODY = re.compile(
    r"\b(?:Academy|Archives?|Assembly|Authority|Bank|Board|Cent(?:er|re)|Church|Centro|Club|College|Collections?|"
    r"Company|Council|County|Court|Departamento|Département|Dept|Depto|École|Escola|Escuela|Facul(?:ty|tad|té|tät|"
    r"dade)|Fakult\w+|Group|Hospital|House|Initiative|Instituto|Laboratorio|Laboratório|Laboratoire|Ministro|"
    r"Ministere|Network|Office|Police|Press|Program(?:me)?|Project|Room|School|Services?|Trust|Union|Unit|Univ|"
    r"Verlag|Academia|Akad[eé]mia|Akademi|Assembleia|Asamblea|Banco (?:Central|de|do)|Banque|Câmara (?:dos|"
    r"Municipal)|Comune di|Consejería|Consulting|Diputación|Economics|Embrapa|Empresa|Fondation|Fondazione|Fundação|"
    r"Fundación|Generalitat|Hôpital(?= )|Institutet|International|Junta de|Lembaga|Observatoire|Observatorio|"
    r"Observatório|Politeknik|Polytechnique|Rijksmuseum|Secretar[ií]a de|Sekolah|Statistics|Stiftung|Xunta|(?:\w*z|"
    r"Z)entrum|Archiv|Archivi?o|Arquivo|Ayuntamiento|Bibliot(?:eca|ek|heek|hek)|Bibliothèque|Consejo|Conselho|"
    r"Consiglio|Dipartimento|Ediciones|Éditions|Editora|Editorial|Edizioni|Gesellschaft|Gobierno|Governo|Gymnasium|"
    r"Hochschule|Kementerian|Landeshauptstadt|Ministério|Photographers|Photography|Studios?|Musée|Museo|Museu|"
    r"Politechnika|Politecnico|Prefeitura|Sociedade?|Società|Société|Verein|Wydział|and (?:Sons?|Brothers)|"
    rf"et [Ff]ils|und S(?:ohn|öhne)|y [Hh]ijos)\b|{CO}|{_CERTAIN_BODY.pattern}"
)
_COMMA = r"(?:, ?|، ?|，)"
"""The comma behind a surname, in Arabic and Chinese, too."""
_DEGREE = r"[BMS]\.(?:Ag|Ed|Eng|Farm|Hum|Kep|Kes|Kom|Pd|Psi|Sc|Si|Sos|Th)\.?(?:I\.?)?"
"""Degrees that no forename is: ``M.Ag.``, ``S.Pd.I.``, ``M.Sc.``"""
_TITLE_OF_DOCTOR = (
    r"(?:(?:Univ\.-|Jun\.-|Hon\.-|[Aa]pl\. )?Prof\."  # apl. Prof.
    r"|Priv\.-Doz\.|PD(?= Dr)"
    r"|Dr\.(?:-Ing\.)?|Dipl\.-[^\W\d_]+\.?|Mag\.|Ph\. ?D\.|PhD"  # Dr.-Ing.; Dipl.-Biol.
    r"|[BM]\. ?A\.|[BM]\. ?(?:Sc|Eng|Ed)\.?|[BM]Sc)"  # M. A.; M. Sc.
)
_OF_FACULTY = r"(?:agr|dent|habil|h\. ?c|iur|jur|med|nat|oec|phil|pol|rer|sc|techn|theol|vet)\."
_ACADEMIC = rf"{_TITLE_OF_DOCTOR}(?: {_TITLE_OF_DOCTOR}| {_OF_FACULTY})*"
"""Titles of scholars as OPUS has them behind a name: ``Dr.``, ``Prof. Dr.-Ing.``, ``Dr. rer. nat.``, ``M. Sc.``"""
_PERSON = re.compile(
    rf"(?P<name>(?P<surname>['’]?{WORD}(?: {WORD}){{0,5}})"  # van der Ek
    rf"{_COMMA}(?P<forename>{WORD}(?: -?{WORD}){{0,5}}))"  # , Bo J.
    rf"(?: (?:\((?P<academic>{_ACADEMIC})\)|(?P<fuller>\([^\W\d_][^()\d]+\))))?"  # (Dr. rer. nat.); (Bo Jens)
    r"(?: (?P<graduated>['’‘]\d\d))?"  # '98
    rf"(?:, (?P<suffix>Jr\.?|Sr\.?|II|III|IV|Dr\.(?:-Ing\.)?|Ph\.? ?D\.?|M\. ?D\.|{_DEGREE}))?"  # , Jr.; , Ph.D.
    rf"(?:, ?(?P<dates>{LIFE})|,? \((?P<dates2>{LIFE})\))?"  # , 1950-; (1950-2001)
)
# What follows a name that is not turned round: Augustine, Saint; Martin Luther King, Jr.; John Paul II, Pope.
_NO_FORENAME = re.compile(
    r"Sir|Dame|(?:Jr|Sr|Saint|St|Pope|King|Queen|Prince|Princess|Duke|Duchess|Earl|Lord|Lady|Bishop"
    r"|Archbishop|Cardinal|Emperor)\b.*"  # Duke of Leeds
    r"|.* [Cc]hief"  # Hive chief
    r"|(?:Inc(?:orporated)?|Ltd|LLC|GmbH|G\.m\.b\.H|Publishers)\.?|(?:Kabushiki|Yūgen) Kaisha"  # Ltd.
    rf"|[IVX]+|{_DEGREE}"  # II; M.Sc.
)
_INITIALS = re.compile(r"\w{2} (?:[A-Z]{1,2}|(?:[^\W\d_]\. ?-?){1,3})$")
"""What no surname ends in: ``Smith J, Jones K`` are two persons, and ``Smith J. A., Jones K.``"""
_SURNAME = r"(?:[^\W\d_](?:[^\W\d_]|['’-])+)(?: [^\W\d_](?:[^\W\d_]|['’-])+){0,2}"
_WITH_INITIALS = re.compile(
    rf"(?P<name>{_SURNAME}) (?P<initials>(?:[^\W\d_]\.[ -]?){{1,3}}|[^\W\d_]{{1,2}})"  # Smith J. A.; Smith JA
    rf"|(?P<initials2>(?:[^\W\d_]\.[ -]?){{1,3}})(?P<name2>{_SURNAME})"  # J. A. Smith
)
"""A person by surname and initials, whichever stands first."""
_BELONGING = re.compile(
    r"([^,()（\[\]]+, [^,()（\[\]]+?)"  # Smith, John
    r"(?:(?: ?[(（\[]|, (?!(?:&|and|en|et|och|og|und|y) ))([^()（）\[\]]+)[)）\]]?"  # (University of Oxford); , Oxford
    r"| ?\(([^()]+(?:\([^()]+\)[^()]*)+)\))"  # (Univ. of Oxford (United Kingdom). Dept. of Zoology)
)
"""Who belongs to what, the last as AGRIS has it; a bracket may stand for the parenthesis."""
_BESIDE = re.compile(r"([^()（\[\]]+?) ?[(（\[]([^()（）\[\]]+)[)）\]]")
_OF_EAST_ASIA = re.compile(r"([\u4e00-\u9fff\uac00-\ud7a3]{2,4}) ?[(（]([^()（）]+)[)）]")
"""The same without a comma: ``홍길동(서울대학교)``."""


_OF_JAPAN = re.compile(
    r"(?P<name>(?!..? 絵)[\u3040-\u30ff\u3400-\u9fff]+(?: [\u3040-\u30ff\u3400-\u9fff]+)?) "  # 蜜蜂学会
    r"(?P<did>[共著編訳絵画]{1,2})"  # 共著
)
"""Who did what as the National Diet Library has it: ``蜜蜂学会 編``; ``黒沢 絵`` may be surname and forename."""


def is_nobody(text: str) -> bool:
    """Whether a name says that nobody knows it, which is no name."""
    return is_nothing(text) or _NOBODY.fullmatch(text) is not None


_WORK_ON_IT = (
    r"(?:[A-Z][a-z]+ (?:[a-z]+ )?)?(?:[Pp]rocess|[Ss]cann|[Dd]igiti[sz]|[Cc]atalogu?)ed by:?"
    r"|(?:Collection|Papers|Records|Finding aid) (?:arranged|prepared|revised) by:?"
    r"|(?:Description|Digiti[sz]ation|Identification|Metadata|Scanning|Cataloguing|Cataloging|Cuts|Typing) by:?"
)
_OWNED = "Archives?|Collection|Estate|Family|Library|Museum|Papers"
_GIVEN = (
    rf"{GIFT}|From the (?:(?:(?:[A-Z][\w.'’&-]*|and|of) )+(?:{_OWNED})\b(?! Press\b)|(?:{_OWNED}) (?:at|of) ).*"
    r"|\(?Part of a (?:donation|gift) [a-z].*"
)
_PROJECT = r"(?:European Project ?: ?|ANR : )\S.*|(?:[^,;]{1,80}, )?ANR-\d\d-[A-Z]{2,4}[A-Z\d]{0,3}-\d{4}(?:[-,].*)?"
_CREDITS = {
    "creation/production credits": re.compile(rf"(?:{_WORK_ON_IT}) [A-Z].*"),
    "acquisition": re.compile(_GIVEN),
    "funding": re.compile(_PROJECT),
    "source of description": re.compile(r"Description from (?:the )?[Ff]inding [Aa]id\.?"),
}
"""What archives say of those who worked on a collection, or gave it, and HAL of projects that paid for it,
``ANR-10-LABX-0001,BEES,Urban bees(2010)``, by the kinds of notes.
"""


def kind_of_credit(text: str) -> str:
    """The kind of note that a statement is which stands in the place of a name: ``Collection processed by Bo Ek``
    (MARC 508), ``Gift of Bo Ek`` (541), ``European Project: 283935,BEEHIVE(2012)`` (536); nothing of a name, such as
    ``Gift of Life Foundation`` or ``Gift of Gab``.
    """
    return next((kind for kind, form in _CREDITS.items() if form.fullmatch(text)), "")


def parted(text: str) -> list[str]:
    """The names of a text in which commas part persons by surname and initials, ``Smith J. A., Jones K.``, or those of
    Japan, each with what it did, ``蜜蜂学会 編,養蜂花子 著``; else the text.

    Where two of them have no full stops alike, they are one person: ``Ruiz G, Ana T.``
    """
    text = _ended(text)
    if text[-1:] > "\u3000" and all(map(_OF_JAPAN.fullmatch, several := text.split(","))):
        return several
    names = text.split(", ")
    is_one = len(names) == 2 and ("." in names[0]) != ("." in names[1])
    return names if not is_one and all(map(_is_with_initials, names)) else [text]


def _ended(text: str) -> str:
    """A name without the mark that parts it from another one or from its dates, ``Smith, John,``; of two commas one
    stays, ``Smith, John, , 1950-``, as programs put theirs behind that of MARC.
    """
    return _COMMA_TWICE.sub(",", text).rstrip(" ,،，;؛；") or text


_COMMA_TWICE = re.compile(r",(?: ?,)+")


def _is_with_initials(name: str) -> bool:
    found = _WITH_INITIALS.fullmatch(name)
    if found is None:
        return False
    initials = found["initials"] or found["initials2"]
    return initials.isupper() and (found["name"] or found["name2"]).split()[-1][0].isupper()


def belongs(named: Agent, body: str) -> bool:
    """Whether what stands behind a person is a body, by a word of its name, or an address;
    ``Church, Frederic Edwin`` is another person. Who has the years of a life is in a heading of a catalogue, as is a
    body that is entered under what it governs, and neither says where somebody works.
    """
    if named.dates or _governs(units_of(body)[0]):
        return False
    if named.kind == "person" and not named.affiliation and _is_postal_address(body, shouted=named.name.isupper()):
        return True
    if _BODY.search(body) is None or named.affiliation or " " not in body.partition(",")[0]:
        return False
    if named.kind or not _is_in_order(named.name):
        return named.kind == "person"
    return _INITIAL.search(named.name) is not None or _OF_LEARNING.search(body) is not None


def _is_postal_address(text: str, *, shouted: bool) -> bool:
    """Whether a text ends in a country, behind a place in it or an acronym, which is none where all is ``shouted``:
    ``MIT, USA``, ``Ring Road 2, Hyderabad, India``; ``Jones, India`` is a person.
    """
    *parts, last = text.rstrip(".").split(", ")
    if country(last) is None:
        return False
    acronyms = () if shouted else map(_ACRONYM.fullmatch, " ".join(parts).split())
    return any(acronyms) or (last not in _FORENAMES and any(is_place(f"{part}, {last}") for part in parts))


_FORENAMES = frozenset("Alberta Chad Florida Georgia Israel Jordan Victoria Virginia".split())
"""Countries and states that persons are called, too: ``Lincoln, Victoria``."""

_IN_ORDER = re.compile(rf"{WORD}(?: {WORD}){{1,4}}")
_SHORT_INITIALS = re.compile(r" [^\W\d_]\.(?:[ -]?[^\W\d_]\.)?$")
"""What a surname may stand before: three are of a state, too, ``Uzbek S.S.R.``, and what publishes has any."""
_INITIAL = re.compile(r"(?<!\w)[^\W\d_]\.")
_OF_LEARNING = re.compile(
    r"\b(?:Universi|Univ\b|Dep(?:artamento|artment|to?)\b|Facul|[Ff]akult|Sveučili|Uniwersytet"
    r"|Univerz[aei]\b|Institut|School|College|Academy|Laborato)|جامعة|دانشگاه|大学|大學|대학|[Уу]ниверситет|[Ии]нститут"
    r"|[Аа]кадемия"
)
"""Where authors are: a name before it, though it is not turned round, is a person's."""


def _is_in_order(name: str) -> bool:
    """Whether a name may be a person's that is not turned round: ``Joe Bloggs``, ``A. Ivanov B.``;
    no word of it is a body's.
    """
    if _IN_ORDER.fullmatch(name) is None or _BODY.search(name):
        return False
    known = all(not word[0].islower() or word in PARTICLES for word in name.split())
    return known and not has_body_word(name) and not is_place(name)


def belongs_alone(named: Agent, text: str) -> bool:
    """Whether what stands behind the one person of a text says where he works: ``UFRJ``, ``CNR - Roma``,
    ``Independent researcher``.

    Who is not turned round may still be another person, ``Hugh Tyler``: an acronym or a calling tells that it is none.
    """
    if named.kind != "person" or named.affiliation:
        return False
    if belongs(named, text):
        return True
    if _OF_NO_NAME.search(text) or named.name.isupper():
        return False
    return _CALLED.match(text) is not None or any(map(_ACRONYM.fullmatch, text.split(" - ")))


_OF_NO_NAME = re.compile(r"[,،，()\[\]\d]")
"""What an inverted name has, or a name with what he did."""
_ACRONYM = re.compile(r"(?![IVX]+$)[^\W\d_a-zа-я]{3,5}")
_CALLED = re.compile(
    r"(?:independent|freelance|investigador|pesquisador|chercheur|researcher|professor|profesor"
    r"|docente)\w*\b.*\b[a-zà-ÿ]{2,}\b",
    re.IGNORECASE,
)
"""What somebody is, and no name: ``Independent researcher``, ``Professor da USP``."""


_SURNAMES_OF_KOREA = "[강곽권김류문박백서성손송신심안양오유윤이임장전정조최한허홍황]"
_WHOLE_NAMES = re.compile(
    "(?=[\u3040-\u30ff]*[\u3400-\u9fff])[\u3040-\u30ff\u3400-\u9fff]{4,}"  # 蜜蜂花子
    ",(?=[\u3040-\u30ff]*[\u3400-\u9fff])[\u3040-\u30ff\u3400-\u9fff]{4,}"  # ,蜜蜂太郎
    f"|{_SURNAMES_OF_KOREA}[\uac00-\ud7a3]{{2}},{_SURNAMES_OF_KOREA}[\uac00-\ud7a3]{{2}}"  # 김꿀벌,이벌집
)
"""Of Japan with Chinese characters: in kana alone are foreigners and how a name is read, ``シマザキ, トウソン``. Of
Korea with its commonest surnames: ``카프카, 프란츠`` is of elsewhere.
"""
_NUMERAL = re.compile("[IVX]{2,}")
_SHORTENED = re.compile(
    rf" (?:(?:Alex|Benj|Chas|Chr|Danl|Edw|Fco|Fred|Geo|J[au]|Jas|Jno|Jos|Robt|Saml|Theo|Thos|Y[au]|Dr\.-Ing)\."
    rf"|{_DEGREE})$|\d\.\.$"
)
"""Forenames and degrees that are shortened, and figures that are not known, ``18..-19..``: the full stop behind any
other ended a line, ``Foster, Eli Greenawalt.``
"""


@lru_cache(maxsize=1024)
def agent(text: str, role: str, lang: str = "") -> Agent:
    """A person where the text has a person's form, ``Banahan, Mike, 1953-``; a body where a word of it says so,
    ``Library of Congress``; else a name of which nothing is known.

    The parts of a heading may stand without blanks, ``Ek, B. J.(Bo Jan),1953-ill.``, or as MARC has them, ``Ek, Bo,
    1953- ill.``: what it says with blanks and commas, it says.
    """
    named = _agent(text, role, lang)
    if named.kind or ", " not in text or (apart := _TIGHT.sub(_spaced, text)) == text:
        return named
    whole = _agent(apart, role, lang)
    return whole if whole.kind == "person" else named


_TIGHT = re.compile(r"(?<=\d\d-),? ?(?=[^\W\d_])|,(?=[^\W_])|(?<=[\w.])(?=\([^\W\d_])")
"""Between the parts of a heading (MARC 100) that were put together without blanks; behind a life that has not ended
MARC has no comma before the role.
"""


def _spaced(mark: re.Match[str]) -> str:
    return " " if mark.string[mark.end()] == "(" else ", "


def _agent(text: str, role: str, lang: str) -> Agent:
    text = _ended(text)
    if " by" in text and (done := _DONE_BY.fullmatch(text)) is not None:
        return replace(_agent(done["name"], role, lang), roles=(_ROLES_BY[done["done"].casefold()],))
    if ": " in text and (named := _behind_role(text, role, lang)) is not None:
        return named
    if (stated := _OF_JAPAN.fullmatch(text)) is not None and (said := role_of(stated["did"])):
        return replace(_named(stated["name"], role, lang), roles=(said,))
    if (named := _with_role(text, role, lang)) is not None:
        return named
    if text.endswith(".") and not (_PERSON.fullmatch(text) and _SHORTENED.search(text)):
        text = without(text, ".")
        if (named := _with_role(text, role, lang)) is not None:
            return named
    if text.startswith(_DOCTORS) and (told := _in_order_with_role(text)) is not None:
        return Agent(told[0], roles=(told[1],), lang=lang)
    if _MADE_IT.search(text) and (told := _in_order_with_role(text)) is not None:
        return replace(_named(told[0], role, lang), roles=(told[1],))
    name, roles = _behind_body(text)
    if name and roles:
        return replace(_named(name, role, lang), roles=roles)
    name, roles = _with_roles_of_bnf(text)
    if not roles:
        return _named(text, role, lang)
    person = _with_role(name, role, lang)
    return replace(person or _named(name, role, lang), roles=(*(person.roles if person else ()), *roles))


_ROLES_BY = {
    "compiled": "com", "directed": "drt", "edited": "edt", "engraved": "egr", "engravings": "egr", "interviewed": "ivr",
    "narrated": "nrt", "transcribed": "trc", "translated": "trl",
    **dict.fromkeys(("illustrated", "illustrations"), "ill"),
    **dict.fromkeys(("photo", "photograph", "photographed", "photographs", "photography", "photos"), "pht"),
}  # fmt: skip
"""What somebody did, by the code of the role, before a name: ``Photos by Bo Ek``; not before several names, nor before
one word: ``Photo by Design``.
"""
_DONE_BY = re.compile(
    rf"(?P<done>{'|'.join(_ROLES_BY)}) by:? "  # Photos by
    r"(?P<name>(?-i:[^\W\d_a-z])(?!.* (?:and|&) |[^\s,]+ [^,]*,)\S+ .*)",  # Bo Ek; not Bo Ek, Hiveton
    re.IGNORECASE,
)


def _behind_role(text: str, role: str, lang: str) -> Agent | None:
    """A person or a firm behind a role of MARC's list and a colon: ``Photographer: Ek, Bo``.

    A director may be one of a film or of a thesis, by the language of the repository.
    """
    stated, _, name = text.partition(": ")
    said = relators().code(stated)
    if said is None or said == "drt":
        return None
    named = _named(name, role, lang)
    return replace(named, roles=(said,)) if named.kind in ("person", "corporate") else None


def _with_roles_of_bnf(text: str) -> tuple[str, tuple[str, ...]]:
    """The name of a body, or of whom nobody says which he is, without the roles behind it, and these; or that of a
    person of several roles: ``Ek, Bo (1843-1924). Illustrateur. Traducteur``.
    """
    parts, roles = text.split(". "), list[str]()
    while len(parts) > 1 and (said := ROLES_OF_BNF.get(parts[-1].casefold()) or _WITHOUT_CODE.get(parts[-1])):
        parts.pop()
        roles.append(said)
    return ". ".join(parts), tuple(reversed(roles))


_WITHOUT_CODE = {said: said for said in ("Agence photographique (commanditaire)",)}
"""Who had pictures taken, as Gallica has it behind agencies of the press: a role that no list has a code for."""


def _named(text: str, role: str, lang: str) -> Agent:
    """A name behind which no role stands."""
    if (held := read_meeting(text)) is not None:
        return replace(held, roles=(role,), lang=lang)
    belonging = _BELONGING.fullmatch(text)
    if belonging is not None and _CERTAIN_BODY.search(body := belonging[2] or belonging[3]):
        named = _named(belonging[1], role, lang)
        if named.kind == "person":
            return replace(named, affiliation=body)
    if (of_east_asia := _OF_EAST_ASIA.fullmatch(text)) is not None and _CERTAIN_BODY.search(of_east_asia[2]):
        return Agent(of_east_asia[1], kind="person", affiliation=of_east_asia[2], roles=(role,), lang=lang)
    if (beside := _beside_body(text, role, lang)) is not None:
        return beside
    if (titled := entitled(text)) is not None:
        return replace(titled, roles=(role,), lang=lang)
    found = _PERSON.fullmatch(with_comma(text))
    if found is None or _BODY.search(found["name"]) or not _is_name(found["surname"], found["forename"]):
        return _body(text, role, lang)
    if _COMMA_OF_OTHERS.search(text) and not _is_short(found["surname"], found["forename"]):
        return _body(text, role, lang)
    life, fuller = found["dates"] or found["dates2"] or "", found["fuller"] or ""
    known = found["name"] == text and is_qualified_place(text)
    if known or (fuller and not life and not is_fuller(fuller, found["forename"])):
        return _body(text, role, lang)
    return Agent(
        f"{found['surname']}, {found['forename']}" if found["name"][len(found["surname"])] == "," else found["name"],
        kind="person",
        titles=tuple(title for title in found.group("academic", "graduated", "suffix") if title),
        fuller=fuller,
        dates=life_in(life),
        roles=(role,),
        lang=lang,
    )


def _beside_body(text: str, role: str, lang: str) -> Agent | None:
    """A name with a body in brackets behind it, which is no part of it: ``Silva, Ana [UNESP]``,
    ``Joe Bloggs(Yonsei University)``.

    Of one that is not turned round nobody says that it is a person's, and where MARC has such names (720) it has no
    place for the body: that stays with the name. What is no name of a body tells of which kind a body is:
    ``Images Asia (Organization)``, ``Villa Croce (Museum : Genoa, Italy)``.
    """
    found = _BESIDE.fullmatch(text)
    if found is None:
        return None
    name, body = found.groups()
    if _CERTAIN_BODY.fullmatch(body.partition(" : ")[0]):
        return None
    if text.endswith("]") and "," in name and _is_acronym(body):
        named = _named(name, role, lang)
        return replace(named, affiliation=body) if named.kind == "person" else None
    if _CERTAIN_BODY.search(body) and _is_in_order(name):
        return Agent(text, roles=(role,), lang=lang)
    return None


def _is_acronym(text: str) -> bool:
    """Whether capitals are a body's: ``UNESP``, not a role, ``HRSG``, an order, ``OCSO``, or a country, ``PERU``;
    fewer may be anything.
    """
    if len(text) < _LETTERS_OF_A_BODY or _ACRONYM.fullmatch(text) is None or text in _NO_ACRONYMS:
        return False
    return not role_of(f"{text}.") and country(text.title()) is None


_LETTERS_OF_A_BODY = 4
_NO_ACRONYMS = frozenset(
    "AUTH COLAB COMPS COORDS DIRS EDIT EDITS EDS HERAUSG ILLUS ILUS ILUST ORGS TRADS TRAD TRANS VERF "  # roles
    "CSSP CSSR OCART OCSO OFMC OSFS OSST SDSJ SSCC URSS USSR".split()  # orders, and countries
)


def _with_role(text: str, role: str, lang: str) -> Agent | None:
    """A person with what he or she did, by its code or, where there is none, as it is stated;
    None where that is not said.

    So is anybody behind whose name it stands in brackets; a name in brackets is one that was found elsewhere. Behind
    one word parentheses may say who is meant, and not what he or she did here: ``Sting (Musician)`` is a heading.
    """
    found = with_role(text)
    if found is None:
        return None
    name, said = found
    if " " not in name and text.endswith(")") and said not in _OF_ONE_WORD:
        return None
    named = _named(_SUPPLIED.sub(r"\1", name), role, lang)
    if len(name) <= _LONG and (others := _with_role(name, role, lang)) is not None:
        return replace(others, roles=tuple(dict.fromkeys((*others.roles, said))))  # Ek, Bo, author, editor
    return replace(named, roles=(said,)) if named.kind == "person" or text.endswith((")", "]")) else None


_LONG = 200


_OF_ONE_WORD = frozenset(("aut", "edt", "pbl", "trl"))
"""Roles that tell nobody from another one of the same name."""
_SUPPLIED = re.compile(r"^\[(?=[^\[\]]+\]$)([^\[\]]+, [^\[\]]+)\]$")


_DOCTORS = ("Dr. ", "Prof. ")
_MADE_IT = re.compile(
    r"\S \S+, (?:[Aa]rchitect|[Aa]rtist|[Cc]artographer|[Ee]ngraver|[Ee]tcher|[Ll]ithographer|[Pp]hotographer|[Ss]culptor)$"
)
"""What nobody is but who made a picture: ``Bo Ek, photographer``."""


def _in_order_with_role(text: str) -> tuple[str, str] | None:
    """A name that is not turned round, and what he or she did:
    ``Dr. John Smith, Committee Chair``, which is no committee.
    """
    name, _, stated = text.rpartition(", ")
    said = role_of(stated) if "," not in name else ""
    return (name, said) if said else None


def _behind_body(text: str) -> tuple[str, tuple[str, ...]]:
    """The name of a body, or of whom nobody says which he is, and what it did, in the words of MARC's list (710 $e):
    ``United States. Department of Bees, issuing body, publisher``. Behind a comma a name goes on with a capital.
    """
    parts, roles = text.split(", "), list[str]()
    while len(parts) > 1 and parts[-1].islower() and (said := relators().code(parts[-1])) is not None:
        parts.pop()
        roles.append(said)
    return ", ".join(parts), tuple(dict.fromkeys(reversed(roles)))


_COMMA_OF_OTHERS = re.compile("[،，]")


def _is_short(surname: str, forename: str) -> bool:
    """Whether letters of another script than Latin are as few as those of a person:
    a Chinese name has two and three at most.
    """
    if re.search("[A-Za-z]", surname + forename):
        return False
    return not re.search("[\u3040-\u30ff\u3400-\u9fff]", surname + forename) or (len(surname) < 3 and len(forename) < 4)


ORCID = re.compile(
    r"(?:(?:https?://)?(?:www\.)?orcid\.org/|orcid: ?)?"  # https://orcid.org/; ORCID:
    r"((?:\d{4}-){3}\d{3}[\dX])/?",  # 0000-0002-1825-0097
    re.IGNORECASE | re.ASCII,
)


def orcid(text: str) -> str:
    """The address of a person at ORCID, ``https://orcid.org/0000-0002-1825-0097``,
    by its check digit (ISO 7064, MOD 11-2), too.
    """
    found = ORCID.fullmatch(text)
    if found is None:
        return ""
    number = found[1].upper()
    check = check_by_11_2(number.replace("-", "")[:-1])
    return f"https://orcid.org/{number}" if check == number[-1] else ""


def _body(text: str, role: str, lang: str) -> Agent:
    """A body where a word of the name says so, or where it is one of a country or a city:
    ``Tennessee. Department of Education``, with dashes, too, if it is no place in the country,
    ``Leeds (England). Council``.
    """
    certain = (
        _CERTAIN_BODY.search(text)
        or is_certain_body(text)
        or _FIRM.fullmatch(_WITHOUT_PLACE.sub("", text))
        or _GOVERNED.match(text)
    ) and _WITH_CAPTION.search(text) is None
    head, *units = text.split(" -- ") if certain and " -- " in text else units_of(text)
    if units and all(units) and _governs(head):
        return Agent(head, kind="corporate", entry="jurisdiction", units=tuple(units), roles=(role,), lang=lang)
    name = inverted(text)
    if not name and role != "pbl" and _SHORT_INITIALS.search(text):
        name = divided(text)
        surname, _, initials = name.partition(", ")
        if lies_in(surname, initials):  # with its state: Washington D.C., and not Ivanov M.I.
            name = ""
    if name:
        return Agent(name, kind="person", roles=(role,), lang=lang)
    first, _, rest = text.partition(", ")
    if certain and _OF_LEARNING.search(rest.partition(", ")[0]) and " " in first and _is_in_order(first):
        certain = False  # who may be a person that works there
    return Agent(text, kind="corporate" if certain else "", roles=(role,), lang=lang)


_FIRM = re.compile(
    r"(?!Multiple|Several|Un|Various)"  # not Various Studios
    r"(?:(?:[A-Z][^\s,()]* ){1,3}(?:Studios?|Gallery of (?:the )?[A-Z][^,()]*)"  # Ek Studio; Ek's Gallery of the Hive
    r"|[A-Z][^\s,()]*(?:(?:, | & | and )[A-Z][^\s,()]*)*(?: & | and )"  # Ek & ; Ek, Roe and
    r"[A-Z][^\s,()]*,? (?:Architects|Engineers|Photographers))"  # Roe, Architects
)
"""Who makes pictures or buildings together."""
_GOVERNED = re.compile(r"(?:City|County|Town|Township|Village|State) of [A-Z]")
_WITHOUT_PLACE = re.compile(r" \([^()]+\)$")


def _governs(head: str) -> bool:
    """Whether what stands before the units of a body is a jurisdiction; one that is abbreviated may be anything."""
    return governs(head) and ("." not in head or country(head) is None)


_WITH_CAPTION = re.compile(
    r"\b(?:by|door|par|por|von): |://|(?<=[a-z]ed) by |^(?:courtesy of|in (?:association|collaboration|cooperation"
    r"|partnership) with|in Zusammenarbeit mit|im Auftrag) ",
    re.IGNORECASE,
)
"""What no name has, and a sentence does: ``Digitized by: Leeds University Library``, ``Supported by the Bee Trust``;
a body has a colon before a part of it.
"""


_WITH_ARTICLE = re.compile(r"(?:(?:[aei][lnrstdzj]|a[sdt]h)['’-]|[dl]['’])[^\W\d_a-z]")
"""A word of a name that begins with an article or a preposition: ``al-Raḥmān``, ``d'Aurevilly``."""
_FORENAME_FIRST = re.compile(
    "(?:Amanda|Ashley|Barbara|Brian|Bryan|Christopher|Deborah|Elizabeth|Emily|Eric|Jennifer|Jessica|Karen|Kathleen|"
    "Katherine|Kevin|Kimberly|Lauren|Linda|Lisa|Margaret|Matthew|Melissa|Michael|Michelle|Nancy|Patricia|Rachel|"
    "Rebecca|Richard|Robert|Sarah|Sharon|Stephanie|Steven|Susan|Timothy|William) "
)
"""A forename that no surname of two words begins with: ``Emily Okafor, Hugh Ek`` are two persons."""
_INITIAL_WITHIN = re.compile(r"[^\W\d_]{2} [A-ZÀ-ÞĀ-Ž]\. [^\W\da-z_][\w'’-]")
"""An initial between two words, which no forename behind a surname of two words has: ``Grace Okafor, Hugh T. Ek``."""
_UNIT = re.compile(r"[^\W\d_]{5}\. ")
"""A full stop behind what is no abbreviation, before the part of a body: ``Mexico. Secretaría de Medio Ambiente``."""


def _is_name(surname: str, forename: str) -> bool:
    """Whether surname and forename are written as names are: only particles in lower case, where a script has cases.

    Where it has none, two words on either side may be two persons, ``علی احمدی، رضا کریمی``, as two are that are as
    long as whole names: ``養蜂花子,蜜蜂太郎``, ``홍길동, 김철수``.
    """
    if forename.upper() == forename.lower() and " " in surname and " " in forename:
        return False
    if _WHOLE_NAMES.fullmatch(f"{surname},{forename}"):
        return False
    if (
        _INITIALS.search(surname)
        or INITIALS_FIRST.match(surname)
        or _NO_FORENAME.fullmatch(forename.strip())
        or any(_NUMERAL.fullmatch(word) for word in surname.split())
    ):
        return False
    if _UNIT.search(surname):
        return False
    if (" " in surname and " " in forename) and (
        _FORENAME_FIRST.match(surname) or any(map(_INITIAL_WITHIN.search, (surname, forename)))
    ):
        return False
    for part in (surname, forename):
        small = [word[0].islower() and _WITH_ARTICLE.match(word) is None for word in part.split()]
        if all(small) or any(low and word not in PARTICLES for low, word in zip(small, part.split(), strict=True)):
            return False
    return True
