internal import AccessRules
internal import AccountsRules
internal import CaseworkRules
internal import Kernel
internal import MediationRules
internal import Web

/// The two ways by which programs come to the mediation of a file: by the file, as its consumer or staff, and by the
/// room that the trader had before.
enum SessionGate: CaseIterable {
    case file, trader

    var root: String {
        switch self {
        case .file: "/complaints/{number}"
        case .trader: "/trader/rooms/{number}"
        }
    }

    var noun: String { self == .trader ? "TraderSession" : "Session" }
    var keys: [Endpoint.Key] { self == .trader ? [.trader] : [.queryCode, .staff] }
    /// What a program's key must be good for to read.
    var scope: String { self == .trader ? "rooms:read" : Scope.read.rawValue }
    var problems: [ProblemCode] { self == .trader ? [.notAllowed] : [] }

    /// Who asks, and what mediation knows of the file; what is not theirs is not found.
    func facts(_ request: APIRequest, _ tools: MediationTools) async throws -> (MediationFacts, SessionReader) {
        if self == .file, request.principal.person != nil {
            let facts = try await FileDoor(tools: tools).facts(request.context)
            return (facts, .staff(seesMinutes: tools.allows(.record, facts, request.principal)))
        }
        let number =
            self == .trader
            ? try await tools.programs.trader(request, scope) : try await tools.programs.consumer(request)
        guard let facts = try await tools.cases.facts(number) else { throw NotFound() }
        return (facts, .side(self == .trader ? .trader : .consumer))
    }
}

/// As whom a program reads sessions.
enum SessionReader: Equatable {
    case staff(seesMinutes: Bool)
    /// One of the two sides: only the sessions to which it was asked, without what was said in them.
    case side(Seat.Kind)

    func sees(_ session: MediationSession) -> Bool {
        switch self {
        case .staff: true
        case .side(let kind): session.seat(kind) != nil
        }
    }
}
