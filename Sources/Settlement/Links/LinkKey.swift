package import Crypto
internal import Foundation
package import Kernel
package import Storage

/// The secret of the link by which a trader without an account comes into one room: 120 bits, made from the
/// installation's secret, so that it can be sent again and stands nowhere.
package struct LinkKey: Sendable, Equatable {
    package let caseID: Int64
    package let serial: Int64
    /// Twenty-four characters of Crockford's base 32.
    package let text: String

    /// How many days after the period's end a link still shows what came of it.
    package static let afterRoom = 30

    /// How a link comes to the trader.
    package enum Way: String, CaseIterable, Sendable {
        /// By message, to the phone or the mail that the room knows.
        case sent
        /// On a printed notice, which anybody may hold.
        case paper
    }

    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    package init(caseID: Int64, serial: Int64, secret: [UInt8]) {
        self.caseID = caseID
        self.serial = serial
        let seal = HMAC<SHA256>.authenticationCode(
            for: Data("settlement link \(caseID).\(serial)".utf8), using: SymmetricKey(data: secret))
        text = String(decoding: seal.prefix(24).map { Self.alphabet[Int($0 & 31)] }, as: UTF8.self)
    }

    /// What is kept in place of a link that somebody came with; nil when it is none at all.
    package static func hash(_ typed: String) -> [UInt8]? {
        guard typed.utf8.count <= 100 else { return nil }
        // As it stands on paper, in groups.
        let text = TextRules.code(typed)
        guard text.utf8.count == 24, text.utf8.allSatisfy(alphabet.contains) else { return nil }
        return Array(SHA256.hash(data: Data("link \(text)".utf8)))
    }

    func keeping(at now: Instant, until day: Day, way: Way = .sent) -> SQL {
        let hash = Self.hash(text) ?? []
        return """
            INSERT INTO settlement_key (case_id, serial, hash, made_at, expires_on, way)
            VALUES (\(caseID), \(serial), \(hash), \(now), \(day), \(way))
            """
    }
}
