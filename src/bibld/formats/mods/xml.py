"""Room: MODS as XML. Comes in: a binary stream, or Fields. Goes out: Fields, or the text of one ``mods`` element.

No meaning here: what a field says is the table's business (``mapping.py``). A record is a tuple of Fields, one for
each child of ``mods``, in document order::

    <name type="personal" usage="primary">
      <namePart>Banahan, Mike</namePart>
      <namePart type="date">1953-</namePart>
      <role><roleTerm type="code" authority="marcrelator">aut</roleTerm></role>
    </name>

    Field("name", (
        ("@type", "personal"), ("@usage", "primary"),
        ("namePart", "Banahan, Mike"), ("namePart:date", "1953-"),
        ("role", (("roleTerm:code", (("@authority", "marcrelator"), ("", "aut"))),)),
    ))

* Attributes come first, as ``@name``; those of XLink and XML itself keep their usual prefix (``@xlink:href``,
  ``@xml:lang``), any other namespace is spelled out (``@{namespace}name``).
* An element inside a field is a part. Its ``type`` goes into the code (``namePart:date``; an empty one is
  ``namePart:``). Its value is text if there is nothing else to it, otherwise again a tuple of parts.
* Text is the part ``""``. White space alone is no text.
* Attributes of ``mods`` itself are a first ``Field("mods", …)``. The one exception is ``xsi:schemaLocation``: it
  says where the schema of the file that was read may be had, and whoever writes says that for themselves.
* An element of another namespace has the code ``{namespace}name``, with ``{}`` for none, and keeps its ``@type``.

**As it stands.** An element that holds anything at all (``schema.OPEN``), an element of another namespace, and an
element with text between its elements, hold text whose blanks and place matter. In them, and all the way down, every
text is a part ``""`` where it stands, blanks and line ends included, and they are written without a blank more. ::

    <accessCondition>See <b>here</b>.</accessCondition>
    Field("accessCondition", (("", "See "), ("b", "here"), ("", ".")))

What is not kept: comments, processing instructions, prefixes (as long as no *text* uses them) and whether a text was
in a CDATA section.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Any, BinaryIO

from bibld.crosswalk import Field
from bibld.errors import RecordError
from bibld.formats._harvest import AROUND, tell_around
from bibld.formats._markup import clean, escape, escape_attribute
from bibld.formats._uri import escape_uri
from bibld.formats._windows import put_right
from bibld.formats._xml import Element, elements, tell_too_deep
from bibld.formats.mods.collection import Collection
from bibld.formats.mods.schema import ELEMENTS, OPEN, ORDER
from bibld.report import Report

__all__ = ["CLOSING", "NAMESPACE", "NO_VERSION", "OPENING", "VERSION", "attribute", "children", "mods", "read", "write"]

NAMESPACE = "http://www.loc.gov/mods/v3"
VERSION = "3.8"
NO_VERSION = ("@version", "")

_XLINK = "http://www.w3.org/1999/xlink"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_XML = "http://www.w3.org/XML/1998/namespace"

OPENING = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    f'<modsCollection xmlns="{NAMESPACE}" xmlns:xlink="{_XLINK}" xmlns:xsi="{_XSI}"'
    f' xsi:schemaLocation="{NAMESPACE} http://www.loc.gov/standards/mods/v3/mods-3-8.xsd">\n'
)
"""What stands before the records of a file."""

CLOSING = "</modsCollection>\n"
"""What stands after them."""

_WHITE = " \t\r\n"
_KNOWN = 512
"""How many codes are kept ready. There are a few hundred in real life; a hostile file may make up any number."""


def read(stream: BinaryIO, report: Report, *, ours: bool = False) -> Iterator[tuple[Field, ...]]:
    """Read every ``mods`` element, in whatever it is wrapped: a ``modsCollection``, OAI-PMH, SRU, nothing.

    ``<titleInfo usage="primary"><title>The C book</title></titleInfo>`` becomes
    ``Field("titleInfo", (("@usage", "primary"), ("title", "The C book")))``.

    Another namespace than MODS version 3's, or none, is reported and read all the same. A broken record is reported
    and left out; its neighbours are read. Text that was encoded twice is put right, unless :func:`write` has just
    written it (``ours``). Raises :class:`~bibld.errors.StreamError` when the stream is not XML.
    """
    names, collection = _Names(NAMESPACE), Collection(report)
    nests = OPEN | {"relatedItem"}
    found = around = False
    for element in elements(stream, {"mods"}, report, NAMESPACE, nests=nests, also=_around, at_start=collection.before):
        if element.tag.endswith(AROUND):  # of another vocabulary it is no record, either
            tell_around(element, report)
            around = True
            continue
        found = True
        space = element.tag[1:].rpartition("}")[0]
        if space and element.prefix and any(child.tag in _BARE for child in element):
            cause = "elements of a record with a prefix have none"
            report.fault("warning", cause, done=f"read as if they were in {NAMESPACE}", path="mods", kind="namespace")
            space = ""
        if space != names.home:
            names = _Names(space)
        if not ours:
            put_right(element, report)
        try:
            yield _record(element, names, report)
        except RecursionError:
            tell_too_deep(element, report)
    if around and not found:
        report.at(0)
        report.fault("note", "no <mods> in this XML")
    collection.after()


def _around(head: bytes) -> tuple[str, ...]:
    return AROUND if b"OAI-PMH" in head else ()


def write(fields: Iterable[Field], report: Report | None = None, *, root: bool = False) -> str:
    """Write one ``mods`` element, to stand between :data:`OPENING` and :data:`CLOSING`.

    ``Field("note", (("@type", "thesis"), ("", "Uppsala, 1979")))`` becomes
    ``<note type="thesis">Uppsala, 1979</note>``. With ``root=True`` the element declares its namespaces itself, and
    can be a document or stand in any envelope.

    Parts may come in any order: attributes are put where attributes go, and elements in the order of the schema where
    it demands one (:data:`~bibld.formats.mods.schema.ORDER`). The version is 3.8 unless a ``Field("mods", …)`` says
    another. Characters that XML does not allow are replaced, and reported. Raises :class:`~bibld.errors.RecordError`
    for a code that cannot be a name in XML, and for an attribute given twice.
    """
    own: tuple[tuple[str, Any], ...] | None = None
    others = []
    for field in fields:
        if field.where == "mods" and own is None:
            own = field.parts
        else:
            others.append(field)
    indent = "" if root else "  "
    body = children(others, f"{indent}  ")
    own = own or ()
    if any(not code.startswith("@") for code, _ in own):
        raise RecordError("mods itself has attributes only", path="mods")
    # An empty version is one that is not said.
    attributes = _attributes(tuple(part for part in own if part != NO_VERSION))
    if ' version="' not in attributes and NO_VERSION not in own:
        attributes = f"{_PLAIN}{attributes}"
    if root:
        xlink = f' xmlns:xlink="{_XLINK}"' if " xlink:" in body or " xlink:" in attributes else ""
        attributes = f' xmlns="{NAMESPACE}"{xlink}{attributes}'
    return clean(_mods(body, attributes, indent), report)


def children(fields: Iterable[Field], indent: str = "    ") -> str:
    """The elements of these fields, as they stand in a ``mods`` element that :func:`write` writes."""
    out: list[str] = []
    try:
        for where, parts in fields:
            _write(out, where, parts, indent, NAMESPACE, False)
    except RecursionError:
        raise RecordError("parts inside parts too deep to write") from None
    return "".join(out)


def mods(body: str) -> str:
    """A ``mods`` element with these :func:`children`, as :func:`write` writes it;
    cleaning is for whoever put them together.
    """
    return _mods(body, _PLAIN, "  ")


def _mods(body: str, attributes: str, indent: str) -> str:
    content = f">\n{body}{indent}</mods>" if body else "/>"
    return f"{indent}<mods{attributes}{content}\n"


_PLAIN = f' version="{VERSION}"'

_BARE = frozenset(ELEMENTS["mods"].children)
"""Elements of a record without the prefix that the record has, and so in no namespace; nobody else has meant them."""


class _Names(dict[str, str]):
    """The code of every tag: the local name, or ``{namespace}name`` for what is not MODS."""

    def __init__(self, home: str) -> None:
        super().__init__()
        self.home = home

    def __missing__(self, tag: str) -> str:
        if len(self) >= _KNOWN:
            self.clear()
        space, local = tag[1:].rsplit("}", 1) if tag[0] == "{" else ("", tag)
        local = _local(local)
        self[tag] = code = local if space in (self.home, NAMESPACE) else f"{{{space}}}{local}"
        return code


class _AttributeNames(dict[str, str]):
    """The code of every attribute's name."""

    def __missing__(self, name: str) -> str:
        if len(self) >= _KNOWN:
            self.clear()
        if name[0] == "{":
            space, local = name[1:].rsplit("}", 1)
            prefix = "xlink:" if space == _XLINK else "xml:" if space == _XML else f"{{{space}}}"
            code = f"@{prefix}{local}"
        else:
            # Undeclared: what xlink means, everybody knows; of any other it is not said that it is MODS'.
            prefix, _, local = name.partition(":")
            code = f"@{name}" if prefix == "xlink" and _is_name(local) else f"@{name.replace(':', '_')}"
        self[name] = code
        return code


