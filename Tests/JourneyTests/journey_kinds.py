"""Tips, consultations and suggestions: sent by somebody on a phone, worked on at a desk, answered."""

import re

from stage.consumer import CODE, NUMBER, field, follow, pick
from stage.officer import move, sign_in
from stage.stage import Stage, on_both_engines
from stage.visitor import Problem, Visitor

#: What people type and expect to read, by language.
TEXTS = {
    "zh": {
        "tip": "提交举报", "question": "提交咨询", "suggestion": "提交建议", "received": "请记下编号和查询码",
        "write back": "写信给办理单位", "reply sent": "信已经寄出", "erase": "抹去我的姓名和联系方式", "erased": "已经抹去",
        "case opened": "决定立案", "recorded": "只在这一次显示", "looked": "看了举报人", "answered": "已经答复",
        "citation": "依据：", "links": "相关案件", "adopted": "采纳", "acknowledged": "确认收到", "unnamed": "匿名举报",
    },
    "en": {
        "tip": "Send the tip", "question": "Send the question", "suggestion": "Send the suggestion",
        "received": "Note your number and query code", "write back": "Write to the office", "reply sent": "Your letter is sent",
        "erase": "Erase my name and contact", "erased": "are erased", "case opened": "a case was opened",
        "recorded": "Shown this once", "looked": "reported", "answered": "Answered", "citation": "in force since",
        "links": "Linked files", "adopted": "ollowed", "acknowledged": "cknowledged", "unnamed": "Anonymous",
    },
}  # fmt: skip

TIP = "甲子生鲜的电子秤不准，买五斤少三两，连着三天都是这样，我用家里的秤称过。"
QUESTION = "健身卡还剩八个月，店搬走了，剩下的钱能退吗？"
SUGGESTION = "建议在每个菜市场放一台公平秤，写上谁负责校准。"
BREACH = "店里卖的洗衣机没有中文标签，也没有厂名厂址。"
REPORTER = ("钱守真", "13900007788")


def _sent(visitor: Visitor, button: str) -> tuple[str, str]:
    """Sends a filing of one page, and reads number and code from the receipt."""
    texts = TEXTS[visitor.language]
    visitor.press(texts[button])
    visitor.sees(texts["received"])
    text = visitor.page.locator("main").inner_text()
    number, code = NUMBER.search(text), CODE.search(text)
    if not number or not code:
        raise Problem("the receipt has no number or no query code")
    return number[0], code[0]


def _report(visitor: Visitor, *, named: bool, division: str = "150105") -> tuple[str, str]:
    visitor.open("/tips/new")
    visitor.press(TEXTS[visitor.language]["tip"], status=422)
    field(visitor, "story").fill(TIP)
    field(visitor, "trader.name").fill("甲子生鲜")
    field(visitor, "trader.division").select_option(division)
    pick(visitor, "named", "yes" if named else "no")
    if named:
        field(visitor, "consumer.name").fill(REPORTER[0])
        field(visitor, "consumer.phone").fill(REPORTER[1])
        visitor.press(TEXTS[visitor.language]["tip"], status=422)
        field(visitor, "consents.processing").check()
    return _sent(visitor, "tip")


def _ask(visitor: Visitor) -> tuple[str, str]:
    visitor.open("/consultations/new")
    visitor.press(TEXTS[visitor.language]["question"], status=422)
    field(visitor, "story").fill(QUESTION)
    field(visitor, "trader.name").fill("样例健身")
    field(visitor, "place").select_option("150105")
    field(visitor, "consumer.name").fill("李青")
    field(visitor, "consumer.phone").fill("13700001234")
    field(visitor, "consents.processing").check()
    return _sent(visitor, "question")


def _desk(visitor: Visitor, stage: Stage, number: str, person: str = "officer") -> None:
    sign_in(visitor, stage.server.accounts[person], to=f"/staff/cases/{number}")


def _main(visitor: Visitor) -> str:
    return re.sub(r"\s+", "", visitor.page.locator("main").inner_text())


