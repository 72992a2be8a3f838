import Kernel
import Storage
import TestSupport
import Web

@testable import CallBacks

extension CallBackFixture {
    static func visit(
        _ engine: Engine, _ body: @escaping @Sendable (CallBackFixture, Browser) async throws -> Void
    ) async throws {
        try await with(engine) { fixture in
            let site = SampleSite(
                people: people, rail: CallBacks.rail, reasons: CallBacks.reasons, time: fixture.tools.time)
            let callBacks = CallBacks(fixture.tools)
            try await site.browse(
                as: "supervisor",
                adding: { router in
                    callBacks.addRoutes(to: router)
                    API(callBacks.endpoints, signIn: PersonByToken(people: people)).addRoutes(to: router)
                }, { try await body(fixture, $0) })
        }
    }
}