_ATTRIBUTES = _AttributeNames()
_SCHEMA_LOCATION = f"{{{_XSI}}}schemaLocation"


def _record(element: Element, names: _Names, report: Report) -> tuple[Field, ...]:
    fields = []
    own = [(_ATTRIBUTES[name], value) for name, value in element.items() if name != _SCHEMA_LOCATION]
    if own:
        fields.append(Field("mods", tuple(_each_once(own))))
    stray = element.text or ""
    for child in element:
        code = names[child.tag]
        parts: list[tuple[str, Any]] = [(_ATTRIBUTES[name], value) for name, value in child.items()]
        if len(parts) > 1:
            parts = _each_once(parts)
        if len(child):
            _inside(child, code, parts, names, False, _DEEPEST)
        else:
            text = child.text
            if text and (code[0] == "{" or text.strip(_WHITE)):
                parts.append(("", text))
        fields.append(Field(code, tuple(parts)))
        tail = child.tail
        if tail:
            stray += tail
    if stray.strip(_WHITE):
        report.fault("warning", f"text between the elements of a record: {' '.join(stray.split())}",
                     done="left out", path="mods", kind="stray text")  # fmt: skip
    return tuple(fields)


def _each_once(attributes: list[tuple[str, Any]]) -> list[tuple[str, Any]]:
    """Attributes of which each has a name of its own: two are the same where nobody declared the prefix of one."""
    if len(dict(attributes)) == len(attributes):
        return attributes
    taken = set[str]()
    found = []
    for code, value in attributes:
        while code in taken:
            code += "_"
        taken.add(code)
        found.append((code, value))
    return found


