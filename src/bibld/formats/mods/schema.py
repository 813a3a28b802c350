"""What stands in what in MODS 3.8: a table.

One line an element: its name, what it holds, and its attributes after a colon. In what it holds, ``a? b* c+`` is a
sequence, ``{a b c}`` any of these in any order and number (``{…}+`` at least one), ``|`` parts alternatives; ``text``
is text, ``uri`` and ``positive`` (a whole number from 1) are text of that form, ``text=list`` one of the values of a
list below, and ``any`` whatever one likes. Where a name means something else inside one element, it is written with
that element: ``part/extent``. An attribute alone is text; ``name=list`` is one of a list, ``name=uri`` and the like a
form. The user guide has each element at https://www.loc.gov/standards/mods/userguide/.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from bibld.formats._uri import is_iri

__all__ = ["ELEMENTS", "HOMES", "OPEN", "ORDER", "RESOURCES", "VALUES", "Element", "housed", "unfit"]

# Attributes that always come together.
_GROUPS = {
    "alt": "altFormat=uri contentType",
    "auth": "authority authorityURI=uri valueURI=uri",
    "id": "ID=id IDREF=id",
    "lang": "lang xml:lang=language script transliteration",
    "link": "xlink:type=simple xlink:href=uri xlink:role xlink:arcrole xlink:title xlink:show=show xlink:actuate=actuate",
    "date": "encoding=encodings qualifier=qualifiers point=points keyDate=yes calendar",
}

_TOP = (
    "abstract accessCondition classification extension genre identifier language location name note originInfo part "
    "physicalDescription recordInfo relatedItem subject tableOfContents targetAudience titleInfo typeOfResource"
)
_NAME = "namePart displayForm affiliation role description nameIdentifier"
_TITLE = "title subTitle partNumber partName nonSort"

_TABLE = f"""
mods                     {{{_TOP}}}+                                   : id version=versions
abstract                 text : lang displayLabel type link shareable=no altRepGroup alt id
accessCondition          any : displayLabel type id link lang altRepGroup alt auth
classification           text : lang auth edition displayLabel altRepGroup usage=primary generator id
extension                any : displayLabel type id
genre                    text : lang auth type displayLabel altRepGroup usage=primary id
identifier               text : lang displayLabel type typeURI=uri invalid=yes altRepGroup id
language                 languageTerm+ scriptTerm* : objectPart lang displayLabel altRepGroup usage=primary id
location                 physicalLocation* shelfLocator* url* holdingSimple? holdingExternal? : lang displayLabel altRepGroup id
name                     {{{_NAME} alternativeName}} | etal {{affiliation role description}} : id auth link lang displayLabel altRepGroup nameTitleGroup usage=primary type=names supplied=yes
note                     text : lang displayLabel type typeURI=uri link id altRepGroup
originInfo               {{place publisher dateIssued dateCreated dateCaptured dateValid dateModified copyrightDate dateOther displayDate edition issuance frequency agent}}+ : lang displayLabel altRepGroup eventType eventTypeURI=uri id
part                     {{detail extent date text}} : type order=integer lang displayLabel altRepGroup id
physicalDescription      {{form reformattingQuality internetMediaType extent digitalOrigin note}}+ : lang displayLabel altRepGroup id
recordInfo               {{recordContentSource recordCreationDate recordChangeDate recordIdentifier languageOfCataloging recordOrigin descriptionStandard recordInfoNote}}+ : lang displayLabel altRepGroup usage=primary id
relatedItem              {{{_TOP}}} : type=relations otherType otherTypeAuth otherTypeAuthURI otherTypeURI displayLabel link id
subject                  {{topic geographic temporal titleInfo name geographicCode hierarchicalGeographic cartographics occupation genre}} : auth lang link displayLabel altRepGroup id usage=primary
tableOfContents          text : lang displayLabel type link shareable=no altRepGroup alt id
targetAudience           text : lang auth displayLabel altRepGroup id
titleInfo                {{{_TITLE}}} : type=titles otherType otherTypeAuth otherTypeAuthURI=uri otherTypeURI=uri supplied=yes altRepGroup alt nameTitleGroup usage=primary auth link lang displayLabel id
typeOfResource           text : lang auth collection=yes manuscript=yes usage=primary displayLabel altRepGroup id

