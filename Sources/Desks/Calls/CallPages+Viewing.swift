internal import CaseworkRules
internal import DesksRules
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import Web

// What stands beside the form, and what is looked up while one types.

extension CallPages {
    /// All that the page of a saved call shows.
    func view(_ call: Call, _ lines: [CallLine], _ reach: DeskReach) async throws -> CallView {
        try await view(call.id, call.desk, call, call.draft, call.beside, line: call.line, lines: lines, reach)
    }

    func view(
        _ id: Int64, _ desk: Desk, _ call: Call?, _ draft: FilingDraft, _ beside: Beside, line: String,
        lines: [CallLine] = [], _ reach: DeskReach
    ) async throws -> CallView {
        CallView(
            id: id, desk: desk, call: call, draft: draft, beside: beside, line: line, lines: lines,
            caller: try await caller(draft[.phone], besides: id, reach),
            waiting: try await store.waiting(desk, of: reach.clerk.office), answers: try await tools.lookups.answers(),
            menus: tools.lookups.menus(), words: tools.words, missing: missing(draft, lines, reach.channel(desk)),
            zone: tools.zone)
    }

    /// What is known of a number, as typed.
    func caller(_ typed: String, besides id: Int64, _ reach: DeskReach) async throws -> CallerView {
        guard let phone = PhoneNumber(typed) else {
            return CallerView(phone: nil, files: [], calls: [], today: tools.today, zone: tools.zone)
        }
        return CallerView(
            phone: phone, files: try await tools.lookups.files(phone, reach.who),
            calls: try await store.unfiled(from: phone.digits, to: [reach.clerk.office], besides: id),
            today: tools.today, zone: tools.zone)
    }

    /// The fields that a complaint still needs, in their order.
    func missing(_ draft: FilingDraft, _ lines: [CallLine], _ channel: Channel) -> [FilingField] {
        let filed = draft.filed(with: notes(lines))
        let reading = FilingForm.reading(filed, channel: channel, choices: tools.filing.choices(), on: tools.today)
        guard case .failure(let found) = reading else { return [] }
        var seen: Set<FilingField> = []
        return found.problems.compactMap { FilingField(rawValue: $0.field) }.filter { seen.insert($0).inserted }
    }

    /// What was noted in passing, with its time of day.
    func notes(_ lines: [CallLine]) -> [TimedNote] {
        let say = Words(.zh)
        return lines.filter { $0.field == nil }.map { line in
            TimedNote(time: say.time(line.at, in: tools.zone), text: line.texts.joined())
        }
    }

    /// The panel about the caller alone, which the page's script puts in the place of the old one.
    func caller(_ desk: Desk, _ request: Request, _ context: AppContext) async throws -> Response {
        let reach = try reach(context)
        let query = FormData(query: context.place.query)
        let view = try await caller(query.text("phone"), besides: Int64(query.text("call")) ?? 0, reach)
        let html = CallerPanel(caller: view, words: tools.words).html(context.say).string
        let headers: HTTPFields = [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"]
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(string: html)))
    }

    /// Traders that begin as typed; choosing one fills in what is known of it.
    func traders(_ request: Request, _ context: AppContext) async throws -> Response {
        _ = try reach(context)
        let typed = FormData(query: context.place.query).text("q")
        let found = try await tools.lookups.traders(typed)
        return try Self.json(found.map { Suggestion($0, context.say) })
    }

    /// Categories that fit; choosing one sets the menu.
    func categories(_ request: Request, _ context: AppContext) async throws -> Response {
        _ = try reach(context)
        let typed = FormData(query: context.place.query).text("q")
        return try Self.json(tools.lookups.categories(typed).map { Suggestion($0, context.say) })
    }

    static func json(_ value: some Encodable, _ status: HTTPResponse.Status = .ok) throws -> Response {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let headers: HTTPFields = [.contentType: "application/json", .cacheControl: "no-store"]
        let bytes = Array(try encoder.encode(value))
        return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

/// One line of the list that opens while one types, with what choosing it fills in.
struct Suggestion: Encodable {
    let value: String
    let text: String
    let note: String
    /// Values by the names of fields.
    let fill: [String: String]

    init(_ choice: DeskChoice, _ say: Words) {
        value = say(choice.name)
        text = value
        note = choice.above.map { say($0) } ?? ""
        fill = [FilingField.category.rawValue: choice.code]
    }

    init(_ trader: KnownTrader, _ say: Words) {
        let party = trader.party
        value = party.name
        text = party.name
        let place = [trader.place.map { say($0) } ?? "", party.address].filter { !$0.isEmpty }
        let files = say(TraderText.files, String(trader.files) + (trader.isMore ? "+" : ""))
        note = (place + [files]).joined(separator: "\u{3000}")
        var fill = [FilingField.traderDivision.rawValue: party.division.rawValue]
        fill[FilingField.traderCreditCode.rawValue] = party.creditCode?.text ?? ""
        fill[FilingField.traderAddress.rawValue] = party.address
        fill[FilingField.traderPhone.rawValue] = party.phone
        self.fill = fill.filter { !$0.value.isEmpty }
    }
}

/// What is said of a trader that is found while one types.
enum TraderText {
    static let files = Text(zh: "{0}件", en: "{0} {0:file:files}")
}
