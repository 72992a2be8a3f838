#!/usr/bin/env python3
"""Measures an installation that is there, as it grows: pages, search and look-ups, filing, and a backup during filing.

Usage: grown.py --accounts FILE PLACE…, where FILE is what `xiaobao demo` printed and PLACE says where the database is,
such as --data DIR. It files complaints there, and leaves the rest as it is.
"""
import argparse, os, re, shutil, subprocess, sys, tempfile, threading, time
import urllib.parse

import bench, desk

#: Words of two characters that complaints are full of, and some that are rare.
WORDS = ["退款", "漏水", "健身", "押金", "维修", "餐饮", "快递", "培训", "手机", "发票", "食品", "会员", "假货", "装修",
         "空调", "酒店", "航班", "定金", "售后", "质量"]


def searches(engine, server, accounts):
    """A search of each word through the page, as whoever sees all, a county's clerk, and in the newest of many."""
    for name in ("analyst", "clerk"):
        cookie = bench.sign_in(server, name, accounts[name])
        paths = [f"/staff/search?q={urllib.parse.quote(word)}" for word in WORDS]
        for path in paths:
            desk.ask(server, cookie, path)
        desk.measure(f"[{engine}] search page as {name}", server, cookie, paths * 10)


def lookups(engine, server, accounts, place):
    cookie = bench.sign_in(server, "clerk", accounts["clerk"])
    phones, traders, files = desk.known(place)
    bench.say(f"[{engine}] files", f"{files:,}")
    quote = urllib.parse.quote
    for name, paths in (
            ("caller by number", [f"/staff/hotline/caller?phone={quote(p)}" for p in phones]),
            ("trader by two characters", [f"/staff/hotline/traders?q={quote(t[:2])}" for t in traders]),
            ("trader by the whole name", [f"/staff/hotline/traders?q={quote(t)}" for t in traders])):
        desk.measure(f"[{engine}] {name}", server, cookie, paths)


def backup(engine, server, place, folder):
    """A backup while complaints come in, with what filing is without it beside."""
    alone = bench.wrk(server, "filing.lua", 15, 16)[1]
    bench.say(f"[{engine}] filing, 16 clients, no backup", alone)
    target = os.path.join(folder, "backup")
    result = {}

    def make():
        began = time.monotonic()
        result["code"] = bench.run("backup", *place, target).returncode
        result["seconds"] = time.monotonic() - began

    thread = threading.Thread(target=make)
    thread.start()
    lines = []
    while thread.is_alive():
        lines.append(bench.wrk(server, "filing.lua", 10, 16)[1])
    thread.join()
    size = int(subprocess.run(["du", "-sm", target], capture_output=True, text=True).stdout.split()[0])
    for line in lines:
        bench.say(f"[{engine}] filing, 16 clients, in a backup", line)
    bench.say(f"[{engine}] backup", f"{'whole' if result['code'] == 0 else 'FAILED'}, {result['seconds']:.0f} s, {size} MB")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--accounts", required=True)
    arguments, place = parser.parse_known_args()
    engine = "postgres" if "--database" in place else "sqlite"
    accounts = dict(re.findall(r"^  \w+ +(\S+) +(\S+)$", open(arguments.accounts).read(), re.M))
    folder = tempfile.mkdtemp(prefix="xiaobao-grown-", dir=os.environ.get("BENCH_DIR"))
    server = bench.Server(place)
    try:
        bench.say(f"[{engine}] start to first answer", f"{server.start:.3f} s")
        time.sleep(3)
        bench.say(f"[{engine}] idle memory", f"{server.memory():.0f} MB")
        lookups(engine, server, accounts, place)
        searches(engine, server, accounts)
        bench.pages(engine, server, accounts, arguments, folder)
        bench.say(f"[{engine}] durable filing, 64 clients", bench.wrk(server, "filing.lua", 20, 64)[1])
        backup(engine, server, place, folder)
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
