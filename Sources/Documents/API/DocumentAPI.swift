internal import AccessRules
internal import DocumentsRules
internal import HTTPTypes
package import Kernel
package import Web

/// What programs may do with the documents of a file: list, read, take down, issue, make void.
///
/// `App` hands `endpoints` to `API`.
package struct DocumentAPI: Sendable {
    /// Finds the file that a request is about and who asks, for staff and for the file's own consumer; throws `NotFound`
    /// for everybody else.
    package typealias Open = @Sendable (APIRequest) async throws -> (file: OpenedFile, who: Principal)

    let desk: DocumentDesk
    let open: Open

    package init(desk: DocumentDesk, open: @escaping Open) {
        self.desk = desk
        self.open = open
    }

    package var endpoints: [Endpoint] {
        [list, read, pdf].map { $0.needing(Scope.readDocuments.rawValue) }
            + [issue, void].map { $0.needing(Scope.issueDocuments.rawValue) }
    }

    static let number = Endpoint.Parameter.path(
        "number", .text(max: 40).example("150105-26-004817-3"), DocumentAPIText.number)
    static let document = Endpoint.Parameter.path("document", .key, DocumentAPIText.document)
    private static let keys: [Endpoint.Key] = [.queryCode, .staff]

    private var list: Endpoint {
        Endpoint(
            .get, "/complaints/{number}/documents", id: "listDocuments", DocumentAPIText.list,
            parameters: [Self.number],
            answers: [
                .init(.ok, DocumentAPIText.listed, .object([.required("documents", .array(of: DocumentJSON.schema))]))
            ],
            problems: [.notAllowed], keys: Self.keys
        ) { request in
            let (file, _) = try await opened(request)
            let found = try await desk.documents.documents(of: file.caseID, forConsumer: file.isForConsumer)
            return APIAnswer(.ok, ["documents": .array(found.map { DocumentJSON.value($0, file) })])
        }
    }

    private var read: Endpoint {
        Endpoint(
            .get, "/complaints/{number}/documents/{document}", id: "readDocument", DocumentAPIText.read,
            parameters: [Self.number, Self.document],
            answers: [.init(.ok, DocumentAPIText.one, DocumentJSON.schema)], problems: [.notAllowed], keys: Self.keys
        ) { request in
            let (file, _) = try await opened(request)
            return APIAnswer(.ok, DocumentJSON.value(try await found(request, file), file))
        }
    }

    private var pdf: Endpoint {
        var answer = Endpoint.Answer(.ok, DocumentAPIText.bytes, .text(format: "binary"))
        answer.type = "application/pdf"
        return Endpoint(
            .get, "/complaints/{number}/documents/{document}/pdf", id: "readDocumentPDF", DocumentAPIText.pdf,
            parameters: [Self.number, Self.document], answers: [answer], problems: [.notAllowed], keys: Self.keys
        ) { request in
            let (file, _) = try await opened(request)
            let bytes = try await desk.documents.pdf(of: try await found(request, file))
            return APIAnswer(bytes: bytes, type: "application/pdf")
        }
    }

    private var issue: Endpoint {
        Endpoint(
            .post, "/complaints/{number}/documents", id: "issueDocument", DocumentAPIText.issue,
            parameters: [Self.number, .header("Idempotency-Key", .text(max: 100), DocumentAPIText.key)],
            body: .init(DocumentJSON.issuing, example: DocumentJSON.example),
            answers: [.init(.created, DocumentAPIText.issued, DocumentJSON.schema)],
            problems: [.notAllowed, .refused, .duplicateKey], keys: [.staff]
        ) { request in
            let (file, who) = try await opened(request)
            return try await IssueOnce(desk: desk, file: file, who: who).answer(request)
        }
    }

    private var void: Endpoint {
        Endpoint(
            .post, "/complaints/{number}/documents/{document}/void", id: "voidDocument", DocumentAPIText.void,
            parameters: [Self.number, Self.document],
            body: .init(.object([.required("reason", .text(max: 500))]), example: ["reason": "日期写错"]),
            answers: [.init(.ok, DocumentAPIText.one, DocumentJSON.schema)], problems: [.notAllowed, .refused],
            keys: [.staff]
        ) { request in
            let (file, who) = try await opened(request)
            let document = try await found(request, file)
            switch TextRules.clean(request.body["reason"]?.string ?? "", max: 500, lines: true) {
            case .failure(let problem): throw Invalid([FieldProblem("reason", problem)])
            case .success(let reason):
                guard !reason.isEmpty else { throw Invalid([FieldProblem("reason", .missing)]) }
                try await desk.void(document, reason: reason, by: who)
            }
            return APIAnswer(.ok, DocumentJSON.value(try await found(request, file), file))
        }
    }

    /// The file, for somebody who may read its documents.
    private func opened(_ request: APIRequest) async throws -> (file: OpenedFile, who: Principal) {
        let (file, who) = try await open(request)
        guard file.isForConsumer || DocumentPermission.allows(who.roles, .view, file.place) else {
            throw NotAllowed(DocumentRefused([.notAllowed(.view)]).reasons)
        }
        return (file, who)
    }

    /// The document in the path; for a consumer only one that is for him and holds.
    private func found(_ request: APIRequest, _ file: OpenedFile) async throws -> IssuedDocument {
        guard let id = Int64(try request.path("document")) else { throw NotFound() }
        let document = try await desk.documents.document(id, of: file.caseID)
        if file.isForConsumer, !document.isForConsumer || document.voided != nil { throw NotFound() }
        return document
    }
}
