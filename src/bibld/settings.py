"""What cannot be known from a record, and is for a library to say: a profile file, with safe defaults.

A profile is TOML, and every setting has a default that invents nothing::

    organisation = "UkLoGLA"                       # MARC organisation code: 003, 040, 852, 884
    base = "https://catalogue.example.org"         # the records' IRIs: {base}/record/{id}
    encoding_level = "2"                           # LDR/17
    cataloguing_language = "eng"                   # 040 $b: the language of the notes bibld itself writes
    shelf_mark_field = "852"                       # or "099", where a system ignores 852
    capitals = "keep"                              # or "sentence": lower case where the summary writes it so
    punctuation = "isbd"                           # or "none" at the ends of subfields: LDR/18 i or c
    time = "2026-11-24T13:30:00"                   # the time of conversion; default: today
    rules_off = ["650-source"]                     # rules of `bibld validate` not wanted
"""

from __future__ import annotations

import os
import re
import time
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import msgspec

from bibld.errors import ProfileError, StoreError
from bibld.terms import iri

__all__ = ["DEFAULTS", "Settings", "is_base", "read_profile"]


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The settings of one run; see the module for what each is for."""

    organisation: str = ""
    base: str = "https://catalogue.example"
    encoding_level: str = "2"
    cataloguing_language: str = "eng"
    shelf_mark_field: Literal["852", "099"] = "852"
    capitals: Literal["keep", "sentence"] = "keep"
    punctuation: Literal["isbd", "none"] = "isbd"
    time: str = ""
    rules_off: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if len(self.encoding_level) != 1 or self.encoding_level not in " 1234578uz":
            raise ValueError("encoding_level: one of MARC's LDR/17 codes: blank 1 2 3 4 5 7 8 u z")
        if not is_base(self.base):
            raise ValueError(f"base: an absolute IRI, such as https://catalogue.example.org, and not {self.base!r}")
        if self.time and not _is_moment(self.time):
            raise ValueError(f"time: a date and time, such as 2026-11-24T13:30:00, and not {self.time!r}")
        if not self.organisation.isprintable() or self.organisation != self.organisation.strip():
            raise ValueError(
                "organisation: a MARC organisation code, without control characters, and without blanks at its ends"
            )

    @property
    def moment(self) -> str:
        """When the conversion happened, in ISO 8601.

        Only the day, unless the profile (or SOURCE_DATE_EPOCH) says more: so two runs over the same input on one
        day give the same bytes.
        """
        return self.time or _moment(os.environ.get("SOURCE_DATE_EPOCH", ""), int(time.time()))


_HOSTLESS = re.compile("https?:(?!//[^/:?])", re.IGNORECASE)


def is_base(text: str) -> bool:
    """Whether what begins with it is an IRI as it stands, and a fragment of that can be named."""
    try:
        return text.isascii() and "#" not in text and not _HOSTLESS.match(text) and iri(text) == f"<{text}>"
    except StoreError:  # no scheme, or a host that makes no sense
        return False


# The forms of ISO 8601 that W3CDTF has, with a time of day to the minute at least: 20241124 and 2024-W48 are others.
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?)?)?", re.ASCII)


def _is_moment(text: str) -> bool:
    """Whether it is a day that there is, or a time on it."""
    try:
        return _MOMENT.fullmatch(text) is not None and bool(datetime.fromisoformat(text))
    except ValueError:
        return False


@lru_cache(maxsize=1)
def _moment(epoch: str, now: int) -> str:
    """The moment that the environment gives, or the day it is: asked for with every record."""
    if not epoch:
        return datetime.fromtimestamp(now, UTC).strftime("%Y-%m-%d")
    try:
        return datetime.fromtimestamp(int(epoch), UTC).strftime("%Y-%m-%dT%H:%M:%S")
    except (ValueError, OverflowError, OSError):  # no number, or none of a year that there is
        raise ProfileError(f"SOURCE_DATE_EPOCH: seconds since 1970, and not {epoch!r}") from None


DEFAULTS = Settings()


def read_profile(path: str | os.PathLike[str]) -> Settings:
    """The settings of a profile file; :class:`ProfileError` names what is wrong in it."""
    import tomllib  # only a profile needs it

    try:
        return _settings(tomllib.loads(Path(path).read_bytes().decode("utf-8-sig")))  # editors of Windows put a mark
    except OSError as error:
        raise ProfileError(error.strerror or str(error), source=str(path)) from error
    except tomllib.TOMLDecodeError as error:
        raise ProfileError(f"not TOML: {error}", source=str(path)) from error
    except UnicodeDecodeError as error:
        raise ProfileError(f"not text in UTF-8: {error.reason} at byte {error.start}", source=str(path)) from error
    except ValueError as error:
        raise ProfileError(str(error), source=str(path)) from error


def _settings(found: dict[str, Any]) -> Settings:
    """The settings of these names; a ValueError says of the first that is wrong what it should be."""
    from difflib import get_close_matches  # only a profile with a mistake needs it

    known = {field.name: field.type for field in msgspec.structs.fields(Settings)}
    for key, value in found.items():
        if key not in known:
            near = get_close_matches(key, known, 1)
            meant = f"; {near[0]}, perhaps" if near else f"; there are {', '.join(known)}"
            raise ValueError(f"{key}: there is no such setting{meant}")
        if wanted := _wanted(known[key], value):
            raise ValueError(f"{key}: {wanted}, and not {value!r}")
    return msgspec.convert(found, Settings)


def _wanted(kind: Any, value: Any) -> str:
    """What a setting of this kind should be, where the value is not that."""
    if kind is str:
        return "" if isinstance(value, str) else "a text in quotation marks"
    if get_origin(kind) is Literal:
        choices = get_args(kind)
        return "" if value in choices else " or ".join(f'"{choice}"' for choice in choices)
    good = isinstance(value, list) and all(isinstance(item, str) for item in value)
    return "" if good else 'a list of texts, such as ["650-source"]'
