import Foundation
import Kernel
import ReportingRules
import Testing

/// The published tables of the fixture, as the counts they were computed from and the values that were printed.
struct Published: Decodable {
    let national: [Record]
    let hunan: Provincial
    let innerMongolia: Bureaus

    /// A report of the national association.
    struct Record: Decodable {
        let period: String
        let accepted: Int64
        let yoyPublished: Double?
        let yoyDerived: Double?
        let resolved: Int64
        let resolutionRatePublished: Double
        let recoveredWanYuan: Double
        let goodsTotal: Int64
        let servicesTotal: Int64
        let otherTotal: Int64
        let sharePublished: [String: Double]
        let goodsL1Counts: [String: Int64]?
        let goodsL1SharePublished: [String: Double]?
        let goodsL1ShareChangePp: [String: Double]?
    }

    /// A report of a province, which prints counts of natures and last year's beside them.
    struct Provincial: Decodable {
        let accepted: Int64
        let resolved: Int64
        let resolutionRatePublished: Double
        let recoveredWanYuan: Double
        let natureCounts: [String: Int64]
        let natureSharePublished: [String: Double]
        let prior: Prior
        let natureShareChangePp: [String: Double]
        let goodsTotal: Int64
        let servicesTotal: Int64
        let otherTotal: Int64
        let sharePublished: [String: Double]

        struct Prior: Decodable {
            let natureCounts: [String: Int64]
            let natureSharePublished: [String: Double]
            let acceptedDerived: Int64
        }
    }

    /// A month of the bureaus.
    struct Bureaus: Decodable {
        let cumulative: Cumulative
        let share: [String: Double]
        let rows: [Row]
        let total: Row

        struct Cumulative: Decodable {
            let complaint: Int64
            let report: Int64
            let consult: Int64
            let closed: Int64
            let closedRate: Double
        }

        struct Row: Decodable {
            let unit: String?
            let complaint: Int64
            let report: Int64
            let consult: Int64
            let subtotal: Int64
        }
    }

    static func read() throws -> Published {
        let url = try #require(Bundle.module.url(forResource: "Published/published", withExtension: "json"))
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(Published.self, from: Data(contentsOf: url))
    }

    func record(_ period: String) throws -> Record { try #require(national.first { $0.period == period }) }
}

/// The sets that come with the program.
enum Sets {
    static func all() throws -> [Convention] {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/App/Reference/reports/conventions.json")
        return try JSONDecoder().decode([Convention].self, from: Data(contentsOf: sources))
    }

    static func set(_ id: String) throws -> Convention { try #require(all().first { $0.id == id }) }

    static let natures = [
        "quality", "safety", "price", "measurement", "counterfeit", "contract", "false_advertising",
        "personal_dignity", "after_sales", "other",
    ]

    static func names(_ set: Convention, divisions: [String] = []) -> ReportNames {
        func named(_ code: String, _ parent: String? = nil) -> ReportNames.Category {
            .init(code: code, parent: parent, name: LocalText(zh: code, en: code))
        }
        let levelOne = ReportPart.allCases.flatMap { set.parts[$0] }
        return ReportNames(
            natures: natures.map { named($0) },
            categories: levelOne.map { named($0) } + [named("garments", "apparel"), named("shoes", "apparel")],
            divisions: divisions.map { named($0) }, scope: LocalText(zh: "全国", en: "China"))
    }
}

extension Published.Record {
    var counts: ReportCounts {
        ReportCounts(
            accepted: accepted, resolved: resolved, recoveredFen: Int64(recoveredWanYuan * 1_000_000),
            parts: [.goods: goodsTotal, .services: servicesTotal, .other: otherTotal],
            categories: goodsL1Counts ?? [:])
    }
}

/// A number of the fixture as it was printed.
func printed(_ number: Double) -> String { String(format: "%.2f", number) }
