"""A complaint on the staff's desk: found in the list, handled to an agreement, closed."""

import os
import re

from stage.stage import Stage
from stage.visitor import Visitor

#: The demonstration's officer; the server prints passwords at its first start, the harness hands them on.
OFFICER = os.environ.get("XIAOBAO_DEMO_OFFICER", "officer")
PASSWORD = os.environ.get("XIAOBAO_DEMO_PASSWORD", "")


def _signed_in(stage: Stage, visitor: Visitor) -> None:
    if not PASSWORD:
        stage.skip("XIAOBAO_DEMO_PASSWORD is not set")
    visitor.open("/sign-in?next=/staff/cases")
    visitor.page.locator("#name").fill(OFFICER)
    visitor.page.locator("#password").fill(PASSWORD)
    visitor.submit(visitor.page.locator("main form button"))


def _first_received(stage: Stage, visitor: Visitor) -> str:
    """Opens the first file whose acceptance is to be decided, and tells its address."""
    visitor.open("/staff/cases?view=state-received")
    links = visitor.page.locator("table.work tbody th a")
    if not links.count():
        stage.skip("no file waits for a decision")
    visitor.submit(links.first)
    return visitor.page.url.split("?")[0]


def _move(visitor: Visitor, name: str, **values: str) -> None:
    """Opens the form of a move from the file, fills it in by the names of its fields and sends it."""
    visitor.submit(visitor.page.locator(f".moves a[href$='/{name}']"))
    for field, value in values.items():
        control = visitor.page.locator(f"main [name='{field}']").first
        if control.get_attribute("type") in ("radio", "checkbox"):
            visitor.page.locator(f"main [name='{field}'][value='{value}']").check()
        else:
            control.fill(value)
    visitor.submit(visitor.page.locator("main form[method=post] button").last)


def an_officer_handles_a_complaint_to_an_agreement(stage: Stage):
    with stage.visitor("desktop") as visitor:
        _signed_in(stage, visitor)
        file = _first_received(stage, visitor)
        _move(visitor, "accept")
        visitor.sees("已经受理")
        _move(visitor, "startMediation")
        _move(visitor, "recordSession", heldOn=_today(visitor), place="电话", attended="consumer", minutes="商家愿意换")
        _move(visitor, "agree", terms="换同型号新机", amount="0")
        _move(visitor, "close", outcome="performed", agreed="0")
        visitor.sees("已经办结")
        visitor.sees("记录链完整")
        assert visitor.page.url.startswith(file)


def personal_data_is_shown_only_with_a_reason(stage: Stage):
    for screen in ("desktop", "phone"):
        with stage.visitor(screen) as visitor:
            _signed_in(stage, visitor)
            _first_received(stage, visitor)
            assert re.search(r"1\d\d\*{4}\d{4}", visitor.page.locator("main").inner_text())
            ask = visitor.page.locator("details:has(#reason-consumerPhone)")
            ask.locator("summary").click()
            visitor.page.locator("#reason-consumerPhone").fill("核实购买日期")
            visitor.submit(ask.locator("button"))
            visitor.sees("已经记入办理经过")


def the_list_and_a_file_read_well_in_english_and_in_large_type(stage: Stage):
    with stage.visitor("small phone", "en") as visitor:
        _signed_in(stage, visitor)
        visitor.open("/staff/cases?view=open&lang=en&size=large")
        visitor.open("/staff/cases?view=closed")


def j_and_enter_open_the_first_file(stage: Stage):
    with stage.visitor("desktop") as visitor:
        _signed_in(stage, visitor)
        visitor.open("/staff/cases?view=state-received")
        if not visitor.page.locator("table.work tbody tr").count():
            stage.skip("no file waits for a decision")
        visitor.page.keyboard.press("j")
        visitor.key("Enter")
        assert re.search(r"/staff/cases/\d{6}-", visitor.page.url)


def _today(visitor: Visitor) -> str:
    """The legal day it is where the server is."""
    return visitor.page.evaluate("new Date().toLocaleDateString('sv', {timeZone: 'Asia/Shanghai'})")
