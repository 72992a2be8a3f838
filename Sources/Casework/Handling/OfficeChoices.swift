internal import AccountsRules
internal import CaseworkRules
internal import Kernel
internal import LawRules

/// The offices that a file may be handed over to, near ones first.
struct OfficeChoices {
    /// Offices listed at most; others are found by a search.
    private static let listed = 50

    let directory: OfficeDirectory
    let law: LawBook
    let own: Int64
    let today: Day

    /// Every office that exists today, works by a rule set and is another one.
    var all: [Office] {
        directory.offices.filter { office in
            office.id != own && office.exists(on: today) && law.ruleSet(of: office, receivedOn: today) != nil
        }
    }

    /// The offices to choose among: those whose name or place has what was looked for, else the near ones.
    func listed(_ typed: String) -> [Office] {
        let wanted = typed.trimmed.lowercased()
        guard !wanted.isEmpty else { return near }
        return Array(all.filter { fits($0, wanted) }.prefix(Self.listed))
    }

    /// The offices above, below, and below the same one.
    private var near: [Office] {
        let above = directory.ancestors(of: own, on: today)
        let beside = above.first.map { directory.children(of: $0, on: today) } ?? []
        let ids = above + beside + directory.descendants(of: own, on: today)
        let allowed = Set(all.map(\.id))
        var seen: Set<Int64> = []
        let found = ids.filter { allowed.contains($0) && seen.insert($0).inserted }.compactMap(directory.office)
        return Array((found.isEmpty ? all : found).prefix(Self.listed))
    }

    private func fits(_ office: Office, _ wanted: String) -> Bool {
        let places = directory.path(of: office.division, on: today).flatMap { [$0.zh, $0.en ?? ""] }
        let names = [office.name.zh, office.name.en, office.division.rawValue] + places
        return names.contains { $0.lowercased().contains(wanted) }
    }
}
