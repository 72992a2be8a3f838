internal import AccountsRules
internal import CaseworkRules
internal import HTTPTypes
internal import Kernel
internal import Storage
internal import Web

/// `POST /complaints`, `/tips`, `/consultations`, `/suggestions`: filings by a program, without an account.
struct LodgingEndpoint: Sendable {
    let tools: CaseworkTools
    let choices: @Sendable () -> FilingChoices

    /// A complaint, and the other kinds under their own addresses.
    var all: [Endpoint] {
        [complaint] + [CaseKind.tip, .consultation, .suggestion].map { other(KindDocument(kind: $0)) }
    }

    private var complaint: Endpoint {
        endpoint(
            "/complaints", id: "lodge", APICaseText.lodge,
            body: .init(FilingDocument.schema, example: FilingDocument.example, limit: FilingDocument.limit)
        ) { body, choices, today in try FilingDocument.reading(body, choices: choices, on: today) }
    }

    private func other(_ document: KindDocument) -> Endpoint {
        endpoint(
            document.path, id: "lodge" + document.name, document.text,
            body: .init(document.schema, example: document.example, limit: FilingDocument.limit)
        ) { body, choices, today in try document.reading(body, choices: choices, on: today) }
    }

    private typealias ReadFiling = @Sendable (JSONValue, FilingChoices, Day) throws -> Filing

    private func endpoint(
        _ path: String, id: String, _ text: Text, body: Endpoint.RequestBody, _ read: @escaping ReadFiling
    ) -> Endpoint {
        Endpoint(
            .post, path, id: id, text,
            parameters: [
                .header("Idempotency-Key", .text(min: 1, max: 100, pattern: "^[!-~]+$"), APICaseText.idempotencyKey)
            ],
            body: body,
            answers: [
                .init(
                    .created, APICaseText.lodged, ReceiptDocument.schema,
                    headers: [("Location", APICaseText.location)],
                    links: [
                        .init(
                            "readComplaint",
                            [("number", "$response.body#/number"), ("Query-Code", "$response.body#/queryCode")])
                    ])
            ], problems: [.refused, .duplicateKey]
        ) { request in try await lodge(request, scope: String(path.dropFirst()), read) }
    }

    private func lodge(_ request: APIRequest, scope: String, _ read: ReadFiling) async throws -> APIAnswer {
        let once = try AnswerOnce(request, scope: scope, tools: tools)
        let today = tools.today
        let filing = try read(request.body, choices(), today)
        let contact = CaseContact(
            language: request.context.preferences.language, email: FilingDocument.email(request.body)?.text ?? "")
        return try await once.answer { keeping in
            do {
                let received = try await Reception(tools).receive(filing, by: .visitor) { received in
                    var change = contact.keeping(for: received.receipt.file.id)
                    change.append(keeping(201, text(received)))
                    return change
                }
                return Self.answer(text(received))
            } catch let error as NoOffice {
                throw NoOfficeThere(division: error.division)
            }
        } repeated: { stored in
            Self.answer(stored)
        }
    }

    private func text(_ received: Reception.Received) -> String {
        let office = tools.directory().office(received.receipt.file.handling.office)
        return ReceiptDocument.json(received, office: office).text
    }

    private static func answer(_ text: String) -> APIAnswer {
        let number = (try? JSONValue(reading: Array(text.utf8)))?["number"]?.string ?? ""
        return APIAnswer(.created, written: text).with("Location", CaseAddress.path(number))
    }
}

/// Where the API has a case file.
enum CaseAddress {
    static func path(_ number: String) -> String { "\(API.base)/complaints/\(number)" }
}

/// No office is in charge of the place that the filing names.
struct NoOfficeThere: Refusal {
    let division: DivisionCode
    var reasons: [RefusalReason] { [RefusalReason("no-office", [division.rawValue])] }
}
