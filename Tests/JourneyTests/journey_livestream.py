"""The live-stream desk: questions typed line by line with the keyboard, then each becomes something."""

from stage.officer import sign_in
from stage.stage import Stage

LINES = ["预付卡能退吗", "健身房关门了，卡里还有两千块怎么办", "预付卡能退吗？", "主播好"]


def _begin(visitor, title: str) -> str:
    visitor.open("/staff/live/new")
    visitor.page.locator("#title").fill(title)
    visitor.submit(visitor.page.locator("main form[method=post] button"))
    return visitor.page.url.split("?")[0]


def questions_are_captured_by_keyboard_alone_without_script(stage: Stage):
    with stage.visitor("desktop", script=False) as visitor:
        sign_in(visitor, stage.server.accounts["clerk"], to="/staff/live")
        address = _begin(visitor, "315直播")
        for place, text in enumerate(LINES, 1):
            focused = visitor.page.evaluate("document.activeElement.id")
            assert focused == "text", f"the focus is on '{focused}', not on the next line"
            visitor.page.keyboard.insert_text(text)
            visitor.key("Enter")
            visitor.sees(f"第{place}条已记下")
        visitor.sees("和第1条差不多")
        visitor.key("Enter", status=422)
        visitor.open(f"{address}/close")
        visitor.sees("还有4条没有办")
        visitor.submit(visitor.page.get_by_role("link", name="去办这4条"))
        assert visitor.page.locator("tbody tr").count() == 4


def every_line_becomes_something_and_the_session_is_closed(stage: Stage):
    with stage.visitor("desktop") as visitor:
        sign_in(visitor, stage.server.accounts["clerk"], to="/staff/live")
        address = _begin(visitor, "老年人消费专场")
        for text in LINES:
            visitor.page.locator("#text").fill(text)
            visitor.key("Enter")
        visitor.open(f"{address}/1/consultation")
        visitor.submit(visitor.page.get_by_role("button", name="用这个"))
        assert visitor.page.locator("#answer").input_value().strip(), "the template's text is there"
        visitor.submit(visitor.page.locator("main form[method=post] button"))
        visitor.sees("这件咨询办结了")
        visitor.submit(visitor.page.get_by_role("link", name="接着办下一条"))
        visitor.open(f"{address}/2/complaint")
        visitor.page.locator("[id='consumer.name']").fill("王样例")
        visitor.submit(visitor.page.locator("main form[method=post] button").last, status=422)
        assert visitor.page.locator("[id='consumer.name']").input_value() == "王样例"
        for place, reason in [(2, "answeredLive"), (3, "duplicate"), (4, "noQuestion")]:
            visitor.open(f"{address}/{place}/setAside")
            visitor.page.locator(f"input[name=reason][value={reason}]").check()
            visitor.submit(visitor.page.locator("main form[method=post] button"))
        visitor.sees("都办好了")
        visitor.open(f"{address}/close")
        visitor.submit(visitor.page.locator("main form[method=post] button"))
        visitor.sees("已结束")


def the_pages_of_the_desk_read_well_on_every_screen(stage: Stage):
    for screen, language in [("phone", "en"), ("small phone", "zh"), ("desktop", "en"), ("phone", "zh")]:
        with stage.visitor(screen, language) as visitor:
            sign_in(visitor, stage.server.accounts["clerk"], to="/staff/live")
            address = _begin(visitor, "315")
            for text in LINES[:3]:
                visitor.page.locator("#text").fill(text)
                visitor.page.locator("#nickname").fill("小雨")
                visitor.submit(visitor.page.locator("main form[method=post] button"))
            for path in ["?show=open", "/close", "/1/consultation", "/2/complaint", "/3/setAside", "?size=large"]:
                visitor.open(f"{address}{path}")
            visitor.open("/staff/live")
