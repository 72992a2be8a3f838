package import Kernel

/// Where a file's history stands: how many entries it has and the hash of the last.
package struct HistoryChain: Sendable, Equatable {
    package let caseID: Int64
    package private(set) var count: Int64
    package private(set) var head: [UInt8]

    /// The history of a file that has none yet.
    package init(caseID: Int64) {
        self.init(caseID: caseID, count: 0, head: [])
    }

    package init(caseID: Int64, count: Int64, head: [UInt8]) {
        self.caseID = caseID
        self.count = count
        self.head = head
    }

    /// Adds an event and gives the entry with the salts of its commitments, both of which must be stored.
    package mutating func append(_ event: HistoryEvent, random: any Randomness) -> HistoryRecord {
        var salts: [String: [UInt8]] = [:]
        var commitments: [String: String] = [:]
        for (field, value) in event.personal.sorted(by: { $0.key < $1.key }) {
            let salt = Commitment.salt(random)
            salts[field] = salt
            commitments[field] = Hexadecimal.text(Commitment(to: value, salt: salt).bytes)
        }
        let body = HistoryBody(facts: event.facts, personal: commitments).text
        let entry = sealed(
            HistoryEntry(
                caseID: caseID, sequence: count + 1, at: event.at, kind: event.kind, by: event.by,
                office: event.office, body: body, hash: []))
        count += 1
        head = entry.hash
        return HistoryRecord(entry: entry, salts: salts)
    }

    /// Goes one entry further, or tells what is wrong with it.
    mutating func follow(_ entry: HistoryEntry) -> HistoryProblem.Kind? {
        if entry.sequence != count + 1 { return .missingEntry }
        if entry.hash != entry.hash(after: head) { return .wrongHash }
        count += 1
        head = entry.hash
        return nil
    }

    private func sealed(_ entry: HistoryEntry) -> HistoryEntry {
        HistoryEntry(
            caseID: entry.caseID, sequence: entry.sequence, at: entry.at, kind: entry.kind, by: entry.by,
            office: entry.office, body: entry.body, hash: entry.hash(after: head))
    }
}

/// An entry and the salts of its commitments, by field.
package struct HistoryRecord: Sendable, Equatable {
    package let entry: HistoryEntry
    package let salts: [String: [UInt8]]
}
