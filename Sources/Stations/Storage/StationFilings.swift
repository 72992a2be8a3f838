package import CaseworkRules
package import Kernel
internal import LawRules
internal import StationsRules
package import Storage

/// Something that was filed at a station.
struct StationFiling: Sendable {
    let caseID: Int64
    let number: String
    let kind: CaseKind
    let title: String
    let takenOn: Day
    /// The day by which the person is told something; nil where no such day was promised.
    let dueOn: Day?
    let answeredOn: Day?
    /// The office that has the file, which may be another than the station.
    let office: Int64

    init(_ row: Row) throws {
        caseID = try row.int64("case_id")
        number = try row.text("number")
        kind = try row.choice("kind")
        title = try row.text("title")
        takenOn = try row.day("taken_on")
        dueOn = try row.optionalDay("due_on")
        answeredOn = try row.optionalDay("answered_on")
        office = try row.int64("by_office")
    }
}

extension Stations {
    /// The statement that keeps where a filing was taken in, for the change in which its file is stored.
    ///
    /// Of a tip the title is not kept: whoever reads the queue of a station need not know what was reported.
    package static func taking(_ file: CaseFile, titled title: String, at station: Int64) -> SQL {
        let clock = file.clocks.first { $0.key == .stationAnswer }
        let shown = file.kind == .tip ? "" : title
        return """
            INSERT INTO station_filing (case_id, office_id, number, kind, title, taken_on, due_on, by_office)
            VALUES (\(file.id), \(station), \(file.number.text), \(file.kind), \(shown), \(file.handling.receivedOn),
                \(clock?.due.due), \(file.handling.office))
            """
    }

    /// Writes down the first answer with the step that gives it; nil for steps that give none.
    package static func alongside(_ before: CaseFile, _ decision: Decision, _ now: Instant) -> Change? {
        guard before.channel == .station, before.openClock(.stationAnswer) != nil,
            let ended = decision.file.clocks.last(where: { $0.key == .stationAnswer && $0.state == .done })?.endedOn
        else { return nil }
        var change = Change()
        change.run(
            """
            UPDATE station_filing SET answered_on = \(ended) WHERE case_id = \(before.id) AND answered_on IS NULL
            """, expecting: nil)
        return change
    }
}

extension StationStore {
    /// What a station has taken in: what waits by its day, or what was answered, the newest first. One more than a page.
    func queue(of office: Int64, answered: Bool, after place: (day: Int, id: Int64)?) async throws -> [StationFiling] {
        try await database.rows(
            answered ? Self.answered(office, place) : Self.waiting(office, place)
        ).map(StationFiling.init)
    }

    static func waiting(_ office: Int64, _ place: (day: Int, id: Int64)?) -> SQL {
        let beyond: SQL =
            place.map { place -> SQL in
                " AND (due_on > \(place.day) OR (due_on = \(place.day) AND case_id > \(place.id)))"
            }
            ?? ""
        return """
            SELECT * FROM station_filing
            WHERE office_id = \(office) AND answered_on IS NULL AND due_on IS NOT NULL\(fragment: beyond)
            ORDER BY due_on, case_id LIMIT \(StationLimits.page + 1)
            """
    }

    static func answered(_ office: Int64, _ place: (day: Int, id: Int64)?) -> SQL {
        let beyond: SQL =
            place.map { place -> SQL in
                " AND (taken_on < \(place.day) OR (taken_on = \(place.day) AND case_id < \(place.id)))"
            } ?? ""
        return """
            SELECT * FROM station_filing
            WHERE office_id = \(office) AND (answered_on IS NOT NULL OR due_on IS NULL)\(fragment: beyond)
            ORDER BY taken_on DESC, case_id DESC LIMIT \(StationLimits.page + 1)
            """
    }

    /// How the stations answered what they took in from a day to a day.
    func tallies(of offices: [Int64], from first: Day, to last: Day) async throws -> [Int64: StationTally] {
        guard !offices.isEmpty else { return [:] }
        let today = tools.today
        let rows = try await database.rows(
            """
            SELECT office_id, count(*) FILTER (WHERE answered_on <= due_on) AS in_time,
                count(*) FILTER (WHERE answered_on > due_on) AS late,
                count(*) FILTER (WHERE answered_on IS NULL AND due_on < \(today)) AS overdue,
                count(*) FILTER (WHERE answered_on IS NULL AND due_on >= \(today)) AS waiting
            FROM station_filing WHERE office_id IN \(anyOf: offices) AND taken_on >= \(first) AND taken_on <= \(last)
            GROUP BY office_id ORDER BY office_id
            """)
        return try Dictionary(
            rows.map { row in
                (
                    try row.int64("office_id"),
                    StationTally(
                        inTime: try row.int("in_time"), late: try row.int("late"), overdue: try row.int("overdue"),
                        waiting: try row.int("waiting"))
                )
            }
        ) { first, _ in first }
    }
}
