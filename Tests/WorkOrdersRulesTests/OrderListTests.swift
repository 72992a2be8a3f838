import CaseworkRules
import Importing
import ImportingRules
import Kernel
import TestSupport
import Testing

@testable import WorkOrdersRules

@Suite struct OrderListTests {
    static let yaml = """
        source: "12345"
        name: { zh: 样例, en: Sample }
        format: { type: csv, absent: ["-"] }
        number: No
        received: { column: Sent, formats: ["yyyy-MM-dd HH:mm:ss"] }
        deadline: { column: Due, formats: ["yyyy-MM-dd HH:mm:ss", yyyy-MM-dd] }
        kind: { column: Kind, values: { 投诉: complaint, 举报: tip } }
        text: Text
        caller: { name: Who, phone: Phone }
        trader: Trader
        division: { column: Place, values: { 赛罕区: "150105" } }
        earlier: Before
        export: { number: No, answer: Answer, state: State, answered_at: At }
        states: { answered: 已答复 }
        """

    static func mapping(_ yaml: String = yaml) throws -> OrderMapping {
        try OrderMapping.reading(try MappingFile.setting(yaml)).get()
    }

    private static let day = ListDay(
        now: OrderMoveTests.now, zone: .shanghai, calendar: WorkingCalendar(years: [:]))
    private static let columns = Columns([
        "No", "Sent", "Due", "Kind", "Text", "Who", "Phone", "Trader", "Place", "Before",
    ])

    private static func read(
        _ mapping: OrderMapping? = nil, _ edit: (inout [String: String]) -> Void = { _ in }
    ) throws -> Result<ListedOrder, RecordUnreadable> {
        var values = [
            "No": "A-1", "Sent": "2026-10-12 09:00:00", "Due": "2026-10-17", "Kind": "投诉", "Text": "洗衣机漏水",
            "Who": "王样例", "Phone": "13800002046", "Trader": "甲子电器行", "Place": "赛罕区", "Before": "-",
        ]
        edit(&values)
        let record = RawRecord(line: 7, columns: columns, fields: columns.names.map { values[$0] ?? "" })
        return try (mapping ?? Self.mapping()).reading(record, on: day)
    }

    @Test func `a record becomes an order, and a deadline of a day lasts to its end`() throws {
        let order = try Self.read().get()
        #expect(order.number == "A-1" && order.content.proposed == .complaint && order.line == 7)
        #expect(order.content.division?.rawValue == "150105" && order.content.earlier.isEmpty)
        #expect(order.dueAt?.iso == "2026-10-17T15:59:59.999Z")
        #expect(try Self.read { $0["Due"] = "2026-10-17 17:00:00" }.get().dueAt?.iso == "2026-10-17T09:00:00.000Z")
        #expect(try Self.read { $0["Due"] = "-" }.get().dueAt == nil, "no deadline is computed unless it is configured")
    }

    @Test func `a deadline is computed in working days where the mapping says so`() throws {
        let yaml = Self.yaml.replacing("yyyy-MM-dd] }\nkind", with: "yyyy-MM-dd], working_days: 5 }\nkind")
        let order = try Self.read(Self.mapping(yaml)) { $0["Due"] = "" }.get()
        #expect(order.dueAt?.iso == "2026-10-19T15:59:59.999Z", "Monday to Monday")
    }

    @Test func `all problems of a record are told, each with its column`() throws {
        let found = try Self.read {
            $0["No"] = ""
            $0["Sent"] = "gestern"
            $0["Text"] = String(repeating: "漏", count: 5_001)
            $0["Due"] = "32.13."
        }
        #expect(
            found
                == .failure(
                    RecordUnreadable(problems: [
                        .missing(column: "No"), .tooLong(column: "Text", max: 5_000),
                        .notATime(column: "Sent", text: "gestern"), .notATime(column: "Due", text: "32.13."),
                    ])))
        #expect(
            try Self.read { $0["Sent"] = "2026-10-12 12:00:00" }
                == .failure(RecordUnreadable(problems: [.inFuture(column: "Sent")])))
    }

    @Test func `control characters become spaces, and a place that nobody knows is left open`() throws {
        let order = try Self.read {
            $0["Text"] = "漏\u{0}水\u{1b}[31m"
            $0["Place"] = "某地"
        }.get()
        #expect(order.content.text == "漏 水 [31m" && order.content.division == nil)
    }

    @Test func `everything that is wrong with a mapping is told at once`() throws {
        let yaml = """
            source: "12306"
            name: { zh: 样例 }
            format: { type: xlsx }
            number: No
            received: { column: Sent, formats: [gestern] }
            kind: { column: Kind, values: { 投诉: row } }
            text: Text
            export: { answer: A, caller: B }
            states: { done: x }
            colour: red
            """
        guard case .failure(let unusable) = OrderMapping.reading(try MappingFile.setting(yaml)) else {
            Issue.record("a broken mapping was read")
            return
        }
        let paths = Set(unusable.problems.map(\.path))
        for path in [
            "source", "name.en", "format.type", "received.formats", "kind.values.投诉", "export.caller", "export.number",
            "states", "colour",
        ] {
            #expect(paths.contains(path), "\(path)")
        }
    }

    @Test func `a list that says the same changes nothing, and what it changes is named`() throws {
        let listed = try Self.read().get()
        let order = WorkOrder(
            id: 1, source: listed.source, number: listed.number, office: 1, content: listed.content,
            receivedAt: listed.receivedAt, dueAt: listed.dueAt)
        #expect(order.comparing(listed) == .alreadyThere)
        let other = try Self.read {
            $0["Text"] = "洗衣机漏水，求换新"
            $0["Due"] = "2026-10-20"
        }.get()
        guard case .changed(let parts, let after) = order.comparing(other) else {
            Issue.record("nothing changed")
            return
        }
        #expect(parts == [.deadline, .text] && after.version == 2 && after.content.text == "洗衣机漏水，求换新")
        #expect(after.comparing(other) == .alreadyThere)
        var answered = order
        answered.state = .answered
        #expect(answered.comparing(other) == .tooLate && answered.comparing(listed) == .alreadyThere)
        #expect(
            order.comparing(try Self.read { $0["Due"] = "-" }.get()) == .alreadyThere, "no deadline takes none away")
    }

    @Test func `a sealed caller stays unknown, whatever the list says once more`() throws {
        let listed = try Self.read { $0["Kind"] = "举报" }.get()
        var order = WorkOrder(
            id: 1, source: listed.source, number: listed.number, office: 1, content: listed.content.withoutCaller,
            receivedAt: listed.receivedAt, dueAt: listed.dueAt)
        order.isSealed = true
        #expect(order.comparing(listed) == .alreadyThere)
    }

    @Test func `answers go back in the mapping's columns and in its words`() throws {
        let mapping = try Self.mapping()
        var order = OrderMoveTests.order(.answered)
        (order.answer, order.answeredAt) = ("已换新", OrderMoveTests.now)
        let words = OrderExportWords(state: \.rawValue, reached: \.rawValue, satisfied: \.rawValue)
        #expect(mapping.exportHeads == ["No", "Answer", "State", "At"])
        let fields = mapping.exportFields(order, sentBackFor: "", words: words, zone: .shanghai)
        #expect(fields == ["A-1", "已换新", "已答复", "2026-10-12 10:00:00"])
        #expect(!fields.joined().contains("王样例") && !fields.joined().contains("1380"))
    }
}
