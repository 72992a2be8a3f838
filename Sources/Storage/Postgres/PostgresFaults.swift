/// A serialisation failure or deadlock: nothing was kept, and the same again may well succeed.
struct TryAgain: Error {}

/// Turns the server's error reports into the errors both engines share.
enum PostgresFaults {
    /// What a guard's `CAST` chokes on when a statement touched another number of rows than expected.
    static let missedMark = "xiaobao: missed"

    /// The error of an answer that is not good.
    static func error(_ result: PostgresResult, statement: String) -> any Error {
        guard let state = result.field(.state) else { return ConnectionLost(message: "no answer") }
        switch state {
        case "23505": return ChangeRefused.duplicate(key(of: result))
        case "23514": return ChangeRefused.violated(.check, name: result.field(.constraint))
        case "23503": return ChangeRefused.violated(.foreignKey, name: result.field(.constraint))
        case "23502": return ChangeRefused.violated(.notNull, name: column(of: result))
        case "23000", "23001", "23P01":
            return ChangeRefused.violated(.other, name: result.field(.constraint))
        case "40001", "40P01": return TryAgain()
        case "57014": return ReadTookTooLong()
        default: break
        }
        let message = result.field(.message) ?? ""
        // Class 08 and 57P01 to 57P05: the server ends the session, so it has not committed.
        if state.hasPrefix("08") || state.hasPrefix("57P") {
            return ConnectionLost(message: message, wasToldByServer: true)
        }
        return DatabaseFault(engine: .postgres, code: state, message: message, statement: statement)
    }

    /// Whether the guard of a statement fired.
    static func isMissed(_ result: PostgresResult) -> Bool {
        result.field(.state) == "22P02" && result.field(.message)?.contains(missedMark) == true
    }

    /// The key, whose columns stand in the detail as `Key (a, b)=(…) already exists.` in any language.
    private static func key(of result: PostgresResult) -> UniqueKey {
        var columns: [String] = []
        if let detail = result.field(.detail), let open = detail.firstIndex(of: "("),
            let close = detail.firstRange(of: ")=(")?.lowerBound, open < close
        {
            let named = detail[detail.index(after: open)..<close]
            columns = named.split(separator: ",").map { String($0.drop(while: { $0 == " " })) }
        }
        return UniqueKey(table: result.field(.table), columns: columns, name: result.field(.constraint))
    }

    private static func column(of result: PostgresResult) -> String? {
        guard let table = result.field(.table), let column = result.field(.column) else { return nil }
        return "\(table).\(column)"
    }
}
