internal import CaseworkRules
internal import Kernel
internal import Web

/// What is sent with each move: its shape, and how it becomes the move.
enum MoveBody {
    /// The members of a move's body; a move without any takes an empty object or no body.
    static func properties(_ name: CaseMove.Name) -> [Schema.Property] {
        switch name {
        case .accept, .takeOver, .startMediation, .resume: []
        case .refuse, .end: [.required("ground", .text(min: 1, max: FilingLimits.word)), .optional("note", text)]
        case .requestSupplement, .supplement, .addFacts, .addNote: [.required("text", filled)]
        case .pause, .extend, .reopen, .withdraw, .returnHandover: [.required("reason", filled)]
        case .assign: [.required("officer", .key)]
        case .handOver: [.required("office", .key), .required("reason", filled)]
        case .recordSession:
            [
                .required("heldOn", .day), .optional("place", .text(max: FilingLimits.address)),
                .required("attended", .array(of: .choice(of: SessionParty.self), max: SessionParty.allCases.count)),
                .required("minutes", filled),
            ]
        case .agree: [.required("terms", filled), .required("amount", .money), .optional("performBy", .day)]
        case .close:
            [
                .required("outcome", .choice(Outcome.forClosing.map(\.rawValue))), .optional("agreed", .money),
                .optional("performed", .money), .optional("note", text),
            ]
        case .rate:
            [
                .required("solved", .choice(of: Rating.Solved.self)), .required("score", .integer(1...5)),
                .optional("text", text),
            ]
        }
    }

    private static let text = Schema.text(max: FilingLimits.moveText)
    /// A text without which the rules refuse the move.
    private static let filled = Schema.text(min: 1, max: FilingLimits.moveText)

    /// The move; throws every problem of the body at once. `officer` finds the one whom a file is assigned to.
    static func reading(
        _ name: CaseMove.Name, _ body: JSONValue, officer: CaseworkAPI.FindOfficer
    ) async throws -> CaseMove {
        var fields = JSONFields(body, schema: .object(properties(name)))
        var move = simple(name, &fields)
        if name == .assign {
            let id = fields.key("officer") ?? 0
            let found = fields.problems.isEmpty ? try await officer(id) : nil
            if let found {
                move = .assign(officer: found.id, name: found.name)
            } else {
                fields.report("officer", .unknownChoice)
            }
        }
        guard fields.problems.isEmpty, let move else { throw Invalid(fields.problems) }
        return move
    }

    private static func simple(_ name: CaseMove.Name, _ fields: inout JSONFields) -> CaseMove? {
        switch name {
        case .accept: .accept
        case .takeOver: .takeOver
        case .startMediation: .startMediation
        case .resume: .resume
        case .refuse: .refuse(ground: fields.word("ground"), note: fields.lines("note"))
        case .end: .end(ground: fields.word("ground"), note: fields.lines("note"))
        case .requestSupplement: .requestSupplement(text: fields.lines("text"))
        case .supplement: .supplement(text: fields.lines("text"))
        case .addFacts: .addFacts(text: fields.lines("text"))
        case .addNote: .addNote(text: fields.lines("text"))
        case .pause: .pause(reason: fields.lines("reason"))
        case .extend: .extend(reason: fields.lines("reason"))
        case .reopen: .reopen(reason: fields.lines("reason"))
        case .withdraw: .withdraw(reason: fields.lines("reason"))
        case .returnHandover: .returnHandover(reason: fields.lines("reason"))
        case .handOver: .handOver(toOffice: fields.key("office") ?? 0, reason: fields.lines("reason"))
        case .rate, .recordSession, .agree, .close: withParts(name, &fields)
        case .assign: nil
        }
    }

    private static func withParts(_ name: CaseMove.Name, _ fields: inout JSONFields) -> CaseMove? {
        switch name {
        case .rate:
            let (score, text) = (fields.int("score") ?? 0, fields.lines("text"))
            return fields.choice("solved").map { .rate(Rating(solved: $0, score: score, text: text)) }
        case .recordSession:
            let (place, minutes) = (fields.word("place", max: FilingLimits.address), fields.lines("minutes"))
            let attended: [SessionParty] = fields.choices("attended")
            return fields.day("heldOn").map { day in
                .recordSession(Session(heldOn: day, place: place, attended: Set(attended), minutes: minutes))
            }
        case .agree:
            let (terms, performBy) = (fields.lines("terms"), fields.day("performBy"))
            return fields.money("amount").map {
                .agree(Agreement(terms: terms, amount: $0, performBy: performBy))
            }
        case .close:
            let (agreed, performed) = (fields.money("agreed"), fields.money("performed"))
            let note = fields.lines("note")
            return fields.choice("outcome").map {
                .close(outcome: $0, agreed: agreed, performed: performed, note: note)
            }
        default: return nil
        }
    }
}
