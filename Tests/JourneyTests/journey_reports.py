"""Reports: an analyst drafts, improves the words, a second person approves, everybody reads."""

import json
import re

from stage.days import today
from stage.officer import sign_in
from stage.stage import Stage, on_both_engines

TEXTS = {
    "zh": {"draft": "草稿", "published": "已冻结", "words": "形势平稳。", "second": "起草和改过的人不能批准"},
    "en": {"draft": "Draft", "published": "frozen", "words": "Nothing stood out.", "second": "cannot"},
}


@on_both_engines
def a_report_is_drafted_approved_by_another_and_read_by_everybody(stage: Stage):
    stage.file_complaint()
    for language, texts in TEXTS.items():
        screen = "desktop" if language == "zh" else "phone"
        month = today().strftime("%Y-%m") if language == "zh" else today().strftime("%Y")
        with stage.visitor(screen, language, script=False) as analyst:
            sign_in(analyst, stage.server.accounts["analyst"], to="/staff/reports")
            form = analyst.page.locator("main form[action='/staff/reports/new']")
            form.locator("[name=period]").fill("2022H3")
            analyst.submit(form.locator("button"), 422)
            form = analyst.page.locator("main form[action='/staff/reports/new']")
            form.locator("[name=period]").fill(month)
            form.locator("[name=scope]").fill("150000")
            form.locator("[name=convention]").select_option("samr-12315")
            analyst.submit(form.locator("button"))
            analyst.sees(texts["draft"])
            analyst.sees(texts["second"])
            draft = re.search(r"/staff/reports/\d+", analyst.page.url)[0]
            analyst.open(f"{draft}/words")
            field = analyst.page.locator(f"[name='overview-{language}']")
            kept = field.input_value()
            field.fill("551")
            analyst.submit(analyst.page.locator("main form[method=post] button").last, 422)
            analyst.page.locator(f"[name='overview-{language}']").fill(kept + texts["words"])
            analyst.submit(analyst.page.locator("main form[method=post] button").last)
            analyst.sees(texts["words"])
        with stage.visitor(screen, language) as director:
            sign_in(director, stage.server.accounts["director"], to=draft)
            director.submit(director.page.locator(f"main form[action='{draft}/approve'] button"))
            director.sees(texts["published"])
        with stage.visitor(screen, language) as reader:
            reader.open("/reports")
            reader.submit(reader.page.locator("main ul.list a").first)
            reader.sees(texts["published"])
            reader.sees(texts["words"])
            found = reader.page.request.get(reader.page.url.split("?")[0] + "?format=json")
            assert json.loads(found.text())["convention"] == "samr-12315"
            reader.open("/reports/complaints?period=2022H1&scope=100000&convention=cca")
