import HTTPTypes
import Kernel
import TestSupport
import Web

@testable import WorkOrders

extension OrderFixture {
    /// The people of the tests, by a header that only tests believe.
    static let people: [String: Principal] = [
        "officer": officer, "colleague": colleague, "clerk": clerk, "supervisor": supervisor, "auditor": auditor,
        "neighbour": neighbour, "region": region, "system": system,
    ]

    func browse(_ body: @escaping @Sendable (Browser) async throws -> Void) async throws {
        let site = SampleSite(
            people: Self.people, rail: WorkOrders.rail, reasons: WorkOrders.reasons, time: clock, uploads: folder,
            limits: WorkOrders.setLimits)
        let orders = WorkOrders(tools)
        try await site.browse(
            as: "officer",
            adding: { router in
                orders.addRoutes(to: router)
                API(orders.endpoints, signIn: PersonByToken(people: Self.people)).addRoutes(to: router)
            }, body)
    }
}

extension Browser {
    /// Sends a form with a list in a file.
    func upload(_ path: String, _ values: [String: String], file: String, _ content: String) async throws -> Answer {
        try await upload(path, "list", name: file, Array(content.utf8), with: values)
    }

    /// Asks the API as the person.
    func call(
        _ method: HTTPRequest.Method, _ path: String, _ body: JSONValue? = nil, match: String? = nil
    ) async throws -> Answer {
        try await call(method, path, body, token: person, with: match.map { [.ifMatch: $0] } ?? [:])
    }
}
