internal import AccessRules
internal import HTTPTypes
internal import Kernel
internal import PerformanceRules
internal import SettlementRules
package import Web

/// Promises for programs: the consumer's by number and query code, those of a trader that has joined by its key, and
/// staff by their token.
package struct PromiseEndpoints: Sendable {
    private let store: PromiseStore

    package init(_ store: PromiseStore) {
        self.store = store
    }

    package var all: [Endpoint] {
        PromiseGate.allCases.flatMap { gate in
            [list(gate), file(gate)]
                + PromiseStep.allCases.filter { $0 != .release || gate == .file }.map { move($0, gate) }
        } + [enter]
    }

    static let number = Endpoint.Parameter.path("number", .string, PromiseAPIText.number)
    private static let position = Endpoint.Parameter.path("position", .integer(1...60), PromiseAPIText.position)
    private static let tag = [(name: "ETag", about: PromiseAPIText.version)]

    private func list(_ gate: PromiseGate) -> Endpoint {
        Endpoint(
            .get, gate.root, id: "list" + gate.noun, PromiseAPIText.list, parameters: [Self.number],
            answers: [.init(.ok, PromiseAPIText.promises, PromiseDocument.list)], problems: gate.problems,
            keys: gate.keys
        ) { request in
            APIAnswer(.ok, PromiseDocument.json(try await gate.visit(request, store, writes: false)))
        }.needing(gate.scope(reading: true))
    }

    private func file(_ gate: PromiseGate) -> Endpoint {
        var answer = Endpoint.Answer(.ok, PromiseAPIText.fileBytes, .text(format: "binary"))
        answer.type = "application/octet-stream"
        return Endpoint(
            .get, gate.root + "/files/{file}", id: "readFileOf" + gate.noun, PromiseAPIText.file,
            parameters: [Self.number, .path("file", .key, PromiseAPIText.fileKey)], answers: [answer],
            problems: gate.problems, keys: gate.keys
        ) { request in
            let visit = try await gate.visit(request, store, writes: false)
            let id = Int64(try request.path("file"))
            guard let found = visit.acts.flatMap(\.files).first(where: { $0.id == id }) else { throw NotFound() }
            return try await store.tools.files.answer(found.file)
        }.needing(gate.scope(reading: true))
    }

    private func move(_ step: PromiseStep, _ gate: PromiseGate) -> Endpoint {
        let name = step.move.rawValue
        return Endpoint(
            .post, gate.root + "/{position}/moves/\(name)", id: name + gate.noun, PromiseAPIText.text(step),
            parameters: [Self.number, Self.position, EntityTag.condition, OnceKey.parameter],
            body: PromiseBody.body(step),
            answers: [.init(.noContent, PromiseAPIText.done, headers: Self.tag)],
            problems: gate.problems + [.refused, .stale, .duplicateKey, .preconditionNeeded],
            keys: step == .release ? [.staff] : gate.keys
        ) { request in
            let visit = try await gate.visit(request, store, writes: true)
            return try await PromiseDoing(store: store, visit: visit, request: request).carryOut(step)
        }.needing(gate.scope(reading: false))
    }

    /// Staff enter what an agreement says; a settlement's own promises are entered by its signing.
    private var enter: Endpoint {
        let gate = PromiseGate.file
        return Endpoint(
            .post, gate.root, id: "enterPromise", PromiseAPIText.enter, parameters: [Self.number],
            body: .init(PromiseBody.terms, example: PromiseBody.termsExample),
            answers: [.init(.created, PromiseAPIText.promises, PromiseDocument.list)],
            problems: [.notAllowed, .refused, .stale], keys: [.staff]
        ) { request in
            let visit = try await gate.visit(request, store, writes: true)
            guard visit.mayEnter, let agreedOn = visit.facts.agreedOn else {
                throw NotAllowed([RefusalReason("performance-not-permitted")])
            }
            let terms = try PromiseBody.readTerms(request.body, agreedOn: agreedOn)
            do {
                try await store.enter([terms], for: visit.facts, by: visit.author)
            } catch let refused as EnteringRefused {
                let text = refused == .tooMany ? PromiseReasonText.tooManyPromises : PromiseReasonText.noAgreement
                throw RefusedInWords([request.context.say(text)])
            }
            return APIAnswer(
                .created, PromiseDocument.json(try await gate.visit(request, store, writes: false)))
        }
    }

    /// Files are costly to take in.
    package static func rates() -> [RateRule] {
        let buckets = TokenBuckets(capacity: 60, perMinute: 60)
        return PromiseGate.allCases.flatMap { gate in
            PromiseStep.allCases.filter(\.takesFiles).map {
                RateRule(
                    API.base + gate.root + "/{position}/moves/\($0.move.rawValue)", method: .post, buckets: buckets)
            }
        }
    }
}
