package import Kernel

/// Somebody to whom files may be given, with what speaks for and against it today.
package struct Candidate: Hashable, Sendable, Identifiable {
    package let id: Int64
    package let name: String
    /// Open files carried now.
    package var load: Int
    /// Today's absence, if there is one.
    package let absence: Absence?
    package let interests: [Interest]

    package init(id: Int64, name: String, load: Int, absence: Absence? = nil, interests: [Interest] = []) {
        self.id = id
        self.name = name
        self.load = load
        self.absence = absence
        self.interests = interests
    }
}

/// Gives files to officers so that their loads draw level, absence and recusal respected.
package enum Balancing {
    /// Who should carry the next file: of those present and not biased the one with the fewest, then the lower id.
    ///
    /// Nil if nobody may.
    package static func next(_ candidates: [Candidate], for parties: FileParties, on day: Day) -> Candidate? {
        candidates.filter { isFit($0, for: parties, on: day) }.min { ($0.load, $0.id) < ($1.load, $1.id) }
    }

    /// Whether nothing speaks against giving a file to a person.
    package static func isFit(_ candidate: Candidate, for parties: FileParties, on day: Day) -> Bool {
        candidate.absence?.covers(day) != true
            && Recusal.touching(candidate.interests, parties, on: day).isEmpty
    }

    /// Who gets each of `files`, in their order; nil where nobody may.
    ///
    /// The loads grow as files are given, so that a hundred files are spread and not heaped on one.
    package static func spread(_ files: [FileParties], among candidates: [Candidate], on day: Day) -> [Int64?] {
        var candidates = candidates
        return files.map { parties in
            guard let chosen = next(candidates, for: parties, on: day) else { return nil }
            if let place = candidates.firstIndex(where: { $0.id == chosen.id }) { candidates[place].load += 1 }
            return chosen.id
        }
    }
}
