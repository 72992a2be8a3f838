"""At the counter: a complaint told face to face, its receipt, and the signed record."""

from stage.consumer import NUMBER
from stage.officer import sign_in
from stage.stage import Stage
from stage.visitor import Visitor

#: A photo as a telephone takes it, as small as one can be.
PHOTO = {"name": "笔录.png", "mimeType": "image/png", "buffer": bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8ffff3f0005fe02fe0def"
    "46b80000000049454e44ae426082")}  # fmt: skip


def _write(visitor: Visitor, **texts: str) -> None:
    for name, text in texts.items():
        visitor.page.locator(f'[id="{name.replace("__", ".")}"]').fill(text)


def _choose(visitor: Visitor, **choices: str) -> None:
    for name, value in choices.items():
        visitor.page.locator(f'[id="{name.replace("__", ".")}"]').select_option(value)


def _told(visitor: Visitor) -> None:
    visitor.open("/staff/counter")
    _write(
        visitor, consumer__phone="13755556666", consumer__name="李样例", trader__name="乙丑家具店",
        story="订的衣柜晚了两个月还没送来，钱已经付清。", purchase__product="衣柜，1个",
    )  # fmt: skip
    _choose(
        visitor, trader__division="150105", category="other_goods_services", nature="contract",
        consents__processing="yes", consents__passingToTrader="yes", consents__entrustedMediation="no",
        consents__publication="no",
    )  # fmt: skip
    visitor.page.locator("input[name=claims][value=refund]").check()


def a_complaint_told_at_the_counter_gets_a_receipt_and_a_signed_record(stage: Stage):
    with stage.visitor("desktop") as visitor:
        sign_in(visitor, stage.server.accounts["clerk"], to="/staff/counter")
        _told(visitor)
        visitor.submit(visitor.page.locator("button[value=complaint]"))
        visitor.sees("这是您的回执")
        number = NUMBER.search(visitor.page.locator("main").inner_text())[0]
        assert visitor.page.locator("main svg[role=img]").count() == 1
        visitor.page.emulate_media(media="print")
        visitor.look()
        visitor.page.emulate_media(media="screen")
        visitor.press("打印笔录，交签名件")
        visitor.sees("口头投诉笔录等签名")
        visitor.page.locator("#paper").set_input_files(PHOTO)
        visitor.submit(visitor.page.locator("main form button").last)
        visitor.sees("口头投诉笔录已签名")
    with stage.visitor("phone") as officer:
        sign_in(officer, stage.server.accounts["officer"], to=f"/staff/cases/{number}")
        officer.sees("口头投诉笔录已签名")
        officer.sees("交来签了名的口头投诉笔录")
        officer.sees("笔录.png")


def the_counter_reads_well_in_english_and_in_large_type(stage: Stage):
    with stage.visitor("small phone", "en") as visitor:
        sign_in(visitor, stage.server.accounts["clerk"], to="/staff/counter")
        visitor.open("/staff/counter?size=large")
        _told(visitor)
        visitor.submit(visitor.page.locator("button[value=complaint]"))
        visitor.press("Print the record, hand in the signed one")
