"""Complaints on the staff's desk: found in the list, opened, personal data shown with a reason."""

import re

from stage.officer import sign_in
from stage.stage import Stage


def personal_data_is_shown_only_with_a_reason(stage: Stage):
    number, _ = stage.file_complaint()
    for screen in ("desktop", "phone"):
        with stage.visitor(screen) as visitor:
            sign_in(visitor, stage.server.accounts["officer"], to=f"/staff/cases/{number}")
            assert re.search(r"1\d\d\*{4}\d{4}", visitor.page.locator("main").inner_text())
            ask = visitor.page.locator("details:has(#reason-consumerPhone)")
            ask.locator("summary").click()
            visitor.page.locator("#reason-consumerPhone").fill("核实购买日期")
            visitor.submit(ask.locator("button"))
            visitor.sees("已经记入办理经过")


def the_list_and_a_file_read_well_in_english_and_in_large_type(stage: Stage):
    number, _ = stage.file_complaint()
    with stage.visitor("small phone", "en") as visitor:
        sign_in(visitor, stage.server.accounts["officer"])
        visitor.open("/staff/cases?view=open&size=large")
        visitor.open(f"/staff/cases/{number}")
        visitor.open("/staff/cases?view=closed")


def j_and_enter_open_the_first_file(stage: Stage):
    stage.file_complaint()
    with stage.visitor("desktop") as visitor:
        sign_in(visitor, stage.server.accounts["officer"], to="/staff/cases?view=state-received")
        visitor.page.keyboard.press("j")
        visitor.key("Enter")
        assert re.search(r"/staff/cases/\d{6}-", visitor.page.url)
