"""A load of filings over the API, remembering every number that was acknowledged."""

import http.client
import json
import threading
import urllib.error
import urllib.request
import uuid

#: The paths of the description are below its server.
BASE = "/api/v1"
ROUTE = "/complaints"


def example(address: str) -> dict:
    """A complaint to file: the one with which the API describes itself."""
    with urllib.request.urlopen(f"{address}{BASE}/openapi.json", timeout=10) as answer:
        description = json.load(answer)
    body = description["paths"][ROUTE]["post"]["requestBody"]["content"]["application/json"]
    return body["example"] if "example" in body else next(iter(body["examples"].values()))["value"]


class Load:
    """Files complaints from several threads, until told to stop or until the server is gone."""

    def __init__(self, address: str, threads: int = 16):
        self.address = address
        self.body = json.dumps(example(address)).encode()
        self.acknowledged: list[str] = []
        self.refused: list[str] = []
        self.over = threading.Event()
        self.threads = [threading.Thread(target=self._file_on, daemon=True) for _ in range(threads)]

    def start(self) -> None:
        for thread in self.threads:
            thread.start()

    def stop(self) -> None:
        self.over.set()
        for thread in self.threads:
            thread.join()

    def _file_on(self) -> None:
        while not self.over.is_set():
            try:
                # Appending to a list is one step in Python; a number counts once its whole answer has been read.
                self.acknowledged.append(self._file())
            except urllib.error.HTTPError as error:
                self.refused.append(f"{error.code} {error.read(500).decode(errors='replace')}")
                return
            except (OSError, http.client.HTTPException, ValueError, KeyError):
                if not self.over.is_set():
                    self.over.wait(0.01)

    def _file(self) -> str:
        headers = {"Content-Type": "application/json", "Idempotency-Key": str(uuid.uuid4())}
        request = urllib.request.Request(self.address + BASE + ROUTE, self.body, headers, method="POST")
        with urllib.request.urlopen(request, timeout=10) as answer:
            return json.load(answer)["number"]
