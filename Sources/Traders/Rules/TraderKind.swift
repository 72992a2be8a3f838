/// What a trader of the register is.
package enum TraderKind: String, CaseIterable, Sendable {
    /// A company, or a sole trader (个体工商户), with a code of its own.
    case company
    /// A branch (分支机构) of a company, with a code of its own.
    case branch
    /// A shop on a platform (平台内经营者); its code is that of whoever runs it.
    case shop
    /// Who runs a platform (平台经营者, 电子商务法 art. 9).
    case platform

    /// Whether it stands below another one: a branch below its company, a shop below its platform.
    package var hasParent: Bool { self == .branch || self == .shop }

    /// What a trader of this kind may stand below.
    package var parents: Set<TraderKind> {
        switch self {
        case .branch: [.company, .platform]
        case .shop: [.platform]
        case .company, .platform: []
        }
    }
}

/// How far a trader of the register is known.
package enum TraderStanding: String, CaseIterable, Sendable {
    /// Met in a filing, or entered by an office; nobody speaks for it.
    case known
    /// Somebody whom an office has checked speaks for it.
    case claimed
}
