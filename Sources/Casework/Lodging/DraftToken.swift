internal import Crypto
internal import Foundation
package import Kernel

/// The secret by which a browser finds its draft again: 32 random bytes, of which only the hash is stored.
package struct DraftToken: Sendable, Equatable {
    private let bytes: [UInt8]

    package init(random: any Randomness) {
        bytes = random.bytes(32)
    }

    /// The token of a cookie; nil for anything that is none.
    package init?(_ text: String) {
        guard let bytes = Hexadecimal.bytes(text, count: 32) else { return nil }
        self.bytes = bytes
    }

    /// As it stands in the cookie: 64 hexadecimal digits.
    package var text: String { Hexadecimal.text(bytes) }

    /// What the database knows of it.
    package var stored: [UInt8] { Array(SHA256.hash(data: bytes)) }

    /// The name of the one filing that can come of the draft (idempotency).
    package var filingKey: String { "lodging:" + Hexadecimal.text(stored) }

    /// The query code so that it can lie in the database for a day: AES-GCM under a key made from the token.
    package func seal(_ code: QueryCode, random: any Randomness) throws -> [UInt8] {
        let nonce = try AES.GCM.Nonce(data: random.bytes(12))
        let box = try AES.GCM.seal(Data(code.plain.utf8), using: key, nonce: nonce)
        return Array(nonce) + Array(box.ciphertext) + Array(box.tag)
    }

    /// The query code again; nil when it was sealed with another token.
    package func open(_ sealed: [UInt8]) -> QueryCode? {
        guard let box = try? AES.GCM.SealedBox(combined: Data(sealed)), let plain = try? AES.GCM.open(box, using: key)
        else { return nil }
        return QueryCode(String(decoding: plain, as: UTF8.self))
    }

    private var key: SymmetricKey {
        SymmetricKey(data: HMAC<SHA256>.authenticationCode(for: Data("receipt".utf8), using: SymmetricKey(data: bytes)))
    }
}
