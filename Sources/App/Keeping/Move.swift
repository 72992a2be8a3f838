internal import Foundation
internal import Kernel
internal import Logging
internal import Storage

/// Moves an installation from one database to the other; its folder with evidence, secret and messages stays.
struct Move {
    let settings: Settings
    let log: Logger

    /// Carries everything over and proves it there; the old database is then marked, so that nobody files into it.
    func run(to target: DatabaseLocation, althoughRunning: Bool) async throws -> Bool {
        if !althoughRunning { try await refuseRunning() }
        let report = try await Transfer(log: log).run(from: settings.location, to: target)
        Self.tell(report)
        guard try await isSound(at: target) else {
            try await mark(.begun, at: target)
            return false
        }
        try await mark(.moved, at: settings.location)
        return true
    }

    /// Takes the mark off the old database, so that it can be used again.
    func undo() async throws {
        let database = try await openDatabase(settings.location, log: log)
        try await MoveMark.clear(on: database)
        try await database.close()
    }

    private func isSound(at target: DatabaseLocation) async throws -> Bool {
        let opened = try await Installation.open(
            folder: settings.folder, at: target, evidence: settings.evidence, secret: settings.secret, log: log)
        do {
            let isSound = try await Soundness(installation: opened).check()
            await opened.close()
            return isSound
        } catch {
            await opened.close()
            throw error
        }
    }

    private func mark(_ mark: MoveMark, at location: DatabaseLocation) async throws {
        let database = try await openDatabase(location, log: log)
        try await mark.set(on: database)
        try await database.close()
    }

    /// A process that serves would go on filing into the old database; each holds a node number.
    private func refuseRunning() async throws {
        let database = try await openDatabase(settings.location, log: log)
        let now = SystemTime().now()
        let holders: [String]
        do {
            guard try await TableCopy.tables(of: database).contains("node_number") else {
                throw Complaint(zh: "这里没有消保的数据库。", en: "There is no database of Xiaobao here.")
            }
            holders = try await database.rows("SELECT holder FROM node_number WHERE until > \(now) ORDER BY number")
                .map { try $0.text("holder") }
            try await database.close()
        } catch {
            try? await database.close()
            throw error
        }
        guard holders.isEmpty else {
            let names = holders.joined(separator: ", ")
            throw Complaint(
                zh: "还有进程在用这个数据库（\(names)）。请先停掉；刚被强行结束的，十分钟后就不算了。确定没有，可加 --although-running。",
                en: "Processes use this database (\(names)). Stop them first; one that was killed counts for ten "
                    + "minutes more. If you are sure there is none, add --although-running.")
        }
    }

    private static func tell(_ report: TableCopy.Report) {
        Running.tell("table 表 · before 原来 · now 现在")
        for count in report.counts where count.source > 0 {
            Running.tell("  \(count.table)  \(count.source)  \(count.target)")
        }
        for table in report.leftOut { Running.tell("  \(table): 不搬，可重建 / not moved, made again") }
    }
}
