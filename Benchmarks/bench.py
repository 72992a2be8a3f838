#!/usr/bin/env python3
"""Loads files, then measures filing, pages, figures, import, start and memory; prints one line a figure.

Run through bin/bench. The load generator shares the machine with the server, as the figures say.
"""
import argparse, http.cookiejar, os, re, shutil, signal, socket, subprocess, sys, tempfile, time
import urllib.parse, urllib.request

import rooms

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
BINARY = os.environ.get("XIAOBAO_BINARY", os.path.join(ROOT, ".build", "release", "xiaobao"))
DATA = os.path.join(ROOT, "..", "shared", "data")


def say(name, value):
    print(f"{name:<46} {value}", flush=True)


def flushes(folder, seconds=2.0):
    """4 KiB overwrites with fdatasync a second: what the disk gives any durable write."""
    path = os.path.join(folder, "flush")
    file = os.open(path, os.O_CREAT | os.O_WRONLY)
    os.write(file, b"x" * 4096)
    os.fsync(file)
    end, count = time.monotonic() + seconds, 0
    while time.monotonic() < end:
        os.pwrite(file, b"y" * 4096, 0)
        os.fdatasync(file)
        count += 1
    os.close(file)
    os.unlink(path)
    return count / seconds


def port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """The program on a free port; remembers what it printed, and how long the first answer took."""

    def __init__(self, place):
        self.port = port()
        began = time.monotonic()
        self.process = subprocess.Popen(
            [BINARY, "serve", "--port", str(self.port)] + place,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.base = f"http://127.0.0.1:{self.port}"
        while True:
            try:
                urllib.request.urlopen(self.base + "/readyz", timeout=1).read()
                break
            except OSError:
                if self.process.poll() is not None:
                    sys.exit("the server ended: " + self.process.stdout.read())
                time.sleep(0.005)
        self.start = time.monotonic() - began

    def cpu(self):
        fields = open(f"/proc/{self.process.pid}/stat").read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self):
        return int(re.search(r"VmRSS:\s+(\d+)", open(f"/proc/{self.process.pid}/status").read())[1]) / 1024

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(30)


def wrk(server, script, seconds, clients, **environment):
    """One run of wrk: requests a second, p99, answers other than expected, CPU of the server a request."""
    before = server.cpu()
    out = subprocess.run(
        ["wrk", "-t2", f"-c{clients}", f"-d{seconds}s", "--latency", "-s", os.path.join(HERE, script), server.base],
        capture_output=True, text=True, env={**os.environ, **environment})
    used = server.cpu() - before
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", out.stdout)[1])
    p99 = re.search(r"99%\s+(\S+)", out.stdout)[1]
    total = int(re.search(r"(\d+) requests in", out.stdout)[1])
    bad = re.search(r"Non-2xx or 3xx responses: (\d+)", out.stdout)
    for line in out.stderr.splitlines():
        print("   ", line)
    wrong = f", {bad[1]} other answers" if bad else ""
    return rate, f"{rate:,.0f}/s  p99 {p99}  {1000 * used / max(1, total):.2f} ms CPU each{wrong}"


def run(*arguments):
    return subprocess.run([BINARY, *arguments], capture_output=True, text=True)


def sign_in(server, name, password):
    jar = http.cookiejar.CookieJar()
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    page = opener.open(server.base + "/sign-in").read().decode()
    token = re.search(r'name="_token" value="([^"]+)"', page)[1]
    fields = re.findall(r'<input[^>]*name="([^"]+)"', page)
    user = next(f for f in fields if f not in ("_token", "password") and "pass" not in f.lower())
    secret = next(f for f in fields if "pass" in f.lower())
    form = urllib.parse.urlencode({"_token": token, user: name, secret: password}).encode()
    opener.open(server.base + "/sign-in", form)
    return "; ".join(f"{c.name}={c.value}" for c in jar)


