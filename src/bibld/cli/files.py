"""Commands that work on files: convert, explain, validate."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from typing import Any

import click

from bibld.cli.arguments import (
    FormatName,
    aside_of,
    files_of,
    from_option,
    keep_apart,
    output_options,
    profile_option,
    quarantine_option,
    report_options,
    settings_of,
    sources_argument,
)
from bibld.cli.edge import FAULTS, NOTHING_DONE, Command, ended
from bibld.cli.run import Quarantine, Run, by_level, json_of, levels, place
from bibld.cli.terminal import Progress, columns, count, is_terminal, plain, say, show, visible

__all__ = ["convert", "explain", "validate"]


@click.command(cls=Command)
@sources_argument
@output_options
@from_option
@report_options
@quarantine_option
@click.option(
    "--jobs",
    type=click.IntRange(1),
    default=1,
    show_default=True,
    metavar="N",
    help="How many processes share the work, where the formats allow it. What comes out is the same.",
)
def convert(
    sources: tuple[str, ...],
    output: str,
    from_format: str | None,
    to_format: str | None,
    profile: str | None,
    jobs: int,
    **reporting: Any,
) -> int:
    """Convert records into another format.

    What could not be carried over, and what was wrong with the records, is listed at the end.

    IN are one or more files; - is standard input. All of them go into one file, which appears under its name when it
    is complete, and not before.

    For example:
      bibld convert results.txt -o results.mrc
      bibld convert batch1.mrc batch2.mrc -o - --to mods > batch.xml
      bibld convert results.txt -o results.mrc --strict --allow-loss 'page*' --report lost.jsonl
    """
    from bibld.conversion import transfer
    from bibld.formats import Job

    keep_apart(sources, [("-o", output), aside_of(output, to_format), *files_of(reporting)])
    settings = settings_of(profile)
    with Run(**reporting) as run:
        job = Job(run.report, settings)
        transfer(
            run.progress.sources(sources),
            output,
            job,
            from_format=from_format,
            to_format=to_format,
            progress=run.progress,
            jobs=jobs,
        )
        return run.finish(run.written(job, output, to_format), sources)


@click.command(cls=Command)
@click.argument("source", metavar="IN")
@click.option("--record", "record_id", metavar="ID", help="The record with this number. Without it: the first.")
@from_option
@click.option(
    "--to",
    "to_format",
    type=FormatName(),
    metavar="FORMAT",
    help="Format to explain the conversion to. Without it: marc21, and mods for MARC.",
)
@profile_option
def explain(
    source: str, record_id: str | None, from_format: str | None, to_format: str | None, profile: str | None
) -> int:
    """Show what becomes of each part of a record.

    Each field of the file stands beside what it was understood as, and what that is in the other format.

    For example:
      bibld explain results.txt --record 127428 --to marc21
    """
    from bibld.errors import RecordError
    from bibld.explanation import lines

    try:
        for line in lines(source, from_format, to_format, record_id, settings_of(profile)):
            show(visible(line))
    except RecordError as error:
        if record_id is None:
            raise
        say(f"bibld: {plain(str(error))}")  # not found, as `bibld get` says it
        return FAULTS
    return 0


@click.command(cls=Command)
@sources_argument
@from_option
@click.option(
    "--as",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="One line of text for each finding, or one JSON object a line.",
)
@click.option(
    "--rules",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=lambda ctx, _, wanted: _list_rules(ctx) if wanted else None,
    help="List the rules there are, with what each says and where that is written, and do nothing else.",
)
@profile_option
@quarantine_option
def validate(
    sources: tuple[str, ...], from_format: str | None, form: str, profile: str | None, quarantine_file: str
) -> int:
    """Check records against the rules of their format.

    What is wrong is listed. Exit status 1 means that there are errors or warnings, 2 that no record could be read;
    notes alone are no reason for either.

    For example:
      bibld validate results.mrc
      bibld validate *.mods --as json > findings.jsonl
      bibld validate --rules
    """
    from bibld.errors import StreamError, UnknownFormat
    from bibld.validation import validate as check

    keep_apart(sources, [("--quarantine", quarantine_file)])
    settings = settings_of(profile)
    found: Counter[tuple[str, str]] = Counter()
    read: Counter[str] = Counter()
    unread = 0
    listed = is_terminal(sys.stdout)
    with ended(), Quarantine(quarantine_file) as quarantine, Progress() as progress:

        def reached(records: int, taken: int, size: int) -> None:
            read[source] = records
            progress(read.total(), taken, size)

        kept = quarantine if quarantine_file else None
        for source in progress.sources(sources):
            try:
                for fault in check(source, from_format, settings, quarantine=kept, progress=reached):
                    found[fault.level, fault.rule] += 1
                    if listed:
                        progress.clear()
                    show(f"{fault.level}: {plain(str(fault))}" if form == "text" else json_of(fault).decode())
            except (StreamError, UnknownFormat) as error:
                # One bad file is no reason to leave the others unchecked; a quarantine that cannot be written is.
                if len(sources) == 1 or error.source == place(quarantine_file):
                    raise
                unread += 1
                say(f"bibld: {plain(str(error))}")
    checked = len(sources) - unread
    where = place(sources[0], "standard input") if len(sources) == 1 else count(checked, "file")
    for line in (*quarantine.said(), *_summary(where, found)):
        say(line)
    if not checked:
        return NOTHING_DONE
    return FAULTS if unread or any(level != "note" for level, _ in found) else 0


def _summary(where: str, found: Counter[tuple[str, str]]) -> Iterator[str]:
    """How much is wrong, by its level, and by each rule where the findings themselves have gone off the screen."""
    said = [count(number, level) for level, number in levels(found).items() if number]
    yield f"Checked {where}: {', '.join(said) or 'nothing is wrong'}."
    if found.total() > _SCREEN:
        yield from by_level(found)


_SCREEN = 24
"""The lines of a screen: where more is found than that, the end says how often each rule has found something."""


def _list_rules(ctx: click.Context) -> None:
    """Print the rules, those of all formats first, and end."""
    from bibld.validation import rules

    rows = [(rule.format, rule.name, rule.level, rule.says, rule.clause) for rule in rules()]
    for line in columns(rows, ("format", "rule", "level", "what it says", "where that is written")):
        show(line)
    ctx.exit()
