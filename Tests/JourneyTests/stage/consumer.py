"""What a consumer does: lodging a complaint page by page, and opening it with number and query code."""

import re
from typing import Callable

from .visitor import Problem, Visitor

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


def field(visitor: Visitor, name: str):
    return visitor.page.locator(f'[id="{name}"]')


def write(visitor: Visitor, **texts: str) -> None:
    for name, text in texts.items():
        field(visitor, name.replace("__", ".")).fill(text)


def pick(visitor: Visitor, name: str, value: str) -> None:
    visitor.page.locator(f'input[name="{name}"][value="{value}"]').check()


def go_on(visitor: Visitor, status: int = 200) -> None:
    visitor.press(WORDS[visitor.language]["next"], status)


def tell_story(visitor: Visitor) -> None:
    write(visitor, story=STORY)
    go_on(visitor)


def tell_trader(visitor: Visitor) -> None:
    write(visitor, trader__name="甲子电器行（赛罕店）", trader__address="大学东街 样例家电城 一层")
    field(visitor, "trader.division").select_option("150105")
    pick(visitor, "purchase.online", "no")
    go_on(visitor)


def tell_purchase(visitor: Visitor) -> None:
    words = field(visitor, "category.text")
    words.fill(WORDS[visitor.language]["category"])
    if visitor.script:
        visitor.page.locator("ul.opts li").first.wait_for()
        words.press("ArrowDown")
        visitor.look()
        words.press("Enter")
    write(visitor, purchase__product="滚筒洗衣机，1台", purchase__boughtOn="2026-08-29", purchase__amount="2899")
    go_on(visitor)


def tell_request(visitor: Visitor) -> None:
    pick(visitor, "nature", "after_sales")
    pick(visitor, "claims", "replace")
    pick(visitor, "claims", "refund")
    write(visitor, claims__refund__amount="2899")
    go_on(visitor)


def tell_person(visitor: Visitor) -> None:
    write(visitor, consumer__name="王样例", consumer__phone="13800002046")
    go_on(visitor)


def decide_consents(visitor: Visitor) -> None:
    for name in ("passingToTrader", "entrustedMediation", "publication"):
        pick(visitor, f"consents.{name}", "yes" if name == "passingToTrader" else "no")
    field(visitor, "consents.processing").check()


def send(visitor: Visitor) -> tuple[str, str]:
    """Sends, and reads number and code from the receipt."""
    visitor.press(WORDS[visitor.language]["send"])
    visitor.sees(WORDS[visitor.language]["received"])
    text = visitor.page.locator("main").inner_text()
    number, code = NUMBER.search(text), CODE.search(text)
    if not number or not code:
        raise Problem("the receipt has no number or no query code")
    return number[0], code[0]


def lodge(visitor: Visitor, hand_in: Callable[[Visitor], None] = go_on) -> tuple[str, str]:
    """Goes through the seven pages from the first; `hand_in` does what is to be done on the page of evidence."""
    for fill in (tell_story, tell_trader, tell_purchase, tell_request, tell_person, hand_in, decide_consents):
        fill(visitor)
    return send(visitor)


def follow(visitor: Visitor, number: str, code: str, status: int = 200) -> None:
    chinese = visitor.language == "zh"
    visitor.open("/follow")
    visitor.fill("投诉编号" if chinese else "Number of the case", number)
    visitor.fill("查询码" if chinese else "Query code", code)
    visitor.press("查看进度" if chinese else "See the case", status=status)
