"""Writes a small database of the program as it is now into a file of lines, for tests of later programs.

Usage, once for each release, with the program of that release: make.py PROGRAM > Tests/Upgrades/DATE.jsonl
The first line names the steps of the schema; then comes each table with its columns, and its rows, those first that
others refer to. Bytes are {"b": "hexadecimal digits"}.
"""

import json
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

#: What belongs to a running process, or to the database itself.
OWN = {"schema_lock", "schema_migration", "node_number", "lease"}


def tables(database: sqlite3.Connection) -> list[str]:
    """All tables of the program's, each after those that it refers to."""
    rows = database.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    waiting = {name for name, sql in rows if not name.startswith("sqlite_") and "VIRTUAL" not in sql} - OWN
    parents = {
        name: {row[2] for row in database.execute(f'PRAGMA foreign_key_list("{name}")')} - {name} for name in waiting
    }
    ordered = []
    while waiting:
        free = sorted(name for name in waiting if not parents[name] & waiting)
        ordered += free
        waiting -= set(free)
    return ordered


def plain(value: object) -> object:
    return {"b": value.hex()} if isinstance(value, bytes) else value


def write(database: sqlite3.Connection) -> None:
    steps = [row[0] for row in database.execute("SELECT id FROM schema_migration ORDER BY id")]
    print(json.dumps({"migrations": steps}))
    for table in tables(database):
        rows = database.execute(f'SELECT * FROM "{table}"')
        columns = [column[0] for column in rows.description]
        found = rows.fetchall()
        if found:
            print(json.dumps({"table": table, "columns": columns}))
        for row in found:
            print(json.dumps([plain(value) for value in row], ensure_ascii=False, separators=(",", ":")))


def main(program: str) -> None:
    with tempfile.TemporaryDirectory() as work:
        words = [program, "demo", "--files", "12", "--seed", "3", "--data", work]
        subprocess.run(words, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        with sqlite3.connect(Path(work) / "xiaobao.sqlite") as database:
            write(database)


if __name__ == "__main__":
    main(sys.argv[1])
