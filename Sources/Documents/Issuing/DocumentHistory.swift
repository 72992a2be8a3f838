internal import DocumentsRules
internal import Kernel
internal import Storage
package import Web

/// What a file's history says of documents: which, their number and hash; never what stands in them.
package enum DocumentEntry {
    package static let issued = "documentIssued"
    package static let voided = "documentVoided"

    /// An entry in plain words; nil for entries of other kinds.
    package static func words(_ kind: String, _ facts: [String: String]) -> Text? {
        guard kind == issued || kind == voided else { return nil }
        let form = facts["form"].flatMap(FormKey.init).flatMap(DocumentForm.official)
        let name = form?.name ?? LocalText(zh: "函件", en: "Letter")
        let number = facts["number"].map { " " + $0 } ?? ""
        let isIssued = kind == issued
        return Text(
            LocalText(
                zh: (isIssued ? "开具" : "作废") + name.zh + number,
                en: (isIssued ? "Issued: " : "Made void: ") + name.en + number))
    }
}

extension IssuedDocument {
    func event(by who: Principal) -> HistoryEvent {
        HistoryEvent(
            DocumentEntry.issued, at: issuedAt, by: who.documentAuthor, office: who.office,
            facts: naming.merging(["sha256": hashText, "copies": String(copies)]) { first, _ in first })
    }

    /// The reason is free text and stands in the history as a commitment only.
    func voidingEvent(at now: Instant, by who: Principal, reason: String) -> HistoryEvent {
        HistoryEvent(
            DocumentEntry.voided, at: now, by: who.documentAuthor, office: who.office, facts: naming,
            personal: ["reason": reason])
    }

    private var naming: [String: String] {
        var facts = ["document": String(id), "form": form.rawValue, "version": String(formVersion)]
        facts["number"] = number
        facts["template"] = template.map { String($0) }
        return facts
    }
}

extension Principal {
    /// The name under which a document says who issued it.
    var displayName: String {
        guard case .staff(_, let name, _, _) = kind else { return "" }
        return name
    }

    fileprivate var documentAuthor: HistoryEvent.Author {
        HistoryEvent.Author(kind: person == nil ? "system" : "staff", id: person)
    }
}
