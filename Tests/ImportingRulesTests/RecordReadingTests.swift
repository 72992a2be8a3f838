import Kernel
import Testing

@testable import ImportingRules

@Suite struct RecordReadingTests {
    let mapping: Mapping

    init() throws {
        mapping = try Mapping.reading(sampleSetting, vocabulary: .sample).get()
    }

    private func draft(_ changes: [String: String] = [:]) throws -> RecordedDraft {
        try mapping.reading(sampleRecord(changes), on: .sample).get()
    }

    private func problems(_ changes: [String: String]) -> [RecordProblem] {
        switch mapping.reading(sampleRecord(changes), on: .sample) {
        case .success: []
        case .failure(let unreadable): unreadable.problems
        }
    }

    @Test func `a good record becomes a draft`() throws {
        let draft = try draft()
        #expect(draft.key == "1" && draft.kind == "complaint" && draft.channel == "web")
        #expect(draft.receivedAt.iso == "2018-07-04T09:24:41.000Z")
        #expect(draft.division.code.rawValue == "440310-101" && draft.division.name == "龙田街道")
        #expect(draft.category.map(\.code) == ["5", "5/noise-dust"])
        #expect(draft.title == "Noise & Dust · 龙田街道" && draft.story == "来源：网")
        #expect(draft.trader == "甲公司" && draft.handledBy == "一中队")
        #expect(draft.closedOn == "2018-07-04" && draft.inTime == true && draft.outcome == nil)
    }

    /// A mapping to a category system that is here already, with what reports of complaints count.
    private func counted(_ changes: [String: String] = [:]) throws -> Result<RecordedDraft, RecordUnreadable> {
        let setting =
            sampleSetting
            .with(
                "category",
                [
                    "system": "cca", "name": ["zh": "分类", "en": "Categories"], "column": "n1",
                    "values": ["食品": "food"],
                ]
            )
            .with("nature", ["column": "n3", "values": ["质量": "quality"]])
            .with("accepted", ["column": "note", "formats": ["yyyy-MM-dd"]])
            .with("result", ["column": "result", "values": ["达成": "agreed"]])
            .with("sums", ["agreed": "office", "performed": "c1", "punitive": "trader"])
        var fields = ["n1": "食品", "n2": "-", "n3": "质量", "note": "2018-07-09", "result": "达成"]
        fields.merge(["office": "1,200.50", "c1": "200", "trader": "-"]) { $1 }
        return try Mapping.reading(setting, vocabulary: .sample).get()
            .reading(sampleRecord(fields.merging(changes) { $1 }), on: .sample)
    }

    @Test func `what reports count is read: nature, acceptance, result and sums`() throws {
        let draft = try counted().get()
        #expect(draft.categoryCode == "food" && draft.category.allSatisfy(\.isKnown))
        #expect(draft.nature == "quality" && draft.result == "agreed")
        // Accepted never after the closing, which this source puts on the day of receipt.
        #expect(draft.acceptedOn == "2018-07-04")
        #expect(draft.agreed == Money(fen: 120_050) && draft.performed == Money(fen: 20_000) && draft.punitive == nil)
        let open = try counted(["done": "0", "n1": "怪物", "n3": "?"]).get()
        #expect(open.acceptedOn == "2018-07-09" && open.result == nil && open.nature == "other")
        #expect(open.categoryCode == "-" && open.remarks.contains(.unknown(column: "n1", value: "怪物")))
    }

    @Test(arguments: ["很多", "-5", "1.234"])
    func `a sum that is none keeps the record out`(_ text: String) throws {
        guard case .failure(let unreadable) = try counted(["office": text]) else {
            Issue.record("\(text) was taken")
            return
        }
        #expect(unreadable.problems == [.notMoney(column: "office", text: text)])
    }

    @Test func `an unknown kind is kept as the rule says and told`() throws {
        let draft = try draft(["kind": "求决", "via": "信"])
        #expect(draft.kind == "other" && draft.channel == "imported")
        #expect(draft.remarks.contains(.unknown(column: "kind", value: "求决")))
        #expect(draft.remarks.contains(.unknown(column: "via", value: "信")))
    }

    @Test func `a listed sign for nothing is not unknown`() throws {
        let draft = try draft(["kind": "-"])
        #expect(draft.kind == "other")
        #expect(!draft.remarks.contains(.unknown(column: "kind", value: "-")))
    }

    @Test(arguments: [["street": "-"], ["street name": "-"], ["street": "", "street name": ""]])
    func `a record without a place belongs to the base division`(_ changes: [String: String]) throws {
        #expect(try draft(changes).division.code.rawValue == "440310")
    }

    @Test func `an absent level between two others keeps its place`() throws {
        let category = try draft(["n2": "-", "n3": "窗口"]).category
        #expect(category.map(\.code) == ["5", "5/-/窗口"])
        #expect(category.last?.parent == "5")
    }

    @Test func `a record without a category is unclassified`() throws {
        let draft = try draft(["n1": "-", "n2": ""])
        #expect(draft.category.isEmpty && draft.categoryCode == "-")
    }

    @Test func `a record that says neither is open and says nothing of time`() throws {
        let draft = try draft(["done": "-", "late": "-"])
        #expect(draft.closedOn == nil && draft.inTime == nil)
    }

    @Test func `entities and control characters are cleaned away`() throws {
        let draft = try draft(["n2": " 路灯&#40;灯光&#41;\u{85}&amp;#40; ", "n1": "a\u{0}b"])
        #expect(draft.category.map(\.name) == ["a b", "路灯(灯光) &#40;"])
    }

    @Test func `all problems of a record are told at once`() {
        let long = String(repeating: "长", count: 301)
        #expect(
            problems(["id": "-", "at": "yesterday", "trader": long, "street": "龙田"]) == [
                .missing(column: "id"), .notATime(column: "at", text: "yesterday"),
                .badDivision(column: "street", text: "龙田"), .tooLong(column: "trader", max: 300),
            ])
    }

    @Test func `nothing can have been received after the import`() {
        #expect(problems(["at": "2918-07-04 17:24:41"]) == [.inFuture(column: "at")])
    }
}
