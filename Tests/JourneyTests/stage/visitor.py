"""Somebody in front of a screen. Every page that is reached is checked, counted in bytes and photographed."""

import re
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, Response, Route

from .accessibility import problems

SCREENS = {
    "phone": {"width": 390, "height": 844},
    "small phone": {"width": 320, "height": 640},
    "desktop": {"width": 1280, "height": 900},
}
LANGUAGES = {"zh": "zh-CN", "en": "en-GB"}


class Problem(AssertionError):
    """Something on a page is not as it must be."""


class Visitor:
    """One browser profile: a screen, a language, with or without script.

    Reach pages through `open`, `press` and `submit`; each ends with the checks. A page reached in another way is
    found at the end and is a failure, so that none goes unchecked. A `hasty` visitor takes no photographs of pages
    without a problem and does not let axe look at them.
    """

    def __init__(
        self, browser: Browser, address: str, screen: str, language: str, script: bool, photos: Path, hasty: bool
    ):
        self.context = browser.new_context(
            base_url=address, viewport=SCREENS[screen], locale=LANGUAGES[language],
            is_mobile=screen != "desktop", has_touch=screen != "desktop",
            timezone_id="Asia/Shanghai",
        )  # fmt: skip
        # Not by the browser's own switch: axe is a script, too, and would wait for ever.
        if not script:
            self.context.route("**/*", self._without_script)
        self.page: Page = self.context.new_page()
        self.page.set_default_timeout(15_000)
        self.script, self.hasty = script, hasty
        self.screen, self.language, self.photos = screen, language, photos
        self.transferred = 0
        self.checked = self.reached = self.shots = 0
        self.console: list[str] = []
        self.page.on("console", lambda message: message.type == "error" and self.console.append(message.text))
        self.page.on("pageerror", lambda error: self.console.append(str(error)))
        self.page.on("load", self._count_page)
        self._count_bytes()

    @staticmethod
    def _without_script(route: Route) -> None:
        if route.request.resource_type == "script":
            route.abort()
        else:
            route.continue_()

    def _count_page(self, _: Page) -> None:
        self.reached += 1

    def _count_bytes(self) -> None:
        """Counts what goes over the wire, both ways: headers and bodies of answers, and bodies of requests."""

        def sent(event: dict) -> None:
            self.transferred += len(event["request"].get("postData", ""))
            self.transferred += int(event.get("redirectResponse", {}).get("encodedDataLength", 0))

        def received(event: dict) -> None:
            self.transferred += int(event["encodedDataLength"])

        wire = self.context.new_cdp_session(self.page)
        wire.on("Network.requestWillBeSent", sent)
        wire.on("Network.loadingFinished", received)
        wire.send("Network.enable")

    def open(self, path: str, status: int = 200) -> None:
        """Goes to an address of the server under test and expects a status."""
        before = self.reached
        answer = self.page.goto(path)
        self._arrived(before, answer, status)

    def status(self, path: str) -> int:
        """The status of an address, without visiting it."""
        return self.context.request.get(path, max_redirects=0).status

    def text(self, path: str) -> str:
        """What an address answers, without white space and without visiting it."""
        return re.sub(r"\s+", "", self.context.request.get(path).text())

    def press(self, name: str, status: int = 200) -> None:
        """Presses the button, or follows the link, of this name, and arrives at another page."""
        button = self.page.get_by_role("button", name=name, exact=True)
        self.submit(button if button.count() else self.page.get_by_role("link", name=name, exact=True), status)

    def submit(self, element: Locator, status: int = 200) -> None:
        """Activates an element that leads to another page."""
        before = self.reached
        with self.page.expect_navigation() as going:
            element.click()
        self._arrived(before, going.value, status)

    def key(self, keys: str, status: int = 200) -> None:
        """Presses a key that leads to another page."""
        before = self.reached
        with self.page.expect_navigation() as going:
            self.page.keyboard.press(keys)
        self._arrived(before, going.value, status)

    def fill(self, label: str, text: str) -> None:
        self.page.get_by_label(label, exact=True).fill(text)

    def choose(self, label: str) -> None:
        self.page.get_by_label(label, exact=True).check()

    def sees(self, text: str) -> None:
        """Expects a text on the page, ignoring white space."""
        shown = self.page.locator("body").inner_text()
        if re.sub(r"\s+", "", text) not in re.sub(r"\s+", "", shown):
            raise Problem(f"{self.page.url} does not say '{text}'")

    def _arrived(self, before: int, answer: Response | None, status: int) -> None:
        self.page.wait_for_load_state("load")
        if answer is not None and answer.status != status:
            raise Problem(f"{self.page.url} answered {answer.status}, not {status}")
        self.checked += max(self.reached - before, 1)
        self.look()

    def look(self) -> None:
        """Photographs and checks what is shown now; also to be called when a page has changed in place."""
        self.shots += 1
        place = re.sub(r"[^a-z0-9]+", "-", self.page.url.split("/", 3)[-1].lower()).strip("-") or "home"
        name = f"{self.shots:02}-{place[:40]}-{self.screen.replace(' ', '-')}-{self.language}.png"
        found = problems(self.page, self.language, hasty=self.hasty)
        # A page with an error status is what was asked for; the browser notes it all the same.
        expected = "the server responded with a status" if self.script else "Failed to load resource"
        found += [f"console: {text}" for text in self.console if expected not in text]
        self.console.clear()
        if found or not self.hasty:
            self.page.screenshot(path=self.photos / name, full_page=True)
        if found:
            raise Problem(f"{self.page.url} on a {self.screen} in {self.language} (see {name}):\n  " + "\n  ".join(found))

    def close(self) -> None:
        self.context.close()

    def finish(self) -> None:
        """Expects that every page that was reached has been checked."""
        if self.reached > self.checked:
            raise Problem(f"{self.reached - self.checked} pages were reached but not checked")
