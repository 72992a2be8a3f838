internal import Crypto
internal import Kernel
internal import Storage
internal import Web

/// Answers a request that carries an `Idempotency-Key` once, and the same again when it comes again.
///
/// The answer is stored in the same change as what was asked for. Of requests with one key that come at the same
/// time one is carried out; the others meet the unique key and are answered from the stored row.
struct AnswerOnce: Sendable {
    /// Nil when the request has no key: then it is carried out as often as it comes.
    private let key: String?
    private let fingerprint: String
    private let tools: CaseworkTools

    /// Makes the statements that keep an answer: status and body.
    typealias Keeping = @Sendable (Int, String) -> Change

    /// - Parameter scope: keeps the keys of different endpoints apart.
    init(_ request: APIRequest, scope: String, tools: CaseworkTools) throws(Invalid) {
        self.tools = tools
        guard let typed = request.header("Idempotency-Key") else {
            key = nil
            fingerprint = ""
            return
        }
        guard (1...100).contains(typed.utf8.count), typed.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw Invalid([FieldProblem("Idempotency-Key", typed.utf8.count > 100 ? .tooLong(max: 100) : .badName)])
        }
        key = "\(scope):\(typed)"
        fingerprint = Hexadecimal.text(SHA256.hash(data: request.bodyBytes))
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
            key: key, fingerprint: fingerprint, status: status, answer: text, at: tools.time.now())
        change.insert(kept.keeping)
        return change
    }

    /// The answer stored for the key; throws `duplicate-key` when it was used for something else.
    private func stored() async throws -> String? {
        guard let key else { return nil }
        let found = try await tools.database.read { try Idempotency.find(key, in: $0) }
        guard let found else { return nil }
        guard found.fingerprint == fingerprint else { throw Answered(.duplicateKey) }
        return found.answer
    }
}
