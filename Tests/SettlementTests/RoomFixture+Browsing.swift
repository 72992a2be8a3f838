import Casework
import Foundation
import Hummingbird
import Kernel
import SettlementRules
import Storage
import TestSupport
import Web

@testable import Settlement

extension RoomFixture {
    /// A picture as small as one can be told from its first bytes.
    static let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3]

    static let people: [String: Principal] = [
        "officer": .staff([.officer]), "clerk": .staff([.clerk], person: 105),
        "auditor": .staff([.auditor], person: 107),
        "neighbour": .staff([.officer], person: 201, office: SampleOffice.xincheng),
        "head": .staff([.supervisor], person: 301, office: SampleOffice.region),
    ]

    /// Opens two browsers in front of the rooms.
    static func visit(
        _ engine: Engine, pictures: PictureMaker? = nil,
        _ body: @escaping @Sendable (RoomFixture, Browser, Browser) async throws -> Void
    ) async throws {
        try await with(engine, pictures: pictures) { fixture in
            try await SampleSite.withUploads { uploads in
                let site = SampleSite(
                    people: people, rail: Settlement.rail, reasons: Settlement.reasons, time: fixture.clock,
                    uploads: uploads,
                    limits: { Settlement.setLimits(&$0, files: fixture.tools.files) })
                let settings = WebSettings(secret: secret, randomness: SeededRandomness(seed: 7))
                try await site.browse(
                    as: "nobody",
                    adding: { Settlement(fixture.tools, settings: settings).addRoutes(to: $0) },
                    { browser in try await body(fixture, browser, browser.beside()) })
            }
        }
    }

    /// The link that was sent to the trader.
    func link(_ number: CaseNumber) async throws -> String {
        let caseID = try await store.room(number)?.room.caseID ?? 0
        return "/s/" + LinkKey(caseID: caseID, serial: 1, secret: Self.secret).text
    }

    /// The code that was sent last.
    func code() async throws -> String {
        let row = try await database.row(
            "SELECT payload, case_id FROM outbox WHERE kind = 'letter' AND payload >= 'code' AND payload < 'codf' ORDER BY id DESC LIMIT 1"
        )
        let secret = "\(try row?.text("payload") ?? "") \(try row?.int64("case_id") ?? 0)"
        return RoomLetters(store).secrets(secret)["code"] ?? ""
    }

    /// What a browser has that has shown number and query code.
    func followCookie(_ number: CaseNumber) -> (String, String) {
        let now = clock.now()
        return (FollowCookie.name, FollowCookie(number: number, begun: now, seen: now).value(secret: Self.secret))
    }
}
