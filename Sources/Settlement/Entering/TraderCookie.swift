internal import Crypto
internal import Foundation
internal import Hummingbird
internal import Kernel
internal import Web

/// The proof that a browser has opened the link of one room: the number of the link and a seal, and not the link.
///
/// One cookie a room, so that a shop with several complaints goes from one to another.
struct TraderCookie {
    let number: CaseNumber
    /// Which link was opened.
    let serial: Int64
    /// As long as a link lasts at most: thirty days beyond the period, with its holidays.
    private static let seconds = 60 * 86_400

    init(number: CaseNumber, serial: Int64) {
        self.number = number
        self.serial = serial
    }

    /// Nil when the request has none for this room, or one that was not made here.
    init?(of request: Request, for number: CaseNumber, secret: [UInt8]) {
        guard let value = request.cookies[Self.name(number)]?.value, value.utf8.count <= 100 else { return nil }
        let parts = value.split(separator: ".").map(String.init)
        guard parts.count == 2, let serial = Int64(parts[0]), let seal = Hexadecimal.bytes(parts[1], count: 32) else {
            return nil
        }
        self.init(number: number, serial: serial)
        guard
            HMAC<SHA256>.isValidAuthenticationCode(
                seal, authenticating: Data(sealed.utf8), using: SymmetricKey(data: secret))
        else { return nil }
    }

    func line(_ web: WebSettings) -> Cookie? {
        let seal = HMAC<SHA256>.authenticationCode(
            for: Data(sealed.utf8), using: SymmetricKey(data: web.secret))
        return web.cookie(Self.name(number), "\(serial).\(Hexadecimal.text(seal))", lasting: Self.seconds)
    }

    private static func name(_ number: CaseNumber) -> String { "room-\(number.text)" }

    /// What is sealed; the first words keep it apart from all else that is sealed with the same key.
    private var sealed: String { "settlement room:\(number.text).\(serial)" }
}
