internal import AccountsRules
package import Kernel
internal import LawRules
internal import MediationRules
package import Storage

/// A message as it is to be sent; `{link}` stands where the link comes at the moment of sending.
package struct WrittenInvitation: Equatable, Sendable {
    package let caseID: Int64
    package let number: String
    package let office: Int64
    /// Empty where there is none.
    package let phone: String
    package let email: String
    package let language: Language
    package let subject: String
    package let text: String
    /// By what ``SessionLetters/secrets(_:)`` finds the link; empty for none.
    package let secret: String
}

/// Writes the messages about sessions. What it tells is what holds when it is sent: a message that was overtaken by a
/// newer one is left out.
package struct SessionLetters: Sendable {
    private let store: MediationSessionStore

    package init(_ store: MediationSessionStore) { self.store = store }

    /// Nil when the effect is none of ours, or there is nothing to tell any more.
    package func letter(of item: OutboxItem) async throws -> WrittenInvitation? {
        guard let letter = SessionLetter(payload: item.effect.payload) else { return nil }
        return try await written(letter)
    }

    func written(_ letter: SessionLetter) async throws -> WrittenInvitation? {
        guard let session = try await store.session(letter.session), session.revision == letter.revision,
            let seat = session.seats.first(where: { $0.position == letter.seat }),
            let facts = try await store.tools.cases.facts(session.number)
        else { return nil }
        let isConsumer = seat.kind == .consumer
        let language = isConsumer ? facts.language : .zh
        let office = store.tools.directory().office(session.bureau)?.name
        let (subject, text) = SessionLetterText.letter(letter.news, toConsumer: isConsumer)
        let values = [
            session.number.text, SessionLetterText.time(session.time, language),
            SessionLetterText.place(session.place, language),
            office.map { language == .zh ? $0.zh : $0.en } ?? "",
        ]
        return WrittenInvitation(
            caseID: session.caseID, number: session.number.text, office: session.office,
            phone: isConsumer ? facts.consumerPhone : seat.phone, email: isConsumer ? facts.consumerEmail : seat.email,
            language: language, subject: SessionLetterText.fill(subject, language, values),
            text: SessionLetterText.fill(text, language, values),
            secret: isConsumer ? "" : "invitation \(session.id) \(seat.position)")
    }

    /// The link of a written letter, by its placeholder.
    package func secrets(_ secret: String) -> [String: String] {
        let words = secret.split(separator: " ").map(String.init)
        guard words.first == "invitation", words.count == 3, let session = Int64(words[1]), let seat = Int(words[2])
        else { return [:] }
        let key = InvitationKey(session: session, seat: seat, secret: store.tools.secret)
        return ["link": store.tools.address + MediationAddress.link(key)]
    }
}
