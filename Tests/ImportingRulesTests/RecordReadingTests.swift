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
