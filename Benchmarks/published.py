#!/usr/bin/env python3
"""Builds records with the counts of two published half years, imports them, and compares the printed report.

Usage: published.py [--engine sqlite] [--database URL] [--divide N]

The records have the published number of complaints by nature, part and level-1 goods, so many of them resolved, and the
sums recovered; how these go together in one record is made up. Some records are first filed under a wrong category and
nature, and corrected through the rules. Every published value that follows from these counts must then be printed
exactly. With --divide only one record in N is made, which shows the way and compares nothing.
"""
import argparse, csv, json, os, random, re, sys, tempfile, time, urllib.parse, urllib.request

from bench import BINARY, ROOT, Server, run, say, sign_in

SOURCE = os.path.join(ROOT, "..", "shared", "domain", "published-statistics.json")
PERIODS = {"2021H1": "2021", "2022H1": "2022"}
CORRECTED = 25
NATURES = [
    "quality", "safety", "price", "measurement", "counterfeit", "contract", "false_advertising", "personal_dignity",
    "after_sales", "other",
]
MAPPING = """
source: published-cca
name: { zh: 全国消协组织投诉, en: "Complaints of associations" }
origin: counts of the published reports; the records are made up
format: { type: csv, encoding: utf-8, delimiter: comma }
key: key
kind: { otherwise: complaint }
channel: { otherwise: imported }
received: { column: day, formats: ["yyyy-MM-dd"] }
division: { base: { code: "150000" } }
category:
  system: cca
  name: { zh: 消费者协会投诉商品和服务分类, en: "Goods and services" }
  column: category
  values: %s
nature: { column: nature, values: %s, otherwise: other }
accepted: { column: day, formats: ["yyyy-MM-dd"] }
closed: { any: [{ column: closed, values: ["1"] }], day: { column: day, formats: ["yyyy-MM-dd"] } }
result: { column: result, values: { 达成: agreed, 未达成: notAgreed }, otherwise: asRecorded }
sums: { agreed: agreed, punitive: punitive }
trader: trader
title: ["{key}"]
story: ["{key}"]
"""


def halves():
    known = {record["period"]: record for record in json.load(open(SOURCE))["national_cca"]}
    return {period: known[period] for period in PERIODS}


def natures(record):
    """Counts whose shares round to the published ones; what is left is the nature 'other'."""
    counts = {
        nature: round(record["accepted"] * share / 100)
        for nature, share in record["nature_share_published"].items() if nature != "other"
    }
    counts["other"] = record["accepted"] - sum(counts.values())
    return counts


def categories(record):
    counts = dict(record["goods_l1_counts"])
    rest = record["goods_total"] - sum(counts.values())
    assert rest == 0, f"goods that are in no category: {rest}"
    counts["life_social"] = record["services_total"]
    counts["other_goods_services"] = record["other_total"]
    return counts


