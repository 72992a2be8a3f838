package import AccountsRules
package import CaseworkRules
internal import Crypto
package import Kernel
package import LawRules
package import Storage
internal import Synchronization

/// What casework needs from the rest of the installation; `App` makes one at start.
package struct CaseworkTools: Sendable {
    package let database: any Database
    package let time: any TimeSource
    package let random: any Randomness
    /// The law, the offices and the categories as they stand now.
    package let law: @Sendable () -> LawBook
    package let directory: @Sendable () -> OfficeDirectory
    package let categories: @Sendable () -> CategoryBook
    package let keys: Keys
    package let numbers: NumberBlocks
    package let evidence: EvidenceFiles
    /// Seals and opens who reported a tip.
    package let reporters: ReporterSeal
    /// The statement that notes a step for programs outside, in the transaction of the step; nil for none.
    package let announce: @Sendable (CaseStep) -> SQL?
    /// Opens the room of a file that is settled first, in the change that stores the file; told the office in charge.
    /// Nil where there are no rooms.
    package var settling: (@Sendable (Receipt, _ office: Int64) -> Change?)?
    /// Told after a consent was withdrawn; nil where nobody asks.
    package var consentWithdrawn: (@Sendable (CaseNumber, ConsentPurpose) async throws -> Void)?
    /// What other capabilities keep in the transaction of every decision on a file, as it was before.
    package var alongside: [Alongside] = []

    package typealias Alongside = @Sendable (_ before: CaseFile, Decision, _ at: Instant) -> Change?

    package init(
        database: any Database, time: any TimeSource, random: any Randomness,
        law: @escaping @Sendable () -> LawBook, directory: @escaping @Sendable () -> OfficeDirectory,
        categories: @escaping @Sendable () -> CategoryBook, keys: Keys, numbers: NumberBlocks, evidence: EvidenceFiles,
        reporters: ReporterSeal, announce: @escaping @Sendable (CaseStep) -> SQL? = { _ in nil }
    ) {
        self.database = database
        self.time = time
        self.random = random
        self.law = law
        self.directory = directory
        self.categories = categories
        self.keys = keys
        self.numbers = numbers
        self.evidence = evidence
        self.reporters = reporters
        self.announce = announce
    }

    /// The legal day it is now, in the installation's zone.
    package var today: Day { law().zone.day(of: time.now()) }
}

/// A step of a file, as far as it may be told outside: nothing about a person.
package struct CaseStep: Sendable {
    /// A key of its own.
    package let id: Int64
    package let caseID: Int64
    package let number: String
    package let office: Int64
    /// The kind of the history's entry.
    package let kind: String
    package let state: String
    package let version: Int
    package let at: Instant

    init(_ kind: String, of file: CaseFile, id: Int64, at now: Instant) {
        self.id = id
        caseID = file.id
        number = file.number.text
        office = file.handling.office
        self.kind = kind
        state = file.state.rawValue
        version = file.version
        at = now
    }
}

/// Draws 64-bit keys, ordered by time, for this process.
package final class Keys: Sendable {
    private let source: Mutex<CaseIDSource>
    private let time: any TimeSource

    /// `key` is the largest that there is, which those to come exceed.
    package init(node: Int, time: any TimeSource, after key: Int64 = 0) {
        source = Mutex(CaseIDSource(node: node, after: key))
        self.time = time
    }

    package func next() -> Int64 {
        let now = time.now()
        return source.withLock { $0.next(at: now) }
    }
}

extension QueryCode {
    /// What is stored in place of the code.
    package var stored: [UInt8] { Array(SHA256.hash(data: Array(plain.utf8))) }
}