@on_both_engines
def a_tip_without_a_name_is_verified_with_letters_both_ways(stage: Stage):
    for language, texts in TEXTS.items():
        with stage.visitor("phone", language) as visitor:
            number, code = _report(visitor, named=False, division="150102")
        with stage.visitor("desktop", language) as officer:
            _desk(officer, stage, number, "neighbour")
            officer.sees(texts["unnamed"])
            move(officer, "startVerification")
            move(officer, "write", text="请问是哪一个柜台的秤？")
        with stage.visitor("phone", language) as visitor:
            follow(visitor, number, code)
            visitor.sees("请问是哪一个柜台的秤？")
            visitor.press(texts["write back"])
            field(visitor, "text").fill("水果柜台左边第一台。")
            visitor.submit(visitor.page.locator("main form button").last)
            visitor.sees(texts["reply sent"])
        with stage.visitor("phone", language) as officer:
            _desk(officer, stage, number, "neighbour")
            officer.sees("水果柜台左边第一台。")
            move(officer, "askExtension", text="秤要送检，结果还没有出来。")
        with stage.visitor("desktop", language) as chief:
            _desk(chief, stage, number, "chief")
            move(chief, "approveExtension")
            move(chief, "conclude", result="caseOpened", note="送检的结果：少称百分之六。")
            move(chief, "notifyReporter", text="您举报的情况已经查实。")
        with stage.visitor("phone", language) as visitor:
            follow(visitor, number, code)
            visitor.sees(texts["case opened"])


def who_reported_is_read_with_a_reason_and_erased_on_the_own_wish(stage: Stage):
    for language, texts in TEXTS.items():
        with stage.visitor("small phone", language, script=language == "en") as visitor:
            number, code = _report(visitor, named=True)
        with stage.visitor("desktop", language) as officer:
            _desk(officer, stage, number)
            if REPORTER[0] in _main(officer) or REPORTER[1] in _main(officer):
                raise Problem("who reported stands on the page before anybody asked")
            ask = officer.page.locator("details:has(#reporter-reason)")
            ask.locator("summary").click()
            officer.submit(ask.locator("button"), status=422)
            officer.page.locator("#reporter-reason").fill("要约时间到现场核实")
            officer.submit(officer.page.locator("details:has(#reporter-reason) button"))
            officer.sees(texts["recorded"])
            officer.sees(REPORTER[0])
            officer.open(f"/staff/cases/{number}")
            if REPORTER[0] in _main(officer):
                raise Problem("who reported stays on the page")
            officer.open(f"/staff/search?q={REPORTER[1]}")
            if number in _main(officer):
                raise Problem("the tip is found by the phone of who reported it")
        with stage.visitor("phone", language) as visitor:
            follow(visitor, number, code)
            visitor.press(texts["erase"])
            visitor.sees(texts["erased"])
        with stage.visitor("desktop", language) as officer:
            _desk(officer, stage, number)
            officer.sees(texts["unnamed"])


def a_question_is_answered_from_a_template_and_becomes_a_complaint(stage: Stage):
    for language, texts in TEXTS.items():
        with stage.visitor("phone", language) as visitor:
            number, code = _ask(visitor)
        with stage.visitor("desktop", language) as clerk:
            _desk(clerk, stage, number, "clerk")
            clerk.submit(clerk.page.locator(".moves a[href$='/answer']"))
            begin = clerk.page.locator("#begin")
            begin.select_option(index=1)
            clerk.submit(begin.locator("xpath=ancestor::form").locator("button"))
            if not field(clerk, "text").input_value():
                raise Problem("the template did not fill the answer")
            clerk.submit(clerk.page.locator("main form[method=post] button").last)
            clerk.sees(texts["answered"])
        with stage.visitor("phone", language) as visitor:
            follow(visitor, number, code)
            visitor.sees(texts["citation"])
        with stage.visitor("desktop", language) as clerk:
            _desk(clerk, stage, number, "clerk")
            _become_a_complaint(clerk)
            opened = NUMBER.search(clerk.page.locator("aside").inner_text())
            if not opened:
                raise Problem("the consultation does not name its complaint")
        with stage.visitor("phone", language) as visitor:
            follow(visitor, opened[0], code)
            visitor.sees("样例健身")


