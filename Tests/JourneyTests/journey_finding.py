"""Files are found by words, numbers and pinyin, and a search is kept under a name."""

import re
import time

from stage.officer import sign_in
from stage.stage import Stage


def _indexed(visitor, word: str) -> None:
    """Waits until the worker has indexed what was filed; it looks twice a second."""
    for _ in range(60):
        if "<mark>" in visitor.context.request.get(f"/staff/search?q={word}").text():
            return
        time.sleep(0.25)
    raise AssertionError(f"{word} is not found")


def a_file_is_found_by_a_word_and_the_search_is_kept(stage: Stage):
    stage.file_complaint()
    for screen in ("desktop", "small phone"):
        with stage.visitor(screen) as visitor:
            sign_in(visitor, stage.server.accounts["officer"], to="/staff/search")
            _indexed(visitor, "洗衣机")
            visitor.open("/staff/search?q=洗衣機&kind=complaint")
            assert visitor.page.locator("mark").count() > 0
            visitor.page.locator("summary:has-text('存为常用查找')").click()
            visitor.fill("名称", f"洗衣机，{screen}")
            visitor.press("保存")
            visitor.sees("已存为常用查找")
            visitor.open("/staff/search/views")
            visitor.sees(f"洗衣机，{screen}")
            visitor.press(f"删除“洗衣机，{screen}”")
            visitor.press("删除")
            visitor.sees("已经删除")


def what_is_not_found_comes_with_advice_in_both_languages(stage: Stage):
    for language in ("zh", "en"):
        with stage.visitor("phone", language) as visitor:
            sign_in(visitor, stage.server.accounts["officer"], to="/staff/search")
            for question in ("", "?q=飞机晚点&state=closed", "?q=退", "?q=漏水&from=x"):
                visitor.open("/staff/search" + question)


def the_stroke_key_goes_to_the_search_and_a_number_to_its_file(stage: Stage):
    number, _ = stage.file_complaint()
    with stage.visitor("desktop") as visitor:
        sign_in(visitor, stage.server.accounts["officer"], to="/staff/search")
        visitor.page.keyboard.press("/")
        visitor.page.keyboard.type(number)
        visitor.key("Enter")
        assert re.search(rf"/staff/cases/{number}$", visitor.page.url)
