"""Runs a command against a server of its own: with_server.py ENGINE COMMAND…, where {address} is the server's."""

import subprocess
import sys
import tempfile
from pathlib import Path

from stage.server import Server


def main(engine: str, *command: str) -> int:
    with tempfile.TemporaryDirectory(prefix="xiaobao-server-") as work:
        with Server(Path(work), engine) as server:
            code = subprocess.run([word.replace("{address}", server.address) for word in command]).returncode
            if not server.ready():
                print("The server no longer answers. It said:\n" + server.log.read_text(errors="replace")[-3000:])
                return 1
            return code


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
