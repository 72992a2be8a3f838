"""Work orders of 12345 and 12315: a list comes in, an officer handles an order by hand, answers go back."""

from stage.officer import move, sign_in
from stage.stage import Stage

HEAD = "工单编号,派单时间,办理时限,工单类型,标题,诉求内容,来电人,联系电话,联系地址,被反映对象,所属区域,关联工单\r\n"


def _line(number: str, kind: str = "投诉", due: str = "2030-10-17 18:00:00", text: str = "洗衣机漏水，修了两次没修好，店里不肯换。") -> str:
    return f"{number},2026-10-12 09:00:00,{due},{kind},,{text},王样例,13800002046,大学东街,甲子电器行（赛罕店）,赛罕区,\r\n"


def _upload(visitor, name: str, content: str, status: int = 200) -> None:
    visitor.open("/staff/orders/list")
    visitor.page.locator("#mapping").select_option("sample-12345")
    visitor.page.locator("#list").set_input_files({"name": name, "mimeType": "text/csv", "buffer": content.encode()})
    visitor.submit(visitor.page.locator("main form button"), status)


def _take(visitor, *lines: str) -> None:
    """Uploads a list, reads its report and takes it in."""
    _upload(visitor, "list.csv", "\ufeff" + HEAD + "".join(lines))
    visitor.submit(visitor.page.locator("main form button"))


def the_pages_about_orders_read_well_on_every_screen(stage: Stage):
    for screen, language, mark in [("desktop", "zh", "P"), ("phone", "en", "Q"), ("small phone", "zh", "R")]:
        with stage.visitor(screen, language) as visitor:
            sign_in(visitor, stage.server.accounts["officer"], to="/staff/orders")
            _take(visitor, _line(f"{mark}-1", due="2026-10-13 18:00:00"), _line(f"{mark}-2"), _line(f"{mark}-3", "举报"), "broken\r\n")
            for path in ["", "?view=all", "?view=late", "?state=closed", "/new", "/list", "/answers", "?size=large"]:
                visitor.open(f"/staff/orders{path}")
            visitor.open(f"/staff/orders?number={mark}-2")
            order = visitor.page.url
            for name in ["sign", "sendBack", "open", "answer", "callBack", "close", "redo", "join"]:
                visitor.open(f"{order}/{name}")


def an_order_goes_its_whole_way_without_script(stage: Stage):
    with stage.visitor("desktop", script=False) as visitor:
        sign_in(visitor, stage.server.accounts["officer"], to="/staff/orders")
        _take(visitor, _line("W-1", "咨询", text="三包期内能不能换新？"))
        visitor.open("/staff/orders?number=W-1")
        order = visitor.page.url
        move(visitor, "sign")
        visitor.submit(visitor.page.locator(".moves a[href$='/open']"))
        assert "三包期内" in visitor.page.locator("#story").input_value()
        visitor.submit(visitor.page.locator("main form[method=post] button"), status=422)
        visitor.page.locator("[id='consents.processing']").check()
        visitor.submit(visitor.page.locator("main form[method=post] button"))
        assert visitor.page.locator("#code").inner_text()
        visitor.open(order)
        move(visitor, "answer", text="三包期内两次修不好，可以换新。")
        move(visitor, "callBack", reached="yes", satisfied="yes")
        move(visitor, "close")
        visitor.sees("已办结")
        visitor.open("/staff/orders?view=all&state=closed")
        visitor.sees("W-1")


def who_is_slower_keeps_what_was_written(stage: Stage):
    with stage.visitor("desktop") as slow, stage.visitor("desktop") as quick:
        sign_in(slow, stage.server.accounts["officer"], to="/staff/orders")
        _take(slow, _line("S-1"))
        slow.open("/staff/orders?number=S-1")
        slow.submit(slow.page.locator(".moves a[href$='/sendBack']"))
        slow.page.locator("input[name=reason][value=notOurs]").check()
        slow.page.locator("#text").fill("应转住建局")
        sign_in(quick, stage.server.accounts["clerk"], to="/staff/orders")
        quick.open("/staff/orders?number=S-1")
        move(quick, "sign")
        slow.submit(slow.page.locator("main form[method=post] button"), status=412)
        slow.sees("这件工单刚才有人办过")
        assert slow.page.locator("#text").input_value() == "应转住建局"
        slow.submit(slow.page.locator("main form[method=post] button"))
        slow.sees("已退回")


def a_repeat_is_proposed_and_joined(stage: Stage):
    with stage.visitor("phone") as visitor:
        sign_in(visitor, stage.server.accounts["officer"], to="/staff/orders")
        _take(visitor, _line("J-1", "咨询"), _line("J-2", "咨询"))
        visitor.open("/staff/orders?number=J-1")
        move(visitor, "sign")
        visitor.submit(visitor.page.locator(".moves a[href$='/open']"))
        visitor.page.locator("[id='consents.processing']").check()
        visitor.submit(visitor.page.locator("main form[method=post] button"))
        number = visitor.page.locator("#number").inner_text()
        visitor.open("/staff/orders?number=J-2")
        move(visitor, "sign")
        visitor.submit(visitor.page.get_by_role("link", name=f"并入 {number}"))
        visitor.submit(visitor.page.locator("main form[method=post] button"))
        visitor.sees("重复反映")
        visitor.submit(visitor.page.locator(f"a[href='/staff/cases/{number}']").first)
