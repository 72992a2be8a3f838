internal import Kernel
internal import MessagesRules
internal import Storage

/// Writes the messages of a letter, each with an effect that sends it, in one transaction.
///
/// Doing it again changes nothing, as with news.
struct LetterWriting: EffectHandler {
    let kind = Letter.kind
    let afterCrash = AfterCrash.again
    let tools: MessagesTools
    let settings: MessageSettingStore

    func carryOut(_ item: OutboxItem) async throws -> EffectEnd {
        // Who wrote it may find that there is nothing to say any more.
        guard let letter = try await tools.letter(item) else { return .done }
        let now = tools.time.now()
        let set = try await settings.settings()
        var change = Change()
        for (channel, address) in MessageWays.of(phone: letter.phone, email: letter.email) {
            guard try await MessageWays.isNew(item.effect.id, channel, tools) else { continue }
            let id = tools.nextKey()
            let subject = channel == .mail ? letter.subject : ""
            change.insert(
                """
                INSERT INTO message (id, effect_id, channel, case_id, number, office_id, address, language,
                    template_version, subject, text, secret, created_at)
                VALUES (\(id), \(item.effect.id), \(channel), \(letter.caseID), \(letter.number), \(letter.office),
                    \(address), \(letter.language), 0, \(subject), \(letter.text), \(letter.secret), \(now))
                """)
            let effect = Outbox.Effect(
                id: id, kind: MessageWays.sending(channel, set), payload: String(id), caseID: letter.caseID)
            change.insert(Outbox.enqueue(effect, at: now))
        }
        do {
            try await tools.database.submit(change)
        } catch ChangeRefused.duplicate {
            return .retry("written at the same time")
        }
        return .done
    }
}
