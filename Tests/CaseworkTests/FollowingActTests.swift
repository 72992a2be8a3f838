import CaseworkRules
import HTTPTypes
import HummingbirdTesting
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Casework

@Suite struct FollowingActTests {
    private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3]

    /// Opens an act's page and sends its form with the version that stands in it.
    private func send(
        _ act: FollowAct, _ number: CaseNumber, _ values: [String: String], _ browser: FollowingBrowser
    ) async throws -> FollowingBrowser.Answer {
        let path = FollowAddress.act(number, act).path
        let page = try await browser.get(path)
        #expect(page.status == .ok && page.page.violations == [], "\(act)")
        return try await browser.post(path, values.merging(["version": version(page)]) { first, _ in first })
    }

    private func version(_ answer: FollowingBrowser.Answer) -> String {
        answer.page.all("input").first { $0.attributes["name"] == "version" }?.attributes["value"] ?? ""
    }

    @Test(arguments: Engine.underTest)
    func `a request for more is answered with words and a file`(_ engine: Engine) async throws {
        try await following(engine) { fixture, browser in
            let (number, code) = try await fixture.complaint(in: .supplementing)
            _ = try await browser.open(number, code)
            let path = FollowAddress.act(number, .supplement).path
            let asked = try await browser.get(path)
            #expect(asked.text.contains("请补发票照片") && asked.text.contains("最晚10月9日（星期五）补好"))
            let sent = try await browser.post(
                path, ["text": "这是发票", "version": version(asked)], file: "发票.png", Self.png)
            #expect(sent.location == "/follow/\(number.text)?done=supplement")
            let details = try await fixture.store.details(number)
            #expect(details.file.state == .received)
            #expect(details.evidence.map(\.name) == ["发票.png"])
            let shown = try await browser.get(sent.location ?? "")
            #expect(shown.text.contains("收到了您补的材料") && shown.text.contains("这是发票"))
        }
    }

    @Test(arguments: Engine.underTest)
    func `facts are added at any time while the file is open`(_ engine: Engine) async throws {
        try await following(engine) { fixture, browser in
            let (number, code) = try await fixture.complaint(in: .mediating)
            _ = try await browser.open(number, code)
            let sent = try await send(.facts, number, ["text": "昨天又漏水了"], browser)
            #expect(sent.status == .seeOther)
            #expect(try await browser.get("/follow/\(number.text)").text.contains("昨天又漏水了"))
        }
    }

    @Test func `a form that is wrong keeps what was typed and no file`() async throws {
        try await following { fixture, browser in
            let (number, code) = try await fixture.complaint(in: .mediating)
            _ = try await browser.open(number, code)
            let path = FollowAddress.act(number, .facts).path
            let version = version(try await browser.get(path))
            let empty = try await browser.post(path, ["text": " ", "version": version], file: "a.png", Self.png)
            #expect(empty.status == .unprocessableContent)
            #expect(empty.text.contains("写一两句补充的内容") && empty.text.contains("选好的文件要重新选一次"))
            let unreadable = try await browser.post(
                path, ["text": "写好的话", "version": version], file: "a.exe", Array("MZ program".utf8))
            #expect(unreadable.status == .unprocessableContent)
            #expect(unreadable.html.contains("写好的话") && unreadable.text.contains("这种文件打不开"))
            #expect(unreadable.page.violations == [])
            #expect(try await fixture.store.details(number).evidence.isEmpty)
        }
    }

    @Test(arguments: Engine.underTest)
    func `withdrawing asks first, and ends everything`(_ engine: Engine) async throws {
        try await following(engine) { fixture, browser in
            let (number, code) = try await fixture.complaint(in: .mediating)
            _ = try await browser.open(number, code)
            let asked = try await browser.get(FollowAddress.act(number, .withdrawal).path)
            #expect(asked.text.contains("撤回后不能恢复，可以重新投诉。") && asked.text.contains("不撤回"))
            #expect(try await send(.withdrawal, number, [:], browser).status == .seeOther)
            #expect(try await fixture.store.details(number).file.state == .withdrawn)
            let again = try await browser.get(FollowAddress.act(number, .withdrawal).path)
            #expect(again.status == .conflict && again.text.contains("现在是“已撤回”"))
            #expect(again.page.violations == [])
        }
    }

    @Test(arguments: Engine.underTest)
    func `a closed file is rated once`(_ engine: Engine) async throws {
        try await following(engine) { fixture, browser in
            let (number, code) = try await fixture.complaint(in: .closed)
            _ = try await browser.open(number, code)
            let nothing = try await send(.rating, number, ["score": "9"], browser)
            #expect(nothing.text.contains("选一项：解决了没有。") && nothing.status == .unprocessableContent)
            let sent = try await send(
                .rating, number, ["solved": "partly", "fair": "no", "score": "4", "text": "还可以"], browser)
            #expect(sent.status == .seeOther)
            let rating = try await fixture.store.details(number).rating
            #expect(rating == Rating(solved: .partly, score: 4, text: "还可以", fair: .no))
            let shown = try await browser.get("/follow/\(number.text)")
            #expect(shown.text.contains("您已经评价过了"))
            #expect(try await browser.get(FollowAddress.act(number, .rating).path).status == .conflict)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a closed file is reopened up to the last day, and not after`(_ engine: Engine) async throws {
        try await following(engine) { fixture, browser in
            let (number, code) = try await fixture.complaint(in: .closed)
            fixture.clock.pass(days: 30)
            _ = try await browser.open(number, code)
            let asked = try await browser.get(FollowAddress.act(number, .reopening).path)
            #expect(asked.text.contains("最晚10月24日（星期六）可以申请"))
            #expect(try await send(.reopening, number, ["text": "没有退款"], browser).status == .seeOther)
            #expect(try await browser.get("/follow/\(number.text)").text.contains("已经重新办理"))
            let (late, lateCode) = try await fixture.complaint(in: .closed)
            fixture.clock.pass(days: 31)
            let shown = try await browser.open(late, lateCode)
            #expect(shown.text.contains("已过，可以重新投诉"))
            let refused = try await browser.get(FollowAddress.act(late, .reopening).path)
            #expect(refused.status == .conflict && refused.text.contains("重新办理的期限到"))
        }
    }

    @Test(arguments: Engine.underTest)
    func `when something happened meanwhile the page comes back with what was typed`(_ engine: Engine) async throws {
        try await following(engine) { fixture, browser in
            let (number, code) = try await fixture.complaint(in: .accepted)
            _ = try await browser.open(number, code)
            let path = FollowAddress.act(number, .facts).path
            let old = version(try await browser.get(path))
            try await fixture.work(number, [.startMediation])
            let stale = try await browser.post(path, ["text": "我写了很久", "version": old])
            #expect(stale.status == .conflict && stale.page.violations == [])
            #expect(stale.html.contains("我写了很久") && stale.text.contains("赛罕区市场监管局正在调解"))
            let sent = try await browser.post(path, ["text": "我写了很久", "version": version(stale)])
            #expect(sent.status == .seeOther)
        }
    }

    @Test func `what was typed outlives the hour`() async throws {
        try await following { fixture, browser in
            let (number, code) = try await fixture.complaint(in: .mediating)
            _ = try await browser.open(number, code)
            let page = try await browser.get(FollowAddress.act(number, .facts).path)
            fixture.clock.pass(minutes: 70)
            let asked = try await browser.post(
                FollowAddress.act(number, .facts).path, ["text": "写了一小时", "version": version(page)])
            #expect(asked.status == .forbidden && asked.text.contains("您写的还在"))
            let kept = asked.page.all("input").filter { $0.attributes["name"]?.hasPrefix("kept.") == true }
            var values = Dictionary(
                kept.map { ($0.attributes["name"] ?? "", $0.attributes["value"] ?? "") }
            ) { first, _ in first }
            values["number"] = number.text
            values["code"] = code.text
            let back = try await browser.post("/follow", values)
            #expect(back.status == .ok && back.html.contains("写了一小时"))
            let sent = try await browser.post(
                FollowAddress.act(number, .facts).path, ["text": "写了一小时", "version": version(back)])
            #expect(sent.status == .seeOther)
        }
    }

    @Test(arguments: CaseState.allCases)
    func `only what the rules allow is offered, and nothing else is done`(_ state: CaseState) async throws {
        try await following { fixture, browser in
            let (number, code) = try await fixture.complaint(in: state)
            let shown = try await browser.open(number, code)
            let links = Set(shown.page.all("a").compactMap { $0.attributes["href"] })
            for act in FollowAct.allCases {
                let path = FollowAddress.act(number, act).path
                let isAllowed = act.move.path(for: .complaint)?.from.contains(state) ?? false
                #expect(links.contains(path) == isAllowed, "\(act)")
                #expect(try await browser.get(path).status == (isAllowed ? .ok : .conflict))
            }
        }
    }
}
