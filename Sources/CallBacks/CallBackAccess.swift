internal import AccountsRules
internal import CallBacksRules
internal import Kernel
internal import Web

/// What somebody may see and do of call-backs, for pages and programs alike.
struct CallBackAccess: Sendable {
    let tools: CallBackTools
    let who: Principal

    /// The person's own office, or a refusal.
    func own(_ action: CallBackAction) throws -> Int64 {
        guard let own = who.office else { throw SignInNeeded() }
        guard CallBackPermission.allows(action, who.roles, .own) else {
            throw NotAllowed(CallBackRefused().reasons)
        }
        return own
    }

    func may(_ action: CallBackAction, _ office: Int64) -> Bool {
        guard let own = who.office else { return false }
        let relation = tools.directory().relation(of: office, seenFrom: own, on: tools.today)
        return CallBackPermission.allows(action, who.roles, relation)
    }

    /// A draw, if the person may see it; otherwise it is not found, as if it were not there.
    func draw(_ text: String) async throws -> (draw: StoredDraw, calls: [StoredCall]) {
        _ = try own(.see)
        guard let id = Int64(text), let found = try await CallBackStore(tools).draw(id), may(.see, found.draw.office)
        else { throw NotFound() }
        return found
    }

    /// A call of a draw that the person may record.
    func call(_ position: String, of text: String) async throws -> (draw: StoredDraw, call: StoredCall) {
        let (draw, calls) = try await draw(text)
        guard may(.record, draw.office) else { throw NotAllowed(CallBackRefused().reasons) }
        guard let position = Int(position), let call = calls.first(where: { $0.position == position })
        else { throw NotFound() }
        return (draw, call)
    }
}