languageTerm             text : lang auth type=terms
scriptTerm               text : lang auth type=terms

physicalLocation         text : lang auth link displayLabel type
shelfLocator             text : lang
url                      uri : dateLastAccessed displayLabel note access=accesses usage=usages
holdingSimple            copyInformation+ :
holdingExternal          any : displayLabel type id
copyInformation          form? subLocation* shelfLocator* electronicLocator* note* enumerationAndChronology* itemIdentifier* :
copyInformation/note     text : lang displayLabel type link id
subLocation              text : lang
electronicLocator        text : lang
enumerationAndChronology text : lang unitType=units
itemIdentifier           text : lang type
form                     text : lang auth type

namePart                 text : lang type=parts
displayForm              text : lang
affiliation              text : lang auth
description              text : lang
nameIdentifier           text : lang displayLabel type typeURI=uri invalid=yes altRepGroup id
alternativeName          {{{_NAME}}} : link lang displayLabel altType
role                     roleTerm+ :
roleTerm                 text : lang auth type=terms
etal                     text : lang

place                    {{placeTerm placeIdentifier cartographics}}+ : supplied=yes
placeTerm                text : lang auth type=terms
placeIdentifier          uri :
publisher                text : lang supplied=yes auth
agent                    {{{_NAME} alternativeName}} | etal {{affiliation role description}} : id auth link lang displayLabel altRepGroup nameTitleGroup usage=primary type=names supplied=yes
dateIssued               text : lang date
dateCreated              text : lang date
dateCaptured             text : lang date
dateValid                text : lang date
dateModified             text : lang date
copyrightDate            text : lang date
dateOther                text : lang date type
displayDate              text :
edition                  text : lang supplied=yes
issuance                 text=issuances :
frequency                text : lang auth

detail                   {{number caption title}}+ : type level=positive
number                   text : lang
caption                  text : lang
part/extent              start? end? total? list? : unit
start                    text : lang
end                      text : lang
total                    positive :
list                     text : lang
date                     text : lang date
part/text                text : lang displayLabel type link

reformattingQuality      text=qualities :
internetMediaType        text : lang
extent                   text : lang supplied=yes unit
digitalOrigin            text=origins :
physicalDescription/note text : lang displayLabel type typeURI=uri link id

recordContentSource      text : lang auth
recordCreationDate       text : lang date
recordChangeDate         text : lang date
recordInfoNote           text : lang displayLabel type typeURI=uri link id altRepGroup
recordIdentifier         text : lang source
languageOfCataloging     languageTerm+ scriptTerm* : objectPart lang displayLabel altRepGroup usage=primary id
recordOrigin             text : lang
descriptionStandard      text : lang auth

topic                    text : lang auth
geographic               text : lang auth
geographicCode           text : lang auth
temporal                 text : lang date auth
occupation               text : lang auth
subject/titleInfo        {{{_TITLE}}} : id auth link lang displayLabel type=titles otherType otherTypeAuth otherTypeAuthURI=uri otherTypeURI=uri
subject/name             {{{_NAME}}} : type=names id auth link lang displayLabel
hierarchicalGeographic   {{extraTerrestrialArea continent country province region state territory county city citySection island area}}+ : auth
extraTerrestrialArea     text : lang level period auth
continent                text : lang level period auth
country                  text : lang level period auth
province                 text : lang
region                   text : lang level period auth regionType
state                    text : lang level period auth stateType
territory                text : lang level period auth
county                   text : lang level period auth
city                     text : lang level period auth
citySection              text : lang level period auth citySectionType
island                   text : lang level period auth
area                     text : lang level period auth areaType
cartographics            scale? projection? coordinates* cartographicExtension* : auth
scale                    text : lang
projection               text : lang
coordinates              text : lang
cartographicExtension    any : displayLabel type id

