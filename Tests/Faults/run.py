"""What happens when something around the program fails, on a real `xiaobao serve`: a stop in the middle of work, a full
disk, a folder that cannot be written to, a database that goes away and comes back, processes that are killed, a move
and a backup under load. Each time: a clear answer, nothing acknowledged is lost, and it goes on when it is over.

Usage: run.py [name …]
"""

import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Durability"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "JourneyTests"))

import away  # noqa: E402
import disk  # noqa: E402
import keeping  # noqa: E402
import stopping  # noqa: E402
from around import Skipped  # noqa: E402
from stage.server import POSTGRES  # noqa: E402

#: Name, sentence, whether PostgreSQL is needed, and what is run.
CASES: dict[str, tuple[str, bool, Callable[[Path], str]]] = {
    "stop-sqlite": ("a stop finishes the request in hand", False, lambda work: stopping.in_hand(work, "sqlite")),
    "stop-postgres": ("a stop finishes the request in hand", True, lambda work: stopping.in_hand(work, "postgres")),
    "stop-load": ("a stop in a load of filings loses nothing", False, stopping.in_load),
    "stop-bound": ("a stop does not wait for a client that never ends", False, stopping.bound),
    "disk-full": ("a full disk is told, and filings go on when there is room", False, disk.full),
    "read-only": ("a folder that cannot be written to is told at the start", False, disk.read_only),
    "database-away": ("a database that was away is used again", True, away.away),
    "settings": ("everything wrong with the settings is told at once", False, stopping.settings),
    "backup": ("a backup under load holds all that was acknowledged before", False, keeping.backup),
    "move": ("a moved installation, two servers, one killed: nothing is lost", True, keeping.move),
}


def main(chosen: list[str]) -> int:
    passed = failed = skipped = 0
    for name in chosen or CASES:
        sentence, needs_postgres, run = CASES[name]
        try:
            if needs_postgres and not POSTGRES:
                raise Skipped("XIAOBAO_TEST_POSTGRES is not set")
            with tempfile.TemporaryDirectory(prefix="xiaobao-faults-") as work:
                Path(work).chmod(0o755)
                print(f"ok   {name}: {sentence} ({run(Path(work))})", flush=True)
            passed += 1
        except Skipped as skip:
            print(f"skip {name}: {skip}", flush=True)
            skipped += 1
        except (AssertionError, RuntimeError, OSError, LookupError, ValueError, subprocess.SubprocessError) as error:
            print(f"FAIL {name}: {sentence}: {type(error).__name__} {error}", flush=True)
            failed += 1
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    sys.exit(main(sys.argv[1:]))
