internal import Finding
internal import Kernel
internal import Logging
internal import Storage

/// Carries all tables from one database to another, empty one, and looks whether they arrived.
struct Transfer {
    let log: Logger

    /// The numbers of rows in both.
    @discardableResult
    func run(from source: DatabaseLocation, to target: DatabaseLocation) async throws -> TableCopy.Report {
        let from = try await openDatabase(source, log: log)
        do {
            let to = try await openDatabase(target, log: log)
            do {
                let report = try await carry(from: from, to: to)
                try await to.close()
                try await from.close()
                return report
            } catch {
                try? await to.close()
                throw error
            }
        } catch {
            try? await from.close()
            throw error
        }
    }

    private func carry(from source: any Database, to target: any Database) async throws -> TableCopy.Report {
        try await Migrator(Installation.migrations).run(on: source)
        try await refuseFilled(target)
        try await Migrator(Installation.migrations).run(on: target)
        try await MoveMark.begun.set(on: target)
        let progress = ProgressLine("搬迁 moving", unit: "rows")
        let report = try await TableCopy(from: source, to: target, leaving: Finding.filledByTrigger)
            .run { progress.tell($0.rows, of: $0.total) }
        progress.end(report.rows)
        guard report.agrees else {
            let wrong = report.counts.filter { $0.source != $0.target }.map(\.table).joined(separator: ", ")
            throw Complaint(
                zh: "这些表的行数前后不一样：\(wrong)", en: "These tables have other numbers of rows now: \(wrong)")
        }
        try await MoveMark.clear(on: target)
        return report
    }

    /// A target that holds anything is refused, unless that is what a broken-off move left.
    private func refuseFilled(_ target: any Database) async throws {
        if try await TableCopy.isEmpty(target) { return }
        if try await MoveMark.read(on: target) == .begun {
            Running.say("上次搬迁没有做完，从头再来。 / A move was broken off here; it begins again.\n")
            return
        }
        throw Complaint(
            zh: "目标数据库里已经有数据，没有动它。请给一个空的数据库。",
            en: "The target database holds something already and was left alone. Name an empty one.")
    }
}
