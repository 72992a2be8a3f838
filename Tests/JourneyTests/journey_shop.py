"""The trader desk guarded by a second factor, its webhooks, and stations found on a telephone."""

import base64
import hashlib
import hmac
import re
import struct
import time

from stage.consumer import field, write
from stage.officer import sign_in
from stage.stage import Stage
from stage.visitor import Visitor

#: The demonstration's trader on standard output: credit code, telephone, password.
TRADER = re.compile(r"^  ([0-9A-Z]{18}) · ([0-9]{11}) · ([0-9a-f]+)$", re.MULTILINE)


def _digits(letters: str, later: int = 0) -> str:
    """What an authenticator app shows for a secret in base 32 (RFC 6238)."""
    secret = base64.b32decode(letters + "=" * (-len(letters) % 8))
    mac = hmac.new(secret, struct.pack(">Q", int(time.time()) // 30 + later), hashlib.sha1).digest()
    place = mac[-1] & 15
    return f"{(int.from_bytes(mac[place:place + 4], 'big') & 0x7FFFFFFF) % 1_000_000:06d}"


def _sign_in(visitor: Visitor, stage: Stage) -> None:
    code, phone, password = TRADER.search(stage.server.log.read_text(errors="replace")).groups()
    visitor.open("/shop/sign-in")
    write(visitor, code=code, phone=phone, password=password)
    visitor.submit(visitor.page.locator("main form[method=post] button"))


def a_manager_sets_a_webhook_then_guards_the_desk_with_a_second_factor(stage: Stage):
    with stage.visitor("desktop", script=False) as manager, stage.visitor("small phone", "en") as elsewhere:
        _sign_in(manager, stage)
        manager.open("/shop/webhooks")
        manager.press("建好并显示签名密钥", status=422)
        write(manager, url="https://hooks.example.org/xiaobao")
        manager.press("建好并显示签名密钥")
        manager.sees("只显示这一次")
        manager.submit(manager.page.get_by_role("link", name="存好了，看推送记录"))
        manager.sees("还没有推送过")
        manager.press("换一个密钥")
        manager.sees("新旧两个密钥都会签名")

        manager.open("/shop/people")
        manager.press("以后都要")
        manager.sees("设好第二重验证")
        letters = manager.page.locator("main details .mono").text_content().replace(" ", "")
        manager.press("设好", status=422)
        letters = manager.page.locator("main details .mono").text_content().replace(" ", "")
        field(manager, "code").fill(_digits(letters))
        manager.press("设好")
        manager.sees("恢复码")
        spare = manager.page.locator("main li.mono").first.inner_text()
        manager.press("已经记好，继续")
        manager.open("/shop/second-factor")
        manager.sees("还剩10个")
        manager.open("/shop/people")

        _sign_in(elsewhere, stage)
        elsewhere.sees("One more code")
        field(elsewhere, "code").fill("000000")
        elsewhere.press("Sign in", status=422)
        field(elsewhere, "code").fill(spare)
        elsewhere.press("Sign in")
        for path in ("/shop", "/shop/second-factor", "/shop/webhooks"):
            elsewhere.open(path)
        # The others of this run sign in without a code.
        manager.open("/shop/people")
        manager.press("不再要求")


def a_station_is_entered_and_found_on_a_telephone(stage: Stage):
    with stage.visitor("phone") as passer, stage.visitor("small phone", "en") as visitor:
        for one in (passer, visitor):
            one.open("/stations")
        passer.sees("什么时候有人")
        place = passer.page.locator("select[name=place] option").nth(1).get_attribute("value")
        pick_place = passer.page.locator("select[name=place]")
        pick_place.select_option(place)
        passer.press("看看")
        visitor.sees("Hours")
    with stage.visitor("desktop") as chief, stage.visitor("phone", "en") as auditor:
        sign_in(chief, stage.server.accounts["supervisor"], to="/staff/stations")
        chief.submit(chief.page.locator("main table a").first)
        chief.sees("对外开放")
        field(chief, "hours").fill("")
        chief.press("保存", status=422)
        field(chief, "hours").fill("周一至周日 9:00—21:00")
        chief.press("保存")
        chief.sees("9:00—21:00")
        chief.press("这个站收下的")
        chief.sees("没有等回话的")
        sign_in(auditor, stage.server.accounts["auditor"], to="/staff/stations")
