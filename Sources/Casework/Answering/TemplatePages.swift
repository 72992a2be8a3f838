internal import CaseworkRules
package import Hummingbird
internal import Kernel
internal import LawRules
internal import Storage
package import Web

/// The templates from which consultations are answered: read by all who work with files, written by a supervisor.
package struct TemplatePages: Sendable {
    let templates: AnswerTemplates
    let tools: CaseworkTools

    package init(templates: AnswerTemplates, tools: CaseworkTools) {
        self.templates = templates
        self.tools = tools
    }

    /// The entry of the staff desk's rail.
    package static let rail = RailEntry(TemplateText.title, path: TemplateAddress.list.path, icon: .document) {
        CasePermission.allows($0.roles, .view, .own)
    }

    package func add(to router: some RouterMethods<AppContext>) {
        router.get("/staff/templates", use: list)
        router.get("/staff/templates/new") { try await begin($0, $1) }
        router.post("/staff/templates/new") { try await save(nil, $0, $1) }
        router.get("/staff/templates/:template", use: show)
        router.post("/staff/templates/:template") { request, context in
            try await save(try await versions(context), request, context)
        }
    }

    func list(request: Request, context: AppContext) async throws -> TemplateListPage {
        try allow(.view, context)
        return TemplateListPage(
            templates: try await templates.newest(on: tools.today), today: tools.today, mayEdit: mayEdit(context))
    }

    func show(request: Request, context: AppContext) async throws -> TemplatePage {
        try allow(.view, context)
        return page(try await versions(context), context)
    }

    private func begin(_ request: Request, _ context: AppContext) async throws -> TemplatePage {
        try allow(.editTemplates, context)
        return page([], context)
    }

    /// Saves a version, or shows the form again with everything that has to be put right.
    private func save(
        _ versions: [AnswerTemplate]?, _ request: Request, _ context: AppContext
    ) async throws -> Response {
        try allow(.editTemplates, context)
        var page = page(versions ?? [], context)
        page.typed = context.form
        switch TemplateForm().reading(context.form) {
        case .failure(let found): page.problems = found.problems
        case .success(let content):
            do {
                let saved = try await templates.save(
                    content, to: versions?.first?.id, after: Int(context.form.text("version")) ?? 0,
                    by: context.principal)
                return .redirect(to: TemplateAddress.template(saved.id).path + "?saved=1", type: .normal)
            } catch is StaleFile {
                page.isStale = true
            }
        }
        return try page.response(from: request, context: context)
    }

    private func page(_ versions: [AnswerTemplate], _ context: AppContext) -> TemplatePage {
        TemplatePage(
            versions: versions, today: tools.today, mayEdit: mayEdit(context),
            isSaved: FormData(query: context.place.query).value("saved") != nil, zone: tools.law().zone)
    }

    private func versions(_ context: AppContext) async throws -> [AnswerTemplate] {
        guard let id = Int64(try context.parameter("template")) else { throw NotFound() }
        let found = try await templates.versions(of: id)
        guard !found.isEmpty else { throw NotFound() }
        return found
    }

    private func mayEdit(_ context: AppContext) -> Bool {
        CasePermission.allows(context.principal.roles, .editTemplates, .own)
    }

    private func allow(_ act: CasePermission.Act, _ context: AppContext) throws {
        guard CasePermission.allows(context.principal.roles, act, .own) else {
            throw NotAllowed([MoveRefused.Reason.notAllowed(.own).refusal])
        }
    }
}

/// The addresses of the templates.
enum TemplateAddress {
    case list, new
    case template(Int64)

    var path: String {
        switch self {
        case .list: "/staff/templates"
        case .new: "/staff/templates/new"
        case .template(let id): "/staff/templates/\(id)"
        }
    }
}
