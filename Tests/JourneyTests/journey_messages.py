"""The system administrator sets gateways, writes texts, gives out keys and webhooks; the supervisor sees the messages."""

import re

from stage.officer import sign_in
from stage.stage import Stage


def the_pages_about_messages_and_programs_read_well_on_every_screen(stage: Stage):
    pages = [
        "/staff/messages", "/staff/messages?show=open", "/staff/messages/templates",
        "/staff/messages/templates/mail/zh", "/staff/messages/settings", "/staff/keys", "/staff/keys/new",
        "/staff/webhooks",
    ]  # fmt: skip
    for screen, language in [("desktop", "zh"), ("small phone", "en")]:
        with stage.visitor(screen, language) as visitor:
            sign_in(visitor, stage.server.accounts["system"], to="/staff/account")
            for path in pages:
                visitor.open(path)
            visitor.open("/staff/messages/settings?size=large")


def a_text_is_looked_at_then_kept_and_the_next_message_uses_it(stage: Stage):
    with stage.visitor("desktop") as visitor:
        sign_in(visitor, stage.server.accounts["system"], to="/staff/messages/templates/mail/en")
        text = visitor.page.locator("#text")
        text.fill("No number in it")
        visitor.submit(visitor.page.locator("button[value=keep]"), status=422)
        visitor.sees("正文里要有案件编号")
        text.fill("File {number} of {office}: {what}.")
        visitor.submit(visitor.page.locator("button[value=look]"))
        visitor.sees("File 150105-26-004817-3 of Sample bureau: it was accepted.")
        visitor.submit(visitor.page.locator("button[value=keep]"))
        visitor.sees("已保存，下一条消息就用它。")


def a_key_is_made_shown_once_and_revoked_without_script(stage: Stage):
    with stage.visitor("phone", script=False) as visitor:
        sign_in(visitor, stage.server.accounts["system"], to="/staff/keys/new")
        visitor.submit(visitor.page.locator("main form button"), status=422)
        visitor.page.locator("#name").fill("12345平台")
        visitor.page.locator("#owner").fill("officer")
        visitor.page.locator("input[value='files.read']").check()
        visitor.submit(visitor.page.locator("main form button"))
        key = visitor.page.locator("#key").inner_text()
        assert re.fullmatch(r"xb_[A-Za-z0-9_-]{43}", key), key
        visitor.submit(visitor.page.locator("main a").last)
        assert key not in visitor.page.content()
        visitor.sees("12345平台")
        visitor.submit(visitor.page.get_by_role("button", name="作废").first)
        visitor.sees("已作废，十五秒内处处失效。")


def a_webhook_to_an_address_inside_is_refused(stage: Stage):
    with stage.visitor("desktop") as visitor:
        sign_in(visitor, stage.server.accounts["system"], to="/staff/webhooks")
        visitor.page.locator("#url").fill("http://127.0.0.1:1/")
        visitor.submit(visitor.page.locator("main form button"), status=422)
        assert visitor.page.locator("#url").input_value() == "http://127.0.0.1:1/"
        visitor.page.locator("#url").fill("https://hooks.example.org/xiaobao")
        visitor.submit(visitor.page.locator("main form button"))
        assert visitor.page.locator("#secret").inner_text().startswith("whsec_")
