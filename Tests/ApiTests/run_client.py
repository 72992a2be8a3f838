"""Runs client.py against a server of its own, with a key that the system administrator makes at the page.

run_client.py ENGINE, where the engine is sqlite or postgres.
"""

import datetime
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "JourneyTests"))

from stage.server import Server  # noqa: E402
from staff import make_key  # noqa: E402

SCOPES = ["files.read", "files.triage", "files.mediate", "files.close"]


def main(engine: str) -> int:
    with tempfile.TemporaryDirectory(prefix="xiaobao-client-") as work:
        with Server(Path(work), engine) as server:
            ends = (datetime.date.today() + datetime.timedelta(days=30)).isoformat()
            key = make_key(server.address, server.accounts, "officer", SCOPES, ends)
            return subprocess.run([sys.executable, str(HERE / "client.py"), server.address, key]).returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
