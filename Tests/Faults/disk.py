"""Disks that are full or cannot be written to: small ones of memory, which only root may mount."""

import os
import subprocess
import time
from contextlib import contextmanager, suppress
from pathlib import Path

from around import Skipped, Visitor, complaint, eventually, file_once, page, prove
from filing import Load
from stage.server import Server


STORY = "The washing machine was repaired twice and leaks"


@contextmanager
def small_disk(work: Path, megabytes: int):
    """A disk of that size, mounted below the folder."""
    place = work / "disk"
    place.mkdir()
    if os.geteuid() != 0:
        raise Skipped("only root can mount a small disk")
    options = f"size={megabytes}m,mode=0700"
    if subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", place], capture_output=True).returncode != 0:
        raise Skipped("no disk can be mounted here")
    try:
        yield place
    finally:
        subprocess.run(["umount", "--lazy", place], check=False)


def fill(place: Path) -> Path:
    """Takes all the room that is left; unbuffered, or closing the file would write what did not fit once more."""
    ballast = place / "ballast"
    with ballast.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(bytes(1 << 16))
    return ballast


def full(work: Path) -> str:
    """Filings while the disk fills up: each is either kept or refused with a reason; then room is made."""
    with small_disk(work, 64) as place:
        server = Server(work, "sqlite", data=place / "data")
        try:
            server.start()
            body = complaint(server)
            load = Load(server.address, threads=4)
            load.start()
            visitor = Visitor(server, "/complaints/new/story")
            time.sleep(1.5)
            ballast = fill(place)
            eventually("all four clients are refused", lambda: len(load.refused) == 4)
            load.stop()
            assert all(words.startswith("503") for words in load.refused), load.refused[0]
            status, headers, told = file_once(server, body)
            assert status == 503 and told["code"] == "unavailable", f"{status} {told}"
            assert headers.get("Retry-After"), "no hint when to come back"
            assert page(server, "/")[0] == 200, "pages that only read do not answer"
            assert page(server, "/healthz")[0] == 200
            text = until_refused(visitor)
            assert "Nothing new can be stored" in text, text[-2000:]
            assert STORY in text and "Press again" in text, "what was typed is lost"
            ballast.unlink()
            assert visitor.send(story=STORY)[0] == 200
            waited = eventually("filings are taken again", lambda: file_once(server, body)[0] == 201)
            again = {file_once(server, body)[2]["number"] for _ in range(20)}
            server.stop()
            prove(server, set(load.acknowledged) | again)
            return f"{len(load.acknowledged)} before, taken again {waited:.1f} s after room was made"
        finally:
            server.kill()


def until_refused(visitor: Visitor) -> str:
    """The page that refuses to keep a draft; before, SQLite may have some pages left in the files that it has."""
    for number in range(300):
        status, text = visitor.send(story=f"{STORY} {number}" + " and leaks" * 400)
        if status == 503:
            return text
    raise AssertionError("a full disk took 300 drafts")


def read_only(work: Path) -> str:
    """An installation on a disk that has become read-only does not start, and says why in both languages."""
    with small_disk(work, 64) as place:
        server = Server(work, "sqlite", data=place / "data")
        server.start()
        server.stop()
        subprocess.run(["mount", "-o", "remount,ro", place], check=True)
        done = subprocess.run(server.command("serve", "--port", "1"), capture_output=True, text=True, timeout=60)
        assert done.returncode != 0
        for words in ("不能写入", "cannot be written to", str(server.data)):
            assert words in done.stderr, f"{words} is not in: {done.stderr}"
        subprocess.run(["mount", "-o", "remount,rw", place], check=True)
        server.start()
        server.stop()
        return "told, and started when it could be written to again"
