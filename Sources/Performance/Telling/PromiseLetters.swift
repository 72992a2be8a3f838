package import Kernel
internal import PerformanceRules
internal import SettlementRules
package import Storage
internal import Web

/// A message about a promise as it is to be sent.
package struct WrittenPromiseLetter: Equatable, Sendable {
    package let caseID: Int64
    package let number: String
    /// The office in whose list the message stands; none while the file is with none.
    package let office: Int64
    /// Empty where there is none.
    package let phone: String
    package let email: String
    package let language: Language
    package let subject: String
    /// With `{link}` where the way into the room comes when it is sent.
    package let text: String
    /// Whether the text needs the link.
    package let needsLink: Bool
}

/// Writes the messages that effects about promises ask for.
package struct PromiseLetters: Sendable {
    private let store: PromiseStore

    package init(_ store: PromiseStore) {
        self.store = store
    }

    /// Nil when the effect is none of ours, nobody can be reached, or there is nothing to say any more.
    package func letter(of item: OutboxItem) async throws -> WrittenPromiseLetter? {
        guard let caseID = item.effect.caseID else { return nil }
        return try await letter(item.effect.payload, of: caseID)
    }

    func letter(_ payload: String, of caseID: Int64) async throws -> WrittenPromiseLetter? {
        guard let letter = PromiseLetter(payload: payload),
            let row = try await store.database.row(
                "SELECT * FROM promise WHERE case_id = \(caseID) AND position = \(letter.position)"),
            let number = CaseNumber(try row.text("number")), let facts = try await store.tools.cases.facts(number)
        else { return nil }
        let stored = try StoredPromise(row)
        return written(letter, stored, facts)
    }

    private func written(
        _ letter: PromiseLetter, _ stored: StoredPromise, _ facts: PromiseFacts
    ) -> WrittenPromiseLetter? {
        let isTrader = letter.news.to == .trader
        // A trader who may not know the complaint any more is not written to, and one without a room has no way in.
        if isTrader, !facts.isPassedOn || !facts.hasRoom { return nil }
        // A reminder that comes after the answer would only confuse.
        if letter.news.what == .reminded || letter.news.what == .asked, stored.promise.state.isFinal { return nil }
        let language = isTrader ? Language.zh : facts.language
        let text = PromiseLetterText.text(letter.news, opens: stored.isReopened)
        let values = [
            facts.number.text, String(stored.promise.position),
            PromiseLetterText.day(stored.promise.terms.dueOn, language),
        ]
        return WrittenPromiseLetter(
            caseID: stored.promise.caseID, number: facts.number.text, office: stored.office,
            phone: isTrader ? facts.traderPhone : facts.consumerPhone,
            email: isTrader ? facts.traderEmail : facts.consumerEmail, language: language,
            subject: PromiseLetterText.fill(PromiseLetterText.subject, language, values),
            text: PromiseLetterText.fill(text, language, values), needsLink: isTrader)
    }
}
