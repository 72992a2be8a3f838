#!/usr/bin/env python3
"""Measures settlement online: rooms opened, messages and offers stored, a trader's queue, and the sweeps over clocks.

Usage: rooms.py [--rooms N] [--clocks N] [--due N] [--seconds N] [--engine sqlite|postgres]. The rooms are made in a
folder of its own, by the real rules. bench.py measures the same after everything else. Aims: a room 1,500/s, a message
or an offer 1,000/s, a queue 1,000/s; a sweep with nothing due among 1,000,000 clocks under 100 ms.
"""
import argparse, datetime, html, http.cookiejar, os, re, shutil, subprocess, sys, tempfile, threading
import urllib.parse, urllib.request

import bench, desk

#: The demonstration's trader, as `xiaobao demo` tells it once: code, phone, password.
TRADER = re.compile(r"^  (\w{18}) · (\d{11}) · (\w+)$", re.M)
#: Rooms that are visited one after the other; each takes few enough messages and offers.
VISITED = 20_000


class Trader:
    """The demonstration's trader at its desk."""

    def __init__(self, server, code, phone, password):
        self.server, self.jar = server, http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))
        self.post("/shop/sign-in", code=code, phone=phone, password=password)

    def post(self, path, **fields):
        """Sends a form with its token; the page that answers."""
        page = self.opener.open(self.server.base + path).read().decode()
        token = re.search(r'name="_token" value="([^"]+)"', page)[1]
        form = urllib.parse.urlencode({"_token": token, **fields}, doseq=True).encode()
        return self.opener.open(self.server.base + path, form).read().decode()

    def key(self):
        """A key for the trader's program that may do everything in rooms."""
        page = self.opener.open(self.server.base + "/shop/keys").read().decode()
        scopes = sorted(set(re.findall(r'name="scopes" value="([^"]+)"|value="([^"]+)" name="scopes"', page)))
        ends = (datetime.date.today() + datetime.timedelta(days=30)).isoformat()
        made = self.post("/shop/keys", name="bench", ends=ends, scopes=[a or b for a, b in scopes])
        return html.unescape(re.search(r'class="mono raw">([^<]+)<', made)[1])

    @property
    def cookie(self):
        return "; ".join(f"{cookie.name}={cookie.value}" for cookie in self.jar)


def measure(engine, place, arguments, folder, told):
    """Makes the rooms and measures; `told` is what `xiaobao demo` printed at its first time."""
    account = TRADER.search(told)
    if not account:
        return bench.say(f"[{engine}] rooms", "no demonstration trader was made now; use a new folder")
    numbers = os.path.join(folder, "rooms")
    made = bench.run("rooms", "--count", str(arguments.rooms), "--list", numbers, *place)
    if made.returncode:
        sys.exit(made.stdout + made.stderr)
    bench.say(f"[{engine}] rooms made by the rules", made.stdout.strip().splitlines()[-1])
    listed = open(numbers).read().split()[:VISITED]
    open(numbers, "w").write("\n".join(listed) + "\n")
    server = bench.Server(place)
    try:
        talk(engine, server, Trader(server, *account.groups()), listed, numbers, arguments, folder)
        sweeps(engine, server, place, arguments, told)
    finally:
        server.stop()


def talk(engine, server, trader, listed, numbers, arguments, folder):
    key, paths = trader.key(), os.path.join(folder, "room-paths")
    for name, text in (("opening a room", "\n".join(f"/room/{number}" for number in listed)),
                       ("a trader's queue", "/shop")):
        open(paths, "w").write(text + "\n")
        line = bench.wrk(server, "pages.lua", arguments.seconds, 64, BENCH_PATHS=paths, BENCH_COOKIE=trader.cookie)[1]
        bench.say(f"[{engine}] {name}, 64 clients", line)
    for act, name in (("messages", "a message durable"), ("offers", "an offer durable")):
        line = bench.wrk(server, "rooms.lua", arguments.seconds, 64,
                         BENCH_ROOMS=numbers, BENCH_ACT=act, BENCH_KEY=key)[1]
        bench.say(f"[{engine}] {name}, 64 clients", line)


def sweeps(engine, server, place, arguments, told):
    """The sweeps beside a server whose desk is used; how long the desk's pages took is told with it."""
    accounts = dict(re.findall(r"^  \w+ +(\S+) +(\S+)$", told, re.M))
    cookie = bench.sign_in(server, "supervisor", accounts["supervisor"])
    result = {}

    def sweep():
        result["done"] = bench.run("sweep-rate", "--clocks", str(arguments.clocks), "--due", str(arguments.due), *place)

    thread = threading.Thread(target=sweep)
    thread.start()
    took = []
    while thread.is_alive():
        took.append(desk.ask(server, cookie, "/staff/cases?view=allOpen")[0])
        thread.join(0.1)
    done = result["done"]
    if done.returncode:
        return bench.say(f"[{engine}] sweeps", "FAILED " + done.stdout + done.stderr)
    for line in done.stdout.strip().splitlines():
        name, _, figures = line.partition(": ")
        bench.say(f"[{engine}] sweep, {name}", figures)
    took.sort()
    bench.say(f"[{engine}] work list beside the sweeps",
              f"median {1000 * took[len(took) // 2]:.0f} ms, slowest {1000 * took[-1]:.0f} ms of {len(took)}")


def add_arguments(parser):
    parser.add_argument("--rooms", type=int, default=100_000)
    parser.add_argument("--clocks", type=int, default=1_000_000)
    parser.add_argument("--due", type=int, default=10_000)


def main():
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    parser.add_argument("--seconds", type=int, default=20)
    parser.add_argument("--engine", choices=["sqlite", "postgres"])
    arguments = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="xiaobao-rooms-", dir=os.environ.get("BENCH_DIR"))
    url = os.environ.get("BENCH_POSTGRES")
    places = {"sqlite": ["--data", os.path.join(folder, "sqlite")]}
    if url:
        places["postgres"] = ["--data", os.path.join(folder, "postgres"), "--database", url]
    try:
        for engine, place in places.items():
            if arguments.engine in (None, engine):
                measure(engine, place, arguments, folder, bench.run("demo", *place).stdout)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
