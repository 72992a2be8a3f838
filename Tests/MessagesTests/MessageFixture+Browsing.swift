import Kernel
import TestSupport
import Web

@testable import Messages

extension MessageFixture {
    /// The people of the tests, by a header that only tests believe.
    static let people: [String: Principal] = [
        "system": .staff([.systemAdministrator], person: 1, office: SampleOffice.region),
        "local": .staff([.systemAdministrator], person: 2, office: SampleOffice.saihan),
        "supervisor": .staff([.supervisor], person: 3), "auditor": .staff([.auditor], person: 4),
        "officer": .staff([.officer], person: 5),
        "elsewhere": .staff([.supervisor], person: 6, office: SampleOffice.xincheng),
    ]

    func browse(_ body: @escaping @Sendable (Browser) async throws -> Void) async throws {
        let site = SampleSite(people: Self.people, rail: Messages.rail, reasons: Messages.reasons, time: clock)
        try await site.browse(as: "system", adding: { Messages(tools).addRoutes(to: $0) }, body)
    }
}
