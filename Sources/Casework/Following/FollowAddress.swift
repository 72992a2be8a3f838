internal import CaseworkRules
package import Kernel

/// The addresses of the pages on which a consumer follows a file; a query code never stands in one.
package enum FollowAddress: Sendable, Equatable {
    /// Where number and code are asked for, with the number filled in and the reason why one is here again.
    case start(CaseNumber?, FollowEnding?)
    /// The file, with what was just done.
    case file(CaseNumber, done: FollowDone?)
    case act(CaseNumber, FollowAct)
    case consents(CaseNumber)
    /// Where the reporter of a tip has the own name erased.
    case forgetting(CaseNumber)
    case leaving(CaseNumber)
    case evidence(CaseNumber, Int64)
    case document(CaseNumber, Int64)
    /// The room in which consumer and trader settle; another capability serves it.
    case settlement(CaseNumber)

    package var path: String {
        switch self {
        case .start(let number, let ending): Self.start(number, ending)
        case .file(let number, let done): "/follow/\(number.text)" + (done.map { "?done=\($0.rawValue)" } ?? "")
        case .act(let number, let act): "/follow/\(number.text)/\(act.rawValue)"
        case .consents(let number): "/follow/\(number.text)/consents"
        case .forgetting(let number): "/follow/\(number.text)/forgetting"
        case .leaving(let number): "/follow/\(number.text)/leaving"
        case .evidence(let number, let id): "/follow/\(number.text)/files/\(id)"
        case .settlement(let number): "/follow/\(number.text)/settlement"
        case .document(let number, let id): "/follow/\(number.text)/documents/\(id)"
        }
    }

    private static func start(_ number: CaseNumber?, _ ending: FollowEnding?) -> String {
        let pairs = [number.map { "number=\($0.text)" }, ending.map { "why=\($0.rawValue)" }].compactMap(\.self)
        return pairs.isEmpty ? "/follow" : "/follow?" + pairs.joined(separator: "&")
    }
}

/// Why number and code are asked for again.
package enum FollowEnding: String, Sendable, CaseIterable {
    /// An hour without a look, or another file's cookie.
    case closed
    /// The person chose to leave.
    case left
}

/// What a consumer has just done, told once at the top of the file.
package enum FollowDone: String, Sendable, CaseIterable {
    case supplement, facts, withdrawal, rating, reopening, consent, reply, forgetting
}

/// What a consumer may do with the own file; the raw value stands in the address.
package enum FollowAct: String, Sendable, CaseIterable {
    case supplement, facts, withdrawal, rating, reopening, reply

    /// The move behind it.
    var move: CaseMove.Name {
        switch self {
        case .supplement: .supplement
        case .facts: .addFacts
        case .withdrawal: .withdraw
        case .rating: .rate
        case .reopening: .reopen
        case .reply: .writeBack
        }
    }

    var done: FollowDone {
        switch self {
        case .supplement: .supplement
        case .facts: .facts
        case .withdrawal: .withdrawal
        case .rating: .rating
        case .reopening: .reopening
        case .reply: .reply
        }
    }

    /// Whether files may be handed in with it.
    var takesFiles: Bool { self == .supplement || self == .facts || self == .reply }
}
