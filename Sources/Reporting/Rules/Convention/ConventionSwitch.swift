/// One thing that reports of different authors do differently.
package enum ConventionSwitch: String, CaseIterable, Sendable, Codable {
    /// How a tie is rounded: ``Rounding``.
    case rounding
    /// Decimals of shares and rates: 2, 1 or 0.
    case percentDecimals
    /// A change of shares is the difference of the rounded or of the unrounded ones: ``ChangeOf``.
    case changeOfShares
    /// Whether goods, services and other are made to sum to 100.00: ``Remainder``.
    case remainderOfParts
    /// The same for the natures.
    case remainderOfNatures
    /// What the share of a level-1 category is a share of: ``ShareBase``.
    case baseOfLevelOne
    /// Whether a rate is printed, and which: ``PrintedRate``.
    case rate
    /// What the close rate divides by: ``CloseBase``.
    case closeRate
    /// Whether resolved files count by the day of resolution, or among those accepted in the period: ``ResolvedBy``.
    case resolvedBy
    /// Which outcomes are resolutions: ``ResolvedOutcomes``.
    case resolvedOutcomes
    /// Which money was recovered: ``RecoveredMoney``.
    case recoveredMoney
    /// Decimals of sums in ten thousand yuan.
    case moneyDecimals
    /// Whether last year is shown as it is counted today or as it was published: ``LastYear``.
    case lastYear
    /// Where the nature "other" stands: ``PlaceOfOther``.
    case placeOfOther
    /// How the rows of divisions are ordered: ``DivisionOrder``.
    case divisionOrder
    /// Which complaints count: ``CountedComplaints``.
    case countedComplaints

    /// The values that the switch takes.
    package var values: [String] {
        switch self {
        case .rounding: Rounding.allCases.map(\.rawValue)
        case .percentDecimals, .moneyDecimals: ["0", "1", "2"]
        case .changeOfShares: ChangeOf.allCases.map(\.rawValue)
        case .remainderOfParts, .remainderOfNatures: Remainder.allCases.map(\.rawValue)
        case .baseOfLevelOne: ShareBase.allCases.map(\.rawValue)
        case .rate: PrintedRate.allCases.map(\.rawValue)
        case .closeRate: CloseBase.allCases.map(\.rawValue)
        case .resolvedBy: ResolvedBy.allCases.map(\.rawValue)
        case .resolvedOutcomes: ResolvedOutcomes.allCases.map(\.rawValue)
        case .recoveredMoney: RecoveredMoney.allCases.map(\.rawValue)
        case .lastYear: LastYear.allCases.map(\.rawValue)
        case .placeOfOther: PlaceOfOther.allCases.map(\.rawValue)
        case .divisionOrder: DivisionOrder.allCases.map(\.rawValue)
        case .countedComplaints: CountedComplaints.allCases.map(\.rawValue)
        }
    }
}

/// What a change of shares is the difference of.
package enum ChangeOf: String, CaseIterable, Sendable { case rounded, unrounded }

/// What happens to the hundredth that rounding leaves over.
package enum Remainder: String, CaseIterable, Sendable {
    /// Every share is computed by itself; the sum may be 99.99.
    case asComputed
    /// The last share is what the others leave of 100.00.
    case forced
}

/// What a category's share is a share of.
package enum ShareBase: String, CaseIterable, Sendable {
    /// All complaints.
    case all
    /// The complaints on goods, or on services.
    case part
}

/// The rate in the first sentence.
package enum PrintedRate: String, CaseIterable, Sendable { case resolution, closing, none }

/// What the close rate divides by.
package enum CloseBase: String, CaseIterable, Sendable { case complaintsAndTips, complaints }

/// Which resolved files count.
package enum ResolvedBy: String, CaseIterable, Sendable { case event, cohort }

/// Which outcomes are resolutions.
package enum ResolvedOutcomes: String, CaseIterable, Sendable {
    /// Both sides agreed, or the claim was met.
    case agreed
    /// Every file that was closed.
    case closed
}

/// Which money counts as recovered.
package enum RecoveredMoney: String, CaseIterable, Sendable { case agreed, performed }

/// How last year is shown.
package enum LastYear: String, CaseIterable, Sendable { case restated, asPublished }

/// Where the nature "other" stands among the natures.
package enum PlaceOfOther: String, CaseIterable, Sendable { case byShare, last }

/// How the rows of divisions are ordered.
package enum DivisionOrder: String, CaseIterable, Sendable {
    /// By complaints, the most first.
    case byComplaints
    /// By all that came in, the most first, and the office of the whole region last.
    case bySubtotalOwnLast
}

/// Which complaints count.
package enum CountedComplaints: String, CaseIterable, Sendable {
    /// Those that were accepted, on the day of acceptance.
    case accepted
    /// All that came in, on the day they were filed.
    case filed
}
