"""Whether a name is a body's or a person's, as far as its form alone tells, and what stands in a heading beside it."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from msgspec.structs import replace

from bibld.crosswalk.isbd import closes_abbreviation
from bibld.formats._dates import MONTH_NAME
from bibld.gazetteer import country, is_city, is_larger, is_place, lies_in
from bibld.model import Agent
from bibld.vocabulary import areas, relators

__all__ = [
    "BORN_OR_ABOUT",
    "CO",
    "INITIALS_FIRST",
    "JOINTLY",
    "LIFE",
    "OLDER_RELATORS",
    "PARTICLES",
    "RANK",
    "ROLES_OF_BNF",
    "WORD",
    "YEARS_OF_LIFE",
    "divided",
    "entitled",
    "governs",
    "has_body_word",
    "has_lived",
    "inverted",
    "is_body",
    "is_certain_body",
    "is_county_heading",
    "is_fuller",
    "is_meeting",
    "is_person_of_years",
    "is_place_heading",
    "is_qualified_place",
    "is_region",
    "life_in",
    "listed_relator",
    "read_body",
    "read_meeting",
    "relator_of",
    "role_of",
    "units_of",
    "with_comma",
    "with_role",
]

# Words that no person's name holds. What has none of these, and no comma, may be either.
_BODY_WORDS = frozenset(
    """
    academia academy academie académie action administration administración advisory agence agencia agencies agency aid akademie
    alliance archive archives army asociacion asociación assembly assemblée associacao associação associates association
    associations associazione authorities authority bank bibliothek bibliothèque board borough branch bund bundesamt
    bundeskriminalamt bureau
    campaign center centers centre centres centro centrum charitable charities charity choir choirs chorus citizens clinic
    coalition collective college comision comisión comite comité commission commissioner commissioners committee company
    conference congress conseil consejo consortium constabulary consultancy consultants consulting corp corporation
    corps corrections council county court courts crime crimes criminology defensoria defensoría departamento department dept
    departement département development direccion dirección direction directorate division drug drugs ensemble enterprise
    executive facility faculty federacion federación federation fiscalia fiscalía fondation fondazione force forces
    foro forum foundation fund fundacion fundación gmbh government governments group groupe grupo haut health hospital
    inc industries initiative initiatives inspectorate institut institute instituto institutes institutet instituut
    intelligence internacional international investigation investigations judiciary justice kommission laboratories
    laboratoire laboratory law league legal legislature library limited llc llp ltd media ministere ministerio
    ministerium ministerie ministry ministère ministério mission monitor movement municipality museum national nations
    network observatoire observatorio observatory office oficina ombudsman orchestra orchestras orchestre organisation
    organisations organizacion organización organization organizations orquesta orquestra panel parliament partners
    partnership partnerships philharmonia philharmonic philharmoniker police policia policía
    policy polizei press prison prisons probation procuraduria procuraduría program programa programme programmes
    programs project projects proyecto quartet quartett quatuor rat reform research resource resources rights rådet
    safety school schools
    secretariat secretaria secretaría security seguridad senate service services sheriff societe society société
    solutions statistics stiftung studies survey system systems team treasury tribunal trust trusts union unit
    universidad universidade universitat universite universitet universiteit universities university universität
    université università watch witness workshop world
    """.split()
)
# German, Dutch and Nordic compounds end in what the body is.
_BODY_ENDINGS = (
    "ministerium", "ministerie", "bundesamt", "kriminalamt", "landesamt", "institut", "instituut", "gesellschaft", "zentrum",
    "centrum", "verband", "rådet", "verket", "styrelsen", "myndigheten", "departementet", "direktoratet", "høgskolen",
    "universitet", "universitetet", "orchester", "orkester", "orkest",
)  # fmt: skip
_WORDS = re.compile(r"[^\W\d_]+")
_SURNAMES = frozenset(
    """
    aid bank board borough branch bund centrum charity conseil corps council court courts force foro forum fund haut justice law
    league mission press prison rat school schools sheriff team union watch witness world
    """.split()
)
"""Of these words those that persons are called, too."""

# Without a comma, a heading with one of these is no person's name (a peer's apart): "ACLU of Michigan".
_JOINED = re.compile(
    r"\w (?:of|for|on|against|in|des?s|f[üu]r|pour|sur|contre|para|sobre|contra|gegen|voor) \w|\w (?:the|sans) \w",
    re.IGNORECASE,
)
_PEER = re.compile(r"^(?:Lord|Lady|Baron|Baroness|Earl|Duke|Prince|Princess|Bishop|Archbishop|Sir|Dame|Viscount)\b")
_ACRONYM = re.compile(r"[A-Z][A-Z&-]{1,8}[A-Z]$")
_IN_PARENTHESES = re.compile(r" \([A-Z][a-z&-]*[A-Z][A-Za-z&-]*\)$")  # a name, and its acronym
_HEADED = re.compile(r"(?<![^\W\d_])([^\W\d_]+) (?:of|for|on|der|f[üu]r) (?=\w)")
_HEADS = _BODY_WORDS | {"chamber", "church", "house"}
"""What is a body where it is told of what: ``House of Commons``, ``School of Law``, ``Bank of England``."""


def has_body_word(name: str) -> bool:
    """Whether a name holds a word that bodies have; a surname may be one, too."""
    words = _WORDS.findall(name.casefold())
    return not _BODY_WORDS.isdisjoint(words) or any(word.endswith(_BODY_ENDINGS) for word in words)


def is_body(name: str) -> bool:
    """Whether a name can only be that of a corporate body."""
    # The same few hundred publish most reports; what is long is not worth keeping.
    return _known_body(name) if len(name) < 200 else _is_body(name)


def _is_body(name: str) -> bool:
    return (
        has_body_word(name)
        or _ACRONYM.match(name) is not None
        or _IN_PARENTHESES.search(name) is not None
        or ("," not in name and _JOINED.search(name) is not None and not _PEER.match(name))
        or (". " in name and country(name.partition(". ")[0]) is not None)
    )


_known_body = lru_cache(maxsize=4096)(_is_body)


def is_certain_body(name: str) -> bool:
    """Whether a name is a body's also where names of persons are not turned round:
    ``Hive Foundation``, ``Bees, Inc.``, and not ``Andrew Law``, nor ``Bo Ek (Bee University)``, which says where he
    works; nor is ``Robert W. Service``.
    """
    if _FIRM.search(name) or _QUALIFIED.fullmatch(name) or _INCORPORATED.search(name) or _is_of_place(name):
        return True
    if "," in name or not any(map(str.isupper, name)) or _WITH_INITIAL.fullmatch(name):
        return False
    name = _MORE.split(name, maxsplit=1)[0]
    words = {word.casefold() for word in _WORDS.findall(name) if word[0].isupper()}
    return (
        not words.isdisjoint(_CERTAIN_WORDS)
        or any(word.endswith(_BODY_ENDINGS) for word in words)
        or any(head[0].isupper() and head.casefold() in _HEADS for head in _HEADED.findall(name))
    )


def _is_of_place(name: str) -> bool:
    """Whether a name that a body may have says where it is, as headings of bodies do (AACR2 24.4C):
    ``Bee School (Boston, Mass.)``, and not ``Bo Ek (Boston, Mass.)``.
    """
    found = _WHERE.fullmatch(name) if name.endswith(")") else None
    if found is None or not is_larger(found["larger"]):
        return False
    bare = found["name"]
    return has_body_word(bare) or not _LIKE_BODY_WORDS.isdisjoint(_WORDS.findall(bare.casefold())) or "&" in bare


_WHERE = re.compile(
    r"(?P<name>(?=[^,() ]+ +[^,() ])[^,()]+)"  # Hive Hotel
    r" \([^\W\d_a-z][^,()]*, (?P<larger>[^,()]+)\)"  # (Leeds, England)
)
_LIKE_BODY_WORDS = frozenset(
    "cathedral church club hotel house restaurant store studio studios theater theatre".split()
)
"""What bodies are called by and persons, too."""


CO = r"(?<=[^\W\d_] )Co\.(?=$|, | \()"
"""What a firm is called by: ``Hive Co.``, ``Hive Photo Co., Leeds``."""
_FIRM = re.compile(rf"(?:&|\band) (?:Bros\.|Brothers|Co\.|Company|Sons?)$|{CO}")
"""How firms are called: ``Ek & Sons``, too."""
_QUALIFIED = re.compile(
    r"[^,]+ \((?:Agency|Association|Club|Dance company|Firm|Institution|Musical (?:ensemble|group)|Online service|"
    r"Organi[sz]ation|Program|Project|Publisher|Society|Theater (?:company|group))\)"
)
"""What kind of body it is, behind a name that does not tell: ``Hive (Firm)``."""
_INCORPORATED = re.compile(r"\w, (?:Inc|Ltd|LLC|L\.L\.C|GmbH|PLC|plc)\.?$")
"""What stands behind the name of a firm, and is no forename."""
_CERTAIN_WORDS = _BODY_WORDS - _SURNAMES
_MORE = re.compile(r" (?:\(|[-–—/] )")
_WITH_INITIAL = re.compile(r"(?!U\. ?[SNK]\. )[^\W\d_][\w’'-]*\.?(?: ?[^\W\d_]\.)+ (?:Bureau|Legal|Service)")


_MEETING = re.compile(
    r"(?<![^\W\d_])(?<!of )"  # no part of a word, and not Library of Congress
    r"(?:conf(?:erence|érence|erencia|erenza|\.)|congr(?:ess|ès|eso)|symposi(?:um|on)|colloqu(?:e|ium)"  # Congreso
    r"|workshop|seminar|meeting|convention|kon(?:ferenz|ferens|gress)|tagung)"  # Konferenz
    r"(?![^\W\d_])",
    re.IGNORECASE,
)
_OF_MEETINGS = re.compile(
    r"(?<![^\W\d_])(?:proc(?:eedings?|\.)|series|trans(?:actions|\.)|papers|abstracts|records?|digest|notes|journal|"
    r"actes|a[ck]tas|ana(?:is|les)|atti)(?![^\W\d_])",
    re.IGNORECASE,
)
"""What is published of meetings:
``Proceedings of Meetings on Bees``, ``International Conference Proceeding Series``.
"""


def is_meeting(text: str) -> bool:
    """Whether a text is what a meeting calls itself: ``5th International Conference on Bees``, and not
    ``Lecture Notes in Apiculture``, nor ``Library of Congress``.
    """
    return _MEETING.search(text) is not None and _OF_MEETINGS.search(text) is None


_DAYS = r" [^\W\d_]{3,9}\.?(?: \d{1,2}(?:-(?:[^\W\d_]{3,9}\.? )?\d{1,2})?)?"
_HELD = re.compile(
    r"(.+?) \((?:(\d+(?:st|nd|rd|th|d|\.)) : )?"  # Bee Congress (3rd :
    rf"(\d{{4}}\??(?:-\d{{4}}\??)?(?:{_DAYS})?)"  # 1993 May 4-7
    r"(?: : ([^():]+))?\)\.?"  # : Leeds)
)
_OFFICES = re.compile(
    r"\. (?:Sovereign|Pope|President|(?:Lieutenant[- ])?Governor|Prime Minister|Emperor|Patriarch|(?:Arch)?bishop|Mayor"
    r"|Lord Lieutenant|Chancellor)$",
    re.IGNORECASE,
)
"""Whose years these are in office, ``England. Sovereign (1558-1603 : Elizabeth I)``, and of no meeting."""


def read_meeting(heading: str) -> Agent | None:
    """A meeting as catalogues head an entry with it, by when and where it was held: ``Conference on Bees
    (3rd : 1999 : Leeds)``, or when alone, where its name is a meeting's: ``Conference on Bees (1999)``; None of any
    other name. That of a body is entered under it, as a unit (AACR2 24.13A): ``Society of Bees. Meeting (1999 :
    Leeds)``.
    """
    found = _HELD.fullmatch(heading) if heading.endswith((")", ").")) else None
    if found is None or _OFFICES.search(found[1]) or not (found[4] or is_meeting(found[1])):
        return None
    name, number, dates, place = found.groups(default="")
    body = read_body(name, ())
    is_whole = " " in body.name and not closes_abbreviation(f"{body.name}.")  # Third Intl. Conference on Bees
    if not (body.units and (is_whole or body.entry)) or '"' in name:
        body = Agent(name, kind="conference")
    return replace(body, number=number, dates=dates, place=place)


def read_body(heading: str, roles: tuple[str, ...]) -> Agent:
    """A corporate body with its subordinate units, which follow a full stop that is not an abbreviation's.

    >>> read_body("London Assembly. Police and Crime Committee", ("aut",)).units
    ('Police and Crime Committee',)
    """
    parts = units_of(heading)
    entry = "jurisdiction" if len(parts) > 1 and _is_jurisdiction(parts[0]) else ""
    return Agent(parts[0], kind="corporate", entry=entry, units=tuple(parts[1:]), roles=roles)


_BETWEEN_UNITS = re.compile(
    r"(?<=[^\W\d_]{3})\.\s+(?=[^\W\d_]|\d+[a-z]{1,2}\b)"  # Leeds. Council, Leeds. 2nd Division
    r"|(?<=\))\.\s+"  # Hive (Leeds). Council
)


def units_of(heading: str) -> list[str]:
    """A body and the units behind it, each with the words that follow an abbreviation of its own, and with what stands
    in parentheses: ``Bee Project (United States. Army)``.

    >>> units_of("United States. Dept. of Agriculture. Library")
    ['United States', 'Dept. of Agriculture', 'Library']
    """
    parts: list[str] = []
    opened = 0
    for part in map(str.strip, _BETWEEN_UNITS.split(heading)):
        if parts and (opened > 0 or part[:1].islower()):
            parts[-1] = f"{parts[-1]}. {part}"
        else:
            parts.append(part)
        opened += part.count("(") - part.count(")")
    return parts


def _is_jurisdiction(name: str) -> bool:
    """Whether what stands before the first unit is a place: "Chicago. Office of Inspector General"."""
    bare = re.sub(r" \([^)]*\)$", "", name)
    return _is_state(bare) or bare.endswith(" County") or (not has_body_word(bare) and is_place(bare))


def _is_state(name: str) -> bool:
    return country(name) is not None or name in _FORMER_STATES


_FORMER_STATES = frozenset((
    "Austria-Hungary", "Austro-Hungarian Monarchy", "Confederate States of America", "Czechoslovakia", "Germany (East)",
    "Germany (West)", "Holy Roman Empire", "Prussia", "Soviet Union", "Yugoslavia",
))  # fmt: skip
"""States that are no more, as headings have the bodies that governed them: ``Soviet Union. Ministerstvo kulʹtury``."""
_SURNAME = r"[^\W\d_]['’]?[^\W\d_][\w’'-]*"
_WITH_INITIALS = re.compile(rf"([^\W\d_]\.(?:[ -]?[^\W\d_]\.){{0,3}}) ({_SURNAME})")
_NO_INITIALS = frozenset(
    """
    E.U. U.K. U.N. U.S. U.S.S.R. Р.Ф. С.С.С.Р.
    B.B.C. C.N.R.S. E.T.H. H.M.S. I.B.M. N.A.S.A. R.A.F. R.C.A. R.M.S. U.C.L.A. U.S.S. W.H.O. Y.M.C.A. Y.W.C.A.
    """.split()
)
"""Countries, bodies and ships that are called by their letters, with blanks between them or without."""
_CLOSED = re.compile(r"(?:[^\W\d_]\.){2,}")


def inverted(name: str) -> str:
    """A person with initials and a surname turned round: ``J. M. Smith`` → ``Smith, J. M.``;
    nothing where it is anything else. Initials without blanks may be an abbreviation: ``F.C. Barcelona``.
    """
    found = _WITH_INITIALS.fullmatch(name)
    if found is None or found[1].replace(" ", "") in _NO_INITIALS or has_body_word(name):
        return ""
    if _CLOSED.fullmatch(found[1]) and (found[1] in _ABBREVIATED or is_larger(found[1])):
        return ""
    return _turned(found[2], found[1])


INITIALS_FIRST = re.compile(r"(?:[^\W\d_a-zа-я]\.[ -]?)+[^\W\d_]{2}")
"""What no surname begins with: what stands behind it is where a firm is, or what it does, ``E. C. Ek, Leeds``; in small
letters it may be ``v. Ek, Bo``.
"""
_BEFORE_INITIALS = re.compile(
    rf"((?:[^\W\d_][\w’'-]* ){{0,2}}{_SURNAME})"  # van der Ek
    r" ([^\W\d_]\.(?:[ -]?[^\W\d_]\.){0,3})"  # B. J.
)
_OF_COMPANIES = frozenset(
    """
    A.B. A.G. A.S. B.V. B.V.B.A. D.O.O. K.K. L.L.C. L.L.P. L.P. N.V. P.C. P.L.C. S.A. S.A.R.L. S.A.S. S.C. S.C.A. S.E. S.L.
    S.P.A. S.P.R.L. S.R.L. S.R.O.
    """.split()
)

_ABBREVIATED = _OF_COMPANIES | frozenset("A.C. A.F. C.D. C.F. F.C. F.K. H.M. P.T. S.S. T.U. T.V. U.C. U.D.".split())
"""What begins the name of a company, a club or a university, and is no state (``A.K.``, ``D.C.``)."""


def divided(name: str) -> str:
    """A person by surname and initials, where a surname comes first, with the comma between them: ``van Ek J.M.`` →
    ``van Ek, J.M.``; nothing where it is anything else, or may be a company: ``Ek N.V.``
    """
    found = _BEFORE_INITIALS.fullmatch(name)
    if found is None or found[2].replace(" ", "") in _OF_COMPANIES or has_body_word(name):
        return ""
    return _turned(found[1], found[2])


def _turned(surname: str, initials: str) -> str:
    """Both with a comma between them, where their letters are a name's: not ``IBM, J. M.``, nor ``smith, j.``"""
    last = surname.rpartition(" ")[2]
    return f"{surname}, {initials}" if initials.isupper() and last[0].isupper() and not last.isupper() else ""


