"""Advance compensation: a fund is set up, pays a consumer first, and has the money back from the trader."""

import re
import tempfile
from pathlib import Path

from stage.days import today
from stage.officer import move, sign_in
from stage.stage import Stage, on_both_engines
from stage.visitor import Visitor

TEXTS = {
    "zh": {
        "asked": "等初审", "approved": "已批准", "paid": "已赔付，追偿中", "settled": "追偿了结", "same": "审批要换另一个人",
        "too much": "约定了没有付", "matched": "都对上了", "news": "已经付给您", "file": "先行赔付", "twice": "以前导入过",
    },
    "en": {
        "asked": "Waits for its first approval", "approved": "Approved, to be paid", "paid": "Paid, being recovered",
        "settled": "recovery settled", "same": "another person has to approve", "too much": "neither performed nor",
        "matched": "All of it is matched", "news": "has paid you", "file": "Advance compensation",
        "twice": "Taken in before",
    },
}  # fmt: skip


def _agreed(stage: Stage) -> tuple[str, str]:
    """A complaint whose trader has promised 3,000 yuan."""
    number, code = stage.file_complaint()
    with stage.visitor("desktop") as officer:
        sign_in(officer, stage.server.accounts["officer"], to=f"/staff/cases/{number}")
        move(officer, "accept")
        move(officer, "startMediation")
        move(officer, "agree", terms="退款3000元", amount="3000")
    return number, code


def _send(visitor: Visitor, status: int = 200, **values: str) -> None:
    """Fills the form of the page in by the names of its fields, and sends it."""
    for field, value in values.items():
        control = visitor.page.locator(f"main form[method=post] [name='{field}']").first
        if control.get_attribute("type") in ("radio", "checkbox"):
            visitor.page.locator(f"main form[method=post] [name='{field}'][value='{value}']").check()
        elif control.evaluate("control => control.tagName") == "SELECT":
            control.select_option(value)
        else:
            control.fill(value)
    visitor.submit(visitor.page.locator("main form[method=post] button").last, status)


def _set_up(stage: Stage, language: str, screen: str) -> str:
    """A fund of the officer's office, made by the supervisor above it; its address."""
    with stage.visitor(screen, language) as supervisor:
        sign_in(supervisor, stage.server.accounts["supervisor"], to="/staff/funds")
        supervisor.submit(supervisor.page.locator("main a[href='/staff/funds/new']"))
        _send(supervisor, status=422)
        _send(
            supervisor, name=f"甲子商场先行赔付金 {language}", kind="mall", office="15010501", coverage="all",
            perClaim="5000", perTrader="20000", text="到期没有履行的，先行赔付。",
        )  # fmt: skip
        return "/staff/funds/" + re.search(r"/staff/funds/(\d+)", supervisor.page.url)[1]


def _claim(stage: Stage, fund: str, number: str, language: str, screen: str, texts: dict) -> str:
    """The clerk enters a claim, first for too much; its address."""
    with stage.visitor(screen, language) as clerk:
        sign_in(clerk, stage.server.accounts["clerk"], to=f"/staff/cases/{number}")
        clerk.submit(clerk.page.locator(f"main a[href='/staff/funds/files/{number}']"))
        clerk.submit(clerk.page.locator(f"main a[href^='{fund}/claims/new']"))
        day = today().isoformat()
        values = {"cause": "agreement", "brokenOn": day, "reason": "商家没有退款"}
        with tempfile.TemporaryDirectory() as folder:
            proof = Path(folder) / "proof.pdf"
            proof.write_bytes(b"%PDF-1.4\n")
            for amount, status in (("3000.01", 409), ("2000", 200)):
                for kind in ("agreement", "breach"):
                    clerk.page.locator(f"[name='file.{kind}']").set_input_files(proof)
                _send(clerk, status=status, amount=amount, **values)
                if status == 409:
                    clerk.sees(texts["too much"])
        clerk.sees(texts["asked"])
        return re.search(r"/staff/funds/claims/\d+", clerk.page.url)[0]


