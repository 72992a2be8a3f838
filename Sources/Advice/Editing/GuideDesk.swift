internal import AccountsRules
internal import AdviceRules
internal import CaseworkRules
internal import Hummingbird
internal import Kernel
internal import Storage
internal import Web

/// The pages on which staff write the guide: topics, their parts, the check, publishing, versions.
struct GuideDesk: Sendable {
    let tools: AdviceTools

    var store: GuideStore { GuideStore(database: tools.database) }

    func add(to router: some RouterMethods<AppContext>) {
        let topic = "\(AdviceAddress.staff)/:topic"
        router.get("\(AdviceAddress.staff)", use: list)
        router.get("\(AdviceAddress.counts)", use: counts)
        router.get("\(topic)", use: show)
        router.get("\(topic)/parts/:part", use: ask)
        router.post("\(topic)/parts/:part", use: save)
        router.post("\(topic)/publish", use: publish)
        router.post("\(topic)/discard", use: discard)
        router.get("\(topic)/versions/:version", use: preview)
        router.get("\(topic)/versions/:version/:answers", use: preview)
    }

    func list(request: Request, context: AppContext) async throws -> DeskListPage {
        try allow(.see, context)
        return DeskListPage(
            topics: try await store.published(), drafts: try await store.drafts(), today: tools.today,
            maySeeCounts: may(.seeCounts, context))
    }

    func show(request: Request, context: AppContext) async throws -> DeskTopicPage {
        try allow(.see, context)
        return page(try await versions(context), context)
    }

    func page(_ versions: [StoredTopic], _ context: AppContext) -> DeskTopicPage {
        let current =
            versions[0].state == .draft ? versions[0] : versions.first { $0.state == .published } ?? versions[0]
        return DeskTopicPage(
            versions: versions, current: current, findings: findings(current), book: tools.book,
            mayEdit: may(.edit, context), mayPublish: may(.publish, context), zone: tools.zone,
            done: FormData(query: context.place.query).value("done"))
    }

    func findings(_ stored: StoredTopic) -> [GuideFinding] {
        GuideCheck.findings(
            of: stored.topic, in: tools.book, claims: Set(ClaimKind.allCases.map(\.rawValue)),
            reviewOn: stored.reviewOn, today: tools.today)
    }

    /// Puts the draft before the public, if the check lets it.
    func publish(request: Request, context: AppContext) async throws -> Response {
        try allow(.publish, context)
        let draft = try await draft(context)
        guard !findings(draft).contains(where: \.kind.isBlocking) else {
            var page = page(try await versions(context), context)
            page.isHeldBack = true
            return try page.response(from: request, context: context)
        }
        let (now, who, audit) = (tools.time.now(), context.principal, tools.audit)
        try await store.publish(draft, by: who.writerName, at: now) { writing in
            try audit(now, who, "advice-published", "advice:\(draft.topic.id)", "version:\(draft.version)", writing)
        }
        return .redirect(to: AdviceAddress.desk(draft.topic.id) + "?done=published", type: .normal)
    }

    func discard(request: Request, context: AppContext) async throws -> Response {
        try allow(.edit, context)
        let draft = try await draft(context)
        try await store.discard(draft)
        return .redirect(to: AdviceAddress.desk(draft.topic.id) + "?done=discarded", type: .normal)
    }

    /// A version as the public would walk through it.
    func preview(request: Request, context: AppContext) async throws -> Response {
        try allow(.see, context)
        let number = Int(try context.parameter("version"))
        let answers = context.parameters.get("answers").map { $0.split(separator: ".").map(String.init) } ?? []
        guard let stored = try await versions(context).first(where: { $0.version == number }),
            let path = GuidedPath(answers, in: stored.topic.graph)
        else { throw NotFound() }
        let (address, home) = (AdviceAddress.preview(stored), AdviceAddress.desk(stored.topic.id))
        switch path.place {
        case .question(let node):
            return try QuestionPage(stored: stored, path: path, node: node, address: address, home: home)
                .response(from: request, context: context)
        case .end(let end):
            return try EndPage(
                stored: stored, path: path, end: end, book: tools.book, today: tools.today, address: address,
                isPreview: true
            ).response(from: request, context: context)
        }
    }

    func versions(_ context: AppContext) async throws -> [StoredTopic] {
        let found = try await store.versions(of: try context.parameter("topic"))
        guard !found.isEmpty else { throw NotFound() }
        return found
    }

    /// The draft as the person saw it; somebody else's later change is told.
    private func draft(_ context: AppContext) async throws -> StoredTopic {
        guard let draft = try await versions(context).first, draft.state == .draft,
            context.form.text("revision") == String(draft.revision)
        else { throw Stale() }
        return draft
    }
}

// MARK: Who may

extension GuideDesk {
    func may(_ action: AdviceAction, _ context: AppContext) -> Bool {
        guard let own = context.principal.office else { return false }
        return AdvicePermission.allows(action, context.principal.roles, relation(of: own))
    }

    func allow(_ action: AdviceAction, _ context: AppContext) throws {
        guard context.principal.office != nil else { throw SignInNeeded() }
        guard may(action, context) else { throw NotAllowed(AdviceRefused().reasons) }
    }

    /// Where the office at the head stands; an installation with several heads counts the person's own as one.
    private func relation(of own: Int64) -> OfficeRelation {
        let (directory, today) = (tools.directory(), tools.today)
        let all = directory.heads(on: today).map { directory.relation(of: $0.id, seenFrom: own, on: today) }
        return all.contains(.own) ? .own : all.contains(.above) ? .above : .elsewhere
    }
}

extension Principal {
    /// Who wrote a version, as it stands beside it.
    var writerName: String {
        guard case .staff(_, let name, _, _) = kind else { return "" }
        return name
    }
}
