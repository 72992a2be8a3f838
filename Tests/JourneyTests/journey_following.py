"""Following a complaint with number and query code: what a consumer sees and does after lodging."""

from stage.consumer import follow
from stage.stage import Stage
from stage.visitor import LANGUAGES, Problem

WRONG_CODE = "0000-00000-0000"


def a_consumer_sees_where_the_complaint_stands_and_why_that_day(stage: Stage):
    number, code = stage.file_complaint()
    for language in LANGUAGES:
        for screen in ("small phone", "desktop"):
            with stage.visitor(screen, language) as visitor:
                follow(visitor, number, code)
                visitor.sees("您现在不用做什么" if language == "zh" else "You need do nothing now")
                visitor.sees("为什么是" if language == "zh" else "Why")
                if code in visitor.page.url or code in visitor.page.content():
                    raise Problem("the query code stands in the address or on the page")


def a_wrong_code_says_no_more_than_an_unknown_number(stage: Stage):
    number, _ = stage.file_complaint()
    with stage.visitor("phone") as visitor:
        follow(visitor, number, WRONG_CODE, status=404)
        visitor.sees("没有这个编号和查询码")


def a_consumer_adds_facts_in_large_type_and_without_script(stage: Stage):
    number, code = stage.file_complaint()
    with stage.visitor("small phone", script=False) as visitor:
        visitor.open("/follow?size=large")
        follow(visitor, number, code)
        visitor.press("补充情况或者材料")
        visitor.press("提交补充", status=422)
        visitor.sees("写一两句补充的内容")
        visitor.page.get_by_label("内容", exact=True).fill("昨天又漏了一次水。")
        visitor.press("提交补充")
        visitor.sees("收到了您补充的情况")
        visitor.sees("昨天又漏了一次水。")


def a_consumer_withdraws_a_consent_and_then_the_complaint(stage: Stage):
    number, code = stage.file_complaint()
    with stage.visitor("phone") as visitor:
        follow(visitor, number, code)
        visitor.submit(visitor.page.get_by_role("button", name="撤回同意").first)
        visitor.sees("同意已经撤回")
        visitor.press("撤回投诉")
        visitor.sees("撤回后不能恢复，可以重新投诉")
        visitor.press("撤回")
        visitor.sees("您已经撤回投诉")
        visitor.press("不再查看")
        if visitor.status(f"/follow/{number}") != 303:
            raise Problem("the case can still be seen after leaving")


def the_rules_are_public_and_work_out_a_day(stage: Stage):
    for language in LANGUAGES:
        with stage.visitor("small phone", language) as visitor:
            visitor.open("/law")
            visitor.open("/law/rules/samr-121")
            visitor.open("/law/due?rules=samr-121&period=acceptance&from=2026-09-24")
            visitor.sees("10月12日（星期一）" if language == "zh" else "Monday 12 October")
