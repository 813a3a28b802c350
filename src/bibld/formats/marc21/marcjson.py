"""MARC in JSON, as pymarc, ruby-marc, Catmandu and yaz know it: JSON ↔ Field, and no meaning.

::

    {"leader":"00714cam a2200205 a 4500","fields":[{"001":"127428"},
      {"245":{"ind1":"1","ind2":"0","subfields":[{"a":"Duty of Care"}]}}]}

**Reading** takes one record, an array of them (also in ``{"records":[…]}``), one a line, or one after the other in any
layout, and holds no more than one at a time. Three other forms are read too: Catmandu's rows,
``{"record":[["245","1","0","a","Duty of Care"]]}``, OCLC's
``{leader:"…",controlfield:[{tag:"001",data:"…"}],datafield:[{tag:"245",ind:"10",subfield:[{code:"a",data:"…"}]}]}``,
whose names mostly stand without quotation marks, and the National Library of Finland's, in which each of ``fields``
says its tag: ``{"tag":"245","ind1":"1","ind2":"0","subfields":[{"code":"a","value":"Duty of Care"}]}``. A record may
stand in what FOLIO keeps about it,
``{"sourceRecords":[{"recordType":"MARC_BIB","parsedRecord":{"content":{…}}}],"totalRecords":1}``, or in the
``parsedRecord`` alone. Where the JSON breaks, reading goes on where the next record begins.

**Writing** makes an array with one record a line, so that a file is JSON as a whole, and can be cut by lines: pymarc
reads that. ruby-marc, traject, Catmandu and marc4j read one record a line and no array (``marcjsonl``).
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, BinaryIO, NamedTuple

import msgspec

from bibld.crosswalk import Field
from bibld.errors import StreamError
from bibld.formats._encoded_twice import DONE, KIND, as_before, encoded, times_encoded_again
from bibld.formats.marc21.field import SURROGATE, Findings, id_of
from bibld.formats.marc21.syntax import (
    Tagged,
    control_field,
    data_field,
    finished,
    leader_of,
    put_right,
    subfield,
    tell_leader,
    tidied,
)
from bibld.report import Report

__all__ = ["BETWEEN", "CLOSING", "OPENING", "read", "write"]

OPENING = b"[\n"
BETWEEN = b",\n"
CLOSING = b"\n]\n"

CHUNK = 1 << 18
"""How many bytes are asked of the stream at a time."""

LONGEST = 1 << 24
"""What runs on for longer than this is no record."""

_KEYS = ("leader", "fields", "record", "controlfield", "datafield")
_IGNORED = frozenset((*_KEYS, "_id"))
_SEPARATORS = re.compile(r"[\s,\[\]\ufeff]*")
_TOTAL = r'"totalRecords"\s*:\s*\d+\s*'
_CLOSING = re.compile(rf"(?:{_TOTAL})?\}}")
_WRAPPER = re.compile(rf'\{{\s*(?:{_TOTAL},\s*)?"(?:records|sourceRecords)"\s*:\s*(?=\[)')
_BEGINNING = re.compile(r'\{\s*"?(?:leader|fields|_id|record|controlfield)"?\s*:')
_NEAR = 64
"""So far behind a text the name may stand that tells that a record begins at its end: a quotation mark that is left of
a broken one makes a text of all up to the next, ``"}]}\\n{"leader":``.
"""
_HALF = re.compile(r"[\ud800-\udc7f\udd00-\udfff]")
"""One that is written so, ``\\ud83d``: the others stand for bytes that are no UTF-8."""
_TEXT = r'"(?:[^"\\]|\\.)*+"?'
_NO_COMMA = re.compile(rf"{_TEXT}|((?<=[\]}}]))\s*(?=[\"A-Za-z{{])", re.DOTALL)
_BARE = re.compile(rf"{_TEXT}|\b([A-Za-z]\w*+)(?=\s*:)", re.DOTALL)


class _Object(dict[str, Any]):
    """An object in which a name stands more than once, as it should not."""

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        self.pairs = pairs


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    return found if len(found) == len(pairs) else _Object(pairs)


def _integer(digits: str) -> int | str:
    """A number, if it is no longer than Python reads one."""
    return int(digits) if len(digits) < 1_000 else digits


# A line break inside a text is a fault, and no reason to lose it.
_DECODER = json.JSONDecoder(strict=False, object_pairs_hook=_object, parse_int=_integer)


class _Found(NamedTuple):
    offset: int
    text: str  # the bytes as they came; those that are no UTF-8 as halves of characters
    value: Any
    cause: str


def read(stream: BinaryIO, report: Report) -> Iterator[tuple[Field, ...]]:
    """Every record of a stream of MARC in JSON as its Fields, in order, and in the report what was wrong with it.

    Raises StreamError for a file that holds no MARC in JSON.
    """
    position, said, some = 0, False, False  # whether anything was there, and whether it looked like MARC
    for position, (offset, text, value, cause) in enumerate(_objects(stream), 1):
        notes = Findings()
        if not cause and not text.isascii() and (times := times_encoded_again([text])):
            value = _DECODER.decode(as_before(text, times))
            notes.add("warning", encoded(times), DONE, kind=KIND)
        value = _content(value, notes)
        marc = isinstance(value, dict) and any(key in value for key in _KEYS)
        said = said or bool(text)
        some = some or marc or _BEGINNING.match(text) is not None
        fields: tuple[Field, ...] = ()
        if not marc:
            kind = "not well-formed" if cause else "not MARC in JSON"
            done = "left out" if text else "what is there was read"
            notes.add("error", cause or "JSON that is no MARC record", done, kind=kind)
        else:
            if cause:
                notes.add("warning", cause, "read as what it must mean", kind="not quite JSON")
            if not text.isascii() and SURROGATE.search(text):
                notes.add("error", "bytes that are no UTF-8", "replaced by U+FFFD", kind="bytes that are no UTF-8")
            fields = _fields(value, notes)
        report.at(position, id_of(fields))
        if not fields:
            notes[-1] = notes[-1]._replace(rejected=_bytes(text))
        notes.tell(report, offset)
        if fields:
            yield fields
    if said and not some:
        raise StreamError("no MARC in JSON in it", source=report.source or None)


def _json(value: Any) -> str:
    """A part of a record that is left out, for the message that is all that is left of it."""
    return json.dumps(value, ensure_ascii=False)


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


class _Ahead:
    """The text of a stream from where the last object ended, as far as it has been read."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
        self.buffer = ""
        self.at = self._offset = 0
        self.ended = False

    def __len__(self) -> int:
        return len(self.buffer) - self.at

    def read_on(self) -> None:
        """Read more of the stream: so much that a long object is not looked at too often."""
        chunk = self._stream.read(max(CHUNK, len(self.buffer)))
        self.ended = not chunk
        self.buffer = self.buffer[self.at :] + self._decoder.decode(chunk, self.ended)
        self.at = 0

    def take(self, end: int, value: Any = None, cause: str = "") -> _Found:
        """What stands there up to a place."""
        start, text = self._offset, self.buffer[self.at : end]
        self._offset += len(text) if text.isascii() else len(_bytes(text))
        self.at = end
        return _Found(start, text, value, cause)

    def begins(self, until: int | None = None) -> int:
        """Where the next record begins behind a broken one; -1 where none does, or not before a place."""
        found = _BEGINNING.search(self.buffer, self.at + 1, len(self.buffer) if until is None else until)
        return found.start() if found else -1


