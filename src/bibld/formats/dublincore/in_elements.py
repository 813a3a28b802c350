"""Names that stand in elements of their own, as the German National Library takes theses (xMetaDissPlus), and ETDMS.

::

    <dc:creator xsi:type="pc:MetaPers"><pc:person><pc:name type="nameUsedByThePerson">
      <pc:foreName>Bo</pc:foreName><pc:surName>Ek</pc:surName></pc:name></pc:person></dc:creator>   is   Ek, Bo
    <dc:publisher xsi:type="cc:Publisher"><cc:universityOrInstitution>
      <cc:name>Acme</cc:name><cc:place>Leeds</cc:place></cc:universityOrInstitution> …               is   Leeds : Acme
    <thesis:degree><thesis:name>Ph.D.</thesis:name>
      <thesis:grantor>Acme</thesis:grantor></thesis:degree>                                         is   Ph.D.--Acme

What these do not say stays by itself: an academic title, an address, a department.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

__all__ = ["ETDMS", "in_one_text"]

Element = Any

ETDMS = tuple(f"http://www.ndltd.org/standards/metadata/etdms/{version}/" for version in ("1.0", "1.1", "1-1"))
"""The namespaces of the metadata standard for theses."""


def in_one_text(element: Element) -> tuple[str, list[Element]] | None:
    """What the elements inside one say together, and those of them that say something else;
    None where they are none of these, or where a text stands among them.
    """
    inside = [*element.iterdescendants()]
    leaves = [leaf for leaf in inside if not len(leaf) and (leaf.text or "").strip()]
    texts = [element.text, *(one.text for one in inside if len(one)), *(one.tail for one in inside)]
    if any(text and text.strip() for text in texts):
        return None
    first: dict[str, Element] = {}
    for leaf in leaves:
        space, _, name = str(leaf.tag)[1:].rpartition("}")
        first.setdefault("degree" if name == "name" and space in ETDMS else name, leaf)
    for parts, said in _TOGETHER:
        used = [next((first[name] for name in names if name in first), None) for names in parts]
        if used[0] is not None:
            text = said(*("" if leaf is None else " ".join(leaf.text.split()) for leaf in used))
            return text, [leaf for leaf in leaves if leaf not in used]
    return None


def _person(surname: str, forename: str, prefix: str) -> str:
    """``Ek, Bo von``"""
    return ", ".join(filter(None, (surname, " ".join(filter(None, (forename, prefix))))))


def _degree(degree: str, grantor: str) -> str:
    return "--".join(filter(None, (degree.removeprefix("thesis."), grantor)))


_TOGETHER: tuple[tuple[tuple[tuple[str, ...], ...], Callable[..., str]], ...] = (
    ((("surName",), ("foreName",), ("prefix",)), _person),
    ((("personEnteredUnderGivenName",),), str),
    ((("degree", "level"), ("name", "grantor")), _degree),
    ((("name",), ("place",)), lambda name, place: f"{place} : {name}" if place else name),
)
"""The elements that say something together, by their names, and how; the first part has to be there."""
