import Casework
import CaseworkRules
import DesksRules
import HTTPTypes
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Desks

@Suite struct CallPageTests {
    @Test(arguments: ["zh", "en"])
    func `the page of a new call reads well and keeps nothing`(_ language: String) async throws {
        try await CallFixture.visit(.sqlite) { fixture, visitor in
            for path in ["/staff/hotline", "/staff/counter", "/staff/hotline/calls", "/staff/counter/calls"] {
                let page = try await visitor.get("\(path)?lang=\(language)&phone=13800002046")
                #expect(page.status == .ok && page.page.violations == [], "\(path)")
            }
            #expect(try await fixture.store.waiting(.hotline, of: SampleOffice.saihan) == [])
        }
    }

    @Test(arguments: Engine.underTest)
    func `a telephone system opens the page with the number, and what is known stands beside`(_ engine: Engine)
        async throws
    {
        try await CallFixture.visit(engine) { fixture, visitor in
            let received = try await Reception(fixture.casework).receive(.sample(), by: .visitor)
            let number = received.receipt.file.number.text
            let page = try await visitor.get("/staff/hotline?phone=138%200000%202046&line=12345")
            #expect(page.page.element(id: "consumer.phone")?.attributes["value"] == "13800002046")
            #expect(page.html.contains("洗衣机修两次仍漏水") && page.html.contains("/staff/cases/\(number)/addFacts"))
            #expect(!page.html.contains("王秀兰"))
            let piece = try await visitor.get("/staff/hotline/caller?phone=13800002046")
            #expect(piece.html.contains(number) && !piece.html.contains("<html"))
            visitor.person = "neighbour"
            #expect(!(try await visitor.get("/staff/hotline?phone=13800002046")).html.contains(number))
        }
    }

    @Test(arguments: Engine.underTest)
    func `a tip is not found by the number of who reported`(_ engine: Engine) async throws {
        try await CallFixture.visit(engine) { fixture, visitor in
            _ = try await Reception(fixture.casework).receive(.sampleTip(), by: .visitor)
            let page = try await visitor.get("/staff/hotline/caller?phone=13900007788")
            #expect(page.html.contains("以前没有来过"))
            #expect(try await visitor.get("/staff/hotline/traders?q=甲子").html == "[]")
        }
    }

