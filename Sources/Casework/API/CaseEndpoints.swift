internal import AccessRules
internal import CaseworkRules
internal import HTTPTypes
internal import Kernel
internal import Web

/// Reading one file and listing many.
struct CaseEndpoints: Sendable {
    let tools: CaseworkTools
    let store: CaseStore

    var all: [Endpoint] {
        [list, read, EvidenceEndpoint(store: store).endpoint].map { $0.needing(Scope.covering(.view)?.rawValue) }
    }

    private var read: Endpoint {
        Endpoint(
            .get, "/complaints/{number}", id: "readComplaint", APICaseText.read,
            parameters: CaseAccess.parameters + [.header("If-None-Match", .string, APICaseText.ifNoneMatch)],
            answers: [
                .init(.ok, APICaseText.caseFile, CaseSchema.schema, headers: [("ETag", APICaseText.entityTag)]),
                .init(.notModified, APICaseText.notModified, headers: [("ETag", APICaseText.entityTag)]),
            ], keys: CaseAccess.keys
        ) { request in
            let (details, who) = try await CaseAccess(store: store).open(request)
            let tag = EntityTag.text(details.file.version)
            if EntityTag.names(request.header("If-None-Match"), version: details.file.version) {
                return APIAnswer(empty: .notModified).with("ETag", tag)
            }
            return Self.answer(details, who, store)
        }
    }

    /// The document of a file with its version, as everybody gets it who may.
    static func answer(_ details: CaseDetails, _ who: Principal, _ store: CaseStore) -> APIAnswer {
        let document = CaseDocument(
            details: details, who: who, tools: store.tools, moves: store.moves(on: details.file, by: who).open)
        return APIAnswer(.ok, document.json).with("ETag", EntityTag.text(details.file.version))
            .with("Vary", "Query-Code, Authorization")
    }

    private var list: Endpoint {
        Endpoint(
            .get, "/complaints", id: "listComplaints", APICaseText.list,
            parameters: [
                .query("state", .choice(of: CaseState.self), APICaseText.state),
                .query("officer", .key, APICaseText.officer), .query("dueUntil", .day, APICaseText.dueUntil),
                .query("cursor", .text(max: 60), APICaseText.cursor),
                .query("limit", .integer(1...CaseListing.most), APICaseText.limit),
            ],
            answers: [.init(.ok, APICaseText.listed, CaseListing.schema)], problems: [.notAllowed], keys: [.staff]
        ) { request in
            let listing = try CaseListing(request, tools: tools)
            return APIAnswer(.ok, try await listing.page().json)
        }
    }
}
