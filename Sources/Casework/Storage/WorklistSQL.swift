internal import CaseworkRules
internal import Kernel
internal import Storage

/// The statements behind a list, the same text on both engines.
///
/// A column that must not choose the index stands behind a plus sign (`+f.office_id`): both engines then read in the
/// order of the view's index instead of sorting everything that an office has.
struct WorklistSQL {
    let query: WorklistQuery
    /// How the typed text is matched; decided before, because a trader's name is tried first.
    let matching: WorklistMatching

    /// The page's rows: one more than fits, so that it is known whether there are others.
    var page: SQL {
        """
        SELECT r.id, r.number, r.title, r.kind, r.channel, r.state, r.office_id, r.officer_id, r.handover_office,
            r.received_at, r.closed_on, r.outcome, r.in_time, r.rated, r.supervised_due, r.sort_key,
            k.period, k.start_on, k.due_on, k.provisional, k.state AS clock_state, h.rule_set,
            c.name AS consumer, c.phone, t.name AS trader, b.amount_fen
        FROM (\(fragment: listed)) AS r
        JOIN handling AS h ON h.case_id = r.id AND h.id = r.handling_id
        LEFT JOIN clock AS k ON k.case_id = r.id AND k.handling_id = r.handling_id AND k.period = r.due_key
            AND k.state IN ('running', 'paused')
        LEFT JOIN party AS c ON c.case_id = r.id AND c.id = 1 AND c.role = 'consumer'
        LEFT JOIN party AS t ON t.case_id = r.id AND t.id = 2 AND t.role = 'trader'
        LEFT JOIN purchase AS b ON b.case_id = r.id
        ORDER BY \(fragment: outerOrder(of: "r"))
        """
    }

    /// The files of the page; a search for words leaves out what it does not find in them.
    private var listed: SQL {
        guard matching.isScan else { return found }
        return """
            SELECT x.* FROM (\(fragment: found)) AS x\(fragment: matching.words)
            ORDER BY \(fragment: outerOrder(of: "x")) LIMIT \(most: WorklistQuery.pageSize + 1)
            """
    }

    /// The last row that a search for words looked at, if it looked at as many as it may.
    var lastLooked: SQL {
        "SELECT x.sort_key, x.id FROM (\(fragment: found)) AS x ORDER BY \(fragment: outerOrder(of: "x"))"
            + " LIMIT 1 OFFSET \(most: WorklistQuery.looked - 1)"
    }

    /// How many files the view has, up to a bound.
    var count: SQL {
        """
        SELECT count(*) FROM (
            SELECT 1 FROM case_file AS f WHERE \(fragment: conditions(counting: true))
            LIMIT \(most: WorklistQuery.counted + 1)) AS counted
        """
    }

    private var found: SQL {
        let columns: SQL = """
            SELECT f.id, f.number, f.title, f.kind, f.channel, f.state, f.office_id, f.officer_id, f.handover_office,
                f.received_at, f.closed_on, f.outcome, f.in_time, f.rated, f.supervised_due, f.handling_id, f.due_key,
                \(fragment: sortKey) AS sort_key\(fragment: matching.isScan ? ", f.story" : "")
            """
        if let picked {
            return "\(fragment: columns) FROM (\(fragment: picked)) AS p JOIN case_file AS f ON f.id = p.id"
        }
        return """
            \(fragment: columns) FROM case_file AS f WHERE \(fragment: conditions(counting: false))\(fragment: beyondCursor)
            ORDER BY \(fragment: innerOrder) LIMIT \(most: limit)
            """
    }

    /// The first keys of each office in the order of its own index, and of all these the first: so the cost does not
    /// grow with the files of other offices. Nothing for one office, for all of them, and for very many.
    private var picked: SQL? {
        guard case .offices(let offices) = query.scope, offices.count <= Self.mostApart, query.filters.office == nil,
            query.view != .mine, query.view != .handovers, !matching.isScan
        else { return nil }
        let view = view(closed: Self.closed) + filters
        let each = offices.map { office -> SQL in
            """
            SELECT * FROM (SELECT f.id, \(fragment: sortKey) AS sort_key FROM case_file AS f
                WHERE \(fragment: ([own(office)] + view).joined(with: " AND "))\(fragment: beyondCursor)
                ORDER BY \(fragment: innerOrder) LIMIT \(most: limit)) AS o
            """
        }
        return """
            SELECT a.id FROM (\(fragment: each.joined(with: " UNION ALL "))) AS a
            ORDER BY \(fragment: outerOrder(of: "a")) LIMIT \(most: limit)
            """
    }

    /// Offices that are read apart at most; beyond, one index of all offices is read, where they are then many.
    private static let mostApart = 50

    private var limit: Int { matching.isScan ? WorklistQuery.looked : WorklistQuery.pageSize + 1 }