def _reconcile(visitor: Visitor, fund: str, texts: dict) -> None:
    """Takes the bank's statement in, twice."""
    day = today().isoformat()
    lines = [f"{day},D-1,10000.00,", f"{day},P-1,,2000.00", f"{day},R-1,2000.00,"]
    with tempfile.TemporaryDirectory() as folder:
        statement = Path(folder) / "statement.csv"
        statement.write_text("日期,流水号,收入,支出\n" + "\n".join(lines) + "\n", encoding="utf-8")
        for _ in range(2):
            visitor.open(f"{fund}/bank")
            visitor.page.locator("[name=statement]").set_input_files(statement)
            _send(visitor)
        visitor.sees(texts["twice"])
        visitor.sees(texts["matched"])


@on_both_engines
def a_fund_pays_a_consumer_first_and_has_it_back_from_the_trader(stage: Stage):
    for language, texts in TEXTS.items():
        screen = "desktop" if language == "zh" else "phone"
        number, code = _agreed(stage)
        fund = _set_up(stage, language, screen)
        day = today().isoformat()
        with stage.visitor(screen, language, script=False) as officer:
            sign_in(officer, stage.server.accounts["officer"], to=f"{fund}/deposit")
            _send(officer, status=422)
            _send(officer, amount="10000", reference="D-1", day=day, sure="yes")
        claim = _claim(stage, fund, number, language, screen, texts)
        with stage.visitor(screen, language) as officer, stage.visitor(screen, language) as supervisor:
            sign_in(officer, stage.server.accounts["officer"], to=claim)
            move(officer, "check", sure="yes")
            sign_in(supervisor, stage.server.accounts["supervisor"], to="/staff/funds/approvals")
            supervisor.submit(supervisor.page.locator(f"main a[href='{claim}']"))
            move(supervisor, "approve", sure="yes")
            supervisor.sees(texts["approved"])
            officer.open(claim)
            move(officer, "pay", reference="P-1", day=day, sure="yes")
            officer.sees(texts["paid"])
            move(officer, "demand", text="发函")
            move(officer, "recover", amount="2000", reference="R-1", day=day, sure="yes")
            officer.sees(texts["settled"])
            _reconcile(officer, fund, texts)
            for path in (f"{fund}/statement", f"{fund}/entries", fund, f"/staff/cases/{number}"):
                officer.open(path)
            officer.sees(texts["file"])
        with stage.visitor(screen, language) as consumer:
            consumer.open(f"/follow?number={number}")
            consumer.page.locator("[name=code]").fill(code)
            consumer.submit(consumer.page.locator("main form[method=post] button").last)
            consumer.sees(texts["news"])


def nobody_approves_what_he_entered(stage: Stage):
    number, _ = _agreed(stage)
    fund = _set_up(stage, "zh", "desktop")
    with stage.visitor("small phone") as officer:
        sign_in(officer, stage.server.accounts["officer"], to=f"{fund}/deposit")
        _send(officer, amount="10000", reference="D-1", day=today().isoformat(), sure="yes")
        officer.open(f"{fund}/claims/new?file={number}")
        values = {"cause": "agreement", "brokenOn": today().isoformat(), "reason": "商家没有退款", "amount": "10"}
        with tempfile.TemporaryDirectory() as folder:
            proof = Path(folder) / "proof.pdf"
            proof.write_bytes(b"%PDF-1.4\n")
            for kind in ("agreement", "breach"):
                officer.page.locator(f"[name='file.{kind}']").set_input_files(proof)
            _send(officer, **values)
        claim = re.search(r"/staff/funds/claims/\d+", officer.page.url)[0]
        officer.page.locator(".moves summary").click()
        officer.sees(TEXTS["zh"]["same"])
        officer.open(f"{claim}/check")
        officer.sees(TEXTS["zh"]["same"])
