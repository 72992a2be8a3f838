internal import Access
internal import Accounts
internal import AccountsRules
internal import Advice
internal import CallBacks
internal import Casework
internal import CaseworkRules
internal import Documents
internal import Finding
internal import Funds
internal import Kernel
internal import LawRules
internal import Mediation
internal import Messages
internal import Performance
internal import Publication
internal import Reporting
internal import Stations
internal import StatisticsRules
internal import Storage
internal import Traders
internal import WorkOrders

extension DivisionList {
    /// Divisions that an import brings along: below a known one, or at the top of a tree of their own.
    init(recorded list: [RecordedDivision]) {
        let divisions = list.map { Division(code: $0.code, zh: $0.name, level: .county, kind: .container) }
        let edges = list.flatMap { division -> [TreeEdge<DivisionCode>] in
            guard let parent = division.parent else { return [] }
            return Tree.allCases.map { TreeEdge($0, child: division.code, parent: parent) }
        }
        self.init(divisions: divisions, edges: edges)
    }
}

extension CategoryBook {
    /// The categories as figures need them.
    var tree: CategoryTree {
        let ordered = systems.values.sorted { $0.id < $1.id }
        return CategoryTree(
            systems: systems.mapValues(\.name),
            nodes: ordered.flatMap { system in
                system.categories.map { category in
                    CategoryTree.Node(
                        key: "\(system.id):\(category.code)", name: category.name,
                        parent: category.parent.map { "\(system.id):\($0)" })
                }
            })
    }
}

extension Installation {
    /// What accounts need from casework and law.
    var accountsSurroundings: AccountsSurroundings {
        let (tools, law) = (tools, law)
        return AccountsSurroundings(
            newID: { tools.keys.next() }, files: FileDesk(tools),
            ruleSets: {
                law.now.ruleSets.values.filter { $0.officeKind == .association }.sorted { $0.id < $1.id }
                    .map { AccountsSurroundings.RuleSetOffer(id: $0.id, title: $0.title, note: $0.source) }
            },
            holder: node.holder, auditNames: Self.auditNames)
    }

    /// What entries of the audit log are called that accounts do not write themselves.
    static let auditNames = AuditNames(
        others: [
            Access.auditNames, Messages.auditNames, DocumentsText.auditNames, FindReasonText.auditNames,
            WorkOrders.auditNames, CallBacks.auditNames, Advice.auditNames, Funds.auditNames, Traders.auditNames,
            Mediation.auditNames, Performance.auditNames, Publication.auditNames, Reporting.auditNames,
            Stations.auditNames,
        ]
        .reduce(into: [:]) { all, names in all.merge(names) { first, _ in first } })
}
