internal import CaseworkRules
internal import HTTPTypes
internal import Hummingbird
package import Kernel
internal import NIOCore
internal import Web

/// Documents that were issued to the consumer; `App` brings them, so that casework does not know how they are made.
package struct FollowDocuments: Sendable {
    /// One document that holds.
    package struct Item: Sendable {
        package let id: Int64
        package let title: String
        package let number: String?
        package let issuedOn: Day

        package init(id: Int64, title: String, number: String?, issuedOn: Day) {
            self.id = id
            self.title = title
            self.number = number
            self.issuedOn = issuedOn
        }
    }

    /// Those of a file, by its key, the newest first.
    let list: @Sendable (_ file: Int64) async throws -> [Item]
    /// The PDF of one of them; throws `NotFound` for any other document.
    let pdf: @Sendable (_ file: Int64, _ document: Int64) async throws -> [UInt8]

    package init(
        list: @escaping @Sendable (_ file: Int64) async throws -> [Item],
        pdf: @escaping @Sendable (_ file: Int64, _ document: Int64) async throws -> [UInt8]
    ) {
        self.list = list
        self.pdf = pdf
    }

    package static let none = FollowDocuments(list: { _ in [] }, pdf: { _, _ in throw NotFound() })
}

extension FollowPages {
    /// Sends one of the consumer's documents.
    func document(request: Request, context: AppContext) async throws -> Response {
        try await opened(request, context) { details in
            let items = try await documents.list(details.file.id)
            let id = Int64(try context.parameter("id"))
            guard let item = items.first(where: { $0.id == id }) else { throw NotFound() }
            let bytes = try await documents.pdf(details.file.id, item.id)
            let headers: HTTPFields = [
                .contentType: "application/pdf", .cacheControl: "private, no-store", .xContentTypeOptions: "nosniff",
                .contentDisposition: Disposition.attachment(item.title + ".pdf"),
            ]
            return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
        }
    }
}

/// The consumer's documents at the side of the page.
struct FollowDocumentList {
    let followed: FollowCase
    let say: Words

    var html: HTML {
        guard !followed.documents.isEmpty else { return .empty }
        return .section(
            class: "panel flow tight", [.h2(say(FollowText.documents)), .list(followed.documents.map(line))])
    }

    private func line(_ item: FollowDocuments.Item) -> HTML {
        let facts = [item.number, say.dayAndMonth(item.issuedOn)].compactMap { $0 }
        return .join([
            .a(
                href: FollowAddress.document(followed.number, item.id).path,
                [.icon(.document), .text(" "), .span(item.title)]), .br,
            .span(say.clauses(facts), class: "small mut"),
        ])
    }
}
