internal import Crypto
package import Kernel
package import PublicationRules
package import Storage

/// Where the open files stand.
package struct OpenHead: Equatable, Sendable {
    /// The place of the newest line.
    package let sequence: Int64
    /// How many files are public.
    package let files: Int
}

/// The checksum of the full file at a place in the order.
package struct OpenManifest: Equatable, Sendable {
    package let format: OpenFormat
    package let sequence: Int64
    package let lines: Int
    package let bytes: Int
    /// SHA-256 in hexadecimal, of the file before it is packed.
    package let hash: String
}

/// Reads open lines by pages, whatever their number.
package struct OpenReading: Sendable {
    let database: any Database
    /// Lines read at a time.
    package static let page = 1_000

    package init(_ database: any Database) {
        self.database = database
    }

    package func head() async throws -> OpenHead {
        let row = try await database.row("SELECT sequence, files FROM open_head WHERE id = 1")
        return OpenHead(sequence: try row?.int64("sequence") ?? 0, files: try row?.int("files") ?? 0)
    }

    /// Public files after a place, up to another: a page of the full file.
    func live(after: Int64, upTo: Int64, limit: Int = page) async throws -> [OpenLine] {
        try await database.rows(
            """
            SELECT * FROM open_line WHERE change <> 'withdrawn' AND sequence > \(after) AND sequence <= \(upTo)
            ORDER BY sequence LIMIT \(limit)
            """
        ).map(OpenLine.init)
    }

    /// All that changed after a place, tombstones too.
    package func changes(after: Int64, limit: Int) async throws -> [OpenLine] {
        try await database.rows(
            "SELECT * FROM open_line WHERE sequence > \(after) ORDER BY sequence LIMIT \(limit)"
        ).map(OpenLine.init)
    }

    /// Writes the full file as it stood at a place, piece by piece.
    package func write(
        _ format: OpenFormat, upTo: Int64, to send: ([UInt8]) async throws -> Void
    ) async throws {
        if !format.head.isEmpty { try await send(Array(format.head.utf8)) }
        var after: Int64 = 0
        while true {
            let lines = try await live(after: after, upTo: upTo)
            guard let last = lines.last else { return }
            try await send(Array(lines.map(format.text).joined().utf8))
            after = last.sequence
        }
    }

    // MARK: - Checksums

    /// The checksums that were made last.
    package func manifests() async throws -> [OpenManifest] {
        try await database.rows("SELECT * FROM open_manifest ORDER BY format").map { row in
            OpenManifest(
                format: try row.choice("format"), sequence: try row.int64("sequence"), lines: try row.int("lines"),
                bytes: try row.int("bytes"), hash: try row.text("hash"))
        }
    }

    /// Makes the checksums anew where lines were added since; whether it did.
    @discardableResult
    package func makeManifests() async throws -> Bool {
        let head = try await head()
        let known = try await manifests()
        if known.count == OpenFormat.allCases.count, known.allSatisfy({ $0.sequence == head.sequence }) { return false }
        for format in OpenFormat.allCases {
            var (hash, bytes) = (SHA256(), 0)
            try await write(format, upTo: head.sequence) { piece in
                hash.update(data: piece)
                bytes += piece.count
            }
            // Lines that moved meanwhile are not in what was read: the next round makes it right.
            guard try await self.head() == head else { return false }
            let text = Hexadecimal.text(Array(hash.finalize()))
            let count = bytes
            try await database.transaction { transaction in
                try transaction.execute(
                    """
                    INSERT INTO open_manifest (format, sequence, lines, bytes, hash)
                    VALUES (\(format), \(head.sequence), \(head.files), \(count), \(text))
                    ON CONFLICT (format) DO UPDATE SET sequence = excluded.sequence, lines = excluded.lines,
                        bytes = excluded.bytes, hash = excluded.hash
                    """)
            }
        }
        return true
    }
}
