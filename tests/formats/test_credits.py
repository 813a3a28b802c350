"""Who of the agents of a record is a creator, a contributor or a publisher."""

import pytest

from bibld.formats._credits import as_published, credited
from bibld.model import Agent, Provision, Record

_EK = Agent("Ek, Anna", kind="person", primary=True)
_ROE, _LEE = Agent("Roe, Bo", kind="person"), Agent("Lee, Cy", kind="person", roles=("nrt",))
_PRESS, _SCHOOL = Agent("Acme Press, Ltd", kind="corporate"), Agent("Acme School", kind="corporate")
_EDITOR, _MEETING = Agent("Lee, Cy", kind="person", roles=("edt",)), Agent("Days of Ink", kind="conference")
_GUEST, _GUEST_AS_WRITTEN = (
    Agent("Ek, Avner", kind="person", roles=("hnr",), link="01"), Agent("אק, אבנר", kind="person", script="Hebr", link="01")
)  # fmt: skip
_SHELF = Agent("AcmeShelf (Online service)", kind="corporate")
_OWN = Provision(names=("Acme Press",), function="")


@pytest.mark.parametrize(
    ("agents", "kind", "provisions", "parts"),
    [
        ((_EK, _ROE, _LEE), "text", (), "creator creator contributor"),
        ((_EK, _ROE, _LEE), "sound recording-nonmusical", (), "creator contributor contributor"),
        ((_ROE, _SCHOOL), "moving image", (), "contributor contributor"),
        ((_EK, _SCHOOL), "text", (), "creator contributor"),
        ((_ROE, _SCHOOL), "text", (), "creator creator"),
        ((_EK, _PRESS), "text", (_OWN,), "creator publisher"),
        ((_ROE, _PRESS), "text", (_OWN,), "creator publisher"),
        (
            (_EK, Agent("Acme Press (Kenya)", kind="corporate"), Agent("Acme Press (Ghana)", kind="corporate")),
            "text",
            (_OWN,),
            "creator contributor contributor",
        ),
        ((_PRESS,), "text", (Provision(names=("Acme Press",), function="manufacture"),), "creator"),
        ((Agent("Acme Press", kind="corporate", primary=True),), "text", (_OWN,), "creator"),
        ((Agent("Acme Press", kind="corporate", roles=("pbl",)), _EK), "text", (), "publisher creator"),
        ((_GUEST, _GUEST_AS_WRITTEN), "text", (), "contributor contributor"),
    ],
)
def test_the_record_tells_what_somebody_without_a_role_did(
    agents: tuple[Agent, ...], kind: str, provisions: tuple[Provision, ...], parts: str
) -> None:
    """A person of a text wrote it; a body beside its author did not, and who published it is no creator."""
    said = credited(Record(type=kind, agents=agents, provisions=provisions))
    assert said == [*zip(agents, parts.split(), strict=True)]


@pytest.mark.parametrize(
    ("agents", "issuance", "parts"),
    [
        ((_EDITOR, _SCHOOL), "monographic", "contributor contributor"),
        ((_SHELF,), "monographic", "contributor"),
        ((Agent("Acme (Firm)", kind="corporate"), _ROE), "monographic", "contributor creator"),
        ((_SCHOOL, _MEETING), "monographic", "creator creator"),
        ((_SHELF, _MEETING), "monographic", "contributor contributor"),
        ((_SHELF, _SCHOOL), "monographic", "contributor creator"),
        ((_SCHOOL, _ROE), "serial", "contributor creator"),
        ((Agent("Acme School", kind="corporate", primary=True),), "serial", "creator"),
    ],
)
def test_a_body_in_an_added_entry_is_no_author_beside_an_editor_in_a_serial_or_where_it_sells(
    agents: tuple[Agent, ...], issuance: str, parts: str
) -> None:
    said = credited(Record(type="text", issuance=issuance, agents=agents))
    assert said == [*zip(agents, parts.split(), strict=True)]


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Acme Press, Ltd.", "ACME Press"), ("Acme Press (Firm)", "Acme Press,"), ("Acme Press Inc", "Acme Press, Inc."),
        ("Ltd.", "Ltd"),
    ],
)  # fmt: skip
def test_a_publisher_is_stated_without_what_tells_it_from_others(heading: str, name: str) -> None:
    assert as_published(heading) == as_published(name)
    assert as_published(heading) != as_published(f"New {name}")
