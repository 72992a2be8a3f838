"""What the cases share: filing once, asking for a page, proving an installation, and waiting."""

import http.client
import json
import re
import sqlite3
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid
from collections.abc import Callable

from filing import BASE, ROUTE, example
from stage.server import PROGRAMS, Server


class Skipped(Exception):
    """This machine cannot show it."""


def answer(request: urllib.request.Request | str, patience: float = 20) -> tuple[int, dict, str]:
    """Status, headers and text, whatever the status."""
    try:
        with urllib.request.urlopen(request, timeout=patience) as got:
            return got.status, dict(got.headers), got.read().decode(errors="replace")
    except urllib.error.HTTPError as error:
        return error.code, dict(error.headers), error.read().decode(errors="replace")


def page(server: Server, path: str) -> tuple[int, str]:
    """A page as a browser asks for it."""
    request = urllib.request.Request(server.address + path, headers={"Accept": "text/html", "Accept-Language": "en"})
    status, _, text = answer(request)
    return status, text


def file_once(server: Server, body: bytes, key: str | None = None) -> tuple[int, dict, dict]:
    """Files one complaint; status, headers, and what was answered."""
    headers = {"Content-Type": "application/json", "Idempotency-Key": key or str(uuid.uuid4())}
    request = urllib.request.Request(server.address + BASE + ROUTE, body, headers, method="POST")
    status, fields, text = answer(request)
    return status, fields, json.loads(text or "{}")


def complaint(server: Server) -> bytes:
    return json.dumps(example(server.address)).encode()


def eventually(what: str, is_so: Callable[[], bool], patience: float = 30) -> float:
    """Waits until it is so; the seconds that took."""
    begin = time.monotonic()
    while not is_so():
        if time.monotonic() - begin > patience:
            raise AssertionError(f"not within {patience} s: {what}")
        time.sleep(0.05)
    return time.monotonic() - begin


def numbers(server: Server) -> set[str]:
    """All numbers in the database, read without the program under test."""
    query = "SELECT number FROM case_file"
    if server.postgres:
        words = [PROGRAMS / "psql", server.postgres, "--no-psqlrc", "--tuples-only", "--no-align", "--command", query]
        return set(subprocess.run(words, check=True, capture_output=True, text=True).stdout.split())
    with sqlite3.connect(server.data / "xiaobao.sqlite") as database:
        return {number for (number,) in database.execute(query)}


def prove(server: Server, acknowledged: set[str]) -> None:
    """Expects every acknowledged number, whole chains, all evidence and equal figures, with the server stopped."""
    missing = acknowledged - numbers(server)
    assert not missing, f"{len(missing)} of {len(acknowledged)} acknowledged filings are missing"
    server.start()
    server.stop()
    for command in ("verify", "recount"):
        done = subprocess.run(server.command(command), capture_output=True, text=True)
        assert done.returncode == 0, f"{command} is not clean: {(done.stdout + done.stderr)[-1000:]}"


def half_request(server: Server, body: bytes) -> http.client.HTTPConnection:
    """A filing of which the server has all but the last ten bytes."""
    connection = http.client.HTTPConnection(server.address.removeprefix("http://"), timeout=30)
    connection.putrequest("POST", BASE + ROUTE)
    for name, value in (
        ("Content-Type", "application/json"), ("Idempotency-Key", str(uuid.uuid4())), ("Content-Length", str(len(body))),
    ):  # fmt: skip
        connection.putheader(name, value)
    connection.endheaders()
    connection.send(body[:-10])
    return connection


class Visitor:
    """Somebody without script who fills in a page of a form."""

    def __init__(self, server: Server, path: str):
        self.address = server.address + path
        self.browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
        self.browser.addheaders = [("Accept", "text/html"), ("Accept-Language", "en")]
        with self.browser.open(self.address, timeout=20) as page:
            self.token = re.search(r'name="?_token"? value="?([0-9a-f]{64})', page.read().decode()).group(1)

    def send(self, **fields: str) -> tuple[int, str]:
        """Status and page of the answer, where it led in the end."""
        body = urllib.parse.urlencode({**fields, "_token": self.token}).encode()
        try:
            with self.browser.open(self.address, body, timeout=20) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()