# What stands behind the name of a person

_DAY = rf" {MONTH_NAME}(?: \d{{1,2}})?"
_ABOUT = r"(?:ca?\. ?|circa |approximately )?"
BORN_OR_ABOUT = (
    r"(?:(?:(?:b|d|fl)\. ?|(?:active|born|died|flourished) )?"  # b., active
    r"(?:ca?\. ?|circa |[Aa]pproximately )?)"  # ca.
)
"""What stands before the year in which a life ends, and before any: ``ca. ``, ``active approximately ``."""
_IN_ERA, _ERA = (
    rf"{BORN_OR_ABOUT}\d{{1,4}}\??(?: or \d{{1,4}})?",
    r"(?:B\. ?C|A\. ?D)\b\.?",
)
_YEAR_AT_BNF = r"\d\d(?:\d\d|\.\.)\??"  # behind it a full stop may end a sentence: no decade, 191.
LIFE = (
    rf"{BORN_OR_ABOUT}\d{{3,4}}\??(?: or \d{{1,4}})?"  # b. ca. 1850, 1850 or 51
    rf"(?: ?[-–] ?(?:{_ABOUT}\d{{3,4}}\??(?: or \d{{1,4}})?|\.{{4}})?)?"  # -1920?, -....
    rf"|\d{{4}}{_DAY}[-–](?:\d{{4}}(?:{_DAY})?)?"  # 1940 Feb. 21-
    rf"|(?:{_YEAR_AT_BNF}|\d{{3}}\.\??)[-–](?:{_YEAR_AT_BNF}|\.{{4}})?"  # 18..-1920, 08..?-...., 191.-
    rf"|(?:\.{{4}})?[-–]{_YEAR_AT_BNF}"  # -1920, ....-1334, -13..
    r"|active \d{1,2}(?:st|nd|rd|th) century"  # active 18th century
    rf"|{_IN_ERA}(?: {_ERA})?[-–]{_IN_ERA} {_ERA}"  # 63 B.C.-14 A.D.
    rf"|{_IN_ERA} {_ERA}[-–]?"  # ca. 4 B.C.-
)
"""The years of a life."""
YEARS_OF_LIFE = range(15, 111)
"""How many years there are from the first of them to the last."""
# One word after another, and no choice between ways to take them: a name may be as long as a hostile file likes.
WORD = r"[^\W\d_](?:[^\W\d_]|[.'’\u0300-\u036f\ufe20-\ufe2f-])*"
"""A word of a name, with the marks over letters of which there is no letter with its mark: ``Kr̥ṣṇa``, ``I︠U︡riĭ``."""
PARTICLES = frozenset(
    "da de do du d' del della dello dem den der des di dos das la las le les lo van von vom vander zu zum zur te ten ter "
    "'t ’t af av al el bin ibn ben bint y e und abu st.".split()
)
"""Words of a person's name without a capital: ``van Ek, Bo``, ``Ek, Bo von``."""
RANK = (
    r"(?:Abbot|(?:Arch)?[Bb]ishop|Archduke|Archduchess|[Bb]aron(?:e|ess|et|ne)?|[Bb]art\.|Cardinal|[Cc]hevalier"
    r"|[Cc]omte(?:sse)?|[Cc]onde(?:sa)?|[Cc]onsort|[Cc]onte(?:ssa)?|[Cc]ount(?:ess)?|Czar|Dame"
    r"|(?:[Gg]rand )?[Dd](?:uc|uchess[ea]?|uke|uque)"  # Duchessa, Grand Duke
    r"|Earl|Elector|Emperor|Empress|[Ff]rei(?:frau|herr|in)|[Ff]ürst(?:in)?|[Gg]raf|[Gg]räfin|[Hh]erzog(?:in)?|King"
    r"|Lady|Landgrave|Lord|[Mm]archese|Marchioness|Margrave"
    r"|[Mm]arqu(?:[eéê]s[ae]?|ess|ise?)"  # marqués, Marquise
    r"|Mrs\.|Patriarch|Pope|[Pp]rince(?:ss|sse)?|[Pp]rincipe|Queen|Rabbi|[Rr]itter|Saint|[Ss](?:eigneur|ieur)|Sir"
    r"|Sultan|Tsar|[Vv]icomte(?:sse)?|[Vv]iscount(?:ess)?"
    r"|[^\W\d_a-z][^\W\d_]+ (?:Indian )?[Cc]hief)"  # Seneca chief
)
"""A rank or an address that stands behind a name, in the languages of headings."""
_OF_RANK = rf"{RANK}(?: [^,\d()]+)?"
_ENTITLED = re.compile(
    rf"(?P<name>{WORD}(?: {WORD}){{0,5}}"  # Scott
    rf"(?:, (?![a-z]|{_OF_RANK},){WORD}(?: {WORD}){{0,7}})??)"  # , Walter
    rf", (?P<title>(?:of [^,\d()]+, )?{_OF_RANK}(?:, {_OF_RANK}){{0,2}})"  # , Queen of Great Britain
    rf", (?P<dates>{LIFE})"  # , 1771-1832
)
"""A person with a rank or an address between name and life, as headings have it: ``Scott, Walter, Sir, 1771-1832``,
``Victoria, Queen of Great Britain, 1819-1901``.
"""