_DEEPEST = 100
"""How deep elements may stand within one another, of which there are a dozen in real life.

Each is read, checked and written by a few calls within one another, and Python allows a thousand.
"""


def _inside(
    element: Element, code: str, parts: list[tuple[str, Any]], names: _Names, as_it_stands: bool, levels: int
) -> None:
    """Add what stands in an element that has children, at most so many levels."""
    if not levels:
        raise RecursionError
    text = element.text
    before = len(parts)
    if not as_it_stands:
        as_it_stands = code in OPEN or code[0] == "{" or bool(text and text.strip(_WHITE))
    if as_it_stands and text:
        parts.append(("", text))
    for child in element:
        name = kind = names[child.tag]
        foreign = name[0] == "{"
        inner: list[tuple[str, Any]] = []
        for attribute, value in child.items():
            if attribute == "type" and not foreign:
                kind = f"{name}:{value}"
            else:
                inner.append((_ATTRIBUTES[attribute], value))
        if len(inner) > 1:
            inner = _each_once(inner)
        if len(child):
            _inside(child, name, inner, names, as_it_stands, levels - 1)
            parts.append((kind, tuple(inner)))
        else:
            text = child.text or ""
            if text and not as_it_stands and not foreign and not text.strip(_WHITE):
                text = ""
            if not inner:
                parts.append((kind, text))
            else:
                if text:
                    inner.append(("", text))
                parts.append((kind, tuple(inner)))
        tail = child.tail
        if tail:
            if as_it_stands:
                parts.append(("", tail))
            elif tail.strip(_WHITE):
                # The first text comes after an element. Now that it is known to be of this kind, begin again.
                del parts[before:]
                _inside(element, code, parts, names, True, levels)
                return


