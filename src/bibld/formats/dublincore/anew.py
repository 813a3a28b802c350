"""What follows from a record's nodes is said anew where somebody has changed these in a store, or has taken it out.

::

    bibld:title [ bibld:mainTitle "Bees" ]  ; dcterms:title "Bees"     as it was loaded
    bibld:title [ bibld:mainTitle "Wasps" ] ; dcterms:title "Bees"     as somebody left it
    bibld:title [ bibld:mainTitle "Wasps" ] ; dcterms:title "Wasps"    as it is to be
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from bibld.formats.dublincore.codecs import plain_text
from bibld.formats.dublincore.graph import following, ntriples, orders_of, record_of
from bibld.formats.dublincore.mapping import PLAIN
from bibld.formats.dublincore.namespaces import expand
from bibld.formats.dublincore.naming import several, start
from bibld.report import Report
from bibld.settings import Settings

__all__ = ["Known", "anew", "reordered", "same"]

Known = Mapping[str, Sequence[tuple[str, str]]]
"""What is said of each node: properties and their values, in N-Triples notation."""

_NODES = {expand(code): expand(node) for code, node in PLAIN.items()}


def anew(
    root: str, known: Known, within: Iterable[tuple[str, str]], before: Collection[str], settings: Settings
) -> tuple[list[str], list[str]]:
    """The statements to take out and those to put in, as lines of N-Triples.

    ``within`` is what is said of the record's own nodes, and ``before`` are the lines that followed from them before.

    What else somebody has said stays as it is. A node that has been given another name is still the node that is meant.
    """
    lines = {same(f"{root} {prop} {value} ."): (prop, value) for prop, value in known[root]}
    props = {prop for prop, _ in known[root]}
    # A title that has lost its node is a title, and follows from nothing.
    old = {line for line in lines.keys() & {*map(same, before)} if _NODES.get(lines[line][0], lines[line][0]) in props}
    kept = [pair for line, pair in lines.items() if line not in old]
    record = record_of(root, lambda node: kept if node == root else known.get(node, ()), Report())
    now = {same(line): line for line in following(record, settings, root)}
    meant = {value for _, value in (*kept, *within)}
    made: defaultdict[str, list[str]] = defaultdict(list)
    stated: set[str] = set()
    for line in ntriples(record, settings, root).decode().split("\n")[:-1]:
        made[line.partition(" ")[0]].append(line)
        if same(line) not in now:
            stated.add(_value(line))
    more: list[str] = []
    for line in sorted(now[line] for line in now.keys() - lines.keys()):
        node = _value(line)
        if node not in made or node in known:
            more.append(line)
        elif node not in stated:
            more += (line, *made[node])
    gone = (lines[line] for line in old - now.keys())
    return sorted(f"{root} {prop} {value} ." for prop, value in gone if value not in meant), more


def reordered(
    was: Sequence[tuple[str, str]], said: Sequence[tuple[str, str]]
) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Which statements of the order of a node's values are to be taken out, and which put in, since
    others are its values now.

    Those that were there stay in their order, and new ones stand behind them. An order that somebody has stated holds.
    """
    gone: list[tuple[str, str]] = []
    more: list[tuple[str, str]] = []
    stated = {(plain_text(value) or "").partition(" ")[0]: (prop, value) for prop, value in was if prop == _ORDER}
    for code, values in orders_of(was).items():
        now = {value for prop, value in said if prop == expand(code)}
        if stated[code] in said and now != set(values):
            gone.append(stated[code])
            terms = [*(value for value in values if value in now), *sorted(now.difference(values))]
            lines = several(code, terms).split("\n") if terms else []
            more += ((_ORDER, line[len(_START) : -2]) for line in lines if line.startswith(_START))
    return gone, more


_ORDER, _START = expand("bibld:order"), start("bibld:order")


def same(term: str) -> str:
    """A term, or a line, as it is to be compared:
    a store may write the tag of a language small (``"Ural"@ru-latn``).
    """
    text, at, tag = term.rpartition('"@')
    return f"{text}{at}{tag.lower()}" if at else term


def _value(line: str) -> str:
    return line[:-2].split(" ", 2)[2]
