internal import Foundation
package import Hummingbird
package import Kernel

/// An error as the API tells it (RFC 9457): a closed code, a sentence, and the fields or reasons.
package struct ProblemDocument: Codable, Sendable, Equatable {
    /// One field with its problem.
    package struct Field: Codable, Sendable, Equatable {
        package let field: String
        package let code: String
        package let message: String
    }

    /// One reason of a refusal.
    package struct Reason: Codable, Sendable, Equatable {
        package let code: String
        package let message: String
    }

    /// `about:blank#` and the code: the code says it all.
    package let type: String
    package let title: String
    package let status: Int
    package let code: ProblemCode
    package let detail: String
    package var errors: [Field]?
    package var reasons: [Reason]?
    /// The name of the request in the log, when the fault is ours.
    package var reference: String?

    package init(code: ProblemCode, detail: String, say: Words) {
        type = "urn:xiaobao:problem:\(code.rawValue)"
        title = say(ErrorText.title(code))
        status = code.status.code
        self.code = code
        self.detail = detail
    }

    /// Describes an error in the language of the request.
    init(_ error: any AnsweredError, site: Site?, say: Words) {
        let (text, arguments) = error.explanation ?? (ErrorText.advice(error.code), [])
        self.init(code: error.code, detail: say.say(text, arguments), say: say)
        if !error.fields.isEmpty {
            errors = error.fields.map {
                Field(field: $0.field, code: $0.problem.code, message: say.problem($0.problem))
            }
        }
        if !error.reasons.isEmpty {
            reasons = error.reasons.map { Reason(code: $0.code, message: say.reason($0, in: site)) }
        }
    }

    /// The document as a response.
    package func response() throws -> Response {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let bytes = Array(try encoder.encode(self))
        return Response(
            status: code.status,
            headers: [.contentType: "application/problem+json", .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

extension Words {
    /// What a reason of a refusal says; its bare code when no capability has words for it.
    package func reason(_ reason: RefusalReason, in site: Site?) -> String {
        guard let text = site?.reasons[reason.code] else { return reason.code }
        return say(text, reason.arguments)
    }
}
