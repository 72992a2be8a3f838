internal import CaseworkRules
package import Kernel
package import SettlementRules
package import Storage

/// A message as it is to be sent; `{link}` and `{code}` stand where the secrets come at the moment of sending.
package struct WrittenLetter: Equatable, Sendable {
    package let caseID: Int64
    package let number: String
    /// Empty where there is none.
    package let phone: String
    package let email: String
    package let language: Language
    package let subject: String
    package let text: String
    /// By what ``RoomLetters/secrets(_:)`` finds the secrets; empty where there are none.
    package let secret: String
}

/// Writes the messages that effects of ``RoomLetter/kind`` ask for.
package struct RoomLetters: Sendable {
    private let store: RoomStore

    package init(_ store: RoomStore) {
        self.store = store
    }

    /// Nil when there is no such room any more, or the effect is none of ours.
    package func letter(of item: OutboxItem) async throws -> WrittenLetter? {
        guard let caseID = item.effect.caseID,
            let letter = RoomLetter(payload: item.effect.payload, caseID: caseID),
            let row = try await store.database.row(
                "SELECT number FROM settlement_room WHERE case_id = \(caseID)"),
            let number = CaseNumber(try row.text("number")), let stored = try await store.room(number),
            let facts = try await store.tools.cases.facts(number)
        else { return nil }
        let link = try await store.link(.sent, of: caseID)
        var contact: RoomTraders.Contact?
        if let code = stored.traderCode { contact = try await store.tools.traders.contact(code) }
        return written(letter, stored, facts, link, contact)
    }

    private func written(
        _ letter: RoomLetter, _ stored: StoredRoom, _ facts: RoomFacts, _ link: LinkKey?,
        _ joined: RoomTraders.Contact?
    ) -> WrittenLetter? {
        let side = letter.side
        // A trader who may not know the complaint any more is not written to.
        if side == .trader, !facts.isPassedOn { return nil }
        let language = side == .trader ? Language.zh : facts.language
        let values = [
            facts.number.text, facts.trader, RoomLetterText.day(stored.room.period.due.due, language),
        ]
        let (subject, text) = RoomLetterText.letter(letter)
        // What was only said goes by mail: a message for every sentence would be a nuisance, and costs.
        let phone = side == .trader ? joined?.phone ?? stored.traderPhone : facts.consumerPhone
        let email = side == .trader ? joined?.email ?? stored.traderEmail : facts.consumerEmail
        let isSaid = letter == .news(RoomNews(to: side, .said))
        return WrittenLetter(
            caseID: stored.room.caseID, number: facts.number.text, phone: isSaid && !email.isEmpty ? "" : phone,
            email: email, language: language, subject: RoomLetterText.fill(subject, language, values),
            text: RoomLetterText.fill(text, language, values), secret: secret(letter, stored, link))
    }

    private func secret(_ letter: RoomLetter, _ stored: StoredRoom, _ link: LinkKey?) -> String {
        switch letter {
        case .news(let news): news.to == .trader ? "link \(stored.room.caseID) \(link?.serial ?? 1)" : ""
        case .code: "\(letter.payload) \(stored.room.caseID)"
        }
    }

    /// The secrets of a written letter, by their placeholders.
    package func secrets(_ secret: String) -> [String: String] {
        let words = secret.split(separator: " ").map(String.init)
        if words.first == "link", words.count == 3, let caseID = Int64(words[1]), let serial = Int64(words[2]) {
            let key = LinkKey(caseID: caseID, serial: serial, secret: store.tools.secret)
            return ["link": "\(store.tools.address)/s/\(key.text)"]
        }
        if words.first == "code", words.count == 5, let caseID = Int64(words[4]),
            case .code(let code) = RoomLetter(payload: words.dropLast().joined(separator: " "), caseID: caseID)
        {
            return ["code": code.digits(secret: store.tools.secret)]
        }
        return [:]
    }
}

extension RoomLetter {
    var side: Side {
        switch self {
        case .news(let news): news.to
        case .code(let code): code.side
        }
    }
}
