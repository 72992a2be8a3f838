package import AccountsRules
package import CaseworkRules
package import Kernel

/// A public-interest suit (消费公益诉讼) for consumers without number, and what an association proves beforehand.
///
/// Only the China Consumers Association and the associations of provinces, autonomous regions and municipalities may
/// sue (消费者权益保护法 art. 47). The court asks for proof that the duties of art. 37(4) and (5) were performed on the
/// matter: to report, inquire and advise; to take in complaints, look into them and mediate
/// (最高人民法院关于审理消费民事公益诉讼案件适用法律若干问题的解释 art. 4).
package enum PublicInterest {
    /// Files of one bundle at most; more go into another, over another period.
    package static let files = 500
    /// Files of one list, which is drawn at a time.
    package static let piece = 50
    package static let matter = 2_000
    package static let reason = 200

    /// Whether an office may sue: an association of a province. Every other office may not.
    package static func maySue(_ kind: OfficeKind, at level: DivisionLevel?) -> Bool {
        kind == .association && level == .province
    }

    /// What an association does by law for consumers, as far as a file can prove it.
    package enum Duty: String, CaseIterable, Sendable {
        /// Art. 37(5): complaints are taken in, looked into, mediated.
        case takenIn, inquiry, mediation
        /// Art. 37(4): departments are told and asked, and advice is given.
        case report

        /// The paragraph of article 37.
        package var paragraph: Int { self == .report ? 4 : 5 }

        /// The duty of which an entry of a history is proof; nil for what proves none.
        package static func of(_ kind: String) -> Duty? { kinds[kind] }

        private static let kinds: [String: Duty] = [
            CaseMove.Name.accept.rawValue: .takenIn, CaseMove.Name.requestSupplement.rawValue: .inquiry,
            CaseMove.Name.supplement.rawValue: .inquiry, CaseMove.Name.addFacts.rawValue: .inquiry,
            "appraisal-began": .inquiry, "appraisal-ended": .inquiry,
            CaseMove.Name.startMediation.rawValue: .mediation, CaseMove.Name.recordSession.rawValue: .mediation,
            CaseMove.Name.agree.rawValue: .mediation, CaseMove.Name.end.rawValue: .mediation,
            CaseMove.Name.handOver.rawValue: .report, CaseMove.Name.splitTip.rawValue: .report,
        ]
    }
}

/// What is asked for, as it was typed.
package struct InterestWish: Equatable, Sendable {
    package let trader: CreditCode
    package let first: Day
    package let last: Day
    /// The practice that harms consumers without number, and what is demanded.
    package let matter: String
    package let reason: String

    package init(trader: CreditCode, first: Day, last: Day, matter: String, reason: String) {
        self.trader = trader
        self.first = first
        self.last = last
        self.matter = matter
        self.reason = reason
    }
}

/// Why no bundle for a public-interest suit is made.
package enum InterestRefused: Error, Equatable, Sendable {
    case notPermitted
    /// No complaint about the trader was received in the period by the association or those below it.
    case noFiles
    case tooManyFiles
}

/// A complaint as it stands in the list of a bundle: nothing by which a person is known.
package struct InterestFile: Equatable, Sendable {
    /// An entry of the history that proves a duty.
    package struct Proof: Equatable, Sendable {
        package let duty: PublicInterest.Duty
        package let kind: String
        package let on: Day
        package let sequence: Int64

        package init(_ duty: PublicInterest.Duty, kind: String, on day: Day, sequence: Int64) {
            self.duty = duty
            self.kind = kind
            on = day
            self.sequence = sequence
        }
    }

    package let caseID: Int64
    package let number: CaseNumber
    package let office: Int64
    package let title: String
    package let trader: String
    /// Masked: no consent that a consumer can give covers more.
    package let consumer: String
    package let receivedOn: Day
    package let acceptedOn: Day?
    package let mediatedOn: [Day]
    package let closedOn: Day?
    package let outcome: Outcome?
    package let paid: Money?
    package let proofs: [Proof]
    /// Where the history stands: how many entries, and the hash that closes them.
    package let entries: Int64
    package let historyHash: [UInt8]

    package init(
        caseID: Int64, number: CaseNumber, office: Int64, title: String, trader: String, consumer: String,
        receivedOn: Day, acceptedOn: Day?, mediatedOn: [Day], closedOn: Day?, outcome: Outcome?, paid: Money?,
        proofs: [Proof], entries: Int64, historyHash: [UInt8]
    ) {
        self.caseID = caseID
        self.number = number
        self.office = office
        self.title = title
        self.trader = trader
        self.consumer = consumer
        self.receivedOn = receivedOn
        self.acceptedOn = acceptedOn
        self.mediatedOn = mediatedOn
        self.closedOn = closedOn
        self.outcome = outcome
        self.paid = paid
        self.proofs = proofs
        self.entries = entries
        self.historyHash = historyHash
    }
}
