"""A dispute settled by programs alone: settling.py ADDRESS KEY MESSAGES.

Like client.py it knows nothing but the description: the consumer's program sends number and query code, the trader's
its key, each in the header that the description names. KEY is the trader's, MESSAGES the folder into which the
installation writes what it sends; there the one-time codes for signing are found, as a telephone would show them.
Standard library only. The last line counts: N passed, N failed.
"""

import base64
import datetime
import re
import sys
import time
from pathlib import Path

from client import Answer, Checks, Client

#: The demonstration's trader, as its licence names it.
TRADER_CODE, TRADER_PHONE = "92150105MA0XB0001F", "13900000001"
CONSUMER_PHONE = "13800002046"
#: As small as a document can be told by its first bytes.
PROOF = base64.b64encode(b"%PDF-1.4\n% transfer\n").decode()


class Side:
    """One side's program: whatever it calls, it shows what lets it in."""

    def __init__(self, client: Client, scheme: str, secret: str):
        schemes = client.description["components"]["securitySchemes"]
        self.client = client
        self.headers = {schemes[scheme]["name"]: secret}

    def call(self, name: str, body=None, **more) -> Answer:
        headers = self.headers | more.pop("headers", {})
        return self.client.call(name, body, headers=headers, **more)


class Both:
    """The two programs, and what the description calls the same thing for each."""

    def __init__(self, consumer: Side, trader: Side, number: str, checks: Checks, messages: Path):
        self.consumer, self.trader, self.number = consumer, trader, number
        self.checks, self.messages = checks, messages

    def room(self, side: Side) -> Answer:
        name = "readTraderRoom" if side is self.trader else "readRoom"
        answer = side.call(name, number=self.number)
        self.checks.that(answer.status == 200, f"{name}: {answer.status} {answer.json}")
        return answer

    def do(self, side: Side, verb: str, body=None, expected: int = 204, once: str | None = None, **path) -> Answer:
        """Does something in the room on the version that was just read; with a key, twice and carried out once."""
        headers = {"If-Match": self.room(side).headers["ETag"]}
        if once:
            headers["Idempotency-Key"] = once
        name = verb + ("InTraderRoom" if side is self.trader else "InRoom")
        answer = side.call(name, body, headers=headers, number=self.number, **path)
        self.checks.that(answer.status == expected, f"{name}: {answer.status} {answer.json}")
        if once:
            again = side.call(name, body, headers=headers, number=self.number, **path)
            self.checks.that(again.status == expected, f"{name} again: {again.status} {again.json}")
        return answer

    def live(self) -> str:
        """The offer that waits for an answer."""
        offers = self.room(self.consumer).json["offers"]
        return [offer["id"] for offer in offers if offer["standing"] == "live"][-1]

    def code(self, phone: str) -> str:
        """The newest code that was sent to a telephone."""
        end = time.monotonic() + 20
        while time.monotonic() < end:
            for file in sorted(self.messages.glob("[0-9]*.txt"), key=lambda file: int(file.stem), reverse=True):
                address, text = file.read_text(encoding="utf-8").split("\n", 1)
                found = re.search(r"】([0-9]{6})是", text)
                if phone in address and found:
                    return found[1]
            time.sleep(0.1)
        raise RuntimeError(f"no code came to {phone}")

    def sign(self, side: Side, name: str, phone: str) -> None:
        self.do(side, "sendCode")
        body = {"name": name, "code": self.code(phone), "document": self.room(side).json["agreementHash"]}
        self.do(side, "sign", body, once=f"sign-{phone}")


def lodge(client: Client, checks: Checks) -> tuple[str, Side]:
    filing = client.example("lodge")
    filing["trader"]["creditCode"] = TRADER_CODE
    filing["settlement"] = {"first": True, "contact": TRADER_PHONE}
    answer = client.call("lodge", filing, headers={"Idempotency-Key": "settling-1"})
    checks.that(answer.status == 201, f"lodging: {answer.status} {answer.json}")
    periods = [due["period"] for due in answer.json["due"]]
    checks.that(periods == ["settlement"], f"only the settlement's clock runs: {periods}")
    return answer.json["number"], Side(client, "queryCode", answer.json["queryCode"])


