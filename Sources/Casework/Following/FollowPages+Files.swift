internal import CaseworkRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import Web

extension FollowPages {
    /// Withdraws a consent, from now on.
    func withdrawConsent(request: Request, context: AppContext) async throws -> Response {
        try await opened(request, context) { details in
            guard let purpose = ConsentPurpose(rawValue: context.form.text("purpose")) else { throw NotFound() }
            let number = details.file.number
            do {
                try await store.withdrawConsent(to: purpose, of: number, by: Self.consumer(of: details))
            } catch is StaleFile {
                // Nothing was typed, so it is tried once more from where the history stands now.
                try await store.withdrawConsent(to: purpose, of: number, by: Self.consumer(of: details))
            }
            return .redirect(to: FollowAddress.file(number, done: .consent).path, type: .normal)
        }
    }

    /// Sends back a file that the consumer handed in; any other is not found.
    ///
    /// It goes as a download that no browser runs or shows as a page, whatever is in it.
    func download(request: Request, context: AppContext) async throws -> Response {
        try await opened(request, context) { details in
            let own = details.consumersEvidence
            guard let id = Int64(try context.parameter("id")), let file = own.first(where: { $0.id == id }) else {
                throw NotFound()
            }
            let body = try await FileIO().loadFile(path: store.tools.evidence.place(of: file.hash), context: context)
            var headers: HTTPFields = [
                .contentType: EvidenceType(rawValue: file.type)?.rawValue ?? "application/octet-stream",
                .contentDisposition: Disposition.attachment(file.name), .cacheControl: "private, no-store",
                .xContentTypeOptions: "nosniff", .contentSecurityPolicy: "sandbox; default-src 'none'",
            ]
            headers[.contentLength] = String(file.size)
            return Response(status: .ok, headers: headers, body: body)
        }
    }
}

/// The header that names a file which is sent.
enum Disposition {
    /// A download under `name`: in plain letters for old browsers, and in UTF-8 as RFC 6266 has it.
    static func attachment(_ name: String) -> String {
        let plain = String(name.unicodeScalars.map { Self.isPlain($0) ? Character($0) : "_" })
        return "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(encoded(name))"
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII
            && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                || "-_. ".unicodeScalars.contains(scalar))
    }

    /// Every byte that is no letter, digit or one of `-._` as `%XX`.
    private static func encoded(_ name: String) -> String {
        name.utf8.map { byte in
            let scalar = Unicode.Scalar(byte)
            if isPlain(scalar), scalar != " " { return String(Character(scalar)) }
            let digits = String(byte, radix: 16, uppercase: true)
            return "%" + (digits.count == 1 ? "0" : "") + digits
        }.joined()
    }
}
