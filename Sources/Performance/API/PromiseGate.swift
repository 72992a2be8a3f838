internal import AccessRules
internal import CaseworkRules
internal import Kernel
internal import SettlementRules
internal import Storage
internal import Web

/// The two ways by which programs come to promises: by the file, as its consumer or staff, and by the trader's room.
enum PromiseGate: CaseIterable {
    case file, trader

    var root: String {
        switch self {
        case .file: "/complaints/{number}/promises"
        case .trader: "/trader/rooms/{number}/promises"
        }
    }

    /// What operations are called after.
    var noun: String { self == .trader ? "TraderPromises" : "Promises" }
    var keys: [Endpoint.Key] { self == .trader ? [.trader] : [.queryCode, .staff] }
    var problems: [ProblemCode] { self == .trader ? [.notAllowed] : [] }

    /// What a program's key must be good for; staff write with their own token only.
    func scope(reading: Bool) -> String? {
        switch self {
        case .file: reading ? Scope.read.rawValue : nil
        case .trader: reading ? PromiseScope.read : PromiseScope.report
        }
    }

    /// The promises of the file in the path as whoever asks sees them; what is not theirs is not found.
    func visit(_ request: APIRequest, _ store: PromiseStore, writes: Bool) async throws -> PromiseVisit {
        if self == .file, request.principal.person != nil {
            return try await StaffPages(store: store, hasCourts: false, gathering: nil).visit(request.context)
        }
        let (side, programs) = (self == .trader ? Side.trader : .consumer, store.tools.programs)
        let number =
            self == .trader
            ? try await programs.trader(request, writes ? PromiseScope.report : PromiseScope.read)
            : try await programs.consumer(request)
        let viewer = PromiseVisit.Viewer(author: HistoryEvent.Author(kind: side.rawValue))
        let visit = try await PromiseActing(store: store).visit(number, side: side) { _ in viewer }
        guard let visit else { throw NotFound() }
        return visit
    }
}

/// What keys of traders' programs are good for, as the capability that keeps them names it.
enum PromiseScope {
    static let read = "rooms:read"
    static let report = "promises:report"
}
