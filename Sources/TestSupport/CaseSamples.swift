package import AccountsRules
package import Casework
package import CaseworkRules
internal import Foundation
package import Kernel
internal import Law
package import LawRules
package import Storage
internal import Synchronization

/// A clock that stands still until a test moves it: 2026-10-12 10:00 in Shanghai at first.
package final class StandingClock: TimeSource {
    private let milliseconds: Mutex<Int64>

    package init(_ iso: String = "2026-10-12T02:00:00.000Z") {
        milliseconds = Mutex(Instant(iso: iso)?.milliseconds ?? 0)
    }

    package func now() -> Instant { Instant(milliseconds: milliseconds.withLock { $0 }) }
    package func pass(seconds: Int64) { milliseconds.withLock { $0 += seconds * 1000 } }
    package func pass(days: Int64) { pass(seconds: days * 86_400) }
}

/// The offices of the sample directory: a region, a city, two districts of it, and a station of the first.
package enum SampleOffice {
    package static let region: Int64 = 1
    package static let city: Int64 = 10001
    package static let xincheng: Int64 = 10201
    package static let saihan: Int64 = 10501
    package static let station: Int64 = 10503
}

/// Divisions of the sample directory.
package enum SampleDivision {
    package static let region = known("150000")
    package static let hohhot = known("150100")
    package static let xincheng = known("150102")
    package static let saihan = known("150105")
    package static let renminRoad = known("150105001")

    package static func known(_ code: String) -> DivisionCode {
        guard let division = DivisionCode(rawValue: code) else { preconditionFailure("\(code) is no code") }
        return division
    }
}

extension OfficeDirectory {
    /// A corner of the region in which cases can be lodged, handed over and supervised.
    package static let forCases = casesOffices(adding: [])

    /// The same with more offices, and where they stand.
    package static func casesOffices(
        adding more: [Office], edges: [TreeEdge<Int64>] = []
    ) -> OfficeDirectory {
        OfficeDirectory(
            divisions: [
                Division(code: SampleDivision.region, zh: "内蒙古自治区", level: .province, kind: .statutory),
                Division(code: SampleDivision.hohhot, zh: "呼和浩特市", level: .prefecture, kind: .statutory),
                Division(code: SampleDivision.xincheng, zh: "新城区", level: .county, kind: .statutory),
                Division(code: SampleDivision.saihan, zh: "赛罕区", level: .county, kind: .statutory),
                Division(code: SampleDivision.renminRoad, zh: "人民路街道", level: .town, kind: .town),
            ],
            offices: [
                office(SampleOffice.region, .bureau, SampleDivision.region, "内蒙古自治区市场监督管理局", "Region"),
                office(SampleOffice.city, .bureau, SampleDivision.hohhot, "呼和浩特市市场监督管理局", "Hohhot"),
                office(SampleOffice.xincheng, .bureau, SampleDivision.xincheng, "新城区市场监督管理局", "Xincheng"),
                office(SampleOffice.saihan, .bureau, SampleDivision.saihan, "赛罕区市场监督管理局", "Saihan"),
                office(SampleOffice.station, .department, SampleDivision.renminRoad, "人民路市场监管所", "Renmin Road"),
            ] + more,
            divisionEdges: [
                TreeEdge(.administrative, child: SampleDivision.hohhot, parent: SampleDivision.region),
                TreeEdge(.administrative, child: SampleDivision.xincheng, parent: SampleDivision.hohhot),
                TreeEdge(.administrative, child: SampleDivision.saihan, parent: SampleDivision.hohhot),
                TreeEdge(.administrative, child: SampleDivision.renminRoad, parent: SampleDivision.saihan),
            ],
            officeEdges: [
                TreeEdge(.administrative, child: SampleOffice.city, parent: SampleOffice.region),
                TreeEdge(.administrative, child: SampleOffice.xincheng, parent: SampleOffice.city),
                TreeEdge(.administrative, child: SampleOffice.saihan, parent: SampleOffice.city),
                TreeEdge(.administrative, child: SampleOffice.station, parent: SampleOffice.saihan),
            ] + edges)
    }

    private static func office(
        _ id: Int64, _ kind: AccountsRules.OfficeKind, _ division: DivisionCode, _ zh: String, _ en: String
    ) -> Office {
        Office(id: id, name: LocalText(zh: zh, en: "\(en) bureau"), kind: kind, division: division)
    }
}

extension LawBook {
    /// The law that the program ships, read from its reference files.
    package static let shipped: LawBook = {
        do {
            let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .appending(path: "App/Reference")
            let files = try FileManager.default.contentsOfDirectory(
                at: folder.appending(path: "rules"), includingPropertiesForKeys: nil)
            let sets = try files.filter { $0.pathExtension == "json" }.map { try LawFile.ruleSet(Data(contentsOf: $0)) }
            let years = try LawFile.calendar(Data(contentsOf: folder.appending(path: "holidays.json")))
            return LawBook(ruleSets: sets, calendar: WorkingCalendar(years: years))
        } catch {
            preconditionFailure("the reference files of the law cannot be read: \(error)")
        }
    }()
}

extension CategoryBook {
    /// A few categories on two levels.
    package static let sample = CategoryBook(
        systems: [
            System(
                id: "cca", name: LocalText(zh: "消协分类", en: "Associations' categories"), source: "sample",
                categories: [
                    category("home_electronics", nil, "家用电子电器类", "Home electronics and appliances"),
                    category("washing_machines", "home_electronics", "洗衣机类产品", "Washing machines"),
                    category("television", "home_electronics", "电视机类产品", "Televisions"),
                    category("food", nil, "食品类", "Food"),
                    category("culture", nil, "文化、娱乐、体育服务类", "Culture, entertainment and sports"),
                    category("fitness", "culture", "健身服务", "Fitness services"),
                ]),
            System(
                id: "cca-nature", name: LocalText(zh: "投诉性质", en: "Natures"), source: "sample",
                categories: [
                    category("quality", nil, "质量", "Quality"), category("price", nil, "价格", "Price"),
                    category("contract", nil, "合同", "Contract"), category("after_sales", nil, "售后服务", "After-sales"),
                    category("other", nil, "其他", "Other"),
                ]),
        ], main: "cca")

    private static func category(_ code: String, _ parent: String?, _ zh: String, _ en: String) -> Category {
        Category(code: code, parent: parent, name: LocalText(zh: zh, en: en))
    }
}
