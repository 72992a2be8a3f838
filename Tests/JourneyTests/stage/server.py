"""A server under test: the program itself, with its own data folder, database and port, on loopback."""

import os
import re
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

ROOT = Path(__file__).resolve().parents[3]
BINARY = Path(os.environ.get("XIAOBAO_BINARY", ROOT / ".build/debug/xiaobao"))
POSTGRES = os.environ.get("XIAOBAO_TEST_POSTGRES")
PROGRAMS = Path("/usr/lib/postgresql/15/bin")

#: A line of the demonstration's sign-ins on standard output: role, sign-in, password.
SIGN_IN = re.compile(r"^  ([A-Za-z]+) +(\S+) +([a-z2-9]{4}(?:-[a-z2-9]{4}){3})$", re.MULTILINE)


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def new_postgres_database(name: str) -> str:
    """Makes an empty database on the private PostgreSQL of bin/test and gives its address."""
    if not POSTGRES:
        raise RuntimeError("XIAOBAO_TEST_POSTGRES is not set: run through bin/test")
    query = [PROGRAMS / "psql", POSTGRES, "--quiet", "--no-psqlrc", "--set=ON_ERROR_STOP=1"]
    for sql in (f"DROP DATABASE IF EXISTS {name} WITH (FORCE)", f"CREATE DATABASE {name}"):
        subprocess.run([*query, "--command", sql], check=True)
    parts = urlsplit(POSTGRES)
    return urlunsplit(parts._replace(path=f"/{name}"))


class Server:
    """Runs `xiaobao serve` on one engine. Everything it writes is below its folder."""

    def __init__(self, work: Path, engine: str, *, demo: bool = True, data: Path | None = None):
        self.engine = engine
        self.data = data or work / "data"
        self.log = work / f"server-{engine}.log"
        self.demo = demo
        self.postgres = new_postgres_database(f"xiaobao_{os.getpid()}_{free_port()}") if engine == "postgres" else None
        self.process: subprocess.Popen | None = None
        self.address = ""

    def command(self, *words: str) -> list[str]:
        """A command of the program on this server's data."""
        place = ["--database", self.postgres] if self.postgres else []
        return [str(BINARY), *words, "--data", str(self.data), *place]

    def start(self, environment: dict[str, str] | None = None, patience: float = 60, more: tuple[str, ...] = ()) -> None:
        """Starts the program, with more words if there are any, and waits until it is ready, or says what it said."""
        port = free_port()
        self.address = f"http://127.0.0.1:{port}"
        words = ["serve", "--port", str(port)] + (["--demo"] if self.demo else []) + [*more]
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                self.command(*words), env=environment, cwd=self.log.parent,
                stdin=subprocess.DEVNULL, stdout=log, stderr=log,
            )  # fmt: skip
        end = time.monotonic() + patience
        while not self.ready():
            if self.process.poll() is not None or time.monotonic() > end:
                said = self.log.read_text(errors="replace")[-2000:]
                self.kill()
                raise RuntimeError(f"the server did not become ready; it said:\n{said}")
            time.sleep(0.05)

    @property
    def accounts(self) -> dict[str, tuple[str, str]]:
        """Sign-ins of the demonstration with their passwords, by sign-in name, as the first start told them."""
        told = SIGN_IN.findall(self.log.read_text(errors="replace"))
        return {name: (name, password) for _, name, password in told}

    def ready(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.address}/readyz", timeout=2) as answer:
                return answer.status == 200
        except (urllib.error.URLError, OSError):
            return False

    def stop(self) -> None:
        """Asks the program to end, as an operator would; one that does not within ten seconds is a failure."""
        if self.process is None or self.process.poll() is not None:
            return
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.kill()
            raise RuntimeError("the server did not end within 10 s of SIGTERM") from None

    def kill(self) -> None:
        """Ends the program without warning, as `kill -9` does."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()

    def forget(self) -> None:
        """Drops the database that was made for this server."""
        if self.postgres:
            name = urlsplit(self.postgres).path[1:]
            query = [PROGRAMS / "psql", POSTGRES, "--quiet", "--no-psqlrc"]
            subprocess.run([*query, "--command", f"DROP DATABASE IF EXISTS {name} WITH (FORCE)"], check=False)

    def __enter__(self) -> "Server":
        self.start()
        return self

    def __exit__(self, *_) -> None:
        try:
            self.stop()
        finally:
            self.forget()
