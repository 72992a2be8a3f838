internal import Kernel
internal import Storage
internal import Web

/// Answers a request that carries an `Idempotency-Key` once, and the same again when it comes again.
///
/// The answer is stored in the same change as what was asked for. Of requests with one key that come at the same
/// time one is carried out; the others meet the unique key and are answered from the stored row.
struct AnswerOnce: Sendable {
    /// Nil when the request has no key: then it is carried out as often as it comes.
    private let key: OnceKey?
    private let tools: CaseworkTools

    /// Makes the statements that keep an answer: status and body.
    typealias Keeping = @Sendable (Int, String) -> Change

    /// - Parameter scope: keeps the keys of different endpoints apart.
    init(_ request: APIRequest, scope: String, tools: CaseworkTools) throws(Invalid) {
        self.tools = tools
        key = try OnceKey(request, scope: scope)
    }

    /// Carries the request out, or answers what was stored.
    func answer(
        _ carryOut: (Keeping) async throws -> APIAnswer, repeated: (String) -> APIAnswer
    ) async throws -> APIAnswer {
        if let stored = try await stored() { return repeated(stored) }
        do {
            return try await carryOut { [self] status, text in keeping(status, text) }
        } catch ChangeRefused.duplicate(let unique) where key != nil {
            guard let stored = try await stored() else { throw ChangeRefused.duplicate(unique) }
            return repeated(stored)
        } catch is UnknownOutcome {
            // Whether it was kept is told by the row of the key; without a key nobody can tell.
            guard let stored = try await stored() else { throw Answered(.unavailable) }
            return repeated(stored)
        } catch is ConnectionLost {
            throw Answered(.unavailable)
        }
    }

    private func keeping(_ status: Int, _ text: String) -> Change {
        var change = Change()
        guard let key else { return change }
        let kept = Idempotency(
            key: key.text, fingerprint: key.fingerprint, status: status, answer: text, at: tools.time.now())
        change.insert(kept.keeping)
        return change
    }

    /// The answer stored for the key; throws `duplicate-key` when it was used for something else.
    private func stored() async throws -> String? {
        guard let key else { return nil }
        let found = try await tools.database.read { try Idempotency.find(key.text, in: $0) }
        guard let found else { return nil }
        guard found.fingerprint == key.fingerprint else { throw Answered(.duplicateKey) }
        return found.answer
    }
}
