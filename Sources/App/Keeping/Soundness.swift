internal import Accounts
internal import Casework
internal import Funds
internal import Kernel
internal import Performance
internal import Reporting
internal import Settlement
internal import Statistics
internal import Storage

/// Looks whether an installation proves itself: chains, evidence and figures.
struct Soundness {
    let installation: Installation

    /// Checks the chains and the evidence; tells what was found.
    func chainsAndEvidence() async throws -> Bool {
        let database = installation.database
        let files = try await database.read { try $0.count("SELECT count(*) FROM case_file") }
        let line = ProgressLine("记录链 chains", unit: "files")
        let chains = try await HistoryVerification.report(on: database) { line.tell($0.files, of: files) }
        line.end(chains.files)
        Running.tell("files 案件 \(files), histories 记录链 \(chains.files), entries 记录 \(chains.entries)")
        for problem in chains.problems { Running.tell("  \(problem)") }
        let evidence = try await KeptFiles.report(on: database, in: installation.tools.evidence)
        Running.tell("evidence 证据 \(evidence.files), bytes 字节 \(evidence.bytes)")
        for path in evidence.missing { Running.tell("  缺少 / missing: \(path)") }
        for path in evidence.altered { Running.tell("  被改动 / altered: \(path)") }
        let rooms = try await RoomVerification.report(on: database)
        Running.tell("agreements 和解协议 \(rooms.agreements)")
        for number in rooms.altered { Running.tell("  和解协议被改动 / agreement altered: \(number)") }
        let funds = try await FundVerification.report(on: database)
        Running.tell("funds 赔付资金 \(funds.funds), entries 账目 \(funds.entries)")
        for problem in funds.problems { Running.tell("  账不平 / books do not agree: \(problem)") }
        let reports = try await ReportVerification.report(on: database)
        Running.tell("published reports 公布的报告 \(reports.reports)")
        for report in reports.altered { Running.tell("  报告被改动 / report altered: \(report)") }
        let broken = try await AuditStore(database: database).firstBroken()
        if let broken { Running.tell("  审计记录从第\(broken)条断开 / audit log broken at entry \(broken)") }
        guard chains.isClean, chains.files == files, evidence.isClean, rooms.altered.isEmpty,
            funds.problems.isEmpty, reports.altered.isEmpty, broken == nil
        else { return false }
        Running.tell("All chains are whole, all evidence is there. / 记录链全部完整，证据齐全。")
        return true
    }

    /// Folds what waits and computes all figures again; tells what was found.
    func figures() async throws -> Bool {
        let statistics = installation.statistics(foldBatch: 5_000)
        _ = try await statistics.fold.foldWaiting()
        _ = try await statistics.rebuild.runIfDue()
        let report = try await statistics.recount.run()
        Running.tell(
            "events 事件 \(report.events), cells 统计单元 \(report.cells), differences 差异 \(report.differences.count)")
        let isCounted = try await traders()
        return report.agrees && isCounted
    }

    /// Folds what waits, and counts the public figures of traders again from the files; tells what was found.
    ///
    /// - Parameter repair: writes what the files say where that is something else
    func traders(repair: Bool = false) async throws -> Bool {
        let tools = installation.promises.tools
        let fold = RecordFold(tools, as: installation.node.holder, log: installation.log)
        try await fold.round()
        let report = try await RecordVerification(tools).report()
        Running.tell("traders 商家公示数字 \(report.traders), complaints 投诉 \(report.files)")
        for problem in report.problems { Running.tell("  商家数字不对 / figures of a trader differ: \(problem)") }
        guard repair, !report.problems.isEmpty else { return report.problems.isEmpty }
        return try await fold.repair(report)
    }

    func check() async throws -> Bool {
        let isWhole = try await chainsAndEvidence()
        let isCounted = try await figures()
        return isWhole && isCounted
    }
}
