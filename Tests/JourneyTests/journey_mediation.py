"""An office mediates: sessions, invitations, the calendar, mediators and recusal, an appraisal."""

import re
import time
from datetime import timedelta

from stage.consumer import follow
from stage.days import today
from stage.officer import move, sign_in
from stage.stage import Stage
from stage.visitor import Problem, Visitor

LINK = re.compile(r"http://[^/\s]+(/m/\d+/\d+/[0-9A-Z]{24})")


def _working_day(after: int):
    """A Tuesday to Thursday so many days ahead or later, so that few holidays are hit."""
    day = today() + timedelta(days=after)
    while day.weekday() not in (1, 2, 3):
        day += timedelta(days=1)
    return day


def _fill(visitor: Visitor, **values: str) -> None:
    for name, text in values.items():
        visitor.page.locator(f"main form[method=post] [name='{name}']").fill(text)


def _tick(visitor: Visitor, name: str, value: str) -> None:
    visitor.page.locator(f"main form[method=post] [name='{name}'][value='{value}']").check()


def _send(visitor: Visitor, status: int = 200) -> None:
    visitor.submit(visitor.page.locator("main form[method=post] button").last, status)


def _accepted(stage: Stage) -> tuple[str, str]:
    number, code = stage.file_complaint()
    with stage.visitor("desktop") as officer:
        sign_in(officer, stage.server.accounts["officer"], to=f"/staff/cases/{number}")
        move(officer, "accept")
    return number, code


def _plan(officer: Visitor, number: str, day, room: str) -> str:
    """Plans a session, first with everything wrong; the address of its page."""
    officer.open(f"/staff/cases/{number}/mediation/planning")
    _fill(officer, day="昨天", **{"from": "25:00"}, length="5")
    _send(officer, 422)
    _fill(officer, day=day.isoformat(), **{"from": "9:30"}, length="60", room=room, traderContact="13900001111")
    _fill(officer, **{"third0.name": "样例平台", "third0.contact": "duty@example.org"})
    officer.page.locator("[name='third0.kind']").select_option("platform")
    _send(officer)
    if officer.page.locator("[name='despite']").count():
        officer.page.locator("[name='despite']").check()
        _send(officer)
    return re.sub(r"\?.*", "", officer.page.url.split("/", 3)[-1])


def _told(stage: Stage, number: str) -> str:
    """The link in the invitation that went to the trader."""
    for _ in range(100):
        for file in sorted(stage.server.data.glob("messages/*.txt"), reverse=True):
            text = file.read_text()
            found = LINK.search(text)
            if found and number in text:
                return found[1]
        time.sleep(0.2)
    raise Problem(f"no invitation to {number}")


def a_session_is_planned_and_everybody_finds_it(stage: Stage):
    number, code = _accepted(stage)
    day = _working_day(8)
    with stage.visitor("desktop", script=False) as officer:
        sign_in(officer, stage.server.accounts["officer"], to=f"/staff/cases/{number}")
        officer.press("调解")
        path = _plan(officer, number, day, "第二调解室")
        officer.sees("09:30到10:30")
        if "BEGIN:VEVENT" not in officer.text(f"/{path}/invitation"):
            raise Problem("no calendar file for staff")
        officer.open(f"/{path}/postponement")
        _fill(officer, day=_working_day(14).isoformat(), reason="商家请假")
        _send(officer)
        if officer.page.locator("[name='despite']").count():
            officer.page.locator("[name='despite']").check()
            _send(officer)
        officer.sees("商家请假")
        officer.open(f"/{path}/record", status=422)
        for view in (f"?week={_working_day(14).isoformat()}", "?view=list"):
            officer.open(f"/staff/sessions{view}")
            officer.sees(number)
    with stage.visitor("phone") as consumer:
        follow(consumer, number, code)
        consumer.sees("调解会")
        consumer.sees("第二调解室")
    link = _told(stage, number)
    with stage.visitor("small phone", "en", script=False) as trader:
        trader.open(link)
        trader.sees("第二调解室")
        trader.open(link[:-1] + "!", status=404)
    with stage.visitor("phone", "en") as officer:
        sign_in(officer, stage.server.accounts["officer"], to=f"/{path}")
        for place in (f"/{path}/postponement", f"/{path}/cancellation", "/staff/sessions"):
            officer.open(place)
        officer.open(f"/{path}/record", status=422)
        officer.open(f"/staff/cases/{number}/mediation/planning")
        officer.open("/staff/sessions?view=list")


def a_consumer_asks_for_another_mediator_and_an_appraisal_pauses_the_clock(stage: Stage):
    number, code = _accepted(stage)
    with stage.visitor("desktop") as officer:
        sign_in(officer, stage.server.accounts["officer"], to="/staff/cases")
        _plan(officer, number, _working_day(21), "第三调解室")
        officer.open(f"/staff/cases/{number}/mediation/mediators")
        officer.open(f"/staff/cases/{number}/mediation/recusals/new")
    with stage.visitor("small phone") as consumer:
        follow(consumer, number, code)
        consumer.press("申请调解员回避")
        _send(consumer, 422)
        consumer.page.locator("[name='mediator']").first.check()
        _fill(consumer, reason="是店主的姐姐")
        _send(consumer)
        consumer.sees("申请收到了")
    with stage.visitor("desktop") as supervisor:
        sign_in(supervisor, stage.server.accounts["supervisor"], to=f"/staff/cases/{number}/mediation")
        supervisor.sees("回避待定")
        supervisor.press("决定回避")
        _send(supervisor, 422)
        _tick(supervisor, "decision", "denied")
        _fill(supervisor, why="查过，没有亲属关系")
        _send(supervisor)
        supervisor.sees("已排定")
        supervisor.open("/staff/mediators")
        supervisor.submit(supervisor.page.locator("main table a").first)
        _tick(supervisor, "languages", "mongolian")
        _fill(supervisor, certificate="内调001", until=(today() + timedelta(days=30)).isoformat())
        supervisor.submit(supervisor.page.locator("main form[method=post] button").first)
        supervisor.open("/staff/mediators")
        supervisor.sees("快到期了")
    with stage.visitor("phone", "en", script=False) as officer:
        sign_in(officer, stage.server.accounts["officer"], to=f"/staff/cases/{number}/mediation")
        officer.open(f"/staff/cases/{number}/mediation/mediators?language=mongolian")
        officer.open(f"/staff/cases/{number}/mediation/appraisals/new")
        _send(officer, 422)
        _tick(officer, "kind", "testing")
        _tick(officer, "chosenBy", "agreement")
        _tick(officer, "payer", "trader")
        _fill(officer, body="样例质检院", question="是否漏水", cost="800")
        _send(officer)
        officer.sees("the clock stands still")
        officer.press("Enter the result")
        _tick(officer, "outcome", "done")
        _fill(officer, result="密封圈老化")
        _send(officer)
        officer.sees("密封圈老化")