title                    text : lang
subTitle                 text : lang
partNumber               text : lang
partName                 text : lang
nonSort                  text : lang xml:space=spaces
"""

VALUES = {
    "accesses": ("preview", "raw object", "object in context"),
    "actuate": ("onLoad", "onRequest", "other", "none"),
    "encodings": ("w3cdtf", "iso8601", "marc", "temper", "edtf"),
    "issuances": ("continuing", "monographic", "single unit", "multipart monograph", "serial", "integrating resource"),
    "names": ("personal", "corporate", "conference", "family"),
    "no": ("no",),
    "origins": ("born digital", "reformatted digital", "digitized microfilm", "digitized other analog"),
    "parts": ("date", "family", "given", "termsOfAddress"),
    "points": ("start", "end"),
    "primary": ("primary",),
    "qualifiers": ("approximate", "inferred", "questionable"),
    "qualities": ("access", "preservation", "replacement"),
    "relations": (
        *("preceding", "succeeding", "original", "host", "constituent", "series", "otherVersion", "otherFormat"),
        *("isReferencedBy", "references", "reviewOf"),
    ),
    "show": ("new", "replace", "embed", "other", "none"),
    "simple": ("simple",),
    "spaces": ("default", "preserve"),
    "terms": ("code", "text"),
    "titles": ("abbreviated", "translated", "alternative", "uniform"),
    "units": ("1", "2", "3"),
    "usages": ("primary display", "primary"),
    "versions": ("3.8", "3.7", "3.6", "3.5", "3.4", "3.3", "3.2", "3.1", "3.0"),
    "yes": ("yes",),
}
"""The lists of values."""

RESOURCES = frozenset(
    {
        "cartographic", "mixed material", "moving image", "notated music", "software, multimedia", "sound recording",
        "sound recording-musical", "sound recording-nonmusical", "still image", "text", "three dimensional object",
    }
)  # fmt: skip
"""The values of typeOfResource up to version 3.7; since then any text may stand there."""


class Element(NamedTuple):
    """What may be in an element.

    ``form`` is how its text is to be, or "" for an element of elements; ``model`` is its children's names, each with a
    blank after it, as a pattern; ``children`` are those names, in order, and ``sequence`` those that stand before any
    other, in this order; ``attributes`` have a form each.
    """

    form: str
    model: re.Pattern[str]
    children: tuple[str, ...]
    sequence: tuple[str, ...]
    attributes: dict[str, str]


_FORMS = ("text", "uri", "positive", "any")


def _read(line: str) -> tuple[str, Element]:
    name, rest = line.split(None, 1)
    content, _, attributes = rest.partition(" :")
    content = content.strip()
    stated: dict[str, str] = {}
    for word in attributes.split():
        for one in _GROUPS.get(word, word).split():
            attribute, _, kind = one.partition("=")
            stated[attribute] = kind
    if content.partition("=")[0] in _FORMS:
        return name, Element(content, re.compile(""), (), (), stated)
    children, sequence = (tuple(re.findall(r"\w+", said)) for said in (content, re.sub(r"\{[^}]*\}", "", content)))
    return name, Element("", re.compile(_model(content)), children, sequence, stated)


def _model(content: str) -> str:
    """The pattern of what an element holds: ``a? {b c}`` → ``(?:a )?(?:b |c )*``."""
    pattern = ""
    for word in re.findall(r"\{[^}]*\}\+?|\w+[?*+]?|\|", content):
        if word == "|":
            pattern += "|"
        elif word[0] == "{":
            choices = "|".join(f"{choice} " for choice in word.strip("{}+").split())
            pattern += f"(?:{choices}){'+' if word[-1] == '+' else '*'}"
        else:
            name = word.rstrip("?*+")
            pattern += f"(?:{name} ){word[len(name) :]}"
    return pattern


ELEMENTS = dict(_read(line) for line in _TABLE.strip().splitlines() if line)
"""The table made ready."""

OPEN = frozenset(name for name, element in ELEMENTS.items() if element.form == "any")
"""The elements of the schema's ``extensionDefinition``: text and elements of any kind, in any order."""