def entitled(text: str) -> Agent | None:
    """A person with a rank or an address between name and life; None of any other name, as of one whose address stands
    before the forename: ``Ek, Sir Bo, 1900-1980``.
    """
    found = _ENTITLED.fullmatch(text)
    if found is None or not _is_rank(found["title"], found["name"]):
        return None
    return Agent(found["name"], kind="person", titles=(found["title"],), dates=life_in(found["dates"]))


def _is_rank(title: str, name: str) -> bool:
    """Whether what stands behind a name is no forename of it, as in ``Ellington, Duke, 1899-1974`` nobody can tell, nor
    the street of a firm.
    """
    if _STREET.search(title) or is_certain_body(name):
        return False
    if "," in name:
        return True
    return not _BEFORE_FORENAME.match(title) and (
        _COUNTED.search(name) is not None or _ALSO_FORENAME.fullmatch(title) is None
    )


_ALSO_FORENAME = re.compile(
    r"(?:Abbot|Baron|Bishop|Cardinal|Count|Duke|Earl|Graf|King|Lady|Lord|Mar(?:quess|quise?)|Prince|Princess|Queen|"
    r"Ritter|Sultan)(?! (?:of|d[aeiou]s?|von|zu) )(?: [^,]+)?"
)
"""A rank that may be a forename, too, and of nothing that is named."""
_COUNTED = re.compile(r" [IVX]+$")
_STREET = re.compile(r" (?:Avenue|Lane|Place|Road|Square|St\.|Street)$")
_BEFORE_FORENAME = re.compile(r"(?:Sir|Dame|Mrs\.|Lady|Lord) (?!(?:of|de) )")


