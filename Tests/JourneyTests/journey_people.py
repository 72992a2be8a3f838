"""People, offices, calendars: what administrators do, and how a fresh installation is set up."""

import base64
import hmac
import re
import struct
import tempfile
import time
from pathlib import Path

from stage.officer import sign_in
from stage.server import Server
from stage.stage import Stage
from stage.visitor import LANGUAGES, Visitor

#: Pages of each duty, in the demonstration.
PAGES = {
    "system": [
        "/staff/people", "/staff/people/102", "/staff/people/102/absences", "/staff/offices/15010501",
        "/staff/offices/15010501/name", "/staff/offices/15010501/place", "/staff/offices/15010501/below",
        "/staff/offices/15010501/end", "/staff/offices/15010502/rule-set", "/staff/offices/15010501/people/new",
        "/staff/calendars",
    ],
    "security": [
        "/staff/people/102", "/staff/people/102/sessions", "/staff/people/102/first-password", "/staff/security",
        "/staff/account",
    ],
    "auditor": ["/staff/audit", "/staff/audit?kind=signed-in&who=auditor", "/staff/audit?from=2026-99-01"],
    "supervisor": [
        "/staff/people", "/staff/people/102/interests", "/staff/people/102/files", "/staff/account/interests",
        "/staff/account/second-factor", "/staff/assignments",
    ],
}  # fmt: skip

SETUP = {
    "zh": "赛罕区消费者协会", "division": "赛罕区", "system.name": "高先生", "system.sign-in": "gao",
    "security.name": "田女士", "security.sign-in": "tian", "auditor.name": "云女士", "auditor.sign-in": "yun",
    "officer.name": "孟女士", "officer.sign-in": "meng",
}  # fmt: skip

NOTICE = """元旦 2027-01-01 至 2027-01-03
春节 2027-02-05 至 2027-02-11"""


def every_page_of_administration_reads_well_on_a_phone_and_a_desktop_in_both_languages(stage: Stage):
    for language in LANGUAGES:
        for screen in ("desktop", "small phone"):
            for name, paths in PAGES.items():
                with stage.visitor(screen, language) as visitor:
                    sign_in(visitor, stage.server.accounts[name], "/staff/account")
                    for path in paths:
                        visitor.open(path, status=422 if "99-01" in path else 200)


def somebody_is_taken_on_and_given_a_role_and_chooses_a_password(stage: Stage):
    name = f"newcomer-{stage.server.engine}"
    with stage.visitor("desktop", script=False) as visitor:
        sign_in(visitor, stage.server.accounts["system"], "/staff/offices/15010501/people/new")
        _send(visitor, status=422)
        visitor.page.locator("[name='name']").fill("新来的")
        visitor.page.locator("[name='sign-in']").fill(name)
        _send(visitor)
        first = visitor.page.locator("dd .mono").last.inner_text()
        visitor.submit(visitor.page.locator("main .btn"))
        person = visitor.page.url.split("/")[-1]
    with stage.visitor("desktop") as visitor:
        sign_in(visitor, stage.server.accounts["security"], f"/staff/people/{person}")
        visitor.page.locator("#role").select_option("officer")
        _send(visitor)
        visitor.sees("经办人")
    with stage.visitor("phone") as visitor:
        sign_in(visitor, (name, first))
        visitor.page.locator("#new").fill("草原上的夏天很长很长")
        visitor.page.locator("#again").fill("草原上的夏天很长很长")
        _send(visitor)
        assert visitor.page.url.endswith("/staff/cases"), visitor.page.url


def a_calendar_is_looked_at_before_it_is_taken_in(stage: Stage):
    with stage.visitor("desktop", script=False) as visitor:
        sign_in(visitor, stage.server.accounts["system"], "/staff/calendars")
        visitor.page.locator("[name='source']").fill("国办发明电〔2026〕7号")
        visitor.page.locator("[name='holidays']").fill(NOTICE)
        _send(visitor)
        visitor.sees("请对照通知原文")
        _send(visitor, status=422)
        visitor.page.locator("[name='checked']").check()
        _send(visitor)
        visitor.sees("2027年的日历导入好了")


def an_empty_installation_is_set_up_and_signed_in_to_with_a_second_factor(stage: Stage):
    with tempfile.TemporaryDirectory(prefix="xiaobao-setup-") as work:
        with Server(Path(work), stage.server.engine, demo=False) as server:
            fresh = Stage(server, stage.browser, stage.photos, stage.hasty)
            with fresh.visitor("desktop", script=False) as visitor:
                password = _set_up(visitor, server)
            with fresh.visitor("phone") as visitor:
                sign_in(visitor, ("gao", password), "/staff/people")
                visitor.page.locator("#new").fill("草原上的夏天很长很长")
                visitor.page.locator("#again").fill("草原上的夏天很长很长")
                _send(visitor)
                visitor.page.locator("summary", has_text="扫不了").click()
                secret = visitor.page.locator("p.mono").inner_text().replace(" ", "")
                visitor.page.locator("#code").fill(_code(secret))
                _send(visitor)
                visitor.sees("恢复码")
                visitor.submit(visitor.page.locator("main .btn"))


def _set_up(visitor: Visitor, server: Server) -> str:
    """Fills the page in, once with the wrong rules; the first password of the system administrator."""
    code = re.findall(r"one-time code  (\S+)", server.log.read_text())[-1]
    visitor.open("/")
    assert visitor.page.url.endswith("/setup"), visitor.page.url
    for field, value in SETUP.items():
        visitor.page.locator(f"[name='{field}']").fill(value)
    visitor.page.locator("[name='code']").fill(code)
    visitor.page.locator("[name='kind']").select_option("association")
    visitor.page.locator("[name='rules'][value='order']").check()
    _send(visitor, status=422)
    visitor.page.locator("[name='rules'][value='zhejiang-association']").check()
    _send(visitor)
    row = visitor.page.locator("tr", has_text="gao")
    assert visitor.status("/setup") == 404
    return row.locator("td").last.inner_text()


def _send(visitor: Visitor, status: int = 200) -> None:
    visitor.submit(visitor.page.locator("main form[method=post] button").last, status)


def _code(secret: str) -> str:
    """The code of an authenticator app just now (RFC 6238)."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    mac = hmac.new(key, struct.pack(">Q", int(time.time()) // 30), "sha1").digest()
    place = mac[-1] & 15
    return f"{(struct.unpack('>I', mac[place:place + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"
