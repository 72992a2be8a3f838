/// What a file is, as far as figures tell files apart.
///
/// The raw values are those of the case kinds. Every cell carries its kind, because records of other systems that fit
/// none of the four are counted, but never among complaints.
package enum FigureKind: String, CaseIterable, Sendable {
    case complaint, tip, consultation, suggestion, other
}

/// Which kinds of files a figure is about.
package enum KindChoice: Hashable, Sendable {
    case only(FigureKind)
    /// Every file, also the records that fit no kind.
    case all

    /// The kinds chosen.
    package var kinds: [FigureKind] {
        switch self {
        case .only(let kind): [kind]
        case .all: FigureKind.allCases
        }
    }

    /// How the choice is written in an address.
    package var code: String {
        switch self {
        case .only(let kind): kind.rawValue
        case .all: "all"
        }
    }

    /// The choice written so; `nil` for anything else.
    package init?(code: String) {
        if code == "all" {
            self = .all
        } else if let kind = FigureKind(rawValue: code) {
            self = .only(kind)
        } else {
            return nil
        }
    }

    /// Whether a file of that kind, in the raw value that files carry, is meant.
    package func includes(_ kind: String) -> Bool { kinds.contains { $0.rawValue == kind } }
}
