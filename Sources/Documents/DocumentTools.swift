package import AccountsRules
package import DocumentsRules
package import Kernel
package import Storage

/// What documents need from the rest of the installation; `App` makes one at start.
package struct DocumentTools: Sendable {
    /// Opens a file for somebody, or throws `NotFound` where that person may not see it.
    package typealias Open = @Sendable (CaseNumber, Principal) async throws -> OpenedFile

    /// Notes in the audit log, in the transaction at hand, that somebody changed what concerns an office.
    package typealias Audit =
        @Sendable (_ action: String, _ office: Int64, Principal, Instant, any Writing) throws -> Void

    package let database: any Database
    package let time: any TimeSource
    package let random: any Randomness
    package let zone: LegalZone
    /// Draws a fresh key.
    package let newKey: @Sendable () -> Int64
    package let directory: @Sendable () -> OfficeDirectory
    package let drawing: DrawingPool
    package let open: Open
    package let audit: Audit

    package init(
        database: any Database, time: any TimeSource, random: any Randomness, zone: LegalZone,
        newKey: @escaping @Sendable () -> Int64, directory: @escaping @Sendable () -> OfficeDirectory,
        drawing: DrawingPool, open: @escaping Open, audit: @escaping Audit
    ) {
        self.database = database
        self.time = time
        self.random = random
        self.zone = zone
        self.newKey = newKey
        self.directory = directory
        self.drawing = drawing
        self.open = open
        self.audit = audit
    }

    /// The legal day it is now.
    package var today: Day { zone.day(of: time.now()) }

    /// Where an office stands, seen from that of the person who asks.
    func relation(of office: Int64, to who: Principal) -> OfficeRelation {
        guard let own = who.office else { return .elsewhere }
        return directory().relation(of: office, seenFrom: own, on: today)
    }
}

/// A case file that somebody may see, as far as documents need it.
package struct OpenedFile: Sendable {
    package let caseID: Int64
    package let number: CaseNumber
    /// The office that answers for the file, in whose name documents are issued.
    package let office: Int64
    /// Where that office stands, seen from the person's own; nil for the file's own consumer.
    package let relation: OfficeRelation?
    package let facts: DocumentFacts

    package init(
        caseID: Int64, number: CaseNumber, office: Int64, relation: OfficeRelation?, facts: DocumentFacts
    ) {
        self.caseID = caseID
        self.number = number
        self.office = office
        self.relation = relation
        self.facts = facts
    }

    /// Whether it is the consumer of the file who looks at it.
    var isForConsumer: Bool { relation == nil }

    /// The place of the office for the table of permissions; nowhere for a consumer.
    var place: OfficeRelation { relation ?? .elsewhere }
}
