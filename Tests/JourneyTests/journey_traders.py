"""A trader joins, finds a complaint at its desk and settles it; the register knows it before and after."""

import base64

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
    write,
)
from stage.officer import sign_in
from stage.stage import Stage
from stage.visitor import Visitor

CODE, OTHER = "92150102MA0XB00027", "92150105MA0XB0003M"
PASSWORD, SECOND = "两岸猿声啼不住轻舟已过", "朝辞白帝彩云间千里江陵"
#: A white picture of eight by eight points.
PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAAAAADhZOFXAAAADklEQVR42mP4DwUMlDEA98"
    "A/wa9cD80AAAAASUVORK5CYII="
)


def _lodge(visitor: Visitor) -> tuple[str, str]:
    """A complaint about the trader of CODE, settled first."""
    visitor.open("/complaints/new/story")
    tell_story(visitor)
    write(
        visitor, trader__name="乙丑健身", trader__address="大学东街 样例家电城 一层",
        trader__creditCode=CODE,
    )
    field(visitor, "trader.division").select_option("150105")
    pick(visitor, "purchase.online", "no")
    go_on(visitor)
    for fill in (tell_purchase, tell_request, tell_person, go_on, decide_consents):
        fill(visitor)
    pick(visitor, "settlement.first", "yes")
    field(visitor, "settlement.contact").fill("139 0000 1111")
    return send(visitor)


def _apply(trader: Visitor) -> None:
    trader.open("/traders/join")
    trader.press("提交申请", status=422)
    write(trader, code=CODE[:-1] + "0", name="乙丑健身", contact="钱样例", phone="139 0000 1111", password=PASSWORD)
    pick(trader, "kind", "company")
    field(trader, "undertaking").check()
    trader.press("提交申请", status=422)
    trader.sees("有一位写错了")
    write(trader, code=CODE, password=PASSWORD)
    field(trader, "licence").set_input_files({"name": "执照.png", "mimeType": "image/png", "buffer": PICTURE})
    trader.press("提交申请")
    trader.sees("申请收到了")
    _sign_in(trader, CODE, "139 0000 1111", PASSWORD)
    trader.sees("正在审核")


def _sign_in(trader: Visitor, code: str, phone: str, password: str, status: int = 200) -> None:
    trader.open("/shop/sign-in")
    write(trader, code=code, phone=phone, password=password)
    trader.submit(trader.page.locator("main form[method=post] button"), status)


def _admit(stage: Stage) -> None:
    with stage.visitor("desktop") as supervisor:
        sign_in(supervisor, stage.server.accounts["chief"], to="/staff/trader-accounts")
        supervisor.submit(supervisor.page.get_by_role("link", name="乙丑健身"))
        supervisor.press("同意入驻", status=422)
        for condition in ("licence", "person", "undertaking"):
            field(supervisor, condition).check()
        supervisor.press("同意入驻")
        supervisor.sees("已入驻")
        supervisor.open(f"/staff/traders?q={CODE}")
        supervisor.sees("已认领")
        supervisor.submit(supervisor.page.get_by_role("link", name="乙丑健身"))
        supervisor.sees("商家认领")


def a_trader_joins_finds_the_complaint_at_its_desk_and_answers_it(stage: Stage):
    with stage.visitor("desktop", script=False) as trader, stage.visitor("phone") as consumer:
        _apply(trader)
        _admit(stage)
        number, code = _lodge(consumer)
        trader.open("/shop")
        trader.sees("有等您办的")
        trader.submit(trader.page.locator(f"main a[href='/room/{number}']"))
        trader.sees("消费者说的经过")
        trader.press("提一个方案")
        trader.choose("退款")
        field(trader, "refund.amount").fill("1000")
        field(trader, "refund.days").fill("5")
        trader.press("提出方案")
        follow(consumer, number, code)
        consumer.press("进入和解室")
        consumer.sees("商家提了方案1")
        _keep_the_desk(trader)
        trader.open(f"/room/{number}")
        trader.page.get_by_text("用一个模板").click()
        trader.submit(trader.page.get_by_role("link", name="致歉"))
        trader.press("发给对方")
        trader.sees("给您添麻烦了")
        with stage.visitor("small phone") as colleague, stage.visitor("phone", "en") as anybody:
            _sign_in(colleague, CODE, "13812345678", "wrong wrong wrong", status=422)
            _sign_in(colleague, CODE, "13812345678", PASSWORD)
            write(colleague, password=SECOND)
            colleague.press("保存")
            for path in ("", "/ended", "/figures", "/templates", "?size=large"):
                colleague.open(f"/shop{path}")
            colleague.open("/shop/people", status=403)
            anybody.open(f"/traders/{CODE}")
            anybody.sees("Returns without a reason")
            anybody.open(f"/traders/{OTHER}", status=404)
            for path in ("/traders", "/traders/join", "/shop/sign-in"):
                anybody.open(path)


def _keep_the_desk(trader: Visitor) -> None:
    trader.open("/shop/people")
    write(trader, name="孙样例", phone="13812345678", password=PASSWORD)
    pick(trader, "role", "answerer")
    trader.press("加一个人")
    trader.sees("孙样例")
    trader.open("/shop/promises")
    pick(trader, "kind", "returns")
    write(trader, scope="小家电", days="15", conditions="不影响再次销售")
    pick(trader, "freight", "consumer")
    trader.press("公示一项承诺")
    trader.sees("15天内无理由退货")
    trader.open("/shop/templates")
    write(trader, title="致歉", text="给您添麻烦了。")
    trader.press("保存")
    for path in ("/shop", "/shop/ended", "/shop/figures", "/shop/leave"):
        trader.open(path)


def an_officer_keeps_the_register_in_both_languages(stage: Stage):
    for language, name in (("zh", "甲子样例"), ("en", "乙丑样例")):
        with stage.visitor("desktop" if language == "zh" else "phone", language) as officer:
            sign_in(officer, stage.server.accounts["officer"], to=f"/staff/traders?q={OTHER}")
            officer.page.locator("main details summary").last.click()
            write(officer, name=name)
            officer.submit(officer.page.locator("main form[method=post] button").last)
            officer.sees(name)
            officer.open("/staff/trader-accounts?state=joined")
