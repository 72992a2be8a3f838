internal import Crypto
internal import CryptoExtras
internal import Foundation
internal import NIOPosix
internal import Synchronization
package import Web

/// Turns passwords into what is stored, and checks them against it.
///
/// scrypt (RFC 7914) with N = 2^14, r = 8, p = 1: 16 MiB and about 30 ms each. That runs on two threads of its own,
/// never on those that answer requests, and no more than `mostWaiting` may queue, so that a storm of sign-ins delays
/// only itself. The parameters stand in the stored text, so that they can be raised later.
package final class PasswordHash: Sendable {
    /// The cost of hashing; tests take a lower one.
    package struct Cost: Sendable, Equatable {
        package var logN = 14
        package var blockSize = 8
        package var parallelism = 1

        package init(logN: Int = 14) {
            self.logN = logN
        }
    }

    /// Two cores' worth: more would only take time from everything else.
    private static let pool: NIOThreadPool = {
        let pool = NIOThreadPool(numberOfThreads: 2)
        pool.start()
        return pool
    }()
    /// At 30 ms each on two threads, the last in the queue waits a second.
    private static let mostWaiting = 64

    private let cost: Cost
    private let waiting = Mutex(0)

    package init(cost: Cost = Cost()) {
        self.cost = cost
    }

    /// The text to store for a password: `$scrypt$ln=14,r=8,p=1$salt$key`, both in base 64.
    ///
    /// The salt is 16 unpredictable bytes.
    package func stored(_ password: String, salt: [UInt8]) async throws -> String {
        let cost = cost
        let key = try await onPool { try Self.key(password, salt: salt, cost: cost) }
        return StoredPassword(cost: cost, salt: salt, key: key).text
    }

    /// Whether `password` is the stored one.
    ///
    /// Without a stored one, or with one that cannot be read, the same work is done and the answer is no, so that
    /// the time taken does not tell whether a name exists.
    package func matches(_ password: String, stored: String?) async throws -> Bool {
        let known = stored.flatMap(StoredPassword.init)
        let cost = known?.cost ?? cost
        let salt = known?.salt ?? [UInt8](repeating: 0, count: 16)
        let key = try await onPool { try Self.key(password, salt: salt, cost: cost) }
        guard let known else { return false }
        return Self.isSame(key, known.key)
    }

    private func onPool<Answer: Sendable>(
        _ work: @escaping @Sendable () throws -> Answer
    ) async throws -> Answer {
        let mayWait = waiting.withLock { count in
            guard count < Self.mostWaiting else { return false }
            count += 1
            return true
        }
        guard mayWait else { throw TooManySignIns() }
        defer { waiting.withLock { $0 -= 1 } }
        return try await Self.pool.runIfActive(work)
    }

    private static func key(_ password: String, salt: [UInt8], cost: Cost) throws -> [UInt8] {
        // The same characters typed on different keyboards must give the same bytes (NIST SP 800-63B, 5.1.1.2).
        let normal = Array(password.precomposedStringWithCompatibilityMapping.utf8)
        let key = try KDF.Scrypt.deriveKey(
            from: normal, salt: salt, outputByteCount: 32, rounds: 1 << cost.logN, blockSize: cost.blockSize,
            parallelism: cost.parallelism)
        return key.withUnsafeBytes(Array.init)
    }

    /// Compares without stopping at the first difference.
    private static func isSame(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

/// So many people sign in at once that this attempt was not looked at.
package struct TooManySignIns: AnsweredError, Hashable {
    package let code = ProblemCode.tooManyRequests

    package init() {}

    package var explanation: (text: Text, arguments: [String])? { (SignInText.busy, []) }
}

/// What is stored of a password.
struct StoredPassword {
    let cost: PasswordHash.Cost
    let salt: [UInt8]
    let key: [UInt8]

    init(cost: PasswordHash.Cost, salt: [UInt8], key: [UInt8]) {
        self.cost = cost
        self.salt = salt
        self.key = key
    }

    /// Reads a stored text; costs beyond reason are not taken, whoever wrote them.
    init?(_ text: String) {
        let parts = text.split(separator: "$").map(String.init)
        guard parts.count == 4, parts[0] == "scrypt" else { return nil }
        let numbers = parts[1].split(separator: ",").compactMap { pair in
            pair.split(separator: "=").last.flatMap { Int($0) }
        }
        guard numbers.count == 3, (1...20).contains(numbers[0]), (1...16).contains(numbers[1]),
            (1...4).contains(numbers[2]), let salt = Data(base64Encoded: parts[2]),
            let key = Data(base64Encoded: parts[3])
        else { return nil }
        cost = PasswordHash.Cost(logN: numbers[0], blockSize: numbers[1], parallelism: numbers[2])
        self.salt = Array(salt)
        self.key = Array(key)
    }

    var text: String {
        let parameters = "ln=\(cost.logN),r=\(cost.blockSize),p=\(cost.parallelism)"
        return "$scrypt$\(parameters)$\(Data(salt).base64EncodedString())$\(Data(key).base64EncodedString())"
    }
}

extension PasswordHash.Cost {
    init(logN: Int, blockSize: Int, parallelism: Int) {
        self.logN = logN
        self.blockSize = blockSize
        self.parallelism = parallelism
    }
}
