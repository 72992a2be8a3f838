internal import Crypto
internal import Foundation
package import Kernel

/// The secret of the link by which somebody who was asked to a session reads where and when it is: 120 bits, made from
/// the installation's secret, so that it stands nowhere.
package struct InvitationKey: Sendable, Equatable {
    package let session: Int64
    package let seat: Int
    /// Twenty-four characters of Crockford's base 32.
    package let text: String

    /// How many days after the session the link still opens.
    static let afterSession = 30
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    package init(session: Int64, seat: Int, secret: [UInt8]) {
        self.session = session
        self.seat = seat
        let seal = HMAC<SHA256>.authenticationCode(
            for: Data("mediation invitation \(session).\(seat)".utf8), using: SymmetricKey(data: secret))
        text = String(decoding: seal.prefix(24).map { Self.alphabet[Int($0 & 31)] }, as: UTF8.self)
    }

    /// Whether what somebody came with is this key; takes as long for every wrong one.
    func opens(_ typed: String) -> Bool {
        let (own, other) = (Array(text.utf8), Array(typed.uppercased().utf8))
        guard own.count == other.count else { return false }
        return zip(own, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
