"""Lodging a complaint in the browser: on a phone, without script, by keyboard, in large type, in both languages."""

from pathlib import Path

from stage.consumer import STORY, WORDS, field, go_on, lodge, tell_story, write
from stage.stage import Stage
from stage.visitor import Problem, Visitor


def a_complaint_is_lodged_on_a_phone_within_a_hundred_kilobytes(stage: Stage):
    with stage.visitor("phone") as visitor:
        visitor.open("/complaints/new")
        lodge(visitor)
        if visitor.transferred > 100_000:
            raise Problem(f"the journey took {visitor.transferred} bytes")
        print(f"     the whole journey took {visitor.transferred} bytes")
        visitor.page.get_by_text(WORDS["zh"]["why"], exact=True).click()
        visitor.look()


def a_complaint_is_lodged_in_english_on_a_desktop_and_followed_from_the_home_page(stage: Stage):
    with stage.visitor("desktop", "en") as visitor:
        visitor.open("/")
        visitor.press(WORDS["en"]["start"])
        number, code = lodge(visitor)
        visitor.open("/")
        write(visitor, number=number, code=code)
        visitor.press("Look it up")
        visitor.sees(number)


def a_complaint_is_lodged_on_the_smallest_screen_without_script(stage: Stage):
    with stage.visitor("small phone", script=False) as visitor:
        visitor.open("/complaints/new")
        lodge(visitor)


def a_complaint_is_lodged_in_large_type(stage: Stage):
    with stage.visitor("small phone") as visitor:
        visitor.open("/complaints/new?size=large")
        lodge(visitor)


def every_step_says_what_is_missing_and_keeps_what_was_typed(stage: Stage):
    for language in WORDS:
        with stage.visitor("small phone", language) as visitor:
            for step in ("story", "trader", "purchase", "request", "person"):
                visitor.open(f"/complaints/new/{step}")
                go_on(visitor, status=422)
            visitor.open("/complaints/new/trader")
            write(visitor, trader__creditCode="92150105MA0XB00038")
            go_on(visitor, status=422)
            if field(visitor, "trader.creditCode").input_value() != "92150105MA0XB00038":
                raise Problem("the credit code was lost")
            visitor.open("/complaints/new/check")


def a_draft_waits_for_somebody_who_stopped(stage: Stage):
    with stage.visitor("phone") as visitor:
        visitor.open("/complaints/new")
        tell_story(visitor)
        write(visitor, trader__name="乙丑健身")
        visitor.press(WORDS["zh"]["leave"])
        visitor.sees("已经替您存好了")
        visitor.context.clear_cookies(name="visitor")
        visitor.open("/complaints/new")
        visitor.press(WORDS["zh"]["go on"])
        if field(visitor, "trader.name").input_value() != "乙丑健身":
            raise Problem("the draft was lost")


def files_are_taken_shown_and_taken_out_again(stage: Stage):
    picture = Path(stage.photos) / "receipt.png"
    with stage.visitor("phone") as visitor:
        visitor.open("/complaints/new/evidence")
        visitor.page.screenshot(path=picture)
        field(visitor, "evidence").set_input_files(picture)
        visitor.press(WORDS["zh"]["upload"])
        visitor.sees("已经上传1个文件")
        visitor.submit(visitor.page.get_by_role("button", name=WORDS["zh"]["remove"]).first)
        if visitor.page.get_by_text("已经上传").count():
            raise Problem("the file is still there")


def _tab_to(visitor: Visitor, name: str, most: int = 60) -> None:
    """Moves the focus with the tabulator until it stands on the control or button of this name."""
    for _ in range(most):
        visitor.page.keyboard.press("Tab")
        here = visitor.page.evaluate("document.activeElement.name || document.activeElement.textContent.trim()")
        if here == name:
            return
    raise Problem(f"the keyboard does not reach {name} on {visitor.page.url}")


def a_complaint_is_lodged_with_the_keyboard_alone(stage: Stage):
    with stage.visitor("desktop") as visitor:
        keyboard = visitor.page.keyboard
        words = WORDS["zh"]

        def type_into(name: str, text: str) -> None:
            _tab_to(visitor, name)
            keyboard.insert_text(text)

        def press(name: str) -> None:
            _tab_to(visitor, name)
            visitor.key("Enter")

        visitor.open("/")
        press(words["start"])
        type_into("story", STORY)
        press(words["next"])
        type_into("trader.name", "甲子电器行（赛罕店）")
        _tab_to(visitor, "trader.division")
        while field(visitor, "trader.division").input_value() != "150105":
            keyboard.press("ArrowDown")
        _tab_to(visitor, "purchase.online")
        keyboard.press("Space")
        press(words["next"])
        type_into("category.text", "洗衣机类产品")
        type_into("purchase.product", "滚筒洗衣机，1台")
        press(words["next"])
        _tab_to(visitor, "nature")
        keyboard.press("ArrowDown")
        _tab_to(visitor, "claims")
        keyboard.press("Space")
        press(words["next"])
        type_into("consumer.name", "王样例")
        type_into("consumer.phone", "13800002046")
        press(words["next"])
        press(words["next"])
        for name in ("passingToTrader", "entrustedMediation", "publication", "processing"):
            _tab_to(visitor, f"consents.{name}", most=120)
            keyboard.press("Space")
        press(words["send"])
        visitor.sees(words["received"])


def the_notice_on_personal_data_reads_well(stage: Stage):
    for language in WORDS:
        with stage.visitor("small phone", language) as visitor:
            visitor.open("/privacy")
