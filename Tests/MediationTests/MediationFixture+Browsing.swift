import Casework
import Hummingbird
import Kernel
import Storage
import TestSupport
import Web

@testable import Mediation

extension MediationFixture {
    static let people: [String: Principal] = [
        "officer": .officer, "supervisor": .supervisor, "clerk": .staff([.clerk], person: 105),
        "analyst": .staff([.analyst], person: 106),
        "associate": .associate,
        "neighbour": .staff([.officer], person: 201, office: SampleOffice.xincheng),
        "city": .staff([.supervisor], person: 301, office: SampleOffice.city),
    ]

    /// Opens a browser in front of the pages, with a file that was accepted.
    static func visit(
        _ engine: Engine, _ body: @escaping @Sendable (MediationFixture, CaseNumber, Browser) async throws -> Void
    ) async throws {
        try await with(engine) { fixture in
            try await SampleSite.withUploads { uploads in
                let site = SampleSite(
                    people: people, rail: Mediation.rail, reasons: Mediation.reasons, time: fixture.clock,
                    uploads: uploads, limits: { Mediation.setLimits(&$0, files: fixture.tools.files) })
                let (number, _) = try await fixture.accepted()
                try await site.browse(
                    as: "officer", adding: { Mediation(fixture.tools).addRoutes(to: $0) },
                    { browser in try await body(fixture, number, browser) })
            }
        }
    }

    /// What a browser has that has shown number and query code.
    func followCookie(_ number: CaseNumber) -> (String, String) {
        let now = clock.now()
        return (FollowCookie.name, FollowCookie(number: number, begun: now, seen: now).value(secret: Self.secret))
    }
}
