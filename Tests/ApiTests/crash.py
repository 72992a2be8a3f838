"""Messages out, when the program is killed between sending and noting that it did: crash.py ENGINE.

A gateway takes an SMS and a mail server takes a mail; while both still hold the program's line, `xiaobao serve` gets
kill -9. After the next start the SMS must be unknown and not sent again, and the mail must come again with the same
Message-ID. Standard library only. The last line counts: N passed, N failed.
"""

import json
import os
import re
import socket
import sys
import tempfile
import threading
import time
import urllib.request
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "JourneyTests"))

from stage.server import Server  # noqa: E402


class Listener:
    """Takes connections on loopback, each on a thread of its own."""

    def __init__(self):
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.heard: list[str] = []
        #: While it is set, what was taken in is not answered.
        self.holds = threading.Event()
        self.holds.set()
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self) -> None:
        while True:
            line, _ = self.socket.accept()
            threading.Thread(target=self.serve, args=(line,), daemon=True).start()

    def wait(self) -> None:
        while self.holds.is_set():
            time.sleep(0.02)

    def serve(self, line: socket.socket) -> None:
        raise NotImplementedError


class Gateway(Listener):
    """An SMS gateway."""

    def serve(self, line: socket.socket) -> None:
        stream = line.makefile("rwb")
        length = 0
        while (head := stream.readline().strip()) != b"":
            if head.lower().startswith(b"content-length:"):
                length = int(head.split(b":")[1])
        self.heard.append(stream.read(length).decode())
        self.wait()
        try:
            stream.write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
            stream.flush()
        except OSError:
            pass
        line.close()


class MailServer(Listener):
    """A mail server."""

    def serve(self, line: socket.socket) -> None:
        stream = line.makefile("rwb")

        def say(text: str) -> None:
            stream.write(text.encode() + b"\r\n")
            stream.flush()

        try:
            say("220 here")
            while word := stream.readline().strip().upper():
                if word.startswith(b"DATA"):
                    say("354 go on")
                    text = b""
                    while (part := stream.readline()) not in (b".\r\n", b""):
                        text += part
                    self.heard.append(text.decode())
                    self.wait()
                    say("250 taken")
                elif word.startswith(b"QUIT"):
                    say("221 bye")
                    break
                else:
                    say("250 fine")
        except OSError:
            pass
        line.close()

    @property
    def ids(self) -> list[str]:
        return [re.search(r"^Message-ID: (\S+)", mail, re.MULTILINE)[1] for mail in self.heard]


def ask(address: str, method: str, path: str, body=None, **headers) -> dict:
    data = None if body is None else json.dumps(body).encode()
    sent = {"Content-Type": "application/json"} if data else {}
    sent |= {name.replace("_", "-"): value for name, value in headers.items()}
    request = urllib.request.Request(f"{address}/api/v1{path}", data, sent, method=method)
    with urllib.request.urlopen(request, timeout=20) as answer:
        return json.loads(answer.read() or b"{}")


def token(server: Server, name: str) -> str:
    name, password = server.accounts[name]
    return "Bearer " + ask(server.address, "POST", "/sessions", {"signIn": name, "password": password})["token"]


def until(what, patience: float = 30) -> bool:
    """Waits until something holds."""
    end = time.monotonic() + patience
    while not what():
        if time.monotonic() > end:
            return False
        time.sleep(0.1)
    return True


def messages(server: Server, who: str) -> dict[str, str]:
    """Channel and state of each message."""
    listed = ask(server.address, "GET", "/messages", Authorization=who)["messages"]
    return {message["channel"]: message["state"] for message in listed}


def accept_a_complaint(server: Server) -> None:
    """Files the description's own complaint with a mail address, and accepts it: the consumer is to be told."""
    paths = ask(server.address, "GET", "/openapi.json")["paths"]
    filing = paths["/complaints"]["post"]["requestBody"]["content"]["application/json"]["example"]
    filing["consumer"]["email"] = "wang@example.com"
    number = ask(server.address, "POST", "/complaints", filing)["number"]
    ask(server.address, "POST", f"/complaints/{number}/moves/accept", {}, Authorization=token(server, "officer"),
        If_Match="*")  # fmt: skip


def main(engine: str) -> int:
    passed = failed = 0

    def check(holds: bool, what: str) -> None:
        nonlocal passed, failed
        passed, failed = passed + holds, failed + (not holds)
        if not holds:
            print(f"FAILED: {what}")

    gateway, mails = Gateway(), MailServer()
    environment = dict(os.environ) | {
        "XIAOBAO_SMS_URL": f"http://127.0.0.1:{gateway.port}/", "XIAOBAO_SMS_BODY": "to={phone}&text={text}",
        "XIAOBAO_MAIL_HOST": "127.0.0.1", "XIAOBAO_MAIL_PORT": str(mails.port), "XIAOBAO_MAIL_SECURITY": "none",
        "XIAOBAO_MAIL_FROM": "desk@example.org",
    }  # fmt: skip
    with tempfile.TemporaryDirectory(prefix="xiaobao-crash-") as work:
        server = Server(Path(work), engine)
        try:
            server.start(environment)
            accept_a_complaint(server)
            check(until(lambda: gateway.heard and mails.heard), "SMS and mail go out")
            server.kill()
            gateway.holds.clear()
            mails.holds.clear()
            server.start(environment)
            who = token(server, "system")
            check(until(lambda: messages(server, who)["sms"] == "unknown"), "the SMS is unknown after the crash")
            check(until(lambda: messages(server, who)["mail"] == "done"), "the mail is sent after the crash")
            time.sleep(3)
            check(len(gateway.heard) == 1, f"the SMS was not repeated, but sent {len(gateway.heard)} times")
            check(len(mails.ids) == 2 and len(set(mails.ids)) == 1, f"both mails have one id: {mails.ids}")
            unknown = ask(server.address, "GET", "/messages?show=unknown", Authorization=who)["messages"]
            ask(server.address, "POST", f"/messages/{unknown[0]['id']}/again", Authorization=who)
            check(until(lambda: messages(server, who)["sms"] == "done"), "a person sends the SMS again")
            check(len(gateway.heard) == 2, "it went out once more")
        finally:
            server.kill()
            server.forget()
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
