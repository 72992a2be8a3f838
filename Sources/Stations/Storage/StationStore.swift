internal import AccountsRules
internal import Kernel
internal import StationsRules
internal import Storage
internal import Web

/// A station as it is kept: its office with what is known beside it.
struct StoredStation: Sendable {
    let office: Int64
    let details: StationDetails
    let version: Int
    let since: Day
    /// The last day on which somebody was there; nil while it is open.
    let closedOn: Day?

    init(_ row: Row) throws {
        office = try row.int64("office_id")
        details = StationDetails(
            hostKind: try row.choice("host_kind"), host: try row.text("host"), address: try row.text("address"),
            phone: try row.text("phone"), hours: try row.text("hours"), inCharge: try row.int64("in_charge"))
        version = try row.int("version")
        since = try row.day("since")
        closedOn = try row.optionalDay("closed_on")
    }
}

/// Stations as they are kept.
struct StationStore: Sendable {
    let tools: StationTools
    var database: any Database { tools.database }

    /// What is known of some offices that are stations, by the key of the office.
    func stations(of offices: [Int64]) async throws -> [Int64: StoredStation] {
        guard !offices.isEmpty else { return [:] }
        let rows = try await database.rows(
            "SELECT * FROM station WHERE office_id IN \(anyOf: offices) ORDER BY office_id")
        return try Dictionary(rows.map(StoredStation.init).map { ($0.office, $0) }) { first, _ in first }
    }

    func station(_ office: Int64) async throws -> StoredStation? {
        try await database.row("SELECT * FROM station WHERE office_id = \(office)").map(StoredStation.init)
    }

    /// Enters a station or changes what is known of it; `Stale` when somebody was faster. `version` is 0 for a new one.
    func keep(_ details: StationDetails, of office: Int64, version: Int, by who: Principal) async throws {
        let (now, today, audit) = (tools.time.now(), tools.today, tools.audit)
        try await database.transaction { transaction in
            let kept = try transaction.execute(
                """
                INSERT INTO station (office_id, host_kind, host, address, phone, hours, in_charge, version, since, reason)
                VALUES (\(office), \(details.hostKind), \(details.host), \(details.address), \(details.phone),
                    \(details.hours), \(details.inCharge), 1, \(today), '')
                ON CONFLICT (office_id) DO UPDATE SET host_kind = excluded.host_kind, host = excluded.host,
                    address = excluded.address, phone = excluded.phone, hours = excluded.hours,
                    in_charge = excluded.in_charge, version = station.version + 1
                WHERE station.version = \(version)
                """)
            guard kept == 1 else { throw Stale() }
            try audit(
                now, who, version == 0 ? "station-entered" : "station-changed", "office:\(office)", "", transaction)
        }
    }

    /// Closes a station from today on with a reason, or opens it again.
    func close(_ office: Int64, _ reason: String?, version: Int, by who: Principal) async throws {
        let (now, audit) = (tools.time.now(), tools.audit)
        let closedOn: Day? = reason == nil ? nil : tools.today
        try await database.transaction { transaction in
            let changed = try transaction.execute(
                """
                UPDATE station SET closed_on = \(closedOn), reason = \(reason ?? ""), version = version + 1
                WHERE office_id = \(office) AND version = \(version)
                """)
            guard changed == 1 else { throw Stale() }
            try audit(
                now, who, reason == nil ? "station-opened" : "station-closed", "office:\(office)", reason ?? "",
                transaction)
        }
    }
}
