"""What must hold on every page, whoever sees it: axe finds nothing, nothing scrolls sideways, the page says what it is."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

#: WCAG 2.2 at level AA with all that it builds on, and axe's best practices.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

FACTS = """() => ({
    language: document.documentElement.lang,
    title: document.title,
    headings: document.querySelectorAll('h1').length,
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    widest: [...document.querySelectorAll('body *')]
        .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .slice(0, 3).map(e => e.outerHTML.slice(0, 80)),
})"""


def problems(page: Page, language: str, hasty: bool) -> list[str]:
    """Every problem of the page that is shown, in words; in haste without those that only axe would find."""
    facts = page.evaluate(FACTS)
    found = []
    if not facts["language"].lower().startswith(language):
        found.append(f"html lang is '{facts['language']}', asked was '{language}'")
    if not facts["title"].strip():
        found.append("no title")
    if facts["headings"] != 1:
        found.append(f"{facts['headings']} h1 headings")
    if facts["wide"] > 0:
        found.append(f"{facts['wide']} px wider than the screen: {' '.join(facts['widest'])}")
    return found if hasty else found + _violations(page)


def _violations(page: Page) -> list[str]:
    """What axe finds on the page."""
    found = []
    answer = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]})
    for violation in answer.response["violations"]:
        places = "; ".join(" ".join(map(str, node["target"])) for node in violation["nodes"][:3])
        found.append(f"axe {violation['id']} ({violation['impact']}): {violation['help']} at {places}")
    return found
