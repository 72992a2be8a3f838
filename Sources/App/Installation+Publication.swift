internal import Accounts
internal import AccountsRules
internal import Casework
internal import CaseworkRules
internal import Foundation
internal import Kernel
internal import LawRules
internal import Publication
internal import PublicationRules
internal import SettlementRules
internal import StatisticsRules
internal import Storage
internal import Web

/// What publishing needs from the other capabilities.
extension Installation {
    /// The rules under which complaints are published, as they come with the program.
    static func publicationRules() throws -> [PublicationRuleSet] {
        let files = try ReferenceFiles.bundled()
        return try files.names(in: "publication", ending: ".json").map {
            try JSONDecoder().decode(PublicationRuleSet.self, from: Data(try files.read($0)))
        }
    }

    /// Publishing as pages and rounds use it.
    var publication: Publication { Publication(Self.publicationTools(tools, rules: publishing, address: address)) }

    static func publicationTools(
        _ tools: CaseworkTools, rules: [PublicationRuleSet], address: String
    ) -> PublicationTools {
        let store = CaseStore(tools)
        return PublicationTools(
            database: tools.database, time: tools.time, zone: { tools.law().zone }, directory: tools.directory,
            nextKey: { tools.keys.next() }, rules: rules, file: { try await publishable($0, store) },
            places: publishedPlaces(tools),
            note: { number, kind, facts, who, now, transaction in
                guard let number = CaseNumber(number) else { throw NotFound() }
                try store.note(kind, facts: facts, on: number, by: who, at: now, in: transaction)
            },
            audit: noting, figures: { try await FrozenFigures(tools: tools).tables(of: $0) }, address: address)
    }

    /// Takes a publication back when the consumer withdraws the consent to it.
    static func unpublishing(
        _ tools: CaseworkTools, rules: [PublicationRuleSet], address: String
    ) -> @Sendable (CaseNumber, ConsentPurpose) async throws -> Void {
        let store = PublicationStore(publicationTools(tools, rules: rules, address: address))
        return { number, purpose in
            guard purpose == .publication else { return }
            try await store.consentWithdrawn(number.text, by: Principal(.system("publication")))
        }
    }

    private static func publishable(_ typed: String, _ store: CaseStore) async throws -> PublishableFile? {
        guard let number = CaseNumber(typed) else { return nil }
        let details: CaseDetails
        do { details = try await store.details(number) } catch is NotFound { return nil }
        let file = details.file
        let consumer = details.consumer
        var known = [
            KnownValue(.name, consumer.name), KnownValue(.phone, consumer.phone),
            KnownValue(.address, consumer.address), KnownValue(.orderNumber, details.purchase.orderNumber),
        ]
        if let agent = details.agent {
            known += [KnownValue(.name, agent.name), KnownValue(.phone, agent.phone)]
        }
        let outcome = file.outcome?.rawValue ?? ""
        // An agreement that an office brought about, or a mediation that ended without one.
        let isMediated =
            details.history.contains { $0.kind == CaseMove.Name.startMediation.rawValue }
            || file.outcome == .notAgreed
        return PublishableFile(
            caseID: file.id, number: number.text, office: file.handling.office, isComplaint: file.kind == .complaint,
            isClosed: file.closedOn != nil, consents: details.consents(to: .publication), outcome: outcome,
            receivedOn: file.receivedOn, division: file.division.rawValue, categorySystem: file.category.system,
            category: file.category.code, ageBand: consumer.ageBand?.rawValue, traderName: details.trader.name,
            traderCode: details.trader.creditCode?.text, product: details.purchase.product,
            story: MarkedText.plain(details.story).trimmingCharacters(in: .whitespacesAndNewlines),
            isMediated: isMediated,
            triedSettling: file.outcome == .settled
                || details.history.contains { [Entry.settlesFirst, Entry.settled, Entry.unsettled].contains($0.kind) },
            solved: details.rating?.solved.rawValue, known: known.filter { !$0.text.isEmpty })
    }

