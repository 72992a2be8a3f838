internal import ImportingRules
package import Kernel
internal import Storage
package import WorkOrdersRules

/// Takes the list of a hotline in, batch by batch: safe to repeat, and to do dry first.
package struct ListTaking: Sendable {
    /// Orders in one transaction.
    private static let batch = 200

    private let store: OrderStore
    private var tools: WorkOrderTools { store.tools }

    package init(_ store: OrderStore) {
        self.store = store
    }

    /// Reads the file and takes its orders in, or only reports what would become of each when it is `dry`.
    ///
    /// Throws `MappingUnusable` for missing columns, `OrderLists.Unreadable`, `OrderRefused`.
    package func take(
        _ path: String, _ mapping: OrderMapping, dry: Bool, by who: Principal
    ) async throws -> ListReport {
        guard let own = tools.ownOffice(of: who), tools.allows(.takeList, own, who) else {
            throw OrderRefused([.notAllowed])
        }
        let next = try tools.lists.open(path, mapping)
        let day = tools.listDay
        var report = ListReport(isDry: dry)
        var batch: [ListedOrder] = []
        var lines: [String: Int] = [:]
        while report.rows + batch.count < OrderLimits.listed, let found = try next() {
            switch found {
            case .broken(let rejection): report.reject(rejection.line, .unreadable(rejection.problems))
            case .record(let record):
                switch mapping.reading(record, on: day) {
                case .failure(let unreadable): report.reject(record.line, .unreadable(unreadable.problems))
                case .success(let order):
                    if let first = lines[order.number] {
                        report.reject(order.line, .twice(first: first), number: order.number)
                    } else {
                        lines[order.number] = order.line
                        batch.append(order)
                    }
                }
            }
            if batch.count == Self.batch { try await flush(&batch, &report, who) }
        }
        try await flush(&batch, &report, who)
        if report.rows >= OrderLimits.listed, let rest = try next() {
            report.reject(Self.line(rest), .tooMany(OrderLimits.listed))
        }
        if !dry { try await note(report, mapping, who) }
        return report
    }

    private func flush(_ batch: inout [ListedOrder], _ report: inout ListReport, _ who: Principal) async throws {
        guard !batch.isEmpty else { return }
        for (result, order) in zip(try await store.take(batch, dry: report.isDry, by: who), batch) {
            report.count(result, order)
        }
        batch = []
    }

    private static func line(_ found: OrderLists.Found) -> Int {
        switch found {
        case .record(let record): record.line
        case .broken(let rejection): rejection.line
        }
    }

    private func note(_ report: ListReport, _ mapping: OrderMapping, _ who: Principal) async throws {
        let (audit, now) = (tools.audit, tools.time.now())
        let detail =
            "\(report.new) new, \(report.changed) changed, \(report.alreadyThere) there, \(report.rejected) rejected"
        try await tools.database.transaction { transaction in
            try audit(now, who, "order-list-taken", mapping.source.rawValue, detail, transaction)
        }
    }
}
