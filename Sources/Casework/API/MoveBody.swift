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
        case .startVerification, .approveExtension, .acknowledge: []
        case .requestSupplement, .supplement, .addFacts, .addNote, .renew, .write, .writeBack:
            [.required("text", filled)]
        case .pause, .extend, .reopen, .withdraw, .returnHandover, .askExtension, .declineExtension,
            .separate:
            [.required("reason", filled)]
        case .conclude:
            [
                .required("result", .choice(of: Conclusion.Result.self)),
                .optional("ground", .text(max: FilingLimits.word)), .optional("note", text),
            ]
        case .notifyReporter: [.optional("text", text)]
        case .joinTo: [.required("earlier", .text(min: 1, max: 40)), .required("newFacts", .boolean)]
        case .takeIn, .absorb, .letGo: []
        case .supervise, .askAgain: [.required("questions", filled), .required("due", .day)]
        case .answerSupervision: [.required("text", filled)]
        case .acceptAnswer: []
        case .mergeInto: [.required("leading", .text(min: 1, max: 40))]
        case .answer: [.required("text", filled), .optional("template", .text(max: FilingLimits.word))]
        case .becomeComplaint: [.required("complaint", FilingDocument.schema)]
        case .splitTip: [.required("text", filled)]
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
                .required("outcome", .choice((Outcome.forClosing + Outcome.forSuggestion).map(\.rawValue))),
                .optional("agreed", .money),
                .optional("performed", .money), .optional("punitive", .money), .optional("note", text),
            ]
        case .rate:
            [
                .required("solved", .choice(of: Rating.Solved.self)), .required("score", .integer(1...5)),
                .optional("text", text), .optional("fair", .choice(of: Rating.Solved.self)),
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
        case .startVerification, .approveExtension, .acknowledge, .acceptAnswer, .takeIn, .absorb, .letGo,
            .becomeComplaint, .splitTip:
            plain(name)
        case .askExtension, .declineExtension, .renew, .write, .writeBack, .notifyReporter, .conclude, .joinTo, .answer,
            .mergeInto, .separate, .supervise, .askAgain, .answerSupervision:
            ofFilings(name, &fields)
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
            let fair: Rating.Solved? = fields.choice("fair")
            return fields.choice("solved").map { .rate(Rating(solved: $0, score: score, text: text, fair: fair)) }
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
            let (punitive, note) = (fields.money("punitive"), fields.lines("note"))
            return fields.choice("outcome").map {
                .close(outcome: $0, agreed: agreed, performed: performed, punitive: punitive, note: note)
            }
        default: return nil
        }
    }

    private static func plain(_ name: CaseMove.Name) -> CaseMove? {
        switch name {
        case .startVerification: .startVerification
        case .approveExtension: .approveExtension
        case .acknowledge: .acknowledge
        case .acceptAnswer: .acceptAnswer
        default: nil
        }
    }

    /// The moves of tips, consultations and suggestions.
    private static func ofFilings(_ name: CaseMove.Name, _ fields: inout JSONFields) -> CaseMove? {
        switch name {
        case .askExtension: return .askExtension(reason: fields.lines("reason"))
        case .declineExtension: return .declineExtension(reason: fields.lines("reason"))
        case .renew: return .renew(text: fields.lines("text"))
        case .write: return .write(text: fields.lines("text"))
        case .writeBack: return .writeBack(text: fields.lines("text"))
        case .notifyReporter: return .notifyReporter(text: fields.lines("text"))
        case .answer: return .answer(Answer(fields.lines("text"), template: fields.word("template")))
        case .conclude:
            let (ground, note) = (fields.word("ground"), fields.lines("note"))
            return fields.choice("result").map { .conclude(Conclusion($0, ground: ground, note: note)) }
        case .joinTo:
            let newFacts = fields.bool("newFacts") ?? false
            return number("earlier", &fields).map { .joinTo($0, newFacts: newFacts) }
        case .answerSupervision: return .answerSupervision(text: fields.lines("text"))
        case .supervise, .askAgain:
            let questions = fields.lines("questions")
            return fields.day("due").map { due in
                name == .supervise
                    ? .supervise(questions: questions, due: due) : .askAgain(questions: questions, due: due)
            }
        case .mergeInto: return number("leading", &fields).map(CaseMove.mergeInto)
        case .separate: return .separate(reason: fields.lines("reason"))
        default: return nil
        }
    }

    /// The number of another file.
    private static func number(_ field: String, _ fields: inout JSONFields) -> CaseNumber? {
        let number = CaseNumber(fields.word(field, max: 40))
        if number == nil { fields.report(field, .badCaseNumber) }
        return number
    }
}