def life_in(stated: str) -> str:
    """The years of a life without what says no more of it."""
    return _END_OF_LIFE.sub("", _BETWEEN_YEARS.sub("-", stated))


_BETWEEN_YEARS = re.compile(r" ?[-–](?: (?=[a-z\d]))?")


_END_OF_LIFE = re.compile(r"^\.{4}(?=-)|(?:(?<=-) ?\.{4}|(?<![\d.]\.)(?<!B\.C|A\.D)[ .])$")
"""What says no more of a life: a full stop, that it has not ended, or that nobody knows when it began; in
``18..-19..`` the stops are figures.
"""
_ROLE = r"(?P<role>[^\W\d_][^,;()\[\]\d]{1,40}|[著編訳絵画])"
_WITH_ROLE = re.compile(
    r"(?P<name>[^,،，]+[,،，].+?)"  # Hugo, Victor (1802-1885)
    r"(?:, |، |(?:(?<=\w\w)|(?<=\)))\. )"  # ,
    rf"{_ROLE}"  # Auteur du texte
)
"""A person with what he or she did: ``Drake, Edwin, ed.``, ``Hugo, Victor (1802-1885). Auteur du texte``."""
_WITH_ROLE_ASIDE = re.compile(rf"(?!.* \[[^\[\]]+\], )(?P<name>.+?) [(\[]{_ROLE}[)\]]")
"""Anybody with that, as the Library of Congress's stylesheet for MODS has it: ``Acme Corporation (publisher)``,
``Doe, J. [Verfasser]``.
"""
ROLES_OF_BNF = {
    "auteur": "aut", "auteur du texte": "aut", "illustrateur": "ill", "éditeur scientifique": "edt", "traducteur": "trl",
    "compositeur": "cmp", "graveur": "egr", "lithographe": "ltg", "photographe": "pht", "cartographe": "ctg", "imprimeur": "prt",
    "éditeur commercial": "pbl", "directeur de publication": "pbd", "librettiste": "lbt", "parolier": "lyr", "interprète": "prf",
    "compilateur": "com", "commentateur": "cwt", "annotateur": "ann", "dédicataire": "dte", "ancien possesseur": "fmo",
    "collaborateur": "ctb", "copiste": "scr",
}  # fmt: skip
"""Roles as the Bibliothèque nationale de France has them behind the names of persons and of bodies."""
_ROLES_OF_DNB = {
    said + ending: code
    for said, code in {
        "Autor": "aut", "Verfasser": "aut", "Herausgeber": "edt", "Übersetzer": "trl", "Illustrator": "ill", "Fotograf": "pht",
        "Komponist": "cmp", "Librettist": "lbt", "Textdichter": "lyr", "Drehbuchautor": "aus", "Kartograf": "ctg", "Künstler": "art",
        "Dirigent": "cnd", "Sänger": "sng", "Instrumentalmusiker": "itr", "Schauspieler": "act", "Sprecher": "spk", "Erzähler": "nrt",
        "Buchgestalter": "bkd", "Drucker": "prt",
    }.items()
    for ending in ("", "in")
} | {
    **dict.fromkeys(("Mitwirkender", "Mitwirkende", "Mitwirkende/r"), "ctb"),
    **dict.fromkeys(("Akademischer Betreuer", "Akademische Betreuerin", "Akademische/r Betreuer/in"), "dgs"),
    "Grad-verleihende Institution": "dgg", "Widmungsempfänger": "dte", "Gefeierter": "hnr",
}  # fmt: skip
"""Roles as the Deutsche Nationalbibliothek has them behind names."""
_ROLES_OF_NLF = {
    "kirjoittaja": "aut", "toimittaja": "edt", "kääntäjä": "trl", "kuvittaja": "ill", "valokuvaaja": "pht", "taiteilija": "art",
    "säveltäjä": "cmp", "sanoittaja": "lyr", "sovittaja": "arr", "libretisti": "lbt", "esittäjä": "prf", "laulaja": "sng",
    "kapellimestari": "cnd", "kertoja": "nrt", "näyttelijä": "act", "koreografi": "chr", "tanssija": "dnc", "kartografi": "ctg",
    "haastattelija": "ivr", "haastateltava": "ive", "kustantaja": "pbl",
}  # fmt: skip
"""Roles as the Finnish libraries have them, in 100 $e and without a code beside it."""
_ROLES_IN_MARC = ROLES_OF_BNF | {said.casefold(): code for said, code in _ROLES_OF_DNB.items()} | _ROLES_OF_NLF
_ROLES = _ROLES_IN_MARC | {
    "ed.": "edt", "eds.": "edt", "degree grantor": "dgg", "trans.": "trl", "tr.": "trl", "illus.": "ill",
    **dict.fromkeys(("advisor", "adviser", "supervisor", "thesis supervisor", "thesis adviser", "dissertation advisor"), "ths"),
    **dict.fromkeys(("orient.", "orientador", "orientadora"), "ths"), "ilustr.": "ill", "tł.": "trl",
    "مؤلف": "aut", "محرر": "edt", "محقق": "edt", "مترجم": "trl", "ناشر": "pbl", "جامع": "com",
    "著": "aut", "共著": "aut", "編": "edt", "共編": "edt", "訳": "trl", "共訳": "trl", "絵": "ill", "画": "ill",
}  # fmt: skip
"""What persons are said to have done in other words than those of MARC's relators."""
_OTHER_ROLES = re.compile(
    r"(?:(?:thesis |dissertation |degree |committee |external |internal |second |third |co-?)*"  # thesis committee
    r"(?:chair(?:man|woman|person)?|(?<=committee )member|examiner|reader|mentor|advis[eo]r|supervisor))"  # chair
    r"|(?:red|dir|coord|comp|hrsg|hg|tłum|przeł|oprac|wyd|il|ill|trad|préf|prol)\."  # Hrsg.
    r"|(?-i:del|delin|des|pinx|pinxt|inv|fec|sc|sculp|sculpt|lith)\."  # pinx.
    r"|dessinateur|préfacier|adaptateur|rédacteur"
    r"|recorder|responder|(?:research[ _])?participant|data[ _]inputter",  # research participant
    re.IGNORECASE,
)
"""What else is a role, of which the list of relators has no term, or where more than one may be meant."""


