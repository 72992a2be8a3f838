internal import CaseworkRules
internal import Kernel
internal import PerformanceRules
package import SettlementRules
package import Storage
internal import Web

/// A message that asks one side how it went.
package struct AskingLetter: Equatable, Sendable {
    package let side: Side
    package let isAgain: Bool

    package init(side: Side, isAgain: Bool) {
        self.side = side
        self.isAgain = isAgain
    }

    /// `asked trader again`
    package var payload: String { "asked \(side.rawValue) \(isAgain ? "again" : "first")" }

    /// Nil for the payload of any other letter.
    package init?(payload: String) {
        let words = payload.split(separator: " ").map(String.init)
        guard words.count == 3, words[0] == "asked", let side = Side(rawValue: words[1]),
            ["first", "again"].contains(words[2])
        else { return nil }
        self.init(side: side, isAgain: words[2] == "again")
    }
}

/// Writes the messages that ask.
package struct AskingLetters: Sendable {
    private let store: AskingStore

    package init(_ store: AskingStore) {
        self.store = store
    }

    /// Nil when the effect is none of ours, or there is nothing to ask any more.
    package func letter(of item: OutboxItem) async throws -> WrittenPromiseLetter? {
        guard let caseID = item.effect.caseID, let letter = AskingLetter(payload: item.effect.payload) else {
            return nil
        }
        return try await self.letter(letter, of: caseID)
    }

    func letter(_ letter: AskingLetter, of caseID: Int64) async throws -> WrittenPromiseLetter? {
        let row = try await store.database.row(
            "SELECT * FROM asking WHERE case_id = \(caseID) AND side = \(letter.side)")
        guard let row, try row.bool("is_open"), case let asking = try AskingStore.asking(row), asking.answeredOn == nil,
            let facts = try await store.tools.cases.facts(asking.number)
        else { return nil }
        let isTrader = letter.side == .trader
        if isTrader, !facts.isPassedOn { return nil }
        // The message of a closing by an office asks already.
        if !isTrader, !letter.isAgain, facts.office != Handling.noOffice { return nil }
        let language = isTrader ? .zh : facts.language
        let values = [facts.number.text]
        return WrittenPromiseLetter(
            caseID: caseID, number: facts.number.text, office: facts.office,
            phone: isTrader ? facts.traderPhone : facts.consumerPhone,
            email: isTrader ? facts.traderEmail : facts.consumerEmail, language: language,
            subject: PromiseLetterText.fill(AskingText.subject, language, values),
            text: PromiseLetterText.fill(AskingText.letter(letter), language, values), needsLink: isTrader)
    }
}
