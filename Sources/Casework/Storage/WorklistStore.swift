internal import AccountsRules
internal import CaseworkRules
package import Kernel
internal import LawRules
internal import Storage

/// Lists of files: pages by key, counts up to a bound, and files like another one.
package struct WorklistStore: Sendable {
    let tools: CaseworkTools
    var database: any Database { tools.database }
    var today: Day { tools.today }
    var now: Instant { tools.time.now() }

    package init(_ tools: CaseworkTools) {
        self.tools = tools
    }

    /// Whose files a person may list today, those of dissolved offices with those of their successors; nil for those
    /// who may look at none.
    package func scope(of who: Principal) -> WorklistScope? {
        guard let own = who.office, CasePermission.allows(who.roles, .view, .own) else { return nil }
        let (directory, today) = (tools.directory(), tools.today)
        let seesBelow = CasePermission.allows(who.roles, .view, .below)
        let offices = directory.reach(of: own, below: seesBelow, on: today)
        if offices.count == 1 { return .office(own) }
        let reach = Set(offices)
        let isAll = seesBelow && directory.offices.allSatisfy { reach.contains($0.id) || !$0.exists(on: today) }
        return isAll ? .everywhere : .offices(offices)
    }

    /// One page of a list.
    package func page(_ query: WorklistQuery) async throws -> WorklistPage {
        let numbers = numbers(query)
        guard case .words = query.filters.text else {
            let sql = WorklistSQL(query: query, matching: WorklistMatching(query.filters.text, numbers: numbers))
            return Self.page(query, try await database.rows(sql.page).map(Self.row), lookedUpTo: nil)
        }
        return try await database.read { reading in
            let sql = WorklistSQL(query: query, matching: try Self.matching(query, numbers, reading))
            let rows = try reading.rows(sql.page).map(Self.row)
            var last: WorklistCursor?
            if sql.matching.isScan, rows.count <= WorklistQuery.pageSize, let row = try reading.row(sql.lastLooked) {
                let direction = query.cursor?.direction ?? .after
                last = WorklistCursor(direction, key: try row.int64("sort_key"), id: try row.int64("id"))
            }
            return Self.page(query, rows, lookedUpTo: last)
        }
    }

    /// How many files each view has; `WorklistQuery.counted + 1` stands for more.
    package func counts(of views: [WorklistView], like query: WorklistQuery) async throws -> [WorklistView: Int] {
        try await database.read { reading in
            var counts: [WorklistView: Int] = [:]
            for view in views {
                var counted = query
                counted.view = view
                counted.cursor = nil
                counts[view] = try reading.count(WorklistSQL(query: counted, matching: .none).count)
            }
            return counts
        }
    }

    /// The next day on which something is due in a view, for an empty list of today.
    package func nextDue(_ query: WorklistQuery) async throws -> Day? {
        var next = query
        next.view = .allOpen
        next.filters = WorklistFilters()
        next.cursor = WorklistCursor(.after, key: Int64(query.today.number), id: .max)
        let page = try await page(next)
        return page.rows.first.flatMap { $0.clock?.due }
    }

    /// The numbers that a serial may stand for: of this year and the last, in the divisions of the scope.
    private func numbers(_ query: WorklistQuery) -> [String] {
        guard case .serial(let serial) = query.filters.text else { return [] }
        let directory = tools.directory()
        let offices: [Int64] =
            switch query.scope {
            case .office(let own): [own]
            case .offices(let list): list
            case .everywhere: directory.offices.map(\.id)
            }
        let divisions = Set(offices.compactMap { directory.office($0)?.division.county }.prefix(1_000))
        let numbers = divisions.flatMap { division in
            (0...1).map { CaseNumber(division: division, year: query.today.year - $0, serial: serial).text }
        }
        return Array(numbers.sorted().prefix(1_000))
    }

    /// A trader's name is tried before words: it has an index, and words have none.
    private static func matching(
        _ query: WorklistQuery, _ numbers: [String], _ reading: any Reading
    ) throws -> WorklistMatching {
        guard case .words(let words) = query.filters.text else {
            return WorklistMatching(query.filters.text, numbers: numbers)
        }
        let traders = WorklistMatching.traders(words.joined(separator: " "))
        let known = try reading.row("SELECT p.case_id FROM party AS p WHERE \(fragment: traders) LIMIT 1")
        return WorklistMatching(query.filters.text, isTrader: known != nil)
    }
}

extension WorklistStore {
    /// Puts rows that may have been read backwards into the order of the list, with the ways to both sides.
    private static func page(
        _ query: WorklistQuery, _ read: [WorklistRow], lookedUpTo last: WorklistCursor?
    ) -> WorklistPage {
        let isBackwards = query.cursor?.direction == .before
        let hasMore = read.count > WorklistQuery.pageSize
        let kept = Array(read.prefix(WorklistQuery.pageSize))
        let rows = isBackwards ? Array(kept.reversed()) : kept
        func cursor(_ direction: WorklistCursor.Direction, _ row: WorklistRow?) -> WorklistCursor? {
            row.map { WorklistCursor(direction, key: $0.sortKey, id: $0.id) }
        }
        let onward = hasMore ? cursor(isBackwards ? .before : .after, isBackwards ? rows.first : rows.last) : last
        // Coming from a side, there is always something there, and at worst an empty page says so.
        let back = query.cursor.flatMap { came in
            cursor(isBackwards ? .after : .before, isBackwards ? rows.last : rows.first)
                ?? WorklistCursor(isBackwards ? .after : .before, key: came.key, id: came.id)
        }
        return WorklistPage(
            rows: rows, next: isBackwards ? back : onward, previous: isBackwards ? onward : back,
            lookedAt: last == nil || hasMore ? nil : WorklistQuery.looked)
    }

    private static func row(_ row: Row) throws -> WorklistRow {
        WorklistRow(
            id: try row.int64("id"), number: try row.text("number"), title: try row.text("title"),
            kind: try row.choice("kind"), channel: try row.choice("channel"), state: try row.choice("state"),
            office: try row.int64("office_id"), officer: try row.optionalInt64("officer_id"),
            handoverOffice: try row.optionalInt64("handover_office"), receivedAt: try row.instant("received_at"),
            closedOn: try row.optionalDay("closed_on"), outcome: try row.optionalChoice("outcome"),
            inTime: try row.optionalBool("in_time"), rated: try row.bool("rated"),
            supervisedUntil: try row.optionalDay("supervised_due"), clock: try clock(row),
            consumer: try row.optionalText("consumer") ?? "", phone: try row.optionalText("phone") ?? "",
            trader: try row.optionalText("trader") ?? "", amount: try row.optionalMoney("amount_fen"),
            sortKey: try row.int64("sort_key"))
    }

    private static func clock(_ row: Row) throws -> WorklistClock? {
        guard let key: PeriodKey = try row.optionalChoice("period") else { return nil }
        return WorklistClock(
            key: key, ruleSet: try row.text("rule_set"), start: try row.day("start_on"), due: try row.day("due_on"),
            isProvisional: try row.bool("provisional"), isPaused: try row.text("clock_state") == "paused")
    }
}
