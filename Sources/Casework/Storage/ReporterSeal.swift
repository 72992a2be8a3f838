package import CaseworkRules
internal import Crypto
internal import Foundation
package import Kernel

/// Seals who reported a tip, so that the database alone does not tell it (Order 121 art. 37).
///
/// AES-256-GCM under a key made by HKDF from the installation's secret, which is kept outside the database; the
/// file's key is authenticated with it, so that a sealed row cannot be moved to another file.
package struct ReporterSeal: Sendable {
    private let key: SymmetricKey
    /// Tells under which key a row was sealed, and nothing of the key itself.
    package let keyID: String

    /// - Parameter secret: the installation's own secret, at least 32 bytes.
    package init(secret: [UInt8]) {
        let material = SymmetricKey(data: secret)
        key = Self.derived(material, for: "tip reporter 1")
        let name = Self.derived(material, for: "tip reporter 1 name")
        keyID = "1-" + name.withUnsafeBytes { Hexadecimal.text(Array($0.prefix(4))) }
    }

    private static func derived(_ material: SymmetricKey, for purpose: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: material, info: Data("xiaobao \(purpose)".utf8), outputByteCount: 32)
    }

    /// The reporter as it is stored.
    package func seal(_ reporter: ReporterParty, of caseID: Int64, random: any Randomness) throws -> SealedReporter {
        let nonce = try AES.GCM.Nonce(data: random.bytes(12))
        let box = try AES.GCM.seal(
            JSONEncoder().encode(reporter), using: key, nonce: nonce, authenticating: Self.place(caseID))
        return SealedReporter(keyID: keyID, bytes: Array(nonce) + Array(box.ciphertext) + Array(box.tag))
    }

    /// The reporter again; throws ``ReporterUnreadable`` when it was sealed with another secret or for another file.
    package func open(_ sealed: SealedReporter, of caseID: Int64) throws -> ReporterParty {
        guard sealed.keyID == keyID, let box = try? AES.GCM.SealedBox(combined: Data(sealed.bytes)),
            let plain = try? AES.GCM.open(box, using: key, authenticating: Self.place(caseID)),
            let reporter = try? JSONDecoder().decode(ReporterParty.self, from: plain)
        else { throw ReporterUnreadable(keyID: sealed.keyID) }
        return reporter
    }

    private static func place(_ caseID: Int64) -> Data { Data("tip_reporter \(caseID)".utf8) }
}

/// A reporter as the database holds it.
package struct SealedReporter: Sendable, Equatable {
    package let keyID: String
    /// Nonce, ciphertext and tag.
    package let bytes: [UInt8]

    package init(keyID: String, bytes: [UInt8]) {
        self.keyID = keyID
        self.bytes = bytes
    }
}

/// A sealed reporter cannot be opened: the installation runs with another secret than the one it was sealed with.
package struct ReporterUnreadable: Error, Equatable {
    package let keyID: String
}
