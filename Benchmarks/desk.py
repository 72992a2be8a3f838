#!/usr/bin/env python3
"""Measures what a clerk looks up while somebody talks: caller, trader, category; prints one line a figure.

Usage: desk.py [--files N]. The files are made in a folder of its own. The bar is 100 ms for each, at any number of
files; grown.py measures the same in an installation that is there.
"""
import argparse, os, re, shutil, sqlite3, statistics, subprocess, sys, tempfile, time
import urllib.parse, urllib.request

import bench

LOOKUPS = 200


def ask(server, cookie, path):
    """Seconds until an answer is there, and the answer."""
    request = urllib.request.Request(server.base + path, headers={"Cookie": cookie})
    began = time.monotonic()
    with urllib.request.urlopen(request, timeout=30) as answer:
        text = answer.read().decode()
    return time.monotonic() - began, text


def measure(name, server, cookie, paths):
    """Median, 99th of a hundred and the slowest of so many look-ups, one after the other."""
    took, found = [], 0
    for path in paths:
        seconds, text = ask(server, cookie, path)
        took.append(1000 * seconds)
        found += len(text) > 2
    took.sort()
    bench.say(name, f"median {statistics.median(took):.1f} ms, p99 {took[int(len(took) * 0.99) - 1]:.1f} ms, "
              f"slowest {took[-1]:.1f} ms; {found} of {len(paths)} found something")
    return took[-1] < 100


def known(place):
    """Phones and traders of the newest files, and how many files there are, read from the database beside the server."""
    phones, traders, files = (
        rows(place, text) for text in (
            "SELECT phone FROM party WHERE phone <> '' AND role = 'consumer' ORDER BY case_id DESC LIMIT 200",
            "SELECT name FROM party WHERE role = 'trader' AND name <> '' ORDER BY case_id DESC LIMIT 200",
            "SELECT count(*) FROM case_file"))
    return phones, traders, int(files[0])


def rows(place, text):
    """The first column of an answer."""
    if "--database" in place:
        url = place[place.index("--database") + 1]
        asked = subprocess.run(["psql", url, "-Atc", text], capture_output=True, text=True, check=True)
        return asked.stdout.splitlines()
    path = os.path.join(place[place.index("--data") + 1], "xiaobao.sqlite")
    return [row[0] for row in sqlite3.connect(f"file:{path}?mode=ro", uri=True).execute(text)]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--files", type=int, default=100_000)
    arguments = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="xiaobao-desk-", dir=os.environ.get("BENCH_DIR"))
    place = ["--data", folder]
    try:
        made = bench.run("demo", *place)
        accounts = dict(re.findall(r"^  \w+ +(\S+) +(\S+)$", made.stdout, re.M))
        bench.run("demo", "--files", str(arguments.files), *place)
        server = bench.Server(place)
        try:
            cookie = bench.sign_in(server, "clerk", accounts["clerk"])
            phones, traders, files = known(place)
            bench.say("files", f"{files:,}")
            quote = urllib.parse.quote
            some = lambda values: [values[i % len(values)] for i in range(LOOKUPS)]
            good = [
                measure("caller by number", server, cookie,
                        [f"/staff/hotline/caller?phone={quote(p)}" for p in some(phones)]),
                measure("trader by the first two characters", server, cookie,
                        [f"/staff/hotline/traders?q={quote(t[:2])}" for t in some(traders)]),
                measure("trader by the whole name", server, cookie,
                        [f"/staff/hotline/traders?q={quote(t)}" for t in some(traders)]),
                measure("category", server, cookie,
                        [f"/staff/hotline/categories?q={quote(w)}" for w in some(["洗衣机", "健身", "餐饮", "手机", "房"])]),
            ]
            bench.say("all under 100 ms", "yes" if all(good) else "NO")
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
