"""A call of ninety seconds at the hotline, by keyboard alone: facts in any order, one interruption, one correction."""

import re

from stage.consumer import CODE, NUMBER
from stage.officer import sign_in
from stage.stage import Stage
from stage.visitor import Problem, Visitor

#: Twelve facts in the order in which somebody tells them, which is not that of the form.
FACTS = [
    ("story", "洗衣机一直漏水，修两次还漏，店里说只能再修。"),
    ("consumer.name", "王样例"),
    ("purchase.amount", "2899"),
    ("purchase.product", "滚筒洗衣机"),
    ("trader.name", "甲子电器行（热线店）"),
    ("nature", "售后"),
    ("trader.division", "赛罕"),
    ("purchase.boughtOn", "2026-08-29"),
    ("consents.processing", "同意"),
    ("consents.passingToTrader", "同意"),
    ("consents.entrustedMediation", "不同意"),
    ("consents.publication", "不同意"),
]


def _tell(visitor: Visitor, field: str, text: str) -> None:
    """Goes to a field by its block and the Tab key, as hands on a keyboard do, and writes there."""
    page = visitor.page
    blocks = {"consumer": 1, "trader": 2}
    block = blocks.get(field.split(".")[0], 3)
    page.keyboard.press(f"Alt+{block}")
    for _ in range(60):
        if page.evaluate("document.activeElement.id") == field:
            break
        page.keyboard.press("Tab")
    else:
        raise Problem(f"the field {field} is not reached by the keyboard")
    if page.evaluate("document.activeElement.tagName") == "SELECT":
        _choose(visitor, field, text)
    else:
        page.keyboard.press("Control+A")
        page.keyboard.type(text, delay=4)


def _choose(visitor: Visitor, field: str, text: str) -> None:
    """Goes down a menu with the arrow until its words are there."""
    page = visitor.page
    for _ in range(200):
        if text in page.evaluate("document.activeElement.selectedOptions[0].textContent"):
            return
        page.keyboard.press("ArrowDown")
    raise Problem(f"{field} has no choice {text}")


def _claims(visitor: Visitor) -> None:
    """Ticks replacement and refund by their digits."""
    page = visitor.page
    page.keyboard.press("Alt+3")
    for _ in range(40):
        if page.evaluate("document.activeElement.name") == "claims":
            break
        page.keyboard.press("Tab")
    page.keyboard.press("3")
    page.keyboard.press("6")


def _category(visitor: Visitor) -> None:
    """Finds the category while typing, with arrow and Enter."""
    page = visitor.page
    _tell(visitor, "category.text", "洗衣机")
    page.locator("ul.opts:visible li").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")


def _note(visitor: Visitor, text: str) -> None:
    page = visitor.page
    page.keyboard.press("Alt+4")
    page.keyboard.type(text, delay=4)
    page.keyboard.press("Enter")
    page.locator("[data-lines] li", has_text=text).wait_for()


def _saved(visitor: Visitor) -> None:
    """Waits until what was written is kept."""
    visitor.page.wait_for_timeout(1_300)
    visitor.page.wait_for_function("document.querySelector('[data-saved]').textContent.length > 0")


def _interrupted(visitor: Visitor) -> str:
    """A second person calls with a question; it is answered and filed. The first call's address."""
    page = visitor.page
    first = page.url
    visitor.key("F9")
    visitor.sees("先放着" if visitor.language == "zh" else "Park")
    page.keyboard.press("Alt+3")
    page.keyboard.type("预付卡怎么退？", delay=4)
    visitor.key("F2")
    visitor.sees("请念给来电人")
    return first


def _resume(visitor: Visitor) -> None:
    """Goes back to the parked call by its link, with the keyboard."""
    page = visitor.page
    visitor.open("/staff/hotline")
    link = page.locator("a[href^='/staff/hotline/calls/']", has_text="洗衣机").first
    link.focus()
    visitor.key("Enter")


def a_call_of_ninety_seconds_is_taken_without_a_mouse_and_nothing_is_lost(stage: Stage):
    with stage.visitor("desktop") as visitor:
        sign_in(visitor, stage.server.accounts["clerk"], to="/staff/hotline")
        page = visitor.page
        visitor.open("/staff/hotline?phone=13811112222")
        for field, text in FACTS[:6]:
            _tell(visitor, field, text)
        _category(visitor)
        _note(visitor, "上门修过两次，9月3日和9月20日")
        _saved(visitor)
        _interrupted(visitor)
        _resume(visitor)
        for field, text in FACTS[6:]:
            _tell(visitor, field, text)
        _tell(visitor, "purchase.amount", "2599")
        _claims(visitor)
        _saved(visitor)
        page.locator("summary", has_text="改过的").wait_for()
        visitor.key("F4")
        visitor.sees("请念给来电人")
        text = page.locator("main").inner_text()
        number, code = NUMBER.search(text), CODE.search(text)
        assert number and code, "number or code is not read out"
        visitor.sees("原来是“2899”") if page.locator("details[open]").count() else None
        call = page.url
        _in_the_file(stage, number[0])
        visitor.open("/staff/hotline/calls")
        visitor.sees(number[0])
        visitor.open(call.replace(stage.server.address, ""))
        page.locator("main summary", has_text="改过的").press("Enter")
        visitor.sees("原来是“2899”")


def _in_the_file(stage: Stage, number: str) -> None:
    """Everything that was told stands in the file."""
    with stage.visitor("desktop") as officer:
        sign_in(officer, stage.server.accounts["officer"], to=f"/staff/cases/{number}")
        for told in ("修两次还漏", "上门修过两次，9月3日和9月20日", "甲子电器行（热线店）", "滚筒洗衣机", "2,599.00", "2026-08-29", "12315"):
            officer.sees(told)


def a_call_that_breaks_is_found_again_with_every_word(stage: Stage):
    with stage.visitor("desktop") as visitor:
        sign_in(visitor, stage.server.accounts["clerk"], to="/staff/hotline")
        page = visitor.page
        page.keyboard.press("Alt+3")
        page.keyboard.type("话说到一半就断了", delay=4)
        _saved(visitor)
        page.keyboard.type("，后面这半句刚打完")
        visitor.open("/staff/cases")
        visitor.open("/staff/hotline")
        page.locator("a", has_text="话说到一半").first.focus()
        visitor.key("Enter")
        assert page.locator("#story").input_value() == "话说到一半就断了，后面这半句刚打完"
        assert re.search(r"/staff/hotline/calls/\d+$", page.url)


def the_desk_reads_well_in_english_in_large_type_on_a_phone_and_without_script(stage: Stage):
    with stage.visitor("small phone", "en") as visitor:
        sign_in(visitor, stage.server.accounts["clerk"], to="/staff/hotline")
        visitor.open("/staff/hotline?size=large")
        visitor.open("/staff/hotline/calls")
    with stage.visitor("desktop", script=False) as visitor:
        sign_in(visitor, stage.server.accounts["clerk"], to="/staff/hotline?phone=13833334444")
        visitor.page.locator("#story").fill("没有脚本也要能记")
        visitor.page.locator("#note").fill("第一句")
        visitor.key("Enter")
        visitor.sees("第一句")
        visitor.submit(visitor.page.locator("button[value=complaint]"), status=422)
        assert visitor.page.evaluate("document.activeElement.id") == "problems"
        assert visitor.page.locator("#story").input_value() == "没有脚本也要能记"
