"""Publishing: closed complaints are masked by one person, released by another, read and recomputed by everybody."""

import gzip
import subprocess
import sys
import urllib.error
import urllib.request

from stage.days import today
from stage.officer import move, sign_in
from stage.server import ROOT
from stage.stage import Stage
from stage.visitor import Visitor

DESK = "/staff/publication"
TEXTS = {
    "zh": {"mask": "等隐去", "small": "太少见", "public": "调解达成", "back": "经营者异议成立", "none": "没有找到"},
    "en": {"mask": "To be masked", "small": "stand out", "public": "Agreed", "back": "objection was upheld", "none": "Nothing was found"},
}  # fmt: skip


def _closed(stage: Stage, count: int) -> list[str]:
    """Complaints that were mediated, agreed and closed, whose consumers agree to publication."""
    numbers = [stage.file_complaint()[0] for _ in range(count)]
    with stage.visitor("desktop") as officer:
        sign_in(officer, stage.server.accounts["officer"])
        for number in numbers:
            officer.open(f"/staff/cases/{number}")
            move(officer, "accept")
            move(officer, "startMediation")
            move(officer, "agree", terms="退款300元", amount="300")
            move(officer, "close", outcome="agreed")
    return numbers


def _form(visitor: Visitor, act: str, status: int = 200, **values: str) -> None:
    """Fills one of the forms of a file's page in and sends it."""
    form = visitor.page.locator(f"main form[action$='/{act}']")
    if form.locator("xpath=ancestor::details[not(@open)]").count():
        form.locator("xpath=ancestor::details[1]/summary").click()
    for field, value in values.items():
        control = form.locator(f"[name='{field}']").first
        if control.get_attribute("type") in ("radio", "checkbox"):
            form.locator(f"[name='{field}'][value='{value}']").check()
        else:
            control.fill(value)
    visitor.submit(form.locator("button").last, status)


def _choose(visitor: Visitor, numbers: list[str]) -> None:
    """Chooses these files for a release, and no others."""
    for box in visitor.page.locator("[name=number]").all():
        box.set_checked(box.get_attribute("value") in numbers)


def _recompute(stage: Stage) -> None:
    program = [sys.executable, str(ROOT / "docs" / "recompute" / "recompute.py"), stage.server.address]
    done = subprocess.run(program, capture_output=True, text=True, timeout=120)
    if done.returncode != 0 or " 0 differ" not in done.stdout:
        raise RuntimeError(f"what is published cannot be recomputed: {done.stdout[-1500:]}{done.stderr[-1500:]}")


def _get(stage: Stage, path: str, **headers: str):
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    return urllib.request.urlopen(urllib.request.Request(stage.server.address + path, headers=names), timeout=20)


def _taken(stage: Stage) -> None:
    """Full files come packed to who reads gzip, and not again to who has them."""
    for path in ("/open/cases.jsonl", "/open/cases.csv", "/open/changes.jsonl"):
        with _get(stage, path) as plain:
            body, tag = plain.read(), plain.headers["ETag"]
        with _get(stage, path, Accept_Encoding="gzip") as packed:
            if packed.headers["Content-Encoding"] == "gzip" and gzip.decompress(packed.read()) != body:
                raise RuntimeError(f"{path} is another file when it is packed")
        try:
            _get(stage, path, If_None_Match=tag).close()
            raise RuntimeError(f"{path} came a second time")
        except urllib.error.HTTPError as answer:
            if answer.code != 304:
                raise


def closed_complaints_are_masked_released_and_recomputed(stage: Stage):
    numbers = _closed(stage, 5)
    for language, screen in (("zh", "desktop"), ("en", "phone")):
        with stage.visitor(screen, language, script=False) as clerk:
            sign_in(clerk, stage.server.accounts["clerk"], to=DESK)
            clerk.sees(TEXTS[language]["mask"])
            for number in numbers[:1] if language == "zh" else numbers[1:]:
                clerk.open(f"{DESK}/files/{number}")
                _form(clerk, "prepare", status=409, text="别的话")
                clerk.open(f"{DESK}/files/{number}")
                _form(clerk, "prepare")
    with stage.visitor("desktop") as officer:
        sign_in(officer, stage.server.accounts["officer"], to=f"{DESK}/release")
        _choose(officer, numbers[:1])
        officer.page.locator("[name=how][value='0']").check()
        officer.page.locator("[name=sure]").check()
        officer.submit(officer.page.locator("main form[method=post] button").last, 409)
        officer.sees(TEXTS["zh"]["small"])
        officer.open(f"{DESK}/release")
        _choose(officer, numbers)
        officer.page.locator("[name=how][value='0']").check()
        officer.page.locator("[name=sure]").check()
        officer.submit(officer.page.locator("main form[method=post] button").last)
    _recompute(stage)
    _taken(stage)
    for language, screen in (("zh", "phone"), ("en", "small phone")):
        with stage.visitor(screen, language) as anybody:
            anybody.open("/published")
            anybody.sees(TEXTS[language]["public"])
            anybody.submit(anybody.page.locator("main section.panel h3 a").first)
            anybody.open("/published?q=没有这样的词")
            anybody.sees(TEXTS[language]["none"])
            anybody.open("/open")
    with stage.visitor("desktop", "en") as supervisor:
        sign_in(supervisor, stage.server.accounts["supervisor"], to=f"{DESK}/figures")
        supervisor.page.locator("[name=year]").fill(str(today().year))
        supervisor.submit(supervisor.page.locator("main form[method=post] button").last)
        supervisor.open(f"{DESK}/files/{numbers[0]}")
        _form(supervisor, "object", said="不是我们卖的", day=today().isoformat())
        _form(supervisor, "decide", upheld="yes", decision="属实")
        supervisor.sees(TEXTS["en"]["back"])
    _recompute(stage)
