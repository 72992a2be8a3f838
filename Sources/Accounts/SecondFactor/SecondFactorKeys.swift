internal import Crypto
internal import Foundation
internal import Kernel

/// Seals the secrets of second factors, so that a copy of the database alone gives nobody a code.
///
/// AES-GCM with a key derived from the installation's secret (HKDF-SHA-256), which lies outside the database. The
/// person's id is authenticated along, so that a sealed secret does not open under another account.
package struct SecondFactorKeys: Sendable {
    private let sealing: SymmetricKey
    private let hashing: SymmetricKey

    package init(secret: [UInt8]) { self.init(secret: secret, of: "") }

    /// - Parameter people: whose factors they seal, where not those of staff
    init(secret: [UInt8], of people: String) {
        let input = SymmetricKey(data: secret)
        sealing = Self.derived(input, "xiaobao \(people)second factor v1")
        hashing = Self.derived(input, "xiaobao \(people)recovery code v1")
    }

    private static func derived(_ input: SymmetricKey, _ info: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(inputKeyMaterial: input, info: Data(info.utf8), outputByteCount: 32)
    }

    /// What a sealed secret is for: kept, or still to be confirmed with a first code.
    enum Purpose: String { case kept, pending }

    func sealed(_ secret: [UInt8], of person: Int64, for purpose: Purpose, nonce: [UInt8]) throws -> [UInt8] {
        let box = try AES.GCM.seal(
            secret, using: sealing, nonce: AES.GCM.Nonce(data: nonce), authenticating: context(person, purpose))
        return Array(nonce) + Array(box.ciphertext) + Array(box.tag)
    }

    /// The secret; nil when it was sealed with another key, for another person or purpose, or was changed.
    func opened(_ sealed: [UInt8], of person: Int64, for purpose: Purpose) -> [UInt8]? {
        guard let box = try? AES.GCM.SealedBox(combined: sealed),
            let secret = try? AES.GCM.open(box, using: sealing, authenticating: context(person, purpose))
        else { return nil }
        return Array(secret)
    }

    /// What is stored of a recovery code.
    func hash(ofRecovery code: String, of person: Int64) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Array("\(person):\(code)".utf8), using: hashing))
    }

    private func context(_ person: Int64, _ purpose: Purpose) -> Data {
        Data("\(purpose.rawValue):\(person)".utf8)
    }
}

/// Codes for the day on which the telephone is lost: ten letters and digits each, used once.
enum RecoveryCode {
    static let count = 10
    private static let letters = Array("abcdefghijkmnpqrstuvwxyz23456789")

    /// Fresh codes of fifty random bits each, in two groups.
    static func fresh(_ random: any Randomness) -> [String] {
        (0..<count).map { _ in
            let drawn = random.bytes(10).map { letters[Int($0) % letters.count] }
            return String(drawn[0..<5]) + "-" + String(drawn[5..<10])
        }
    }

    /// The code as it is compared; nil unless it could be one.
    static func typed(_ text: String) -> String? {
        let plain = TextRules.code(text).lowercased()
        guard plain.count == 10, plain.allSatisfy(letters.contains) else { return nil }
        return String(plain.prefix(5)) + "-" + String(plain.suffix(5))
    }
}
