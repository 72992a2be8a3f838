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


class Stage:
    """One journey on one engine."""

    def __init__(self, server: Server, browser: Browser, photos: Path):
        self.server, self.browser, self.photos = server, browser, photos
        self.photos.mkdir(parents=True, exist_ok=True)

    @contextmanager
    def visitor(self, screen: str = "phone", language: str = "zh", script: bool = True) -> Iterator[Visitor]:
        """Somebody in front of a screen, until the end of the block."""
        # The pages are the same whatever the engine: one look at each is enough.
        hasty = self.server.engine != "sqlite"
        visitor = Visitor(self.browser, self.server.address, screen, language, script, self.photos, hasty)
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
