"""Nothing that was acknowledged is lost: the server is killed in a load of filings, and reopened.

On SQLite, the folder is replaced by what the worst power cut would have left (powercut.py). The same must lose filings
when SQLite is made to flush less behind the server's back: otherwise the test shows nothing. On PostgreSQL, whose own
flushing is not ours to test, the server alone is killed.

Usage: durability.py [sqlite-full] [sqlite-normal] [postgres]
"""

import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from filing import Load
from powercut import PowerCut

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "JourneyTests"))
from stage.server import POSTGRES, PROGRAMS, Server  # noqa: E402

#: Where acknowledged numbers are kept.
NUMBERS = "SELECT number FROM case_file"
#: How long filings go on before the kill. The kills fall at different moments of a checkpoint.
SECONDS = (3.0, 4.3)
#: Fewer acknowledged filings than this would show little.
ENOUGH = 200


class Lost(Exception):
    """Something acknowledged is not there, or what is there does not prove itself."""


def kept_numbers(server: Server) -> set[str]:
    """All numbers in the database, read without the program under test."""
    if server.postgres:
        query = [PROGRAMS / "psql", server.postgres, "--no-psqlrc", "--tuples-only", "--no-align", "--command", NUMBERS]
        return set(subprocess.run(query, check=True, capture_output=True, text=True).stdout.split())
    for file in server.data.rglob("*"):
        if file.is_file() and file.open("rb").read(15) == b"SQLite format 3":
            with sqlite3.connect(file) as database:
                if database.execute("SELECT 1 FROM sqlite_master WHERE name = 'case_file'").fetchone():
                    return {number for (number,) in database.execute(NUMBERS)}
    return set()


def file_and_kill(server: Server, environment: dict[str, str] | None, seconds: float) -> set[str]:
    """Starts the server, files for some seconds, kills it without warning; what it had acknowledged."""
    server.start(environment)
    load = Load(server.address)
    load.start()
    time.sleep(seconds)
    server.kill()
    load.stop()
    if load.refused:
        raise RuntimeError(f"a filing was refused: {load.refused[0]}")
    return set(load.acknowledged)


def prove(server: Server, acknowledged: set[str]) -> None:
    """Expects every acknowledged number, sound histories and equal figures."""
    missing = acknowledged - kept_numbers(server)
    if missing:
        raise Lost(f"{len(missing)} of {len(acknowledged)} acknowledged filings are missing")
    # A start comes first: it brings queues and figures up to date as an operator's would.
    server.start()
    server.stop()
    for command in ("verify", "recount"):
        done = subprocess.run(server.command(command), capture_output=True, text=True)
        if done.returncode != 0:
            raise Lost(f"{command} is not clean: {(done.stdout + done.stderr)[-1000:]}")


def on_sqlite(work: Path, weak: bool) -> str:
    server = Server(work, "sqlite")
    power = PowerCut(work, server.data)
    acknowledged: set[str] = set()
    for seconds in SECONDS:
        power.begin()
        acknowledged |= file_and_kill(server, power.environment(weak), seconds)
        secret = (server.data / "secret").read_bytes()
        power.cut()
        if not (server.data / "secret").exists() or (server.data / "secret").read_bytes() != secret:
            raise RuntimeError("the installation's secret was lost")
        prove(server, acknowledged)
    return f"{len(acknowledged)} acknowledged, all there after {len(SECONDS)} power cuts"


def on_postgres(work: Path) -> str:
    server = Server(work, "postgres")
    acknowledged: set[str] = set()
    try:
        for seconds in SECONDS:
            acknowledged |= file_and_kill(server, None, seconds)
            prove(server, acknowledged)
    finally:
        server.kill()
        server.forget()
    return f"{len(acknowledged)} acknowledged, all there after {len(SECONDS)} kills"


def enough(run: Callable[[Path], str]) -> Callable[[Path], str]:
    """A run that acknowledged next to nothing is a failure, too."""

    def checked(work: Path) -> str:
        words = run(work)
        if int(words.split()[0]) < ENOUGH:
            raise RuntimeError(f"too few to show anything: {words}")
        return words

    return checked


#: A kill may fall just behind a flush, and then nothing is lost by luck: a run that must lose is tried so often.
TRIES = 3


def losing(run: Callable[[Path], str]) -> Callable[[Path], str]:
    """A run that must find a loss."""

    def checked(work: Path) -> str:
        for attempt in range(TRIES):
            place = work / str(attempt)
            place.mkdir()
            try:
                words = run(place)
            except Lost as lost:
                return str(lost)
        raise RuntimeError(f"nothing was lost, so this test cannot fail: {words}")

    return checked


MODES = {
    "sqlite-full": ("a power cut loses nothing that SQLite acknowledged", enough(lambda work: on_sqlite(work, False))),
    "sqlite-normal": ("with synchronous=NORMAL a power cut does lose", losing(lambda work: on_sqlite(work, True))),
    "postgres": ("kill -9 loses nothing that was acknowledged on PostgreSQL", enough(on_postgres)),
}


def main(chosen: list[str]) -> int:
    passed = failed = skipped = 0
    for mode in chosen or MODES:
        name, run = MODES[mode]
        if mode == "postgres" and not POSTGRES:
            skipped += 1
            print(f"skip {name}: XIAOBAO_TEST_POSTGRES is not set", flush=True)
            continue
        with tempfile.TemporaryDirectory(prefix="xiaobao-durability-") as work:
            try:
                print(f"ok   {name} ({run(Path(work))})", flush=True)
                passed += 1
            except (Lost, RuntimeError, OSError, LookupError, sqlite3.Error, subprocess.SubprocessError) as error:
                print(f"FAIL {name}: {error}", flush=True)
                failed += 1
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    sys.exit(main(sys.argv[1:]))
