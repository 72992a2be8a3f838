"""A consumer settles with the trader first: the question at lodging, the link, the room of both sides, the signatures."""

import re
import time

from stage.consumer import (
    decide_consents,
    field,
    follow,
    go_on,
    pick,
    send,
    tell_person,
    tell_purchase,
    tell_request,
    tell_story,
    tell_trader,
)
from stage.stage import Stage, on_both_engines
from stage.visitor import Problem, Visitor

LINK = re.compile(r"http://[^/\s]+(/s/[0-9A-Z]{24})")
CODE = re.compile(r"【消保】(\d{6})是签")


def _lodge(visitor: Visitor) -> tuple[str, str]:
    visitor.open("/complaints/new/story")
    for fill in (tell_story, tell_trader, tell_purchase, tell_request, tell_person, go_on, decide_consents):
        fill(visitor)
    pick(visitor, "settlement.first", "yes")
    visitor.press("提交投诉", status=422)
    visitor.sees("写上商家的手机号或者邮箱")
    field(visitor, "settlement.contact").fill("139 0000 1111")
    return send(visitor)


def _told(stage: Stage, what: re.Pattern, number: str, but: str = "") -> str:
    """What a message about the file says, as soon as it is there; not the same again."""
    for _ in range(100):
        for file in sorted(stage.server.data.glob("messages/*.txt"), reverse=True):
            text = file.read_text()
            found = what.search(text)
            if found and number in text and found[1] != but:
                return found[1]
        time.sleep(0.2)
    raise Problem(f"no message about {number} says {what.pattern}")


def _sign(stage: Stage, visitor: Visitor, number: str, name: str, but: str = "") -> str:
    visitor.submit(visitor.page.get_by_role("button", name=re.compile("^发验证码到")))
    code = _told(stage, CODE, number, but)
    visitor.press("签字", status=422)
    visitor.fill("姓名", name)
    visitor.fill("验证码", code)
    visitor.choose("我看过这份协议，愿意照办")
    visitor.press("签字")
    visitor.sees("已经签字。")
    return code


@on_both_engines
def a_consumer_and_a_trader_settle_online_without_script(stage: Stage):
    with stage.visitor("phone", script=False) as consumer, stage.visitor("desktop", script=False) as trader:
        number, code = _lodge(consumer)
        link = _told(stage, LINK, number)
        trader.open(link)
        trader.press("进入和解室")
        trader.sees("消费者说的经过")
        trader.fill("想说的话", "换原厂新主板，修好为止。")
        trader.press("发给对方")
        trader.press("提一个方案")
        trader.choose("退款")
        field(trader, "refund.amount").fill("1000")
        field(trader, "refund.parts").fill("400 3\n500 30")
        trader.press("提出方案", status=422)
        trader.sees("各期加起来是¥900.00")
        field(trader, "refund.parts").fill("400 3\n600 30")
        trader.press("提出方案")
        trader.sees("方案已经提出")
        follow(consumer, number, code)
        consumer.press("进入和解室")
        consumer.sees("商家提了方案1")
        consumer.press("接受方案1")
        consumer.press("接受方案1")
        consumer.sees("请签和解协议")
        first = _sign(stage, consumer, number, "王样例")
        trader.open(f"/room/{number}")
        _sign(stage, trader, number, "钱先生", but=first)
        trader.sees("双方已经签字，和解协议生效")
        consumer.open(f"/follow/{number}")
        consumer.sees("双方自行和解")


def a_settlement_that_is_ended_goes_to_the_office_by_itself(stage: Stage):
    with stage.visitor("small phone") as consumer, stage.visitor("small phone", "en") as trader:
        number, code = _lodge(consumer)
        link = _told(stage, LINK, number)
        trader.open(link)
        trader.press("Go in")
        for path in ("", "/offers", "/help", "/ending", "?size=large"):
            trader.open(f"/room/{number}{path}")
        with stage.visitor("phone") as other:
            other.open(link)
            other.sees("已经在另一台设备上打开过")
            other.open(link[:-1] + "!", status=404)
            other.sees("打不开")
        follow(consumer, number, code)
        consumer.press("进入和解室")
        consumer.press("结束和解")
        consumer.press("结束和解，转给办理机构")
        consumer.sees("消费者结束了和解")
        consumer.open(f"/follow/{number}")
        consumer.sees("和解没有谈成，自动转给")


def a_shop_that_reads_no_messages_is_handed_a_notice_and_comes_by_it(stage: Stage):
    with stage.visitor("phone", script=False) as consumer, stage.visitor("phone") as shop:
        number, code = _lodge(consumer)
        first = _told(stage, LINK, number)
        follow(consumer, number, code)
        consumer.press("进入和解室")
        consumer.press("打印给商家的通知")
        consumer.press("做一张通知")
        consumer.sees("请扫码")
        typed = re.search(r"(?:[0-9A-Z]{4} ){5}[0-9A-Z]{4}", consumer.page.inner_text("main"))
        if not typed:
            raise Problem("the notice shows no link to type")
        shop.open("/s")
        shop.fill("通知上的24位", typed[0].lower())
        shop.press("打开")
        shop.sees("这是打印的通知")
        shop.press("请消费者确认", status=422)
        shop.sees("写上店里的手机号或者邮箱")
        shop.fill("您的姓名", "钱样例")
        shop.fill("店里的手机号或者邮箱", "138 1234 5678")
        shop.press("请消费者确认")
        shop.sees("已经请消费者确认")
        consumer.open(f"/follow/{number}/settlement")
        consumer.sees("是您交给通知的那家店吗")
        consumer.press("是那家店")
        second = _told(stage, LINK, number, but=first)
        shop.open(first, status=410)
        shop.sees("已经作废")
        shop.open(second)
        shop.press("进入和解室")
        shop.sees("消费者说的经过")


def the_notice_speaks_english_and_fits_small_screens(stage: Stage):
    with stage.visitor("small phone") as consumer, stage.visitor("desktop", "en") as reader:
        number, code = _lodge(consumer)
        follow(consumer, number, code)
        there = f"/follow/{number}/settlement/notice"
        consumer.open(there + "?size=large")
        consumer.open(there + "?size=normal")
        follow(reader, number, code)
        reader.open(there)
        reader.press("Make the notice")
        reader.sees("Please scan")
        reader.open("/s")
        reader.open("/s?key=nothing", status=404)
        reader.sees("This link does not open")