    private var isByDueDay: Bool { query.view.isByDueDay }
    private var isBackwards: Bool { query.cursor?.direction == .before }
    /// Whether rows are read from small keys to large ones.
    private var isAscending: Bool { isByDueDay != isBackwards }

    private var sortKey: SQL { isByDueDay ? "f.due_on" : "f.received_at" }

    private var innerOrder: SQL {
        switch (isByDueDay, isAscending) {
        case (true, true): "f.due_on, f.id"
        case (true, false): "f.due_on DESC, f.id DESC"
        case (false, true): "f.received_at, f.id"
        case (false, false): "f.received_at DESC, f.id DESC"
        }
    }

    private func outerOrder(of alias: StaticString) -> SQL {
        isAscending
            ? "\(raw: alias).sort_key, \(raw: alias).id" : "\(raw: alias).sort_key DESC, \(raw: alias).id DESC"
    }

    private var beyondCursor: SQL {
        guard let cursor = query.cursor else { return "" }
        let comparison: SQL = isAscending ? ">" : "<"
        return " AND (\(fragment: sortKey), f.id) \(fragment: comparison) (\(cursor.key), \(cursor.id))"
    }

    /// Counting needs no order, and takes the indexes that begin with the office: it stops at the bound.
    private func conditions(counting: Bool) -> SQL {
        let parts = counting ? countedScope + countedView : scope + view(closed: Self.closed)
        return (parts + filters).joined(with: " AND ")
    }
}

extension WorklistSQL {
    /// Which files the person may list at all.
    private var scope: [SQL] {
        if query.view == .handovers { return [] }
        if let office = query.filters.office, query.scope.contains(office) { return [own(office)] }
        switch query.scope {
        case .office(let office): return [own(office)]
        case .offices(let list): return ["+f.office_id IN \(anyOf: list)"]
        // What is settled first is nobody's of the staff, not even the head office's.
        case .everywhere: return ["+f.office_id <> \(Handling.noOffice)"]
        }
    }

    private var countedScope: [SQL] {
        guard query.view != .handovers, query.view != .mine, case .offices(let list) = query.scope,
            query.filters.office == nil
        else { return scope }
        return ["f.office_id IN \(anyOf: list)"]
    }

    /// What each count looks at lies in one index, so that no row has to be fetched.
    private var countedView: [SQL] {
        switch query.view {
        case .unassigned: ["f.is_open = 1", "f.officer_id IS NULL"]
        case .state(let state): ["f.state = \(state)"]
        case .mine, .overdue, .dueToday, .handovers, .supervised, .allOpen, .closed, .all:
            view(closed: ["f.is_open = 0"])
        }
    }

    private func own(_ office: Int64) -> SQL {
        query.view == .mine ? "+f.office_id = \(office)" : "f.office_id = \(office)"
    }

    private func view(closed: [SQL]) -> [SQL] {
        switch query.view {
        case .mine: ["f.officer_id = \(query.person)", "f.is_open = 1"]
        case .unassigned: ["f.is_open = 1", "+f.officer_id IS NULL"]
        case .overdue: ["f.is_open = 1", "f.due_on < \(query.today)", "f.state <> 'paused'"]
        case .dueToday: ["f.is_open = 1", "f.due_on = \(query.today)", "f.state <> 'paused'"]
        case .handovers: ["f.handover_office = \(query.ownOffice)"]
        case .supervised: ["f.supervised_due IS NOT NULL"]
        case .allOpen: ["f.is_open = 1"]
        case .state(let state): (state.isFinal ? closed : ["f.is_open = 1"]) + ["f.state = \(state)"]
        case .closed: closed
        case .all: ["f.received_at >= 0"]
        }
    }

    /// Closed files are read by the time of receipt, so being closed must not choose an index by due day.
    private static let closed: [SQL] = ["+f.is_open = 0", "f.received_at >= 0"]

    private var filters: [SQL] {
        let filters = query.filters
        var conditions: [SQL] = []
        if let kind = filters.kind { conditions.append("f.kind = \(kind)") }
        if let state = filters.state { conditions.append("f.state = \(state)") }
        if let channel = filters.channel { conditions.append("f.channel = \(channel)") }
        if let nature = filters.nature { conditions.append("f.nature = \(nature)") }
        if let officer = filters.officer { conditions.append("+f.officer_id = \(officer)") }
        if let day = filters.dueUntil { conditions.append("f.due_on <= \(day)") }
        if !filters.categories.isEmpty { conditions.append("f.category IN \(anyOf: filters.categories)") }
        if !filters.divisions.isEmpty { conditions.append("(f.division || '') IN \(anyOf: filters.divisions)") }
        if let day = filters.receivedFrom { conditions.append("+f.received_on >= \(day)") }
        if let day = filters.receivedTo { conditions.append("+f.received_on <= \(day)") }
        return conditions + matching.ids
    }
}
