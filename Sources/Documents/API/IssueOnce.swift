internal import Crypto
internal import DocumentsRules
internal import HTTPTypes
internal import Kernel
internal import Storage
internal import Web

/// Issues what a program asks for, once for each `Idempotency-Key`; the same request again gets the same document.
///
/// What is not sent is taken from the file, as the page fills its form in.
struct IssueOnce {
    let desk: DocumentDesk
    let file: OpenedFile
    let who: Principal

    func answer(_ request: APIRequest) async throws -> APIAnswer {
        let key = try key(of: request)
        if let key, let earlier = try await stored(key) { return earlier }
        let draft = try await draft(request)
        do {
            let file = file
            let now = desk.tools.time.now()
            let issued = try await desk.issue(draft, by: who) { issued in
                var change = Change()
                guard let key else { return change }
                let answer = DocumentJSON.value(issued, file).text
                change.insert(
                    Idempotency(key: key.key, fingerprint: key.fingerprint, status: 201, answer: answer, at: now)
                        .keeping)
                return change
            }
            return APIAnswer(.created, DocumentJSON.value(issued, file))
        } catch ChangeRefused.duplicate(let unique) {
            // The same request at the same moment was faster.
            guard let key, let earlier = try await stored(key) else { throw ChangeRefused.duplicate(unique) }
            return earlier
        }
    }

    /// The form with what was sent, and with what the file knows for the rest; every problem at once.
    private func draft(_ request: APIRequest) async throws -> DocumentDesk.Draft {
        guard let choice = DocumentChoice(request.body["form"]?.string ?? "") else {
            throw Invalid([FieldProblem("form", .unknownChoice)])
        }
        let (form, template) = try await desk.form(choice, for: file)
        let letterhead = try await desk.letterhead(of: file.office)
        let sent = request.body["values"]?.members ?? []
        let unknown = sent.filter { $0.value != .null && form.field($0.name) == nil }
        guard unknown.isEmpty else { throw Invalid(unknown.map { FieldProblem("values.\($0.name)", .unknownField) }) }
        var typed = form.beginning(desk.facts(file, letterhead))
        for member in sent { if let text = member.value.string { typed[member.name] = text } }
        switch form.reading({ typed[$0] ?? "" }) {
        case .success(let values):
            return DocumentDesk.Draft(
                form: form, template: template, values: values, file: file, letterhead: letterhead)
        case .failure(let problems):
            throw Invalid(problems.fields.map { FieldProblem("values.\($0.field)", $0.problem) })
        }
    }

    private struct Key {
        let key: String
        let fingerprint: String
    }

    private func key(of request: APIRequest) throws -> Key? {
        guard let typed = request.header("Idempotency-Key") else { return nil }
        guard (1...100).contains(typed.utf8.count), typed.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw Invalid([FieldProblem("Idempotency-Key", typed.utf8.count > 100 ? .tooLong(max: 100) : .badName)])
        }
        let hash = Hexadecimal.text(SHA256.hash(data: request.bodyBytes))
        // The file belongs to the request as the body does.
        return Key(key: "document:\(typed)", fingerprint: "\(file.number.text):\(hash)")
    }

    private func stored(_ key: Key) async throws -> APIAnswer? {
        let found = try await desk.tools.database.read { try Idempotency.find(key.key, in: $0) }
        guard let found else { return nil }
        guard found.fingerprint == key.fingerprint else { throw Answered(.duplicateKey) }
        return APIAnswer(.created, written: found.answer)
    }
}
