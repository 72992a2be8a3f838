internal import Crypto
internal import Kernel
package import Storage
internal import Web

/// Issued documents as they are kept.
package struct DocumentStore: Sendable {
    /// Documents of one file shown at once; a file rarely has ten.
    package static let most = 200

    let database: any Database

    package init(database: any Database) {
        self.database = database
    }

    /// The documents of a file, the newest first; those for its consumer alone where that is asked.
    package func documents(of caseID: Int64, forConsumer: Bool = false) async throws -> [IssuedDocument] {
        let whose: SQL = forConsumer ? "AND for_consumer = 1 AND voided_at IS NULL" : ""
        return try await database.rows(
            """
            SELECT * FROM document WHERE case_id = \(caseID) \(fragment: whose)
            ORDER BY id DESC LIMIT \(Self.most)
            """
        ).map(IssuedDocument.init)
    }

    /// One document of a file; throws `NotFound` when there is none.
    package func document(_ id: Int64, of caseID: Int64) async throws -> IssuedDocument {
        let row = try await database.row("SELECT * FROM document WHERE case_id = \(caseID) AND id = \(id)")
        guard let row else { throw NotFound() }
        return try IssuedDocument(row)
    }

    /// The bytes of a document's PDF, once they prove to be those that were issued.
    package func pdf(of document: IssuedDocument) async throws -> [UInt8] {
        let (caseID, id) = (document.caseID, document.id)
        let row = try await database.row("SELECT bytes FROM document_pdf WHERE case_id = \(caseID) AND id = \(id)")
        guard let bytes = try row?.bytes("bytes"), Array(SHA256.hash(data: bytes)) == document.hash else {
            throw DamagedDocument(id: id)
        }
        return bytes
    }

    /// The serial that the next document of an office would get, if nobody else is faster.
    func nextSerial(of office: Int64, year: Int) async throws -> Int64 {
        let row = try await database.row(
            "SELECT next FROM letter_counter WHERE office_id = \(office) AND year = \(year)")
        return try row?.int64("next") ?? 1
    }
}

/// The stored file is not the one that was issued: a fault of ours, never of the person who asks.
struct DamagedDocument: Error {
    let id: Int64
}
