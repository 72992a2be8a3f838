internal import Crypto
internal import Foundation
package import Kernel

/// Keeps a secret in the database so that only who has the installation's own secret reads it (AES-256-GCM).
package struct Seal: Sendable {
    private static let mark = "sealed:1:"
    private let key: SymmetricKey

    /// - Parameters: the installation's secret, and what is sealed, so that one kind never passes for another.
    package init(secret: [UInt8], purpose: String) {
        key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: secret), info: Array("xiaobao \(purpose)".utf8), outputByteCount: 32)
    }

    /// The text as it is kept.
    package func sealed(_ text: String, random: any Randomness) throws -> String {
        let nonce = try AES.GCM.Nonce(data: random.bytes(12))
        let box = try AES.GCM.seal(Array(text.utf8), using: key, nonce: nonce)
        return Self.mark + (Data(nonce) + box.ciphertext + box.tag).base64EncodedString()
    }

    /// The text; nil for what was sealed with another secret, or not at all.
    package func opened(_ kept: String) -> String? {
        guard kept.hasPrefix(Self.mark), let data = Data(base64Encoded: String(kept.dropFirst(Self.mark.count))),
            let box = try? AES.GCM.SealedBox(combined: data), let open = try? AES.GCM.open(box, using: key)
        else { return nil }
        return String(bytes: open, encoding: .utf8)
    }
}
