internal import HTTPTypes
internal import Kernel
internal import PerformanceRules
internal import SettlementRules
internal import Storage
internal import Web

/// Does about a promise what a program asked for.
struct PromiseDoing {
    let store: PromiseStore
    let visit: PromiseVisit
    let request: APIRequest

    func carryOut(_ step: PromiseStep) async throws -> APIAnswer {
        guard let promise = visit.promise(Int(try request.path("position")))?.promise else { throw NotFound() }
        let once = try kept(step, promise)
        if let once, try await isDone(once) { return Self.answer(promise.version) }
        let version = try EntityTag.condition(of: request, current: promise.version)
        let (move, sent) = try PromiseBody.read(step, request.body, upload: store.tools.files)
        let reasons = visit.reasons(against: step, on: promise)
        guard reasons.isEmpty else { throw refused(reasons) }
        let files = try await store.tools.files.take(sent, at: "files")
        var change = Change()
        if let once { change.insert(once.keeping) }
        do {
            let after = try await store.decide(
                move, on: promise.position, of: promise.number, by: visit.actor(step, on: promise),
                author: visit.author, files: files, version: version, alongside: change)
            return Self.answer(after.version)
        } catch let error as PromiseRefused {
            throw refused(error.why)
        } catch ChangeRefused.duplicate {
            // The same request came at the same moment and was faster.
            guard let once, try await isDone(once) else { throw Stale() }
            return Self.answer(promise.version)
        }
    }

    private func refused(_ reasons: [PromiseRefused.Reason]) -> RefusedInWords {
        RefusedInWords(reasons.map { PromiseReasonText.words($0, request.context.say) })
    }

    private static func answer(_ version: Int) -> APIAnswer {
        APIAnswer(empty: .noContent).with("ETag", EntityTag.text(version))
    }

    private func kept(_ step: PromiseStep, _ promise: Promise) throws -> Idempotency? {
        let who = visit.side?.rawValue ?? "staff"
        let scope = "promise:\(promise.caseID):\(promise.position):\(who):\(step.rawValue)"
        return try OnceKey(request, scope: scope).map {
            Idempotency(
                key: $0.text, fingerprint: $0.fingerprint, status: 204, answer: "", at: store.tools.time.now())
        }
    }

    private func isDone(_ once: Idempotency) async throws -> Bool {
        do { return try await once.isDone(on: store.database) } catch is KeyUsedOtherwise {
            throw Answered(.duplicateKey)
        }
    }
}