    @Test(arguments: Engine.underTest)
    func `traders are found by the beginning of the name, by phone, and fill in what is known`(_ engine: Engine)
        async throws
    {
        try await CallFixture.visit(engine) { fixture, visitor in
            let reception = Reception(fixture.casework)
            for _ in 0..<3 { _ = try await reception.receive(.sample(), by: .visitor) }
            _ = try await reception.receive(.sample(trader: "甲子电器行（新城店）"), by: .visitor)
            let found = try JSONValue(reading: Array(try await visitor.get("/staff/hotline/traders?q=甲子电").html.utf8))
            #expect(found.items.compactMap { $0["value"]?.string } == ["甲子电器行（新城店）", "甲子电器行（赛罕店）"])
            #expect(found.items.last?["fill"]?["trader.division"]?.string == "150105")
            #expect(found.items.last?["note"]?.string?.contains("3件") == true)
            #expect(try await visitor.get("/staff/hotline/traders?q=04711234012").html.contains("赛罕店"))
            for none in ["甲", "", "zzz", "%00", "甲%0A"] {
                #expect(try await visitor.get("/staff/hotline/traders?q=\(none)").html == "[]", "\(none)")
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `what is typed is kept at once, and told with what a complaint still needs`(_ engine: Engine) async throws {
        try await CallFixture.visit(engine) { fixture, visitor in
            let address = try await visitor.begin()
            let saved = try await visitor.post(address + "/draft", ["story": "漏水"])
            let told = try JSONValue(reading: Array(saved.html.utf8))
            #expect(told["text"]?.string == "草稿已保存 10:00")
            #expect(told["missing"]?.string?.hasPrefix("投诉还差") == true)
            let noted = try await visitor.post(address + "/draft", ["do": "note", "note": "修过两次", "story": "漏水"])
            #expect(try JSONValue(reading: Array(noted.html.utf8))["lines"]?.string?.contains("修过两次") == true)
            // An unfinished note is kept as well.
            _ = try await visitor.post(address + "/draft", ["note": "店里说", "story": "漏水"])
            let page = try await visitor.get(address)
            #expect(page.page.element(id: "note")?.attributes["value"] == "店里说")
            #expect(page.html.contains("漏水") && page.html.contains("修过两次"))
        }
    }

    @Test func `without script Enter keeps the draft and takes the note`() async throws {
        try await CallFixture.visit(.sqlite) { fixture, visitor in
            let address = try await visitor.begin()
            let kept = try await visitor.post(address, ["story": "漏水", "note": "修过两次"])
            #expect(kept.location == address)
            let page = try await visitor.get(address)
            #expect(page.html.contains("修过两次") && page.page.element(id: "note")?.attributes["value"] == "")
            // The first button is the one that Enter presses.
            let first = page.page.all("button").first { $0.ancestors.contains("main") && $0.attributes["name"] == "do" }
            #expect(first?.attributes["value"] == "save")
        }
    }

    @Test(arguments: Engine.underTest)
    func `a parked call is found again by a colleague, and ended with a word on what came of it`(_ engine: Engine)
        async throws
    {
        try await CallFixture.visit(engine) { fixture, visitor in
            let address = try await visitor.begin()
            let parked = try await visitor.post(
                address, ["story": "洗衣机漏水", "consumer.phone": "13800002046", "do": "park"])
            #expect(parked.location == "/staff/hotline?parked=1")
            visitor.person = "colleague"
            let list = try await visitor.get("/staff/hotline?parked=1")
            #expect(list.html.contains("洗衣机漏水") && list.html.contains("138****2046"))
            #expect(list.page.violations == [])
            let wrong = try await visitor.post(address, ["story": "洗衣机漏水", "do": "end"])
            #expect(wrong.status == .unprocessableContent && wrong.page.violations == [])
            let ended = try await visitor.post(address, ["story": "洗衣机漏水", "do": "end", "result": "打错了"])
            #expect(try await visitor.get(ended.location ?? "").html.contains("打错了"))
            let record = try await visitor.get("/staff/hotline/calls")
            #expect(record.html.contains("打错了") && record.html.contains("138****2046") && record.page.violations == [])
        }
    }

    @Test func `a desk is for those whom the table names, and a call for its own office`() async throws {
        try await CallFixture.visit(.sqlite) { fixture, visitor in
            let address = try await visitor.begin()
            _ = try await visitor.post(address, ["story": "漏水"])
            visitor.person = "neighbour"
            #expect(try await visitor.get(address).status == .notFound)
            #expect(try await visitor.post(address, ["story": "x"]).status == .notFound)
            #expect(try await visitor.get(address.replacing("hotline", with: "counter")).status == .notFound)
            visitor.person = "auditor"
            #expect(try await visitor.get("/staff/hotline").status == .forbidden)
            #expect(try await visitor.get("/staff/hotline/calls").status == .ok)
            visitor.person = "system"
            for path in ["", "/calls", "/caller?phone=1", "/traders?q=甲子", "/categories?q=洗"] {
                #expect(try await visitor.get("/staff/hotline" + path).status == .forbidden, "\(path)")
            }
        }
    }

    @Test func `hostile input is an answer, and never an error of ours`() async throws {
        try await CallFixture.visit(.sqlite) { fixture, visitor in
            let address = try await visitor.begin()
            let long = String(repeating: "退", count: 25_000)
            let bad: [[String: String]] = [
                ["story": long, "do": "complaint"], ["note": String(repeating: "x", count: 5_000)],
                ["story": "\u{202e}<script>alert(1)</script>\u{7}", "do": "tip", "claims": "nothing"],
                ["answer.text": "\u{1}", "story": "怎么退卡？", "do": "consultation"],
                ["answer.template": "77.1; DROP", "story": "怎么退卡？", "do": "nonsense"],
                ["consumer.phone": "'; --", "trader.division": "0", "category": "<x>", "do": "suggestion"],
                ["do": "end", "result": String(repeating: "长", count: 400)],
            ]
            for values in bad {
                let answer = try await visitor.post(address, values)
                #expect([.seeOther, .unprocessableContent].contains(answer.status), "\(values.keys)")
                #expect(!answer.html.contains("<script>alert"))
            }
            let future = "/staff/hotline/calls/\(Int64.max)"
            for path in [future, "/staff/hotline/calls/x", "/staff/hotline/calls/-4", "/staff/hotline/calls/0"] {
                #expect(try await visitor.post(path, ["story": "x"]).status == .notFound, "\(path)")
                #expect(try await visitor.post(path + "/draft", ["story": "x"]).status == .notFound, "\(path)")
            }
            let huge = "_token={token}&story=" + String(repeating: "%E9%80%80", count: 40_000)
            #expect(try await visitor.post(address, body: huge).status == .contentTooLarge)
            #expect(try await visitor.get("/staff/hotline?phone=%00%27&line=%0a%3Cb%3E").status == .ok)
            #expect(try await visitor.get("/staff/hotline/calls?before=x").status == .ok)
        }
    }
}
