package import CaseworkRules
package import Kernel

/// One thing that is offered, of the nine kinds of claim: what, how much, and within how many days.
package struct OfferItem: Equatable, Sendable {
    package let kind: ClaimKind
    package let amount: Money?
    /// Days after the agreement within which it is done; nil where instalments say it.
    package let days: Int?
    /// How a sum is paid in parts; empty where it is paid at once.
    package let instalments: [Instalment]
    /// What the kind alone does not say: which part is repaired, in which words the apology is made.
    package let detail: String

    package init(
        _ kind: ClaimKind, amount: Money? = nil, days: Int? = nil, instalments: [Instalment] = [], detail: String = ""
    ) {
        self.kind = kind
        self.amount = amount
        self.days = days
        self.instalments = instalments
        self.detail = detail
    }

    /// The last day of performance, counted from the day of the agreement.
    package var lastDay: Int { instalments.map(\.days).max() ?? days ?? 0 }
}

/// A part of a sum, paid within so many days after the agreement.
package struct Instalment: Equatable, Sendable {
    package let amount: Money
    package let days: Int

    package init(_ amount: Money, days: Int) {
        self.amount = amount
        self.days = days
    }
}

/// What belongs to an offer of one kind.
package struct OfferTerms: Equatable, Sendable {
    package enum Need: Equatable, Sendable { case needed, possible, foreign }

    package let amount: Need
    package let instalments: Bool
    package let detail: Need
}

extension ClaimKind {
    /// What an offer of this kind says; a claim says less, because the sum may be open there.
    package var offerTerms: OfferTerms {
        switch self {
        case .repair, .redo, .replace: OfferTerms(amount: .foreign, instalments: false, detail: .possible)
        // The goods go back, and the price comes back.
        case .takeBack: OfferTerms(amount: .needed, instalments: false, detail: .possible)
        case .makeUpQuantity: OfferTerms(amount: .foreign, instalments: false, detail: .needed)
        case .refund, .compensation, .punitive: OfferTerms(amount: .needed, instalments: true, detail: .possible)
        // Where and in which way an apology is made is half of it.
        case .apology: OfferTerms(amount: .foreign, instalments: false, detail: .needed)
        }
    }
}
