"""Shows that the power cut itself works: what is flushed stays, what is not is lost, on plain files and on SQLite.

A small program commits numbers, saying each one after its commit, until it is killed. Then comes the power cut, and
every number that was said must be there; or, where flushing was left out on purpose, must not all be.
"""

import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from powercut import PowerCut

COMMITS = """
import sqlite3, sys
path, journal, synchronous = sys.argv[1:]
db = sqlite3.connect(path, isolation_level=None)
db.execute(f"PRAGMA journal_mode={journal}")
db.execute(f"PRAGMA synchronous={synchronous}")
db.execute("PRAGMA wal_autocheckpoint=40")
db.execute("CREATE TABLE IF NOT EXISTS t (n INTEGER PRIMARY KEY, filling BLOB)")
n = db.execute("SELECT coalesce(max(n), 0) FROM t").fetchone()[0]
while True:
    n += 1
    db.execute("BEGIN IMMEDIATE")
    db.execute("INSERT INTO t VALUES (?, zeroblob(?))", (n, 300 + n * 37 % 6000))
    db.execute("COMMIT")
    print(n, flush=True)
"""

FILES = """
import os, sys
folder, flush = sys.argv[1], sys.argv[2] == "yes"
for n in range(1, 10**6):
    with open(f"{folder}/part", "wb") as file:
        file.write(b"%d" % n * 1000)
        file.flush()
        if flush: os.fsync(file.fileno())
    os.rename(f"{folder}/part", f"{folder}/{n}")
    if flush:
        at = os.open(folder, os.O_RDONLY); os.fsync(at); os.close(at)
    print(n, flush=True)
"""


def said_until_killed(program: list[str], environment: dict[str, str], seconds: float) -> int:
    """Runs a program, kills it after some time without warning, and gives the last number it said."""
    running = subprocess.Popen(
        [sys.executable, "-c", *program], env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE
    )
    time.sleep(seconds)
    running.send_signal(signal.SIGKILL)
    said = running.communicate()[0].decode().split("\n")
    return int(said[-2]) if len(said) > 1 else 0


def commits(power: PowerCut, journal: str, synchronous: str, weak: bool = False) -> tuple[int, int]:
    """Commits over two power cuts: how many were said, how many are missing. A damaged database is an error."""
    database = power.folder / "numbers.sqlite"
    said = missing = 0
    for _ in range(2):
        power.begin()
        said = said_until_killed([COMMITS, str(database), journal, synchronous], power.environment(weak), 1.5)
        power.cut()
        with sqlite3.connect(database) as db:
            assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",), "the database is damaged"
            tables = db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
            kept = {n for (n,) in db.execute("SELECT n FROM t")} if tables else set()
        db.close()
        missing += len(set(range(1, said + 1)) - kept)
    return said, missing


def files(power: PowerCut, flush: str) -> tuple[int, int]:
    """Whole files, each written aside and renamed: how many were said, how many are missing or not whole."""
    power.begin()
    said = said_until_killed([FILES, str(power.folder), flush], power.environment(), 1)
    power.cut()

    def whole(n: int) -> bool:
        file = power.folder / str(n)
        return file.exists() and file.read_bytes() == b"%d" % n * 1000

    return said, sum(not whole(n) for n in range(1, said + 1))


CASES = [
    ("flushed files survive", lambda power: files(power, "yes"), False),
    ("files that were not flushed are lost", lambda power: files(power, "no"), True),
    ("WAL with synchronous=FULL loses nothing", lambda power: commits(power, "WAL", "FULL"), False),
    ("WAL with synchronous=NORMAL loses commits", lambda power: commits(power, "WAL", "NORMAL"), True),
    ("FULL weakened behind the program's back loses commits", lambda power: commits(power, "WAL", "FULL", True), True),
    ("a rollback journal with synchronous=EXTRA loses nothing", lambda power: commits(power, "DELETE", "EXTRA"), False),
]


#: A kill may fall just behind a flush, and then nothing is lost by luck: a case that must lose is tried so often.
TRIES = 6


def tried(run: Callable[[PowerCut], tuple[int, int]], loses: bool) -> tuple[bool, str]:
    """Whether a case went as it must, and the words for it."""
    with tempfile.TemporaryDirectory(prefix="xiaobao-power-") as work:
        try:
            said, missing = run(PowerCut(Path(work), Path(work) / "watched"))
        except (AssertionError, sqlite3.Error) as error:
            return False, str(error)
    return said > 20 and (missing > 0) == loses, f"{said} said, {missing} missing"


def main() -> int:
    failed = 0
    for name, run, loses in CASES:
        for _ in range(TRIES if loses else 1):
            good, words = tried(run, loses)
            if good:
                break
        failed += not good
        print(f"{'ok  ' if good else 'FAIL'} {name} ({words})", flush=True)
    print(f"{len(CASES) - failed} passed, {failed} failed, 0 skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    os.environ.pop("LD_PRELOAD", None)
    sys.exit(main())
