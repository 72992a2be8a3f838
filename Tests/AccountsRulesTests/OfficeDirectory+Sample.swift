import AccountsRules
import Kernel

extension DivisionCode {
    /// A code that stands in a test.
    static func known(_ code: String) -> DivisionCode {
        guard let division = DivisionCode(rawValue: code) else {
            preconditionFailure("\(code) is no code")
        }
        return division
    }

    static let region = known("150000")
    static let hohhot = known("150100")
    static let xincheng = known("150102")
    static let saihan = known("150105")
    static let zone = known("150172")
    static let renminRoad = known("150105001")
    static let hulunbuir = known("150700")
    static let manzhouli = known("150781")
    static let elsewhere = known("110000")
    /// The suburb that became Saihan in 2000.
    static let oldSuburb = known("150122")
}

extension OfficeDirectory {
    /// A corner of the region: two cities, a zone without a bureau, a town, an association, an ended station.
    static let sample = OfficeDirectory(
        divisions: sampleDivisions, offices: sampleOffices, divisionEdges: sampleDivisionEdges,
        officeEdges: sampleOfficeEdges)

    private static let sampleDivisions = [
        Division(code: .region, zh: "内蒙古自治区", level: .province, kind: .statutory),
        Division(code: .hohhot, zh: "呼和浩特市", level: .prefecture, kind: .statutory),
        Division(code: .xincheng, zh: "新城区", level: .county, kind: .statutory),
        Division(
            code: .saihan, zh: "赛罕区", level: .county, kind: .statutory, from: "2000-06-01", predecessors: [.oldSuburb]),
        Division(code: .oldSuburb, zh: "郊区", level: .county, kind: .statutory, to: "2000-05-31"),
        Division(code: .zone, zh: "开发区", level: .county, kind: .statisticalZone),
        Division(code: .renminRoad, zh: "人民路街道", level: .town, kind: .town),
        Division(code: .hulunbuir, zh: "呼伦贝尔市", level: .prefecture, kind: .statutory),
        Division(code: .manzhouli, zh: "满洲里市", level: .county, kind: .regionPlanSeparate),
        Division(code: .elsewhere, zh: "北京市", level: .province, kind: .statutory),
    ]

    private static let sampleOffices = [
        office(1, .bureau, .region), office(10001, .bureau, .hohhot), office(10201, .bureau, .xincheng),
        office(10501, .bureau, .saihan), office(10502, .association, .saihan),
        office(10503, .department, .renminRoad), office(70001, .bureau, .hulunbuir),
        office(78101, .bureau, .manzhouli),
        Office(
            id: 10204, name: LocalText(zh: "站", en: "Station"), kind: .station, division: .xincheng,
            to: "2024-12-31"),
    ]

    private static func office(_ id: Int64, _ kind: OfficeKind, _ division: DivisionCode) -> Office {
        Office(id: id, name: LocalText(zh: "机构", en: "Office"), kind: kind, division: division)
    }

    private static let sampleDivisionEdges =
        Tree.allCases.flatMap { tree in
            [
                TreeEdge(tree, child: DivisionCode.hohhot, parent: .region),
                TreeEdge(tree, child: .xincheng, parent: .hohhot), TreeEdge(tree, child: .saihan, parent: .hohhot),
                TreeEdge(tree, child: .zone, parent: .hohhot), TreeEdge(tree, child: .renminRoad, parent: .saihan),
                TreeEdge(tree, child: .hulunbuir, parent: .region),
            ]
        } + [
            TreeEdge(.administrative, child: .manzhouli, parent: .hulunbuir),
            TreeEdge(.reporting, child: .manzhouli, parent: .region),
        ]

    private static let sampleOfficeEdges: [TreeEdge<Int64>] = [
        TreeEdge(.administrative, child: 10001, parent: 1), TreeEdge(.administrative, child: 70001, parent: 1),
        TreeEdge(.administrative, child: 10201, parent: 10001),
        TreeEdge(.administrative, child: 10501, parent: 10001),
        TreeEdge(.administrative, child: 10502, parent: 10501),
        TreeEdge(.administrative, child: 10503, parent: 10201, to: "2019-12-31"),
        TreeEdge(.administrative, child: 10503, parent: 10501, from: "2020-01-01"),
        TreeEdge(.administrative, child: 78101, parent: 70001),
        TreeEdge(.administrative, child: 10204, parent: 10201),
    ]
}
