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

    package init(
        database: any Database, time: any TimeSource, random: any Randomness,
        law: @escaping @Sendable () -> LawBook, directory: @escaping @Sendable () -> OfficeDirectory,
        categories: @escaping @Sendable () -> CategoryBook, keys: Keys, numbers: NumberBlocks, evidence: EvidenceFiles,
        reporters: ReporterSeal
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
    }

    /// The legal day it is now, in the installation's zone.
    package var today: Day { law().zone.day(of: time.now()) }
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
