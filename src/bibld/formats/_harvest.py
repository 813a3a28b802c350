"""Room: what OAI-PMH says around the records of a harvest. Comes in: elements. Goes out: what is told of them.

That a list goes on elsewhere, why there is none, and which record is deleted where it came from: whatever the records
are in, nobody would hear of it otherwise.
"""

from __future__ import annotations

from typing import Any

from bibld.report import Report

__all__ = ["AROUND", "OAI", "is_deleted", "tell_around", "tell_header"]

OAI = "http://www.openarchives.org/OAI/2.0/"
AROUND = ("header", "resumptionToken", "error")
"""The elements that say it."""
_SPACES = (OAI, "")


def tell_around(element: Any, report: Report) -> bool:
    """Tell what an element of the envelope says; False where it is of another."""
    space, _, name = str(element.tag).removeprefix("{").rpartition("}")
    if space not in _SPACES or name not in AROUND:
        return False
    text = (element.text or "").strip()
    if name == "header":
        if is_deleted(element):
            tell_header(_identifier(element), "is deleted where it came from", report)
        return True
    report.at(0)
    if name == "error":
        code = element.get("code")
        cause = f"the repository answered {code}" + (f": {text}" if text else "")
        report.fault("note" if code == "noRecordsMatch" else "error", cause, kind="OAI-PMH error")
    elif text:
        report.fault("note", f"the list goes on elsewhere: resumptionToken {text}", kind="resumptionToken")
    return True


def is_deleted(header: Any) -> bool:
    """Whether it is the header of a record that is no more."""
    return bool(header.get("status") == "deleted")


def tell_header(number: str, what: str, report: Report) -> None:
    """Tell why no record is made of a header, whose number this is: it ``is deleted where it came from``."""
    report.at(0)
    report.fault("note", f"{number or 'a record without a number'} {what}", done="no record is made of it",
                 kind=f"a header's record {what}")  # fmt: skip


def _identifier(header: Any) -> str:
    said = ((part.text or "").strip() for part in header if str(part.tag).rpartition("}")[2] == "identifier")
    return next(filter(None, said), "")
