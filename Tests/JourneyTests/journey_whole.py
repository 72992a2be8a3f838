"""One complaint from the first word to the published figure: the consumer on a phone, the officer at a desk."""

import base64
import re
import time

from stage.consumer import WORDS, field, follow, go_on, lodge, pick
from stage.officer import move, sign_in
from stage.stage import Stage, on_both_engines
from stage.visitor import Problem, Visitor

#: What the people of the journey type and expect to read.
TEXTS = {
    "zh": {
        "uploaded": "已经上传1个文件", "accepted": "已经受理", "mediation": "调解开始了", "session": "调解记录已经保存",
        "agreed": "协议已经记下", "closed": "已经办结", "whole": "记录链完整", "rate": "评价这次办理",
        "send": "提交评价", "rated": "收到了您的评价", "place": "电话", "minutes": "商家愿意换，10月底以前送到。",
        "terms": "换同型号新机一台，旧机由商家取回；补偿误工费200元。", "thanks": "换好了，谢谢。",
        "closed in time": "按期办结",
    },
    "en": {
        "uploaded": "1 file uploaded", "accepted": "Accepted", "mediation": "Mediation has started",
        "session": "The session is recorded", "agreed": "The agreement is recorded", "closed": "Closed",
        "whole": "complete", "rate": "Rate how it was handled", "send": "Send the rating",
        "rated": "We have your rating", "place": "Telephone", "minutes": "The trader will exchange it.",
        "terms": "A new machine of the same model, and 200 yuan for lost work.", "thanks": "Thank you.",
        "closed in time": "Closed in time",
    },
}  # fmt: skip

#: A photograph of one pixel.
PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def _hand_in_a_picture(visitor: Visitor) -> None:
    file = {"name": "receipt.png", "mimeType": "image/png", "buffer": PICTURE}
    field(visitor, "evidence").set_input_files(file)
    visitor.press(WORDS[visitor.language]["upload"])
    visitor.sees(TEXTS[visitor.language]["uploaded"])
    go_on(visitor)


def _mediate(visitor: Visitor) -> None:
    """Takes the file that is shown from acceptance to its closing with money; each move is told to have been made."""
    texts = TEXTS[visitor.language]
    move(visitor, "accept")
    visitor.sees(texts["accepted"])
    move(visitor, "startMediation")
    visitor.sees(texts["mediation"])
    move(visitor, "recordSession", place=texts["place"], attended="consumer", minutes=texts["minutes"])
    visitor.sees(texts["session"])
    move(visitor, "agree", terms=texts["terms"], amount="3099")
    visitor.sees(texts["agreed"])
    move(visitor, "close", outcome="performed", performed="3099")
    visitor.sees(texts["closed"])
    visitor.sees(texts["whole"])
    visitor.sees("3,099.00")


def _rate(visitor: Visitor) -> None:
    texts = TEXTS[visitor.language]
    visitor.submit(visitor.page.get_by_role("link", name=texts["rate"]).first)
    pick(visitor, "solved", "yes")
    pick(visitor, "fair", "yes")
    pick(visitor, "score", "5")
    field(visitor, "text").fill(texts["thanks"])
    visitor.press(texts["send"])
    visitor.sees(texts["rated"])


def _closed_in_time(visitor: Visitor) -> int:
    """How many files the page of figures says were closed in time; 0 while there are none."""
    name = TEXTS[visitor.language]["closed in time"].replace(" ", "")
    words = re.sub(r"<[^>]*>|\s", "", visitor.text(f"/figures?lang={visitor.language}"))
    said = re.search(re.escape(name) + r"[\d,.]+%(\d+)(?:÷|of)\d+", words)
    return int(said[1]) if said else 0


def _read_figures(visitor: Visitor, expected: int) -> None:
    """Opens the page of figures once the fold has counted what was closed."""
    end = time.monotonic() + 10
    while (counted := _closed_in_time(visitor)) < expected and time.monotonic() < end:
        time.sleep(0.3)
    visitor.open("/figures")
    if counted != expected:
        raise Problem(f"the figures have {counted} closed in time, not {expected}")


@on_both_engines
def a_complaint_goes_from_the_first_word_to_the_published_figure(stage: Stage):
    for language in TEXTS:
        with stage.visitor("phone", language) as visitor:
            before = _closed_in_time(visitor)
            visitor.open("/complaints/new")
            number, code = lodge(visitor, _hand_in_a_picture)
        with stage.visitor("desktop", language) as officer:
            sign_in(officer, stage.server.accounts["officer"], to=f"/staff/cases/{number}")
            _mediate(officer)
        with stage.visitor("phone", language) as visitor:
            follow(visitor, number, code)
            visitor.sees("3,099.00")
            _rate(visitor)
            _read_figures(visitor, before + 1)
