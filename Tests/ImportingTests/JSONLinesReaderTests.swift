import Foundation
import Testing

@testable import Importing
@testable import ImportingRules

@Suite struct JSONLinesReaderTests {
    private func reading(_ text: String) async throws -> [String] {
        try await Files.withFolder { folder in
            let path = folder.appendingPathComponent("a.jsonl").path
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
            var reader = try JSONLinesReader(path: path, columns: ["id", "place.street", "n"])
            var found: [String] = []
            while let record = try reader.next() {
                switch record {
                case .record(let record): found.append("\(record.line) " + record.texts().joined(separator: "|"))
                case .broken(let rejection): found.append("\(rejection.line) ! \(rejection.problems[0].code)")
                }
            }
            return found
        }
    }

    @Test func `flat and nested objects are read by path`() async throws {
        let text = """
            {"id":"a","place":{"street":"龙田","no":[1,{"id":2}]},"n":12345678901234567890}
            {"n":1.50,"id":null}

            {"place":{},"id":true}
            """
        #expect(try await reading(text) == ["1 a|龙田|12345678901234567890", "2 ||1.50", "4 true||"])
    }

    @Test func `escapes are decoded`() async throws {
        #expect(
            try await reading(#"{"\u0069d":"\"\\\/\t\u9f99\ud83d\ude00\ud83d!"}"#) == ["1 \"\\/\t龙😀\u{fffd}!||"])
    }

    @Test(arguments: [
        "[1]", "1", "{", "{\"id\":1", "{\"id\":1}x", "{\"id\":01}", "{\"id\":1.}", "{\"id\":nan}", "{id:1}",
        "{\"id\":1,}", "{\"id\":\"a\u{1}\"}", "{\"id\":\"\\x\"}", "{\"id\":\"\\u12\"}", "{\"id\" 1}", "{'id':1}",
        String(repeating: "{\"a\":", count: 100) + "1" + String(repeating: "}", count: 100),
    ])
    func `a bad line is rejected and the next one read`(_ line: String) async throws {
        #expect(try await reading(line + "\n{\"id\":2}") == ["1 ! not-an-object", "2 2||"])
    }

    @Test func `an object where a value is wanted is rejected`() async throws {
        #expect(try await reading(#"{"id":{"x":1}}"#) == ["1 ! not-a-value"])
        #expect(try await reading(#"{"place":{"street":[]}}"#) == ["1 ! not-a-value"])
    }
}
