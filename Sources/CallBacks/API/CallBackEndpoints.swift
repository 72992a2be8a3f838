internal import AccessRules
internal import AccountsRules
internal import CallBacksRules
internal import HTTPTypes
internal import Kernel
package import Web

/// Call-backs for programs: the samples, one with its calls, drawing one, and what a call came to.
struct CallBackEndpoints: Sendable {
    let tools: CallBackTools
    private var store: CallBackStore { CallBackStore(tools) }

    var all: [Endpoint] { [list, read, draw, record].map { $0.needing(Scope.callBacks.rawValue) } }

    private var list: Endpoint {
        Endpoint(
            .get, "/call-backs", id: "listCallBackDraws", CallBackAPIText.list,
            answers: [
                .init(
                    .ok, CallBackAPIText.listed,
                    Schema.object([.required("draws", .array(of: CallBackDocument.draw))]).named("CallBackDraws"))
            ], problems: [.notAllowed], keys: [.staff]
        ) { request in
            let own = try access(request).own(.see)
            return APIAnswer(.ok, ["draws": .array(try await store.draws(of: own).map { CallBackDocument.json($0) })])
        }
    }

    private var read: Endpoint {
        Endpoint(
            .get, "/call-backs/{draw}", id: "readCallBackDraw", CallBackAPIText.read, parameters: [Self.key],
            answers: [.init(.ok, CallBackAPIText.one, CallBackDocument.drawWithCalls)], keys: [.staff]
        ) { request in
            let found = try await access(request).draw(try request.path("draw"))
            return APIAnswer(.ok, CallBackDocument.json(found.draw, found.calls))
        }
    }

    private var draw: Endpoint {
        Endpoint(
            .post, "/call-backs", id: "drawCallBacks", CallBackAPIText.draw,
            body: .init(CallBackBody.draw, example: CallBackBody.drawExample),
            answers: [.init(.created, CallBackAPIText.one, CallBackDocument.drawWithCalls)],
            problems: [.notAllowed, .refused], keys: [.staff]
        ) { request in
            let own = try access(request).own(.draw)
            let (first, last, size) = try CallBackBody.reading(draw: request.body, today: tools.today)
            let offices = tools.directory().reach(of: own, below: true, on: tools.today)
            let drawn = try await store.draw(
                size, from: first, to: last, office: own, offices: offices, by: request.principal)
            guard let drawn, let found = try await store.draw(drawn.id) else { throw NothingToDraw() }
            return APIAnswer(.created, CallBackDocument.json(found.draw, found.calls))
        }
    }

    private var record: Endpoint {
        Endpoint(
            .put, "/call-backs/{draw}/calls/{position}", id: "recordCallBack", CallBackAPIText.record,
            parameters: [Self.key, .path("position", .integer(0...Draw.mostCalls), CallBackAPIText.position)],
            body: .init(CallBackBody.record, example: CallBackBody.recordExample),
            answers: [.init(.ok, CallBackAPIText.one, CallBackDocument.drawWithCalls)], problems: [.notAllowed],
            keys: [.staff]
        ) { request in
            let access = access(request)
            let (draw, call) = try await access.call(try request.path("position"), of: try request.path("draw"))
            let outcome = try CallBackBody.reading(record: request.body)
            try await store.record(outcome, of: call.position, in: draw.id, by: request.principal)
            let found = try await access.draw(String(draw.id))
            return APIAnswer(.ok, CallBackDocument.json(found.draw, found.calls))
        }
    }

    private func access(_ request: APIRequest) -> CallBackAccess {
        CallBackAccess(tools: tools, who: request.principal)
    }

    private static let key = Endpoint.Parameter.path("draw", .key, CallBackAPIText.key)
}

/// No complaint was closed in the period.
struct NothingToDraw: Refusal, Hashable {
    var reasons: [RefusalReason] { [RefusalReason("nothing-to-draw")] }
}
