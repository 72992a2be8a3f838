"""Lodging a complaint in the browser: on a phone, without script, by keyboard, in large type, in both languages."""

import re
from pathlib import Path

from stage.stage import Stage
from stage.visitor import Problem, Visitor

#: What a person types, by field; the words of buttons and choices depend on the language.
STORY = "8月29日买的洗衣机，9月3日开始漏水。上门修过两次，修完还是漏。我要求换一台，店里说只能再修。"
WORDS = {
    "zh": {
        "next": "保存并继续", "send": "提交投诉", "leave": "先停一停，以后接着写", "go on": "接着写",
        "category": "洗衣机类产品", "received": "请记下编号和查询码", "why": "为什么是这天", "start": "开始投诉",
        "upload": "上传选好的文件", "remove": "删除",
    },
    "en": {
        "next": "Save and continue", "send": "Send the complaint", "leave": "Stop here, go on later", "go on": "Go on",
        "category": "Washing machines", "received": "Note your number and query code", "why": "Why this day",
        "start": "Start a complaint", "upload": "Upload the chosen files", "remove": "Remove",
    },
}
NUMBER = re.compile(r"\d{6}-\d{2}-\d{6}-\d")
CODE = re.compile(r"[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{4}")


def _field(visitor: Visitor, name: str):
    return visitor.page.locator(f'[id="{name}"]')


def _type(visitor: Visitor, **texts: str) -> None:
    for name, text in texts.items():
        _field(visitor, name.replace("__", ".")).fill(text)


def _pick(visitor: Visitor, name: str, value: str) -> None:
    visitor.page.locator(f'input[name="{name}"][value="{value}"]').check()


def _go_on(visitor: Visitor, status: int = 200) -> None:
    visitor.press(WORDS[visitor.language]["next"], status)


def _story(visitor: Visitor) -> None:
    _type(visitor, story=STORY)
    _go_on(visitor)


def _trader(visitor: Visitor) -> None:
    _type(visitor, trader__name="甲子电器行（赛罕店）", trader__address="大学东街 样例家电城 一层")
    _field(visitor, "trader.division").select_option("150105")
    _pick(visitor, "purchase.online", "no")
    _go_on(visitor)


def _purchase(visitor: Visitor) -> None:
    words = _field(visitor, "category.text")
    words.fill(WORDS[visitor.language]["category"])
    if visitor.script:
        visitor.page.locator("ul.opts li").first.wait_for()
        words.press("ArrowDown")
        visitor.look()
        words.press("Enter")
    _type(visitor, purchase__product="滚筒洗衣机，1台", purchase__boughtOn="2026-08-29", purchase__amount="2899")
    _go_on(visitor)


def _request(visitor: Visitor) -> None:
    _pick(visitor, "nature", "after_sales")
    _pick(visitor, "claims", "replace")
    _pick(visitor, "claims", "refund")
    _type(visitor, claims__refund__amount="2899")
    _go_on(visitor)


def _person(visitor: Visitor) -> None:
    _type(visitor, consumer__name="王样例", consumer__phone="13800002046")
    _go_on(visitor)


def _consents(visitor: Visitor) -> None:
    for name in ("passingToTrader", "entrustedMediation", "publication"):
        _pick(visitor, f"consents.{name}", "yes" if name == "passingToTrader" else "no")
    _field(visitor, "consents.processing").check()


def _send(visitor: Visitor) -> tuple[str, str]:
    """Sends, and reads number and code from the receipt."""
    visitor.press(WORDS[visitor.language]["send"])
    visitor.sees(WORDS[visitor.language]["received"])
    text = visitor.page.locator("main").inner_text()
    number, code = NUMBER.search(text), CODE.search(text)
    if not number or not code:
        raise Problem("the receipt has no number or no query code")
    return number[0], code[0]


def _walk(visitor: Visitor) -> tuple[str, str]:
    for fill in (_story, _trader, _purchase, _request, _person, _go_on, _consents):
        fill(visitor)
    return _send(visitor)


def a_complaint_is_lodged_on_a_phone_within_a_hundred_kilobytes(stage: Stage):
    with stage.visitor("phone") as visitor:
        visitor.open("/complaints/new")
        _walk(visitor)
        if visitor.transferred > 100_000:
            raise Problem(f"the journey took {visitor.transferred} bytes")
        print(f"     the whole journey took {visitor.transferred} bytes")
        visitor.page.get_by_text(WORDS["zh"]["why"], exact=True).click()
        visitor.look()


