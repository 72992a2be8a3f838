package import CaseworkRules
internal import ChineseText
package import Kernel

/// What the index learns of a file.
///
/// It holds neither the consumer nor the reporter of a tip: both are masked on every page, so nobody finds a file by
/// their names, and their numbers are looked up whole where they are kept.
package struct IndexedFile: Equatable, Sendable {
    package let id: Int64
    package let receivedAt: Instant
    package let office: Int64
    /// The office that the file is offered to.
    package let offered: Int64?
    package let kind: CaseKind
    package let state: CaseState
    package let category: String
    package let division: String
    /// Title, story, goods, numbers of order and goods, notes, as people wrote them.
    package let texts: [String]
    /// Trader and shop, which are found in pinyin, too.
    package let names: [String]

    package init(
        id: Int64, receivedAt: Instant, office: Int64, offered: Int64?, kind: CaseKind, state: CaseState,
        category: String, division: String, texts: [String], names: [String]
    ) {
        self.id = id
        self.receivedAt = receivedAt
        self.office = office
        self.offered = offered
        self.kind = kind
        self.state = state
        self.category = category
        self.division = division
        self.texts = texts
        self.names = names
    }

    /// The file's entry, with a token for each office that may see it; `line` tells who does the work of an office
    /// today, and the offices above.
    package func entry(line: (Int64) -> [Int64]) -> IndexEntry {
        let fields = (names + texts).map(ChineseText.normalised) + names.flatMap(Pinyin.forms)
        let offices = [office] + (offered.map { [$0] } ?? [])
        let scopes = offices.flatMap { office in
            let line = line(office)
            return ([office] + line.prefix(1)).map(Facet.own) + ([office] + line).map(Facet.within)
        }
        let facets =
            [Facet.any, Facet.kind(kind), Facet.state(state), Facet.category(category), Facet.division(division)]
            + scopes
        var seen: Set<String> = []
        return IndexEntry(
            caseID: id, position: EntryPosition.wanted(receivedAt: receivedAt, id: id),
            words: fields.filter { !$0.isEmpty }.joined(separator: " "),
            facets: facets.filter { seen.insert($0).inserted }.joined(separator: " "))
    }
}

/// A file as the index keeps it.
package struct IndexEntry: Equatable, Sendable {
    package let caseID: Int64
    /// Where it stands among all; newer files stand higher.
    package var position: Int64
    /// All that it says, normalised.
    package let words: String
    /// What it is, as tokens with spaces between them.
    package let facets: String

    package init(caseID: Int64, position: Int64, words: String, facets: String) {
        self.caseID = caseID
        self.position = position
        self.words = words
        self.facets = facets
    }

    /// Every token by which it is found; the same words always give the same tokens.
    package var tokens: [String] {
        ChineseText.tokens(of: words) + facets.split(separator: " ").map(String.init)
    }

    /// The version of what makes words and tokens; another one means that everything has to be indexed again.
    package static let format: Int64 = 1
}
