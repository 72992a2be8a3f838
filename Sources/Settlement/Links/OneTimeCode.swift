internal import Crypto
internal import Foundation
package import Kernel
package import SettlementRules
package import Storage

/// A code of six digits that is sent to the phone or the mail of one side and holds for ten minutes.
///
/// It is made from the installation's secret and a serial number, so that nothing of it is kept anywhere.
package struct OneTimeCode: Sendable, Equatable {
    package enum Purpose: String, Sendable {
        /// Coming in by a link from another browser than the first.
        case enter
        /// Signing what was agreed.
        case sign
    }

    package let caseID: Int64
    package let side: Side
    package let purpose: Purpose
    package let serial: Int64

    static let seconds: Int64 = 600
    static let attempts = 5
    /// Codes sent to one side of one room: a message costs money, and may be wanted only to annoy.
    static let sending = AttemptLimit(attempts: 6, seconds: 3_600)

    package init(caseID: Int64, side: Side, purpose: Purpose, serial: Int64) {
        self.caseID = caseID
        self.side = side
        self.purpose = purpose
        self.serial = serial
    }

    package func digits(secret: [UInt8]) -> String {
        let words = "settlement code \(caseID).\(side.rawValue).\(purpose.rawValue).\(serial)"
        let seal = HMAC<SHA256>.authenticationCode(for: Data(words.utf8), using: SymmetricKey(data: secret))
        let number = seal.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) } % 1_000_000
        let text = String(number)
        return String(repeating: "0", count: 6 - text.count) + text
    }
}

/// What came of a code that somebody typed.
package enum CodeAnswer: Sendable, Equatable {
    case right
    case wrong
    /// Too old, used, tried too often, or never sent.
    case over
}

extension RoomStore {
    /// Sends a new code, which takes the place of the one before; false when too many were sent.
    package func sendCode(_ purpose: OneTimeCode.Purpose, to side: Side, of room: Room) async throws -> Bool {
        let now = tools.time.now()
        let limit = "settlement-code:\(room.caseID):\(side.rawValue)"
        guard try await OneTimeCode.sending.allows(limit, at: now, on: database) else { return false }
        let code = OneTimeCode(caseID: room.caseID, side: side, purpose: purpose, serial: tools.nextKey())
        let effect = Outbox.Effect(
            id: tools.nextKey(), kind: RoomLetter.kind, payload: RoomLetter.code(code).payload, caseID: room.caseID)
        try await database.transaction { transaction in
            try transaction.execute(
                """
                INSERT INTO settlement_code (case_id, side, purpose, serial, expires_at, attempts)
                VALUES (\(code.caseID), \(side), \(purpose), \(code.serial), \(now.adding(seconds: OneTimeCode.seconds)), 0)
                ON CONFLICT (case_id, side, purpose) DO UPDATE SET serial = excluded.serial,
                    expires_at = excluded.expires_at, attempts = 0, used_at = NULL
                """)
            try transaction.execute(Outbox.enqueue(effect, at: now))
        }
        return true
    }

    /// Tries a code; the right one is used up by it, and the attempt is counted before it is looked at.
    package func tryCode(
        _ typed: String, _ purpose: OneTimeCode.Purpose, by side: Side, of room: Room
    ) async throws -> CodeAnswer {
        let (now, secret) = (tools.time.now(), tools.secret)
        return try await database.transaction { transaction in
            let row = try transaction.row(
                """
                UPDATE settlement_code SET attempts = attempts + 1
                WHERE case_id = \(room.caseID) AND side = \(side) AND purpose = \(purpose) AND used_at IS NULL
                    AND expires_at > \(now) AND attempts < \(OneTimeCode.attempts)
                RETURNING serial
                """)
            guard let row else { return .over }
            let code = OneTimeCode(caseID: room.caseID, side: side, purpose: purpose, serial: try row.int64("serial"))
            guard TextRules.code(typed) == code.digits(secret: secret) else { return .wrong }
            try transaction.execute(
                """
                UPDATE settlement_code SET used_at = \(now)
                WHERE case_id = \(room.caseID) AND side = \(side) AND purpose = \(purpose)
                """)
            return .right
        }
    }
}
