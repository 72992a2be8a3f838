"""A backup and a move, each under a load of filings."""

import re
import signal
import subprocess
import time
from pathlib import Path

from around import complaint, file_once, numbers, prove
from filing import Load
from stage.server import BINARY, Server, free_port, new_postgres_database


def done(words: list[str], patience: float = 120) -> str:
    """What a command printed; its failure is ours."""
    ran = subprocess.run(words, capture_output=True, text=True, timeout=patience)
    assert ran.returncode == 0, f"{words[1]} ended with {ran.returncode}: {(ran.stdout + ran.stderr)[-1500:]}"
    return ran.stdout


def backup(work: Path) -> str:
    """What was acknowledged before the backup began is in it, and what it holds proves itself."""
    server = Server(work, "sqlite")
    try:
        server.start()
        load = Load(server.address)
        load.start()
        time.sleep(3)
        before, begin = set(load.acknowledged), time.monotonic()
        done(server.command("backup", str(work / "copy.tar")))
        took = time.monotonic() - begin
        during = len(load.acknowledged) - len(before)
        load.stop()
        assert not load.refused, load.refused
        server.stop()
        restored = Server(work, "sqlite", data=work / "restored")
        done([str(BINARY), "restore", str(work / "copy.tar"), "--to", str(restored.data)])
        missing = before - numbers(restored)
        assert not missing, f"{len(missing)} filings acknowledged before the backup are not in it"
        prove(restored, before)
        prove(server, set(load.acknowledged))
        return f"{len(before)} before; {took:.1f} s, in which {during} more were filed, {during / took:.0f}/s"
    finally:
        server.kill()


def move(work: Path) -> str:
    """SQLite to PostgreSQL; then two servers and a worker apart; one server is killed, one stopped in order."""
    first = Server(work, "sqlite")
    one = two = None
    try:
        acknowledged = filed_on_sqlite(first)
        one, two = Server(work, "sqlite", demo=False), Server(work, "sqlite", demo=False)
        one.postgres = two.postgres = new_postgres_database(f"xiaobao_move_{free_port()}")
        told = done([*first.command("move"), "--to", one.postgres])
        rows = re.findall(r"^  (\w+)  (\d+)  (\d+)$", told, re.MULTILINE)
        assert rows and all(before == after for _, before, after in rows), told
        refused = subprocess.run(first.command("serve", "--port", "1"), capture_output=True, text=True, timeout=60)
        assert refused.returncode != 0 and "moved elsewhere" in refused.stderr, refused.stderr
        acknowledged |= under_two(one, two, work)
        prove(two, acknowledged)
        return f"{len(rows)} tables moved, {len(acknowledged)} acknowledged in all"
    finally:
        for server in (first, one, two):
            if server:
                server.kill()
        if one:
            one.forget()


def filed_on_sqlite(server: Server) -> set[str]:
    server.start()
    load = Load(server.address)
    load.start()
    time.sleep(2)
    load.stop()
    server.stop()
    return set(load.acknowledged)


def under_two(one: Server, two: Server, work: Path) -> set[str]:
    """Filings at both, which do no work themselves; the first is killed in the middle."""
    one.start(more=("--no-workers",))
    two.start(more=("--no-workers",))
    with open(work / "work.log", "ab") as log:
        worker = subprocess.Popen(two.command("work"), stdout=log, stderr=log, stdin=subprocess.DEVNULL)
    try:
        loads = [Load(one.address, threads=6), Load(two.address, threads=6)]
        for load in loads:
            load.start()
        time.sleep(2)
        one.kill()
        loads[0].stop()
        time.sleep(2)
        loads[1].stop()
        assert not loads[1].refused, loads[1].refused
        assert len(loads[0].acknowledged) > 20 and len(loads[1].acknowledged) > 20, "too few to show anything"
        assert file_once(two, complaint(two))[0] == 201
        worker.send_signal(signal.SIGTERM)
        assert worker.wait(timeout=30) == 0, "the worker did not end well"
        two.stop()
        return set(loads[0].acknowledged) | set(loads[1].acknowledged)
    finally:
        worker.kill()
        worker.wait()
