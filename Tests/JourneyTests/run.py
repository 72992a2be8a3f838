"""Makes every journey: each function of journey_*.py whose name is a sentence.

Both engines work at once, and each journey is made on one of them, by turns: every store is tested on both before. Those
marked `@on_both_engines` go through most of the stores in one way, and are made on both.

Usage: run.py [--both] [WORD…]   only journeys whose name holds one of the words; by default all
"""

import importlib
import inspect
import shutil
import sys
import tempfile
import time
import traceback
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
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


def turns(engine: str, chosen: list, both: bool) -> list[tuple]:
    """The journeys of one engine; and of each whether it is made in haste, because it is looked at on the other."""
    if not POSTGRES:
        return [(journey, False) for journey in chosen]
    own = [place % 2 == (engine == "postgres") for place in range(len(chosen))]
    return [(one, not here) for one, here in zip(chosen, own) if here or both or getattr(one, "on_both", False)]


def play(engine: str, chosen: list, both: bool, browser: Browser) -> Counter:
    """Makes the journeys of one engine, on one server, one after the other."""
    counts = Counter()
    with tempfile.TemporaryDirectory(prefix="xiaobao-journey-") as work:
        try:
            with Server(Path(work), engine) as server:
                for journey, hasty in turns(engine, chosen, both):
                    begin = time.monotonic()
                    photos = PHOTOS / engine / journey.__name__
                    result, why = outcome(journey, Stage(server, browser, photos, hasty))
                    counts[result] += 1
                    tell(f"{result:4} {sentence(journey)} [{engine}, {time.monotonic() - begin:.1f} s]", why)
        except RuntimeError as error:
            counts["FAIL"] += 1
            tell(f"FAIL the server on {engine}", str(error))
    return counts


def tell(line: str, why: str) -> None:
    """Prints a result in one piece, so that two engines do not talk into each other's sentences."""
    more = "\n     " + why.strip().replace("\n", "\n     ") if why else ""
    sys.stdout.write(f"{line}{more}\n")
    sys.stdout.flush()


def on_engine(engine: str, words: list[str], both: bool) -> Counter:
    """All that is done on one engine, in a process and a browser of its own."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(headless=True, **CHROMIUM)
        try:
            return play(engine, journeys(words), both, browser)
        finally:
            browser.close()


def main() -> int:
    both = "--both" in sys.argv[1:]
    words = [word for word in sys.argv[1:] if word != "--both"]
    shutil.rmtree(PHOTOS, ignore_errors=True)
    engines = ["sqlite", "postgres"] if POSTGRES else ["sqlite"]
    with ProcessPoolExecutor(len(engines), mp_context=get_context("spawn")) as workers:
        counts = sum(workers.map(on_engine, engines, [words] * len(engines), [both] * len(engines)), Counter())
    if not POSTGRES:
        counts["skip"] += len(journeys(words))
        tell("skip what is made on postgres", "XIAOBAO_TEST_POSTGRES is not set")
    print(f"{counts['ok']} passed, {counts['FAIL']} failed, {counts['skip']} skipped")
    return 1 if counts["FAIL"] or not counts["ok"] else 0


if __name__ == "__main__":
    sys.exit(main())
