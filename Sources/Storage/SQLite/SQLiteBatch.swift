internal import GRDB

/// One commit of many changes on the writer, each with its own answer.
struct SQLiteBatch {
    private let connection: GRDB.Database

    init(_ connection: GRDB.Database) { self.connection = connection }

    /// Tries all changes bare, which is fastest; if one fails, again with a savepoint before each.
    func commit(_ changes: [Change]) -> [Result<Void, any Error>] {
        do {
            try SQLiteDatabase.transaction(on: connection) { session in
                for change in changes { try session.run(change) }
            }
            return changes.map { _ in .success(()) }
        } catch {
            return changes.count == 1 ? [.failure(error)] : commitApart(changes)
        }
    }

    /// Commits the changes that hold and leaves out those that do not.
    ///
    /// What fails the transaction itself, such as a full disk, is everyone's answer: a refusal found beside it
    /// may have been caused by a neighbour that is not kept either.
    private func commitApart(_ changes: [Change]) -> [Result<Void, any Error>] {
        do {
            return try SQLiteDatabase.transaction(on: connection) { session in
                try changes.map { try keepOrLeave($0, in: session) }
            }
        } catch {
            return changes.map { _ in .failure(error) }
        }
    }

    private func keepOrLeave(_ change: Change, in session: SQLiteSession) throws -> Result<Void, any Error> {
        try SQLiteTransaction.run("SAVEPOINT one", on: connection)
        let answer = Result { try session.run(change) }
        if case .failure(let error) = answer {
            if session.lostItsTransaction { throw error }
            try SQLiteTransaction.run("ROLLBACK TO one", on: connection)
            session.failure = nil
        }
        try SQLiteTransaction.run("RELEASE one", on: connection)
        return answer
    }
}
