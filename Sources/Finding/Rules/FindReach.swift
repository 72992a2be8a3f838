package import AccountsRules
internal import CaseworkRules
package import Kernel

/// Whose files a person may find: the own office's, those of the offices below too, or all.
///
/// It is what `CasePermission` says of looking at a file, turned round: not "may this file be seen" but "which may".
/// A file that is offered to an office may be seen there as well.
package enum FindReach: Equatable, Sendable {
    case office(Int64)
    /// An office and those below it, which are named as well so that a file can be asked about.
    case below(Int64, offices: Set<Int64>)
    /// Every file of the installation: the reach of the office above all others.
    case everywhere

    /// Nil for those who may look at no files.
    package init?(_ who: Principal, _ directory: OfficeDirectory, on today: Day) {
        guard let own = who.office, CasePermission.allows(who.roles, .view, .own) else { return nil }
        let below = directory.descendants(of: own, on: today)
        guard CasePermission.allows(who.roles, .view, .below), !below.isEmpty else {
            self = .office(own)
            return
        }
        let heads = directory.heads(on: today)
        let isHead = heads.count == 1 && heads.first?.id == own
        self = isHead ? .everywhere : .below(own, offices: Set(below + [own]))
    }

    /// The token that all files within the reach have; nil where every file is within it.
    package var token: String? {
        switch self {
        case .office(let own): Facet.own(own)
        case .below(let own, _): Facet.within(own)
        case .everywhere: nil
        }
    }

    /// Whether a file of `office`, perhaps offered to another, may be seen.
    package func contains(office: Int64, offered: Int64?) -> Bool {
        switch self {
        case .office(let own): own == office || own == offered
        case .below(_, let offices): offices.contains(office) || offered.map(offices.contains) ?? false
        case .everywhere: office != Handling.noOffice
        }
    }
}
