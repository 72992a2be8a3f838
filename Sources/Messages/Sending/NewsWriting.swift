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
        for (channel, address) in Self.ways(news) {
            guard try await isNew(item.effect.id, channel) else { continue }
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
                id: id, kind: Self.sending(channel, set), payload: String(id), caseID: news.caseID)
            change.insert(Outbox.enqueue(effect, at: now))
        }
        do {
            try await tools.database.submit(change)
        } catch ChangeRefused.duplicate {
            return .retry("written at the same time")
        }
        return .done
    }

    /// The ways to reach the person: every one that was given.
    private static func ways(_ news: ConsumerNews) -> [(MessageChannel, String)] {
        var ways: [(MessageChannel, String)] = []
        if !news.phone.isEmpty { ways.append((.sms, news.phone)) }
        if let address = MailAddress(news.email) { ways.append((.mail, address.text)) }
        return ways
    }

    /// Which effect sends it: through a gateway that is set, else into the folder.
    private static func sending(_ channel: MessageChannel, _ settings: MessageSettings) -> String {
        switch channel {
        case .sms: settings.sms == nil ? FolderSending.kind : SMSSending.kind
        case .mail: settings.mail == nil ? FolderSending.kind : MailSending.kind
        }
    }

    private func isNew(_ effect: Int64, _ channel: MessageChannel) async throws -> Bool {
        try await tools.database.row(
            "SELECT id FROM message WHERE effect_id = \(effect) AND channel = \(channel)") == nil
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
