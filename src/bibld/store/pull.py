"""A pull: what a library pushes, to be read when it is wanted, by whichever thread wants it.

A function that pushes comes in; an iterator goes out, which is a few items behind it. The function runs in a thread of
its own, and is stopped where nobody reads any more.
"""

from __future__ import annotations

import _thread
import atexit
import queue
import threading
import weakref
from typing import TYPE_CHECKING, Any, Generic, Protocol, Self, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Pull", "Push", "Put"]

T = TypeVar("T")
T_contra = TypeVar("T_contra", contravariant=True)


class Put(Protocol[T_contra]):
    """Hands an item on to whoever reads, and says whether it is the last."""

    def __call__(self, item: T_contra, last: bool = False) -> None: ...


Push: TypeAlias = "Callable[[Put[T]], None]"
"""A function that hands on its items."""

_AHEAD = 8
"""How many items are made before they are asked for."""


def _bare(error: BaseException) -> BaseException:
    """Take the tracebacks from an error that goes to another thread: their frames hold results of this one."""
    part: BaseException | None = error
    while part is not None:
        part = part.with_traceback(None).__context__
    return error


class _Abandoned(BaseException):
    """Nobody reads the result any more."""


class _Channel(Generic[T]):
    """What the two sides of a pull share. It does not know the pull, so that a forgotten pull can go."""

    def __init__(self) -> None:
        self.items: queue.SimpleQueue[tuple[T | None, bool, BaseException | None]] = queue.SimpleQueue()
        self.room = threading.Semaphore(_AHEAD)
        self.abandoned = False
        self.finished = threading.Lock()
        self.finished.acquire()

    def put(self, item: T, last: bool = False) -> None:
        if not self.abandoned:  # pyoxigraph writes once more when a write has failed
            self.room.acquire()
        if self.abandoned:
            raise _Abandoned
        self.items.put((item, last, None))

    def run(self, push: Push[T]) -> None:
        try:
            push(self.put)
            end = None
        except _Abandoned:
            end = None
        except BaseException as error:
            end = _bare(error)
        del push  # what pyoxigraph made here has to go here
        self.items.put((None, True, end))
        self.finished.release()

    def abandon(self) -> None:
        self.abandoned = True
        self.room.release()


class Pull(Generic[T]):
    """An iterator over what a function pushes, a few items ahead, in a thread of its own.

    pyoxigraph serialises by pushing, and its results may only be touched by the thread that made them: touched by
    another they abort the process, and a web server does read a response from whichever thread is free. Measured:
    the thread costs 0.1 ms a query (a `threading.Thread`, which waits for its own start, 0.3 ms).
    """

    def __init__(self, push: Push[T]) -> None:
        self._channel: _Channel[T] = _Channel()
        self._done = False
        _thread.start_new_thread(self._channel.run, (push,))
        _running.add(self)

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        if self._done:
            raise StopIteration
        item, self._done, error = self._channel.items.get()
        if error is not None:
            raise error
        if item is None:
            raise StopIteration
        self._channel.room.release()
        return item

    def close(self) -> None:
        """Stop the function that pushes, and wait a moment for its end."""
        self._done = True
        self._channel.abandon()
        # A query that computes without giving a row cannot be stopped; do not wait for it for ever.
        if self._channel.finished.acquire(timeout=5):
            self._channel.finished.release()

    def __del__(self) -> None:
        self._channel.abandon()


_running: weakref.WeakSet[Pull[Any]] = weakref.WeakSet()


@atexit.register
def _stop() -> None:
    """Stop what still runs before the interpreter goes: a thread within pyoxigraph would be cut off badly."""
    for pull in list(_running):
        pull.close()