def _objects(stream: BinaryIO) -> Iterator[_Found]:
    """What stands side by side in a stream, or in the arrays of it; and what is broken, up to the next record."""
    ahead = _Ahead(stream)
    broken = wrapped = False
    arrays = 0  # how many have begun and not ended, as far as nothing is broken
    while True:
        between = ahead.take(_SEPARATORS.match(ahead.buffer, ahead.at).end()).text  # type: ignore[union-attr]
        arrays += between.count("[") - between.count("]")
        if around := (_CLOSING if wrapped else _WRAPPER).match(ahead.buffer, ahead.at):
            ahead.take(around.end())
            wrapped = not wrapped
        elif len(ahead) and (found := _next_object(ahead)) is not None:
            broken = broken or found.cause != ""
            yield found
        elif not ahead.ended:
            ahead.read_on()
        else:
            break
    if arrays > 0 and not broken:
        what = "its array does" if arrays == 1 else "its arrays do"
        yield ahead.take(ahead.at, None, f"the file ends before {what}")


def _next_object(ahead: _Ahead) -> _Found | None:
    """The object that begins here, or what is there instead; None as long as there may be more of it."""
    buffer, at = ahead.buffer, ahead.at
    try:
        value, end = _DECODER.raw_decode(buffer, at)
    except json.JSONDecodeError as error:
        may_go_on = not ahead.ended and len(ahead) <= LONGEST
        if may_go_on and (error.pos > len(buffer) - 8 or error.msg.startswith("Unterminated string")):
            return None
        begins = ahead.begins()
        if may_go_on and begins < 0:
            return None
        end = begins if begins >= 0 else len(buffer)
        return ahead.take(end, _loose(buffer[at:end]), f"not well-formed: {error.msg}")
    except RecursionError:
        begins = ahead.begins()
        return ahead.take(begins if begins >= 0 else len(buffer), None, "nested too deeply")
    if end > len(buffer) - _NEAR and not ahead.ended and not isinstance(value, dict):
        return None
    if isinstance(value, str) and 0 <= (begins := ahead.begins(end + _NEAR)) < end:
        return ahead.take(begins, None, "not well-formed: a text that does not end")
    return ahead.take(end, value)


