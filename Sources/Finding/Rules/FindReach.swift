package import AccountsRules
internal import CaseworkRules
package import Kernel

/// Whose files a person may find: the own office's, those of the offices below too, or all; and with each office those
/// of dissolved ones whose work it does.
///
/// It is what `CasePermission` says of looking at a file, turned round: not "may this file be seen" but "which may".
/// A file that is offered to an office may be seen there as well.
package enum FindReach: Equatable, Sendable {
    case office(Int64, former: Set<Int64> = [])
    /// An office and those below it, and the dissolved ones of them all, which are named as well so that a file can be asked about.
    case below(Int64, offices: Set<Int64>)
    /// Every file of the installation: the reach of the office above all others.
    case everywhere

    /// Nil for those who may look at no files.
    package init?(_ who: Principal, _ directory: OfficeDirectory, on today: Day) {
        guard let own = who.office, CasePermission.allows(who.roles, .view, .own) else { return nil }
        let isAlone = directory.descendants(of: own, on: today).isEmpty
        guard CasePermission.allows(who.roles, .view, .below), !isAlone else {
            self = .office(own, former: Set(directory.formerOffices(of: own, on: today)))
            return
        }
        let heads = directory.heads(on: today)
        let isHead = heads.count == 1 && heads.first?.id == own
        self = isHead ? .everywhere : .below(own, offices: Set(directory.reach(of: own, below: true, on: today)))
    }

    /// The token that all files within the reach have; nil where every file is within it.
    package var token: String? {
        switch self {
        case .office(let own, _): Facet.own(own)
        case .below(let own, _): Facet.within(own)
        case .everywhere: nil
        }
    }

    /// The offices within it; nil for all.
    package var offices: Set<Int64>? {
        switch self {
        case .office(let own, let former): former.union([own])
        case .below(_, let offices): offices
        case .everywhere: nil
        }
    }

    /// Whether a file of `office`, perhaps offered to another, may be seen.
    package func contains(office: Int64, offered: Int64?) -> Bool {
        guard let offices else { return office != Handling.noOffice }
        return offices.contains(office) || offered.map(offices.contains) ?? false
    }
}
