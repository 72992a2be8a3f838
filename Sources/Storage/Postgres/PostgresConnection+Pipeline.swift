internal import CPostgres

extension PostgresConnection {
    /// Runs a statement in a transaction that begins with it, in one journey to the server.
    func run(_ sql: SQL, after beginning: [SQL]) throws -> PostgresResult {
        if sql.runsOnce {
            for statement in beginning { _ = try run(statement) }
            return try run(sql)
        }
        return try run(each: [sql], after: beginning)[0]
    }

    /// Runs queries in one journey to the server, in a transaction that begins with them if there is `beginning`, and
    /// ends with them if there is an `ending`.
    func run(
        each statements: [SQL], after beginning: [SQL], before ending: [SQL] = []
    ) throws -> [PostgresResult] {
        let sent = beginning + statements + ending
        let units = sent.map { PostgresUnit(statement: $0, in: &self.statements) }
        for statement in statements { try PostgresParameters.check(statement.values) }
        let names = try units.map { try preparedName(of: $0) }
        PQenterPipelineMode(raw)
        for ((statement, unit), name) in zip(zip(sent, units), names) {
            parameters.clear()
            try parameters.append(statement.values)
            try send(unit, as: name)
        }
        guard PQpipelineSync(raw) == 1 else { throw lost }
        let (results, isComplete) = collect()
        for (unit, result) in zip(units, results) { _ = try good(result, statement: unit.text) }
        guard isComplete, results.count == sent.count else { throw lost }
        return Array(results.dropFirst(beginning.count).dropLast(ending.count))
    }

    /// Runs statements inside a transaction in one journey to the server, neighbouring inserts as one statement.
    ///
    /// Throws ``ChangeRefused/missed(statement:)`` with the place among the change's statements.
    func run(_ slice: ArraySlice<Change.Statement>, after beginning: [SQL]) throws {
        for statement in slice { try PostgresParameters.check(statement.sql.values) }
        let units = PostgresUnit.runs(of: slice, in: &statements)
        for statement in beginning { _ = try run(statement) }
        let names = try units.map { try preparedName(of: $0) }
        PQenterPipelineMode(raw)
        for (unit, name) in zip(units, names) {
            parameters.clear()
            for place in unit.places { try parameters.append(slice[place].sql.values) }
            try send(unit, as: name)
        }
        guard PQpipelineSync(raw) == 1 else { throw lost }
        let (results, isComplete) = collect()
        for (unit, result) in zip(units, results) {
            let touched = try good(result, statement: unit.text).touched
            let expected = unit.places.count > 1 ? unit.places.count : slice[unit.places.lowerBound].expecting
            if let expected, expected != touched { throw ChangeRefused.missed(statement: unit.places.lowerBound) }
        }
        guard isComplete, results.count == units.count else { throw lost }
    }

    /// Sends all statements of a change as one transaction, and waits for its end.
    ///
    /// Without `BEGIN`, everything up to the one sync is a transaction that the sync commits: an error before
    /// it rolls everything back. Returns false, having done nothing, if the change needs the slower way.
    func submit(_ change: Change) throws -> Bool {
        guard let units = PostgresUnit.units(of: change, in: &statements) else { return false }
        return try submit(change.statements, as: units)
    }

    /// Sends several changes of inserts as one transaction, rows of one table as one statement, and waits for its end.
    ///
    /// Returns false, having done nothing, if the changes must go one by one.
    func submit(together changes: [Change]) throws -> Bool {
        guard let ordered = InsertGroups(of: changes, in: &statements)?.ordered else { return false }
        return try submit(ordered, as: PostgresUnit.runs(of: ordered[...], in: &statements))
    }

    private func submit(_ sent: [Change.Statement], as units: [PostgresUnit]) throws -> Bool {
        for statement in sent { try PostgresParameters.check(statement.sql.values) }
        let names = try units.map { try preparedName(of: $0) }
        PQenterPipelineMode(raw)
        for (unit, name) in zip(units, names) {
            parameters.clear()
            for place in unit.places { try parameters.append(sent[place].sql.values) }
            try send(unit, as: name)
        }
        guard PQpipelineSync(raw) == 1 else { throw UnknownOutcome() }
        let (results, isComplete) = collect()
        for (unit, result) in zip(units, results) where !result.isGood { throw refusal(of: unit, result) }
        if let beyond = results.dropFirst(units.count).first(where: { !$0.isGood }) {
            throw refusal(of: units[units.count - 1], beyond)
        }
        guard isComplete else { throw UnknownOutcome() }
        return true
    }

    private func refusal(of unit: PostgresUnit, _ result: PostgresResult) -> any Error {
        if PostgresFaults.isMissed(result) { return ChangeRefused.missed(statement: unit.places.lowerBound) }
        // The server's own report means that it rolled back; silence after the sync means that nobody knows.
        return result.field(.state) == nil
            ? UnknownOutcome() : PostgresFaults.error(result, statement: unit.text)
    }

    private func send(_ unit: PostgresUnit, as name: String?) throws {
        let isSent = parameters.withPointers { pointers in
            if let name {
                return PQsendQueryPrepared(
                    raw, name, pointers.count, pointers.values, pointers.lengths, pointers.formats, 0)
            }
            return PQsendQueryParams(
                raw, unit.text, pointers.count, nil, pointers.values, pointers.lengths, pointers.formats, 0)
        }
        guard isSent == 1 else { throw lost }
    }

    /// One answer for each command sent, and whether the sync came back too.
    private func collect() -> (results: [PostgresResult], isComplete: Bool) {
        var results: [PostgresResult] = []
        var silences = 0
        while silences < 2 {
            guard let raw = PQgetResult(raw) else {
                silences += 1
                continue
            }
            silences = 0
            if PQresultStatus(raw) == PGRES_PIPELINE_SYNC {
                PQclear(raw)
                PQexitPipelineMode(self.raw)
                return (results, true)
            }
            results.append(PostgresResult(raw))
        }
        return (results, false)
    }
}
