"""Terms of use and statements of rights."""

from __future__ import annotations

import pytest
from fifteen import elements, one, written

from bibld.model import Note, Record
from bibld.report import Report


@pytest.mark.parametrize(
    ("text", "said", "kind"),
    [
        ("info:eu-repo/semantics/openAccess", "Open access", "restriction on access"),
        ("Acesso Aberto", "Open access", "restriction on access"),
        ("Acceso restringido", "Restricted access", "restriction on access"),
        ("http://purl.org/coar/access_right/c_16ec", "Restricted access", "restriction on access"),
        ("Restricted access", "Restricted access", "restriction on access"),
        ("embargoedAccess", "Embargoed access", "restriction on access"),
        ("http://purl.org/eprint/accessRights/OpenAccess", "Open access", "restriction on access"),
        ("Crown copyright", "Crown copyright", "use and reproduction"),
    ],
)
def test_who_may_see_it_is_a_restriction_on_access(text: str, said: str, kind: str) -> None:
    """A statement of rights is one of use, if it does not speak of access."""
    record = one(f"<dc:rights>{text}</dc:rights>")
    assert record.notes == (Note(said, kind=kind),)
    report = Report()
    assert elements(written(record, report=report)) == [("rights", text)]
    assert report.losses == {}


@pytest.mark.parametrize("kind", ["use and reproduction", "restriction on access", "access condition"])
def test_every_condition_of_access_is_a_statement_of_rights(kind: str) -> None:
    """Whichever of MARC's and MODS' kinds it is."""
    assert elements(written(Record(notes=(Note("For readers", kind=kind),)))) == [("rights", "For readers")]


@pytest.mark.parametrize(
    ("kind", "address", "texts"),
    [
        ("use and reproduction", "http://a.example/by", ["By", "http://a.example/by"]),
        ("use and reproduction", "12", ["By"]),
        ("restriction on access", "http://a.example/who", ["By"]),
    ],
)
def test_terms_of_use_are_known_by_their_address(kind: str, address: str, texts: list[str]) -> None:
    """It stands behind their words, as aggregators ask for it; any other is told to be lost, and none is said twice."""
    report = Report()
    assert elements(written(Record(notes=(Note("By", kind, address),)), report=report)) == [
        ("rights", t) for t in texts
    ]
    assert ("notes.same_as" in {path for _, path, *_ in report.losses}) == (len(texts) == 1)
    assert elements(written(Record(notes=(Note(address, kind, address, lang="fre"),)))) == [("rights", address)]
