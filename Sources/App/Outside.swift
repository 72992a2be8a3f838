internal import Access
internal import Accounts
internal import AccountsRules
internal import CallBacks
internal import Casework
internal import CaseworkRules
internal import Foundation
internal import Kernel
internal import LawRules
internal import Logging
internal import Mediation
internal import Messages
internal import Performance
internal import Settlement
internal import Storage
internal import Traders
internal import Web

/// What the installation does towards the outside: messages to consumers, keys of programs, webhooks.
extension Installation {
    /// The environment's settings of ours.
    static var environment: [String: String] {
        ProcessInfo.processInfo.environment.filter { $0.key.hasPrefix("XIAOBAO_") }
    }

    /// Notes a step of a file for programs outside, in the transaction of the step.
    static let announcing: @Sendable (CaseStep) -> SQL? = { step in
        Access.noting(
            id: step.id, caseID: step.caseID, number: step.number, office: step.office, step: step.kind,
            state: step.state, version: step.version, at: step.at)
    }

    /// Notes in the audit log what other capabilities do.
    static let noting: MessagesTools.Audit = { at, who, action, subject, detail, transaction in
        let entry = AuditEntry(
            at: at, person: who.person, office: who.office, action: action, subject: subject, detail: detail)
        try AuditStore.append(entry, transaction)
    }

    /// Messages to consumers; `secret` is the installation's.
    func messages(secret: [UInt8]) -> Messages {
        let (tools, directory, database, letters) = (tools, directory, database, RoomLetters(rooms))
        let (kept, asked) = (PromiseLetters(promises), AskingLetters(AskingStore(promises.tools)))
        let courts = CourtLetters(promises)
        let invitations = SessionLetters(MediationSessionStore(mediation()))
        var messages = MessagesTools(
            database: database, time: time, random: random, secret: secret, folder: folder + "/messages",
            environment: Self.environment, zone: law.now.zone, directory: { directory.now },
            nextKey: { tools.keys.next() },
            news: { item in
                guard let told = try await Telling(database).consumer(of: item) else { return nil }
                let office = directory.now.office(told.office)?.name ?? LocalText(zh: "", en: "")
                return ConsumerNews(
                    caseID: told.caseID, number: told.number, office: told.office, officeName: office,
                    phone: told.phone, email: told.email, language: told.language,
                    what: LocalText(zh: told.what.zh, en: told.what.en))
            },
            audit: Self.noting)
        messages.letter = { item in
            if let letter = try await kept.letter(of: item) { return Letter(letter) }
            if let letter = try await asked.letter(of: item) { return Letter(letter) }
            if let letter = try await courts.letter(of: item) { return Letter(letter) }
            if let invitation = try await invitations.letter(of: item) { return Letter(invitation) }
            return try await letters.letter(of: item).map { written in
                // No office has the file, so it stands in no office's list but the head's.
                Letter(
                    caseID: written.caseID, number: written.number, office: Handling.noOffice, phone: written.phone,
                    email: written.email, language: written.language, subject: written.subject, text: written.text,
                    secret: written.secret)
            }
        }
        messages.secrets = { secret in
            letters.secrets(secret).merging(invitations.secrets(secret)) { first, _ in first }
        }
        return Messages(messages)
    }

    /// Keys of programs and webhooks, with the people who answer for them; `traders` are those of the pages, where
    /// pages are served.
    func access(secret: [UInt8], people: PersonStore, traders: Traders? = nil) -> Access {
        let (tools, directory, database) = (tools, directory, database)
        let owner: @Sendable (Int64) async throws -> AccessTools.Owner? = { id in
            guard let person = try await people.person(id, on: tools.today), person.state == .active else { return nil }
            return AccessTools.Owner(
                id: person.id, name: person.name, signIn: person.signIn, office: person.office, roles: person.roles)
        }
        var access = AccessTools(
            database: database, time: time, random: random, secret: secret, zone: law.now.zone,
            allowsInside: webhooksInside, directory: { directory.now }, nextKey: { tools.keys.next() }, owner: owner,
            ownerNamed: { name in
                let signIn = SignInName.normal(name)
                let row = try await database.row("SELECT id FROM person WHERE sign_in = \(signIn)")
                guard let id = try row?.int64("id") else { return nil }
                return try await owner(id)
            },
            audit: Self.noting)
        Self.tell(&access, of: traders ?? self.traders(WebSettings(secret: secret, randomness: random)))
        return Access(access)
    }

    /// Call-backs about closed complaints, of which casework tells.
    var callBacks: CallBacks {
        let (tools, directory) = (tools, directory)
        let closed = ClosedFiles(database)
        return CallBacks(
            CallBackTools(
                database: database, time: time, random: random, zone: law.now.zone, directory: { directory.now },
                nextKey: { tools.keys.next() },
                closed: { offices, first, last, limit in
                    try await closed.closed(of: offices, from: first, to: last, limit: limit).map {
                        CallBackTools.ClosedFile(id: $0.id, number: $0.number, office: $0.office)
                    }
                },
                audit: Self.noting))
    }

    /// Takes up at once what processes of this machine left that have died meanwhile; others are waited for.
    func takeUp(_ handlers: [any EffectHandler]) async {
        do {
            let dead = try await deadWorkers()
            guard !dead.isEmpty else { return }
            let again = handlers.filter { $0.afterCrash == .again }.map(\.kind)
            try await OutboxClaims.recover(dead: dead, again: again, at: time.now(), on: database)
            log.warning("took up what a dead process left", metadata: ["workers": "\(dead.count)"])
        } catch {
            log.error("take-up failed", metadata: ["error": "\(type(of: error))"])
        }
    }

    private func deadWorkers() async throws -> [String] {
        let own = node.holder.split(separator: ":")
        return try await OutboxClaims.attempting(on: database).filter { worker in
            let parts = worker.split(separator: ":")
            guard parts.count == 3, own.count == 3, parts[0] == own[0], parts[2] != own[2],
                let process = Int32(parts[1])
            else { return false }
            return parts[1] == own[1] || (kill(process, 0) == -1 && errno == ESRCH)
        }
    }
}

extension Letter {
    /// A message about a promise; its link is that of the trader's room.
    fileprivate init(_ written: WrittenPromiseLetter) {
        self.init(
            caseID: written.caseID, number: written.number, office: written.office, phone: written.phone,
            email: written.email, language: written.language, subject: written.subject, text: written.text,
            secret: written.needsLink ? "link \(written.caseID) 1" : "")
    }
}
