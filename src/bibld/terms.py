r"""Terms: safe N-Triples from any Python string, and back.

What comes in is text from anywhere; what goes out can be put into N-Triples and into SPARQL alike. Literals are
written in the canonical form of N-Triples (RDF 1.2 N-Triples, 4): `\b \t \n \f \r \" \\`, other control
characters as `\uXXXX`, everything else as it is.
"""

from __future__ import annotations

import re

from bibld.errors import StoreError

__all__ = ["XSD", "canonical_line", "canonical_term", "iri", "literal", "term_from_json", "text_of"]

XSD = "http://www.w3.org/2001/XMLSchema#"

_SHORT = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
# What may not stand as it is: quotes, controls, what XML 1.1 calls no character, and lone surrogates.
_UNSAFE = re.compile('[\\x00-\\x1f"\\\\\\x7f\ud800-\udfff\ufffe\uffff]')
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([tbnrf\"'\\]))", re.DOTALL)
_PLAIN = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f", '"': '"', "'": "'", "\\": "\\"}

# RFC 5646, section 2.1, well-formed: one bad tag would stop a load of a million triples.
_LANGUAGE = re.compile(
    r"(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})"  # de, zh-yue
    r"(?:-[a-z]{4})?"  # -Latn
    r"(?:-(?:[a-z]{2}|[0-9]{3}))?"  # -CH, -419
    r"(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"  # -pinyin, -1996
    r"(?:-[0-9a-wyz](?:-[a-z0-9]{2,8})+)*"  # -u-co-phonebk
    r"(?:-x(?:-[a-z0-9]{1,8})+)?"  # -x-bees
    r"|x(?:-[a-z0-9]{1,8})+",  # x-bees
    re.IGNORECASE | re.ASCII,
)

# RFC 3987, section 2.2: what an IRI may hold; the rest is percent-encoded.
_UCS = "\xa0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef" + "".join(
    f"{chr(plane << 16)}-{chr((plane << 16) + 0xFFFD)}" for plane in range(1, 14)
)
_UCS += "\U000e1000-\U000efffd"
_NOT_IN_IRI = re.compile(f"[^A-Za-z0-9._~!$&'()*+,;=:@/?#%{_UCS}-]|%(?![0-9A-Fa-f]{{2}})")
_IRI = re.compile(
    r"([A-Za-z][A-Za-z0-9+.-]*:)"  # http:
    r"(?://([^/?#]*))?"  # //a.example
    r"([^#]*)"  # /b?page=1
    r"(?:#(.*))?",  # #top
    re.DOTALL,
)
_AUTHORITY = re.compile(
    r"(?:[^@\[\]]*@)?"  # bo@
    r"(?:\[([0-9A-Fa-f:.]+)\]|[^@:\[\]]*)"  # [::1], a.example
    r"(?::[0-9]*)?"  # :8080
)

_IRIREF = r'<[^<>"{}|^`\x00-\x20]*>'
_BLANK = r"_:[\w:](?:[\w:.\xb7-]*[\w:\xb7-])?"
_QUOTED = r'"(?:[^"\\\n\r]|\\.)*"'
_TAG = r"@[A-Za-z]+(?:-[A-Za-z0-9]+)*(?:--(?:ltr|rtl))?"
_LINE = re.compile(
    rf"[ \t]*({_IRIREF}|{_BLANK})"  # _:b1
    rf"[ \t]*({_IRIREF})"  # <http://a.example/title>
    rf"[ \t]*({_IRIREF}|{_BLANK}|({_QUOTED})({_TAG}|\^\^{_IRIREF})?)"  # "Bees"@en
    r"[ \t]*\.[ \t]*(?:#.*)?"  # .
)
_NOTHING = re.compile(r"[ \t]*(?:#.*)?")
# A term as tab-separated results write it: also in single quotes, and numbers and booleans bare.
_LITERAL = re.compile(rf"({_QUOTED}|'(?:[^'\\\n\r]|\\.)*')({_TAG}|\^\^{_IRIREF})?")
_BARE = re.compile(
    r"([+-]?[0-9]+)"  # 12
    r"|([+-]?[0-9]*\.[0-9]+)"  # 1.5
    r"|([+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)[eE][+-]?[0-9]+)"  # 1.5e3
    r"|(true|false)"
)
_BARE_TYPES = ("", "integer", "decimal", "double", "boolean")
_IN_TRIPLE_TERM = re.compile(rf"<<\(|\)>>|{_IRIREF}|{_BLANK}|{_LITERAL.pattern}|[^\s()]+")


def literal(text: str, lang: str | None = None, datatype: str | None = None) -> str:
    r"""Write a text as a literal.

    >>> print(literal('The "C" book'))
    "The \"C\" book"
    >>> literal("Das C-Buch", lang="de"), literal("1991", datatype="http://www.w3.org/2001/XMLSchema#gYear")
    ('"Das C-Buch"@de', '"1991"^^<http://www.w3.org/2001/XMLSchema#gYear>')

    The one thing that cannot be kept is a lone surrogate, half a character that no encoding can hold: it
    becomes U+FFFD. Raises `StoreError` when the language tag is none, or both a tag and a datatype are given.
    """
    quoted = _quote(text)
    if lang is not None:
        if datatype is not None:
            raise StoreError(f"a literal has a language or a datatype, not both: {lang!r}, {datatype!r}")
        if not _LANGUAGE.fullmatch(lang):
            raise StoreError(f"not a language tag: {lang!r}")
        return f"{quoted}@{lang}"
    if datatype is None or datatype == XSD + "string":
        return quoted
    return f"{quoted}^^{iri(datatype)}"


def iri(text: str) -> str:
    """Write an absolute IRI, percent-encoding what may not stand in one.

    >>> iri("http://example.org/a b>c")
    '<http://example.org/a%20b%3Ec>'

    Raises `StoreError` when there is no scheme, when the host makes no sense, and for a lone surrogate:
    a wrong name is worse than none.
    """
    parts = _IRI.fullmatch(text)
    if parts is None:
        raise StoreError(f"not an absolute IRI: {text!r}")
    scheme, authority, path, fragment = parts.groups()
    try:
        path = _percent(path)
        if fragment is not None:
            path += "#" + _percent(fragment).replace("#", "%23")
        if authority is None:
            return f"<{scheme}{path}>"
        host = _AUTHORITY.fullmatch(authority)
        if host is None or (host[1] and not _is_ipv6(host[1])):
            raise StoreError(f"not an IRI, its host makes no sense: {text!r}")
        return f"<{scheme}//{authority if host[1] else _percent(authority)}{path}>"
    except UnicodeEncodeError:
        raise StoreError(f"not an IRI, it holds half a character: {text!r}") from None


def text_of(term: str) -> str:
    r"""Read a term: the text of a literal, the IRI without its brackets, the label of a blank node.

    >>> text_of('"Das C-Buch"@de'), text_of("<http://example.org/1>"), text_of("_:b0")
    ('Das C-Buch', 'http://example.org/1', '_:b0')

    Raises `StoreError` for anything else.
    """
    if term.startswith("<") and term.endswith(">") and not term.startswith("<<"):
        return _unescape(term[1:-1])
    if term.startswith('"'):
        end = term.rfind('"')
        if end and _LITERAL.fullmatch(term):
            return _unescape(term[1:end])
    if term.startswith("_:"):
        return term
    raise StoreError(f"not a term: {term[:100]!r}")


def canonical_line(line: str) -> str:
    r"""Rewrite a line of N-Triples canonically; a blank line or a comment becomes nothing.

    >>> canonical_line('<http://example.org/1><http://example.org/p>"caf\\u00E9" . # said so')
    '<http://example.org/1> <http://example.org/p> "café" .'

    Raises `StoreError` when it is no triple: what passes can be put into INSERT DATA and stays data there.
    """
    parts = _LINE.fullmatch(line)
    if parts is None:
        if _NOTHING.fullmatch(line):
            return ""
        raise StoreError(f"not a line of N-Triples: {line[:200]!r}")
    subject, predicate, thing, quoted, suffix = parts.groups()
    thing = _unescape(thing) if quoted is None else _literal(quoted, suffix)
    return f"{_unescape(subject)} {_unescape(predicate)} {thing} ."


def canonical_term(text: str) -> str:
    """Rewrite a term as tab-separated results hold it: bare numbers and booleans get their type.

    >>> canonical_term("42"), canonical_term("'x'@en"), canonical_term("<http://example.org/1>")
    ('"42"^^<http://www.w3.org/2001/XMLSchema#integer>', '"x"@en', '<http://example.org/1>')

    Raises `StoreError` when it is no term.
    """
    if text.startswith("<<("):
        return " ".join(
            part if part in ("<<(", ")>>") else canonical_term(part)
            for part in (found[0] for found in _IN_TRIPLE_TERM.finditer(text))
        )
    if text.startswith(("<", "_:")):
        return text
    if (parts := _LITERAL.fullmatch(text)) is not None:
        return _literal(parts[1], parts[2])
    if (bare := _BARE.fullmatch(text)) is not None and bare.lastindex is not None:
        return f'"{text}"^^<{XSD}{_BARE_TYPES[bare.lastindex]}>'
    raise StoreError(f"not a term: {text[:100]!r}")


def term_from_json(value: object) -> str:
    """Write a term of SPARQL JSON results (SPARQL 1.1 Query Results JSON Format, 3.2.2) in N-Triples.

    >>> term_from_json({"type": "literal", "value": "Das C-Buch", "xml:lang": "de"})
    '"Das C-Buch"@de'

    Raises `StoreError` when it is no term.
    """
    if not isinstance(value, dict):
        raise StoreError(f"not a term: {str(value)[:100]}")
    kind, text = value.get("type"), value.get("value")
    if kind == "triple" and isinstance(text, dict):
        parts = [text.get(name) for name in ("subject", "predicate", "object")]
        return f"<<( {' '.join(map(term_from_json, parts))} )>>"
    if isinstance(text, str):
        if kind == "uri":
            return "<" + re.sub(r'[<>"{}|^`\\\x00-\x20]', lambda bad: f"\\u{ord(bad[0]):04X}", text) + ">"
        if kind == "bnode":
            return f"_:{text}"
        if kind in ("literal", "typed-literal"):
            if lang := value.get("xml:lang"):
                direction = f"--{value['its:dir']}" if "its:dir" in value else ""
                return f"{_quote(text)}@{lang}{direction}"
            datatype = value.get("datatype", XSD + "string")
            return _quote(text) if datatype == XSD + "string" else f"{_quote(text)}^^<{datatype}>"
    raise StoreError(f"not a term: {str(value)[:100]}")


def _quote(text: str) -> str:
    return f'"{_UNSAFE.sub(_escape_one, text)}"'


def _escape_one(found: re.Match[str]) -> str:
    char = found[0]
    if "\ud800" <= char <= "\udfff":
        return "\ufffd"
    return _SHORT.get(char) or f"\\u{ord(char):04X}"


def _literal(quoted: str, suffix: str | None) -> str:
    body = quoted[1:-1]
    if "\\" in body or _UNSAFE.search(body):
        quoted = _quote(_unescape(body))
    elif quoted[0] == "'":
        quoted = f'"{body}"'
    if suffix is None or suffix == f"^^<{XSD}string>":
        return quoted
    return quoted + suffix


def _unescape(text: str) -> str:
    if "\\" not in text:
        return text
    try:
        return _ESCAPE.sub(_unescape_one, text)
    except (ValueError, OverflowError):
        raise StoreError(f"no such character: {text[:100]!r}") from None


def _unescape_one(found: re.Match[str]) -> str:
    if found[3]:
        return _PLAIN[found[3]]
    return chr(int(found[1] or found[2], 16))


def _percent(text: str) -> str:
    return _NOT_IN_IRI.sub(lambda bad: "".join(f"%{byte:02X}" for byte in bad[0].encode()), text)


def _is_ipv6(text: str) -> bool:
    import ipaddress

    try:
        ipaddress.IPv6Address(text)
    except ValueError:
        return False
    return True
