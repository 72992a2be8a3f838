import CaseworkRules
import Foundation
import Kernel
import TestSupport

@testable import Importing
@testable import ImportingRules

/// Keeps records in memory, as strictly as casework: nothing may name a category or division not brought before.
actor RecordsInMemory: RecordKeeping {
    struct Unprepared: Error {}
    struct Broken: Error {}

    private(set) var records: [String: RecordedFile] = [:]
    private(set) var categories: [String: RecordedCategory] = [:]
    private(set) var divisions: [DivisionCode: RecordedDivision] = [:]
    private(set) var calls = 0
    private let stopAfter: (calls: Int, stop: StopRequest)?
    private let failAfter: Int?

    init(stopAfter: (calls: Int, stop: StopRequest)? = nil, failAfter: Int? = nil) {
        self.stopAfter = stopAfter
        self.failAfter = failAfter
    }

    /// The same records, now to be stopped elsewhere.
    init(after other: RecordsInMemory) async {
        records = await other.records
        categories = await other.categories
        divisions = await other.divisions
        stopAfter = nil
        failAfter = nil
    }

    func prepare(
        system: String, name: LocalText, source: String, categories new: [RecordedCategory]
    ) async throws {
        for category in new where categories["\(system):\(category.code)"] == nil {
            if let parent = category.parent, categories["\(system):\(parent)"] == nil { throw Unprepared() }
            categories["\(system):\(category.code)"] = category
        }
    }

    func prepare(divisions new: [RecordedDivision]) async throws {
        for division in new where divisions[division.code] == nil { divisions[division.code] = division }
    }

    func keep(_ files: [RecordedFile]) async throws -> [RecordKept] {
        calls += 1
        if let failAfter, calls > failAfter { throw Broken() }
        if let stopAfter, calls >= stopAfter.calls { stopAfter.stop.request() }
        return try files.map { file in
            guard categories["\(file.category.system):\(file.category.code)"] != nil, divisions[file.division] != nil
            else { throw Unprepared() }
            let key = "\(file.source)\u{1f}\(file.sourceKey)"
            guard records[key] == nil else { return .alreadyThere }
            records[key] = file
            return .kept
        }
    }
}

actor LedgerInMemory: RunLedger {
    private(set) var entries: [RunEntry] = []

    func latest(source: String, fileHash: String, mappingHash: String) async throws -> RunEntry? {
        entries.last { $0.source == source && $0.file.hash == fileHash && $0.mappingHash == mappingHash }
    }

    func save(_ entry: RunEntry) async throws {
        entries.removeAll { $0.id == entry.id }
        entries.append(entry)
    }
}

/// A clock that goes on by a second each time it is asked.
final class SteadyTime: TimeSource, @unchecked Sendable {
    private let lock = NSLock()
    private var moment = Instant(milliseconds: 1_780_000_000_000)

    func now() -> Instant {
        lock.withLock {
            moment = moment.adding(seconds: 1)
            return moment
        }
    }
}

extension ImportSurroundings {
    static func test(_ keeping: any RecordKeeping, _ ledger: any RunLedger = LedgerInMemory()) -> ImportSurroundings {
        ImportSurroundings(
            keeping: keeping, ledger: ledger, time: SteadyTime(), random: SeededRandomness(seed: 7))
    }
}