def refund(amount: str, days: int) -> dict:
    return {"items": [{"kind": "refund", "amount": amount, "days": days}], "note": ""}


def settle(both: Both, checks: Checks) -> None:
    consumer, trader, number = both.consumer, both.trader, both.number
    rooms = trader.call("listTraderRooms").json["rooms"]
    checks.that(number in [room["number"] for room in rooms], "the trader finds the case in its list")
    checks.that(CONSUMER_PHONE not in str(both.room(trader).json), "the trader is not told the consumer's number")
    both.do(trader, "say", {"text": "您好，我们看看怎么解决。"}, once="hello")
    both.do(trader, "offer", refund("1000.00", 5), once="offer-1")
    both.do(consumer, "offer", refund("2000.00", 3), once="counter-1")
    first = both.room(consumer).json["offers"][0]["id"]
    both.do(trader, "accept", expected=409, offer=first)
    both.do(trader, "accept", offer=both.live(), once="accept-1")
    both.sign(consumer, "王秀兰", CONSUMER_PHONE)
    both.sign(trader, "钱先生", TRADER_PHONE)
    room = both.room(consumer).json
    checks.that(room["state"] == "settled" and "2,000" in room["agreement"], f"it is settled: {room['state']}")
    checks.that(len(room["offers"]) == 2 and len(room["messages"]) == 1, "what was sent twice is there once")


def perform(both: Both, checks: Checks) -> None:
    consumer, trader, number = both.consumer, both.trader, both.number

    def promise(side: Side, name: str) -> dict:
        answer = side.call(name, number=number)
        checks.that(answer.status == 200 and len(answer.json["promises"]) == 1, f"{name}: {answer.json}")
        return answer.json["promises"][0]

    def move(side: Side, name: str, body: dict, seen: dict) -> Answer:
        version = {"If-Match": f'"{seen["version"]}"'}
        return side.call(name, body, headers=version, number=number, position=str(seen["position"]))

    seen = promise(trader, "listTraderPromises")
    checks.that(seen["amount"] == "2000.00" and seen["moves"] == ["handIn"], f"the trader is to pay: {seen}")
    proof = {"text": "已经转账。", "files": [{"name": "转账.pdf", "content": PROOF}]}
    told = move(trader, "handInTraderPromises", proof, seen)
    checks.that(told.status == 204, f"telling it as performed: {told.status} {told.json}")
    checks.that(move(trader, "handInTraderPromises", proof, seen).status == 412, "an old version is refused")
    seen = promise(consumer, "listPromises")
    checks.that(seen["acts"][0]["files"][0]["size"] == len(base64.b64decode(PROOF)), "the proof came whole")
    done = move(consumer, "confirmPromises", {"doneOn": datetime.date.today().isoformat()}, seen)
    checks.that(done.status == 204, f"confirming: {done.status} {done.json}")
    checks.that(promise(consumer, "listPromises")["state"] == "performed", "the promise is performed")


def results(both: Both, checks: Checks) -> None:
    """What the file says at the end: money agreed and money performed are two figures."""
    file = both.consumer.call("readComplaint", number=both.number).json
    agreed, performed = file["agreedAmount"], file["performedAmount"]
    checks.that(agreed == performed == "2000.00", f"agreed {agreed}, performed {performed}")
    checks.that(file["agreement"] is not None and file["outcome"] == "settled", f"the outcome is {file['outcome']}")
    stranger = Side(both.trader.client, "trader", "xbs_" + "0" * 64)
    checks.that(stranger.call("listTraderRooms").status == 401, "an invented key opens nothing")
    wrong = Side(both.consumer.client, "queryCode", "AAAA-AAAAA-AAAA")
    checks.that(wrong.call("readRoom", number=both.number).status == 404, "a wrong query code finds nothing")


def main(address: str, key: str, messages: str) -> int:
    checks = Checks()
    client = Client(address, "")
    number, consumer = lodge(client, checks)
    both = Both(consumer, Side(client, "trader", key), number, checks, Path(messages))
    settle(both, checks)
    perform(both, checks)
    results(both, checks)
    print(f"{checks.passed} passed, {checks.failed} failed")
    return 1 if checks.failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
