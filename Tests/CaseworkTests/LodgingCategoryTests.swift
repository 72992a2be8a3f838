import Foundation
import Kernel
import Storage
import TestSupport
import Testing

@testable import Casework

@Suite struct LodgingCategoryTests {
    @Test(arguments: Engine.underTest)
    func `the files that come with the program can be added twice, and read`(_ engine: Engine) async throws {
        try await LodgingFixture.with(engine) { fixture in
            let store = CategoryStore(database: fixture.database)
            for _ in 0..<2 {
                for name in ["cca", "cca-nature", "samr-12315"] {
                    try await store.add(CategoryFile(json: LodgingFixture.reference("categories/\(name).json")))
                }
            }
            let book = try await store.book(on: "2026-10-12")
            #expect(book.codes.count == 80 && book.top.count == 24 && book.natures.count == 10)
            #expect(book.systems["samr-12315"]?.categories.count == 20)
            #expect(book.path("cca", "washing_machines").map(\.zh) == ["家用电子电器类", "洗衣机类产品"])
            #expect(book.children(of: "apparel").map(\.code) == ["garments", "shoes", "hats"])
        }
    }

    @Test(arguments: Engine.underTest)
    func `names are those of the day asked for`(_ engine: Engine) async throws {
        try await LodgingFixture.with(engine) { fixture in
            let store = CategoryStore(database: fixture.database)
            let days: [(Day, String)] = [("2023-12-31", "人格尊严"), ("2024-01-01", "人格权益"), ("1900-01-01", "人格尊严")]
            for (day, name) in days {
                let category = try await store.book(on: day).category("cca-nature", "personal_dignity")
                #expect(category?.name.zh == name)
            }
        }
    }

    @Test func `a file with a code twice, a lost parent or no name is refused`() {
        let entries = [
            (#"{"code":"a","status":"confirmed","names":[{"zh":"a","en":"a"}]}"#, "a", CategoryFileProblem.codeTwice),
            (#"{"code":"b","parent":"z","status":"confirmed","names":[{"zh":"b","en":"b"}]}"#, "a", .noParent("b")),
            (#"{"code":"c","status":"confirmed","names":[]}"#, "a", .noName("c")),
        ]
        for (entry, _, problem) in entries {
            let first = #"{"code":"a","status":"confirmed","names":[{"zh":"a","en":"a"}]}"#
            let json = #"{"id":"x","name":{"zh":"x","en":"x"},"source":"s","categories":[\#(first),\#(entry)]}"#
            #expect(throws: problem) { try CategoryFile(json: Array(json.utf8)) }
        }
    }
}
