"""What can go wrong, as one tree.

    BibldError
    ├── RecordError      this record is damaged or cannot be written; the run goes on
    ├── StreamError      nothing further can be read from, or written to, this file
    ├── UnknownFormat    no format of that name, or none that fits the file
    ├── ProfileError     a settings file that cannot be used
    ├── QueryError       a query the store refuses, or that is no SPARQL
    │   ├── FormError    a query whose answer is not to be had in the form that is asked for
    │   └── LimitError   a query whose answer is larger than the caller allows
    └── StoreError       the store cannot be opened, read or written
        └── LockedError  somebody else has it open for writing

Every error says where it happened: the file, the position in it, the record and the field.
The command line turns them into an exit status, at its edge; nothing here knows of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

__all__ = [
    "TEMPORARY",
    "BibldError",
    "FormError",
    "LimitError",
    "LockedError",
    "ProfileError",
    "QueryError",
    "RecordError",
    "StoreError",
    "StreamError",
    "UnknownFormat",
    "writing",
]


class BibldError(Exception):
    """The root of the tree.

    >>> str(RecordError("no title", source="batch.mrc", position=2, record_id="127428", path="245"))
    'batch.mrc: record 2 (127428): 245: no title'
    """

    def __init__(
        self,
        message: str,
        *,
        source: str | None = None,
        position: int | None = None,
        record_id: str | None = None,
        path: str | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.source = source
        self.position = position
        self.record_id = record_id
        self.path = path

    def __str__(self) -> str:
        record = ""
        if self.position is not None:
            record = f"record {self.position}"
        if self.record_id:
            record = f"{record} ({self.record_id})" if record else f"record {self.record_id}"
        return ": ".join(part for part in (self.source, record, self.path, self.message) if part)


class RecordError(BibldError):
    """One record cannot be read or written; its neighbours can."""


class StreamError(BibldError):
    """Nothing further can be read from this source, or written to this target."""


class UnknownFormat(BibldError):  # noqa: N818 - named for what it says, as KeyError is
    """No format has this name, or none recognises the file."""


class ProfileError(BibldError):
    """A profile file that cannot be read, or that sets what does not exist."""


class QueryError(BibldError):
    """The query is no SPARQL, or asks for what the store refuses to do."""


class FormError(QueryError):
    """The answer is of another form than is asked for (a graph, and no rows), or not written in this media type."""


class LimitError(QueryError):
    """The answer has more rows, or triples, than the caller allows."""


class StoreError(BibldError):
    """The store cannot be opened, read or written."""


class LockedError(StoreError):
    """Somebody else has the store open for writing."""


TEMPORARY = "a temporary file (TMPDIR)"
"""What :func:`writing` names for a copy that is read again: it may be on another disk than what is made."""


@contextmanager
def writing(target: str) -> Iterator[None]:
    """Say of an error of the system's that it was this that could not be written;
    of a broken pipe the command line does.
    """
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise StreamError(f"cannot be written: {error.strerror or error}", source=target) from error
