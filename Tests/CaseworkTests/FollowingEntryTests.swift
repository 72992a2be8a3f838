import CaseworkRules
import HTTPTypes
import HummingbirdTesting
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Casework

@Suite struct FollowingEntryTests {
    private static let wrong = QueryCode(bytes: [1, 2, 3])
    private static let unknown = CaseNumber(division: "150105", year: 2026, serial: 999_999)

    @Test(arguments: Engine.underTest)
    func `a wrong code and an unknown number get the same answer`(_ engine: Engine) async throws {
        try await following(engine) { fixture, browser in
            let (number, code) = try await fixture.lodge()
            _ = try await browser.get("/follow")
            let one = try await browser.post("/follow", ["number": number.text, "code": Self.wrong.text])
            let other = try await browser.post("/follow", ["number": Self.unknown.text, "code": code.text])
            #expect(one.status == .notFound && other.status == .notFound)
            #expect(one.text.contains("没有这个编号和查询码。编号在回执左上角；也可以打12315查。"))
            #expect(one.html.replacing(number.text, with: "") == other.html.replacing(Self.unknown.text, with: ""))
            #expect(!one.html.contains(Self.wrong.text) && browser.cookies["follow"] == nil)
            #expect(one.page.violations == [])
        }
    }

    @Test func `what is missing or misread is said beside its field`() async throws {
        try await following { _, browser in
            let start = try await browser.get("/follow")
            #expect(start.page.violations == [])
            let empty = try await browser.post("/follow", ["number": "", "code": ""])
            #expect(empty.status == .unprocessableContent)
            #expect(empty.text.contains("写上编号，在回执左上角。") && empty.text.contains("有2处需要改一下"))
            let misread = try await browser.post("/follow", ["number": "150105-26-000001-0", "code": "ABC"])
            #expect(misread.text.contains("编号对不上") && misread.text.contains("查询码有13位"))
            #expect(misread.page.violations == [])
        }
    }

    @Test(arguments: Engine.underTest)
    func `after ten attempts with one number even the right code waits`(_ engine: Engine) async throws {
        try await following(engine) { fixture, browser in
            let (number, code) = try await fixture.lodge()
            _ = try await browser.get("/follow")
            for _ in 0..<10 {
                let answer = try await browser.post("/follow", ["number": number.text, "code": Self.wrong.text])
                #expect(answer.status == .notFound)
            }
            let waiting = try await browser.post("/follow", ["number": number.text, "code": code.text])
            #expect(waiting.status == .tooManyRequests)
            #expect(waiting.text.contains("请过10分钟再试"))
            #expect(waiting.page.violations == [])
            fixture.clock.pass(minutes: 11)
            let answer = try await browser.post("/follow", ["number": number.text, "code": code.text])
            #expect(answer.location == "/follow/\(number.text)")
        }
    }

    @Test func `sixty attempts from one address are the most`() async throws {
        try await following { _, browser in
            _ = try await browser.get("/follow")
            for serial in 1...60 {
                let number = CaseNumber(division: "150105", year: 2026, serial: serial)
                _ = try await browser.post("/follow", ["number": number.text, "code": Self.wrong.text])
            }
            let last = try await browser.post("/follow", ["number": Self.unknown.text, "code": Self.wrong.text])
            #expect(last.status == .tooManyRequests)
        }
    }

    @Test func `a cookie opens its own file only, for an hour without a look`() async throws {
        try await following { fixture, browser in
            let (number, code) = try await fixture.lodge()
            let (other, _) = try await fixture.lodge()
            #expect(
                try await browser.get("/follow/\(number.text)").location == "/follow?number=\(number.text)&why=closed")
            #expect(try await browser.open(number, code).status == .ok)
            #expect(browser.cookies["follow"]?.contains(code.plain) == false)
            #expect(try await browser.get("/follow/\(other.text)").location?.hasPrefix("/follow?") == true)
            fixture.clock.pass(minutes: 50)
            #expect(try await browser.get("/follow/\(number.text)").status == .ok)
            fixture.clock.pass(minutes: 59)
            #expect(try await browser.get("/follow/\(number.text)").status == .ok)
            fixture.clock.pass(minutes: 61)
            #expect(try await browser.get("/follow/\(number.text)").status == .seeOther)
            let again = try await browser.get("/follow?number=\(number.text)&why=closed")
            #expect(again.text.contains("一小时没有看") && again.html.contains("value=\"\(number.text)\""))
        }
    }

    @Test func `a cookie that was made or changed by somebody else opens nothing`() async throws {
        try await following { fixture, browser in
            let (number, code) = try await fixture.lodge()
            let (other, _) = try await fixture.lodge()
            _ = try await browser.open(number, code)
            let good = try #require(browser.cookies["follow"])
            let now = fixture.clock.now()
            let forged = FollowCookie(number: other, begun: now, seen: now)
            let values = [
                good.replacing(number.text, with: other.text),
                String(good.dropLast()) + (good.hasSuffix("0") ? "1" : "0"),
                forged.value(secret: [1, 2, 3]), "", "...", String(repeating: "9", count: 5_000),
            ]
            for value in values {
                browser.cookies["follow"] = value
                for target in [number, other] {
                    #expect(try await browser.get("/follow/\(target.text)").status == .seeOther, "\(value.prefix(60))")
                }
            }
        }
    }

    @Test func `leaving closes the file on this device`() async throws {
        try await following { fixture, browser in
            let (number, code) = try await fixture.lodge()
            _ = try await browser.open(number, code)
            let left = try await browser.post("/follow/\(number.text)/leaving", [:])
            #expect(left.location == "/follow?why=left" && browser.cookies["follow"] == nil)
            #expect(try await browser.get("/follow?why=left").text.contains("已经关上"))
        }
    }
}
