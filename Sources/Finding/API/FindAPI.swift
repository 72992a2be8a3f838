internal import AccessRules
internal import CaseworkRules
internal import FindingRules
internal import HTTPTypes
internal import Kernel
package import Web

/// Search for programs: the same question, the same reach, the same order as on the page.
package struct FindAPI: Sendable {
    private let tools: FindTools
    private let store: FindStore

    package init(_ tools: FindTools) {
        self.tools = tools
        store = FindStore(tools)
    }

    package var endpoints: [Endpoint] { [search.needing(Scope.read.rawValue)] }

    private var search: Endpoint {
        Endpoint(
            .get, "/search", id: "searchCases", FindAPIText.search,
            parameters: [
                .query("q", .text(max: 400).example("退款"), FindAPIText.text),
                .query("kind", .choice(of: CaseKind.self), FindAPIText.kind),
                .query("state", .choice(of: CaseState.self), FindAPIText.state),
                .query("office", .text(max: 20), FindAPIText.office),
                .query("category", .text(max: 100), FindAPIText.category),
                .query("division", .text(max: 20), FindAPIText.division),
                .query("from", .day, FindAPIText.from), .query("to", .day, FindAPIText.to),
                .query("after", .text(max: 20), FindAPIText.cursor),
                .query("limit", .integer(1...100), FindAPIText.limit),
            ],
            answers: [.init(.ok, FindAPIText.found, FindDocument.schema)],
            problems: [.notAllowed], keys: [.staff]
        ) { request in try await answer(request) }
    }

    private func answer(_ request: APIRequest) async throws -> APIAnswer {
        guard let reach = tools.reach(of: request.principal) else {
            throw NotAllowed(FindRefused(.notAllowed(.search)).reasons)
        }
        let keys = FindRequest.Key.allCases.map(\.rawValue) + ["after"]
        let asked = FindRequest(
            FormData(keys.compactMap { key in request.query(key).map { FormData.Entry(key, $0) } }), tools: tools)
        var problems = asked.unread.map { FieldProblem(field: $0.rawValue, problem: Self.problem($0)) }
        if asked.isTooShort { problems.append(FieldProblem(field: "q", problem: .tooShort(min: 2))) }
        if asked.values.isEmpty { problems.append(FieldProblem(field: "q", problem: .missing)) }
        if request.query("after") != nil, asked.cursor == nil {
            problems.append(FieldProblem(field: "after", problem: .unknownChoice))
        }
        guard problems.isEmpty else { throw Invalid(problems) }
        let size = request.query("limit").flatMap { Int($0) } ?? FindQuery.pageSize
        let result = try await store.find(asked.query(reach, size: size))
        return APIAnswer(
            .ok, FindDocument(result: result, words: asked.text?.words ?? [], lag: try await store.lag()).json)
    }

    private static func problem(_ key: FindRequest.Key) -> Problem {
        switch key {
        case .from, .to: .notADay
        case .q, .kind, .state, .office, .category, .division: .unknownChoice
        }
    }
}

/// What the API of search says of itself.
enum FindAPIText {
    static let search = Text(zh: "查找本单位能看的案件，新收到的在前", en: "Search the files one's office may see, newest first")
    static let found = Text(zh: "一页查到的案件", en: "A page of files found")
    static let text = Text(
        zh: "文字（两个字以上）、编号、电话、信用代码、条码或订单号",
        en: "Words of two characters or more, a number, phone, credit code, bar code or order number")
    static let kind = Text(zh: "只要这种的", en: "Only files of this kind")
    static let state = Text(zh: "只要这个状态的", en: "Only files in this state")
    static let office = Text(zh: "只要这个单位和下级的", en: "Only files of this office and those below")
    static let category = Text(zh: "只要这个类别和下级的", en: "Only files of this category and those below")
    static let division = Text(zh: "只要这个地区和下级的", en: "Only files of this division and those below")
    static let from = Text(zh: "这一天起收到的", en: "Received on this day or later")
    static let to = Text(zh: "这一天为止收到的", en: "Received on this day or earlier")
    static let cursor = Text(zh: "上一页给出的 next", en: "What the page before gave as next")
    static let limit = Text(zh: "最多几件（默认50）", en: "How many at most (50 if not said)")
}
