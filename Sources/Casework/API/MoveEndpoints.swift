internal import AccessRules
internal import CaseworkRules
internal import HTTPTypes
internal import Kernel
internal import Web

/// One endpoint a move: `POST /complaints/{number}/moves/accept` and so on, for consumers as for staff.
///
/// `If-Match` says which version was seen, so that nobody decides on what has changed meanwhile.
struct MoveEndpoints: Sendable {
    let store: CaseStore
    let officer: CaseworkAPI.FindOfficer
    let choices: @Sendable () -> FilingChoices

    /// The second halves of joining, merging and separating are nothing to ask for by themselves.
    var all: [Endpoint] {
        CaseMove.Name.allCases.filter { ![.takeIn, .absorb, .letGo].contains($0) }.map(endpoint)
    }

    private func endpoint(_ name: CaseMove.Name) -> Endpoint {
        let body = Schema.object(MoveBody.properties(name))
        return Endpoint(
            .post, "/complaints/{number}/moves/\(name.rawValue)", id: name.rawValue, APICaseText.move(name),
            parameters: CaseAccess.parameters + [
                .header("If-Match", .text(max: 100).example("\"1\""), APICaseText.ifMatch)
            ],
            body: .init(body, example: MoveBody.example(name), limit: 64 * 1024),
            answers: [.init(.ok, APICaseText.moved, CaseSchema.schema, headers: [("ETag", APICaseText.entityTag)])],
            problems: [.refused, .stale, .preconditionNeeded],
            keys: CasePermission.consumerAllows(name) ? CaseAccess.keys : [.staff]
        ) { request in try await carryOut(name, request) }
        .needing(Scope.covering(.move(name))?.rawValue)
    }

    private func carryOut(_ name: CaseMove.Name, _ request: APIRequest) async throws -> APIAnswer {
        guard let header = request.header("If-Match") else { throw Answered(.preconditionNeeded) }
        let (details, who) = try await CaseAccess(store: store).open(request)
        let version = try Self.version(EntityTag.wanted(header), details.file)
        let move = try await move(name, request.body, details)
        do {
            try await store.decide(move, on: details.file.number, version: version, by: who)
        } catch is StaleFile {
            throw Stale()
        }
        return CaseEndpoints.answer(try await store.details(details.file.number), who, store)
    }

    /// The move; one that opens another file brings what that one is lodged with.
    private func move(_ name: CaseMove.Name, _ body: JSONValue, _ details: CaseDetails) async throws -> CaseMove {
        switch name {
        case .becomeComplaint:
            let complaint = try FilingDocument.reading(
                body["complaint"] ?? .null, choices: choices(), on: store.tools.today)
            return .becomeComplaint(complaint)
        case .splitTip:
            var fields = JSONFields(body, schema: .object(MoveBody.properties(name)))
            let text = fields.lines("text")
            guard fields.problems.isEmpty else { throw Invalid(fields.problems) }
            return .splitTip(details.tip(text))
        default:
            return try await MoveBody.reading(name, body) { id in
                try await officer(id).flatMap { $0.office == details.file.handling.office ? $0 : nil }
            }
        }
    }

    /// The version to decide on; a stale one is refused before anything else is looked at.
    private static func version(_ wanted: EntityTag.Wanted, _ file: CaseFile) throws(Stale) -> Int {
        switch wanted {
        case .any: return file.version
        case .version(let version) where version == file.version: return version
        case .version, .nothing: throw Stale()
        }
    }
}