def measure(engine, place, arguments, folder):
    say(f"[{engine}] disk, 4 KiB fdatasync", f"{flushes(folder):,.0f}/s")
    told = run("demo", *place).stdout
    accounts = dict(re.findall(r"^  \w+ +(\S+) +(\S+)$", told, re.M))
    began = time.monotonic()
    made = run("demo", "--files", str(arguments.files), *place)
    if made.returncode:
        sys.exit(made.stdout + made.stderr)
    say(f"[{engine}] files made by the rules", f"{arguments.files / (time.monotonic() - began):,.0f}/s")
    for name, mapping in (("consumer-complaints-us-2014.csv", "us-cfpb-2014"),
                          ("citizen-cases-shenzhen-2018.csv", "shenzhen-citizen-2018")):
        if not os.path.exists(os.path.join(DATA, name)):
            say(f"[{engine}] import {name}", "not here, left out")
            continue
        began = time.monotonic()
        done = run("import", os.path.join(DATA, name), "--mapping", mapping, "--english",
                   "--rejected", os.path.join(folder, name + ".rejected.csv"), *place)
        kept = re.search(r"(\d+) kept", done.stdout)
        seconds = time.monotonic() - began
        say(f"[{engine}] import {name}", f"{int(kept[1]) / seconds:,.0f} records/s with start and fold")
    search(engine, place)
    server = Server(place)
    try:
        say(f"[{engine}] start to first answer", f"{server.start:.3f} s")
        time.sleep(3)
        say(f"[{engine}] idle memory", f"{server.memory():.0f} MB")
        pages(engine, server, accounts, arguments, folder)
        rate, line = wrk(server, "filing.lua", arguments.seconds, 64)
        say(f"[{engine}] durable filing, 64 clients", line)
    finally:
        server.stop()
    rooms.measure(engine, place, arguments, folder, told)
    raw = run("raw-rate", "--filings", "20000", *place).stdout
    bare = float(re.search(r": (\d+) filings/s", raw)[1])
    say(f"[{engine}] the engine alone, same rows", f"{bare:,.0f}/s; filing is {rate / bare:.2f} of it")
    began = time.monotonic()
    clean = run("verify", *place).returncode == 0 and run("recount", *place).returncode == 0
    say(f"[{engine}] verify and recount after it", f"{'clean' if clean else 'NOT CLEAN'} in {time.monotonic() - began:.0f} s")


def search(engine, place):
    """The index made from all files, then judged questions against a reading of every file."""
    made = run("reindex", *place).stdout
    done = re.search(r"(\d+), seconds \S* ?(\d+)", made)
    if done:
        say(f"[{engine}] files indexed", f"{int(done[1]) / max(1, int(done[2])):,.0f}/s")
    asked = run("search-rate", "--queries", "120", *place)
    for line in asked.stdout.splitlines():
        asker, _, figures = line.partition(": ")
        say(f"[{engine}] search as {asker}", figures)
    if asked.returncode:
        say(f"[{engine}] search", "DOES NOT FIND WHAT IT SHOULD")


def pages(engine, server, accounts, arguments, folder):
    paths = os.path.join(folder, "paths")
    open(paths, "w").write("/figures\n")
    say(f"[{engine}] figures page", wrk(server, "pages.lua", 8, 16, BENCH_PATHS=paths)[1])
    if not accounts:
        say(f"[{engine}] staff pages", "no demonstration sign-in was made now; use a new folder")
        return
    cookie = sign_in(server, "supervisor", accounts["supervisor"])
    request = urllib.request.Request(server.base + "/staff/cases?view=allOpen", headers={"Cookie": cookie})
    listing = urllib.request.urlopen(request).read().decode()
    files = sorted(set(re.findall(r'href="(/staff/cases/\d{6}-\d\d-\d+-\d)"', listing)))
    open(paths, "w").write("/staff/cases?view=allOpen\n")
    say(f"[{engine}] work list of 50", wrk(server, "pages.lua", 8, 64, BENCH_PATHS=paths, BENCH_COOKIE=cookie)[1])
    if files:
        open(paths, "w").write("\n".join(files) + "\n")
        say(f"[{engine}] case page", wrk(server, "pages.lua", 8, 64, BENCH_PATHS=paths, BENCH_COOKIE=cookie)[1])


def scrubbing():
    """What the scrubber finds of planted identifiers, and what it masks beside them, a type."""
    done = subprocess.run([sys.executable, os.path.join(HERE, "planted.py"), "--binary", BINARY])
    if done.returncode != 0:
        say("scrubber", "BELOW its thresholds: 0.99 for numbers, 0.9 for names and addresses")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--files", type=int, default=100_000)
    parser.add_argument("--seconds", type=int, default=20)
    rooms.add_arguments(parser)
    parser.add_argument("--engine", choices=["sqlite", "postgres"])
    arguments = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="xiaobao-bench-", dir=os.environ.get("BENCH_DIR"))
    say("processors", os.cpu_count())
    scrubbing()
    try:
        if arguments.engine in (None, "sqlite"):
            measure("sqlite", ["--data", os.path.join(folder, "sqlite")], arguments, folder)
        url = os.environ.get("BENCH_POSTGRES")
        if arguments.engine in (None, "postgres") and url:
            measure("postgres", ["--data", os.path.join(folder, "postgres"), "--database", url], arguments, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
