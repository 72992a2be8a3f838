package import Kernel

/// New entries of one file's history on their way into the database.
///
/// The head is moved only from where it was read, so of two writers that began at the same place one misses:
/// history is never forked.
package struct HistoryWriting: Sendable {
    private let before: HistoryChain
    private let random: any Randomness
    package private(set) var chain: HistoryChain
    package private(set) var records: [HistoryRecord] = []

    /// Goes on from where a file's history stands; a new file's is empty.
    package init(after chain: HistoryChain, random: any Randomness) {
        before = chain
        self.chain = chain
        self.random = random
    }

    /// Adds an event.
    package mutating func note(_ event: HistoryEvent) { records.append(chain.append(event, random: random)) }

    /// Adds the statements that store it all; a missed one means that somebody else wrote meanwhile.
    package func write(into change: inout Change) {
        guard !records.isEmpty else { return }
        writeHead(into: &change)
        for record in records { write(record, into: &change) }
    }

    private func writeHead(into change: inout Change) {
        let (id, count, head) = (chain.caseID, chain.count, chain.head)
        if before.count == 0 {
            change.insert("INSERT INTO history_head (case_id, count, hash) VALUES (\(id), \(count), \(head))")
        } else {
            change.run(
                """
                UPDATE history_head SET count = \(count), hash = \(head)
                WHERE case_id = \(id) AND count = \(before.count) AND hash = \(before.head)
                """, expecting: 1)
        }
    }

    private func write(_ record: HistoryRecord, into change: inout Change) {
        let entry = record.entry
        change.insert(
            """
            INSERT INTO history (case_id, sequence, at, kind, by_kind, by_id, office_id, body, hash)
            VALUES (\(entry.caseID), \(entry.sequence), \(entry.at), \(entry.kind), \(entry.by.kind),
                \(entry.by.id), \(entry.office), \(entry.body), \(entry.hash))
            """)
        for (field, salt) in record.salts.sorted(by: { $0.key < $1.key }) {
            change.insert(
                """
                INSERT INTO history_salt (case_id, sequence, field, salt)
                VALUES (\(entry.caseID), \(entry.sequence), \(field), \(salt))
                """)
        }
    }
}
