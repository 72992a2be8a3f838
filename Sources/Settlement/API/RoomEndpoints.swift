internal import Crypto
internal import Foundation
internal import HTTPTypes
internal import Kernel
internal import SettlementRules
package import Storage
package import Web

/// Rooms for programs of traders that have joined: reading the own ones, answering, offering.
///
/// A program shows a key of its trader, which is no key of staff and opens nothing else. What is another trader's is
/// not found.
package struct RoomEndpoints: Sendable {
    private let store: RoomStore
    private static let header = "Trader-Key"
    private static let number = Endpoint.Parameter.path("number", .string, RoomAPIText.number)
    private static let once = Endpoint.Parameter.header("Idempotency-Key", .text(max: 100), RoomAPIText.once)

    package init(_ store: RoomStore) {
        self.store = store
    }

    package var all: [Endpoint] { [list, read, say, offer] }

    private var list: Endpoint {
        Endpoint(
            .get, "/trader/rooms", id: "listTraderRooms", RoomAPIText.list,
            parameters: [
                .query("ended", .choice(["yes", "no"]), RoomAPIText.ended),
                .query("after", .text(max: 40), RoomAPIText.after),
            ],
            answers: [.init(.ok, RoomAPIText.page, RoomDocument.page)], problems: [.notAllowed], keys: [.trader]
        ) { request in
            let code = try await trader(request, RoomScope.read)
            let page = try await store.rooms(
                of: code, ended: request.query("ended") == "yes", after: request.query("after"))
            return APIAnswer(
                .ok, ["rooms": .array(page.rooms.map(RoomDocument.json)), "next": .optional(page.next)])
        }
    }

    private var read: Endpoint {
        Endpoint(
            .get, "/trader/rooms/{number}", id: "readTraderRoom", RoomAPIText.read, parameters: [Self.number],
            answers: [.init(.ok, RoomAPIText.room, RoomDocument.room)], problems: [.notAllowed], keys: [.trader]
        ) { request in
            let visit = try await visit(request, RoomScope.read)
            return APIAnswer(.ok, RoomDocument.json(visit))
        }
    }

    private var say: Endpoint {
        Endpoint(
            .post, "/trader/rooms/{number}/messages", id: "sayInTraderRoom", RoomAPIText.say,
            parameters: [Self.number, Self.once],
            body: .init(
                .object([.required("text", .text(min: 1, max: SettlementLimits.text))]).named("MessageToSay"),
                example: ["text": "您好，我们明天上门看看。"]),
            answers: [.init(.noContent, RoomAPIText.said)], problems: [.notAllowed, .refused, .duplicateKey],
            keys: [.trader]
        ) { request in
            let visit = try await visit(request, RoomScope.answer)
            var problems = Schema.object([.required("text", .string)]).problems(in: request.body)
            let text = OfferBody.text(request.body["text"], "text", SettlementLimits.text, &problems)
            if text.isEmpty, problems.isEmpty { problems = [FieldProblem("text", .missing)] }
            guard problems.isEmpty else { throw Invalid(problems) }
            try await act(.say(text: text, files: 0), visit, request)
            return APIAnswer(empty: .noContent)
        }
    }

    private var offer: Endpoint {
        Endpoint(
            .post, "/trader/rooms/{number}/offers", id: "offerInTraderRoom", RoomAPIText.offer,
            parameters: [Self.number, Self.once], body: .init(OfferBody.schema, example: OfferBody.example),
            answers: [.init(.noContent, RoomAPIText.offered)], problems: [.notAllowed, .refused, .duplicateKey],
            keys: [.trader]
        ) { request in
            let visit = try await visit(request, RoomScope.offer)
            try await act(.offer(try OfferBody.read(request.body)), visit, request)
            return APIAnswer(empty: .noContent)
        }
    }
}

extension RoomEndpoints {
    /// Whose program asks; throws `KeyNeeded` for a key that opens nothing, and `NotAllowed` for one that is good for
    /// something else.
    private func trader(_ request: APIRequest, _ scope: String) async throws -> CreditCode {
        guard let key = request.header(Self.header) else { throw KeyNeeded() }
        guard let program = try await store.tools.traders.program(key) else { throw KeyNeeded(wasSent: true) }
        guard program.scopes.contains(scope) else { throw NotAllowed() }
        return program.code
    }

    /// The trader's room; another's is not found, as if it were not there.
    private func visit(_ request: APIRequest, _ scope: String) async throws -> RoomVisit {
        let code = try await trader(request, scope)
        guard let number = CaseNumber(try request.path("number")), let stored = try await store.room(number),
            stored.traderCode == code, let facts = try await store.tools.cases.facts(number), facts.isPassedOn
        else { throw NotFound() }
        return RoomVisit(
            side: .trader, stored: stored, facts: facts, talk: try await store.talk(in: stored.room.caseID),
            today: store.tools.today, zone: store.tools.zone, cookie: nil)
    }

    /// Makes a move, and nothing when the same was asked for before under the same key. Whoever acts has come.
    private func act(_ move: RoomMove, _ visit: RoomVisit, _ request: APIRequest) async throws {
        let once = try once(move, visit, request)
        if let once, try await isDone(once) { return }
        do {
            try await come(visit)
            var change = Change()
            if let once { change.insert(once.keeping) }
            try await store.decide(move, in: visit.room.number, by: .side(.trader), alongside: change)
        } catch ChangeRefused.duplicate {
            guard let once, try await isDone(once) else { throw Stale() }
        } catch let refused as RoomRefused {
            throw RoomNotMoved(reasons: refused.why.map { RoomReasonText.words($0, request.context.say) })
        }
    }

    private func come(_ visit: RoomVisit) async throws {
        guard visit.may(.enter) else { return }
        do { try await store.decide(.enter, in: visit.room.number, by: .side(.trader)) } catch is RoomRefused {
            // Somebody of the trader came at the same moment.
        }
    }

    private func once(_ move: RoomMove, _ visit: RoomVisit, _ request: APIRequest) throws -> Idempotency? {
        guard let typed = request.header("Idempotency-Key") else { return nil }
        guard (1...100).contains(typed.utf8.count), typed.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw Invalid([FieldProblem("Idempotency-Key", .badName)])
        }
        let fingerprint = Hexadecimal.text(SHA256.hash(data: Data(request.bodyBytes)))
        return Idempotency(
            key: "room:\(visit.room.caseID):\(move.name.rawValue):\(typed)", fingerprint: fingerprint, status: 204,
            answer: "", at: store.tools.time.now())
    }

    /// Whether it was done before; throws where the key was used for something else.
    private func isDone(_ once: Idempotency) async throws -> Bool {
        let found = try await store.tools.database.read { try Idempotency.find(once.key, in: $0) }
        guard let found else { return false }
        guard found.fingerprint == once.fingerprint else { throw Answered(.duplicateKey) }
        return true
    }
}

/// What keys of traders' programs are good for here, as the capability that keeps them names it.
enum RoomScope {
    static let read = "rooms:read"
    static let answer = "rooms:answer"
    static let offer = "rooms:offer"
}

/// A move that a room does not allow, with all reasons in words.
struct RoomNotMoved: AnsweredError {
    let code = ProblemCode.refused
    let reasons: [RefusalReason] = []
    let words: [String]

    init(reasons words: [String]) { self.words = words }

    var explanation: (text: Text, arguments: [String])? {
        (Text(zh: "{0}", en: "{0}"), [words.joined(separator: " ")])
    }
}
