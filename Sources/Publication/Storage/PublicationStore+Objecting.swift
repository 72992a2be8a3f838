package import Kernel
package import PublicationRules
internal import Storage
internal import Web

extension PublicationStore {
    /// The last day on which the trader may object; nil where the file is not public.
    package func objectionEnds(_ item: StoredPublication) -> Day? {
        let days = tools.rules.first { $0.id == item.rules }?.objectionDays ?? 0
        return item.releasedOn.map { $0 + days }
    }

    /// The objections to the publication of a file, newest first.
    package func objections(of number: String) async throws -> [Objection] {
        try await database.rows(
            "SELECT * FROM publication_objection WHERE number = \(number) ORDER BY id DESC LIMIT 50"
        ).map(Objection.init)
    }

    /// The objections that wait for a decision, oldest first.
    package func openObjections(for who: Principal) async throws -> [Objection] {
        try await database.rows(
            """
            SELECT * FROM publication_objection WHERE office_id IN \(anyOf: tools.offices(for: .see, who))
            AND state = 'open' ORDER BY id LIMIT \(Self.page)
            """
        ).map(Objection.init)
    }

    /// Writes down what the trader says against the publication.
    package func object(_ number: String, _ text: String, on day: Day, by who: Principal) async throws {
        let (now, tools) = (tools.time.now(), tools)
        let id = tools.nextKey()
        try await transaction { transaction in
            let item = try locked(number, .takeObjection, who, transaction)
            guard item.state == .released else { throw PublicationRefused([.wrongState]) }
            if let last = objectionEnds(item), day > last { throw PublicationRefused([.tooLate(last)]) }
            let open = try transaction.count(
                "SELECT count(*) AS n FROM publication_objection WHERE case_id = \(item.caseID) AND state = 'open'")
            guard open == 0 else { throw PublicationRefused([.objectionOpen]) }
            try transaction.execute(
                """
                INSERT INTO publication_objection (case_id, id, office_id, number, text, objected_on, taken_by, state,
                    decision)
                VALUES (\(item.caseID), \(id), \(item.office), \(number), \(text), \(day), \(who.person), 'open', '')
                """)
            try tools.note(number, "publicationObjected", [:], who, now, transaction)
            try tools.audit(now, who, "publication-objected", "case:\(number)", "\(id)", transaction)
        }
    }

    /// Decides on the open objection with a reason; where it is upheld the file is taken back.
    package func decide(
        _ number: String, upheld: Bool, reason: String, by who: Principal
    ) async throws {
        let (now, today, tools) = (tools.time.now(), tools.today, tools)
        try await transaction { transaction in
            let item = try locked(number, .decideObjection, who, transaction)
            let decided = try transaction.execute(
                """
                UPDATE publication_objection SET state = \(upheld ? Objection.State.upheld : .dismissed),
                    decision = \(reason), decided_by = \(who.person), decided_on = \(today)
                WHERE case_id = \(item.caseID) AND state = 'open'
                """)
            guard decided == 1 else { throw PublicationRefused([.wrongState]) }
            try tools.note(
                number, "publicationObjectionDecided", ["upheld": upheld ? "yes" : "no"], who, now, transaction)
            try tools.audit(
                now, who, "publication-objection-decided", "case:\(number)", upheld ? "upheld" : "dismissed",
                transaction)
            if upheld, item.state == .released {
                try Self.takeBack(item, .objection, by: who, at: now, tools, transaction)
            }
        }
    }
}
