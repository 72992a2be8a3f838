#!/usr/bin/env python3
"""Takes the open files of a running installation and computes again what it publishes.

    recompute.py http://127.0.0.1:8080

It mirrors the case files by increments and compares them with the full file byte by byte, with the checksums, and the
CSV with the JSON lines; computes every index of every trader, category, division and year; and checks every table of
figures: its checksum, its sums, and that nothing left out can be read from them. Only the standard library is used.
Ends with 0 where all agrees, with 1 otherwise.
"""
import collections, csv, hashlib, io, json, sys, urllib.request

FORMULA = "1.0"


class Installation:
    """Downloads; whatever differs is told and remembered."""

    def __init__(self, base):
        self.base = base.rstrip("/")
        self.wrong = 0
        self.right = 0

    def get(self, path):
        with urllib.request.urlopen(self.base + path, timeout=60) as answer:
            return answer.read(), answer.headers

    def check(self, name, ours, theirs):
        if ours == theirs:
            self.right += 1
            return
        self.wrong += 1
        print(f"differs: {name}: computed {ours!r}, published {theirs!r}")


def mirror(site, limit=500):
    """The newest line of every file, by the increments after a cursor; tombstones delete."""
    lines, places, cursor = {}, {}, 0
    while True:
        body, headers = site.get(f"/open/changes.jsonl?after={cursor}&limit={limit}")
        found = body.splitlines(keepends=True)
        for line in found:
            one = json.loads(line)
            lines.pop(places.pop(one["id"], None), None)
            cursor = one["sequence"]
            if one["change"] != "withdrawn":
                places[one["id"]] = cursor
                lines[cursor] = line
        if len(found) < limit:
            return b"".join(lines[place] for place in sorted(lines)), cursor


def table(text):
    return list(csv.DictReader(io.StringIO(text)))


def indices(files, above):
    """Numerators, denominators and silences, for each face a file is counted in."""
    counts = collections.defaultdict(collections.Counter)
    for file in files:
        year = file["period"][:4]
        faces = [("trader", file["traderCode"] or file["trader"])]
        for face, key in (("division", file["division"]), ("category", file["category"])):
            if key:
                faces += [(face, other) for other in [key] + above.get((face, key), [])]
        for face in faces:
            count = counts[face + (year,)]
            count["files"] += 1
            agreed = file["outcome"] in ("performed", "agreed")
            count["mediated"] += file["mediated"] == "yes"
            count["mediatedAgreed"] += file["mediated"] == "yes" and agreed
            count["tried"] += file["triedSettling"] == "yes"
            count["settled"] += file["triedSettling"] == "yes" and file["outcome"] == "settled"
            count["solved"] += file["solved"] == "yes"
            count["unanswered"] += file["solved"] == ""
    computed = {}
    for (face, key, year), count in counts.items():
        for name, parts in {
            "mediation": (count["mediatedAgreed"], count["mediated"], ""),
            "priorSettlement": (count["settled"], count["tried"], ""),
            "solved": (count["solved"], count["files"], str(count["unanswered"])),
        }.items():
            computed[face, key, year, name] = (str(count["files"]), str(parts[0]), str(parts[1]), parts[2], FORMULA)
    return computed


def cases(site):
    full, headers = site.get("/open/cases.jsonl")
    mirrored, cursor = mirror(site)
    site.check("mirror by increments", hashlib.sha256(mirrored).hexdigest(), hashlib.sha256(full).hexdigest())
    site.check("cursor", str(cursor), headers["X-Open-Cursor"])
    manifest = json.loads(site.get("/open/manifest.json")[0])
    listed = site.get("/open/cases.csv")[0]
    for file in manifest["full"]:
        body = full if file["path"].endswith("jsonl") else listed
        site.check("checksum of " + file["path"], hashlib.sha256(body).hexdigest(), file["sha256"])
        site.check("size of " + file["path"], len(body), file["bytes"])
    files = [json.loads(line) for line in full.splitlines()]
    site.check("files", len(files), manifest["files"])
    rows = table(listed.decode())
    site.check("lines of the CSV", len(rows), len(files))
    for file, row in zip(files, rows):
        plain = {name: str(value) for name, value in file.items()}
        # A cell that a sheet would take for a formula has a mark before it.
        site.check("CSV of " + file["id"], {name: value.lstrip("'") for name, value in row.items()},
                   {name: value.lstrip("'") for name, value in plain.items()})
    places = table(site.get("/open/places.csv")[0].decode())
    above = {(row["face"], row["key"]): row["above"].split() for row in places}
    published = {(row["face"], row["key"], row["year"], row["index"]): (
        row["files"], row["numerator"], row["denominator"], row["unanswered"], row["formula"])
        for row in table(site.get("/open/indices.csv")[0].decode())}
    computed = indices(files, above)
    for key in sorted(set(published) | set(computed)):
        site.check("index " + " ".join(key), computed.get(key), published.get(key))
    return len(files), len(computed)


def figures(site):
    releases = json.loads(site.get("/open/figures.json")[0])["releases"]
    for release in releases:
        body = site.get(f"/open/figures/{release['id']}.jsonl")[0]
        site.check(f"checksum of figures {release['id']}", hashlib.sha256(body).hexdigest(), release["sha256"])
        lines = collections.defaultdict(list)
        for line in body.splitlines():
            cell = json.loads(line)
            if cell["value"] is not None:
                site.check("no small number", 0 < cell["value"] < release["k"], False)
            lines[cell["table"], "row", cell["row"]].append((cell["column"], cell["value"]))
            lines[cell["table"], "column", cell["column"]].append((cell["row"], cell["value"]))
        for name, cells in lines.items():
            gaps = [value for _, value in cells if value is None]
            site.check("gaps of " + " ".join(name), len(gaps) == 1, False)
            if not gaps:
                site.check("sum of " + " ".join(name), sum(value for place, value in cells if place != "*"),
                           sum(value for place, value in cells if place == "*"))
    return len(releases)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    site = Installation(sys.argv[1])
    files, computed = cases(site)
    releases = figures(site)
    print(f"{files} files, {computed} indices, {releases} releases of figures: {site.right} agree, {site.wrong} differ")
    sys.exit(1 if site.wrong else 0)


if __name__ == "__main__":
    main()
