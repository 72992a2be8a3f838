internal import CaseworkRules
internal import Kernel
internal import Web

/// What is sent with each move: its shape, and how it becomes the move.
enum MoveBody {
    /// The members of a move's body; a move without any takes an empty object or no body.
    static func properties(_ name: CaseMove.Name) -> [Schema.Property] {
        switch name {
        case .accept, .takeOver, .startMediation, .resume: []
        case .refuse, .end: [.required("ground", word), .optional("note", text)]
        case .requestSupplement, .supplement, .addFacts, .addNote: [.required("text", text)]
        case .pause, .extend, .reopen, .withdraw, .returnHandover: [.required("reason", text)]
        case .assign: [.required("officer", .key)]
        case .handOver: [.required("office", .key), .required("reason", text)]
        case .recordSession:
            [
                .required("heldOn", .day), .optional("place", .text(max: FilingLimits.address)),
                .required("attended", .array(of: .choice(of: SessionParty.self), max: SessionParty.allCases.count)),
                .required("minutes", text),
            ]
        case .agree: [.required("terms", text), .required("amount", .money), .optional("performBy", .day)]
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
    private static let word = Schema.text(max: FilingLimits.word)

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
            guard let solved: Rating.Solved = fields.choice("solved") else { return nil }
            return .rate(Rating(solved: solved, score: fields.int("score") ?? 0, text: fields.lines("text")))
        case .recordSession:
            guard let heldOn = fields.day("heldOn") else { return nil }
            return .recordSession(
                Session(
                    heldOn: heldOn, place: fields.word("place", max: FilingLimits.address),
                    attended: Set(fields.choices("attended")), minutes: fields.lines("minutes")))
        case .agree:
            guard let amount = fields.money("amount") else { return nil }
            return .agree(
                Agreement(terms: fields.lines("terms"), amount: amount, performBy: fields.day("performBy")))
        case .close:
            guard let outcome: Outcome = fields.choice("outcome") else { return nil }
            return .close(
                outcome: outcome, agreed: fields.money("agreed"), performed: fields.money("performed"),
                note: fields.lines("note"))
        default: return nil
        }
    }
}
