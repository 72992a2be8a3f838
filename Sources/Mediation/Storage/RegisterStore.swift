internal import AccountsRules
package import Kernel
package import MediationRules
internal import Storage
internal import Web

/// The register of mediators as it is kept.
package struct RegisterStore: Sendable {
    let tools: MediationTools
    private var database: any Database { tools.database }

    package init(_ tools: MediationTools) { self.tools = tools }

    /// The mediators of some offices, in the order of their keys.
    package func register(of offices: [Int64]) async throws -> [MediatorProfile] {
        try await database.rows(
            """
            SELECT * FROM mediator WHERE office_id IN \(anyOf: offices) ORDER BY office_id, person_id LIMIT 500
            """
        ).map(Self.profile)
    }

    func profile(_ person: Int64) async throws -> MediatorProfile? {
        try await database.row("SELECT * FROM mediator WHERE person_id = \(person)").map(Self.profile)
    }

    /// The trainings of a person, the newest first.
    func trainings(of person: Int64) async throws -> [Training] {
        try await database.rows(
            "SELECT * FROM mediator_training WHERE person_id = \(person) ORDER BY on_day DESC, id DESC LIMIT 200"
        ).map { row in
            Training(
                id: try row.int64("id"), day: try row.day("on_day"), title: try row.text("title"),
                hours: try row.int("hours"))
        }
    }

    /// Writes a profile down; `Stale` when it is no longer at the version that the form had.
    package func keep(_ profile: MediatorProfile, by who: Principal) async throws {
        let (now, note) = (tools.time.now(), tools.audit)
        try await database.transaction { transaction in
            let statement = profile.version == 0 ? Self.inserting(profile) : Self.updating(profile)
            guard try transaction.execute(statement) == 1 else { throw Stale() }
            let subject = "person:\(profile.person)"
            try note(now, who, "mediator-kept", subject, profile.isActive ? "active" : "left", transaction)
        }
    }

    /// Adds a training; false when there are too many already.
    func add(_ training: Training, to person: Int64, by who: Principal) async throws -> Bool {
        let (now, note) = (tools.time.now(), tools.audit)
        return try await database.transaction { transaction in
            let count = try transaction.count("SELECT count(*) FROM mediator_training WHERE person_id = \(person)")
            guard count < RegisterLimits.trainings else { return false }
            try transaction.execute(
                """
                INSERT INTO mediator_training (person_id, id, on_day, title, hours)
                VALUES (\(person), \(training.id), \(training.day), \(training.title), \(training.hours))
                """)
            try note(now, who, "mediator-trained", "person:\(person)", String(training.hours), transaction)
            return true
        }
    }

    private static func inserting(_ profile: MediatorProfile) -> SQL {
        """
        INSERT INTO mediator (person_id, office_id, fields, languages, weekdays, most_files, certificate,
            certificate_until, note, is_active, version)
        VALUES (\(profile.person), \(profile.office), \(profile.fieldText), \(profile.languageText),
            \(profile.weekdayText), \(profile.mostFiles), \(profile.certificate?.number ?? ""),
            \(profile.certificate?.until), \(profile.note), \(profile.isActive), 1)
        ON CONFLICT (person_id) DO NOTHING
        """
    }

    private static func updating(_ profile: MediatorProfile) -> SQL {
        """
        UPDATE mediator SET office_id = \(profile.office), fields = \(profile.fieldText),
            languages = \(profile.languageText), weekdays = \(profile.weekdayText), most_files = \(profile.mostFiles),
            certificate = \(profile.certificate?.number ?? ""), certificate_until = \(profile.certificate?.until),
            note = \(profile.note), is_active = \(profile.isActive), version = version + 1
        WHERE person_id = \(profile.person) AND version = \(profile.version)
        """
    }

    private static func profile(_ row: Row) throws -> MediatorProfile {
        let number = try row.text("certificate")
        let until = try row.optionalDay("certificate_until")
        return MediatorProfile(
            person: try row.int64("person_id"), office: try row.int64("office_id"),
            fields: Set(try row.text("fields").split(separator: " ").map(String.init)),
            languages: Set(
                try row.text("languages").split(separator: " ").compactMap { MediationLanguage(rawValue: String($0)) }),
            weekdays: Set(
                try row.text("weekdays").compactMap { $0.wholeNumberValue }.compactMap(Weekday.init(rawValue:))),
            mostFiles: try row.optionalInt("most_files"),
            certificate: until.map { Certificate(number: number, until: $0) }, note: try row.text("note"),
            isActive: try row.bool("is_active"), version: try row.int("version"))
    }
}

extension MediatorProfile {
    fileprivate var fieldText: String { fields.sorted().joined(separator: " ") }
    fileprivate var languageText: String { languages.map(\.rawValue).sorted().joined(separator: " ") }
    fileprivate var weekdayText: String { weekdays.map { String($0.rawValue) }.sorted().joined() }
}
