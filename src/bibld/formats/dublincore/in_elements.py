"""Names that stand in elements of their own, as the German National Library takes theses (xMetaDissPlus), and ETDMS.

::

    <dc:creator xsi:type="pc:MetaPers"><pc:person><pc:name type="nameUsedByThePerson">
      <pc:foreName>Bo</pc:foreName><pc:surName>Ek</pc:surName></pc:name></pc:person></dc:creator>   is   Ek, Bo
    <dc:publisher xsi:type="cc:Publisher"><cc:universityOrInstitution>
      <cc:name>Acme</cc:name><cc:place>Leeds</cc:place></cc:universityOrInstitution> …               is   Leeds : Acme
    <thesis:degree><thesis:name>Ph.D.</thesis:name>
      <thesis:grantor>Acme</thesis:grantor></thesis:degree>                                         is   Ph.D.--Acme

What these do not say stays by itself: an academic title, an address, a department, the number of a person in a list.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

__all__ = ["ETDMS", "in_one_text"]

Element = Any

ETDMS = tuple(f"http://www.ndltd.org/standards/metadata/etdms/{version}/" for version in ("1.0", "1.1", "1-1"))
"""The namespaces of the metadata standard for theses."""


def in_one_text(element: Element, where: str) -> tuple[str, list[tuple[Element, str]]] | None:
    """What the elements inside one say together, and those of them that say something else, with the text of it;
    None where they are none of these, or where a text stands among them.

    Their names are those of other things in other elements: a subject has a name, too, and a level.
    """
    inside = [*element.iterdescendants()]
    leaves = [leaf for leaf in inside if not len(leaf) and (leaf.text or "").strip()]
    texts = [element.text, *(one.text for one in inside if len(one)), *(one.tail for one in inside)]
    if any(text and text.strip() for text in texts):
        return None
    first: dict[str, Element] = {}
    for leaf in leaves:
        space, _, name = leaf.tag.rpartition("}")
        first.setdefault("degree" if name == "name" and space[1:] in ETDMS else name, leaf)
    for home, parts, said in _TOGETHER:
        used = [next((first[name] for name in names if name in first), None) for names in parts]
        if used[0] is not None and where.rpartition(":")[2] in home:
            text = said(*("" if leaf is None else " ".join(leaf.text.split()) for leaf in used))
            rest = ((one, "" if one in used else one.text or "") for one in inside)
            return text, [(one, said) for one, said in rest if said.strip() or _says_more(one)]
    return None


def _says_more(element: Element) -> bool:
    """Whether an attribute says more than of which kind an element is: ``PND-Nr="118540238"``."""
    return any(name.rpartition("}")[2] != "type" for name in element.keys())  # noqa: SIM118


def _person(surname: str, forename: str, prefix: str) -> str:
    """``Ek, Bo von``"""
    return ", ".join(filter(None, (surname, " ".join(filter(None, (forename, prefix))))))


def _degree(degree: str, grantor: str) -> str:
    return "--".join(filter(None, (degree.removeprefix("thesis."), grantor)))


_AGENTS = ("contributor", "creator", "publisher")

_TOGETHER: tuple[tuple[tuple[str, ...], tuple[tuple[str, ...], ...], Callable[..., str]], ...] = (
    (_AGENTS, (("surName",), ("foreName",), ("prefix",)), _person),
    (_AGENTS, (("personEnteredUnderGivenName",),), str),
    (("degree",), (("degree", "level"), ("name", "grantor")), _degree),
    (("publisher",), (("name",), ("place",)), lambda name, place: f"{place} : {name}" if place else name),
    (_AGENTS, (("name",),), str),
)
"""In what, the elements that say something together, by their names, and how; the first part has to be there."""
