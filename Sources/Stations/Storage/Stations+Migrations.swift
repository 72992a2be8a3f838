package import Storage

extension Stations {
    /// Details of stations, and what was filed at each.
    package static let migrations: [Migration] = [
        Migration(
            id: "2026-11-23-stations-1",
            statements: [
                """
                CREATE TABLE station (
                    office_id BIGINT PRIMARY KEY NOT NULL,
                    host_kind TEXT NOT NULL
                        CHECK (host_kind IN ('trader', 'mall', 'market', 'village', 'school', 'other')),
                    host TEXT NOT NULL, address TEXT NOT NULL, phone TEXT NOT NULL, hours TEXT NOT NULL,
                    in_charge BIGINT NOT NULL, version BIGINT NOT NULL, since BIGINT NOT NULL, closed_on BIGINT,
                    reason TEXT NOT NULL)
                """,
                """
                CREATE TABLE station_filing (
                    case_id BIGINT PRIMARY KEY NOT NULL, office_id BIGINT NOT NULL, number TEXT NOT NULL,
                    kind TEXT NOT NULL, title TEXT NOT NULL, taken_on BIGINT NOT NULL, due_on BIGINT,
                    answered_on BIGINT, by_office BIGINT NOT NULL)
                """,
                // The queue: what was not answered stands by its day, the rest by when it came.
                "CREATE INDEX station_filing_open ON station_filing (office_id, due_on, case_id) WHERE answered_on IS NULL",
                "CREATE INDEX station_filing_taken ON station_filing (office_id, taken_on, case_id)",
            ])
    ]
}
