internal import AccountsRules
internal import FindingRules
internal import HTTPTypes
internal import Kernel
internal import Web

/// Search: the question, what was found, and how to keep or take it away.
struct FindPage: Page {
    let request: FindRequest
    let reach: FindReach
    /// Nil when nothing was asked for yet.
    let result: FindResult?
    let lag: IndexLag
    let views: [SavedView]
    /// Names of officers, by key.
    let names: [Int64: String]
    let tools: FindTools
    let who: Principal
    /// What was done just now.
    var done: Text?
    /// The form for keeping the search, with what was typed and what is wrong with it.
    var keeping = FormState()
    /// Why the search was not kept.
    var refused: FindRefused?

    var face: Face { .desk }
    var scripts: [Script] { [.shortcuts] }
    var hasProblems: Bool { keeping.hasProblems || refused != nil }
    var status: HTTPResponse.Status { hasProblems ? .unprocessableContent : .ok }

    func title(_ say: Words) -> String {
        request.values[.q].map { say(FindText.chip, say(FindText.title), $0) } ?? say(FindText.title)
    }

    func content(_ context: PageContext) -> HTML {
        let say = context.say
        return .join([
            keeping.summary(of: KeepForm.fields(mayShare: true), say),
            .some(refused) { .note(.bad, [.p(KeepForm.words($0, say))]) },
            head(say),
            .some(done) { .note(.ok, [.p(say($0))]) },
            savedViews(say),
            FindFilterBar(page: self, say: say).html,
            notes(say),
            found(say),
            .when(result != nil, KeepForm(page: self, context: context).html),
        ])
    }

    private func head(_ say: Words) -> HTML {
        let keys = HTML.span(
            class: "push mut hide-s", with: [Attribute("data-keys-hint"), Attribute("hidden")],
            [.kbd("/"), .text(" "), .kbd("J"), .text(" "), .kbd("K"), .text(" "), .kbd("Enter")])
        return .div(class: "row base", [.h1(say(FindText.title)), .span(whose(say), class: "mut"), keys])
    }

    private func whose(_ say: Words) -> String {
        func name(_ id: Int64) -> String { tools.directory().office(id).map { say($0.name) } ?? "" }
        switch reach {
        case .everywhere: return say(FindText.reachAll)
        case .below(let own, _): return say(FindText.reach, name(own))
        case .office(let own, _): return say(FindText.reachOwn, name(own))
        }
    }

    private func savedViews(_ say: Words) -> HTML {
        guard !views.isEmpty else { return .empty }
        let query = request.query()
        let shown = views.map { view in
            WorkView(
                view.person == who.person ? view.name : say(ViewText.isShared, view.name),
                href: FindAddress.root + "?" + view.query, isCurrent: !query.isEmpty && view.query == query)
        }
        return .views(shown + [WorkView(say(ViewText.manage), href: FindAddress.views.path)], say)
    }

    /// What a person should know about how the question was understood, and how far the index is.
    private func notes(_ say: Words) -> HTML {
        let unread = request.unread.map { say(FindFilterBar.label($0)) }
        let tooShort = request.text?.tooShort ?? []
        let isLeftOut = !tooShort.isEmpty && request.text?.words.isEmpty == false
        return .join([
            .when(request.isTooShort, .note(.warn, [.p(say(FindText.tooShort))])),
            .when(
                !unread.isEmpty,
                .note(.warn, [.p(say(FindText.unread, say.list(unread)))])),
            .when(isLeftOut, .note(.plain, [.p(say(FindText.leftOut, tooShort.joined(separator: " ")))])),
            .some(result?.lookedAt) { .note(.warn, [.p(say(FindText.lookedAt, say.count($0)))]) },
            lagNote(say),
        ])
    }

    private func lagNote(_ say: Words) -> HTML {
        guard lag.waiting > 0 else { return .empty }
        let waiting = lag.waiting > IndexLag.most ? "\(IndexLag.most)+" : String(lag.waiting)
        guard let upTo = lag.upTo else { return .note(.warn, [.p(say(FindText.building, waiting))]) }
        let moment = say.shortMoment(upTo, today: tools.today, in: tools.zone)
        return .note(.plain, [.p(say(FindText.behind, moment, waiting))])
    }

    private func found(_ say: Words) -> HTML {
        guard let result else { return start(say) }
        guard !result.files.isEmpty || request.cursor != nil else { return empty(say) }
        return .join([
            exactNote(result, say),
            FindTable(page: self, files: result.files, say: say).html,
            .pagination(
                summary: say(FindText.thisPage, String(result.files.count)),
                first: request.cursor == nil ? nil : request.path(),
                next: result.next.map { request.path(cursor: $0) }, say),
            export(say),
        ])
    }

    private func exactNote(_ result: FindResult, _ say: Words) -> HTML {
        guard let exact = result.exact else { return .empty }
        return .note(
            .plain,
            [
                .p([
                    .text(say(FindText.exact, say(exact.name)) + " "),
                    .when(
                        request.text?.words.isEmpty == false,
                        .a(say(FindText.alsoWords), href: request.path(asWords: true))),
                ])
            ])
    }

    private func export(_ say: Words) -> HTML {
        guard FindPermission.allows(who.roles, .export) else { return .empty }
        return .row([
            exportLink(FindText.exportWorkbook, .xlsx, say), exportLink(FindText.export, .csv, say),
            .span(say(FindText.exportHint, say.count(FindExport.most)), class: "mut"),
        ])
    }

    private func exportLink(_ text: Text, _ format: TableFile.Format, _ say: Words) -> HTML {
        .a(
            say(text), href: FindAddress.export(format).path + "?" + request.query(), with: [Attribute("download")])
    }

    private func start(_ say: Words) -> HTML {
        .div(class: "panel", [.p(say(FindText.start)), .p(say(FindText.startNumbers))])
    }

    private func empty(_ say: Words) -> HTML {
        let typed = request.values[.q]
        let hasWords = (request.text?.words.count ?? 0) > 1
        let advice = [
            (request.text?.words.count ?? 0) > 0 ? FindText.adviceFewer : nil,
            request.values.count > (typed == nil ? 0 : 1) ? FindText.adviceFilter : nil,
            request.text?.exact.isEmpty == false ? FindText.adviceWhole : nil,
            reach == .everywhere ? nil : FindText.adviceReach,
        ].compactMap { $0 }
        return .when(
            !request.isTooShort,
            .panel(
                typed.map { say(hasWords ? FindText.empty : FindText.emptyOne, $0) } ?? say(FindText.emptyFilter),
                [.p(say(FindText.advice)), .ul(class: "list", advice.map { .li(say($0)) })]))
    }
}

extension SearchText.Exact {
    /// What was looked up.
    var name: Text {
        switch self {
        case .number, .serial: FindText.exactNumber
        case .creditCode: FindText.exactCode
        case .phone: FindText.exactPhone
        case .gtin: FindText.exactGTIN
        case .order: FindText.exactOrder
        }
    }
}
