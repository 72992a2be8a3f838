package import CaseworkRules
package import DocumentsRules
package import Kernel

/// What a court needs to know of a file, in the clear.
package struct CourtFacts: Sendable {
    package let caseID: Int64
    package let number: CaseNumber
    /// The office that has the file; `Handling.noOffice` where none has.
    package let office: Int64
    package let title: String
    package let consumer: ConsumerParty
    package let trader: TraderParty
    package let story: String
    package let product: String
    package let boughtOn: Day?
    package let paid: Money?
    /// What was agreed last, and on which day; nil where nothing was.
    package let agreement: CaseworkRules.Agreement?
    package let agreedOn: Day?
    /// Whether mediation by an office brought it about.
    package let isMediated: Bool
    package let evidence: [CourtEvidence]

    package init(
        caseID: Int64, number: CaseNumber, office: Int64, title: String, consumer: ConsumerParty, trader: TraderParty,
        story: String, product: String, boughtOn: Day?, paid: Money?, agreement: CaseworkRules.Agreement?,
        agreedOn: Day?, isMediated: Bool, evidence: [CourtEvidence]
    ) {
        self.caseID = caseID
        self.number = number
        self.office = office
        self.title = title
        self.consumer = consumer
        self.trader = trader
        self.story = story
        self.product = product
        self.boughtOn = boughtOn
        self.paid = paid
        self.agreement = agreement
        self.agreedOn = agreedOn
        self.isMediated = isMediated
        self.evidence = evidence
    }
}

/// An original of the file's evidence.
package struct CourtEvidence: Sendable, Equatable {
    package let id: Int64
    package let name: String
    package let size: Int
    package let hash: [UInt8]
    /// Where the original lies.
    package let path: String

    package init(id: Int64, name: String, size: Int, hash: [UInt8], path: String) {
        self.id = id
        self.name = name
        self.size = size
        self.hash = hash
        self.path = path
    }
}

/// What casework and documents do for bundles; `App` brings it.
package struct CourtTools: Sendable {
    /// Nil when there is no such file.
    package let facts: @Sendable (CaseNumber) async throws -> CourtFacts?
    /// Notes in the file's history which personal values and originals leave the office, and why; throws where the
    /// person may not see them.
    package let reveal: @Sendable (CourtFacts, _ reason: String, Principal) async throws -> Void
    /// The PDF of a paper.
    package let draw: @Sendable (Paper) async throws -> [UInt8]
    /// The name of an office.
    package let officeName: @Sendable (Int64) -> String

    package init(
        facts: @escaping @Sendable (CaseNumber) async throws -> CourtFacts?,
        reveal: @escaping @Sendable (CourtFacts, String, Principal) async throws -> Void,
        draw: @escaping @Sendable (Paper) async throws -> [UInt8],
        officeName: @escaping @Sendable (Int64) -> String
    ) {
        self.facts = facts
        self.reveal = reveal
        self.draw = draw
        self.officeName = officeName
    }
}