_BODIES = frozenset(("lbr",))
"""Roles that are called as what has them is."""
_STATES = frozenset(("Ill.",))
"""Roles that are a state behind the name of a body, which has no comma."""


def with_role(text: str) -> tuple[str, str] | None:
    """A name and what he or she did, by its code or, where there is none, as it is stated; None where that is not said.

    A body has that in parentheses only, where what kind of body it is may stand, too, ``Hive (Laboratory)``, or where
    it is: ``Civic Federation (Ill.)``.
    """
    aside = _WITH_ROLE_ASIDE.fullmatch(text)
    found = aside or _WITH_ROLE.fullmatch(text)
    if found is None:
        return None
    said = role_of(found["role"])
    if aside and (said in _BODIES or (said in _STATES and "," not in found["name"])):
        return None
    return (found["name"], said) if said else None


def role_of(stated: str) -> str:
    """What somebody did, by its code or, where there is none, as it is stated; nothing where that is no role."""
    said = JOINTLY.sub("", stated, 1)
    return _ROLES.get(said.casefold()) or relators().code(said) or (said if _OTHER_ROLES.fullmatch(said) else "")


OLDER_RELATORS = {
    "arr": "arr", "attributed author": "att", "author of screenplay": "aus", "author of screenplay, etc": "aus",
    "comp": "com", "degree grantor": "dgg", "ed": "edt", "engr": "egr", "ill": "ill", "illus": "ill",
    "metal-engraver": "mte", "pub": "pbl", "publishing director": "pbd", "supposed author": "att", "tr": "trl",
    "wood-engraver": "wde",
}  # fmt: skip
"""Terms of the rules before RDA, which abbreviate them (AACR2 21.0D1), and of earlier editions of MARC's list, without
a full stop at their end, by what has their code today.
"""