def _loose(text: str) -> Any:
    """The value of JSON whose names have no quotation marks, or that has no comma between two parts; or None."""
    if len(text) > CHUNK:
        return None
    text = _NO_COMMA.sub(lambda found: found[0] if found[1] is None else ",", text)
    text = _BARE.sub(lambda found: f'"{found[1]}"' if found[1] else found[0], text)
    try:
        value, end = _DECODER.raw_decode(text)
    except (json.JSONDecodeError, RecursionError):
        return None
    return value if _SEPARATORS.fullmatch(text, end) else None


# --- records


def _content(value: Any, notes: Findings) -> Any:
    """The record in what FOLIO's source record storage keeps about it, as an object or as JSON in a text;
    else the value itself.
    """
    if not isinstance(value, dict) or any(key in value for key in _KEYS):
        return value
    parsed = value.get("parsedRecord", value)
    if not isinstance(parsed, dict) or "content" not in parsed:
        return value
    others = ", ".join(key for key in value if key not in ("parsedRecord", "content"))
    notes.add("note", f"what FOLIO says about the record ({others})", "left out", kind="FOLIO's own data")
    content = parsed["content"]
    if isinstance(content, str):
        try:
            return _DECODER.decode(content)
        except (json.JSONDecodeError, RecursionError):
            return value
    return content


def _fields(value: dict[str, Any], notes: Findings) -> tuple[Field, ...]:
    given = [found for found in _given(value, notes) if found is not None]
    leaders = [
        found for found in (value.get("leader"), *(text for tag, text in given if tag == "LDR")) if found is not None
    ]
    for another in leaders[1:]:
        tell_leader(another, notes)
    _tell_others(value, _IGNORED, "", notes)
    leader = leader_of(_text(leaders[0], "LDR", notes), notes) if leaders else None
    return finished(leader, [found for found in given if found[0] != "LDR"], notes)


def _tell_others(found: Mapping[str, Any], known: Collection[str], path: str, notes: Findings) -> None:
    """Tell what stands in a record or a field under a name that it does not have, or has already:
    the last one counts.
    """
    for key, value in found.pairs if isinstance(found, _Object) else found.items():
        if key not in known:
            cause = f"{key!r} is no part of MARC in JSON: {_json(value)}"
            notes.add("warning", cause, "left out", path=path, kind="no part of MARC in JSON")
        elif value != found[key]:
            cause = f"{key!r} stands more than once: {_json(value)}"
            notes.add("error", cause, "the last one was read", path=path, kind="a name that stands twice")


_OF_FIELD = frozenset(("ind1", "ind2", "subfields"))
_OF_TAGGED = _OF_FIELD | {"tag", "value"}


