"""An agreement is followed until it is performed: promises of a signed settlement, proof, confirmation, asking after."""

import datetime

from journey_settlement import CODE, LINK, _lodge, _sign, _told
from stage.consumer import field, follow
from stage.officer import sign_in
from stage.stage import Stage, on_both_engines
from stage.visitor import Visitor


def _settle(stage: Stage, consumer: Visitor, trader: Visitor) -> tuple[str, str, str]:
    """Number, query code and the trader's link of a complaint that both sides have signed."""
    number, code = _lodge(consumer)
    link = _told(stage, LINK, number)
    trader.open(link)
    trader.press("进入和解室")
    trader.press("提一个方案")
    trader.choose("退款")
    field(trader, "refund.amount").fill("1000")
    field(trader, "refund.parts").fill("400 0\n600 30")
    trader.press("提出方案")
    follow(consumer, number, code)
    consumer.press("进入和解室")
    consumer.press("接受方案1")
    consumer.press("接受方案1")
    first = _sign(stage, consumer, number, "王样例")
    trader.open(f"/room/{number}")
    _sign(stage, trader, number, "钱先生", but=first)
    return number, code, link


@on_both_engines
def a_settlement_is_performed_confirmed_and_asked_about_without_script(stage: Stage):
    with stage.visitor("phone", script=False) as consumer, stage.visitor("desktop", script=False) as trader:
        number, _, _ = _settle(stage, consumer, trader)
        trader.open(f"/room/{number}")
        trader.sees("一共2项，已经确认做到0项")
        trader.press("看每一项、上传凭证、确认")
        trader.submit(trader.page.locator("#p1").get_by_role("link", name="报告已经做到"))
        trader.press("报告做到", status=422)
        trader.sees("写几句话，或者上传凭证")
        field(trader, "text").fill("微信转账400元，今天上午。")
        trader.press("报告做到")
        trader.sees("已经报告，等对方确认")

        consumer.open(f"/follow/{number}")
        consumer.sees("对方说第1项做到了，等您确认")
        consumer.press("看每一项、上传凭证、确认")
        consumer.sees("微信转账400元")
        consumer.submit(consumer.page.locator("#p1").get_by_role("link", name="没有做到"))
        consumer.press("告诉对方和有关机构", status=422)
        field(consumer, "text").fill("只收到300元。")
        consumer.press("告诉对方和有关机构")
        consumer.sees("有争议")
        consumer.submit(consumer.page.locator("#p1").get_by_role("link", name="确认做到了"))
        tomorrow = datetime.date.today() + datetime.timedelta(days=2)
        field(consumer, "doneOn").fill(tomorrow.isoformat())
        consumer.press("确认", status=409)
        consumer.sees("不能晚于")
        consumer.open(f"/follow/{number}/promises/1/confirmation")
        consumer.press("确认")
        consumer.sees("已经确认做到1项")

        trader.open(f"/room/{number}/asked")
        trader.press("提交", status=422)
        trader.page.locator("#solved").check()
        trader.page.locator("#fair").check()
        trader.page.locator("#score-4").check()
        trader.press("提交")
        trader.sees("收到了")
        trader.open(f"/room/{number}/asked")
        trader.sees("您已经回答过了")

        consumer.open(f"/follow/{number}/rating")
        consumer.sees("办理的过程公平吗")


def what_was_agreed_reads_well_in_english_and_in_large_type(stage: Stage):
    with stage.visitor("phone", script=False) as consumer, stage.visitor("desktop", script=False) as trader:
        number, code, link = _settle(stage, consumer, trader)
        assert CODE
        trader.open(f"/room/{number}/promises/1/proof?size=large")
    with stage.visitor("small phone", "en") as english:
        follow(english, number, code)
        for path in ("", "/promises", "/promises/1/confirmation", "/promises?size=large", "/rating"):
            english.open(f"/follow/{number}{path}")
        english.open(f"/follow/{number}/promises/1/dispute", status=409)
        english.open(f"/follow/{number}/promises/99/proof", status=404)
    with stage.visitor("phone") as other:
        other.open(f"/room/{number}/promises", status=404)
        assert link not in other.page.url


def the_office_follows_what_mediation_came_to(stage: Stage):
    for screen, language in (("desktop", "zh"), ("small phone", "en")):
        with stage.visitor(screen, language) as officer:
            sign_in(officer, stage.server.accounts["officer"], to="/staff/promises")
            for view in ("claimed", "disputed", "performed", "released", "open"):
                officer.open(f"/staff/promises?view={view}")
            officer.open("/staff/asked")
