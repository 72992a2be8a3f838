package import AccountsRules
internal import Foundation
package import Kernel

/// The offices of the demonstration, made from a list of divisions and a short plan.
package struct DemoOffices: Sendable {
    package let offices: [Office]
    package let edges: [TreeEdge<Int64>]

    /// Makes a bureau and an association for each division of the plan, and its departments and stations.
    ///
    /// In the administrative tree a bureau is below the bureau above, an association below the bureau of its own
    /// division, which is its competent authority (业务主管单位), a department below its bureau, a station below the
    /// department or else the bureau. In the reporting tree associations count under the association above, and
    /// Manzhouli and Erenhot directly under the region.
    package init(plan: DemoPlan, list: DivisionList) {
        let made = DemoOfficeMaking(plan: plan, list: list)
        offices = made.offices
        edges = made.offices.flatMap { made.edges(of: $0) }
    }

    /// The id of a demonstration office: the division's code with two digits for the sort.
    ///
    /// It is the same in every installation, so that demonstration records can name offices.
    package static func id(_ kind: OfficeKind, of division: DivisionCode) -> Int64? {
        let sort: Int64 =
            switch kind {
            case .bureau: 1
            case .association: 2
            case .department: 3
            case .station: 4
            }
        return Int64(division.rawValue).map { $0 * 100 + sort }
    }
}

/// The plan of the demonstration's offices, as it stands in `offices.json`.
package struct DemoPlan: Codable, Sendable {
    /// Codes of divisions that get a bureau and an association.
    package let divisions: [String]
    /// Places below counties.
    package let towns: [DivisionList.Town]
    package let departments: [Named]
    package let stations: [Named]

    /// An office that has a name of its own.
    package struct Named: Codable, Sendable {
        package let division: String
        package let zh: String
        package let en: String
    }

    /// Reads the plan.
    package init(json: some Sequence<UInt8>) throws {
        self = try JSONDecoder().decode(DemoPlan.self, from: Data(json))
    }
}

/// Makes the offices and finds who stands above whom.
private struct DemoOfficeMaking {
    private static let day: Day = Office.sinceReform

    let offices: [Office]
    private let ids: Set<Int64>
    private let trees: [Tree: DatedTree<DivisionCode>]

    init(plan: DemoPlan, list: DivisionList) {
        let known = Dictionary(list.divisions.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        let pairs = plan.divisions.compactMap(DivisionCode.init(rawValue:)).compactMap { known[$0] }.flatMap { place in
            [
                Self.office(.bureau, place.code, place.zh + "市场监督管理局", place.name.en + " Market Regulation Bureau"),
                Self.office(.association, place.code, place.zh + "消费者协会", place.name.en + " Consumer Association"),
            ]
        }
        let named = plan.departments.map { (OfficeKind.department, $0) } + plan.stations.map { (.station, $0) }
        let others = named.map { kind, office in
            DivisionCode(rawValue: office.division).flatMap { Self.office(kind, $0, office.zh, office.en) }
        }
        offices = (pairs + others).compactMap { $0 }
        ids = Set(offices.map(\.id))
        trees = Dictionary(uniqueKeysWithValues: Tree.allCases.map { ($0, DatedTree($0, edges: list.edges)) })
    }

    private static func office(_ kind: OfficeKind, _ division: DivisionCode, _ zh: String, _ en: String) -> Office? {
        DemoOffices.id(kind, of: division).map {
            Office(id: $0, name: LocalText(zh: zh, en: en), kind: kind, division: division)
        }
    }

    func edges(of office: Office) -> [TreeEdge<Int64>] {
        Tree.allCases.compactMap { tree in
            parent(of: office, in: tree).map { TreeEdge(tree, child: office.id, parent: $0) }
        }
    }

    private func parent(of office: Office, in tree: Tree) -> Int64? {
        let above = trees[tree]?.ancestors(of: office.division, on: Self.day) ?? []
        let here = [office.division]
        return switch (office.kind, tree) {
        case (.bureau, _): first(.bureau, in: above)
        case (.association, .administrative): first(.bureau, in: here)
        case (.association, .reporting): first(.association, in: above)
        case (.department, _): first(.bureau, in: here + above)
        case (.station, _): first(.department, in: here) ?? first(.bureau, in: here + above)
        }
    }

    private func first(_ kind: OfficeKind, in places: [DivisionCode]) -> Int64? {
        places.lazy.compactMap { DemoOffices.id(kind, of: $0) }.first { ids.contains($0) }
    }
}
