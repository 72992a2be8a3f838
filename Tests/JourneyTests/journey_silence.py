"""A trader that never answers: everything happens by itself, up to the public figure."""

import datetime
import re
import sqlite3
import subprocess
import time

from journey_settlement import LINK, _told
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
    write,
)
from stage.days import today
from stage.server import PROGRAMS
from stage.stage import Stage
from stage.visitor import Problem, Visitor

#: A code that is right by its check character and belongs to nobody who has joined.
CODE = "92150105MA0XA0007A"


def _lodge(visitor: Visitor) -> tuple[str, str]:
    visitor.open("/complaints/new/story")
    tell_story(visitor)
    write(visitor, trader__creditCode=CODE)
    for fill in (tell_trader, tell_purchase, tell_request, tell_person, go_on, decide_consents):
        fill(visitor)
    pick(visitor, "settlement.first", "yes")
    field(visitor, "settlement.contact").fill("139 0000 7777")
    return send(visitor)


def _pass(stage: Stage, number: str, days: int) -> None:
    """Puts the beginning of a room so many days back, as if they had passed; nothing else is done to it."""
    sql = (
        f"UPDATE settlement_room SET invited_on = invited_on - {days}, invited_at = invited_at - {days * 86_400_000},"
        f" due_on = due_on - {days}, next_on = next_on - {days} WHERE number = '{number}'"
    )
    if stage.server.postgres:
        psql = [PROGRAMS / "psql", stage.server.postgres, "--quiet", "--no-psqlrc", "--set=ON_ERROR_STOP=1"]
        subprocess.run([*psql, "--command", sql], check=True)
        return
    database = sqlite3.connect(stage.server.data / "xiaobao.sqlite", timeout=30)
    try:
        with database:
            database.execute(sql)
    finally:
        database.close()


def _in_time(visitor: Visitor, path: str, words: str, seconds: int = 150) -> None:
    """Looks at a page again and again until it says something; what is done every minute is done by then."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        answer = visitor.page.request.get(path)
        if answer.ok and words in answer.text():
            visitor.open(path)
            return visitor.sees(words)
        time.sleep(1)
    raise Problem(f"{path} does not say “{words}” within {seconds} s")


def a_trader_that_never_answers_is_in_the_public_figures_by_itself(stage: Stage):
    with stage.visitor("phone", script=False) as consumer, stage.visitor("desktop") as anybody:
        number, code = _lodge(consumer)
        link = _told(stage, LINK, number)
        anybody.open(f"/traders/{CODE}/record", status=404)
        anybody.sees("没有投诉不等于没有问题")
        # From here on nobody does anything: neither consumer nor trader nor office.
        _pass(stage, number, 40)
        follow(consumer, number, code)
        _in_time(consumer, f"/follow/{number}", "没有回应")
        year = today().year
        earlier = (today() - datetime.timedelta(days=40)).year
        assert earlier <= year
        _in_time(anybody, f"/traders/{CODE}/record?period={year}", "商家没有回应")
        anybody.sees("1件投诉，1件商家没有回应")
        anybody.sees("1 ÷ 1")
        if "100.00%" in anybody.page.inner_text("main"):
            raise Problem("a percentage of one complaint is told")
        anybody.submit(anybody.page.get_by_role("link", name="每个指标怎么算"))
        anybody.sees("算哪些投诉")
        # Who asks for the trader's page by its code comes to the same figures.
        anybody.open(f"/traders?code={CODE}")
        if not re.search(r"/record$", anybody.page.url):
            raise Problem("the trader's page does not lead to the figures")
    with stage.visitor("small phone", "en") as other:
        other.open(f"/traders/{CODE}/record?period={year}&size=large")
        other.sees("Unanswered by the trader")
        other.open("/traders/figures")
        other.sees("What the figures do not say")
        other.open(link)
        assert number


def the_figures_of_a_trader_stand_beside_its_promises(stage: Stage):
    with stage.visitor("desktop") as visitor:
        visitor.open("/traders/92150105MA0XB0001F")
        visitor.submit(visitor.page.get_by_role("link", name="投诉办得怎么样"))
        visitor.sees("统计期")
        for year in (today().year, today().year - 1):
            visitor.open(f"/traders/92150105MA0XB0001F/record?period={year}")
        visitor.submit(visitor.page.get_by_role("link", name="商家承诺"))
        visitor.sees("甲子电器行")
