"""A client of the API that knows nothing but its description: client.py ADDRESS KEY.

It reads /api/v1/openapi.json, finds each operation by its name, and sends what stands there as an example. With that it
lodges a complaint, follows it with its query code as the consumer does, and handles it to closing with a program's key.
Standard library only. The last line counts: N passed, N failed.
"""

import json
import sys
import urllib.error
import urllib.parse
import urllib.request


class Answer:
    """Status, headers and JSON of an answer."""

    def __init__(self, status: int, headers, body: bytes):
        self.status = status
        self.headers = headers
        self.json = json.loads(body) if body else None


class Client:
    """Calls operations of the description by their names."""

    def __init__(self, address: str, key: str):
        with urllib.request.urlopen(f"{address}/api/v1/openapi.json", timeout=20) as answer:
            self.description = json.load(answer)
        self.base = address + self.description["servers"][0]["url"]
        self.key = key
        self.operations = {
            operation["operationId"]: (method, path, operation)
            for path, methods in self.description["paths"].items()
            for method, operation in methods.items()
        }

    def example(self, name: str):
        """The body that the description shows; an empty object where it shows none."""
        body = self.operations[name][2].get("requestBody", {})
        return body.get("content", {}).get("application/json", {}).get("example", {})

    def scopes(self, name: str) -> list[str]:
        """What a key must be good for."""
        security = self.operations[name][2].get("security", [])
        return [scope for entry in security for scope in entry.get("staff", [])]

    def call(self, name: str, body=None, *, code: str | None = None, query=None, headers=None, **path) -> Answer:
        """Calls as the holder of a query code, or of the key where the operation names a scope for it."""
        method, template, operation = self.operations[name]
        url = self.base + template.format(**{part: urllib.parse.quote(value) for part, value in path.items()})
        if query:
            url += "?" + urllib.parse.urlencode(query)
        sent = dict(headers or {})
        if code:
            sent["Query-Code"] = code
        elif operation.get("security") and self.key:
            sent["Authorization"] = f"Bearer {self.key}"
        data = None
        if body is not None:
            data = json.dumps(body).encode()
            sent["Content-Type"] = "application/json"
        request = urllib.request.Request(url, data, sent, method=method.upper())
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return Answer(answer.status, answer.headers, answer.read())
        except urllib.error.HTTPError as error:
            return Answer(error.code, error.headers, error.read())


class Checks:
    """Counts what held and tells what did not."""

    def __init__(self):
        self.passed = self.failed = 0

    def that(self, holds: bool, what: str) -> None:
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAILED: {what}")


def handle(client: Client, checks: Checks, number: str, moves: list[str], code: str | None = None) -> None:
    """Makes the moves one after the other, each on the version that was read before."""
    for move in moves:
        seen = client.call("readComplaint", number=number, code=code)
        checks.that(seen.status == 200, f"reading before {move}: {seen.status} {seen.json}")
        body, version = client.example(move), {"If-Match": seen.headers["ETag"]}
        if "heldOn" in body:
            # The example's day is some day; a session is held after the file was received.
            body["heldOn"] = seen.json["receivedOn"]
        answer = client.call(move, body, number=number, code=code, headers=version)
        checks.that(answer.status == 200, f"{move}: {answer.status} {answer.json}")
        stale = client.call(move, body, number=number, code=code, headers=version)
        checks.that(stale.status == 412, f"{move} on an old version: {stale.status}")


def journey(client: Client, checks: Checks) -> None:
    filing = client.call("lodge", client.example("lodge"), headers={"Idempotency-Key": "client-1"})
    checks.that(filing.status == 201, f"lodging: {filing.status} {filing.json}")
    number, code = filing.json["number"], filing.json["queryCode"]
    again = client.call("lodge", client.example("lodge"), headers={"Idempotency-Key": "client-1"})
    checks.that(again.json["number"] == number, "the same key lodges the same complaint")

    followed = client.call("readComplaint", number=number, code=code)
    checks.that(followed.status == 200 and followed.json["state"] == "received", "the consumer follows the file")
    handle(client, checks, number, ["requestSupplement"])
    handle(client, checks, number, ["supplement"], code=code)
    handle(client, checks, number, ["accept", "startMediation", "recordSession", "agree", "close"])
    handle(client, checks, number, ["rate"], code=code)

    closed = client.call("readComplaint", number=number, code=code)
    checks.that(closed.json["state"] == "closed", "the file is closed")
    checks.that(closed.json["performedAmount"] == client.example("close")["performed"], "the money is kept")
    by = [entry["by"] for entry in closed.json["timeline"] if entry["kind"] == "accept"]
    checks.that(by == ["key"], f"the history names the key, not {by}")

    listed = client.call("listComplaints", query={"state": "closed"})
    checks.that(number in [line["number"] for line in listed.json["complaints"]], "the file is in the list")


def refusals(client: Client, checks: Checks) -> None:
    """What a key does not open."""
    body = client.example("makeWebhook")
    checks.that(client.scopes("makeWebhook") == ["events"], "the description names the scope")
    checks.that(client.call("makeWebhook", body).status == 403, "a key without the scope makes no webhook")
    checks.that(client.call("endSession").status == 403, "a key cannot sign out")
    client.key = "xb_" + "a" * 43
    checks.that(client.call("listComplaints").status == 401, "an invented key opens nothing")


def main(address: str, key: str) -> int:
    checks = Checks()
    client = Client(address, key)
    journey(client, checks)
    refusals(client, checks)
    print(f"{checks.passed} passed, {checks.failed} failed")
    return 1 if checks.failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
