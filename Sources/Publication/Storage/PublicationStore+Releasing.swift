package import Kernel
package import PublicationRules
internal import Storage
internal import Web

/// How a release would pass at one way of telling less.
package struct GateStep: Hashable, Sendable {
    package let granularity: Granularity
    package let findings: [AnonymityGate.Finding]
    /// How many rows stand out.
    package var stopped: Int { findings.reduce(0) { $0 + $1.rows.count } }
}

extension PublicationStore {
    /// How a file would look at a granularity.
    func attributes(_ file: PublishableFile, _ granularity: Granularity) -> Attributes {
        Attributes(
            division: tools.places.division(file.division, granularity.place).code,
            category: tools.places.category(file.categorySystem, file.category, granularity.matter).code,
            period: granularity.period(of: file.receivedOn), outcome: file.outcome,
            ageBand: granularity.showsAge ? file.ageBand ?? "unknown" : "")
    }

    /// How many public files look alike; counting stops at k.
    private static func published(_ group: String, _ k: Int, _ reading: any Reading) throws -> Int {
        try reading.count(
            """
            SELECT count(*) AS n FROM (SELECT 1 AS one FROM open_line
            WHERE group_key = \(group) AND change <> 'withdrawn' LIMIT \(k)) AS few
            """)
    }

    /// How these files would pass at every step of telling less, and which rows stop them.
    package func steps(_ files: [PublishableFile], k: Int) async throws -> [GateStep] {
        let ladder = Granularity.ladder.map { step in (step, files.map { attributes($0, step) }) }
        return try await database.read { reading in
            try ladder.map { granularity, rows in
                GateStep(
                    granularity: granularity,
                    findings: try AnonymityGate(k: k).findings(rows) { try Self.published($0, k, reading) })
            }
        }
    }

    /// The prepared files of these numbers, each checked again against the rules of today.
    func releasable(_ numbers: [String]) async throws -> (files: [PublishableFile], rules: PublicationRuleSet) {
        guard !numbers.isEmpty, numbers.count <= Self.most else { throw PublicationRefused([.nothingChosen]) }
        let rules = try tools.ruleSet()
        var files: [PublishableFile] = []
        var why: [PublicationReason] = []
        for number in numbers {
            guard let file = try await tools.file(number) else { throw NotFound() }
            why += NotPublishable.reasons(file, rules).map { .notPublishable($0) }
            files.append(file)
        }
        guard why.isEmpty else { throw PublicationRefused(why) }
        return (files, rules)
    }

    /// Releases prepared files together; stopped with the rows where a group would be below k.
    package func release(_ numbers: [String], at granularity: Granularity, by who: Principal) async throws {
        let (files, rules) = try await releasable(numbers)
        let (now, today, tools) = (tools.time.now(), tools.today, tools)
        let rows = files.map { attributes($0, granularity) }
        let kept = try JSONText.encode(granularity)
        try await transaction { transaction in
            // The head is locked before the groups are counted, so that two releases do not count on each other's files.
            try OpenWriting.lock(transaction)
            let items = try files.map { try locked($0.number, .release, who, transaction) }
            let why = Self.refusals(items, who)
            guard why.isEmpty else { throw PublicationRefused(why) }
            let findings = try AnonymityGate(k: rules.k).findings(rows) {
                try Self.published($0, rules.k, transaction)
            }
            guard findings.isEmpty else { throw PublicationRefused([.tooSmall(findings)]) }
            let writing = OpenWriting(transaction: transaction, places: tools.places)
            for ((file, item), row) in zip(zip(files, items), rows) {
                let id = item.publicID ?? "p\(tools.nextKey())"
                try writing.publish(record(file, item, row, granularity, rules, id: id), .published, at: now)
                try transaction.execute(
                    """
                    UPDATE publication SET state = 'released', version = version + 1, public_id = \(id),
                        granularity = \(kept), rules = \(rules.id), released_by = \(who.person),
                        released_on = \(today), ends_on = \(rules.months.map { today.adding(months: $0) })
                    WHERE case_id = \(item.caseID)
                    """)
                try tools.note(item.number, "publicationReleased", ["id": id], who, now, transaction)
                try tools.audit(now, who, "publication-released", "case:\(item.number)", id, transaction)
            }
        }
    }

    private static func refusals(_ items: [StoredPublication], _ who: Principal) -> [PublicationReason] {
        var why = items.filter { $0.state != .prepared }.map { PublicationReason.notPrepared($0.number) }
        if items.contains(where: { $0.state == .prepared && $0.preparedBy == who.person }) { why.append(.samePerson) }
        return why
    }

    func record(
        _ file: PublishableFile, _ item: StoredPublication, _ attributes: Attributes, _ granularity: Granularity,
        _ rules: PublicationRuleSet, id: String
    ) -> PublishedRecord {
        // A trader without a code may be a person whose name is all there is.
        let isPerson =
            file.traderCode == nil
            && Scrubber.spans(in: file.traderName + "。").contains {
                $0.kind == .name && $0.start == 0 && $0.end == file.traderName.unicodeScalars.count
            }
        return PublishedRecord(
            id: id, attributes: attributes,
            divisionName: tools.places.division(file.division, granularity.place).name.zh,
            categoryName: tools.places.category(file.categorySystem, file.category, granularity.matter).name.zh,
            traderName: isPerson ? MaskKind.name.marker(.zh) : file.traderName, traderCode: file.traderCode ?? "",
            product: granularity.matter == .none ? "" : item.product, narrative: item.narrative,
            isMediated: file.isMediated, triedSettling: file.triedSettling, solved: file.solved ?? "",
            rules: rules.id)
    }
}

extension Day {
    /// The same day some months on, or the last day of that month.
    func adding(months: Int) -> Day {
        let parts = description.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return self }
        let index = parts[0] * 12 + parts[1] - 1 + months
        for day in stride(from: parts[2], through: min(parts[2], 28), by: -1) {
            let month = String(index % 12 + 1)
            let last = String(day)
            let text = "\(index / 12)-\(month.count < 2 ? "0" : "")\(month)-\(last.count < 2 ? "0" : "")\(last)"
            if let found = Day(text) { return found }
        }
        return self + months * 30
    }
}
