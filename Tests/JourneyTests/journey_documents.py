"""Official documents: a letterhead with its seal, a letter, a decision issued, read by the consumer, made void."""

import struct
import zlib

from stage.consumer import follow
from stage.officer import move, sign_in
from stage.stage import Stage

#: The office of the demonstration's officer, and the page on which its letterhead is set.
OFFICE = "/staff/document-settings/offices/15010501"


def _seal(side: int = 120) -> bytes:
    """A red ring on nothing, as seals are."""

    def pixel(x: int, y: int) -> bytes:
        far = ((x - side / 2) ** 2 + (y - side / 2) ** 2) ** 0.5
        return b"\xc8\x14\x14\xff" if side / 2 - 8 <= far <= side / 2 - 2 or far < 9 else b"\xff\xff\xff\x00"

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    rows = b"".join(b"\x00" + b"".join(pixel(x, y) for x in range(side)) for y in range(side))
    head = struct.pack(">IIBBBBB", side, side, 8, 6, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def _letterhead(stage: Stage) -> None:
    with stage.visitor("desktop") as visitor:
        sign_in(visitor, stage.server.accounts["system"], to=OFFICE)
        visitor.page.locator("#prefix").fill("呼赛市监")
        visitor.page.locator("#phone").fill("0471-1234012")
        visitor.page.locator("#address").fill("呼和浩特市赛罕区大学东街1号")
        visitor.page.locator("#mongolian").fill("ᠬᠥᠬᠡᠬᠣᠲᠠ")
        visitor.page.locator("#seal").set_input_files({"name": "seal.png", "mimeType": "image/png", "buffer": _seal()})
        visitor.press("保存")
        visitor.sees("已保存")


def _pdf(visitor) -> bytes:
    with visitor.page.expect_download() as taking:
        visitor.page.get_by_role("link", name="下载PDF").click()
    with open(taking.value.path(), "rb") as file:
        return file.read()


def an_officer_issues_a_decision_and_the_consumer_reads_it(stage: Stage):
    _letterhead(stage)
    number, code = stage.file_complaint()
    with stage.visitor("desktop") as visitor:
        sign_in(visitor, stage.server.accounts["officer"], to=f"/staff/cases/{number}")
        move(visitor, "accept")
        visitor.press("文书：开具、下载")
        visitor.submit(visitor.page.locator("main a[href$='/new/form5']"))
        visitor.page.locator("#contact").fill("")
        visitor.submit(visitor.page.locator("main form button").first, status=422)
        visitor.page.locator("#contact").fill("孟女士")
        visitor.press("看样子")
        visitor.sees("决定予以受理")
        visitor.press("开具")
        visitor.sees("已开具")
        assert _pdf(visitor).startswith(b"%PDF-")
        visitor.open(f"/staff/cases/{number}")
        visitor.sees("开具投诉受理决定书")
    with stage.visitor("phone") as visitor:
        follow(visitor, number, code)
        visitor.sees("发给您的文书")
    with stage.visitor("small phone", "en") as visitor:
        sign_in(visitor, stage.server.accounts["officer"], to=f"/staff/cases/{number}/documents")
        for form in ("form1", "form7"):
            visitor.open(f"/staff/cases/{number}/documents/new/{form}")


def an_administrator_writes_a_letter_and_is_told_what_it_may_not_say(stage: Stage):
    with stage.visitor("phone") as visitor:
        sign_in(visitor, stage.server.accounts["system"], to="/staff/document-settings")
        visitor.open("/staff/document-settings/letters/new")
        visitor.page.locator("#title").fill("关于{{事项}}的函")
        visitor.page.locator("#english").fill("Inquiry")
        visitor.page.locator("#body").fill("您好，{{电话号码}}")
        visitor.submit(visitor.page.locator("main form button[value=save]"), status=422)
        visitor.sees("没有“电话号码”这个占位")
        visitor.page.locator("#body").fill("请就{{投诉人}}的投诉答复。")
        visitor.submit(visitor.page.locator("main form button[value=look]"))
        visitor.sees("请就样例投诉人的投诉答复")
        visitor.submit(visitor.page.locator("main form button[value=save]"))
        visitor.sees("已保存")
