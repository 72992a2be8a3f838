internal import AccountsRules
internal import Hummingbird
package import Kernel
internal import Web

/// What all pages of administration share: who acts, on which person or office, and whether the table allows it.
struct Administering: Sendable {
    let people: PersonStore
    let directory: CurrentDirectory
    let sessions: StaffSessions
    let absences: AbsenceStore
    let interests: InterestStore
    let offices: DirectoryStore
    let files: FileDesk
    let passwords: PasswordHash
    let random: any Randomness
    /// Draws a fresh 64-bit key.
    let newID: @Sendable () -> Int64

    func doer(_ context: AppContext) throws -> Doer {
        try Doer(context, time: sessions.time, zone: sessions.zone)
    }

    /// The person named in the path, if the table allows `action` on an office standing where theirs stands.
    ///
    /// A person whom one may not even see is not found, so that ids cannot be tried out.
    func person(_ action: AccountAction, _ context: AppContext) async throws -> (Person, Doer) {
        let doer = try doer(context)
        guard let id = Int64(try context.parameter("person")), let person = try await people.person(id, on: doer.day)
        else { throw NotFound() }
        guard may(.seePeople, person.office, context, doer) else { throw NotFound() }
        guard may(action, person.office, context, doer) else { throw NotAllowed(AccountRefused(action).reasons) }
        return (person, doer)
    }

    /// The office named in the path, if the table allows `action` on it.
    func office(_ action: AccountAction, _ context: AppContext) throws -> (Office, Doer) {
        let doer = try doer(context)
        guard let id = Int64(try context.parameter("office")), let office = directory.now.office(id) else {
            throw NotFound()
        }
        guard may(action, id, context, doer) else { throw NotAllowed(AccountRefused(action).reasons) }
        return (office, doer)
    }

    /// Whether the person who asks may do `action` to an office.
    func may(_ action: AccountAction, _ office: Int64, _ context: AppContext, _ doer: Doer) -> Bool {
        let relation = directory.now.relation(of: office, seenFrom: doer.office, on: doer.day)
        return AccountPermission.allows(action, roles: context.principal.roles, relation: relation)
    }

    func name(_ office: Int64, _ say: Words) -> String {
        directory.now.office(office).map { say($0.name) } ?? String(office)
    }

    /// A first password: four groups of four letters and digits that cannot be mistaken for each other, 80 bits.
    func firstPassword() -> String { FirstPassword.fresh(random) }

    /// How a person's page is reached, with something done that it tells.
    static func back(to person: Int64, done: String) -> String {
        AccountsAddress.person(person).path + "?done=\(done)"
    }
}

/// Passwords that somebody is given for the first sign-in.
package enum FirstPassword {
    private static let letters = Array("abcdefghijkmnpqrstuvwxyz23456789")

    package static func fresh(_ random: any Randomness) -> String {
        let drawn = random.bytes(16).map { letters[Int($0) % letters.count] }
        return stride(from: 0, to: 16, by: 4).map { String(drawn[$0..<($0 + 4)]) }.joined(separator: "-")
    }
}
