internal import CaseworkRules
internal import Dispatch
internal import Kernel
internal import PerformanceRules
internal import Storage
internal import Web

/// Puts together what goes to a court: one PDF, the originals of the evidence, and a manifest of all of it.
struct CourtBundles: Sendable {
    let store: PromiseStore
    let courts: CourtTools

    /// Why no bundle of a kind can be made of a file on a day; none means that it can be asked for.
    static func reasons(
        against kind: BundleKind, _ facts: CourtFacts, on today: Day
    ) -> [BundleRefused.Reason] {
        guard kind == .confirmation else { return [] }
        guard facts.isMediated, let agreedOn = facts.agreedOn else { return [.notMediated] }
        let last = CourtDays.confirmationEnds(agreedOn: agreedOn)
        return today > last ? [.over(last)] : []
    }

    /// The paper alone.
    func paper(_ wish: BundleWish, _ facts: CourtFacts) async throws -> [UInt8] {
        let promises = try await store.promises(of: facts.number).map(\.promise)
        let paper = CourtPaper(
            facts: facts, promises: promises, wish: wish, office: courts.officeName(facts.office),
            today: store.tools.today)
        return try await courts.draw(paper.paper)
    }

    /// The archive, after every original was read and found to be what was handed in.
    func archive(_ wish: BundleWish, _ facts: CourtFacts) async throws -> ZIPArchive {
        let paper = try await paper(wish, facts)
        let originals = try await Self.originals(facts)
        var entries = [ZIPEntry(wish.kind == .confirmation ? "application.pdf" : "support.pdf", paper)] + originals
        entries.append(ZIPEntry("manifest.json", manifest(wish, facts, entries)))
        let archive = ZIPArchive(entries, on: store.tools.today)
        guard archive.size < ZIPArchive.largest else { throw BundleRefused([.evidenceBroken("zip")]) }
        return archive
    }

    /// Reading some gigabytes happens beside the threads that answer.
    private static func originals(_ facts: CourtFacts) async throws -> [ZIPEntry] {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(with: Result { try facts.evidence.enumerated().map { try original($1, $0 + 1) } })
            }
        }
    }

    private static func original(_ file: CourtEvidence, _ place: Int) throws -> ZIPEntry {
        let name = "evidence/\(place < 10 ? "0" : "")\(place)-\(safe(file.name))"
        guard let entry = ZIPEntry(name, at: file.path), entry.sha256 == file.hash else {
            throw BundleRefused([.evidenceBroken(file.name)])
        }
        return entry
    }

    /// A name that leads out of no folder.
    static func safe(_ name: String) -> String {
        let kept = name.unicodeScalars.map { scalar -> Character in
            scalar.value < 0x20 || "/\\:*?\"<>|".unicodeScalars.contains(scalar) ? "_" : Character(scalar)
        }
        let text = String(kept.suffix(80))
        return text.allSatisfy { $0 == "." || $0 == "_" } ? "file" : text
    }

    private func manifest(_ wish: BundleWish, _ facts: CourtFacts, _ entries: [ZIPEntry]) -> [UInt8] {
        let json: JSONValue = [
            "case": .string(facts.number.text), "kind": .string(wish.kind.rawValue),
            "made": .string(store.tools.time.now().iso), "hash": .string("SHA-256"),
            "files": .array(
                entries.map { entry in
                    [
                        "name": .string(entry.name), "size": .number(entry.size),
                        "sha256": .string(Hexadecimal.text(entry.sha256)),
                    ]
                }),
        ]
        return Array(json.prettyText.utf8)
    }

    /// Notes in the file's history that the bundle was made, and what was in it.
    func note(_ wish: BundleWish, _ facts: CourtFacts, by who: Principal) async throws {
        let now = store.tools.time.now()
        let day = store.tools.zone().day(of: now)
        try await store.tools.database.transaction { transaction in
            let entry = Entry(
                kind: Entry.bundleMade,
                facts: [
                    .init("day", day.description), .init("kind", wish.kind.rawValue),
                    .init("files", String(facts.evidence.count)),
                ], personal: [.init("reason", wish.reason)])
            try store.note(
                entry, of: facts.caseID, by: HistoryEvent.Author(kind: "staff", id: who.person), office: facts.office,
                now, transaction)
        }
    }
}

extension Entry {
    /// The kind of the entry that says that papers for a court were put together.
    static let bundleMade = "court-bundle"
}
