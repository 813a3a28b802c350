"""Tests of the help: every command has some, with an example, and it comes at once."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from contextlib import suppress
from typing import Any

import click
import pytest
from click.exceptions import Exit

from bibld import __version__
from bibld.cli import main

COMMANDS = list(main.commands)


def test_the_commands_are_listed_in_the_order_of_work(run: Any) -> None:
    """The list begins with what people come for."""
    result = run("--help")
    listed = re.findall(r"^  (\w+)  +\S", result.stdout.partition("Commands:")[2], re.MULTILINE)
    assert listed == COMMANDS
    assert COMMANDS[:3] == ["convert", "load", "search"]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(run: Any, name: str) -> None:
    """An example is a line of its own that begins with the command."""
    result = run(name, "--help")
    assert result.exit_code == 0
    assert "For example:" in result.stdout
    assert re.search(rf"^ +bibld {name}\b", result.stdout, re.MULTILINE)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_says_what_it_is_for(name: str) -> None:
    """An option without a help text is one nobody will find."""
    for parameter in main.commands[name].params:
        if isinstance(parameter, click.Option):
            assert parameter.help, parameter.name


def test_the_first_sentence_fits_into_the_list(run: Any) -> None:
    """Nothing in the list of commands ends in dots."""
    assert "..." not in run("--help").stdout.partition("Commands:")[2]


@pytest.mark.parametrize("name", COMMANDS)
def test_examples_are_commands_that_can_be_given(name: str) -> None:
    """Every example is one that the command line takes apart without complaint."""
    examples = re.findall(rf"^ +bibld {name} ?(.*)$", main.commands[name].help or "", re.MULTILINE)
    for example in examples:
        words = shlex.split(re.split(r"(?:^| )> ", example)[0])
        with suppress(Exit), main.commands[name].make_context(name, words, resilient_parsing=False):
            pass  # what lists something ends then


def test_no_arguments_show_the_help(run: Any) -> None:
    """Who types only the name is told what there is, and that nothing was done."""
    result = run()
    assert result.exit_code == 2
    assert "Usage: bibld" in result.output


def test_the_version_is_told(run: Any) -> None:
    """`--version` prints the name and the version."""
    assert run("--version").stdout == f"bibld {__version__}\n"


def test_help_imports_nothing_heavy(environment: dict[str, str]) -> None:
    """`bibld --help` needs click, and no library that reads, writes or stores records."""
    script = (
        "import sys; from bibld.cli import main; main(['--help'], standalone_mode=False);"
        "print([name for name in sys.modules if name.partition('.')[0] in"
        " ('lxml', 'msgspec', 'pymarc', 'pyoxigraph', 'rdflib', 'pyshacl') or name == 'bibld.formats'])"
    )
    result = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True)
    assert result.stdout.splitlines()[-1] == "[]"