# XML 1.0, fifth edition, productions [4] and [4a], without the colon (Namespaces in XML 1.0, [4] NCName).
_START = (
    "A-Z_a-z\xc0-\xd6\xd8-\xf6\xf8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f\u2c00-\u2fef"
    "\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_PLAIN_NAME = re.compile("[A-Z_a-z][-.0-9A-Z_a-z]*")


@cache
def _any_name() -> re.Pattern[str]:
    """Compiled when a name has other letters, since it takes as long as reading a hundred records."""
    return re.compile(f"[{_START}][-.0-9\xb7\u0300-\u036f\u203f\u2040{_START}]*")


def _local(name: str) -> str:
    """A name without a prefix that nobody has declared, which was reported: ``m:title``;
    but ``m:1`` is none without it.
    """
    local = name.rpartition(":")[2]
    return local if _is_name(local) else name.replace(":", "_")


def _is_name(text: str) -> bool:
    return (_PLAIN_NAME.fullmatch(text) or _any_name().fullmatch(text)) is not None


@lru_cache(maxsize=_KNOWN)
def _tag(code: str) -> tuple[str, str, str]:
    """The local name, the namespace, and the type as an attribute: what a code says about its element."""
    if code[:1] == "{":
        space, _, name = code[1:].rpartition("}")
        attribute = ""
    else:
        space = NAMESPACE
        name, colon, kind = code.partition(":")
        attribute = f' type="{escape_attribute(kind)}"' if colon else ""
    if not _is_name(name):
        raise RecordError(f"{code!r} cannot be the name of an element")
    return name, space, attribute


@lru_cache(maxsize=_KNOWN)
def _attribute(code: str) -> tuple[str, str]:
    """The name of an attribute, and its namespace if that has to be declared."""
    name, space = code[1:], ""
    if name[:1] == "{":
        space, _, name = name[1:].rpartition("}")
    local = name if space else name.removeprefix("xlink:").removeprefix("xml:")
    if not _is_name(local) or (name == "xmlns" and not space):
        raise RecordError(f"{code!r} cannot be the name of an attribute")
    return name, space


# Attributes whose type is xs:anyURI, whatever element has them. It takes what can be made a URI by encoding it (XML
# Schema 2, 3.2.17), a blank for one; a text that cannot be is written encoded.
_FORMS = [(f"@{name}", form) for one in ELEMENTS.values() for name, form in one.attributes.items()]
_URIS = frozenset(code for code, form in _FORMS if form == "uri") - {code for code, form in _FORMS if form != "uri"}
_ENCODABLE = re.compile(r'[ <>"{}|\\^`]')


def _as_uri(value: str) -> str:
    encoded = escape_uri(value)
    bare = value.strip(" \t\r\n")  # XML's white space, which a processor folds, and no other
    return value if _ENCODABLE.sub(lambda found: f"%{ord(found[0]):02X}", bare) == encoded else encoded


def attribute(code: str, value: str) -> str:
    """The value of an attribute as it will stand: ``@xlink:href`` ``[y]`` → ``%5By%5D``."""
    return _as_uri(value) if code in _URIS else value


@lru_cache(maxsize=_KNOWN)
def _spelled(code: str, value: str, at: int) -> str:
    """One attribute: its value is mostly one of a few.
    One of another namespace has a prefix by its place among the others.
    """
    name, space = _attribute(code)
    text = escape_attribute(attribute(code, value))
    return f' xmlns:n{at}="{escape_attribute(space)}" n{at}:{name}="{text}"' if space else f' {name}="{text}"'


@lru_cache(maxsize=_KNOWN)
def _attributes(parts: tuple[tuple[str, Any], ...], kind: str = "") -> str:
    """These parts as attributes, in their order. ``kind`` is the type that the element's code has given."""
    codes = {code for code, _ in parts}
    if len(codes) < len(parts):
        raise RecordError(f"an attribute is given twice among {', '.join(code[1:] for code, _ in parts)}")
    if kind and "@type" in codes:
        parts = tuple(part for part in parts if part[0] != "@type")
    numbered = enumerate(parts, 1)
    return kind + "".join([_spelled(code, value, at if code[1:2] == "{" else 0) for at, (code, value) in numbered])


def _write(out: list[str], code: str, value: Any, indent: str, home: str, as_it_stands: bool) -> None:
    """Write one element. ``home`` is the default namespace where it stands."""
    name, space, attributes = _tag(code)
    declared = "" if space == home else f' xmlns="{escape_attribute(space)}"'
    lead, end = ("", "") if as_it_stands else (indent, "\n")
    if type(value) is str:
        if value:
            out.append(f"{lead}<{name}{declared}{attributes}>{escape(value)}</{name}>{end}")
        else:
            out.append(f"{lead}<{name}{declared}{attributes}/>{end}")
        return
    own, content, children = [], [], []
    for part in value:
        inner = part[0]
        if not inner:
            content.append(part)
        elif inner[0] == "@":
            own.append(part)
        else:
            content.append(part)
            children.append(part)
    attributes = declared + (_attributes(tuple(own), attributes) if own else attributes)
    if not children:
        text = escape("".join([part[1] for part in content]))
        out.append(f"{lead}<{name}{attributes}>{text}</{name}>{end}" if text else f"{lead}<{name}{attributes}/>{end}")
        return
    if as_it_stands or len(children) < len(content) or name in OPEN or space != NAMESPACE:
        out.append(f"{lead}<{name}{attributes}>")
        for inner, part in content:
            if inner:
                _write(out, inner, part, "", space, True)
            else:
                out.append(escape(part))
        out.append(f"</{name}>{end}")
        return
    order = ORDER.get(name)
    if order is not None:
        children.sort(key=lambda part: order.get(part[0].partition(":")[0], len(order)))
    out.append(f"{lead}<{name}{attributes}>\n")
    deeper = indent + "  "
    for inner, part in children:
        if type(part) is str and part:  # the commonest, without a call
            name_, space_, type_ = _tag(inner)
            if space_ == space:
                out.append(f"{deeper}<{name_}{type_}>{escape(part)}</{name_}>\n")
                continue
        _write(out, inner, part, deeper, space, False)
    out.append(f"{lead}</{name}>\n")
