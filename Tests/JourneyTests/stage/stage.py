"""What a journey is given: the server under test and people who visit it."""

from contextlib import contextmanager
from pathlib import Path
from typing import Iterator

from playwright.sync_api import Browser

from .filing import file_complaint
from .server import Server
from .visitor import Visitor


class Skipped(Exception):
    """A journey cannot be made here, and says why."""


def on_both_engines(journey):
    """Marks a journey that goes through so many stores that it is made on each engine."""
    journey.on_both = True
    return journey


class Stage:
    """One journey on one engine, made in haste where its pages are looked at on the other one."""

    def __init__(self, server: Server, browser: Browser, photos: Path, hasty: bool):
        self.server, self.browser, self.photos, self.hasty = server, browser, photos, hasty
        self.photos.mkdir(parents=True, exist_ok=True)

    @contextmanager
    def visitor(self, screen: str = "phone", language: str = "zh", script: bool = True) -> Iterator[Visitor]:
        """Somebody in front of a screen, until the end of the block."""
        visitor = Visitor(self.browser, self.server.address, screen, language, script, self.photos, self.hasty)
        try:
            yield visitor
            visitor.finish()
        finally:
            visitor.close()

    def file_complaint(self) -> tuple[str, str]:
        """Number and query code of a new complaint."""
        return file_complaint(self.server.address)

    def skip(self, why: str) -> None:
        raise Skipped(why)
