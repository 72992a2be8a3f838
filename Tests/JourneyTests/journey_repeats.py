"""Repeats merged into their leading file, and files that a superior office supervises."""

from datetime import timedelta

from stage.consumer import follow
from stage.days import today
from stage.officer import move, sign_in
from stage.stage import Stage
from stage.visitor import Problem, Visitor

TEXTS = {
    "zh": {
        "merge": "把本件并入{}", "same": "文字几乎一样", "merged": "已经并入", "told": "是一件事", "apart": "已经撤销并入",
        "supervised": "督办中", "asked": "已经督办", "answered": "已经答复上级", "over": "督办结束", "list": "督办，",
    },
    "en": {
        "merge": "Merge this file into {}", "same": "nearly the same text", "merged": "Merged", "told": "repeats",
        "apart": "Undone", "supervised": "Under supervision", "asked": "Under supervision",
        "answered": "Answered to the superior office", "over": "The supervision is over", "list": "supervised, due",
    },
}  # fmt: skip


def _desk(visitor: Visitor, stage: Stage, number: str, person: str) -> None:
    sign_in(visitor, stage.server.accounts[person], to=f"/staff/cases/{number}")


def a_repeat_is_merged_from_the_file_and_taken_out_again(stage: Stage):
    for language, texts in TEXTS.items():
        leading, _ = stage.file_complaint()
        repeated, code = stage.file_complaint()
        with stage.visitor("desktop", language) as officer:
            _desk(officer, stage, repeated, "officer")
            officer.sees(texts["same"])
            officer.press(texts["merge"].format(leading))
            officer.submit(officer.page.locator("main form[method=post] button").last)
            officer.sees(texts["merged"])
            officer.sees(leading)
            officer.open(f"/staff/cases/{leading}")
            officer.sees(repeated)
        with stage.visitor("phone", language) as visitor:
            follow(visitor, repeated, code)
            visitor.sees(texts["told"])
            visitor.sees(leading)
        with stage.visitor("phone", language) as officer:
            _desk(officer, stage, repeated, "officer")
            move(officer, "separate", text="问的是另一台洗衣机。")
            officer.sees(texts["apart"])


def a_superior_office_asks_and_the_office_answers_on_the_file(stage: Stage):
    due = (today() + timedelta(days=7)).isoformat()
    for language, texts in TEXTS.items():
        number, code = stage.file_complaint()
        with stage.visitor("desktop", language) as superior:
            _desk(superior, stage, number, "supervisor")
            superior.submit(superior.page.locator(".moves a[href$='/supervise']"))
            superior.submit(superior.page.locator("main form[method=post] button").last, status=422)
            superior.open(f"/staff/cases/{number}")
            move(superior, "supervise", text="为什么还没有决定是否受理？", due=due)
            superior.sees(texts["asked"])
            superior.open("/staff/cases?view=supervised")
            superior.sees(texts["list"])
        with stage.visitor("phone", language) as officer:
            _desk(officer, stage, number, "officer")
            officer.sees(texts["supervised"])
            officer.sees("为什么还没有决定是否受理？")
            move(officer, "answerSupervision", text="今天受理，已经约双方调解。")
            officer.sees(texts["answered"])
        with stage.visitor("desktop", language) as superior:
            _desk(superior, stage, number, "supervisor")
            superior.sees("今天受理，已经约双方调解。")
            move(superior, "askAgain", text="约的是哪一天？", due=due)
        with stage.visitor("desktop", language) as officer:
            _desk(officer, stage, number, "officer")
            move(officer, "answerSupervision", text="后天上午。")
        with stage.visitor("phone", language) as superior:
            _desk(superior, stage, number, "supervisor")
            move(superior, "acceptAnswer")
            superior.sees(texts["over"])
        with stage.visitor("phone", language) as visitor:
            follow(visitor, number, code)
            if "为什么还没有决定" in visitor.page.content():
                raise Problem("what offices ask each other stands on the consumer's page")
