"""How quickly a served catalogue answers many at once: ``python bench/serving.py --store catalogue/ [--clients 20]``.

The server is started by this script and ended with it. The clients ask one request after another, without a
pause: searches that nobody has made before, the same few over and over, and pages of records, all of words and
numbers of the catalogue's own records. Printed are milliseconds, of half, of 95 and of 99 in a hundred
requests, and requests a second.
"""

from __future__ import annotations

import argparse
import http.client
import itertools
import random
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from multiprocessing import Process, SimpleQueue
from urllib.parse import quote

from bibld.catalogue import Catalogue
from bibld.model import Record
from bibld.store import open_store

SAMPLE = 2000
FEW = 100


def searches(record: Record, at: int) -> str:
    """A search by words of a record: each kind of search in turn."""
    title = re.findall(r"\w{4,}", record.titles[0].title) if record.titles else []
    summary = re.findall(r"\w{5,}", record.summaries[0].text) if record.summaries else []
    name = record.agents[0].name.partition(",")[0] if record.agents else ""
    subject = record.subjects[0].terms[0].value if record.subjects and record.subjects[0].terms else ""
    kinds = [
        [f"any={quote(word)}" for word in title[:1]],
        [f"title={quote(' '.join(title[:2]))}"] if title else [],
        [f"author={quote(name)}"] if name else [],
        [f"keyword={quote(subject)}"] if subject else [],
        [f"summary={quote(word)}&order=year" for word in summary[:1]],
        [f"any={quote(word[:5])}*" for word in title[-1:]],
    ]
    wanted = kinds[at % len(kinds)] or ["any=of"]
    return f"/?{wanted[0]}"


def addresses(store: str) -> dict[str, list[str]]:
    """What is asked, by what it is called."""
    with open_store(store, read_only=True) as opened:
        found = list(itertools.islice(Catalogue(opened).records(), SAMPLE))
    chosen = random.Random(1).sample(found, len(found))  # noqa: S311 - the same ones each time
    new = list(dict.fromkeys(searches(record, at) for at, record in enumerate(chosen)))
    return {
        "searches, each new": new,
        f"searches, {FEW} again and again": new[:FEW] * (len(new) // FEW + 1),
        "pages of records": [f"/record/{quote(record.id, safe='')}" for record in chosen if record.id],
    }


def ask(host: str, paths: list[str], clients: int, seconds: float, out: SimpleQueue[list[float]]) -> None:
    """Clients that ask, each over a connection of its own; it takes a process, so as not to take the server's."""
    taken: list[float] = []
    waiting: Iterator[str] = itertools.cycle(paths)
    end = time.perf_counter() + seconds

    def client() -> None:
        connection = http.client.HTTPConnection(host)
        while (start := time.perf_counter()) < end:
            path = next(waiting)
            while True:
                connection.request("GET", path, headers={"Accept": "text/html"})
                answer = connection.getresponse()
                answer.read()
                if answer.status != 302:
                    break
                path = str(answer.headers["Location"])
            if answer.status != 200:
                raise SystemExit(f"{path}: {answer.status}")
            taken.append((time.perf_counter() - start) * 1000)

    threads = [threading.Thread(target=client) for _ in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    out.put(sorted(taken))


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--store", required=True, help="a directory with a catalogue")
    parser.add_argument("--clients", type=int, default=20)
    parser.add_argument("--seconds", type=float, default=8.0)
    given = parser.parse_args()
    work = addresses(given.store)
    command = [sys.executable, "-m", "bibld", "serve", "--store", given.store, "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr is not None
        host = re.search(r"http://([^/]+)/", server.stderr.readline())
        assert host is not None
        print(f"{given.clients} clients; milliseconds          half    95 %    99 %   requests a second")
        for name, paths in work.items():
            out: SimpleQueue[list[float]] = SimpleQueue()
            asking = Process(target=ask, args=(host[1], paths, given.clients, given.seconds, out))
            asking.start()
            taken = out.get()
            asking.join()
            half, most, all_but_few = (taken[int(len(taken) * part)] for part in (0.5, 0.95, 0.99))
            print(f"{name:<34} {half:>7.1f} {most:>7.1f} {all_but_few:>7.1f} {len(taken) / given.seconds:>10.0f}")
        server.terminate()


if __name__ == "__main__":
    main()
