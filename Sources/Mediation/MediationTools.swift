package import AccountsRules
package import CaseworkRules
package import Hummingbird
package import Kernel
package import LawRules
package import MediationRules
package import Storage
package import Web

/// What mediation needs from the rest of the installation; `App` makes one at start.
package struct MediationTools: Sendable {
    /// Notes in the audit log, in the transaction at hand: when, who, what was done, to what, in which way.
    package typealias Audit = @Sendable (Instant, Principal, String, String, String, any Writing) throws -> Void

    package let database: any Database
    package let time: any TimeSource
    package let random: any Randomness
    package let law: @Sendable () -> LawBook
    package let directory: @Sendable () -> OfficeDirectory
    package let nextKey: @Sendable () -> Int64
    /// The installation's secret, from which the links of invitations are made.
    package let secret: [UInt8]
    /// Where the installation is reached from outside, without a slash at its end.
    package let address: String
    package let cases: MediationCases
    package let people: MediationPeople
    package let audit: Audit
    package let files: HandedFiles
    /// Programs of both sides; none where nobody tells.
    package var programs = FilePrograms()

    package init(
        database: any Database, time: any TimeSource, random: any Randomness, law: @escaping @Sendable () -> LawBook,
        directory: @escaping @Sendable () -> OfficeDirectory, nextKey: @escaping @Sendable () -> Int64,
        secret: [UInt8], address: String, cases: MediationCases, people: MediationPeople,
        audit: @escaping Audit, files: HandedFiles
    ) {
        self.database = database
        self.time = time
        self.random = random
        self.law = law
        self.directory = directory
        self.nextKey = nextKey
        self.secret = secret
        self.address = address
        self.cases = cases
        self.people = people
        self.audit = audit
        self.files = files
    }

    package var zone: LegalZone { law().zone }
    package var today: Day { zone.day(of: time.now()) }

    /// Where an office stands, seen from that of a person of the staff.
    func relation(of office: Int64, to who: Principal) -> OfficeRelation {
        guard let own = who.office else { return .elsewhere }
        return directory().relation(of: office, seenFrom: own, on: today)
    }

    func allows(_ act: MediationAct, _ office: Int64, _ who: Principal) -> Bool {
        MediationPermission.allows(who.roles, act, relation(of: office, to: who))
    }

    /// Whether somebody may do something about the mediation of a file: for its office, or for the association to
    /// which it is entrusted.
    func allows(_ act: MediationAct, _ facts: MediationFacts, _ who: Principal) -> Bool {
        if allows(act, facts.office, who) { return true }
        guard let entrusted = facts.entrusted, who.office == entrusted, act.isEntrusted else { return false }
        return MediationPermission.allows(who.roles, act, .own)
    }

    /// Makes a move on the file; what an association does in the bureau's name, the rules of the file take as the
    /// installation's own, and a line of ours beside it tells who it was.
    func move(
        _ move: CaseMove, in facts: MediationFacts, by who: Principal, at now: Instant, _ transaction: any Writing
    ) throws {
        let isEntrusted = facts.entrusted != nil && who.office == facts.entrusted
        let doer = isEntrusted ? Principal(.system("entrusted-mediation")) : who
        try cases.move(move, facts.number, doer, now, transaction)
    }
}

/// What casework tells of a file, and does with it.
package struct MediationCases: Sendable {
    /// Makes a move on a file in the transaction at hand; throws `MoveRefused` with all reasons.
    package typealias Move = @Sendable (CaseMove, CaseNumber, Principal, Instant, any Writing) throws -> Void

    /// Nil when there is no such file, or it is no dispute.
    package let facts: @Sendable (CaseNumber) async throws -> MediationFacts?
    package let maySee: @Sendable (CaseFile, Principal) -> Bool
    package let move: Move
    /// Whether a request comes from the consumer of this file, with what keeps the cookie alive; nil when it does not.
    package let consumer: @Sendable (Request, CaseNumber) -> FollowPass?

    package init(
        facts: @escaping @Sendable (CaseNumber) async throws -> MediationFacts?,
        maySee: @escaping @Sendable (CaseFile, Principal) -> Bool, move: @escaping Move,
        consumer: @escaping @Sendable (Request, CaseNumber) -> FollowPass?
    ) {
        self.facts = facts
        self.maySee = maySee
        self.move = move
        self.consumer = consumer
    }
}

/// That a browser has shown number and query code of a file.
package struct FollowPass: Sendable {
    /// What keeps it alive, when it is time for that.
    package let renewed: Cookie?

    package init(renewed: Cookie?) { self.renewed = renewed }
}

/// What mediation knows of a file.
package struct MediationFacts: Sendable {
    package let file: CaseFile
    package let title: String
    package let consumer: String
    /// Empty where there is none.
    package let consumerPhone: String
    package let consumerEmail: String
    /// The language in which the consumer is written to.
    package let language: Language
    package let trader: String
    package let traderPhone: String
    /// Who is party to it, as far as recusal asks.
    package let parties: FileParties
    /// The codes of the file's category and those above it, the nearest first.
    package let categories: [String]
    /// Whether the consumer agrees to entrusted mediation.
    package let consentsToEntrusting: Bool
    /// The association that mediates in the office's name; nil where the office does it itself.
    package var entrusted: Int64?

    package init(
        file: CaseFile, title: String, consumer: String, consumerPhone: String, consumerEmail: String,
        language: Language, trader: String, traderPhone: String, parties: FileParties, categories: [String],
        consentsToEntrusting: Bool = false, entrusted: Int64? = nil
    ) {
        self.file = file
        self.title = title
        self.consumer = consumer
        self.consumerPhone = consumerPhone
        self.consumerEmail = consumerEmail
        self.language = language
        self.trader = trader
        self.traderPhone = traderPhone
        self.parties = parties
        self.categories = categories
        self.consentsToEntrusting = consentsToEntrusting
        self.entrusted = entrusted
    }

    package var number: CaseNumber { file.number }
    package var office: Int64 { file.handling.office }
    /// The office whose people mediate.
    package var mediating: Int64 { entrusted ?? office }
}

/// A category as a field of mediators.
package struct MediationField: Equatable, Sendable {
    package let code: String
    package let name: LocalText

    package init(code: String, name: LocalText) {
        self.code = code
        self.name = name
    }
}

/// The people of an office who can lead mediation, with what speaks for and against each.
package struct MediationPeople: Sendable {
    /// On a day: load, absence and declared interests of those who mediate at an office.
    package let candidates: @Sendable (_ office: Int64, Day) async throws -> [Candidate]
    /// The categories from which fields of mediators are chosen, by their codes: the upper ones.
    package let fields: @Sendable () -> [MediationField]

    package init(
        candidates: @escaping @Sendable (_ office: Int64, Day) async throws -> [Candidate],
        fields: @escaping @Sendable () -> [MediationField] = { [] }
    ) {
        self.candidates = candidates
        self.fields = fields
    }
}
