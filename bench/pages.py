"""Makes search-results pages of any size, for benchmarks: the same number gives the same bytes."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator

_SUBJECTS = "victims offenders prisons policing courts probation drugs gangs burglary fraud youth families schools cities".split()
_PLACES = ("London: Home Office", "Canberra: Australian Institute of Criminology", "Washington, DC: U.S. Department of Justice",
           "Vienna: UNODC", "Stockholm: Brå", "Ottawa: Public Safety Canada", "Wiesbaden: Bundeskriminalamt")  # fmt: skip
_COUNTRIES = (
    "United Kingdom",
    "Australia",
    "United States",
    "Colombia",
    "Sweden",
    "Canada",
    "Germany",
    "International",
)
_NAMES = (
    "Smith, Anna",
    "O'Neill, Brian J.",
    "García, María",
    "Müller, Jürgen",
    "Home Office",
    "Nguyen, Thi",
    "van Dijk, Jan",
)
_WORDS = (
    "the report finds that many people who were asked about crime and justice in their own towns said they were not told how "
    "their case went on and that services for them differ from one place to the next while money for prevention is short"
).split()


def page(records: int, *, seed: int = 1, words: int = 180) -> Iterator[str]:
    """The text of one page with that many records, in pieces."""
    dice = random.Random(seed)  # noqa: S311 - no secret
    yield "Library of Criminal Justice\n\nTransaction Search Form: please type in any of the fields below.\n\n"
    yield f"Date: April 30, 2024 Tue\n\nTime: 12:24 am\n\nResults for crime\n\n{records} results found\n\n"
    for number in range(1, records + 1):
        first, second = dice.sample(_SUBJECTS, 2)
        year, pages = dice.randrange(1985, 2024), dice.randrange(4, 400)
        url = f"http://www.example.org/reports/{year}/{first}-{number}.pdf"
        summary = " ".join(dice.choices(_WORDS, k=words)).capitalize()
        yield "\n\n".join(
            (
                f"Author: {'; '.join(dice.sample(_NAMES, dice.randrange(1, 4)))}",
                f"Title: {first.capitalize()} and {second} in the city: A study of {dice.randrange(2, 99)} towns",
                f"Summary: {summary}.",
                f"Details: {dice.choice(_PLACES)}, {year}. {pages}p.",
                f"Source: Internet Resource: Accessed March {dice.randrange(1, 29)}, {year + 1} at: {url}",
                f"Year: {year}",
                f"Country: {dice.choice(_COUNTRIES)}",
                f"URL: {url}",
                f"Shelf Number: {100_000 + number}",
                f"Keywords:\n{first.capitalize()}\n{second.capitalize()} (London, UK)",
            )
        )
        yield "\n\n" if number < records else "\n"


if __name__ == "__main__":
    sys.stdout.writelines(page(int(sys.argv[1])))
