"""Runs settling.py against a server of its own, with a key that the demonstration's trader makes at its desk.

run_settling.py ENGINE, where the engine is sqlite or postgres.
"""

import datetime
import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "JourneyTests"))

from stage.server import Server  # noqa: E402
from staff import Visitor  # noqa: E402

SCOPES = ["rooms:read", "rooms:answer", "rooms:offer", "rooms:accept", "promises:report"]
#: The demonstration's trader on standard output: credit code, telephone, password.
TRADER = re.compile(r"^  ([0-9A-Z]{18}) · ([0-9]{11}) · ([0-9a-f]+)$", re.MULTILINE)


def make_key(server: Server) -> str:
    """Signs in at the trader desk and makes a key; the key, as the page shows it once."""
    code, phone, password = TRADER.search(server.log.read_text(errors="replace")).groups()
    manager = Visitor(server.address)
    manager.post("/shop/sign-in", {"code": code, "phone": phone, "password": password}, form="/shop/sign-in")
    ends = (datetime.date.today() + datetime.timedelta(days=30)).isoformat()
    values = [("name", "client"), ("ends", ends)] + [("scopes", scope) for scope in SCOPES]
    found = re.search(r"xbs_[0-9a-f]{64}", manager.post("/shop/keys", values, form="/shop/keys"))
    if found is None:
        raise RuntimeError("the page showed no key")
    return found[0]


def main(engine: str) -> int:
    with tempfile.TemporaryDirectory(prefix="xiaobao-settling-") as work:
        with Server(Path(work), engine) as server:
            words = [server.address, make_key(server), str(server.data / "messages")]
            return subprocess.run([sys.executable, str(HERE / "settling.py"), *words]).returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
