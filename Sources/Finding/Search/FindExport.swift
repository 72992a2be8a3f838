internal import AccountsRules
internal import CaseworkRules
internal import FindingRules
internal import Hummingbird
internal import Kernel
internal import Storage
internal import Web

/// A result as a table, written page by page while it is read; the consumer is not in it.
struct FindExport: Sendable {
    let store: FindStore
    let asked: FindRequest
    let reach: FindReach
    let who: Principal
    let say: Words
    let format: TableFile.Format

    /// Files of one export.
    static let most = 10_000
    /// Files read at once.
    private static let page = 200

    /// Notes the export, then begins to answer.
    func response() async throws -> Response {
        let first = try await store.find(asked.query(reach, size: Self.page))
        try await note(first.count)
        return TableFile(format, sheet: say(FindText.title), head: head).response(
            named: "search-\(store.tools.today)"
        ) {
            var result: FindResult? = first
            var written = 0
            return {
                guard let found = result else { return nil }
                let files = found.files.prefix(Self.most - written)
                written += files.count
                result = written < Self.most ? try await following(found) : nil
                return files.map(fields)
            }
        }
    }

    /// The files after those found; nil after the last.
    private func following(_ found: FindResult) async throws -> FindResult? {
        guard let next = found.next else { return nil }
        var query = asked.query(reach, size: Self.page, counts: false)
        query.cursor = next
        return try await store.find(query)
    }

    /// The log learns which filters there were and how many files, and not the text, which may be somebody's number.
    private func note(_ count: FoundCount?) async throws {
        let tools = store.tools
        let filters = FindRequest.Key.allCases.filter { asked.values[$0] != nil }.map { key in
            key == .q ? "q" : "\(key.rawValue)=\(asked.values[key] ?? "")"
        }
        let detail = "\(count?.text ?? "") files; " + filters.joined(separator: " ")
        let note = FindNote("find-exported", by: who, at: tools.time.now(), subject: "search", detail: detail)
        try await tools.files.transaction { try tools.note(note, $0) }
    }

    private var head: [String] {
        [
            ExportText.number, FindText.kind, ExportText.channel, FindText.state, FindText.received, ExportText.closed,
            ExportText.outcome, FindText.office, FindText.division, FindText.category, ExportText.subject,
            FindText.trader, ExportText.amount,
        ].map { say($0) }
    }

    private func fields(_ file: FoundFile) -> [TableFile.Cell] {
        let words = store.tools.words
        let directory = store.tools.directory()
        let division = DivisionCode(file.division).flatMap(directory.division).map { say($0.name) }
        let category = words.categories().first { $0.code == file.category }.map { say($0.name) }
        let texts = [
            file.number, say(words.kind(file.kind)), say(words.channel(file.channel)),
            say(words.state(file.state).text),
            file.receivedOn.description, file.closedOn?.description ?? "",
            file.outcome.map { say(words.outcome($0)) } ?? "",
            directory.office(file.office).map { say($0.name) } ?? String(file.office), division ?? file.division,
            category ?? file.category, file.title, file.trader,
        ]
        return texts.map { .text($0) } + [.number(file.amount?.yuanText ?? "")]
    }
}

/// The heads of an export that stand nowhere else.
enum ExportText {
    static let number = Text(zh: "编号", en: "Number")
    static let channel = Text(zh: "渠道", en: "Channel")
    static let closed = Text(zh: "办结", en: "Closed")
    static let outcome = Text(zh: "办理结果", en: "Outcome")
    static let subject = Text(zh: "事由", en: "Subject")
    static let amount = Text(zh: "金额（元）", en: "Amount (yuan)")
}
