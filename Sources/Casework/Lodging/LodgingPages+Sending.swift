internal import CaseworkRules
internal import Foundation
internal import Hummingbird
internal import Kernel
internal import Storage
internal import Web

extension LodgingPages {
    /// Sends the complaint once: the filing, the receipt and the key that forbids a second one are one change.
    func send(_ request: Request, _ context: AppContext) async throws -> Response {
        if cookies.draft(request) == nil, let token = cookies.receipt(request) { return toReceipt(token) }
        let (token, stored) = try await keep(.check, request, context)
        if stored.draft.receipt != nil { return toReceipt(token) }
        if context.form.text("do") == "leave" { return leave(token) }
        let lost = stored.draft.evidence.filter { file in
            !FileManager.default.fileExists(atPath: tools.evidence.place(of: file.hash))
        }
        guard lost.isEmpty else {
            let kept = try await drafts.change(token, at: tools.time.now()) { draft in
                draft.takeOut { file in lost.contains { $0.hash == file.hash } }
            }
            return try show(.check, kept, [], lost: lost.map(\.name), token, request, context)
        }
        switch FilingForm.reading(stored.draft.fields, channel: .web, choices: tools.filingChoices, on: tools.today) {
        case .failure(let found): return try show(.check, stored, found.problems, token, request, context)
        case .success(let filing):
            try await receive(filing, stored.draft, token, in: context.preferences.language)
            return toReceipt(token)
        }
    }

    /// Stores the filing; when it was stored before, by a second press or a lost answer, nothing is to be done.
    func receive(
        _ filing: Filing, _ draft: LodgingDraft, _ token: DraftToken, in language: Language = .zh
    ) async throws {
        let tools = tools
        do {
            _ = try await Reception(tools).receive(filing, by: .visitor, evidence: draft.evidence) { received in
                let number = received.receipt.file.number.text
                let at = received.receipt.file.receivedAt
                let sealed = try token.seal(received.code, random: tools.random)
                let contact = CaseContact(language: language, email: "")
                var change = contact.keeping(for: received.receipt.file.id)
                let key = Idempotency(key: token.filingKey, fingerprint: "", status: 303, answer: number, at: at)
                change.insert(key.keeping)
                let receipt = LodgingDraft.Sent(number: number, sealedCode: sealed)
                change.run(
                    try DraftStore.sent(token, receipt: receipt, removed: draft.removed, at: at), expecting: 1)
                return change
            }
        } catch ChangeRefused.duplicate(let key) where key.isKey(of: "idempotency", "key") {
            return
        } catch is UnknownOutcome {
            let found = try await tools.database.read { try Idempotency.find(token.filingKey, in: $0) }
            guard found != nil else { throw UnknownOutcome() }
        }
    }
}
