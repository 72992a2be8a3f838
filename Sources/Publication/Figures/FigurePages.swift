internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import NIOCore
internal import PublicationRules
internal import Web

/// Freezing figures on the desk, and the files that everybody takes away.
struct FigurePages: Sendable {
    let tools: PublicationTools
    private var store: FigureStore { FigureStore(tools) }

    func add(to router: some RouterMethods<AppContext>) {
        router.get("\(PublicationAddress.figures)") { _, context in try await page(context, FormState()) }
        router.post("\(PublicationAddress.figures)", use: freeze)
        router.get("\(PublicationAddress.open)/figures.json") { _, _ in try await listing() }
        router.get("\(PublicationAddress.open)/figures/:file", use: file)
    }

    private func page(_ context: AppContext, _ state: FormState) async throws -> FreezePage {
        let who = try context.publisher()
        guard PublicationPermission.allows(.freeze, who.roles, .own) else { throw PublicationRefused([.notAllowed]) }
        return FreezePage(releases: try await store.releases(), k: try tools.ruleSet().k, state: state)
    }

    func freeze(request: Request, context: AppContext) async throws -> Response {
        var reader = FormReader(context.form)
        let year = reader.number("year", in: 1990...2100)
        let note = reader.optionalText("note", max: 500, lines: true) ?? ""
        let page = try await page(context, FormState(context.form, problems: reader.problems))
        guard let year else { return try page.response(from: request, context: context) }
        _ = try await store.freeze(year, note: note, by: context.principal)
        return .redirect(to: PublicationAddress.figures, type: .normal)
    }

    private func listing() async throws -> Response {
        OpenFiles.json([
            "releases": .array(
                try await store.releases().map { release in
                    [
                        "id": .string(String(release.id)), "year": .number(release.year),
                        "version": .number(release.version), "k": .number(release.k),
                        "frozenAt": .string(release.frozenAt.iso), "foldedAt": .optional(release.foldedAt?.iso),
                        "sha256": .string(release.hash), "note": .string(release.note),
                    ]
                })
        ])
    }

    /// One release as JSON lines or CSV; it never changes, so it may be kept for ever.
    func file(request: Request, context: AppContext) async throws -> Response {
        let parts = try context.parameter("file").split(separator: ".", maxSplits: 1)
        guard parts.count == 2, let id = Int64(parts[0]), let format = OpenFormat(rawValue: String(parts[1])) else {
            throw NotFound()
        }
        let release = try await store.release(id)
        let tag = "\"\(release.hash.prefix(32))-\(format.rawValue)\""
        let headers: HTTPFields = [
            .contentType: format.contentType, .eTag: tag, .cacheControl: "public, max-age=31536000, immutable",
        ]
        if request.headers[.ifNoneMatch] == tag { return Response(status: .notModified, headers: headers) }
        let head = format == .csv ? CSVLine.of(FigureCell.columns) : ""
        let text = head + (try await store.cells(of: id)).map { $0.text(format) }.joined()
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(string: text)))
    }
}

/// The form that freezes a year, and what was frozen.
struct FreezePage: Page {
    let releases: [FigureRelease]
    let k: Int
    let state: FormState

    var face: Face { .desk }
    var hasProblems: Bool { state.hasProblems }
    var status: HTTPResponse.Status { state.hasProblems ? .unprocessableContent : .ok }

    private let fields: [any FormField] = [
        InputField("year", FigureText.year, missing: FigureText.yearMissing, width: .short),
        TextAreaField("note", FigureText.note, rows: 3, optional: true),
    ]

    init(releases: [FigureRelease], k: Int, state: FormState) {
        self.releases = releases
        self.k = k
        self.state = state
    }

    func title(_ say: Words) -> String { say(FigureText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .backLink(say(PublicationText.title), href: PublicationAddress.desk), state.summary(of: fields, say),
            .h1(title(say)), .p(say(FigureText.lead, say.count(k)), class: "text mut"),
            page.form(
                post: PublicationAddress.figures,
                fields.map { $0.html(state, say) } + [.row([.button(say(FigureText.freeze))])]),
            .h2(say(FigureText.releases)),
            releases.isEmpty
                ? .p(say(OpenText.noFigures))
                : .list(
                    releases.map { release in
                        let path = "\(PublicationAddress.open)/figures/\(release.id)"
                        return .join([
                            .text("\(release.year) " + say(FigureText.version, String(release.version))), .gap,
                            .text(say.moment(release.frozenAt)), .gap, .a("JSON Lines", href: "\(path).jsonl"), .gap,
                            .a("CSV", href: "\(path).csv"), .gap, .typed(release.note, say),
                        ])
                    }),
        ])
    }
}
