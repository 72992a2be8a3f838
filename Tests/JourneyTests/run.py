"""Makes every journey on both engines: each function of journey_*.py whose name is a sentence.

Usage: run.py [WORD…]   only journeys whose name holds one of the words; by default all
"""

import importlib
import inspect
import shutil
import sys
import tempfile
import time
import traceback
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from stage.server import POSTGRES, ROOT, Server
from stage.stage import Skipped, Stage
from stage.visitor import Problem

PHOTOS = ROOT / "run" / "screenshots"
CHROMIUM = {
    "executable_path": "/usr/bin/chromium",
    "args": ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
}


def journeys(words: list[str]) -> list:
    """All journeys, in the order in which they are written."""
    here = Path(__file__).parent
    modules = [importlib.import_module(file.stem) for file in sorted(here.glob("journey_*.py"))]
    found = [
        journey
        for module in modules
        for name, journey in vars(module).items()
        if inspect.isfunction(journey) and journey.__module__ == module.__name__ and not name.startswith("_")
    ]
    return [journey for journey in found if not words or any(word in journey.__name__ for word in words)]


def sentence(journey) -> str:
    return journey.__name__.replace("_", " ")


def outcome(journey, stage: Stage) -> tuple[str, str]:
    """Makes one journey; 'ok', 'skip' or 'FAIL', and why."""
    try:
        journey(stage)
        return "ok", ""
    except Skipped as why:
        return "skip", str(why)
    except Problem as problem:
        return "FAIL", str(problem)
    except Exception:
        return "FAIL", traceback.format_exc()


def play(engine: str, chosen: list, browser: Browser, counts: dict[str, int]) -> None:
    """Makes all journeys on one engine, on one server, one after the other."""
    with tempfile.TemporaryDirectory(prefix="xiaobao-journey-") as work:
        try:
            with Server(Path(work), engine) as server:
                for journey in chosen:
                    begin = time.monotonic()
                    photos = PHOTOS / engine / journey.__name__
                    result, why = outcome(journey, Stage(server, browser, photos))
                    counts[result] += 1
                    took = time.monotonic() - begin
                    print(f"{result:4} {sentence(journey)} [{engine}, {took:.1f} s]", flush=True)
                    if why:
                        print("     " + why.strip().replace("\n", "\n     "), flush=True)
        except RuntimeError as error:
            counts["FAIL"] += 1
            print(f"FAIL the server on {engine}: {error}", flush=True)


def main() -> int:
    counts = {"ok": 0, "FAIL": 0, "skip": 0}
    chosen = journeys(sys.argv[1:])
    shutil.rmtree(PHOTOS, ignore_errors=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(headless=True, **CHROMIUM)
        play("sqlite", chosen, browser, counts)
        if POSTGRES:
            play("postgres", chosen, browser, counts)
        else:
            counts["skip"] += len(chosen)
            print("skip all journeys on postgres: XIAOBAO_TEST_POSTGRES is not set", flush=True)
        browser.close()
    print(f"{counts['ok']} passed, {counts['FAIL']} failed, {counts['skip']} skipped")
    return 1 if counts["FAIL"] or not counts["ok"] else 0


if __name__ == "__main__":
    sys.exit(main())