JOINTLY = re.compile(r"(?:joint|jt)\.? (?=\w)")
"""What stood before the term of any but the first of several: ``joint author``, ``jt. ed.``."""


def listed_relator(term: str) -> str:
    """The code of a role by its term in MARC's list of today, whatever mark stands behind it: ``author,``."""
    return relators().code(term) or relators().code(term.rstrip(" .,:;")) or ""


def relator_of(term: str) -> str:
    """The code of a role by its term in MARC's list, of today or before, or as a library names it in a language of its
    own; nothing of any other: ``author``, ``joint tr.``, ``kääntäjä``.
    """
    if listed := listed_relator(term):
        return listed
    plain = term.rstrip(" .,:;").casefold()
    first = JOINTLY.sub("", plain, 1)
    older = OLDER_RELATORS.get(first.rstrip()) or (relators().code(first) if first != plain else None)
    return older or _ROLES_IN_MARC.get(plain, "")


def is_fuller(fuller: str, forename: str) -> bool:
    """Whether what stands in parentheses is the forename in full, ``Anna (Anna Petrovna)``,
    ``G. (Grace)``, ``G. B. (Grace B.)``, ``W.-D. (Wolf-Dieter)``, and no place.
    """
    words = [word.rstrip(".") for word in re.split("[ -]+", fuller.strip("()")) if word.strip(".")]
    if not all(word[0].isupper() and (len(word) == 1 or not word.isupper()) for word in words):
        return False
    begin = all(any(word.startswith(name) for word in words) for name in re.findall(r"[^\W\d_]+", forename))
    return begin and not is_place(fuller.strip("()"))


