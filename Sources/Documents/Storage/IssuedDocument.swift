package import DocumentsRules
internal import Foundation
package import Kernel
internal import Storage

/// A document as it was issued.
package struct IssuedDocument: Sendable {
    package let caseID: Int64
    package let id: Int64
    package let form: FormKey
    /// The version of the form, or of the letter's template.
    package let formVersion: Int
    package let template: Int64?
    package let title: String
    package let addressee: String
    package let office: Int64
    /// The year and place of its number; nil for registrations.
    package let serial: Int64?
    package let year: Int
    package let number: String?
    package let values: DocumentValues
    package let copies: Int
    package let isForConsumer: Bool
    /// SHA-256 of the PDF.
    package let hash: [UInt8]
    package let size: Int
    package let issuedAt: Instant
    package let issuedOn: Day
    package let issuedBy: Int64
    package let issuedByName: String
    package let voided: Voiding?

    /// When, by whom and why it was made void; it stays, and so does its number.
    package struct Voiding: Sendable {
        package let at: Instant
        package let by: String
        package let reason: String
    }

    /// The hash as text.
    package var hashText: String { Hexadecimal.text(hash) }

    /// The name that a download gets: the number, or the title for what has none.
    package var fileName: String { (number.map { "\(title) \($0)" } ?? title) + ".pdf" }
}

extension IssuedDocument {
    init(_ row: Row) throws {
        self.init(
            caseID: try row.int64("case_id"), id: try row.int64("id"), form: try row.choice("form"),
            formVersion: try row.int("form_version"), template: try row.optionalInt64("template_id"),
            title: try row.text("title"), addressee: try row.text("addressee"), office: try row.int64("office_id"),
            serial: try row.optionalInt64("serial"), year: try row.int("year"),
            number: try row.optionalText("number"), values: try Self.values(row.text("values_json")),
            copies: try row.int("copies"), isForConsumer: try row.bool("for_consumer"),
            hash: try row.bytes("pdf_hash"), size: try row.int("pdf_size"), issuedAt: try row.instant("issued_at"),
            issuedOn: try row.day("issued_on"), issuedBy: try row.int64("issued_by"),
            issuedByName: try row.text("issued_by_name"), voided: try Self.voiding(row))
    }

    private static func voiding(_ row: Row) throws -> Voiding? {
        guard let at = try row.optionalInstant("voided_at") else { return nil }
        return Voiding(
            at: at, by: try row.optionalText("voided_by_name") ?? "", reason: try row.optionalText("void_reason") ?? "")
    }

    private static func values(_ json: String) throws -> DocumentValues {
        try JSONDecoder().decode(DocumentValues.self, from: Data(json.utf8))
    }

    /// The values as they are kept: JSON with sorted keys.
    static func json(_ values: DocumentValues) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(values), as: UTF8.self)
    }

    /// Adds the statements that store it with its file.
    func write(into change: inout Change, pdf: [UInt8]) throws {
        change.insert(
            """
            INSERT INTO document (case_id, id, form, form_version, template_id, title, addressee, office_id, year,
                serial, number, values_json, copies, for_consumer, pdf_hash, pdf_size, issued_at, issued_on, issued_by,
                issued_by_name)
            VALUES (\(caseID), \(id), \(form), \(formVersion), \(template), \(title), \(addressee), \(office), \(year),
                \(serial), \(number), \(try Self.json(values)), \(copies), \(isForConsumer), \(hash), \(size),
                \(issuedAt), \(issuedOn), \(issuedBy), \(issuedByName))
            """)
        change.insert("INSERT INTO document_pdf (case_id, id, bytes) VALUES (\(caseID), \(id), \(pdf))")
    }
}
