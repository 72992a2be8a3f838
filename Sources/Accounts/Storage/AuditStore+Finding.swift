package import Kernel
internal import Storage

/// What is looked for in the audit log; everything that is set must hold.
package struct AuditFilter: Sendable, Equatable {
    /// Entries of and about these people; nil for all, empty for none.
    package var people: [Int64]?
    package var action: String?
    /// From this moment on.
    package var from: Instant?
    /// Before this moment.
    package var until: Instant?
    /// Entries of these offices; nil for all, also those of none.
    package var offices: [Int64]?

    package init() {}
}

/// Where a page of the log ends.
package struct AuditPlace: Sendable, Equatable {
    package let at: Int64
    package let sequence: Int64

    package init(at: Int64, sequence: Int64) {
        self.at = at
        self.sequence = sequence
    }

    /// The place as it stands in an address: `1791770400000.17`.
    package init?(_ text: String) {
        let parts = text.split(separator: ".").compactMap { Int64($0) }
        guard parts.count == 2 else { return nil }
        self.init(at: parts[0], sequence: parts[1])
    }

    package var text: String { "\(at).\(sequence)" }

    static let end = AuditPlace(at: .max, sequence: .max)
}

extension AuditLine {
    package var place: AuditPlace { AuditPlace(at: entry.at.milliseconds, sequence: sequence) }
}

extension AuditStore {
    /// Entries before a place that fit, the newest first.
    ///
    /// One index serves each question: by person, by what was done, or by time; a page costs the rows it shows and
    /// those it passes over.
    package func find(_ filter: AuditFilter, before place: AuditPlace?, limit: Int) async throws -> [AuditLine] {
        if filter.people?.isEmpty == true { return [] }
        let statement = Self.statement(filter, before: place ?? .end, limit: limit)
        return try await database.rows(statement).map(AuditLine.init)
    }

    static func statement(_ filter: AuditFilter, before place: AuditPlace, limit: Int) -> SQL {
        let more = conditions(filter)
        guard let people = filter.people else { return one("1 = 1", more, place, limit) }
        // Of and about a person are two indexes: each gives its newest, and the newest of both are taken.
        let subjects = people.map { "person:\($0)" }
        let of = one("person_id IN \(anyOf: people)", more, place, limit)
        let about = one("subject IN \(anyOf: subjects)", more, place, limit)
        return """
            SELECT sequence, at, person_id, office_id, action, subject, detail, hash FROM (
                SELECT * FROM (\(fragment: of)) AS of_person UNION SELECT * FROM (\(fragment: about)) AS about_person
            ) AS both_ways ORDER BY at DESC, sequence DESC LIMIT \(limit)
            """
    }

    private static func one(_ whose: SQL, _ more: SQL, _ place: AuditPlace, _ limit: Int) -> SQL {
        """
        SELECT sequence, at, person_id, office_id, action, subject, detail, hash FROM audit_log
        WHERE \(fragment: whose) \(fragment: more)
            AND (at < \(place.at) OR (at = \(place.at) AND sequence < \(place.sequence)))
        ORDER BY at DESC, sequence DESC LIMIT \(limit)
        """
    }

    private static func conditions(_ filter: AuditFilter) -> SQL {
        var more: SQL = ""
        if let action = filter.action { more = "\(fragment: more) AND action = \(action)" }
        if let from = filter.from { more = "\(fragment: more) AND at >= \(from)" }
        if let until = filter.until { more = "\(fragment: more) AND at < \(until)" }
        if let offices = filter.offices { more = "\(fragment: more) AND office_id IN \(anyOf: offices)" }
        return more
    }
}

extension PersonStore {
    /// The people of a sign-in name or a full name, at most 20.
    package func named(_ typed: String) async throws -> [Int64] {
        let signIn = SignInName.normal(typed)
        return try await database.rows(
            "SELECT id FROM person WHERE sign_in = \(signIn) OR name = \(typed) ORDER BY id LIMIT 20"
        ).map { try $0.int64("id") }
    }
}
