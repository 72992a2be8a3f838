internal import CPostgres

/// One answer of the server, freed with this object.
final class PostgresResult {
    private let raw: OpaquePointer

    init(_ raw: OpaquePointer) { self.raw = raw }

    deinit { PQclear(raw) }

    /// Whether it is an answer at all, and neither an error nor a command that was skipped after one.
    var isGood: Bool {
        switch PQresultStatus(raw) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: true
        default: false
        }
    }

    /// Whether it only tells that an earlier command of the pipeline failed.
    var wasSkipped: Bool { PQresultStatus(raw) == PGRES_PIPELINE_ABORTED }

    /// The word of the command, such as `COMMIT` or `INSERT 0 1`.
    var command: String { String(cString: PQcmdStatus(raw)) }

    /// The rows inserted, changed or deleted; 0 for a `SELECT`, as on SQLite.
    var touched: Int {
        command.hasPrefix("SELECT") ? 0 : Int(String(cString: PQcmdTuples(raw))) ?? 0
    }

    /// Fields of an error report, by the letter of the protocol.
    enum Field: UInt8 {
        case state = 67  // C
        case message = 77  // M
        case detail = 68  // D
        case table = 116  // t
        case constraint = 110  // n
        case column = 99  // c
    }

    /// A field of the error report; an error found by libpq itself has none.
    func field(_ field: Field) -> String? {
        PQresultErrorField(raw, Int32(field.rawValue)).map { String(cString: $0) }
    }

    /// The rows of the answer, each value read by the type of its column.
    var rows: [Row] {
        let count = PQntuples(raw)
        guard count > 0 else { return [] }
        let columns = 0..<PQnfields(raw)
        let names = ColumnNames(columns.map { String(cString: PQfname(raw, $0)) })
        let types = columns.map { PQftype(raw, $0) }
        return (0..<count).map { row in
            Row(names: names, values: columns.map { value(row, $0, of: types[Int($0)]) })
        }
    }

    private func value(_ row: Int32, _ column: Int32, of type: Oid) -> SQLValue {
        if PQgetisnull(raw, row, column) != 0 { return .null }
        guard let start = PQgetvalue(raw, row, column) else { return .null }
        let count = Int(PQgetlength(raw, row, column))
        let bytes = UnsafeRawBufferPointer(start: start, count: count)
        return PostgresDecoding.value(bytes, of: type)
    }
}
