"""Following a complaint with number and query code: what a consumer sees and does after lodging."""

import json
import urllib.error
import urllib.request
import uuid

from stage.stage import Stage
from stage.visitor import LANGUAGES, Problem

WRONG_CODE = "0000-00000-0000"
ROUTE = "/api/v1/complaints"


def _example(stage: Stage) -> dict:
    """A complaint to file: the one with which the API describes itself."""
    with urllib.request.urlopen(f"{stage.server.address}/api/v1/openapi.json", timeout=20) as answer:
        description = json.load(answer)
    body = description["paths"][ROUTE]["post"]["requestBody"]["content"]["application/json"]
    return body["example"] if "example" in body else next(iter(body["examples"].values()))["value"]


def _lodged(stage: Stage) -> tuple[str, str]:
    """Number and query code of a complaint lodged through the API."""
    headers = {"Content-Type": "application/json", "Idempotency-Key": str(uuid.uuid4())}
    request = urllib.request.Request(
        stage.server.address + ROUTE, json.dumps(_example(stage)).encode(), headers, method="POST"
    )
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            body = json.load(answer)
    except urllib.error.HTTPError as error:
        raise Problem(f"the filing was refused: {error.read().decode(errors='replace')[:500]}") from None
    return body["number"], body["queryCode"]


def _open(visitor, number: str, code: str, status: int = 200) -> None:
    chinese = visitor.language == "zh"
    visitor.open("/follow")
    visitor.fill("投诉编号" if chinese else "Number of the case", number)
    visitor.fill("查询码" if chinese else "Query code", code)
    visitor.press("查看进度" if chinese else "See the case", status=status)


def a_consumer_sees_where_the_complaint_stands_and_why_that_day(stage: Stage):
    number, code = _lodged(stage)
    for language in LANGUAGES:
        for screen in ("small phone", "desktop"):
            with stage.visitor(screen, language) as visitor:
                _open(visitor, number, code)
                visitor.sees("您现在不用做什么" if language == "zh" else "You need do nothing now")
                visitor.sees("为什么是" if language == "zh" else "Why")
                if code in visitor.page.url or code in visitor.page.content():
                    raise Problem("the query code stands in the address or on the page")


def a_wrong_code_says_no_more_than_an_unknown_number(stage: Stage):
    number, _ = _lodged(stage)
    with stage.visitor("phone") as visitor:
        _open(visitor, number, WRONG_CODE, status=404)
        visitor.sees("没有这个编号和查询码")


def a_consumer_adds_facts_in_large_type_and_without_script(stage: Stage):
    number, code = _lodged(stage)
    with stage.visitor("small phone", script=False) as visitor:
        visitor.open("/follow?size=large")
        _open(visitor, number, code)
        visitor.press("补充情况或者材料")
        visitor.press("提交补充", status=422)
        visitor.sees("写一两句补充的内容")
        visitor.page.get_by_label("内容", exact=True).fill("昨天又漏了一次水。")
        visitor.press("提交补充")
        visitor.sees("收到了您补充的情况")
        visitor.sees("昨天又漏了一次水。")


def a_consumer_withdraws_a_consent_and_then_the_complaint(stage: Stage):
    number, code = _lodged(stage)
    with stage.visitor("phone") as visitor:
        _open(visitor, number, code)
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