# Who somebody is, where a name stands among words of every sort

_LIVED = re.compile(
    r"\D(?:(?!, )\D)*+, \D{3,}+(?:"  # Lincoln, Abraham,
    r"(?:(?<=, )|(?<=, ca\. )|(?<=, c\. )|(?<=, circa )|(?<=, approximately ))(\d{4})\??"  # 1809
    r"(?:-| -(?! ?\d)| - (?=\d))"  # -
    rf"(?:{_ABOUT}(\d{{4}})\??)?"  # ca. 1865
    r"|(?:(?<=, [bd]\. )|(?<=, [bd]\. ca\. )|(?<=, -))\d{4}\??"  # 1809, behind b. and d.
    r"|(?:(?<=, fl\. )|(?<=, fl\. ca\. )|(?<=, active )|(?<=, active approximately ))"
    r"\d{4}\??(?:-\d{4}\??)?)",  # 1850-1860
    re.ASCII,
)
_LASTED = re.compile(
    r", (?:(?:North|South|East|West)(?:ern)?|African|American|Ancient|Asian|Baroque|Chinese|Colonial|English|European"
    r"|French|Gothic|Greek|Islamic|Italian|Japanese|Jewish|Latin|Medieval|Military|Modern|Naval|Romanesque|Russian"
    r"|Spanish|Victorian|Yiddish)$|\b(?:Wars?|Revolution|Rebellion|Depression|Treat(?:y|ies)|History|Politics|Relations"
    r"|Conditions)\b"
)
"""What is no name of a person: ``Germany, East``, ``Poetry, English``, ``Sudan, Civil War``."""
_LIVED_IN_BRACKETS = re.compile(r"[^\d,()]+, [^\d,()]{2,} \((\d{4})-(\d{4})\)", re.ASCII)


def has_lived(name: str) -> bool:
    """Whether a text has the form of a name with the years of a life: ``Lincoln, Abraham, 1809-1865``,
    ``Ek, Bo, -1767``, ``Ek, Bo, approximately 1810-``, ``Ek, Bo, active 1850``.

    What lasted less is a war: ``Revolution, French, 1789-1799``.
    """
    lived = _LIVED.fullmatch(name) or _LIVED_IN_BRACKETS.fullmatch(name)
    return (
        lived is not None
        and (lived[2] is None or _is_life(int(lived[1]), int(lived[2])))
        and _LASTED.search(_BEFORE_YEARS.sub("", name)) is None
    )