def spread(counts, divide):
    return [key for key, count in counts.items() for _ in range(max(1, count // divide))]


def share_out(total, places):
    """A sum in whole parts that differ by one at most."""
    least, more = divmod(total, places)
    return [least + 1] * more + [least] * (places - more)


def records(period, record, divide, chance):
    """One line a complaint: the columns of the mapping."""
    by_category, by_nature = spread(categories(record), divide), spread(natures(record), divide)
    chance.shuffle(by_nature)
    number = min(len(by_category), len(by_nature))
    resolved = record["resolved"] // divide
    fen = share_out(record["recovered_wan_yuan"] * 1_000_000 // divide, resolved)
    fraud = share_out(record["punitive_wan_yuan"] * 1_000_000 // divide, max(1, record["punitive_cases"] // divide))
    # The largest sums of fraud stand where the sums agreed are largest, so that none is above what it is part of.
    for place in range(number):
        done = place < resolved
        agreed = fen[place] if done else 0
        punitive = min(fraud[place], agreed) if done and place < len(fraud) else 0
        month, day = place % 6 + 1, place // 6 % 28 + 1
        yield [
            f"{period}-{place}", f"{PERIODS[period]}-{month:02}-{day:02}", by_category[place], by_nature[place],
            "1" if done else "0", "达成" if done else "", f"{agreed / 100:.2f}" if done else "",
            f"{punitive / 100:.2f}" if punitive else "", "",
        ]


def write(folder, divide):
    """The file with all records; the last ones of 2022H1 under a wrong category and nature, which are given back."""
    chance, wrong = random.Random(7), []
    path = os.path.join(folder, "published.csv")
    with open(path, "w", newline="", encoding="utf-8") as file:
        lines = csv.writer(file)
        lines.writerow(["key", "day", "category", "nature", "closed", "result", "agreed", "punitive", "trader"])
        for period, record in halves().items():
            made = list(records(period, record, divide, chance))
            if period == "2022H1":
                for line in made[-CORRECTED:]:
                    wrong.append((line[0], line[2], line[3]))
                    line[8] = f"甲子更正{line[0]}"
                    line[2], line[3] = ("food", "price") if line[2] != "food" else ("apparel", "safety")
            lines.writerows(made)
    names = sorted({key for record in halves().values() for key in categories(record)})
    mapping = os.path.join(folder, "published.yaml")
    with open(mapping, "w", encoding="utf-8") as file:
        file.write(MAPPING % tuple(
            "{ " + ", ".join(f"{key}: {key}" for key in keys) + " }" for keys in (names, NATURES)))
    return path, mapping, wrong


def correct(server, officer, numbers, wrong):
    """Puts the wrong records right by the form at the desk."""
    for key, category, nature in wrong:
        path = f"{server.base}/staff/cases/{numbers[key]}/correct"
        request = urllib.request.Request(path, headers={"Cookie": officer})
        page = urllib.request.urlopen(request).read().decode()
        token = page.split('name="_token" value="')[1].split('"')[0]
        version = page.split('name="version" value="')[1].split('"')[0]
        fields = {
            "_token": token, "version": version, "seen": "99", "category": category, "nature": nature,
            "division": "150000", "text": "登记错了",
        }
        body = urllib.parse.urlencode(fields).encode()
        urllib.request.urlopen(urllib.request.Request(path, body, {"Cookie": officer})).read()


def compared(report, now, last):
    """Each published value with what was printed for it."""
    def row(name, key):
        return next(row for row in report[name] if row["key"] == key)

    yield "accepted", now["accepted"], report["accepted"]
    yield "accepted before", last["accepted"], report["acceptedLast"]
    yield "growth", f"{now['yoy_published']:.2f}", report["yoyPercent"]
    yield "resolved", now["resolved"], report["resolved"]
    yield "resolution rate", f"{now['resolution_rate_published']:.2f}", report["resolutionRatePercent"]
    yield "recovered, fen", now["recovered_wan_yuan"] * 1_000_000, report["recoveredFen"]
    yield "double compensation", now["punitive_cases"], report["doubleCompensation"]["cases"]
    yield "double compensation, fen", now["punitive_wan_yuan"] * 1_000_000, report["doubleCompensation"]["fen"]
    for key, share in now["nature_share_published"].items():
        yield f"nature {key}", f"{share:.2f}", row("byNature", key)["sharePercent"]
    for key, share in now["share_published"].items():
        yield f"part {key}", f"{share:.2f}", row("parts", key)["sharePercent"]
    for key, change in now["share_change_pp_published"].items():
        yield f"part {key}, change", f"{change:.2f}", row("parts", key)["changePoints"]
    for key, count in now["goods_l1_counts"].items():
        yield f"goods {key}", count, row("goods", key)["count"]
        yield f"goods {key}, before", last["goods_l1_counts"][key], row("goods", key)["countLast"]
        yield f"goods {key}, share", f"{now['goods_l1_share_published'][key]:.2f}", row("goods", key)["sharePercent"]
    for key, change in now["goods_l1_share_change_pp"].items():
        yield f"goods {key}, change", f"{change:.2f}", row("goods", key)["changePoints"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--engine", default="sqlite", choices=["sqlite", "postgres"])
    parser.add_argument("--database", help="an empty PostgreSQL database")
    parser.add_argument("--divide", type=int, default=1)
    arguments = parser.parse_args()
    if not os.path.exists(SOURCE):
        sys.exit("the published statistics are not beside this checkout: nothing is compared")
    with tempfile.TemporaryDirectory(prefix="xiaobao-published-") as folder:
        place = ["--data", os.path.join(folder, "data")]
        if arguments.engine == "postgres":
            place += ["--database", arguments.database]
        accounts = run("demo", *place).stdout
        path, mapping, wrong = write(folder, arguments.divide)
        began = time.monotonic()
        done = run("import", path, "--mapping", mapping, *place)
        if done.returncode != 0:
            sys.exit(f"the import failed: {done.stdout[-2000:]} {done.stderr[-2000:]}")
        lines = sum(1 for _ in open(path, encoding="utf-8")) - 1
        rate = lines / (time.monotonic() - began)
        say(f"{arguments.engine}: records imported, with start and fold", f"{lines} at {rate:.0f}/s")
        server = Server(place)
        try:
            lines = (line.split() for line in accounts.splitlines() if line.startswith("  "))
            names = {line[1]: line[2] for line in lines if len(line) == 3}
            officer = sign_in(server, "director", names["director"])
            numbers = {}
            for key, _, _ in wrong:
                query = urllib.parse.urlencode({"view": "all", "q": f"甲子更正{key}"})
                found = urllib.request.Request(f"{server.base}/staff/cases?{query}", headers={"Cookie": officer})
                page = urllib.request.urlopen(found).read().decode()
                numbers[key] = re.search(r'href="/staff/cases/(\d{6}[-\d]+)"', page)[1]
            correct(server, officer, numbers, wrong)
            time.sleep(3)
        finally:
            server.stop()
        began = time.monotonic()
        printed = run(
            "report", "complaints", "--period", "2022H1", "--scope", "100000", "--format", "json", *place)
        report = json.loads(printed.stdout)
        say(f"{arguments.engine}: the report as JSON, whole process", f"{time.monotonic() - began:.2f} s")
        known = halves()
        wrongly = [
            (name, published, printed)
            for name, published, printed in compared(report, known["2022H1"], known["2021H1"]) if published != printed
        ]
        if arguments.divide > 1:
            say("compared", "nothing: only a part of the records was made")
            return
        total = sum(1 for _ in compared(report, known["2022H1"], known["2021H1"]))
        say(f"{arguments.engine}: published values printed exactly", f"{total - len(wrongly)} of {total}")
        for name, published, printed in wrongly:
            say(f"  {name}", f"published {published}, printed {printed}")
        say(f"{arguments.engine}: recount", run("recount", *place).stdout.strip().splitlines()[-1])


if __name__ == "__main__":
    main()
