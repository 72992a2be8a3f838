internal import CaseworkRules
package import Kernel
package import MediationRules
internal import Storage
package import Web

/// Appraisals as they are kept; the first that begins pauses the clock of mediation, the last that ends lets it go on.
package struct AppraisalStore: Sendable {
    let tools: MediationTools
    private var database: any Database { tools.database }

    package init(_ tools: MediationTools) { self.tools = tools }

    /// The appraisals of a file, the first begun first.
    package func appraisals(of caseID: Int64) async throws -> [Appraisal] {
        try await database.read { try Self.appraisals(of: caseID, in: $0) }
    }

    static func appraisals(of caseID: Int64, in reading: any Reading) throws -> [Appraisal] {
        try reading.rows("SELECT * FROM mediation_appraisal WHERE case_id = \(caseID) ORDER BY position")
            .compactMap(Self.appraisal)
    }

    /// The files of the results of a file's appraisals.
    func files(of caseID: Int64) async throws -> [AppraisalFile] {
        try await database.rows("SELECT * FROM mediation_file WHERE case_id = \(caseID) ORDER BY id").map { row in
            AppraisalFile(
                id: try row.int64("id"), appraisal: try row.int64("appraisal_id"),
                kept: HandedFiles.Kept(
                    name: try row.text("name"), type: try row.text("type"), size: try row.int("size"),
                    hash: try row.bytes("hash")))
        }
    }

    /// Begins one, and with the first pauses the clock; throws `AppraisalRefused` with all reasons.
    @discardableResult
    package func begin(_ draft: AppraisalDraft, in facts: MediationFacts, by who: Principal) async throws -> Appraisal {
        let (now, id, file) = (tools.time.now(), tools.nextKey(), facts.file)
        let today = tools.zone.day(of: now)
        let isPermitted = tools.allows(.appraise, facts, who)
        return try await deciding { transaction in
            let known = try Self.appraisals(of: file.id, in: transaction)
            let reasons = draft.reasonsAgainst(
                state: file.state, receivedOn: file.handling.receivedOn, today: today, known: known,
                isPermitted: isPermitted)
            guard reasons.isEmpty else { throw AppraisalRefused(reasons) }
            let appraisal = Appraisal(
                id: id, caseID: file.id, number: file.number, office: facts.office,
                position: (known.map(\.position).max() ?? 0) + 1, draft: draft, beganOn: today)
            if file.state != .paused {
                try self.tools.move(
                    .pause(reason: AppraisalText.pause(draft)), in: facts, by: who, at: now, transaction)
            }
            try self.note(MediationEntry.appraisalBegan, appraisal, by: who, now, transaction)
            var change = Change()
            change.insert(Self.inserting(appraisal))
            try transaction.run(change)
            return appraisal
        }
    }

    /// Ends one, with the files of its result; with the last the clock goes on. A file that was ended meanwhile stays so.
    @discardableResult
    package func end(
        _ id: Int64, as state: Appraisal.State, result: String, files: [HandedFiles.Kept] = [],
        in facts: MediationFacts, by who: Principal
    ) async throws -> Appraisal {
        let (now, file) = (tools.time.now(), facts.file)
        let today = tools.zone.day(of: now)
        let keys = files.map { _ in tools.nextKey() }
        let isPermitted = tools.allows(.appraise, facts, who)
        return try await deciding { transaction in
            let known = try Self.appraisals(of: file.id, in: transaction)
            guard let before = known.first(where: { $0.id == id }) else { throw NotFound() }
            let ended = try before.ended(state, result: result, on: today, isPermitted: isPermitted)
            try self.note(MediationEntry.appraisalEnded, ended, by: who, now, transaction)
            var change = Change()
            change.run(Self.ending(ended, from: before), expecting: 1)
            for (kept, key) in zip(files, keys) { change.insert(Self.inserting(kept, id: key, of: ended)) }
            try transaction.run(change)
            let others = known.contains { $0.id != id && $0.state == .running }
            if !others, file.state == .paused {
                try self.tools.move(.resume, in: facts, by: who, at: now, transaction)
            }
            return ended
        }
    }

    private func note(
        _ kind: String, _ appraisal: Appraisal, by who: Principal, _ now: Instant, _ transaction: any Writing
    ) throws {
        try FileHistoryLine(
            kind: kind,
            facts: [
                "appraisal": String(appraisal.position), "kind": appraisal.draft.kind.rawValue,
                "state": appraisal.state.rawValue,
            ], personal: ["body": appraisal.draft.body]
        ).write(to: appraisal.caseID, office: appraisal.office, by: who, at: now, tools, transaction)
    }

    private func deciding<Answer: Sendable>(
        _ body: @escaping @Sendable (any Writing) throws -> Answer
    ) async throws -> Answer {
        do { return try await database.transaction(body) } catch ChangeRefused.missed { throw Stale() }
    }
}

/// A file of the result of an appraisal.
struct AppraisalFile: Sendable {
    let id: Int64
    let appraisal: Int64
    let kept: HandedFiles.Kept
}