def _become_a_complaint(clerk: Visitor) -> None:
    """Opens the form with what was told, fills in what is missing and sends it."""
    clerk.submit(clerk.page.locator(".moves a[href$='/becomeComplaint']"))
    told = {"story": QUESTION, "trader.name": "样例健身", "consumer.name": "李青", "consumer.phone": "13700001234"}
    for name, text in told.items():
        if field(clerk, name).input_value() != text:
            raise Problem(f"'{name}' was told before and is asked for again")
    send = "main form[method=post] button"
    clerk.submit(clerk.page.locator(send).last, status=422)
    field(clerk, "trader.division").select_option("150105")
    field(clerk, "trader.address").fill("大学东街 样例广场 三层")
    pick(clerk, "purchase.online", "no")
    field(clerk, "category.text").fill("健身")
    field(clerk, "purchase.product").fill("健身年卡")
    field(clerk, "purchase.boughtOn").fill("2026-08-29")
    field(clerk, "purchase.amount").fill("2899")
    pick(clerk, "nature", "contract")
    pick(clerk, "claims", "refund")
    field(clerk, "claims.refund.amount").fill("1900")
    for name in ("passingToTrader", "entrustedMediation", "publication"):
        pick(clerk, f"consents.{name}", "yes" if name == "passingToTrader" else "no")
    if not clerk.page.locator("input[name='category']").count():
        clerk.submit(clerk.page.locator(send).last, status=422)
    clerk.page.locator("input[name='category']").first.check()
    clerk.submit(clerk.page.locator(send).last)


def a_mixed_complaint_is_split_into_complaint_and_tip(stage: Stage):
    for language, texts in TEXTS.items():
        number, code = stage.file_complaint()
        with stage.visitor("desktop", language) as officer:
            _desk(officer, stage, number)
            move(officer, "splitTip", text=BREACH)
            officer.sees(texts["links"])
            opened = NUMBER.search(officer.page.locator("aside").inner_text())
            if not opened:
                raise Problem("the complaint does not name its tip")
            officer.submit(officer.page.get_by_role("link", name=re.compile(opened[0])))
            officer.sees(BREACH)
            officer.sees(number)
            move(officer, "startVerification")
        with stage.visitor("phone", language) as visitor:
            follow(visitor, opened[0], code)
            visitor.sees(BREACH.rstrip("。"))


def a_suggestion_is_acknowledged_answered_and_adopted(stage: Stage):
    for language, texts in TEXTS.items():
        with stage.visitor("phone", language) as visitor:
            visitor.open("/suggestions/new")
            visitor.press(texts["suggestion"], status=422)
            field(visitor, "story").fill(SUGGESTION)
            field(visitor, "place").select_option("150105")
            number, code = _sent(visitor, "suggestion")
        with stage.visitor("desktop", language) as officer:
            _desk(officer, stage, number)
            move(officer, "acknowledge")
            officer.sees(texts["acknowledged"])
            move(officer, "answer", text="已经在三个菜市场放了公平秤，年内放完其余的。")
            move(officer, "close", outcome="adopted")
            officer.sees(texts["adopted"])
        with stage.visitor("phone", language) as visitor:
            follow(visitor, number, code)
            visitor.sees("已经在三个菜市场放了公平秤")
            visitor.sees(texts["adopted"])


def templates_of_answers_are_written_by_a_supervisor_and_expire(stage: Stage):
    for language in TEXTS:
        name = f"样例模板 {language}"
        with stage.visitor("desktop", language) as chief:
            sign_in(chief, stage.server.accounts["chief"], "/staff/templates")
            chief.open("/staff/templates/new")
            chief.submit(chief.page.locator("main form[method=post] button").last, status=422)
            for key, text in {
                "title.zh": name, "title.en": name, "text.zh": "可以退。", "text.en": "You may return it.",
                "law.zh": "样例条例", "law.en": "Sample Regulations", "article": "3", "from": "2020-01-01",
                "to": "2021-12-31",
            }.items():  # fmt: skip
                chief.page.locator(f"[name='{key}']").fill(text)
            chief.submit(chief.page.locator("main form[method=post] button").last)
            chief.open("/staff/templates")
            chief.sees(name)
        with stage.visitor("phone", language) as visitor:
            number, _ = _ask(visitor)
        with stage.visitor("phone", language) as clerk:
            _desk(clerk, stage, number, "clerk")
            clerk.submit(clerk.page.locator(".moves a[href$='/answer']"))
            if name in clerk.page.content():
                raise Problem("a template whose law has ended is offered")