    /// Divisions and categories at the level at which they are published.
    private static func publishedPlaces(_ tools: CaseworkTools) -> PublishedPlaces {
        typealias Place = PublishedPlaces.Place
        @Sendable func path(_ code: String) -> [Division] {
            guard let code = DivisionCode(rawValue: code) else { return [] }
            return tools.directory().path(of: code, on: tools.today)
        }
        @Sendable func trail(_ key: String) -> [(key: String, name: LocalText)] {
            let parts = key.split(separator: ":", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { return [] }
            let book = tools.categories()
            var trail: [(key: String, name: LocalText)] = []
            var code: String? = parts[1]
            while let here = code, let category = book.category(parts[0], here), trail.count < 8 {
                trail.append(("\(parts[0]):\(here)", category.name))
                code = category.parent
            }
            return trail
        }
        return PublishedPlaces(
            division: { code, level in
                let path = path(code)
                let wanted: [DivisionLevel] =
                    switch level {
                    case .county: [.province, .prefecture, .county]
                    case .prefecture: [.province, .prefecture]
                    case .province: [.province]
                    }
                let found = path.last { wanted.contains($0.level) } ?? path.first
                return Place(
                    code: found?.code.rawValue ?? code, name: found?.name ?? LocalText(zh: code, en: code), above: [])
            },
            category: { system, code, depth in
                guard depth != .none else { return Place(code: "", name: LocalText(zh: "", en: ""), above: []) }
                let trail = trail("\(system):\(code)")
                let index = trail.count - (depth == .first ? 1 : 2)
                let found = trail.isEmpty ? nil : trail[max(0, index)]
                return Place(
                    code: found?.key ?? "\(system):\(code)", name: found?.name ?? LocalText(zh: code, en: code),
                    above: [])
            },
            divisionName: { path($0).last?.name }, categoryName: { trail($0).first?.name },
            divisionsAbove: { path($0).dropLast().map { $0.code.rawValue } },
            categoriesAbove: { trail($0).dropFirst().map(\.key) })
    }
}

/// The tables that a release of figures freezes, read from the cubes.
struct FrozenFigures: Sendable {
    let tools: CaseworkTools

    /// Complaints received and closed in a year: by month and division, and by month and category.
    func tables(of year: Int) async throws -> FiguresToFreeze {
        let months = (1...12).map { year * 100 + $0 }
        let (directory, book, today) = (tools.directory(), tools.categories(), tools.today)
        guard let home = DivisionCode(rawValue: Home.division) else { throw NotFound() }
        let divisions = directory.children(of: home, on: today).map {
            (key: $0.rawValue, name: directory.division($0)?.name.zh ?? $0.rawValue)
        }
        let categories = book.top.map { (key: "\(book.main):\($0.code)", name: $0.name.zh) }
        return try await tools.database.read { reading in
            var tables: [FiguresToFreeze.Table] = []
            for measure in [Measure.filed, .closed] {
                for (cube, rows) in [(Cube.byDivision, divisions), (.byCategory, categories)] {
                    let values = try Self.values(cube, measure, rows.map(\.key), months, reading)
                    tables.append(
                        FiguresToFreeze.Table(
                            name: "\(measure.rawValue)-\(cube.rawValue)", rows: rows,
                            columns: months.map { "\($0 / 100)-" + ($0 % 100 < 10 ? "0" : "") + "\($0 % 100)" },
                            values: values))
                }
            }
            let folded = try reading.row("SELECT max(folded_at) AS at FROM fold_state")?.optionalInstant("at")
            return FiguresToFreeze(tables: tables, foldedAt: folded)
        }
    }

    private static func values(
        _ cube: Cube, _ measure: Measure, _ keys: [String], _ months: [Int], _ reading: any Reading
    ) throws -> [[Int]] {
        var values = keys.map { _ in months.map { _ in 0 } }
        guard let first = months.first, let last = months.last else { return values }
        let rows = try reading.rows(
            """
            SELECT key, month, CAST(SUM(value) AS BIGINT) AS value FROM cell
            WHERE cube = \(cube) AND scope = \(Home.division) AND below = 1 AND kind = 'complaint'
            AND measure = \(measure) AND month >= \(first) AND month <= \(last) AND key IN \(anyOf: keys)
            GROUP BY key, month ORDER BY key, month
            """)
        let places = Dictionary(keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        for row in rows {
            guard let place = places[try row.text("key")] else { continue }
            values[place][try row.int("month") - first] += try row.int("value")
        }
        return values
    }
}
