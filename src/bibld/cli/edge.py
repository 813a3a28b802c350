"""The edge of the program: errors come up to here, and become one line and an exit status."""

from __future__ import annotations

import inspect
import io
import os
import re
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import click

from bibld.cli.terminal import plain, say
from bibld.errors import BibldError

__all__ = ["FAULTS", "NOTHING_DONE", "Command", "Commands", "ended"]

FAULTS = 1
"""Finished, and someone should look."""
NOTHING_DONE = 2
"""Wrong usage (click's own status for it), or nothing could be done."""

_READER_GONE = 128 + 13
"""As a shell reports a program that SIGPIPE ended, which it is to whoever called us."""


class _ReaderGone(Exception):  # noqa: N818 - nothing is wrong
    """Who read our output has stopped reading: not an error, nobody is there to hear of it."""


class _Ended(BaseException):
    """Somebody has told us to end: no error, and no reason to leave anything half-written.

    Its argument is the number of the signal.
    """


@contextmanager
def ended() -> Iterator[None]:
    """Let SIGTERM, and SIGHUP unless it is ignored, end what is done here as Ctrl-C does: everything is
    tidied up on the way out.
    """

    def end(number: int, _frame: object) -> None:
        raise _Ended(number)

    if threading.current_thread() is not threading.main_thread():
        yield  # signals are for that one alone
        return
    # Windows has one of them.
    numbers = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    heeded = [number for number in numbers if signal.getsignal(number) is not signal.SIG_IGN]
    before = {number: signal.signal(number, end) for number in heeded}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


_VERBATIM = re.compile(r"^(?:For example|Exit status):$", re.MULTILINE)


class Command(click.Command):
    """A command whose help keeps the lines of its examples, which click would fill up to a paragraph."""

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help text; a backspace is click's mark for "these lines as they are"."""
        if self.help and "\b" not in self.help:
            self.help = _VERBATIM.sub("\b\n\\g<0>", inspect.cleandoc(self.help))
        super().format_help_text(ctx, formatter)


class Commands(Command, click.Group):
    """The commands in the order they were added (the order of work), and the edge around them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order they are listed to people."""
        return list(self.commands)

    def main(self, *args: Any, standalone_mode: bool = True, **kwargs: Any) -> Any:
        """Run a command; end with its exit status."""
        if not standalone_mode:
            return self._click(*args, **kwargs)
        for stream in (sys.stdout, sys.stderr):
            # A terminal that cannot show a character shows an escape; it is no reason to stop.
            if isinstance(stream, io.TextIOWrapper) and stream.errors == "strict":
                stream.reconfigure(errors="backslashreplace")
        status = self._status(args, kwargs)
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except (OSError, ValueError, AttributeError) as error:
                _turn_away(stream)
                if isinstance(error, BrokenPipeError):
                    status = status or _READER_GONE
                elif isinstance(error, OSError) and not status:
                    status = _complain(error)
        sys.exit(status)

    def _click(self, *args: Any, **kwargs: Any) -> Any:
        run: Any = super().main
        return run(*args, standalone_mode=False, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:  # before click makes it a status of its own
            raise _ReaderGone from error

    def _status(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> int:
        try:
            status = self._click(*args, **kwargs)
        except (click.Abort, KeyboardInterrupt):
            return _interrupted(signal.SIGINT)
        except _Ended as told:
            return _interrupted(signal.Signals(told.args[0]))
        except _ReaderGone:
            _turn_away(sys.stdout)
            return _READER_GONE
        except click.ClickException as error:
            error.show()
            return error.exit_code
        except (BibldError, OSError, UnicodeError) as error:
            return _complain(error)
        except Exception as error:
            # Python's own status for this is 1, which here means that the work was finished.
            if sys.flags.dev_mode:
                raise
            say(f"bibld: {plain(_mistake(error))}")
            return NOTHING_DONE
        return status if isinstance(status, int) else 0


def _interrupted(number: signal.Signals) -> int:
    """Say that it did not come to its end; the status is as a shell reports a program that a signal ended."""
    with suppress(OSError):  # of SIGHUP nobody may be left to hear
        say(f"bibld: interrupted ({number.name})")
    return 128 + number


def _complain(error: BibldError | OSError | UnicodeError) -> int:
    """Say in one line what went wrong."""
    if isinstance(error, OSError):
        what = error.strerror or str(error) or type(error).__name__
        text = f"{os.fsdecode(error.filename)}: {what}" if isinstance(error.filename, str | bytes) else what
    elif isinstance(error, UnicodeError):
        text = f"an argument or a file is not text in Unicode: {error}"
    else:
        text = str(error)
    say(f"bibld: {plain(text)}")
    return NOTHING_DONE


def _mistake(error: Exception) -> str:
    """One line that is enough for a bug report."""
    import traceback

    frames = traceback.extract_tb(error.__traceback__)
    where = f" ({Path(frames[-1].filename).name}, line {frames[-1].lineno})" if frames else ""
    return (
        f"a mistake in bibld itself: {type(error).__name__}: {error}{where}; "
        "please report it with what `python -X dev -m bibld` prints"
    )


def _turn_away(stream: Any) -> None:
    """Let what is still unwritten go nowhere: Python would try again at its end, and complain."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
