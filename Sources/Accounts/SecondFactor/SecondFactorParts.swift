internal import AccountsRules
package import Kernel
package import Web

/// What second factors are made of, for people whom another capability keeps: secrets sealed under keys of their own,
/// codes by time, recovery codes, the picture for the app.
package struct SecondFactorParts: Sendable {
    private let keys: SecondFactorKeys
    private let random: any Randomness

    /// - Parameter people: whose they are; a sealed secret of staff opens for nobody else, and the other way round
    package init(secret: [UInt8], of people: String, random: any Randomness) {
        keys = SecondFactorKeys(secret: secret, of: people)
        self.random = random
    }

    /// Seals a secret for a person; a pending one goes through the browser and is kept nowhere.
    package func sealed(_ secret: [UInt8], of person: Int64, isPending: Bool) throws -> [UInt8] {
        try keys.sealed(secret, of: person, for: isPending ? .pending : .kept, nonce: random.bytes(12))
    }

    package func opened(_ sealed: [UInt8], of person: Int64, isPending: Bool) -> [UInt8]? {
        keys.opened(sealed, of: person, for: isPending ? .pending : .kept)
    }

    /// The step whose code was typed; nil if it is wrong or was used.
    package func step(of typed: String, secret: [UInt8], at now: Instant, used: Int64?) -> Int64? {
        OneTimeCode.step(of: typed, secret: secret, at: now, used: used)
    }

    package func recoveryCodes() -> [String] { RecoveryCode.fresh(random) }

    /// What is kept of a recovery code as it was typed; nil unless it could be one.
    package func hash(ofRecovery typed: String, of person: Int64) -> [UInt8]? {
        RecoveryCode.typed(typed).map { keys.hash(ofRecovery: $0, of: person) }
    }

    package func picture(of secret: [UInt8], named name: String, _ say: Words) -> HTML {
        SecondFactorPicture(name: name, secret: secret).html(say)
    }
}

/// A secret for an authenticator app: as a picture, and the same in letters.
struct SecondFactorPicture {
    /// What the app calls the account.
    let name: String
    let secret: [UInt8]

    func html(_ say: Words) -> HTML {
        let letters = Base32.text(secret)
        // A short name keeps the modules large enough for old cameras; SHA-1, 6 digits and 30 s are every app's default.
        let issuer = PercentCoding.encode(say(WebText.mark))
        let address = "otpauth://totp/\(issuer):\(PercentCoding.encode(name))?secret=\(letters)&issuer=\(issuer)"
        return .join([
            .some(QRCode(address)) { .p(class: nil, [$0.svg(label: say(SecondFactorText.picture))]) },
            .details(
                say(SecondFactorText.noCamera),
                [
                    .p(say(SecondFactorText.typeOff)),
                    .p(Base32.grouped(letters), class: "mono raw"),
                ]),
        ])
    }
}
