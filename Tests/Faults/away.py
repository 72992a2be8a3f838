"""A PostgreSQL of its own that is stopped and started again under a server."""

import os
import pwd
import subprocess
import time
from pathlib import Path

from around import Visitor, answer, complaint, eventually, file_once, page, prove
from filing import Load
from stage.server import PROGRAMS, Server, free_port


class Cluster:
    """A database server with its own folder and port."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.port = free_port()
        folder.mkdir()
        if os.geteuid() == 0:
            owner = pwd.getpwnam("postgres")
            os.chown(folder, owner.pw_uid, owner.pw_gid)
        self.run("initdb", f"--pgdata={folder}/cluster", "--username=xiaobao", "--auth=trust", "--encoding=UTF8",
                 "--locale=C.UTF-8")  # fmt: skip

    @property
    def address(self) -> str:
        return f"postgresql://xiaobao@127.0.0.1:{self.port}/postgres"

    def run(self, program: str, *words: str) -> None:
        lend = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        subprocess.run(
            [*lend, str(PROGRAMS / program), *words], check=True, cwd=self.folder, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def start(self) -> None:
        options = f"-c port={self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories="
        self.run("pg_ctl", "start", "--wait", f"--pgdata={self.folder}/cluster", f"--log={self.folder}/log",
                 f"--options={options}")  # fmt: skip

    def stop(self, mode: str) -> None:
        self.run("pg_ctl", "stop", "--wait", f"--mode={mode}", f"--pgdata={self.folder}/cluster")


def away(work: Path) -> str:
    """Stopped in a load of filings, twice: in order, and as a crash. Pages say so; then everything goes on."""
    cluster = Cluster(work / "postgres")
    cluster.start()
    server = Server(work, "sqlite")
    server.postgres = cluster.address
    acknowledged: set[str] = set()
    try:
        server.start()
        body = complaint(server)
        waits = []
        for mode in ("fast", "immediate"):
            load = Load(server.address, threads=8)
            load.start()
            visitor = Visitor(server, "/complaints/new/story")
            time.sleep(2)
            cluster.stop(mode)
            told(server, body)
            status, text = visitor.send(story="The washing machine leaks")
            assert status == 503 and "The washing machine leaks" in text, "what was typed is lost"
            load.stop()
            assert all(words.startswith("503") for words in load.refused), load.refused
            acknowledged |= set(load.acknowledged)
            cluster.start()
            waits.append(eventually("filings are taken again", lambda: file_once(server, body)[0] == 201))
            assert answer(f"{server.address}/readyz")[0] == 200
        server.stop()
        prove(server, acknowledged)
        slow = max(waits)
        return f"{len(acknowledged)} acknowledged, taken again within {slow:.1f} s without a restart"
    finally:
        server.kill()
        server.postgres = None
        cluster.stop("immediate")


def told(server: Server, body: bytes) -> None:
    """What people, programs and machines are told while the database is away."""
    status, headers, document = file_once(server, body)
    assert status == 503 and document["code"] == "unavailable", f"{status} {document}"
    assert headers.get("Retry-After")
    status, text = page(server, "/figures")
    assert status == 503 and "database cannot be reached" in text, f"{status} {text[:300]}"
    assert answer(f"{server.address}/healthz")[0] == 200
    assert answer(f"{server.address}/readyz")[0] == 503