_BEFORE_YEARS = re.compile(r",? [(]?(?:[bd]\. |fl\. |active )?(?:ca?\. |circa |approximately |-)?\d[^,]*$")
_WITHOUT_COMMA = re.compile(
    r"(?P<name>[^\d,()]+, [^\d,()]{2,}"  # Ek, B.
    r"(?:(?<=[A-Z]\.) \([^\d,()]+\))?)"  # (Bo)
    r" (?P<life>\d{4}-\d{4})",  # 1900-1980
    re.ASCII,
)


def is_person_of_years(named: Agent) -> bool:
    """Whether a name that was read is a person's by the years behind it, which may be a place's: ``Leeds, England,
    1890-1950``.
    """
    return named.kind == "person" and bool(named.dates) and not is_qualified_place(named.name)


def with_comma(name: str) -> str:
    """A person with the comma before the years of a life that was left out: ``Ek, Bo 1840-1902`` → ``Ek, Bo,
    1840-1902``, also behind what initials stand for, ``Ek, B. (Bo) 1840-1902``; any other text as it is.
    """
    found = _WITHOUT_COMMA.fullmatch(name) if name[-4:].isdigit() else None
    if found is None or is_place(found["name"]):
        return name
    parted = f"{found['name']}, {found['life']}"
    return parted if has_lived(parted) else name


def _is_life(born: int, died: int) -> bool:
    """Whether somebody may have lived so long, and it is no period of an art: ``Art, Italian, 1400-1500``."""
    return died - born in YEARS_OF_LIFE and bool(born % 50 or died % 50)


def is_qualified_place(text: str) -> bool:
    """Whether it is a place in a larger one, as persons may be called, too:
    ``Chicago, Illinois``, not ``Pérez, Juan``.
    """
    larger = text.rpartition(", ")[2]
    return is_place(text) and (country(larger) is not None or not is_city(larger))


def is_place_heading(text: str) -> bool:
    """Whether a text is a place with what it lies in, as headings have it (AACR2 23.4): ``Nashville (Tenn.)``,
    ``Brooklyn (New York, N.Y.)``; a name of which nobody knows that it is a place there may be a publisher's,
    ``Springer (Berlin)``, or a topic, ``Reading (Italy)``.
    """
    found = _IN_LARGER.fullmatch(text)
    if found is None:
        nested = _IN_TWO.fullmatch(text)
        return (
            nested is not None
            and lies_in(nested[1], nested[3])
            and (is_larger(nested[2]) or lies_in(nested[2], nested[3]))
        )
    name, larger = found.groups()
    return lies_in(name, larger) or (larger.endswith(".") and is_larger(larger) and is_place(name))


def is_county_heading(text: str) -> bool:
    """Whether a text is a county of a state or a country, as headings have it: ``Knox County (Tenn.)``."""
    found = _IN_LARGER.fullmatch(text)
    if found is None or not found[1].endswith(" County") or not is_larger(found[2]):
        return False
    return not (has_body_word(found[1].removesuffix(" County")) or _IN_COUNTY.search(found[1]))


def is_region(text: str) -> bool:
    """Whether a text is a region as MARC's list of areas calls it, or an older list of subjects: ``Latin America``,
    ``Arctic regions``, ``Pacific Area``; of the planets in that list one is a metal, too.
    """
    return text in _regions()


@cache
def _regions() -> frozenset[str]:
    labels = (areas().label(code) or "" for code in areas() if code[0] not in "xz")
    named = (name for label in labels for name in re.split(r"; |\. ", label))
    return frozenset((*named, "Appalachian Region", "Asia, Southeastern", "Northwest, Pacific", "Pacific Area"))


_IN_LARGER = re.compile(r"([^()]+) \(([^(),]+)\)")
_IN_TWO = re.compile(r"([^(),:]+) \(([^(),:]+), ([^(),:]+)\)")
_IN_COUNTY = re.compile(r"\b(?!Isle|Lake)[^\W\d_]+ (?:in|of) ")
"""What is said of a county: ``History of Knox County``, but ``Isle of Wight County``."""
_OF_TYPE = re.compile(
    r"([^()]+) \((?:[^()]+ : )?(?:Canton|Colony|County|Department|Duchy|Electorate|Emirate|Empire|Kingdom|Kommune|Kreis"
    r"|Landkreis|Municipality|Prefecture|Principality|Province|Region|Republic|State|(?:Union )?Territory)\)"
)
"""A place with what sort of jurisdiction it is (AACR2 24.6B): ``New York (State)``, ``Lima (Peru : Department)``."""


def governs(name: str) -> bool:
    """Whether a name of a body is that of a jurisdiction: of a country or a state, also of one that is no more, or of a
    place with what it lies in, or which sort of one it is: ``France``, ``Soviet Union``, ``Houston (Tex.)``,
    ``Massachusetts (Colony)``. A body is called as a place is that lies elsewhere (``Navarre (Spain)``) by chance only.
    """
    if _is_state(name) or is_place_heading(name) or is_county_heading(name):
        return True
    if (found := _OF_TYPE.fullmatch(name)) is not None:
        return not has_body_word(found[1])
    found = _IN_LARGER.fullmatch(name)
    return found is not None and country(found[2]) is not None and is_place(f"{found[1]}, {found[2]}")
