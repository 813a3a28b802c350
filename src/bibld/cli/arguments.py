"""The options that several commands share, and what may stand in them."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from bibld.cli.terminal import plain
from bibld.errors import UnknownFormat

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from bibld.settings import Settings

    NameType = click.ParamType[str]
else:  # generic only since click 8.4
    NameType = click.ParamType

__all__ = [
    "FormatName",
    "aside_of",
    "files_of",
    "from_option",
    "keep_apart",
    "output_options",
    "profile_option",
    "quarantine_option",
    "report_options",
    "searched_option",
    "settings_of",
    "sources_argument",
    "store_described",
    "store_option",
]

Function = TypeVar("Function", bound=Callable[..., Any])


class FormatName(NameType):
    """The name of a format, or one of a few other words; the names are asked for when one is given, not before."""

    name = "format"

    def __init__(self, *others: str) -> None:
        self._others = others

    def _names(self) -> tuple[str, ...]:
        from bibld.formats import names

        return (*self._others, *(name for name in names() if name not in self._others))

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name, if there is a format of this name, or one whose files' names end so."""
        from bibld.formats import get

        name = str(value).casefold()  # MODS is called so everywhere else
        try:
            return name if name in self._names() else get(name).name
        except UnknownFormat:
            self.fail(f"no format is called {value!r}; there are {', '.join(self._names())}", param, ctx)

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """The names that begin like this."""
        from click.shell_completion import CompletionItem

        return [CompletionItem(name) for name in self._names() if name.startswith(incomplete)]


def _all(*decorators: Callable[[Any], Any]) -> Callable[[Function], Function]:
    """Several decorators as one; the first is the first in the help."""

    def decorate(function: Function) -> Function:
        for decorator in reversed(decorators):
            function = decorator(function)
        return function

    return decorate


sources_argument = click.argument("sources", metavar="IN...", nargs=-1, required=True)
from_option = click.option(
    "--from",
    "from_format",
    type=FormatName(),
    metavar="FORMAT",
    help="Format of the records to read. Without it: what the file's name or content tells. `bibld formats` lists them.",
)
output_options = _all(
    click.option("-o", "--output", required=True, metavar="OUT", help="The file to write; - is standard output."),
    click.option(
        "--to",
        "to_format",
        type=FormatName(),
        metavar="FORMAT",
        help="Format to write. Without it: what the name of OUT tells. `bibld formats` lists them.",
    ),
)
profile_option = click.option(
    "--profile",
    envvar="BIBLD_PROFILE",
    show_envvar=True,
    metavar="FILE.toml",
    help="Your library's settings: its MARC organisation code, the address records get, and so on.",
)


def store_described(text: str, *, required: bool = False) -> Callable[[Function], Function]:
    """The catalogue; ``text`` says what it is for, and ``required`` whether the command cannot do without."""
    return click.option(
        "--store", "address", required=required, envvar="BIBLD_STORE", show_envvar=True, metavar="ADDRESS", help=text
    )


_STORE = "The catalogue: a directory, or the http address of a SPARQL endpoint."
store_option = store_described(_STORE, required=True)
searched_option = store_described(f"{_STORE} Required, except with --sparql.")
quarantine_option = click.option(
    "--quarantine",
    "quarantine_file",
    default="",
    metavar="FILE",
    help="Put what cannot be read as a record into this file, byte for byte; it is made when there is something to put in.",
)
report_options = _all(
    click.option(
        "--report",
        "report_file",
        default="",
        metavar="FILE.jsonl",
        help="Write everything that was lost or wrong to this file, one JSON object a line.",
    ),
    click.option("--strict", is_flag=True, help="End with exit status 1 if anything was left out."),
    click.option(
        "--allow-loss",
        multiple=True,
        metavar="PATH",
        help="A loss nobody needs to hear of, such as 'titles.lang' or 'related*'. May be given several times.",
    ),
    profile_option,
    click.option("-q", "--quiet", is_flag=True, help="Say nothing at the end if the exit status is 0."),
)
"""How a run is reported: all but the profile are what `bibld.cli.run.Run` takes."""


def settings_of(profile: str | None) -> Settings:
    """The settings of a profile, or the defaults."""
    from bibld.settings import DEFAULTS, read_profile

    if profile is None:
        return DEFAULTS
    settings = read_profile(profile)
    for key, wrong in (("cataloguing_language", _no_language(settings)), ("rules_off", _no_rule(settings))):
        if wrong:
            from bibld.errors import ProfileError

            raise ProfileError(f"{key}: {wrong}", source=profile)
    return settings


def _no_language(settings: Settings) -> str:
    """What is wrong with the language of a profile, which has to be a code of the list."""
    from bibld.vocabulary import languages

    given = settings.cataloguing_language
    if given in languages():
        return ""
    code = languages().code(given)
    meant = f"{given} is {code}" if code else "such as eng"
    return f"{given!r} is no code of MARC's list of languages ({meant})"


def _no_rule(settings: Settings) -> str:
    """What is wrong with the rules that a profile turns off, which have to be there."""
    if not settings.rules_off:
        return ""
    from difflib import get_close_matches

    from bibld import vocabulary
    from bibld.validation import rules

    shapes = vocabulary.path("shapes.ttl").read_text(encoding="utf-8")
    known = {rule.name for rule in rules()} | {f"shape-{name}" for name in re.findall(r"^:(\w+)", shapes, re.MULTILINE)}
    for name in settings.rules_off:
        if name not in known:
            near = get_close_matches(name, sorted(known), 1, 0)[0]
            return f"no rule of `bibld validate` is called {name!r}; the nearest is {near!r}"
    return ""


def aside_of(output: str, to_format: str | None) -> tuple[str, str]:
    """The file beside the output that gets what its format cannot hold, as :func:`keep_apart` takes it."""
    from bibld.conversion import beside

    found = beside(output, to_format)
    return "what -o sets aside", "" if found is None else str(found)


def files_of(reporting: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The files beside the output that the options of a report name, as :func:`keep_apart` takes them."""
    for option in ("report", "quarantine"):
        yield f"--{option}", reporting.get(f"{option}_file", "")


def keep_apart(sources: Sequence[str], outputs: Iterable[tuple[str, str]]) -> None:
    """Refuse to write over a file that is read, or to write two things to one place.

    `outputs` are pairs of an option's name and the file it names.
    """
    taken = [(source, "IN") for source in sources if source != "-"]
    for option, output in outputs:
        for other, where in taken:
            if output and _same(output, other):
                raise click.UsageError(f"{option} and {where} are both {plain(output)}; name another file")
        if output:
            taken.append((output, option))


def _same(one: str, other: str) -> bool:
    if "-" in (one, other):
        return one == other
    first, second = Path(one), Path(other)
    try:
        if first.exists() and second.exists():
            # Devices may be shared: both may well go to /dev/null.
            return first.is_file() and first.samefile(second)
        return os.path.realpath(one) == os.path.realpath(other)
    except (OSError, ValueError):
        return False
