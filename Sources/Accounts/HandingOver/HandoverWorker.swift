internal import AccountsRules
package import Kernel
package import Storage

/// Carries hand-overs out, batch by batch, each file by its own move with its own history.
///
/// One process does it at a time. A process that stops in the middle loses nothing: what was moved has moved, and the
/// next one goes on where the last batch ended.
package struct HandoverWorker: Sendable {
    let store: FileHandoverStore
    let people: PersonStore
    let absences: AbsenceStore
    let interests: InterestStore
    let directory: CurrentDirectory
    let files: FileDesk
    let time: any TimeSource
    let zone: LegalZone
    /// Who holds the lease, such as host and process.
    let holder: String

    package init(
        database: any Database, directory: CurrentDirectory, surroundings: AccountsSurroundings,
        time: any TimeSource, zone: LegalZone
    ) {
        store = FileHandoverStore(database: database)
        people = PersonStore(database: database)
        absences = AbsenceStore(database: database)
        interests = InterestStore(database: database)
        self.directory = directory
        files = surroundings.files
        self.time = time
        self.zone = zone
        holder = surroundings.holder
    }

    /// Files of one batch: half a second of moves, after which progress is written down.
    package static let batch = 50
    private static let lease: Int64 = 60

    /// Carries out what waits; tells how many files were looked at.
    package func runWaiting() async throws -> Int {
        guard try await store.running() != nil,
            let lease = try await Lease.take(
                "file-handover", as: holder, for: Self.lease, at: time.now(), on: store.database)
        else { return 0 }
        var looked = 0
        while !Task.isCancelled, let handover = try await store.running() {
            guard try await lease.renew(for: Self.lease, at: time.now(), on: store.database) else { return looked }
            looked += try await step(handover)
        }
        try await lease.release(on: store.database)
        return looked
    }

    /// Does one batch; tells how many files it looked at.
    private func step(_ handover: FileHandover) async throws -> Int {
        let whose: FileDesk.Whose = handover.fromPerson.map { .person($0) } ?? .office(handover.fromOffice)
        let found = try await files.files(whose, handover.after, Self.batch)
        var done: HandedOver
        switch handover.target {
        case .person(let id): done = try await give(found, to: [id], in: handover)
        case .colleagues: done = try await give(found, to: try await colleagues(of: handover), in: handover)
        case .office(let id): done = try await pass(found, to: id, in: handover)
        }
        let isLast = found.count < Self.batch
        if isLast, case .office = handover.target { done = try await giveBack(done, in: handover) }
        try await store.note(
            handover.id, done, after: found.last?.place ?? handover.after, isDone: isLast, at: time.now())
        return found.count
    }

    /// Gives files to one officer, or spreads them; absence and recusal are respected when spreading.
    private func give(_ found: [FileDesk.File], to officers: [Int64], in handover: FileHandover) async throws
        -> HandedOver
    {
        let today = zone.day(of: time.now())
        var done = HandedOver()
        guard let giver = try await people.person(handover.by, on: today) else {
            done.refused = found.map(\.number)
            return done
        }
        let candidates = try await candidates(officers, on: today)
        let isNamed = handover.target != .colleagues
        let chosen: [Int64?] =
            isNamed
            ? found.map { _ in candidates.first?.id }
            : Balancing.spread(found.map(\.parties), among: candidates, on: today)
        let names = Dictionary(candidates.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        for (file, officer) in zip(found, chosen) {
            guard let officer, let name = names[officer],
                try await files.assign(file.number, officer, name, giver.principal) == .done
            else {
                done.refused.append(file.number)
                continue
            }
            done.moved += 1
        }
        return done
    }

    private func pass(_ found: [FileDesk.File], to office: Int64, in handover: FileHandover) async throws -> HandedOver
    {
        var done = HandedOver()
        let reason = reason(handover)
        for file in found {
            if try await files.pass(file.number, office, reason) == .done {
                done.moved += 1
            } else {
                done.refused.append(file.number)
            }
        }
        return done
    }

    /// Files that others had offered to the dissolved office go back; there are few, for each waits for an answer.
    private func giveBack(_ so: HandedOver, in handover: FileHandover) async throws -> HandedOver {
        var done = so
        for file in try await files.files(.offered(to: handover.fromOffice), .start, 1_000) {
            if try await files.giveBack(file.number, reason(handover)) == .done {
                done.moved += 1
            } else {
                done.refused.append(file.number)
            }
        }
        return done
    }

    private func reason(_ handover: FileHandover) -> String {
        let name = directory.now.office(handover.fromOffice)?.name.zh ?? ""
        return "机构撤销：\(name) / office dissolved"
    }

    /// Those of the office who may carry files, but for the one who hands over.
    private func colleagues(of handover: FileHandover) async throws -> [Int64] {
        let today = zone.day(of: time.now())
        return try await people.people(of: handover.fromOffice, holding: Self.carriers, on: today)
            .map(\.id).filter { $0 != handover.fromPerson }
    }

    /// The roles whose holders carry files.
    package static let carriers: Set<Role> = [.officer, .mediator, .supervisor]

    private func candidates(_ ids: [Int64], on today: Day) async throws -> [Candidate] {
        try await Candidates(people: people, absences: absences, interests: interests, files: files)
            .candidates(ids, on: today)
    }
}

/// Gathers what speaks for and against giving files to people.
struct Candidates: Sendable {
    let people: PersonStore
    let absences: AbsenceStore
    let interests: InterestStore
    let files: FileDesk

    func candidates(_ ids: [Int64], on day: Day) async throws -> [Candidate] {
        let names = try await people.names(of: ids)
        let loads = try await files.loads(ids)
        let away = try await absences.absences(of: ids, from: day)
        let declared = try await interests.interests(of: ids)
        return ids.compactMap { id in
            names[id].map { name in
                Candidate(
                    id: id, name: name, load: loads[id] ?? 0, absence: away[id]?.first { $0.covers(day) },
                    interests: declared[id] ?? [])
            }
        }
    }
}