def _given(value: dict[str, Any], notes: Findings) -> Iterator[Tagged | None]:
    for field in _list(value.get("fields"), notes):
        if isinstance(field, dict) and "tag" in field:  # the National Library of Finland's
            yield _tagged(field, notes)
            continue
        for tag, content in _pairs(field, notes):
            if isinstance(content, dict):
                _tell_others(content, _OF_FIELD, tag, notes)
                yield _data_field(tag, content.get("ind1"), content.get("ind2"), content.get("subfields"), notes)
            else:
                yield control_field(tag, _text(content, tag, notes), notes)
    for field in _list(value.get("record"), notes):  # Catmandu's
        tag, one, two, *parts = map(str, (*field, "", "", "") if isinstance(field, list) else ("", "", ""))
        if parts[:1] == ["_"]:
            yield control_field(tag, _text(parts[1], tag, notes), notes)
        else:
            pairs = zip(parts[:-3:2], parts[1::2], strict=False)
            yield _data_field(tag, one, two, [{code: text} for code, text in pairs], notes)
    for field in _list(value.get("controlfield"), notes):  # OCLC's
        found = dict(_pairs(field, notes))
        tag = str(found.get("tag", ""))
        yield control_field(tag, _text(found.get("data"), tag, notes), notes)
    for field in _list(value.get("datafield"), notes):
        found = dict(_pairs(field, notes))
        two = f"{found.get('ind', '')!s:2.2}"
        several = [dict(_pairs(part, notes)) for part in _list(found.get("subfield"), notes)]
        subfields = [{str(part.get("code", "")): part.get("data")} for part in several]
        yield _data_field(str(found.get("tag", "")), two[0], two[1], subfields, notes)


def _tagged(field: dict[str, Any], notes: Findings) -> Tagged | None:
    tag = str(field["tag"])
    _tell_others(field, _OF_TAGGED, tag, notes)
    if "subfields" not in field:
        return control_field(tag, _text(field.get("value"), tag, notes), notes)
    several = [dict(_pairs(part, notes)) for part in _list(field["subfields"], notes)]
    subfields = [{str(part.get("code", "")): part.get("value")} for part in several if part]
    return _data_field(tag, field.get("ind1"), field.get("ind2"), subfields, notes)


def _data_field(tag: str, one: Any, two: Any, parts: Any, notes: Findings) -> Tagged | None:
    subfields = [
        subfield(tag, code, _text(text, f"{tag}${code}", notes), notes)
        for part in _list(parts, notes)
        for code, text in _pairs(part, notes)
    ]
    one, two = (found if found is None else str(found) for found in (one, two))
    return data_field(tag, one, two, subfields, notes)


def _list(value: Any, notes: Findings) -> Iterable[Any]:
    if isinstance(value, list):
        return value
    if isinstance(value, dict):
        return [value]
    if value is not None:
        notes.add("error", f"no list of parts: {_json(value)}", "left out", kind="not MARC in JSON")
    return ()


def _pairs(value: Any, notes: Findings) -> Iterable[tuple[str, Any]]:
    if isinstance(value, dict):
        return value.pairs if isinstance(value, _Object) else value.items()
    notes.add("error", f"neither a field nor a subfield: {_json(value)}", "left out", kind="not MARC in JSON")
    return ()


def _text(value: Any, path: str, notes: Findings) -> str:
    if isinstance(value, str):
        if not value.isascii() and _HALF.search(value):
            notes.add("error", "half of a character in the data", "replaced by U+FFFD", path=path)
    else:
        notes.add("warning", f"{json.dumps(value)[:60]} in place of a text", "read as text", path=path, kind="no text")
        value = "" if value is None else json.dumps(value, ensure_ascii=False)
    return tidied(value, path, notes)


# --- writing


def write(fields: Sequence[Field], report: Report) -> bytes:
    """One record as an object in one line."""
    first, *lines = put_right(fields, report)
    made: list[dict[str, Any]] = []
    for field in lines:
        if field.is_control:
            made.append({field.where: field.text})
        else:
            (_, one), (_, two), *subfields = field.parts
            content = {"ind1": one, "ind2": two, "subfields": [{code: text} for code, text in subfields]}
            made.append({field.where: content})
    return msgspec.json.encode({"leader": first.text, "fields": made})
