internal import Kernel
internal import MessagesRules
internal import Storage

/// Writes the messages of a piece of news, each with an effect that sends it, in one transaction.
///
/// Doing it again changes nothing: a message is known by the news' key and the way it goes.
struct NewsWriting: EffectHandler {
    let kind = ConsumerNews.kind
    let afterCrash = AfterCrash.again
    let tools: MessagesTools
    let settings: MessageSettingStore

    func carryOut(_ item: OutboxItem) async throws -> EffectEnd {
        guard let news = try await tools.news(item) else { return .failed("no such file") }
        let now = tools.time.now()
        let set = try await settings.settings()
        var change = Change()
        for (channel, address) in MessageWays.of(phone: news.phone, email: news.email) {
            guard try await MessageWays.isNew(item.effect.id, channel, tools) else { continue }
            let template = try await TemplateStore(tools: tools).current(channel, news.language)
            let written = template.filled(values(news))
            let id = tools.nextKey()
            change.insert(
                """
                INSERT INTO message (id, effect_id, channel, case_id, number, office_id, address, language,
                    template_version, subject, text, created_at)
                VALUES (\(id), \(item.effect.id), \(channel), \(news.caseID), \(news.number), \(news.office),
                    \(address), \(news.language), \(template.version), \(written.subject), \(written.text), \(now))
                """)
            let effect = Outbox.Effect(
                id: id, kind: MessageWays.sending(channel, set), payload: String(id), caseID: news.caseID)
            change.insert(Outbox.enqueue(effect, at: now))
        }
        do {
            try await tools.database.submit(change)
        } catch ChangeRefused.duplicate {
            return .retry("written at the same time")
        }
        return .done
    }

    private func values(_ news: ConsumerNews) -> [MessageTemplate.Placeholder: String] {
        let today = tools.today
        let day =
            news.language == .zh
            ? "\(today.month)月\(today.dayOfMonth)日" : today.description
        return [
            .number: news.number, .what: news.what[news.language], .office: news.officeName[news.language], .day: day,
        ]
    }
}
