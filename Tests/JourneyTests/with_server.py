"""Runs a command against a server of its own: with_server.py ENGINE COMMAND….

In the command, {address} is the server's, and {token} that of the demonstration's officer, signed in over the API.
With a token, a complaint is there already, and XIAOBAO_NUMBER is its number.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path

from stage.server import Server


def post(address: str, body: dict) -> dict:
    headers = {"Content-Type": "application/json"}
    request = urllib.request.Request(address, json.dumps(body).encode(), headers, method="POST")
    with urllib.request.urlopen(request, timeout=10) as answer:
        return json.load(answer)


def token(server: Server, api: str) -> str:
    """Signs the officer in, with the password that the server printed at its first start."""
    printed = re.search(r"^\s*officer +(\S+) +(\S+)$", server.log.read_text(), re.MULTILINE)
    if printed is None:
        raise RuntimeError("the server did not print the officer's password")
    return post(f"{api}/sessions", {"signIn": printed[1], "password": printed[2]})["token"]


def filed(api: str) -> str:
    """Files the complaint with which the API describes itself; its number."""
    with urllib.request.urlopen(f"{api}/openapi.json", timeout=10) as answer:
        body = json.load(answer)["paths"]["/complaints"]["post"]["requestBody"]
    return post(f"{api}/complaints", body["content"]["application/json"]["example"])["number"]


def run(server: Server, command: list[str]) -> int:
    api, environment = f"{server.address}/api/v1", dict(os.environ)
    words = [word.replace("{address}", server.address) for word in command]
    if any("{token}" in word for word in words):
        environment["XIAOBAO_NUMBER"] = filed(api)
        key = token(server, api)
        words = [word.replace("{token}", key) for word in words]
    return subprocess.run(words, env=environment).returncode


def main(engine: str, *command: str) -> int:
    with tempfile.TemporaryDirectory(prefix="xiaobao-server-") as work:
        with Server(Path(work), engine) as server:
            code = run(server, list(command))
            if not server.ready():
                print("The server no longer answers. It said:\n" + server.log.read_text(errors="replace")[-3000:])
                return 1
            return code


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
