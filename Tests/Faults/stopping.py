"""Stops: what is in hand is finished, and no stop takes longer than it may."""

import json
import signal
import socket
import subprocess
import time
from pathlib import Path

from around import complaint, half_request, numbers, prove
from filing import Load
from stage.server import BINARY, Server


def in_hand(work: Path, engine: str) -> str:
    """A filing that is half sent when the stop comes is stored and answered; nobody new gets in."""
    server = Server(work, engine)
    try:
        server.start()
        body = complaint(server)
        connection = half_request(server, body)
        time.sleep(0.3)
        server.process.send_signal(signal.SIGTERM)
        time.sleep(0.7)
        assert server.process.poll() is None, "the server did not wait for the request in hand"
        try:
            socket.create_connection(("127.0.0.1", int(server.address.rsplit(":", 1)[1])), timeout=1).close()
            raise AssertionError("somebody new was let in")
        except (ConnectionRefusedError, TimeoutError):
            pass
        connection.send(body[-10:])
        answer = connection.getresponse()
        number = json.load(answer)["number"]
        assert answer.status == 201, f"the request in hand was answered with {answer.status}"
        begin = time.monotonic()
        code = server.process.wait(timeout=10)
        assert code == 0, f"the server ended with {code}"
        assert number in numbers(server)
        return f"ended {time.monotonic() - begin:.1f} s after the last answer"
    finally:
        server.kill()
        server.forget()


def in_load(work: Path) -> str:
    """Sixteen clients file; the stop comes; everything acknowledged is there, and the process ended well."""
    server = Server(work, "sqlite")
    try:
        server.start()
        load = Load(server.address)
        load.start()
        time.sleep(3)
        begin = time.monotonic()
        server.process.send_signal(signal.SIGTERM)
        code = server.process.wait(timeout=30)
        took = time.monotonic() - begin
        load.stop()
        assert code == 0, f"the server ended with {code}"
        assert not load.refused, f"a filing was refused: {load.refused[0]}"
        prove(server, set(load.acknowledged))
        return f"{len(load.acknowledged)} acknowledged, ended in {took:.1f} s"
    finally:
        server.kill()


def bound(work: Path) -> str:
    """A client that never finishes holds the stop for two seconds and the grace, not for ever."""
    server = Server(work, "sqlite")
    try:
        server.start(more=("--stop-within", "2"))
        connection = half_request(server, complaint(server))
        time.sleep(0.3)
        begin = time.monotonic()
        server.process.send_signal(signal.SIGTERM)
        server.process.wait(timeout=15)
        connection.close()
        return f"ended after {time.monotonic() - begin:.1f} s"
    finally:
        server.kill()


def settings(work: Path) -> str:
    """A file with three mistakes and a flag with one: four lines, and no start."""
    (work / "data").mkdir()
    (work / "data/xiaobao.conf").write_text("prot = 80\nhttps = perhaps\nstop-within = 0\n")
    done = subprocess.run(
        [str(BINARY), "serve", "--data", str(work / "data"), "--port", "many"], capture_output=True, text=True, timeout=30
    )
    assert done.returncode != 0
    for word in ("xiaobao.conf:1", "“port”", "xiaobao.conf:2", "xiaobao.conf:3", "--port"):
        assert word in done.stderr, f"{word} is not in: {done.stderr}"
    return f"{done.stderr.count(' / ')} sentences"