ORDER = {
    name.rpartition("/")[2]: {child: rank for rank, child in enumerate(element.sequence)}
    for name, element in ELEMENTS.items()
    if element.sequence and len(element.children) > 1
}
"""Where the schema says ``xs:sequence``: the children in the order it demands. Elsewhere they stand in any order."""

_ENCODABLE = re.compile(r'[ <>"{}|\\^`\t\r\n]|[^\x00-\x7f]')
"""What xs:anyURI takes although it has to be encoded in a URI (XML Schema 2, 3.2.17)."""

_URI = re.compile(
    r"(?:[A-Za-z][A-Za-z0-9+.-]*:|(?![^/?#]*:))"  # a scheme; without one no colon in the first segment
    r"(?://(?:[^/?#@:\[\]]*(?::[^/?#@\[\]]*)?@)?"  # //bo:wax@
    r"(?:\[[^/?#\[\]]*\]|[^/?#@:\[\]]*)(?::\d{1,8})?"  # a.example:8080, [::1]
    r"(?=[/?#]|$)|(?!//))"
    r"[^?#\[\]]*"  # /b/c
    r"(?:\?[^#\[\]]*)?(?:\#[^#]*)?"  # ?page=1#top
)
"""RFC 3986, 3 and 4, as far as its marks go."""

HOMES = {
    "agent": "namePart", "alternativeName": "namePart", "detail": "number", "language": "languageTerm",
    "languageOfCataloging": "languageTerm", "location": "physicalLocation", "name": "namePart", "part": "text",
    "physicalDescription": "note", "place": "placeTerm", "recordInfo": "recordInfoNote", "relatedItem": "titleInfo",
    "role": "roleTerm", "subject": "topic", "titleInfo": "title",
}  # fmt: skip
"""The element that text alone is meant to stand in."""


def housed(name: str, text: str) -> tuple[str, Any]:
    """Text that stands in an element by itself, in the one that it is meant to stand in.

    DSpace has the title of a related item so, its address or its number:
    ``<relatedItem type="series">Bee papers</relatedItem>`` → ``<titleInfo><title>Bee papers</title></titleInfo>``
    """
    if name == "relatedItem":
        if is_iri(text.strip()):
            return "location", (("url", text),)
        if _NUMBER.fullmatch(text.strip()):
            return "identifier", text
    home = HOMES[name]
    return home, (housed(home, text),) if home in HOMES else text


_NUMBER = re.compile(r"(?:urn|info|doi|hdl):\S+|10\.\d{4,}/\S+", re.IGNORECASE)


def unfit(value: str, form: str) -> str:
    """Why a value is not of a form; "" if it is."""
    if form in VALUES:
        return "" if value in VALUES[form] else f"{value!r} is none of {', '.join(VALUES[form])}"
    if form == "uri":
        if found := re.search(r"%(?![0-9A-Fa-f]{2})", value):
            return f"{value[found.start() : found.start() + 3]!r} is no escape in a URI"
        plain = _ENCODABLE.sub("_", value.strip(" \t\r\n"))
        return "" if _URI.fullmatch(plain) else f"{value!r} is no URI"
    if form in _FORMS_OF_TEXT:
        known, what = _FORMS_OF_TEXT[form]
        return "" if known.fullmatch(value) else f"{value!r} is {what}"
    return ""


_FORMS_OF_TEXT = {
    "id": (re.compile(r"[ \t\r\n]*[^\W\d][\w.\-·]*[ \t\r\n]*"), "no name that an ID can have"),
    "integer": (re.compile(r"\s*[+-]?\d+\s*", re.ASCII), "no whole number"),
    "positive": (re.compile(r"\s*\+?0*[1-9]\d*\s*", re.ASCII), "no whole number from 1"),
    "language": (re.compile(r"[ \t\r\n]*[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*[ \t\r\n]*|"), "no tag of a language"),
}
"""The other forms: each as a pattern, and what a text is that has it not."""