def a_complaint_is_lodged_in_english_on_a_desktop_and_followed_from_the_home_page(stage: Stage):
    with stage.visitor("desktop", "en") as visitor:
        visitor.open("/")
        visitor.press(WORDS["en"]["start"])
        number, code = _walk(visitor)
        visitor.open("/")
        _type(visitor, number=number, code=code)
        visitor.press("Look it up")
        visitor.sees(number)


def a_complaint_is_lodged_on_the_smallest_screen_without_script(stage: Stage):
    with stage.visitor("small phone", script=False) as visitor:
        visitor.open("/complaints/new")
        _walk(visitor)


def a_complaint_is_lodged_in_large_type(stage: Stage):
    with stage.visitor("small phone") as visitor:
        visitor.open("/complaints/new?size=large")
        _walk(visitor)


def every_step_says_what_is_missing_and_keeps_what_was_typed(stage: Stage):
    for language in WORDS:
        with stage.visitor("small phone", language) as visitor:
            for step in ("story", "trader", "purchase", "request", "person"):
                visitor.open(f"/complaints/new/{step}")
                _go_on(visitor, status=422)
            visitor.open("/complaints/new/trader")
            _type(visitor, trader__creditCode="92150105MA0XB00038")
            _go_on(visitor, status=422)
            if _field(visitor, "trader.creditCode").input_value() != "92150105MA0XB00038":
                raise Problem("the credit code was lost")
            visitor.open("/complaints/new/check")


def a_draft_waits_for_somebody_who_stopped(stage: Stage):
    with stage.visitor("phone") as visitor:
        visitor.open("/complaints/new")
        _story(visitor)
        _type(visitor, trader__name="乙丑健身")
        visitor.press(WORDS["zh"]["leave"])
        visitor.sees("已经替您存好了")
        visitor.context.clear_cookies(name="visitor")
        visitor.open("/complaints/new")
        visitor.press(WORDS["zh"]["go on"])
        if _field(visitor, "trader.name").input_value() != "乙丑健身":
            raise Problem("the draft was lost")


def files_are_taken_shown_and_taken_out_again(stage: Stage):
    picture = Path(stage.photos) / "receipt.png"
    with stage.visitor("phone") as visitor:
        visitor.open("/complaints/new/evidence")
        visitor.page.screenshot(path=picture)
        _field(visitor, "evidence").set_input_files(picture)
        visitor.press(WORDS["zh"]["upload"])
        visitor.sees("已经上传1个文件")
        visitor.submit(visitor.page.get_by_role("button", name=WORDS["zh"]["remove"]).first)
        if visitor.page.get_by_text("已经上传").count():
            raise Problem("the file is still there")


def _tab_to(visitor: Visitor, name: str, most: int = 60) -> None:
    """Moves the focus with the tabulator until it stands on the control or button of this name."""
    for _ in range(most):
        visitor.page.keyboard.press("Tab")
        here = visitor.page.evaluate("document.activeElement.name || document.activeElement.textContent.trim()")
        if here == name:
            return
    raise Problem(f"the keyboard does not reach {name} on {visitor.page.url}")


def a_complaint_is_lodged_with_the_keyboard_alone(stage: Stage):
    with stage.visitor("desktop") as visitor:
        keyboard = visitor.page.keyboard
        words = WORDS["zh"]

        def write(name: str, text: str) -> None:
            _tab_to(visitor, name)
            keyboard.insert_text(text)

        def press(name: str) -> None:
            _tab_to(visitor, name)
            visitor.key("Enter")

        visitor.open("/")
        press(words["start"])
        write("story", STORY)
        press(words["next"])
        write("trader.name", "甲子电器行（赛罕店）")
        _tab_to(visitor, "trader.division")
        keyboard.type("赛罕区")
        if _field(visitor, "trader.division").input_value() != "150105":
            _field(visitor, "trader.division").select_option("150105")
        _tab_to(visitor, "purchase.online")
        keyboard.press("Space")
        press(words["next"])
        write("category.text", "洗衣机类产品")
        write("purchase.product", "滚筒洗衣机，1台")
        press(words["next"])
        _tab_to(visitor, "nature")
        keyboard.press("ArrowDown")
        _tab_to(visitor, "claims")
        keyboard.press("Space")
        press(words["next"])
        write("consumer.name", "王样例")
        write("consumer.phone", "13800002046")
        press(words["next"])
        press(words["next"])
        for name in ("passingToTrader", "entrustedMediation", "publication", "processing"):
            _tab_to(visitor, f"consents.{name}", most=120)
            keyboard.press("Space")
        press(words["send"])
        visitor.sees(words["received"])


def the_notice_on_personal_data_reads_well(stage: Stage):
    for language in WORDS:
        with stage.visitor("small phone", language) as visitor:
            visitor.open("/privacy")
