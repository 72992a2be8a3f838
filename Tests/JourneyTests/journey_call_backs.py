"""Call-backs: a sample of closed complaints is drawn, and what a call came to is recorded."""

from stage.days import today
from stage.officer import move, sign_in
from stage.stage import Stage

TEXTS = {
    "zh": {"seed": "种子", "saved": "已经记下", "agree": "和记录一致", "rate": "÷1"},
    "en": {"seed": "Seed", "saved": "Recorded", "agree": "facts agree", "rate": "of1"},
}


def _close_a_complaint(stage: Stage) -> None:
    number, _ = stage.file_complaint()
    with stage.visitor("desktop") as officer:
        sign_in(officer, stage.server.accounts["officer"], to=f"/staff/cases/{number}")
        move(officer, "accept")
        move(officer, "startMediation")
        move(officer, "end", ground="a23_2")
        move(officer, "close", outcome="notAgreed")


def a_supervisor_draws_a_sample_and_records_a_call(stage: Stage):
    _close_a_complaint(stage)
    day = today().isoformat()
    for language, texts in TEXTS.items():
        screen = "desktop" if language == "zh" else "phone"
        with stage.visitor(screen, language) as supervisor:
            sign_in(supervisor, stage.server.accounts["supervisor"], to="/staff/call-backs")
            supervisor.submit(supervisor.page.locator("main form[method=post] button").last, status=422)
            for name, text in {"first": day, "last": day, "size": "1"}.items():
                supervisor.page.locator(f"[name='{name}']").fill(text)
            supervisor.submit(supervisor.page.locator("main form[method=post] button").last)
            supervisor.sees(texts["seed"])
            supervisor.submit(supervisor.page.locator("main a[href$='/0']"))
            supervisor.submit(supervisor.page.locator("main form[method=post] button").last, status=422)
            for name, value in {"reached": "yes", "satisfied": "yes", "facts": "yes"}.items():
                supervisor.page.locator(f"input[name='{name}'][value='{value}']").check()
            supervisor.submit(supervisor.page.locator("main form[method=post] button").last)
            supervisor.sees(texts["saved"])
            supervisor.sees(texts["agree"])
            supervisor.open("/staff/call-backs")
            supervisor.sees(texts["rate"])
